/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-slide.h"

#include <string.h>

#include "sx-words.h"
#include "support.h"

static SxContent *content;

static GPtrArray *
make_slides (const SxSession *session, SxKind kind, const char *id, const char *stage)
{
  g_autoptr (SxPlace) place = sx_place_new_item (kind, id, stage);

  return sx_slides_for_place (session, place);
}

static const SxSlide *
get (const GPtrArray *slides, guint i)
{
  return g_ptr_array_index (slides, i);
}

static const SxBlock *
get_line (const SxSlide *slide, guint i)
{
  return g_ptr_array_index (slide->doc->blocks, sx_slide_get_first_line (slide) + i);
}

static guint
count_lines (const SxSlide *slide)
{
  return slide->doc->blocks->len - sx_slide_get_first_line (slide);
}

static guint
count (const GPtrArray *slides, SxSlideKind kind)
{
  guint n = 0;

  for (guint i = 0; i < slides->len; i++)
    n += get (slides, i)->kind == kind;

  return n;
}

/* No screen is so full that its words would have to be small. */
static void
check_size (const SxSlide *slide)
{
  guint limit = slide->figure == SX_SLIDE_NO_FIGURE ? SX_SLIDE_MAX_CHARS : SX_SLIDE_MAX_CHARS_BESIDE;
  glong n_chars = 0;

  g_assert_cmpuint (count_lines (slide), <=, SX_SLIDE_MAX_LINES);
  for (guint i = 0; i < count_lines (slide); i++)
    {
      g_assert_cmpint (get_line (slide, i)->kind, ==, SX_BLOCK_PARAGRAPH);
      n_chars += g_utf8_strlen (get_line (slide, i)->text, -1);
    }
  if (count_lines (slide) > 1)
    g_assert_cmpint (n_chars, <=, limit);
}

static void
check_slides (const GPtrArray *slides)
{
  g_assert_nonnull (slides);
  g_assert_cmpint (get (slides, 0)->kind, ==, SX_SLIDE_NAME);
  g_assert_cmpint (get (slides, slides->len - 2)->kind, ==, SX_SLIDE_TELL_BACK);
  g_assert_cmpint (get (slides, slides->len - 1)->kind, ==, SX_SLIDE_AGREEMENT);
  for (guint i = 0; i < slides->len; i++)
    {
      const SxSlide *slide = get (slides, i);

      g_assert_cmpstr (slide->doc->title, !=, "");
      g_assert_true (count_lines (slide) > 0 || slide->kind == SX_SLIDE_AGREEMENT || slide->kind == SX_SLIDE_NAME);
      g_assert_cmpint (slide->figure == SX_SLIDE_ILLUSTRATION, ==, sx_slide_get_illustration (slide) != NULL);
      check_size (slide);
    }
}

/* Each condition, with each stage of it and without, in both views. */
static void
test_every_condition (void)
{
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_CONDITION);

  for (guint i = 0; i < 2 * all->len; i++)
    {
      g_autoptr (SxSession) session = test_new_session (content, NULL, i % 2 == 1);
      const SxCondition *condition = g_ptr_array_index (all, i / 2);

      for (guint j = 0; j <= condition->stages->len; j++)
        {
          const SxConditionStage *stage = j > 0 ? g_ptr_array_index (condition->stages, j - 1) : NULL;
          g_autoptr (GPtrArray) slides =
            make_slides (session, SX_KIND_CONDITION, condition->id, stage != NULL ? stage->id : NULL);

          g_test_message ("%s: %u slides", condition->id, slides->len);
          check_slides (slides);
          g_assert_true (stage != NULL || count (slides, SX_SLIDE_WHERE) >= 1); /* a stage may act nowhere in particular */
          g_assert_cmpuint (count (slides, SX_SLIDE_EXPLAIN), >=, 2);
        }
    }
}

static void
test_every_page (void)
{
  static const SxKind kinds[] = { SX_KIND_REGION, SX_KIND_STRUCTURE, SX_KIND_FINDING, SX_KIND_COMPARISON };
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *all = sx_content_get_all (content, kinds[i]);

      for (guint j = 0; j < all->len; j++)
        {
          const char *id = *(char **) g_ptr_array_index (all, j);
          g_autoptr (GPtrArray) slides = make_slides (session, kinds[i], id, NULL);

          g_test_message ("%s: %u slides", id, slides->len);
          check_slides (slides);
        }
    }
}

static gboolean
says (const GPtrArray *slides, SxSlideKind kind, const char *words)
{
  for (guint i = 0; i < slides->len; i++)
    for (guint j = 0; get (slides, i)->kind == kind && j < count_lines (get (slides, i)); j++)
      if (strcmp (get_line (get (slides, i), j)->text, words) == 0)
        return TRUE;

  return FALSE;
}

/* Every rule that the page quotes, word for word, under the name of its level. */
static void
test_get_help (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_CONDITION);

  for (guint i = 0; i < all->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (all, i);
      g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, condition->id, NULL);
      guint n_lines = 0;

      for (char **id = condition->get_help; *id != NULL; id++)
        {
          g_autofree char *because = sx_words_fill (sx_content_get_rule (content, *id)->because, session->territory);

          g_assert_true (says (slides, SX_SLIDE_HELP, because));
        }
      for (guint j = 0; j < slides->len; j++)
        n_lines += get (slides, j)->kind == SX_SLIDE_HELP ? count_lines (get (slides, j)) : 0;
      g_assert_cmpuint (n_lines, ==, g_strv_length (condition->get_help));
    }
}

/* The most urgent level comes first, and each has the name and tone of its level. */
static void
test_levels (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, "dvt", NULL);
  const SxRulebook *book = sx_content_get_rulebook (content);
  SxTone last = SX_TONE_AMBULANCE;

  for (guint i = 0; i < slides->len; i++)
    {
      const SxSlide *slide = get (slides, i);
      g_autofree char *name = NULL;

      if (slide->kind != SX_SLIDE_HELP)
        continue;
      name = sx_words_fill (sx_rulebook_get_level (book, slide->tone - SX_TONE_AMBULANCE)->name, session->territory);
      g_assert_cmpstr (slide->doc->title, ==, name);
      g_assert_cmpint (slide->tone, >=, last);
      last = slide->tone;
    }
  g_assert_cmpint (last, >, SX_TONE_AMBULANCE);
}

/* The words are those of the page. */
static void
test_same_words (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  const SxCondition *condition = sx_content_get_condition (content, "disc_sciatica");
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, condition->id, NULL);
  g_autoptr (SxDoc) doc = sx_doc_for_condition (session, condition, NULL);
  g_autofree char *page = sx_doc_to_text (doc, 100000);

  for (guint i = 0; i < slides->len; i++)
    for (guint j = 0; get (slides, i)->kind == SX_SLIDE_EXPLAIN && j < count_lines (get (slides, i)); j++)
      g_assert_nonnull (strstr (page, get_line (get (slides, i), j)->text));
}

static void
test_both_words (void)
{
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxSession) clinical = test_new_session (content, NULL, TRUE);
  const SxName *name = &sx_content_get_condition (content, "dvt")->name;
  g_autoptr (GPtrArray) one = make_slides (plain, SX_KIND_CONDITION, "dvt", NULL);
  g_autoptr (GPtrArray) other = make_slides (clinical, SX_KIND_CONDITION, "dvt", NULL);

  g_assert_cmpstr (get (one, 0)->doc->title, ==, name->plain);
  g_assert_cmpstr (get (one, 0)->doc->subtitle, ==, name->clinical);
  g_assert_cmpstr (get (other, 0)->doc->title, ==, name->clinical);
  g_assert_cmpstr (get (other, 0)->doc->subtitle, ==, name->plain);
  g_assert_cmpuint (one->len, ==, other->len);
}

/* Only what is said of the stage, and of all stages. */
static void
test_stage (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, condition->id, "severe");

  g_assert_cmpstr (get (slides, 0)->doc->title, ==, sx_condition_find_stage (condition, "severe")->name.plain);
  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);

      if (statement->stage != NULL && strcmp (statement->stage, "severe") != 0)
        g_assert_false (says (slides, SX_SLIDE_EXPLAIN, statement->text));
    }
}

/* What nobody checked has a sign, and the slide says what that means. */
static void
test_unchecked (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, "disc_sciatica", NULL);
  guint n = 0;

  for (guint i = 0; i < slides->len; i++)
    {
      gboolean unchecked = FALSE;

      for (guint j = 0; j < count_lines (get (slides, i)); j++)
        unchecked |= get_line (get (slides, i), j)->basis == SX_BASIS_NOT_CHECKED;
      g_assert_cmpstr (get (slides, i)->note, ==, unchecked ? sx_content_get_phrase (content, SX_PHRASE_NOT_CHECKED) : NULL);
      n += unchecked;
    }
  g_assert_cmpuint (n, >, 0);
}

/* How it works is shown by its figure. */
static void
test_illustration (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, "disc_sciatica", NULL);
  guint n = 0;

  for (guint i = 0; i < slides->len; i++)
    if (get (slides, i)->figure == SX_SLIDE_ILLUSTRATION)
      {
        g_assert_cmpstr (sx_slide_get_illustration (get (slides, i))->illustration->id, ==, "disc-and-root");
        n++;
      }
  g_assert_cmpuint (n, >=, 1);
}

static void
test_tell_back (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (GPtrArray) slides = make_slides (session, SX_KIND_CONDITION, "dvt", NULL);

  g_assert_true (says (slides, SX_SLIDE_TELL_BACK, "Could you tell me in your own words what you would watch for?"));
}

/* What was answered is there when the session has it, and what follows from it. */
static void
test_answered (void)
{
  g_autoptr (SxSession) before = test_new_session (content, NULL, FALSE);
  g_autoptr (SxAnswers) answers = test_parse_answers (content, "\"symptom_area\": [\"calf\"], \"breathless_new\": \"yes\"");
  g_autoptr (SxSession) after = sx_session_with_answers (before, answers);
  g_autoptr (GPtrArray) none = make_slides (before, SX_KIND_CONDITION, "dvt", NULL);
  g_autoptr (GPtrArray) some = make_slides (after, SX_KIND_CONDITION, "dvt", NULL);
  g_autofree char *answer =
    g_strdup_printf ("%s: yes", sx_content_get_finding (content, "breathless_new")->name.plain);

  g_assert_cmpuint (count (none, SX_SLIDE_ANSWERED), ==, 0);
  g_assert_cmpuint (count (some, SX_SLIDE_ANSWERED), >=, 2);
  g_assert_cmpuint (some->len, ==, none->len + count (some, SX_SLIDE_ANSWERED));
  g_assert_true (says (some, SX_SLIDE_ANSWERED, answer));
  check_slides (some);
}

/* What people take home: what was agreed first, then what was drawn, then the page. */
static void
test_handout (void)
{
  const SxPoint points[] = { { 10, 20 }, { 30, 40 } };
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_FINDING, "cramp", NULL);
  g_autoptr (SxSession) there = sx_session_with_place (plain, place);
  g_autoptr (SxPen) none = sx_pen_new ();
  g_autoptr (SxPen) pen = sx_pen_with_stroke (none, sx_stroke_new_on_body (SX_VIEW_FRONT, SX_SIDE_MIDDLE, points, 2));
  g_autoptr (SxSession) drawn = sx_session_with_pen (there, pen);
  g_autoptr (SxSession) agreed = sx_session_with_agreement (drawn, "Walk <b>each</b> day", "Friday");
  g_autoptr (SxDoc) page = sx_doc_for_present (there);
  g_autoptr (SxDoc) handout = sx_doc_for_present (agreed);
  const SxBlock *card = g_ptr_array_index (handout->blocks, 0);
  const SxBlock *body = g_ptr_array_index (handout->blocks, 1);

  g_assert_cmpuint (handout->blocks->len, ==, page->blocks->len + 2);
  g_assert_cmpint (card->kind, ==, SX_BLOCK_CARD);
  g_assert_cmpstr (((const SxBlock *) g_ptr_array_index (card->children, 0))->text, ==, "Walk <b>each</b> day");
  g_assert_cmpstr (((const SxBlock *) g_ptr_array_index (card->children, 1))->text, ==, "Friday");
  g_assert_cmpint (body->kind, ==, SX_BLOCK_BODY);
  g_assert_cmpuint (sx_pen_get_n (body->session->pen), ==, 1);
}

static void
test_made_for (void)
{
  static const SxPlaceKind kinds[] = { SX_PLACE_BODY,   SX_PLACE_GALLERY, SX_PLACE_QUESTION,
                                       SX_PLACE_RESULT, SX_PLACE_FIND,    SX_PLACE_ABOUT };
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SxPlace) place = sx_place_new (kinds[i]);

      g_assert_false (sx_slides_are_made_for (place));
      g_assert_null (sx_slides_for_place (session, place));
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/slide/every-condition", test_every_condition);
  g_test_add_func ("/slide/every-page", test_every_page);
  g_test_add_func ("/slide/get-help", test_get_help);
  g_test_add_func ("/slide/levels", test_levels);
  g_test_add_func ("/slide/same-words", test_same_words);
  g_test_add_func ("/slide/both-words", test_both_words);
  g_test_add_func ("/slide/stage", test_stage);
  g_test_add_func ("/slide/unchecked", test_unchecked);
  g_test_add_func ("/slide/illustration", test_illustration);
  g_test_add_func ("/slide/tell-back", test_tell_back);
  g_test_add_func ("/slide/answered", test_answered);
  g_test_add_func ("/slide/handout", test_handout);
  g_test_add_func ("/slide/made-for", test_made_for);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
