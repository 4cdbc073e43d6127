/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-doc.h"
#include "sx-words.h"

G_BEGIN_DECLS

/* What the builders of pages share. */

/**
 * SxCitations:
 *
 * Sources that a page cites, in the order in which they first occur.
 */
typedef GPtrArray SxCitations;

const char *sx_doc_phrase         (const SxSession *session, SxPhrase phrase);
const char *sx_doc_name           (const SxSession *session, const SxName *name);
SxBlock    *sx_doc_add_text       (GPtrArray *blocks, const SxSession *session, const char *words);
SxBlock    *sx_doc_add_said       (GPtrArray *blocks, const SxSession *session, const char *words, const SxSaid *said,
                                   SxCitations *citations);
SxBlock    *sx_doc_add_item_link  (GPtrArray *blocks, const SxSession *session, SxKind kind, const char *id);
GPtrArray  *sx_doc_add_section    (GPtrArray *blocks, const SxSession *session, SxPhrase heading);
GPtrArray  *sx_doc_add_passages   (GPtrArray *blocks, const SxSession *session, SxPhrase heading, const GPtrArray *passages);
SxBlock    *sx_doc_add_levels_card (GPtrArray *blocks, const SxSession *session, SxPhrase heading, GPtrArray *const *lists);
GPtrArray  *sx_doc_list_complaints (const SxContent *content, const SxRegion *region);
void        sx_doc_sort_signs      (const SxContent *content, const GPtrArray *signs, const GPtrArray *complaints,
                                    GPtrArray **sorted);
void        sx_doc_free_signs      (GPtrArray **sorted);
SxBlock    *sx_doc_add_signs       (GPtrArray *blocks, const SxSession *session, SxPhrase heading, SxLevel last,
                                    GPtrArray *const *sorted);
void        sx_doc_add_notes      (GPtrArray *blocks, const SxSession *session, SxCitations *citations);
gboolean    sx_doc_has_levels     (const SxSession *session, const SxCondition *condition, const SxSection *section);
void        sx_doc_add_levels     (GPtrArray *blocks, const SxSession *session, const SxCondition *condition,
                                   const SxSection *section, const char *shown, SxCitations *citations);
void        sx_doc_add_level      (GPtrArray *blocks, const SxSession *session, const SxCondition *condition,
                                   const char *stage, SxCitations *citations);
void        sx_doc_add_codes      (GPtrArray *blocks, const SxSession *session, const SxCondition *condition);
void        sx_doc_add_belonging  (GPtrArray *blocks, const SxSession *session, const SxCondition *condition);
void        sx_doc_add_model_rows (SxTable *table, const SxSession *session, const SxComparison *comparison,
                                   guint n_skipped);
void        sx_doc_add_legend     (GPtrArray *blocks, const SxSession *session);
void        sx_doc_add_terms      (GPtrArray *blocks, const SxSession *session, SxCitations *citations);
void        sx_doc_add_sources    (GPtrArray *blocks, const SxSession *session, const SxCitations *citations);
void        sx_doc_add_review     (GPtrArray *blocks, const SxSession *session, const SxReview *review);
SxBlock    *sx_doc_add_figure     (GPtrArray *blocks, const SxSession *session, const SxIllustration *illustration,
                                   SxCitations *citations);
void        sx_doc_add_bands      (GPtrArray *blocks, const SxSession *session, const SxMeasure *measure, const SxScale *scale,
                                   SxCitations *citations);
void        sx_doc_add_gauge      (GPtrArray *blocks, const SxSession *session, const SxCondition *condition,
                                   const char *measure, SxCitations *citations);
void        sx_doc_add_yours      (GPtrArray *cell, const SxSession *session, const SxComparison *comparison, const char *feature);
char       *sx_doc_dup_contrast   (const SxSession *session, const SxComparison *comparison,
                                   const SxComparisonColumn *column, const SxStatement *statement);
void        sx_block_remark       (SxBlock *self, const char *remark);
void        sx_block_stress       (SxBlock *self, const char *remark);
void        sx_doc_mark_row       (const SxSession *session, SxTableRow *row, guint first);
void        sx_doc_cite           (SxCitations *citations, const SxSession *session, char **sources);
SxPhrase    sx_doc_link_phrase    (const SxSession *session, SxLink link);
SxPhrase    sx_doc_here_phrase    (const SxSession *session, SxLink link);
char       *sx_doc_dup_answer     (const SxSession *session, const SxAnswers *answers, const SxFinding *finding);
char       *sx_doc_dup_way        (const SxSession *session, const GPtrArray *way);
char       *sx_doc_dup_ways       (const SxSession *session, const GPtrArray *ways);
void        sx_doc_add_outside    (GPtrArray *blocks, const SxSession *session, const SxTriage *triage);
void        sx_doc_add_doubts     (GPtrArray *blocks, const SxSession *session, const SxTriage *triage);
void        sx_doc_add_not_more   (GPtrArray *blocks, const SxSession *session, const SxTriage *triage);
void        sx_doc_add_not_less   (GPtrArray *blocks, const SxSession *session, const SxTriage *triage);
void        sx_doc_add_clinical   (GPtrArray *blocks, const SxSession *session, const SxTriage *triage,
                                   SxCitations *citations);
char       *sx_doc_dup_expression (const SxSession *session, const SxExpression *expression);

G_END_DECLS
