/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-look.h"

#include <gio/gio.h>

#define ART "/org/symptomexplorer/SymptomExplorer/art/"

/* The style sheet is compiled in. */
static void
append_sheet (GString *sheets, const char *format, ...)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  const char *text;
  va_list args;

  va_start (args, format);
  name = g_strdup_vprintf (format, args);
  va_end (args);
  path = g_strconcat (ART, name, NULL);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  text = g_bytes_get_data (bytes, &length);
  g_string_append_len (sheets, text, (gssize) length);
}

gboolean
sx_look_equal (const SxLook *self, const SxLook *other)
{
  return self->tone == other->tone && self->layer == other->layer && self->dark == other->dark && self->close_up == other->close_up
         && self->outlined == other->outlined;
}

/**
 * sx_look_dup_stylesheet:
 * @self: a look
 *
 * Returns: (transfer full): the style sheet that makes a drawing look so
 */
char *
sx_look_dup_stylesheet (const SxLook *self)
{
  GString *sheets = g_string_new (NULL);

  append_sheet (sheets, "layer-%s.css", sx_layer_get_word (self->layer));
  append_sheet (sheets, "tone-%u.css", self->tone);
  if (self->dark)
    append_sheet (sheets, "theme-dark.css");
  if (self->close_up)
    append_sheet (sheets, "close-up.css");
  if (self->outlined)
    append_sheet (sheets, "outline.css");
  return g_string_free (sheets, FALSE);
}
