/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gap.h"

#include <math.h>

#include "sx-evaluate.h"

typedef struct
{
  const SxAnswers *answers;
  guint most;
  gboolean whole_groups;
} Search;

static GPtrArray *list_ways (const Search *search, const SxExpression *expression);

static GPtrArray *
new_ways (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
new_way (const SxExpression *atom)
{
  GPtrArray *ways = new_ways ();
  GPtrArray *way = g_ptr_array_new ();

  if (atom != NULL)
    g_ptr_array_add (way, (gpointer) atom);
  g_ptr_array_add (ways, way);
  return ways;
}

/* The same thing stands in many rules, each time as an expression of its own. */
static gboolean
is_same (const SxExpression *first, const SxExpression *second)
{
  return first->kind == second->kind && first->finding == second->finding && first->group == second->group
         && first->option_index == second->option_index && first->from == second->from && first->to == second->to;
}

static gboolean
has_atom (const GPtrArray *way, const SxExpression *atom)
{
  for (guint i = 0; i < way->len; i++)
    if (is_same (g_ptr_array_index (way, i), atom))
      return TRUE;

  return FALSE;
}

static gboolean
is_narrower (const SxExpression *leaf, const SxExpression *other)
{
  return leaf->kind == SX_EXPRESSION_RANGE && other->kind == SX_EXPRESSION_RANGE && leaf->from >= other->from && leaf->to <= other->to;
}

/* One finding has one answer: two leaves about it agree if one is a part of the other, or if more
 * than one option can be chosen. */
static gboolean
add_atom (GPtrArray *way, const SxExpression *atom)
{
  for (guint i = 0; i < way->len; i++)
    {
      const SxExpression *other = g_ptr_array_index (way, i);

      if (is_same (other, atom) || (atom->finding != NULL && atom->finding == other->finding && is_narrower (other, atom)))
        return TRUE;
      if (atom->finding == NULL || atom->finding != other->finding || atom->finding->multiple)
        continue;
      g_ptr_array_index (way, i) = (gpointer) atom;
      return is_narrower (atom, other);
    }

  g_ptr_array_add (way, (gpointer) atom);
  return TRUE;
}

static void
add_joined (const Search *search, GPtrArray *ways, const GPtrArray *first, const GPtrArray *second)
{
  g_autoptr (GPtrArray) way = g_ptr_array_copy ((GPtrArray *) first, NULL, NULL);
  gboolean agree = TRUE;

  for (guint i = 0; i < second->len && agree; i++)
    agree = add_atom (way, g_ptr_array_index (second, i));
  if (agree && way->len <= search->most)
    g_ptr_array_add (ways, g_steal_pointer (&way));
}

static void
add_products (const Search *search, GPtrArray *ways, const GPtrArray *first, const GPtrArray *second)
{
  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      add_joined (search, ways, g_ptr_array_index (first, i), g_ptr_array_index (second, j));
}

static GPtrArray *
list_any (const Search *search, const SxExpression *expression)
{
  GPtrArray *ways = new_ways ();

  for (guint i = 0; i < expression->n_of; i++)
    g_ptr_array_extend_and_steal (ways, list_ways (search, expression->of[i]));

  return ways;
}

/* counts[n] holds the ways to have n of the parts that were looked at so far. */
static GPtrArray *
list_count (const Search *search, const SxExpression *expression, guint needed)
{
  g_autoptr (GPtrArray) counts = new_ways ();

  g_ptr_array_add (counts, new_way (NULL));
  for (guint n = 1; n <= needed; n++)
    g_ptr_array_add (counts, new_ways ());
  for (guint i = 0; i < expression->n_of; i++)
    {
      g_autoptr (GPtrArray) ways = list_ways (search, expression->of[i]);

      for (guint n = MIN (i + 1, needed); n > 0 && n + expression->n_of > needed + i; n--)
        add_products (search, g_ptr_array_index (counts, n), g_ptr_array_index (counts, n - 1), ways);
    }

  return g_ptr_array_ref (g_ptr_array_index (counts, needed));
}

/* A group that one answer makes true is one thing with a name. */
static GPtrArray *
list_group (const Search *search, const SxExpression *expression)
{
  const Search one = { search->answers, 1, FALSE };
  g_autoptr (GPtrArray) singles = search->whole_groups && search->most > 0 ? list_ways (&one, expression->group) : NULL;

  return singles != NULL && singles->len > 0 ? new_way (expression) : list_ways (search, expression->group);
}

static GPtrArray *
list_ways (const Search *search, const SxExpression *expression)
{
  if (sx_evaluates_to (expression, search->answers, SX_TRUE))
    return new_way (NULL);

  switch (expression->kind)
    {
    case SX_EXPRESSION_ALL:
      return list_count (search, expression, expression->n_of);
    case SX_EXPRESSION_ANY:
      return list_any (search, expression);
    case SX_EXPRESSION_COUNT:
      return list_count (search, expression, expression->count);
    case SX_EXPRESSION_GROUP:
      return list_group (search, expression);
    case SX_EXPRESSION_NOT: /* nothing that comes in addition makes it true */
      return new_ways ();
    case SX_EXPRESSION_PRESENT:
    case SX_EXPRESSION_OPTION:
    case SX_EXPRESSION_RANGE:
    default:
      return search->most > 0 ? new_way (expression) : new_ways ();
    }
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const GPtrArray *first = *(const GPtrArray *const *) a;
  const GPtrArray *second = *(const GPtrArray *const *) b;

  return first->len < second->len ? -1 : first->len > second->len;
}

/* Leaves out what asks for more than another way does. */
static GPtrArray *
keep_smallest (GPtrArray *ways)
{
  GPtrArray *kept = new_ways ();

  g_ptr_array_sort (ways, compare_sizes);
  for (guint i = 0; i < ways->len; i++)
    {
      GPtrArray *way = g_ptr_array_index (ways, i);
      gboolean needed = TRUE;

      for (guint j = 0; j < kept->len && needed; j++)
        needed = !sx_gap_contains (way, g_ptr_array_index (kept, j));
      if (needed)
        g_ptr_array_add (kept, g_ptr_array_ref (way));
    }

  return kept;
}

/**
 * sx_gap_list:
 * @expression: a linked expression
 * @answers: what is known
 * @most: how much may be missing in a way
 * @whole_groups: whether a group that one answer makes true counts as one thing, for words
 *
 * Returns: (transfer full) (element-type GPtrArray): the smallest ways to make @expression true
 */
GPtrArray *
sx_gap_list (const SxExpression *expression, const SxAnswers *answers, guint most, gboolean whole_groups)
{
  const Search search = { answers, most, whole_groups };
  g_autoptr (GPtrArray) ways = list_ways (&search, expression);

  return keep_smallest (ways);
}

/**
 * sx_gap_contains:
 * @way: a way
 * @part: another
 *
 * Returns: whether everything in @part is in @way
 */
gboolean
sx_gap_contains (const GPtrArray *way, const GPtrArray *part)
{
  for (guint i = 0; i < part->len; i++)
    if (!has_atom (way, g_ptr_array_index (part, i)))
      return FALSE;

  return TRUE;
}

static guint64
find_telling (const SxExpression *leaf)
{
  const SxFinding *finding = leaf->finding;

  if (leaf->kind == SX_EXPRESSION_OPTION)
    return G_GUINT64_CONSTANT (1) << leaf->option_index;
  for (guint i = 0; i < finding->options->len; i++)
    if (((const SxOption *) g_ptr_array_index (finding->options, i))->means == SX_MEANS_PRESENT)
      return G_GUINT64_CONSTANT (1) << i;

  return 0;
}

/* What was chosen before stays, unless it says that there is nothing. */
static guint64
find_kept (const SxFinding *finding, const SxAnswer *answer)
{
  return finding->multiple && answer->state != SX_STATE_ABSENT && answer->state != SX_STATE_UNSURE ? answer->options : 0;
}

static SxAnswer
make_number (const SxExpression *leaf)
{
  const SxMeasure *measure = leaf->finding->measure;
  double value = isfinite (leaf->from) ? leaf->from : measure->from;

  return (SxAnswer){ SX_STATE_DETAIL, 0, value, value, g_ptr_array_index (measure->units, 0), NAN, NAN };
}

static SxAnswer
make_true (const SxExpression *leaf, const SxAnswer *before)
{
  if (leaf->kind == SX_EXPRESSION_RANGE)
    return make_number (leaf);
  if (leaf->finding->answer == SX_ANSWER_CHOICE)
    return sx_answer_choice (leaf->finding, find_telling (leaf) | find_kept (leaf->finding, before));
  return sx_answer_yes_no (SX_STATE_PRESENT);
}

/**
 * sx_gap_suppose:
 * @answers: what is known
 * @way: leaves, no groups
 *
 * Returns: (transfer full): @answers as they would be if all of @way were true
 */
SxAnswers *
sx_gap_suppose (const SxAnswers *answers, const GPtrArray *way)
{
  SxAnswers *supposed = sx_answers_ref (answers);

  for (guint i = 0; i < way->len; i++)
    {
      g_autoptr (SxAnswers) before = supposed;
      const SxExpression *leaf = g_ptr_array_index (way, i);
      SxAnswer answer = make_true (leaf, sx_answers_get (before, leaf->finding));

      supposed = sx_answers_set (before, leaf->finding, &answer);
    }

  return supposed;
}
