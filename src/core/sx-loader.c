/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content-private.h"

#include <string.h>

/* Where the content is compiled in. */
#define BUNDLED_PREFIX "/org/symptomexplorer/content"

/* A file list that is read: its name, the array in it, and how to read an item. */
typedef struct
{
  const char *file;
  const char *member;
  SxKind kind;
  SxReadFunc read;
} List;

static const List lists[] = {
  { "sources.json", "sources", SX_KIND_SOURCE, sx_source_read },
  { "measures.json", "measures", SX_KIND_MEASURE, sx_measure_read },
  { "territories.json", "territories", SX_KIND_TERRITORY, sx_territory_read },
  { "glossary.json", "terms", SX_KIND_TERM, sx_term_read },
  { "regions.json", "regions", SX_KIND_REGION, sx_region_read },
  { "regions.json", "elsewhere", SX_KIND_REGION, sx_region_read_elsewhere },
  { "regions.json", "structures", SX_KIND_STRUCTURE, sx_structure_read },
  { "regions.json", "marks", SX_KIND_MARK, sx_mark_kind_read },
  { "features.json", "sections", SX_KIND_SECTION, sx_section_read },
  { "features.json", "features", SX_KIND_FEATURE, sx_feature_read },
  { "illustrations.json", "illustrations", SX_KIND_ILLUSTRATION, sx_illustration_read },
  { "findings.json", "findings", SX_KIND_FINDING, sx_finding_read },
};

typedef struct
{
  SxStore *store;
  SxContent *content;
  SxDocuments documents;
  GArray *wants;
} Loader;

static const char *
get_id (gconstpointer item)
{
  return *(char *const *) item;
}

static SxDocument *
load_document (Loader *loader, const char *file, GError **error)
{
  g_autoptr (GBytes) bytes = sx_store_read (loader->store, file, error);
  SxDocument *document = bytes != NULL ? sx_document_new (file, bytes, error) : NULL;

  if (document != NULL)
    g_hash_table_insert (loader->documents.by_name, g_strdup (file), document);
  return document;
}

static SxReader *
open_file (Loader *loader, const char *name, GError **error)
{
  SxDocument *document = load_document (loader, name, error);

  return document != NULL ? sx_reader_new (document, loader->wants) : NULL;
}

/* References that lead to what was read before are done with. A file that has no other is, too: its
 * tree takes many times the memory of the text, which is kept for later errors. */
static void
settle (Loader *loader, SxDocument *document, guint first)
{
  sx_content_settle (loader->content, loader->wants, first);
  if (loader->wants->len == first)
    sx_document_drop_root (document);
}

/* Adds what has an id of its own; @pointer is the JSON pointer of the array, or of the document. */
static gboolean
add_item (Loader *loader, SxKind kind, gpointer item, const char *file, const char *pointer, GError **error)
{
  SxContent *content = loader->content;

  if (!g_hash_table_contains (content->by_id[kind], get_id (item)))
    {
      g_hash_table_insert (content->by_id[kind], (gpointer) get_id (item), item);
      return TRUE;
    }

  sx_documents_set_error (&loader->documents, file, error, SX_CONTENT_ERROR_DUPLICATE, pointer,
                          "expected each id once, found “%s” again", get_id (item));
  return FALSE;
}

static gboolean
add_items (Loader *loader, SxKind kind, GPtrArray *items, const char *file, const char *member, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/%s/%u/id", member, i);

      if (!add_item (loader, kind, g_ptr_array_index (items, i), file, pointer, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
load_list (Loader *loader, const List *list, SxReader *reader, GError **error)
{
  GPtrArray *all = loader->content->items[list->kind];
  g_autoptr (GPtrArray) items = sx_reader_dup_array (reader, list->member, 0, list->read, NULL, NULL);
  gboolean failed = sx_reader_failed (reader);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (all, g_ptr_array_index (items, i));
  return failed || add_items (loader, list->kind, items, list->file, list->member, error);
}

/* Reads all the lists of one file, from @first on; says in @n how many these are. */
static gboolean
load_list_file (Loader *loader, guint first, guint *n, GError **error)
{
  const char *file = lists[first].file;
  guint first_want = loader->wants->len;
  SxDocument *document = load_document (loader, file, error);
  g_autoptr (SxReader) reader = document != NULL ? sx_reader_new (document, loader->wants) : NULL;
  SxReview *review;

  if (reader == NULL)
    return FALSE;

  review = g_new0 (SxReview, 1);
  g_ptr_array_add (loader->content->reviews, review);
  sx_review_read (review, reader);
  for (*n = 0; first + *n < G_N_ELEMENTS (lists) && strcmp (lists[first + *n].file, file) == 0; ++*n)
    {
      loader->content->review_of[lists[first + *n].kind] = review;
      if (!load_list (loader, &lists[first + *n], reader, error))
        return FALSE;
    }
  if (!sx_reader_finish (reader, error))
    return FALSE;

  settle (loader, document, first_want);
  return TRUE;
}

static gboolean
load_lists (Loader *loader, GError **error)
{
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i += n)
    if (!load_list_file (loader, i, &n, error))
      return FALSE;

  return TRUE;
}

static gboolean
load_bundle (Loader *loader, GError **error)
{
  g_autoptr (SxReader) reader = open_file (loader, "bundle.json", error);

  if (reader == NULL)
    return FALSE;

  sx_bundle_read (&loader->content->bundle, reader);
  return sx_reader_finish (reader, error);
}

static gboolean
load_phrases (Loader *loader, GError **error)
{
  g_autoptr (SxReader) reader = open_file (loader, "phrases.json", error);
  SxReview review = { 0 };

  if (reader == NULL)
    return FALSE;

  sx_review_read (&review, reader);
  sx_review_clear (&review);
  sx_phrases_read (&loader->content->phrases, reader);
  return sx_reader_finish (reader, error);
}

static gboolean
load_help (Loader *loader, GError **error)
{
  g_autoptr (SxReader) reader = open_file (loader, "help.json", error);

  if (reader == NULL)
    return FALSE;

  sx_help_read (&loader->content->help, reader);
  return sx_reader_finish (reader, error);
}

static gboolean
add_rules (Loader *loader, GPtrArray *rules, const char *member, GError **error)
{
  for (guint i = 0; i < rules->len; i++)
    g_ptr_array_add (loader->content->items[SX_KIND_RULE], g_ptr_array_index (rules, i));

  return add_items (loader, SX_KIND_RULE, rules, "triage.json", member, error);
}

static gboolean
load_rulebook (Loader *loader, GError **error)
{
  SxRulebook *book = &loader->content->rulebook;
  g_autoptr (SxReader) reader = open_file (loader, "triage.json", error);

  if (reader == NULL)
    return FALSE;

  sx_rulebook_read (book, reader);
  if (!sx_reader_finish (reader, error))
    return FALSE;

  for (guint i = 0; i < book->groups->len; i++)
    g_ptr_array_add (loader->content->items[SX_KIND_GROUP], g_ptr_array_index (book->groups, i));
  return add_items (loader, SX_KIND_GROUP, book->groups, "triage.json", "groups", error)
         && add_rules (loader, book->rules, "rules", error) && add_rules (loader, book->benign, "benign", error)
         && add_rules (loader, book->floors, "floors", error) && add_rules (loader, book->exits, "exits", error);
}

/* One thing a file; the file is called after its id. */
static gboolean
load_file (Loader *loader, SxKind kind, SxReadFunc read, const char *folder, const char *name, GError **error)
{
  g_autofree char *file = g_strconcat (folder, "/", name, NULL);
  guint first_want = loader->wants->len;
  SxDocument *document = load_document (loader, file, error);
  g_autoptr (SxReader) reader = document != NULL ? sx_reader_new (document, loader->wants) : NULL;
  g_autofree char *expected = NULL;
  gpointer item;

  if (reader == NULL)
    return FALSE;

  item = read (reader, NULL);
  g_ptr_array_add (loader->content->items[kind], item);
  if (!sx_reader_finish (reader, error))
    return FALSE;

  expected = g_strconcat (get_id (item), ".json", NULL);
  if (strcmp (expected, name) != 0)
    {
      sx_documents_set_error (&loader->documents, file, error, SX_CONTENT_ERROR_VALUE, "/id",
                              "expected the id that the file is called after, found “%s”", get_id (item));
      return FALSE;
    }
  if (!add_item (loader, kind, item, file, "/id", error))
    return FALSE;

  settle (loader, document, first_want);
  return TRUE;
}

static gboolean
load_folder (Loader *loader, SxKind kind, SxReadFunc read, const char *folder, GError **error)
{
  g_auto (GStrv) names = sx_store_list (loader->store, folder, error);

  if (names == NULL)
    return FALSE;

  for (char **name = names; *name != NULL; name++)
    if (!load_file (loader, kind, read, folder, *name, error))
      return FALSE;

  return TRUE;
}

static gboolean
load_all (Loader *loader, GError **error)
{
  return load_bundle (loader, error) && load_phrases (loader, error) && load_help (loader, error)
         && load_lists (loader, error) && load_rulebook (loader, error)
         && load_folder (loader, SX_KIND_CONDITION, sx_condition_read, "conditions", error)
         && load_folder (loader, SX_KIND_COMPARISON, sx_comparison_read, "comparisons", error)
         && sx_content_link (loader->content, loader->wants, error)
         && sx_content_check (loader->content, &loader->documents, error);
}

/**
 * sx_content_load:
 * @store: where the files are
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the content, or %NULL at the first thing that is wrong
 */
SxContent *
sx_content_load (SxStore *store, GError **error)
{
  g_autoptr (SxContent) content = sx_content_new_empty ();
  Loader loader = {
    .store = store,
    .content = content,
    .documents.by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sx_document_unref),
    .wants = g_array_new (FALSE, FALSE, sizeof (SxWant)),
  };
  gboolean loaded = load_all (&loader, error);

  g_hash_table_unref (loader.documents.by_name);
  g_array_unref (loader.wants);
  return loaded ? g_steal_pointer (&content) : NULL;
}

/**
 * sx_content_load_bundled:
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the content that is compiled in
 */
SxContent *
sx_content_load_bundled (GError **error)
{
  g_autoptr (SxStore) store = sx_store_new_for_resource (BUNDLED_PREFIX);

  return sx_content_load (store, error);
}

/**
 * sx_documents_set_error:
 * @self: the files that were read
 * @file: name of one of them
 * @error: return location for the error
 * @code: what is wrong
 * @pointer: JSON pointer of what is wrong
 * @format: what was expected and what was found
 */
void
sx_documents_set_error (const SxDocuments *self, const char *file, GError **error, SxContentError code,
                        const char *pointer, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  sx_document_set_error (g_hash_table_lookup (self->by_name, file), error, code, pointer, "%s", what);
}
