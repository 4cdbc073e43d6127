/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sx-answers-reader.h"
#include "sx-doc.h"
#include "sx-tool.h"
#include "sx-triage.h"
#include "sx-words.h"

#define TEXT_WIDTH 96

static void
add_member (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_words (JsonBuilder *builder, const char *member, const char *words, const SxTerritory *territory)
{
  g_autofree char *text = sx_words_fill (words, territory);

  add_member (builder, member, text);
}

static void
add_ids (JsonBuilder *builder, const char *member, char **ids)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (char **id = ids; id != NULL && *id != NULL; id++)
    json_builder_add_string_value (builder, *id);
  json_builder_end_array (builder);
}

static void
add_findings (JsonBuilder *builder, const char *member, const GPtrArray *findings)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    json_builder_add_string_value (builder, ((const SxFinding *) g_ptr_array_index (findings, i))->id);
  json_builder_end_array (builder);
}

static void
add_reason (JsonBuilder *builder, const SxReason *reason, const SxTerritory *territory)
{
  json_builder_begin_object (builder);
  add_member (builder, "id", reason->rule->id);
  add_member (builder, "level", sx_level_get_id (reason->level));
  add_words (builder, "because", reason->rule->because, territory);
  add_findings (builder, "findings", reason->findings);
  add_ids (builder, "sources", reason->rule->said.sources);
  json_builder_end_object (builder);
}

static gboolean
is_floor (const SxRule *rule)
{
  return rule->kind == SX_RULE_FLOOR || rule->kind == SX_RULE_UNSURE;
}

/* Rules and floors are what the contract names; what else gave the level has members of its own. */
static const char *
get_member (const SxRule *rule)
{
  if (rule->kind == SX_RULE_FLAG)
    return "rules";
  return is_floor (rule) ? "floors" : rule->kind == SX_RULE_BENIGN ? "benign" : NULL;
}

static void
add_reasons (JsonBuilder *builder, const char *member, const SxTriage *triage, const SxTerritory *territory)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < triage->reasons->len; i++)
    {
      const SxReason *reason = sx_triage_get_reason (triage, i);

      if (g_strcmp0 (get_member (reason->rule), member) == 0)
        add_reason (builder, reason, territory);
    }
  json_builder_end_array (builder);
}

static void
add_fits (JsonBuilder *builder, const SxTriage *triage, const SxContent *content)
{
  json_builder_set_member_name (builder, "fits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < triage->fits->len; i++)
    {
      const SxFit *fit = g_ptr_array_index (triage->fits, i);

      json_builder_begin_object (builder);
      add_member (builder, "condition", fit->condition->id);
      add_member (builder, "stage", fit->stage != NULL ? fit->stage->id : NULL);
      add_member (builder, "fit", sx_fit_get_word (fit, content));
      add_findings (builder, "for", fit->fits);
      add_findings (builder, "against", fit->against);
      add_findings (builder, "notAsked", fit->not_asked);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static char *
triage_to_json (const SxTriage *triage, const SxContent *content)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  const SxLevelText *level = sx_rulebook_get_level (book, triage->level);
  const SxTerritory *territory = sx_content_get_territory (content, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_member (builder, "level", sx_level_get_id (triage->level));
  json_builder_set_member_name (builder, "complete");
  json_builder_add_boolean_value (builder, triage->complete);
  add_words (builder, "within", level->within, territory);
  add_words (builder, "service", level->service, territory);
  add_reasons (builder, "rules", triage, territory);
  add_reasons (builder, "floors", triage, territory);
  add_reasons (builder, "benign", triage, territory);
  add_fits (builder, triage, content);
  add_member (builder, "next", triage->next_finding != NULL ? triage->next_finding->id : NULL);
  add_member (builder, "contentVersion", sx_content_get_bundle (content)->review.version);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static void
print_text (const SxContent *content, const SxAnswers *answers)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (SxSession) nobody = sx_session_new (content, NULL, today);
  g_autoptr (SxSession) somebody = sx_session_with_answers (nobody, answers);
  g_autoptr (SxSession) session = sx_session_with_clinical (somebody, TRUE);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);
  g_autoptr (SxDoc) doc = sx_doc_for_result (session, triage);
  g_autofree char *text = sx_doc_to_text (doc, TEXT_WIDTH);

  printf ("%s\n\n", sx_level_get_id (triage->level));
  sx_tool_print (text);
}

int
sx_tool_triage (const SxContent *content, char **args)
{
  g_autofree char *file = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "answers", 0, 0, G_OPTION_ARG_FILENAME, &file, NULL, NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SxAnswers) answers = NULL;

  if (!sx_tool_parse (args, entries, &rest))
    return SX_EXIT_BAD_INPUT;
  if (file == NULL || rest[0] != NULL)
    return sx_tool_complain ("triage takes --answers FILE and perhaps --json");

  bytes = sx_tool_read (file, &error);
  if (bytes != NULL)
    answers = sx_answers_from_json (content, file, bytes, &error);
  if (answers == NULL)
    return sx_tool_complain ("%s", error->message);

  if (json)
    {
      g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);
      g_autofree char *text = triage_to_json (triage, content);

      printf ("%s\n", text);
    }
  else
    print_text (content, answers);
  return SX_EXIT_DONE;
}
