/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gauge-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sx-doc-widgets.h"
#include "sx-gauge-bar.h"
#include "sx-heading.h"
#include "sx-number-entry.h"
#include "sx-table-view.h"
#include "sx-tone.h"
#include "sx-wizard.h"
#include "sx-words.h"

struct _SxGaugeView
{
  GtkWidget parent_instance;

  SxGauge gauge;
  SxSession *session;
  SxNumberEntry *entry;
  gboolean typed; /* whether the marker stands at the result that was typed */

  GtkWidget *box;
  SxHeading *title;
  SxGaugeBar *bar;
  GtkLabel *range;
  GtkWidget *card;
  GtkImage *icon;
  GtkLabel *action;
  GtkLabel *reading;
  GtkLabel *because;
  GtkWidget *check;
  GtkBox *readings;
  guint band; /* whose readings are shown, counted from 1 */
  GtkWidget *entry_place;
  GtkLabel *standing;
  GtkExpander *ranges;
};

G_DEFINE_FINAL_TYPE (SxGaugeView, sx_gauge_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TURNED,
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_stage_id (SxGaugeView *self)
{
  const SxConditionStage *stage = sx_gauge_find_stage (&self->gauge, sx_gauge_bar_get_value (self->bar));

  return stage != NULL ? stage->id : NULL;
}

/* A page that has no stages of this measure stays as it is. */
static gboolean
has_stages (SxGaugeView *self)
{
  const GPtrArray *stages = self->gauge.condition->stages;

  for (guint i = 0; i < stages->len; i++)
    if (g_str_equal (((const SxConditionStage *) g_ptr_array_index (stages, i))->measure, self->gauge.measure->id))
      return TRUE;

  return FALSE;
}

static char *
dup_reading (SxGaugeView *self, double value)
{
  const SxBand *band = g_ptr_array_index (sx_gauge_get_bands (&self->gauge), sx_gauge_find_band (&self->gauge, value));
  const SxUnit *unit = sx_measure_choose_unit (self->gauge.measure, self->session->units);
  g_autofree char *number = sx_unit_dup_number (unit, value);

  /* Translators: a value, its unit, and the name of the band that it lies in. */
  return g_strdup_printf (_("%s %s: %s"), number, unit->unit, self->session->clinical ? band->name.clinical : band->name.plain);
}

static char *
dup_action (SxGaugeView *self, const SxRule *rule)
{
  const SxRulebook *book = sx_content_get_rulebook (self->session->content);
  const char *name = rule != NULL ? sx_rulebook_get_level (book, rule->level)->name : NULL;

  if (name == NULL)
    return g_strdup (sx_content_get_phrase (self->session->content, SX_PHRASE_NUMBER_ALONE));
  /* Translators: %s is what to do, such as "Book an appointment". */
  return self->typed ? g_strdup (name) : g_strdup_printf (_("With such a result: %s"), name);
}

/* Urgency is word, icon and colour. */
static void
show_tone (SxGaugeView *self, const SxRule *rule)
{
  SxTone tone = rule != NULL ? SX_TONE_AMBULANCE + rule->level : SX_TONE_PLAIN;

  gtk_image_set_from_icon_name (self->icon, sx_tone_get_icon (tone));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), rule != NULL);
  sx_tone_dress (tone, self->card);
}

/* What the page says of such a result; made anew only where that may be something else. */
static void
show_readings (SxGaugeView *self)
{
  double value = sx_gauge_bar_get_value (self->bar);
  guint band = sx_gauge_find_band (&self->gauge, value) + 1;
  g_autoptr (GPtrArray) readings = NULL;
  GtkWidget *child;

  if (band == self->band)
    return;

  self->band = band;
  readings = sx_doc_list_readings (self->session, &self->gauge, value);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->readings))) != NULL)
    gtk_box_remove (self->readings, child);
  for (guint i = 0; i < readings->len; i++)
    gtk_box_append (self->readings, sx_doc_widget_new (g_ptr_array_index (readings, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->readings), readings->len > 0);
}

/* What to do comes first, and is the last to be said: it is what should be remembered. Without the
 * questions the program evaluates no rule. */
static void
show_value (SxGaugeView *self)
{
  double value = sx_gauge_bar_get_value (self->bar);
  const SxRule *rule = sx_wizard_is_built () ? sx_gauge_find_rule (&self->gauge, value) : NULL;
  g_autofree char *action = sx_wizard_is_built () ? dup_action (self, rule) : NULL;
  g_autofree char *because = rule != NULL ? sx_words_fill (rule->because, self->session->territory) : NULL;
  g_autofree char *reading = dup_reading (self, value);
  g_autofree char *words = action != NULL ? g_strdup_printf ("%s. %s", reading, action) : g_strdup (reading);

  gtk_label_set_text (self->action, action != NULL ? action : "");
  gtk_widget_set_visible (GTK_WIDGET (self->action), action != NULL);
  gtk_label_set_text (self->reading, reading);
  gtk_label_set_text (self->because, because != NULL ? because : "");
  gtk_widget_set_visible (GTK_WIDGET (self->because), because != NULL);
  gtk_widget_set_visible (self->check, self->typed && sx_wizard_is_built ());
  show_tone (self, rule);
  sx_gauge_bar_set_words (self->bar, words);
  show_readings (self);
}

/* The line above the bands, also in words. */
static void
set_range (SxGaugeView *self, const char *name, double low, double high)
{
  const SxUnit *unit = sx_measure_choose_unit (self->gauge.measure, self->session->units);
  g_autofree char *from = sx_unit_dup_number (unit, low);
  g_autofree char *to = sx_unit_dup_number (unit, high);
  /* Translators: what the range is, its ends, the unit. */
  g_autofree char *text = g_strdup_printf (_("Line above the scale: %s, %s–%s %s"), name, from, to, unit->unit);

  sx_gauge_bar_set_range (self->bar, low, high);
  gtk_label_set_text (self->range, text);
  gtk_widget_set_visible (GTK_WIDGET (self->range), !isnan (low));
}

/* The laboratory's own range goes before the one that is usual elsewhere. */
static void
show_range (SxGaugeView *self, const SxAnswer *answer)
{
  const SxRange *usual = sx_measure_get_range (self->gauge.measure, SX_FOR_EVERYONE);
  const char *name = sx_content_get_phrase (self->session->content, SX_PHRASE_USUAL_RANGE);

  if (answer != NULL && !isnan (answer->low))
    set_range (self, _("your laboratory’s own range"), answer->low, answer->high);
  else
    set_range (self, name, usual != NULL ? usual->low : NAN, usual != NULL ? usual->high : NAN);
}

static void
turn (SxGaugeView *self)
{
  if (has_stages (self) && g_strcmp0 (get_stage_id (self), self->session->place->detail) != 0)
    g_signal_emit (self, signals[SIGNAL_TURNED], 0);
}

static void
moved_cb (SxGaugeView *self)
{
  self->typed = FALSE;
  show_value (self);
  turn (self);
}

static void
entry_changed_cb (SxGaugeView *self)
{
  SxAnswer answer;

  self->typed = sx_number_entry_get_answer (self->entry, &answer);
  show_range (self, self->typed ? &answer : NULL);
  if (self->typed)
    sx_gauge_bar_set_value (self->bar, answer.value);
  show_value (self);
  turn (self);
}

static void
check_cb (SxGaugeView *self)
{
  if (sx_number_entry_settle (self->entry))
    g_signal_emit (self, signals[SIGNAL_ANSWERED], 0);
}

static void
sx_gauge_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_GAUGE_VIEW);
  g_clear_pointer (&SX_GAUGE_VIEW (object)->session, sx_session_unref);
  G_OBJECT_CLASS (sx_gauge_view_parent_class)->dispose (object);
}

static void
sx_gauge_view_class_init (SxGaugeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_gauge_view_dispose;

  /**
   * SxGaugeView::turned:
   *
   * The marker stands in a band of another stage; see sx_gauge_view_dup_place().
   */
  signals[SIGNAL_TURNED] = g_signal_new ("turned", SX_TYPE_GAUGE_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SxGaugeView::answered:
   *
   * Somebody goes to the questions with the result; see sx_gauge_view_dup_answers().
   */
  signals[SIGNAL_ANSWERED] =
    g_signal_new ("answered", SX_TYPE_GAUGE_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SX_TYPE_GAUGE_BAR);
  g_type_ensure (SX_TYPE_HEADING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-gauge-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, box);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, title);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, bar);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, range);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, card);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, icon);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, action);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, reading);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, because);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, check);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, readings);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, entry_place);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, standing);
  gtk_widget_class_bind_template_child (widget_class, SxGaugeView, ranges);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
sx_gauge_view_init (SxGaugeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_entry (SxGaugeView *self)
{
  const SxAnswer *answer = sx_answers_get (self->session->answers, self->gauge.finding);
  GtkWidget *entry = sx_number_entry_new (self->session->content, self->gauge.finding, self->session->units);

  self->entry = SX_NUMBER_ENTRY (entry);
  gtk_box_append (GTK_BOX (self->entry_place), entry);
  sx_number_entry_set_answer (self->entry, answer);
  self->typed = answer->unit != NULL && answer->value == sx_gauge_bar_get_value (self->bar);
  show_range (self, answer->unit != NULL ? answer : NULL);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (entry_changed_cb), self);
}

/**
 * sx_gauge_view_new:
 * @block: a %SX_BLOCK_GAUGE; need not live on
 *
 * Returns: (transfer floating): a view, with the marker where @block says
 */
GtkWidget *
sx_gauge_view_new (const SxBlock *block)
{
  SxGaugeView *self = g_object_new (SX_TYPE_GAUGE_VIEW, NULL);
  const SxBlock *table = g_ptr_array_index (block->children, 0);
  const SxBlock *standing = g_ptr_array_index (block->children, block->children->len - 1);

  self->gauge = *block->gauge;
  self->session = sx_session_ref (block->session);
  sx_heading_set_text (self->title, block->text);
  gtk_label_set_text (self->standing, standing->text);
  gtk_expander_set_child (self->ranges, sx_table_view_new (table->table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text, -1);
  sx_gauge_bar_set_gauge (self->bar, &self->gauge, self->session->units);
  sx_gauge_bar_set_value (self->bar, sx_gauge_get_start (&self->gauge, self->session->answers, self->session->place->detail));
  show_range (self, NULL);
  if (self->gauge.finding != NULL)
    add_entry (self);
  show_value (self);
  return GTK_WIDGET (self);
}

/**
 * sx_gauge_view_shows:
 * @self: a view
 * @block: a block of a page
 *
 * Returns: whether @self is what draws @block; one with other units is another
 */
gboolean
sx_gauge_view_shows (SxGaugeView *self, const SxBlock *block)
{
  return block->kind == SX_BLOCK_GAUGE && sx_gauge_equal (&self->gauge, block->gauge)
         && self->session->units == block->session->units;
}

/**
 * sx_gauge_view_set_session:
 * @self: a view
 * @session: whose page it is now
 *
 * The marker stays where it is, unless the page is at another stage.
 */
void
sx_gauge_view_set_session (SxGaugeView *self, const SxSession *session)
{
  sx_session_ref (session);
  sx_session_unref (self->session);
  self->session = (SxSession *) session;
  self->band = 0;
  if (has_stages (self) && g_strcmp0 (get_stage_id (self), session->place->detail) != 0)
    {
      sx_gauge_bar_set_value (self->bar, sx_gauge_get_start (&self->gauge, session->answers, session->place->detail));
      self->typed = FALSE;
    }
  show_value (self);
}

/**
 * sx_gauge_view_dup_place:
 * @self: a view
 *
 * Returns: (transfer full): the page of the stage that the marker stands in
 */
SxPlace *
sx_gauge_view_dup_place (SxGaugeView *self)
{
  return sx_place_new_item (SX_KIND_CONDITION, self->gauge.condition->id, get_stage_id (self));
}

/**
 * sx_gauge_view_dup_answers:
 * @self: a view
 *
 * Returns: (transfer full): the answers with the result that was typed
 */
SxAnswers *
sx_gauge_view_dup_answers (SxGaugeView *self)
{
  SxAnswer answer;

  if (!sx_number_entry_get_answer (self->entry, &answer))
    return sx_answers_ref (self->session->answers);
  return sx_answers_set (self->session->answers, self->gauge.finding, &answer);
}
