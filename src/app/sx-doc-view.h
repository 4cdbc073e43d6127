/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_DOC_VIEW (sx_doc_view_get_type ())
G_DECLARE_FINAL_TYPE (SxDocView, sx_doc_view, SX, DOC_VIEW, GtkWidget)

/* Draws a page. SxDocView::follow (SxPlace *) says that a link was chosen, SxDocView::turn (SxPlace *)
 * that a scale is at another stage, SxDocView::answer (SxAnswers *) that its result is for the questions.
 *
 * A page of at least four parts lists them: beside the words where there is room, else in a fold above
 * them. Of a new page only what differs from the old one is made. Words can be selected with a pointer. */

GtkWidget *sx_doc_view_new     (void);
void       sx_doc_view_set_doc (SxDocView *self, const SxDoc *doc);
void       sx_doc_view_clear   (SxDocView *self);
void       sx_doc_view_follow  (SxDocView *self, const SxPlace *place);
void       sx_doc_view_focus_title (SxDocView *self);

G_END_DECLS
