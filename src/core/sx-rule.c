/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-rule.h"

#include "sx-words.h"

static SxRule *
new_rule (SxReader *reader, SxRuleKind kind)
{
  SxRule *self = g_new0 (SxRule, 1);

  self->kind = kind;
  self->because = sx_words_read (reader, "because");
  return self;
}

/* Self-care is earned by an ordinary pattern; no rule gives it away. */
static SxLevel
read_level (SxReader *reader, const char *member)
{
  SxLevel level = sx_level_read (reader, member);

  if (!sx_reader_failed (reader) && level == SX_LEVEL_SELFCARE)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, member, "expected a level from ambulance to routine, found selfcare");
  return level;
}

/* What must stay true so that a red flag never lowers a level: the urgent rules say only what is
 * there, never what is not. */
static void
check_urgent (const SxRule *self, SxReader *reader)
{
  if (sx_reader_failed (reader) || self->level > SX_LEVEL_EMERGENCY)
    return;
  if (self->except != NULL)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "except", "expected no exception in an %s rule", sx_level_get_id (self->level));
}

gpointer
sx_rule_read (SxReader *reader, gpointer data)
{
  SxRule *self = new_rule (reader, SX_RULE_FLAG);

  self->id = sx_reader_dup_id (reader, "id");
  self->level = read_level (reader, "level");
  self->when = sx_expression_read_member (reader, "when");
  if (sx_reader_has (reader, "except"))
    self->except = sx_expression_read_member (reader, "except");
  self->unsought = sx_reader_has (reader, "unsought") && sx_reader_get_boolean (reader, "unsought");
  self->thinks_of = sx_reader_dup_references (reader, "thinksOf", 0, SX_KIND_CONDITION, NULL);
  sx_said_read (&self->said, reader);
  check_urgent (self, reader);
  return self;
}

gpointer
sx_rule_read_benign (SxReader *reader, gpointer data)
{
  SxRule *self = new_rule (reader, SX_RULE_BENIGN);

  self->id = sx_reader_dup_id (reader, "id");
  self->level = SX_LEVEL_SELFCARE;
  self->name = sx_words_read (reader, "name");
  self->when = sx_expression_read_member (reader, "when");
  self->except = sx_expression_read_member (reader, "except");
  self->explains = sx_reader_dup_references (reader, "explains", 1, SX_KIND_FINDING, NULL);
  self->ask_first = sx_reader_dup_references (reader, "askFirst", 0, SX_KIND_FINDING, NULL);
  self->review_after = sx_words_read (reader, "reviewAfter");
  sx_said_read (&self->said, reader);
  return self;
}

gpointer
sx_rule_read_floor (SxReader *reader, gpointer data)
{
  static const char *const on[] = { "unsure-flag", NULL };
  SxRule *self = new_rule (reader, SX_RULE_FLOOR);

  self->id = sx_reader_dup_id (reader, "id");
  self->level = read_level (reader, "level");
  if (!sx_reader_has (reader, "on"))
    {
      self->when = sx_expression_read_member (reader, "when");
      return self;
    }

  self->kind = SX_RULE_UNSURE;
  sx_reader_get_word (reader, "on", on);
  self->not_for = sx_reader_dup_references (reader, "notFor", 0, SX_KIND_FINDING, NULL);
  self->slow = sx_reader_dup_references (reader, "slow", 0, SX_KIND_FINDING, NULL);
  self->slow_level = read_level (reader, "slowLevel");
  return self;
}

gpointer
sx_rule_read_exit (SxReader *reader, gpointer data)
{
  static const char *const levels[] = { "crisis", "out-of-scope", NULL };
  SxRule *self = new_rule (reader, SX_RULE_EXIT);

  self->id = sx_reader_dup_id (reader, "id");
  self->level = SX_LEVEL_CRISIS + sx_reader_get_word (reader, "level", levels);
  self->when = sx_expression_read_member (reader, "when");
  return self;
}

SxRule *
sx_rule_read_default (SxReader *reader, const char *member)
{
  SxRule *self = NULL;

  if (sx_reader_enter (reader, member))
    {
      self = new_rule (reader, SX_RULE_DEFAULT);
      self->id = g_strdup (member);
      self->level = read_level (reader, "level");
    }
  sx_reader_leave (reader);
  return self;
}

void
sx_rule_free (gpointer rule)
{
  SxRule *self = rule;

  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->name);
  sx_expression_free (self->when);
  sx_expression_free (self->except);
  g_free (self->because);
  g_strfreev (self->thinks_of);
  sx_said_clear (&self->said);
  g_strfreev (self->explains);
  g_strfreev (self->ask_first);
  g_free (self->review_after);
  g_strfreev (self->not_for);
  g_strfreev (self->slow);
  g_free (self);
}

gpointer
sx_group_read (SxReader *reader, gpointer data)
{
  SxGroup *self = g_new0 (SxGroup, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_words_read (reader, "name");
  self->when = sx_expression_read_member (reader, "when");
  return self;
}

void
sx_group_free (gpointer group)
{
  SxGroup *self = group;

  g_free (self->id);
  g_free (self->name);
  sx_expression_free (self->when);
  g_free (self);
}
