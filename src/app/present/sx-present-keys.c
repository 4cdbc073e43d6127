/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present-keys.h"

/* Where a key keeps its usual meaning. */
typedef enum
{
  NOWHERE,
  WHERE_ONE_WRITES,
  WHERE_ONE_WRITES_OR_PRESSES
} Elsewhere;

/* A clicker sends Page Up and Page Down; left and right are as one reads. Keys that mean the same in all
 * windows are bound by the application. */
static const struct
{
  guint key;
  GdkModifierType modifiers;
  Elsewhere elsewhere;
  const char *action;
} keys[] = {
  { GDK_KEY_Page_Down, 0, NOWHERE, "win.next" },
  { GDK_KEY_Right, 0, WHERE_ONE_WRITES, "win.next" },
  { GDK_KEY_Down, 0, WHERE_ONE_WRITES, "win.next" },
  { GDK_KEY_n, 0, WHERE_ONE_WRITES, "win.next" },
  { GDK_KEY_space, 0, WHERE_ONE_WRITES_OR_PRESSES, "win.next" },
  { GDK_KEY_Page_Up, 0, NOWHERE, "win.previous" },
  { GDK_KEY_Left, 0, WHERE_ONE_WRITES, "win.previous" },
  { GDK_KEY_Up, 0, WHERE_ONE_WRITES, "win.previous" },
  { GDK_KEY_BackSpace, 0, WHERE_ONE_WRITES, "win.previous" },
  { GDK_KEY_Home, 0, WHERE_ONE_WRITES, "win.first" },
  { GDK_KEY_End, 0, WHERE_ONE_WRITES, "win.last" },
  { GDK_KEY_t, 0, WHERE_ONE_WRITES, "win.clinical" },
  { GDK_KEY_p, 0, WHERE_ONE_WRITES, "win.pen" },
  { GDK_KEY_z, GDK_CONTROL_MASK, WHERE_ONE_WRITES, "win.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, WHERE_ONE_WRITES, "win.redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, WHERE_ONE_WRITES, "win.redo" },
  { GDK_KEY_Delete, 0, WHERE_ONE_WRITES, "win.clear" },
  { GDK_KEY_c, 0, WHERE_ONE_WRITES, "win.clear" },
  { GDK_KEY_plus, 0, WHERE_ONE_WRITES, "win.zoom-in" },
  { GDK_KEY_equal, 0, WHERE_ONE_WRITES, "win.zoom-in" },
  { GDK_KEY_minus, 0, WHERE_ONE_WRITES, "win.zoom-out" },
  { GDK_KEY_0, 0, WHERE_ONE_WRITES, "win.fit" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, NOWHERE, "win.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, NOWHERE, "win.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, NOWHERE, "win.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, NOWHERE, "win.fit" },
  { GDK_KEY_F11, 0, NOWHERE, "win.fullscreen" },
  { GDK_KEY_Escape, 0, NOWHERE, "win.leave" },
};

/* The keypad has keys of its own for the same. */
static guint
get_plain (guint key)
{
  switch (key)
    {
    case GDK_KEY_KP_Add:
      return GDK_KEY_plus;
    case GDK_KEY_KP_Subtract:
      return GDK_KEY_minus;
    case GDK_KEY_KP_0:
      return GDK_KEY_0;
    case GDK_KEY_KP_Page_Down:
      return GDK_KEY_Page_Down;
    case GDK_KEY_KP_Page_Up:
      return GDK_KEY_Page_Up;
    case GDK_KEY_KP_Left:
      return GDK_KEY_Left;
    case GDK_KEY_KP_Right:
      return GDK_KEY_Right;
    default:
      return gdk_keyval_to_lower (key);
    }
}

static guint
follow_reading (guint key, GtkTextDirection direction)
{
  if (direction == GTK_TEXT_DIR_RTL && key == GDK_KEY_Left)
    return GDK_KEY_Right;
  if (direction == GTK_TEXT_DIR_RTL && key == GDK_KEY_Right)
    return GDK_KEY_Left;
  return key;
}

static gboolean
is_left_to (Elsewhere elsewhere, GtkWidget *focus)
{
  return (elsewhere >= WHERE_ONE_WRITES && GTK_IS_EDITABLE (focus))
         || (elsewhere == WHERE_ONE_WRITES_OR_PRESSES && GTK_IS_BUTTON (focus));
}

/* Shift only counts with Control: there are keyboards on which "+" needs it. */
static GdkModifierType
get_modifiers (GdkModifierType modifiers)
{
  GdkModifierType used = modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);

  return (used & GDK_CONTROL_MASK) != 0 ? used | (modifiers & GDK_SHIFT_MASK) : used;
}

/**
 * sx_present_keys_find:
 * @key: what was pressed
 * @modifiers: with what
 * @direction: of reading
 * @focus: (nullable): where the focus is
 *
 * Returns: (nullable): the action that @key means; %NULL if it means something to @focus, or nothing
 */
const char *
sx_present_keys_find (guint key, GdkModifierType modifiers, GtkTextDirection direction, GtkWidget *focus)
{
  guint plain = follow_reading (get_plain (key), direction);
  GdkModifierType used = get_modifiers (modifiers);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == plain && keys[i].modifiers == used && !is_left_to (keys[i].elsewhere, focus))
      return keys[i].action;

  return NULL;
}
