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
