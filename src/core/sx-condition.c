/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-condition.h"

#include <string.h>

#include "sx-words.h"

static const char *const links[] = { "direct", "indirect", "associated", "not-established", NULL };
static const char *const strengths[] = { "hallmark", "common", "possible", "against", NULL };
static const char *const prevalences[] = { "very-common", "common", "uncommon", "rare", "very-rare", NULL };

static gpointer
read_code (SxReader *reader, gpointer data)
{
  static const char *const systems[] = { "ICD-10", "ICD-10-CM", NULL };
  SxCode *self = g_new0 (SxCode, 1);

  self->system = g_strdup (systems[sx_reader_get_word (reader, "system", systems)]);
  self->code = sx_reader_dup_text (reader, "code");
  self->checked = sx_reader_get_boolean (reader, "checked");
  return self;
}

static void
free_code (gpointer data)
{
  SxCode *self = data;

  g_free (self->system);
  g_free (self->code);
  g_free (self);
}

static gpointer
read_region (SxReader *reader, gpointer condition)
{
  SxConditionRegion *self = g_new0 (SxConditionRegion, 1);

  self->region = sx_reader_dup_reference (reader, "region", SX_KIND_REGION);
  self->link = (SxLink) sx_reader_get_word (reader, "link", links);
  self->says = sx_reader_dup_id (reader, "says");
  sx_reader_want (reader, "says", SX_KIND_PASSAGE, self->says, ((SxCondition *) condition)->id);
  if (sx_reader_has (reader, "stages"))
    self->stages = sx_reader_dup_references (reader, "stages", 1, SX_KIND_STAGE, ((SxCondition *) condition)->id);
  return self;
}

static void
free_region (gpointer data)
{
  SxConditionRegion *self = data;

  g_free (self->region);
  g_free (self->says);
  g_strfreev (self->stages);
  g_free (self);
}

static char *
read_stage_reference (SxReader *reader, const SxCondition *condition)
{
  char *stage = NULL;

  if (sx_reader_has (reader, "stage"))
    {
      stage = sx_reader_dup_id (reader, "stage");
      sx_reader_want (reader, "stage", SX_KIND_STAGE, stage, condition->id);
    }

  return stage;
}

static gpointer
read_finding (SxReader *reader, gpointer condition)
{
  SxConditionFinding *self = g_new0 (SxConditionFinding, 1);

  self->finding = sx_reader_dup_reference (reader, "finding", SX_KIND_FINDING);
  self->strength = (SxStrength) sx_reader_get_word (reader, "strength", strengths);
  self->link = (SxLink) sx_reader_get_word (reader, "link", links);
  self->stage = read_stage_reference (reader, condition);
  if (sx_reader_has (reader, "option"))
    {
      self->option = sx_reader_dup_id (reader, "option");
      sx_reader_want (reader, "option", SX_KIND_OPTION, self->option, self->finding);
    }
  if (sx_reader_has (reader, "bands"))
    self->bands = sx_reader_dup_references (reader, "bands", 1, SX_KIND_BAND, self->finding);
  return self;
}

static void
free_finding (gpointer data)
{
  SxConditionFinding *self = data;

  g_free (self->finding);
  g_free (self->stage);
  g_free (self->option);
  g_strfreev (self->bands);
  sx_expression_free (self->test);
  g_free (self);
}

static gpointer
read_stage (SxReader *reader, gpointer data)
{
  SxConditionStage *self = g_new0 (SxConditionStage, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->measure = sx_reader_dup_reference (reader, "measure", SX_KIND_MEASURE);
  self->band = sx_reader_dup_id (reader, "band");
  sx_reader_want (reader, "band", SX_KIND_MEASURE_BAND, self->band, self->measure);
  return self;
}

static void
free_stage (gpointer data)
{
  SxConditionStage *self = data;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_free (self->measure);
  g_free (self->band);
  g_free (self);
}

static gpointer
read_result (SxReader *reader, gpointer data)
{
  SxResult *self = g_new0 (SxResult, 1);

  self->measure = sx_reader_dup_reference (reader, "measure", SX_KIND_MEASURE);
  self->bands = sx_reader_dup_references (reader, "bands", 1, SX_KIND_MEASURE_BAND, self->measure);
  return self;
}

static void
free_result (gpointer data)
{
  SxResult *self = data;

  g_free (self->measure);
  g_strfreev (self->bands);
  g_free (self);
}

static gpointer
read_statement (SxReader *reader, gpointer condition)
{
  SxStatement *self = g_new0 (SxStatement, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->feature = sx_reader_dup_reference (reader, "feature", SX_KIND_FEATURE);
  self->stage = read_stage_reference (reader, condition);
  self->text = sx_words_read (reader, "text");
  self->findings = sx_reader_dup_references (reader, "findings", 0, SX_KIND_FINDING, NULL);
  if (sx_reader_has (reader, "results"))
    self->results = sx_reader_dup_array (reader, "results", 1, read_result, NULL, free_result);
  sx_said_read (&self->said, reader);
  self->added = sx_reader_get_boolean (reader, "added");
  return self;
}

static void
free_statement (gpointer data)
{
  SxStatement *self = data;

  g_free (self->id);
  g_free (self->feature);
  g_free (self->stage);
  g_free (self->text);
  g_strfreev (self->findings);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  sx_said_clear (&self->said);
  g_free (self);
}

static gpointer
read_question (SxReader *reader, gpointer data)
{
  SxQuestion *self = g_new0 (SxQuestion, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->question = sx_words_read (reader, "question");
  self->answer = sx_words_read (reader, "answer");
  sx_said_read (&self->said, reader);
  return self;
}

static void
free_question (gpointer data)
{
  SxQuestion *self = data;

  g_free (self->id);
  g_free (self->question);
  g_free (self->answer);
  sx_said_clear (&self->said);
  g_free (self);
}

static void
read_prevalence (SxCondition *self, SxReader *reader)
{
  static const char *const bases[] = { "not-checked", "checked", NULL };

  if (sx_reader_enter (reader, "prevalence"))
    {
      self->prevalence = (SxPrevalence) sx_reader_get_word (reader, "word", prevalences);
      self->prevalence_checked = sx_reader_get_word (reader, "basis", bases) == 1;
    }
  sx_reader_leave (reader);
}

static void
read_listing (SxCondition *self, SxReader *reader)
{
  static const char *const groups[] = { "ordinary", "dangerous", NULL };

  if (sx_reader_enter (reader, "listing"))
    {
      self->dangerous = sx_reader_get_word (reader, "group", groups) == 1;
      self->hallmarks_for_well = (guint) sx_reader_get_integer (reader, "hallmarksForWell", 1, 100);
      self->also_needs = sx_expression_read_or_null (reader, "alsoNeeds");
    }
  sx_reader_leave (reader);
}

static void
note_id (SxReader *reader, GHashTable *seen, const char *member, const char *id)
{
  if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
    sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, member, "expected each id once in this file, found “%s” again", id);
}

/* Texts are addressed by file and id: one set of ids for all of a file. */
static void
check_passage_ids (const SxCondition *self, SxReader *reader)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->statements->len; i++)
    note_id (reader, seen, "statements", ((const SxStatement *) g_ptr_array_index (self->statements, i))->id);
  for (guint i = 0; i < self->questions->len; i++)
    note_id (reader, seen, "questions", ((const SxQuestion *) g_ptr_array_index (self->questions, i))->id);
  for (guint i = 0; i < self->cautions->len; i++)
    note_id (reader, seen, "cautions", ((const SxPassage *) g_ptr_array_index (self->cautions, i))->id);
}

/**
 * sx_condition_read:
 * @reader: stands in the root of a condition file
 * @data: unused
 *
 * Returns: (transfer full): the condition
 */
gpointer
sx_condition_read (SxReader *reader, gpointer data)
{
  SxCondition *self = g_new0 (SxCondition, 1);

  sx_review_read (&self->review, reader);
  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->codes = sx_reader_dup_array (reader, "codes", 0, read_code, NULL, free_code);
  self->synonyms = sx_synonyms_read (reader);
  read_prevalence (self, reader);
  read_listing (self, reader);
  self->usual_level = sx_level_read (reader, "usualLevel");
  self->regions = sx_reader_dup_array (reader, "regions", 1, read_region, self, free_region);
  self->findings = sx_reader_dup_array (reader, "findings", 1, read_finding, self, free_finding);
  self->stages = sx_reader_dup_array (reader, "stages", 0, read_stage, NULL, free_stage);
  if (sx_reader_has (reader, "scales"))
    self->scales = sx_reader_dup_references (reader, "scales", 1, SX_KIND_MEASURE, NULL);
  self->never_explains = sx_reader_dup_references (reader, "neverExplains", 0, SX_KIND_FINDING, NULL);
  self->get_help = sx_reader_dup_references (reader, "getHelp", 1, SX_KIND_RULE, NULL);
  self->illustrations = sx_reader_dup_references (reader, "illustrations", 0, SX_KIND_ILLUSTRATION, NULL);
  self->statements = sx_reader_dup_array (reader, "statements", 1, read_statement, self, free_statement);
  self->questions = sx_reader_dup_array (reader, "questions", 0, read_question, NULL, free_question);
  self->cautions = sx_reader_dup_array (reader, "cautions", 0, sx_passage_read_sourced, NULL, sx_passage_free);
  check_passage_ids (self, reader);
  return self;
}

void
sx_condition_free (gpointer condition)
{
  SxCondition *self = condition;

  g_free (self->id);
  sx_review_clear (&self->review);
  sx_name_clear (&self->name);
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->synonyms);
  sx_expression_free (self->also_needs);
  g_ptr_array_unref (self->regions);
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->stages);
  g_strfreev (self->scales);
  g_strfreev (self->never_explains);
  g_strfreev (self->get_help);
  g_strfreev (self->illustrations);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->cautions);
  g_free (self);
}

const SxConditionStage *
sx_condition_find_stage (const SxCondition *self, const char *id)
{
  for (guint i = 0; i < self->stages->len; i++)
    if (strcmp (((const SxConditionStage *) g_ptr_array_index (self->stages, i))->id, id) == 0)
      return g_ptr_array_index (self->stages, i);

  return NULL;
}

/**
 * sx_condition_find_passage:
 * @self: a condition
 * @id: id of a statement or caution
 *
 * Returns: (nullable): its text
 */
const char *
sx_condition_find_passage (const SxCondition *self, const char *id)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (self->statements, i);

      if (strcmp (statement->id, id) == 0)
        return statement->text;
    }
  for (guint i = 0; i < self->cautions->len; i++)
    {
      const SxPassage *caution = g_ptr_array_index (self->cautions, i);

      if (strcmp (caution->id, id) == 0)
        return caution->text;
    }

  return NULL;
}

/**
 * sx_condition_get_statements:
 * @self: a condition
 * @feature: id of a feature
 * @stage: (nullable): id of a stage; %NULL for what is said of the condition as a whole
 *
 * Returns: (transfer container) (element-type SxStatement): what is said on @feature
 */
GPtrArray *
sx_condition_get_statements (const SxCondition *self, const char *feature, const char *stage)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->statements->len; i++)
    {
      SxStatement *statement = g_ptr_array_index (self->statements, i);

      if (strcmp (statement->feature, feature) == 0 && g_strcmp0 (statement->stage, stage) == 0)
        g_ptr_array_add (found, statement);
    }

  return found;
}

/**
 * sx_condition_get_cell:
 * @self: a condition
 * @feature: id of a feature
 * @stage: (nullable): id of a stage, or %NULL for the condition as a whole
 *
 * Where nothing is said of a stage alone, what is said of the condition as a whole is said of it, too.
 *
 * Returns: (transfer container) (element-type SxStatement): what a table says on @feature
 */
GPtrArray *
sx_condition_get_cell (const SxCondition *self, const char *feature, const char *stage)
{
  g_autoptr (GPtrArray) own = sx_condition_get_statements (self, feature, stage);

  return own->len > 0 ? g_steal_pointer (&own) : sx_condition_get_statements (self, feature, NULL);
}
