// How wide and long words are shown.
#include <unicode/uchar.h>

#include "text/text.h"

namespace vbparse::text {

size_t columns(char32_t c) {
  const auto type = u_charType(UChar32(c));
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
    return 0;
  const int width = u_getIntPropertyValue(UChar32(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view first_characters(std::string_view s, size_t most) {
  if (s.size() <= most)
    return s;
  size_t at = 0;
  for (size_t length; at < s.size() && most > 0; at += length, --most)
    code_point(s, at, &length);
  return s.substr(0, at);
}

}  // namespace vbparse::text
