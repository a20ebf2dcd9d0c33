// A phrase to be found in damaged letters: how far the begins of a text are from it, all at once,
// a column of the edit matrix in one word of bits (Myers 1999; Hyyrö 2003 for the fixed begin).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "zones/cues.h"

namespace vbparse::zones {

/// Letters as small numbers: a to z from 1 on; figures and others, of which phrases have none, 0.
constexpr size_t alphabet = 27;
constexpr uint8_t letter_number(char c) {
  return c >= 'a' && c <= 'z' ? uint8_t(c - 'a' + 1) : uint8_t(0);
}

class NearPhrase {
 public:
  /// `letters`: a to z, 64 at most.
  NearPhrase(std::string_view letters, Cue cue);

  Cue cue() const { return cue_; }
  size_t size() const { return size_; }
  /// By how many letters a text may be longer or shorter than the phrase.
  size_t most_more() const { return 2 + size_ / 8; }
  /// How many letters may be wrong; more where a colon ends the text.
  size_t most_edits(bool colon) const;
  /// The edits between the phrase and each begin of `text` (numbers of letters), by their sizes: in
  /// edits[n] those of the first n letters.
  void edits_of_begins(std::string_view text, std::span<uint32_t> edits) const;

 private:
  std::array<uint64_t, alphabet> where_{};  // bits of the places of each letter
  size_t size_;
  Cue cue_;
};

/// How many pairs of neighbouring letters each of sixteen phrases shares, in lanes of eight bits.
struct PairCounts {
  uint64_t low = 0, high = 0;
  void add(const PairCounts& other) {
    low += other.low;
    high += other.high;
  }
  /// The pairs of phrase `i` that are counted in this and not in `before`: less than 256.
  uint32_t since(const PairCounts& before, size_t i) const {
    constexpr size_t lanes = 8;
    const uint64_t counts = i < lanes ? low - before.low : high - before.high;
    return uint32_t(counts >> (i % lanes * lanes)) & 0xFF;
  }
};
constexpr size_t most_phrases = 16;

/// Which phrases have two letters side by side.
class PairTable {
 public:
  PairTable() : counts_(alphabet * alphabet) {}
  void add(std::string_view letters, size_t phrase);
  const PairCounts& of(char a, char b) const { return counts_[size_t(a) * alphabet + size_t(b)]; }

 private:
  std::vector<PairCounts> counts_;
};

}  // namespace vbparse::zones
