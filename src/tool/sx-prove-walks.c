/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

#include "sx-fit.h"
#include "sx-walk.h"

/* So many ways to make a rule true are tried before it counts as out of reach. */
#define MOST_TRIED 40

/* So many are tried at each place, of which there are many. */
#define MOST_AT_PLACE 1

/* Adds one of @sets that goes together with @facts. */
static void
add_one (SxFacts *facts, const GPtrArray *sets)
{
  for (guint i = 0; i < sets->len; i++)
    {
      g_autoptr (GArray) more = g_array_copy (facts);

      if (!sx_facts_add (more, g_ptr_array_index (sets, i)))
        continue;
      g_array_set_size (facts, 0);
      g_array_append_vals (facts, more->data, more->len);
      return;
    }
}

/* Adds what makes the questions about @facts make sense. */
static void
add_waits (SxFacts *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const SxFinding *finding = g_array_index (facts, SxFact, i).finding;
      g_autoptr (GPtrArray) waits = finding->ask_if != NULL ? sx_facts_list (finding->ask_if, TRUE) : NULL;

      if (waits != NULL)
        add_one (facts, waits);
    }
}

/* How @rule can be true: its condition is, and its exception is not. */
static GPtrArray *
list_ways (const SxRule *rule)
{
  GPtrArray *ways = sx_facts_list (rule->when, TRUE);
  g_autoptr (GPtrArray) limits = rule->except != NULL ? sx_facts_list (rule->except, FALSE) : NULL;

  for (guint i = 0; i < ways->len; i++)
    {
      if (limits != NULL)
        add_one (g_ptr_array_index (ways, i), limits);
      add_waits (g_ptr_array_index (ways, i));
    }

  return ways;
}

/* Somebody of whom a rule is true is asked until it is known to be. */
static void
prove_rule_reached (SxWalk *walk, const SxRule *rule)
{
  g_autoptr (GPtrArray) ways = list_ways (rule);
  g_autoptr (SxAnswers) end = NULL;

  for (guint i = 0; i < MIN (ways->len, MOST_TRIED); i++)
    {
      g_clear_pointer (&end, sx_answers_unref);
      end = sx_walk_by_facts (walk, g_ptr_array_index (ways, i));
      if (sx_rule_is_true (rule, end))
        return;
    }

  sx_proof_fail (walk->proof, end, "%s: the questions do not lead to it", rule->id);
}

/* Whether the level depends on it. Whom no rule sends sooner gets an appointment anyway, so nobody
 * has to be asked what only gives one. */
static gboolean
decides (const SxRule *rule)
{
  return rule->when != NULL && !rule->unsought && (rule->level <= SX_LEVEL_TODAY || rule->level >= SX_LEVEL_SELFCARE);
}

static void
prove_rules_reached (SxWalk *walk)
{
  const GPtrArray *rules = sx_content_get_all (walk->proof->content, SX_KIND_RULE);

  for (guint i = 0; i < rules->len && !sx_proof_is_over (walk->proof); i++)
    if (decides (g_ptr_array_index (rules, i)))
      prove_rule_reached (walk, g_ptr_array_index (rules, i));
}

/* At each place, somebody with nothing else, and somebody with what each urgent rule needs. */
static void
prove_at_place (SxWalk *walk, const SxFact *place)
{
  const GPtrArray *rules = sx_content_get_all (walk->proof->content, SX_KIND_RULE);
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof *place);

  g_array_append_val (nothing, *place);
  sx_answers_unref (sx_walk_by_facts (walk, nothing));
  for (guint i = 0; i < rules->len && !sx_proof_is_over (walk->proof); i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GPtrArray) ways = rule->level <= SX_LEVEL_TODAY && decides (rule) ? list_ways (rule) : NULL;

      for (guint j = 0; ways != NULL && j < MIN (ways->len, MOST_AT_PLACE); j++)
        if (sx_facts_add (g_ptr_array_index (ways, j), nothing))
          sx_answers_unref (sx_walk_by_facts (walk, g_ptr_array_index (ways, j)));
    }
}

/* Of options with one region, the first will do: which questions make sense is a matter of the region. */
static void
prove_places (SxWalk *walk)
{
  const GPtrArray *findings = sx_content_get_all (walk->proof->content, SX_KIND_FINDING);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      SxFact place = { .finding = finding, .state = SX_STATE_DETAIL };

      for (guint j = 0; finding->kind == SX_FINDING_PLACE && finding->options != NULL && j < finding->options->len; j++)
        {
          char *region = ((const SxOption *) g_ptr_array_index (finding->options, j))->region;

          place.need = G_GUINT64_CONSTANT (1) << j;
          if (region != NULL && g_hash_table_add (seen, region))
            prove_at_place (walk, &place);
        }
    }
}

static SxFacts *
list_typical (const SxCondition *condition)
{
  SxFacts *facts = g_array_new (FALSE, FALSE, sizeof (SxFact));

  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (condition->findings, i);
      g_autoptr (GPtrArray) sets = NULL;

      if (entry->strength > SX_STRENGTH_COMMON)
        continue;
      sets = sx_facts_list (entry->test, TRUE);
      add_one (facts, sets);
    }

  return facts;
}

static gboolean
is_listed (const SxContent *content, const SxCondition *condition, const SxAnswers *answers)
{
  g_autoptr (GPtrArray) fits = sx_fit_list (content, answers);

  for (guint i = 0; i < fits->len; i++)
    if (((const SxFit *) g_ptr_array_index (fits, i))->condition == condition)
      return TRUE;

  return FALSE;
}

/* Whether nothing is listed at all for who has this: a pregnancy, say. */
static gboolean
lists_nothing (const SxContent *content, const SxAnswers *answers)
{
  return sx_evaluates_to (sx_content_get_rulebook (content)->fit.off_when, answers, SX_TRUE);
}

/* Somebody who has all that is common in a condition is told of it, and is asked on the way. */
static void
prove_conditions_reached (SxWalk *walk)
{
  const SxContent *content = walk->proof->content;
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);

  for (guint i = 0; i < conditions->len && !sx_proof_is_over (walk->proof); i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);
      g_autoptr (GArray) facts = list_typical (condition);
      g_autoptr (GPtrArray) needs = condition->also_needs != NULL ? sx_facts_list (condition->also_needs, TRUE) : NULL;
      g_autoptr (SxAnswers) answers = NULL;
      g_autoptr (SxAnswers) end = NULL;

      if (needs != NULL)
        add_one (facts, needs);
      answers = sx_facts_to_answers (facts, content);
      end = sx_walk_by_facts (walk, facts);
      if (!lists_nothing (content, answers) && !is_listed (content, condition, answers))
        sx_proof_fail (walk->proof, answers, "condition “%s”: not listed with all that is common in it", condition->id);
    }
}

/* Somebody of whom @rule is true, and @finding makes sense, is asked as long as @finding was not. */
static void
try_rule (SxWalk *walk, const SxFinding *finding, const SxRule *rule)
{
  g_autoptr (GPtrArray) ways = list_ways (rule);
  g_autoptr (GPtrArray) waits = finding->ask_if != NULL ? sx_facts_list (finding->ask_if, TRUE) : NULL;

  for (guint i = 0; i < MIN (ways->len, MOST_TRIED) && !walk->asked[finding->index]; i++)
    {
      SxFacts *facts = g_ptr_array_index (ways, i);

      if (waits != NULL)
        add_one (facts, waits);
      sx_answers_unref (sx_walk_by_facts (walk, facts));
    }
}

/* A part is asked for the sake of its whole, too. */
static gboolean
names (const SxContent *content, const SxRule *rule, const SxFinding *finding)
{
  return sx_expression_mentions (rule->when, finding)
         || (rule->kind == SX_RULE_BENIGN
             && (sx_expression_mentions (rule->except, finding)
                 || g_strv_contains ((const char *const *) rule->ask_first, finding->id)))
         || (finding->part_of != NULL && names (content, rule, sx_content_get_finding (content, finding->part_of)));
}

/* Whether the level depends on @finding; if so, looks for somebody who is asked it. */
static gboolean
look_for (SxWalk *walk, const SxFinding *finding)
{
  const SxContent *content = walk->proof->content;
  const GPtrArray *rules = sx_content_get_all (content, SX_KIND_RULE);
  gboolean named = FALSE;

  for (guint i = 0; i < rules->len && !walk->asked[finding->index]; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (!decides (rule) || !names (content, rule, finding))
        continue;
      named = TRUE;
      try_rule (walk, finding, rule);
    }

  return named;
}

/* Whether the question makes sense of anybody. */
static gboolean
makes_sense (const SxWalk *walk, const SxFinding *finding)
{
  const SxContent *content = walk->proof->content;
  g_autoptr (GPtrArray) waits = NULL;
  g_autoptr (SxAnswers) answers = NULL;

  for (; finding->part_of != NULL; finding = sx_content_get_finding (content, finding->part_of))
    if (finding->ask_if != NULL)
      break;
  if (finding->ask_if == NULL)
    return TRUE;

  waits = sx_facts_list (finding->ask_if, TRUE);
  if (waits->len == 0)
    return FALSE;

  answers = sx_facts_to_answers (g_ptr_array_index (waits, 0), content);
  return sx_evaluates_to (finding->ask_if, answers, SX_TRUE);
}

/* Every question that the level depends on is asked of somebody, and every other can be. */
static void
prove_questions_reached (SxWalk *walk)
{
  const GPtrArray *findings = sx_content_get_all (walk->proof->content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len && !sx_proof_is_over (walk->proof); i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (walk->asked[i] || sx_walk_is_on_wish (walk->proof->content, finding))
        continue;
      if (!makes_sense (walk, finding))
        sx_proof_fail (walk->proof, NULL, "question “%s”: it makes sense of nobody", finding->id);
      else if (look_for (walk, finding) && !walk->asked[i])
        sx_proof_fail (walk->proof, NULL, "question “%s”: nobody is asked it", finding->id);
    }
}

/**
 * sx_prove_walks:
 * @self: the proof
 * @n_random: how many random walks
 *
 * Walks through the questions end, ask nothing twice, ask the warning signs of the place, and are
 * complete when they end: of anybody, and at each place of somebody with nothing and of somebody
 * with what an urgent rule needs. They lead to every rule that decides and ask every question that
 * one needs.
 */
void
sx_prove_walks (SxProof *self, guint n_random)
{
  SxWalk walk;

  sx_walk_init (&walk, self);
  for (guint32 seed = 1; seed <= n_random && !sx_proof_is_over (self); seed++)
    sx_answers_unref (sx_walk_random (&walk, seed));
  prove_rules_reached (&walk);
  prove_places (&walk);
  prove_conditions_reached (&walk);
  prove_questions_reached (&walk);
  sx_walk_clear (&walk);
}
