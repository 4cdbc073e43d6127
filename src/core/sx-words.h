/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"
#include "sx-territory.h"

G_BEGIN_DECLS

char *sx_words_read (SxReader *reader, const char *member);
char *sx_words_read_or_null (SxReader *reader, const char *member);
char *sx_words_dup_lower (const char *name);
char *sx_words_dup_capital (const char *words);
char *sx_words_fill (const char *words, const SxTerritory *territory);

G_END_DECLS
