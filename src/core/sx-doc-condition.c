/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* What the parts of a condition page need. */
typedef struct
{
  const SxSession *session;
  const SxCondition *condition;
  const char *stage; /* the stage that is looked at, or NULL for all */
  gboolean gathered; /* whether what is said of @stage stands together, beside its scale */
  gboolean tabled;   /* whether what is said of stages stands in a table, in the section that is being made */
  SxCitations *citations;
  GPtrArray *blocks;
} Page;

static void
add_get_help (Page *page)
{
  GPtrArray *lists[SX_N_URGENCIES];

  for (int i = 0; i < SX_N_URGENCIES; i++)
    lists[i] = sx_blocks_new ();
  for (char **id = page->condition->get_help; *id != NULL; id++)
    {
      const SxRule *rule = sx_content_get_rule (page->session->content, *id);
      SxBlock *block = sx_doc_add_said (lists[rule->level], page->session, rule->because, &rule->said, page->citations);

      if (!page->session->clinical)
        continue;
      block->lead = g_strdup (rule->id);
      block->place = sx_place_new_item (SX_KIND_RULE, rule->id, NULL);
    }

  sx_doc_add_levels_card (page->blocks, page->session, SX_PHRASE_GET_HELP, lists);
  for (int i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
}

static gboolean
is_shown (const Page *page, const SxStatement *statement, const char *feature)
{
  if (strcmp (statement->feature, feature) != 0)
    return FALSE;
  if (statement->stage == NULL)
    return TRUE;
  return !page->tabled && (page->stage == NULL || (strcmp (statement->stage, page->stage) == 0 && !page->gathered));
}

static void
add_statement (Page *page, const SxStatement *statement)
{
  SxBlock *block = sx_doc_add_said (page->blocks, page->session, statement->text, &statement->said, page->citations);

  if (statement->stage != NULL)
    block->lead
      = g_strdup (sx_doc_name (page->session, &sx_condition_find_stage (page->condition, statement->stage)->name));
  if (statement->added && page->session->clinical)
    block->remark = g_strdup (sx_doc_phrase (page->session, SX_PHRASE_ADDED));
}

static guint
count_statements (const Page *page, const char *feature)
{
  guint n = 0;

  for (guint i = 0; i < page->condition->statements->len; i++)
    n += is_shown (page, g_ptr_array_index (page->condition->statements, i), feature);

  return n;
}

static void
add_feature (Page *page, const SxFeature *feature, gboolean with_heading)
{
  if (with_heading)
    sx_block_add_heading (page->blocks, 3, sx_doc_name (page->session, &feature->name));
  for (guint i = 0; i < page->condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (page->condition->statements, i);

      if (is_shown (page, statement, feature->id))
        add_statement (page, statement);
    }
}

/* Where the condition acts, painted by its links. What a person marked is not of this page. */
static void
add_body (Page *page)
{
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_CONDITION, page->condition->id, page->stage);
  g_autoptr (SxSession) here = sx_session_with_place (page->session, place);
  g_autoptr (SxMarks) nothing = sx_marks_new_empty ();
  g_autoptr (SxSession) unmarked = sx_session_with_marks (here, nothing);

  sx_doc_add_body (page->blocks, unmarked);
}

static gboolean
is_illustrated (const Page *page, const SxSection *section)
{
  for (char **id = page->condition->illustrations; *id != NULL; id++)
    if (strcmp (sx_content_get_illustration (page->session->content, *id)->section, section->id) == 0)
      return TRUE;

  return FALSE;
}

static void
add_illustrations (Page *page, const SxSection *section)
{
  for (char **id = page->condition->illustrations; *id != NULL; id++)
    {
      const SxIllustration *illustration = sx_content_get_illustration (page->session->content, *id);

      if (strcmp (illustration->section, section->id) == 0)
        sx_doc_add_figure (page->blocks, page->session, illustration, page->citations);
    }
}

static guint
count_features (const Page *page, const SxSection *section)
{
  const GPtrArray *features = sx_content_get_all (page->session->content, SX_KIND_FEATURE);
  guint n = 0;

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      n += strcmp (feature->section, section->id) == 0 && count_statements (page, feature->id) > 0;
    }

  return n;
}

/* What a scale leads to stands level by level; the column of the level that is looked at stands out. */
static void
add_levels (Page *page, const SxSection *section)
{
  sx_block_add_heading (page->blocks, 3, sx_doc_phrase (page->session, SX_PHRASE_SIDE_BY_SIDE));
  sx_doc_add_levels (page->blocks, page->session, page->condition, section, page->stage, page->citations);
}

static void
add_section (Page *page, const SxSection *section)
{
  const GPtrArray *features = sx_content_get_all (page->session->content, SX_KIND_FEATURE);
  guint n_features;

  page->tabled = sx_doc_has_levels (page->session, page->condition, section);
  n_features = count_features (page, section);
  if (n_features == 0 && !page->tabled && !is_illustrated (page, section))
    return;

  sx_block_add_heading (page->blocks, 2, section->name);
  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) == 0 && count_statements (page, feature->id) > 0)
        add_feature (page, feature, n_features > 1 || page->tabled);
    }
  if (page->tabled)
    add_levels (page, section);
  add_illustrations (page, section);
}

static void
add_scales (Page *page)
{
  for (char **measure = page->condition->scales; measure != NULL && *measure != NULL; measure++)
    {
      sx_doc_add_gauge (page->blocks, page->session, page->condition, *measure, page->citations);
      if (page->stage != NULL
          && strcmp (sx_condition_find_stage (page->condition, page->stage)->measure, *measure) == 0)
        {
          sx_doc_add_level (page->blocks, page->session, page->condition, page->stage, page->citations);
          page->gathered = TRUE;
        }
    }
}

/* The first feature of the first section: what it is, in a few lines, and what a sign behind words means. */
static void
add_summary (Page *page, const SxFeature *summary)
{
  add_feature (page, summary, FALSE);
  sx_doc_add_legend (page->blocks, page->session);
}

/* The rest of the first section. */
static void
add_points (Page *page, const SxSection *section, const GPtrArray *features)
{
  for (guint i = 1; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) != 0 || count_statements (page, feature->id) == 0)
        continue;
      sx_block_add_heading (page->blocks, 2, sx_doc_name (page->session, &feature->name));
      add_feature (page, feature, FALSE);
    }
  add_illustrations (page, section);
}

/* Help comes right after the summary, before anything that can be tried. */
static void
add_sections (Page *page)
{
  const GPtrArray *sections = sx_content_get_all (page->session->content, SX_KIND_SECTION);
  const GPtrArray *features = sx_content_get_all (page->session->content, SX_KIND_FEATURE);

  add_summary (page, g_ptr_array_index (features, 0));
  add_get_help (page);
  add_body (page);
  add_scales (page);
  add_points (page, g_ptr_array_index (sections, 0), features);
  for (guint i = 1; i < sections->len; i++)
    add_section (page, g_ptr_array_index (sections, i));
}

static void
add_questions (Page *page)
{
  const GPtrArray *questions = page->condition->questions;

  if (questions->len > 0)
    sx_block_add_heading (page->blocks, 2, sx_doc_phrase (page->session, SX_PHRASE_QUESTIONS));
  for (guint i = 0; i < questions->len; i++)
    {
      const SxQuestion *question = g_ptr_array_index (questions, i);

      sx_block_add_heading (page->blocks, 3, question->question);
      sx_doc_add_said (page->blocks, page->session, question->answer, &question->said, page->citations);
    }
}

static void
add_cautions (Page *page)
{
  const GPtrArray *cautions = page->condition->cautions;
  SxBlock *card;

  if (cautions->len == 0)
    return;

  card = sx_block_add_container (page->blocks, SX_BLOCK_CARD, sx_doc_phrase (page->session, SX_PHRASE_CAUTIONS));
  card->tone = SX_TONE_CAUTION;
  for (guint i = 0; i < cautions->len; i++)
    {
      const SxPassage *caution = g_ptr_array_index (cautions, i);

      sx_doc_add_said (card->children, page->session, caution->text, &caution->said, page->citations);
    }
}

static gboolean
compares (const SxComparison *comparison, const SxCondition *condition)
{
  for (guint i = 0; i < comparison->columns->len; i++)
    if (strcmp (((const SxComparisonColumn *) g_ptr_array_index (comparison->columns, i))->condition, condition->id) == 0)
      return TRUE;

  return FALSE;
}

static void
add_comparisons (Page *page)
{
  const GPtrArray *comparisons = sx_content_get_all (page->session->content, SX_KIND_COMPARISON);
  GPtrArray *items = NULL;

  for (guint i = 0; i < comparisons->len; i++)
    {
      const SxComparison *comparison = g_ptr_array_index (comparisons, i);

      if (!compares (comparison, page->condition))
        continue;
      if (items == NULL)
        items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_COMPARE);
      sx_doc_add_item_link (items, page->session, SX_KIND_COMPARISON, comparison->id);
    }
}

/**
 * sx_doc_for_condition:
 * @session: whose page it is
 * @condition: what it is about
 * @stage: (nullable): id of the one stage to show, or %NULL for all
 *
 * Returns: (transfer full): the page
 */
SxDoc *
sx_doc_for_condition (const SxSession *session, const SxCondition *condition, const char *stage)
{
  const SxConditionStage *found = stage != NULL ? sx_condition_find_stage (condition, stage) : NULL;
  const SxName *name = found != NULL ? &found->name : &condition->name;
  SxDoc *doc = sx_doc_new (name->plain, name->clinical);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  Page page = { session, condition, stage, FALSE, FALSE, citations, doc->blocks };

  if (session->clinical)
    sx_doc_add_codes (doc->blocks, session, condition);
  add_sections (&page);
  if (session->clinical)
    sx_doc_add_belonging (doc->blocks, session, condition);
  add_questions (&page);
  add_cautions (&page);
  add_comparisons (&page);
  sx_doc_add_terms (doc->blocks, session, citations);
  sx_doc_add_sources (doc->blocks, session, citations);
  sx_doc_add_review (doc->blocks, session, &condition->review);
  return doc;
}
