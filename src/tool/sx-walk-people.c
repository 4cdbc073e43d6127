/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-walk.h"

#include "sx-triage.h"

/* Who is asked: somebody ordinary, somebody with certain facts, and anybody at all. */

typedef struct
{
  const SxFinding *finding;
  const SxAnswers *answers;
  guint n;
} Tally;

static void
count_leaf (const SxExpression *leaf, gpointer data)
{
  Tally *tally = data;

  tally->n += leaf->finding == tally->finding && sx_evaluates_to (leaf, tally->answers, SX_TRUE);
}

static void
count_in (const SxExpression *expression, Tally *tally)
{
  if (expression != NULL)
    sx_expression_foreach_leaf (expression, count_leaf, tally);
}

/* How often a rule, or what stands in the way of self-care, names @answer. */
static guint
count_named (const SxContent *content, const SxFinding *finding, const SxAnswer *answer)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  const GPtrArray *rules = sx_content_get_all (content, SX_KIND_RULE);
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  g_autoptr (SxAnswers) answers = sx_answers_set (nothing, finding, answer);
  Tally tally = { finding, answers, 0 };

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      count_in (rule->kind == SX_RULE_BENIGN ? rule->except : rule->when, &tally);
    }
  count_in (book->risk_gate, &tally);
  return tally.n;
}

static guint
count_answers (const SxFinding *finding)
{
  if (finding->answer == SX_ANSWER_YES_NO)
    return 1;
  if (finding->answer == SX_ANSWER_CHOICE)
    return finding->options->len;
  return ((const SxScale *) g_ptr_array_index (finding->measure->scales, 0))->bands->len;
}

static SxAnswer
get_number (const SxFinding *finding, guint band, double share)
{
  const SxScale *scale = g_ptr_array_index (finding->measure->scales, 0);
  const SxBand *at = g_ptr_array_index (scale->bands, band);
  SxAnswer answer;

  sx_answer_number (finding, at->from + (at->to - at->from) * share, g_ptr_array_index (finding->measure->units, 0), &answer, NULL);
  return answer;
}

/* No; one option; or the first number of one band. */
static SxAnswer
get_nth_answer (const SxFinding *finding, guint i)
{
  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (SX_STATE_ABSENT);
  if (finding->answer == SX_ANSWER_CHOICE)
    return sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << i);
  return get_number (finding, i, 0);
}

/* The answer that the fewest rules ask for: “none” where there is such a thing. */
static SxAnswer
find_ordinary (const SxContent *content, const SxFinding *finding)
{
  SxAnswer best = get_nth_answer (finding, 0);
  guint least = G_MAXUINT;

  for (guint i = 0; i < count_answers (finding); i++)
    {
      SxAnswer answer = get_nth_answer (finding, i);
      guint n = answer.state == SX_STATE_UNSURE ? G_MAXUINT : count_named (content, finding, &answer);

      if (answer.state == SX_STATE_ABSENT)
        return answer;
      if (n < least)
        {
          least = n;
          best = answer;
        }
    }

  return best;
}

static gboolean
calls_ambulance (const SxContent *content, const SxFinding *finding)
{
  const SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  g_autoptr (SxAnswers) answers = sx_answers_set (nothing, finding, &yes);

  return finding->flag == SX_FLAG_YES && finding->answer == SX_ANSWER_YES_NO
         && sx_triage_find_level (content, answers) == SX_LEVEL_AMBULANCE;
}

/**
 * sx_walk_init:
 * @self: (out caller-allocates): no walks yet
 * @proof: what they will count for
 */
void
sx_walk_init (SxWalk *self, SxProof *proof)
{
  const GPtrArray *findings = sx_content_get_all (proof->content, SX_KIND_FINDING);

  self->proof = proof;
  self->needs = sx_walk_list_needs (proof->content);
  self->asked = g_new0 (gboolean, findings->len);
  self->missed = g_new0 (gboolean, findings->len);
  self->comes_first = g_new0 (gboolean, findings->len);
  self->ordinary = g_new0 (SxAnswer, findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      self->ordinary[i] = find_ordinary (proof->content, g_ptr_array_index (findings, i));
      self->comes_first[i] = calls_ambulance (proof->content, g_ptr_array_index (findings, i));
    }
}

void
sx_walk_clear (SxWalk *self)
{
  g_free (self->asked);
  g_free (self->missed);
  g_free (self->comes_first);
  g_free (self->ordinary);
  g_ptr_array_unref (self->needs);
}

typedef struct
{
  const SxWalk *walk;
  const SxFacts *facts;
} Guided;

static gboolean
is_at (const SxContent *content, const SxFinding *finding, const char *place)
{
  for (char **region = finding->regions; *region != NULL; region++)
    if (sx_content_get_region (content, *region)->parent != NULL
        && (sx_content_region_is_within (content, *region, place) || sx_content_region_is_within (content, place, *region)))
      return TRUE;

  return FALSE;
}

/**
 * sx_walk_choose_place:
 * @self: the walks so far
 * @facts: what is true of somebody
 * @place: the question where it is
 *
 * Returns: the place that most of @facts belong to
 */
SxAnswer
sx_walk_choose_place (const SxWalk *self, const SxFacts *facts, const SxFinding *place)
{
  SxAnswer best = self->ordinary[place->index];
  guint most = 0;

  for (guint i = 0; i < place->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (place->options, i);
      guint n = 0;

      for (guint j = 0; option->region != NULL && j < facts->len; j++)
        n += is_at (self->proof->content, g_array_index (facts, SxFact, j).finding, option->region);
      if (n > most)
        {
          most = n;
          best = sx_answer_choice (place, G_GUINT64_CONSTANT (1) << i);
        }
    }

  return best;
}

static SxAnswer
reply_by_facts (const SxFinding *finding, gpointer person)
{
  const Guided *self = person;
  const SxFact *fact = sx_facts_find (self->facts, finding);
  SxAnswer answer;

  if (fact != NULL && sx_fact_get_answer (fact, &answer))
    return answer;
  if (finding->kind == SX_FINDING_PLACE && finding->answer == SX_ANSWER_CHOICE)
    return sx_walk_choose_place (self->walk, self->facts, finding);
  return self->walk->ordinary[finding->index];
}

/**
 * sx_walk_is_on_wish:
 * @content: the content
 * @finding: a finding
 *
 * Returns: whether it is asked only of those who want to answer it
 */
gboolean
sx_walk_is_on_wish (const SxContent *content, const SxFinding *finding)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  const SxScreen *screen = sx_content_get_screen_of (content, finding);

  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      if (g_ptr_array_find (stage->screens, screen, NULL))
        return stage->optional;
    }

  return FALSE;
}

/* Adds what is answered on wish. */
static SxAnswers *
add_wishes (SxWalk *self, const SxFacts *facts, const SxAnswers *answers)
{
  SxAnswers *more = sx_answers_ref (answers);

  for (guint i = 0; i < facts->len; i++)
    {
      const SxFact *fact = &g_array_index (facts, SxFact, i);
      g_autoptr (SxAnswers) before = more;
      SxAnswer answer = *sx_answers_get (before, fact->finding);

      if (sx_walk_is_on_wish (self->proof->content, fact->finding))
        sx_fact_get_answer (fact, &answer);
      more = sx_answers_set (before, fact->finding, &answer);
    }

  return more;
}

/**
 * sx_walk_by_facts:
 * @self: the walks so far
 * @facts: what is true of somebody who has nothing else
 *
 * What is asked only on wish is told when nothing more is asked.
 *
 * Returns: (transfer full): the answers when nothing more is asked after that
 */
SxAnswers *
sx_walk_by_facts (SxWalk *self, const SxFacts *facts)
{
  Guided person = { self, facts };
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->proof->content);
  g_autoptr (SxAnswers) asked = sx_walk_run (self, nothing, reply_by_facts, &person);
  g_autoptr (SxAnswers) told = add_wishes (self, facts, asked);

  return sx_walk_run (self, told, reply_by_facts, &person);
}

typedef struct
{
  GRand *rand;
  double yes;    /* how often */
  double unsure;
} Anybody;

static SxAnswer
choose_any_option (const SxFinding *finding, Anybody *self)
{
  gint32 n = (gint32) finding->options->len;
  guint first = (guint) g_rand_int_range (self->rand, 0, n);
  guint second = (guint) g_rand_int_range (self->rand, 0, n);
  SxAnswer answer = sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << first);
  SxAnswer other = sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << second);

  if (finding->multiple && answer.state == other.state && (answer.state == SX_STATE_PRESENT || answer.state == SX_STATE_DETAIL))
    return sx_answer_choice (finding, answer.options | other.options);
  return answer;
}

static SxAnswer
reply_anything (const SxFinding *finding, gpointer person)
{
  Anybody *self = person;

  if (g_rand_double (self->rand) < self->unsure)
    return sx_answer_yes_no (SX_STATE_UNSURE);
  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (g_rand_double (self->rand) < self->yes ? SX_STATE_PRESENT : SX_STATE_ABSENT);
  if (finding->answer == SX_ANSWER_CHOICE)
    return choose_any_option (finding, self);
  return get_number (finding, (guint) g_rand_int_range (self->rand, 0, (gint32) count_answers (finding)),
                     g_rand_int_range (self->rand, 0, 4) / 4.0);
}

/**
 * sx_walk_random:
 * @self: the walks so far
 * @seed: which walk
 *
 * Some people say yes to nearly nothing, and some are unsure of much.
 *
 * Returns: (transfer full): the answers when nothing more is asked
 */
SxAnswers *
sx_walk_random (SxWalk *self, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->proof->content);
  Anybody person = { rand, g_rand_double_range (rand, 0, 0.3), g_rand_double_range (rand, 0, 0.15) };

  return sx_walk_run (self, nothing, reply_anything, &person);
}
