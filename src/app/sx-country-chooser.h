/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-content.h"

G_BEGIN_DECLS

#define SX_TYPE_COUNTRY_CHOOSER (sx_country_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SxCountryChooser, sx_country_chooser, SX, COUNTRY_CHOOSER, GtkWidget)

/* The country, with the numbers that follow from it. SxCountryChooser::chosen says that another one
 * was chosen. */

void               sx_country_chooser_set_content   (SxCountryChooser *self, const SxContent *content, const char *id);
const SxTerritory *sx_country_chooser_get_territory (SxCountryChooser *self);

G_END_DECLS
