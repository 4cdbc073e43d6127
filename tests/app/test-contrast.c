/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pictures.h"
#include "pixels.h"
#include "support.h"
#include "sx-body-paint.h"
#include "sx-body-view.h"
#include "sx-mark-paint.h"

/* Computes that what is painted on the body can be seen: every line, pattern, symbol and ring on
 * every skin, layer, build and theme, as it is really drawn, and the edge of the body itself. The
 * measure is the contrast of WCAG 2.2: 3:1 for what is not text. */

#define LEAST_CONTRAST 3.0

/* One place in so many of the edge of the body may be weaker: where it is thin and small. */
#define MOST_GAPS 12

/* So far from a point, in pixels, belongs to the same line, or is what it lies on. */
#define NEAR 4

/* Between parts that do not touch, in units of the drawing. */
#define ROOM 20

typedef struct
{
  const char *name;
  void (*paint) (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link);
  SxLink link;
} Paint;

typedef struct
{
  const char *name;
  gboolean dark;  /* the look of the drawing */
  GdkRGBA ground; /* of the window */
} Theme;

typedef struct
{
  SxContent *content;
  SxFacing facing;
  SxBuild build;
  SxDrawing *drawing;
  GPtrArray *sets; /* of GPtrArray of SxShape: what is painted on as one */
  guint n_seen;    /* places that were looked at */
} Stage;

/** What is painted, on what, and how light each point of that is once somebody asked; before, less
 * than 0. */
typedef struct
{
  const Pixels *paint;
  const Pixels *picture;
  const GdkRGBA *ground;
  double *seen;
} Sight;

static Theme themes[] = { { "Default" }, { "Default-dark" }, { "Default-hc" }, { "Default-hc-dark" } };

static void
paint_link (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link)
{
  sx_body_paint_link (cr, shapes, unit, link);
}

static void
paint_mark (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link)
{
  sx_mark_paint (cr, shapes, unit, (SxSymbol) (index % SX_N_SYMBOLS), SX_MARK_MAX_STRENGTH, 0, 1);
}

static void
paint_pointed_at (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link)
{
  sx_body_paint_state (cr, shapes, unit, SX_BODY_POINTED_AT);
}

static void
paint_chosen (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link)
{
  sx_body_paint_state (cr, shapes, unit, SX_BODY_CHOSEN | (index % 2 == 0 ? SX_BODY_FILLED : 0));
}

static void
paint_ring (cairo_t *cr, const GPtrArray *shapes, double unit, guint index, SxLink link)
{
  sx_body_paint_state (cr, shapes, unit, SX_BODY_FOCUSED | (index % 2 == 0 ? SX_BODY_CHOSEN : 0));
}

static const Paint paints[] = {
  { "direct link", paint_link, SX_LINK_DIRECT },
  { "indirect link", paint_link, SX_LINK_INDIRECT },
  { "association", paint_link, SX_LINK_ASSOCIATED },
  { "link not established", paint_link, SX_LINK_NOT_ESTABLISHED },
  { "mark", paint_mark },
  { "what is pointed at", paint_pointed_at },
  { "what is chosen", paint_chosen },
  { "focus ring", paint_ring },
};

/* Lines, but not what is only tinted. */
static gboolean
is_line (const Pixels *paint, int x, int y)
{
  return paint->data[(gsize) y * (gsize) paint->stride + 4 * (gsize) x + 3] > 150;
}

/* Where the picture cuts lines. */
static gboolean
is_at_edge (const Pixels *paint, int x, int y)
{
  return MIN (x, paint->width - 1 - x) < 2 * NEAR || MIN (y, paint->height - 1 - y) < 2 * NEAR;
}

/* How light a point is with what is painted on it. */
static double
see (const Sight *sight, int x, int y)
{
  double *seen = &sight->seen[y * sight->paint->width + x];

  if (*seen < 0)
    {
      GdkRGBA above = pixels_get (sight->paint, x, y);
      GdkRGBA below = pixels_get (sight->picture, x, y);

      below = pixels_lay_over (&below, sight->ground);
      above = pixels_lay_over (&above, &below);
      *seen = pixels_get_luminance (&above);
    }
  return *seen;
}

/* The worst contrast at a point of a line: of the line with its casing, and of the better of both
 * with what lies around them. */
static double
find_contrast (const Sight *sight, int x, int y)
{
  const Pixels *paint = sight->paint;
  double around[(2 * NEAR + 1) * (2 * NEAR + 1)];
  guint n_around = 0;
  double darkest = 1;
  double lightest = 0;
  double worst;

  for (int j = MAX (0, y - NEAR); j <= MIN (paint->height - 1, y + NEAR); j++)
    for (int i = MAX (0, x - NEAR); i <= MIN (paint->width - 1, x + NEAR); i++)
      {
        double luminance = see (sight, i, j);

        if (!is_line (paint, i, j))
          around[n_around++] = luminance;
        else
          {
            darkest = MIN (darkest, luminance);
            lightest = MAX (lightest, luminance);
          }
      }

  worst = pixels_get_contrast (darkest, lightest);
  for (guint i = 0; i < n_around; i++)
    worst = MIN (worst, MAX (pixels_get_contrast (darkest, around[i]), pixels_get_contrast (lightest, around[i])));
  return worst;
}

static void
complain (const Stage *stage, const char *what, const SxLook *look, const Theme *theme, guint n_bad, guint n, double worst)
{
  g_test_message ("%s, build %s, facing %d, %s, tone %u, theme %s: %u of %u places below %.1f:1, worst %.2f:1", what,
                  sx_build_get_word (stage->build), stage->facing, sx_layer_get_word (look->layer), look->tone, theme->name, n_bad, n, LEAST_CONTRAST, worst);
  g_test_fail ();
}

/* Every place of @paint is cased, and stands out from what lies below and beside it. */
static void
check_paint (Stage *stage, const char *what, const Pixels *paint, const Pixels *picture, const SxLook *look, const Theme *theme)
{
  int size = paint->width * paint->height;
  g_autofree double *seen = g_new (double, size);
  Sight sight = { paint, picture, &theme->ground, seen };
  double worst = INFINITY;
  guint n_bad = 0;
  guint n = 0;

  for (int at = 0; at < size; at++)
    seen[at] = -1;
  for (int at = 0; at < size; at++)
    {
      int x = at % paint->width;
      int y = at / paint->width;
      double contrast;

      if (!is_line (paint, x, y) || is_at_edge (paint, x, y))
        continue;
      contrast = find_contrast (&sight, x, y);
      worst = MIN (worst, contrast);
      n_bad += contrast < LEAST_CONTRAST;
      n++;
    }

  stage->n_seen += n;
  if (n_bad > 0)
    complain (stage, what, look, theme, n_bad, n, worst);
}

static int
get_alpha (const Pixels *picture, int x, int y)
{
  return picture->data[(gsize) y * (gsize) picture->stride + 4 * (gsize) x + 3];
}

/* Where the body ends, whatever else steps back. */
static gboolean
is_edge (const Pixels *picture, int x, int y)
{
  return get_alpha (picture, x, y) >= 128
         && (get_alpha (picture, x - 1, y) < 128 || get_alpha (picture, x + 1, y) < 128 || get_alpha (picture, x, y - 1) < 128
             || get_alpha (picture, x, y + 1) < 128);
}

/* Parts that are not covered step back on purpose. */
static gboolean
is_opaque_near (const Pixels *picture, int x, int y)
{
  for (int j = y - NEAR; j <= y + NEAR; j++)
    for (int i = x - NEAR; i <= x + NEAR; i++)
      if (get_alpha (picture, i, j) > 240)
        return TRUE;

  return FALSE;
}

/* The body is told from the window by what lies along its edge. */
static double
find_edge_contrast (const Pixels *picture, const GdkRGBA *ground, int x, int y)
{
  double around = pixels_get_luminance (ground);
  double best = 1;
  double darkest = 1;
  double lightest = 0;

  for (int j = y - NEAR; j <= y + NEAR; j++)
    for (int i = x - NEAR; i <= x + NEAR; i++)
      if (get_alpha (picture, i, j) >= 128)
        {
          GdkRGBA pixel = pixels_get (picture, i, j);
          GdkRGBA seen = pixels_lay_over (&pixel, ground);
          double luminance = pixels_get_luminance (&seen);

          best = MAX (best, pixels_get_contrast (luminance, around));
          darkest = MIN (darkest, luminance);
          lightest = MAX (lightest, luminance);
        }

  return MAX (best, pixels_get_contrast (darkest, lightest));
}

static void
check_edge (Stage *stage, const Pixels *picture, const SxLook *look, const Theme *theme)
{
  double worst = INFINITY;
  guint n_bad = 0;
  guint n = 0;

  for (int y = 2 * NEAR; y < picture->height - 2 * NEAR; y++)
    for (int x = 2 * NEAR; x < picture->width - 2 * NEAR; x++)
      if ((x + y) % 3 == 0 && is_edge (picture, x, y) && is_opaque_near (picture, x, y))
        {
          double contrast = find_edge_contrast (picture, &theme->ground, x, y);

          worst = MIN (worst, contrast);
          n_bad += contrast < LEAST_CONTRAST;
          n++;
        }

  stage->n_seen += n;
  if (n_bad > n / MOST_GAPS)
    complain (stage, "edge of the body", look, theme, n_bad, n, worst);
}

static void
draw_paint (cairo_t *cr, gpointer data)
{
  gpointer *call = data;
  const Stage *stage = call[0];
  const Paint *paint = call[1];
  double unit = *(double *) call[2];

  for (guint i = 0; i < stage->sets->len; i++)
    paint->paint (cr, g_ptr_array_index (stage->sets, i), unit, i, paint->link);
}

static Pixels
new_paint (Stage *stage, const Paint *paint, const SxExcerpt *excerpt, double unit)
{
  gpointer call[] = { stage, (gpointer) paint, &unit };

  return pixels_take_surface (sx_excerpt_draw (excerpt, draw_paint, call));
}

static void
check_look (Stage *stage, const Pixels *painted, const SxExcerpt *excerpt, const SxLook *look)
{
  Pixels picture = pixels_take_surface (sx_drawing_render (stage->drawing, look, excerpt));

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      if (themes[i].dark != look->dark)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (paints); j++)
        check_paint (stage, paints[j].name, &painted[j], &picture, look, &themes[i]);
      check_edge (stage, &picture, look, &themes[i]);
    }
  cairo_surface_destroy (picture.surface);
}

/* Between them, the whole body and the close-up show every tone and layer, on light and on dark
 * ground, in every build. */
static gboolean
is_due (const Stage *stage, const SxLook *look)
{
  return (look->tone + look->layer + look->close_up) % SX_N_BUILDS == stage->build;
}

static void
check_excerpt (Stage *stage, const graphene_rect_t *box, double scale, gboolean close_up)
{
  Pixels painted[G_N_ELEMENTS (paints)];
  SxExcerpt excerpt;

  sx_excerpt_init (&excerpt, box, scale);
  for (guint i = 0; i < G_N_ELEMENTS (paints); i++)
    painted[i] = new_paint (stage, &paints[i], &excerpt, 1 / scale);
  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    for (guint tone = 1; tone <= SX_N_TONES; tone++)
      for (int dark = FALSE; dark <= TRUE; dark++)
        {
          SxLook look = { tone, layer, dark, close_up };

          if (is_due (stage, &look))
            check_look (stage, painted, &excerpt, &look);
        }
  for (guint i = 0; i < G_N_ELEMENTS (paints); i++)
    cairo_surface_destroy (painted[i].surface);
}

static gboolean
touches (const GPtrArray *one, const GPtrArray *other)
{
  for (guint i = 0; i < one->len; i++)
    for (guint j = 0; j < other->len; j++)
      {
        graphene_rect_t a, b;

        sx_shape_get_bounds (g_ptr_array_index (one, i), &a);
        sx_shape_get_bounds (g_ptr_array_index (other, j), &b);
        graphene_rect_inset (&a, -ROOM, -ROOM);
        if (graphene_rect_intersection (&a, &b, NULL))
          return TRUE;
      }

  return FALSE;
}

/* What is painted on a part may hide the line of a part beside it: only parts that lie apart. */
static void
add_set (Stage *stage, GPtrArray *shapes)
{
  gboolean apart = shapes->len > 0;

  for (guint i = 0; i < stage->sets->len && apart; i++)
    apart = !touches (g_ptr_array_index (stage->sets, i), shapes);
  if (apart)
    g_ptr_array_add (stage->sets, shapes);
  else
    g_ptr_array_unref (shapes);
}

static void
add_region (Stage *stage, const SxRegion *region)
{
  for (SxSide side = 0; side < SX_N_SIDES; side++)
    {
      char *const *ids = sx_facing_get_shapes (stage->facing, region->shapes, side);

      if (region->covered)
        add_set (stage, sx_drawing_find_shapes (stage->drawing, SX_LAYER_SKIN, ids));
      else
        sx_drawing_make_quiet (stage->drawing, ids);
    }
}

static void
set_stage (Stage *stage, SxBuild build, SxFacing facing)
{
  const GPtrArray *regions = sx_content_get_all (stage->content, SX_KIND_REGION);

  stage->build = build;
  stage->facing = facing;
  stage->drawing = sx_drawing_new (build, sx_facing_get_view (facing), facing == SX_FACING_RIGHT);
  stage->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < regions->len; i++)
    add_region (stage, g_ptr_array_index (regions, i));
}

static void
clear_stage (Stage *stage)
{
  g_clear_pointer (&stage->sets, g_ptr_array_unref);
  g_clear_pointer (&stage->drawing, sx_drawing_unref);
}

/* As the body is seen in a window of 1024 × 600, and in a larger one. */
static const double whole_scales[] = { 0.42, 0.61 };

static void
test_whole (gconstpointer data)
{
  SxFacing facing = (SxFacing) GPOINTER_TO_INT (data);
  Stage stage = { .content = test_load_bundled () };
  graphene_rect_t crop;

  sx_facing_get_crop (facing, &crop);
  for (SxBuild build = 0; build < SX_N_BUILDS; build++)
    {
      set_stage (&stage, build, facing);
      for (guint i = 0; i < G_N_ELEMENTS (whole_scales); i++)
        check_excerpt (&stage, &crop, whole_scales[i], FALSE);
      clear_stage (&stage);
    }
  g_test_message ("%u places", stage.n_seen);
  g_assert_cmpuint (stage.n_seen, >, 1000000);
  sx_content_unref (stage.content);
}

/* The lower legs, as they are seen in a close-up. */
#define CLOSE_SCALE 1.5

static void
test_close_up (gconstpointer data)
{
  SxFacing facing = (SxFacing) GPOINTER_TO_INT (data);
  Stage stage = { .content = test_load_bundled () };

  for (SxBuild build = 0; build < SX_N_BUILDS; build++)
    {
      set_stage (&stage, build, facing);
      check_excerpt (&stage, &GRAPHENE_RECT_INIT (180, 940, 240, 260), CLOSE_SCALE, TRUE);
      clear_stage (&stage);
    }
  g_test_message ("%u places", stage.n_seen);
  g_assert_cmpuint (stage.n_seen, >, 1000000);
  sx_content_unref (stage.content);
}

static void
set_theme (const Theme *theme)
{
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", theme->name, NULL);
}

/* What the window and the view make of the themes of GTK. */
static void
read_themes (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  g_autoptr (SxNavigator) navigator = sx_navigator_new (content, NULL);
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  SxBodyView *view = SX_BODY_VIEW (sx_body_view_new (navigator, preferences));
  GtkWidget *window = test_show (GTK_WIDGET (view), 300, 300);

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      Pixels picture;

      set_theme (&themes[i]);
      test_wait_for_draw (window);
      picture = pixels_take_texture (test_render (window));
      themes[i].ground = pixels_get (&picture, 1, picture.height - 2);
      themes[i].dark = sx_scene_get_look (sx_outlook_get_scene (sx_body_view_get_outlook (view)))->dark;
      g_assert_cmpint (themes[i].dark, ==, g_str_has_suffix (themes[i].name, "-dark"));
      g_assert_cmpfloat (themes[i].ground.alpha, ==, 1);
      cairo_surface_destroy (picture.surface);
    }
  set_theme (&themes[0]);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  read_themes ();

  g_test_add_data_func ("/contrast/whole/front", GINT_TO_POINTER (SX_FACING_FRONT), test_whole);
  g_test_add_data_func ("/contrast/whole/back", GINT_TO_POINTER (SX_FACING_BACK), test_whole);
  g_test_add_data_func ("/contrast/whole/side", GINT_TO_POINTER (SX_FACING_LEFT), test_whole);
  g_test_add_data_func ("/contrast/close-up/front", GINT_TO_POINTER (SX_FACING_FRONT), test_close_up);
  g_test_add_data_func ("/contrast/close-up/back", GINT_TO_POINTER (SX_FACING_BACK), test_close_up);
  return g_test_run ();
}
