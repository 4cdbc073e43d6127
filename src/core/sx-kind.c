/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-kind.h"

#include <string.h>

static const struct
{
  const char *word;
  const char *plural; /* of the kinds that can be listed */
} kinds[] = {
  [SX_KIND_REGION] = { "region", "regions" },
  [SX_KIND_FINDING] = { "finding", "findings" },
  [SX_KIND_CONDITION] = { "condition", "conditions" },
  [SX_KIND_COMPARISON] = { "comparison", "comparisons" },
  [SX_KIND_MEASURE] = { "measure", "measures" },
  [SX_KIND_RULE] = { "rule", "rules" },
  [SX_KIND_TERM] = { "term", "terms" },
  [SX_KIND_SOURCE] = { "source", "sources" },
  [SX_KIND_SECTION] = { "section", NULL },
  [SX_KIND_FEATURE] = { "feature", NULL },
  [SX_KIND_GROUP] = { "group", NULL },
  [SX_KIND_TERRITORY] = { "territory", NULL },
  [SX_KIND_STRUCTURE] = { "structure", "structures" },
  [SX_KIND_MARK] = { "kind of mark", NULL },
  [SX_KIND_ILLUSTRATION] = { "illustration", "illustrations" },
  [SX_KIND_OPTION] = { "option", NULL },
  [SX_KIND_BAND] = { "band", NULL },
  [SX_KIND_MEASURE_BAND] = { "band", NULL },
  [SX_KIND_STAGE] = { "stage", NULL },
  [SX_KIND_PASSAGE] = { "statement or caution", NULL },
  [SX_KIND_CELL] = { "statement for the feature", NULL },
  [SX_KIND_PART] = { "part of one of the regions", NULL },
  [SX_KIND_SHAPE] = { "shape", NULL },
};

const char *
sx_kind_get_word (SxKind kind)
{
  return kinds[kind].word;
}

/**
 * sx_kind_get_plural:
 * @kind: a kind
 *
 * Returns: (nullable): the word that `symptom-tool list` takes; %NULL for kinds it does not list
 */
const char *
sx_kind_get_plural (SxKind kind)
{
  return kinds[kind].plural;
}

gboolean
sx_kind_from_plural (const char *plural, SxKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].plural != NULL && strcmp (kinds[i].plural, plural) == 0)
      {
        *kind = (SxKind) i;
        return TRUE;
      }

  return FALSE;
}
