#include "text/census.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace vbparse::text {

Census take_census(std::string_view bytes) {
  // Blocks with two bytes of the text, or blanks, on each side. No branches within, so that sixteen
  // bytes can be done at a time (g++ does).
  constexpr size_t block = 240;  // counts of a block fit a byte
  std::array<uint8_t, block + 4> b;
  Census out;
  uint8_t unsound = 0, unsure = 0;
  for (size_t at = 0; at <= bytes.size();
       at += block) {  // one step behind the end: a sequence must not be cut there
    const size_t from = at < 2 ? 0 : at - 2, to = std::min(bytes.size(), at + block + 2);
    b.fill(' ');
    std::memcpy(b.data() + (at < 2 ? 2 : 0), bytes.data() + from, to - from);
    uint8_t signs = 0, latin = 0, own = 0;
    for (size_t i = 2; i < block + 2; ++i) {
      const uint8_t c = b[i], next = b[i + 1], next_but_one = b[i + 2];
      const auto lead_of_two = [](uint8_t byte) -> uint8_t { return uint8_t(byte - 0xC2) <= 4; };
      const auto lead_of_three = [](uint8_t byte) -> uint8_t { return uint8_t(byte - 0xE1) <= 1; };
      const uint8_t tail = (c & 0xC0) == 0x80;
      const uint8_t expected =
          lead_of_two(b[i - 1]) | lead_of_three(b[i - 1]) | lead_of_three(b[i - 2]);
      const uint8_t known = (c < 0x80) | tail | lead_of_two(c) | lead_of_three(c);
      const uint8_t control = (uint8_t(c - 0x0E) < 0x12) | (c < 0x09) | (c == 0x7F);
      unsound |= uint8_t((known ^ 1) | (tail ^ expected) | control);
      // U+1E80 to U+1EFF and U+2002 to U+203F are never changed, nor is what two bytes print up to
      // U+01BF
      unsure |= uint8_t(((c == 0xE1) & ((next & 0xFE) != 0xBA)) |
                        ((c == 0xE2) & ((next != 0x80) | (next_but_one < 0x82))));
      signs = uint8_t(signs + (c == 0xC2));
      latin = uint8_t(latin + (c == 0xC3));
      own = uint8_t(own + ((uint8_t(c - 0xC4) <= 2) | (c == 0xE1)));
    }
    out.signs += signs;
    out.latin += latin;
    out.own += own;
  }
  out.sound = !unsound;
  out.nfc = out.sound && !unsure;
  return out;
}

}  // namespace vbparse::text
