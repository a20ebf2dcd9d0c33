// Text that is safe to show on a terminal.
#include <algorithm>

#include "text/letters.h"
#include "vbparse/write.h"
#include "write/record.h"

namespace vbparse {

namespace {

/// Code points that a terminal interprets instead of showing them, with their replacement: control
/// characters (U+009B begins an escape sequence), line breaks, and the marks that change the
/// direction of the text around them. Sorted.
struct Range {
  char32_t first, last;
  char shown;
};
constexpr Range unshown[]{{0x00, 0x08, '?'},     {0x09, 0x0D, ' '},     {0x0E, 0x1F, '?'},
                          {0x7F, 0x84, '?'},     {0x85, 0x85, ' '},     {0x86, 0x9F, '?'},
                          {0x061C, 0x061C, '?'}, {0x200E, 0x200F, '?'}, {0x2028, 0x2029, ' '},
                          {0x202A, 0x202E, '?'}, {0x2066, 0x2069, '?'}};

}  // namespace

std::string printable(std::string_view text) {
  const std::string valid = write::utf8_name(text);
  std::string out;
  out.reserve(valid.size());
  for (size_t at = 0, length; at < valid.size(); at += length) {
    const char32_t c = text::code_point(valid, at, &length);
    const auto* range = std::find_if(std::begin(unshown), std::end(unshown),
                                     [c](const Range& r) { return c <= r.last; });
    if (range != std::end(unshown) && c >= range->first)
      out += range->shown;
    else
      out.append(valid, at, length);
  }
  return out;
}

}  // namespace vbparse
