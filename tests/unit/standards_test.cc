#include "mentions/standards.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

/// "type | number | year | notation | text" of what begins with the text; "" for nothing.
std::string read(const std::string& text) {
  const Viewed r(text);
  const auto s = read_standard(r.view(), 0);
  if (!s)
    return {};
  return std::string(s->type) + " | " + r.print(s->number) + " | " +
         (s->year ? std::to_string(s->year) : "") + " | " + r.print(s->notation) + " | " +
         standard_text(r.view(), *s);
}
std::string text(const std::string& print) {
  const Viewed r(print);
  const auto s = read_standard(r.view(), 0);
  return s ? standard_text(r.view(), *s) : "";
}

}  // namespace

TEST_CASE("a standard has a series, a number, perhaps a year and an organ") {
  CHECK(read("TCVN 7-1:2023 và") == "TCVN | 7-1 | 2023 |  | TCVN 7-1:2023");
  CHECK(read("QCVN 06:2022/BXD") == "QCVN | 06 | 2022 | BXD | QCVN 06:2022/BXD");
  CHECK(read("TCVN ISO 9001:2015") == "TCVN | 9001 | 2015 |  | TCVN ISO 9001:2015");
  CHECK(read("23:2025/BXD") == " | 23 | 2025 | BXD | 23:2025/BXD");
  CHECK(read("94 TCN 8 - 91.") == "TCN | 8 | 1991 |  | 94 TCN 8-91");
  CHECK(read("QCVN 102:2016/BTTTT/SĐ1:2022") ==
        "QCVN | 102 | 2016 | BTTTT/SĐ1:2022 | QCVN 102:2016/BTTTT/SĐ1:2022");
  CHECK(read("GB/T 19001-2016") == "GB | 19001-2016 | 2016 |  | GB/T 19001-2016");
}

TEST_CASE("forms of series and numbers") {
  for (const char* whole :
       {"TCXDVN 276:2003", "22TCN 211-06", "TCVN 7114-1:2008", "ASTM D1298", "QCVN 08-MT:2023",
        "QCVN 04-05:2022/BNNPTNT", "TCVN7336", "GB 18564.1-2019", "TCVN 104-1234", "ISO 14001"})
    CHECK(text(whole) == whole);
  CHECK(text("TCVN ISO/IEC 17025 : 2007") == "TCVN ISO/IEC 17025:2007");
  CHECK(text("TCVN\n8794:2011.") == "TCVN 8794:2011");
  CHECK(text("52 TCN - CTYT 37:2005") == "52 TCN -CTYT37:2005");
}

TEST_CASE("noise and footnotes") {
  CHECK(text("QCVN.. - _ _ 04-05:2022/BNNPTNT") == "QCVN 04-05:2022/BNNPTNT");
  CHECK(text("QCVN: 01-2008/BLĐTBXH") == "QCVN 01-2008/BLĐTBXH");
  CHECK(text("ISO 9001:20151") == "ISO 9001:2015");
}

TEST_CASE("what is no standard") {
  for (const char* none : {"TCVN về", "iso 9001", "tcvn 7", "23:2025", "8:30", "12:2024/ngày",
                           "10 giờ", "123 TCN 4", "Tiêu chuẩn 5", ""})
    CHECK(text(none) == "");
}
