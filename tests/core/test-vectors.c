/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-triage.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "support.h"

static SxContent *content;

static SxTriage *
evaluate (JsonNode *answers)
{
  g_autofree char *answers_text = json_to_string (answers, FALSE);
  g_autofree char *text = g_strdup_printf ("{\"answers\": %s}", answers_text);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (SxAnswers) parsed = sx_answers_from_json (content, "vectors.json", bytes, &error);

  g_assert_no_error (error);
  return sx_triage_evaluate (content, parsed);
}

/* The vectors of the review of the rules: answers, level, and a rule that must be among the reasons. */
static void
test_vector (gconstpointer data)
{
  JsonObject *vector = (JsonObject *) data;
  g_autoptr (SxTriage) triage = evaluate (json_object_get_member (vector, "answers"));

  g_assert_cmpstr (sx_level_get_id (triage->level), ==, json_object_get_string_member (vector, "level"));
  g_assert_nonnull (test_find_reason (triage, json_object_get_string_member (vector, "rule")));
}

static void
add_vector (JsonArray *vectors, guint position, JsonNode *node, gpointer data)
{
  JsonObject *vector = json_node_get_object (node);
  g_autofree char *path = g_strconcat ("/vectors/", json_object_get_string_member (vector, "id"), NULL);

  g_test_add_data_func (path, vector, test_vector);
}

static SxTriage *
evaluate_text (const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);

  return sx_triage_evaluate (content, answers);
}

/* T08: a usual potassium is no reason for anything. */
static void
test_usual_potassium (void)
{
  g_autoptr (SxTriage) triage = evaluate_text ("'lab_k': 3.5");

  g_assert_cmpuint (triage->reasons->len, ==, 1);
  g_assert_cmpint (sx_triage_get_reason (triage, 0)->rule->kind, ==, SX_RULE_DEFAULT);
}

/* T10: a potassium of 14 is a mistake in the unit and not a level. */
static void
test_impossible_potassium (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"answers\": {\"lab_k\": 14}}", 26);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_null (sx_answers_from_json (content, "answers.json", bytes, &error));
  found = test_describe_error (error);
  g_assert_cmpstr (found, ==, "value /answers/lab_k 1:23");
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) vectors = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  text = test_get_text ("data", "vectors.json");
  vectors = json_from_string (text, NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (vectors)), >, 40);

  json_array_foreach_element (json_node_get_array (vectors), add_vector, NULL);
  g_test_add_func ("/vectors/usual-potassium", test_usual_potassium);
  g_test_add_func ("/vectors/impossible-potassium", test_impossible_potassium);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
