/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

#include "sx-evaluate.h"
#include "sx-triage.h"

/* One answer to one question. */
typedef struct
{
  const SxFinding *finding;
  SxAnswer answer;
} Other;

/* What the level is without the warning sign, and one rule that gives it. */
typedef struct
{
  SxLevel level;
  const SxRule *witness;
} Base;

typedef struct
{
  SxProof *proof;
  const SxRule *floor;    /* for what is unsure */
  GArray *others;         /* of Other */
  const SxFinding *flag;
  SxLevel unsure;         /* what “not sure” gives, whatever else is known */
  SxLevel present;        /* what a yes gives, whatever else is known */
  GHashTable *steady;     /* rules that say nothing about it */
  gboolean *failed;       /* by position in others: fails with this one alone */
} Rise;

/* What leaves the scale comes between an emergency and today. */
static gboolean
is_below (SxLevel level, SxLevel wanted)
{
  static const guint8 ranks[SX_N_LEVELS] = {
    [SX_LEVEL_AMBULANCE] = 0, [SX_LEVEL_EMERGENCY] = 1, [SX_LEVEL_CRISIS] = 2,   [SX_LEVEL_OUT_OF_SCOPE] = 3,
    [SX_LEVEL_TODAY] = 4,     [SX_LEVEL_ROUTINE] = 5,   [SX_LEVEL_SELFCARE] = 6,
  };

  return ranks[level] > ranks[wanted];
}

static const SxRule *
find_floor (const SxContent *content)
{
  const GPtrArray *floors = sx_content_get_rulebook (content)->floors;

  for (guint i = 0; i < floors->len; i++)
    if (((const SxRule *) g_ptr_array_index (floors, i))->kind == SX_RULE_UNSURE)
      return g_ptr_array_index (floors, i);

  return NULL;
}

/* What “not sure” to @flag gives; nothing more than self-care where it may be left unsure. */
static SxLevel
get_floor (const SxRule *floor, const SxFinding *flag)
{
  if (floor == NULL || g_strv_contains ((const char *const *) floor->not_for, flag->id))
    return SX_LEVEL_SELFCARE;
  return g_strv_contains ((const char *const *) floor->slow, flag->id) ? floor->slow_level : floor->level;
}

static SxAnswers *
add_state (const SxAnswers *answers, const SxFinding *flag, SxState state)
{
  SxAnswer answer = sx_answer_yes_no (state);

  return sx_answers_set (answers, flag, &answer);
}

static const SxRule *
find_witness (const GPtrArray *rules, const SxAnswers *answers, SxLevel level)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->when != NULL && !is_below (rule->level, level) && sx_rule_is_true (rule, answers))
        return rule;
    }

  return NULL;
}

static Base
new_base (const SxContent *content, const SxAnswers *answers)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  Base base = { sx_triage_find_level (content, answers), NULL };

  base.witness = find_witness (book->rules, answers, base.level);
  if (base.witness == NULL)
    base.witness = find_witness (book->floors, answers, base.level);
  return base;
}

/* The whole triage is done only where neither the rule that gave the level before holds, nor one
 * about the warning sign. */
static gboolean
keeps_up (const Rise *self, const Base *base, const SxAnswers *answers, SxLevel wanted)
{
  const SxContent *content = self->proof->content;

  if (base->witness != NULL && !is_below (base->witness->level, wanted) && sx_rule_is_true (base->witness, answers))
    return TRUE;
  if (find_witness (sx_content_get_rules_about (content, self->flag), answers, wanted) != NULL)
    return TRUE;
  return !is_below (sx_triage_find_level (content, answers), wanted);
}

static gboolean
prove_step (const Rise *self, const Base *base, SxState state, const SxAnswers *answers, SxLevel wanted, const char *from)
{
  static const char *const words[] = { "not asked", "unsure", "absent", "present", "" };

  if (keeps_up (self, base, answers, wanted))
    return TRUE;

  sx_proof_fail (self->proof, answers, "%s: %s is less urgent (%s) than %s (%s)", self->flag->id, words[state],
                 sx_level_get_id (sx_triage_find_level (self->proof->content, answers)), from, sx_level_get_id (wanted));
  return FALSE;
}

/* Not asked or absent, then unsure, then present. */
static gboolean
prove_states (const Rise *self, const SxAnswers *answers)
{
  g_autoptr (SxAnswers) absent = add_state (answers, self->flag, SX_STATE_ABSENT);
  g_autoptr (SxAnswers) unsure = add_state (answers, self->flag, SX_STATE_UNSURE);
  g_autoptr (SxAnswers) present = add_state (answers, self->flag, SX_STATE_PRESENT);
  const Base nothing = new_base (self->proof->content, answers);
  const Base no = new_base (self->proof->content, absent);
  const Base perhaps = new_base (self->proof->content, unsure);

  return prove_step (self, &nothing, SX_STATE_UNSURE, unsure, nothing.level, "not asked")
         && prove_step (self, &no, SX_STATE_UNSURE, unsure, no.level, "absent")
         && prove_step (self, &perhaps, SX_STATE_PRESENT, present, perhaps.level, "unsure");
}

static SxAnswers *
add_other (const SxAnswers *answers, const Other *other)
{
  return sx_answers_set (answers, other->finding, &other->answer);
}

static const Other *
get_other (const Rise *self, guint i)
{
  return &g_array_index (self->others, Other, i);
}

static gboolean
add_choices (GArray *others, const SxFinding *finding)
{
  for (guint i = 0; i < finding->options->len; i++)
    {
      Other other = { finding, sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << i) };

      if (other.answer.state == SX_STATE_PRESENT || other.answer.state == SX_STATE_DETAIL)
        g_array_append_val (others, other);
    }

  return TRUE;
}

/* One number out of each band: conditions name bands. */
static void
add_numbers (GArray *others, const SxFinding *finding)
{
  const SxScale *scale = g_ptr_array_index (finding->measure->scales, 0);

  for (guint i = 0; i < scale->bands->len; i++)
    {
      const SxBand *band = g_ptr_array_index (scale->bands, i);
      Other other = { .finding = finding };

      if (sx_answer_number (finding, band->from, g_ptr_array_index (finding->measure->units, 0), &other.answer, NULL))
        g_array_append_val (others, other);
    }
}

static GArray *
list_others (const SxContent *content)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  GArray *others = g_array_new (FALSE, FALSE, sizeof (Other));

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      Other yes = { finding, sx_answer_yes_no (SX_STATE_PRESENT) };

      if (finding->answer == SX_ANSWER_YES_NO)
        g_array_append_val (others, yes);
      else if (finding->answer == SX_ANSWER_CHOICE)
        add_choices (others, finding);
      else
        add_numbers (others, finding);
    }

  return others;
}

static gboolean
prove_alone (const Rise *self)
{
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->proof->content);

  return prove_states (self, nothing);
}

static void
prove_with_one (const Rise *self)
{
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->proof->content);

  for (guint i = 0; i < self->others->len && !sx_proof_is_over (self->proof); i++)
    {
      g_autoptr (SxAnswers) answers = add_other (nothing, get_other (self, i));

      self->failed[i] = get_other (self, i)->finding == self->flag || !prove_states (self, answers);
    }
}

/* The levels of all pairs, once for all warning signs. */
static Base *
list_bases (const Rise *self)
{
  const SxContent *content = self->proof->content;
  guint n = self->others->len;
  Base *bases = g_new (Base, (gsize) n * n);
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SxAnswers) one = add_other (nothing, get_other (self, i));

      for (guint j = i + 1; j < n; j++)
        {
          g_autoptr (SxAnswers) two = add_other (one, get_other (self, j));

          bases[i * n + j] = new_base (content, two);
        }
    }

  return bases;
}

static gboolean
mentions (const SxContent *content, const SxExpression *expression, const SxFinding *finding)
{
  for (; expression != NULL && finding != NULL;
       finding = finding->part_of != NULL ? sx_content_get_finding (content, finding->part_of) : NULL)
    if (sx_expression_mentions (expression, finding))
      return TRUE;

  return FALSE;
}

/* A rule that says nothing about the warning sign goes on being true. */
static GHashTable *
list_steady (const SxContent *content, const SxFinding *flag)
{
  const GPtrArray *rules = sx_content_get_all (content, SX_KIND_RULE);
  GHashTable *steady = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (!mentions (content, rule->when, flag) && !mentions (content, rule->except, flag))
        g_hash_table_add (steady, (gpointer) rule);
    }

  return steady;
}

/* What is true of little goes on being true when more is known, but for exceptions. So most pairs
 * need no triage. */
static gboolean
is_plain (const Rise *self, const Base *base, SxLevel wanted)
{
  gboolean stays = base->witness != NULL && g_hash_table_contains (self->steady, base->witness);

  return (stays || !is_below (self->unsure, base->level))
         && (!is_below (self->present, wanted) || (stays && !is_below (base->level, wanted)));
}

static gboolean
prove_pair (const Rise *self, const Base *base, const SxAnswers *unsure, const SxAnswers *present, const Other *other)
{
  SxLevel wanted = is_below (self->unsure, base->level) ? base->level : self->unsure;
  g_autoptr (SxAnswers) more_unsure = NULL;
  g_autoptr (SxAnswers) more_present = NULL;

  if (is_plain (self, base, wanted))
    return TRUE;

  more_unsure = add_other (unsure, other);
  more_present = add_other (present, other);
  return prove_step (self, base, SX_STATE_UNSURE, more_unsure, base->level, "not asked")
         && prove_step (self, base, SX_STATE_PRESENT, more_present, wanted, "unsure");
}

/* Stops at the first pair that fails; those of which one fails by itself are known. */
static void
prove_with_two (const Rise *self, const Base *bases)
{
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->proof->content);
  g_autoptr (SxAnswers) unsure = add_state (nothing, self->flag, SX_STATE_UNSURE);
  g_autoptr (SxAnswers) present = add_state (nothing, self->flag, SX_STATE_PRESENT);
  guint n = self->others->len;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SxAnswers) one_unsure = add_other (unsure, get_other (self, i));
      g_autoptr (SxAnswers) one_present = add_other (present, get_other (self, i));

      for (guint j = i + 1; j < n && !self->failed[i]; j++)
        if (!self->failed[j] && get_other (self, i)->finding != get_other (self, j)->finding
            && !prove_pair (self, &bases[i * n + j], one_unsure, one_present, get_other (self, j)))
          return;
    }
}

/* What a yes alone gives by rules without an exception. */
static SxLevel
get_sure_level (const SxContent *content, const SxFinding *flag)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, flag);
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  g_autoptr (SxAnswers) present = add_state (nothing, flag, SX_STATE_PRESENT);
  SxLevel level = SX_LEVEL_SELFCARE;

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->except == NULL && rule->level < level && sx_rule_is_true (rule, present))
        level = rule->level;
    }

  return level;
}

static void
prove_flag (const Rise *self, guint n_others, const Base *bases)
{
  self->proof->n_flags++;
  if (!prove_alone (self))
    return;

  if (n_others > 0)
    prove_with_one (self);
  if (n_others > 1)
    prove_with_two (self, bases);
}

/**
 * sx_prove_rise:
 * @self: the proof
 * @n_others: with how many other answers: 0, 1 or 2
 *
 * The level never falls when a warning sign goes from not asked or absent to unsure to present,
 * alone and together with other answers.
 */
void
sx_prove_rise (SxProof *self, guint n_others)
{
  const GPtrArray *findings = sx_content_get_all (self->content, SX_KIND_FINDING);
  g_autoptr (GArray) others = list_others (self->content);
  g_autofree gboolean *failed = g_new0 (gboolean, others->len);
  Rise rise = { .proof = self, .floor = find_floor (self->content), .others = others, .failed = failed };
  g_autofree Base *bases = n_others > 1 ? list_bases (&rise) : NULL;

  for (guint i = 0; i < findings->len && !sx_proof_is_over (self); i++)
    {
      rise.flag = g_ptr_array_index (findings, i);
      if (rise.flag->flag != SX_FLAG_YES || rise.flag->answer != SX_ANSWER_YES_NO)
        continue;
      rise.unsure = get_floor (rise.floor, rise.flag);
      rise.present = get_sure_level (self->content, rise.flag);
      rise.steady = list_steady (self->content, rise.flag);
      prove_flag (&rise, n_others, bases);
      g_hash_table_unref (rise.steady);
    }
}
