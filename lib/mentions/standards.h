// Numbers of standards (tiêu chuẩn, quy chuẩn kỹ thuật), by Thông tư 26/2019/TT-BKHCN.
//
//     TCVN 7-1:2023   QCVN 06:2022/BXD   TCVN ISO/IEC 17025 : 2007   94 TCN 8 - 91   23:2025/BXD
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "mentions/view.h"

namespace vbparse::mentions {

struct Standard {
  tokens::Range tokens;
  std::string_view type;   ///< TCVN, QCVN, ISO …; empty where the series is not printed
  tokens::Range number;    ///< 7-1, 06, 08-MT, D1298; a year that a dash joins to it is within
  tokens::Range notation;  ///< what stands after the first slash: BXD, BTTTT/SĐ1:2022; or empty
  uint32_t year = 0;       ///< 0: none is printed
  uint16_t cut = 0;        ///< so many bytes of the last token are a footnote's number: 2015|1
};

/// The standard that begins at token `at`, which is of its series or, before TCN and where no
/// series is printed ("số hiệu 23:2025/BXD"), its number. Nothing where none does; in small letters
/// no word is a series.
std::optional<Standard> read_standard(const View& view, uint32_t at);

/// As records print it: the series with its blanks, the rest without: "TCVN ISO 9001:2015".
std::string standard_text(const View& view, const Standard& standard);

}  // namespace vbparse::mentions
