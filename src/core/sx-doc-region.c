/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* A finding is felt here if it names this very place, or a larger one that this is a part of, but
 * not the whole body. */
static gboolean
is_felt_at (const SxContent *content, const SxFinding *finding, const SxRegion *region)
{
  for (char **id = finding->regions; *id != NULL; id++)
    if (sx_content_get_region (content, *id)->parent != NULL
        && (sx_content_region_is_within (content, region->id, *id) || sx_content_region_is_within (content, *id, region->id)))
      return TRUE;

  return FALSE;
}

static void
add_parts (GPtrArray *blocks, const SxSession *session, const SxRegion *region)
{
  const GPtrArray *regions = sx_content_get_all (session->content, SX_KIND_REGION);
  GPtrArray *items = NULL;

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *part = g_ptr_array_index (regions, i);

      if (!part->covered || g_strcmp0 (part->parent, region->id) != 0)
        continue;
      if (items == NULL)
        items = sx_doc_add_section (blocks, session, SX_PHRASE_PARTS);
      sx_doc_add_item_link (items, session, SX_KIND_REGION, part->id);
    }
}

/* Warning signs that are felt here. */
static GPtrArray *
list_signs (const SxContent *content, const SxRegion *region)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  GPtrArray *signs = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->flag == SX_FLAG_YES && finding->part_of == NULL && is_felt_at (content, finding, region))
        g_ptr_array_add (signs, finding);
    }

  return signs;
}

static void
sort_signs (const SxContent *content, const SxRegion *region, GPtrArray **sorted)
{
  g_autoptr (GPtrArray) complaints = sx_doc_list_complaints (content, region);
  g_autoptr (GPtrArray) signs = list_signs (content, region);

  sx_doc_sort_signs (content, signs, complaints, sorted);
}

/* Rare dangers are described by their signs, whatever is behind them. */
static void
add_urgent (GPtrArray *blocks, const SxSession *session, GPtrArray *const *sorted)
{
  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_URGENT));
  sx_doc_add_signs (blocks, session, SX_PHRASE_URGENT_INTRO, SX_LEVEL_TODAY, sorted);
}

/* What lies inside, as it is drawn there. */
static void
add_structures (GPtrArray *blocks, const SxSession *session, const SxRegion *region)
{
  const GPtrArray *structures = sx_content_get_all (session->content, SX_KIND_STRUCTURE);
  GPtrArray *items = NULL;

  for (guint i = 0; i < structures->len; i++)
    {
      const SxStructure *structure = g_ptr_array_index (structures, i);

      if (!g_strv_contains ((const char *const *) structure->regions, region->id))
        continue;
      if (items == NULL)
        items = sx_doc_add_section (blocks, session, SX_PHRASE_INSIDE);
      sx_doc_add_item_link (items, session, SX_KIND_STRUCTURE, structure->id)->remark =
        g_strdup (sx_doc_phrase (session, SX_PHRASE_STRUCTURE_MUSCLE + structure->kind));
    }
}

static void
add_felt (GPtrArray *blocks, const SxSession *session, const SxRegion *region)
{
  g_autoptr (GPtrArray) complaints = sx_doc_list_complaints (session->content, region);
  GPtrArray *items;

  if (complaints->len == 0)
    return;

  items = sx_doc_add_section (blocks, session, SX_PHRASE_FEEL_HERE);
  for (guint i = 0; i < complaints->len; i++)
    sx_doc_add_item_link (items, session, SX_KIND_FINDING, ((const SxFinding *) g_ptr_array_index (complaints, i))->id);
}

static int
compare_prevalence (gconstpointer a, gconstpointer b)
{
  const SxCondition *first = *(const SxCondition *const *) a;
  const SxCondition *second = *(const SxCondition *const *) b;

  return (int) first->prevalence - (int) second->prevalence;
}

/* Rare frightening diseases are not listed by place; they are found by name or by their signs. */
static GPtrArray *
list_conditions (const SxContent *content, const SxRegion *region, gboolean established)
{
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < conditions->len; i++)
    {
      SxCondition *condition = g_ptr_array_index (conditions, i);
      const SxConditionRegion *entry = sx_content_find_link (content, condition, region);

      if (entry != NULL && !condition->dangerous && condition->prevalence <= SX_PREVALENCE_UNCOMMON
          && (entry->link != SX_LINK_NOT_ESTABLISHED) == established)
        g_ptr_array_add (found, condition);
    }

  g_ptr_array_sort (found, compare_prevalence);
  return found;
}

static void
add_conditions (GPtrArray *blocks, const SxSession *session, const SxRegion *region, SxPhrase heading, gboolean established)
{
  g_autoptr (GPtrArray) conditions = list_conditions (session->content, region, established);
  GPtrArray *items;

  if (conditions->len == 0)
    return;

  items = sx_doc_add_section (blocks, session, heading);
  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);
      const SxConditionRegion *entry = sx_content_find_link (session->content, condition, region);
      const char *link = sx_doc_phrase (session, sx_doc_link_phrase (session, entry->link));
      SxBlock *block = sx_doc_add_item_link (items, session, SX_KIND_CONDITION, condition->id);

      block->remark = established && condition->prevalence > SX_PREVALENCE_COMMON
                        ? g_strdup_printf ("%s, %s", link, sx_doc_phrase (session, SX_PHRASE_LESS_COMMON))
                        : g_strdup (link);
    }
}

/* What cannot wait comes before anything that explains. */
static void
add_get_help (GPtrArray *blocks, const SxSession *session, GPtrArray *const *sorted)
{
  SxBlock *call = sx_block_add_container (blocks, SX_BLOCK_CARD, NULL);
  SxBlock *card = sx_doc_add_signs (blocks, session, SX_PHRASE_GET_HELP, SX_LEVEL_EMERGENCY, sorted);

  call->tone = SX_TONE_AMBULANCE;
  sx_doc_add_text (call->children, session, sx_doc_phrase (session, SX_PHRASE_EMERGENCY));
  if (card != NULL && sorted[SX_LEVEL_TODAY]->len > 0)
    sx_doc_add_text (card->children, session, sx_doc_phrase (session, SX_PHRASE_MORE_SIGNS));
}

/**
 * sx_doc_for_region:
 * @session: whose page it is
 * @region: a part of the body
 *
 * Returns: (transfer full): the page
 */
SxDoc *
sx_doc_for_region (const SxSession *session, const SxRegion *region)
{
  SxDoc *doc = sx_doc_new (region->name.plain, region->name.clinical);
  GPtrArray *sorted[SX_N_URGENCIES];

  if (!region->covered)
    {
      sx_doc_add_text (doc->blocks, session, sx_doc_phrase (session, SX_PHRASE_NOT_COVERED));
      return doc;
    }

  sx_doc_add_text (doc->blocks, session, region->summary);
  sort_signs (session->content, region, sorted);
  add_get_help (doc->blocks, session, sorted);
  add_felt (doc->blocks, session, region);
  add_conditions (doc->blocks, session, region, SX_PHRASE_COMMON, TRUE);
  add_urgent (doc->blocks, session, sorted);
  add_conditions (doc->blocks, session, region, SX_PHRASE_BLAMED, FALSE);
  add_parts (doc->blocks, session, region);
  add_structures (doc->blocks, session, region);
  sx_doc_free_signs (sorted);
  return doc;
}
