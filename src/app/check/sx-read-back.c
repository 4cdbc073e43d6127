/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-read-back.h"

#include <glib/gi18n.h>

#include "sx-heading.h"
#include "sx-tone.h"
#include "sx-words.h"

struct _SxReadBack
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *heading;
  GtkBox *answers;
  GtkWidget *card;
  GtkLabel *level;
  GtkLabel *advice;
};

G_DEFINE_FINAL_TYPE (SxReadBack, sx_read_back, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACCEPTED,
  SIGNAL_MISTAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What leads to an ambulance or an emergency department, each finding once. */
static GPtrArray *
list_urgent (const SxTriage *triage)
{
  GPtrArray *findings = g_ptr_array_new ();

  for (guint i = 0; i < triage->reasons->len; i++)
    {
      const SxReason *reason = sx_triage_get_reason (triage, i);

      for (guint j = 0; j < reason->findings->len && reason->level <= SX_LEVEL_EMERGENCY; j++)
        if (!g_ptr_array_find (findings, g_ptr_array_index (reason->findings, j), NULL))
          g_ptr_array_add (findings, g_ptr_array_index (reason->findings, j));
    }

  return findings;
}

static void
fill_level (SxReadBack *self, const SxSession *session, SxLevel level)
{
  const SxLevelText *text = sx_rulebook_get_level (sx_content_get_rulebook (session->content), level);
  g_autofree char *name = sx_words_fill (text->name, session->territory);
  g_autofree char *advice = sx_words_fill (text->advice, session->territory);

  gtk_label_set_text (self->level, name);
  gtk_label_set_text (self->advice, advice);
  sx_tone_dress (SX_TONE_AMBULANCE + level, self->card);
}

static gboolean
is_same (const SxAnswer *a, const SxAnswer *b)
{
  return a->state == b->state && a->options == b->options && a->value == b->value;
}

static void
add_answer (SxReadBack *self, const SxSession *session, const SxFinding *finding)
{
  g_autofree char *answer = sx_answer_dup_text (sx_answers_get (session->answers, finding), finding, session->content);
  /* Translators: a question, and the answer to it. */
  g_autofree char *text = g_strdup_printf (_("%s You answered: %s."), finding->question, answer);

  gtk_box_append (self->answers, g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "natural-wrap-mode",
                                               GTK_NATURAL_WRAP_NONE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                                               "max-width-chars", 70, NULL));
}

static void
accept_cb (SxReadBack *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

static void
mistake_cb (SxReadBack *self)
{
  g_signal_emit (self, signals[SIGNAL_MISTAKEN], 0);
}

static void
sx_read_back_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_READ_BACK);
  G_OBJECT_CLASS (sx_read_back_parent_class)->dispose (object);
}

static void
sx_read_back_class_init (SxReadBackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_read_back_dispose;

  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", SX_TYPE_READ_BACK, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MISTAKEN] = g_signal_new ("mistaken", SX_TYPE_READ_BACK, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SX_TYPE_HEADING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-read-back.ui");
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, box);
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, heading);
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, answers);
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, card);
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, level);
  gtk_widget_class_bind_template_child (widget_class, SxReadBack, advice);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, mistake_cb);
}

static void
sx_read_back_init (SxReadBack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_read_back_fill:
 * @self: a page
 * @session: what is known
 * @triage: its triage, which says ambulance or emergency
 */
void
sx_read_back_fill (SxReadBack *self, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (GPtrArray) findings = list_urgent (triage);

  sx_read_back_clear (self);
  for (guint i = 0; i < findings->len; i++)
    add_answer (self, session, g_ptr_array_index (findings, i));
  fill_level (self, session, triage->level);
}

/**
 * sx_read_back_clear:
 * @self: a page
 *
 * Forgets what it showed.
 */
void
sx_read_back_clear (SxReadBack *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_box_remove (self->answers, child);
  gtk_label_set_text (self->level, "");
  gtk_label_set_text (self->advice, "");
}

/**
 * sx_read_back_take_back:
 * @triage: the triage of @answers
 * @answers: what is known
 * @before: what was known before the last answers
 *
 * Returns: (transfer full) (nullable): @answers without those of the last ones that lead to an
 *   ambulance or an emergency department; %NULL if none of them does
 */
SxAnswers *
sx_read_back_take_back (const SxTriage *triage, const SxAnswers *answers, const SxAnswers *before)
{
  g_autoptr (GPtrArray) findings = list_urgent (triage);
  SxAnswers *others = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      g_autoptr (SxAnswers) known = others != NULL ? others : sx_answers_ref (answers);

      if (!is_same (sx_answers_get (answers, finding), sx_answers_get (before, finding)))
        others = sx_answers_clear (known, finding);
      else if (others != NULL)
        g_steal_pointer (&known);
    }

  return others;
}

/**
 * sx_read_back_take_focus:
 * @self: a view
 *
 * Moves the focus to the heading, where a screen reader starts.
 */
void
sx_read_back_take_focus (SxReadBack *self)
{
  gtk_widget_grab_focus (self->heading);
}
