/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-result-view.h"

#include "sx-answer-list.h"
#include "sx-clamp.h"
#include "sx-doc-view.h"
#include "sx-flow.h"
#include "sx-heading.h"
#include "sx-wrap-box.h"

struct _SxResultView
{
  GtkWidget parent_instance;

  SxSession *session;
  const SxScreen *next;    /* the next question, if there is one */
  SxSession *told;         /* of the result that was told last, if there was one */
  SxSession *before;       /* of the one that this one is compared with */

  GtkWidget *box;
  GtkScrolledWindow *scroller;
  GtkWidget *open;
  GtkWidget *open_heading;
  GtkLabel *open_text;
  SxDocView *doc;
  GtkWidget *give;
  GtkWidget *go_on;
  GtkWidget *add;
  SxAnswerList *answers;
  GtkWidget *actions;
  GtkWidget *confirm;
  GtkWidget *keep;
};

G_DEFINE_FINAL_TYPE (SxResultView, sx_result_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FOLLOW,
  SIGNAL_START_AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take (SxSession **place, const SxSession *session)
{
  g_clear_pointer (place, sx_session_unref);
  *place = session != NULL ? sx_session_ref (session) : NULL;
}

/* Self-care is not said before everything that could speak against it was asked. */
static gboolean
is_open (const SxTriage *triage)
{
  return triage->level == SX_LEVEL_SELFCARE && !triage->complete;
}

static SxDoc *
new_doc (SxResultView *self, const SxTriage *triage)
{
  SxDoc *doc = sx_doc_for_result (self->session, triage);

  if (self->before != NULL)
    sx_doc_add_change (doc, self->before, self->session);
  return doc;
}

static void
show_doc (SxResultView *self, const SxTriage *triage)
{
  g_autoptr (SxDoc) doc = new_doc (self, triage);

  gtk_widget_set_visible (self->open, is_open (triage));
  gtk_widget_set_visible (GTK_WIDGET (self->doc), !is_open (triage));
  gtk_widget_set_visible (self->give, !is_open (triage));
  gtk_label_set_text (self->open_text, sx_content_get_phrase (self->session->content, SX_PHRASE_INCOMPLETE));
  sx_doc_view_set_doc (self->doc, doc);
}

/* A result that is not told yet is not compared with one that was. */
static void
compare (SxResultView *self, const SxSession *session, const SxTriage *triage)
{
  take (&self->before, self->told);
  if (!is_open (triage))
    take (&self->told, session);
}

static void
show_confirm (SxResultView *self, gboolean confirm)
{
  gtk_widget_set_visible (self->actions, !confirm);
  gtk_widget_set_visible (self->confirm, confirm);
}

static void
follow_cb (SxResultView *self, const SxPlace *place)
{
  g_signal_emit (self, signals[SIGNAL_FOLLOW], 0, place);
}

static void
go_on_cb (SxResultView *self)
{
  g_autoptr (SxPlace) place = sx_place_new_question (self->next->id);

  follow_cb (self, place);
}

static void
change_cb (SxResultView *self)
{
  sx_answer_list_focus_answers (self->answers);
}

static void
add_cb (SxResultView *self)
{
  sx_answer_list_focus_more (self->answers);
}

static void
start_again_cb (SxResultView *self)
{
  show_confirm (self, TRUE);
  gtk_widget_grab_focus (self->keep);
}

static void
keep_cb (SxResultView *self)
{
  show_confirm (self, FALSE);
  gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
}

static void
clear_cb (SxResultView *self)
{
  g_signal_emit (self, signals[SIGNAL_START_AGAIN], 0);
}

static void
sx_result_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_RESULT_VIEW);
  take (&SX_RESULT_VIEW (object)->session, NULL);
  take (&SX_RESULT_VIEW (object)->told, NULL);
  take (&SX_RESULT_VIEW (object)->before, NULL);
  G_OBJECT_CLASS (sx_result_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-result-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxResultView, box);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, open);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, open_heading);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, open_text);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, doc);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, give);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, go_on);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, add);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, answers);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, actions);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, confirm);
  gtk_widget_class_bind_template_child (widget_class, SxResultView, keep);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
sx_result_view_class_init (SxResultViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_result_view_dispose;

  signals[SIGNAL_FOLLOW] = g_signal_new ("follow", SX_TYPE_RESULT_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_POINTER);
  signals[SIGNAL_START_AGAIN] = g_signal_new ("start-again", SX_TYPE_RESULT_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);

  g_type_ensure (SX_TYPE_ANSWER_LIST);
  g_type_ensure (SX_TYPE_CLAMP);
  g_type_ensure (SX_TYPE_DOC_VIEW);
  g_type_ensure (SX_TYPE_HEADING);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
sx_result_view_init (SxResultView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sx_doc_view_set_unlisted (self->doc);
}

/**
 * sx_result_view_open:
 * @self: a view
 * @session: what is known
 * @triage: its triage
 *
 * Shows a result to somebody who comes to it, with what has changed since the last one.
 */
void
sx_result_view_open (SxResultView *self, const SxSession *session, const SxTriage *triage)
{
  sx_answer_list_shut (self->answers);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_confirm (self, FALSE);
  compare (self, session, triage);
  sx_result_view_update (self, session, triage);
}

/**
 * sx_result_view_update:
 * @self: a view
 * @session: what is known
 * @triage: its triage
 */
void
sx_result_view_update (SxResultView *self, const SxSession *session, const SxTriage *triage)
{
  take (&self->session, session);
  self->next = triage->next;
  gtk_widget_set_visible (self->go_on, triage->next != NULL);
  gtk_widget_set_visible (self->add, sx_flow_offers_more (triage->level));
  show_doc (self, triage);
  sx_answer_list_set_session (self->answers, session);
}

/**
 * sx_result_view_close:
 * @self: a view
 *
 * Forgets what it showed.
 */
void
sx_result_view_close (SxResultView *self)
{
  g_autoptr (SxDoc) nothing = sx_doc_new ("", NULL);

  take (&self->told, NULL);
  take (&self->before, NULL);
  sx_doc_view_set_doc (self->doc, nothing);
  sx_answer_list_set_session (self->answers, NULL);
  take (&self->session, NULL);
}

/**
 * sx_result_view_make_doc:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): the result as it is shown, with what has changed since the last
 *   one, or %NULL if it waits for more answers
 */
SxDoc *
sx_result_view_make_doc (SxResultView *self)
{
  g_autoptr (SxTriage) triage = NULL;

  if (self->session == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->doc)))
    return NULL;

  triage = sx_triage_evaluate (self->session->content, self->session->answers);
  return new_doc (self, triage);
}

/**
 * sx_result_view_take_focus:
 * @self: a view
 *
 * Moves the focus to the heading, where a screen reader starts.
 */
void
sx_result_view_take_focus (SxResultView *self)
{
  if (gtk_widget_get_visible (self->open))
    gtk_widget_grab_focus (self->open_heading);
  else
    sx_doc_view_focus_title (self->doc);
}
