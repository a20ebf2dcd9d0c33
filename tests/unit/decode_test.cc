#include <catch2/catch.hpp>

#include "text/legacy.h"
#include "text/text.h"
#include "vbparse/vbparse.h"

using namespace vbparse;

TEST_CASE("valid UTF-8 is kept byte for byte, BOM included") {
  const std::string text = "\xEF\xBB\xBFSố: 5/QĐ-UBND\r\n\tvà 𝕏";
  const auto d = text::decode(text, "");
  CHECK(d.utf8 == text);
  CHECK(d.encoding == Encoding::utf8);
  CHECK(d.damaged == 0);
}

TEST_CASE("bytes that are no text become U+FFFD, one each") {
  CHECK(text::decode("a\xFF"
                     "b",
                     "")
            .utf8 ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(text::decode(std::string_view("a\0b", 3), "").utf8 ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(text::decode("\xC0\x80", "").damaged == 2);          // overlong
  CHECK(text::decode("\xED\xA0\x80", "").damaged == 3);      // a surrogate
  CHECK(text::decode("\xF4\x90\x80\x80", "").damaged == 4);  // above U+10FFFF
  CHECK(text::decode("cut \xE1\xBB", "").damaged == 2);
  CHECK(text::decode("tab\tnew\nline\r\f\v", "").damaged == 0);
  const auto d = text::decode("ok\x01", "");
  REQUIRE(d.damage.size() == 1);
  CHECK(d.damage[0].kind == text::Damage::Kind::control);
  CHECK(d.damage[0].at == 2);
}

TEST_CASE("UTF-16 is told by its BOM or by its NULs") {
  const auto utf16 = [](std::u16string_view s, bool little, bool bom) {
    std::string out;
    const auto put = [&](char16_t c) {
      const char lo = char(c & 0xFF), hi = char(c >> 8);
      out += little ? lo : hi;
      out += little ? hi : lo;
    };
    if (bom)
      put(0xFEFF);
    for (const char16_t c : s)
      put(c);
    return out;
  };
  const std::u16string_view text = u"Kính gửi: Sở Nội vụ \U0001F600";
  for (const bool little : {true, false})
    for (const bool bom : {true, false}) {
      const auto d = text::decode(utf16(text, little, bom), "");
      CHECK(d.utf8 == "Kính gửi: Sở Nội vụ 😀");
      CHECK(d.encoding == (little ? Encoding::utf16le : Encoding::utf16be));
    }
  CHECK(text::decode(std::string_view("\xFF\xFE"
                                      "a\0\x00\xD8",
                                      6),
                     "")
            .damaged == 1);  // half a pair
  CHECK(text::decode(std::string_view("\xFF\xFE"
                                      "a\0b",
                                      5),
                     "")
            .damaged == 1);  // half a unit
}

TEST_CASE("the quick count and the way byte by byte agree at every place of a block") {
  const std::string words = "Kế hoạch số 5 của Ủy ban nhân dân tỉnh – thực hiện “việc” này ";
  std::string text;
  while (text.size() < 800)
    text += words;
  const std::string sound[]{"đ", "ế", "…", "\xC2\xA0", "\t"};
  const std::string broken[]{"\xFF", "\xC4", "\xE1\xBA", "\xBA", "\x01", "\x7F"};
  for (size_t at = 200; at < 520; ++at) {
    if ((text[at] & 0xC0) == 0x80)
      continue;
    const auto with = [&](const std::string& piece) {
      return text.substr(0, at) + piece + " " + text.substr(at);
    };
    for (const std::string& s : sound) {
      CHECK(text::take_census(with(s)).sound);
      CHECK(text::decode(with(s), "").utf8 == with(s));
    }
    for (const std::string& s : broken) {
      CHECK_FALSE(text::take_census(with(s)).sound);
      CHECK(text::decode(with(s), "").damaged == s.size());
      CHECK_FALSE(text::take_census(text.substr(0, at) + s).sound);
    }
    CHECK(text::take_census(text.substr(0, at)).sound);
  }
}

TEST_CASE("what the quick count takes for NFC is NFC") {
  std::vector<Document::Change> changes;
  const auto agrees = [&](const std::string& s) {
    const auto normal = text::normalize(s, changes) == s;
    return !text::take_census("a" + s + "b").nfc || normal;
  };
  for (char32_t c = 0x80; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000)
      continue;
    std::string one;
    text::append_utf8(one, c);
    if (!agrees(one))
      FAIL("U+" << std::hex << uint32_t(c));
  }
  CHECK(text::take_census("Ủy ban – “số 5”…").nfc);
  CHECK_FALSE(text::take_census("Uy\xCC\x89 ban").nfc);  // a combining hook
  CHECK_FALSE(text::take_census("\xE2\x84\xAB").nfc);    // ANGSTROM SIGN
  const text::Census c = text::take_census("Kế hoạch à\xC2\xA0");
  CHECK(c.own == 2);
  CHECK(c.latin == 1);
  CHECK(c.signs == 1);
}
