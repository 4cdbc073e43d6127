/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "sx-error.h"

G_BEGIN_DECLS

/**
 * SxDocument:
 *
 * One JSON text that passed the guard, parsed, with the means to say where in it something is.
 */
typedef struct _SxDocument SxDocument;

SxDocument *sx_document_new   (const char *name, GBytes *bytes, GError **error);
SxDocument *sx_document_ref   (SxDocument *self);
void        sx_document_unref (SxDocument *self);

const char *sx_document_get_name (const SxDocument *self);
JsonNode   *sx_document_get_root (const SxDocument *self);
void        sx_document_drop_root (SxDocument *self);

char       *sx_document_dup_pointer (const SxDocument *self, JsonNode *node);

void        sx_document_set_error (const SxDocument *self, GError **error, SxContentError code,
                                   const char *pointer, const char *format, ...) G_GNUC_PRINTF (5, 6);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxDocument, sx_document_unref)

G_END_DECLS
