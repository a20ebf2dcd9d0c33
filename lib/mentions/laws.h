// Names of laws (Hiến pháp, bộ luật, luật, pháp lệnh) and of the Party's resolutions, to their end.
//
//     Luật Đất đai | năm 2024            Luật Thuế xuất khẩu, thuế nhập khẩu | ngày 06/4/2016
//     BLDS | 2015                        Luật sửa đổi, bổ sung một số điều của Luật A và Luật B |
//
// Luật and pháp lệnh are cited by their names, without number (Nghị định 30/2020/NĐ-CP, Phụ lục I):
// the names that laws.toml knows are read as it has them, in any case; others up to what cannot
// belong to a name.
#pragma once

#include <optional>
#include <string_view>

#include "mentions/view.h"

namespace vbparse::mentions {

struct LawName {
  tokens::Range tokens;   ///< from the word Luật to the name's end, without year, date and number
  std::string_view type;  ///< as in types.toml: HP, BL, L, PL; NQ of the Party's resolutions
  const grammar::Law* known =
      nullptr;  ///< all laws of that name; see law_meant.h for the one meant
};

/// The law named at token `at`; nothing where none is, where a number stands for the name ("Luật số
/// 45/2019/QH14"), or where the name is unknown and printed in small letters.
std::optional<LawName> read_law(const View& view, uint32_t at);

}  // namespace vbparse::mentions
