/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-error.h"

#include <string.h>

G_DEFINE_QUARK (sx-content-error-quark, sx_content_error)

static const char *const nicks[] = {
  [SX_CONTENT_ERROR_IO] = "io",
  [SX_CONTENT_ERROR_TOO_LARGE] = "too-large",
  [SX_CONTENT_ERROR_ENCODING] = "encoding",
  [SX_CONTENT_ERROR_NUL] = "nul",
  [SX_CONTENT_ERROR_SYNTAX] = "syntax",
  [SX_CONTENT_ERROR_DEPTH] = "depth",
  [SX_CONTENT_ERROR_DUPLICATE] = "duplicate",
  [SX_CONTENT_ERROR_NUMBER] = "number",
  [SX_CONTENT_ERROR_SURROGATE] = "surrogate",
  [SX_CONTENT_ERROR_COMMENT] = "comment",
  [SX_CONTENT_ERROR_TRAILING] = "trailing",
  [SX_CONTENT_ERROR_MISSING] = "missing",
  [SX_CONTENT_ERROR_UNKNOWN_MEMBER] = "unknown-member",
  [SX_CONTENT_ERROR_TYPE] = "type",
  [SX_CONTENT_ERROR_VALUE] = "value",
  [SX_CONTENT_ERROR_REFERENCE] = "reference",
  [SX_CONTENT_ERROR_CYCLE] = "cycle",
  [SX_CONTENT_ERROR_BANDS] = "bands",
  [SX_CONTENT_ERROR_VERSION] = "version",
  [SX_CONTENT_ERROR_UNREACHABLE] = "unreachable",
  [SX_CONTENT_ERROR_INCOMPLETE] = "incomplete",
};

/**
 * sx_content_error_get_nick:
 * @code: an error code
 *
 * Returns: (transfer none): the short name of @code that tests and scripts use
 */
const char *
sx_content_error_get_nick (SxContentError code)
{
  g_return_val_if_fail (code < G_N_ELEMENTS (nicks), NULL);

  return nicks[code];
}

/* Messages quote files that nobody vouches for, and end up on terminals. */
static char *
clean (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  GString *text = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    g_string_append_unichar (text, g_unichar_iscntrl (g_utf8_get_char (at)) ? ' ' : g_utf8_get_char (at));

  return g_string_free (text, FALSE);
}

/**
 * sx_content_error_set:
 * @error: return location for the error
 * @code: what is wrong
 * @format: the message
 *
 * Sets @error to a message that is one line of UTF-8, whatever it quotes.
 */
void
sx_content_error_set (GError **error, SxContentError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *cleaned = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  cleaned = clean (message);
  g_set_error_literal (error, SX_CONTENT_ERROR, (int) code, cleaned);
}
