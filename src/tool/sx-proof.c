/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

#include <stdio.h>

#include "sx-answers-reader.h"

/**
 * sx_proof_fail:
 * @self: the proof
 * @answers: (nullable): the answers that show it
 * @format: what does not hold
 *
 * Prints it with the text of a file that “triage --answers” reads.
 */
void
sx_proof_fail (SxProof *self, const SxAnswers *answers, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  self->n_failures++;
  if (self->quiet)
    return;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  printf ("failed: %s\n", what);
  if (answers != NULL)
    {
      g_autofree char *json = sx_answers_to_json (answers, self->content);

      printf ("%s\n", json);
    }
}

/**
 * sx_proof_is_over:
 * @self: the proof
 *
 * Returns: whether more of it is of no use
 */
gboolean
sx_proof_is_over (const SxProof *self)
{
  return self->quiet && self->n_failures > 0;
}
