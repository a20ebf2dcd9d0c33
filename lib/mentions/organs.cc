#include "mentions/organs.h"

#include <algorithm>
#include <numeric>

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
  if (at >= words_.size())
    return {};
  const std::vector<uint32_t> ends = possible_ends(words_, at);
  if (ends.empty())
    return {};
  OrganPhrase phrase(words_, at);
  Features features(words_);
  int32_t passed = 0, most = 0;
  uint32_t best = 0, end = at;
  for (const uint32_t possible : ends) {
    int32_t stop = 0;
    for (; end < possible; ++end) {
      phrase.pass();
      features.clear();
      phrase.add_features(features);
      const Sum &alone = boundary(end + 1), together = sum(features);
      stop = passed + alone.stop + together.stop;
      passed += alone.pass + together.pass;
    }
    if (!best || stop > most) {
      best = possible;
      most = stop;
    }
  }
  const Head& head = words_[at].head;
  return Organ{{at, best}, head.genus, head.determiner > 0};
}

bool Organs::begins(uint32_t at) const {
  const OrganWord& word = words_[at];
  if (!word.head.length)
    return false;
  if (word.name > 1 && word.capital)  // a registered name always does
    return true;
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
    const bool joint = view.is_sign(i, ',') || words_[i].joint;
    const bool parts = (joint && words_[i + 1].head.length) || words_.list_at(i);
    if (depth == 0 && i > begin && parts) {
      members.push_back({begin, i});
      begin = i + 1;
    }
  }
  members.push_back({begin, name.end});
  return members;
}

}  // namespace vbparse::mentions
