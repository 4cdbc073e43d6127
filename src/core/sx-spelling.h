/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What makes two words the same for somebody who looks for them: case, accents, British and American
 * spelling, endings, and one slip of the finger. It knows English and no words of the content. */

gboolean sx_spelling_next      (const char **text, const char **start);
char    *sx_spelling_fold      (const char *start, gsize length);
char    *sx_spelling_stem      (const char *word);
gboolean sx_spelling_is_filler (const char *word);
gboolean sx_spelling_is_near   (const char *typed, const char *word);

G_END_DECLS
