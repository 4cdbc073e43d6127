/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/**
 * Cross:
 * @content: what is looked at
 * @known: (element-type utf8 utf8): what only looks like a contradiction, as "CONDITION WHAT", with %NULL
 *   once it was met
 * @n_looked: how many things were held against each other so far
 * @n_found: how many contradict each other
 *
 * A walk over everything that two parts of the content say about the same. What contradicts is
 * printed, one a line.
 */
typedef struct
{
  const SxContent *content;
  GHashTable *known;
  guint n_looked;
  guint n_found;
} Cross;

void     cross_report   (Cross *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
gboolean cross_is_known (Cross *self, const char *condition, const char *what);

void     cross_cards    (Cross *self);
void     cross_maps     (Cross *self);
void     cross_tables   (Cross *self);

G_END_DECLS
