/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-press.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sx-handout.h"
#include "sx-print-to.h"

/* Text that is copied is wrapped by whatever it is pasted into. */
#define NO_WRAP 100000

/* What an operation prints hangs on it by this name. */
#define JOB "sx-job"

struct _SxPress
{
  GObject parent_instance;

  GtkWindow *parent;          /* owns this */
  SxNavigator *navigator;
  SxPressSource source;
  GtkFileChooserNative *dialog;
  SxHandout *waiting;         /* until a file is chosen for it */
};

G_DEFINE_FINAL_TYPE (SxPress, sx_press, G_TYPE_OBJECT)

enum
{
  SIGNAL_TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell (SxPress *self, const char *message)
{
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, message);
}

static SxHandout *
make (const SxSession *session, const SxDoc *doc, SxPaper paper)
{
  g_autofree char *date = sx_print_dup_date ();

  return sx_handout_new (session, doc, date, paper);
}

static void
write_file (SxPress *self, const SxHandout *handout, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    message = g_strdup (_("Not saved. Please choose a folder on this computer."));
  else if (sx_handout_save (handout, path, &error))
    /* Translators: %s is the name of a file. */
    message = g_strdup_printf (_("Saved as %s"), name);
  else
    /* Translators: %s is a sentence that says why. */
    message = g_strdup_printf (_("Not saved. %s The page is still here: please choose another folder."), sx_print_explain (error));
  tell (self, message);
}

static void
drop_dialog (SxPress *self)
{
  g_clear_object (&self->dialog);
  g_clear_pointer (&self->waiting, sx_handout_free);
}

static void
response_cb (SxPress *self, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->dialog));
  if (file != NULL)
    write_file (self, self->waiting, file);
  drop_dialog (self);
}

/* What is printed, until it is. */
typedef struct
{
  SxPress *press; /* NULL when the window is gone */
  SxSession *session;
  SxDoc *doc;
  SxHandout *handout;
  gboolean done; /* whether GTK said how it ended */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_weak_pointer (&job->press);
  sx_session_unref (job->session);
  sx_doc_free (job->doc);
  g_clear_pointer (&job->handout, sx_handout_free);
  g_free (job);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer user_data)
{
  Job *job = user_data;
  SxPaper paper = { gtk_print_context_get_width (context), gtk_print_context_get_height (context) };

  g_clear_pointer (&job->handout, sx_handout_free);
  job->handout = make (job->session, job->doc, paper);
  gtk_print_operation_set_n_pages (operation, (int) sx_handout_get_n_pages (job->handout));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer user_data)
{
  const Job *job = user_data;

  sx_handout_draw_page (job->handout, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* GTK says why, but not always. */
static void
tell_not_printed (SxPress *self, const GError *error)
{
  g_autofree char *message = NULL;

  if (error != NULL)
    /* Translators: %s is what the system says. */
    message = g_strdup_printf (_("Not printed: %s. Nothing is lost; you can also save it as PDF."), error->message);
  else
    message = g_strdup (_("Not printed. Nothing is lost; you can also save it as PDF."));
  tell (self, message);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  job->done = TRUE;
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || job->press == NULL)
    return;
  gtk_print_operation_get_error (operation, &error);
  tell_not_printed (job->press, error);
}

static void
chart_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPress *self = user_data;
  g_autoptr (SxPlace) chart = sx_place_new (SX_PLACE_CHART);

  sx_navigator_go (self->navigator, chart);
}

typedef void (*Giver) (SxPress *self, const SxSession *session, SxDoc *doc);

static void
give (SxPress *self, Giver giver)
{
  SxDoc *doc = self->source (self->parent);

  if (doc != NULL)
    giver (self, sx_navigator_get_session (self->navigator), doc);
  else
    tell (self, _("There is no page here to print, save or copy. Choose a part of the body, a table or a result."));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  give (user_data, sx_press_print);
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  give (user_data, sx_press_save);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  give (user_data, sx_press_copy);
}

static void
sx_press_dispose (GObject *object)
{
  SxPress *self = SX_PRESS (object);

  drop_dialog (self);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_press_parent_class)->dispose (object);
}

static void
sx_press_class_init (SxPressClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_press_dispose;

  signals[SIGNAL_TOLD] = g_signal_new ("told", SX_TYPE_PRESS, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
}

static void
sx_press_init (SxPress *self)
{
}

/**
 * sx_press_new:
 * @window: gets the actions; must outlive the press
 * @navigator: where one is
 * @source: tells what @window shows
 *
 * Returns: (transfer full): a press
 */
SxPress *
sx_press_new (GtkApplicationWindow *window, SxNavigator *navigator, SxPressSource source)
{
  static const GActionEntry entries[] = {
    { .name = "print", .activate = print_cb },
    { .name = "save-pdf", .activate = save_cb },
    { .name = "copy-text", .activate = copy_cb },
    { .name = "body-chart", .activate = chart_cb },
  };
  SxPress *self = g_object_new (SX_TYPE_PRESS, NULL);

  self->parent = GTK_WINDOW (window);
  self->navigator = g_object_ref (navigator);
  self->source = source;
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), self);
  return self;
}

/**
 * sx_press_forget:
 * @self: a press
 *
 * Leaves nothing of one person for the next: no open dialog, and nothing to paste.
 */
void
sx_press_forget (SxPress *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->parent));

  drop_dialog (self);
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/**
 * sx_press_create_operation:
 * @self: a press
 * @session: whose page it is
 * @doc: (transfer full): the page
 *
 * Returns: (transfer full): what prints it
 */
GtkPrintOperation *
sx_press_create_operation (SxPress *self, const SxSession *session, SxDoc *doc)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->press, self);
  job->session = sx_session_ref (session);
  job->doc = doc;
  g_object_set_data_full (G_OBJECT (operation), JOB, job, free_job);
  gtk_print_operation_set_job_name (operation, doc->title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  return operation;
}

/**
 * sx_press_run_operation:
 * @self: a press
 * @operation: what prints a page
 * @action: whether to ask how
 *
 * Prints, and tells if that fails.
 */
void
sx_press_run_operation (SxPress *self, GtkPrintOperation *operation, GtkPrintOperationAction action)
{
  const Job *job = g_object_get_data (G_OBJECT (operation), JOB);
  g_autoptr (GError) error = NULL;
  GtkPrintOperationResult result = gtk_print_operation_run (operation, action, self->parent, &error);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !job->done)
    tell_not_printed (self, error);
}

/**
 * sx_press_print:
 * @self: a press
 * @session: whose page it is
 * @doc: (transfer full): the page
 *
 * Asks how to print it.
 */
void
sx_press_print (SxPress *self, const SxSession *session, SxDoc *doc)
{
  g_autoptr (GtkPrintOperation) operation = sx_press_create_operation (self, session, doc);

  sx_press_run_operation (self, operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG);
}

/**
 * sx_press_save:
 * @self: a press
 * @session: whose page it is
 * @doc: (transfer full): the page
 *
 * Asks where to, and writes it as a PDF file.
 */
void
sx_press_save (SxPress *self, const SxSession *session, SxDoc *doc)
{
  g_autofree char *name = sx_press_dup_name (doc);

  drop_dialog (self);
  self->waiting = make (session, doc, sx_press_get_paper ());
  self->dialog = gtk_file_chooser_native_new (_("Save as PDF"), self->parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                              _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->dialog), TRUE);
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
  sx_doc_free (doc);
}

/**
 * sx_press_save_as:
 * @self: a press
 * @session: whose page it is
 * @doc: (transfer full): the page
 * @file: where to
 *
 * Writes it as a PDF file and tells what became of it.
 */
void
sx_press_save_as (SxPress *self, const SxSession *session, SxDoc *doc, GFile *file)
{
  g_autoptr (SxHandout) handout = make (session, doc, sx_press_get_paper ());

  write_file (self, handout, file);
  sx_doc_free (doc);
}

/* Plain words for a message, and HTML for programs in which a table can stay a table. */
static GdkContentProvider *
new_provider (const char *text, char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (html, strlen (html));
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
}

/**
 * sx_press_copy:
 * @self: a press
 * @session: whose page it is
 * @doc: (transfer full): the page
 *
 * Puts it on the clipboard, as text and as HTML, with what stands at the foot of a page.
 */
void
sx_press_copy (SxPress *self, const SxSession *session, SxDoc *doc)
{
  g_autofree char *date = sx_print_dup_date ();
  g_autofree char *foot = sx_handout_dup_foot (session, date);
  g_autofree char *words = sx_doc_to_text (doc, NO_WRAP);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n", words, foot);
  g_autoptr (GdkContentProvider) provider = new_provider (text, sx_doc_to_html (doc, foot));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->parent)), provider);
  tell (self, _("Copied. You can paste it into a message or a document."));
  sx_doc_free (doc);
}

/**
 * sx_press_get_paper:
 *
 * Returns: the paper that is usual where the person lives
 */
SxPaper
sx_press_get_paper (void)
{
  GtkPaperSize *size = gtk_paper_size_new (NULL);
  SxPaper paper = { gtk_paper_size_get_width (size, GTK_UNIT_POINTS), gtk_paper_size_get_height (size, GTK_UNIT_POINTS) };

  gtk_paper_size_free (size);
  return paper;
}

/**
 * sx_press_dup_name:
 * @doc: a page
 *
 * Returns: (transfer full): what to call its file
 */
char *
sx_press_dup_name (const SxDoc *doc)
{
  char *name = g_strconcat (doc->title, ".pdf", NULL);

  return g_strdelimit (name, "/\\:*?\"<>|", '-');
}
