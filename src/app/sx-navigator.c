/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-navigator.h"

struct _SxNavigator
{
  GObject parent_instance;

  SxSession *session;
  GPtrArray *back;    /* of SxPlace, the last one is the closest */
  GPtrArray *forward; /* of SxPlace, the last one is the closest */
  gboolean returned;  /* whether the way to where people are was back or forward */
  GPtrArray *undone;  /* of SxMarks, the last one is the closest */
  GPtrArray *done;    /* of SxMarks, what the marks were before, the last one is the closest */
};

G_DEFINE_FINAL_TYPE (SxNavigator, sx_navigator, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_STAYED,
  SIGNAL_NEW_PERSON,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
take_session (SxNavigator *self, SxSession *session)
{
  g_clear_pointer (&self->session, sx_session_unref);
  self->session = session;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
move (SxNavigator *self, GPtrArray *from, GPtrArray *to)
{
  g_autoptr (SxPlace) place = NULL;

  if (from->len == 0)
    return;

  place = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, sx_place_ref (self->session->place));
  self->returned = TRUE;
  take_session (self, sx_session_with_place (self->session, place));
}

static void
move_marks (SxNavigator *self, GPtrArray *from, GPtrArray *to)
{
  g_autoptr (SxMarks) marks = NULL;

  if (from->len == 0)
    return;

  marks = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, sx_marks_ref (self->session->marks));
  take_session (self, sx_session_with_marks (self->session, marks));
}

static void
sx_navigator_finalize (GObject *object)
{
  SxNavigator *self = SX_NAVIGATOR (object);

  g_clear_pointer (&self->session, sx_session_unref);
  g_ptr_array_unref (self->back);
  g_ptr_array_unref (self->forward);
  g_ptr_array_unref (self->undone);
  g_ptr_array_unref (self->done);
  G_OBJECT_CLASS (sx_navigator_parent_class)->finalize (object);
}

static void
sx_navigator_class_init (SxNavigatorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sx_navigator_finalize;

  /**
   * SxNavigator::changed:
   *
   * There is a new session: another place, other answers, or another way to show them.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_NAVIGATOR, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SxNavigator::stayed:
   *
   * People asked for the place that is shown already.
   */
  signals[SIGNAL_STAYED] = g_signal_new ("stayed", SX_TYPE_NAVIGATOR, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SxNavigator::new-person:
   *
   * Somebody else sits here now; comes after SxNavigator::changed.
   */
  signals[SIGNAL_NEW_PERSON] =
    g_signal_new ("new-person", SX_TYPE_NAVIGATOR, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_navigator_init (SxNavigator *self)
{
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_place_unref);
  self->forward = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_place_unref);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_marks_unref);
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) sx_marks_unref);
}

/**
 * sx_navigator_new:
 * @content: the content
 * @territory: (nullable): id of a territory
 *
 * Returns: (transfer full): a navigator that stands at the whole body
 */
SxNavigator *
sx_navigator_new (const SxContent *content, const char *territory)
{
  SxNavigator *self = g_object_new (SX_TYPE_NAVIGATOR, NULL);
  g_autofree char *today = dup_today ();

  self->session = sx_session_new (content, territory, today);
  return self;
}

/**
 * sx_navigator_get_session:
 * @self: a navigator
 *
 * Returns: (transfer none): what to draw; valid until the next change
 */
const SxSession *
sx_navigator_get_session (SxNavigator *self)
{
  return self->session;
}

const SxContent *
sx_navigator_get_content (SxNavigator *self)
{
  return self->session->content;
}

/**
 * sx_navigator_go:
 * @self: a navigator
 * @place: where to go
 *
 * Goes to @place; back leads here again.
 */
void
sx_navigator_go (SxNavigator *self, const SxPlace *place)
{
  if (sx_place_equal (self->session->place, place))
    {
      g_signal_emit (self, signals[SIGNAL_STAYED], 0);
      return;
    }

  g_ptr_array_add (self->back, sx_place_ref (self->session->place));
  g_ptr_array_set_size (self->forward, 0);
  self->returned = FALSE;
  take_session (self, sx_session_with_place (self->session, place));
}

/**
 * sx_navigator_turn:
 * @self: a navigator
 * @place: another sight of what is shown
 *
 * Shows @place instead of this one: back leads to where people were before they came here.
 */
void
sx_navigator_turn (SxNavigator *self, const SxPlace *place)
{
  if (!sx_place_equal (self->session->place, place))
    take_session (self, sx_session_with_place (self->session, place));
}

void
sx_navigator_go_back (SxNavigator *self)
{
  move (self, self->back, self->forward);
}

void
sx_navigator_go_forward (SxNavigator *self)
{
  move (self, self->forward, self->back);
}

/* What @region is a part of, as a place. */
static SxPlace *
new_parent_place (const SxContent *content, const char *id)
{
  const SxRegion *region = sx_content_get_region (content, id);
  const SxRegion *parent = region->parent != NULL ? sx_content_get_region (content, region->parent) : NULL;

  return parent != NULL && parent->parent != NULL ? sx_place_new_region (parent->id, NULL, SX_SIDE_MIDDLE) : sx_place_new (SX_PLACE_BODY);
}

static SxPlace *
new_place_above (const SxContent *content, const SxPlace *at)
{
  if (at->kind == SX_PLACE_ITEM && at->item == SX_KIND_REGION)
    return at->detail != NULL ? sx_place_new_region (at->id, NULL, at->side) : new_parent_place (content, at->id);
  if (at->kind == SX_PLACE_ITEM && at->item == SX_KIND_STRUCTURE)
    {
      const SxStructure *structure = sx_content_lookup (content, SX_KIND_STRUCTURE, at->id);

      return sx_place_new_region (structure->regions[0], NULL, SX_SIDE_MIDDLE);
    }

  return sx_place_new (SX_PLACE_BODY);
}

/**
 * sx_navigator_go_up:
 * @self: a navigator
 *
 * Goes from a part of the body to what it is a part of, from what lies inside to where it lies, and
 * from anything else to the whole body.
 */
void
sx_navigator_go_up (SxNavigator *self)
{
  g_autoptr (SxPlace) place = new_place_above (self->session->content, self->session->place);

  sx_navigator_go (self, place);
}

gboolean
sx_navigator_can_go_back (SxNavigator *self)
{
  return self->back->len > 0;
}

gboolean
sx_navigator_can_go_forward (SxNavigator *self)
{
  return self->forward->len > 0;
}

/**
 * sx_navigator_knows_somebody:
 * @self: a navigator
 *
 * Returns: whether there is anything that sx_navigator_new_person() would forget
 */
gboolean
sx_navigator_knows_somebody (SxNavigator *self)
{
  return !sx_answers_is_empty (self->session->answers) || sx_marks_get_n (self->session->marks) > 0 || self->back->len > 0
         || self->forward->len > 0 || self->done->len > 0 || self->undone->len > 0;
}

/**
 * sx_navigator_has_returned:
 * @self: a navigator
 *
 * Returns: whether people came back to where they are, and not for the first time on this way
 */
gboolean
sx_navigator_has_returned (SxNavigator *self)
{
  return self->returned;
}

void
sx_navigator_set_answers (SxNavigator *self, const SxAnswers *answers)
{
  take_session (self, sx_session_with_answers (self->session, answers));
}

/**
 * sx_navigator_set_marks:
 * @self: a navigator
 * @marks: what is marked on the body from now on
 *
 * Undoing leads back to what was marked before.
 */
void
sx_navigator_set_marks (SxNavigator *self, const SxMarks *marks)
{
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, sx_marks_ref (self->session->marks));
  take_session (self, sx_session_with_marks (self->session, marks));
}

void
sx_navigator_undo_marks (SxNavigator *self)
{
  move_marks (self, self->done, self->undone);
}

void
sx_navigator_redo_marks (SxNavigator *self)
{
  move_marks (self, self->undone, self->done);
}

gboolean
sx_navigator_can_undo_marks (SxNavigator *self)
{
  return self->done->len > 0;
}

gboolean
sx_navigator_can_redo_marks (SxNavigator *self)
{
  return self->undone->len > 0;
}

void
sx_navigator_set_territory (SxNavigator *self, const char *territory)
{
  if (g_strcmp0 (territory, self->session->territory->id) != 0)
    take_session (self, sx_session_with_territory (self->session, territory));
}

void
sx_navigator_set_clinical (SxNavigator *self, gboolean clinical)
{
  if (clinical != self->session->clinical)
    take_session (self, sx_session_with_clinical (self->session, clinical));
}

void
sx_navigator_set_units (SxNavigator *self, SxUnits units)
{
  if (units != self->session->units)
    take_session (self, sx_session_with_units (self->session, units));
}

/**
 * sx_navigator_set_figure:
 * @self: a navigator
 * @build: who is drawn on pages that show the body
 * @tone: of the skin, from 1 to %SX_N_TONES
 */
void
sx_navigator_set_figure (SxNavigator *self, SxBuild build, guint tone)
{
  if (build != self->session->build || tone != self->session->tone)
    take_session (self, sx_session_with_figure (self->session, build, tone));
}

/**
 * sx_navigator_new_person:
 * @self: a navigator
 *
 * Forgets everything of the person in front of it: answers, marks, places, and the way to them. What
 * was preferred stays.
 */
void
sx_navigator_new_person (SxNavigator *self)
{
  g_autoptr (SxSession) fresh = sx_session_new (self->session->content, self->session->territory->id, self->session->today);
  g_autoptr (SxSession) clinical = sx_session_with_clinical (fresh, self->session->clinical);
  g_autoptr (SxSession) units = sx_session_with_units (clinical, self->session->units);

  g_ptr_array_set_size (self->back, 0);
  g_ptr_array_set_size (self->forward, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_set_size (self->done, 0);
  self->returned = FALSE;
  take_session (self, sx_session_with_figure (units, self->session->build, self->session->tone));
  g_signal_emit (self, signals[SIGNAL_NEW_PERSON], 0);
}
