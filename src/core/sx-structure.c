/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-structure.h"

#include "sx-words.h"

static const char *const kinds[] = { "muscle", "tendon", "fascia", "nerve", "artery", "vein", "bone", "disc", NULL };
static const char *const layers[SX_N_LAYERS] = { "skin", "muscles", "deep-muscles", "nerves-vessels", "bones" };

static void
read_layers (SxStructure *self, SxReader *reader)
{
  guint n = 0;

  sx_reader_enter (reader, "layers");
  for (SxLayer layer = SX_LAYER_SKIN + 1; layer < SX_N_LAYERS; layer++)
    if (sx_reader_has (reader, layers[layer]))
      {
        sx_shapes_read (self->shapes[layer], reader, layers[layer]);
        n++;
      }
  sx_reader_leave (reader);
  if (n == 0 && !sx_reader_failed (reader))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "layers", "expected a layer that it is drawn in, found none");
}

gpointer
sx_structure_read (SxReader *reader, gpointer data)
{
  SxStructure *self = g_new0 (SxStructure, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->kind = (SxStructureKind) sx_reader_get_word (reader, "kind", kinds);
  sx_reader_read_name (reader, "name", &self->name);
  self->does = sx_words_read (reader, "does");
  self->synonyms = sx_synonyms_read (reader);
  self->regions = sx_reader_dup_references (reader, "regions", 1, SX_KIND_REGION, NULL);
  self->findings = sx_reader_dup_references (reader, "findings", 0, SX_KIND_FINDING, NULL);
  self->conditions = sx_reader_dup_references (reader, "conditions", 0, SX_KIND_CONDITION, NULL);
  sx_said_read (&self->said, reader);
  read_layers (self, reader);
  return self;
}

void
sx_structure_free (gpointer structure)
{
  SxStructure *self = structure;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_free (self->does);
  g_ptr_array_unref (self->synonyms);
  g_strfreev (self->regions);
  g_strfreev (self->findings);
  g_strfreev (self->conditions);
  sx_said_clear (&self->said);
  for (int layer = 0; layer < SX_N_LAYERS; layer++)
    sx_shapes_clear (self->shapes[layer]);
  g_free (self);
}

gboolean
sx_structure_is_in (const SxStructure *self, SxLayer layer, SxView view)
{
  return sx_shapes_are_in (self->shapes[layer], view);
}

/**
 * sx_layer_get_word:
 * @layer: a layer of the drawing
 *
 * Returns: its word in the content, which is the name of the group in the drawing too
 */
const char *
sx_layer_get_word (SxLayer layer)
{
  return layers[layer];
}
