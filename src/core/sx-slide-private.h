/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-doc-private.h"
#include "sx-slide.h"

G_BEGIN_DECLS

/* What the builders of slides share. */

/**
 * SxSlideHead:
 * @kind: what the slide is there for
 * @figure: what is seen beside the words
 * @title: its title
 * @subtitle: (nullable): another name
 * @goes_on: (nullable): title of those after the first one, if it is another one; they have no subtitle then
 * @tone: what the title is about
 * @illustrations: (element-type SxIllustration) (nullable): of %SX_SLIDE_ILLUSTRATION
 *
 * How slides begin that belong together.
 */
typedef struct
{
  SxSlideKind kind;
  SxSlideFigure figure;
  const char *title;
  const char *subtitle;
  const char *goes_on;
  SxTone tone;
  const GPtrArray *illustrations;
} SxSlideHead;

/**
 * SxDeck:
 * @session: whose slides they are
 * @slides: (element-type SxSlide): those there are
 * @head: how the slides begin that are being made; its words must live as long
 * @n_of_head: how many of them there are
 * @n_chars: how many characters stand on the last one
 * @n_lines: how many lines
 *
 * Slides that are being made.
 */
typedef struct
{
  const SxSession *session;
  GPtrArray *slides;
  SxSlideHead head;
  guint n_of_head;
  guint n_chars;
  guint n_lines;
} SxDeck;

void       sx_deck_begin         (SxDeck *self, const SxSlideHead *head);
void       sx_deck_end           (SxDeck *self);
SxSlide   *sx_deck_add           (SxDeck *self);
GPtrArray *sx_deck_make_room     (SxDeck *self, const char *words);
void       sx_deck_add_line      (SxDeck *self, const SxBlock *from);
void       sx_deck_add_lines     (SxDeck *self, const GPtrArray *blocks);

void       sx_deck_add_condition (SxDeck *self, const SxCondition *condition, const char *stage);
void       sx_deck_add_page      (SxDeck *self, const SxPlace *place);

G_END_DECLS
