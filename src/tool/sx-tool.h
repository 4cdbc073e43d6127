/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/** Exit codes; any level of care is a success. */
enum
{
  SX_EXIT_DONE = 0,
  SX_EXIT_FAILED = 1,   /* a check, a proof or a strict evaluation failed */
  SX_EXIT_BAD_INPUT = 2 /* bad input, a missing file, or a command line that makes no sense */
};

/**
 * SxCommandFunc:
 * @content: the content
 * @args: what stands behind the name of the command
 *
 * Returns: an exit code
 */
typedef int (*SxCommandFunc) (const SxContent *content, char **args);

int      sx_tool_list     (const SxContent *content, char **args);
int      sx_tool_show     (const SxContent *content, char **args);
int      sx_tool_search   (const SxContent *content, char **args);
int      sx_tool_triage   (const SxContent *content, char **args);
int      sx_tool_evaluate (const SxContent *content, char **args);
int      sx_tool_prove    (const SxContent *content, char **args);
int      sx_tool_rules    (const SxContent *content, char **args);

gboolean sx_tool_parse    (char **args, const GOptionEntry *entries, char ***rest);
int      sx_tool_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
GBytes  *sx_tool_read     (const char *path, GError **error);
void     sx_tool_print    (const char *text);

G_END_DECLS
