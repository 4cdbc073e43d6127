/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-keys.h"

#include <glib/gi18n.h>

static const SxKey go_keys[] = {
  { "win.explore", N_("Explore"), { "<Ctrl>1" } },
  { "win.compare", N_("Compare"), { "<Ctrl>2" } },
  { "win.check", N_("Check"), { "<Ctrl>3" } },
  { "win.find('')", N_("Find"), { "<Ctrl>f" } },
  { "win.back", N_("Back"), { "<Alt>Left", "Back" } },
  { "win.forward", N_("Forward"), { "<Alt>Right", "Forward" } },
  { "win.up", N_("To what this is a part of"), { "<Alt>Up" } },
  { NULL },
};

static const SxKey do_keys[] = {
  { "win.present", N_("Present"), { "F5" } },
  { "win.clinical", N_("Clinical view"), { "<Ctrl><Shift>c" } },
  { "win.print", N_("Print"), { "<Ctrl>p" } },
  { "win.save-pdf", N_("Save as PDF"), { "<Ctrl>s" } },
  { "win.new-person", N_("New person: clear everything"), { "<Ctrl>n" } },
  { NULL },
};

static const SxKey program_keys[] = {
  { "win.help", N_("Help"), { "F1" } },
  { "win.shortcuts", N_("These keys"), { "<Ctrl>question" } },
  { "win.preferences", N_("Preferences"), { "<Ctrl>comma" } },
  { NULL, N_("Menu"), { "F10" } },
  { "window.close", N_("Close the window"), { "<Ctrl>w" } },
  { "app.quit", N_("Quit"), { "<Ctrl>q" } },
  { NULL },
};

static const SxKey body_keys[] = {
  { NULL, N_("From place to place"), { "Left", "Right", "Up", "Down" } },
  { NULL, N_("First and last place"), { "Home", "End" } },
  { NULL, N_("Choose a place"), { "Return" } },
  { NULL, N_("To what this is a part of"), { "Escape" } },
  { NULL, N_("Larger"), { "<Ctrl>plus" } },
  { NULL, N_("Smaller"), { "<Ctrl>minus" } },
  { NULL, N_("As it was"), { "<Ctrl>0" } },
  { NULL, N_("Undo a mark"), { "<Ctrl>z" } },
  { NULL, N_("Redo a mark"), { "<Ctrl><Shift>z" } },
  { NULL, N_("Show or hide the body and its list"), { "F9" } },
  { NULL },
};

static const SxKey find_keys[] = {
  { NULL, N_("To what was found, and back"), { "Down", "Up" } },
  { NULL, N_("Open it"), { "Return" } },
  { NULL, N_("Back to where you were"), { "Escape" } },
  { NULL },
};

static const SxKey scale_keys[] = {
  { NULL, N_("A small step"), { "Left", "Right", "Up", "Down" } },
  { NULL, N_("To the next band"), { "Page_Up", "Page_Down" } },
  { NULL, N_("To the end"), { "Home", "End" } },
  { NULL },
};

static const SxKey table_keys[] = {
  { NULL, N_("From cell to cell"), { "Left", "Right", "Up", "Down" } },
  { NULL, N_("Past the table"), { "Tab" } },
  { NULL },
};

static const SxKey present_keys[] = {
  { NULL, N_("On"), { "Page_Down", "Right", "Down", "n", "space" } },
  { NULL, N_("Back"), { "Page_Up", "Left", "Up", "BackSpace" } },
  { NULL, N_("First and last"), { "Home", "End" } },
  { NULL, N_("Plain or clinical words"), { "t", "<Ctrl><Shift>c" } },
  { NULL, N_("Pen"), { "p" } },
  { NULL, N_("Undo a line"), { "<Ctrl>z" } },
  { NULL, N_("Redo a line"), { "<Ctrl><Shift>z", "<Ctrl>y" } },
  { NULL, N_("Take all lines away"), { "Delete", "c" } },
  { NULL, N_("Larger"), { "plus", "<Ctrl>plus" } },
  { NULL, N_("Smaller"), { "minus", "<Ctrl>minus" } },
  { NULL, N_("As it was"), { "0", "<Ctrl>0" } },
  { NULL, N_("Whole screen"), { "F11" } },
  { NULL, N_("Leave"), { "Escape" } },
  { NULL },
};

static const SxKeyGroup groups[] = {
  { N_("Go"), go_keys },
  { N_("Do"), do_keys },
  { N_("The program"), program_keys },
  { N_("The body"), body_keys },
  { N_("Find"), find_keys },
  { N_("Level scales"), scale_keys },
  { N_("Tables"), table_keys },
  { N_("Present"), present_keys },
  { NULL },
};

/**
 * sx_keys_get_groups:
 *
 * Returns: all keys; the last group has no title
 */
const SxKeyGroup *
sx_keys_get_groups (void)
{
  return groups;
}

/**
 * sx_keys_bind:
 * @application: the application
 *
 * Makes the keys of actions work.
 */
void
sx_keys_bind (GtkApplication *application)
{
  for (const SxKeyGroup *group = groups; group->title != NULL; group++)
    for (const SxKey *key = group->keys; key->title != NULL; key++)
      if (key->action != NULL)
        gtk_application_set_accels_for_action (application, key->action, key->keys);
}
