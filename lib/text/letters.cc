// The letters under diacritics.
#include <array>

#include "text/text.h"

namespace vbparse::text {

namespace {

/// The ASCII letter under a Vietnamese letter's diacritics (small letters), or 0.
constexpr char base_letter(char32_t c) {
  if (c == 0x111)
    return 'd';
  if (c >= 0xE0 && c <= 0xE5)
    return 'a';
  if (c >= 0xE8 && c <= 0xEB)
    return 'e';
  if (c >= 0xEC && c <= 0xEF)
    return 'i';
  if (c >= 0xF2 && c <= 0xF6)
    return 'o';
  if (c >= 0xF9 && c <= 0xFC)
    return 'u';
  if (c == 0xFD || c == 0xFF)
    return 'y';
  if (c == 0x101 || c == 0x103 || c == 0x105)
    return 'a';
  if (c == 0x129)
    return 'i';
  if (c == 0x169)
    return 'u';
  if (c == 0x1A1)
    return 'o';
  if (c == 0x1B0)
    return 'u';
  if (c >= 0x1EA1 && c <= 0x1EB7)
    return 'a';
  if (c >= 0x1EB9 && c <= 0x1EC7)
    return 'e';
  if (c >= 0x1EC9 && c <= 0x1ECB)
    return 'i';
  if (c >= 0x1ECD && c <= 0x1EE3)
    return 'o';
  if (c >= 0x1EE5 && c <= 0x1EF1)
    return 'u';
  if (c >= 0x1EF3 && c <= 0x1EF9)
    return 'y';
  return 0;
}
/// The same for 256 code points from `first` on.
constexpr std::array<char, 256> base_letters(char32_t first) {
  std::array<char, 256> all{};
  for (char32_t i = 0; i < all.size(); ++i)
    all[i] = base_letter(first + i);
  return all;
}
constexpr std::array<char, 256> of_latin = base_letters(0xC0),
                                of_additional =
                                    base_letters(0x1E80);  // two bytes C3 to C6, three E1 BA and BB

}  // namespace

std::string skeleton(std::string_view folded) {
  std::string out(folded.size(), '\0');
  char* to = out.data();
  for (size_t i = 0; i < folded.size();) {
    const auto c = static_cast<unsigned char>(folded[i]);
    const auto next = [&](size_t n) {
      return static_cast<unsigned char>(i + n < folded.size() ? folded[i + n] : 0);
    };
    size_t n = 1;
    char base = 0;
    if (c >= 0xC3 && c <= 0xC6 && (next(1) & 0xC0) == 0x80)
      base = of_latin[(c - 0xC3) * 64 + (next(1) & 0x3F)], n = 2;
    else if (c == 0xE1 && (next(1) & 0xFE) == 0xBA && (next(2) & 0xC0) == 0x80)
      base = of_additional[(next(1) - 0xBA) * 64 + (next(2) & 0x3F)], n = 3;
    if (base)
      *to++ = base;
    else
      for (size_t k = 0; k < n; ++k)
        *to++ = folded[i + k];
    i += n;
  }
  out.resize(size_t(to - out.data()));
  return out;
}

}  // namespace vbparse::text
