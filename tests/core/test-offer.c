/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-offer.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static const SxFinding *
get_finding (const char *id)
{
  const SxFinding *finding = sx_content_get_finding (content, id);

  g_assert_nonnull (finding);
  return finding;
}

static SxMarks *
mark (const char *kind, const char *region, const char *part, SxSide side)
{
  g_autoptr (SxMarks) none = sx_marks_new_empty ();

  return sx_marks_with (none, kind, region, part, side, 2);
}

static char *
join_options (const SxOffer *offer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < offer->finding->options->len; i++)
    if (offer->options >> i & 1)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                              ((const SxOption *) g_ptr_array_index (offer->finding->options, i))->id);

  return g_string_free (text, FALSE);
}

/* What a mark on each place can mean as an answer to where it is. Where two answers are seen from
 * two sides and the mark does not say from which, both are offered. */
static void
test_place (void)
{
  static const struct
  {
    const char *region, *part;
    const char *options;
  } cases[] = {
    { "calf", NULL, "calf" },
    { "calf", "calf_lower", "calf" },
    { "thigh", NULL, "front-of-thigh back-of-thigh" },
    { "thigh", "thigh_front", "front-of-thigh" },
    { "thigh", "thigh_back", "back-of-thigh" },
    { "ankle_foot", "toes", "foot" },
    { "ankle_foot", "heel", "heel-or-ankle" },
    { "knee", "knee_back", "behind-the-knee" },
    { "back_low", "spine_lumbar", "low-back" },
    { "knee", "knee_front", NULL },
    { "buttock_saddle", NULL, NULL },
    { "head", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxMarks) marks = mark ("pain", cases[i].region, cases[i].part, SX_SIDE_LEFT);
      g_autoptr (SxOffer) offer = sx_offer_new (marks, content, get_finding ("symptom_area"));
      g_autofree char *options = offer != NULL ? join_options (offer) : NULL;

      g_assert_cmpstr (options, ==, cases[i].options);
    }
}

static void
test_yes (void)
{
  g_autoptr (SxMarks) cramp = mark ("cramp", "calf", NULL, SX_SIDE_LEFT);
  g_autoptr (SxMarks) both = sx_marks_with (cramp, "cramp", "thigh", NULL, SX_SIDE_RIGHT, 3);
  g_autoptr (SxMarks) more = sx_marks_with (both, "twitch", "knee", NULL, SX_SIDE_LEFT, 1);
  g_autoptr (SxOffer) offer = sx_offer_new (more, content, get_finding ("cramp"));

  g_assert_nonnull (offer);
  g_assert_cmpstr (offer->words, ==, "cramp, left calf; cramp, right thigh");
  g_assert_cmpuint (offer->options, ==, 0);
}

/* Not even where the content would let it: a question about the place could be a warning sign, too. */
static void
test_flag (void)
{
  g_autoptr (SxMarks) marks = mark ("pain", "calf", NULL, SX_SIDE_LEFT);
  SxFinding flag = *get_finding ("symptom_area");

  flag.flag = SX_FLAG_YES;
  g_assert_null (sx_offer_new (marks, content, &flag));
}

/* No mark offers an answer to a warning sign, and none offers anything to what it does not mean. */
static void
test_nothing (void)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  g_autoptr (SxMarks) none = sx_marks_new_empty ();

  g_assert_null (sx_offer_new (none, content, get_finding ("cramp")));
  for (guint i = 0; i < kinds->len; i++)
    {
      g_autoptr (SxMarks) left = mark (*(char **) g_ptr_array_index (kinds, i), "calf", NULL, SX_SIDE_LEFT);
      g_autoptr (GPtrArray) proposed = sx_marks_propose (left, content);

      for (guint j = 0; j < findings->len; j++)
        {
          const SxFinding *finding = g_ptr_array_index (findings, j);
          g_autoptr (SxOffer) offer = sx_offer_new (left, content, finding);
          gboolean meant = finding->kind == SX_FINDING_PLACE || g_ptr_array_find (proposed, finding, NULL);

          g_assert_cmpint (offer != NULL, ==, meant && finding->flag == SX_FLAG_NO);
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/offer/place", test_place);
  g_test_add_func ("/offer/yes", test_yes);
  g_test_add_func ("/offer/flag", test_flag);
  g_test_add_func ("/offer/nothing", test_nothing);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
