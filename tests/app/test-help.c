/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "sx-keys.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1024, 600);
}

static const SxHelp *
get_help (Fixture *fixture)
{
  return sx_content_get_help (sx_navigator_get_content (fixture->navigator));
}

static gboolean
is_help (gpointer data)
{
  return sx_navigator_get_session (((Fixture *) data)->navigator)->place->kind == SX_PLACE_HELP;
}

static const char *
get_title (Fixture *fixture)
{
  return sx_content_get_phrase (sx_navigator_get_content (fixture->navigator), SX_PHRASE_HELP);
}

/* F1 leads there from anywhere; the heading is read first, and back leads back. */
static void
test_key_opens (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  test_go (fixture->window, sx_place_new (SX_PLACE_GALLERY));
  test_key ("F1");
  g_assert_true (test_wait (is_help, fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  name = test_dup_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  g_assert_cmpstr (name, ==, get_title (fixture));
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpint (sx_navigator_get_session (fixture->navigator)->place->kind, ==, SX_PLACE_GALLERY);
}

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *sections = get_help (fixture)->sections;

  test_go (fixture->window, sx_place_new (SX_PLACE_HELP));
  for (guint i = 0; i < sections->len; i++)
    {
      const SxHelpSection *section = g_ptr_array_index (sections, i);

      test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_HEADING, section->title);
    }
  g_assert_true (test_says (GTK_WIDGET (fixture->window), sx_navigator_get_session (fixture->navigator)->territory->emergency));
}

static gboolean
is_key (const char *word)
{
  for (const SxKeyGroup *group = sx_keys_get_groups (); group->title != NULL; group++)
    for (const SxKey *key = group->keys; key->title != NULL; key++)
      for (guint i = 0; key->keys[i] != NULL; i++)
        {
          guint keyval;
          GdkModifierType modifiers;
          g_autofree char *label = NULL;

          gtk_accelerator_parse (key->keys[i], &keyval, &modifiers);
          label = gtk_accelerator_get_label (keyval, modifiers);
          if (g_ascii_strcasecmp (label, word) == 0)
            return TRUE;
        }

  return FALSE;
}

/* What help calls a key, in the words that GTK has for them. */
static char *
dup_as_label (const char *word)
{
  static const char *const signs[][2] = { { "+Plus", "++" }, { "+Minus", "+-" }, { "+Comma", "+," } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_suffix (word, signs[i][0]))
      return g_strdup_printf ("%.*s%s", (int) (strlen (word) - strlen (signs[i][0])), word, signs[i][1]);

  return g_strdup (word);
}

static guint
check_keys_in (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\b(?:(?:Ctrl|Alt)\\+(?:\\w+|\\?)|F\\d+)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *word = g_match_info_fetch (match, 0);
      g_autofree char *label = dup_as_label (word);

      g_test_message ("%s", label);
      g_assert_true (is_key (label));
    }

  return n;
}

/* Help names no key that does not work. */
static void
test_keys_exist (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *sections = get_help (fixture)->sections;
  guint n = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const SxHelpSection *section = g_ptr_array_index (sections, i);

      for (guint k = 0; k < section->texts->len; k++)
        n += check_keys_in (((const SxPassage *) g_ptr_array_index (section->texts, k))->text);
    }
  g_assert_cmpuint (n, >, 10);
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  test_go (fixture->window, sx_place_new (SX_PLACE_HELP));
  fixture_keep_picture (fixture, "help-light");
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  fixture_keep_picture (fixture, "help-dark-200");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1024);
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  fixture_add ("/help/key", NULL, set_up, test_key_opens);
  fixture_add ("/help/sections", NULL, set_up, test_sections);
  fixture_add ("/help/keys-exist", NULL, set_up, test_keys_exist);
  fixture_add ("/help/looks", NULL, set_up, test_looks);
  return g_test_run ();
}
