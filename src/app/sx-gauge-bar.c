/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gauge-bar.h"

#include <math.h>

/* In pixels: a finger finds the marker, and half of it reaches beyond the ends of the scale. */
#define HEIGHT 44
#define EDGE 12
#define KNOB 10
#define RANGE 4

/* A band is at least so wide. */
#define LEAST_BAND 24

struct _SxGaugeBar
{
  GtkWidget parent_instance;

  SxGauge gauge;
  const SxUnit *unit; /* that limits are written in */
  double value;
  double low;  /* of the usual range, or NaN */
  double high;
};

G_DEFINE_FINAL_TYPE (SxGaugeBar, sx_gauge_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_n_bands (SxGaugeBar *self)
{
  return sx_gauge_get_bands (&self->gauge)->len;
}

/* Like all scales, it starts where reading starts. */
static gboolean
is_mirrored (SxGaugeBar *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static float
get_x (SxGaugeBar *self, double position)
{
  double along = is_mirrored (self) ? 1 - position : position;

  return (float) (EDGE + along * (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE));
}

static double
get_position_at (SxGaugeBar *self, double x)
{
  double along = (x - EDGE) / MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE, 1);

  return is_mirrored (self) ? 1 - along : along;
}

static void
move_to (SxGaugeBar *self, double value)
{
  if (value == self->value)
    return;

  sx_gauge_bar_set_value (self, value);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static graphene_rect_t
get_area (SxGaugeBar *self, double from, double to, float top, float height)
{
  float a = get_x (self, from);
  float b = get_x (self, to);

  return GRAPHENE_RECT_INIT (MIN (a, b), top, ABS (b - a), height);
}

static void
append_bands (SxGaugeBar *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  static const float alphas[] = { 0.06f, 0.14f };
  guint n = get_n_bands (self);
  guint chosen = sx_gauge_find_band (&self->gauge, self->value);
  GdkRGBA line = *ink;

  line.alpha = 0.7f;
  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t area = get_area (self, (double) i / n, (i + 1.0) / n, RANGE + 4, HEIGHT - RANGE - 8);
      float width = i == chosen ? 3 : 1;
      GdkRGBA fill = *ink;
      GskRoundedRect frame;

      fill.alpha = i == chosen ? 0.3f : alphas[i % 2];
      gsk_rounded_rect_init_from_rect (&frame, &area, 0);
      gtk_snapshot_append_color (snapshot, &fill, &area);
      gtk_snapshot_append_border (snapshot, &frame, (float[4]){ width, width, width, width },
                                  i == chosen ? (GdkRGBA[4]){ *ink, *ink, *ink, *ink } : (GdkRGBA[4]){ line, line, line, line });
    }
}

/* A line along the bands: what a laboratory calls usual. */
static void
append_range (SxGaugeBar *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  graphene_rect_t area;

  if (isnan (self->low) || isnan (self->high))
    return;

  area = get_area (self, sx_gauge_get_position (&self->gauge, self->low), sx_gauge_get_position (&self->gauge, self->high), 0, RANGE);
  gtk_snapshot_append_color (snapshot, ink, &area);
}

/* Limits that would run into each other are left out: the band itself is said in words. */
static void
append_limits (SxGaugeBar *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  guint n = get_n_bands (self);
  float last = -1;

  for (guint i = 1; i < n; i++)
    {
      guint k = is_mirrored (self) ? n - i : i;
      g_autofree char *text = sx_unit_dup_number (self->unit, sx_gauge_get_limit (&self->gauge, k));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      float x = get_x (self, (double) k / n);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (x - (float) width / 2 <= last)
        continue;
      last = x + (float) width / 2 + 4;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - (float) width / 2, HEIGHT));
      gtk_snapshot_append_layout (snapshot, layout, ink);
      gtk_snapshot_restore (snapshot);
    }
}

static void
append_disc (GtkSnapshot *snapshot, float x, float y, float radius, const GdkRGBA *colour)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &area, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);
}

/* Dark with a light edge, or the other way round: it is seen on every band. */
static void
append_marker (SxGaugeBar *self, GtkSnapshot *snapshot, const GdkRGBA *ink, const GdkRGBA *ground)
{
  float x = get_x (self, sx_gauge_get_position (&self->gauge, self->value));
  float middle = (RANGE + HEIGHT) / 2.f;

  gtk_snapshot_append_color (snapshot, ground, &GRAPHENE_RECT_INIT (x - 4, RANGE, 8, HEIGHT - RANGE));
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (x - 2, RANGE, 4, HEIGHT - RANGE));
  append_disc (snapshot, x, middle, KNOB + 2, ground);
  append_disc (snapshot, x, middle, KNOB, ink);
}

static void
append_focus (SxGaugeBar *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GskRoundedRect frame;

  if (!gtk_widget_has_visible_focus (widget))
    return;

  gsk_rounded_rect_init_from_rect (
    &frame, &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget)), 6);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]){ 2, 2, 2, 2 }, (GdkRGBA[4]){ *ink, *ink, *ink, *ink });
}

static void
sx_gauge_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);
  GdkRGBA ink, ground;
  gboolean dark;

  if (self->gauge.measure == NULL)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  dark = ink.red + ink.green + ink.blue > 1.5f;
  ground = dark ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  append_bands (self, snapshot, &ink);
  append_range (self, snapshot, &ink);
  append_limits (self, snapshot, &ink);
  append_marker (self, snapshot, &ink, &ground);
  append_focus (self, snapshot, &ink);
}

static int
measure_text (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
sx_gauge_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);
  guint n = self->gauge.measure != NULL ? get_n_bands (self) : 1;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = HEIGHT + measure_text (widget);
  else
    *minimum = *natural = (int) n * LEAST_BAND + 2 * EDGE;
}

static void
drag_begin_cb (SxGaugeBar *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  move_to (self, sx_gauge_get_value (&self->gauge, get_position_at (self, x)));
}

static void
drag_update_cb (SxGaugeBar *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    move_to (self, sx_gauge_get_value (&self->gauge, get_position_at (self, x + dx)));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);

  move_to (self, sx_gauge_step (&self->gauge, self->value, g_variant_get_int32 (arguments)));
  return TRUE;
}

/* The arrows that lie on their side move the marker to the side they show. */
static gboolean
step_aside_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);
  int direction = g_variant_get_int32 (arguments);

  move_to (self, sx_gauge_step (&self->gauge, self->value, is_mirrored (self) ? -direction : direction));
  return TRUE;
}

static gboolean
step_band_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);

  move_to (self, sx_gauge_step_band (&self->gauge, self->value, g_variant_get_int32 (arguments)));
  return TRUE;
}

static gboolean
go_to_end_cb (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  SxGaugeBar *self = SX_GAUGE_BAR (widget);

  move_to (self, g_variant_get_int32 (arguments) > 0 ? self->gauge.measure->to : self->gauge.measure->from);
  return TRUE;
}

static void
sx_gauge_bar_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  gtk_widget_queue_draw (widget);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, keypad;
    GtkShortcutFunc move;
    int direction;
  } keys[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, step_cb, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, step_cb, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, step_aside_cb, 1 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, step_aside_cb, -1 },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, step_band_cb, 1 },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, step_band_cb, -1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, go_to_end_cb, -1 },
    { GDK_KEY_End, GDK_KEY_KP_End, go_to_end_cb, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (klass, keys[i].key, 0, keys[i].move, "i", keys[i].direction);
      gtk_widget_class_add_binding (klass, keys[i].keypad, 0, keys[i].move, "i", keys[i].direction);
    }
}

static void
sx_gauge_bar_class_init (SxGaugeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sx_gauge_bar_snapshot;
  widget_class->measure = sx_gauge_bar_measure;
  widget_class->state_flags_changed = sx_gauge_bar_state_flags_changed;

  /**
   * SxGaugeBar::moved:
   *
   * Somebody moved the marker; see sx_gauge_bar_get_value().
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", SX_TYPE_GAUGE_BAR, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "sx-gauge-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
sx_gauge_bar_init (SxGaugeBar *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->low = self->high = NAN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * sx_gauge_bar_set_gauge:
 * @self: a bar
 * @gauge: what it shows; the content must live on
 * @units: which units people are used to
 */
void
sx_gauge_bar_set_gauge (SxGaugeBar *self, const SxGauge *gauge, SxUnits units)
{
  self->gauge = *gauge;
  self->unit = sx_measure_choose_unit (gauge->measure, units);
  self->value = gauge->measure->from;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, gauge->measure->name.plain,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, sx_unit_convert_back (self->unit, gauge->measure->from),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, sx_unit_convert_back (self->unit, gauge->measure->to), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sx_gauge_bar_set_value:
 * @self: a bar with a scale
 * @value: where the marker stands, in the first unit
 */
void
sx_gauge_bar_set_value (SxGaugeBar *self, double value)
{
  self->value = value;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, sx_unit_convert_back (self->unit, value), -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
sx_gauge_bar_get_value (SxGaugeBar *self)
{
  return self->value;
}

/**
 * sx_gauge_bar_set_range:
 * @self: a bar
 * @low: lower end of the range that is usual, in the first unit; NaN for none
 * @high: upper end of it
 */
void
sx_gauge_bar_set_range (SxGaugeBar *self, double low, double high)
{
  self->low = low;
  self->high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_gauge_bar_set_words:
 * @self: a bar
 * @words: what the place of the marker means
 *
 * GTK 4.8 does not pass the words of a value on. A description it does.
 */
void
sx_gauge_bar_set_words (SxGaugeBar *self, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
