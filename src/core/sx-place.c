/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-place.h"

#include <string.h>

#include "sx-pick.h"

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
 * @detail: (nullable): a stage of a condition, or a part of a region
 *
 * Returns: (transfer full): the place
 */
SxPlace *
sx_place_new_item (SxKind item, const char *id, const char *detail)
{
  return new_place (SX_PLACE_ITEM, item, id, detail);
}

/**
 * sx_place_new_region:
 * @region: id of a region
 * @part: (nullable): id of a part of it
 * @side: which side of it; %SX_SIDE_MIDDLE for both or none
 *
 * Part and side say what to point at. The page of a region is the same for all of them.
 *
 * Returns: (transfer full): the place
 */
SxPlace *
sx_place_new_region (const char *region, const char *part, SxSide side)
{
  SxPlace *self = new_place (SX_PLACE_ITEM, SX_KIND_REGION, region, part);

  self->side = side;
  return self;
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

/**
 * sx_place_new_picked:
 * @id: id of a table of conditions that somebody picked
 *
 * Returns: (transfer full): the place
 */
SxPlace *
sx_place_new_picked (const char *id)
{
  return new_place (SX_PLACE_PICKED, 0, id, NULL);
}

static SxPlace *
find_detail (const SxContent *content, const char *text, const char *slash)
{
  g_autofree char *id = g_strndup (text, (gsize) (slash - text));
  const SxCondition *condition = sx_content_get_condition (content, id);
  const SxRegion *region = sx_content_get_region (content, id);

  if (condition != NULL && sx_condition_find_stage (condition, slash + 1) != NULL)
    return sx_place_new_item (SX_KIND_CONDITION, id, slash + 1);
  if (region != NULL && sx_region_find_part (region, slash + 1) != NULL)
    return sx_place_new_region (id, slash + 1, SX_SIDE_MIDDLE);
  return NULL;
}

/**
 * sx_place_find:
 * @content: the content
 * @text: the id of something, or of a condition and its stage, or a region and its part, with a slash
 *   between, or of several conditions with "+" between, or %SX_PLACE_CHART_ID
 *
 * Where one id stands for things of several kinds, the kinds come in the order in which people
 * look for them.
 *
 * Returns: (transfer full) (nullable): the place
 */
SxPlace *
sx_place_find (const SxContent *content, const char *text)
{
  static const SxKind kinds[] = { SX_KIND_CONDITION, SX_KIND_REGION, SX_KIND_STRUCTURE, SX_KIND_COMPARISON, SX_KIND_FINDING,
                                  SX_KIND_MEASURE,   SX_KIND_RULE,   SX_KIND_TERM,      SX_KIND_SOURCE,
                                  SX_KIND_ILLUSTRATION };
  const char *slash = strchr (text, '/');

  if (strcmp (text, SX_PLACE_CHART_ID) == 0)
    return sx_place_new (SX_PLACE_CHART);
  if (sx_pick_is_sound (content, text))
    return sx_place_new_picked (text);
  if (slash != NULL)
    return find_detail (content, text, slash);
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
         && g_strcmp0 (self->detail, other->detail) == 0 && self->side == other->side;
}

static guint
hash_or_zero (const char *text)
{
  return text != NULL ? g_str_hash (text) : 0;
}

/**
 * sx_place_hash:
 * @place: (type SxPlace): a place
 *
 * Returns: the same for places that are equal
 */
guint
sx_place_hash (gconstpointer place)
{
  const SxPlace *self = place;
  guint hash = (guint) self->kind;

  hash = hash * 31 + (guint) self->item;
  hash = hash * 31 + hash_or_zero (self->id);
  hash = hash * 31 + hash_or_zero (self->detail);
  return hash * 31 + (guint) self->side;
}
