// Posts whose words damage has glued, parted, cut short or changed: PHO TONG-CUC TRƯỞNG, CHỦ TĨ
// ÍCH.
#pragma once

#include "mentions/view.h"

namespace vbparse::mentions {

/// Where the words in capitals from token `at` on end, `end` at most, if they are the letters of a
/// post of the rules, without blanks and signs, but for one in six; or the beginning of one. `at`
/// where they are not.
uint32_t damaged_post(const View& view, uint32_t at, uint32_t end);

}  // namespace vbparse::mentions
