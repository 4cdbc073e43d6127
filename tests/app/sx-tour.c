/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "pictures.h"
#include "support.h"
#include "sx-answers-reader.h"
#include "sx-doc.h"

/* Walks through the program without anybody: from a part of the body to a condition, a table and
 * the result for a swollen calf with new breathlessness. Leaves a picture of each page in a folder
 * and prints the result.
 * Usage: tour FOLDER */

#define WIDTH 1280
#define HEIGHT 800
#define TEXT_WIDTH 80

static const char answers_text[] =
  "{\"answers\": {\"who_for\": \"me\", \"age_years\": 52, \"symptom_area\": [\"calf\"], \"swell_one\": \"yes\", "
  "\"pain_calf\": \"yes\", \"breathless_new\": \"yes\"}}";

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
  const char *folder;
  guint n_pages;
} Tour;

static void
keep (Tour *tour, const char *name)
{
  g_autofree char *numbered = g_strdup_printf ("%u-%s", ++tour->n_pages, name);
  g_autofree char *file = test_save (GTK_WIDGET (tour->window), tour->folder, numbered);

  printf ("%s\n", file);
}

static void
visit (Tour *tour, SxKind kind, const char *id)
{
  test_go_to_item (tour->window, kind, id);
  keep (tour, id);
}

static gboolean
answer (Tour *tour)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (answers_text, sizeof answers_text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (SxAnswers) answers =
    sx_answers_from_json (sx_navigator_get_content (tour->navigator), "tour", bytes, &error);

  if (answers == NULL)
    {
      g_printerr ("tour: %s\n", error->message);
      return FALSE;
    }

  sx_navigator_set_answers (tour->navigator, answers);
  return TRUE;
}

static void
print_result (Tour *tour)
{
  const SxSession *session = sx_navigator_get_session (tour->navigator);
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, session->place);
  g_autofree char *text = sx_doc_to_text (doc, TEXT_WIDTH);

  printf ("\n%s\n", text);
}

int
main (int argc, char **argv)
{
  Tour tour = { .folder = argv[1] };

  if (argc != 2)
    {
      g_printerr ("Usage: tour FOLDER\n");
      return 2;
    }

  gtk_init ();
  test_prepare ();
  tour.window = test_open_window (WIDTH, HEIGHT);
  tour.navigator = sx_window_get_navigator (tour.window);
  keep (&tour, "start");

  gtk_widget_activate_action (GTK_WIDGET (tour.window), "win.explore", NULL);
  keep (&tour, "body");
  visit (&tour, SX_KIND_REGION, "calf");
  visit (&tour, SX_KIND_CONDITION, "hypokalaemia");
  visit (&tour, SX_KIND_COMPARISON, "potassium-severity");
  if (!answer (&tour))
    return 1;
  test_go (tour.window, sx_place_new (SX_PLACE_RESULT));
  keep (&tour, "result");
  print_result (&tour);
  test_close_window (tour.window);
  return 0;
}
