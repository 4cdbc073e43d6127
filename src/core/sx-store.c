/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "sx-store.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _SxStore
{
  int directory; /* -1 for resources */
  char *prefix;  /* of resources */
};

static void
set_io_error (GError **error, const char *name, const char *what)
{
  sx_content_error_set (error, SX_CONTENT_ERROR_IO, "%s: %s", name, what);
}

/**
 * sx_store_new_for_directory:
 * @path: a folder
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the store
 */
SxStore *
sx_store_new_for_directory (const char *path, GError **error)
{
  int directory = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  SxStore *self;

  if (directory < 0)
    {
      set_io_error (error, path, g_strerror (errno));
      return NULL;
    }

  self = g_new0 (SxStore, 1);
  self->directory = directory;
  return self;
}

/**
 * sx_store_new_for_resource:
 * @prefix: resource path, without a slash at its end
 *
 * Returns: (transfer full): the store
 */
SxStore *
sx_store_new_for_resource (const char *prefix)
{
  SxStore *self = g_new0 (SxStore, 1);

  self->directory = -1;
  self->prefix = g_strdup (prefix);
  return self;
}

void
sx_store_free (SxStore *self)
{
  if (self->directory >= 0)
    close (self->directory);
  g_free (self->prefix);
  g_free (self);
}

/* O_NOFOLLOW guards the last step only, so each step is opened by itself. O_NONBLOCK keeps a
 * named pipe from holding the program up. */
static int
open_beneath (int directory, const char *name, int flags)
{
  const char *slash = strchr (name, '/');
  g_autofree char *first = slash != NULL ? g_strndup (name, (gsize) (slash - name)) : NULL;
  int step;
  int file;

  if (first == NULL)
    return openat (directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags);

  step = openat (directory, first, O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC);
  if (step < 0)
    return -1;
  file = open_beneath (step, slash + 1, flags);
  close (step);
  return file;
}

static gboolean
check_file (int file, const char *name, gsize *size, GError **error)
{
  struct stat status;

  if (fstat (file, &status) < 0 || !S_ISREG (status.st_mode))
    {
      set_io_error (error, name, "expected a regular file");
      return FALSE;
    }
  if (status.st_size > SX_STORE_MAX_SIZE)
    {
      sx_content_error_set (error, SX_CONTENT_ERROR_TOO_LARGE, "%s: expected at most %d bytes, found %" G_GINT64_FORMAT,
                            name, SX_STORE_MAX_SIZE, (gint64) status.st_size);
      return FALSE;
    }

  *size = (gsize) status.st_size;
  return TRUE;
}

static GBytes *
read_all (int file, const char *name, gsize size, GError **error)
{
  g_autofree char *text = g_malloc (size + 1);
  gsize at = 0;

  while (at < size)
    {
      ssize_t n = read (file, text + at, size - at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          set_io_error (error, name, g_strerror (errno));
          return NULL;
        }
      if (n == 0)
        break;
      at += (gsize) n;
    }

  return g_bytes_new_take (g_steal_pointer (&text), at);
}

static GBytes *
read_beneath (SxStore *self, const char *name, GError **error)
{
  int file = open_beneath (self->directory, name, 0);
  GBytes *bytes = NULL;
  gsize size;

  if (file < 0)
    {
      set_io_error (error, name, errno == ELOOP ? "expected a regular file, found a link" : g_strerror (errno));
      return NULL;
    }

  if (check_file (file, name, &size, error))
    bytes = read_all (file, name, size, error);
  close (file);
  return bytes;
}

static GBytes *
read_resource (SxStore *self, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (self->prefix, "/", name, NULL);
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    set_io_error (error, name, "expected a file, found none");
  return bytes;
}

/**
 * sx_store_read:
 * @self: a store
 * @name: path of a file in it
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
sx_store_read (SxStore *self, const char *name, GError **error)
{
  return self->directory >= 0 ? read_beneath (self, name, error) : read_resource (self, name, error);
}

static char **
list_resource (SxStore *self, const char *folder)
{
  g_autofree char *path = g_strconcat (self->prefix, "/", folder, NULL);
  char **names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return names != NULL ? names : g_new0 (char *, 1);
}

static char **
list_beneath (SxStore *self, const char *folder, GError **error)
{
  int file = open_beneath (self->directory, folder, O_DIRECTORY);
  DIR *directory = file >= 0 ? fdopendir (file) : NULL;
  GPtrArray *names;
  struct dirent *entry;

  if (directory == NULL)
    {
      set_io_error (error, folder, g_strerror (errno));
      if (file >= 0)
        close (file);
      return NULL;
    }

  names = g_ptr_array_new ();
  while ((entry = readdir (directory)) != NULL)
    if (entry->d_name[0] != '.')
      g_ptr_array_add (names, g_strdup (entry->d_name));
  closedir (directory);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * sx_store_list:
 * @self: a store
 * @folder: name of a folder in it
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the names of what is in it, in the order of their bytes;
 *   hidden files are passed over
 */
char **
sx_store_list (SxStore *self, const char *folder, GError **error)
{
  char **names = self->directory >= 0 ? list_beneath (self, folder, error) : list_resource (self, folder);

  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}
