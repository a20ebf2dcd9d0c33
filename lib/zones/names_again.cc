#include "zones/names_again.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Shape;

constexpr uint32_t most_counted = 6;

constexpr uint64_t bit_of(uint64_t key) { return uint64_t(1) << (key * 0x9E3779B97F4A7C15u >> 58); }

}  // namespace

uint64_t word_key(const View& view, uint32_t token) {
  constexpr uint64_t number = uint64_t(1) << 32, unknown = uint64_t(1) << 63;
  const tokens::Token& t = view[token];
  if (t.shape >= Shape::number)
    return (number | t.value) * uint64_t(t.shape == Shape::number);
  return t.word == tokens::unknown_word ? unknown | view.tokens.unknown[t.value].hash : t.bare;
}

void NameCounter::add(tokens::Range name) {
  Name& added = names_.emplace_back();
  for (uint32_t i = name.begin; i < name.end; ++i)
    added.words.push_back(word_key(v_, i));
  std::erase(added.words, 0u);
  first_words_ |= bit_of(added.words.front());
}

std::vector<uint32_t> NameCounter::count() {
  for (uint32_t i = 0; i < v_.size(); ++i)
    if (const uint64_t key = word_key(v_, i); first_words_ & bit_of(key))
      count_at(i, key);
  std::vector<uint32_t> times(names_.size());
  std::transform(names_.begin(), names_.end(), times.begin(),
                 [](const Name& n) { return n.times; });
  return times;
}

void NameCounter::count_at(uint32_t token, uint64_t key) {
  for (Name& name : names_)
    if ((name.words[0] == key) & (name.times < most_counted))
      name.times += stands_at(name, token);
}

bool NameCounter::stands_at(const Name& name, uint32_t token) const {
  size_t word = 0;
  for (; token < v_.size() && word < name.words.size(); ++token) {
    const uint64_t key = word_key(v_, token);
    if ((key != 0) & (key != name.words[word]))
      return false;
    word += key != 0;
  }
  return word == name.words.size();
}

}  // namespace vbparse::zones
