/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers-reader.h"
#include "sx-doc.h"
#include "sx-triage.h"

G_BEGIN_DECLS

/* What several tests of the core share. */

SxContent   *test_load_bundled   (void);
SxContent   *test_load_mini      (void);
char        *test_copy_mini      (void);
void         test_remove_folder  (const char *path);
char        *test_get_text       (const char *first, const char *second);
void         test_put            (const char *folder, const char *name, const char *text, gssize length);

SxDocument  *test_parse_document (const char *text);
SxAnswers   *test_parse_answers  (const SxContent *content, const char *answers);
char        *test_describe_error (const GError *error);
const SxReason *test_find_reason (const SxTriage *triage, const char *rule);

SxSession   *test_new_session    (const SxContent *content, const char *territory, gboolean clinical);
SxSession   *test_new_answered   (const SxContent *content, const char *answers, gboolean clinical);
char        *test_show           (const SxSession *session, const char *id);
char        *test_show_result    (const SxContent *content, const char *answers, gboolean clinical);
void         test_assert_contains (const char *text, const char *part);
void         test_assert_lacks   (const char *text, const char *part);
void         test_assert_order   (const char *text, const char *first, const char *second);

G_END_DECLS
