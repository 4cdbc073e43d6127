/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "review.h"
#include "sx-proof.h"
#include "sx-triage.h"
#include "sx-vignette.h"

/* Somebody with a story or a vector: what they answer, and which level is right. */
typedef struct
{
  const SxVignette *vignette;
  const SxRule *rule;  /* (nullable): must be true */
  gboolean walks;      /* comes to a right level through the questions as well */
} Person;

struct _Judge
{
  const SxContent *content;
  SxWalk walk;
  SxProof walked;       /* what walks count for; nobody reads it */
  GPtrArray *vignettes; /* of SxVignette */
  GArray *vectors;      /* of Person */
  GPtrArray *review;    /* of ReviewVector, those that are right */
  GArray *people;       /* of Person */
};

static gboolean
is_right (const SxVignette *vignette, SxLevel level)
{
  return level < SX_N_URGENCIES ? (vignette->acceptable & (1u << level)) != 0 : level == vignette->level;
}

static gboolean
is_right_as_told (const Judge *self, const Person *person)
{
  return is_right (person->vignette, sx_triage_find_level (self->content, person->vignette->answers))
         && (person->rule == NULL || sx_rule_is_true (person->rule, person->vignette->answers));
}

typedef struct
{
  const Judge *judge;
  const SxAnswers *answers;
  SxFacts *facts;
} Asked;

static SxAnswer
reply_as_told (const SxFinding *finding, gpointer data)
{
  const Asked *asked = data;
  const SxAnswer *answer = sx_answers_get (asked->answers, finding);

  if (answer->state != SX_STATE_NOT_ASKED)
    return *answer;
  if (finding->kind == SX_FINDING_PLACE && finding->answer == SX_ANSWER_CHOICE)
    return sx_walk_choose_place (&asked->judge->walk, asked->facts, finding);
  return asked->judge->walk.ordinary[finding->index];
}

static SxFacts *
list_present (const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  SxFacts *facts = g_array_new (FALSE, FALSE, sizeof (SxFact));

  for (guint i = 0; i < findings->len; i++)
    {
      SxFact fact = { .finding = g_ptr_array_index (findings, i), .state = SX_STATE_PRESENT };

      if (sx_answers_get (answers, fact.finding)->state == SX_STATE_PRESENT)
        g_array_append_val (facts, fact);
    }

  return facts;
}

/* Asked by the wizard, and answering as they would: not less urgent than is right. */
static gboolean
is_right_when_asked (Judge *self, const Person *person)
{
  const SxAnswers *told = person->vignette->answers;
  g_autoptr (GArray) facts = list_present (self->content, told);
  Asked asked = { self, told, facts };
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->content);
  g_autoptr (SxAnswers) end = sx_walk_run (&self->walk, nothing, reply_as_told, &asked);
  SxLevel level = sx_triage_find_level (self->content, end);

  return is_right (person->vignette, level) || level < person->vignette->level;
}

static void
add_person (Judge *self, GArray *people, const SxVignette *vignette, const SxRule *rule)
{
  Person person = { vignette, rule, FALSE };

  if (!is_right_as_told (self, &person))
    {
      g_print ("not used, its level is not right: %s\n", vignette->id);
      return;
    }
  person.walks = is_right_when_asked (self, &person);
  g_array_append_val (people, person);
}

static void
add_people (Judge *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) vignettes = sx_vignettes_read (self->content, path, &error);
  guint first = self->vignettes->len;

  if (vignettes == NULL)
    g_error ("%s", error->message);
  g_ptr_array_extend_and_steal (self->vignettes, g_steal_pointer (&vignettes));
  for (guint i = first; i < self->vignettes->len; i++)
    add_person (self, self->people, g_ptr_array_index (self->vignettes, i), NULL);
}

/* A vector says which rule it is about as well. */
static void
add_vectors (Judge *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) vectors = sx_vignettes_read (self->content, path, &error);
  guint first = self->vignettes->len;
  JsonArray *array;

  if (vectors == NULL || !json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  array = json_node_get_array (json_parser_get_root (parser));
  g_ptr_array_extend_and_steal (self->vignettes, g_steal_pointer (&vectors));
  for (guint i = first; i < self->vignettes->len; i++)
    {
      const char *id = json_object_get_string_member (json_array_get_object_element (array, i - first), "rule");
      const SxRule *rule = sx_content_get_rule (self->content, id);

      add_person (self, self->vectors, g_ptr_array_index (self->vignettes, i), rule != NULL && rule->when != NULL ? rule : NULL);
    }
}

static void
add_review (Judge *self, const char *path)
{
  self->review = review_read (self->content, path);
  for (guint i = self->review->len; i > 0; i--)
    {
      const ReviewVector *vector = g_ptr_array_index (self->review, i - 1);

      if (review_is_right (vector, self->content))
        continue;
      g_print ("not used, its level is not right: %s\n", vector->text);
      g_ptr_array_remove_index (self->review, i - 1);
    }
}

static SxProof
new_proof (const Judge *self, guint n_known)
{
  return (SxProof){ .content = self->content, .quiet = TRUE, .n_known = n_known };
}

/**
 * judge_new:
 * @content: the content
 * @vectors: file of the vectors
 * @review: file of those made from the draft review
 * @vignettes: files of vignettes
 *
 * Returns: (transfer full): what looks at mutants of @content
 */
Judge *
judge_new (const SxContent *content, const char *vectors, const char *review, char **vignettes)
{
  Judge *self = g_new0 (Judge, 1);

  self->content = content;
  self->vignettes = g_ptr_array_new_with_free_func (sx_vignette_free);
  self->vectors = g_array_new (FALSE, FALSE, sizeof (Person));
  self->people = g_array_new (FALSE, FALSE, sizeof (Person));
  self->walked = new_proof (self, G_MAXUINT);
  sx_walk_init (&self->walk, &self->walked);
  add_vectors (self, vectors);
  add_review (self, review);
  for (; *vignettes != NULL; vignettes++)
    add_people (self, *vignettes);
  self->walked.n_failures = 0;
  return self;
}

void
judge_free (Judge *self)
{
  sx_walk_clear (&self->walk);
  g_array_unref (self->vectors);
  g_ptr_array_unref (self->review);
  g_array_unref (self->people);
  g_ptr_array_unref (self->vignettes);
  g_free (self);
}

static gboolean
somebody_objects (const Judge *self, const GArray *people)
{
  for (guint i = 0; i < people->len; i++)
    if (!is_right_as_told (self, &g_array_index (people, Person, i)))
      return TRUE;

  return FALSE;
}

/* Whether a changed rule is true where it was not, or the other way round: quicker than a level. */
static gboolean
touches (Mutant *mutant, const SxAnswers *answers)
{
  gboolean before, after;

  if (mutant->rule == NULL || mutant->rule->when == NULL || (mutant->kind != MUTANT_CONDITION && mutant->kind != MUTANT_LEVEL))
    return TRUE;

  after = sx_rule_is_true (mutant->rule, answers);
  if (mutant->kind == MUTANT_LEVEL)
    return after;
  mutant_apply (mutant);
  before = sx_rule_is_true (mutant->rule, answers);
  mutant_apply (mutant);
  return before != after;
}

/* Those about the rule itself come first: they are few, and mostly enough. */
static gboolean
review_objects_about (const Judge *self, Mutant *mutant, gboolean about)
{
  const char *id = mutant->rule != NULL ? mutant->rule->id : "";

  for (guint i = 0; i < self->review->len; i++)
    {
      const ReviewVector *vector = g_ptr_array_index (self->review, i);

      if ((strcmp (vector->about, id) == 0) != about || !touches (mutant, vector->answers))
        continue;
      if (!review_is_right (vector, self->content)
          || (vector->waits && mutant->kind == MUTANT_SELFCARE && !review_asks (vector, self->content)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
review_objects (const Judge *self, Mutant *mutant)
{
  if (mutant->kind == MUTANT_QUESTION)
    return FALSE;
  return review_objects_about (self, mutant, TRUE) || review_objects_about (self, mutant, FALSE);
}

static gboolean
polarity_objects (const Judge *self)
{
  SxProof proof = new_proof (self, 0);

  sx_prove_polarity (&proof);
  return sx_proof_is_over (&proof);
}

static gboolean
sets_object (const Judge *self, const SxRule *rule)
{
  SxProof proof = new_proof (self, 0);

  sx_prove_rule (&proof, rule);
  return sx_proof_is_over (&proof);
}

static gboolean
rise_objects (const Judge *self)
{
  SxProof proof = new_proof (self, 0);

  sx_prove_rise (&proof, 0);
  return sx_proof_is_over (&proof);
}

/* Whether somebody has what the mutant is about. */
static gboolean
concerns (const Mutant *mutant, const Person *person)
{
  return mutant->finding == NULL || sx_answers_get (person->vignette->answers, mutant->finding)->state == SX_STATE_PRESENT;
}

static gboolean
somebody_asked_objects (Judge *self, const GArray *people, const Mutant *mutant)
{
  for (guint i = 0; i < people->len; i++)
    {
      const Person *person = &g_array_index (people, Person, i);

      if (person->walks && concerns (mutant, person) && !is_right_when_asked (self, person))
        return TRUE;
    }

  return FALSE;
}

/* Of those who have what is asked about: whether one came to the right level only without the mutant. */
static gboolean
review_asked_objects (Judge *self, Mutant *mutant)
{
  for (guint i = 0; mutant->kind == MUTANT_QUESTION && mutant->finding != NULL && i < self->review->len; i++)
    {
      const ReviewVector *vector = g_ptr_array_index (self->review, i);
      SxVignette vignette = { .level = vector->level, .acceptable = 1u << vector->level, .answers = vector->answers };
      Person person = { &vignette, NULL, TRUE };
      gboolean was_right;

      if (vector->level >= SX_LEVEL_ROUTINE || !concerns (mutant, &person) || is_right_when_asked (self, &person))
        continue;
      mutant_apply (mutant);
      was_right = is_right_when_asked (self, &person);
      mutant_apply (mutant);
      if (was_right)
        return TRUE;
    }

  return FALSE;
}

/* The order of all questions is tried with the vectors alone; walks take long. */
static gboolean
walks_object (Judge *self, Mutant *mutant)
{
  gboolean object;
  guint before = self->walked.n_failures;

  if (mutant->kind != MUTANT_QUESTION && mutant->kind != MUTANT_SELFCARE)
    return FALSE;

  object = somebody_asked_objects (self, self->vectors, mutant)
           || (mutant->finding != NULL && somebody_asked_objects (self, self->people, mutant));
  return object || self->walked.n_failures > before || review_asked_objects (self, mutant);
}

static Verdict
find_verdict (Judge *self, Mutant *mutant)
{
  if (somebody_objects (self, self->vectors))
    return VERDICT_VECTORS;
  if (review_objects (self, mutant))
    return VERDICT_REVIEW;
  if (polarity_objects (self))
    return VERDICT_POLARITY;
  if (mutant->rule != NULL && mutant->rule->when != NULL && sets_object (self, mutant->rule))
    return VERDICT_SETS;
  if (somebody_objects (self, self->people))
    return VERDICT_VIGNETTES;
  if (rise_objects (self))
    return VERDICT_RISE;
  return walks_object (self, mutant) ? VERDICT_WALKS : VERDICT_SURVIVES;
}

/**
 * judge_try:
 * @self: what looks at it
 * @mutant: a mutant, not applied
 *
 * Returns: what catches it
 */
Verdict
judge_try (Judge *self, Mutant *mutant)
{
  Verdict verdict;

  mutant_apply (mutant);
  verdict = find_verdict (self, mutant);
  mutant_apply (mutant);
  return verdict == VERDICT_SURVIVES && !matters (self->content, mutant) ? VERDICT_NO_MATTER : verdict;
}
