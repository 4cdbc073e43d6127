/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

SxAnswers *sx_answers_read      (const SxContent *content, SxReader *reader, const char *member);
SxAnswers *sx_answers_from_json (const SxContent *content, const char *name, GBytes *bytes, GError **error);
char      *sx_answers_to_json   (const SxAnswers *self, const SxContent *content);

G_END_DECLS
