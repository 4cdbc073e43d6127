/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <math.h>

/* What is missing, in words. */

/* More alternatives than this are not read; each of them is enough. */
#define MOST_WAYS 6

/* A name within a sentence. Names that are all capitals stay. */
static void
append_name (GString *text, const char *name, gboolean inside)
{
  gunichar first = g_utf8_get_char (name);
  const char *rest = g_utf8_next_char (name);

  if (inside && g_unichar_islower (g_utf8_get_char (rest)))
    g_string_append_unichar (text, g_unichar_tolower (first));
  else
    g_string_append_unichar (text, first);
  g_string_append (text, rest);
}

static char *
dup_limit (const SxSession *session, const SxFinding *finding, double value)
{
  const SxUnit *unit = sx_finding_choose_unit (finding, value, session->units);
  g_autofree char *number = sx_unit_dup_number (unit, value);

  return g_strdup_printf ("%s %s", number, unit->unit);
}

static void
append_range (GString *text, const SxSession *session, const SxExpression *leaf)
{
  g_autofree char *from = isfinite (leaf->from) ? dup_limit (session, leaf->finding, leaf->from) : NULL;
  g_autofree char *to = isfinite (leaf->to) ? dup_limit (session, leaf->finding, leaf->to) : NULL;

  if (from != NULL && to != NULL)
    g_string_append_printf (text, ": %s %s %s %s", sx_doc_phrase (session, SX_PHRASE_FROM), from,
                            sx_doc_phrase (session, SX_PHRASE_TO_BELOW), to);
  else if (from != NULL)
    g_string_append_printf (text, ": %s %s", from, sx_doc_phrase (session, SX_PHRASE_OR_MORE));
  else
    g_string_append_printf (text, ": %s %s", sx_doc_phrase (session, SX_PHRASE_UNDER), to);
}

static void
append_atom (GString *text, const SxSession *session, const SxExpression *atom, gboolean inside)
{
  if (atom->kind == SX_EXPRESSION_GROUP)
    {
      append_name (text, ((const SxGroup *) sx_content_lookup (session->content, SX_KIND_GROUP, atom->id))->name, inside);
      return;
    }

  append_name (text, atom->finding->name.plain, inside);
  if (atom->kind == SX_EXPRESSION_RANGE)
    append_range (text, session, atom);
  if (atom->kind == SX_EXPRESSION_OPTION)
    {
      g_string_append (text, ": ");
      append_name (text, sx_finding_find_option (atom->finding, atom->option, NULL)->text, TRUE);
    }
}

static void
append_way (GString *text, const SxSession *session, const GPtrArray *way, gboolean inside)
{
  for (guint i = 0; i < way->len; i++)
    {
      if (i > 0)
        g_string_append_printf (text, " %s ", sx_doc_phrase (session, SX_PHRASE_AND));
      append_atom (text, session, g_ptr_array_index (way, i), inside || i > 0);
    }
}

/**
 * sx_doc_dup_way:
 * @session: whose page it is
 * @way: what would all have to be there
 *
 * Returns: (transfer full): @way in words
 */
char *
sx_doc_dup_way (const SxSession *session, const GPtrArray *way)
{
  GString *text = g_string_new (NULL);

  append_way (text, session, way, FALSE);
  return g_string_free (text, FALSE);
}

/**
 * sx_doc_dup_ways:
 * @session: whose page it is
 * @ways: (element-type GPtrArray): ways, each of which is enough
 *
 * Returns: (transfer full): the first few of @ways in words
 */
char *
sx_doc_dup_ways (const SxSession *session, const GPtrArray *ways)
{
  GString *text = g_string_new (NULL);
  guint n = MIN (ways->len, MOST_WAYS);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && i == n - 1)
        g_string_append_printf (text, " %s ", sx_doc_phrase (session, SX_PHRASE_OR));
      else if (i > 0)
        g_string_append (text, ", ");
      append_way (text, session, g_ptr_array_index (ways, i), i > 0);
    }

  return g_string_free (text, FALSE);
}
