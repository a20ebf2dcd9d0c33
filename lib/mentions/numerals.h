// Numbers in figures and in words, Roman numerals, ordinals.
//
//     05   1.000.000   3,5   mười lăm   một trăm linh năm   hai nghìn không trăm hai mươi tư
//     05 (năm)   năm (05)   XIV   thứ nhất   thứ hai mươi mốt
//
// A dot parts thousands, a comma decimals.
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

struct Number {
  tokens::Range tokens;
  /// The number without its comma: 3,5 is 35 with one decimal.
  uint64_t value = 0;
  uint8_t decimals = 0;
  bool damaged = false;    ///< letters are read as figures
  bool disagrees = false;  ///< its words say another number than its figures: 05 (sáu)
};

/// The number that begins at token `at`, in figures, in words to 9,999, or in both, one of them in
/// brackets; `value` is then that of the figures. Words and other figures after them are not one
/// number. Reading::tolerant: also figures that OCR has read
/// as letters, and words with wrong letters. Nothing where there is none, or more than 18 figures.
std::optional<Number> read_number(const View& view, uint32_t at, Reading reading);

/// The same of words alone. "năm" is five here though a year follows: the asking pass knows.
/// "không" alone is no number, nor are the words that are said of ones alone (mốt, tư, lăm).
std::optional<Number> read_number_words(const View& view, uint32_t at, Reading reading);

/// The Roman numeral at token `at`, 1 to 3,999, in capitals or small letters, as numerals are
/// written (no IIII). Reading::tolerant: also l and 1 for I. Nothing where there is none.
std::optional<Number> read_roman(const View& view, uint32_t at, Reading reading);

/// The ordinal that begins at token `at` with its word: thứ nhất, thứ tư, thứ 3, thứ XIV. Nothing
/// where there is none.
std::optional<Number> read_ordinal(const View& view, uint32_t at, Reading reading);

}  // namespace vbparse::mentions
