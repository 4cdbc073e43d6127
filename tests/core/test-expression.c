/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-expression.h"

#include <math.h>

#include "support.h"

static char *
read_expression (const char *text, SxExpression **expression)
{
  g_autoptr (SxDocument) document = test_parse_document (text);
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GError) error = NULL;

  *expression = sx_expression_read (reader, NULL);
  sx_reader_finish (reader, &error);
  return test_describe_error (error);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *text;
    SxExpressionKind kind;
    guint n_parts;
  } cases[] = {
    { "{\"finding\": \"a\"}", SX_EXPRESSION_PRESENT, 0 },
    { "{\"finding\": \"a\", \"option\": \"b\"}", SX_EXPRESSION_OPTION, 0 },
    { "{\"finding\": \"a\", \"atLeast\": \"b\"}", SX_EXPRESSION_RANGE, 0 },
    { "{\"finding\": \"a\", \"below\": \"b\"}", SX_EXPRESSION_RANGE, 0 },
    { "{\"finding\": \"a\", \"atLeast\": \"b\", \"below\": \"c\"}", SX_EXPRESSION_RANGE, 0 },
    { "{\"all\": [{\"finding\": \"a\"}]}", SX_EXPRESSION_ALL, 1 },
    { "{\"any\": [{\"finding\": \"a\"}, {\"all\": [{\"finding\": \"b\"}]}]}", SX_EXPRESSION_ANY, 2 },
    { "{\"not\": {\"any\": [{\"finding\": \"a\"}]}}", SX_EXPRESSION_NOT, 1 },
    { "{\"count\": 2, \"of\": [{\"finding\": \"a\"}, {\"finding\": \"b\"}, {\"finding\": \"c\"}]}", SX_EXPRESSION_COUNT,
      3 },
    { "{\"group\": \"g\"}", SX_EXPRESSION_GROUP, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SxExpression *expression;
      g_autofree char *found = read_expression (cases[i].text, &expression);

      g_assert_cmpstr (found, ==, "none");
      g_assert_cmpint (expression->kind, ==, cases[i].kind);
      g_assert_cmpuint (expression->n_of, ==, cases[i].n_parts);
      sx_expression_free (expression);
    }
}

static void
test_unsound (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{}", "missing / 1:1" },
    { "[]", "type / 1:1" },
    { "{\"finding\": 1}", "type /finding 1:13" },
    { "{\"finding\": \"a\", \"is\": \"b\"}", "unknown-member /is 1:24" },
    { "{\"finding\": \"a\", \"option\": \"b\", \"below\": \"c\"}", "unknown-member /below 1:42" },
    { "{\"finding\": \"a\", \"atLeast\": 2.5}", "type /atLeast 1:29" },
    { "{\"finding\": \"a\", \"below\": null}", "type /below 1:27" },
    { "{\"all\": []}", "value /all 1:9" },
    { "{\"any\": []}", "value /any 1:9" },
    { "{\"all\": {\"finding\": \"a\"}}", "type /all 1:9" },
    { "{\"all\": [{\"finding\": \"a\"}, 1]}", "type /all/1 1:28" },
    { "{\"all\": [{\"finding\": \"a\"}], \"any\": [{\"finding\": \"a\"}]}", "unknown-member /any 1:36" },
    { "{\"not\": [{\"finding\": \"a\"}]}", "type /not 1:9" },
    { "{\"count\": 0, \"of\": [{\"finding\": \"a\"}]}", "value /count 1:11" },
    { "{\"count\": 2, \"of\": [{\"finding\": \"a\"}]}", "value /count 1:11" },
    { "{\"count\": 1.5, \"of\": [{\"finding\": \"a\"}]}", "value /count 1:11" },
    { "{\"count\": 1}", "missing / 1:1" },
    { "{\"of\": [{\"finding\": \"a\"}]}", "missing / 1:1" },
    { "{\"group\": \"g\", \"finding\": \"a\"}", "unknown-member /finding 1:27" },
    { "{\"group\": \"a b\"}", "value /group 1:11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SxExpression *expression;
      g_autofree char *found = read_expression (cases[i].text, &expression);

      if (g_strcmp0 (found, cases[i].expected) != 0)
        g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
      sx_expression_free (expression);
    }
}

static void
test_or_null (void)
{
  g_autoptr (SxDocument) document = test_parse_document ("{\"a\": null, \"b\": {\"finding\": \"f\"}}");
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  SxExpression *expression;

  g_assert_null (sx_expression_read_or_null (reader, "a"));
  expression = sx_expression_read_or_null (reader, "b");
  g_assert_cmpstr (expression->id, ==, "f");
  sx_expression_free (expression);
  g_assert_null (sx_expression_read_or_null (reader, "c"));
  g_assert_true (sx_reader_failed (reader));
}

/* The limits of a band come from the measure, once the content is linked. */
static void
test_linked (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxRule *low = sx_content_get_rule (content, "R-2");
  const SxRule *worse = sx_content_get_rule (content, "R-4");
  const SxRule *lasting = sx_content_get_rule (content, "B-1");

  g_assert_true (low->when->finding == sx_content_get_finding (content, "lab_k"));
  g_assert_true (low->when->from == -INFINITY);
  g_assert_true (low->when->to == 2.5);
  g_assert_cmpuint (worse->when->option_index, ==, 1);
  g_assert_true (lasting->except->from == 672);
  g_assert_true (lasting->except->to == INFINITY);
}

static void
note_leaf (const SxExpression *leaf, gpointer data)
{
  g_string_append_printf (data, "%s ", leaf->id);
}

static void
test_leaves (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxExpression *when = sx_content_get_rule (content, "R-1")->when;
  g_autoptr (GString) leaves = g_string_new (NULL);

  sx_expression_foreach_leaf (when, note_leaf, leaves);
  g_assert_cmpstr (leaves->str, ==, "collapse_faint breathless_new swell_one ");
  g_assert_true (sx_expression_mentions (when, sx_content_get_finding (content, "collapse_faint")));
  g_assert_false (sx_expression_mentions (when, sx_content_get_finding (content, "faint_nearly")));
}

static void
test_has_not (void)
{
  static const struct
  {
    const char *text;
    gboolean has_not;
  } cases[] = {
    { "{\"finding\": \"a\"}", FALSE },
    { "{\"not\": {\"finding\": \"a\"}}", TRUE },
    { "{\"any\": [{\"finding\": \"a\"}, {\"all\": [{\"not\": {\"finding\": \"a\"}}]}]}", TRUE },
    { "{\"count\": 1, \"of\": [{\"finding\": \"a\"}, {\"not\": {\"finding\": \"a\"}}]}", TRUE },
    { "{\"count\": 1, \"of\": [{\"finding\": \"a\"}, {\"any\": [{\"finding\": \"a\"}]}]}", FALSE },
  };
  SxExpression *negated;
  SxExpression group = { .kind = SX_EXPRESSION_GROUP };
  g_autofree char *sound = read_expression (cases[1].text, &negated);

  g_assert_cmpstr (sound, ==, "none");
  group.group = negated;
  g_assert_true (sx_expression_has_not (&group));
  sx_expression_free (negated);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SxExpression *expression;
      g_autofree char *found = read_expression (cases[i].text, &expression);

      g_assert_cmpstr (found, ==, "none");
      g_assert_true (sx_expression_has_not (expression) == cases[i].has_not);
      sx_expression_free (expression);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/expression/kinds", test_kinds);
  g_test_add_func ("/expression/unsound", test_unsound);
  g_test_add_func ("/expression/or-null", test_or_null);
  g_test_add_func ("/expression/linked", test_linked);
  g_test_add_func ("/expression/leaves", test_leaves);
  g_test_add_func ("/expression/has-not", test_has_not);

  return g_test_run ();
}
