/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-guard.h"

G_BEGIN_DECLS

/**
 * SxScanner:
 * @name: what to call the text in errors
 * @text: the text
 * @length: its length in bytes
 * @at: where the scanner stands
 * @error: (nullable): return location for a %SX_CONTENT_ERROR
 *
 * The words of JSON: white space, strings, numbers and literals. Private to the guard and the
 * parser. All scan functions return whether what they expect is there, and stand behind it.
 */
typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  gsize at;
  GError **error;
} SxScanner;

/** What stands between two quotes of the text, escapes and all. */
typedef struct
{
  gsize start;
  gsize length;
} SxScannerName;

SxGuardPlace sx_scanner_place_of     (const char *text, gsize at);
gboolean     sx_scanner_fail         (SxScanner *scanner, gsize at, SxContentError code, const char *format, ...)
  G_GNUC_PRINTF (4, 5);
gboolean     sx_scanner_unexpected   (SxScanner *scanner, const char *expected);
char         sx_scanner_peek         (SxScanner *scanner);
void         sx_scanner_skip_space   (SxScanner *scanner);
gboolean     sx_scanner_read_escape  (SxScanner *scanner, gunichar *out);
gboolean     sx_scanner_scan_string  (SxScanner *scanner, SxScannerName *name);
void         sx_scanner_append_name  (SxScanner *scanner, const SxScannerName *name, GString *text);
gboolean     sx_scanner_scan_number  (SxScanner *scanner);
gboolean     sx_scanner_scan_literal (SxScanner *scanner);

G_END_DECLS
