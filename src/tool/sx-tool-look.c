/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "sx-doc.h"
#include "sx-index.h"
#include "sx-tool.h"

/* The commands that look things up. */

#define TEXT_WIDTH 96

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

int
sx_tool_list (const SxContent *content, char **args)
{
  const GPtrArray *all;
  SxKind kind;

  if (g_strv_length (args) != 1 || !sx_kind_from_plural (args[0], &kind))
    return sx_tool_complain ("list takes one of regions, structures, findings, conditions, comparisons, measures, "
                             "rules, terms, sources, illustrations");

  all = sx_content_get_all (content, kind);
  for (guint i = 0; i < all->len; i++)
    {
      gconstpointer item = g_ptr_array_index (all, i);

      printf ("%s %s\n", *(char *const *) item, sx_content_get_name (kind, item));
    }

  return SX_EXIT_DONE;
}

int
sx_tool_show (const SxContent *content, char **args)
{
  g_autoptr (SxPlace) place = g_strv_length (args) == 1 ? sx_place_find (content, args[0]) : NULL;
  g_autofree char *today = dup_today ();
  g_autoptr (SxSession) plain = NULL;
  g_autoptr (SxSession) session = NULL;
  g_autoptr (SxDoc) doc = NULL;
  g_autofree char *text = NULL;

  if (g_strv_length (args) != 1)
    return sx_tool_complain ("show takes one id");
  if (place == NULL)
    return sx_tool_complain ("%s: expected an id of the content; “list” says which there are", args[0]);

  plain = sx_session_new (content, NULL, today);
  session = sx_session_with_clinical (plain, TRUE);
  doc = sx_doc_for_place (session, place);
  text = sx_doc_to_text (doc, TEXT_WIDTH);
  sx_tool_print (text);
  return SX_EXIT_DONE;
}

int
sx_tool_search (const SxContent *content, char **args)
{
  g_autofree char *query = g_strjoinv (" ", args);
  g_autoptr (SxIndex) index = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  if (*query == '\0')
    return sx_tool_complain ("search takes words");
  if (!g_utf8_validate (query, -1, NULL))
    return sx_tool_complain ("search takes words in UTF-8");

  index = sx_index_new (content);
  hits = sx_index_search (index, query, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const SxHit *hit = g_ptr_array_index (hits, i);
      g_autofree char *matched = g_strjoinv (" ", hit->matched);

      printf ("%s\t%s%s%s\t%s\t%s\n", sx_kind_get_word (hit->kind), hit->id, hit->detail != NULL ? "/" : "",
              hit->detail != NULL ? hit->detail : "", hit->name, matched);
    }

  return SX_EXIT_DONE;
}
