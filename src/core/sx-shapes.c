/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-shapes.h"

static const char *const views[] = { "front", "back", "side", NULL };
static const char *const sides[SX_N_SIDES] = { "middle", "left", "right" };

static void
read_view (SxShapes self, SxReader *reader, SxView view)
{
  sx_reader_enter (reader, views[view]);
  for (int side = 0; side < SX_N_SIDES; side++)
    if (sx_reader_has (reader, sides[side]))
      self[view][side] = sx_reader_dup_references (reader, sides[side], 1, SX_KIND_SHAPE, NULL);
  sx_reader_leave (reader);
}

/**
 * sx_shapes_read:
 * @self: (out caller-allocates): zeroed
 * @reader: stands in the object that has @member
 * @member: a required member with the views that there are
 */
void
sx_shapes_read (SxShapes self, SxReader *reader, const char *member)
{
  sx_reader_enter (reader, member);
  for (SxView view = 0; view < SX_N_VIEWS; view++)
    if (sx_reader_has (reader, views[view]))
      read_view (self, reader, view);
  sx_reader_leave (reader);
}

void
sx_shapes_clear (SxShapes self)
{
  for (int view = 0; view < SX_N_VIEWS; view++)
    for (int side = 0; side < SX_N_SIDES; side++)
      g_clear_pointer (&self[view][side], g_strfreev);
}

gboolean
sx_shapes_are_in (const SxShapes self, SxView view)
{
  for (int side = 0; side < SX_N_SIDES; side++)
    if (self[view][side] != NULL)
      return TRUE;

  return FALSE;
}

const char *
sx_view_get_word (SxView view)
{
  return views[view];
}

/**
 * sx_view_get_words:
 *
 * Returns: (array zero-terminated=1): the words for #SxView in the content
 */
const char *const *
sx_view_get_words (void)
{
  return views;
}

const char *
sx_build_get_word (SxBuild build)
{
  static const char *const words[SX_N_BUILDS] = { "younger", "older" };

  return words[build];
}
