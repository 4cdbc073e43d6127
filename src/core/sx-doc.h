/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-gauge.h"
#include "sx-session.h"
#include "sx-triage.h"

G_BEGIN_DECLS

typedef enum
{
  SX_BLOCK_HEADING,
  SX_BLOCK_PARAGRAPH,
  SX_BLOCK_LIST,    /* children are items */
  SX_BLOCK_CARD,    /* children in a frame; text is its heading */
  SX_BLOCK_TABLE,
  SX_BLOCK_FIGURE,  /* text is its title; children are what it shows, and the list of its labels */
  SX_BLOCK_BODY,    /* text is its title; children say in words what is painted on it, behind samples of that */
  SX_BLOCK_GAUGE,   /* text is what is measured; children are the table of its bands, and what stands below it */
  SX_BLOCK_DETAILS  /* children that are opened on wish; text is the heading */
} SxBlockKind;

/** What a block is about; drawn as word, icon and colour, never as colour alone. */
typedef enum
{
  SX_TONE_PLAIN,
  SX_TONE_QUIET,     /* remarks: not checked, added, draft */
  SX_TONE_CAUTION,
  SX_TONE_AMBULANCE, /* the levels of care, in the order of SxLevel */
  SX_TONE_EMERGENCY,
  SX_TONE_TODAY,
  SX_TONE_ROUTINE,
  SX_TONE_SELFCARE,
  SX_TONE_CRISIS,
  SX_TONE_OUT_OF_SCOPE
} SxTone;

/** Whether somebody looked up in a source what a block says. */
typedef enum
{
  SX_BASIS_NONE,       /* it says nothing medical */
  SX_BASIS_CHECKED,
  SX_BASIS_NOT_CHECKED /* a sign at the end of its words says so */
} SxBasis;

/** What stands in front of words that explain a picture. */
typedef enum
{
  SX_SAMPLE_NONE,
  SX_SAMPLE_LINK,
  SX_SAMPLE_MARK,
  SX_SAMPLE_PEN
} SxSampleKind;

/**
 * SxSample:
 * @kind: of what it is a sample
 * @link: the texture of this link
 * @symbol: the symbol of this kind of mark
 * @strength: of the mark, from 1 to %SX_MARK_MAX_STRENGTH
 *
 * A sample of what is painted on the body.
 */
typedef struct
{
  SxSampleKind kind;
  SxLink link;
  SxSymbol symbol;
  guint strength;
} SxSample;

typedef struct _SxTable SxTable;

/**
 * SxBlock:
 * @kind: what it is
 * @tone: what it is about
 * @level: of headings, from 1
 * @lead: (nullable): a few words that stand in front, stressed
 * @text: (nullable): the words
 * @remark: (nullable): quiet words behind them
 * @stressed: whether it stands out by its weight; the remark, or the heading of its column, says why
 * @basis: whether somebody looked up what it says
 * @sample: what stands in front of the words where a picture is explained
 * @to_fill_in: whether paper leaves room behind the lead to write by hand
 * @place: (nullable): where following it leads
 * @children: (element-type SxBlock) (nullable): what it holds
 * @table: (nullable): of tables
 * @illustration: (nullable): of figures; belongs to the content
 * @gauge: (nullable): of scales
 * @session: (nullable): of scales and of bodies: whose page it is; on a body is drawn what its place, its
 *   marks and its pen say, and nothing for %SX_PLACE_CHART
 */
typedef struct
{
  SxBlockKind kind;
  SxTone tone;
  guint level;
  char *lead;
  char *text;
  char *remark;
  SxSample sample;
  gboolean to_fill_in;
  gboolean stressed;
  SxBasis basis;
  SxPlace *place;
  GPtrArray *children;
  SxTable *table;
  const SxIllustration *illustration;
  SxGauge *gauge;
  const SxSession *session;
} SxBlock;

/**
 * SxTableRow:
 * @heading: of the row
 * @remark: (nullable): how its cells compare
 * @alike: whether all that is compared says the same
 * @cells: (element-type GPtrArray): for each column an array of #SxBlock
 */
typedef struct
{
  char *heading;
  char *remark;
  gboolean alike;
  GPtrArray *cells;
} SxTableRow;

/**
 * SxTable:
 * @corner: what the row headings are
 * @columns: headings of the columns
 * @rows: (element-type SxTableRow): the rows
 */
struct _SxTable
{
  char *corner;
  GPtrArray *columns;
  GPtrArray *rows;
};

/**
 * SxDoc:
 * @title: heading of the page
 * @subtitle: (nullable): another name
 * @blocks: (element-type SxBlock): what stands on it
 *
 * A page before it is drawn. It is built once and drawn as widgets, as paper and as text.
 */
typedef struct
{
  char *title;
  char *subtitle;
  GPtrArray *blocks;
} SxDoc;

SxDoc   *sx_doc_new             (const char *title, const char *subtitle);
void     sx_doc_free            (SxDoc *self);
char    *sx_doc_to_text         (const SxDoc *self, guint width);
char    *sx_doc_to_html         (const SxDoc *self, const char *foot);

GPtrArray *sx_blocks_new        (void);
SxBlock *sx_block_add           (GPtrArray *blocks, SxBlockKind kind, const char *text);
SxBlock *sx_block_add_heading   (GPtrArray *blocks, guint level, const char *text);
SxBlock *sx_block_add_link      (GPtrArray *blocks, const char *text, SxPlace *place);
SxBlock *sx_block_add_container (GPtrArray *blocks, SxBlockKind kind, const char *text);
SxTable *sx_table_add           (GPtrArray *blocks, const char *corner);
GPtrArray *sx_table_add_row     (SxTable *self, const char *heading);
GPtrArray *sx_table_row_add_cell (GPtrArray *cells);
char    *sx_table_row_dup_heading (const SxTableRow *self);
guint    sx_doc_drop_alike      (SxDoc *self, gboolean drop);
GPtrArray *sx_doc_list_readings (const SxSession *session, const SxGauge *gauge, double value);
GPtrArray *sx_doc_list_sections (const SxDoc *self);
gboolean sx_block_equal         (const SxBlock *self, const SxBlock *other);

SxBlock *sx_doc_add_body        (GPtrArray *blocks, const SxSession *session);

SxDoc   *sx_doc_for_place       (const SxSession *session, const SxPlace *place);
SxDoc   *sx_doc_for_condition   (const SxSession *session, const SxCondition *condition, const char *stage);
SxDoc   *sx_doc_for_paper       (const SxSession *session);
SxDoc   *sx_doc_for_marks       (const SxSession *session);
SxDoc   *sx_doc_for_chart       (const SxSession *session);
SxDoc   *sx_doc_for_region      (const SxSession *session, const SxRegion *region);
SxDoc   *sx_doc_for_structure   (const SxSession *session, const SxStructure *structure);
SxDoc   *sx_doc_for_comparison  (const SxSession *session, const SxComparison *comparison);
SxDoc   *sx_doc_for_picked      (const SxSession *session, const char *id);
SxDoc   *sx_doc_for_finding     (const SxSession *session, const SxFinding *finding);
SxDoc   *sx_doc_for_measure     (const SxSession *session, const SxMeasure *measure);
SxDoc   *sx_doc_for_rule        (const SxSession *session, const SxRule *rule);
SxDoc   *sx_doc_for_term        (const SxSession *session, const SxTerm *term);
SxDoc   *sx_doc_for_source      (const SxSession *session, const SxSource *source);
SxDoc   *sx_doc_for_illustration (const SxSession *session, const SxIllustration *illustration);
SxDoc   *sx_doc_for_result      (const SxSession *session, const SxTriage *triage);
void     sx_doc_add_change      (SxDoc *self, const SxSession *before, const SxSession *after);
SxDoc   *sx_doc_for_about       (const SxSession *session);
SxDoc   *sx_doc_for_present     (const SxSession *session);
SxDoc   *sx_doc_for_help        (const SxSession *session);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxDoc, sx_doc_free)

G_END_DECLS
