/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-change.h"

static gboolean
has_reason (const SxTriage *triage, const SxReason *reason)
{
  for (guint i = 0; i < triage->reasons->len; i++)
    if (sx_triage_get_reason (triage, i)->rule == reason->rule)
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_reasons (const SxTriage *of, const SxTriage *other)
{
  GPtrArray *reasons = g_ptr_array_new ();

  for (guint i = 0; i < of->reasons->len; i++)
    if (!has_reason (other, sx_triage_get_reason (of, i)))
      g_ptr_array_add (reasons, (gpointer) sx_triage_get_reason (of, i));

  return reasons;
}

static gboolean
has_fit (const SxTriage *triage, const SxFit *fit)
{
  for (guint i = 0; i < triage->fits->len; i++)
    if (((const SxFit *) g_ptr_array_index (triage->fits, i))->condition == fit->condition)
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_fits (const SxTriage *of, const SxTriage *other)
{
  GPtrArray *fits = g_ptr_array_new ();

  for (guint i = 0; i < of->fits->len; i++)
    if (!has_fit (other, g_ptr_array_index (of->fits, i)))
      g_ptr_array_add (fits, g_ptr_array_index (of->fits, i));

  return fits;
}

/**
 * sx_change_new:
 * @before: a triage; must outlive the change, like @after
 * @after: the triage of other answers
 *
 * Returns: (transfer full): what is different in @after
 */
SxChange *
sx_change_new (const SxTriage *before, const SxTriage *after)
{
  SxChange *self = g_new0 (SxChange, 1);

  self->before = before->level;
  self->after = after->level;
  self->answered = g_ptr_array_new ();
  self->fired = list_reasons (after, before);
  self->gone = list_reasons (before, after);
  self->appeared = list_fits (after, before);
  self->left = list_fits (before, after);
  return self;
}

static gboolean
is_same (const SxAnswer *first, const SxAnswer *second)
{
  return first->state == second->state && first->options == second->options && first->unit == second->unit
         && (first->unit == NULL || first->value == second->value);
}

/**
 * sx_change_note:
 * @self: a change
 * @content: the content
 * @before: the answers before
 * @after: the answers now
 *
 * Notes what was answered otherwise.
 */
void
sx_change_note (SxChange *self, const SxContent *content, const SxAnswers *before, const SxAnswers *after)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      if (!is_same (sx_answers_get (before, finding), sx_answers_get (after, finding)))
        g_ptr_array_add (self->answered, finding);
    }
}

void
sx_change_free (SxChange *self)
{
  g_ptr_array_unref (self->answered);
  g_ptr_array_unref (self->fired);
  g_ptr_array_unref (self->gone);
  g_ptr_array_unref (self->appeared);
  g_ptr_array_unref (self->left);
  g_free (self);
}
