/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-answers.h"

#include <math.h>
#include <string.h>

#include "support.h"

static SxContent *content;

static const SxFinding *
find (const char *id)
{
  return sx_content_get_finding (content, id);
}

static void
test_immutable (void)
{
  g_autoptr (SxAnswers) none = sx_answers_new (content);
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  SxAnswer no = sx_answer_yes_no (SX_STATE_ABSENT);
  g_autoptr (SxAnswers) one = sx_answers_set (none, find ("fever"), &yes);
  g_autoptr (SxAnswers) other = sx_answers_set (one, find ("fever"), &no);
  g_autoptr (SxAnswers) cleared = sx_answers_clear (other, find ("fever"));

  g_assert_true (sx_answers_is_empty (none));
  g_assert_false (sx_answers_is_empty (one));
  g_assert_false (sx_answers_is_empty (other));
  g_assert_true (sx_answers_is_empty (cleared));
  g_assert_cmpint (sx_answers_get_state (none, find ("fever")), ==, SX_STATE_NOT_ASKED);
  g_assert_cmpint (sx_answers_get_state (one, find ("fever")), ==, SX_STATE_PRESENT);
  g_assert_cmpint (sx_answers_get_state (other, find ("fever")), ==, SX_STATE_ABSENT);
  g_assert_cmpint (sx_answers_get_state (cleared, find ("fever")), ==, SX_STATE_NOT_ASKED);
  g_assert_cmpint (sx_answers_get_state (other, find ("cramp")), ==, SX_STATE_NOT_ASKED);
}

static void
test_references (void)
{
  SxAnswers *answers = test_parse_answers (content, "'fever': 'yes'");
  SxAnswers *kept = sx_answers_ref (answers);

  sx_answers_unref (answers);
  g_assert_cmpint (sx_answers_get_state (kept, find ("fever")), ==, SX_STATE_PRESENT);
  sx_answers_unref (kept);
}

static void
test_states (void)
{
  static const struct
  {
    const char *answers;
    const char *finding;
    SxState state;
  } cases[] = {
    { "", "fever", SX_STATE_NOT_ASKED },
    { "'fever': 'yes'", "fever", SX_STATE_PRESENT },
    { "'fever': 'YES'", "fever", SX_STATE_PRESENT },
    { "'fever': 'no'", "fever", SX_STATE_ABSENT },
    { "'fever': 'No'", "fever", SX_STATE_ABSENT },
    { "'fever': 'none'", "fever", SX_STATE_ABSENT },
    { "'fever': 'unsure'", "fever", SX_STATE_UNSURE },
    { "'fever': 'Unsure'", "fever", SX_STATE_UNSURE },
    { "'fever': 'UNKNOWN'", "fever", SX_STATE_UNSURE },
    { "'fever': 'don\\u0027t know'", "fever", SX_STATE_UNSURE },
    { "'fever': 'Don’t know'", "fever", SX_STATE_UNSURE },
    { "'fever': 'not sure'", "fever", SX_STATE_UNSURE },
    { "'pregnant': 'pregnant'", "pregnant", SX_STATE_PRESENT },
    { "'pregnant': 'Had a baby in the last 6 weeks'", "pregnant", SX_STATE_PRESENT },
    { "'pregnant': 'baby in the last 6 weeks'", "pregnant", SX_STATE_PRESENT },
    { "'pregnant': 'not pregnant'", "pregnant", SX_STATE_ABSENT },
    { "'pregnant': 'no'", "pregnant", SX_STATE_ABSENT },
    { "'pregnant': 'none'", "pregnant", SX_STATE_ABSENT },
    { "'pregnant': 'dont-know'", "pregnant", SX_STATE_UNSURE },
    { "'pregnant': 'unknown'", "pregnant", SX_STATE_UNSURE },
    { "'pregnant': ['pregnant']", "pregnant", SX_STATE_PRESENT },
    { "'immobile': ['operation', 'long-trip']", "immobile", SX_STATE_PRESENT },
    { "'immobile': 'a long trip sitting still'", "immobile", SX_STATE_PRESENT },
    { "'immobile': ['3 or more days in bed']", "immobile", SX_STATE_PRESENT },
    { "'immobile': ['none']", "immobile", SX_STATE_ABSENT },
    { "'immobile': 'None of these'", "immobile", SX_STATE_ABSENT },
    { "'immobile': ['unsure']", "immobile", SX_STATE_UNSURE },
    { "'immobile': 'don\\u0027t know'", "immobile", SX_STATE_UNSURE },
    { "'symptom_area': ['calf', 'low back']", "symptom_area", SX_STATE_DETAIL },
    { "'symptom_area': 'unsure'", "symptom_area", SX_STATE_UNSURE },
    { "'getting_worse': 'quickly worse'", "getting_worse", SX_STATE_DETAIL },
    { "'getting_worse': 'Yes, quickly'", "getting_worse", SX_STATE_DETAIL },
    { "'getting_worse': 'QUICKLY-WORSE'", "getting_worse", SX_STATE_DETAIL },
    { "'age_years': 34", "age_years", SX_STATE_DETAIL },
    { "'age_years': 'unsure'", "age_years", SX_STATE_UNSURE },
    { "'symptom_duration': 'don’t know'", "symptom_duration", SX_STATE_UNSURE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (content, cases[i].answers);

      if (sx_answers_get_state (answers, find (cases[i].finding)) != cases[i].state)
        g_test_message ("answers: %s", cases[i].answers);
      g_assert_cmpint (sx_answers_get_state (answers, find (cases[i].finding)), ==, cases[i].state);
    }
}

static guint64
bit (const char *finding, const char *option)
{
  guint index;

  g_assert_nonnull (sx_finding_find_option (find (finding), option, &index));
  return G_GUINT64_CONSTANT (1) << index;
}

static void
test_options (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (
    content,
    "'immobile': ['operation', 'A long trip sitting still', 'operation'], 'symptom_area': 'Side below the ribs',"
    " 'pregnant': 'unknown', 'getting_worse': 'better'");

  g_assert_cmpuint (sx_answers_get (answers, find ("immobile"))->options, ==,
                    bit ("immobile", "operation") | bit ("immobile", "long-trip"));
  g_assert_cmpuint (sx_answers_get (answers, find ("symptom_area"))->options, ==,
                    bit ("symptom_area", "side-below-the-ribs"));
  g_assert_cmpuint (sx_answers_get (answers, find ("pregnant"))->options, ==, bit ("pregnant", "dont-know"));
  g_assert_cmpuint (sx_answers_get (answers, find ("getting_worse"))->options, ==, bit ("getting_worse", "better"));
}

static void
test_choice (void)
{
  const SxFinding *immobile = find ("immobile");
  SxAnswer present = sx_answer_choice (immobile, bit ("immobile", "operation") | bit ("immobile", "dont-know"));
  SxAnswer mixed = sx_answer_choice (find ("pregnant"), bit ("pregnant", "no") | bit ("pregnant", "pregnant"));
  SxAnswer absent = sx_answer_choice (immobile, bit ("immobile", "none"));
  SxAnswer unsure = sx_answer_choice (immobile, bit ("immobile", "dont-know"));
  SxAnswer detail = sx_answer_choice (find ("symptom_area"), bit ("symptom_area", "calf"));

  g_assert_cmpint (present.state, ==, SX_STATE_PRESENT);
  g_assert_cmpint (mixed.state, ==, SX_STATE_PRESENT);
  g_assert_cmpint (absent.state, ==, SX_STATE_ABSENT);
  g_assert_cmpint (unsure.state, ==, SX_STATE_UNSURE);
  g_assert_cmpint (detail.state, ==, SX_STATE_DETAIL);
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *answers;
    const char *finding;
    double value;
    const char *unit;
  } cases[] = {
    { "'lab_k': 2.4", "lab_k", 2.4, "mmol/L" },
    { "'lab_k': {'value': 2.4, 'unit': 'mEq/L'}", "lab_k", 2.4, "mEq/L" },
    { "'lab_k': {'value': 1, 'unit': 'MMOL/L'}", "lab_k", 1, "mmol/L" },
    { "'lab_k': 10", "lab_k", 10, "mmol/L" },
    { "'lab_ca': {'value': 8.8, 'unit': 'mg/dL'}", "lab_ca", 2.2, "mg/dL" },
    { "'temp_value': 38", "temp_value", 38, "°C" },
    { "'temp_value': 44.9", "temp_value", 44.9, "°C" },
    { "'temp_value': 100.4", "temp_value", 38, "°F" },
    { "'temp_value': 104", "temp_value", 40, "°F" },
    { "'temp_value': {'value': 101.3, 'unit': 'F'}", "temp_value", 38.5, "°F" },
    { "'temp_value': {'value': 45, 'unit': 'C'}", "temp_value", 45, "°C" },
    { "'symptom_duration': {'value': 3, 'unit': 'days'}", "symptom_duration", 72, "days" },
    { "'symptom_duration': {'value': 0, 'unit': 'hours'}", "symptom_duration", 0, "hours" },
    { "'symptom_duration': {'value': 0.5, 'unit': 'Week'}", "symptom_duration", 84, "weeks" },
    { "'age_years': 0", "age_years", 0, "years" },
    { "'age_years': 17.5", "age_years", 17.5, "years" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (content, cases[i].answers);
      const SxAnswer *answer = sx_answers_get (answers, find (cases[i].finding));

      g_assert_true (answer->value == cases[i].value);
      g_assert_cmpstr (answer->unit->unit, ==, cases[i].unit);
      g_assert_true (isnan (answer->low) && isnan (answer->high));
    }
}

static void
test_range (void)
{
  g_autoptr (SxAnswers) answers =
    test_parse_answers (content, "'lab_k': {'value': 2.4, 'unit': 'mEq/L', 'low': 3.5, 'high': 5.1},"
                                 " 'lab_ca': {'value': 8.8, 'unit': 'mg/dL', 'low': 8.8, 'high': 10.4}");
  const SxAnswer *potassium = sx_answers_get (answers, find ("lab_k"));
  const SxAnswer *calcium = sx_answers_get (answers, find ("lab_ca"));

  g_assert_true (potassium->low == 3.5);
  g_assert_true (potassium->high == 5.1);
  g_assert_true (calcium->low == 2.2);
  g_assert_true (calcium->high == 2.6);
}

static char *
describe_failure (const char *text)
{
  g_autofree char *json = g_strdup (text);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (g_strdelimit (json, "'", '"')));
  g_autoptr (GError) error = NULL;
  g_autoptr (SxAnswers) answers = sx_answers_from_json (content, "answers.json", bytes, &error);

  g_assert_true ((answers == NULL) == (error != NULL));
  return test_describe_error (error);
}

static void
test_bad_input (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{}", "missing / 1:1" },
    { "[]", "type / 1:1" },
    { "{'answers': []}", "type /answers 1:13" },
    { "{'answers': null}", "type /answers 1:13" },
    { "{'answers': {}, 'more': 1}", "unknown-member /more 1:25" },
    { "{'answers': {'no_such_finding': 'yes'}}", "unknown-member /answers/no_such_finding 1:33" },
    { "{'answers': {'Fever': 'yes'}}", "unknown-member /answers/Fever 1:23" },
    { "{'answers': {'fever': 'yes', 'fever': 'no'}}", "duplicate - 1:30" },

    { "{'answers': {'fever': 'maybe'}}", "value /answers/fever 1:23" },
    { "{'answers': {'fever': ''}}", "value /answers/fever 1:23" },
    { "{'answers': {'fever': true}}", "value /answers/fever 1:23" },
    { "{'answers': {'fever': null}}", "value /answers/fever 1:23" },
    { "{'answers': {'fever': ['yes']}}", "value /answers/fever 1:23" },

    { "{'answers': {'pregnant': 'yes'}}", "value /answers/pregnant 1:26" },
    { "{'answers': {'pregnant': 1}}", "value /answers/pregnant 1:26" },
    { "{'answers': {'pregnant': {}}}", "value /answers/pregnant 1:26" },
    { "{'answers': {'pregnant': []}}", "value /answers/pregnant 1:26" },
    { "{'answers': {'pregnant': ['no', 'pregnant']}}", "value /answers/pregnant 1:26" },
    { "{'answers': {'getting_worse': ['better', 'same']}}", "value /answers/getting_worse 1:31" },
    { "{'answers': {'immobile': []}}", "value /answers/immobile 1:26" },
    { "{'answers': {'immobile': ['operation', 'none']}}", "value /answers/immobile 1:26" },
    { "{'answers': {'immobile': ['none', 'dont-know']}}", "value /answers/immobile 1:26" },
    { "{'answers': {'immobile': ['unsure', 'operation']}}", "value /answers/immobile 1:26" },
    { "{'answers': {'immobile': ['operation', 7]}}", "value /answers/immobile 1:26" },
    { "{'answers': {'symptom_area': ['calf', 'unsure']}}", "value /answers/symptom_area 1:30" },
    { "{'answers': {'symptom_area': ['unsure', 'calf']}}", "value /answers/symptom_area 1:30" },

    { "{'answers': {'lab_k': 14}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': 0.9}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': -3}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': 1e300}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': '2.4'}}", "type /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': 'no'}}", "type /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': [2.4]}}", "type /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': true}}", "type /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': null}}", "type /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4}}}", "missing /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'unit': 'mmol/L'}}}", "missing /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mg/dL'}}}", "value /answers/lab_k/unit 1:46" },
    { "{'answers': {'lab_k': {'value': '2.4', 'unit': 'mmol/L'}}}", "type /answers/lab_k/value 1:33" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'note': 1}}}",
      "unknown-member /answers/lab_k/note 1:64" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'low': 3.5}}}", "missing /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'high': 3.5}}}", "missing /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'low': 5, 'high': 3.5}}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'low': 5, 'high': 5}}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 2.4, 'unit': 'mmol/L', 'low': 3.5, 'high': 51}}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'lab_k': {'value': 14, 'unit': 'mmol/L'}}}", "value /answers/lab_k 1:23" },
    { "{'answers': {'temp_value': 113.1}}", "value /answers/temp_value 1:28" },
    { "{'answers': {'temp_value': 24}}", "value /answers/temp_value 1:28" },
    { "{'answers': {'temp_value': {'value': 38, 'unit': 'F'}}}", "value /answers/temp_value 1:28" },
    { "{'answers': {'age_years': 121}}", "value /answers/age_years 1:27" },
    { "{'answers': {'age_years': -1}}", "value /answers/age_years 1:27" },
    { "{'answers': {'symptom_duration': 3}}", "value /answers/symptom_duration 1:34" },
    { "{'answers': {'symptom_duration': '3 days'}}", "type /answers/symptom_duration 1:34" },
    { "{'answers': {'symptom_duration': {'value': 3, 'unit': 'moons'}}}", "value /answers/symptom_duration/unit 1:55" },
    { "{'answers': {'symptom_duration': {'value': -1, 'unit': 'days'}}}", "value /answers/symptom_duration 1:34" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe_failure (cases[i].text);

      if (strcmp (found, cases[i].expected) != 0)
        g_test_message ("text: %s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* The question bank gives each finding its own words; all of them are taken. */
static void
test_every_option (void)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      for (guint j = 0; finding->options != NULL && j < finding->options->len; j++)
        {
          const SxOption *option = g_ptr_array_index (finding->options, j);
          g_autofree char *by_id = g_strdup_printf ("'%s': '%s'", finding->id, option->id);
          g_autofree char *by_text = g_strdup_printf ("'%s': ['%s']", finding->id, option->text);
          g_autoptr (SxAnswers) one = test_parse_answers (content, by_id);
          g_autoptr (SxAnswers) other =
            strchr (option->text, '\'') == NULL ? test_parse_answers (content, by_text) : sx_answers_ref (one);

          g_assert_cmpuint (sx_answers_get (one, finding)->options, ==, G_GUINT64_CONSTANT (1) << j);
          g_assert_cmpuint (sx_answers_get (other, finding)->options, ==, G_GUINT64_CONSTANT (1) << j);
        }
    }
}

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
assert_same (const SxAnswers *a, const SxAnswers *b)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      const SxAnswer *first = sx_answers_get (a, finding);
      const SxAnswer *second = sx_answers_get (b, finding);

      g_test_message ("%s", finding->id);
      g_assert_cmpint (first->state, ==, second->state);
      g_assert_cmpuint (first->options, ==, second->options);
      g_assert_true (first->unit == second->unit);
      g_assert_true (first->value == second->value && first->given == second->given);
      if (first->unit != NULL)
        g_assert_true (same_number (first->low, second->low) && same_number (first->high, second->high));
    }
}

static void
test_round_trip (void)
{
  static const char *const cases[] = {
    "",
    "'fever': 'yes', 'cramp': 'no', 'twitch': 'unsure'",
    "'pregnant': 'unknown', 'immobile': ['operation', 'long-trip'], 'symptom_area': ['calf', 'low-back'],"
    " 'getting_worse': 'same'",
    "'symptom_area': 'unsure', 'age_years': 'unsure'",
    "'age_years': 34, 'pain_score': 7.5, 'temp_value': 100.4",
    "'symptom_duration': {'value': 3, 'unit': 'weeks'}, 'newest_duration': {'value': 0.1, 'unit': 'months'}",
    "'lab_k': {'value': 2.4, 'unit': 'mEq/L', 'low': 3.5, 'high': 5.1}",
    "'lab_ca': {'value': 8.7, 'unit': 'mg/dL', 'low': 8.8, 'high': 10.3},"
    " 'lab_creatinine': {'value': 1.1, 'unit': 'mg/dL', 'low': 0.6, 'high': 1.3}",
    "'lab_hb': {'value': 11.9, 'unit': 'g/dL', 'low': 12.1, 'high': 15.1},"
    " 'temp_value': {'value': 99.9, 'unit': 'F', 'low': 97.3, 'high': 99.1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (content, cases[i]);
      g_autofree char *text = sx_answers_to_json (answers, content);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (SxAnswers) again = sx_answers_from_json (content, "again.json", bytes, &error);

      g_assert_no_error (error);
      assert_same (answers, again);
    }
}

static void
test_text (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (
    content, "'fever': 'yes', 'cramp': 'unsure', 'immobile': ['operation', 'long-trip'], 'temp_value': 100.4");
  g_autofree char *fever = sx_answer_dup_text (sx_answers_get (answers, find ("fever")), find ("fever"), content);
  g_autofree char *cramp = sx_answer_dup_text (sx_answers_get (answers, find ("cramp")), find ("cramp"), content);
  g_autofree char *immobile =
    sx_answer_dup_text (sx_answers_get (answers, find ("immobile")), find ("immobile"), content);
  g_autofree char *temperature =
    sx_answer_dup_text (sx_answers_get (answers, find ("temp_value")), find ("temp_value"), content);

  g_assert_cmpstr (fever, ==, sx_content_get_phrase (content, SX_PHRASE_YES));
  g_assert_cmpstr (cramp, ==, sx_content_get_phrase (content, SX_PHRASE_NOT_SURE));
  g_assert_cmpstr (immobile, ==, "An operation, A long trip sitting still");
  g_assert_cmpstr (temperature, ==, "100.4 °F");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/answers/immutable", test_immutable);
  g_test_add_func ("/answers/references", test_references);
  g_test_add_func ("/answers/states", test_states);
  g_test_add_func ("/answers/options", test_options);
  g_test_add_func ("/answers/choice", test_choice);
  g_test_add_func ("/answers/numbers", test_numbers);
  g_test_add_func ("/answers/range", test_range);
  g_test_add_func ("/answers/bad-input", test_bad_input);
  g_test_add_func ("/answers/every-option", test_every_option);
  g_test_add_func ("/answers/round-trip", test_round_trip);
  g_test_add_func ("/answers/text", test_text);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
