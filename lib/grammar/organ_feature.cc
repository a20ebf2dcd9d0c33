#include "grammar/organ_feature.h"

#include <algorithm>
#include <array>

#include "tokens/lexicon.h"
#include "tokens/spelling.h"

namespace vbparse::grammar {
namespace {

constexpr std::array<std::string_view, size_t(OrganFeature::count)> names{"k",
                                                                          "l",
                                                                          "l+k",
                                                                          "shape+k",
                                                                          "prior+k",
                                                                          "w",
                                                                          "lw+w",
                                                                          "n",
                                                                          "n2",
                                                                          "u",
                                                                          "pair",
                                                                          "pair+k",
                                                                          "line+k",
                                                                          "w+w2",
                                                                          "k2",
                                                                          "k3",
                                                                          "follow",
                                                                          "describe",
                                                                          "verb",
                                                                          "noun",
                                                                          "lu+k",
                                                                          "follow+k",
                                                                          "describe+k",
                                                                          "fd",
                                                                          "dv",
                                                                          "follow2+k",
                                                                          "verb2+k",
                                                                          "n3+k",
                                                                          "n+k2",
                                                                          "shape+n+k2",
                                                                          "then",
                                                                          "then2",
                                                                          "soon",
                                                                          "c+k",
                                                                          "g+k",
                                                                          "g+n",
                                                                          "c+u",
                                                                          "cap+k",
                                                                          "plural+k",
                                                                          "in+k",
                                                                          "in+c+k",
                                                                          "later+c+k",
                                                                          "later+n",
                                                                          "c+verb",
                                                                          "c+describe",
                                                                          "c+follow",
                                                                          "later+describe",
                                                                          "in+describe",
                                                                          "again",
                                                                          "again+k",
                                                                          "known",
                                                                          "known+k",
                                                                          "known-later",
                                                                          "line+c+k",
                                                                          "line+head",
                                                                          "line+name",
                                                                          "joint",
                                                                          "c+then",
                                                                          "cap+then",
                                                                          "c+w",
                                                                          "in+w",
                                                                          "later+w",
                                                                          "size",
                                                                          "c+size",
                                                                          "bare+k",
                                                                          "bare+n",
                                                                          "bare-genus",
                                                                          "bare+w",
                                                                          "bare+dv",
                                                                          "seen+k",
                                                                          "area+k",
                                                                          "seen+verb",
                                                                          "table",
                                                                          "table+k",
                                                                          "inner",
                                                                          "inner+k",
                                                                          "field",
                                                                          "field+k",
                                                                          "second+k",
                                                                          "stop-seen",
                                                                          "bias",
                                                                          "g",
                                                                          "g+cap",
                                                                          "c+cap",
                                                                          "p",
                                                                          "p2",
                                                                          "plural",
                                                                          "c+p",
                                                                          "g+pk",
                                                                          "pk",
                                                                          "c+pk",
                                                                          "in+g",
                                                                          "g+describe",
                                                                          "g+follow",
                                                                          "g+noun",
                                                                          "c+pair",
                                                                          "pverb",
                                                                          "after-capital"};

uint32_t extended_by(uint32_t key, std::string_view pieces) {
  for (size_t at = 0; at < pieces.size();) {
    const size_t end = std::min(pieces.find(' ', at), pieces.size());
    key = extended(key, piece_key(pieces.substr(at, end - at)));
    at = end + 1;
  }
  return key;
}

}  // namespace

std::optional<OrganFeature> organ_feature(std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end())
    return {};
  return OrganFeature(at - names.begin());
}

std::string_view name_of(OrganFeature f) { return names[size_t(f)]; }

uint32_t piece_key(std::string_view piece) {
  return uint32_t(tokens::hash_of(tokens::spell(piece).letters));
}

std::optional<uint32_t> feature_key(std::string_view print) {
  const size_t end = std::min(print.find('=', 1), print.size());
  const std::optional<OrganFeature> f = organ_feature(print.substr(0, end));
  if (!f)
    return {};
  return extended_by(begin_feature(*f), print.substr(std::min(end + 1, print.size())));
}

uint32_t phrase_key(std::string_view print) { return extended_by(begin_phrase, print); }

}  // namespace vbparse::grammar
