/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_ILLUSTRATION_VIEW (sx_illustration_view_get_type ())
G_DECLARE_FINAL_TYPE (SxIllustrationView, sx_illustration_view, SX, ILLUSTRATION_VIEW, GtkWidget)

/* Draws an illustration with the names of what is drawn. */

GtkWidget *sx_illustration_view_new        (const SxBlock *figure);

gboolean   sx_illustration_view_is_sharp   (SxIllustrationView *self);
gboolean   sx_illustration_view_has_legend (SxIllustrationView *self);
graphene_rect_t *sx_illustration_view_dup_labels (SxIllustrationView *self, guint *n);

G_END_DECLS
