/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-marks.h"

#include <string.h>

#include "support.h"
#include "sx-triage.h"

static SxContent *content;

/* Marks written as "kind region[/part] side strength", with a semicolon between. */
static SxMarks *
make (const char *text)
{
  static const char *const sides[] = { "middle", "left", "right", NULL };
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  SxMarks *marks = sx_marks_new_empty ();

  for (char **part = parts; *part != NULL && **part != '\0'; part++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (*part), " ", -1);
      g_auto (GStrv) where = g_strsplit (words[1], "/", 2);
      SxSide side = SX_SIDE_MIDDLE;
      SxMarks *more;

      while (strcmp (sides[side], words[2]) != 0)
        side++;
      more = sx_marks_with (marks, words[0], where[0], where[1], side, (guint) (words[3][0] - '0'));
      sx_marks_unref (marks);
      marks = more;
    }

  return marks;
}

static void
test_with (void)
{
  g_autoptr (SxMarks) none = sx_marks_new_empty ();
  g_autoptr (SxMarks) one = sx_marks_with (none, "cramp", "calf", NULL, SX_SIDE_LEFT, 1);
  g_autoptr (SxMarks) two = sx_marks_with (one, "cramp", "calf", "calf_inner", SX_SIDE_LEFT, 2);
  g_autoptr (SxMarks) stronger = sx_marks_with (two, "cramp", "calf", NULL, SX_SIDE_LEFT, 3);

  g_assert_cmpuint (sx_marks_get_n (none), ==, 0);
  g_assert_cmpuint (sx_marks_get_n (one), ==, 1);
  g_assert_cmpuint (sx_marks_get_n (two), ==, 2);
  g_assert_cmpuint (sx_marks_get_n (stronger), ==, 2);
  g_assert_cmpuint (sx_marks_get (one, 0)->strength, ==, 1);
  g_assert_cmpuint (sx_marks_get (stronger, 0)->strength, ==, 3);
  g_assert_cmpstr (sx_marks_get (stronger, 1)->part, ==, "calf_inner");
}

static void
test_without (void)
{
  g_autoptr (SxMarks) marks = make ("cramp calf left 1; cramp calf/calf_inner left 2; pain calf left 3");
  g_autoptr (SxMarks) fewer = sx_marks_without (marks, "cramp", "calf", NULL, SX_SIDE_LEFT);
  g_autoptr (SxMarks) same = sx_marks_without (marks, "cramp", "calf", NULL, SX_SIDE_RIGHT);

  g_assert_cmpuint (sx_marks_get_n (marks), ==, 3);
  g_assert_cmpuint (sx_marks_get_n (fewer), ==, 2);
  g_assert_null (sx_marks_find (fewer, "cramp", "calf", NULL, SX_SIDE_LEFT));
  g_assert_nonnull (sx_marks_find (fewer, "cramp", "calf", "calf_inner", SX_SIDE_LEFT));
  g_assert_nonnull (sx_marks_find (fewer, "pain", "calf", NULL, SX_SIDE_LEFT));
  g_assert_true (sx_marks_equal (marks, same));
}

/* The order in which marks were made is the order of their list, and no part of what they say. */
static void
test_equal (void)
{
  static const char *const others[] = {
    "",
    "cramp calf left 1",
    "cramp calf left 2; pain knee right 2",
    "cramp calf right 1; pain knee right 2",
    "twitch calf left 1; pain knee right 2",
    "cramp calf/calf_inner left 1; pain knee right 2",
    "cramp calf left 1; pain knee right 2; pain knee left 2",
  };
  g_autoptr (SxMarks) marks = make ("cramp calf left 1; pain knee right 2");
  g_autoptr (SxMarks) turned = make ("pain knee right 2; cramp calf left 1");

  g_assert_true (sx_marks_equal (marks, turned));
  g_assert_cmpstr (sx_marks_get (marks, 0)->kind, ==, "cramp");
  g_assert_cmpstr (sx_marks_get (turned, 0)->kind, ==, "pain");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (SxMarks) other = make (others[i]);

      g_assert_false (sx_marks_equal (marks, other));
      g_assert_false (sx_marks_equal (other, marks));
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *mark;
    const char *words;
  } cases[] = {
    { "cramp calf/calf_inner left 3", "Cramp, strong: left calf (inner calf)" },
    { "pain knee right 1", "Pain, slight: right knee" },
    { "tingling back_low/spine_lumbar middle 2", "Tingling, medium: lower back (lower spine)" },
    { "numbness buttock_saddle middle 2", "Numbness, medium: between the legs" },
    { "pain ankle_foot/achilles left 2", "Pain, medium: left ankle and foot (area of the Achilles tendon)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxMarks) marks = make (cases[i].mark);
      g_autofree char *words = sx_marks_dup_words (marks, content, 0);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static char *
join_ids (GPtrArray *items)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (ids, *(char **) g_ptr_array_index (items, i));
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

/* Sides are those of all the regions of a proposal together: the left calf and the right thigh are
 * two legs. Nothing follows from a side that is not marked. */
static void
test_propose (void)
{
  static const struct
  {
    const char *marks;
    const char *findings;
  } cases[] = {
    { "", "" },
    { "pain calf left 1", "pain_leg pain_calf pain_one_leg" },
    { "pain calf/calf_inner left 1; pain calf left 3", "pain_leg pain_calf pain_one_leg" },
    { "pain calf left 1; pain calf right 1", "pain_leg pain_calf pain_both_legs" },
    { "pain calf left 1; pain thigh right 1", "pain_leg pain_thigh pain_calf pain_both_legs" },
    { "pain legs middle 1", "pain_leg" },
    { "pain back_low middle 2", "pain_back_any pain_back_low" },
    { "pain back_mid left 2", "pain_back_any" },
    { "pain side right 2", "pain_back_any pain_side" },
    { "pain buttock right 2", "" },
    { "pain ankle_foot left 2", "pain_leg pain_one_leg" },
    { "pain ankle_foot/toes left 2", "pain_leg pain_foot pain_one_leg" },
    { "pain ankle_foot/heel left 2", "pain_leg pain_heel pain_one_leg" },
    { "pain thigh/hip left 2", "pain_leg pain_thigh pain_hip pain_one_leg" },
    { "pain buttock/hip_back left 2", "pain_hip" },
    { "cramp calf right 2", "cramp" },
    { "cramp back_low left 2", "back_tight_spasm" },
    { "twitch calf right 1; cramp calf left 1", "cramp twitch" },
    { "tingling ankle_foot left 1", "tingle_comes_goes" },
    { "tingling ankle_foot left 1; tingling ankle_foot right 1", "tingle_comes_goes numb_both_feet" },
    { "tingling ankle_foot left 1; numbness ankle_foot right 1", "tingle_comes_goes" },
    { "tingling ankle_foot left 1; tingling ankle_foot right 1; numbness ankle_foot left 1; numbness ankle_foot right 1",
      "tingle_comes_goes numb_both_feet" },
    { "swelling calf left 2", "" },
    { "swelling calf left 2; swelling ankle_foot right 2", "swell_both" },
    { "swelling knee left 2", "knee_trouble" },
    { "numbness buttock_saddle middle 3; tingling buttock_saddle middle 3", "" },
    { "weakness thigh left 3; weakness calf right 3", "" },
    { "pain head middle 3", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxMarks) marks = make (cases[i].marks);
      g_autoptr (GPtrArray) findings = sx_marks_propose (marks, content);
      g_autofree char *ids = join_ids (findings);

      if (strcmp (ids, cases[i].findings) != 0)
        g_test_message ("%s", cases[i].marks);
      g_assert_cmpstr (ids, ==, cases[i].findings);
    }
}

static SxMarks *
take_mark (SxMarks *marks, const char *kind, const SxRegion *region, guint part)
{
  const char *id = part < region->parts->len ? ((const SxPart *) g_ptr_array_index (region->parts, part))->id : NULL;

  for (SxSide side = 0; side < SX_N_SIDES; side++)
    {
      SxMarks *more = sx_marks_with (marks, kind, region->id, id, side, SX_MARK_MAX_STRENGTH);

      sx_marks_unref (marks);
      marks = more;
    }

  return marks;
}

/* A mark of every kind on every side of every region and part. */
static SxMarks *
mark_everything (void)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);
  SxMarks *marks = sx_marks_new_empty ();

  for (guint i = 0; i < kinds->len; i++)
    for (guint j = 0; j < regions->len; j++)
      {
        const SxRegion *region = g_ptr_array_index (regions, j);

        for (guint part = 0; part <= region->parts->len; part++)
          marks = take_mark (marks, *(char **) g_ptr_array_index (kinds, i), region, part);
      }

  return marks;
}

/* However much is marked: no red flag is proposed, and agreeing to all of it is no emergency yet. */
static void
test_safe (void)
{
  g_autoptr (SxMarks) marks = mark_everything ();
  g_autoptr (GPtrArray) findings = sx_marks_propose (marks, content);
  SxAnswers *answers = sx_answers_new (content);
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);

  g_assert_cmpuint (findings->len, >, 10);
  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      SxAnswers *more = sx_answers_set (answers, finding, &yes);

      g_assert_cmpint (finding->flag, ==, SX_FLAG_NO);
      g_assert_cmpint (finding->answer, ==, SX_ANSWER_YES_NO);
      sx_answers_unref (answers);
      answers = more;
    }
  g_assert_cmpint (sx_triage_find_level (content, answers), >, SX_LEVEL_EMERGENCY);
  sx_answers_unref (answers);
}

/* Each kind looks different, so that nobody needs to see colours. */
static void
test_symbols (void)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  gboolean used[SX_N_SYMBOLS] = { FALSE };

  g_assert_cmpuint (kinds->len, ==, SX_N_SYMBOLS);
  for (guint i = 0; i < kinds->len; i++)
    used[((const SxMarkKind *) g_ptr_array_index (kinds, i))->symbol] = TRUE;
  for (guint i = 0; i < SX_N_SYMBOLS; i++)
    g_assert_true (used[i]);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/marks/with", test_with);
  g_test_add_func ("/marks/without", test_without);
  g_test_add_func ("/marks/equal", test_equal);
  g_test_add_func ("/marks/words", test_words);
  g_test_add_func ("/marks/propose", test_propose);
  g_test_add_func ("/marks/safe", test_safe);
  g_test_add_func ("/marks/symbols", test_symbols);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
