/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-first-picture.h"

#include <gio/gio.h>

/* In pixels: enough to know a body by, and little to keep and to read. */
#define HEIGHT 240

/* Reads on in a GInputStream. */
static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  return g_input_stream_read_all (closure, data, length, NULL, NULL, NULL) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR;
}

/**
 * sx_first_picture_dup_name:
 * @build: who is drawn
 * @facing: how the figure stands
 * @look: how it looks
 *
 * Returns: (transfer full): name of the file of the picture
 */
char *
sx_first_picture_dup_name (SxBuild build, SxFacing facing, const SxLook *look)
{
  return g_strdup_printf ("%s-%d-%u%s.png", sx_build_get_word (build), facing, look->tone, look->dark ? "-dark" : "");
}

/**
 * sx_first_picture_get_excerpt:
 * @facing: how the figure stands
 * @excerpt: (out caller-allocates): what the picture shows
 */
void
sx_first_picture_get_excerpt (SxFacing facing, SxExcerpt *excerpt)
{
  graphene_rect_t crop;

  sx_facing_get_crop (facing, &crop);
  sx_excerpt_init (excerpt, &crop, HEIGHT / crop.size.height);
}

/**
 * sx_first_picture_load:
 * @build: who is drawn
 * @facing: how the figure stands
 * @look: how it looks; the picture is of the skin in any case
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
sx_first_picture_load (SxBuild build, SxFacing facing, const SxLook *look)
{
  g_autofree char *name = sx_first_picture_dup_name (build, facing, look);
  g_autofree char *path = g_build_path ("/", SX_FIRST_PICTURES, name, NULL);
  g_autoptr (GInputStream) stream = g_resources_open_stream (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return cairo_image_surface_create_from_png_stream (read_cb, stream);
}
