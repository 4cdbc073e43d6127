/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-raise.h"

#include "sx-gap.h"
#include "sx-reach.h"
#include "sx-triage.h"

/* Rules only say what is there, so that nothing but a rule with one or two things missing can be
 * made true by one or two answers. Nothing needs to be tried out. */
#define MOST_LEAVES 2

/* A set with what orders it. */
typedef struct
{
  SxRaise raise;
  gboolean touched; /* whether something in its rule is true already */
  SxNearness nearness;
  guint position;
} Candidate;

static void
free_raise (gpointer data)
{
  SxRaise *self = data;

  g_ptr_array_unref (self->way);
  g_free (self);
}

static void
add_candidates (GPtrArray *candidates, const SxRule *rule, const SxAnswers *answers, SxReach *reach)
{
  g_autoptr (GPtrArray) ways = sx_gap_list (rule->when, answers, MOST_LEAVES, FALSE);
  gboolean touched = sx_reach_touches (reach, rule);

  for (guint i = 0; i < ways->len; i++)
    {
      GPtrArray *way = g_ptr_array_index (ways, i);
      SxNearness nearness = sx_reach_get_way (reach, way);
      Candidate *candidate;

      if (nearness > SX_NEARNESS_PAST)
        continue;
      candidate = g_new0 (Candidate, 1);
      candidate->raise.way = g_ptr_array_ref (way);
      candidate->raise.level = rule->level;
      candidate->touched = touched;
      candidate->nearness = nearness;
      candidate->position = candidates->len;
      g_ptr_array_add (candidates, candidate);
    }
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(const Candidate *const *) a;
  const Candidate *second = *(const Candidate *const *) b;

  if (first->raise.way->len != second->raise.way->len)
    return first->raise.way->len < second->raise.way->len ? -1 : 1;
  if (first->raise.level != second->raise.level)
    return first->raise.level < second->raise.level ? -1 : 1;
  if (first->touched != second->touched)
    return first->touched ? -1 : 1;
  if (first->nearness != second->nearness)
    return first->nearness < second->nearness ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static GPtrArray *
list_candidates (const SxContent *content, const SxAnswers *answers, SxLevel level)
{
  const GPtrArray *rules = sx_content_get_rulebook (content)->rules;
  g_autoptr (SxReach) reach = sx_reach_new (content, answers);
  GPtrArray *candidates = g_ptr_array_new_with_free_func (free_raise);

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->level < level)
        add_candidates (candidates, rule, answers, reach);
    }

  g_ptr_array_sort (candidates, compare_candidates);
  return candidates;
}

static gboolean
says_nothing_new (const SxRaise *raise, const GPtrArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    if (sx_gap_contains (raise->way, ((const SxRaise *) g_ptr_array_index (chosen, i))->way))
      return TRUE;

  return FALSE;
}

/* There may be an exception to the rule, or another one that is true as well: the triage has the last
 * word. */
static gboolean
settle (SxRaise *raise, const SxContent *content, const SxAnswers *answers, SxLevel level)
{
  g_autoptr (SxAnswers) supposed = sx_gap_suppose (answers, raise->way);

  raise->level = sx_triage_find_level (content, supposed);
  return raise->level < level;
}

/**
 * sx_raise_list:
 * @content: the rules
 * @answers: what is known
 * @level: the level they lead to
 *
 * Returns: (transfer full) (element-type SxRaise): the smallest sets of up to two things that were
 *   asked or can be asked and are not there, and that would raise the level: single ones first, the
 *   most urgent first and those nearest to the answers first; none that contains another
 */
GPtrArray *
sx_raise_list (const SxContent *content, const SxAnswers *answers, SxLevel level)
{
  g_autoptr (GPtrArray) candidates = NULL;
  GPtrArray *chosen = g_ptr_array_new_with_free_func (free_raise);

  if (level >= SX_N_URGENCIES)
    return chosen;

  candidates = list_candidates (content, answers, level);
  for (guint i = 0; i < candidates->len; i++)
    {
      SxRaise *raise = g_ptr_array_index (candidates, i);

      if (says_nothing_new (raise, chosen) || !settle (raise, content, answers, level))
        continue;
      g_ptr_array_add (chosen, g_memdup2 (raise, sizeof *raise));
      g_ptr_array_ref (raise->way);
    }

  return chosen;
}
