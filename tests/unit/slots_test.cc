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

TEST_CASE("a form may have choices, parts that may be missing, and the rest of a clause") {
  DateReader reader;
  reader.add({"choice", "ngày {day}/{month}( năm |[ ]-[ ]){year}[ này]"});
  reader.add({"rest", "{day}.{month}… năm {year}"});
  const auto read = [&](std::string_view s) {
    const auto found = reader.at(text::fold(s), 0);
    return found ? found->value.iso() + ' ' + std::string(found->rule) + ' ' +
                       std::to_string(found->end)
                 : "none";
  };
  CHECK(read("ngày 5/10 năm 2024") == "2024-10-05 choice 20");
  CHECK(read("ngày 5/10-2024 này, 1/1") == "2024-10-05 choice 20");
  CHECK(read("ngày 5/10 - 2024") == "2024-10-05 choice 17");
  CHECK(read("ngày 5/10, 2024") == "none");
  CHECK(read("7.8 của năm 2025") == "2025-08-07 rest 19");
  CHECK(read("7.8; năm 2025") == "none");
}

TEST_CASE("the longest way to read a form counts, and no text makes it take long") {
  DateReader reader;
  reader.add({"long", "ngày {blank}[ ]{damaged}[ ]{blank}[ ]{damaged} tháng {month} năm {year}"});
  const auto found = reader.at("ngày ..... .. ...... tháng 7 năm 2024", 0);
  CHECK((!found || found->value.month == 7));
  CHECK(!reader.at("ngày ................................................ tháng", 0));
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
