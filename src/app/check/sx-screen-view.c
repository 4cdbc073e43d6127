/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-screen-view.h"

#include "sx-flow.h"
#include "sx-relevance.h"
#include "sx-heading.h"
#include "sx-question-card.h"

#define SPACING 16

struct _SxScreenView
{
  GtkWidget parent_instance;

  SxSession *session;
  const SxScreen *screen;
  GPtrArray *cards; /* of SxQuestionCard, in the order of the questions; the widget owns them */

  GtkWidget *heading;
};

G_DEFINE_FINAL_TYPE (SxScreenView, sx_screen_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_single (const SxScreen *screen)
{
  return screen->questions[0] != NULL && screen->questions[1] == NULL;
}

static const char *
get_title (const SxSession *session, const SxScreen *screen)
{
  return is_single (screen) ? sx_content_get_finding (session->content, screen->questions[0])->question : screen->name;
}

static const SxAnswer *
get_answer (SxScreenView *self, SxQuestionCard *card)
{
  return sx_answers_get (self->session->answers, sx_question_card_get_finding (card));
}

static void
answered_cb (SxScreenView *self, const SxAnswer *answer, SxQuestionCard *card)
{
  g_autoptr (SxAnswers) answers = sx_answers_set (self->session->answers, sx_question_card_get_finding (card), answer);

  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, answers);
}

static GtkWidget *
new_card (SxScreenView *self, const SxFinding *finding)
{
  GtkWidget *card = sx_question_card_new (self->session->content, finding, !is_single (self->screen));
  g_autoptr (SxOffer) offer = sx_offer_new (self->session->marks, self->session->content, finding);

  if (offer != NULL)
    sx_question_card_set_offer (SX_QUESTION_CARD (card), offer);
  g_signal_connect_swapped (card, "answered", G_CALLBACK (answered_cb), self);
  return card;
}

static gboolean
is_for (gconstpointer card, gconstpointer finding)
{
  return sx_question_card_get_finding ((SxQuestionCard *) card) == finding;
}

static void
remove_others (SxScreenView *self, const GPtrArray *questions)
{
  for (guint i = self->cards->len; i > 0; i--)
    {
      SxQuestionCard *card = g_ptr_array_index (self->cards, i - 1);

      if (questions != NULL && g_ptr_array_find ((GPtrArray *) questions, sx_question_card_get_finding (card), NULL))
        continue;
      g_ptr_array_remove_index (self->cards, i - 1);
      gtk_widget_unparent (GTK_WIDGET (card));
    }
}

/* Cards stay where they are, so that neither the focus nor half a number is lost. */
static void
place_card (SxScreenView *self, const SxFinding *finding, guint position)
{
  GtkWidget *before = position > 0 ? g_ptr_array_index (self->cards, position - 1) : self->heading;
  GtkWidget *card;

  if (g_ptr_array_find_with_equal_func (self->cards, finding, is_for, NULL))
    return;

  card = new_card (self, finding);
  g_ptr_array_insert (self->cards, (int) position, card);
  gtk_widget_insert_after (card, GTK_WIDGET (self), before);
}

static void
take_session (SxScreenView *self, const SxSession *session)
{
  g_clear_pointer (&self->session, sx_session_unref);
  self->session = session != NULL ? sx_session_ref (session) : NULL;
}

static gboolean
sx_screen_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SX_SCREEN_VIEW (widget)->heading);
}

static void
sx_screen_view_dispose (GObject *object)
{
  SxScreenView *self = SX_SCREEN_VIEW (object);

  remove_others (self, NULL);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  take_session (self, NULL);
  G_OBJECT_CLASS (sx_screen_view_parent_class)->dispose (object);
}

static void
sx_screen_view_finalize (GObject *object)
{
  g_ptr_array_unref (SX_SCREEN_VIEW (object)->cards);
  G_OBJECT_CLASS (sx_screen_view_parent_class)->finalize (object);
}

static void
sx_screen_view_class_init (SxScreenViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sx_screen_view_dispose;
  object_class->finalize = sx_screen_view_finalize;
  widget_class->grab_focus = sx_screen_view_grab_focus;

  /**
   * SxScreenView::answered:
   * @answers: (type gpointer): the #SxAnswers after it
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", SX_TYPE_SCREEN_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           G_TYPE_POINTER);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sx_screen_view_init (SxScreenView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->cards = g_ptr_array_new ();
  self->heading = sx_heading_new ("", 1);
  gtk_widget_set_parent (self->heading, GTK_WIDGET (self));
}

/**
 * sx_screen_view_open:
 * @self: a view
 * @session: what is known
 * @screen: what to ask
 *
 * Shows @screen anew, also if it was shown before.
 */
void
sx_screen_view_open (SxScreenView *self, const SxSession *session, const SxScreen *screen)
{
  self->screen = screen;
  remove_others (self, NULL);
  sx_heading_set_text (SX_HEADING (self->heading), get_title (session, screen));
  sx_screen_view_update (self, session);
}

/**
 * sx_screen_view_update:
 * @self: a view with a screen
 * @session: what is known
 */
void
sx_screen_view_update (SxScreenView *self, const SxSession *session)
{
  g_autoptr (GPtrArray) questions = sx_flow_list_questions (session->content, session->answers, self->screen);

  take_session (self, session);
  remove_others (self, questions);
  for (guint i = 0; i < questions->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (questions, i);
      SxQuestionCard *card;

      place_card (self, finding, i);
      card = g_ptr_array_index (self->cards, i);
      sx_question_card_set_units (card, session->units);
      sx_question_card_set_answer (card, sx_answers_get (session->answers, finding));
      sx_question_card_set_relevant (card, sx_relevance_is_asked (session->content, session->answers, finding));
    }
}

/**
 * sx_screen_view_close:
 * @self: a view
 *
 * Forgets what it showed.
 */
void
sx_screen_view_close (SxScreenView *self)
{
  remove_others (self, NULL);
  take_session (self, NULL);
  self->screen = NULL;
  sx_heading_set_text (SX_HEADING (self->heading), "");
}

/**
 * sx_screen_view_is_answered:
 * @self: a view with a screen
 *
 * Returns: whether every question on it has an answer
 */
gboolean
sx_screen_view_is_answered (SxScreenView *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (get_answer (self, g_ptr_array_index (self->cards, i))->state == SX_STATE_NOT_ASKED)
      return FALSE;

  return TRUE;
}

/**
 * sx_screen_view_is_pending:
 * @self: a view with a screen
 *
 * Returns: whether something was written on it that is no answer
 */
gboolean
sx_screen_view_is_pending (SxScreenView *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (sx_question_card_is_pending (g_ptr_array_index (self->cards, i)))
      return TRUE;

  return FALSE;
}

/**
 * sx_screen_view_settle:
 * @self: a view with a screen
 *
 * Says what is wrong with the first thing that was written and is no answer.
 *
 * Returns: whether there is none
 */
gboolean
sx_screen_view_settle (SxScreenView *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (!sx_question_card_settle (g_ptr_array_index (self->cards, i)))
      return FALSE;

  return TRUE;
}

/**
 * sx_screen_view_skip:
 * @self: a view with a screen
 *
 * Returns: (transfer full): what is known when all that is open on it is answered "not sure"
 */
SxAnswers *
sx_screen_view_skip (SxScreenView *self)
{
  SxAnswers *answers = sx_answers_ref (self->session->answers);

  for (guint i = 0; i < self->cards->len; i++)
    {
      SxQuestionCard *card = g_ptr_array_index (self->cards, i);
      g_autoptr (SxAnswers) known = answers;
      SxAnswer unsure = sx_question_card_get_unsure (card);

      answers = get_answer (self, card)->state == SX_STATE_NOT_ASKED
                  ? sx_answers_set (known, sx_question_card_get_finding (card), &unsure)
                  : sx_answers_ref (known);
    }

  return answers;
}

/**
 * sx_screen_view_press:
 * @self: a view with a screen
 * @finding: a question on it
 * @position: of an answer that was chosen elsewhere, such as on the body
 */
void
sx_screen_view_press (SxScreenView *self, const SxFinding *finding, guint position)
{
  guint i;

  if (g_ptr_array_find_with_equal_func (self->cards, finding, is_for, &i))
    sx_question_card_press (g_ptr_array_index (self->cards, i), position);
}

/**
 * sx_screen_view_set_progress:
 * @self: a view with a screen
 * @words: how much is left; said with the heading, which has the focus when one comes
 */
void
sx_screen_view_set_progress (SxScreenView *self, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
