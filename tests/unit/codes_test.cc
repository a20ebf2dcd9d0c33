#include "mentions/codes.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

/// "number | year | notation | code" of what begins with the text; "" for nothing.
std::string read(const std::string& text, Slot slot) {
  const Viewed r(text);
  const auto code = read_code(r.view(), 0, slot);
  if (!code)
    return {};
  return code_number(r.view(), *code) + " | " + (code->year ? std::to_string(code->year) : "") +
         " | " + code_notation(r.view(), *code) + " | " + code_text(r.view(), *code);
}
/// The code alone; "-" where its number is blank.
std::string code(const std::string& text, Slot slot = Slot::cited) {
  const Viewed r(text);
  const auto found = read_code(r.view(), 0, slot);
  if (!found)
    return {};
  const std::string print = code_text(r.view(), *found);
  return print.empty() ? "-" : print;
}
/// Where it ends, in bytes.
uint32_t end_of(const std::string& text, Slot slot = Slot::cited) {
  const Viewed r(text);
  const auto found = read_code(r.view(), 0, slot);
  return found ? r.tokens().span(found->tokens).end - found->cut : 0;
}

}  // namespace

TEST_CASE("a code has a number, perhaps a year, and a notation") {
  CHECK(read("12/QĐ-UBND ngày", Slot::none) == "12 |  | QĐ-UBND | 12/QĐ-UBND");
  CHECK(read("30/2020/NĐ-CP của", Slot::none) == "30 | 2020 | NĐ-CP | 30/2020/NĐ-CP");
  CHECK(read("66.13/2026/NQ-CP", Slot::none) == "66.13 | 2026 | NQ-CP | 66.13/2026/NQ-CP");
  CHECK(read("15-NQ/TW", Slot::none) == "15 |  | NQ/TW | 15-NQ/TW");
  CHECK(read("45/2013/QH13", Slot::none) == "45 | 2013 | QH13 | 45/2013/QH13");
  CHECK(read("36/2001-QĐ-TTg", Slot::cited) == "36 | 2001 | QĐ-TTg | 36/2001-QĐ-TTg");
}

TEST_CASE("forms of numbers and notations") {
  for (const char* whole :
       {"1393/QĐ-ĐHCNTT", "123/TB-VPCP", "02-CT/TU", "12a/QĐ-UBND", "3B/QĐ-UBND", "270B/UBND-VX",
        "105-QĐ/ĐUK", "10/KH-THPTCL2", "15/2019/NQ-HĐND&UBND", "8/NĐ.CP-X", "01/2025/TTLT-BTC-BNV",
        "12/2024/HS-ST",

        "123/C06-P3", "17/QĐ-BCĐ138", "65/2001/QĐ/BTC", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN",
        "12/KL-TTr", "596/TTg-CĐS", "12/UBND-VP3"})
    CHECK(code(whole, Slot::none) == whole);
  for (const char* one_group :
       {"64/CP", "1234/A05-P5", "12/VHXH", "15/SL", "91-CP", "53-TTg", "11-LCT/HĐNN8"})
    CHECK(code(one_group) == one_group);
}

TEST_CASE("blanks and the ends of lines are no part of a code") {
  CHECK(code("12 / QĐ - UBND", Slot::none) == "12/QĐ-UBND");
  CHECK(code("21 /2015/ TT- BTC") == "21/2015/TT-BTC");
  CHECK(code("12/QĐ-\nUBND ngày") == "12/QĐ-UBND");
  CHECK(code("30/2020/\nNĐ-CP") == "30/2020/NĐ-CP");
  CHECK(code("12/UBND\n- Như trên", Slot::header) == "12/UBND");
  CHECK(code("12/QĐ-UBND - HÀ NỘI") == "12/QĐ-UBND");
  CHECK(code("12/QĐ-UBND   Hà Nội, ngày", Slot::header) == "12/QĐ-UBND");
}

TEST_CASE("a footnote's number is no part of a notation, digits of its own are") {
  CHECK(code("30/2020/NĐ-CP1") == "30/2020/NĐ-CP");
  CHECK(code("30/2020/NĐ-CP12 ngày") == "30/2020/NĐ-CP");
  CHECK(end_of("30/2020/NĐ-CP12 ngày") == std::string("30/2020/NĐ-CP").size());
  CHECK(code("45/2013/QH131") == "45/2013/QH13");
  CHECK(end_of("45/2013/QH131") == std::string("45/2013/QH13").size());
  CHECK(code("43/2013/QH 13 ngày") == "43/2013/QH13");
  CHECK(code("3/QĐ-QK7") == "3/QĐ-QK7");
}

TEST_CASE("what sticks to a notation is cut off") {
  CHECK(code("12/QĐ-UBNDngày") == "12/QĐ-UBND");
  CHECK(end_of("12/QĐ-UBNDngày") == std::string("12/QĐ-UBND").size());
  CHECK(code("12/QĐ-UBND.Căn cứ") == "12/QĐ-UBND");
  CHECK(code("38-CT/TW-với hình thức") == "38-CT/TW");
}

TEST_CASE("where a lead is read more is a code") {
  CHECK(code("52 TC/QĐ/CSTC") == "52TC/QĐ/CSTC");
  CHECK(code("52 TC/QĐ/CSTC", Slot::none) == "");
  CHECK(code("12/qđ-ubnd") == "12/qđ-ubnd");
  CHECK(code("12/qđ-ubnd", Slot::none) == "");
  CHECK(code("4.537/VPCP-KTTH") == "4.537/VPCP-KTTH");
  CHECK(code("4.537/VPCP-KTTH", Slot::none) == "");
  CHECK(code("201 4/QĐ-TTg") == "2014/QĐ-TTg");
  CHECK(code("26/201 4/QĐ-TTg") == "26/2014/QĐ-TTg");
  CHECK(read("26/201 4/QĐ-TTg", Slot::cited) == "26 | 2014 | QĐ-TTg | 26/2014/QĐ-TTg");
}

TEST_CASE("damage in a notation") {
  CHECK(code("214/2025/NĐ“CP") == "214/2025/NĐ-CP");
  CHECK(code("92/TTr-:UBND") == "92/TTr-UBND");
  CHECK(code("17/CTr--LĐLĐ-TĐTN") == "17/CTr-LĐLĐ-TĐTN");
  CHECK(code("15/2026/_._TT-BCT") == "15/2026/TT-BCT");
  CHECK(code("391/TTr- . . __ SNNMT") == "391/TTr-SNNMT");
  CHECK(code("2190/KH-§YT") == "2190/KH-§YT");
  CHECK(code("156/201/TT-BTC") == "156/201/TT-BTC");
}

TEST_CASE("a number that is blank or illegible") {
  CHECK(read("/KH-UBND Lào Cai", Slot::header) == " |  | KH-UBND | ");
  CHECK(code("....../QĐ-UBND", Slot::header) == "-");
  CHECK(code("…/2024/TT-BTC") == "-");
  CHECK(code("_.04/GAVI", Slot::header) == "04/GAVI");
  CHECK(code("1 2 0 4 7/BYT-MT", Slot::header) == "12047/BYT-MT");
  CHECK(code("l2S/QĐ-UBND", Slot::header) == "-");
  CHECK(code("7QĐ-UBND", Slot::header) == "-");
  CHECK(code("84 QĐ/TWĐTN", Slot::header) == "84QĐ/TWĐTN");
  CHECK(code("Hà Nội, ngày", Slot::header) == "");
}

TEST_CASE("what is no code") {
  for (const char* none :
       {"20/11/2025", "1/2 ngày", "1/500", "12 giờ/ngày", "2020-2025", "10-12 người", "31/12",
        "0913104073", "110.500.000 đồng", "7 Quyết định", "12", "5/KH", "64/CP", "12/A", "24/NQ",
        "4/2024", "100/km", "3/Bộ Y tế", "01/2020/Phụ lục"})
    CHECK(code(none, Slot::none) == "");
  for (const char* none : {"20/11/2025", "12", "10.5", "11 của Chính phủ", "2020-2025"})
    CHECK(code(none, Slot::cited) == "");
}

TEST_CASE("strictly read, a number stands free") {
  const Viewed r("5/12/QĐ-UBND");
  CHECK_FALSE(read_code(r.view(), 2, Slot::none));
  CHECK_FALSE(read_code(r.view(), r.view().size(), Slot::cited));
}
