#include "sx-content.h"
int main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = NULL;
  if (argc > 1) {
    g_autoptr (SxStore) store = sx_store_new_for_directory (argv[1], &error);
    content = store ? sx_content_load (store, &error) : NULL; }
  else content = sx_content_load_bundled (&error);
  if (content == NULL) { g_printerr ("%s\n", error->message); return 2; }
  g_print ("ok\n");
  return 0;
}
