/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cross.h"

#include "sx-doc.h"

#include <string.h>

/* What the pages of conditions and of parts of the body say, and what the body shows. */

#define SOME_DAY "2026-11-22"

/* Pages hold links in lists, cards and folded parts. */
static void
collect_links (const GPtrArray *blocks, SxKind kind, GPtrArray *ids)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      if (block->place != NULL && block->place->kind == SX_PLACE_ITEM && block->place->item == kind)
        g_ptr_array_add (ids, block->place->id);
      collect_links (block->children, kind, ids);
    }
}

static gboolean
contains (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* Whether the page says of the condition how it is linked, and under the heading for such a link. */
static gboolean
is_listed_as (const SxContent *content, const GPtrArray *blocks, const char *condition, SxLink link)
{
  const char *blamed = sx_content_get_phrase (content, SX_PHRASE_BLAMED);
  gboolean below = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == SX_BLOCK_HEADING)
        below = g_strcmp0 (block->text, blamed) == 0;
      for (guint j = 0; block->kind == SX_BLOCK_LIST && j < block->children->len; j++)
        {
          const SxBlock *item = g_ptr_array_index (block->children, j);

          if (item->place != NULL && item->place->item == SX_KIND_CONDITION && g_strcmp0 (item->place->id, condition) == 0)
            return below == (link == SX_LINK_NOT_ESTABLISHED)
                   && g_str_has_prefix (item->remark, sx_content_get_phrase (content, SX_PHRASE_LINK_DIRECT + link));
        }
    }

  return FALSE;
}

/* Nobody is frightened with a rare or dangerous cause for a place that was pointed at: these are
 * found by name or by their signs. */
static gboolean
is_told_by_place (const SxCondition *condition)
{
  return !condition->dangerous && condition->prevalence <= SX_PREVALENCE_UNCOMMON;
}

static void
hold_region_and_condition (Cross *self, const SxRegion *region, const SxCondition *condition, const GPtrArray *blocks,
                           GPtrArray *listed)
{
  const SxConditionRegion *entry = sx_content_find_link (self->content, condition, region);
  gboolean is_listed = contains (listed, condition->id);

  self->n_looked++;
  if (is_listed && entry == NULL)
    cross_report (self, "%s: the page of %s lists it, and the body does not show it there", condition->id, region->id);
  else if (is_listed && !is_listed_as (self->content, blocks, condition->id, entry->link))
    cross_report (self, "%s: the page of %s tells of another link than the body shows", condition->id, region->id);
  else if (entry != NULL && !is_listed && is_told_by_place (condition))
    cross_report (self, "%s: the body shows it at %s, whose page does not list it", condition->id, region->id);
}

static void
hold_regions (Cross *self, const SxSession *session)
{
  const GPtrArray *regions = sx_content_get_all (self->content, SX_KIND_REGION);
  const GPtrArray *conditions = sx_content_get_all (self->content, SX_KIND_CONDITION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      g_autoptr (SxDoc) doc = sx_doc_for_region (session, region);
      g_autoptr (GPtrArray) listed = g_ptr_array_new ();

      collect_links (doc->blocks, SX_KIND_CONDITION, listed);
      for (guint j = 0; region->covered && j < conditions->len; j++)
        hold_region_and_condition (self, region, g_ptr_array_index (conditions, j), doc->blocks, listed);
    }
}

/* Whether a block says the name of a place, alone or among others. */
static gboolean
names (const GPtrArray *blocks, const char *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);
      g_autofree char *text = g_utf8_casefold (block->text != NULL ? block->text : "", -1);

      if (strstr (text, wanted) != NULL || names (block->children, name))
        return TRUE;
    }

  return FALSE;
}

/* The page says the name of every place where the body shows the condition. */
static void
hold_places (Cross *self, const SxSession *session, const SxCondition *condition)
{
  g_autoptr (SxDoc) doc = sx_doc_for_condition (session, condition, NULL);

  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);

      self->n_looked++;
      if (!names (doc->blocks, sx_content_get_region (self->content, entry->region)->name.plain))
        cross_report (self, "%s: its page does not name %s, where the body shows it", condition->id, entry->region);
    }
}

/* Whether the body shows the condition at one of the places where the finding is; what concerns the
 * whole person is everywhere. */
static gboolean
is_shown_where (const SxContent *content, const SxCondition *condition, const SxFinding *finding)
{
  for (char **id = finding->regions; *id != NULL; id++)
    {
      const SxRegion *region = sx_content_get_region (content, *id);

      if (region->parent == NULL || sx_content_find_link (content, condition, region) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
hold_findings (Cross *self, const SxCondition *condition)
{
  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (condition->findings, i);
      const SxFinding *finding = sx_content_get_finding (self->content, entry->finding);

      self->n_looked++;
      if (entry->strength != SX_STRENGTH_AGAINST && (finding->kind == SX_FINDING_SYMPTOM || finding->kind == SX_FINDING_SIGN)
          && !is_shown_where (self->content, condition, finding) && !cross_is_known (self, condition->id, finding->id))
        cross_report (self, "%s: %s belongs to it, and the body shows it nowhere where that is", condition->id, finding->id);
    }
}

/* What is said of one stage is not shown at another. */
static void
hold_stage (Cross *self, const SxCondition *condition, const SxConditionStage *stage)
{
  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);
      const SxRegion *region = sx_content_get_region (self->content, entry->region);

      for (guint j = 0; j < condition->statements->len; j++)
        {
          const SxStatement *statement = g_ptr_array_index (condition->statements, j);

          if (strcmp (statement->id, entry->says) != 0 || statement->stage == NULL)
            continue;
          self->n_looked++;
          if (strcmp (statement->stage, stage->id) != 0
              && sx_content_find_link_at (self->content, condition, stage->id, region) == entry)
            cross_report (self, "%s: the body shows %s at the stage %s, and %s tells of another stage", condition->id,
                          entry->region, stage->id, statement->id);
        }
    }
}

/**
 * cross_maps:
 * @self: the walk
 *
 * Holds every condition against every part of the body: what the pages of both say, and what the body
 * shows, as a whole and stage by stage.
 */
void
cross_maps (Cross *self)
{
  const GPtrArray *conditions = sx_content_get_all (self->content, SX_KIND_CONDITION);
  g_autoptr (SxSession) session = sx_session_new (self->content, NULL, SOME_DAY);

  hold_regions (self, session);
  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);

      hold_places (self, session, condition);
      hold_findings (self, condition);
      for (guint j = 0; j < condition->stages->len; j++)
        hold_stage (self, condition, g_ptr_array_index (condition->stages, j));
    }
}
