// Where capitals tell a name from the small words that it begins like.
#pragma once

#include "extract/record/stream.h"

namespace vbparse::extract {

/// How far a cue that begins at `at` may reach. In "Giao Ban Quản lý bến xe báo cáo" a name begins
/// behind the first word: it is no "giao ban" (a briefing), which passed_over lists as small words.
uint32_t cue_limit(const Grammar::Rules&, const Reading&, uint32_t at);

}  // namespace vbparse::extract
