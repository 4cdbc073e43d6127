/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-place.h"

#include <string.h>

static void
sx_place_clear (gpointer data)
{
  SxPlace *self = data;

  g_free (self->id);
  g_free (self->detail);
}

static SxPlace *
new_place (SxPlaceKind kind, SxKind item, const char *id, const char *detail)
{
  SxPlace *self = g_rc_box_new0 (SxPlace);

  self->kind = kind;
  self->item = item;
  self->id = g_strdup (id);
  self->detail = g_strdup (detail);
  return self;
}

SxPlace *
sx_place_new (SxPlaceKind kind)
{
  return new_place (kind, 0, NULL, NULL);
}

/**
 * sx_place_new_item:
 * @item: a kind
 * @id: id of something of that kind
 * @detail: (nullable): a stage of a condition
 *
 * Returns: (transfer full): the place
 */
SxPlace *
sx_place_new_item (SxKind item, const char *id, const char *detail)
{
  return new_place (SX_PLACE_ITEM, item, id, detail);
}

/**
 * sx_place_new_question:
 * @screen: (nullable): id of a screen, or %NULL for the next one
 *
 * Returns: (transfer full): the place
 */
SxPlace *
sx_place_new_question (const char *screen)
{
  return new_place (SX_PLACE_QUESTION, 0, screen, NULL);
}

static SxPlace *
find_stage (const SxContent *content, const char *text, const char *slash)
{
  g_autofree char *id = g_strndup (text, (gsize) (slash - text));
  const SxCondition *condition = sx_content_get_condition (content, id);

  return condition != NULL && sx_condition_find_stage (condition, slash + 1) != NULL
           ? sx_place_new_item (SX_KIND_CONDITION, id, slash + 1)
           : NULL;
}

/**
 * sx_place_find:
 * @content: the content
 * @text: the id of something, or of a condition and its stage with a slash between
 *
 * Where one id stands for things of several kinds, the kinds come in the order in which people
 * look for them.
 *
 * Returns: (transfer full) (nullable): the place
 */
SxPlace *
sx_place_find (const SxContent *content, const char *text)
{
  static const SxKind kinds[] = { SX_KIND_CONDITION, SX_KIND_REGION, SX_KIND_COMPARISON, SX_KIND_FINDING,
                                  SX_KIND_MEASURE,   SX_KIND_RULE,   SX_KIND_TERM,       SX_KIND_SOURCE };
  const char *slash = strchr (text, '/');

  if (slash != NULL)
    return find_stage (content, text, slash);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (sx_content_lookup (content, kinds[i], text) != NULL)
      return sx_place_new_item (kinds[i], text, NULL);

  return NULL;
}

SxPlace *
sx_place_ref (const SxPlace *self)
{
  return g_rc_box_acquire ((SxPlace *) self);
}

void
sx_place_unref (const SxPlace *self)
{
  g_rc_box_release_full ((SxPlace *) self, sx_place_clear);
}

gboolean
sx_place_equal (const SxPlace *self, const SxPlace *other)
{
  return self->kind == other->kind && self->item == other->item && g_strcmp0 (self->id, other->id) == 0
         && g_strcmp0 (self->detail, other->detail) == 0;
}
