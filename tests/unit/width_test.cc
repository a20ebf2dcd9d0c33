#include <unicode/uchar.h>

#include <catch2/catch.hpp>

#include "text/text.h"

using namespace vbparse;

namespace {

/// As ICU tells it, which is slow to load.
size_t columns_of_icu(UChar32 c) {
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR)
    return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Whether Unicode 15, of which the table is, knows the character.
bool is_known(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  return u_charType(c) != U_UNASSIGNED && age[0] <= 15;
}

}  // namespace

TEST_CASE("every character is as wide as Unicode says") {
  for (UChar32 c = 0; c <= 0x10FFFF; ++c)
    if (is_known(c) && text::columns(char32_t(c)) != columns_of_icu(c))
      FAIL_CHECK("U+" << std::hex << c);
}
