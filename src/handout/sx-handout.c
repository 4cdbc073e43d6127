/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-handout-private.h"

#include "sx-typesetter.h"

/* In points: above what stands on a sheet, and between that and the foot. */
#define TOP_MARGIN 56
#define FOOT_MARGIN 14

/**
 * sx_handout_new:
 * @session: whose page it is
 * @doc: what stands on it; need not live on
 * @date: the day it is made on, in words
 * @paper: the size of its sheets
 *
 * Returns: (transfer full): the document on sheets
 */
SxHandout *
sx_handout_new (const SxSession *session, const SxDoc *doc, const char *date, SxPaper paper)
{
  SxHandout *self = g_new0 (SxHandout, 1);
  double bottom;

  self->session = sx_session_ref (session);
  self->paper = paper;
  self->title = g_strdup (doc->title);
  self->date = g_strdup (date);
  bottom = paper.height - sx_handout_measure_foot (self) - FOOT_MARGIN;
  self->pieces = sx_typesetter_set (session, doc, SX_HANDOUT_MARGIN, paper.width - 2 * SX_HANDOUT_MARGIN, bottom - TOP_MARGIN);
  self->sheets = sx_paginator_run (self->pieces, TOP_MARGIN, bottom);
  return self;
}

void
sx_handout_free (SxHandout *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->pieces);
  g_free (self->title);
  g_free (self->date);
  sx_session_unref (self->session);
  g_free (self);
}

const char *
sx_handout_get_title (const SxHandout *self)
{
  return self->title;
}

guint
sx_handout_get_n_pages (const SxHandout *self)
{
  return self->sheets->len;
}

/**
 * sx_handout_draw_page:
 * @self: a handout
 * @cr: where to draw, in points, with the top left corner of the sheet in the origin
 * @page: which page, from 0
 */
void
sx_handout_draw_page (const SxHandout *self, cairo_t *cr, guint page)
{
  sx_handout_draw_sheet (self, cr, page, FALSE);
}

/**
 * sx_handout_dup_foot:
 * @session: whose page it is
 * @date: the day it is made on, in words
 *
 * Returns: (transfer full): the two lines that stand below everything that is handed out: when and
 *   from which content it was made, and what it is not
 */
char *
sx_handout_dup_foot (const SxSession *session, const char *date)
{
  const SxContent *content = session->content;
  const SxReview *review = &sx_content_get_bundle (content)->review;
  gboolean checked = review->status == SX_STATUS_ACTIVE;

  return g_strdup_printf ("%s · %s %s\n%s%s%s", date, sx_content_get_phrase (content, SX_PHRASE_CONTENT_VERSION),
                          review->version, sx_content_get_phrase (content, SX_PHRASE_NO_DIAGNOSIS), checked ? "" : " · ",
                          checked ? "" : sx_content_get_phrase (content, SX_PHRASE_UNCHECKED));
}
