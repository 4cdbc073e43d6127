/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-bundle.h"
#include "sx-comparison.h"
#include "sx-feature.h"
#include "sx-help.h"
#include "sx-illustration.h"
#include "sx-kind.h"
#include "sx-mark-kind.h"
#include "sx-phrase.h"
#include "sx-region.h"
#include "sx-review.h"
#include "sx-source.h"
#include "sx-store.h"
#include "sx-structure.h"
#include "sx-term.h"
#include "sx-territory.h"

G_BEGIN_DECLS

/**
 * SxContent:
 *
 * All of a bundle, checked, linked and immutable. Everything that is handed out belongs to it.
 * Loading is all or nothing.
 */
typedef struct _SxContent SxContent;

SxContent        *sx_content_load         (SxStore *store, GError **error);
SxContent        *sx_content_load_bundled (GError **error);
SxContent        *sx_content_ref          (const SxContent *self);
void              sx_content_unref        (const SxContent *self);

const SxBundle   *sx_content_get_bundle   (const SxContent *self);
const SxRulebook *sx_content_get_rulebook (const SxContent *self);
const SxHelp     *sx_content_get_help     (const SxContent *self);
const char       *sx_content_get_phrase   (const SxContent *self, SxPhrase phrase);

const GPtrArray  *sx_content_get_all      (const SxContent *self, SxKind kind);
const SxReview   *sx_content_get_review   (const SxContent *self, SxKind kind);
gconstpointer     sx_content_lookup       (const SxContent *self, SxKind kind, const char *id);
const char       *sx_content_get_name     (SxKind kind, gconstpointer item);
const char       *sx_content_get_clinical_name (SxKind kind, gconstpointer item);

const SxRegion     *sx_content_get_region     (const SxContent *self, const char *id);
const SxFinding    *sx_content_get_finding    (const SxContent *self, const char *id);
const SxCondition  *sx_content_get_condition  (const SxContent *self, const char *id);
const SxComparison *sx_content_get_comparison (const SxContent *self, const char *id);
const SxMeasure    *sx_content_get_measure    (const SxContent *self, const char *id);
const SxRule       *sx_content_get_rule       (const SxContent *self, const char *id);
const SxTerm       *sx_content_get_term       (const SxContent *self, const char *id);
const SxSource     *sx_content_get_source     (const SxContent *self, const char *id);
const SxFeature    *sx_content_get_feature    (const SxContent *self, const char *id);
const SxStructure  *sx_content_get_structure  (const SxContent *self, const char *id);
const SxMarkKind   *sx_content_get_mark_kind  (const SxContent *self, const char *id);
const SxIllustration *sx_content_get_illustration (const SxContent *self, const char *id);
const SxTerritory  *sx_content_get_territory  (const SxContent *self, const char *id);

const SxFinding    *sx_content_get_nth_finding (const SxContent *self, guint index);
const GPtrArray    *sx_content_get_rules_about (const SxContent *self, const SxFinding *finding);
const GPtrArray    *sx_content_get_rules_needing (const SxContent *self, const SxFinding *finding);
const SxScreen     *sx_content_get_screen_of   (const SxContent *self, const SxFinding *finding);
const SxConditionRegion *sx_content_find_link   (const SxContent *self, const SxCondition *condition, const SxRegion *region);
const SxConditionRegion *sx_content_find_link_at  (const SxContent *self, const SxCondition *condition, const char *stage,
                                                   const SxRegion *region);
gboolean            sx_content_region_is_within (const SxContent *self, const char *region, const char *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxContent, sx_content_unref)

G_END_DECLS
