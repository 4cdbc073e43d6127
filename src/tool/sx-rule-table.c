/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-rule-table.h"

#include "sx-rule-words.h"
#include "sx-triage.h"
#include "sx-vignette.h"
#include "sx-words.h"

typedef struct
{
  const SxContent *content;
  GHashTable *cases; /* of GString: ids of vignettes by SxRule */
  GPtrArray *rows;
} Table;

static void
free_row (gpointer data)
{
  SxRuleRow *row = data;

  for (guint i = 0; i < SX_N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
note_case (GHashTable *cases, const SxRule *rule, const char *id)
{
  GString *ids = g_hash_table_lookup (cases, rule);

  if (ids == NULL)
    {
      ids = g_string_new (id);
      g_hash_table_insert (cases, (gpointer) rule, ids);
      return;
    }
  g_string_append_printf (ids, ", %s", id);
}

static GHashTable *
list_cases (const SxContent *content, const GPtrArray *vignettes)
{
  GHashTable *cases = g_hash_table_new_full (NULL, NULL, NULL, free_string);

  for (guint i = 0; i < vignettes->len; i++)
    {
      const SxVignette *vignette = g_ptr_array_index (vignettes, i);
      g_autoptr (SxTriage) triage = sx_triage_evaluate (content, vignette->answers);

      for (guint j = 0; j < triage->reasons->len; j++)
        note_case (cases, sx_triage_get_reason (triage, j)->rule, vignette->id);
    }

  return cases;
}

static const char *
get_kind (SxRuleKind kind)
{
  static const char *const words[] = { "rule", "ordinary pattern", "floor", "floor", "exit", "otherwise" };

  return words[kind];
}

static char *
dup_level (const SxContent *content, SxLevel level)
{
  const SxTerritory *territory = sx_content_get_territory (content, NULL);
  g_autofree char *name = sx_words_fill (sx_rulebook_get_level (sx_content_get_rulebook (content), level)->name, territory);

  return g_strdup_printf ("%s: %s", sx_level_get_id (level), name);
}

static char *
dup_names (const SxContent *content, SxKind kind, char **ids)
{
  GString *names = g_string_new (NULL);

  for (; ids != NULL && *ids != NULL; ids++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                            sx_content_get_name (kind, sx_content_lookup (content, kind, *ids)));
  return g_string_free (names, names->len == 0);
}

static void
add_source (GString *text, const SxSource *source)
{
  g_string_append_printf (text, "%s%s. %s", text->len > 0 ? "; " : "", source->title, source->publisher);
  if (source->year != 0)
    g_string_append_printf (text, ", %u", source->year);
  g_string_append_printf (text, " [%s]", source->id);
}

static char *
dup_sources (const SxContent *content, char **ids)
{
  GString *text = g_string_new (NULL);

  for (; ids != NULL && *ids != NULL; ids++)
    add_source (text, sx_content_get_source (content, *ids));
  return g_string_free (text, text->len == 0);
}

static SxRuleRow *
add_row (Table *self, const char *kind, const char *id)
{
  SxRuleRow *row = g_new0 (SxRuleRow, 1);

  row->cells[SX_COLUMN_KIND] = g_strdup (kind);
  row->cells[SX_COLUMN_ID] = g_strdup (id);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
set_condition (const Table *self, SxRuleRow *row, const SxExpression *when, const SxExpression *except)
{
  row->when = when;
  row->except = except;
  if (when != NULL)
    row->cells[SX_COLUMN_WHEN] = sx_rule_words_in_line (self->content, when);
  if (except != NULL)
    row->cells[SX_COLUMN_EXCEPT] = sx_rule_words_in_line (self->content, except);
}

/* The one floor without a condition rests on how a question was answered. */
static void
set_unsure (const Table *self, SxRuleRow *row, const SxRule *rule)
{
  g_autofree char *slow = dup_names (self->content, SX_KIND_FINDING, rule->slow);

  row->cells[SX_COLUMN_WHEN] = g_strdup ("“not sure” to any warning sign");
  row->cells[SX_COLUMN_NOT_FOR] = dup_names (self->content, SX_KIND_FINDING, rule->not_for);
  if (slow != NULL)
    row->cells[SX_COLUMN_SLOW] = g_strdup_printf ("%s for: %s", sx_level_get_id (rule->slow_level), slow);
}

static void
add_rule (Table *self, const SxRule *rule)
{
  const SxContent *content = self->content;
  SxRuleRow *row = add_row (self, get_kind (rule->kind), rule->id);
  const GString *cases = g_hash_table_lookup (self->cases, rule);

  row->cells[SX_COLUMN_LEVEL] = dup_level (content, rule->level);
  row->cells[SX_COLUMN_NAME] = g_strdup (rule->name);
  set_condition (self, row, rule->when, rule->except);
  row->cells[SX_COLUMN_BECAUSE] = sx_words_fill (rule->because, sx_content_get_territory (content, NULL));
  row->cells[SX_COLUMN_THINKS_OF] = dup_names (content, SX_KIND_CONDITION, rule->thinks_of);
  row->cells[SX_COLUMN_EXPLAINS] = dup_names (content, SX_KIND_FINDING, rule->explains);
  row->cells[SX_COLUMN_ASK_FIRST] = dup_names (content, SX_KIND_FINDING, rule->ask_first);
  row->cells[SX_COLUMN_REVIEW_AFTER] = g_strdup (rule->review_after);
  row->cells[SX_COLUMN_SOURCES] = dup_sources (content, rule->said.sources);
  if (rule->said.sources != NULL)
    row->cells[SX_COLUMN_BASIS] = g_strdup (rule->said.checked ? "checked in a source" : "not checked");
  if (rule->kind == SX_RULE_UNSURE)
    set_unsure (self, row, rule);
  row->cells[SX_COLUMN_CASES] = cases != NULL ? g_strdup (cases->str) : NULL;
}

static void
add_rules (Table *self, const GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    add_rule (self, g_ptr_array_index (rules, i));
}

/* What self-care asks for beside an ordinary pattern. */
static void
add_selfcare (Table *self, const SxRulebook *book)
{
  SxRuleRow *row = add_row (self, "self-care", "selfcare");

  row->cells[SX_COLUMN_LEVEL] = dup_level (self->content, SX_LEVEL_SELFCARE);
  row->cells[SX_COLUMN_NAME] = g_strdup ("Only with an ordinary pattern that explains every yes");
  set_condition (self, row, NULL, book->risk_gate);
  row->cells[SX_COLUMN_EXPLAINS] = dup_names (self->content, SX_KIND_FINDING, book->neutral);
  row->cells[SX_COLUMN_ASK_FIRST] = dup_names (self->content, SX_KIND_FINDING, book->everyone_is_asked);
}

static void
add_groups (Table *self, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const SxGroup *group = g_ptr_array_index (groups, i);
      SxRuleRow *row = add_row (self, "group", group->id);

      row->cells[SX_COLUMN_NAME] = g_strdup (group->name);
      set_condition (self, row, group->when, NULL);
    }
}

/**
 * sx_rule_table_new:
 * @content: the rules
 * @vignettes: (element-type SxVignette): cases to stand beside the rules that are true in them
 *
 * Returns: (transfer full) (element-type SxRuleRow): everything that makes a level, for people
 */
GPtrArray *
sx_rule_table_new (const SxContent *content, const GPtrArray *vignettes)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  g_autoptr (GHashTable) cases = list_cases (content, vignettes);
  Table table = { content, cases, g_ptr_array_new_with_free_func (free_row) };

  add_rules (&table, book->rules);
  add_rules (&table, book->floors);
  add_rules (&table, book->exits);
  add_rules (&table, book->benign);
  add_selfcare (&table, book);
  add_rule (&table, book->fallback);
  add_groups (&table, book->groups);
  return table.rows;
}

const char *
sx_rule_table_get_heading (SxColumn column)
{
  static const char *const headings[SX_N_COLUMNS] = {
    "kind",     "id",          "level",       "name",            "when", "except",  "because", "thinks of",
    "explains", "asked first", "look again in", "may be left unsure", "less urgent", "sources", "basis",   "cases",
  };

  return headings[column];
}
