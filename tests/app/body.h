/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"
#include "sx-body-view.h"

G_BEGIN_DECLS

/* What the tests of the body share: a window that shows it. */

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
  GtkWidget *view;
} BodyFixture;

void              body_set_up       (BodyFixture *fixture, gconstpointer data);
void              body_tear_down    (BodyFixture *fixture, gconstpointer data);
void              body_open         (BodyFixture *fixture, int width, int height);

SxOutlook        *body_get_outlook  (BodyFixture *fixture);
const SxSession  *body_get_session  (BodyFixture *fixture);
const GPtrArray  *body_get_regions  (BodyFixture *fixture);
const SxBodySpot *body_get_spot     (GtkWidget *child);
const SxRegion   *body_find_paired  (BodyFixture *fixture);
GtkWidget        *body_find_covered (BodyFixture *fixture);
void              body_look_closer  (BodyFixture *fixture, SxSide side);
void              body_check_target_size (GtkWidget *view);
void              body_add          (const char *path, void (*test) (BodyFixture *, gconstpointer));

G_END_DECLS
