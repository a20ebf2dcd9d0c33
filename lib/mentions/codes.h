// Số/ký hiệu: the number of a document with its notation, as documents print it.
//
//     12/QĐ-UBND   30/2020/NĐ-CP   15-NQ/TW   66.13/2026/NQ-CP   1501/UBND-XD   [/KH-UBND]
//
// The parts are those of Điều 8 and Phụ lục I, III of Nghị định 30/2020/NĐ-CP and of Hướng dẫn
// 36-HD/VPTW: a number, a year where the document is normative, and the notation (ký hiệu) of type,
// organ and drafting unit.
#pragma once

#include <optional>
#include <string>

#include "mentions/view.h"

namespace vbparse::mentions {

/// What the asking pass knows of the place. The more it knows, the more damage is read over.
enum class Slot : uint8_t {
  none,   ///< running text: only what can be nothing but a code
  cited,  ///< after "số" or a type's name: one group will do, small letters, a lost sign
  header  ///< after "Số:" in the head of a document: the number may be blank or illegible
};

struct Code {
  tokens::Range tokens;  ///< from the number, or the sign after a blank one, to the notation's end
  tokens::Range number;  ///< empty: blank or illegible, and the document has no code
  tokens::Range notation;  ///< without year
  uint32_t year = 0;       ///< as printed; 0 for none
  uint16_t cut = 0;  ///< so many bytes of the last token are no part of it: QH15|1, UBND|ngày
};

/// The code that begins at token `at`; nothing where none does. In Slot::none only where the token
/// before leaves it free: not within a date, a file name or a longer number.
std::optional<Code> read_code(const View& view, uint32_t at, Slot slot);

/// A code's parts as records print them: without blanks, footnotes and doubled signs.
/// "12 / QĐ - UBND" has the text 12/QĐ-UBND, the number 12 and the notation QĐ-UBND. Text and
/// number are empty where Code::number is.
std::string code_text(const View& view, const Code& code);
std::string code_number(const View& view, const Code& code);
std::string code_notation(const View& view, const Code& code);

}  // namespace vbparse::mentions
