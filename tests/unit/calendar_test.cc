// Days and the working calendar: worked examples of the law of counting, and every holiday whose
// source is verified.
#include <catch2/catch.hpp>
#include <climits>
#include <fstream>
#include <sstream>

#include "../support.h"

using namespace vbparse;

namespace {

const Calendar& calendar() { return Grammar::builtin().calendar(); }
Day day(std::string_view iso) { return Day::parse(iso).value(); }

/// The columns of a table in tests/data, comments left out.
std::vector<std::vector<std::string>> table(const std::string& name) {
  std::ifstream in(test::source_path("tests/data/" + name));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with('#'))
      continue;
    std::istringstream fields(line);
    rows.emplace_back();
    for (std::string field; std::getline(fields, field, '\t');)
      rows.back().push_back(field);
  }
  return rows;
}

}  // namespace

TEST_CASE("days of the Gregorian calendar") {
  CHECK(Day::of(2024, 2, 29));
  CHECK(Day::of(2000, 2, 29));
  CHECK_FALSE(Day::of(1900, 2, 29));
  CHECK_FALSE(Day::of(2025, 2, 29));
  CHECK_FALSE(Day::of(2025, 4, 31));
  CHECK_FALSE(Day::of(2025, 0, 1));
  CHECK_FALSE(Day::of(2025, 13, 1));
  CHECK_FALSE(Day::of(0, 1, 1));
  CHECK(day("1970-01-01").number == 0);
  CHECK(day("2000-03-01") - 1 == day("2000-02-29"));
  CHECK(day("2025-11-22").weekday() == 6);
  CHECK(day("2026-02-17").iso() == "2026-02-17");
  for (const auto* wrong :
       {"", "2025-1-01", "2025-02-30", "2025/02/03", "25-02-03", "2025-02-031", "abcd-ef-gh"})
    CHECK_FALSE(Day::parse(wrong));
  // there and back over four centuries
  for (Day d = day("1799-12-31"); d < day("2200-01-02"); d = d + 17) {
    CHECK(Day::parse(d.iso()) == d);
    CHECK(Day::of(d.year(), d.month(), d.day()) == d);
  }
}

TEST_CASE("a day whose year has not four digits is not written") {
  CHECK((*Day::parse("9999-12-31") + 1).iso().empty());
  CHECK((*Day::parse("0001-01-01") - 1).iso().empty());
  CHECK((*Day::parse("9999-12-30") + 1).iso() == "9999-12-31");
}

TEST_CASE("a month has the same day, or its last one (Điều 148)") {
  CHECK(add_months(day("2026-01-31"), 1).iso() == "2026-02-28");
  CHECK(add_months(day("2024-01-31"), 1).iso() == "2024-02-29");
  CHECK(add_months(day("2025-12-15"), 1).iso() == "2026-01-15");
  CHECK(add_months(day("2025-01-15"), -1).iso() == "2024-12-15");
  CHECK(add_months(day("2025-10-31"), 18).iso() == "2027-04-30");
  CHECK(last_of_month(day("2028-02-03")).iso() == "2028-02-29");
}

TEST_CASE("periods of working days") {
  struct Example {
    const char* start;
    int days;
    const char* due;
  };
  for (const Example& e : {Example{"2025-08-29", 5, "2025-09-09"},
                           {"2026-02-13", 5, "2026-02-27"},
                           {"2026-04-24", 3, "2026-05-04"},
                           {"2026-08-20", 2, "2026-08-22"},
                           {"2026-11-20", 3, "2026-11-26"},
                           {"2025-11-10", -1, "2025-11-07"}}) {
    INFO(e.start);
    CHECK(calendar().advance(day(e.start), e.days)->iso() == e.due);
  }
  CHECK_FALSE(calendar().advance(day("2025-01-01"), 0));
}

TEST_CASE("the nth working day is the nth on which people work, within the table and outside") {
  for (const auto* from : {"1995-04-28", "1999-12-30", "2008-02-29", "2025-08-30", "2035-12-20"}) {
    const Day start = day(from);
    int after = 0, before = 0;
    for (int i = 1; i < 900; ++i) {
      INFO(from << ", " << i << " days");
      if (calendar().is_working_day(start + i))
        REQUIRE(calendar().advance(start, ++after) == start + i);
      if (calendar().is_working_day(start - i))
        REQUIRE(calendar().advance(start, --before) == start - i);
    }
  }
}

TEST_CASE("no working day before the year 1 or after 9999") {
  CHECK(calendar().advance(day("9999-12-30"), 1) == day("9999-12-31"));
  CHECK_FALSE(calendar().advance(day("9999-12-31"), 1));
  CHECK_FALSE(calendar().advance(day("2025-03-05"), INT_MAX));
  CHECK(calendar().advance(day("0001-01-03"), -1) == day("0001-01-02"));
  CHECK_FALSE(calendar().advance(day("0001-01-02"), -1));
  CHECK_FALSE(calendar().advance(day("2025-03-05"), INT_MIN));
}

TEST_CASE("a calendar without a table, and one with two records for a day") {
  const Calendar bare({});
  CHECK(bare.advance(day("2025-04-28"), 2) == day("2025-05-02"));
  const auto record = [](std::string_view iso, bool off) {
    Holiday h;
    h.day = day(iso);
    h.off = off;
    return h;
  };
  const Calendar own(
      {record("2025-03-06", true), record("2025-03-06", false), record("2025-03-07", true)});
  CHECK(own.advance(day("2025-03-05"), 2) == day("2025-03-10"));
}

TEST_CASE("a period that ends on a day off ends on the next working day (Điều 148 khoản 5)") {
  CHECK(calendar().adjust(day("2025-01-30") + 30).iso() == "2025-03-03");
  CHECK(calendar().adjust(day("2026-01-17") + 30).iso() == "2026-02-23");
  CHECK(calendar().adjust(add_months(day("2026-01-31"), 1)).iso() == "2026-03-02");
  CHECK(calendar().adjust(day("2025-11-21")).iso() == "2025-11-21");
  CHECK(calendar().adjust_back(day("2026-02-22")).iso() == "2026-02-13");
}

TEST_CASE("every holiday whose source is verified") {
  const auto rows = table("holidays.tsv");
  CHECK(rows.size() > 300);
  for (const auto& row : rows) {
    INFO(row[0] << ' ' << row[2]);
    CHECK(calendar().is_working_day(day(row[0])) == (row[1] == "0"));
  }
}

TEST_CASE("Tết and Giỗ Tổ by the lunar calendar") {
  const auto rows = table("lunar.tsv");
  CHECK(rows.size() == 36);
  for (const auto& row : rows) {
    INFO(row[0]);
    const Holiday* tet = calendar().holiday(day(row[0]));
    REQUIRE(tet);
    CHECK(tet->off);
    CHECK(tet->name.find("Tết Nguyên đán") != std::string_view::npos);
    // a holiday since 2007
    CHECK((day(row[1]).year() < 2007 || !calendar().is_working_day(day(row[1]))));
  }
}

TEST_CASE("what is not announced yet says so") {
  int predicted = 0, unverified = 0;
  for (Day d = day("2000-01-01"); d <= day("2035-12-31"); d = d + 1) {
    const Holiday* h = calendar().holiday(d);
    if (!h)
      continue;
    CHECK_FALSE(h->name.empty());
    CHECK_FALSE(h->basis.empty());
    predicted += h->status == Holiday::Status::predicted;
    unverified += !h->verified;
    if (h->status == Holiday::Status::predicted)
      CHECK(d > day("2026-12-31"));
  }
  CHECK(predicted > 20);
  CHECK(unverified > 20);
  CHECK(calendar().covers(day("2000-01-01")));
  CHECK(calendar().covers(day("2035-12-31")));
  CHECK_FALSE(calendar().covers(day("2036-01-01")));
  CHECK_FALSE(calendar().covers(day("1999-12-31")));
}

TEST_CASE("years without a table know the holidays that are the same every year") {
  for (const auto* off : {"2041-01-01", "2040-04-30", "2041-05-01", "2041-09-02", "2036-11-24"}) {
    INFO(off);
    CHECK_FALSE(calendar().is_working_day(day(off)));
  }
  for (const auto* worked :
       {"2041-01-02", "2037-03-30", "2040-04-27", "2041-09-03", "1998-11-24"}) {
    INFO(worked);
    CHECK(calendar().is_working_day(day(worked)));
  }
}
