/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (SxApplication) application = sx_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
