// Dates as they are printed: whole, in part, blank, damaged, impossible.
//
//     ngày 20 tháng 11 năm 2025   20/11/2025   2025-11-20   ngày 20/11   tháng 11/2025   năm 2025
//     ngày … tháng … năm 2025     ngdy 20 thdng 4 ndm 2015 (in a slot)   ngày 31/02/2025
//
// The form is that of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4; others are printed all the
// same.
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

/// A date as far as it is printed. 0: not printed, left blank, not legible.
struct Date {
  tokens::Range tokens;
  uint16_t year = 0;  ///< of two figures: 00 to 49 are 2000 to 2049, others of the 20th century
  uint16_t month = 0, day = 0;
  bool blank = false;       ///< a part is left open for the pen
  bool damaged = false;     ///< a part cannot be read, or letters are read as its figures
  bool impossible = false;  ///< as printed it is no day or month: 31/02, tháng 13
  /// Whether it says a day that exists.
  bool full() const { return year && month && day && !impossible; }
};

/// The date that begins at token `at`: at "ngày", "tháng" or "năm", or at a day in figures, or the
/// year of 2025-11-20. Ranges and what is said without figures ("ngày hôm sau", "năm nay") are no
/// dates. "tháng 9" and "ngày 20" alone are dates in part. Reading::strict: a damaged word or
/// figure only where day, month and year all stand there. Nothing where there is none; a number
/// that goes on as a code (12/2020/NĐ-CP) is none.
std::optional<Date> read_date(const View& view, uint32_t at, Reading reading);

}  // namespace vbparse::mentions
