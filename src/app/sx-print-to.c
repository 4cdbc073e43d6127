/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-print-to.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "sx-handout.h"

/**
 * sx_print_dup_date:
 *
 * Returns: (transfer full): the day it is, in words for people
 */
char *
sx_print_dup_date (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%-d %B %Y");
}

/**
 * sx_print_explain:
 * @error: why a file was not written
 *
 * Returns: (transfer none): the same as a sentence for people; in their words, if they can do something
 *   about it
 */
const char *
sx_print_explain (const GError *error)
{
  static const struct
  {
    GFileError code;
    const char *words;
  } causes[] = {
    { G_FILE_ERROR_NOSPC, N_("The disk is full.") },
    { G_FILE_ERROR_ACCES, N_("You may not write in this folder.") },
    { G_FILE_ERROR_PERM, N_("You may not write in this folder.") },
    { G_FILE_ERROR_ROFS, N_("Nothing can be written to this disk.") },
    { G_FILE_ERROR_NOENT, N_("There is no such folder.") },
    { G_FILE_ERROR_NOTDIR, N_("There is no such folder.") },
    { G_FILE_ERROR_ISDIR, N_("A folder has this name.") },
    { G_FILE_ERROR_NODEV, N_("A device has this name.") },
    { G_FILE_ERROR_NAMETOOLONG, N_("The name is too long.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (causes); i++)
    if (g_error_matches (error, G_FILE_ERROR, causes[i].code))
      return _(causes[i].words);
  return error->message;
}

static int
complain (int status, const char *about, const char *what)
{
  fprintf (stderr, "symptom-explorer: %s: %s\n", about, what);
  return status;
}

/**
 * sx_print_to:
 * @session: whose page it is
 * @ids: (nullable): what was asked for: one id
 * @path: (type filename): where to write the page, as a PDF file
 * @paper: the size of its sheets
 *
 * Needs no display. Says on standard error what went wrong.
 *
 * Returns: what the program shall end with
 */
int
sx_print_to (const SxSession *session, char **ids, const char *path, SxPaper paper)
{
  g_autoptr (SxPlace) place = NULL;
  g_autoptr (SxDoc) doc = NULL;
  g_autoptr (SxHandout) handout = NULL;
  g_autofree char *date = sx_print_dup_date ();
  g_autoptr (GError) error = NULL;

  if (ids == NULL || g_strv_length (ids) != 1)
    return complain (SX_PRINT_BAD_INPUT, "--print-to", "takes one id");

  if (*path == '\0')
    return complain (SX_PRINT_BAD_INPUT, "--print-to", "takes the name of a file");

  place = sx_place_find (session->content, ids[0]);
  if (place == NULL)
    return complain (SX_PRINT_BAD_INPUT, ids[0],
                     "expected an id of the content; “symptom-tool list” says which there are");

  doc = sx_doc_for_place (session, place);
  handout = sx_handout_new (session, doc, date, paper);
  if (!sx_handout_save (handout, path, &error))
    return complain (SX_PRINT_FAILED, path, sx_print_explain (error));
  return SX_PRINT_DONE;
}
