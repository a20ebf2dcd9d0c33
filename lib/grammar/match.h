// Fixed phrases found in folded text: one table, keyed by the first word.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// The length of the word (letters and digits) that starts at `at`; 1 for any other byte.
size_t word_length(std::string_view text, size_t at);
/// Whether a word may start or end here: the bytes on both sides are not both of one word.
bool word_edge(std::string_view text, size_t at);

/// A sealed set, as the generator writes it into the binary.
struct SealedPhrases {
  struct Stretch {
    uint32_t begin, size;
  };
  struct Phrase {
    Stretch text;
    uint32_t key_size;
    uint16_t rule;
  };
  struct Slot {                 // open addressing; count 0: free
    Stretch key{0, 0};
    uint32_t first = 0, count = 0;
  };
  std::string_view pool;
  std::span<const Phrase> phrases;
  std::span<const Slot> slots;  // a power of two
};

class PhraseSet {
 public:
  PhraseSet() = default;
  PhraseSet(const PhraseSet&) = delete;
  PhraseSet& operator=(const PhraseSet&) = delete;

  /// `phrase` is folded, not empty.
  void add(std::string_view phrase, uint16_t rule);
  /// Sorts; called once after the last add().
  void seal();
  /// Instead of add() and seal(): a set sealed before.
  void use(const SealedPhrases& sealed) { sealed_ = sealed; }
  const SealedPhrases& sealed() const { return sealed_; }

  struct Hit {
    uint16_t rule;
    uint32_t length;
  };
  /// Calls f(Hit) for every phrase that stands at `at` and ends at a word's edge, longest first, until f returns true.
  template <class F>
  bool at(std::string_view text, size_t at, F f) const {
    if (sealed_.slots.empty() || at >= text.size()) return false;
    const std::string_view key = text.substr(at, word_length(text, at));
    for (size_t s = slot(key);; s = (s + 1) & (sealed_.slots.size() - 1)) {
      const SealedPhrases::Slot& entry = sealed_.slots[s];
      if (!entry.count) return false;
      if (view(entry.key) != key) continue;
      for (uint32_t i = entry.first; i < entry.first + entry.count; ++i) {
        const SealedPhrases::Phrase& p = sealed_.phrases[i];
        const std::string_view phrase = view(p.text);
        if (text.substr(at, phrase.size()) == phrase && word_edge(text, at + phrase.size()) && f(Hit{p.rule, p.text.size})) return true;
      }
      return false;
    }
  }
  /// The longest phrase at `at`, or a Hit of length 0.
  Hit longest(std::string_view text, size_t at) const;
  /// The rule of the phrase that is all of `text`; -1 for none.
  int whole(std::string_view text) const;

  /// Every phrase with its rule, for tolerant search.
  template <class F>
  void each(F f) const {
    for (const SealedPhrases::Phrase& p : sealed_.phrases) f(view(p.text), p.rule);
  }

 private:
  std::string_view view(SealedPhrases::Stretch s) const { return sealed_.pool.substr(s.begin, s.size); }
  size_t slot(std::string_view key) const;

  SealedPhrases sealed_;
  std::string pool_;                              // what sealed_ points to, unless it was sealed before
  std::vector<SealedPhrases::Phrase> phrases_;
  std::vector<SealedPhrases::Slot> slots_;
};

}  // namespace vbparse::grammar
