#include "zones/near_phrase.h"

namespace vbparse::zones {

NearPhrase::NearPhrase(std::string_view letters, Cue cue) : size_(letters.size()), cue_(cue) {
  for (size_t i = 0; i < letters.size(); ++i)
    where_[letter_number(letters[i])] |= uint64_t(1) << i;
}

/// A third of a whole motto's or tagline's; a fifth of a short motto's, for what a third leaves
/// would be any organ's name (CHXHCN, KHCN Việt Nam); of Kính gửi one, two before a colon.
size_t NearPhrase::most_edits(bool colon) const {
  constexpr size_t whole_motto = 20, short_phrase = 12, third = 3, fifth = 5;
  if (size_ <= short_phrase)
    return 1 + size_t(colon);
  const bool whole = (size_ >= whole_motto) | (cue_ == Cue::tagline);
  return size_ / (whole ? third : fifth);
}

void NearPhrase::edits_of_begins(std::string_view text, std::span<uint32_t> edits) const {
  const unsigned last = unsigned(size_) - 1;
  uint64_t plus = ~uint64_t(0), minus = 0;  // where the column grows, and falls, by one
  edits[0] = uint32_t(size_);
  for (size_t i = 0; i < text.size(); ++i) {
    const uint64_t same = where_[size_t(text[i])];
    const uint64_t across = (((same & plus) + plus) ^ plus) | same;
    uint64_t right_plus = minus | ~(across | plus), right_minus = plus & across;
    edits[i + 1] = edits[i] + uint32_t(right_plus >> last & 1) - uint32_t(right_minus >> last & 1);
    right_plus = right_plus << 1 | 1;  // every begin counts from the first letter on
    right_minus <<= 1;
    const uint64_t up = same | minus;
    plus = right_minus | ~(up | right_plus);
    minus = right_plus & up;
  }
}

void PairTable::add(std::string_view letters, size_t phrase) {
  constexpr size_t lanes = 8;
  for (size_t i = 1; i < letters.size(); ++i) {
    const size_t pair = letter_number(letters[i - 1]) * alphabet + letter_number(letters[i]);
    uint64_t& counts = phrase < lanes ? counts_[pair].low : counts_[pair].high;
    counts |= uint64_t(1) << (phrase % lanes * lanes);
  }
}

}  // namespace vbparse::zones
