#include "grammar/automaton.h"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace vbparse::grammar {

PhraseId AutomatonBuilder::add(std::span<const tokens::WordId> words, PhraseId fresh) {
  if (words.size() > longest_phrase)
    throw std::length_error("a phrase of more than 100 words");
  uint32_t state = 0;
  for (const tokens::WordId word : words) {
    const auto [child, made] = children_.emplace(std::pair(state, word), uint32_t(states_.size()));
    if (made)
      states_.emplace_back();
    state = child->second;
  }
  PhraseId& phrase = states_[state].phrase;
  if (!phrase)
    phrase = fresh;
  return phrase;
}

SealedAutomaton AutomatonBuilder::seal() {
  std::vector<size_t> successors(states_.size());
  for (const auto& [from, to] : children_)
    ++successors[from.first];
  size_t hashed = 0;
  for (size_t i = 1; i < successors.size(); ++i)
    hashed += successors[i] * (successors[i] > 1);
  edges_.assign(std::bit_ceil(std::max<size_t>(4, hashed * 2)), {});
  std::vector<tokens::WordId> first_words(states_.size());
  for (const auto& [from, to] : children_) {
    const auto& [state, word] = from;
    if (!state) {
      starts_.resize(std::max(starts_.size(), size_t(word) + 1));
      starts_[word].state = to;
      starts_[word].phrase = states_[to].phrase;
      first_words[to] = word;
      continue;
    }
    if (first_words[state])
      starts_[first_words[state]].seconds |= Automaton::second_bit(word);
    if (successors[state] == 1) {
      states_[state].word = word;
      states_[state].next = to;
      continue;
    }
    states_[state].many = true;
    const size_t last = edges_.size() - 1;
    size_t e = Automaton::hash(state, word) & last;
    while (edges_[e].to)
      e = (e + 1) & last;
    edges_[e] = {state, to, word};
  }
  return {starts_, states_, edges_};
}

}  // namespace vbparse::grammar
