/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-wizard.h"

gboolean
sx_wizard_is_built (void)
{
  return FALSE;
}

/* No way leads here. */
GtkWidget *
sx_wizard_new_page (SxNavigator *navigator, SxPreferences *preferences)
{
  g_return_val_if_reached (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
}

gboolean
sx_wizard_is_page (GtkWidget *page)
{
  return FALSE;
}

SxDoc *
sx_wizard_make_doc (GtkWidget *page)
{
  return NULL;
}
