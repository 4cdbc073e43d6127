/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"

G_BEGIN_DECLS

/* What tests of single questions share: a window, and the way to a question. */

void             asking_set_up      (Fixture *fixture, gconstpointer data);
const SxFinding *asking_get_finding (Fixture *fixture, const char *id);
SxState          asking_get_state   (Fixture *fixture, const char *id);
void             asking_mark        (Fixture *fixture, const char *kind, const char *region, SxSide side);
void             asking_choose      (Fixture *fixture, const char *id, const char *option);
void             asking_say_yes     (Fixture *fixture, const char *id);
GtkWidget       *asking_go          (Fixture *fixture, const char *id);
void             asking_add         (const char *path, FixtureStep test);

G_END_DECLS
