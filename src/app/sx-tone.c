/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-tone.h"

static const struct
{
  const char *style;
  const char *icon;
} tones[] = {
  [SX_TONE_PLAIN] = { NULL, NULL },
  [SX_TONE_QUIET] = { NULL, NULL },
  [SX_TONE_CAUTION] = { "tone-caution", "dialog-warning-symbolic" },
  [SX_TONE_AMBULANCE] = { "tone-ambulance", "dialog-error-symbolic" },
  [SX_TONE_EMERGENCY] = { "tone-emergency", "dialog-error-symbolic" },
  [SX_TONE_TODAY] = { "tone-today", "dialog-warning-symbolic" },
  [SX_TONE_ROUTINE] = { "tone-routine", "x-office-calendar-symbolic" },
  [SX_TONE_SELFCARE] = { "tone-selfcare", "emblem-ok-symbolic" },
  [SX_TONE_CRISIS] = { "tone-crisis", "dialog-information-symbolic" },
  [SX_TONE_OUT_OF_SCOPE] = { "tone-out-of-scope", "dialog-information-symbolic" },
};

const char *
sx_tone_get_icon (SxTone self)
{
  return tones[self].icon;
}

/**
 * sx_tone_dress:
 * @self: a tone
 * @widget: gets the style of @self, in place of that of another tone
 */
void
sx_tone_dress (SxTone self, GtkWidget *widget)
{
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (tones[i].style != NULL)
      gtk_widget_remove_css_class (widget, tones[i].style);
  gtk_widget_remove_css_class (widget, "tone");
  if (tones[self].style == NULL)
    return;

  gtk_widget_add_css_class (widget, "tone");
  gtk_widget_add_css_class (widget, tones[self].style);
}
