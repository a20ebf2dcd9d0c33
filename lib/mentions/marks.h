// Marks of authority before a signer's post (quyền hạn của người ký): TM. KT. TL. TUQ. Q.
// (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7).
#pragma once

#include <optional>
#include <string_view>

#include "mentions/view.h"

namespace vbparse::mentions {

struct AuthorityMark {
  tokens::Range tokens;    ///< with the signs after it
  std::string_view value;  ///< TM, KT, TL, TUQ, Q; empty where damage has left some other letters
};

/// The mark that begins at token `at`, in any of its prints (TM. T/M KT, K.T KÝ THAY). A mark is in
/// capitals, or has its sign: `quyền` and `ký thay` alone are words, and count before a post only.
/// Of one to three capitals with a sign before a post or an organ in capitals (2T. GIÁM ĐỐC) there
/// is the place, without a value. Nothing where there is no mark.
std::optional<AuthorityMark> read_mark(const View& view, uint32_t at);

}  // namespace vbparse::mentions
