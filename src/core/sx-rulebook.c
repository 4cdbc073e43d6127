/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-rulebook.h"

static void
check_levels (const SxRulebook *self, SxReader *reader)
{
  if (sx_reader_failed (reader))
    return;
  if (self->levels->len != SX_N_LEVELS)
    sx_reader_fail (reader, SX_CONTENT_ERROR_INCOMPLETE, "levels", "expected %d levels, found %u", SX_N_LEVELS, self->levels->len);
  for (guint i = 0; i < self->levels->len && !sx_reader_failed (reader); i++)
    if (((const SxLevelText *) g_ptr_array_index (self->levels, i))->level != i)
      sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "levels", "expected level %s at position %u", sx_level_get_id (i), i);
}

static void
read_selfcare (SxRulebook *self, SxReader *reader)
{
  if (sx_reader_enter (reader, "selfcare"))
    {
      self->neutral = sx_reader_dup_references (reader, "neutral", 0, SX_KIND_FINDING, NULL);
      self->risk_gate = sx_expression_read_member (reader, "riskGate");
      self->everyone_is_asked = sx_reader_dup_references (reader, "everyoneIsAsked", 1, SX_KIND_FINDING, NULL);
    }
  sx_reader_leave (reader);
}

static gpointer
read_kind (SxReader *reader, gpointer data)
{
  SxFitRules *fit = data;
  const char *const *words = sx_finding_kind_get_words ();
  JsonNode *node = sx_reader_get_node (reader, NULL);
  const char *word = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

  for (guint i = 0; i < SX_N_FINDING_KINDS; i++)
    if (g_strcmp0 (word, words[i]) == 0)
      {
        fit->never_alone_kinds[i] = TRUE;
        return NULL;
      }

  sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, NULL, "expected a kind of finding, found “%.60s”", word != NULL ? word : "no text");
  return NULL;
}

static void
read_weights (SxFitRules *fit, SxReader *reader)
{
  if (sx_reader_enter (reader, "weights"))
    {
      fit->weights[SX_STRENGTH_HALLMARK] = sx_reader_get_number (reader, "hallmark");
      fit->weights[SX_STRENGTH_COMMON] = sx_reader_get_number (reader, "common");
      fit->weights[SX_STRENGTH_POSSIBLE] = sx_reader_get_number (reader, "possible");
      fit->weights[SX_STRENGTH_AGAINST] = sx_reader_get_number (reader, "against");
    }
  sx_reader_leave (reader);
}

static void
read_fit (SxFitRules *fit, SxReader *reader)
{
  if (sx_reader_enter (reader, "fit"))
    {
      read_weights (fit, reader);
      fit->commons_to_list = (guint) sx_reader_get_integer (reader, "commonsToList", 1, 100);
      fit->commons_to_list_dangerous = (guint) sx_reader_get_integer (reader, "commonsToListDangerous", 1, 100);
      fit->well_total = sx_reader_get_number (reader, "wellTotal");
      fit->partly_total = sx_reader_get_number (reader, "partlyTotal");
      fit->cap = (guint) sx_reader_get_integer (reader, "cap", 1, 100);
      g_ptr_array_unref (sx_reader_dup_array (reader, "neverAlone", 0, read_kind, fit, NULL));
      fit->never_alone = sx_reader_dup_references (reader, "neverAloneFindings", 0, SX_KIND_FINDING, NULL);
      fit->off_when = sx_expression_read_member (reader, "offWhen");
    }
  sx_reader_leave (reader);
}

/**
 * sx_rulebook_read:
 * @self: (out caller-allocates): zeroed
 * @reader: stands in the root of triage.json
 */
void
sx_rulebook_read (SxRulebook *self, SxReader *reader)
{
  sx_review_read (&self->review, reader);
  self->levels = sx_reader_dup_array (reader, "levels", 0, sx_level_text_read, NULL, sx_level_text_free);
  check_levels (self, reader);
  self->groups = sx_reader_dup_array (reader, "groups", 0, sx_group_read, NULL, sx_group_free);
  self->rules = sx_reader_dup_array (reader, "rules", 1, sx_rule_read, NULL, sx_rule_free);
  self->benign = sx_reader_dup_array (reader, "benign", 0, sx_rule_read_benign, NULL, sx_rule_free);
  read_selfcare (self, reader);
  self->fallback = sx_rule_read_default (reader, "default");
  self->floors = sx_reader_dup_array (reader, "floors", 1, sx_rule_read_floor, NULL, sx_rule_free);
  self->exits = sx_reader_dup_array (reader, "exits", 1, sx_rule_read_exit, NULL, sx_rule_free);
  self->stages = sx_reader_dup_array (reader, "stages", 1, sx_stage_read, NULL, sx_stage_free);
  read_fit (&self->fit, reader);
  self->notes = sx_reader_dup_array (reader, "notes", 0, sx_note_read, NULL, sx_note_free);
  self->scores = sx_reader_dup_array (reader, "scores", 0, sx_score_read, NULL, sx_score_free);
}

void
sx_rulebook_clear (SxRulebook *self)
{
  sx_review_clear (&self->review);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->benign, g_ptr_array_unref);
  g_clear_pointer (&self->floors, g_ptr_array_unref);
  g_clear_pointer (&self->exits, g_ptr_array_unref);
  g_clear_pointer (&self->fallback, sx_rule_free);
  g_clear_pointer (&self->neutral, g_strfreev);
  g_clear_pointer (&self->risk_gate, sx_expression_free);
  g_clear_pointer (&self->everyone_is_asked, g_strfreev);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->fit.never_alone, g_strfreev);
  g_clear_pointer (&self->fit.off_when, sx_expression_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->scores, g_ptr_array_unref);
}

const SxLevelText *
sx_rulebook_get_level (const SxRulebook *self, SxLevel level)
{
  return g_ptr_array_index (self->levels, level);
}

/**
 * sx_rulebook_find_screen:
 * @self: the rules
 * @id: id of a screen
 * @stage: (out): the stage that it is on
 *
 * Returns: (nullable): the screen
 */
const SxScreen *
sx_rulebook_find_screen (const SxRulebook *self, const char *id, const SxStage **stage)
{
  for (guint i = 0; i < self->stages->len; i++)
    {
      *stage = g_ptr_array_index (self->stages, i);
      for (guint j = 0; j < (*stage)->screens->len; j++)
        {
          const SxScreen *screen = g_ptr_array_index ((*stage)->screens, j);

          if (g_str_equal (screen->id, id))
            return screen;
        }
    }

  return NULL;
}
