// Whether bytes are random rather than words in some language, told without knowing the language
// or the encoding.
#pragma once

#include <cstddef>
#include <string_view>

namespace vbparse::text {

/// Bytes that no text holds: NUL and control codes other than tabs, line ends and form feeds.
/// Where they are letters of VISCII, they do not count.
size_t control_codes(std::string_view bytes);

/// Whether no part of it reads like a language. Nothing is said of less than 2 KB, nor of digits:
/// a table of numbers has no words either.
bool is_noise(std::string_view bytes);

}  // namespace vbparse::text
