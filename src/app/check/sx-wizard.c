/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-wizard.h"

#include "sx-check-page.h"

gboolean
sx_wizard_is_built (void)
{
  return TRUE;
}

GtkWidget *
sx_wizard_new_page (SxNavigator *navigator, SxPreferences *preferences)
{
  return sx_check_page_new (navigator, preferences);
}

gboolean
sx_wizard_is_page (GtkWidget *page)
{
  return SX_IS_CHECK_PAGE (page);
}

/**
 * sx_wizard_make_doc:
 * @page: a page of the wizard
 *
 * Returns: (transfer full) (nullable): the result as it is shown, or %NULL if it shows a question
 */
SxDoc *
sx_wizard_make_doc (GtkWidget *page)
{
  return sx_check_page_make_doc (SX_CHECK_PAGE (page));
}
