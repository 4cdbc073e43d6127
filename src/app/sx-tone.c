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
sx_tone_get_style (SxTone self)
{
  return tones[self].style;
}

const char *
sx_tone_get_icon (SxTone self)
{
  return tones[self].icon;
}
