// How a word is spelled, whatever way it is printed. The only place that knows of the ways.
//
//     Hoà, HÒA, hoà                      → hòa     tone placement (kiểu cũ, kiểu mới)
//     quí, kì                            → quí, kì; quý, kỳ → the same: i for y at the end
//     Ðiều, Ɖiều                         → điều    look-alikes of Đ
//     ƣ                                  → ư       of broken font maps
//     НĐND with a Cyrillic Н             → hđnd (yet not "Уфа")
//     e + acute + circumflex             → ế       marks out of order, which NFC leaves apart
//     thông<soft hyphen>tư               → thôngtư what is not seen
#pragma once

#include <string>
#include <string_view>

#include "tokens/token.h"

namespace vbparse::tokens {

struct Spelling {
  std::string letters;  ///< the word in small letters, in NFC, spelled in one way
  std::string base;     ///< the same without marks and tones; letters of other scripts stay
  Shape shape = Shape::lower;
  bool syllable = false;  ///< it can be a Vietnamese syllable
};

/// In letters. Of longer words the rest is left out; no token has more.
constexpr size_t longest_spelling = 128;

/// The spelling of a word as it stands in a normalized text: letters, and signs that are not seen.
Spelling spell(std::string_view print);

/// Whether a character is not seen: soft hyphens, zero-width signs, direction marks.
constexpr bool is_unseen(char32_t c) {
  constexpr std::u32string_view unseen = U"\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";
  return c >= unseen.front() && unseen.find(c) != unseen.npos;
}
/// Whether a character is a mark or tone on the letter before it.
constexpr bool is_combining(char32_t c) { return c >= 0x300 && c < 0x370; }

}  // namespace vbparse::tokens
