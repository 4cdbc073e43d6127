/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-figure.h"
#include "sx-place.h"

G_BEGIN_DECLS

/** Beyond this distance, in units of the drawing, nobody means a target. */
#define SX_BODY_TARGET_FAR 120

/** How far beside a target, in pixels, a pointer still means it. */
#define SX_BODY_TARGET_REACH 12

/**
 * SxBodySpot:
 * @region: (nullable): a region of the body
 * @part: (nullable): a part of @region
 * @structure: (nullable): what is inside the body instead
 * @layer: of the drawing that shows it
 * @facing: how the figure stands that shows it
 * @side: of the patient
 *
 * What a target stands for.
 */
typedef struct
{
  const SxRegion *region;
  const SxPart *part;
  const SxStructure *structure;
  SxLayer layer;
  SxFacing facing;
  SxSide side;
} SxBodySpot;

#define SX_TYPE_BODY_TARGET (sx_body_target_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyTarget, sx_body_target, SX, BODY_TARGET, GtkButton)

/* Something on the body that can be chosen: a button in the shape of it. It draws nothing until it
 * is looked at or chosen. */

GtkWidget        *sx_body_target_new          (const SxBodySpot *spot, const SxDrawing *drawing);

const SxBodySpot *sx_body_target_get_spot     (SxBodyTarget *self);
gboolean          sx_body_target_is_covered   (SxBodyTarget *self);
const char       *sx_body_target_get_name     (SxBodyTarget *self);
const SxName     *sx_body_target_get_names    (SxBodyTarget *self);
SxPlace          *sx_body_target_dup_place    (SxBodyTarget *self);
gboolean          sx_body_target_is_for       (SxBodyTarget *self, const SxBodySpot *spot);
gboolean          sx_body_target_is_at        (SxBodyTarget *self, const SxContent *content, const SxPlace *place);

void              sx_body_target_get_anchor   (SxBodyTarget *self, graphene_point_t *anchor);
double            sx_body_target_get_distance (SxBodyTarget *self, double x, double y);
char *const      *sx_body_spot_get_shapes     (const SxBodySpot *spot);

void              sx_body_target_allocate     (SxBodyTarget *self, const graphene_rect_t *area, double scale);
void              sx_body_target_set_chosen   (SxBodyTarget *self, gboolean chosen, gboolean filled);
void              sx_body_target_set_looked_at (SxBodyTarget *self, gboolean looked_at);
void              sx_body_target_set_description (SxBodyTarget *self, const char *words);

G_END_DECLS
