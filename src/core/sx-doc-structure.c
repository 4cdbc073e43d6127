/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* What the parts of a page on a structure need. */
typedef struct
{
  const SxSession *session;
  const SxStructure *structure;
  GPtrArray *blocks;
} Page;

static void
add_does (Page *page, SxCitations *citations)
{
  const SxStructure *structure = page->structure;
  SxBlock *block = sx_doc_add_said (page->blocks, page->session, structure->does, &structure->said, citations);

  block->lead = g_strdup (sx_doc_phrase (page->session, SX_PHRASE_STRUCTURE_MUSCLE + structure->kind));
}

static void
add_regions (Page *page)
{
  GPtrArray *items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_WHERE_IT_IS);

  for (char **id = page->structure->regions; *id != NULL; id++)
    sx_doc_add_item_link (items, page->session, SX_KIND_REGION, *id);
}

static GPtrArray *
list_signs (const SxContent *content, const SxStructure *structure)
{
  GPtrArray *signs = g_ptr_array_new ();

  for (char **id = structure->findings; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (finding->flag == SX_FLAG_YES)
        g_ptr_array_add (signs, (gpointer) finding);
    }

  return signs;
}

static GPtrArray *
list_complaints (const SxContent *content, const SxStructure *structure)
{
  GPtrArray *complaints = g_ptr_array_new ();

  for (char **id = structure->regions; *id != NULL; id++)
    g_ptr_array_extend_and_steal (complaints, sx_doc_list_complaints (content, sx_content_get_region (content, *id)));

  return complaints;
}

/* What is ordinary as a list of links; warning signs under what they need. */
static void
add_findings (Page *page)
{
  const SxContent *content = page->session->content;
  g_autoptr (GPtrArray) signs = list_signs (content, page->structure);
  g_autoptr (GPtrArray) complaints = list_complaints (content, page->structure);
  GPtrArray *sorted[SX_N_URGENCIES];
  GPtrArray *items;

  if (page->structure->findings[0] == NULL)
    return;

  items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_NOTICE_HERE);
  for (char **id = page->structure->findings; *id != NULL; id++)
    {
      SxBlock *block = sx_doc_add_item_link (items, page->session, SX_KIND_FINDING, *id);

      if (sx_content_get_finding (content, *id)->flag == SX_FLAG_YES)
        block->remark = g_strdup (sx_doc_phrase (page->session, SX_PHRASE_RED_FLAG));
    }
  sx_doc_sort_signs (content, signs, complaints, sorted);
  sx_doc_add_signs (page->blocks, page->session, SX_PHRASE_URGENT_INTRO, SX_LEVEL_TODAY, sorted);
  sx_doc_free_signs (sorted);
}

/* How a condition acts on the regions of the structure: its strongest link with one of them. */
static SxLink
find_link (Page *page, const SxCondition *condition)
{
  const SxContent *content = page->session->content;
  SxLink link = SX_LINK_NOT_ESTABLISHED;

  for (char **id = page->structure->regions; *id != NULL; id++)
    {
      const SxConditionRegion *entry = sx_content_find_link (content, condition, sx_content_get_region (content, *id));

      if (entry != NULL)
        link = MIN (link, entry->link);
    }

  return link;
}

static void
add_conditions (Page *page)
{
  GPtrArray *items;

  if (page->structure->conditions[0] == NULL)
    return;

  items = sx_doc_add_section (page->blocks, page->session, SX_PHRASE_CONCERNED_BY);
  for (char **id = page->structure->conditions; *id != NULL; id++)
    {
      SxLink link = find_link (page, sx_content_get_condition (page->session->content, *id));
      SxBlock *block = sx_doc_add_item_link (items, page->session, SX_KIND_CONDITION, *id);

      block->remark = g_strdup (sx_doc_phrase (page->session, sx_doc_link_phrase (page->session, link)));
    }
}

/**
 * sx_doc_for_structure:
 * @session: whose page it is
 * @structure: something inside the body
 *
 * Returns: (transfer full): the page: what it does, where it is, and what it has to do with
 *   complaints
 */
SxDoc *
sx_doc_for_structure (const SxSession *session, const SxStructure *structure)
{
  SxDoc *doc = sx_doc_new (structure->name.plain, structure->name.clinical);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  Page page = { session, structure, doc->blocks };

  add_does (&page, citations);
  add_regions (&page);
  add_findings (&page);
  add_conditions (&page);
  sx_doc_add_sources (doc->blocks, session, citations);
  return doc;
}
