#include "mentions/dates.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse;
using namespace vbparse::mentions;

namespace {

/// What is read at "»", or at the begin: "print=YYYY-MM-DD" with zeros for what is not printed or
/// not legible, and _ blank, ~ damaged, ! impossible; "-" for nothing.
std::string read(std::string text, Reading reading) {
  const std::string mark = "»";
  const size_t at = text.find(mark);
  if (at != text.npos)
    text.erase(at, mark.size());
  const test::Viewed viewed(text);
  const uint32_t token = at == text.npos ? 0 : viewed.token_at(uint32_t(at));
  const auto date = read_date(viewed.view(), token, reading);
  if (!date)
    return "-";
  char value[40];
  std::snprintf(value, sizeof value, "=%04u-%02u-%02u", date->year, date->month, date->day);
  return viewed.print(date->tokens) + value + (date->blank ? "_" : "") +
         (date->damaged ? "~" : "") + (date->impossible ? "!" : "");
}
std::string date(const char* text) { return read(text, Reading::strict); }
std::string slot(const char* text) { return read(text, Reading::tolerant); }
/// The value alone.
std::string value(const char* text) {
  const std::string found = date(text);
  return found.substr(found.rfind('=') + 1);
}

}  // namespace

TEST_CASE("a whole date in every form") {
  CHECK(date("ngày 20 tháng 11 năm 2025 của") == "ngày 20 tháng 11 năm 2025=2025-11-20");
  CHECK(date("Ngày 05/8/2024, Bộ") == "Ngày 05/8/2024=2024-08-05");
  CHECK(date("ngày 3 / 12 /2018") == "ngày 3 / 12 /2018=2018-12-03");
  CHECK(date("ngày 01-10-1997") == "ngày 01-10-1997=1997-10-01");
  CHECK(date("ngày 01–10–1997") == "ngày 01–10–1997=1997-10-01");
  CHECK(date("ngày 25.12.2017") == "ngày 25.12.2017=2017-12-25");
  CHECK(date("20/11/2025") == "20/11/2025=2025-11-20");
  CHECK(date("20-11-2025") == "20-11-2025=2025-11-20");
  CHECK(date("20.11.2025 15:42") == "20.11.2025=2025-11-20");
  CHECK(date("2025-11-20") == "2025-11-20=2025-11-20");
  CHECK(date("05/07/26.") == "05/07/26=2026-07-05");
  CHECK(value("05/07/98") == "1998-07-05");
  CHECK(value("ngày 20 tháng 10/2025") == "2025-10-20");
  CHECK(value("ngày 02 tháng 10, năm 2019") == "2019-10-02");
  CHECK(value("ngày 02, tháng 10, năm 2019") == "2019-10-02");
  CHECK(value("ngày 17 tháng 9 2012") == "2012-09-17");
  CHECK(value("ngày 5 tháng 3 năm 98") == "1998-03-05");
  CHECK(value("01 tháng 5 năm 2024") == "2024-05-01");
  CHECK(value("NGÀY 20 THÁNG 11 NĂM 2025") == "2025-11-20");
}

TEST_CASE("days, months and years in words") {
  CHECK(value("ngày mùng 3 tháng Giêng năm 2020") == "2020-01-03");
  CHECK(value("ngày 15 tháng tư năm 1998") == "1998-04-15");
  CHECK(value("ngày 23 tháng Chạp") == "0000-12-23");
  CHECK(value("ngày hai mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi lăm") ==
        "2025-12-21");
  CHECK(value("ngày mười lăm tháng năm năm 2025") == "2025-05-15");
  CHECK(value("tháng Mười một năm 2025") == "2025-11-00");
  CHECK(value("mùng 3") == "-");
}

TEST_CASE("a date in part") {
  CHECK(date("ngày 20/11 hằng năm") == "ngày 20/11=0000-11-20");
  CHECK(date("ngày 20 tháng 11 hằng năm") == "ngày 20 tháng 11=0000-11-20");
  CHECK(date("ngày 20-11") == "ngày 20-11=0000-11-20");
  CHECK(date("ngày 30.4") == "ngày 30.4=0000-04-30");
  CHECK(date("ngày 20 hằng tháng") == "ngày 20=0000-00-20");
  CHECK(date("ngày mùng 3 Tết") == "ngày mùng 3=0000-00-03");
  CHECK(date("ngày 5 tháng sau") == "ngày 5=0000-00-05");
  CHECK(date("ngày 15 tháng 12 năm trước") == "ngày 15 tháng 12=0000-12-15");
  CHECK(date("tháng 11/2025") == "tháng 11/2025=2025-11-00");
  CHECK(date("tháng 11-2025") == "tháng 11-2025=2025-11-00");
  CHECK(date("tháng 11 năm 2025") == "tháng 11 năm 2025=2025-11-00");
  CHECK(date("tháng 9, các") == "tháng 9=0000-09-00");
  CHECK(date("năm 2025-2026") == "năm 2025=2025-00-00");
  CHECK(slot("20/11") == "20/11=0000-11-20");
}

TEST_CASE("what is no date") {
  CHECK(date("ngày làm việc") == "-");
  CHECK(date("ngày một tăng") == "-");
  CHECK(date("ngày hôm sau") == "-");
  CHECK(date("ngày, tháng, năm sinh") == "-");
  CHECK(date("ngày tháng năm sinh") == "-");
  CHECK(date("tháng, năm") == "-");
  CHECK(date("tháng một số đơn vị") == "-");
  CHECK(date("tháng năm") == "-");
  CHECK(date("năm nay") == "-");
  CHECK(date("năm 5") == "-");
  CHECK(date("năm (05) ngày") == "-");
  CHECK(date("Ngày 53") == "-");
  CHECK(date("20/11") == "-");
  CHECK(date("1/500") == "-");
  CHECK(date("30/2020/NĐ-CP") == "-");
  CHECK(date("12/11/2020/NĐ-CP") == "-");
  CHECK(date("5/8/»12/11/2020") == "-");
  CHECK(date("1.2.2003.4") == "-");
  CHECK(date("0269.3824.118") == "-");
  CHECK(date("45/78/2020") == "-");
  CHECK(date("2025-2030") == "-");
  CHECK(date("") == "-");
}

TEST_CASE("days of a range are read one by one") {
  CHECK(date("ngày 26-27/9/2026") == "ngày 26=0000-00-26");
  CHECK(date("ngày »27/9/2026") == "27/9/2026=2026-09-27");
  CHECK(date("ngày 20-25 tháng 3") == "ngày 20=0000-00-20");
  CHECK(date("01/01/2025-»31/12/2025") == "31/12/2025=2025-12-31");
  CHECK(date("01/01/2025-31/12/2025") == "01/01/2025=2025-01-01");
}

TEST_CASE("lines, gaps and glued words within a date") {
  CHECK(value("ngày\n13 tháng 4 năm 2026") == "2026-04-13");
  CHECK(value("ngày 16 \n   tháng 01\nnăm 2020") == "2020-01-16");
  CHECK(value("ngày30 tháng9 năm 2015") == "2015-09-30");
  CHECK(value("ngày06tháng11năm2011") == "2011-11-06");
  CHECK(value("ngày 16/ 12/2021") == "2021-12-16");
  CHECK(value("ngày 04 . 7 . 2023") == "2023-07-04");
  CHECK(value("ngày 28/1 1/2017") == "2017-11-28");
  CHECK(value("ngày 20 tháng 4 năm 201 7 của") == "2017-04-20");
  CHECK(value("**ngày 20** tháng 4 năm 2017") == "2017-04-20");
}

TEST_CASE("what is left open for the pen") {
  CHECK(date("ngày … tháng … năm 2025") == "ngày … tháng … năm 2025=2025-00-00_");
  CHECK(date("ngày     tháng 5 năm 2025") == "ngày     tháng 5 năm 2025=2025-05-00_");
  CHECK(date("ngày    tháng    năm 2025") == "ngày    tháng    năm 2025=2025-00-00_");
  CHECK(date("ngày ..... tháng ..... năm .....") == "ngày ..... tháng ..... năm .....=0000-00-00_");
  CHECK(date("ngày.../.../2025") == "ngày.../.../2025=2025-00-00_");
  CHECK(date("ngày __ tháng __ năm 20__") == "ngày __ tháng __ năm 20__=0000-00-00_");
  CHECK(date("ngày … tháng … năm 20…") == "ngày … tháng … năm 20…=0000-00-00_");
  CHECK(date("ngày 5 tháng … năm 2025") == "ngày 5 tháng … năm 2025=2025-00-05_");
  CHECK(date("ngày tháng 5 năm 2025") == "ngày tháng 5 năm 2025=2025-05-00_");
  CHECK(slot("ngày tháng năm 2025") == "ngày tháng năm 2025=2025-00-00_");
}

TEST_CASE("damaged words are read over where the date is whole") {
  CHECK(value("ngdy 20 thdng 4 ndm 2015") == "2015-04-20");
  CHECK(value("ngay 12/11/2014") == "2014-11-12");
  CHECK(value("ngảy 22/8/2025") == "2025-08-22");
  CHECK(value("ngày 21 thẳng 6 nắm 2017") == "2017-06-21");
  CHECK(value("ngày: 30/12/2016") == "2016-12-30");
  CHECK(value("ngày-04/11/2025") == "2025-11-04");
  CHECK(value("ngày.22 tháng 9 năm 2025") == "2025-09-22");
  CHECK(value("ngày 30: tháng 11 năm 2025") == "2025-11-30");
  CHECK(value("ngày 15 tháng 02.năm 2024") == "2024-02-15");
  CHECK(value("ngdy20 thdng 12 ndm 2019") == "2019-12-20");
  CHECK(value("ngày 21 ngày 6 năm 2012") == "2012-06-21");
  CHECK(value("ngày 30 ngày 3 tháng 2006") == "2006-03-30");
  CHECK(value("ngày 14 tháng 8 tháng 2023") == "2023-08-14");
  CHECK(slot("ngity 08/12/2014") == "ngity 08/12/2014=2014-12-08");
  CHECK(slot("thang 5 nam 2015") == "thang 5 nam 2015=2015-05-00");

  CHECK(date("ngay 5 người") == "-");
  CHECK(date("ngay trong ngày") == "-");
  CHECK(date("thang 5 nam 2015") == "-");
  CHECK(slot("Điều 5") == "-");
  CHECK(slot("ngày làm việc") == "-");
}

TEST_CASE("figures that are not legible") {
  CHECK(value("ngày l1 tháng 3 năm 2021") == "2021-03-11~");
  CHECK(value("ngày 25/ll/2009") == "2009-11-25~");
  CHECK(value("2S/6/2026") == "2026-06-25~");
  CHECK(value("l0/7/2018") == "2018-07-10~");
  CHECK(value("ngày 4# tháng 12 năm 2011") == "2011-12-00~");
  CHECK(value("ngày{Š tháng 01 năm 2025") == "2025-01-00~");
  CHECK(value("ngày [| 9 tháng 8 năm 2019") == "2019-08-00~");
  CHECK(value("ngày 0 tháng 8 năm 2019") == "2019-08-00~");
  CHECK(value("ngày 04 tháng 0] năm 2018") == "2018-00-04~");
  CHECK(value("ngày 4Ô tháng 4Ô năm 2017") == "2017-00-00~");
  CHECK(value("ngày 30 tháng '11 năm 2025") == "2025-11-30");
  CHECK(value("ngày 01 tháng 10 năm 001") == "0000-10-01~");
  CHECK(value("ngày 27 tháng 11 năm 20237 thì") == "2023-11-27~");
  CHECK(slot("ngdy 20 thdng 4 ndm 2AI5") == "ngdy 20 thdng 4 ndm 2AI5=0000-04-20~");
  CHECK(slot("ngày ` / 25 tháng 4 năm 2025") == "ngày ` / 25 tháng 4 năm 2025=2025-04-25");
}

TEST_CASE("days that do not exist are found and told") {
  CHECK(value("31/02/2025") == "2025-02-31!");
  CHECK(value("ngày 31/6/2026") == "2026-06-31!");
  CHECK(value("ngày 30 tháng 2") == "0000-02-30!");
  CHECK(value("ngày 29/02/2025") == "2025-02-29!");
  CHECK(value("ngày 29/02/2024") == "2024-02-29");
  CHECK(value("ngày 29/02") == "0000-02-29");
  CHECK(value("tháng 13 năm 2025") == "2025-13-00!");
  CHECK(value("ngày 5 tháng 13 năm 2025") == "2025-13-05!");
  CHECK(value("ngày 83 tháng 12 năm 2011") == "2011-12-83!");
}
