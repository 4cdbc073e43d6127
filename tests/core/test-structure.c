/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-structure.h"

#include "support.h"

static void
test_members (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxStructure *soleus = sx_content_get_structure (content, "soleus");

  g_assert_cmpint (soleus->kind, ==, SX_STRUCTURE_MUSCLE);
  g_assert_cmpstr (soleus->name.plain, ==, "Deep calf muscle");
  g_assert_cmpstr (soleus->name.clinical, ==, "Soleus");
  g_assert_cmpstr (soleus->does, ==, "It lifts the heel.");
  g_assert_cmpstr (soleus->regions[0], ==, "calf");
  g_assert_cmpuint (g_strv_length (soleus->findings), ==, 2);
  g_assert_cmpstr (soleus->conditions[0], ==, "night_cramp");
  g_assert_true (soleus->said.checked);
  g_assert_cmpstr (sx_content_get_name (SX_KIND_STRUCTURE, soleus), ==, "Deep calf muscle");
  g_assert_null (sx_content_get_structure (content, "calf"));
}

static void
test_shapes (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxStructure *soleus = sx_content_get_structure (content, "soleus");

  g_assert_true (sx_structure_is_in (soleus, SX_LAYER_MUSCLES, SX_VIEW_BACK));
  g_assert_true (sx_structure_is_in (soleus, SX_LAYER_DEEP_MUSCLES, SX_VIEW_BACK));
  g_assert_false (sx_structure_is_in (soleus, SX_LAYER_MUSCLES, SX_VIEW_FRONT));
  g_assert_false (sx_structure_is_in (soleus, SX_LAYER_SKIN, SX_VIEW_BACK));
  g_assert_false (sx_structure_is_in (soleus, SX_LAYER_BONES, SX_VIEW_BACK));
  g_assert_cmpstr (soleus->shapes[SX_LAYER_MUSCLES][SX_VIEW_BACK][SX_SIDE_RIGHT][0], ==, "soleus-right");
}

static void
test_layers (void)
{
  static const char *const words[] = { "skin", "muscles", "deep-muscles", "nerves-vessels", "bones" };

  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    g_assert_cmpstr (sx_layer_get_word (layer), ==, words[layer]);
}

/* A structure shares the header of the file that lists it; what has a file each has none here. */
static void
test_review (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_cmpstr (sx_content_get_review (content, SX_KIND_STRUCTURE)->version, ==, "0.1.0");
  g_assert_true (sx_content_get_review (content, SX_KIND_STRUCTURE) == sx_content_get_review (content, SX_KIND_REGION));
  g_assert_false (sx_content_get_review (content, SX_KIND_STRUCTURE) == sx_content_get_review (content, SX_KIND_FINDING));
  g_assert_null (sx_content_get_review (content, SX_KIND_CONDITION));
}

/* What it does can be read in one breath, and says where it comes from. */
static void
test_bundled (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const GPtrArray *structures = sx_content_get_all (content, SX_KIND_STRUCTURE);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpuint (structures->len, >, 60);
  for (guint i = 0; i < structures->len; i++)
    {
      const SxStructure *structure = g_ptr_array_index (structures, i);

      g_assert_cmpuint (g_utf8_strlen (structure->does, -1), <, 140);
      g_assert_nonnull (structure->said.sources[0]);
      g_assert_true (g_hash_table_add (names, structure->name.plain));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/members", test_members);
  g_test_add_func ("/structure/shapes", test_shapes);
  g_test_add_func ("/structure/layers", test_layers);
  g_test_add_func ("/structure/review", test_review);
  g_test_add_func ("/structure/bundled", test_bundled);

  return g_test_run ();
}
