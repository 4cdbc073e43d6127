/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

struct _SxContent
{
  SxBundle bundle;
  SxRulebook rulebook;
  SxPhrases phrases;
  SxHelp help;
  GPtrArray *items[SX_N_KINDS];    /* each item starts with its id */
  GHashTable *by_id[SX_N_KINDS];
  GPtrArray *reviews;              /* of SxReview: the headers of the lists */
  const SxReview *review_of[SX_N_KINDS];
  GPtrArray *rules_about;          /* of GPtrArray of SxRule, by index of the finding */
  GPtrArray *rules_needing;        /* the same */
  GPtrArray *screen_of;            /* of SxScreen, by index of the finding */
};

/**
 * SxDocuments:
 * @by_name: (element-type utf8 SxDocument): the files that were read
 *
 * What checks need to say where something stands.
 */
typedef struct
{
  GHashTable *by_name;
} SxDocuments;

SxContent *sx_content_new_empty (void);

void     sx_content_settle (const SxContent *self, GArray *wants, guint first);
gboolean sx_content_link  (SxContent *self, GArray *wants, GError **error);
gboolean sx_content_check (SxContent *self, const SxDocuments *documents, GError **error);
void     sx_content_index_rules (SxContent *self);
gboolean sx_content_check_body (const SxContent *self, const SxDocuments *documents, GError **error);

void     sx_documents_set_error (const SxDocuments *self, const char *file, GError **error,
                                 SxContentError code, const char *pointer, const char *format, ...)
  G_GNUC_PRINTF (6, 7);

G_END_DECLS
