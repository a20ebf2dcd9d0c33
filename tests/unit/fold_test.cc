#include <catch2/catch.hpp>

#include "text/text.h"

using namespace vbparse;

namespace {
std::string fold(std::string_view s) { return text::fold(s); }
}  // namespace

TEST_CASE("folding makes case, look-alikes, dashes, quotes and blanks one") {
  CHECK(fold("ĐẢNG ỦY KHỐI") == "đảng ủy khối");
  CHECK(fold("Ðiều Ɖiều ðiều") == "điều điều điều");
  CHECK(fold("TRƯỜNG Trƣờng") == "trường trường");
  CHECK(fold("38 – CT — TW ‑ x") == "38 - ct - tw - x");
  CHECK(fold("“Về” ‘a’ «b»") == "\"về\" 'a' \"b\"");
  CHECK(fold("  a\t \xC2\xA0 b\xE2\x80\x83"
             "c  ") == "a b c");
  CHECK(fold("a\xC2\xAD"
             "b\xE2\x80\x8B"
             "c") == "abc");  // soft hyphen, zero width
}

TEST_CASE("tone placement is folded in open syllables only") {
  CHECK(fold("hoà uỷ thuý khoẻ hoạ quỹ tuỳ") == fold("hòa ủy thúy khỏe họa quỹ tùy"));
  CHECK(fold("hoàn toàn") == "hoàn toàn");
  CHECK(fold("quý quỳ") == "quý quỳ");  // after q the u is no vowel
  CHECK(fold("Uỷ ban") == "ủy ban");
}

TEST_CASE("Markdown emphasis is seen through, stars that mean something are not") {
  CHECK(fold("**T/M BAN THƯỜNG VỤ**") == "t/m ban thường vụ");
  CHECK(fold("(*Chỉ thị số 5-CT/TW*)") == "(chỉ thị số 5-ct/tw)");
  CHECK(fold("5*3 (*) * mục") == "5*3 (*) * mục");
  CHECK(fold("***") == "***");
  CHECK(fold("1\\. Tên\\-gọi \\*x\\*") == "1. tên-gọi *x*");
  CHECK(fold("[]BAN") == "ban");
}

TEST_CASE("every folded byte knows where it came from") {
  const std::string s = "  **Uỷ  ban** – tuỳ\xC2\xA0ý  ";
  text::Folded f;
  std::vector<Span> hidden;
  text::fold(s, {0, uint32_t(s.size())}, f, &hidden);
  REQUIRE(f.text == "ủy ban - tùy ý");
  const auto at = [&](std::string_view folded) {
    const auto b = uint32_t(f.text.find(folded));
    const Span span = f.source(b, b + uint32_t(folded.size()));
    return s.substr(span.begin, span.size());
  };
  CHECK(at("ủy ban") == "Uỷ  ban");
  CHECK(at("-") == "–");
  CHECK(at("tùy") == "tuỳ");
  CHECK(at("ý") == "ý");
  REQUIRE(hidden.size() == 2);
  CHECK(s.substr(hidden[0].begin, hidden[0].size()) == "**");
}

TEST_CASE("a part of one folded text appended to another keeps the way back") {
  const std::string s = "Sở   Nội vụ – Phòng";
  text::Folded whole, part;
  text::fold(s, {0, uint32_t(s.size())}, whole);
  const auto b = uint32_t(whole.text.find("nội"));
  part.append(whole, b, uint32_t(whole.text.size()));
  CHECK(part.text == "nội vụ - phòng");
  const Span span = part.source(0, uint32_t(part.text.size()));
  CHECK(s.substr(span.begin, span.size()) == "Nội vụ – Phòng");
}

TEST_CASE("a skeleton has no diacritics") {
  CHECK(text::skeleton(fold("CỘNG HÒA XÃ HỘI – Đường")) == "cong hoa xa hoi - duong");
}
