/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-portal.h"

#include <string.h>

#define PORTAL "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

struct _SxPortal
{
  GObject parent_instance;

  GCancellable *cancellable;
  GDBusConnection *bus; /* NULL until there is one */
  guint subscription;
  guint values[SX_N_PORTAL_SETTINGS];
};

G_DEFINE_FINAL_TYPE (SxPortal, sx_portal, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A value beyond @most means nothing, as 0 does. */
static const struct
{
  const char *name;
  guint32 most;
} settings[SX_N_PORTAL_SETTINGS] = {
  [SX_PORTAL_SCHEME] = { "color-scheme", 2 },
  [SX_PORTAL_CONTRAST] = { "contrast", 1 },
  [SX_PORTAL_MOTION] = { "reduced-motion", 1 },
};

/* A question on its way. After the portal is gone, its answer is an error and @portal nothing. */
typedef struct
{
  SxPortal *portal;
  SxPortalSetting setting;
} Question;

/* Takes a value out of the boxes that it comes in: one or, from the older method, two. */
static void
take (SxPortal *self, SxPortalSetting setting, GVariant *boxed)
{
  g_autoptr (GVariant) value = g_variant_ref (boxed);
  guint32 number;

  while (g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *inner = g_variant_get_variant (value);

      g_variant_unref (value);
      value = inner;
    }

  number = g_variant_is_of_type (value, G_VARIANT_TYPE_UINT32) ? g_variant_get_uint32 (value) : 0;
  if (number > settings[setting].most)
    number = 0;
  if (number == self->values[setting])
    return;

  self->values[setting] = number;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void ask (SxPortal *self, SxPortalSetting setting, const char *method);

static void
answered_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, &error);
  g_autoptr (GVariant) value = NULL;

  if (answer != NULL)
    {
      value = g_variant_get_child_value (answer, 0);
      take (question->portal, question->setting, value);
    }
  else if (g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD))
    ask (question->portal, question->setting, "Read");
}

/* Older portals know only Read. */
static void
older_answered_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);
  g_autoptr (GVariant) value = answer != NULL ? g_variant_get_child_value (answer, 0) : NULL;

  if (value != NULL)
    take (question->portal, question->setting, value);
}

static void
ask (SxPortal *self, SxPortalSetting setting, const char *method)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ self, setting };
  g_dbus_connection_call (self->bus, PORTAL, PATH, INTERFACE, method, g_variant_new ("(ss)", APPEARANCE, settings[setting].name),
                          G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable,
                          strcmp (method, "Read") == 0 ? older_answered_cb : answered_cb, question);
}

static void
setting_changed_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *signal,
                    GVariant *parameters, gpointer user_data)
{
  g_autoptr (GVariant) value = NULL;
  const char *name;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(s&s@v)", NULL, &name, &value);
  for (SxPortalSetting i = 0; i < SX_N_PORTAL_SETTINGS; i++)
    if (strcmp (settings[i].name, name) == 0)
      take (user_data, i, value);
}

/* It is watched first, so that nothing is missed between the answer and the next change. */
static void
connected_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  SxPortal *self = user_data;

  if (bus == NULL)
    return;

  self->bus = g_steal_pointer (&bus);
  self->subscription = g_dbus_connection_signal_subscribe (self->bus, PORTAL, INTERFACE, "SettingChanged", PATH, APPEARANCE,
                                                           G_DBUS_SIGNAL_FLAGS_NONE, setting_changed_cb, self, NULL);
  for (SxPortalSetting i = 0; i < SX_N_PORTAL_SETTINGS; i++)
    ask (self, i, "ReadOne");
}

static void
sx_portal_dispose (GObject *object)
{
  SxPortal *self = SX_PORTAL (object);

  g_cancellable_cancel (self->cancellable);
  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_clear_object (&self->bus);
  G_OBJECT_CLASS (sx_portal_parent_class)->dispose (object);
}

static void
sx_portal_finalize (GObject *object)
{
  g_object_unref (SX_PORTAL (object)->cancellable);
  G_OBJECT_CLASS (sx_portal_parent_class)->finalize (object);
}

static void
sx_portal_class_init (SxPortalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_portal_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_portal_finalize;

  /**
   * SxPortal::changed:
   *
   * The computer is set to something else; see sx_portal_get().
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_PORTAL, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_portal_init (SxPortal *self)
{
  self->cancellable = g_cancellable_new ();
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, connected_cb, self);
}

/**
 * sx_portal_new:
 *
 * Returns: (transfer full): knows nothing yet, and asks
 */
SxPortal *
sx_portal_new (void)
{
  return g_object_new (SX_TYPE_PORTAL, NULL);
}

/**
 * sx_portal_get:
 * @self: a portal
 * @setting: what to know
 *
 * Returns: what the computer is set to, 0 if it does not say
 */
guint
sx_portal_get (SxPortal *self, SxPortalSetting setting)
{
  return self->values[setting];
}
