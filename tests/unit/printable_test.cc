// What a terminal is given to show.
#include <catch2/catch.hpp>

#include "vbparse/write.h"

using vbparse::printable;

TEST_CASE("text is printed as it is") {
  for (const char* text :
       {"", "Sở Nội vụ, 100 % – “Đề án”", "\u1EE9 \u0075\u031B\u0301 \u200B \U0001F600", "\u00A0"})
    CHECK(printable(text) == text);
}

TEST_CASE("what a terminal obeys is not printed") {
  using namespace std::string_view_literals;
  CHECK(printable("a\033[2Jb") == "a?[2Jb");
  CHECK(printable("a\0b\177"sv) == "a?b?");
  CHECK(printable("a\u009B2J\u0080\u009F") == "a?2J??");
  CHECK(printable("x\u202Efdp\u202C.\u2066y\u2069\u200F\u061C") == "x?fdp?.?y???");
}

TEST_CASE("a line stays a line") {
  CHECK(printable("a\nb\r\tc\vd\fe") == "a b  c d e");
  CHECK(printable("a\u0085b\u2028c\u2029d") == "a b c d");
}

TEST_CASE("bytes that are no UTF-8 are not printed") {
  CHECK(printable("V\xE1n") == "V\uFFFDn");
  CHECK(printable("\x9B") == "\uFFFD");
  CHECK(printable("\xE0\x82\x9B") == "\uFFFD\uFFFD\uFFFD");
}
