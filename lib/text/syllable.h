// Which words can be Vietnamese syllables: what tells a right decoding from a wrong one, and words
// from noise.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/letters.h"

namespace vbparse::text {

/// Whether `word` (NFC) can be a Vietnamese syllable: onset, rime, and a tone that the rime takes.
bool is_syllable(std::u32string_view word);
/// The small letter of a capital that Vietnamese has.
constexpr char32_t lower(char32_t c) {
  if (!is_upper(c) || c == 0xD0)
    return c;
  return c < 0x100 ? c + 0x20 : c + 1;
}
/// The capital of a small letter that Vietnamese has.
constexpr char32_t upper(char32_t c) {
  constexpr char32_t sharp_s = 0xDF, y_diaeresis = 0xFF;  // their capitals stand elsewhere
  if (!is_lower(c) || c == sharp_s || c == y_diaeresis)
    return c;
  return c < 0x100 ? c - 0x20 : c - 1;
}
/// The letter, of either case, with a combining tone mark (U+0300, 0301, 0303, 0309, 0323); 0 where
/// it takes none or has one.
char32_t with_tone(char32_t letter, char32_t mark);

/// How Vietnamese a text looks: its words with a letter beyond ASCII that can be syllables, and
/// those that cannot.
struct Likeness {
  uint32_t good = 0, bad = 0;
  bool clear() const { return good >= 3 && good >= 4 * bad; }
};
Likeness likeness(std::u32string_view text);

}  // namespace vbparse::text
