/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-marks.h"

#include <string.h>

#include "sx-words.h"

struct _SxMarks
{
  GPtrArray *marks; /* of SxMark, in the order in which they were made */
};

static void
free_mark (gpointer data)
{
  SxMark *self = data;

  g_free (self->kind);
  g_free (self->region);
  g_free (self->part);
  g_free (self);
}

static SxMark *
new_mark (const char *kind, const char *region, const char *part, SxSide side, guint strength)
{
  SxMark *self = g_new0 (SxMark, 1);

  self->kind = g_strdup (kind);
  self->region = g_strdup (region);
  self->part = g_strdup (part);
  self->side = side;
  self->strength = strength;
  return self;
}

static gpointer
copy_mark (gconstpointer item, gpointer data)
{
  const SxMark *mark = item;

  return new_mark (mark->kind, mark->region, mark->part, mark->side, mark->strength);
}

static void
sx_marks_clear (gpointer data)
{
  g_ptr_array_unref (((SxMarks *) data)->marks);
}

static SxMarks *
copy (const SxMarks *self)
{
  SxMarks *changed = g_rc_box_new0 (SxMarks);

  changed->marks = g_ptr_array_copy (self->marks, copy_mark, NULL);
  g_ptr_array_set_free_func (changed->marks, free_mark);
  return changed;
}

static gboolean
find (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side, guint *index)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SxMark *mark = g_ptr_array_index (self->marks, i);

      if (mark->side == side && strcmp (mark->kind, kind) == 0 && strcmp (mark->region, region) == 0
          && g_strcmp0 (mark->part, part) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * sx_marks_new_empty:
 *
 * Returns: (transfer full): no marks
 */
SxMarks *
sx_marks_new_empty (void)
{
  SxMarks *self = g_rc_box_new0 (SxMarks);

  self->marks = g_ptr_array_new_with_free_func (free_mark);
  return self;
}

SxMarks *
sx_marks_ref (const SxMarks *self)
{
  return g_rc_box_acquire ((SxMarks *) self);
}

void
sx_marks_unref (const SxMarks *self)
{
  g_rc_box_release_full ((SxMarks *) self, sx_marks_clear);
}

/**
 * sx_marks_with:
 * @self: some marks
 * @kind: id of a mark kind
 * @region: id of a region
 * @part: (nullable): id of a part of it
 * @side: which side of it
 * @strength: from 1 to %SX_MARK_MAX_STRENGTH
 *
 * Returns: (transfer full): @self with this mark, at the end, or with another strength where it
 *   stood
 */
SxMarks *
sx_marks_with (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side, guint strength)
{
  SxMarks *changed;
  guint index;

  g_return_val_if_fail (strength >= 1 && strength <= SX_MARK_MAX_STRENGTH, sx_marks_ref (self));

  changed = copy (self);
  if (find (changed, kind, region, part, side, &index))
    ((SxMark *) g_ptr_array_index (changed->marks, index))->strength = strength;
  else
    g_ptr_array_add (changed->marks, new_mark (kind, region, part, side, strength));
  return changed;
}

/**
 * sx_marks_without:
 * @self: some marks
 * @kind: id of a mark kind
 * @region: id of a region
 * @part: (nullable): id of a part of it
 * @side: which side of it
 *
 * Returns: (transfer full): @self without this mark; the same if there was none
 */
SxMarks *
sx_marks_without (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side)
{
  SxMarks *changed;
  guint index;

  if (!find (self, kind, region, part, side, &index))
    return sx_marks_ref (self);

  changed = copy (self);
  g_ptr_array_remove_index (changed->marks, index);
  return changed;
}

guint
sx_marks_get_n (const SxMarks *self)
{
  return self->marks->len;
}

/**
 * sx_marks_get:
 * @self: some marks
 * @index: position, in the order in which they were made
 *
 * Returns: (transfer none): a mark
 */
const SxMark *
sx_marks_get (const SxMarks *self, guint index)
{
  return g_ptr_array_index (self->marks, index);
}

/**
 * sx_marks_find:
 * @self: some marks
 * @kind: id of a mark kind
 * @region: id of a region
 * @part: (nullable): id of a part of it
 * @side: which side of it
 *
 * Returns: (transfer none) (nullable): the mark that is exactly there
 */
const SxMark *
sx_marks_find (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side)
{
  guint index;

  return find (self, kind, region, part, side, &index) ? sx_marks_get (self, index) : NULL;
}

/**
 * sx_marks_equal:
 * @self: some marks
 * @other: some marks
 *
 * Returns: whether the same is marked as strongly, in whatever order it was
 */
gboolean
sx_marks_equal (const SxMarks *self, const SxMarks *other)
{
  if (self->marks->len != other->marks->len)
    return FALSE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const SxMark *mark = sx_marks_get (self, i);
      const SxMark *there = sx_marks_find (other, mark->kind, mark->region, mark->part, mark->side);

      if (there == NULL || there->strength != mark->strength)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_where (const SxMark *mark, const SxContent *content)
{
  static const SxPhrase sides[SX_N_SIDES] = {
    [SX_SIDE_LEFT] = SX_PHRASE_SIDE_LEFT, [SX_SIDE_RIGHT] = SX_PHRASE_SIDE_RIGHT,
  };
  const SxRegion *region = sx_content_get_region (content, mark->region);
  const SxPart *part = mark->part != NULL ? sx_region_find_part (region, mark->part) : NULL;
  g_autofree char *name = sx_words_dup_lower (region->name.plain);
  g_autofree char *sided = mark->side == SX_SIDE_MIDDLE
                             ? g_strdup (name)
                             : g_strdup_printf ("%s %s", sx_content_get_phrase (content, sides[mark->side]), name);
  g_autofree char *finer = part != NULL ? sx_words_dup_lower (part->name.plain) : NULL;

  return finer != NULL ? g_strdup_printf ("%s (%s)", sided, finer) : g_steal_pointer (&sided);
}

/**
 * sx_marks_dup_words:
 * @self: marks of things in @content
 * @content: the content
 * @index: position of a mark
 *
 * Returns: (transfer full): the mark in words, such as "Cramp, strong: left calf (inner calf)"
 */
char *
sx_marks_dup_words (const SxMarks *self, const SxContent *content, guint index)
{
  const SxMark *mark = sx_marks_get (self, index);
  const SxMarkKind *kind = sx_content_get_mark_kind (content, mark->kind);
  g_autofree char *where = dup_where (mark, content);

  return g_strdup_printf ("%s, %s: %s", kind->name.plain,
                          sx_content_get_phrase (content, SX_PHRASE_MARK_SLIGHT + mark->strength - 1), where);
}

/**
 * sx_marks_dup_short_words:
 * @self: marks of things in @content
 * @content: the content
 * @index: position of a mark
 *
 * Returns: (transfer full): what is marked and where, inside a line, such as "cramp, left calf"
 */
char *
sx_marks_dup_short_words (const SxMarks *self, const SxContent *content, guint index)
{
  const SxMark *mark = sx_marks_get (self, index);
  g_autofree char *what = sx_words_dup_lower (sx_content_get_mark_kind (content, mark->kind)->name.plain);
  g_autofree char *where = dup_where (mark, content);

  return g_strdup_printf ("%s, %s", what, where);
}

static gboolean
is_within (const SxContent *content, const char *region, char **regions)
{
  for (char **id = regions; *id != NULL; id++)
    if (sx_content_region_is_within (content, region, *id))
      return TRUE;

  return FALSE;
}

static gboolean
counts (const SxMark *mark, const SxContent *content, const char *kind, const SxProposal *proposal)
{
  return strcmp (mark->kind, kind) == 0 && is_within (content, mark->region, proposal->regions)
         && (proposal->parts == NULL
             || (mark->part != NULL && g_strv_contains ((const char *const *) proposal->parts, mark->part)));
}

/* A side that is not marked is not known to be free of it. "One side" asks which sides are marked,
 * and that is all that it says. */
static gboolean
holds (const SxMarks *self, const SxContent *content, const char *kind, const SxProposal *proposal)
{
  gboolean marked[SX_N_SIDES] = { FALSE };

  for (guint i = 0; i < self->marks->len; i++)
    {
      const SxMark *mark = sx_marks_get (self, i);

      if (counts (mark, content, kind, proposal))
        marked[mark->side] = TRUE;
    }

  switch (proposal->sides)
    {
    case SX_SIDES_ONE:
      return marked[SX_SIDE_LEFT] != marked[SX_SIDE_RIGHT];
    case SX_SIDES_BOTH:
      return marked[SX_SIDE_LEFT] && marked[SX_SIDE_RIGHT];
    default:
      return marked[SX_SIDE_MIDDLE] || marked[SX_SIDE_LEFT] || marked[SX_SIDE_RIGHT];
    }
}

/**
 * sx_marks_propose:
 * @self: marks of things in @content
 * @content: the content
 *
 * Proposals are for a person to agree to or not. None is a red flag, and none says that something
 * is absent.
 *
 * Returns: (transfer container) (element-type SxFinding): what the marks propose to be present,
 *   each once, in the order of the content
 */
GPtrArray *
sx_marks_propose (const SxMarks *self, const SxContent *content)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);

      for (guint j = 0; j < kind->proposes->len; j++)
        {
          const SxProposal *proposal = g_ptr_array_index (kind->proposes, j);

          if (!g_ptr_array_find (findings, proposal->finding, NULL) && holds (self, content, kind->id, proposal))
            g_ptr_array_add (findings, (gpointer) proposal->finding);
        }
    }

  return findings;
}

static void
add_counting (GPtrArray *behind, const SxMarks *self, const SxContent *content, const char *kind, const SxProposal *proposal)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      SxMark *mark = g_ptr_array_index (self->marks, i);

      if (counts (mark, content, kind, proposal) && !g_ptr_array_find (behind, mark, NULL))
        g_ptr_array_add (behind, mark);
    }
}

/**
 * sx_marks_list_behind:
 * @self: marks of things in @content
 * @content: the content
 * @finding: a finding
 *
 * Returns: (transfer container) (element-type SxMark): the marks for which @finding is proposed;
 *   empty where it is not
 */
GPtrArray *
sx_marks_list_behind (const SxMarks *self, const SxContent *content, const SxFinding *finding)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  GPtrArray *behind = g_ptr_array_new ();

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);

      for (guint j = 0; j < kind->proposes->len; j++)
        {
          const SxProposal *proposal = g_ptr_array_index (kind->proposes, j);

          if (proposal->finding == finding && holds (self, content, kind->id, proposal))
            add_counting (behind, self, content, kind->id, proposal);
        }
    }

  return behind;
}
