/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-slide.h"

G_BEGIN_DECLS

/**
 * SxPresentation:
 *
 * What is presented, and which slide of it is shown. It has a session of its own, without answers and
 * marks unless they are asked for; what is drawn and agreed stands there and goes with it.
 */
typedef struct _SxPresentation SxPresentation;

SxPresentation  *sx_presentation_new           (const SxSession *given);
void             sx_presentation_free          (SxPresentation *self);

const SxSession *sx_presentation_get_session   (const SxPresentation *self);
const SxSlide   *sx_presentation_get_slide     (const SxPresentation *self);
guint            sx_presentation_get_at        (const SxPresentation *self);
guint            sx_presentation_get_n         (const SxPresentation *self);
const char      *sx_presentation_get_title     (const SxPresentation *self);
gboolean         sx_presentation_has_answers   (const SxPresentation *self);

void             sx_presentation_go            (SxPresentation *self, guint at);
void             sx_presentation_set_clinical  (SxPresentation *self, gboolean clinical);
void             sx_presentation_show_answers  (SxPresentation *self, gboolean shown);
void             sx_presentation_set_pen       (SxPresentation *self, const SxPen *pen);
void             sx_presentation_set_agreement (SxPresentation *self, const char *agreed, const char *come_back);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxPresentation, sx_presentation_free)

G_END_DECLS
