/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-near.h"

#include "sx-evaluate.h"
#include "sx-fit.h"
#include "sx-gap.h"

/* More than a handful is not read; and one level alone would hide the next. */
#define MOST_RULES 5
#define MOST_OF_A_LEVEL 3
#define MOST_PATTERNS 2
#define MOST_MISSING 2

/* A rule with what orders it. */
typedef struct
{
  SxNear near;
  gboolean touched; /* whether something in it is true already, or a listed condition quotes it */
  guint position;
} Candidate;

static void
free_near (gpointer data)
{
  SxNear *self = data;

  g_ptr_array_unref (self->ways);
  g_free (self);
}

static gboolean
is_within_reach (SxNearness nearness)
{
  return nearness <= SX_NEARNESS_TEST;
}

static guint
find_missing (const GPtrArray *ways, SxReach *reach)
{
  guint missing = G_MAXUINT;

  for (guint i = 0; i < ways->len; i++)
    {
      const GPtrArray *way = g_ptr_array_index (ways, i);

      if (is_within_reach (sx_reach_get_way (reach, way)))
        missing = MIN (missing, way->len);
    }

  return missing;
}

static void
add_ways (SxNear *near, const GPtrArray *ways, SxReach *reach, SxNearness nearness)
{
  for (guint i = 0; i < ways->len; i++)
    {
      GPtrArray *way = g_ptr_array_index (ways, i);

      if (way->len == near->missing && sx_reach_get_way (reach, way) == nearness)
        g_ptr_array_add (near->ways, g_ptr_array_ref (way));
    }
  if (near->ways->len > 0)
    near->nearness = MIN (near->nearness, nearness);
}

/* Only the ways with the least missing, those nearest first, and none that is out of reach. */
static void
find_ways (SxNear *near, const SxAnswers *answers, SxReach *reach)
{
  g_autoptr (GPtrArray) ways = sx_gap_list (near->rule->when, answers, MOST_MISSING, TRUE);

  near->ways = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  near->missing = find_missing (ways, reach);
  near->nearness = SX_NEARNESS_APART;
  for (SxNearness nearness = SX_NEARNESS_UNSURE; is_within_reach (nearness); nearness++)
    add_ways (near, ways, reach, nearness);
}

static gboolean
is_excepted (const SxRule *rule, const SxAnswers *answers)
{
  return rule->except != NULL && sx_evaluates_to (rule->except, answers, SX_TRUE);
}

static gboolean
is_quoted (const SxRule *rule, const GPtrArray *fits)
{
  for (guint i = 0; i < fits->len; i++)
    if (g_strv_contains ((const char *const *) ((const SxFit *) g_ptr_array_index (fits, i))->condition->get_help, rule->id))
      return TRUE;

  return FALSE;
}

static Candidate *
new_candidate (const SxRule *rule, const SxAnswers *answers, SxReach *reach, guint position)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->near.rule = rule;
  candidate->touched = sx_reach_touches (reach, rule);
  candidate->position = position;
  find_ways (&candidate->near, answers, reach);
  return candidate;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(const Candidate *const *) a;
  const Candidate *second = *(const Candidate *const *) b;

  if (first->near.missing != second->near.missing)
    return first->near.missing < second->near.missing ? -1 : 1;
  if (first->near.nearness != second->near.nearness)
    return first->near.nearness < second->near.nearness ? -1 : 1;
  if (first->near.rule->level != second->near.rule->level)
    return first->near.rule->level < second->near.rule->level ? -1 : 1;
  if (first->touched != second->touched)
    return first->touched ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  const SxNear *first = *(const SxNear *const *) a;
  const SxNear *second = *(const SxNear *const *) b;

  if (first->rule->level != second->rule->level)
    return first->rule->level < second->rule->level ? -1 : 1;
  return first->missing != second->missing ? (first->missing < second->missing ? -1 : 1)
                                           : (int) first->nearness - (int) second->nearness;
}

static gboolean
is_covered (const GPtrArray *way, const SxNear *other)
{
  for (guint i = 0; i < other->ways->len; i++)
    if (sx_gap_contains (way, g_ptr_array_index (other->ways, i)))
      return TRUE;

  return FALSE;
}

/* Whether what makes @near true makes something at least as urgent true anyway. */
static gboolean
says_nothing_new (const SxNear *near, const GPtrArray *chosen)
{
  for (guint i = 0; i < near->ways->len; i++)
    {
      gboolean covered = FALSE;

      for (guint j = 0; j < chosen->len && !covered; j++)
        {
          const SxNear *other = g_ptr_array_index (chosen, j);

          covered = other->rule->level <= near->rule->level && is_covered (g_ptr_array_index (near->ways, i), other);
        }
      if (!covered)
        return FALSE;
    }

  return TRUE;
}

static GPtrArray *
list_candidates (const SxContent *content, const GPtrArray *rules, const SxAnswers *answers, SxLevel level)
{
  g_autoptr (SxReach) reach = sx_reach_new (content, answers);
  g_autoptr (GPtrArray) fits = sx_fit_list (content, answers);
  GPtrArray *candidates = g_ptr_array_new_with_free_func (free_near);

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);
      Candidate *candidate;

      if (rule->level >= level || is_excepted (rule, answers) || sx_evaluates_to (rule->when, answers, SX_TRUE))
        continue;
      candidate = new_candidate (rule, answers, reach, i);
      candidate->touched |= is_quoted (rule, fits);
      if (candidate->near.ways->len > 0)
        g_ptr_array_add (candidates, candidate);
      else
        free_near (candidate);
    }

  g_ptr_array_sort (candidates, compare_candidates);
  return candidates;
}

static GPtrArray *
choose (GPtrArray *candidates, guint most, guint most_of_a_level)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (free_near);
  guint n_of[SX_N_LEVELS] = { 0 };

  while (candidates->len > 0 && chosen->len < most)
    {
      SxNear *near = g_ptr_array_steal_index (candidates, 0);

      if (n_of[near->rule->level] < most_of_a_level && !says_nothing_new (near, chosen))
        {
          n_of[near->rule->level]++;
          g_ptr_array_add (chosen, near);
        }
      else
        free_near (near);
    }

  return chosen;
}

/**
 * sx_near_list:
 * @content: the rules
 * @answers: what is known
 * @level: the level they lead to
 *
 * Nothing that only says who it is, where it is, or what was before: that will not come.
 *
 * Returns: (transfer full) (element-type SxNear): a few rules more urgent than @level that do not
 *   hold, the most urgent first: those with the least missing, and there those that no answer
 *   speaks against
 */
GPtrArray *
sx_near_list (const SxContent *content, const SxAnswers *answers, SxLevel level)
{
  g_autoptr (GPtrArray) candidates = NULL;
  GPtrArray *chosen;

  if (level >= SX_N_URGENCIES)
    return g_ptr_array_new_with_free_func (free_near);

  candidates = list_candidates (content, sx_content_get_rulebook (content)->rules, answers, level);
  chosen = choose (candidates, MOST_RULES, MOST_OF_A_LEVEL);
  g_ptr_array_sort (chosen, compare_levels);
  return chosen;
}

/**
 * sx_near_list_patterns:
 * @content: the rules
 * @answers: what is known
 *
 * Returns: (transfer full) (element-type SxNear): the ordinary patterns of which the least is
 *   missing and something is there
 */
GPtrArray *
sx_near_list_patterns (const SxContent *content, const SxAnswers *answers)
{
  g_autoptr (GPtrArray) candidates =
    list_candidates (content, sx_content_get_rulebook (content)->benign, answers, SX_N_LEVELS);

  for (guint i = candidates->len; i > 0; i--)
    if (!((const Candidate *) g_ptr_array_index (candidates, i - 1))->touched)
      g_ptr_array_remove_index (candidates, i - 1);

  return choose (candidates, MOST_PATTERNS, MOST_PATTERNS);
}
