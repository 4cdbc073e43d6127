/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "sx-doc.h"
#include "sx-paper.h"

G_BEGIN_DECLS

/**
 * SxHandout:
 *
 * A document on sheets of paper: the same for a printer and for a file.
 */
typedef struct _SxHandout SxHandout;

gboolean   sx_handout_is_wide     (const SxDoc *doc);
SxPaper    sx_handout_turn_paper  (const SxDoc *doc, SxPaper upright);
SxHandout *sx_handout_new         (const SxSession *session, const SxDoc *doc, const char *date, SxPaper paper);
void       sx_handout_free        (SxHandout *self);

const char *sx_handout_get_title  (const SxHandout *self);
guint      sx_handout_get_n_pages (const SxHandout *self);
void       sx_handout_draw_page   (const SxHandout *self, cairo_t *cr, guint page);

char      *sx_handout_dup_foot    (const SxSession *session, const char *date);

GBytes    *sx_handout_to_pdf      (const SxHandout *self, GError **error);
gboolean   sx_handout_save        (const SxHandout *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxHandout, sx_handout_free)

G_END_DECLS
