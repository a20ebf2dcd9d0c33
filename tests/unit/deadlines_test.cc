// Rules of recurrence, calendar lines, tables, and which deadlines a window holds.
#include <catch2/catch.hpp>

#include "text/text.h"
#include "vbparse/vbparse.h"
#include "write/ics.h"
#include "write/recurrence.h"
#include "write/table.h"

using namespace vbparse;
using write::Recurrence;

namespace {

Day day(std::string_view iso) { return *Day::parse(iso); }

/// The first days of a rule, from a day on.
std::string days(std::string_view rule, std::string_view from, int n) {
  const auto r = Recurrence::parse(rule);
  REQUIRE(r);
  std::string out;
  for (auto d = r->next(day(from)); d && n-- > 0; d = r->next(*d + 1))
    out += (out.empty() ? "" : " ") + d->iso();
  return out;
}

std::string line(std::string_view text) {
  std::string out;
  write::ics_line(text, out);
  return out;
}

}  // namespace

TEST_CASE("days of a rule") {
  CHECK(days("FREQ=DAILY", "2025-12-31", 2) == "2025-12-31 2026-01-01");
  CHECK(days("FREQ=WEEKLY;BYDAY=TH", "2025-11-10", 2) == "2025-11-13 2025-11-20");
  CHECK(days("FREQ=MONTHLY;BYMONTHDAY=31", "2025-11-10", 3) == "2025-12-31 2026-01-31 2026-03-31");
  CHECK(days("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-02-01", 2) == "2028-02-29 2028-03-31");
  CHECK(days("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-2", "2025-11-10", 2) ==
        "2025-12-30 2026-03-30");
  CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2096-03-01", 1) == "2104-02-29");
  CHECK(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2025-01-01", 1).empty());
  CHECK(days("FREQ=DAILY", "9999-12-31", 2) == "9999-12-31");
}

TEST_CASE("rules of other forms are refused") {
  for (const std::string_view rule :
       {"", "DAILY", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=2", "FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=UM", "FREQ=WEEKLY;BYDAY=1MO", "FREQ=MONTHLY",
        "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=1x",
        "FREQ=MONTHLY;BYMONTHDAY=", "FREQ=YEARLY;BYMONTH=5", "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
        "FREQ=YEARLY;BYMONTH=-1;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1;COUNT=3"})
    CHECK_FALSE(Recurrence::parse(rule));
}

TEST_CASE("calendar lines are folded between letters") {
  CHECK(line("SUMMARY:x") == "SUMMARY:x\r\n");
  const std::string ascii(75, 'a');
  CHECK(line(ascii) == ascii + "\r\n");
  CHECK(line(ascii + 'b') == ascii + "\r\n b\r\n");
  for (size_t shift = 0; shift < 4; ++shift) {
    std::string text(shift, 'a');
    for (int i = 0; i < 100; ++i)
      text += "ợ";  // three bytes
    std::string joined;
    const std::string folded = line(text);
    for (size_t at = 0; at < folded.size();) {
      const size_t end = folded.find("\r\n", at);
      const std::string_view one = std::string_view(folded).substr(at, end - at);
      CHECK(one.size() <= 75);
      const std::string_view words = at ? one.substr(1) : one;
      CHECK((static_cast<unsigned char>(words.front()) & 0xC0) != 0x80);
      joined += words;
      at = end + 2;
    }
    CHECK(joined == text);
  }
  CHECK(line(std::string(200, '\x80')).size() > 200);  // no UTF-8 at all: it ends all the same
}

TEST_CASE("calendar texts are escaped") {
  CHECK(write::ics_text("a\\b; c, d\ne\tf\rg: \"h\"") == "a\\\\b\\; c\\, d\\ne f g: \"h\"");
}

TEST_CASE("columns of letters") {
  CHECK(text::columns(U'ộ') == 1);
  CHECK(text::columns(0x0301) == 0);
  CHECK(text::columns(0x200B) == 0);
  CHECK(text::columns(U'漢') == 2);
}

TEST_CASE("a table is as wide as it may be") {
  std::string out;
  write::write_table({{"due", 0}, {"what", 2}, {"who", 1}},
                     {{"2025-11-14", "bo\u0302\u0323 máy", "漢字"}, {"", "hai\nba", ""}}, 80, out);
  CHECK(out ==
        "due         what    who\n2025-11-14  bo\u0302\u0323 máy  漢字\n            hai ba\n");
  out.clear();
  write::write_table({{"due", 0}, {"what", 2}, {"who", 1}},
                     {{"2025-11-14", "báo cáo kết quả thực hiện nhiệm vụ", "Ủy ban nhân dân"}}, 40,
                     out);
  CHECK(out == "due         what               who\n2025-11-14  báo cáo kết quả …  Ủy ban n…\n");
  CHECK(write::cut("漢字", 3) == "漢…");
  CHECK(write::cut("\x1b[31m", 9) == "?[31m");
}

TEST_CASE("deadlines of a window") {
  const Document doc = parse(
      "1. Định kỳ hằng tháng, các đơn vị gửi báo cáo về Sở Nội vụ trước ngày 05 hằng tháng.\n2. Sở "
      "Tài chính hoàn thành trước ngày 20/12/2025.\n",
      {.date = "2025-11-10"});
  const auto shown = [&](std::string_view from, std::string_view until) {
    WriteOptions options;
    options.due.from = Day::parse(from);
    options.due.until = Day::parse(until);
    std::string out;
    write::each_due(doc, "a.txt", options, [&](const write::Due& d) {
      out += *d.deadline.due + '<' + *d.deadline.date + (d.occurrence ? " " : "; ");
    });
    return out;
  };
  CHECK(shown("", "") == "2025-12-04<2025-12-05; 2025-12-19<2025-12-20; ");
  CHECK(shown("2026-01-01", "2026-03-04") ==
        "2026-01-04<2026-01-05 2026-02-04<2026-02-05 2026-03-04<2026-03-05 ");
  CHECK(shown("", "2026-01-31") ==
        "2025-12-04<2025-12-05 2026-01-04<2026-01-05 2025-12-19<2025-12-20; ");
  CHECK(shown("2026-05-05", "") == "2026-06-04<2026-06-05; ");
  CHECK(shown("2025-12-19", "2025-12-19") == "2025-12-19<2025-12-20; ");
  CHECK(shown("", "2025-11-30").empty());
}

TEST_CASE("what is taken no further than so far ends with a word") {
  std::string long_words;
  while (long_words.size() < 700)
    long_words += "xã trường ";
  for (size_t shift = 0; shift < 12; ++shift) {
    const std::string lead = shift ? std::string(shift, 'x') + ' ' : "";
    const std::string text =
        "Số: 5/SYT-VP\n\nKính gửi: Các đơn vị.\n\n1. Trước ngày 15/6/2026, rà soát " + lead +
        long_words + "\n\n2. Trong thời hạn 10 ngày kể từ " + lead + long_words + "\n";
    const Document d = parse(text);
    REQUIRE(d.records[0].deadlines.size() == 2);
    const auto whole = [&](const std::string& words) {
      const size_t at = text.find(words);
      REQUIRE(at != std::string::npos);
      CHECK(std::string_view(" \n").find(text[at + words.size()]) != std::string_view::npos);
    };
    whole(*d.records[0].deadlines[0].action);
    whole(*d.records[0].deadlines[1].counted_from);
  }
}
