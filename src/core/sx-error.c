/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-error.h"

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
