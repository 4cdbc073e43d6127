/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every line of the vectors of the draft review comes to its level. */
#include "review.h"

#include <stdio.h>

/* test-review VECTORS */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = sx_content_load_bundled (&error);
  g_autoptr (GPtrArray) vectors = NULL;
  guint n_wrong = 0;

  if (content == NULL || argc != 2)
    g_error ("%s", content == NULL ? error->message : "usage: test-review VECTORS");

  vectors = review_read (content, argv[1]);
  for (guint i = 0; i < vectors->len; i++)
    {
      const ReviewVector *vector = g_ptr_array_index (vectors, i);

      if (review_is_right (vector, content) && (!vector->waits || review_asks (vector, content)))
        continue;
      n_wrong++;
      printf ("line %u, found %s: %s\n", vector->number, sx_level_get_id (sx_triage_find_level (content, vector->answers)), vector->text);
    }

  printf ("%u vectors of the draft review: %u wrong\n", vectors->len, n_wrong);
  return n_wrong > 0 || vectors->len < 1000;
}
