/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/* Every page there is, slides of the large screen and other windows too, for tests that look at all of them. */

/**
 * PagesLook:
 * @name: of the case and of its pictures
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 * @text: how large text is; 1 is 100 %
 * @theme: of GTK
 * @direction: of reading
 *
 * A way to show a page.
 */
typedef struct
{
  const char *name;
  int width;
  int height;
  double text;
  const char *theme;
  GtkTextDirection direction;
} PagesLook;

/* @window is the one that shows the page. */
typedef void (*PagesTest) (GtkWidget *window, const PagesLook *look, const char *name);

void pages_add (const char *suite, const PagesLook *looks, guint n_looks, PagesTest test);

G_END_DECLS
