/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SX_CONTENT_ERROR:
 *
 * The one error domain of the core. Every message reads
 * `FILE:LINE:COLUMN: POINTER: expected WHAT, found WHAT`, without the parts that cannot be known.
 */
#define SX_CONTENT_ERROR (sx_content_error_quark ())

/**
 * SxContentError:
 * @SX_CONTENT_ERROR_IO: a file is missing, unreadable or not a regular file
 * @SX_CONTENT_ERROR_TOO_LARGE: a file is larger than this program reads
 * @SX_CONTENT_ERROR_ENCODING: bytes that are not UTF-8, or a byte-order mark
 * @SX_CONTENT_ERROR_NUL: a NUL, as a byte or as `\u0000`
 * @SX_CONTENT_ERROR_SYNTAX: not JSON
 * @SX_CONTENT_ERROR_DEPTH: arrays and objects nested too deep
 * @SX_CONTENT_ERROR_DUPLICATE: a member name or an id that occurs twice
 * @SX_CONTENT_ERROR_NUMBER: a number that JSON does not allow or a double cannot hold
 * @SX_CONTENT_ERROR_SURROGATE: half of a UTF-16 surrogate pair
 * @SX_CONTENT_ERROR_COMMENT: a comment
 * @SX_CONTENT_ERROR_TRAILING: more text after the document
 * @SX_CONTENT_ERROR_MISSING: a required member is not there
 * @SX_CONTENT_ERROR_UNKNOWN_MEMBER: a member that nobody reads
 * @SX_CONTENT_ERROR_TYPE: a value of the wrong JSON type
 * @SX_CONTENT_ERROR_VALUE: a value of the right type that is not allowed here
 * @SX_CONTENT_ERROR_REFERENCE: an id that nothing has
 * @SX_CONTENT_ERROR_CYCLE: things that depend on themselves
 * @SX_CONTENT_ERROR_BANDS: bands with a gap, an overlap or an end before their start
 * @SX_CONTENT_ERROR_VERSION: a schema version that this program does not know
 * @SX_CONTENT_ERROR_UNREACHABLE: a question that is never asked, or asked in two places
 * @SX_CONTENT_ERROR_INCOMPLETE: something that another part of the content relies on is missing
 */
typedef enum
{
  SX_CONTENT_ERROR_IO,
  SX_CONTENT_ERROR_TOO_LARGE,
  SX_CONTENT_ERROR_ENCODING,
  SX_CONTENT_ERROR_NUL,
  SX_CONTENT_ERROR_SYNTAX,
  SX_CONTENT_ERROR_DEPTH,
  SX_CONTENT_ERROR_DUPLICATE,
  SX_CONTENT_ERROR_NUMBER,
  SX_CONTENT_ERROR_SURROGATE,
  SX_CONTENT_ERROR_COMMENT,
  SX_CONTENT_ERROR_TRAILING,
  SX_CONTENT_ERROR_MISSING,
  SX_CONTENT_ERROR_UNKNOWN_MEMBER,
  SX_CONTENT_ERROR_TYPE,
  SX_CONTENT_ERROR_VALUE,
  SX_CONTENT_ERROR_REFERENCE,
  SX_CONTENT_ERROR_CYCLE,
  SX_CONTENT_ERROR_BANDS,
  SX_CONTENT_ERROR_VERSION,
  SX_CONTENT_ERROR_UNREACHABLE,
  SX_CONTENT_ERROR_INCOMPLETE
} SxContentError;

GQuark sx_content_error_quark (void);

const char *sx_content_error_get_nick (SxContentError code);
void        sx_content_error_set      (GError **error, SxContentError code, const char *format, ...)
  G_GNUC_PRINTF (3, 4);

G_END_DECLS
