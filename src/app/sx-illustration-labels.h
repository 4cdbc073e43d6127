/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

/**
 * SxIllustrationLabels:
 *
 * The names of what is drawn in an illustration: words with leader lines where they fit, else
 * numbers, for which a legend says the words. They do not grow with the drawing, but with the text.
 */
typedef struct _SxIllustrationLabels SxIllustrationLabels;

SxIllustrationLabels *sx_illustration_labels_new  (const SxBlock *figure);
void                  sx_illustration_labels_free (SxIllustrationLabels *self);

guint    sx_illustration_labels_get_n      (const SxIllustrationLabels *self);
void     sx_illustration_labels_describe   (const SxIllustrationLabels *self, const SxBlock *figure, GtkWidget *widget,
                                            GtkLabel *legend);

gboolean sx_illustration_labels_fit        (const SxIllustrationLabels *self, GtkWidget *widget, double width);
graphene_rect_t *sx_illustration_labels_dup_places (const SxIllustrationLabels *self, GtkWidget *widget, double width,
                                                    gboolean numbers);
void     sx_illustration_labels_snapshot   (const SxIllustrationLabels *self, GtkWidget *widget, double width,
                                            gboolean numbers, GtkSnapshot *snapshot);

double   sx_illustration_get_line_height   (GtkWidget *widget);

G_END_DECLS
