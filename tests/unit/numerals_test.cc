#include "mentions/numerals.h"

#include <catch2/catch.hpp>

#include "../viewed.h"
#include "mentions/figures.h"

using namespace vbparse;
using namespace vbparse::mentions;

namespace {

using Reader = std::optional<Number> (*)(const View&, uint32_t, Reading);

/// What a reader reads at the begin of a text: "print=value", with a comma before decimals, ~ where
/// letters are read as figures, ≠ where words and figures differ; "-" for nothing.
std::string read(Reader reader, const char* text, Reading reading = Reading::strict) {
  const test::Viewed viewed(text);
  const auto found = reader(viewed.view(), 0, reading);
  if (!found)
    return "-";
  std::string value = std::to_string(found->value);
  if (found->decimals)
    value.insert(value.size() - found->decimals, ",");
  return viewed.print(found->tokens) + "=" + value + (found->damaged ? "~" : "") +
         (found->disagrees ? "≠" : "");
}
std::string number(const char* text) { return read(read_number, text); }
std::string expected(const char* text) { return read(read_number, text, Reading::tolerant); }
std::string roman(const char* text) { return read(read_roman, text); }
std::string ordinal(const char* text) { return read(read_ordinal, text); }

}  // namespace

TEST_CASE("numbers in figures: a dot parts thousands, a comma decimals") {
  CHECK(number("05 ngày") == "05=5");
  CHECK(number("1.000.000 đồng") == "1.000.000=1000000");
  CHECK(number("3,5 %") == "3,5=3,5");
  CHECK(number("1.234,56") == "1.234,56=1234,56");
  CHECK(number("2,000,000") == "2,000,000=2000000");
  CHECK(number("999999999999999999") == "999999999999999999=999999999999999999");

  CHECK(number("9999999999999999999") == "-");  // more than 18 figures
  CHECK(number("1.1. Mục tiêu") == "1=1");      // a label
  CHECK(number("2025.000") == "2025=2025");
  CHECK(number("0.123") == "0=0");
  CHECK(number("1. 000") == "1=1");
  CHECK(number("5, 6 và 7") == "5=5");
  CHECK(number("ngày 5") == "-");
  CHECK(number("") == "-");
}

TEST_CASE("numbers in words to 9,999") {
  CHECK(number("một") == "một=1");
  CHECK(number("Mười ngày") == "Mười=10");
  CHECK(number("mười lăm ngày") == "mười lăm=15");
  CHECK(number("hai mươi mốt") == "hai mươi mốt=21");
  CHECK(number("hai mươi bốn") == "hai mươi bốn=24");
  CHECK(number("ba mươi ngày") == "ba mươi=30");
  CHECK(number("chín mươi chín") == "chín mươi chín=99");
  CHECK(number("một trăm") == "một trăm=100");
  CHECK(number("một trăm linh năm ngày") == "một trăm linh năm=105");
  CHECK(number("ba trăm lẻ hai") == "ba trăm lẻ hai=302");
  CHECK(number("một trăm mười") == "một trăm mười=110");
  CHECK(number("một trăm hai mươi ngày") == "một trăm hai mươi=120");
  CHECK(number("hai nghìn") == "hai nghìn=2000");
  CHECK(number("hai ngàn không trăm hai mươi tư") == "hai ngàn không trăm hai mươi tư=2024");
  CHECK(number("chín nghìn chín trăm chín mươi chín") ==
        "chín nghìn chín trăm chín mươi chín=9999");
  CHECK(number("hai nghìn linh năm") == "hai nghìn linh năm=2005");
  CHECK(number("hai\nmươi  mốt") == "hai mươi  mốt=21");
  CHECK(number("haimươi mốt ngày") == "haimươi mốt=21");

  CHECK(number("không quá") == "-");
  CHECK(number("tư nhân") == "-");
  CHECK(number("lăm") == "-");
  CHECK(number("mươi ngày") == "-");
  CHECK(number("trăm năm") == "-");
}

TEST_CASE("after mươi and mười năm is a year, not five") {
  CHECK(number("hai mươi năm") == "hai mươi=20");
  CHECK(number("mười năm tù") == "mười=10");
  CHECK(number("năm mươi năm") == "năm mươi=50");
  CHECK(number("một trăm năm") == "một trăm=100");
  CHECK(number("một trăm năm mươi") == "một trăm năm mươi=150");
  CHECK(number("năm năm") == "năm=5");
}

TEST_CASE("numbers in figures and in words are one number") {
  CHECK(number("05 (năm) ngày làm việc") == "05 (năm)=5");
  CHECK(number("năm (05) ngày") == "năm (05)=5");
  CHECK(number("hai mươi (20) năm") == "hai mươi (20)=20");
  CHECK(number("30 (ba mươi)\nngày") == "30 (ba mươi)=30");
  CHECK(number("30 (bamươi) ngày") == "30 (bamươi)=30");
  CHECK(number("30 (bà mươi) ngày") == "30 (bà mươi)=30");

  CHECK(number("05 (sáu) ngày") == "05 (sáu)=5≠");
  CHECK(number("năm (1)") == "năm=5");
  CHECK(number("05 (ngày)") == "05=5");
  CHECK(number("50% (năm") == "50=50");
}

TEST_CASE("letters are read as figures where a number is expected") {
  CHECK(expected("l0 ngày") == "l0=10~");
  CHECK(expected("I5 ngày") == "I5=15~");
  CHECK(expected("O1") == "O1=1~");
  CHECK(expected("2OI6") == "2OI6=2016~");
  CHECK(expected("1O ngày") == "1O=10~");
  CHECK(expected("lO ngày") == "lO=10~");
  CHECK(expected("3B") == "3B=38~");
  CHECK(expected("05 ngày") == "05=5");
  CHECK(expected("1.000.000") == "1.000.000=1000000");
  CHECK(expected("mười lâm ngày") == "mười lâm=15");
  CHECK(expected("nam ngày") == "nam=5");

  CHECK(number("l0 ngày") == "-");
  CHECK(number("O1") == "-");
  CHECK(number("2OI6") == "2=2");
  CHECK(expected("Sở") == "-");
  CHECK(expected("SOS") == "-");
  CHECK(expected("5X") == "5=5");
}

TEST_CASE("figures parted by a blank") {
  const auto parted = [](const char* text, uint32_t most, uint32_t most_value) {
    const test::Viewed viewed(text);
    const auto found = read_parted_figures(viewed.view(), 0, most, most_value, Reading::tolerant);
    return found ? viewed.print(found->tokens) + "=" + std::to_string(found->value) : "-";
  };
  CHECK(parted("1 1/2017", 2, 12) == "1 1=11");
  CHECK(parted("201 7 của", 4, 2199) == "201 7=2017");
  CHECK(parted("8 2", 2, 12) == "8=8");
  CHECK(parted("1\n1", 2, 12) == "1=1");
  CHECK(parted("1 2017", 2, 12) == "1=1");
  CHECK(parted("123", 2, 999) == "-");
}

TEST_CASE("Roman numerals are read where they are written in the one right way") {
  CHECK(roman("I. TÌNH HÌNH") == "I=1");
  CHECK(roman("XIV") == "XIV=14");
  CHECK(roman("iv)") == "iv=4");
  CHECK(roman("MCMXLV") == "MCMXLV=1945");
  CHECK(roman("MMMCMXCIX") == "MMMCMXCIX=3999");
  CHECK(read(read_roman, "Il", Reading::tolerant) == "Il=2~");
  CHECK(read(read_roman, "X1", Reading::tolerant) == "X1=11~");

  CHECK(roman("IIII") == "-");
  CHECK(roman("VX") == "-");
  CHECK(roman("IXI") == "-");
  CHECK(roman("MMMM") == "-");
  CHECK(roman("Xi") == "-");
  CHECK(roman("XIVa") == "-");
  CHECK(roman("Il") == "-");
  CHECK(roman("Điều") == "-");
  CHECK(roman("12") == "-");
}

TEST_CASE("ordinals begin with thứ") {
  CHECK(ordinal("thứ nhất") == "thứ nhất=1");
  CHECK(ordinal("Thứ hai, các đơn vị") == "Thứ hai=2");
  CHECK(ordinal("thứ tư") == "thứ tư=4");
  CHECK(ordinal("thứ hai mươi mốt") == "thứ hai mươi mốt=21");
  CHECK(ordinal("thứ 3") == "thứ 3=3");
  CHECK(ordinal("thứ XIV") == "thứ XIV=14");
  CHECK(ordinal("thứ\nnhất") == "thứ nhất=1");

  CHECK(ordinal("thứ trưởng") == "-");
  CHECK(ordinal("nhất") == "-");
}
