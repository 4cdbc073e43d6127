/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content-private.h"

#include <string.h>

static void
sx_content_clear (gpointer data)
{
  SxContent *self = data;

  for (int kind = 0; kind < SX_N_KINDS; kind++)
    {
      g_hash_table_unref (self->by_id[kind]);
      g_ptr_array_unref (self->items[kind]);
    }
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->rules_about);
  g_ptr_array_unref (self->rules_needing);
  g_ptr_array_unref (self->screen_of);
  sx_help_clear (&self->help);
  sx_phrases_clear (&self->phrases);
  sx_rulebook_clear (&self->rulebook);
  sx_bundle_clear (&self->bundle);
}

static const GDestroyNotify frees[SX_N_KINDS] = {
  [SX_KIND_REGION] = sx_region_free,       [SX_KIND_FINDING] = sx_finding_free,
  [SX_KIND_CONDITION] = sx_condition_free, [SX_KIND_COMPARISON] = sx_comparison_free,
  [SX_KIND_MEASURE] = sx_measure_free,     [SX_KIND_TERM] = sx_term_free,
  [SX_KIND_SOURCE] = sx_source_free,       [SX_KIND_SECTION] = sx_section_free,
  [SX_KIND_FEATURE] = sx_feature_free,     [SX_KIND_TERRITORY] = sx_territory_free,
  [SX_KIND_STRUCTURE] = sx_structure_free, [SX_KIND_MARK] = sx_mark_kind_free,
  [SX_KIND_ILLUSTRATION] = sx_illustration_free,
};

static void
free_review (gpointer review)
{
  sx_review_clear (review);
  g_free (review);
}

/**
 * sx_content_new_empty:
 *
 * Returns: (transfer full): content without anything in it, for the loader to fill
 */
SxContent *
sx_content_new_empty (void)
{
  SxContent *self = g_atomic_rc_box_new0 (SxContent);

  for (int kind = 0; kind < SX_N_KINDS; kind++)
    {
      self->items[kind] = g_ptr_array_new_with_free_func (frees[kind]);
      self->by_id[kind] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  self->reviews = g_ptr_array_new_with_free_func (free_review);
  self->rules_about = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->rules_needing = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->screen_of = g_ptr_array_new ();
  return self;
}

SxContent *
sx_content_ref (const SxContent *self)
{
  return g_atomic_rc_box_acquire ((SxContent *) self);
}

void
sx_content_unref (const SxContent *self)
{
  g_atomic_rc_box_release_full ((SxContent *) self, sx_content_clear);
}

const SxBundle *
sx_content_get_bundle (const SxContent *self)
{
  return &self->bundle;
}

const SxRulebook *
sx_content_get_rulebook (const SxContent *self)
{
  return &self->rulebook;
}

const SxHelp *
sx_content_get_help (const SxContent *self)
{
  return &self->help;
}

const char *
sx_content_get_phrase (const SxContent *self, SxPhrase phrase)
{
  return self->phrases.text[phrase];
}

/**
 * sx_content_get_all:
 * @self: the content
 * @kind: a kind that is not a part
 *
 * Returns: (transfer none): all of that kind, in the order of the content
 */
const GPtrArray *
sx_content_get_all (const SxContent *self, SxKind kind)
{
  g_return_val_if_fail (kind < SX_N_KINDS, NULL);

  return self->items[kind];
}

/**
 * sx_content_get_review:
 * @self: the content
 * @kind: a kind that is not a part
 *
 * Returns: (transfer none) (nullable): the header of the file that lists all of that kind, or %NULL
 *   where each has a file and a header of its own
 */
const SxReview *
sx_content_get_review (const SxContent *self, SxKind kind)
{
  g_return_val_if_fail (kind < SX_N_KINDS, NULL);

  return self->review_of[kind];
}

/**
 * sx_content_lookup:
 * @self: the content
 * @kind: a kind that is not a part
 * @id: an id
 *
 * Returns: (transfer none) (nullable): what has that id
 */
gconstpointer
sx_content_lookup (const SxContent *self, SxKind kind, const char *id)
{
  g_return_val_if_fail (kind < SX_N_KINDS, NULL);

  return g_hash_table_lookup (self->by_id[kind], id);
}

/**
 * sx_content_get_name:
 * @kind: the kind of @item
 * @item: something of the content
 *
 * Returns: (transfer none): what people call it
 */
const char *
sx_content_get_name (SxKind kind, gconstpointer item)
{
  switch (kind)
    {
    case SX_KIND_REGION:
      return ((const SxRegion *) item)->name.plain;
    case SX_KIND_FINDING:
      return ((const SxFinding *) item)->name.plain;
    case SX_KIND_CONDITION:
      return ((const SxCondition *) item)->name.plain;
    case SX_KIND_COMPARISON:
      return ((const SxComparison *) item)->name;
    case SX_KIND_MEASURE:
      return ((const SxMeasure *) item)->name.plain;
    case SX_KIND_RULE:
      return ((const SxRule *) item)->because;
    case SX_KIND_TERM:
      return ((const SxTerm *) item)->name.plain;
    case SX_KIND_SOURCE:
      return ((const SxSource *) item)->title;
    case SX_KIND_STRUCTURE:
      return ((const SxStructure *) item)->name.plain;
    case SX_KIND_MARK:
      return ((const SxMarkKind *) item)->name.plain;
    case SX_KIND_ILLUSTRATION:
      return ((const SxIllustration *) item)->title;
    default:
      return *(char *const *) item;
    }
}

/**
 * sx_content_get_clinical_name:
 * @kind: the kind of @item
 * @item: something of the content
 *
 * Returns: (transfer none): what clinicians call it; what all call it where there is no other word
 */
const char *
sx_content_get_clinical_name (SxKind kind, gconstpointer item)
{
  switch (kind)
    {
    case SX_KIND_REGION:
      return ((const SxRegion *) item)->name.clinical;
    case SX_KIND_FINDING:
      return ((const SxFinding *) item)->name.clinical;
    case SX_KIND_CONDITION:
      return ((const SxCondition *) item)->name.clinical;
    case SX_KIND_MEASURE:
      return ((const SxMeasure *) item)->name.clinical;
    case SX_KIND_TERM:
      return ((const SxTerm *) item)->name.clinical;
    case SX_KIND_STRUCTURE:
      return ((const SxStructure *) item)->name.clinical;
    default:
      return sx_content_get_name (kind, item);
    }
}

#define DEFINE_LOOKUP(Type, word, kind)                          \
  const Type *sx_content_get_##word (const SxContent *self, const char *id) \
  {                                                              \
    return sx_content_lookup (self, kind, id);                   \
  }

DEFINE_LOOKUP (SxRegion, region, SX_KIND_REGION)
DEFINE_LOOKUP (SxFinding, finding, SX_KIND_FINDING)
DEFINE_LOOKUP (SxCondition, condition, SX_KIND_CONDITION)
DEFINE_LOOKUP (SxComparison, comparison, SX_KIND_COMPARISON)
DEFINE_LOOKUP (SxMeasure, measure, SX_KIND_MEASURE)
DEFINE_LOOKUP (SxRule, rule, SX_KIND_RULE)
DEFINE_LOOKUP (SxTerm, term, SX_KIND_TERM)
DEFINE_LOOKUP (SxSource, source, SX_KIND_SOURCE)
DEFINE_LOOKUP (SxFeature, feature, SX_KIND_FEATURE)
DEFINE_LOOKUP (SxStructure, structure, SX_KIND_STRUCTURE)
DEFINE_LOOKUP (SxMarkKind, mark_kind, SX_KIND_MARK)
DEFINE_LOOKUP (SxIllustration, illustration, SX_KIND_ILLUSTRATION)

/**
 * sx_content_get_territory:
 * @self: the content
 * @id: (nullable): id of a territory
 *
 * Returns: (transfer none): the territory, or the last one, which is for everywhere else
 */
const SxTerritory *
sx_content_get_territory (const SxContent *self, const char *id)
{
  const GPtrArray *all = self->items[SX_KIND_TERRITORY];
  const SxTerritory *found = id != NULL ? sx_content_lookup (self, SX_KIND_TERRITORY, id) : NULL;

  return found != NULL ? found : g_ptr_array_index (all, all->len - 1);
}

const SxFinding *
sx_content_get_nth_finding (const SxContent *self, guint index)
{
  return g_ptr_array_index (self->items[SX_KIND_FINDING], index);
}

/**
 * sx_content_get_rules_about:
 * @self: the content
 * @finding: a finding of it
 *
 * Returns: (transfer none) (element-type SxRule): the rules (not floors, exits or ordinary
 *   patterns) that @finding, as itself or as a part, can help to make true
 */
const GPtrArray *
sx_content_get_rules_about (const SxContent *self, const SxFinding *finding)
{
  return g_ptr_array_index (self->rules_about, finding->index);
}

/**
 * sx_content_get_rules_needing:
 * @self: the content
 * @finding: a finding of it
 *
 * Each rule stands under a few findings, of which one must be answered before it can be true.
 *
 * Returns: (transfer none) (element-type SxRule): the rules (not floors, exits or ordinary
 *   patterns) to look at when @finding is answered
 */
const GPtrArray *
sx_content_get_rules_needing (const SxContent *self, const SxFinding *finding)
{
  return g_ptr_array_index (self->rules_needing, finding->index);
}

const SxScreen *
sx_content_get_screen_of (const SxContent *self, const SxFinding *finding)
{
  return g_ptr_array_index (self->screen_of, finding->index);
}

/**
 * sx_content_region_is_within:
 * @self: the content
 * @region: id of a region
 * @other: id of a region
 *
 * Returns: whether @region is @other or a part of it
 */
gboolean
sx_content_region_is_within (const SxContent *self, const char *region, const char *other)
{
  for (const SxRegion *at = sx_content_get_region (self, region); at != NULL;
       at = at->parent != NULL ? sx_content_get_region (self, at->parent) : NULL)
    if (strcmp (at->id, other) == 0)
      return TRUE;

  return FALSE;
}

/**
 * sx_content_find_link:
 * @self: the content
 * @condition: a condition of it
 * @region: a region of it
 *
 * What a condition does to the body as a whole says nothing about a part of it.
 *
 * Returns: (nullable): the entry of @condition that is closest to @region: its own, or that of
 *   something that it is a part of or that is a part of it
 */
const SxConditionRegion *
sx_content_find_link (const SxContent *self, const SxCondition *condition, const SxRegion *region)
{
  const SxConditionRegion *near = NULL;

  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);

      if (strcmp (entry->region, region->id) == 0)
        return entry;
      if (sx_content_get_region (self, entry->region)->parent != NULL
          && (near == NULL || sx_content_region_is_within (self, entry->region, near->region))
          && (sx_content_region_is_within (self, region->id, entry->region)
              || sx_content_region_is_within (self, entry->region, region->id)))
        near = entry;
    }

  return near;
}

static gboolean
is_touched_by (const SxContent *self, const char *finding, const SxRegion *region)
{
  char **regions = ((const SxFinding *) sx_content_lookup (self, SX_KIND_FINDING, finding))->regions;

  for (guint i = 0; regions[i] != NULL; i++)
    if (sx_content_get_region (self, regions[i])->parent != NULL
        && (sx_content_region_is_within (self, region->id, regions[i]) || sx_content_region_is_within (self, regions[i], region->id)))
      return TRUE;

  return FALSE;
}

/* Whether people notice something in @region at @stage. */
static gboolean
is_touched (const SxContent *self, const SxCondition *condition, const char *stage, const SxRegion *region)
{
  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);

      for (guint j = 0; g_strcmp0 (statement->stage, stage) == 0 && statement->findings[j] != NULL; j++)
        if (is_touched_by (self, statement->findings[j], region))
          return TRUE;
    }

  return FALSE;
}

/**
 * sx_content_find_link_at:
 * @self: the content
 * @condition: a condition of it
 * @stage: (nullable): id of a stage of @condition
 * @region: a region of the content
 *
 * Returns: (nullable): as sx_content_find_link() does, but only if @stage touches @region: if the entry
 *   names it, or else if something that its statements say people notice belongs there
 */
const SxConditionRegion *
sx_content_find_link_at (const SxContent *self, const SxCondition *condition, const char *stage, const SxRegion *region)
{
  const SxConditionRegion *entry = sx_content_find_link (self, condition, region);
  gboolean touched;

  if (entry == NULL || stage == NULL)
    return entry;
  touched = entry->stages != NULL ? g_strv_contains ((const char *const *) entry->stages, stage)
                                  : is_touched (self, condition, stage, region);
  return touched ? entry : NULL;
}
