/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sx-doc-private.h"

/* The pages that one looks something up on. */

static void
add_titled (GPtrArray *blocks, const SxSession *session, SxPhrase heading, const char *words)
{
  if (words == NULL)
    return;

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, heading));
  sx_doc_add_text (blocks, session, words);
}

static const SxConditionFinding *
find_entry (const SxCondition *condition, const SxFinding *finding)
{
  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (condition->findings, i);

      if (strcmp (entry->finding, finding->id) == 0 && entry->strength < SX_STRENGTH_AGAINST)
        return entry;
    }

  return NULL;
}

static void
add_conditions (GPtrArray *blocks, const SxSession *session, const SxFinding *finding)
{
  const GPtrArray *conditions = sx_content_get_all (session->content, SX_KIND_CONDITION);
  GPtrArray *items = NULL;

  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);
      const SxConditionFinding *entry = find_entry (condition, finding);
      SxBlock *block;

      if (entry == NULL)
        continue;
      if (items == NULL)
        items = sx_doc_add_section (blocks, session, SX_PHRASE_BELONGS_TO);
      block = sx_doc_add_item_link (items, session, SX_KIND_CONDITION, condition->id);
      if (session->clinical)
        block->remark = g_strdup (sx_doc_phrase (session, SX_PHRASE_STRENGTH_HALLMARK + entry->strength));
    }
}

SxDoc *
sx_doc_for_finding (const SxSession *session, const SxFinding *finding)
{
  SxDoc *doc = sx_doc_new (finding->name.plain, finding->name.clinical);

  if (finding->flag == SX_FLAG_YES)
    sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_RED_FLAG))->tone = SX_TONE_CAUTION;
  add_titled (doc->blocks, session, SX_PHRASE_QUESTION, finding->question);
  add_titled (doc->blocks, session, SX_PHRASE_MEANING, finding->help);
  add_titled (doc->blocks, session, SX_PHRASE_HOW_TO_CHECK, finding->how_to_check);
  add_titled (doc->blocks, session, SX_PHRASE_WHY_ASKED, finding->why);
  add_conditions (doc->blocks, session, finding);
  return doc;
}

static void
add_ranges (GPtrArray *blocks, const SxSession *session, const SxMeasure *measure, SxCitations *citations)
{
  const SxUnit *unit = sx_measure_choose_unit (measure, session->units);
  GPtrArray *items;

  if (measure->ranges->len == 0)
    return;

  items = sx_doc_add_section (blocks, session, SX_PHRASE_USUAL_RANGE);
  for (guint i = 0; i < measure->ranges->len; i++)
    {
      const SxRange *range = g_ptr_array_index (measure->ranges, i);
      g_autofree char *low = sx_unit_dup_number (unit, range->low);
      g_autofree char *high = sx_unit_dup_number (unit, range->high);
      g_autofree char *text = g_strdup_printf ("%s–%s %s", low, high, unit->unit);

      sx_doc_add_said (items, session, text, &range->said, citations)->lead
        = g_strdup (sx_doc_phrase (session, SX_PHRASE_FOR_EVERYONE + range->whom));
    }
}

static void
add_scale (GPtrArray *blocks, const SxSession *session, const SxMeasure *measure, const SxScale *scale, SxCitations *citations)
{
  g_autofree char *heading = g_strdup_printf ("%s (%s)", sx_doc_phrase (session, SX_PHRASE_BANDS),
                                              sx_doc_phrase (session, SX_PHRASE_FOR_EVERYONE + scale->whom));

  sx_block_add_heading (blocks, 2, heading);
  sx_doc_add_bands (blocks, session, measure, scale, citations);
}

/**
 * sx_doc_for_measure:
 * @session: whose page it is
 * @measure: something with a number
 *
 * Returns: (transfer full): the page, with ranges and bands as plain tables
 */
SxDoc *
sx_doc_for_measure (const SxSession *session, const SxMeasure *measure)
{
  SxDoc *doc = sx_doc_new (measure->name.plain, measure->name.clinical);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  g_autoptr (GString) units = g_string_new (NULL);

  add_ranges (doc->blocks, session, measure, citations);
  for (guint i = 0; i < measure->scales->len; i++)
    add_scale (doc->blocks, session, measure, g_ptr_array_index (measure->scales, i), citations);
  for (guint i = 0; i < measure->units->len; i++)
    g_string_append_printf (units, "%s%s", i > 0 ? ", " : "", ((const SxUnit *) g_ptr_array_index (measure->units, i))->unit);
  add_titled (doc->blocks, session, SX_PHRASE_UNITS, units->str);
  if (measure->notes->len > 0)
    {
      GPtrArray *items = sx_doc_add_section (doc->blocks, session, SX_PHRASE_NOTES);

      for (guint i = 0; i < measure->notes->len; i++)
        {
          const SxPassage *note = g_ptr_array_index (measure->notes, i);

          sx_doc_add_said (items, session, note->text, &note->said, citations);
        }
    }
  sx_doc_add_sources (doc->blocks, session, citations);
  return doc;
}

static void
add_expression (GPtrArray *blocks, const SxSession *session, SxPhrase heading, const SxExpression *expression)
{
  g_autofree char *text = expression != NULL ? sx_doc_dup_expression (session, expression) : NULL;

  if (text == NULL)
    return;

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, heading));
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text);
}

/**
 * sx_doc_for_rule:
 * @session: whose page it is
 * @rule: a rule
 *
 * Returns: (transfer full): the page: what it gives, when, and where it comes from
 */
SxDoc *
sx_doc_for_rule (const SxSession *session, const SxRule *rule)
{
  const SxRulebook *book = sx_content_get_rulebook (session->content);
  SxDoc *doc = sx_doc_new (rule->id, rule->name);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  GPtrArray *items;

  if (rule->said.sources != NULL)
    sx_doc_add_said (doc->blocks, session, rule->because, &rule->said, citations);
  else
    sx_doc_add_text (doc->blocks, session, rule->because);
  add_titled (doc->blocks, session, SX_PHRASE_LEVEL, sx_rulebook_get_level (book, rule->level)->name);
  add_expression (doc->blocks, session, SX_PHRASE_WHEN, rule->when);
  add_expression (doc->blocks, session, SX_PHRASE_EXCEPT, rule->except);
  if (rule->thinks_of != NULL && rule->thinks_of[0] != NULL)
    {
      items = sx_doc_add_section (doc->blocks, session, SX_PHRASE_THINKS_OF);
      for (char **id = rule->thinks_of; *id != NULL; id++)
        sx_doc_add_item_link (items, session, SX_KIND_CONDITION, *id);
    }
  sx_doc_add_sources (doc->blocks, session, citations);
  return doc;
}

static void
add_illustrations (GPtrArray *blocks, const SxSession *session, const SxTerm *term, SxCitations *citations)
{
  const GPtrArray *illustrations = sx_content_get_all (session->content, SX_KIND_ILLUSTRATION);

  for (guint i = 0; i < illustrations->len; i++)
    {
      const SxIllustration *illustration = g_ptr_array_index (illustrations, i);

      if (g_strv_contains ((const char *const *) illustration->terms, term->id))
        sx_doc_add_figure (blocks, session, illustration, citations);
    }
}

SxDoc *
sx_doc_for_term (const SxSession *session, const SxTerm *term)
{
  SxDoc *doc = sx_doc_new (term->name.plain, term->name.clinical);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();

  sx_doc_add_said (doc->blocks, session, term->text, &term->said, citations);
  add_illustrations (doc->blocks, session, term, citations);
  sx_doc_add_sources (doc->blocks, session, citations);
  return doc;
}

SxDoc *
sx_doc_for_source (const SxSession *session, const SxSource *source)
{
  SxDoc *doc = sx_doc_new (source->title, source->publisher);

  if (source->identifier != NULL)
    sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, source->identifier);
  sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, source->address);
  sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, source->checked)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_READ));
  if (source->not_checked != NULL)
    sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, source->not_checked)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_NOT_READ));
  return doc;
}

static void
add_hazards (GPtrArray *blocks, const SxSession *session, const GPtrArray *hazards)
{
  GPtrArray *items = sx_doc_add_section (blocks, session, SX_PHRASE_HAZARDS);

  for (guint i = 0; i < hazards->len; i++)
    {
      const SxHazard *hazard = g_ptr_array_index (hazards, i);
      g_autofree char *tests = g_strjoinv (", ", hazard->tests);
      SxBlock *block = sx_doc_add_text (items, session, hazard->guard);

      block->lead = g_strdup (hazard->hazard);
      if (*tests != '\0')
        block->remark = g_strdup_printf ("%s %s", sx_doc_phrase (session, SX_PHRASE_TESTED_BY), tests);
    }
}

/**
 * sx_doc_for_about:
 * @session: whose page it is
 *
 * Returns: (transfer full): what the content is for, what it is not, and what is weak about it
 */
SxDoc *
sx_doc_for_about (const SxSession *session)
{
  const SxBundle *bundle = sx_content_get_bundle (session->content);
  SxDoc *doc = sx_doc_new (sx_doc_phrase (session, SX_PHRASE_ABOUT), NULL);
  const GPtrArray *sources = sx_content_get_all (session->content, SX_KIND_SOURCE);

  sx_doc_add_passages (doc->blocks, session, SX_PHRASE_PURPOSE, bundle->intended_purpose);
  sx_doc_add_passages (doc->blocks, session, SX_PHRASE_STATEMENTS, bundle->statements);
  sx_doc_add_passages (doc->blocks, session, SX_PHRASE_WEAK_POINTS, bundle->weak_points);
  if (session->clinical)
    sx_doc_add_passages (doc->blocks, session, SX_PHRASE_TRIAGE_FIGURES, bundle->triage_figures);
  add_hazards (doc->blocks, session, bundle->hazards);
  add_titled (doc->blocks, session, SX_PHRASE_UPDATES, bundle->update_policy->text);
  add_titled (doc->blocks, session, SX_PHRASE_FUNDING, bundle->funding->text);
  add_titled (doc->blocks, session, SX_PHRASE_FAULTS, bundle->report_faults->text);
  add_titled (doc->blocks, session, SX_PHRASE_PROGRAM_VERSION, SX_VERSION);
  add_titled (doc->blocks, session, SX_PHRASE_LICENCE, sx_doc_phrase (session, SX_PHRASE_LICENCE_TEXT));
  sx_doc_add_sources (doc->blocks, session, sources);
  sx_doc_add_review (doc->blocks, session, &bundle->review);
  return doc;
}
