// Ký hiệu: the groups of capitals after a document's number, QĐ-UBND, NQ/TW, TT-BTC, QH15.
#pragma once

#include <string>

#include "mentions/view.h"

namespace vbparse::mentions {

struct Notation {
  tokens::Range tokens;
  uint32_t groups = 0;
  uint16_t cut = 0;       ///< bytes of the last token that are no part of it: QH15|1, UBND|ngày
  bool capitals = false;  ///< every group is mostly of capitals
  bool known = false;     ///< its groups are a type's symbol and an organ, or an organ and a unit
};

/// The notation that begins at token `at`; `groups` 0 where none does. `tolerant`: small letters
/// count where a sign follows them, and stray signs beside a dash or slash are read over.
Notation read_notation(const View& view, uint32_t at, bool tolerant);

/// What tokens print, without blanks, signs doubled or strayed made one; `cut` bytes less.
std::string squeeze(const View& view, tokens::Range range, uint16_t cut = 0);

/// Whether token `at` is "/" or "-", or a run of one of them.
bool is_code_sign(const View& view, uint32_t at);

}  // namespace vbparse::mentions
