/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"
#include "sx-navigator.h"
#include "sx-paper.h"

G_BEGIN_DECLS

#define SX_TYPE_PRESS (sx_press_get_type ())
G_DECLARE_FINAL_TYPE (SxPress, sx_press, SX, PRESS, GObject)

/* Gives a page to people: on paper, as a file, as text, by the actions print, save-pdf and copy-text of
 * a window; body-chart leads to a body to fill in by hand. SxPress::told (const char *) says what became of it, where that is not plain to see. */

/** The page that a window shows, if it shows one; to be freed. */
typedef SxDoc *(*SxPressSource) (gpointer window);

SxPress           *sx_press_new              (GtkApplicationWindow *window, SxNavigator *navigator, SxPressSource source);
void               sx_press_forget           (SxPress *self);

void               sx_press_print            (SxPress *self, const SxSession *session, SxDoc *doc);
void               sx_press_save             (SxPress *self, const SxSession *session, SxDoc *doc);
void               sx_press_copy             (SxPress *self, const SxSession *session, SxDoc *doc);

void               sx_press_save_as          (SxPress *self, const SxSession *session, SxDoc *doc, GFile *file);
GtkPrintOperation *sx_press_create_operation (SxPress *self, const SxSession *session, SxDoc *doc);
void               sx_press_run_operation   (SxPress *self, GtkPrintOperation *operation, GtkPrintOperationAction action);

SxPaper            sx_press_get_paper        (void);
char              *sx_press_dup_name         (const SxDoc *doc);

G_END_DECLS
