/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-slide.h"

#include <string.h>

#include "sx-slide-private.h"

/* Characters behind words that nobody checked. */
#define SIGN 1

static void
free_slide (gpointer data)
{
  SxSlide *self = data;

  sx_doc_free (self->doc);
  g_free (self);
}

/* Each of the illustrations once, and the last one for the rest of the words. */
static void
illustrate (const SxDeck *self, GPtrArray *blocks)
{
  const GPtrArray *all = self->head.illustrations;
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();

  sx_doc_add_figure (blocks, self->session, g_ptr_array_index (all, MIN (self->n_of_head, all->len - 1)), citations);
}

static guint
count_chars (const SxSlide *slide)
{
  guint n = 0;

  for (guint i = sx_slide_get_first_line (slide); i < slide->doc->blocks->len; i++)
    n += (guint) g_utf8_strlen (((const SxBlock *) g_ptr_array_index (slide->doc->blocks, i))->text, -1);

  return n;
}

/* Moves lines on from a full slide to one that is nearly empty. */
static void
balance (SxSlide *full, SxSlide *empty)
{
  GPtrArray *from = full->doc->blocks;
  GPtrArray *to = empty->doc->blocks;

  while (from->len > sx_slide_get_first_line (full) + 1)
    {
      const SxBlock *last = g_ptr_array_index (from, from->len - 1);
      guint n_chars = (guint) g_utf8_strlen (last->text, -1);

      if (count_chars (full) < count_chars (empty) + 2 * n_chars || from->len <= to->len + 1)
        return;
      g_ptr_array_insert (to, (int) sx_slide_get_first_line (empty), g_ptr_array_steal_index (from, from->len - 1));
    }
}

/* What several lines one below the other are about is said once. */
static void
drop_repeated_leads (SxSlide *slide)
{
  const GPtrArray *blocks = slide->doc->blocks;

  for (guint i = blocks->len - 1; blocks->len > 0 && i > sx_slide_get_first_line (slide); i--)
    {
      SxBlock *line = g_ptr_array_index (blocks, i);

      if (g_strcmp0 (line->lead, ((const SxBlock *) g_ptr_array_index (blocks, i - 1))->lead) == 0)
        g_clear_pointer (&line->lead, g_free);
    }
}

static void
add_note (const SxDeck *self, SxSlide *slide)
{
  for (guint i = sx_slide_get_first_line (slide); i < slide->doc->blocks->len; i++)
    if (((const SxBlock *) g_ptr_array_index (slide->doc->blocks, i))->basis == SX_BASIS_NOT_CHECKED)
      slide->note = sx_doc_phrase (self->session, SX_PHRASE_NOT_CHECKED);
}

/**
 * sx_deck_end:
 * @self: a deck
 *
 * No more lines are added to the slides that were begun last.
 */
void
sx_deck_end (SxDeck *self)
{
  guint first = self->slides->len - self->n_of_head;

  for (guint i = self->slides->len; i > first + 1; i--)
    balance (g_ptr_array_index (self->slides, i - 2), g_ptr_array_index (self->slides, i - 1));
  for (guint i = first; i < self->slides->len; i++)
    {
      drop_repeated_leads (g_ptr_array_index (self->slides, i));
      add_note (self, g_ptr_array_index (self->slides, i));
    }
  self->n_of_head = 0;
}

/**
 * sx_deck_begin:
 * @self: a deck
 * @head: how slides begin from now on; its words must live as long
 */
void
sx_deck_begin (SxDeck *self, const SxSlideHead *head)
{
  sx_deck_end (self);
  self->head = *head;
  self->n_of_head = 0;
}

/**
 * sx_deck_add:
 * @self: a deck
 *
 * Returns: (transfer none): an empty slide
 */
SxSlide *
sx_deck_add (SxDeck *self)
{
  SxSlide *slide = g_new0 (SxSlide, 1);
  gboolean goes_on = self->n_of_head > 0 && self->head.goes_on != NULL;

  slide->kind = self->head.kind;
  slide->figure = self->head.figure;
  slide->tone = self->head.tone;
  slide->doc = goes_on ? sx_doc_new (self->head.goes_on, NULL) : sx_doc_new (self->head.title, self->head.subtitle);
  if (self->head.illustrations != NULL)
    illustrate (self, slide->doc->blocks);
  g_ptr_array_add (self->slides, slide);
  self->n_of_head++;
  self->n_chars = 0;
  self->n_lines = 0;
  return slide;
}

static gboolean
has_room (const SxDeck *self, guint n_chars)
{
  guint limit = self->head.figure == SX_SLIDE_NO_FIGURE ? SX_SLIDE_MAX_CHARS : SX_SLIDE_MAX_CHARS_BESIDE;

  return self->n_lines == 0 || (self->n_chars + n_chars <= limit && self->n_lines < SX_SLIDE_MAX_LINES);
}

/**
 * sx_deck_make_room:
 * @self: a deck that was begun
 * @words: what is to be added
 *
 * Returns: (transfer none): where to add a line with @words: the last slide, or a new one if that is full
 */
GPtrArray *
sx_deck_make_room (SxDeck *self, const char *words)
{
  g_autofree char *filled = sx_words_fill (words, self->session->territory);
  guint n_chars = (guint) g_utf8_strlen (filled, -1) + SIGN;

  if (self->n_of_head == 0 || !has_room (self, n_chars))
    sx_deck_add (self);
  self->n_chars += n_chars;
  self->n_lines++;
  return ((SxSlide *) g_ptr_array_index (self->slides, self->slides->len - 1))->doc->blocks;
}

/* A line with the words of a paragraph of a page. */
void
sx_deck_add_line (SxDeck *self, const SxBlock *from)
{
  SxBlock *line = sx_block_add (sx_deck_make_room (self, from->text), SX_BLOCK_PARAGRAPH, from->text);

  line->lead = g_strdup (from->lead);
  line->remark = g_strdup (from->remark);
  line->sample = from->sample;
  line->basis = from->basis;
}

/* The paragraphs among @blocks and in lists among them, one line each. */
void
sx_deck_add_lines (SxDeck *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == SX_BLOCK_PARAGRAPH)
        sx_deck_add_line (self, block);
      else if (block->kind == SX_BLOCK_LIST)
        sx_deck_add_lines (self, block->children);
    }
}

static void
add_prompt (SxDeck *deck, SxPhrase phrase)
{
  const char *words = sx_doc_phrase (deck->session, phrase);

  sx_doc_add_text (sx_deck_make_room (deck, words), deck->session, words);
}

/* Who explained something asks whether it was explained well, not whether it was understood. */
static void
add_tell_back (SxDeck *deck)
{
  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_TELL_BACK,
                                       .title = sx_doc_phrase (deck->session, SX_PHRASE_TELL_BACK) });
  add_prompt (deck, SX_PHRASE_TELL_BACK_INTRO);
  add_prompt (deck, SX_PHRASE_TELL_BACK_WATCH);
  add_prompt (deck, SX_PHRASE_TELL_BACK_DO);
}

static void
add_agreement (SxDeck *deck)
{
  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_AGREEMENT,
                                       .title = sx_doc_phrase (deck->session, SX_PHRASE_AGREEMENT) });
  sx_deck_add (deck);
  sx_deck_end (deck);
}

static char *
dup_answers (const SxSession *session, const SxReason *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reason->findings->len; i++)
    {
      g_autofree char *answer = sx_doc_dup_answer (session, session->answers, g_ptr_array_index (reason->findings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", answer);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_reasons (SxDeck *deck, const SxTriage *triage)
{
  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_ANSWERED,
                                       .title = sx_doc_phrase (deck->session, SX_PHRASE_ANSWERED) });
  for (guint i = 0; i < triage->reasons->len; i++)
    {
      g_autofree char *answers = dup_answers (deck->session, sx_triage_get_reason (triage, i));

      if (answers != NULL)
        sx_block_add (sx_deck_make_room (deck, answers), SX_BLOCK_PARAGRAPH, answers);
    }
}

/* What was answered leads to a level; both are shown only to those who ask for it. */
static void
add_answered (SxDeck *deck)
{
  const SxSession *session = deck->session;
  g_autoptr (SxTriage) triage = NULL;
  const SxLevelText *level;
  g_autofree char *name = NULL;

  if (sx_answers_is_empty (session->answers))
    return;

  triage = sx_triage_evaluate (session->content, session->answers);
  level = sx_rulebook_get_level (sx_content_get_rulebook (session->content), triage->level);
  name = sx_words_fill (level->name, session->territory);
  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_ANSWERED,
                                       .title = name,
                                       .subtitle = sx_doc_phrase (session, SX_PHRASE_ANSWERED),
                                       .tone = SX_TONE_AMBULANCE + triage->level });
  sx_doc_add_text (sx_deck_make_room (deck, level->advice), session, level->advice);
  if (!triage->complete)
    add_prompt (deck, SX_PHRASE_INCOMPLETE);
  add_reasons (deck, triage);
}

/**
 * sx_slides_are_made_for:
 * @place: a place
 *
 * Returns: whether @place can be shown on a large screen
 */
gboolean
sx_slides_are_made_for (const SxPlace *place)
{
  switch (place->kind)
    {
    case SX_PLACE_ITEM:
      return place->item == SX_KIND_CONDITION || place->item == SX_KIND_REGION || place->item == SX_KIND_STRUCTURE
             || place->item == SX_KIND_FINDING || place->item == SX_KIND_COMPARISON;
    case SX_PLACE_PICKED:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * sx_slides_for_place:
 * @session: whose slides they are; what was answered in it is on them, too
 * @place: what to explain
 *
 * Returns: (transfer full) (element-type SxSlide) (nullable): the slides in their order, with the same
 *   words as the page of @place, or %NULL for places that are not shown on a large screen
 */
GPtrArray *
sx_slides_for_place (const SxSession *session, const SxPlace *place)
{
  g_autoptr (SxSession) at = NULL;
  SxDeck deck = { NULL };

  if (!sx_slides_are_made_for (place))
    return NULL;

  at = sx_session_with_place (session, place);
  deck.session = at;
  deck.slides = g_ptr_array_new_with_free_func (free_slide);
  if (place->kind == SX_PLACE_ITEM && place->item == SX_KIND_CONDITION)
    sx_deck_add_condition (&deck, sx_content_get_condition (session->content, place->id), place->detail);
  else
    sx_deck_add_page (&deck, place);
  add_answered (&deck);
  add_tell_back (&deck);
  add_agreement (&deck);
  return deck.slides;
}

/**
 * sx_slide_get_illustration:
 * @self: a slide
 *
 * Returns: (nullable): the %SX_BLOCK_FIGURE beside its words
 */
const SxBlock *
sx_slide_get_illustration (const SxSlide *self)
{
  return self->figure == SX_SLIDE_ILLUSTRATION ? g_ptr_array_index (self->doc->blocks, 0) : NULL;
}

/* The block that its words begin with. */
guint
sx_slide_get_first_line (const SxSlide *self)
{
  return self->figure == SX_SLIDE_ILLUSTRATION ? 1 : 0;
}
