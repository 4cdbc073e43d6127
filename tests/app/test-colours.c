/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "pages.h"
#include "sight.h"
#include "sx-body-target.h"
#include "sx-choice-button.h"
#include "sx-disclosure.h"
#include "sx-present-window.h"

/* Computes that the words and outlines of every page can be seen in every theme, as they are really
 * drawn. The measure is the contrast of WCAG 2.2: 4.5:1 for words, 3:1 for what is not text. Words of
 * what cannot be used are left out, as there. */

#define LEAST_FOR_WORDS 4.5
#define LEAST_FOR_OUTLINES 3.0

/* Of a line of words, so much is looked at, in pixels. */
#define MOST_OF_LINE 160

/* So far across an outline, in pixels; and how far a ring may lie outside. */
#define OUTSIDE 3
#define INSIDE 6

/* So often a change is looked for. */
#define MOST_LOOKS 3

/* High enough that nearly nothing is scrolled away. */
static const PagesLook looks[] = {
  { "light", 1024, 3000, 1, "Default", GTK_TEXT_DIR_LTR },
  { "dark", 1024, 3000, 1, "Default-dark", GTK_TEXT_DIR_LTR },
  { "hc", 1024, 3000, 1, "Default-hc", GTK_TEXT_DIR_LTR },
  { "hc-dark", 1024, 3000, 1, "Default-hc-dark", GTK_TEXT_DIR_LTR },
};

/* What was looked at, by theme and style: each style has to be looked at once. */
static GHashTable *seen;

static void
add_style (GString *style, GtkWidget *widget)
{
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  g_autofree char *joined = g_strjoinv (".", classes);

  g_string_append_printf (style, "%s.%s:%x ", gtk_widget_get_css_name (widget), joined,
                          gtk_widget_get_state_flags (widget));
}

/* Whether @widget looks like one that was looked at for @what. */
static gboolean
is_known (const Sight *self, GtkWidget *widget, const char *what)
{
  g_autoptr (GString) style = g_string_new (what);
  g_autofree char *theme = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  g_string_append_printf (style, " %s ", theme);
  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    add_style (style, w);
  return !g_hash_table_add (seen, g_string_free (g_steal_pointer (&style), FALSE));
}

static void
complain (const Sight *self, GtkWidget *widget, const char *what, double contrast)
{
  g_autofree char *name = test_dup_name (widget);
  g_autoptr (GString) style = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL && style->len < 160; w = gtk_widget_get_parent (w))
    add_style (style, w);
  g_test_message ("%s: %s of “%s” has %.2f:1 (%s)", self->page, what, name, contrast, style->str);
  g_test_fail ();
}

static void
check_line (const Sight *self, GtkWidget *label, const PangoRectangle *run, const graphene_rect_t *bounds)
{
  graphene_rect_t area;
  Pixels picture;
  double contrast;
  int x, y;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, &y);
  area = GRAPHENE_RECT_INIT (bounds->origin.x + (float) x + (float) PANGO_PIXELS (run->x),
                             bounds->origin.y + (float) y + (float) PANGO_PIXELS (run->y),
                             (float) MIN (PANGO_PIXELS (run->width), MOST_OF_LINE), (float) PANGO_PIXELS (run->height));
  picture = sight_look_at (self, &area);
  contrast = sight_find_contrast (&picture);
  if (contrast < LEAST_FOR_WORDS)
    complain (self, label, "text", contrast);
  cairo_surface_destroy (picture.surface);
}

/* Words of one label may have several colours: each run of letters has one. */
static void
check_words (const Sight *self, GtkWidget *label)
{
  PangoLayoutIter *iter;
  graphene_rect_t bounds;

  if (*gtk_label_get_text (GTK_LABEL (label)) == '\0' || !sight_find_area (self, label, 0, &bounds)
      || (gtk_label_get_attributes (GTK_LABEL (label)) == NULL && is_known (self, label, "text")))
    return;

  iter = pango_layout_get_iter (gtk_label_get_layout (GTK_LABEL (label)));
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      PangoRectangle ink, rectangle;

      pango_layout_iter_get_run_extents (iter, &ink, &rectangle);
      if (run != NULL && ink.width > 0)
        check_line (self, label, &rectangle, &bounds);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

/* What is drawn by one widget on its ground: a symbol, or words that were typed. */
static void
check_drawn (const Sight *self, GtkWidget *widget, const char *what, double least)
{
  graphene_rect_t area;
  Pixels picture;
  double contrast;

  if (!sight_find_area (self, widget, 0, &area) || is_known (self, widget, what))
    return;
  picture = sight_look_at (self, &area);
  contrast = sight_find_contrast (&picture);
  if (contrast < least)
    complain (self, widget, what, contrast);
  cairo_surface_destroy (picture.surface);
}

/* Of the strip across an edge with its outermost point. */
static double
cross (const Sight *self, float x, float y, float width, float height)
{
  graphene_rect_t strip = GRAPHENE_RECT_INIT (x, y, width, height);
  Pixels picture = sight_look_at (self, &strip);
  guint32 outside = sight_get_pixel (&picture, 0, 0);
  double best = 1;

  for (int j = 0; j < picture.height; j++)
    for (int i = 0; i < picture.width; i++)
      best = MAX (best, sight_compare (outside, sight_get_pixel (&picture, i, j)));
  cairo_surface_destroy (picture.surface);
  return best;
}

static void
check_outline (const Sight *self, GtkWidget *widget)
{
  graphene_rect_t area;
  double contrast;
  float middle;

  if (!sight_find_area (self, widget, OUTSIDE, &area) || is_known (self, widget, "outline"))
    return;

  middle = area.origin.y + area.size.height / 2;
  contrast = cross (self, area.origin.x, middle, OUTSIDE + INSIDE, 1);
  middle = area.origin.x + area.size.width / 2;
  contrast = MIN (contrast, cross (self, middle, area.origin.y, 1, OUTSIDE + INSIDE));
  if (contrast < LEAST_FOR_OUTLINES)
    complain (self, widget, "outline", contrast);
}

static guint
count_changes (const Pixels *before, const Pixels *after)
{
  guint n = 0;

  for (int y = 0; y < before->height; y++)
    for (int x = 0; x < before->width; x++)
      n += sight_compare (sight_get_pixel (before, x, y), sight_get_pixel (after, x, y)) >= LEAST_FOR_OUTLINES;
  return n;
}

typedef void (*Change) (GtkWidget *widget, gboolean on);

static guint
see_change (Sight *self, GtkWidget *widget, const graphene_rect_t *area, Change change)
{
  Pixels before, after;
  guint n;

  change (widget, FALSE);
  sight_take (self);
  before = sight_look_at (self, area);
  change (widget, TRUE);
  sight_take (self);
  after = sight_look_at (self, area);
  n = count_changes (&before, &after);
  cairo_surface_destroy (before.surface);
  cairo_surface_destroy (after.surface);
  return n;
}

/* A state is seen when points along a side of @widget, or as many in it, become much lighter or darker.
 * On a busy machine a frame may come late, so it is looked for more than once. */
static void
check_change (Sight *self, GtkWidget *widget, const graphene_rect_t *area, const char *what, Change change)
{
  double least = MIN (area->size.width, area->size.height) * SIGHT_ZOOM * SIGHT_ZOOM;
  guint n = 0;

  for (guint i = 0; i < MOST_LOOKS && n < least; i++)
    n = see_change (self, widget, area, change);
  if (n < least)
    complain (self, widget, what, n / least);
}

static void
focus (GtkWidget *widget, gboolean on)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  gtk_window_set_focus (window, on ? widget : NULL);
  gtk_window_set_focus_visible (window, TRUE);
}

/* What gets the focus may be scrolled to first. */
static void
check_focus (Sight *self, GtkWidget *widget)
{
  GtkWidget *ringed = GTK_IS_TEXT (widget) ? gtk_widget_get_parent (widget) : widget;
  graphene_rect_t area;

  if (!gtk_widget_grab_focus (widget) || !gtk_widget_is_focus (widget) || is_known (self, widget, "focus"))
    return;

  sight_take (self);
  if (sight_find_area (self, ringed, OUTSIDE, &area))
    check_change (self, widget, &area, "focus", focus);
}

/* By looks alone: nothing happens as if somebody had pressed it. */
static void
invert (GtkWidget *toggle, gboolean on)
{
  if (SX_IS_CHOICE_BUTTON (toggle))
    sx_choice_button_set_chosen (SX_CHOICE_BUTTON (toggle), !sx_choice_button_get_chosen (SX_CHOICE_BUTTON (toggle)));
  else if (gtk_widget_get_state_flags (toggle) & GTK_STATE_FLAG_CHECKED)
    gtk_widget_unset_state_flags (toggle, GTK_STATE_FLAG_CHECKED);
  else
    gtk_widget_set_state_flags (toggle, GTK_STATE_FLAG_CHECKED, FALSE);
}

/* What a button has opened says whether it is open, and so does the arrow of a disclosure. */
static gboolean
is_toggle (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return SX_IS_CHOICE_BUTTON (widget)
         || (GTK_IS_TOGGLE_BUTTON (widget) && !SX_IS_DISCLOSURE (widget) && !GTK_IS_DROP_DOWN (parent)
             && !GTK_IS_MENU_BUTTON (parent));
}

/* Of one that is on, and of one that is not. */
static void
check_toggle (Sight *self, GtkWidget *toggle)
{
  graphene_rect_t area;

  if (sight_find_area (self, toggle, OUTSIDE, &area) && !is_known (self, toggle, "state"))
    check_change (self, toggle, &area, "state", invert);
}

static gboolean
has_outline (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return !gtk_widget_has_css_class (widget, "flat") && !SX_IS_BODY_TARGET (widget)
           && !GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget));
  return GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || gtk_widget_has_css_class (widget, "sx-card");
}

static void
check_still (const Sight *self, GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    check_words (self, widget);
  else if (GTK_IS_IMAGE (widget) && gtk_widget_get_opacity (widget) > 0)
    check_drawn (self, widget, "symbol", LEAST_FOR_OUTLINES);
  else if (GTK_IS_TEXT (widget) && gtk_entry_buffer_get_length (gtk_text_get_buffer (GTK_TEXT (widget))) > 0)
    check_drawn (self, widget, "text", LEAST_FOR_WORDS);
  else if (has_outline (widget))
    check_outline (self, widget);
}

static void
check_moved (Sight *self, GtkWidget *widget)
{
  if (is_toggle (widget))
    check_toggle (self, widget);
  if (gtk_widget_get_focusable (widget) && !SX_IS_BODY_TARGET (widget))
    check_focus (self, widget);
}

static void
collect (GtkWidget *widget, GPtrArray *all)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget) || GTK_IS_POPOVER (widget))
    return;
  g_ptr_array_add (all, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, all);
}

static void
check_all_still (Sight *self, const GPtrArray *all)
{
  sight_take (self);
  for (guint i = 0; i < all->len; i++)
    check_still (self, g_ptr_array_index (all, i));
}

/* Nothing of a small window is scrolled away, either. The large screen has the size that it should have. */
static void
enlarge (GtkWidget *window, int height)
{
  if (SX_IS_PRESENT_WINDOW (window))
    return;

  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (window), height);
  test_settle (window);
}

/* As it is, and in a window behind others. */
static void
test_page (GtkWidget *window, const PagesLook *look, const char *name)
{
  Sight sight = { name, window, NULL };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  enlarge (window, look->height);
  collect (window, all);
  check_all_still (&sight, all);
  gtk_widget_set_state_flags (window, GTK_STATE_FLAG_BACKDROP, FALSE);
  check_all_still (&sight, all);
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  for (guint i = 0; i < all->len; i++)
    check_moved (&sight, g_ptr_array_index (all, i));
  gsk_render_node_unref (sight.node);
}

/* Nothing but what has the focus looks as if it had. */
static void
test_one_ring (void)
{
  SxWindow *window = test_open_window (1024, 600);
  Sight sight = { "gallery", GTK_WIDGET (window), NULL };
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 1024, 600);
  graphene_rect_t area;
  Pixels before, after;
  GtkWidget *button;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  sight_take (&sight);
  before = sight_look_at (&sight, &all);
  button = test_get (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Compare any two to four");
  g_assert_true (sight_find_area (&sight, button, OUTSIDE, &area));
  focus (button, TRUE);
  sight_take (&sight);
  after = sight_look_at (&sight, &all);
  g_assert_cmpuint (count_changes (&before, &after), >, 0);
  g_assert_cmpuint (count_changes (&before, &after), <,
                    8 * (area.size.width + area.size.height) * SIGHT_ZOOM * SIGHT_ZOOM);
  cairo_surface_destroy (before.surface);
  cairo_surface_destroy (after.surface);
  gsk_render_node_unref (sight.node);
  test_close_window (window);
}

static gboolean
is_ring_shown (gpointer window)
{
  return gtk_window_get_focus_visible (window);
}

static gboolean
is_pressed (gpointer button)
{
  return gtk_toggle_button_get_active (button);
}

/* GTK takes the ring away after some seconds. It stays for who uses keys, and goes for who points. */
static void
test_ring_stays (void)
{
  SxWindow *window = test_open_window (1024, 600);
  GtkWidget *compare = test_get (gtk_window_get_titlebar (GTK_WINDOW (window)), GTK_ACCESSIBLE_ROLE_BUTTON, "Compare");
  graphene_rect_t bounds;

  test_key ("Tab");
  g_assert_true (test_wait (is_ring_shown, window));
  gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
  g_assert_true (is_ring_shown (window));

  g_assert_true (gtk_widget_compute_bounds (compare, GTK_WIDGET (window), &bounds));
  test_point ((int) bounds.origin.x + 9, (int) bounds.origin.y + 9, "click 1");
  g_assert_true (test_wait (is_pressed, compare));
  gtk_window_set_focus_visible (GTK_WINDOW (window), FALSE);
  g_assert_false (is_ring_shown (window));
  test_close_window (window);
}

static gboolean
is_shown (gpointer popover)
{
  return gtk_widget_get_mapped (popover) && gtk_widget_get_width (popover) > 0;
}

static gboolean
is_line (GtkWidget *widget)
{
  const char *name = gtk_widget_get_css_name (widget);

  return g_str_equal (name, "modelbutton") || g_str_equal (name, "row");
}

/* As it is, and with each line of it selected. */
static void
check_popover (const char *name, GtkWidget *popover)
{
  Sight sight = { name, popover, NULL };
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_assert_true (test_wait (is_shown, popover));
  collect (gtk_widget_get_first_child (popover), all);
  g_assert_cmpuint (all->len, >, 0);
  check_all_still (&sight, all);
  for (guint i = 0; i < all->len; i++)
    if (is_line (g_ptr_array_index (all, i)))
      gtk_widget_set_state_flags (g_ptr_array_index (all, i), GTK_STATE_FLAG_SELECTED, FALSE);
  check_all_still (&sight, all);
  gsk_render_node_unref (sight.node);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The main menu, and the list of a drop-down. */
static void
test_popovers (gconstpointer data)
{
  const PagesLook *look = data;
  SxWindow *window;
  GtkWidget *menu, *countries;

  g_object_set (gtk_settings_get_default (), "gtk-theme-name", look->theme, NULL);
  window = test_open_window (1024, 600);
  menu = test_find_type (gtk_window_get_titlebar (GTK_WINDOW (window)), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  check_popover ("main menu", GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu))));
  countries = test_find_type (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);
  g_signal_emit_by_name (countries, "activate");
  check_popover ("drop-down", gtk_widget_get_last_child (countries));
  test_close_window (window);
}

int
main (int argc, char **argv)
{
  int result;

  test_init (&argc, &argv);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pages_add ("colours", looks, G_N_ELEMENTS (looks), test_page);
  g_test_add_func ("/colours/one-ring", test_one_ring);
  g_test_add_func ("/colours/ring-stays", test_ring_stays);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/colours/%s/popovers", looks[i].name);

      g_test_add_data_func (path, &looks[i], test_popovers);
    }
  result = g_test_run ();
  g_hash_table_unref (seen);
  return result;
}
