// Finds fixed phrases in folded text: a hash table keyed by the first word of each phrase.
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

/// Whether a word may begin or end at `at`: the bytes on both sides are not both word bytes.
inline bool word_edge(std::string_view text, size_t at) {
  return at == 0 || at >= text.size() || !in_word(text[at]) || !in_word(text[at - 1]);
}
/// Returns `limit`, or the beginning of the word that `limit` would cut, but never less than
/// `from`. For taking at most so many bytes of a text without cutting a word.
inline size_t word_cut(std::string_view text, size_t from, size_t limit) {
  while (limit > from && !word_edge(text, limit))
    --limit;
  return limit;
}

/// Returns the length in bytes of the word (letters and digits) that begins at `at`; 1 for any
/// other byte, so that a loop always advances.
inline size_t word_length(std::string_view text, size_t at) {
  size_t end = at;
  uint64_t stops = word_stops(eight_bytes(text, at));
  while (!stops)
    stops = word_stops(eight_bytes(text, end += 8));
  end += bytes_before(stops);
  return end > at ? end - at : 1;
}
/// Longest word that is looked up, in bytes. A longer run of letters is noise; the limit keeps the
/// search linear.
constexpr size_t longest_word = 100;
/// Returns the first eight bytes of a word as one number, padded with zeros. Words are compared and
/// hashed by it.
inline uint64_t word_head(std::string_view word) { return eight_bytes(word, 0); }
inline uint64_t word_hash(std::string_view word, uint64_t head) {
  if (word.size() > 8)
    head ^= word_head(word.substr(word.size() - 8)) * 0x9E3779B97F4A7C15u;
  head = (head ^ word.size()) * 0xD6E8FEB86659FD93u;
  return head ^ head >> 32;
}

/// The tables of a set of phrases, as the build's generator writes them.
struct SealedPhrases {
  /// A part of `pool`.
  struct Range {
    uint32_t begin, size;
  };
  struct Phrase {
    Range text;
    uint32_t key_size;  // of its first word, the key
    uint16_t rule;
    uint8_t kind;
    uint8_t told;  // how many bytes of `next` are used
    // up to four bytes after the key; comparing them rejects most phrases without reading `pool`
    uint32_t next;
  };
  /// An entry of a hash table with open addressing, for all phrases with one key; free if `count`
  /// is 0.
  struct Slot {
    Range key{0, 0};
    uint32_t first = 0, count = 0;  // in `phrases`
    uint64_t kinds = 0;             // the kinds of these phrases, as bits
    uint64_t head = 0;              // word_head() of the key
  };
  std::string_view pool;
  std::span<const Phrase> phrases;  // by key; those of one key from the longest to the shortest
  std::span<const Slot> slots;      // a power of two of them
};

/// A set of phrases. Build it with add() and seal(), or use() existing tables.
///
///     PhraseSet set;
///     set.add("ủy ban", 1);
///     set.add("ủy ban nhân dân", 2);
///     set.seal();
///     set.longest("ủy ban nhân dân xã", 0);   // {2, length of "ủy ban nhân dân"}
///     set.longest("ủy bang", 0).length;       // 0: does not end at the end of a word
class PhraseSet {
 public:
  PhraseSet() = default;
  PhraseSet(const PhraseSet&) = delete;
  PhraseSet& operator=(const PhraseSet&) = delete;

  /// `phrase` must be folded and not empty, `kind` less than 64. A search may ask for some kinds
  /// only.
  void add(std::string_view phrase, uint16_t rule, uint8_t kind = 0);
  /// Builds the tables. Call it once, after the last add().
  void seal();
  /// Uses tables made by seal() of another set, which must outlive this.
  void use(const SealedPhrases& sealed) { sealed_ = sealed; }
  const SealedPhrases& sealed() const { return sealed_; }

  struct Hit {
    uint16_t rule;
    uint32_t length;  ///< in bytes
  };
  /// Calls f(Hit) for every phrase of a kind in `seen` that occurs at `at` and ends at the end of a
  /// word, the longest first, until f returns true; returns whether it did. Does nothing if no
  /// phrase that begins with this word is of a kind in `wanted`.
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
  /// Returns the kinds, as bits, of the phrases that begin with the word at `at`. Sets `length` to
  /// the length of the word, at most longest_word.
  uint64_t kinds_at(std::string_view text, size_t at, size_t* length) const {
    const SealedPhrases::Slot* const entry = slot(text, at, length);
    return entry ? entry->kinds : 0;
  }
  /// Returns the longest phrase at `at`, or a Hit of length 0 if there is none.
  Hit longest(std::string_view text, size_t at) const;
  /// Returns the rule of the phrase that equals `text`; -1 if there is none.
  int whole(std::string_view text) const;

  /// Calls f(phrase, rule) for every phrase, to build a tolerant search from.
  template <class F>
  void each(F f) const {
    for (const SealedPhrases::Phrase& p : sealed_.phrases)
      f(view(p.text), p.rule);
  }

 private:
  // indexed by Phrase::told
  static constexpr uint32_t masks[]{0, 0xFF, 0xFFFF, 0xFFFFFF, 0xFFFFFFFF};
  /// Returns the slot of the word at `at`, or null if no phrase begins with it; sets `size` to the
  /// length of the word.
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
  std::string_view view(SealedPhrases::Range s) const {
    return sealed_.pool.substr(s.begin, s.size);
  }
  SealedPhrases sealed_;
  std::string pool_;  // this and the next two are what sealed_ points to, unless use() was called
  std::vector<SealedPhrases::Phrase> phrases_;
  std::vector<SealedPhrases::Slot> slots_;
};

}  // namespace vbparse::grammar
