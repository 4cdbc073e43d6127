/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-picture.h"

#include "sx-body-print.h"

/* In pixels where text has its usual size. */
#define LEAST_WIDTH 150
#define MOST_WIDTH 340
#define SAMPLE_WIDTH 30
#define SAMPLE_HEIGHT 18

/* The usual size of text, in pixels. */
#define USUAL_TEXT (11.0 * 96 / 72)

/* Around the figures, which stand on white in every theme as on paper. */
#define EDGE 8

struct _SxBodyPicture
{
  GtkWidget parent_instance;

  const SxSession *session;
};

G_DEFINE_FINAL_TYPE (SxBodyPicture, sx_body_picture, GTK_TYPE_WIDGET)

/* The words in the picture are as large as those around it. */
static double
get_text_scale (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double pixels = pango_font_description_get_size_is_absolute (font)
                    ? size
                    : size * pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget)) / 72;

  return MAX (pixels / USUAL_TEXT, 1);
}

static GtkSizeRequestMode
sx_body_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sx_body_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  const SxSession *session = SX_BODY_PICTURE (widget)->session;
  double scale = get_text_scale (widget);
  int width = for_size >= 0 ? MIN (for_size, MOST_WIDTH) : MOST_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = MOST_WIDTH;
    }
  else
    *minimum = *natural = (int) (sx_body_print_measure (session, (width - 2 * EDGE) / scale) * scale) + 2 * EDGE;
}

static void
sx_body_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale = get_text_scale (widget);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 },
                             &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, EDGE, EDGE);
  cairo_scale (cr, scale, scale);
  sx_body_print_draw (SX_BODY_PICTURE (widget)->session, cr, (MIN (width, MOST_WIDTH) - 2 * EDGE) / scale);
  cairo_destroy (cr);
}

static void
sx_body_picture_finalize (GObject *object)
{
  g_clear_pointer (&SX_BODY_PICTURE (object)->session, sx_session_unref);
  G_OBJECT_CLASS (sx_body_picture_parent_class)->finalize (object);
}

static void
sx_body_picture_class_init (SxBodyPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sx_body_picture_finalize;
  widget_class->get_request_mode = sx_body_picture_get_request_mode;
  widget_class->measure = sx_body_picture_measure;
  widget_class->snapshot = sx_body_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sx-body-picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
sx_body_picture_init (SxBodyPicture *self)
{
}

/* Its title and all the words that stand below it. */
static char *
dup_words (const SxBlock *body)
{
  g_autoptr (GString) words = g_string_new (body->text);

  for (guint i = 0; i < body->children->len; i++)
    {
      const SxBlock *list = g_ptr_array_index (body->children, i);

      for (guint j = 0; list->children != NULL && j < list->children->len; j++)
        {
          const SxBlock *item = g_ptr_array_index (list->children, j);

          g_string_append_printf (words, "%s%s: %s", words->len > 0 ? ". " : "",
                                  item->remark != NULL ? item->remark : "", item->text);
        }
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * sx_body_picture_new:
 * @body: a %SX_BLOCK_BODY; need not live on
 *
 * Returns: (transfer floating): a button with the picture, which leads to the large body beside the page
 */
GtkWidget *
sx_body_picture_new (const SxBlock *body)
{
  SxBodyPicture *self = g_object_new (SX_TYPE_BODY_PICTURE, NULL);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "child", self, "halign", GTK_ALIGN_START, "action-name",
                                    "explore.show-body", NULL);
  g_autofree char *words = dup_words (body);

  self->session = sx_session_ref (body->session);
  gtk_widget_add_css_class (button, "sx-body-picture");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

static void
draw_sample_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer sample)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sx_body_print_draw_sample (sample, cr, width, height);
}

/**
 * sx_body_picture_new_sample:
 * @sample: of what is painted on the body
 *
 * Returns: (transfer floating): a picture of it, to stand in front of its words
 */
GtkWidget *
sx_body_picture_new_sample (const SxSample *sample)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", SAMPLE_WIDTH, "content-height", SAMPLE_HEIGHT,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample_cb, g_memdup2 (sample, sizeof *sample), g_free);
  return area;
}
