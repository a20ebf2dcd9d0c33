#include "grammar/slots.h"

#include <catch2/catch.hpp>

#include "grammar/rules.h"
#include "text/text.h"

using namespace vbparse;
using namespace vbparse::grammar;

namespace {
std::string date(std::string_view s) {
  const auto found = Grammar::builtin().rules().date_reader.find(text::fold(s));
  return found ? found->value.iso() : "none";
}
}  // namespace

TEST_CASE("dates in all spellings") {
  CHECK(date("ngày 05 tháng 01 năm 2020") == "2020-01-05");
  CHECK(date("ngày 5/1/2020") == "2020-01-05");
  CHECK(date("ngày 30.7.2024") == "2024-07-30");
  CHECK(date("ngày 01-10-1997") == "1997-10-01");
  CHECK(date("ngày mồng 1 tháng chạp năm 2019") == "2019-12-01");
  CHECK(date("ngày06 tháng11 năm 2010") == "2010-11-06");
}

TEST_CASE("what is left of a damaged date is read, the rest is not guessed") {
  CHECK(date("ngày     tháng 5 năm 2026") == "2026-05");
  CHECK(date("ngày   tháng   năm 2026") == "2026");
  CHECK(date("ngày7} tháng 02 năm 2021") == "2021-02");
  CHECK(date("ngày |ƒ tháng 11 năm 2013") == "2013-11");
}

TEST_CASE("what is no date is none") {
  CHECK(date("tỷ lệ 1/500") == "none");
  CHECK(date("0912.345.610") == "none");
  CHECK(date("ngày làm việc") == "none");
}

TEST_CASE("an impossible day is told") {
  const auto found = Grammar::builtin().rules().date_reader.find("ngày 31 tháng 02 năm 2024");
  REQUIRE(found);
  CHECK(found->impossible);
}
