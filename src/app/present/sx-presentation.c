/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-presentation.h"

struct _SxPresentation
{
  const SxSession *given; /* of the window that it was opened from */
  const SxSession *session;
  GPtrArray *slides;
  guint at;
};

static const SxSlide *
get_nth (const SxPresentation *self, guint i)
{
  return g_ptr_array_index (self->slides, i);
}

static void
take_session (SxPresentation *self, SxSession *session)
{
  sx_session_unref (self->session);
  self->session = session;
}

/* The slides anew, after a change of what they depend on. */
static void
make_slides (SxPresentation *self)
{
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  self->slides = sx_slides_for_place (self->session, self->session->place);
  self->at = MIN (self->at, self->slides->len - 1);
}

static void
put_answers (SxPresentation *self, const SxAnswers *answers, const SxMarks *marks)
{
  take_session (self, sx_session_with_answers (self->session, answers));
  take_session (self, sx_session_with_marks (self->session, marks));
  make_slides (self);
}

static void
hide_answers (SxPresentation *self)
{
  g_autoptr (SxAnswers) answers = sx_answers_new (self->session->content);
  g_autoptr (SxMarks) marks = sx_marks_new_empty ();

  put_answers (self, answers, marks);
}

/**
 * sx_presentation_new:
 * @given: what to present: its place, as it is seen there; a place that slides are made for
 *
 * Returns: (transfer full): a presentation that shows its first slide
 */
SxPresentation *
sx_presentation_new (const SxSession *given)
{
  SxPresentation *self = g_new0 (SxPresentation, 1);

  self->given = sx_session_ref (given);
  self->session = sx_session_ref (given);
  hide_answers (self);
  return self;
}

void
sx_presentation_free (SxPresentation *self)
{
  g_ptr_array_unref (self->slides);
  sx_session_unref (self->session);
  sx_session_unref (self->given);
  g_free (self);
}

const SxSession *
sx_presentation_get_session (const SxPresentation *self)
{
  return self->session;
}

const SxSlide *
sx_presentation_get_slide (const SxPresentation *self)
{
  return get_nth (self, self->at);
}

/* Which slide is shown, from 0. */
guint
sx_presentation_get_at (const SxPresentation *self)
{
  return self->at;
}

guint
sx_presentation_get_n (const SxPresentation *self)
{
  return self->slides->len;
}

const char *
sx_presentation_get_title (const SxPresentation *self)
{
  return get_nth (self, 0)->doc->title;
}

/* Whether there is something that can be shown on wish. */
gboolean
sx_presentation_has_answers (const SxPresentation *self)
{
  return !sx_answers_is_empty (self->given->answers) || sx_marks_get_n (self->given->marks) > 0;
}

/**
 * sx_presentation_go:
 * @self: a presentation
 * @at: which slide to show; the last one if there are not so many
 */
void
sx_presentation_go (SxPresentation *self, guint at)
{
  self->at = MIN (at, self->slides->len - 1);
}

void
sx_presentation_set_clinical (SxPresentation *self, gboolean clinical)
{
  take_session (self, sx_session_with_clinical (self->session, clinical));
  make_slides (self);
}

/**
 * sx_presentation_show_answers:
 * @self: a presentation
 * @shown: whether what was answered and marked is shown
 *
 * Who asks for the answers is led to them.
 */
void
sx_presentation_show_answers (SxPresentation *self, gboolean shown)
{
  if (!shown)
    {
      hide_answers (self);
      return;
    }

  put_answers (self, self->given->answers, self->given->marks);
  for (guint i = self->slides->len; i > 0; i--)
    if (get_nth (self, i - 1)->kind == SX_SLIDE_ANSWERED)
      self->at = i - 1;
}

void
sx_presentation_set_pen (SxPresentation *self, const SxPen *pen)
{
  take_session (self, sx_session_with_pen (self->session, pen));
}

/**
 * sx_presentation_set_agreement:
 * @self: a presentation
 * @agreed: (nullable): what was agreed
 * @come_back: (nullable): by when to come back
 */
void
sx_presentation_set_agreement (SxPresentation *self, const char *agreed, const char *come_back)
{
  take_session (self, sx_session_with_agreement (self->session, agreed, come_back));
}
