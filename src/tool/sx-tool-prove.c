/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "sx-proof.h"
#include "sx-tool.h"

/* A thousand take a few seconds. */
#define N_RANDOM_WALKS 1000

int
sx_tool_prove (const SxContent *content, char **args)
{
  SxProof proof = { .content = content };

  if (args[0] != NULL)
    return sx_tool_complain ("prove takes nothing");

  sx_prove_sets (&proof);
  sx_prove_polarity (&proof);
  sx_prove_rise (&proof, 2);
  sx_prove_pages (&proof);
  sx_prove_walks (&proof, N_RANDOM_WALKS);
  printf ("proved: %u rules, %u sets, %u flags, %u walks, %u failures\n", proof.n_rules, proof.n_sets, proof.n_flags, proof.n_walks,
          proof.n_failures);
  return proof.n_failures == 0 ? SX_EXIT_DONE : SX_EXIT_FAILED;
}
