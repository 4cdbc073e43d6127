/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include <string.h>

#include "support.h"
#include "sx-doc-private.h"
#include "sx-gap.h"

static SxContent *content;

static SxDoc *
new_doc (const char *answers, gboolean clinical)
{
  g_autoptr (SxSession) session = test_new_answered (content, answers, clinical);
  g_autoptr (SxPlace) place = sx_place_new (SX_PLACE_RESULT);

  return sx_doc_for_place (session, place);
}

static char *
show (const char *answers, gboolean clinical)
{
  return test_show_result (content, answers, clinical);
}

/* The rest of @text from @heading on, up to where the next section starts. */
static char *
get_section (const char *text, const char *heading, const char *next)
{
  const char *start = strstr (text, heading);
  const char *end;

  test_assert_order (text, heading, next);
  end = strstr (start, next);
  return g_strndup (start, end - start);
}

/* Each rule that holds stands with the answers that made it true and with its sources. */
static void
test_why (void)
{
  g_autofree char *text = show ("'swell_one': 'yes', 'breathless_new': 'yes', 'fever': 'no'", FALSE);
  g_autofree char *section = get_section (text, "Why", "What may explain it");
  const SxRule *rule = sx_content_get_rule (content, "RF-13a");

  test_assert_order (section, "Your answers: New shortness of breath: yes", "Sources: ");
  test_assert_order (section, rule->because, "Your answers: One swollen leg: yes");
  test_assert_order (section, "Your answers: One swollen leg: yes", sx_content_get_source (content, rule->said.sources[0])->title);
  test_assert_lacks (section, "High temperature");
}

static void
test_not_more (void)
{
  g_autofree char *text = show ("'symptom_area': ['calf'], 'swell_one': 'yes'", FALSE);
  g_autofree char *section = get_section (text, "Why it is not more urgent", "Why it is not less urgent");
  g_autofree char *clinical = show ("'symptom_area': ['calf'], 'swell_one': 'yes'", TRUE);
  g_autofree char *most = show ("'chest_pain': 'yes'", FALSE);

  test_assert_order (section, "Call an ambulance now", "New shortness of breath, chest pain or coughing up blood");
  test_assert_order (section, "New shortness of breath", "Go to an emergency department now");
  test_assert_lacks (section, "RF-01");
  test_assert_contains (clinical, "RF-01: New shortness of breath");
  test_assert_lacks (most, "Why it is not more urgent");
}

static void
test_not_less (void)
{
  g_autofree char *today = show ("'symptom_area': ['calf'], 'swell_one': 'yes', 'fever': 'no'", FALSE);
  g_autofree char *section = get_section (today, "Why it is not less urgent", "What may explain it");
  g_autofree char *routine = show ("'pain_after_lift': 'yes', 'creepy_feeling': 'yes'", FALSE);
  g_autofree char *limits = show ("'pain_after_lift': 'yes', 'getting_worse': 'slowly-worse'", FALSE);
  g_autofree char *nearly = show ("'symptom_area': ['low-back'], 'pain_back_low': 'yes'", FALSE);
  g_autofree char *nothing = show ("'symptom_area': ['calf']", FALSE);
  g_autofree char *selfcare = show ("'pain_after_lift': 'yes'", FALSE);

  test_assert_contains (section, "One swollen leg: yes");
  test_assert_lacks (section, "High temperature");
  test_assert_contains (section, "no rule would ask for more than “Book an appointment”.");
  test_assert_order (routine, "Not explained by an ordinary pattern:", "Creepy feeling in legs: yes");
  test_assert_order (limits, "beyond its limits: Simple low back", "How it is changing: Yes, slowly");
  test_assert_order (nearly, "Nearly an ordinary pattern: Simple low back", "It would also need: ");
  test_assert_contains (nothing, "makes up an ordinary pattern");
  test_assert_lacks (selfcare, "Why it is not less urgent");
}

/* The time stands with the level, unless patterns name several. */
static void
test_look_again (void)
{
  g_autofree char *selfcare = show ("'pain_after_lift': 'yes'", FALSE);
  g_autofree char *today = show ("'pain_after_lift': 'yes', 'swell_one': 'yes'", FALSE);
  g_autofree char *level = get_section (selfcare, "Look after yourself", "Watch for");
  g_autofree char *two = show ("'cramp': 'yes', 'cramp_exertion': 'yes', 'exercise_hard': 'yes', 'pain_both_legs': 'yes'", FALSE);
  g_autofree char *level_of_two = get_section (two, "Look after yourself", "Watch for");

  test_assert_contains (level, "Look again after: 4 weeks\n");
  test_assert_lacks (level, "By when");
  test_assert_contains (level_of_two, "Look again after: 4 weeks, sooner if often (Ordinary leg cramp)");
  test_assert_contains (level_of_two, "Look again after: 7 days (Sore or tired muscles of both legs, under 7 days)");
  test_assert_order (today, "By when: today", "Watch for");
}

/* All that was asked, with what was answered, in the order of asking; only the page for who may harm
 * themselves is left alone. */
static void
test_all_answers (void)
{
  g_autofree char *text = show ("'symptom_area': ['calf', 'low back'], 'pain_calf': 'yes', 'chest_pain': 'no', 'swell_one': 'unsure', "
                                "'age_years': 45",
                                FALSE);
  g_autofree char *crisis = show ("'harm_thoughts': 'yes'", FALSE);
  g_autofree char *answers = get_section (text, "All questions and answers", "Good to know");

  test_assert_contains (answers, "How old is the person? 45 years.");
  test_assert_contains (answers, "Have you had chest pain");
  test_assert_contains (answers, "? No.");
  test_assert_contains (answers, "? Not sure.");
  test_assert_order (answers, "45 years", "? No.");
  test_assert_order (answers, "? No.", "Calf");
  test_assert_lacks (crisis, "All questions and answers");
}

static const SxBlock *
find_link (const GPtrArray *blocks, const char *text)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);
      const SxBlock *inside = block->children != NULL ? find_link (block->children, text) : NULL;

      if (inside != NULL || (block->place != NULL && strcmp (block->text, text) == 0))
        return inside != NULL ? inside : block;
    }

  return NULL;
}

static char *
show_ways (const char *rule, const char *answers_text)
{
  g_autoptr (SxSession) session = test_new_answered (content, answers_text, FALSE);
  g_autoptr (GPtrArray) ways = sx_gap_list (sx_content_get_rule (content, rule)->when, session->answers, 2, TRUE);

  return sx_doc_dup_ways (session, ways);
}

/* Names are words of a sentence, and a limit is said in the unit that people use. */
static void
test_ways (void)
{
  g_autofree char *any = show_ways ("RF-02", "");
  g_autofree char *both = show_ways ("RF-21", "");
  g_autofree char *weeks = show_ways ("RO-05", "'pain_back_low': 'yes'");
  g_autofree char *potassium = show_ways ("RF-16a", "'palpitations': 'yes'");
  g_autofree char *age = show_ways ("RF-18b", "'pain_back_low': 'yes', 'fall_minor': 'yes'");

  g_assert_cmpstr (any, ==, "Sudden weakness on one side, dropped face on one side or sudden trouble speaking");
  g_assert_cmpstr (both, ==, "Pain in the side and fever");
  g_assert_cmpstr (weeks, ==, "How long it has lasted: 4 weeks or more");
  g_assert_cmpstr (potassium, ==, "Potassium result: under 2.5 mmol/L");
  test_assert_contains (age, "age: 65 years or more");
}

/* What each "not sure" would do, what would be left without them, and the way to settle them. */
static void
test_doubts (void)
{
  static const char answers[] = "'pain_back_low': 'yes', 'numb_saddle': 'unsure'";
  g_autofree char *text = show (answers, FALSE);
  g_autofree char *more = show ("'pain_after_lift': 'yes', 'numb_saddle': 'unsure'", FALSE);
  g_autoptr (SxDoc) doc = new_doc (answers, FALSE);
  const SxFinding *saddle = sx_content_get_finding (content, "numb_saddle");

  test_assert_contains (text, "if “yes”: Emergency; if “no”: Appointment");
  test_assert_contains (text, "If all of them were “no”, the advice would be “Book an appointment”.");
  test_assert_contains (more, "a few more questions would settle it");
  test_assert_contains (more, "if “no”: more questions");
  g_assert_cmpstr (find_link (doc->blocks, "Check these now")->place->id, ==, sx_content_get_screen_of (content, saddle)->id);
  g_assert_nonnull (find_link (doc->blocks, saddle->question));
}

/* What an answer alone does not change is not said of it. */
static void
test_idle_doubt (void)
{
  g_autoptr (SxDoc) doc = new_doc ("'pain_back_low': 'yes', 'numb_saddle': 'unsure', 'weight_loss': 'unsure'", FALSE);

  g_assert_nonnull (find_link (doc->blocks, sx_content_get_finding (content, "numb_saddle")->question)->remark);
  g_assert_null (find_link (doc->blocks, sx_content_get_finding (content, "weight_loss")->question)->remark);
}

/* Sets, rule ids and scores are for clinicians, and a score for legs alone. */
static void
test_clinical (void)
{
  static const char calf[] = "'symptom_area': ['calf'], 'pain_calf': 'yes', 'swell_one': 'yes', 'whole_leg_swollen': 'yes', 'pit_one_leg': 'no', "
                             "'veins_new': 'unsure'";
  g_autofree char *patient = show (calf, FALSE);
  g_autofree char *text = show (calf, TRUE);
  g_autofree char *back = show ("'symptom_area': ['low-back'], 'pain_back_low': 'yes'", TRUE);

  test_assert_lacks (patient, "What would raise the level");
  test_assert_lacks (patient, "Tenderness along the deep veins");
  test_assert_lacks (patient, "RF-13a");
  test_assert_contains (text, "RF-13a (today)");
  test_assert_order (text, "What would raise the level", "One more finding");
  test_assert_order (text, "One more finding", "Cold or pale foot");
  test_assert_order (text, "Cold or pale foot", "and 7 more");
  test_assert_order (text, "and 7 more", "Two more findings together");
  test_assert_order (text, "Two more findings together", "Hot or changed skin and feeling very ill");
  test_assert_order (text, "Hot or changed skin and feeling very ill", "Hard, tight leg and leg injury");
  test_assert_contains (text, "present: The whole leg swollen (points: 1)");
  test_assert_contains (text, "absent: Pitting oedema of that leg only");
  test_assert_contains (text, "not sure: New veins near the skin");
  test_assert_contains (text, "not asked: An earlier deep vein thrombosis");
  test_assert_contains (text, "for the clinician to judge: Another diagnosis at least as likely (points: -2)");
  test_assert_contains (text, "A low score never sends anyone home.");
  test_assert_contains (back, "What would raise the level");
  test_assert_lacks (back, "Tenderness along the deep veins");
}

static void
test_outside (void)
{
  g_autofree char *outside = show ("'stress_anxiety': 'yes', 'age_years': 40", FALSE);
  g_autofree char *inside = show ("'symptom_area': ['calf'], 'age_years': 40", FALSE);

  test_assert_order (outside, "This program is about legs and backs.", "Watch for");
  test_assert_lacks (inside, "This program is about legs and backs.");
}

/* What fits, what speaks against, what is not there, what nobody knows, what it would not explain. */
static void
test_fit (void)
{
  g_autofree char *text = show ("'lab_k': 2.9, 'cramp': 'yes', 'weak_both_legs': 'no', 'swell_one': 'yes'", FALSE);

  test_assert_order (text, "What may explain it", "Fits: ");
  test_assert_order (text, "Often there with it, but answered “no”:", "Both legs weak");
  test_assert_order (text, "Not known: ", "Would not explain: One swollen leg");
  test_assert_order (text, "Would not explain: One swollen leg", "Read more about");
}

static char *
show_change (const char *before_text, const char *after_text)
{
  g_autoptr (SxSession) before = test_new_answered (content, before_text, FALSE);
  g_autoptr (SxSession) after = test_new_answered (content, after_text, FALSE);
  g_autoptr (SxDoc) doc = new_doc (after_text, FALSE);

  sx_doc_add_change (doc, before, after);
  return sx_doc_to_text (doc, 1000);
}

/* Below the level: the answer, what it did to the advice and why, and what came and went. */
static void
test_change (void)
{
  g_autofree char *worse = show_change ("'swell_one': 'yes', 'breathless_new': 'no'", "'swell_one': 'yes', 'breathless_new': 'yes'");
  g_autofree char *better = show_change ("'lab_k': 2.4, 'cramp': 'yes'", "'lab_k': 4.2, 'cramp': 'yes'");
  g_autofree char *same = show_change ("'swell_one': 'yes'", "'swell_one': 'yes', 'fever': 'no'");

  test_assert_order (worse, "By when", "What your change did");
  test_assert_order (worse, "What your change did", "What else to do");
  test_assert_lacks (worse, "Watch for");
  test_assert_contains (worse, "Your change: New shortness of breath: yes (before: no)\n");
  test_assert_contains (worse, "The advice is now: “Call an ambulance now”. Sudden breathlessness");
  test_assert_lacks (worse, "No longer a reason:");
  test_assert_order (better, "The advice is now: “Book an appointment”.", "No longer a reason:");
  test_assert_order (better, "No longer on the list:", "ow potassium");
  test_assert_order (same, "(before: not asked)", "The advice stays the same: “Get medical advice today”.");
}

static void
test_no_change (void)
{
  static const char *const cases[][2] = {
    { "'swell_one': 'yes'", "'swell_one': 'yes'" },
    { "'swell_one': 'yes'", "'swell_one': 'yes', 'harm_thoughts': 'yes'" }, /* leaves the scale */
    { "'harm_thoughts': 'yes'", "'harm_thoughts': 'no'" },
    { "'swell_one': 'yes'", "'pain_after_lift': 'yes'" }, /* self-care that is not told yet */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = show_change (cases[i][0], cases[i][1]);

      test_assert_lacks (text, "What your change did");
    }
}

/* Plain words: no percentages, no "you have", no number that nobody gave. */
static void
test_words (void)
{
  static const char *const cases[] = { "'symptom_area': ['calf'], 'swell_one': 'yes'", "'pain_back_low': 'yes', 'numb_saddle': 'unsure'",
                                       "'symptom_area': ['low-back'], 'pain_back_low': 'yes'", "'stress_anxiety': 'yes'" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = show (cases[i], TRUE);
      g_autofree char *asked = get_section (text, "All questions and answers", "Good to know");

      test_assert_lacks (text, "%");
      memset (strstr (text, asked), ' ', strlen (asked)); /* “Do you have pain?” is a question */
      test_assert_lacks (text, "ou have ");
      test_assert_lacks (text, " just ");
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/doc-result/why", test_why);
  g_test_add_func ("/doc-result/not-more", test_not_more);
  g_test_add_func ("/doc-result/not-less", test_not_less);
  g_test_add_func ("/doc-result/look-again", test_look_again);
  g_test_add_func ("/doc-result/all-answers", test_all_answers);
  g_test_add_func ("/doc-result/ways", test_ways);
  g_test_add_func ("/doc-result/doubts", test_doubts);
  g_test_add_func ("/doc-result/idle-doubt", test_idle_doubt);
  g_test_add_func ("/doc-result/clinical", test_clinical);
  g_test_add_func ("/doc-result/outside", test_outside);
  g_test_add_func ("/doc-result/fit", test_fit);
  g_test_add_func ("/doc-result/change", test_change);
  g_test_add_func ("/doc-result/no-change", test_no_change);
  g_test_add_func ("/doc-result/words", test_words);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
