/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-check-page.h"

#include <glib/gi18n.h>

#include "sx-answer-list.h"
#include "sx-clamp.h"
#include "sx-flow.h"
#include "sx-fold-box.h"
#include "sx-heading.h"
#include "sx-place-pane.h"
#include "sx-read-back.h"
#include "sx-result-view.h"
#include "sx-screen-view.h"
#include "sx-statements.h"

typedef enum
{
  VIEW_START,     /* what one should know before the first question */
  VIEW_QUESTION,
  VIEW_READ_BACK, /* the answer that leads to an ambulance or an emergency department */
  VIEW_RESULT
} View;

static const char *const view_names[] = { "start", "question", "read-back", "result" };

struct _SxCheckPage
{
  GtkWidget parent_instance;

  SxNavigator *navigator;

  /* What is on the screen. */
  const SxPlace *place;
  View view;
  const SxScreen *screen;
  const SxAnswers *before; /* what was known when one came to the screen */
  SxTriage *triage;        /* of what is known now */
  gboolean reading_back;
  gboolean focus_waits;
  guint focus_source;

  GtkStack *stack;
  GtkWidget *start_heading;
  SxStatements *statements;
  GtkScrolledWindow *scroller;
  SxScreenView *questions;
  SxPlacePane *body;
  SxAnswerList *answers;
  GtkRevealer *hint_place;
  GtkLabel *hint;
  GtkWidget *back;
  GtkLabel *progress;
  GtkWidget *skip;
  GtkWidget *next;
  SxReadBack *read_back;
  SxResultView *result;
};

G_DEFINE_FINAL_TYPE (SxCheckPage, sx_check_page, GTK_TYPE_WIDGET)

static const SxScreen *
find_shown (SxCheckPage *self, const SxSession *session, gboolean moved)
{
  const char *id = session->place->id;
  const SxStage *stage;
  const SxScreen *screen = id != NULL ? sx_rulebook_find_screen (sx_content_get_rulebook (session->content), id, &stage) : NULL;

  if (session->place->kind == SX_PLACE_RESULT)
    return NULL;
  if (screen != NULL)
    return screen;
  return moved || self->screen == NULL ? self->triage->next : self->screen;
}

static View
find_view (SxCheckPage *self, const SxSession *session)
{
  if (sx_answers_is_empty (session->answers) && session->place->id == NULL)
    return VIEW_START;
  if (self->screen != NULL)
    return self->reading_back ? VIEW_READ_BACK : VIEW_QUESTION;
  return VIEW_RESULT;
}

static void
show_progress (SxCheckPage *self, const SxSession *session)
{
  gboolean to_place;
  guint open = sx_flow_count_open (session->content, session->answers, self->triage, &to_place);
  guint after = open - (open > 0 && !sx_screen_view_is_answered (self->questions) ? 1 : 0);
  const char *words = to_place ? ngettext ("First part: about %u more", "First part: about %u more", after)
                               : ngettext ("About %u more", "About %u more", after);
  const char *last = to_place ? _("End of the first part") : _("This is the last one");
  g_autofree char *text = g_strdup_printf (words, after);

  gtk_label_set_text (self->progress, after > 0 ? text : last);
  sx_screen_view_set_progress (self->questions, gtk_label_get_text (self->progress));
}

/* The label is there all the time, or nobody would hear that it changes. */
static void
show_hint (SxCheckPage *self, const char *words)
{
  gtk_revealer_set_reveal_child (self->hint_place, *words != '\0');
  gtk_label_set_text (self->hint, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->next), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* An answer that needs help now waits for no other answer. */
static void
show_buttons (SxCheckPage *self, const SxSession *session)
{
  gboolean answered = sx_screen_view_is_answered (self->questions);
  gboolean optional = sx_flow_is_optional (session->content, self->screen);
  gboolean urgent = self->triage->level <= SX_LEVEL_EMERGENCY;

  gtk_widget_set_sensitive (self->back, sx_flow_find_previous (session->content, session->answers, self->screen) != NULL);
  gtk_widget_set_visible (self->skip, !optional);
  gtk_widget_set_sensitive (self->skip, !answered);
  gtk_widget_set_sensitive (self->next, answered || optional || urgent || sx_screen_view_is_pending (self->questions));
  show_hint (self, urgent ? _("No more answers are needed. Choose Next to see what to do.") : "");
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !urgent);
}

static void
open_question (SxCheckPage *self, const SxSession *session)
{
  g_clear_pointer (&self->before, sx_answers_unref);
  self->before = sx_answers_ref (session->answers);
  sx_answer_list_shut (self->answers);
  sx_screen_view_open (self->questions, session, self->screen);
  sx_place_pane_set_screen (self->body, self->screen);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
fill_question (SxCheckPage *self, const SxSession *session, gboolean entered)
{
  if (entered)
    open_question (self, session);
  else
    sx_screen_view_update (self->questions, session);
  if (entered || !gtk_widget_get_visible (GTK_WIDGET (self->progress)))
    show_progress (self, session);
  show_buttons (self, session);
  sx_answer_list_set_session (self->answers, session);
}

static void
fill_view (SxCheckPage *self, const SxSession *session, gboolean entered)
{
  switch (self->view)
    {
    case VIEW_START:
      sx_statements_fill (self->statements, session->content, session->territory);
      break;
    case VIEW_QUESTION:
      fill_question (self, session, entered);
      break;
    case VIEW_READ_BACK:
      sx_read_back_fill (self->read_back, session, self->triage);
      break;
    case VIEW_RESULT:
    default:
      (entered ? sx_result_view_open : sx_result_view_update) (self->result, session, self->triage);
      break;
    }
}

/* A screen reader starts at the heading. */
static void
move_focus (SxCheckPage *self)
{
  switch (self->view)
    {
    case VIEW_START:
      gtk_widget_grab_focus (self->start_heading);
      break;
    case VIEW_QUESTION:
      sx_screen_view_take_focus (self->questions);
      break;
    case VIEW_READ_BACK:
      sx_read_back_take_focus (self->read_back);
      break;
    case VIEW_RESULT:
    default:
      sx_result_view_take_focus (self->result);
      break;
    }
}

static void
focus_view (SxCheckPage *self)
{
  self->focus_waits = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->focus_waits)
    move_focus (self);
}

static void
leave (SxCheckPage *self)
{
  g_clear_pointer (&self->place, sx_place_unref);
  self->reading_back = FALSE;
}

/* The next person learns nothing of the last one, not even from what is not shown. */
static void
forget (SxCheckPage *self)
{
  self->screen = NULL;
  g_clear_pointer (&self->before, sx_answers_unref);
  g_clear_pointer (&self->triage, sx_triage_free);
  sx_screen_view_close (self->questions);
  sx_place_pane_set_screen (self->body, NULL);
  sx_answer_list_set_session (self->answers, NULL);
  sx_read_back_clear (self->read_back);
  sx_result_view_close (self->result);
}

static void
draw (SxCheckPage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  gboolean moved = session->place != self->place;
  View view = self->view;
  const SxScreen *screen = self->screen;
  gboolean entered;

  g_clear_pointer (&self->triage, sx_triage_free);
  self->triage = sx_triage_evaluate (session->content, session->answers);
  if (moved)
    leave (self);
  self->screen = find_shown (self, session, moved);
  self->view = find_view (self, session);
  entered = moved || view != self->view || screen != self->screen;
  fill_view (self, session, entered);
  gtk_stack_set_visible_child_name (self->stack, view_names[self->view]);
  if (moved)
    self->place = sx_place_ref (session->place);
  if (entered)
    focus_view (self);
}

static void
changed_cb (SxCheckPage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  if (session->place->kind == SX_PLACE_QUESTION || session->place->kind == SX_PLACE_RESULT)
    {
      draw (self);
      return;
    }

  leave (self);
  sx_place_pane_set_screen (self->body, NULL);
  if (sx_answers_is_empty (session->answers))
    forget (self);
}

static void
go (SxCheckPage *self, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  sx_navigator_go (self->navigator, place);
}

static void
go_to_screen (SxCheckPage *self, const SxScreen *screen)
{
  go (self, screen != NULL ? sx_place_new_question (screen->id) : sx_place_new (SX_PLACE_RESULT));
}

static void
go_on_cb (SxCheckPage *self)
{
  go_to_screen (self, self->triage->next);
}

static void
answered_cb (SxCheckPage *self, const SxAnswers *answers)
{
  sx_navigator_set_answers (self->navigator, answers);
}

static void
body_pressed_cb (SxCheckPage *self, guint option)
{
  sx_screen_view_press (self->questions, sx_place_pane_get_asked (self->body), option);
}

static void
follow_cb (SxCheckPage *self, const SxPlace *place)
{
  sx_navigator_go (self->navigator, place);
}

static void
back_cb (SxCheckPage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  go_to_screen (self, sx_flow_find_previous (session->content, session->answers, self->screen));
}

static void
next_cb (SxCheckPage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  g_autoptr (SxAnswers) others = NULL;

  if (!sx_screen_view_settle (self->questions))
    return;

  others = sx_read_back_take_back (self->triage, session->answers, self->before);
  self->reading_back = others != NULL;
  if (self->reading_back)
    draw (self);
  else
    go_to_screen (self, self->triage->next);
}

/* Enter goes on, from a number too; but only where Next is in sight. */
static void
next_shown_cb (SxCheckPage *self)
{
  gtk_window_set_default_widget (GTK_WINDOW (gtk_widget_get_root (self->next)),
                                 gtk_widget_get_mapped (self->next) ? self->next : NULL);
}

static void
skip_cb (SxCheckPage *self)
{
  g_autoptr (SxAnswers) answers = NULL;

  if (!sx_screen_view_settle (self->questions))
    return;

  answers = sx_screen_view_skip (self->questions);
  sx_navigator_set_answers (self->navigator, answers);
  next_cb (self);
}

static void
show_result_cb (SxCheckPage *self)
{
  go_to_screen (self, NULL);
}

static void
mistake_cb (SxCheckPage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  g_autoptr (SxAnswers) answers = sx_read_back_take_back (self->triage, session->answers, self->before);

  self->reading_back = FALSE;
  if (answers != NULL)
    sx_navigator_set_answers (self->navigator, answers);
}

static void
start_again_cb (SxCheckPage *self)
{
  g_autoptr (SxAnswers) none = sx_answers_new (sx_navigator_get_content (self->navigator));

  leave (self);
  forget (self);
  sx_navigator_set_answers (self->navigator, none);
  go (self, sx_place_new_question (NULL));
}

static gboolean
focus_cb (gpointer user_data)
{
  SxCheckPage *self = user_data;

  self->focus_source = 0;
  focus_view (self);
  return G_SOURCE_REMOVE;
}

/* What holds the page moves the focus once more when it has shown it. */
static void
sx_check_page_map (GtkWidget *widget)
{
  SxCheckPage *self = SX_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (sx_check_page_parent_class)->map (widget);
  if (self->focus_waits && self->focus_source == 0)
    self->focus_source = g_idle_add (focus_cb, self);
}

static void
sx_check_page_dispose (GObject *object)
{
  SxCheckPage *self = SX_CHECK_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_CHECK_PAGE);
  g_clear_pointer (&self->place, sx_place_unref);
  g_clear_pointer (&self->before, sx_answers_unref);
  g_clear_pointer (&self->triage, sx_triage_free);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_check_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, start_heading);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, statements);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, questions);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, body);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, answers);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, hint_place);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, hint);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, back);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, progress);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, skip);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, next);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, read_back);
  gtk_widget_class_bind_template_child (widget_class, SxCheckPage, result);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, body_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, mistake_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_again_cb);
}

static void
sx_check_page_class_init (SxCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_check_page_dispose;
  widget_class->map = sx_check_page_map;

  g_type_ensure (SX_TYPE_ANSWER_LIST);
  g_type_ensure (SX_TYPE_CLAMP);
  g_type_ensure (SX_TYPE_FOLD_BOX);
  g_type_ensure (SX_TYPE_HEADING);
  g_type_ensure (SX_TYPE_PLACE_PANE);
  g_type_ensure (SX_TYPE_READ_BACK);
  g_type_ensure (SX_TYPE_RESULT_VIEW);
  g_type_ensure (SX_TYPE_SCREEN_VIEW);
  g_type_ensure (SX_TYPE_STATEMENTS);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
sx_check_page_init (SxCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_check_page_new:
 * @navigator: where one is
 * @preferences: who is drawn
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
sx_check_page_new (SxNavigator *navigator, SxPreferences *preferences)
{
  SxCheckPage *self = g_object_new (SX_TYPE_CHECK_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  sx_place_pane_set_up (self->body, navigator, preferences);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * sx_check_page_make_doc:
 * @self: a page
 *
 * Returns: (transfer full) (nullable): the result that is shown, or %NULL if there is none
 */
SxDoc *
sx_check_page_make_doc (SxCheckPage *self)
{
  return self->view == VIEW_RESULT ? sx_result_view_make_doc (self->result) : NULL;
}
