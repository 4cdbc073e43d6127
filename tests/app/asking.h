/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/* What tests of single questions share: a window, and the way to a question. */

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
} AskingFixture;

void             asking_set_up      (AskingFixture *fixture, gconstpointer data);
void             asking_tear_down   (AskingFixture *fixture, gconstpointer data);
const SxSession *asking_get_session (AskingFixture *fixture);
const SxFinding *asking_get_finding (AskingFixture *fixture, const char *id);
SxState          asking_get_state   (AskingFixture *fixture, const char *id);
void             asking_mark        (AskingFixture *fixture, const char *kind, const char *region, SxSide side);
void             asking_choose      (AskingFixture *fixture, const char *id, const char *option);
void             asking_say_yes     (AskingFixture *fixture, const char *id);
GtkWidget       *asking_go          (AskingFixture *fixture, const char *id);
void             asking_save        (AskingFixture *fixture, const char *name);
void             asking_add         (const char *path, void (*test) (AskingFixture *, gconstpointer));

G_END_DECLS
