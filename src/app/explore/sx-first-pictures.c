/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "sx-body-plan.h"
#include "sx-first-picture.h"

/* Draws the small pictures of the body that the program shows until it has drawn larger ones, and
 * lists them as resources. Run while the program is built.
 * Usage: sx-first-pictures FOLDER LIST */

typedef struct
{
  const SxContent *content;
  const char *folder;
  GString *list;
} Album;

static gboolean
add_picture (const Album *self, const SxDrawing *drawing, SxBuild build, SxFacing facing, const SxLook *look)
{
  g_autofree char *name = sx_first_picture_dup_name (build, facing, look);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  cairo_surface_t *picture;
  cairo_status_t status;
  SxExcerpt excerpt;

  sx_first_picture_get_excerpt (facing, &excerpt);
  picture = sx_drawing_render (drawing, look, &excerpt);
  status = cairo_surface_write_to_png (picture, path);
  cairo_surface_destroy (picture);
  if (status != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s: %s\n", path, cairo_status_to_string (status));
  g_string_append_printf (self->list, "    <file>%s</file>\n", name);
  return status == CAIRO_STATUS_SUCCESS;
}

static gboolean
add_figure (const Album *self, SxBuild build, SxFacing facing)
{
  g_autoptr (SxDrawing) drawing = sx_drawing_new (build, sx_facing_get_view (facing), facing == SX_FACING_RIGHT);
  gboolean all = TRUE;

  sx_body_plan_quieten (self->content, facing, drawing);
  for (guint tone = 1; tone <= SX_N_TONES; tone++)
    for (guint dark = 0; dark <= 1; dark++)
      {
        SxLook look = { .tone = tone, .layer = SX_LAYER_SKIN, .dark = dark == 1 };

        all &= add_picture (self, drawing, build, facing, &look);
      }

  return all;
}

static gboolean
fill_album (const Album *self)
{
  gboolean all = TRUE;

  g_string_append (self->list, "<gresources>\n  <gresource prefix=\"" SX_FIRST_PICTURES "\">\n");
  for (SxBuild build = 0; build < SX_N_BUILDS; build++)
    for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
      all &= add_figure (self, build, facing);
  g_string_append (self->list, "  </gresource>\n</gresources>\n");
  return all;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = sx_content_load_bundled (&error);
  g_autoptr (GString) list = g_string_new (NULL);

  if (argc != 3 || content == NULL)
    {
      g_printerr ("%s\n", content == NULL ? error->message : "usage: sx-first-pictures FOLDER LIST");
      return 2;
    }

  if (!fill_album (&(Album) { content, argv[1], list }))
    return 1;
  if (g_file_set_contents (argv[2], list->str, (gssize) list->len, &error))
    return 0;

  g_printerr ("%s\n", error->message);
  return 1;
}
