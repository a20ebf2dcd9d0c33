// Fixed phrases found in folded text: one table, keyed by the first word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vbparse::grammar {

/// The length of the word (letters and digits) that starts at `at`; 1 for any other byte.
size_t word_length(std::string_view text, size_t at);
/// Whether a word may start or end here: the bytes on both sides are not both of one word.
bool word_edge(std::string_view text, size_t at);

class PhraseSet {
 public:
  /// `phrase` is folded, not empty.
  void add(std::string phrase, uint16_t rule);
  /// Sorts; called once after the last add().
  void seal();

  struct Hit {
    uint16_t rule;
    uint32_t length;
  };
  /// Calls f(Hit) for every phrase that stands at `at` and ends at a word's edge, longest first, until f returns true.
  template <class F>
  bool at(std::string_view text, size_t at, F f) const {
    if (slots_.empty() || at >= text.size()) return false;
    const std::string_view key = text.substr(at, word_length(text, at));
    for (size_t s = slot(key);; s = (s + 1) & (slots_.size() - 1)) {
      const Slot& entry = slots_[s];
      if (!entry.count) return false;
      if (view(entry.key) != key) continue;
      for (uint32_t i = entry.first; i < entry.first + entry.count; ++i) {
        const std::string_view phrase = view(phrases_[i].text);
        if (text.substr(at, phrase.size()) == phrase && word_edge(text, at + phrase.size()) &&
            f(Hit{phrases_[i].rule, uint32_t(phrase.size())}))
          return true;
      }
      return false;
    }
  }
  /// The longest phrase at `at`, or a Hit of length 0.
  Hit longest(std::string_view text, size_t at) const;
  /// The rule of the phrase that is all of `text`; -1 for none.
  int whole(std::string_view text) const;
  bool empty() const { return phrases_.empty(); }

  /// Every phrase with its rule, for tolerant search.
  template <class F>
  void each(F f) const {
    for (const Phrase& p : phrases_) f(view(p.text), p.rule);
  }

 private:
  struct Stretch {
    uint32_t begin, size;
  };
  struct Phrase {
    Stretch text;
    uint32_t key_size;
    uint16_t rule;
  };
  struct Slot {
    Stretch key{0, 0};
    uint32_t first = 0, count = 0;
  };
  std::string_view view(Stretch s) const { return std::string_view(pool_).substr(s.begin, s.size); }
  size_t slot(std::string_view key) const;

  std::string pool_;
  std::vector<Phrase> phrases_;
  std::vector<Slot> slots_;     // open addressing, a power of two
};

}  // namespace vbparse::grammar
