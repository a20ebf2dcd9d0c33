#include "mentions/organs.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "mentions/any_all.h"

namespace vbparse::mentions {
namespace {

/// A name that has lost so much by going on is not read on: weights are logarithms of odds, a
/// hundred to the unit. Of 2,800 labelled names one has won back as much.
constexpr int32_t behind = 700;

}  // namespace

/// The weights of the features in hand.
Organs::Sum Organs::sum() const {
  Sum sum;
  for (const uint32_t key : features_.keys()) {
    const grammar::EndWeights weights = words_.tables().ends[key];
    sum.stop += weights.stop;
    sum.pass += weights.pass;
  }
  return sum;
}

const Organs::Sum& Organs::boundary(uint32_t i) {
  Sum& known = ends_[i];
  if (!known.done) {
    features_.clear();
    add_boundary(words_, i, features_);
    known = sum();
    known.done = true;
  }
  return known;
}

std::optional<Organ> Organs::read(uint32_t at) {
  const std::vector<uint32_t> ends = possible_ends(words_, at);
  if (ends.empty())
    return {};
  OrganPhrase phrase(words_, at);
  int32_t passed = 0, most = std::numeric_limits<int32_t>::min() / 2;  // no end yet
  uint32_t best = ends.front();
  auto possible = ends.begin();
  for (uint32_t end = at + 1; end <= ends.back() && most - passed <= behind; ++end) {
    const Sum& alone = boundary(end);
    phrase.pass();
    features_.clear();
    phrase.add_features(features_);
    const Sum together = sum();
    const int32_t stop = passed + alone.stop + together.stop;
    passed += alone.pass + together.pass;
    if (*possible != end)
      continue;
    possible = std::upper_bound(possible, ends.end(), end);
    if (stop > most) {
      best = end;
      most = stop;
    }
  }
  const Head& head = words_[at].head;
  return Organ{{at, best}, head.genus, head.determiner > 0};
}

bool Organs::begins(uint32_t at) {
  const OrganWord& word = words_[at];
  const bool registered = all({word.head.length > 0, word.name > 1, word.capital});
  if (registered || !word.head.length)
    return registered;
  features_.clear();
  add_beginning(words_, at, features_);
  const std::vector<uint32_t>& keys = features_.keys();
  return std::accumulate(keys.begin(), keys.end(), 0, [&](int32_t sum, uint32_t key) {
           return sum + words_.tables().begins[key];
         }) > 0;
}

std::vector<Organ> Organs::find() {
  std::vector<Organ> found;
  uint32_t at = 0;
  while (at < words_.size()) {
    const std::optional<Organ> organ = begins(at) ? read(at) : std::nullopt;
    at = organ ? organ->tokens.end : at + 1;
    if (organ)
      found.push_back(*organ);
  }
  return found;
}

std::vector<tokens::Range> Organs::members(tokens::Range name) const {
  const View& view = words_.view();
  std::vector<tokens::Range> members;
  uint32_t begin = name.begin;
  int depth = 0;  // of brackets
  for (uint32_t i = name.begin + 1; i + 1 < name.end; ++i) {
    depth += view.is_sign(i, '(') - view.is_sign(i, ')');
    const bool joint = any({view.is_sign(i, ','), words_[i].joint > 0});
    const bool parts =
        any({all({joint, words_[i + 1].head.length > 0}), words_.list_at(i) != nullptr});
    if (all({depth == 0, i > begin, parts})) {
      members.push_back({begin, i});
      begin = i + 1;
    }
  }
  members.push_back({begin, name.end});
  return members;
}

}  // namespace vbparse::mentions
