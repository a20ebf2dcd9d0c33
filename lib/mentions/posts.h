// Posts (chức vụ) of persons, with the organ they belong to where it is named after them.
//
//     PHÓ CHỦ TỊCH    Q. Giám đốc    Chánh Văn phòng    BỘ TRƯỞNG, CHỦ NHIỆM
//     Phó Bí thư Thường trực Tỉnh ủy    Thứ trưởng Bộ Nội vụ
//     └────────────────────┘ head       └────────┘ head
#pragma once

#include <optional>

#include "mentions/expected.h"

namespace vbparse::mentions {

struct Post {
  tokens::Range tokens;  ///< with a mark Q. before it and an organ after it
  tokens::Range head;    ///< the post itself, with `phó` and `thường trực`
  bool acting = false;   ///< Q., quyền
  bool deputy = false;   ///< phó, as it is spelled or without its marks
  bool exact = false;    ///< the words of the post are spelled right
};

/// The post that begins at token `at`, no longer than to `end`. It ends before punctuation, a verb,
/// a name, another post (one after a comma belongs to it where both are in capitals), a wide gap;
/// and with its line, unless the next one goes on with it (PHÓ TRƯỞNG BAN / THƯỜNG TRỰC). Where
/// its organ ends is certain in capitals only; in prose readers of organs know better than
/// Post::tokens. Reading::tolerant: also words whose letters damage has glued, parted or changed.
/// Nothing where no post of the rules begins.
std::optional<Post> read_post(const View& view, uint32_t at, Reading reading,
                              uint32_t end = UINT32_MAX);

/// The signer's post in a line or cell, where scans have left noise, or a piece of the column
/// beside it, at either end. Nothing where there is none.
std::optional<Post> read_post_in(const View& view, tokens::Range slot);

}  // namespace vbparse::mentions
