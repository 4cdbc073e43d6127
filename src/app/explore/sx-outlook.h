/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-scene.h"

G_BEGIN_DECLS

#define SX_TYPE_OUTLOOK (sx_outlook_get_type ())
G_DECLARE_FINAL_TYPE (SxOutlook, sx_outlook, SX, OUTLOOK, GObject)

/* What is seen of the body: which figure, how near, and how deep. It goes where the session goes;
 * people can zoom, pan and turn from there. SxOutlook::moved says that the camera did, and
 * SxOutlook::changed that other things can be chosen now than before. */

SxOutlook      *sx_outlook_new           (GtkWidget *widget, const SxContent *content, SxBuild build, guint tone);

SxScene        *sx_outlook_get_scene     (SxOutlook *self);
const SxPlace  *sx_outlook_get_place     (SxOutlook *self);
const SxCamera *sx_outlook_get_camera    (SxOutlook *self);
SxFacing        sx_outlook_get_facing    (SxOutlook *self);
SxLayer         sx_outlook_get_layer     (SxOutlook *self);
gboolean        sx_outlook_is_close      (SxOutlook *self);
gboolean        sx_outlook_is_seen       (SxOutlook *self, SxFacing facing);
gboolean        sx_outlook_is_at_rest    (SxOutlook *self);
void            sx_outlook_place_drawing (SxOutlook *self, SxFacing facing, graphene_rect_t *area);

void            sx_outlook_show          (SxOutlook *self, const SxSession *session);
void            sx_outlook_look_from     (SxOutlook *self, SxFacing facing);
void            sx_outlook_set_margin    (SxOutlook *self, double margin);
void            sx_outlook_set_layer     (SxOutlook *self, SxLayer layer);
void            sx_outlook_set_build     (SxOutlook *self, SxBuild build);
void            sx_outlook_turn          (SxOutlook *self);
SxFacing        sx_outlook_get_next      (SxOutlook *self);
void            sx_outlook_zoom          (SxOutlook *self, double factor, double x, double y);
void            sx_outlook_pan           (SxOutlook *self, double x, double y);
void            sx_outlook_fit           (SxOutlook *self);
void            sx_outlook_reset         (SxOutlook *self);
void            sx_outlook_reveal        (SxOutlook *self, const graphene_rect_t *bounds);

void            sx_outlook_set_window    (SxOutlook *self, const graphene_rect_t *window, int factor);

G_END_DECLS
