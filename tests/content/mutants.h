/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/** What a mutant changes, and so what has to look at it. */
typedef enum
{
  MUTANT_CONDITION, /* what makes a rule true */
  MUTANT_GROUP,     /* what makes several rules true */
  MUTANT_LEVEL,     /* what a rule gives */
  MUTANT_SELFCARE,  /* what self-care asks for */
  MUTANT_QUESTION   /* whether and when something is asked */
} MutantKind;

/**
 * Mutant:
 * @content: what it changes
 * @name: what is different; the same in every run
 * @kind: what it changes
 * @rule: (nullable): the rule that it changes
 * @group: (nullable): the group
 * @finding: (nullable): the question
 * @place: which bytes of the content are different
 * @other: what to put there, and what is there afterwards
 * @size: how many bytes
 *
 * One small fault in the content. Applying it twice undoes it.
 */
typedef struct
{
  const SxContent *content;
  char *name;
  MutantKind kind;
  const SxRule *rule;
  const SxGroup *group;
  const SxFinding *finding;
  gpointer place;
  gpointer other;
  gsize size;
} Mutant;

/**
 * Mutants:
 * @all: (element-type Mutant): the mutants
 * @made: what they share or replace things with
 */
typedef struct
{
  const SxContent *content;
  GPtrArray *all;
  GPtrArray *made;
} Mutants;

Mutants *mutants_new  (const SxContent *content);
void     mutants_free (Mutants *self);
void     mutant_apply (Mutant *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mutants, mutants_free)

G_END_DECLS
