// Fixed phrases found in folded text: one table, keyed by the first word.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/bytes.h"

namespace vbparse::grammar {

using text::bytes_before, text::digits_in, text::eight_bytes, text::has_digit, text::in_word,
    text::low_bytes, text::word_stops;

/// Whether a word may start or end here: the bytes on both sides are not both of one word.
inline bool word_edge(std::string_view text, size_t at) {
  return at == 0 || at >= text.size() || !in_word(text[at]) || !in_word(text[at - 1]);
}
/// `limit`, or where the word begins that it would cut; not before `from`. Where words are taken no
/// further than so far.
inline size_t word_cut(std::string_view text, size_t from, size_t limit) {
  while (limit > from && !word_edge(text, limit))
    --limit;
  return limit;
}

/// The length of the word (letters and digits) that starts at `at`; 1 for any other byte.
inline size_t word_length(std::string_view text, size_t at) {
  size_t end = at;
  uint64_t stops = word_stops(eight_bytes(text, at));
  while (!stops)
    stops = word_stops(eight_bytes(text, end += 8));
  end += bytes_before(stops);
  return end > at ? end - at : 1;
}
/// In bytes. What is longer is no word of a language: nothing is looked up for it.
constexpr size_t longest_word = 100;
/// The first eight bytes of a word in one number; a shorter one is filled with zeros. Words are
/// compared and hashed by it.
inline uint64_t word_head(std::string_view word) { return eight_bytes(word, 0); }
inline uint64_t word_hash(std::string_view word, uint64_t head) {
  if (word.size() > 8)
    head ^= word_head(word.substr(word.size() - 8)) * 0x9E3779B97F4A7C15u;
  head = (head ^ word.size()) * 0xD6E8FEB86659FD93u;
  return head ^ head >> 32;
}

/// A sealed set, as the generator writes it into the binary.
struct SealedPhrases {
  struct Stretch {
    uint32_t begin, size;
  };
  struct Phrase {
    Stretch text;
    uint32_t key_size;
    uint16_t rule;
    uint8_t kind;
    uint8_t told;  // how many bytes `next` has
    // what stands behind the key, up to four bytes: most phrases are told apart by it
    uint32_t next;
  };
  struct Slot {  // open addressing; count 0: free
    Stretch key{0, 0};
    uint32_t first = 0, count = 0;
    uint64_t kinds = 0;  // of its phrases, as bits
    uint64_t head = 0;   // word_head() of the key
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

  /// `phrase` is folded, not empty. `kind`: below 64, for searches that want some kinds only.
  void add(std::string_view phrase, uint16_t rule, uint8_t kind = 0);
  /// Sorts; called once after the last add().
  void seal();
  /// Instead of add() and seal(): a set sealed before.
  void use(const SealedPhrases& sealed) { sealed_ = sealed; }
  const SealedPhrases& sealed() const { return sealed_; }

  struct Hit {
    uint16_t rule;
    uint32_t length;
  };
  /// Calls f(Hit) for every phrase that stands at `at` and ends at a word's edge, longest first,
  /// until f returns true. Nothing is called where no phrase that begins with this word is of a
  /// `wanted` kind; else for those of `seen` kinds.
  template <class F>
  bool at(std::string_view text, size_t at, F f, uint64_t wanted = ~uint64_t(0),
          uint64_t seen = ~uint64_t(0)) const {
    size_t size;
    const SealedPhrases::Slot* const entry = slot(text, at, &size);
    if (!entry || !(entry->kinds & wanted))
      return false;
    const auto next = uint32_t(eight_bytes(text, at + size));
    for (uint32_t i = entry->first; i < entry->first + entry->count; ++i) {
      const SealedPhrases::Phrase& p = sealed_.phrases[i];
      if (!(seen >> p.kind & 1) || ((next ^ p.next) & masks[p.told]))
        continue;
      const std::string_view phrase = view(p.text);
      if (text.substr(at, phrase.size()) == phrase && word_edge(text, at + phrase.size()) &&
          f(Hit{p.rule, p.text.size}))
        return true;
    }
    return false;
  }
  /// The kinds of the phrases that begin with the word at `at`, as bits; `length` gets the word's,
  /// longest_word at most.
  uint64_t kinds_at(std::string_view text, size_t at, size_t* length) const {
    const SealedPhrases::Slot* const entry = slot(text, at, length);
    return entry ? entry->kinds : 0;
  }
  /// The longest phrase at `at`, or a Hit of length 0.
  Hit longest(std::string_view text, size_t at) const;
  /// The rule of the phrase that is all of `text`; -1 for none.
  int whole(std::string_view text) const;

  /// Every phrase with its rule, for tolerant search.
  template <class F>
  void each(F f) const {
    for (const SealedPhrases::Phrase& p : sealed_.phrases)
      f(view(p.text), p.rule);
  }

 private:
  // of the bytes that Phrase::next has
  static constexpr uint32_t masks[]{0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF};
  /// The slot of the word at `at`, or null; `size` gets the word's.
  const SealedPhrases::Slot* slot(std::string_view text, size_t at, size_t* size) const {
    *size = 1;
    if (sealed_.slots.empty() || at >= text.size())
      return nullptr;
    uint64_t head = eight_bytes(text, at);
    if (const uint64_t stops = word_stops(head)) {
      *size = std::max<size_t>(1, bytes_before(stops));
      head &= low_bytes(*size);
    } else if (*size = word_length(text.substr(0, at + longest_word), at); *size == longest_word) {
      return nullptr;
    }
    const std::string_view key = text.substr(at, *size);
    const size_t last = sealed_.slots.size() - 1;
    for (size_t s = word_hash(key, head) & last;; s = (s + 1) & last) {
      const SealedPhrases::Slot& entry = sealed_.slots[s];
      if (!entry.count)
        return nullptr;
      if (entry.head == head && entry.key.size == key.size() &&
          (key.size() <= 8 || view(entry.key) == key))
        return &entry;
    }
  }
  std::string_view view(SealedPhrases::Stretch s) const {
    return sealed_.pool.substr(s.begin, s.size);
  }
  SealedPhrases sealed_;
  std::string pool_;  // what sealed_ points to, unless it was sealed before
  std::vector<SealedPhrases::Phrase> phrases_;
  std::vector<SealedPhrases::Slot> slots_;
};

}  // namespace vbparse::grammar
