/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-slide-private.h"

#include <string.h>

static const char *
choose (const SxSession *session, const SxName *name)
{
  return session->clinical ? name->clinical : name->plain;
}

static gboolean
is_presented (const SxStatement *statement, const SxFeature *feature, const char *stage)
{
  return feature->presented && strcmp (statement->feature, feature->id) == 0
         && (stage == NULL || statement->stage == NULL || strcmp (statement->stage, stage) == 0);
}

/* Which of several things a statement is about; %NULL where the title says it. */
static char *
dup_lead (const SxDeck *deck, const SxCondition *condition, const SxStatement *statement, const SxFeature *feature,
          gboolean several)
{
  const char *about = several ? choose (deck->session, &feature->name) : NULL;
  const char *stage = statement->stage != NULL
                        ? choose (deck->session, &sx_condition_find_stage (condition, statement->stage)->name)
                        : NULL;

  if (about != NULL && stage != NULL)
    return g_strdup_printf ("%s · %s", about, stage);
  return g_strdup (about != NULL ? about : stage);
}

static void
add_statements (SxDeck *deck, const SxCondition *condition, const char *stage, const SxFeature *feature, gboolean several)
{
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();

  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);

      if (is_presented (statement, feature, stage))
        sx_doc_add_said (sx_deck_make_room (deck, statement->text), deck->session, statement->text, &statement->said, citations)
          ->lead = dup_lead (deck, condition, statement, feature, several);
    }
}

static guint
count_features (const SxDeck *deck, const SxCondition *condition, const SxSection *section, const char *stage)
{
  const GPtrArray *features = sx_content_get_all (deck->session->content, SX_KIND_FEATURE);
  guint n = 0;

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);
      gboolean found = FALSE;

      for (guint j = 0; j < condition->statements->len && !found; j++)
        found = strcmp (feature->section, section->id) == 0
                && is_presented (g_ptr_array_index (condition->statements, j), feature, stage);
      n += found;
    }

  return n;
}

static void
add_features (SxDeck *deck, const SxCondition *condition, const SxSection *section, const char *stage)
{
  const GPtrArray *features = sx_content_get_all (deck->session->content, SX_KIND_FEATURE);
  gboolean several = count_features (deck, condition, section, stage) > 1;

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) == 0)
        add_statements (deck, condition, stage, feature, several);
    }
}

/* The first section is the summary, which stands under the name. */
static void
add_name (SxDeck *deck, const SxCondition *condition, const SxSection *section, const char *stage)
{
  const SxConditionStage *found = stage != NULL ? sx_condition_find_stage (condition, stage) : NULL;
  const SxName *name = found != NULL ? &found->name : &condition->name;
  const char *other = deck->session->clinical ? name->plain : name->clinical;

  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_NAME,
                                       .figure = SX_SLIDE_BODY,
                                       .title = choose (deck->session, name),
                                       .subtitle = strcmp (name->plain, name->clinical) != 0 ? other : NULL,
                                       .goes_on = section->name });
  sx_deck_add (deck);
  add_features (deck, condition, section, stage);
}

/* What is painted on the body, in the words that stand below it on a page. */
static void
add_where (SxDeck *deck)
{
  g_autoptr (SxDoc) holder = sx_doc_new (NULL, NULL);
  const SxBlock *body = sx_doc_add_body (holder->blocks, deck->session);

  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_WHERE, .figure = SX_SLIDE_BODY, .title = body->text });
  sx_deck_add_lines (deck, body->children);
}

static GPtrArray *
list_illustrations (const SxDeck *deck, const SxCondition *condition, const SxSection *section)
{
  GPtrArray *found = g_ptr_array_new ();

  for (char **id = condition->illustrations; *id != NULL; id++)
    {
      const SxIllustration *illustration = sx_content_get_illustration (deck->session->content, *id);

      if (strcmp (illustration->section, section->id) == 0)
        g_ptr_array_add (found, (gpointer) illustration);
    }

  return found;
}

/* An illustration for which no statement is left says what it shows. */
static void
add_words_of (SxDeck *deck, const SxIllustration *illustration)
{
  sx_doc_add_text (sx_deck_add (deck)->doc->blocks, deck->session, illustration->says);
}

static void
add_section (SxDeck *deck, const SxCondition *condition, const SxSection *section, const char *stage)
{
  g_autoptr (GPtrArray) illustrations = list_illustrations (deck, condition, section);

  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_EXPLAIN,
                                       .figure = illustrations->len > 0 ? SX_SLIDE_ILLUSTRATION : SX_SLIDE_BODY,
                                       .title = section->name,
                                       .illustrations = illustrations->len > 0 ? illustrations : NULL });
  add_features (deck, condition, section, stage);
  while (deck->n_of_head < illustrations->len)
    add_words_of (deck, g_ptr_array_index (illustrations, deck->n_of_head));
  sx_deck_end (deck); /* the illustrations go */
}

/* What the rules say, and under what level, word for word. */
static void
add_help_at (SxDeck *deck, const SxCondition *condition, SxLevel level)
{
  const SxRulebook *book = sx_content_get_rulebook (deck->session->content);
  g_autofree char *title = sx_words_fill (sx_rulebook_get_level (book, level)->name, deck->session->territory);

  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_HELP,
                                       .title = title,
                                       .subtitle = sx_doc_phrase (deck->session, SX_PHRASE_GET_HELP),
                                       .tone = SX_TONE_AMBULANCE + level });
  for (char **id = condition->get_help; *id != NULL; id++)
    {
      const SxRule *rule = sx_content_get_rule (deck->session->content, *id);

      if (rule->level == level)
        sx_doc_add_text (sx_deck_make_room (deck, rule->because), deck->session, rule->because)->lead
          = deck->session->clinical ? g_strdup (rule->id) : NULL;
    }
  sx_deck_end (deck); /* the title goes */
}

/**
 * sx_deck_add_condition:
 * @self: a deck
 * @condition: what to explain
 * @stage: (nullable): id of the one stage to explain, or %NULL for all
 *
 * Adds the name, where it acts, what the sections say of it, and when to get help.
 */
void
sx_deck_add_condition (SxDeck *self, const SxCondition *condition, const char *stage)
{
  const GPtrArray *sections = sx_content_get_all (self->session->content, SX_KIND_SECTION);

  add_name (self, condition, g_ptr_array_index (sections, 0), stage);
  add_where (self);
  for (guint i = 1; i < sections->len; i++)
    add_section (self, condition, g_ptr_array_index (sections, i), stage);
  for (SxLevel level = 0; level < SX_N_URGENCIES; level++)
    add_help_at (self, condition, level);
}
