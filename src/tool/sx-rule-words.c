/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-rule-words.h"

#include <math.h>
#include <string.h>

static char *
dup_number (const SxFinding *finding, double value)
{
  const SxUnit *unit = sx_finding_choose_unit (finding, value, SX_UNITS_SI);

  return g_strdup_printf ("%g %s", sx_unit_convert_back (unit, value), unit->unit);
}

/* The name of the only band that a range takes in, unless it only says the numbers again. */
static const char *
find_band_name (const SxExpression *range)
{
  const SxScale *scale = g_ptr_array_index (range->finding->measure->scales, 0);

  for (guint i = 0; i < scale->bands->len; i++)
    {
      const SxBand *band = g_ptr_array_index (scale->bands, i);
      gboolean starts = band->from == range->from || (i == 0 && isinf (range->from));
      gboolean ends = band->to == range->to || (i == scale->bands->len - 1 && isinf (range->to));

      if (starts && ends && strpbrk (band->name.plain, "0123456789") == NULL)
        return band->name.plain;
    }

  return NULL;
}

static void
add_range (GString *text, const SxExpression *range)
{
  g_autofree char *from = isfinite (range->from) ? dup_number (range->finding, range->from) : NULL;
  g_autofree char *to = isfinite (range->to) ? dup_number (range->finding, range->to) : NULL;
  const char *band = find_band_name (range);

  g_string_append_printf (text, "%s: ", range->finding->name.plain);
  if (from != NULL && to != NULL)
    g_string_append_printf (text, "from %s to less than %s", from, to);
  else if (from != NULL)
    g_string_append_printf (text, "%s or more", from);
  else
    g_string_append_printf (text, "less than %s", to);
  if (band != NULL)
    g_string_append_printf (text, " (%s)", band);
}

static void
add_group (GString *text, const SxContent *content, const char *id)
{
  const SxGroup *group = sx_content_lookup (content, SX_KIND_GROUP, id);

  g_string_append_printf (text, "[%s]", group->name);
}

static const char *
get_joint (const SxExpression *expression)
{
  return expression->kind == SX_EXPRESSION_ALL ? " AND " : expression->kind == SX_EXPRESSION_ANY ? " OR " : "; ";
}

static void add_words (GString *text, const SxContent *content, const SxExpression *expression, gboolean inside);

static void
add_parts (GString *text, const SxContent *content, const SxExpression *expression, gboolean inside)
{
  gboolean closed = expression->n_of > 1 && (inside || expression->kind == SX_EXPRESSION_COUNT);

  if (expression->kind == SX_EXPRESSION_COUNT)
    g_string_append_printf (text, "at least %u of ", expression->count);
  if (closed)
    g_string_append_c (text, '(');
  for (guint i = 0; i < expression->n_of; i++)
    {
      if (i > 0)
        g_string_append (text, get_joint (expression));
      add_words (text, content, expression->of[i], expression->n_of > 1 || inside);
    }
  if (closed)
    g_string_append_c (text, ')');
}

static void
add_words (GString *text, const SxContent *content, const SxExpression *expression, gboolean inside)
{
  switch (expression->kind)
    {
    case SX_EXPRESSION_PRESENT:
      g_string_append (text, expression->finding->name.plain);
      break;
    case SX_EXPRESSION_OPTION:
      g_string_append_printf (text, "%s: “%s”", expression->finding->name.plain,
                              sx_finding_find_option (expression->finding, expression->option, NULL)->text);
      break;
    case SX_EXPRESSION_RANGE:
      add_range (text, expression);
      break;
    case SX_EXPRESSION_GROUP:
      add_group (text, content, expression->id);
      break;
    case SX_EXPRESSION_NOT:
      expression = expression->of[0];
      g_string_append (text, expression->kind == SX_EXPRESSION_PRESENT ? "a no to " : "known not to be: ");
      add_words (text, content, expression, TRUE);
      break;
    default:
      add_parts (text, content, expression, inside);
    }
}

/**
 * sx_rule_words_in_line:
 * @content: the content
 * @expression: a linked expression of it
 *
 * Groups stand in square brackets. What joins is in capitals: names say “or” as well.
 *
 * Returns: (transfer full): the condition in words
 */
char *
sx_rule_words_in_line (const SxContent *content, const SxExpression *expression)
{
  GString *text = g_string_new (NULL);

  add_words (text, content, expression, FALSE);
  return g_string_free (text, FALSE);
}

/**
 * sx_rule_words_wrap:
 * @text: where to add lines; the first is begun already, up to @indent
 * @words: words
 * @indent: how many spaces the other lines begin with
 * @width: of a line, if no word is longer
 */
void
sx_rule_words_wrap (GString *text, const char *words, guint indent, guint width)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  glong column = indent;

  for (char **word = all; *word != NULL; word++)
    {
      glong length = g_utf8_strlen (*word, -1);

      if (word != all && column + 1 + length > width)
        {
          g_string_append_printf (text, "\n%*s", (int) indent, "");
          column = indent;
        }
      else if (word != all)
        {
          g_string_append_c (text, ' ');
          column++;
        }
      g_string_append (text, *word);
      column += length;
    }
  g_string_append_c (text, '\n');
}

static char *
dup_heading (const SxExpression *expression)
{
  if (expression->kind == SX_EXPRESSION_ALL)
    return g_strdup ("all of these:");
  if (expression->kind == SX_EXPRESSION_ANY)
    return g_strdup ("one or more of these:");
  return g_strdup_printf ("at least %u of these:", expression->count);
}

static gboolean
has_deeper (const SxExpression *expression)
{
  for (guint i = 0; i < expression->n_of; i++)
    if (expression->of[i]->n_of > 0)
      return TRUE;

  return FALSE;
}

/* What fits in a line, or needs no brackets, is not taken apart. */
static void
lay_out (GString *text, const SxContent *content, const SxExpression *expression, guint indent, guint width)
{
  g_autofree char *line = sx_rule_words_in_line (content, expression);
  g_autofree char *heading = NULL;

  if (expression->n_of == 0 || expression->kind == SX_EXPRESSION_NOT || !has_deeper (expression)
      || indent + g_utf8_strlen (line, -1) <= width)
    {
      sx_rule_words_wrap (text, line, indent, width);
      return;
    }

  heading = dup_heading (expression);
  g_string_append_printf (text, "%s\n", heading);
  for (guint i = 0; i < expression->n_of; i++)
    {
      g_string_append_printf (text, "%*s- ", (int) indent, "");
      lay_out (text, content, expression->of[i], indent + 2, width);
    }
}

/**
 * sx_rule_words_laid_out:
 * @content: the content
 * @expression: a linked expression of it
 * @width: of a line
 *
 * Returns: (transfer full): the condition in words, in lines; what is joined stands in lists
 */
char *
sx_rule_words_laid_out (const SxContent *content, const SxExpression *expression, guint width)
{
  GString *text = g_string_new (NULL);

  lay_out (text, content, expression, 0, width);
  return g_string_free (text, FALSE);
}
