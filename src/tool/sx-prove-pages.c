/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

#include "sx-doc.h"
#include "sx-index.h"

/* Any day will do: no page depends on it but for a remark on a review that is due. */
#define SOME_DAY "2000-01-01"

/* What has a page of its own. */
static const SxKind kinds[] = {
  SX_KIND_REGION,  SX_KIND_STRUCTURE, SX_KIND_FINDING, SX_KIND_CONDITION, SX_KIND_COMPARISON,
  SX_KIND_MEASURE, SX_KIND_RULE,      SX_KIND_TERM,    SX_KIND_SOURCE,    SX_KIND_ILLUSTRATION,
};

typedef struct
{
  SxProof *proof;
  SxSession *session;
  GHashTable *seen;   /* of the items whose pages can be come to */
  GPtrArray *waiting; /* of SxPlace: not looked at yet */
} Tour;

static void
add_item (Tour *self, SxKind kind, const char *id)
{
  gpointer item = (gpointer) sx_content_lookup (self->proof->content, kind, id);

  if (item != NULL && g_hash_table_add (self->seen, item))
    g_ptr_array_add (self->waiting, sx_place_new_item (kind, id, NULL));
}

static void
add_link (Tour *self, const SxPlace *place)
{
  if (place != NULL && place->kind == SX_PLACE_ITEM)
    add_item (self, place->item, place->id);
}

static void follow_blocks (Tour *self, const GPtrArray *blocks);

static void
follow_table (Tour *self, const SxTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        follow_blocks (self, g_ptr_array_index (row->cells, j));
    }
}

static void
follow_blocks (Tour *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      add_link (self, block->place);
      if (block->illustration != NULL)
        add_item (self, SX_KIND_ILLUSTRATION, block->illustration->id);
      if (block->children != NULL)
        follow_blocks (self, block->children);
      if (block->table != NULL)
        follow_table (self, block->table);
    }
}

static void
follow_place (Tour *self, const SxPlace *place)
{
  g_autoptr (SxDoc) doc = sx_doc_for_place (self->session, place);

  if (doc == NULL || doc->blocks->len == 0)
    sx_proof_fail (self->proof, NULL, "%s “%s”: its page is empty", sx_kind_get_word (place->item), place->id);
  else
    follow_blocks (self, doc->blocks);
}

static void
follow_about (Tour *self)
{
  g_autoptr (SxDoc) doc = sx_doc_for_about (self->session);

  follow_blocks (self, doc->blocks);
}

static void
follow_all (Tour *self)
{
  while (self->waiting->len > 0 && !sx_proof_is_over (self->proof))
    {
      g_autoptr (SxPlace) place = g_ptr_array_steal_index_fast (self->waiting, self->waiting->len - 1);

      follow_place (self, place);
    }
}

/* Regions stand beside the body and comparisons in the gallery. The command line lists rules. */
static void
add_listed (Tour *self)
{
  const SxKind listed[] = { SX_KIND_REGION, SX_KIND_COMPARISON, SX_KIND_RULE };

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      const GPtrArray *items = sx_content_get_all (self->proof->content, listed[i]);

      for (guint j = 0; j < items->len; j++)
        add_item (self, listed[i], *(char *const *) g_ptr_array_index (items, j));
    }
}

/* Whether somebody who types its name finds it. */
static gboolean
is_found (const SxIndex *index, SxKind kind, gconstpointer item)
{
  g_autoptr (GPtrArray) hits = sx_index_search (index, sx_content_get_name (kind, item), NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const SxHit *hit = g_ptr_array_index (hits, i);

      if (hit->kind == kind && g_strcmp0 (hit->id, *(char *const *) item) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_found (Tour *self)
{
  g_autoptr (SxIndex) index = sx_index_new (self->proof->content);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *items = sx_content_get_all (self->proof->content, kinds[i]);

      for (guint j = 0; j < items->len; j++)
        if (is_found (index, kinds[i], g_ptr_array_index (items, j)))
          add_item (self, kinds[i], *(char *const *) g_ptr_array_index (items, j));
    }
}

static void
prove_seen (const Tour *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *items = sx_content_get_all (self->proof->content, kinds[i]);

      for (guint j = 0; j < items->len && !sx_proof_is_over (self->proof); j++)
        if (!g_hash_table_contains (self->seen, g_ptr_array_index (items, j)))
          sx_proof_fail (self->proof, NULL, "%s “%s”: no way leads to its page", sx_kind_get_word (kinds[i]),
                         *(char *const *) g_ptr_array_index (items, j));
    }
}

/**
 * sx_prove_pages:
 * @self: the proof
 *
 * Every page can be come to, from the body, the gallery, a list or by its name and on from page to
 * page, and none is empty.
 */
void
sx_prove_pages (SxProof *self)
{
  g_autoptr (SxSession) plain = sx_session_new (self->content, NULL, SOME_DAY);
  g_autoptr (SxSession) session = sx_session_with_clinical (plain, TRUE);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_place_unref);
  Tour tour = { self, session, seen, waiting };

  add_listed (&tour);
  follow_about (&tour);
  add_found (&tour);
  follow_all (&tour);
  prove_seen (&tour);
}
