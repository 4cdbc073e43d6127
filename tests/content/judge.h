/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mutants.h"
#include "sx-walk.h"

G_BEGIN_DECLS

/** What caught a mutant, the cheapest first. */
typedef enum
{
  VERDICT_VECTORS,    /* a vector of the review of the rules */
  VERDICT_REVIEW,     /* a vector made from the draft review */
  VERDICT_POLARITY,   /* a proof: what a yes does to the level */
  VERDICT_SETS,       /* a proof: every least set */
  VERDICT_VIGNETTES,  /* the story of somebody */
  VERDICT_RISE,       /* a proof: a yes is never less than not sure */
  VERDICT_WALKS,      /* somebody who is asked */
  VERDICT_NO_MATTER,  /* nothing: no answers that were tried get another level */
  VERDICT_SURVIVES,
  N_VERDICTS
} Verdict;

/**
 * Judge:
 *
 * All that looks at mutants. What fails without a mutant says nothing about one, and is left out.
 */
typedef struct _Judge Judge;

Judge  *judge_new   (const SxContent *content, const char *vectors, const char *review, char **vignettes);
void    judge_free  (Judge *self);
Verdict judge_try   (Judge *self, Mutant *mutant);

gboolean matters (const SxContent *content, Mutant *mutant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Judge, judge_free)

G_END_DECLS
