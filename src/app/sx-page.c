/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-page.h"

#include "sx-compare-page.h"
#include "sx-explore-page.h"
#include "sx-find-page.h"
#include "sx-heading.h"
#include "sx-start-page.h"
#include "sx-text-page.h"
#include "sx-wizard.h"

static const char *const page_names[] = { "start", "explore", "compare", "check", "find", "text" };

static GtkWidget *
new_page (SxPage page, SxNavigator *navigator, SxPreferences *preferences)
{
  switch (page)
    {
    case SX_PAGE_START:
      return sx_start_page_new (navigator, preferences);
    case SX_PAGE_EXPLORE:
      return sx_find_page_listen (sx_explore_page_new (navigator, preferences));
    case SX_PAGE_COMPARE:
      return sx_compare_page_new (navigator);
    case SX_PAGE_CHECK:
      return sx_wizard_new_page (navigator, preferences);
    case SX_PAGE_FIND:
      return sx_find_page_new (navigator);
    case SX_PAGE_TEXT:
    default:
      return sx_text_page_new (navigator);
    }
}

/* The title of what is shown now, so that it is read first. */
static gboolean
focus_title (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (SX_IS_HEADING (widget))
    return gtk_widget_grab_focus (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_title (child))
      return TRUE;

  return FALSE;
}

/**
 * sx_page_of:
 * @place: where people are
 *
 * Returns: the page that shows it
 */
SxPage
sx_page_of (const SxPlace *place)
{
  switch (place->kind)
    {
    case SX_PLACE_BODY:
    case SX_PLACE_CHART:
      return SX_PAGE_EXPLORE;
    case SX_PLACE_ITEM:
      return place->item == SX_KIND_COMPARISON ? SX_PAGE_COMPARE : SX_PAGE_EXPLORE;
    case SX_PLACE_GALLERY:
    case SX_PLACE_PICKER:
    case SX_PLACE_PICKED:
      return SX_PAGE_COMPARE;
    case SX_PLACE_QUESTION:
    case SX_PLACE_RESULT:
      return sx_wizard_is_built () ? SX_PAGE_CHECK : SX_PAGE_EXPLORE;
    case SX_PLACE_FIND:
      return SX_PAGE_FIND;
    case SX_PLACE_START:
      return SX_PAGE_START;
    case SX_PLACE_ABOUT:
    case SX_PLACE_HELP:
    default:
      return SX_PAGE_TEXT;
    }
}

/**
 * sx_page_show:
 * @stack: where pages are kept
 * @page: what to show
 * @navigator: where people are
 * @preferences: what people chose
 *
 * Pages are built when they are first shown; they follow the session from then on, but for what is
 * only read, which is built anew each time. What is read and the questions start at their title; the
 * other pages know where to start.
 */
void
sx_page_show (GtkStack *stack, SxPage page, SxNavigator *navigator, SxPreferences *preferences)
{
  GtkWidget *built = gtk_stack_get_child_by_name (stack, page_names[page]);
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  if (built != NULL && page == SX_PAGE_TEXT)
    gtk_stack_remove (stack, built);
  if (built == NULL || page == SX_PAGE_TEXT)
    gtk_stack_add_named (stack, new_page (page, navigator, preferences), page_names[page]);
  gtk_stack_set_visible_child_name (stack, page_names[page]);
  if (page == SX_PAGE_TEXT || (page == SX_PAGE_CHECK && shown != built))
    focus_title (gtk_stack_get_visible_child (stack));
}
