/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-change.h"

#include <string.h>

#include "support.h"

static SxContent *content;

typedef struct
{
  SxAnswers *answers[2];
  SxTriage *triages[2];
  SxChange *change;
} Fixture;

static void
set_up (Fixture *fixture, const char *before, const char *after)
{
  const char *const texts[] = { before, after };

  for (guint i = 0; i < 2; i++)
    {
      fixture->answers[i] = test_parse_answers (content, texts[i]);
      fixture->triages[i] = sx_triage_evaluate (content, fixture->answers[i]);
    }
  fixture->change = sx_change_new (fixture->triages[0], fixture->triages[1]);
  sx_change_note (fixture->change, content, fixture->answers[0], fixture->answers[1]);
}

static void
tear_down (Fixture *fixture)
{
  sx_change_free (fixture->change);
  for (guint i = 0; i < 2; i++)
    {
      sx_triage_free (fixture->triages[i]);
      sx_answers_unref (fixture->answers[i]);
    }
}

static gboolean
has_rule (const GPtrArray *reasons, const char *id)
{
  for (guint i = 0; i < reasons->len; i++)
    if (strcmp (((const SxReason *) g_ptr_array_index (reasons, i))->rule->id, id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_condition (const GPtrArray *fits, const char *id)
{
  for (guint i = 0; i < fits->len; i++)
    if (strcmp (((const SxFit *) g_ptr_array_index (fits, i))->condition->id, id) == 0)
      return TRUE;

  return FALSE;
}

static void
test_more_urgent (void)
{
  Fixture fixture;

  set_up (&fixture, "'symptom_area': ['calf'], 'swell_one': 'yes', 'breathless_new': 'no'",
          "'symptom_area': ['calf'], 'swell_one': 'yes', 'breathless_new': 'yes'");
  g_assert_cmpint (fixture.change->before, ==, SX_LEVEL_TODAY);
  g_assert_cmpint (fixture.change->after, ==, SX_LEVEL_AMBULANCE);
  g_assert_cmpuint (fixture.change->answered->len, ==, 1);
  g_assert_true (g_ptr_array_find (fixture.change->answered, sx_content_get_finding (content, "breathless_new"), NULL));
  g_assert_true (has_rule (fixture.change->fired, "RF-01"));
  g_assert_false (has_rule (fixture.change->fired, "RF-13a"));
  g_assert_cmpuint (fixture.change->gone->len, ==, 0);
  tear_down (&fixture);
}

static void
test_less_urgent (void)
{
  Fixture fixture;

  set_up (&fixture, "'lab_k': 2.4, 'cramp': 'yes'", "'lab_k': 4.2, 'cramp': 'yes'");
  g_assert_cmpint (fixture.change->before, ==, SX_LEVEL_EMERGENCY);
  g_assert_cmpint (fixture.change->after, ==, SX_LEVEL_ROUTINE);
  g_assert_true (has_rule (fixture.change->gone, "RF-16b"));
  g_assert_true (has_rule (fixture.change->fired, "default"));
  g_assert_true (has_condition (fixture.change->left, "hypokalaemia"));
  g_assert_cmpuint (fixture.change->appeared->len, ==, 0);
  g_assert_cmpuint (fixture.change->answered->len, ==, 1);
  tear_down (&fixture);
}

/* Another number is another answer; the same one given again is none. */
static void
test_the_same (void)
{
  Fixture fixture;

  set_up (&fixture, "'age_years': 40, 'cramp': 'yes'", "'age_years': 41, 'cramp': 'yes'");
  g_assert_cmpint (fixture.change->before, ==, fixture.change->after);
  g_assert_cmpuint (fixture.change->answered->len, ==, 1);
  g_assert_cmpuint (fixture.change->fired->len + fixture.change->gone->len, ==, 0);
  g_assert_cmpuint (fixture.change->appeared->len + fixture.change->left->len, ==, 0);
  tear_down (&fixture);

  set_up (&fixture, "'age_years': 40, 'symptom_area': ['calf']", "'age_years': 40, 'symptom_area': ['calf']");
  g_assert_cmpuint (fixture.change->answered->len, ==, 0);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/change/more-urgent", test_more_urgent);
  g_test_add_func ("/change/less-urgent", test_less_urgent);
  g_test_add_func ("/change/the-same", test_the_same);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
