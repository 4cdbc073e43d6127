/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-facts.h"

#include <math.h>

#define get_fact(facts, i) (&g_array_index (facts, SxFact, i))

static gboolean
fits (const SxFact *fact, guint64 options, SxAnswer *answer)
{
  if (options == 0 || (options & fact->need) != fact->need || (options & fact->ban) != 0)
    return FALSE;

  *answer = sx_answer_choice (fact->finding, options);
  return fact->state == SX_STATE_DETAIL ? answer->state != SX_STATE_UNSURE : answer->state == fact->state;
}

static gboolean
choose_options (const SxFact *fact, SxAnswer *answer)
{
  guint64 chosen = fact->finding->multiple ? fact->need : 0;

  for (guint i = 0; i < fact->finding->options->len; i++)
    if (fits (fact, chosen, answer) || fits (fact, chosen | (G_GUINT64_CONSTANT (1) << i), answer))
      return TRUE;

  return FALSE;
}

/* The least value that will do; without a lower limit, the start of the last band that will. */
static gboolean
choose_value (const SxFact *fact, SxAnswer *answer)
{
  const SxMeasure *measure = fact->finding->measure;
  double last = MIN (nextafter (fact->to, -INFINITY), measure->to);
  double value = isfinite (fact->from) ? fact->from : sx_measure_band_of (measure, SX_FOR_EVERYONE, last)->from;

  return value < fact->to && sx_answer_number (fact->finding, value, g_ptr_array_index (measure->units, 0), answer, NULL);
}

/**
 * sx_fact_get_answer:
 * @self: a fact
 * @answer: (out caller-allocates): an answer that makes it true
 *
 * Returns: whether there is one
 */
gboolean
sx_fact_get_answer (const SxFact *self, SxAnswer *answer)
{
  switch (self->finding->answer)
    {
    case SX_ANSWER_YES_NO:
      *answer = sx_answer_yes_no (self->state);
      return self->state != SX_STATE_DETAIL;
    case SX_ANSWER_CHOICE:
      return choose_options (self, answer);
    default:
      return choose_value (self, answer);
    }
}

/**
 * sx_fact_check:
 * @self: a fact
 * @answers: what is known
 *
 * Returns: whether it is true
 */
SxVerdict
sx_fact_check (const SxFact *self, const SxAnswers *answers)
{
  SxState state = sx_answers_get_state (answers, self->finding);
  const SxAnswer *answer = sx_answers_get (answers, self->finding);

  if (state == SX_STATE_NOT_ASKED || state == SX_STATE_UNSURE)
    return SX_UNKNOWN;
  if (self->state != SX_STATE_DETAIL && state != self->state)
    return SX_FALSE;
  if (answer->unit != NULL)
    return answer->value >= self->from && answer->value < self->to ? SX_TRUE : SX_FALSE;
  return (answer->options & self->need) == self->need && (answer->options & self->ban) == 0 ? SX_TRUE : SX_FALSE;
}

static SxFact
new_fact (const SxExpression *leaf, gboolean truth)
{
  SxFact fact = { leaf->finding, SX_STATE_DETAIL, 0, 0, -INFINITY, INFINITY };

  if (leaf->kind == SX_EXPRESSION_PRESENT)
    fact.state = truth ? SX_STATE_PRESENT : SX_STATE_ABSENT;
  else if (leaf->kind == SX_EXPRESSION_OPTION)
    *(truth ? &fact.need : &fact.ban) = G_GUINT64_CONSTANT (1) << leaf->option_index;
  return fact;
}

static void
add_alone (GPtrArray *sets, const SxFact *fact)
{
  SxFacts *facts = g_array_new (FALSE, FALSE, sizeof *fact);

  g_ptr_array_add (sets, g_array_append_vals (facts, fact, 1));
}

/* A range that does not hold is one below or one above. */
static GPtrArray *
expand_leaf (const SxExpression *leaf, gboolean truth)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  SxFact low = new_fact (leaf, truth);
  SxFact high = low;

  if (leaf->kind == SX_EXPRESSION_RANGE)
    {
      low.from = truth ? leaf->from : -INFINITY;
      low.to = truth ? leaf->to : leaf->from;
      high.from = leaf->to;
    }
  if (leaf->kind != SX_EXPRESSION_RANGE || truth || isfinite (leaf->from))
    add_alone (sets, &low);
  if (leaf->kind == SX_EXPRESSION_RANGE && !truth && isfinite (leaf->to))
    add_alone (sets, &high);
  return sets;
}

/* Adds what @more says to @fact, about the same finding. */
static gboolean
narrow (SxFact *fact, const SxFact *more)
{
  SxAnswer answer;

  if (fact->state == SX_STATE_DETAIL)
    fact->state = more->state;
  else if (more->state != SX_STATE_DETAIL && more->state != fact->state)
    return FALSE;
  fact->need |= more->need;
  fact->ban |= more->ban;
  fact->from = MAX (fact->from, more->from);
  fact->to = MIN (fact->to, more->to);
  return sx_fact_get_answer (fact, &answer);
}

static gboolean
add_fact (SxFacts *facts, const SxFact *fact)
{
  guint i = 0;

  while (i < facts->len && get_fact (facts, i)->finding->index < fact->finding->index)
    i++;
  if (i < facts->len && get_fact (facts, i)->finding == fact->finding)
    return narrow (get_fact (facts, i), fact);
  g_array_insert_val (facts, i, *fact);
  return TRUE;
}

static SxFacts *
join (const SxFacts *facts, const SxFacts *others)
{
  g_autoptr (GArray) joined = g_array_copy ((GArray *) facts);

  return sx_facts_add (joined, others) ? g_steal_pointer (&joined) : NULL;
}

/* Whether @fact is true whenever @other is. */
static gboolean
follows_from (const SxFact *fact, const SxFact *other)
{
  SxAnswer answer;

  if ((fact->need & ~other->need) != 0 || (fact->ban & ~other->ban) != 0 || fact->from > other->from || fact->to < other->to)
    return FALSE;
  return fact->state == SX_STATE_DETAIL || fact->state == other->state
         || (sx_fact_get_answer (other, &answer) && answer.state == fact->state);
}

static gboolean
is_within (const SxFacts *facts, const SxFacts *others)
{
  if (facts->len > others->len)
    return FALSE;

  for (guint i = 0; i < facts->len; i++)
    {
      const SxFact *other = sx_facts_find (others, get_fact (facts, i)->finding);

      if (other == NULL || !follows_from (get_fact (facts, i), other))
        return FALSE;
    }

  return TRUE;
}

/* Adds @facts, unless fewer of them are enough; takes out what @facts make too much. */
static void
add_least (GPtrArray *sets, SxFacts *facts)
{
  for (guint i = 0; i < sets->len;)
    {
      const SxFacts *other = g_ptr_array_index (sets, i);

      if (is_within (other, facts))
        {
          g_array_unref (facts);
          return;
        }
      if (is_within (facts, other))
        g_ptr_array_remove_index_fast (sets, i);
      else
        i++;
    }
  g_ptr_array_add (sets, facts);
}

static GPtrArray *expand (const SxExpression *expression, gboolean truth);

/* At least @n of the parts of @whole from @first on. */
static GPtrArray *
choose (const SxExpression *whole, guint first, guint n, gboolean truth)
{
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) heads = NULL;
  g_autoptr (GPtrArray) tails = NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (n == 0)
    g_ptr_array_add (sets, g_array_new (FALSE, FALSE, sizeof (SxFact)));
  if (n == 0 || whole->n_of - first < n)
    return sets;

  heads = expand (whole->of[first], truth);
  tails = choose (whole, first + 1, n - 1, truth);
  others = choose (whole, first + 1, n, truth);
  for (guint i = 0; i < heads->len; i++)
    for (guint j = 0; j < tails->len; j++)
      {
        SxFacts *facts = join (g_ptr_array_index (heads, i), g_ptr_array_index (tails, j));

        if (facts != NULL)
          add_least (sets, facts);
      }
  for (guint i = 0; i < others->len; i++)
    add_least (sets, g_array_ref (g_ptr_array_index (others, i)));
  return sets;
}

/* Fewer than n of all are true when at least all - n + 1 are not. */
static GPtrArray *
expand (const SxExpression *expression, gboolean truth)
{
  guint n;

  switch (expression->kind)
    {
    case SX_EXPRESSION_GROUP:
      return expand (expression->group, truth);
    case SX_EXPRESSION_NOT:
      return expand (expression->of[0], !truth);
    case SX_EXPRESSION_ALL:
      n = expression->n_of;
      break;
    case SX_EXPRESSION_ANY:
      n = 1;
      break;
    case SX_EXPRESSION_COUNT:
      n = expression->count;
      break;
    default:
      return expand_leaf (expression, truth);
    }

  return choose (expression, 0, truth ? n : expression->n_of - n + 1, truth);
}

static int
compare_sets (gconstpointer a, gconstpointer b)
{
  const SxFacts *first = *(SxFacts *const *) a;
  const SxFacts *second = *(SxFacts *const *) b;

  if (first->len != second->len)
    return first->len < second->len ? -1 : 1;
  for (guint i = 0; i < first->len; i++)
    if (get_fact (first, i)->finding != get_fact (second, i)->finding)
      return get_fact (first, i)->finding->index < get_fact (second, i)->finding->index ? -1 : 1;

  return 0;
}

/**
 * sx_facts_list:
 * @expression: a linked expression
 * @truth: whether it is to be true or false
 *
 * Returns: (transfer full) (element-type SxFacts): each way to make @expression so with nothing to
 *   spare, the smallest first. What no answers can be is left out.
 */
GPtrArray *
sx_facts_list (const SxExpression *expression, gboolean truth)
{
  GPtrArray *sets = expand (expression, truth);

  g_ptr_array_sort (sets, compare_sets);
  return sets;
}

/**
 * sx_facts_add:
 * @self: facts
 * @others: more of them
 *
 * Returns: whether they go together; if not, some of @others were added
 */
gboolean
sx_facts_add (SxFacts *self, const SxFacts *others)
{
  for (guint i = 0; i < others->len; i++)
    if (!add_fact (self, get_fact (others, i)))
      return FALSE;

  return TRUE;
}

/**
 * sx_facts_find:
 * @self: facts
 * @finding: a finding
 *
 * Returns: (nullable): what they say of @finding
 */
const SxFact *
sx_facts_find (const SxFacts *self, const SxFinding *finding)
{
  for (guint i = 0; i < self->len; i++)
    if (get_fact (self, i)->finding == finding)
      return get_fact (self, i);

  return NULL;
}

/**
 * sx_facts_to_answers:
 * @self: facts
 * @content: their content
 *
 * Returns: (transfer full): answers of somebody of whom these facts are true and no others known
 */
SxAnswers *
sx_facts_to_answers (const SxFacts *self, const SxContent *content)
{
  SxAnswers *answers = sx_answers_new (content);

  for (guint i = 0; i < self->len; i++)
    {
      g_autoptr (SxAnswers) before = answers;
      SxAnswer answer = { 0 };

      sx_fact_get_answer (get_fact (self, i), &answer);
      answers = sx_answers_set (before, get_fact (self, i)->finding, &answer);
    }

  return answers;
}
