/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-doc.h"

G_BEGIN_DECLS

/** What a slide is there for. */
typedef enum
{
  SX_SLIDE_NAME,      /* what it is called, and in short */
  SX_SLIDE_WHERE,     /* where it acts */
  SX_SLIDE_EXPLAIN,   /* what is known of it */
  SX_SLIDE_HELP,      /* what needs which level of care */
  SX_SLIDE_ANSWERED,  /* what was answered, and what that leads to */
  SX_SLIDE_TELL_BACK, /* asks a person to say it in their own words */
  SX_SLIDE_AGREEMENT  /* where two people write down what they agreed */
} SxSlideKind;

/** What is seen beside the words. */
typedef enum
{
  SX_SLIDE_NO_FIGURE,
  SX_SLIDE_BODY,        /* as the place paints it */
  SX_SLIDE_ILLUSTRATION /* the first block of the slide */
} SxSlideFigure;

/** Characters on a slide whose words have all the room, or only that beside a figure. What is longer is
 * split between two lines; a single line may be longer, as nothing is cut. */
#define SX_SLIDE_MAX_CHARS 440
#define SX_SLIDE_MAX_CHARS_BESIDE 260

/** Lines on a slide, whatever their length. */
#define SX_SLIDE_MAX_LINES 5

/**
 * SxSlide:
 * @kind: what it is there for
 * @figure: what is seen beside the words
 * @doc: title and lines; %SX_BLOCK_PARAGRAPH each, after the figure if that is an illustration
 * @tone: what its title is about
 * @note: (nullable): quiet words below: what a sign in the lines means
 *
 * One idea on a large screen.
 */
typedef struct
{
  SxSlideKind kind;
  SxSlideFigure figure;
  SxDoc *doc;
  SxTone tone;
  const char *note;
} SxSlide;

GPtrArray     *sx_slides_for_place         (const SxSession *session, const SxPlace *place);
gboolean       sx_slides_are_made_for      (const SxPlace *place);

const SxBlock *sx_slide_get_illustration   (const SxSlide *self);
guint          sx_slide_get_first_line     (const SxSlide *self);

G_END_DECLS
