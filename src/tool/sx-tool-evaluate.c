/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "sx-interval.h"
#include "sx-tool.h"
#include "sx-triage.h"
#include "sx-vignette.h"

/* Counts of one row: all cases, or those of one level. */
typedef struct
{
  guint n;
  guint exact;
  guint acceptable;
  guint safe;      /* at least as urgent as it should be */
  guint lenient;   /* or one level below */
  guint under;     /* less urgent than every acceptable level */
  guint over;      /* more urgent than every acceptable level */
} Counts;

typedef struct
{
  Counts all;
  Counts by_level[SX_N_LEVELS];
  guint n_left; /* left the scale, as nobody expected: under 18 or in crisis */
  guint n_not_counted;
  GPtrArray *misses; /* of char */
} Report;

/* The levels in the order in which they win: what leaves the scale comes after the two that cannot wait. */
static const guint ranks[] = {
  [SX_LEVEL_AMBULANCE] = 0, [SX_LEVEL_EMERGENCY] = 1, [SX_LEVEL_CRISIS] = 2,   [SX_LEVEL_OUT_OF_SCOPE] = 2,
  [SX_LEVEL_TODAY] = 3,     [SX_LEVEL_ROUTINE] = 4,   [SX_LEVEL_SELFCARE] = 5,
};

static gboolean
is_acceptable (const SxVignette *vignette, SxLevel level)
{
  return (vignette->acceptable & (1u << level)) != 0;
}

static gboolean
is_under (const SxVignette *vignette, SxLevel level)
{
  for (SxLevel other = 0; other < SX_N_LEVELS; other++)
    if (is_acceptable (vignette, other) && ranks[level] <= ranks[other])
      return FALSE;

  return TRUE;
}

static gboolean
is_over (const SxVignette *vignette, SxLevel level)
{
  for (SxLevel other = 0; other < SX_N_LEVELS; other++)
    if (is_acceptable (vignette, other) && ranks[level] >= ranks[other])
      return FALSE;

  return TRUE;
}

static void
count (Counts *counts, const SxVignette *vignette, SxLevel level)
{
  gboolean safe = ranks[level] <= ranks[vignette->level];

  counts->n++;
  counts->exact += level == vignette->level;
  counts->acceptable += is_acceptable (vignette, level);
  counts->safe += safe;
  counts->lenient += safe || level == vignette->level + 1;
  counts->under += is_under (vignette, level);
  counts->over += is_over (vignette, level);
}

static char *
dup_miss (const SxVignette *vignette, const SxTriage *triage)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s: %s, expected %s (%s) by", vignette->id, sx_level_get_id (triage->level),
                          sx_level_get_id (vignette->level), vignette->condition != NULL ? vignette->condition : "no condition given");
  for (guint i = 0; i < triage->reasons->len && sx_triage_get_reason (triage, i)->level == triage->level; i++)
    g_string_append_printf (text, " %s", sx_triage_get_reason (triage, i)->rule->id);
  return g_string_free (text, FALSE);
}

static void
add_vignette (Report *report, const SxContent *content, const SxVignette *vignette)
{
  g_autoptr (SxTriage) triage = NULL;

  if (!vignette->counted)
    {
      report->n_not_counted++;
      return;
    }

  triage = sx_triage_evaluate (content, vignette->answers);
  if (triage->level >= SX_N_URGENCIES && vignette->level < SX_N_URGENCIES && !is_acceptable (vignette, triage->level))
    {
      report->n_left++;
      return;
    }

  count (&report->all, vignette, triage->level);
  count (&report->by_level[vignette->level], vignette, triage->level);
  if (!is_acceptable (vignette, triage->level))
    g_ptr_array_add (report->misses, dup_miss (vignette, triage));
}

static void
print_share (const char *name, guint successes, guint trials)
{
  SxInterval interval;

  if (trials == 0)
    {
      printf ("  %-34s 0 of 0\n", name);
      return;
    }

  interval = sx_interval_new (successes, trials);
  printf ("  %-34s %u of %u (%.1f %%; 95 %% interval %.1f to %.1f %%)\n", name, successes, trials, 100.0 * successes / trials,
          100 * interval.low, 100 * interval.high);
}

static void
print_counts (const Counts *counts)
{
  print_share ("exact", counts->exact, counts->n);
  print_share ("acceptable", counts->acceptable, counts->n);
  print_share ("safe (at or above)", counts->safe, counts->n);
  print_share ("safe, one level below allowed", counts->lenient, counts->n);
  print_share ("under-triaged", counts->under, counts->n);
  print_share ("over-triaged", counts->over, counts->n);
}

static void
print_report (const Report *report)
{
  printf ("%u vignettes counted, %u left the wizard, %u not counted (out of scope or no headline)\n", report->all.n, report->n_left,
          report->n_not_counted);
  print_counts (&report->all);
  for (SxLevel level = 0; level < SX_N_LEVELS; level++)
    if (report->by_level[level].n > 0)
      {
        printf ("%s\n", sx_level_get_id (level));
        print_counts (&report->by_level[level]);
      }
  for (guint i = 0; i < report->misses->len; i++)
    printf ("miss %s\n", (const char *) g_ptr_array_index (report->misses, i));
}

static void
build_share (JsonBuilder *builder, const char *member, guint successes, guint trials)
{
  SxInterval interval = trials > 0 ? sx_interval_new (successes, trials) : (SxInterval){ 0, 1 };

  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "n");
  json_builder_add_int_value (builder, successes);
  json_builder_set_member_name (builder, "low");
  json_builder_add_double_value (builder, interval.low);
  json_builder_set_member_name (builder, "high");
  json_builder_add_double_value (builder, interval.high);
  json_builder_end_object (builder);
}

static void
build_counts (JsonBuilder *builder, const char *member, const Counts *counts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "n");
  json_builder_add_int_value (builder, counts->n);
  build_share (builder, "exact", counts->exact, counts->n);
  build_share (builder, "acceptable", counts->acceptable, counts->n);
  build_share (builder, "safe", counts->safe, counts->n);
  build_share (builder, "safeOneBelow", counts->lenient, counts->n);
  build_share (builder, "under", counts->under, counts->n);
  build_share (builder, "over", counts->over, counts->n);
  json_builder_end_object (builder);
}

static void
print_json (const Report *report)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  build_counts (builder, "all", &report->all);
  for (SxLevel level = 0; level < SX_N_LEVELS; level++)
    build_counts (builder, sx_level_get_id (level), &report->by_level[level]);
  json_builder_set_member_name (builder, "left");
  json_builder_add_int_value (builder, report->n_left);
  json_builder_set_member_name (builder, "notCounted");
  json_builder_add_int_value (builder, report->n_not_counted);
  json_builder_set_member_name (builder, "misses");
  json_builder_begin_array (builder);
  for (guint i = 0; i < report->misses->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (report->misses, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  printf ("%s\n", text);
}

/* All files are read before anything is printed. */
static GPtrArray *
read_all (const SxContent *content, char **files, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (char **file = files; *file != NULL; file++)
    {
      GPtrArray *vignettes = sx_vignettes_read (content, *file, error);

      if (vignettes == NULL)
        return NULL;
      g_ptr_array_add (all, vignettes);
    }

  return g_steal_pointer (&all);
}

int
sx_tool_evaluate (const SxContent *content, char **args)
{
  gboolean json = FALSE;
  gboolean strict = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, NULL, NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &strict, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) misses = g_ptr_array_new_with_free_func (g_free);
  Report report = { .misses = misses };

  if (!sx_tool_parse (args, entries, &files))
    return SX_EXIT_BAD_INPUT;
  if (files[0] == NULL)
    return sx_tool_complain ("evaluate takes at least one file");
  all = read_all (content, files, &error);
  if (all == NULL)
    return sx_tool_complain ("%s", error->message);

  for (guint i = 0; i < all->len; i++)
    {
      const GPtrArray *vignettes = g_ptr_array_index (all, i);

      for (guint j = 0; j < vignettes->len; j++)
        add_vignette (&report, content, g_ptr_array_index (vignettes, j));
    }
  if (json)
    print_json (&report);
  else
    print_report (&report);
  return strict && misses->len > 0 ? SX_EXIT_FAILED : SX_EXIT_DONE;
}
