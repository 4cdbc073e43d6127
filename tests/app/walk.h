/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/**
 * Story:
 * @place: option of the question about the place
 * @age: in years
 * @yes: ids of what is answered with "yes"; everything else is "no" or ordinary
 *
 * Somebody who answers the questions.
 */
typedef struct
{
  const char *place;
  double age;
  const char *const *yes;
} Story;

typedef void (*WalkStep) (SxWindow *window, gpointer data);

SxAnswers *test_tell (const SxContent *content, const Story *story);

void test_walk_start  (SxWindow *window);
void test_walk_screen (SxWindow *window, const Story *story);
void test_walk        (SxWindow *window, const Story *story, WalkStep step, gpointer data);

G_END_DECLS
