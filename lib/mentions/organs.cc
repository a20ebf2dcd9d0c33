#include "mentions/organs.h"

#include <algorithm>
#include <numeric>

#include "mentions/any_all.h"

namespace vbparse::mentions {

Organs::Sum Organs::sum(const Features& features) const {
  Sum sum;
  for (const uint32_t key : features.keys()) {
    const grammar::EndWeights weights = words_.tables().ends[key];
    sum.stop += weights.stop;
    sum.pass += weights.pass;
  }
  return sum;
}

const Organs::Sum& Organs::boundary(uint32_t i) {
  Sum& known = ends_[i];
  if (!known.done) {
    Features features(words_);
    add_boundary(words_, i, features);
    known = sum(features);
    known.done = true;
  }
  return known;
}

std::optional<Organ> Organs::read(uint32_t at) {
  const std::vector<uint32_t> ends = possible_ends(words_, at);
  if (ends.empty())
    return {};
  OrganPhrase phrase(words_, at);
  Features features(words_);
  std::vector<int32_t> sums{0};  // of ending the name after so many words
  int32_t passed = 0;
  for (uint32_t end = at + 1; end <= ends.back(); ++end) {
    phrase.pass();
    features.clear();
    phrase.add_features(features);
    const Sum &alone = boundary(end), together = sum(features);
    sums.push_back(passed + alone.stop + together.stop);
    passed += alone.pass + together.pass;
  }
  const uint32_t best = *std::max_element(ends.begin(), ends.end(), [&](uint32_t a, uint32_t b) {
    return sums[a - at] < sums[b - at];
  });
  const Head& head = words_[at].head;
  return Organ{{at, best}, head.genus, head.determiner > 0};
}

bool Organs::begins(uint32_t at) const {
  const OrganWord& word = words_[at];
  const bool registered = all({word.head.length > 0, word.name > 1, word.capital});
  if (registered || !word.head.length)
    return registered;
  Features features(words_);
  add_beginning(words_, at, features);
  const std::vector<uint32_t>& keys = features.keys();
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
