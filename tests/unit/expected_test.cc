#include "mentions/expected.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse;
using namespace vbparse::mentions;
using grammar::WordRole;

namespace {

/// The id of the word of a role that is expected at the begin of a text; "-" for none.
std::string expected(const char* text, WordRole role) {
  const test::Viewed viewed(text);
  uint32_t length = 0;
  const grammar::Word* const word = expected_word(viewed.view(), 0, role, &length);
  return word ? std::string(word->id) : "-";
}
std::string day(const char* text) { return expected(text, WordRole::day_word); }

}  // namespace

TEST_CASE("an expected word is found as it is spelled, without its marks, with a wrong letter") {
  CHECK(day("ngày") == "day-word");
  CHECK(day("NGAY") == "day-word");
  CHECK(day("ngảy") == "day-word");
  CHECK(day("ngdy 20") == "day-word");
  CHECK(day("nay") == "-");  // a word of the rules, or a syllable: not the expected one
  CHECK(day("ngwxy") == "-");
  CHECK(day("20") == "-");
  CHECK(day("/") == "-");
  CHECK(day("") == "-");
  CHECK(expected("thdng 4", WordRole::month_word) == "month-word");
  CHECK(expected("ndm 2015", WordRole::year_word) == "year-word");
  CHECK(expected("h", WordRole::hour_word) == "hour-word");
  CHECK(expected("k", WordRole::hour_word) == "-");  // of one letter none may be wrong
}

TEST_CASE("the nearest expected word is found") {
  CHECK(expected("bay", WordRole::number) == "number-seven");
  CHECK(expected("chin", WordRole::number) == "number-nine");
  CHECK(expected("lam", WordRole::ones) == "ones-five");
}

TEST_CASE("a word read strictly is spelled right") {
  const test::Viewed viewed("ngay 5");
  uint32_t length = 0;
  CHECK_FALSE(read_word(viewed.view(), 0, WordRole::day_word, Reading::strict, &length));
  CHECK(read_word(viewed.view(), 0, WordRole::day_word, Reading::tolerant, &length));
  CHECK(length == 1);
}

TEST_CASE("what a token is, and what is after the last") {
  const test::Viewed viewed("Ngày 5/11: thứ Hai ...");
  const View view = viewed.view();
  CHECK(view.is_word(0));
  CHECK(view.is_number(1));
  CHECK(view.is_one_of(2, "-/"));
  CHECK(view.is_glued(2));
  CHECK_FALSE(view.is_one_of(2, "-."));
  CHECK(view.is_run_of(view.size() - 1, "."));
  CHECK_FALSE(view.is_one_of(view.size() - 1, "."));
  for (const uint32_t after : {view.size(), view.size() + 7}) {
    CHECK_FALSE(view.is_word(after));
    CHECK_FALSE(view.is_number(after));
    CHECK_FALSE(view.is_sign(after));
    CHECK_FALSE(view.is_glued(after));
    CHECK_FALSE(view.is_one_of(after, "/"));
    CHECK_FALSE(view.may_begin(after, ~uint64_t(0)));
  }
}

TEST_CASE("a token tells at once which words may begin with it") {
  const test::Viewed viewed("thứ Hai ngày");
  const View view = viewed.view();
  CHECK(view.may_begin(0, bit(WordRole::weekday)));
  CHECK(view.may_begin(0, bit(WordRole::ordinal_mark)));
  CHECK_FALSE(view.may_begin(0, bit(WordRole::day_word)));
  CHECK(view.may_begin(2, bit(WordRole::day_word) | bit(WordRole::number)));
  CHECK(spelled_at(view, 0, WordRole::weekday) == 2);
  CHECK(spelled_at(view, 1, WordRole::weekday) == 0);
  CHECK(spelled_at(view, 9, WordRole::weekday) == 0);
}
