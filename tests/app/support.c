/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <string.h>

/* Long enough for the slowest machine; a test that works never waits for it. */
#define DEADLINE_SECONDS 30

static SxApplication *application;

static gboolean
wake_cb (gpointer late)
{
  *(gboolean *) late = TRUE;
  return G_SOURCE_CONTINUE;
}

/**
 * test_wait:
 * @condition: what to wait for
 * @data: for @condition
 *
 * Returns: whether @condition became true before the deadline
 */
gboolean
test_wait (TestCondition condition, gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (DEADLINE_SECONDS, wake_cb, &late);
  gboolean met;

  while (!(met = condition (data)) && !late)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (timeout);
  return met;
}

void
test_wait_for_draw (GtkWidget *widget)
{
  gtk_widget_queue_draw (widget);
  gtk_test_widget_wait_for_draw (widget);
}

/* After a change of style or place: its layout is made in one frame and drawn, with what scrolls
 * after it, in the next. */
void
test_settle (GtkWidget *widget)
{
  test_wait_for_draw (widget);
  test_wait_for_draw (widget);
}

static void
add_provider (GtkCssProvider *provider)
{
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Without a window manager, GTK draws a border; what is inside shall have the size. */
static void
load_styles (void)
{
  g_autoptr (GtkCssProvider) own = gtk_css_provider_new ();
  g_autoptr (GtkCssProvider) borderless = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (own, "/org/symptomexplorer/SymptomExplorer/style.css");
  gtk_css_provider_load_from_data (borderless,
                                   "window.solid-csd { border: none; padding: 0; margin: 0; box-shadow: none; }", -1);
  add_provider (own);
  add_provider (borderless);
}

static void
run_xdotool (const char *arguments)
{
  g_autofree char *command = g_strconcat ("xdotool ", arguments, NULL);
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* A pointer that happens to lie over something would change how it looks. */
static void
park_pointer (void)
{
  run_xdotool ("mousemove 99999 99999");
}

/**
 * test_prepare:
 *
 * Makes pictures the same everywhere; after GTK is initialised.
 */
void
test_prepare (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", "Cantarell 11", NULL);
  load_styles ();
  park_pointer ();
}

/**
 * test_init:
 * @argc: of main
 * @argv: of main
 *
 * Prepares for widgets alone; the first test_open_window() starts the application.
 */
void
test_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv);
  test_prepare ();
}

SxContent *
test_load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  SxContent *content = sx_content_load_bundled (&error);

  g_assert_no_error (error);
  return content;
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
present (GtkWindow *window, int width, int height)
{
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  g_assert_true (test_wait (is_mapped, window));
  test_wait_for_draw (GTK_WIDGET (window));
}

/**
 * test_open_window:
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer none): the window as the application opens it, with the bundled content
 */
SxWindow *
test_open_window (int width, int height)
{
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (application == NULL)
    application = sx_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (application));
  window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  present (window, width, height);
  return SX_WINDOW (window);
}

SxWindow *
test_open_trouble (const GError *trouble)
{
  SxWindow *window = sx_window_new (NULL, NULL, trouble);

  present (GTK_WINDOW (window), 1024, 600);
  return window;
}

void
test_close_window (SxWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
}

/**
 * test_show:
 * @child: a widget
 * @width: in pixels
 * @height: in pixels
 *
 * Returns: (transfer none): a bare window that shows @child
 */
GtkWidget *
test_show (GtkWidget *child, int width, int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  present (GTK_WINDOW (window), width, height);
  return window;
}

/**
 * test_go:
 * @window: a window
 * @place: (transfer full): where to go
 */
void
test_go (SxWindow *window, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  sx_navigator_go (sx_window_get_navigator (window), place);
  test_wait_for_draw (GTK_WIDGET (window));
}

void
test_go_to_item (SxWindow *window, SxKind kind, const char *id)
{
  test_go (window, sx_place_new_item (kind, id, NULL));
}

static char *
dup_property (GtkWidget *widget)
{
  char *label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  if (label != NULL && strcmp (label, "undefined") == 0)
    g_clear_pointer (&label, g_free);
  return label;
}

/**
 * test_dup_name:
 * @widget: a widget
 *
 * Returns: (transfer full) (nullable): its name as GTK 4.8 tells it to assistive technology: the
 *   label of the widget, followed by all labels whose mnemonic leads to it
 */
char *
test_dup_name (GtkWidget *widget)
{
  g_autofree char *label = dup_property (widget);
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);
  g_autoptr (GString) name = g_string_new (label);

  if (label == NULL && GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GList *l = labels; l != NULL; l = l->next)
    g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", gtk_label_get_text (l->data));
  return name->len > 0 ? g_string_free (g_steal_pointer (&name), FALSE) : NULL;
}

typedef gboolean (*Visitor) (GtkWidget *widget, gpointer data);

/* The first widget in the order of the tree for which @visitor says yes; only what is shown. */
static GtkWidget *
visit (GtkWidget *widget, Visitor visitor, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (visitor (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = visit (child, visitor, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  GtkAccessibleRole role;
  const char *name;
  GType type;
  GPtrArray *all;
} Search;

static gboolean
has_role_and_name (GtkWidget *widget, gpointer data)
{
  const Search *search = data;
  g_autofree char *name = NULL;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != search->role)
    return FALSE;
  name = test_dup_name (widget);
  return g_strcmp0 (name, search->name) == 0;
}

static gboolean
has_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), ((const Search *) data)->type);
}

static gboolean
collect_role (GtkWidget *widget, gpointer data)
{
  const Search *search = data;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == search->role)
    g_ptr_array_add (search->all, widget);
  return FALSE;
}

static gboolean
says (GtkWidget *widget, gpointer data)
{
  g_autofree char *name = test_dup_name (widget);

  return name != NULL && strstr (name, data) != NULL;
}

/**
 * test_find:
 * @root: where to look
 * @role: its role
 * @name: its accessible name
 *
 * Returns: (nullable): the first shown widget under @root with that role and name
 */
GtkWidget *
test_find (GtkWidget *root, GtkAccessibleRole role, const char *name)
{
  return visit (root, has_role_and_name, &(Search){ .role = role, .name = name });
}

/**
 * test_find_all:
 * @root: where to look
 * @role: a role
 *
 * Returns: (transfer container): all shown widgets under @root with that role
 */
GPtrArray *
test_find_all (GtkWidget *root, GtkAccessibleRole role)
{
  GPtrArray *all = g_ptr_array_new ();

  visit (root, collect_role, &(Search){ .role = role, .all = all });
  return all;
}

GtkWidget *
test_find_type (GtkWidget *root, GType type)
{
  return visit (root, has_type, &(Search){ .type = type });
}

GtkWidget *
test_get (GtkWidget *root, GtkAccessibleRole role, const char *name)
{
  GtkWidget *found = test_find (root, role, name);

  if (found == NULL)
    g_error ("nothing is shown that is called “%s” and has role %d", name, role);
  return found;
}

/* Whether @words stand in anything that is shown. */
gboolean
test_says (GtkWidget *root, const char *words)
{
  return visit (root, says, (gpointer) words) != NULL;
}

/* A button can be pressed by keyboard, too: it takes the focus. */
void
test_click (GtkWidget *root, GtkAccessibleRole role, const char *name)
{
  GtkWidget *button = test_get (root, role, name);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
}

/**
 * test_key:
 * @key: name of a key
 *
 * Presses a key of the keyboard, at the top edge of the window: without a window manager, keys go to
 * where the pointer is.
 */
void
test_key (const char *key)
{
  g_autofree char *arguments = g_strconcat ("mousemove 200 2 key ", key, NULL);

  run_xdotool (arguments);
}

/**
 * test_point:
 * @x: of a point of the screen
 * @y: of the point
 * @then: what xdotool does there
 *
 * Moves the pointer. What it does waits in the queue of the display.
 */
void
test_point (int x, int y, const char *then)
{
  g_autofree char *arguments = g_strdup_printf ("mousemove %d %d %s", x, y, then);

  run_xdotool (arguments);
}
