/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-number-text.h"

#define ARABIC_DECIMAL_SEPARATOR 0x066b

static gboolean
matches (const char *text, const char *pattern)
{
  return g_regex_match_simple (pattern, text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

/* Digits of other scripts are digits. */
static char *
dup_plain (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isdigit (c))
        g_string_append_c (plain, (char) ('0' + g_unichar_digit_value (c)));
      else
        g_string_append_unichar (plain, c == ARABIC_DECIMAL_SEPARATOR ? ',' : c);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}

/**
 * sx_number_text_read:
 * @text: what was written, UTF-8
 * @number: (out): the number, if it is one
 *
 * Reads a number with a decimal comma or a decimal point, whatever the locale.
 *
 * Returns: what @text is
 */
SxNumberText
sx_number_text_read (const char *text, double *number)
{
  g_autofree char *plain = dup_plain (text);

  *number = 0;
  if (*plain == '\0')
    return SX_NUMBER_TEXT_EMPTY;
  if (matches (plain, "^[1-9][0-9]{0,2},[0-9]{3}$"))
    return SX_NUMBER_TEXT_AMBIGUOUS;
  if (!matches (plain, "^-?([0-9]{1,9}([.,][0-9]{0,9})?|[.,][0-9]{1,9})$"))
    return SX_NUMBER_TEXT_OTHER;

  *number = g_ascii_strtod (g_strdelimit (plain, ",", '.'), NULL);
  return SX_NUMBER_TEXT_NUMBER;
}
