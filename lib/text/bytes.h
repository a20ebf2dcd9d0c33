// Words found eight bytes at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vbparse::text {

/// The bytes of words: letters, digits and all beyond ASCII.
constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> in{};
  for (unsigned c = 0; c < 256; ++c)
    in[c] = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  return in;
}();
inline bool in_word(char c) { return word_bytes[static_cast<unsigned char>(c)]; }


static_assert(std::endian::native == std::endian::little,
              "words are read as numbers whose first byte is the lowest");

/// The eight bytes at `at` in one number, zeros behind the text's end.
inline uint64_t eight_bytes(std::string_view text, size_t at) {
  uint64_t eight = 0;
  if (at + 8 <= text.size()) [[likely]] {
    std::memcpy(&eight, text.data() + at, 8);
  } else if (text.size() >= 8 && at < text.size()) {
    std::memcpy(&eight, text.data() + text.size() - 8, 8);
    eight >>= 8 * (at + 8 - text.size());
  } else {
    for (size_t i = text.size(); i-- > at;)
      eight = eight << 8 | static_cast<unsigned char>(text[i]);
  }
  return eight;
}
/// A mask of the first `count` bytes of eight; 1 to 8.
constexpr uint64_t low_bytes(size_t count) { return ~uint64_t(0) >> (64 - 8 * count); }
/// The highest bit of every byte of the eight that is a digit; the same for one beyond ASCII, with
/// the highest bit taken off.
constexpr uint64_t digits_in(uint64_t eight) {
  constexpr uint64_t each = 0x0101010101010101u, highest = 0x80 * each;
  const uint64_t low = eight & ~highest;
  return (low + (0x80 - '0') * each) & ~(low + (0x7F - '9') * each) & highest;
}
/// Whether one of the eight bytes is a digit.
constexpr bool has_digit(uint64_t eight) { return digits_in(eight) & ~eight; }
/// The highest bit of every byte that is not of a word, as in_word() tells; all eight at once.
constexpr uint64_t word_stops(uint64_t eight) {
  constexpr uint64_t each = 0x0101010101010101u, highest = 0x80 * each;
  const uint64_t letter = (eight & ~highest) | 0x20 * each;
  const uint64_t letters = (letter + (0x80 - 'a') * each) & ~(letter + (0x7F - 'z') * each);
  return ~(letters | digits_in(eight) | eight) & highest;
}
/// How many bytes stand before the first of word_stops(), which is not 0.
inline size_t bytes_before(uint64_t stops) { return size_t(std::countr_zero(stops)) / 8; }

}  // namespace vbparse::text
