/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-answers.h"

G_BEGIN_DECLS

#define SX_TYPE_NUMBER_ENTRY (sx_number_entry_get_type ())
G_DECLARE_FINAL_TYPE (SxNumberEntry, sx_number_entry, SX, NUMBER_ENTRY, GtkWidget)

/* A number with its unit, said back with the usual range; of tests also the laboratory's own range.
 * SxNumberEntry::changed says that something else stands there. */

GtkWidget *sx_number_entry_new        (const SxContent *content, const SxFinding *finding, SxUnits units);
void       sx_number_entry_set_units  (SxNumberEntry *self, SxUnits units);
gboolean   sx_number_entry_get_answer (SxNumberEntry *self, SxAnswer *answer);
void       sx_number_entry_set_answer (SxNumberEntry *self, const SxAnswer *answer);
void       sx_number_entry_clear      (SxNumberEntry *self);
gboolean   sx_number_entry_settle     (SxNumberEntry *self);
gboolean   sx_number_entry_is_pending (SxNumberEntry *self);

G_END_DECLS
