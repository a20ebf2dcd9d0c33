// Words found eight bytes at a time.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vbparse::text {

/// A set of bytes.
struct ByteSet {
  std::array<bool, 256> in{};
  constexpr ByteSet() = default;
  constexpr explicit ByteSet(std::string_view bytes) {
    for (const char c : bytes)
      in[static_cast<unsigned char>(c)] = true;
  }
  constexpr ByteSet& add(unsigned char from, unsigned char to) {
    for (unsigned c = from; c <= to; ++c)
      in[c] = true;
    return *this;
  }
  constexpr ByteSet& add(const ByteSet& other) {
    for (size_t c = 0; c < in.size(); ++c)
      in[c] = in[c] || other.in[c];
    return *this;
  }
  constexpr bool has(char c) const { return in[static_cast<unsigned char>(c)]; }
};
/// The first byte from `at` on that is not in the set; `end` where all are.
constexpr uint32_t skip(std::string_view text, uint32_t at, uint32_t end, const ByteSet& set) {
  while (at < end && set.has(text[at]))
    ++at;
  return at;
}

/// The first byte from `at` on that is in the set; `end` where none is.
constexpr uint32_t seek(std::string_view text, uint32_t at, uint32_t end, const ByteSet& set) {
  while (at < end && !set.has(text[at]))
    ++at;
  return at;
}

constexpr ByteSet digit_bytes = ByteSet().add('0', '9');
/// The bytes of words: letters, digits and all beyond ASCII.
constexpr ByteSet word_bytes = ByteSet().add('0', '9').add('A', 'Z').add('a', 'z').add(0x80, 0xFF);
/// The signs of ASCII.
constexpr ByteSet sign_bytes = ByteSet().add('!', '/').add(':', '@').add('[', '`').add('{', '~');
constexpr bool in_word(char c) { return word_bytes.has(c); }

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
constexpr uint32_t eight = 8;
/// Of eight bytes leaves those of the word that begins with them; returns how many.
inline uint32_t cut_to_word(uint64_t& bytes) {
  const uint64_t stops = word_stops(bytes);
  if (!stops)
    return eight;
  // the lowest stop is the highest bit of its byte: the mask ends below that byte
  bytes &= (stops & (0 - stops)) / 0x80 - 1;
  return uint32_t(bytes_before(stops));
}

}  // namespace vbparse::text
