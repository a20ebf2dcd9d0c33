// Features of the two decisions of the reader of organs: does a name begin here, does it end here.
//
//     c+k=body modal    pass    4     a kind of body before a predicate: the name goes on
//     └ the feature's name, =, its pieces, parted by blanks
//
// A feature is one key: of its name and of its pieces. What each says is told in
// tests/accuracy/organs/README.md, which documents how the weights are fitted.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/key_table.h"

namespace vbparse::grammar {

/// In the order of their names in organ_feature.cc.
enum class OrganFeature : uint8_t {
  // of a boundary between two words
  k,
  l,
  l_k,
  shape_k,
  prior_k,
  w,
  lw_w,
  n,
  n2,
  u,
  pair,
  pair_k,
  line_k,
  w_w2,
  k2,
  k3,
  follow,
  describe,
  verb,
  noun,
  lu_k,
  follow_k,
  describe_k,
  fd,
  dv,
  follow2_k,
  verb2_k,
  n3_k,
  n_k2,
  shape_n_k2,
  then,
  then2,
  soon,
  // of a boundary together with the name before it
  c_k,
  g_k,
  g_n,
  c_u,
  cap_k,
  plural_k,
  in_k,
  in_c_k,
  later_c_k,
  later_n,
  c_verb,
  c_describe,
  c_follow,
  later_describe,
  in_describe,
  again,
  again_k,
  known,
  known_k,
  known_later,
  line_c_k,
  line_head,
  line_name,
  joint,
  c_then,
  cap_then,
  c_w,
  in_w,
  later_w,
  size,
  c_size,
  bare_k,
  bare_n,
  bare_genus,
  bare_w,
  bare_dv,
  seen_k,
  area_k,
  seen_verb,
  table,
  table_k,
  inner,
  inner_k,
  field,
  field_k,
  second_k,
  stop_seen,
  // of a beginning
  bias,
  g,
  g_cap,
  c_cap,
  p,
  p2,
  plural,
  c_p,
  g_pk,
  pk,
  c_pk,
  in_g,
  g_describe,
  g_follow,
  g_noun,
  c_pair,
  pverb,
  after_capital,
  count
};

/// Null for a name that is none.
std::optional<OrganFeature> organ_feature(std::string_view name);
std::string_view name_of(OrganFeature);

/// The key of a piece of a feature's name, or of a word: of its spelling (tokens::spell).
uint32_t piece_key(std::string_view piece);
/// The key of a phrase, of the keys of its words in order.
constexpr uint32_t begin_phrase = 0;
/// The key of a feature without its pieces; each then extends it.
constexpr uint32_t begin_feature(OrganFeature f) { return extended(~0u, uint32_t(f)); }
/// The key of a feature as weights print it (`c+k=body modal`); nothing where its name is none.
std::optional<uint32_t> feature_key(std::string_view print);
/// The key of a phrase, as counts print it: words parted by blanks.
uint32_t phrase_key(std::string_view print);

}  // namespace vbparse::grammar
