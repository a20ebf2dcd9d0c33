#include "mentions/pattern.h"

#include <catch2/catch.hpp>

using vbparse::mentions::Pattern;

namespace {

/// What fits at the begin of a text, then the groups, parted by "|"; "-" where nothing does.
std::string match(const char* expression, std::string_view text, size_t groups = 0) {
  Pattern::Groups found;
  if (!Pattern(expression).match(text, found))
    return "-";
  std::string out(found[0]);
  for (size_t i = 1; i <= groups; ++i)
    out += "|" + std::string(found[i]);
  return out;
}

}  // namespace

TEST_CASE("signs, sets and their complements") {
  CHECK(match("ab", "abc") == "ab");
  CHECK(match("ab", "ba") == "-");
  CHECK(match("[a-c-][^a-c]", "-x") == "-x");
  CHECK(match("[^a]", "a") == "-");
  CHECK(match("\\(\\.", "(.") == "(.");
  CHECK(match("", "a") == "");
}

TEST_CASE("repetition takes as much as it can, lazily as little") {
  CHECK(match("a*", "aaab") == "aaa");
  CHECK(match("a+?", "aaab") == "a");
  CHECK(match("a{2}", "aaab") == "aa");
  CHECK(match("a{0,2}b", "aaab") == "-");
  CHECK(match("a?b", "b") == "b");
  CHECK(match("(?:a*)*b", "aab") == "aab");
}

TEST_CASE("groups and alternatives, the first that fits") {
  CHECK(match("(a|ab)(c|bcd)", "abcd", 2) == "abcd|a|bcd");
  CHECK(match("(?:a|b)+(c)?", "abba", 1) == "abba|");
  CHECK(match("(?:(a)|b)*", "ab", 1) == "ab|a");
  CHECK(match("(a)(?:b|c)", "ax", 1) == "-");
}
