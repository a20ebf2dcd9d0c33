// Code points: what is a letter, a blank, a capital. Vietnamese needs Latin only; other scripts
// count as letters by block, which is all that names and organs ask. Asked for nearly every letter:
// here, so that they cost no call.
#pragma once

#include <cstddef>
#include <string_view>

namespace vbparse::text {

/// The code point at `at` and its length in bytes; U+FFFD and 1 for a broken one.
inline char32_t code_point(std::string_view s, size_t at, size_t* length) {
  const auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
  const unsigned a = byte(at);
  *length = 1;
  if (a < 0x80)
    return a;
  const auto tail = [&](size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if (a >= 0xC2 && a < 0xE0 && tail(at + 1)) {
    *length = 2;
    return (a & 0x1F) << 6 | (byte(at + 1) & 0x3F);
  }
  if (a >= 0xE0 && a < 0xF0 && tail(at + 1) && tail(at + 2)) {
    *length = 3;
    return (a & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
  }
  if (a >= 0xF0 && a < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3)) {
    *length = 4;
    return (a & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 |
           (byte(at + 3) & 0x3F);
  }
  return 0xFFFD;
}

constexpr bool is_letter(char32_t c) {
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0xC0)
    return c == 0xAA || c == 0xBA;
  if (c < 0x250)
    return c != 0xD7 && c != 0xF7;
  if (c < 0x2B0)
    return true;  // IPA: ɖ
  if (c >= 0x300 && c < 0x370)
    return true;  // combining marks go with their letter
  if (c >= 0x370 && c < 0x2000)
    return true;  // Greek, Cyrillic, …, Latin Extended Additional
  return c >= 0x2C00 && c < 0xD800 && !(c >= 0x2E00 && c < 0x2E80) && !(c >= 0x3000 && c < 0x3040);
}

constexpr bool is_upper(char32_t c) {
  if (c < 0x80)
    return c >= 'A' && c <= 'Z';
  if (c >= 0xC0 && c <= 0xDE)
    return c != 0xD7;
  if (c >= 0x100 && c < 0x138)
    return c % 2 == 0;
  if (c >= 0x139 && c < 0x149)
    return c % 2 == 1;
  if (c >= 0x14A && c < 0x178)
    return c % 2 == 0;
  if (c == 0x189 || c == 0x1A0 || c == 0x1A2 || c == 0x1AF)
    return true;
  return c >= 0x1E00 && c < 0x1F00 && c % 2 == 0;
}

constexpr bool is_lower(char32_t c) {
  return is_letter(c) && c < 0x1F00 && !is_upper(c) && !(c >= 0x300 && c < 0x370);
}

/// Spaces of all widths, tabs; not line ends.
constexpr bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}
inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace vbparse::text
