/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many triages a second, for few answers and for many; how long one takes against json-glib
 * reading the same answers from a file; how long the next question takes at worst; and how much
 * slower many more rules make it.
 *
 * Usage: bench-triage CONTENT-FOLDER */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "bench.h"
#include "sx-answers-reader.h"
#include "sx-triage.h"

#define N_SETS 250
#define ROUNDS 10
#define N_NEXT 4000
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

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

/* The time that all but one in a hundred triages keep, each with its next question. */
static void
measure_next (SxContent *content)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  gint64 times[N_NEXT];

  for (guint i = 0; i < N_NEXT; i++)
    {
      g_autoptr (SxAnswers) answers = make_answers (content, 1 + i % 60, random);
      gint64 start = g_get_monotonic_time ();

      sx_triage_free (sx_triage_evaluate (content, answers));
      times[i] = g_get_monotonic_time () - start;
    }

  qsort (times, N_NEXT, sizeof *times, compare_times);
  g_print ("the next question: p50 %.2f ms, p99 %.2f ms\n", (double) times[N_NEXT / 2] / 1000, (double) times[N_NEXT * 99 / 100] / 1000);
}

static JsonNode *
read_json (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  if (!json_parser_load_from_file (parser, path, &error))
    g_error ("%s", error->message);
  return json_parser_steal_root (parser);
}

/* The same rules once more, under other ids. */
static void
add_copies (JsonArray *rules, guint times)
{
  guint n = json_array_get_length (rules);

  for (guint copy = 1; copy < times; copy++)
    for (guint i = 0; i < n; i++)
      {
        g_autoptr (JsonNode) node = json_node_copy (json_array_get_element (rules, i));
        JsonObject *rule = json_node_get_object (node);
        g_autoptr (JsonObject) twin = json_object_new ();
        g_autofree char *id = g_strdup_printf ("%s-%u", json_object_get_string_member (rule, "id"), copy);
        g_autoptr (GList) members = json_object_get_members (rule);

        for (GList *at = members; at != NULL; at = at->next)
          json_object_set_member (twin, at->data, json_node_copy (json_object_get_member (rule, at->data)));
        json_object_set_string_member (twin, "id", id);
        json_array_add_object_element (rules, g_steal_pointer (&twin));
      }
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  if (!g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);
}

static void
copy_folder (const char *from, const char *to)
{
  g_autoptr (GDir) folder = g_dir_open (from, 0, NULL);
  const char *name;

  g_mkdir_with_parents (to, 0700);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        copy_folder (source, target);
      else
        copy_file (source, target);
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

/* Loads the content with so many times the rules. */
static SxContent *
load_times (const char *from, guint times)
{
  g_autofree char *to = g_dir_make_tmp ("bench-triage-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (to, "triage.json", NULL);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (SxStore) store = NULL;
  g_autoptr (GError) error = NULL;
  SxContent *content = NULL;

  copy_folder (from, to);
  root = read_json (path);
  add_copies (json_object_get_array_member (json_node_get_object (root), "rules"), times);
  json_generator_set_root (generator, root);
  if (!json_generator_to_file (generator, path, &error) || (store = sx_store_new_for_directory (to, &error)) == NULL
      || (content = sx_content_load (store, &error)) == NULL)
    g_error ("%s", error->message);
  remove_folder (to);
  return content;
}

/* Growth is at most linear where a triage with so many times the rules takes at most so many times
 * as long. */
static void
measure_growth (const char *folder, guint times)
{
  g_autoptr (SxContent) content = load_times (folder, times);

  g_print ("%u times the rules\n", times);
  measure (content, 40);
}

int
main (int argc, char **argv)
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
  measure_next (content);
  for (guint times = 10; times <= 100 && argc > 1; times *= 10)
    measure_growth (argv[1], times);
  return 0;
}
