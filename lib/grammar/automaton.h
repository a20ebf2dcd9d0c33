// A trie of phrases over word ids: searching takes one step for each token, however many phrases
// there are.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "tokens/token.h"

namespace vbparse::grammar {

/// The id of a phrase; 0 means none.
using PhraseId = uint16_t;

/// The tables of an automaton, as the build's generator writes them. State 0 is the root, which is
/// never a successor, so a successor of 0 means that there is none.
struct SealedAutomaton {
  /// The first step of the phrases that begin with a word.
  struct Start {
    uint64_t seconds = 0;  ///< second_bit() of all their second words
    uint32_t state = 0;    ///< after the first word; 0: no phrase begins with it
    PhraseId phrase = 0;   ///< the phrase that is this word alone, if any
  };
  /// A state. Most have a single successor, which is stored here; if there are several (`many`),
  /// they are in `edges`.
  struct State {
    uint32_t next = 0;
    tokens::WordId word = 0;  ///< the word that leads to `next`
    PhraseId phrase = 0;      ///< the phrase that ends here, if any
    bool many = false;
  };
  /// An entry of a hash table with open addressing; it is free if `to` is 0.
  struct Edge {
    uint32_t from = 0, to = 0;
    tokens::WordId word = 0;
  };
  std::span<const Start> starts;  // indexed by WordId
  std::span<const State> states;
  std::span<const Edge> edges;  // a power of two of them
};

/// Looks up phrases word by word.
class Automaton {
 public:
  using Start = SealedAutomaton::Start;
  using State = SealedAutomaton::State;

  /// Contains no phrase.
  Automaton() = default;
  explicit Automaton(const SealedAutomaton& sealed) : sealed_(sealed) {}

  /// Returns the first step of the phrases that begin with this word; its `state` is 0 if there are
  /// none.
  const Start& start(tokens::WordId word) const {
    static constexpr Start none{};
    return word < sealed_.starts.size() ? sealed_.starts[word] : none;
  }
  const State& operator[](uint32_t state) const { return sealed_.states[state]; }
  /// Returns the state after one more word; 0 if no phrase continues with it.
  uint32_t next(uint32_t state, tokens::WordId word) const {
    const State& s = sealed_.states[state];
    if (!s.many)
      return s.word == word ? s.next : 0;
    return among_many(state, word);
  }
  /// Returns one of 64 bits for a word. If Start::seconds lacks the bit of the next word, no phrase
  /// of two or more words can match, which rejects most positions without following an edge.
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

/// Builds the tables of an automaton.
class AutomatonBuilder {
 public:
  /// In words; far more than any real phrase has.
  static constexpr size_t longest_phrase = 100;

  /// Adds a phrase, which must not be empty. Returns the id of an equal phrase if there is one,
  /// else `fresh`, which becomes its id. Throws std::length_error beyond longest_phrase.
  PhraseId add(std::span<const tokens::WordId> words, PhraseId fresh);
  /// Returns the tables, which are valid as long as this builder. Call it once, after the last
  /// add().
  SealedAutomaton seal();

 private:
  std::map<std::pair<uint32_t, tokens::WordId>, uint32_t> children_;  // by state and word
  std::vector<SealedAutomaton::Start> starts_;
  std::vector<SealedAutomaton::State> states_{1};
  std::vector<SealedAutomaton::Edge> edges_;
};

}  // namespace vbparse::grammar
