/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-session.h"

static void
sx_session_clear (gpointer data)
{
  SxSession *self = data;

  g_free (self->today);
  sx_place_unref (self->place);
  sx_answers_unref (self->answers);
  sx_marks_unref (self->marks);
  sx_content_unref (self->content);
}

/**
 * sx_session_new:
 * @content: the content
 * @territory: (nullable): id of a territory
 * @today: the day it is, as YYYY-MM-DD
 *
 * Returns: (transfer full): a session of somebody who has not done anything yet
 */
SxSession *
sx_session_new (const SxContent *content, const char *territory, const char *today)
{
  SxSession *self = g_rc_box_new0 (SxSession);

  self->content = sx_content_ref (content);
  self->territory = sx_content_get_territory (content, territory);
  self->today = g_strdup (today);
  self->place = sx_place_new (SX_PLACE_BODY);
  self->answers = sx_answers_new (content);
  self->marks = sx_marks_new_empty ();
  return self;
}

SxSession *
sx_session_ref (const SxSession *self)
{
  return g_rc_box_acquire ((SxSession *) self);
}

void
sx_session_unref (const SxSession *self)
{
  g_rc_box_release_full ((SxSession *) self, sx_session_clear);
}

static SxSession *
copy (const SxSession *self)
{
  SxSession *changed = g_rc_box_dup (sizeof *self, (SxSession *) self);

  changed->today = g_strdup (self->today);
  sx_content_ref (changed->content);
  sx_place_ref (changed->place);
  sx_answers_ref (changed->answers);
  sx_marks_ref (changed->marks);
  return changed;
}

SxSession *
sx_session_with_place (const SxSession *self, const SxPlace *place)
{
  SxSession *changed = copy (self);

  sx_place_unref (changed->place);
  changed->place = sx_place_ref (place);
  return changed;
}

SxSession *
sx_session_with_answers (const SxSession *self, const SxAnswers *answers)
{
  SxSession *changed = copy (self);

  sx_answers_unref (changed->answers);
  changed->answers = sx_answers_ref (answers);
  return changed;
}

SxSession *
sx_session_with_marks (const SxSession *self, const SxMarks *marks)
{
  SxSession *changed = copy (self);

  sx_marks_unref (changed->marks);
  changed->marks = sx_marks_ref (marks);
  return changed;
}

SxSession *
sx_session_with_territory (const SxSession *self, const char *territory)
{
  SxSession *changed = copy (self);

  changed->territory = sx_content_get_territory (self->content, territory);
  return changed;
}

SxSession *
sx_session_with_clinical (const SxSession *self, gboolean clinical)
{
  SxSession *changed = copy (self);

  changed->clinical = clinical;
  return changed;
}

SxSession *
sx_session_with_units (const SxSession *self, SxUnits units)
{
  SxSession *changed = copy (self);

  changed->units = units;
  return changed;
}
