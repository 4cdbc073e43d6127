/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"
#include "sx-level.h"

G_BEGIN_DECLS

/**
 * SxVignette:
 * @id: what misses are listed by
 * @level: the level that it should get
 * @acceptable: which other levels are right too, one bit each; @level always is
 * @counted: whether it counts: in scope and a headline, where the file says so
 * @condition: (nullable): what the person has
 * @answers: what they say
 */
typedef struct
{
  char *id;
  SxLevel level;
  guint acceptable;
  gboolean counted;
  char *condition;
  SxAnswers *answers;
} SxVignette;

GPtrArray *sx_vignettes_read (const SxContent *content, const char *path, GError **error);
void       sx_vignette_free  (gpointer vignette);

G_END_DECLS
