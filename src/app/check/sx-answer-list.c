/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-answer-list.h"

#include <glib/gi18n.h>

#include "sx-disclosure.h"
#include "sx-flow.h"
#include "sx-follow.h"
#include "sx-relevance.h"
#include "sx-reveal.h"

struct _SxAnswerList
{
  GtkWidget parent_instance;

  SxSession *session; /* NULL if it is nobody's */

  GtkWidget *box;
  SxDisclosure *so_far;
  GtkBox *answered;
  GtkBox *more;
};

G_DEFINE_FINAL_TYPE (SxAnswerList, sx_answer_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkWidget *button, gpointer place)
{
  GtkWidget *list = gtk_widget_get_ancestor (button, SX_TYPE_ANSWER_LIST);

  g_signal_emit (list, signals[SIGNAL_FOLLOW], 0, place);
}

static GtkWidget *
new_label (const char *text, GtkAccessibleRole role, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, "wrap", TRUE, "natural-wrap-mode",
                                   GTK_NATURAL_WRAP_NONE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_button (GtkWidget *child, const char *name, const SxScreen *screen)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (button, "sx-answer");
  sx_follow_connect (button, G_CALLBACK (clicked_cb), sx_place_new_question (screen->id));
  return button;
}

static GtkWidget *
new_row (const SxSession *session, const SxFinding *finding)
{
  gboolean relevant = sx_relevance_is_asked (session->content, session->answers, finding);
  g_autofree char *answer = sx_answer_dup_text (sx_answers_get (session->answers, finding), finding, session->content);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "homogeneous", TRUE, NULL);
  g_autofree char *shown = relevant ? g_strdup (answer) : g_strdup_printf (_("%s (no longer asked)"), answer);
  /* Translators: what a screen reader says for an answer that can be changed: question, answer. */
  g_autofree char *name = g_strdup_printf (_("Change: %s: %s"), finding->name.plain, shown);
  GtkWidget *button;

  gtk_box_append (GTK_BOX (box), new_label (finding->name.plain, GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), new_label (shown, GTK_ACCESSIBLE_ROLE_PRESENTATION, "sx-given"));
  button = new_button (box, name, sx_content_get_screen_of (session->content, finding));
  gtk_widget_add_css_class (button, "flat");
  if (!relevant)
    gtk_widget_add_css_class (box, "sx-remark");
  return button;
}

static gboolean
is_on_stage (const SxStage *stage, const SxScreen *screen)
{
  return g_ptr_array_find (stage->screens, screen, NULL);
}

static void
add_heading (GtkBox *box, const char *text)
{
  gtk_box_append (box, new_label (text, GTK_ACCESSIBLE_ROLE_HEADING, "sx-subheading"));
}

static void
add_stage (SxAnswerList *self, const SxSession *session, const SxStage *stage, const GPtrArray *answered)
{
  gboolean headed = FALSE;

  for (guint i = 0; i < answered->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (answered, i);

      if (!is_on_stage (stage, sx_content_get_screen_of (session->content, finding)))
        continue;
      if (!headed)
        add_heading (self->answered, stage->name);
      headed = TRUE;
      gtk_box_append (self->answered, new_row (session, finding));
    }
}

/* What is asked only on wish is offered here. */
static void
add_optional (SxAnswerList *self, const SxSession *session, const SxStage *stage)
{
  for (guint i = 0; i < stage->screens->len && stage->optional; i++)
    {
      const SxScreen *screen = g_ptr_array_index (stage->screens, i);
      g_autoptr (GPtrArray) questions = sx_flow_list_questions (session->content, session->answers, screen);

      if (questions->len > 0)
        {
          GtkWidget *label = new_label (screen->name, GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

          gtk_box_append (self->more, new_button (label, screen->name, screen));
        }
    }
}

static void
remove_all (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static gboolean
offers_more (SxAnswerList *self)
{
  return sx_flow_offers_more (sx_triage_find_level (self->session->content, self->session->answers));
}

static void
fill (SxAnswerList *self)
{
  const GPtrArray *stages = sx_content_get_rulebook (self->session->content)->stages;
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (self->session->content, self->session->answers);
  gboolean more = offers_more (self);

  for (guint i = 0; i < stages->len; i++)
    {
      add_stage (self, self->session, g_ptr_array_index (stages, i), answered);
      if (more)
        add_optional (self, self->session, g_ptr_array_index (stages, i));
    }
}

/* A long list is made only for who wants to see it. */
static void
show_answers (SxAnswerList *self)
{
  remove_all (self->answered);
  remove_all (self->more);
  if (self->session != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->so_far)))
    fill (self);
}

static void
show_title (SxAnswerList *self)
{
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (self->session->content, self->session->answers);
  g_autofree char *title = g_strdup_printf (offers_more (self) ? _("Answers so far (%u), and more") : _("Answers so far (%u)"),
                                            answered->len);

  sx_disclosure_set_title (self->so_far, title);
}

static void
sx_answer_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_ANSWER_LIST);
  g_clear_pointer (&SX_ANSWER_LIST (object)->session, sx_session_unref);
  G_OBJECT_CLASS (sx_answer_list_parent_class)->dispose (object);
}

static void
sx_answer_list_class_init (SxAnswerListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_answer_list_dispose;

  /**
   * SxAnswerList::follow:
   * @place: (type gpointer): a #SxPlace
   *
   * An answer shall be changed, or something more be told.
   */
  signals[SIGNAL_FOLLOW] = g_signal_new ("follow", SX_TYPE_ANSWER_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_POINTER);

  g_type_ensure (SX_TYPE_DISCLOSURE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-answer-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SxAnswerList, box);
  gtk_widget_class_bind_template_child (widget_class, SxAnswerList, so_far);
  gtk_widget_class_bind_template_child (widget_class, SxAnswerList, answered);
  gtk_widget_class_bind_template_child (widget_class, SxAnswerList, more);
  gtk_widget_class_bind_template_callback (widget_class, show_answers);
}

static void
sx_answer_list_init (SxAnswerList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
open_list (SxAnswerList *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->so_far), TRUE);
}

/**
 * sx_answer_list_set_session:
 * @self: a list
 * @session: (nullable): whose answers to list
 */
void
sx_answer_list_set_session (SxAnswerList *self, const SxSession *session)
{
  g_clear_pointer (&self->session, sx_session_unref);
  if (session != NULL)
    {
      self->session = sx_session_ref (session);
      show_title (self);
    }
  show_answers (self);
}

void
sx_answer_list_shut (SxAnswerList *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->so_far), FALSE);
}

/**
 * sx_answer_list_focus_answers:
 * @self: a list
 *
 * Opens it and moves the focus to the first answer.
 */
void
sx_answer_list_focus_answers (SxAnswerList *self)
{
  open_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self->answered), GTK_DIR_TAB_FORWARD);
}

/**
 * sx_answer_list_focus_more:
 * @self: a list
 *
 * Opens it and moves the focus to what else can be told.
 */
void
sx_answer_list_focus_more (SxAnswerList *self)
{
  open_list (self);
  gtk_widget_child_focus (GTK_WIDGET (self->more), GTK_DIR_TAB_FORWARD);
  sx_reveal (GTK_WIDGET (self->more));
}
