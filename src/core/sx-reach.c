/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reach.h"

#include "sx-evaluate.h"
#include "sx-relevance.h"

struct _SxReach
{
  const SxContent *content;
  const SxAnswers *answers;
  guint8 *relevant; /* by index of the finding: 0 for unknown, else 1 for no and 2 for yes */
};

SxReach *
sx_reach_new (const SxContent *content, const SxAnswers *answers)
{
  SxReach *self = g_new0 (SxReach, 1);

  self->content = content;
  self->answers = answers;
  self->relevant = g_new0 (guint8, sx_content_get_all (content, SX_KIND_FINDING)->len);
  return self;
}

void
sx_reach_free (SxReach *self)
{
  g_free (self->relevant);
  g_free (self);
}

static gboolean
is_relevant (SxReach *self, const SxFinding *finding)
{
  guint8 *relevant = &self->relevant[finding->index];

  if (*relevant == 0)
    *relevant = sx_relevance_is_asked (self->content, self->answers, finding) ? 2 : 1;
  return *relevant == 2;
}

static SxNearness
find_denied (const SxFinding *finding)
{
  switch (finding->kind)
    {
    case SX_FINDING_PERSON:
    case SX_FINDING_PLACE:
    case SX_FINDING_SAFETY:
      return SX_NEARNESS_SETTLED;
    case SX_FINDING_TRIGGER:
    case SX_FINDING_HISTORY:
    case SX_FINDING_MEDICINE:
      return SX_NEARNESS_PAST;
    case SX_FINDING_TEST:
      return SX_NEARNESS_TEST;
    case SX_FINDING_COURSE:
    case SX_FINDING_SYMPTOM:
    case SX_FINDING_SIGN:
    case SX_N_FINDING_KINDS:
    default:
      return SX_NEARNESS_MAY_COME;
    }
}

static SxNearness
find_leaf (SxReach *self, const SxExpression *leaf)
{
  const SxFinding *finding = leaf->finding;
  SxState state = sx_answers_get (self->answers, finding)->state;

  if (!is_relevant (self, finding))
    return SX_NEARNESS_APART;
  if (state != SX_STATE_NOT_ASKED && state != SX_STATE_UNSURE)
    return find_denied (finding);
  if (finding->kind == SX_FINDING_TEST)
    return SX_NEARNESS_TEST;
  return state == SX_STATE_UNSURE ? SX_NEARNESS_UNSURE : SX_NEARNESS_OPEN;
}

typedef struct
{
  SxReach *reach;
  SxNearness nearest;
} Nearest;

static void
note_leaf (const SxExpression *leaf, gpointer data)
{
  Nearest *nearest = data;

  nearest->nearest = MIN (nearest->nearest, find_leaf (nearest->reach, leaf));
}

/**
 * sx_reach_get:
 * @self: the reach
 * @atom: a leaf or a group that is not true
 *
 * Returns: how near @atom is to being true: of a group, the nearest thing in it
 */
SxNearness
sx_reach_get (SxReach *self, const SxExpression *atom)
{
  Nearest nearest = { self, SX_NEARNESS_APART };

  sx_expression_foreach_leaf (atom, note_leaf, &nearest);
  return nearest.nearest;
}

/**
 * sx_reach_get_way:
 * @self: the reach
 * @way: what would all have to be true, as of sx_gap_list()
 *
 * Returns: how near the least near thing in @way is
 */
SxNearness
sx_reach_get_way (SxReach *self, const GPtrArray *way)
{
  SxNearness nearness = SX_NEARNESS_UNSURE;

  for (guint i = 0; i < way->len; i++)
    nearness = MAX (nearness, sx_reach_get (self, g_ptr_array_index (way, i)));

  return nearness;
}

typedef struct
{
  const SxAnswers *answers;
  gboolean found;
} Touch;

static void
note_true (const SxExpression *leaf, gpointer data)
{
  Touch *touch = data;

  touch->found |= sx_evaluates_to (leaf, touch->answers, SX_TRUE);
}

/**
 * sx_reach_touches:
 * @self: the reach
 * @rule: a rule
 *
 * Returns: whether something in @rule is true already
 */
gboolean
sx_reach_touches (SxReach *self, const SxRule *rule)
{
  Touch touch = { self->answers, FALSE };

  sx_expression_foreach_leaf (rule->when, note_true, &touch);
  return touch.found;
}
