/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-kind.h"

static void
test_words (void)
{
  for (int kind = 0; kind <= SX_KIND_SHAPE; kind++)
    {
      const char *plural = sx_kind_get_plural ((SxKind) kind);
      SxKind back = SX_KIND_SHAPE;

      g_assert_nonnull (sx_kind_get_word ((SxKind) kind));
      if (plural == NULL)
        continue;
      g_assert_true (sx_kind_from_plural (plural, &back));
      g_assert_cmpint (back, ==, kind);
    }
}

/* These are part of what the command line promises. */
static void
test_listed (void)
{
  static const char *const listed[] = {
    "regions", "structures", "findings", "conditions", "comparisons", "measures", "rules", "terms", "sources", "illustrations",
  };
  static const char *const unlisted[] = { "",        "region", "Regions",     "sections",
                                          "options", "bands",  "territories", "groups", "marks" };
  SxKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    g_assert_true (sx_kind_from_plural (listed[i], &kind));
  for (guint i = 0; i < G_N_ELEMENTS (unlisted); i++)
    g_assert_false (sx_kind_from_plural (unlisted[i], &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind/words", test_words);
  g_test_add_func ("/kind/listed", test_listed);

  return g_test_run ();
}
