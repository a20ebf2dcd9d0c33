// Edit distance (Levenshtein) of short texts.
#pragma once

#include <cstddef>
#include <string_view>

namespace vbparse::text {

/// How many bytes must be inserted, removed or replaced to make `b` of `a`; `most` + 1 where it is
/// more than `most`. Of longer texts only the first 255 bytes count.
size_t edits_between(std::string_view a, std::string_view b, size_t most);

}  // namespace vbparse::text
