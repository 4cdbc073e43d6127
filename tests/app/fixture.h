/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/* A window of the application for each case, and where it is. */

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
} Fixture;

typedef void (*FixtureStep) (Fixture *fixture, gconstpointer data);

void             fixture_open        (Fixture *fixture, int width, int height);
void             fixture_add         (const char *path, gconstpointer data, FixtureStep set_up, FixtureStep test);
const SxSession *fixture_get_session (Fixture *fixture);
void             fixture_keep_picture (Fixture *fixture, const char *name);

G_END_DECLS
