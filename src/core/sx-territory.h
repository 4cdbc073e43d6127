/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxTerritory:
 * @id: for example GB; the last one of the content is for everywhere else
 * @name: for people
 * @emergency: what follows "call" in an emergency
 * @advice: what follows "call" for urgent advice
 * @crisis: whom to call in a mental health crisis
 * @department: what an emergency department is called
 * @doctor: what a family doctor is called
 * @said: where the numbers come from
 */
typedef struct
{
  char *id;
  char *name;
  char *emergency;
  char *advice;
  char *crisis;
  char *department;
  char *doctor;
  SxSaid said;
} SxTerritory;

gpointer sx_territory_read (SxReader *reader, gpointer data);
void     sx_territory_free (gpointer territory);

G_END_DECLS
