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
  SxCitations *citations;
  GPtrArray *blocks;
} Page;

static void
add_get_help (Page *page)
{
  GPtrArray *lists[SX_N_URGENCIES];

  for (int i = 0; i < SX_N_URGENCIES; i++)
    lists[i] = g_ptr_array_new ();
  for (char **id = page->condition->get_help; *id != NULL; id++)
    {
      const SxRule *rule = sx_content_get_rule (page->session->content, *id);

      g_ptr_array_add (lists[rule->level], rule->because);
      sx_doc_cite (page->citations, page->session, rule->said.sources);
    }

  sx_doc_add_levels_card (page->blocks, page->session, SX_PHRASE_GET_HELP, lists);
  for (int i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
}

static gboolean
is_shown (const Page *page, const SxStatement *statement, const char *feature)
{
  return strcmp (statement->feature, feature) == 0
         && (page->stage == NULL || statement->stage == NULL
             || (strcmp (statement->stage, page->stage) == 0 && !page->gathered));
}

static void
add_statement (Page *page, const SxStatement *statement)
{
  SxBlock *block = sx_doc_add_said (page->blocks, page->session, statement->text, &statement->said, page->citations);

  if (statement->stage != NULL)
    block->lead = g_strdup (sx_condition_find_stage (page->condition, statement->stage)->name.plain);
  if (statement->added)
    {
      g_autofree char *remark = block->remark;
      const char *added = sx_doc_phrase (page->session, SX_PHRASE_ADDED);

      block->remark = remark != NULL ? g_strdup_printf ("%s, %s", added, remark) : g_strdup (added);
    }
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
    sx_block_add_heading (page->blocks, 3, page->session->clinical ? feature->name.clinical : feature->name.plain);
  for (guint i = 0; i < page->condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (page->condition->statements, i);

      if (is_shown (page, statement, feature->id))
        add_statement (page, statement);
    }
}

/* Where the condition acts, each part of the body with the words for its link. */
static void
add_regions (Page *page)
{
  GPtrArray *items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_WHERE_IT_ACTS);

  for (guint i = 0; i < page->condition->regions->len; i++)
    {
      const SxConditionRegion *region = g_ptr_array_index (page->condition->regions, i);
      SxBlock *block = sx_doc_add_item_link (items, page->session, SX_KIND_REGION, region->region);

      block->remark = g_strdup (sx_doc_phrase (page->session, sx_doc_link_phrase (page->session, region->link)));
    }
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

static void
add_section (Page *page, const SxSection *section, gboolean with_heading)
{
  const GPtrArray *features = sx_content_get_all (page->session->content, SX_KIND_FEATURE);
  guint n_features = 0;
  guint n_statements = 0;

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);
      guint n = strcmp (feature->section, section->id) == 0 ? count_statements (page, feature->id) : 0;

      n_statements += n;
      n_features += n > 0;
    }

  if (n_statements == 0 && !is_illustrated (page, section))
    return;
  if (with_heading)
    sx_block_add_heading (page->blocks, 2, section->name);
  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) == 0 && count_statements (page, feature->id) > 0)
        add_feature (page, feature, n_features > 1);
    }
  add_illustrations (page, section);
}

/* What is said of the stage alone, together and next to the scale that leads there. */
static void
add_stage (Page *page)
{
  const SxConditionStage *stage = sx_condition_find_stage (page->condition, page->stage);
  GPtrArray *items;

  sx_block_add_heading (page->blocks, 3, page->session->clinical ? stage->name.clinical : stage->name.plain);
  items = sx_block_add_container (page->blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < page->condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (page->condition->statements, i);
      const SxFeature *feature = sx_content_get_feature (page->session->content, statement->feature);

      if (g_strcmp0 (statement->stage, page->stage) == 0)
        sx_doc_add_said (items, page->session, statement->text, &statement->said, page->citations)->lead
          = g_strdup (page->session->clinical ? feature->name.clinical : feature->name.plain);
    }
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
          add_stage (page);
          page->gathered = TRUE;
        }
    }
}

/* The first section is the summary; help comes right after it, before anything that can be tried. */
static void
add_sections (Page *page)
{
  const GPtrArray *sections = sx_content_get_all (page->session->content, SX_KIND_SECTION);

  add_section (page, g_ptr_array_index (sections, 0), FALSE);
  add_get_help (page);
  add_scales (page);
  add_regions (page);
  for (guint i = 1; i < sections->len; i++)
    add_section (page, g_ptr_array_index (sections, i), TRUE);
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

static void
add_codes (Page *page)
{
  GPtrArray *items;

  if (!page->session->clinical || page->condition->codes->len == 0)
    return;

  items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_CODES);
  for (guint i = 0; i < page->condition->codes->len; i++)
    {
      const SxCode *code = g_ptr_array_index (page->condition->codes, i);
      SxBlock *block = sx_block_add (items, SX_BLOCK_PARAGRAPH, code->code);

      block->lead = g_strdup (code->system);
      if (!code->checked)
        block->remark = g_strdup (sx_doc_phrase (page->session, SX_PHRASE_CODE_NOT_CHECKED));
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
  Page page = { session, condition, stage, FALSE, citations, doc->blocks };

  add_sections (&page);
  add_questions (&page);
  add_cautions (&page);
  add_comparisons (&page);
  add_codes (&page);
  sx_doc_add_sources (doc->blocks, session, citations);
  sx_doc_add_review (doc->blocks, session, &condition->review);
  return doc;
}
