/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-error.h"

#include <string.h>

#include "support.h"

static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = SX_CONTENT_ERROR_IO; code <= SX_CONTENT_ERROR_INCOMPLETE; code++)
    {
      const char *nick = sx_content_error_get_nick ((SxContentError) code);

      g_assert_nonnull (nick);
      g_assert_cmpuint (strspn (nick, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (nick));
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    }
  g_assert_cmpstr (sx_content_error_get_nick (SX_CONTENT_ERROR_UNKNOWN_MEMBER), ==, "unknown-member");
}

static void
test_set (void)
{
  static const struct
  {
    const char *quoted;
    const char *message;
  } cases[] = {
    { "plain", "found plain." },
    { "caf\xc3\xa9 \xe2\x80\x9c", "found caf\xc3\xa9 \xe2\x80\x9c." },
    { "a\nb\r\tc", "found a b  c." },
    { "\x1b[31m\x7f", "found  [31m ." },
    { "\xc2\x9b"
      "31m",
      "found  31m." },
    { "cut \xc3", "found cut \xef\xbf\xbd." },
    { "", "found ." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      sx_content_error_set (&error, SX_CONTENT_ERROR_CYCLE, "found %s.", cases[i].quoted);
      g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_CYCLE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
  sx_content_error_set (NULL, SX_CONTENT_ERROR_IO, "nobody asks");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/error/nicks", test_nicks);
  g_test_add_func ("/error/set", test_set);

  return g_test_run ();
}
