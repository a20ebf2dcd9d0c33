// Phrases as one automaton over the numbers of words: one step a token, whatever the number of
// phrases.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "tokens/token.h"

namespace vbparse::grammar {

/// The number of a phrase; 0 is none.
using PhraseId = uint16_t;

/// The tables of an automaton, as the build writes them down. State 0 is nobody's successor.
struct SealedAutomaton {
  /// Where phrases begin, by the number of their first word.
  struct Start {
    uint64_t seconds = 0;  ///< what second words there are: second_bit() of each
    uint32_t state = 0;
    PhraseId phrase = 0;
  };
  /// A state. Most have one successor, which stands here; those of others are in `edges`.
  struct State {
    uint32_t next = 0;
    tokens::WordId word = 0;
    PhraseId phrase = 0;  ///< that ends here
    bool many = false;
  };
  struct Edge {  // open addressing; to 0: free
    uint32_t from = 0, to = 0;
    tokens::WordId word = 0;
  };
  std::span<const Start> starts;  // up to the highest number of a first word
  std::span<const State> states;
  std::span<const Edge> edges;  // a power of two
};

class Automaton {
 public:
  using Start = SealedAutomaton::Start;
  using State = SealedAutomaton::State;

  /// Knows no phrase.
  Automaton() = default;
  explicit Automaton(const SealedAutomaton& sealed) : sealed_(sealed) {}

  /// How phrases that begin with this word go on; its `state` is 0 where none does.
  const Start& start(tokens::WordId word) const {
    static constexpr Start none{};
    return word < sealed_.starts.size() ? sealed_.starts[word] : none;
  }
  const State& operator[](uint32_t state) const { return sealed_.states[state]; }
  /// The state after one more word; 0 where no phrase goes on so.
  uint32_t next(uint32_t state, tokens::WordId word) const {
    const State& s = sealed_.states[state];
    if (!s.many)
      return s.word == word ? s.next : 0;
    return among_many(state, word);
  }
  /// One bit of 64 for a word: phrases whose second word has another bit need not be tried.
  static constexpr uint64_t second_bit(tokens::WordId word) {
    return uint64_t(1) << (word * 0x9E3779B1u >> 26);
  }
  static constexpr uint64_t hash(uint32_t state, tokens::WordId word) {
    const uint64_t key = (uint64_t(state) << 16 | word) * 0xD6E8FEB86659FD93u;
    return key ^ key >> 32;
  }

 private:
  uint32_t among_many(uint32_t state, tokens::WordId word) const {
    const size_t last = sealed_.edges.size() - 1;
    for (uint64_t e = hash(state, word) & last;; e = (e + 1) & last) {
      const SealedAutomaton::Edge& edge = sealed_.edges[e];
      if ((edge.from == state && edge.word == word) || !edge.to)
        return edge.to;
    }
  }
  SealedAutomaton sealed_;
};

/// Makes the tables of an automaton.
class AutomatonBuilder {
 public:
  /// In words. Longer phrases are no phrases of a language.
  static constexpr size_t longest_phrase = 100;

  /// Adds a phrase, which is not empty; the number is that of an equal one, if there was one, else
  /// `fresh`.
  PhraseId add(std::span<const tokens::WordId> words, PhraseId fresh);
  /// The tables, which point into this.
  SealedAutomaton seal();

 private:
  std::map<std::pair<uint32_t, tokens::WordId>, uint32_t> children_;  // of state 0: first words
  std::vector<SealedAutomaton::Start> starts_;
  std::vector<SealedAutomaton::State> states_{1};
  std::vector<SealedAutomaton::Edge> edges_;
};

}  // namespace vbparse::grammar
