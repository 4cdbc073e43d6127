/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support.h"
#include "sx-agreement-form.h"
#include "sx-answer-list.h"
#include "sx-body-bar.h"
#include "sx-body-view.h"
#include "sx-check-page.h"
#include "sx-choice-button.h"
#include "sx-choice-group.h"
#include "sx-clamp.h"
#include "sx-compare-page.h"
#include "sx-condition-picker.h"
#include "sx-disclosure.h"
#include "sx-doc-view.h"
#include "sx-explore-page.h"
#include "sx-gauge-view.h"
#include "sx-find-page.h"
#include "sx-heading.h"
#include "sx-idle-offer.h"
#include "sx-mark-panel.h"
#include "sx-country-chooser.h"
#include "sx-figure-chooser.h"
#include "sx-notice.h"
#include "sx-preferences-window.h"
#include "sx-number-entry.h"
#include "sx-present-window.h"
#include "sx-question-card.h"
#include "sx-read-back.h"
#include "sx-region-list.h"
#include "sx-result-view.h"
#include "sx-screen-view.h"
#include "sx-shortcuts-window.h"
#include "sx-start-page.h"
#include "sx-sticky-box.h"
#include "sx-table-cell.h"
#include "sx-table-view.h"
#include "sx-trouble-page.h"
#include "sx-wrap-box.h"

#define PREFIX "/org/symptomexplorer/SymptomExplorer/"

/* A template that does not fit its class, and a child that is left behind, are warnings, and a
 * warning is a failure. */

static void
register_types (void)
{
  g_type_ensure (SX_TYPE_AGREEMENT_FORM);
  g_type_ensure (SX_TYPE_ANSWER_LIST);
  g_type_ensure (SX_TYPE_BODY_BAR);
  g_type_ensure (SX_TYPE_CHECK_PAGE);
  g_type_ensure (SX_TYPE_COMPARE_PAGE);
  g_type_ensure (SX_TYPE_CONDITION_PICKER);
  g_type_ensure (SX_TYPE_EXPLORE_PAGE);
  g_type_ensure (SX_TYPE_GAUGE_VIEW);
  g_type_ensure (SX_TYPE_FIND_PAGE);
  g_type_ensure (SX_TYPE_IDLE_OFFER);
  g_type_ensure (SX_TYPE_MARK_PANEL);
  g_type_ensure (SX_TYPE_COUNTRY_CHOOSER);
  g_type_ensure (SX_TYPE_FIGURE_CHOOSER);
  g_type_ensure (SX_TYPE_NOTICE);
  g_type_ensure (SX_TYPE_PREFERENCES_WINDOW);
  g_type_ensure (SX_TYPE_NUMBER_ENTRY);
  g_type_ensure (SX_TYPE_PRESENT_WINDOW);
  g_type_ensure (SX_TYPE_QUESTION_CARD);
  g_type_ensure (SX_TYPE_READ_BACK);
  g_type_ensure (SX_TYPE_RESULT_VIEW);
  g_type_ensure (SX_TYPE_SHORTCUTS_WINDOW);
  g_type_ensure (SX_TYPE_START_PAGE);
  g_type_ensure (SX_TYPE_TROUBLE_PAGE);
  g_type_ensure (SX_TYPE_WINDOW);
}

/* Built, and gone again without a trace. */
static void
check_type (GType type)
{
  GtkWidget *widget = g_object_ref_sink (g_object_new (type, NULL));
  gpointer watched = widget;

  g_object_add_weak_pointer (G_OBJECT (widget), &watched);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
  g_assert_null (watched);
}

static void
test_template (gconstpointer class)
{
  GType type = g_type_from_name (class);

  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  check_type (type);
}

static void
test_type (gconstpointer type)
{
  check_type (GPOINTER_TO_SIZE (type));
}

/* The class that a template is for, from the file itself. */
static char *
dup_class (const char *file)
{
  g_autofree char *path = g_strconcat (PREFIX, file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  const char *start;

  g_assert_nonnull (bytes);
  start = strstr (g_bytes_get_data (bytes, NULL), "<template class=\"");
  if (start == NULL)
    return NULL;
  start += strlen ("<template class=\"");
  return g_strndup (start, strcspn (start, "\""));
}

static void
add_templates (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint found = 0;

  g_assert_nonnull (files);
  for (char **file = files; *file != NULL; file++)
    {
      g_autofree char *class = g_str_has_suffix (*file, ".ui") ? dup_class (*file) : NULL;
      g_autofree char *path = g_strdup_printf ("/templates/%s", class);

      if (class == NULL)
        continue;
      g_test_add_data_func_full (path, g_strdup (class), test_template, g_free);
      found++;
    }

  g_assert_cmpuint (found, >, 0);
}

static void
add_types (void)
{
  const GType types[] = { SX_TYPE_CHOICE_BUTTON, SX_TYPE_CHOICE_GROUP, SX_TYPE_CLAMP,
                          SX_TYPE_DISCLOSURE,    SX_TYPE_DOC_VIEW,     SX_TYPE_HEADING,
                          SX_TYPE_SCREEN_VIEW,   SX_TYPE_STICKY_BOX,   SX_TYPE_TABLE_CELL,
                          SX_TYPE_WRAP_BOX };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/types/%s", g_type_name (types[i]));

      g_test_add_data_func (path, GSIZE_TO_POINTER (types[i]), test_type);
    }
}

typedef GtkWidget *(*NewPage) (SxNavigator *navigator);

static GtkWidget *
new_explore_page (SxNavigator *navigator)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  return sx_explore_page_new (navigator, preferences);
}

static GtkWidget *
new_check_page (SxNavigator *navigator)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  return sx_check_page_new (navigator, preferences);
}

static GtkWidget *
new_body_view (SxNavigator *navigator)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  return sx_body_view_new (navigator, preferences);
}

/* A page that nobody holds any more is gone, although the navigator is still there. */
static void
test_page (gconstpointer data)
{
  NewPage new_page = *(const NewPage *) data;
  g_autoptr (SxContent) content = test_load_bundled ();
  g_autoptr (SxNavigator) navigator = sx_navigator_new (content, NULL);
  g_autoptr (SxPlace) gallery = sx_place_new (SX_PLACE_GALLERY);
  g_autoptr (SxPlace) question = sx_place_new_question (NULL);
  GtkWidget *page = g_object_ref_sink (new_page (navigator));
  gpointer watched = page;

  g_object_add_weak_pointer (G_OBJECT (page), &watched);
  sx_navigator_go (navigator, gallery);
  sx_navigator_go (navigator, question);
  g_object_unref (page);
  g_assert_null (watched);
  sx_navigator_new_person (navigator);
}

int
main (int argc, char **argv)
{
  static const NewPage pages[] = { new_check_page, sx_compare_page_new, new_explore_page, new_body_view,
                                   sx_region_list_new };

  test_init (&argc, &argv);
  register_types ();
  add_templates ();
  add_types ();
  g_test_add_data_func ("/pages/check", &pages[0], test_page);
  g_test_add_data_func ("/pages/compare", &pages[1], test_page);
  g_test_add_data_func ("/pages/explore", &pages[2], test_page);
  g_test_add_data_func ("/pages/body", &pages[3], test_page);
  g_test_add_data_func ("/pages/regions", &pages[4], test_page);
  return g_test_run ();
}
