/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-document.h"
#include "sx-kind.h"

G_BEGIN_DECLS

/**
 * SxReader:
 *
 * Walks one document and turns its values into typed ones, strictly: every member is required
 * unless it is read with an `_optional` function, and a member that nobody reads is an error.
 *
 * The first error stays; after it every function returns %NULL or 0 and reads nothing, so that a
 * reader of one type is a plain list of its members. The caller asks once, at the end, with
 * sx_reader_finish(), and throws away what was read if there was an error.
 */
typedef struct _SxReader SxReader;

/**
 * SxReadFunc:
 * @reader: stands in an object or value
 * @data: user data
 *
 * Reads one item of an array.
 *
 * Returns: (transfer full): the item
 */
typedef gpointer (*SxReadFunc) (SxReader *reader, gpointer data);

/**
 * SxWant:
 * @document: (unowned): where the reference stands
 * @node: (unowned): the reference
 * @kind: what must exist
 * @id: (unowned): its id
 * @owner: (unowned) (nullable): the id of what it is a part of
 *
 * A reference that is checked once everything is read.
 */
typedef struct
{
  SxDocument *document;
  JsonNode *node;
  SxKind kind;
  const char *id;
  const char *owner;
} SxWant;

/**
 * SxName:
 * @plain: the word for a patient
 * @clinical: the word of the field
 */
typedef struct
{
  char *plain;
  char *clinical;
} SxName;

SxReader   *sx_reader_new    (SxDocument *document, GArray *wants);
void        sx_reader_free   (SxReader *self);
gboolean    sx_reader_finish (SxReader *self, GError **error);
gboolean    sx_reader_failed (const SxReader *self);
void        sx_reader_fail   (SxReader *self, SxContentError code, const char *member,
                              const char *format, ...) G_GNUC_PRINTF (4, 5);

gboolean    sx_reader_enter  (SxReader *self, const char *member);
void        sx_reader_leave  (SxReader *self);
void        sx_reader_ignore_rest (SxReader *self);
gboolean    sx_reader_has    (const SxReader *self, const char *member);
gboolean    sx_reader_is_null (SxReader *self, const char *member);
JsonNode   *sx_reader_get_node (const SxReader *self, const char *member);
SxDocument *sx_reader_get_document (const SxReader *self);

char       *sx_reader_dup_id       (SxReader *self, const char *member);
char       *sx_reader_dup_text     (SxReader *self, const char *member);
char       *sx_reader_dup_text_or_null (SxReader *self, const char *member);
char       *sx_reader_dup_date     (SxReader *self, const char *member);
char       *sx_reader_dup_date_or_null (SxReader *self, const char *member);
char      **sx_reader_dup_texts    (SxReader *self, const char *member);
gboolean    sx_reader_get_boolean  (SxReader *self, const char *member);
double      sx_reader_get_number   (SxReader *self, const char *member);
gint64      sx_reader_get_integer  (SxReader *self, const char *member, gint64 min, gint64 max);
int         sx_reader_get_word     (SxReader *self, const char *member, const char *const *words);
void        sx_reader_read_name    (SxReader *self, const char *member, SxName *name);
void        sx_name_clear          (SxName *name);

GPtrArray  *sx_reader_dup_items    (SxReader *self, SxReadFunc read, gpointer data, GDestroyNotify free_item);
GPtrArray  *sx_reader_dup_array    (SxReader *self, const char *member, guint min, SxReadFunc read,
                                    gpointer data, GDestroyNotify free_item);
void        sx_reader_want         (SxReader *self, const char *member, SxKind kind, const char *id,
                                    const char *owner);
char       *sx_reader_dup_reference  (SxReader *self, const char *member, SxKind kind);
char      **sx_reader_dup_references (SxReader *self, const char *member, guint min, SxKind kind,
                                      const char *owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxReader, sx_reader_free)

G_END_DECLS
