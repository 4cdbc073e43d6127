/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-handout-private.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "sx-pdf-alt.h"

/* Deepest level of headings in the outline. */
#define LEVELS 4

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const SxHandout *self, cairo_surface_t *surface)
{
  const SxReview *review = &sx_content_get_bundle (self->session->content)->review;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, review->publisher);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Symptom Explorer " SX_VERSION);
}

/* A heading that skips a level belongs to the nearest one above it. */
static void
add_bookmark (cairo_surface_t *surface, const SxPlaced *placed, guint page, int *parents)
{
  guint level = placed->piece->level;
  const SxCell *cell = g_ptr_array_index (placed->piece->cells, 0);
  const char *words = pango_layout_get_text (g_ptr_array_index (cell->layouts, 0));
  char x[G_ASCII_DTOSTR_BUF_SIZE];
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *link = g_strdup_printf ("page=%u pos=[%s %s]", page + 1,
                                           g_ascii_formatd (x, sizeof x, "%.2f", placed->piece->x),
                                           g_ascii_formatd (y, sizeof y, "%.2f", placed->y));

  parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1], words, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);
  for (guint i = level + 1; i <= LEVELS; i++)
    parents[i] = parents[level];
}

static void
add_outline (const SxHandout *self, cairo_surface_t *surface)
{
  int parents[LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT };

  for (guint page = 0; page < self->sheets->len; page++)
    {
      const SxSheet *sheet = g_ptr_array_index (self->sheets, page);

      for (guint i = 0; i < sheet->placed->len; i++)
        {
          const SxPlaced *placed = g_ptr_array_index (sheet->placed, i);

          if (placed->piece->level > 0 && placed->from[0] == 0)
            add_bookmark (surface, placed, page, parents);
        }
    }
}

static void
draw_pages (const SxHandout *self, cairo_surface_t *surface)
{
  guint n = self->sheets->len;
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < n; page++)
    {
      sx_handout_draw_sheet (self, cr, page, TRUE);
      if (page + 1 == n)
        cairo_tag_end (cr, "Document");
      cairo_show_page (cr);
    }
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    g_critical ("drawing failed: %s", cairo_status_to_string (cairo_status (cr)));
  cairo_destroy (cr);
}

static GPtrArray *
list_alts (const SxHandout *self)
{
  GPtrArray *alts = g_ptr_array_new ();

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const SxPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->kind == SX_PIECE_PICTURE)
        g_ptr_array_add (alts, piece->alt);
    }

  return alts;
}

/**
 * sx_handout_to_pdf:
 * @self: a handout
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable): a PDF file with a title, an outline, tags, and text that can be
 *   searched
 */
GBytes *
sx_handout_to_pdf (const SxHandout *self, GError **error)
{
  GByteArray *data = g_byte_array_new ();
  g_autoptr (GPtrArray) alts = list_alts (self);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, data, self->paper.width, self->paper.height);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4); /* for sx_pdf_alt_add () */
  set_metadata (self, surface);
  draw_pages (self, surface);
  add_outline (self, surface);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && !sx_pdf_alt_add (data, alts))
    g_warning ("a PDF file says of no picture what it is");
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (data);

  g_byte_array_unref (data);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/* A folder, a device or a pipe must not give way to a file. Whatever else is wrong shows when it is written. */
static gboolean
check_path (const char *path, GError **error)
{
  GStatBuf info;

  if (g_stat (path, &info) != 0 || S_ISREG (info.st_mode))
    return TRUE;

  g_set_error (error, G_FILE_ERROR, S_ISDIR (info.st_mode) ? G_FILE_ERROR_ISDIR : G_FILE_ERROR_NODEV, "%s: not an ordinary file",
               path);
  return FALSE;
}

/**
 * sx_handout_save:
 * @self: a handout
 * @path: (type filename): name of a file
 * @error: return location for a #GError
 *
 * Writes a PDF file that nobody else can read. If that fails, what was there before is still there. A link
 * to a file is replaced, and the file that it leads to is left alone.
 *
 * Returns: whether it is written
 */
gboolean
sx_handout_save (const SxHandout *self, const char *path, GError **error)
{
  g_autoptr (GBytes) pdf = check_path (path, error) ? sx_handout_to_pdf (self, error) : NULL;

  return pdf != NULL
         && g_file_set_contents_full (path, g_bytes_get_data (pdf, NULL), (gssize) g_bytes_get_size (pdf),
                                      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}
