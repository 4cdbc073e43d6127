/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-rulebook.h"

G_BEGIN_DECLS

/** How a condition is linked with a region or a finding. */
typedef enum
{
  SX_LINK_DIRECT,          /* can cause this */
  SX_LINK_INDIRECT,        /* can add to it */
  SX_LINK_ASSOCIATED,      /* sometimes seen together */
  SX_LINK_NOT_ESTABLISHED, /* not shown to cause it */
  SX_N_LINKS
} SxLink;

typedef enum
{
  SX_PREVALENCE_VERY_COMMON,
  SX_PREVALENCE_COMMON,
  SX_PREVALENCE_UNCOMMON,
  SX_PREVALENCE_RARE,
  SX_PREVALENCE_VERY_RARE
} SxPrevalence;

/** A code of a classification; @checked says whether somebody looked it up. */
typedef struct
{
  char *system;
  char *code;
  gboolean checked;
} SxCode;

/**
 * SxConditionRegion:
 * @region: its id
 * @link: how the condition is linked with it
 * @says: id of the statement that says so
 * @stages: (nullable): ids of the stages at which it acts there; %NULL for those whose statements tell of
 *   something that people notice there
 *
 * Where a condition acts. What is not covered may be named for what lies in it, such as the chest.
 */
typedef struct
{
  char *region;
  SxLink link;
  char *says;
  char **stages;
} SxConditionRegion;

/**
 * SxConditionFinding:
 * @finding: its id
 * @strength: how strongly it belongs to the condition
 * @link: how it is linked
 * @stage: (nullable): the one stage that this is about
 * @option: (nullable): the option that counts
 * @bands: (nullable): the bands of a number that count
 * @test: @finding with @option or @bands as an expression; set when linked
 */
typedef struct
{
  char *finding;
  SxStrength strength;
  SxLink link;
  char *stage;
  char *option;
  char **bands;
  SxExpression *test;
} SxConditionFinding;

/** A stage of a condition: one band of one measure. */
typedef struct
{
  char *id;
  SxName name;
  char *measure;
  char *band;
} SxConditionStage;

/** A measure, and those of its bands that something is said of. */
typedef struct
{
  char *measure;
  char **bands;
} SxResult;

/**
 * SxStatement:
 * @id: unique in its file
 * @feature: what it is about
 * @stage: (nullable): the one stage that it is about
 * @text: one to three sentences
 * @findings: ids of findings that it says people notice
 * @results: (element-type SxResult) (nullable): the results that it explains, where their scale stands
 * @said: where it comes from
 * @added: whether a table of an article did not have it and we added it
 */
typedef struct
{
  char *id;
  char *feature;
  char *stage;
  char *text;
  char **findings;
  GPtrArray *results;
  SxSaid said;
  gboolean added;
} SxStatement;

/** A question that patients ask, with its answer. */
typedef struct
{
  char *id;
  char *question;
  char *answer;
  SxSaid said;
} SxQuestion;

/**
 * SxCondition:
 * @id: never shown
 * @review: header
 * @name: for people
 * @codes: (element-type SxCode): for clinicians
 * @synonyms: (element-type SxSynonym): lay words
 * @prevalence: how common it is, roughly
 * @prevalence_checked: whether that was looked up
 * @dangerous: listed earlier and never cut off
 * @hallmarks_for_well: so many hallmarks make a good fit
 * @also_needs: (nullable): never listed while this is not true
 * @usual_level: when none of the rules says more
 * @regions: (element-type SxConditionRegion): where it acts
 * @findings: (element-type SxConditionFinding): what belongs to it and what speaks against it
 * @stages: (element-type SxConditionStage): from mild to severe
 * @scales: (nullable): ids of the measures whose scale stands on its page
 * @never_explains: ids of findings that it must never be offered for
 * @get_help: ids of the rules that its page quotes
 * @illustrations: ids of the drawings that explain it
 * @statements: (element-type SxStatement): everything said about it
 * @questions: (element-type SxQuestion): with answers
 * @cautions: (element-type SxPassage): what must not be missed
 */
typedef struct
{
  char *id;
  SxReview review;
  SxName name;
  GPtrArray *codes;
  GPtrArray *synonyms;
  SxPrevalence prevalence;
  gboolean prevalence_checked;
  gboolean dangerous;
  guint hallmarks_for_well;
  SxExpression *also_needs;
  SxLevel usual_level;
  GPtrArray *regions;
  GPtrArray *findings;
  GPtrArray *stages;
  char **scales;
  char **never_explains;
  char **get_help;
  char **illustrations;
  GPtrArray *statements;
  GPtrArray *questions;
  GPtrArray *cautions;
} SxCondition;

gpointer                sx_condition_read       (SxReader *reader, gpointer data);
void                    sx_condition_free       (gpointer condition);

const SxConditionStage *sx_condition_find_stage (const SxCondition *self, const char *id);
const char             *sx_condition_find_passage (const SxCondition *self, const char *id);
GPtrArray              *sx_condition_get_statements (const SxCondition *self, const char *feature, const char *stage);
GPtrArray              *sx_condition_get_cell (const SxCondition *self, const char *feature, const char *stage);

G_END_DECLS
