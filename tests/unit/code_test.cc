#include <catch2/catch.hpp>

#include "extract/passes.h"
#include "vbparse/vbparse.h"

using namespace vbparse;
using namespace vbparse::extract;

namespace {
std::string code(std::string_view s) {
  text::Folded f;
  text::fold(s, {0, uint32_t(s.size())}, f);
  const auto c = read_code(f, s, 0, uint32_t(f.text.size()));
  if (!c)
    return "none";
  return c->number.value_or("-") + " " + c->notation + " " + (c->full.empty() ? "-" : c->full);
}
}  // namespace

TEST_CASE("codes of State and Party") {
  CHECK(code("3541/UBND-XD") == "3541 UBND-XD 3541/UBND-XD");
  CHECK(code("61 - CV/BTG") == "61 CV/BTG 61-CV/BTG");
  CHECK(code("30/2020/NĐ-CP") == "30 NĐ-CP 30/2020/NĐ-CP");
  CHECK(code("118  /2000/TT-BTC") == "118 TT-BTC 118/2000/TT-BTC");
  CHECK(code("1007-CV/ĐU") == "1007 CV/ĐU 1007-CV/ĐU");
  CHECK(code("10c/QĐ-TTg") == "10c QĐ-TTg 10c/QĐ-TTg");
  CHECK(code("12 –KH/TU") == "12 KH/TU 12-KH/TU");
  CHECK(code("45/2019/QH14") == "45 QH14 45/2019/QH14");
  // the sign behind the number is lost
  CHECK(code("84 QĐ/TWĐTN") == "84 QĐ/TWĐTN 84QĐ/TWĐTN");
  CHECK(code("7QĐ-UBND") == "- QĐ-UBND -");
}

TEST_CASE("a code ends where words begin") {
  CHECK(code("898 /UBND-TTHC Quảng Trị, ngày 3") == "898 UBND-TTHC 898/UBND-TTHC");
  CHECK(code("7/TTLT-BGDĐT – BNV - BTC về việc") == "7 TTLT-BGDĐT-BNV-BTC 7/TTLT-BGDĐT-BNV-BTC");
  CHECK(code("5/QĐ- UBND ngày") == "5 QĐ-UBND 5/QĐ-UBND");
}

TEST_CASE("a number left blank or eaten by a stamp is not guessed") {
  CHECK(code("      /QĐ-UBND") == "- QĐ-UBND -");
  CHECK(code("…/KH-SYT") == "- KH-SYT -");
  CHECK(code("4€ lj /GP-BKHCN") == "- GP-BKHCN -");
}

TEST_CASE("what is no code") {
  for (const char* s : {"790", "12 phố Huế", "nhà 5/7 ngõ 3", "", "lượng tham gia"})
    CHECK(code(s) == "none");
}
