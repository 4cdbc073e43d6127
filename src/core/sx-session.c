/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-session.h"

static void
sx_session_clear (gpointer data)
{
  SxSession *self = data;

  g_free (self->today);
  g_free (self->agreed);
  g_free (self->come_back);
  sx_place_unref (self->place);
  sx_answers_unref (self->answers);
  sx_marks_unref (self->marks);
  sx_pen_unref (self->pen);
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
  self->tone = SX_FIRST_TONE;
  self->place = sx_place_new (SX_PLACE_BODY);
  self->answers = sx_answers_new (content);
  self->marks = sx_marks_new_empty ();
  self->pen = sx_pen_new ();
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
  changed->agreed = g_strdup (self->agreed);
  changed->come_back = g_strdup (self->come_back);
  sx_content_ref (changed->content);
  sx_place_ref (changed->place);
  sx_answers_ref (changed->answers);
  sx_marks_ref (changed->marks);
  sx_pen_ref (changed->pen);
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
sx_session_with_pen (const SxSession *self, const SxPen *pen)
{
  SxSession *changed = copy (self);

  sx_pen_unref (changed->pen);
  changed->pen = sx_pen_ref (pen);
  return changed;
}

/**
 * sx_session_with_agreement:
 * @self: a session
 * @agreed: (nullable): what two people agreed on
 * @come_back: (nullable): by when to come back
 *
 * Returns: (transfer full): the session with these words, as they were typed
 */
SxSession *
sx_session_with_agreement (const SxSession *self, const char *agreed, const char *come_back)
{
  SxSession *changed = copy (self);

  g_free (changed->agreed);
  changed->agreed = g_strdup (agreed);
  g_free (changed->come_back);
  changed->come_back = g_strdup (come_back);
  return changed;
}

SxSession *
sx_session_with_figure (const SxSession *self, SxBuild build, guint tone)
{
  SxSession *changed = copy (self);

  changed->build = build;
  changed->tone = tone;
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
