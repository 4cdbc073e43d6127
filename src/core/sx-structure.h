/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"
#include "sx-shapes.h"

G_BEGIN_DECLS

/** The layers of the drawing, from the outside to the inside. */
typedef enum
{
  SX_LAYER_SKIN,
  SX_LAYER_MUSCLES,
  SX_LAYER_DEEP_MUSCLES,
  SX_LAYER_NERVES_VESSELS,
  SX_LAYER_BONES,
  SX_N_LAYERS
} SxLayer;

typedef enum
{
  SX_STRUCTURE_MUSCLE,
  SX_STRUCTURE_TENDON,
  SX_STRUCTURE_FASCIA,
  SX_STRUCTURE_NERVE,
  SX_STRUCTURE_ARTERY,
  SX_STRUCTURE_VEIN,
  SX_STRUCTURE_BONE,
  SX_STRUCTURE_DISC,
  SX_N_STRUCTURE_KINDS
} SxStructureKind;

/**
 * SxStructure:
 * @id: never shown
 * @kind: what it is made for
 * @name: for people
 * @does: what it does, in a line
 * @synonyms: (element-type SxSynonym): lay words
 * @regions: ids of the regions that it lies in
 * @findings: ids of what people may notice when something is wrong with it
 * @conditions: ids of conditions that concern it; each has a link to one of @regions
 * @said: where @does comes from
 * @shapes: by layer; the skin has none
 *
 * Something inside the body that has a name: a muscle, a nerve, a vessel, a bone.
 */
typedef struct
{
  char *id;
  SxStructureKind kind;
  SxName name;
  char *does;
  GPtrArray *synonyms;
  char **regions;
  char **findings;
  char **conditions;
  SxSaid said;
  SxShapes shapes[SX_N_LAYERS];
} SxStructure;

gpointer    sx_structure_read      (SxReader *reader, gpointer data);
void        sx_structure_free      (gpointer structure);

gboolean    sx_structure_is_in     (const SxStructure *self, SxLayer layer, SxView view);
const char *sx_layer_get_word      (SxLayer layer);

G_END_DECLS
