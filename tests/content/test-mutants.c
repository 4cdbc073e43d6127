/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts one small fault after another into the rules, and sees that something notices. */
#include <stdio.h>
#include <string.h>

#include "judge.h"

/* So many of the faults that can change a level are caught at least. Whatever else survives stands
 * among the survivors, with the reason why. */
#define LEAST_PERCENT 98

static const char *const verdicts[N_VERDICTS] = {
  "vectors", "vectors of the draft review", "polarity", "least sets", "vignettes", "a yes is more than not sure", "walks",
  "no level changes", "nothing",
};

static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_null_terminated (16, g_free, TRUE);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

/* Lines of a name, a tab and why nothing notices it: looked at by a person. */
static GHashTable *
read_survivors (const char *path)
{
  GHashTable *survivors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return survivors;

  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) fields = g_strsplit (*line, "\t", 2);

      if (fields[0] != NULL && fields[1] != NULL)
        g_hash_table_insert (survivors, g_strdup (fields[0]), g_strdup (fields[1]));
    }

  return survivors;
}

/* Whether enough are caught, and no other survives than those that are known. */
static gboolean
print_totals (const guint *n, guint n_known)
{
  guint n_killed = 0;
  guint n_all = 0;

  for (Verdict verdict = 0; verdict < N_VERDICTS; verdict++)
    {
      n_all += n[verdict];
      n_killed += verdict < VERDICT_NO_MATTER ? n[verdict] : 0;
      printf ("%6u %s\n", n[verdict], verdicts[verdict]);
    }
  printf ("%u mutants, %u killed, %u without a difference, %u survive, %u of them with a reason: %.1f %%\n", n_all, n_killed,
          n[VERDICT_NO_MATTER], n[VERDICT_SURVIVES], n_known, 100.0 * n_killed / (n_killed + n[VERDICT_SURVIVES]));
  return 100 * n_killed >= LEAST_PERCENT * (n_killed + n[VERDICT_SURVIVES]) && n_known == n[VERDICT_SURVIVES];
}

/* How many survivors are known; prints the others. */
static guint
try_all (const SxContent *content, Judge *judge, GHashTable *known, guint *n)
{
  g_autoptr (Mutants) mutants = mutants_new (content);
  guint n_known = 0;

  for (guint i = 0; i < mutants->all->len; i++)
    {
      Mutant *mutant = g_ptr_array_index (mutants->all, i);
      Verdict verdict = judge_try (judge, mutant);

      n[verdict]++;
      if (verdict == VERDICT_NO_MATTER)
        printf ("no level changes: %s\n", mutant->name);
      if (verdict != VERDICT_SURVIVES)
        continue;
      if (g_hash_table_contains (known, mutant->name))
        n_known++;
      else
        printf ("survives, and no reason is known: %s\n", mutant->name);
    }

  return n_known;
}

/* test-mutants VECTORS REVIEW-VECTORS SURVIVORS FOLDER… */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = sx_content_load_bundled (&error);
  g_autoptr (GPtrArray) files = g_ptr_array_new_null_terminated (16, g_free, TRUE);
  g_autoptr (GHashTable) known = NULL;
  g_autoptr (Judge) judge = NULL;
  guint n[N_VERDICTS] = { 0 };

  if (content == NULL || argc < 4)
    g_error ("%s", content == NULL ? error->message : "usage: test-mutants VECTORS REVIEW-VECTORS SURVIVORS FOLDER...");

  for (int i = 4; i < argc; i++)
    {
      GPtrArray *more = list_files (argv[i]);

      g_ptr_array_extend_and_steal (files, more);
    }
  known = read_survivors (argv[3]);
  judge = judge_new (content, argv[1], argv[2], (char **) files->pdata);
  return print_totals (n, try_all (content, judge, known, n)) ? 0 : 1;
}
