/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many triages a second, for few answers and for many; and how long one takes against
 * json-glib reading the same answers from a file. */
#include <json-glib/json-glib.h>

#include "bench.h"
#include "sx-answers-reader.h"
#include "sx-triage.h"

#define N_SETS 250
#define ROUNDS 10
#define SEED 20261122

typedef struct
{
  SxContent *content;
  GPtrArray *sets;  /* of SxAnswers */
  GPtrArray *texts; /* of char *, the same as files */
} Answers;

static void
run_triage (gpointer data)
{
  Answers *answers = data;

  for (guint i = 0; i < answers->sets->len; i++)
    sx_triage_free (sx_triage_evaluate (answers->content, g_ptr_array_index (answers->sets, i)));
}

static void
run_parse (gpointer data)
{
  Answers *answers = data;

  for (guint i = 0; i < answers->texts->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;

      if (!json_parser_load_from_data (parser, g_ptr_array_index (answers->texts, i), -1, &error))
        g_error ("%s", error->message);
    }
}

static SxAnswer
make_answer (const SxFinding *finding, GRand *random)
{
  static const SxState states[] = { SX_STATE_ABSENT, SX_STATE_ABSENT, SX_STATE_PRESENT, SX_STATE_UNSURE };
  const SxMeasure *measure = finding->measure;
  SxAnswer answer = { 0 };

  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (states[g_rand_int_range (random, 0, G_N_ELEMENTS (states))]);
  if (finding->answer == SX_ANSWER_CHOICE)
    return sx_answer_choice (finding, G_GUINT64_CONSTANT (1)
                                        << g_rand_int_range (random, 0, (int) finding->options->len));
  if (!sx_answer_number (finding, g_rand_double_range (random, measure->from, measure->to),
                         g_ptr_array_index (measure->units, 0), &answer, NULL))
    g_error ("a number between the limits of %s was refused", finding->id);
  return answer;
}

static SxAnswers *
make_answers (const SxContent *content, guint n, GRand *random)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  SxAnswers *answers = sx_answers_new (content);

  for (guint i = 0; i < n; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, g_rand_int_range (random, 0, (int) findings->len));
      g_autoptr (SxAnswers) before = answers;
      SxAnswer answer = make_answer (finding, random);

      answers = sx_answers_set (before, finding, &answer);
    }

  return answers;
}

static void
measure (SxContent *content, guint n)
{
  const BenchWork triage = { "triage", run_triage, NULL };
  const BenchWork parse = { "parsing the answers", run_parse, NULL };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  Answers answers = {
    .content = content,
    .sets = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_answers_unref),
    .texts = g_ptr_array_new_with_free_func (g_free),
  };
  double best;

  for (guint i = 0; i < N_SETS; i++)
    {
      g_ptr_array_add (answers.sets, make_answers (content, n, random));
      g_ptr_array_add (answers.texts, sx_answers_to_json (g_ptr_array_index (answers.sets, i), content));
    }

  g_print ("%u times up to %u answers: ", N_SETS, n);
  best = bench_ratio (&triage, &parse, ROUNDS, &answers);
  g_print ("  %.0f triages a second\n", N_SETS / best * 1000);
  g_ptr_array_unref (answers.sets);
  g_ptr_array_unref (answers.texts);
}

int
main (void)
{
  static const guint sizes[] = { 1, 10, 40, 200 };
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = sx_content_load_bundled (&error);

  if (content == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    measure (content, sizes[i]);
  return 0;
}
