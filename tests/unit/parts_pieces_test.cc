// Values in pieces: what they print, what their ends shed; and segments that are wrong.
#include <catch2/catch.hpp>

#include "parts/pieces.h"
#include "zoned.h"

using namespace vbparse;
using namespace vbparse::parts;
using zones::Zone;

namespace {

/// What all of a text prints.
std::string printed(const char* text) {
  const test::Viewed viewed(text);
  const mentions::View view = viewed.view();
  const Text whole = print(view, {{0, view.size()}});
  std::string joined;
  for (const Span& piece : whole.pieces)
    joined += viewed.text().substr(piece.begin, piece.size());
  CHECK(whole.span.size() >= joined.size());
  return whole.text;
}
std::string shed_capitals_of(const char* text) {
  const test::Viewed viewed(text);
  const mentions::View view = viewed.view();
  return print(view, shed_capitals(view, {{0, view.size()}})).text;
}

}  // namespace

TEST_CASE("parts: pieces are within the text and touch no other") {
  const test::Viewed viewed("a b c d e");
  const std::vector<Range> given{{3, 2}, {0, 2}, {2, 3}, {2, 3}, {4, 9}, {7, 8}};
  const Pieces pieces = tidy(viewed.view(), given);
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].end == 3);
  CHECK(pieces[1].end == 5);
  CHECK(count(pieces) == 4);
  const Pieces middle = slice(pieces, 2, 4);
  REQUIRE(middle.size() == 2);
  CHECK(middle[0].begin == 2);
  CHECK(middle[1].begin == 4);
  CHECK(slice(pieces, 4, 9).empty());
}

TEST_CASE("parts: what tokens print") {
  CHECK(printed("SỞ   Y\n TẾ") == "SỞ Y TẾ");
  CHECK(printed("Căn\u00A0cứ Luật") == "Căn cứ Luật");
  CHECK(printed("số 38-\nCT/TW") == "số 38-CT/TW");
  CHECK(printed("Bộ Lao động -\nThương binh") == "Bộ Lao động - Thương binh");
  CHECK(printed("**Nơi nhận:** Sở A") == "Nơi nhận: Sở A");
  CHECK(printed("tuyên truy\u00ADền") == "tuyên truyền");
  CHECK(printed("Sở | Y tế") == "Sở Y tế");
}

TEST_CASE("parts: a value in capitals sheds small words at its ends") {
  CHECK(shed_capitals_of("So UBND TỈNH KIÊN GIANG l") == "UBND TỈNH KIÊN GIANG");
  CHECK(shed_capitals_of("quả PHÒNG TÀI CHÍNH - KẾ HOẠCH do") == "PHÒNG TÀI CHÍNH - KẾ HOẠCH");
  CHECK(shed_capitals_of("Sở Y tế") == "Sở Y tế");
}

TEST_CASE("parts: wrong segments give what they print, in time") {
  using zones::Segment;
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "- Sở A (để b/c); ( ) KT. GIÁM ĐỐC 5/QĐ-X\n";
  for (int i = 0; i < 20000; ++i)
    text += "( CỤC MÚI \" ";
  const test::Viewed viewed(text);
  const mentions::View view = viewed.view();
  std::vector<Segment> segments;
  for (size_t zone = 0; zone < zones::zone_count; ++zone) {
    segments.push_back({Zone(zone), {}});
    segments.push_back({Zone(zone), {{5, 5}, {9, 3}, {UINT32_MAX - 1, UINT32_MAX}}});
    segments.push_back({Zone(zone), {{0, view.size()}}});
    for (uint32_t i = 0; i + 2 < view.size(); i += 64)  // one token each, the last lines first
      segments.push_back({Zone(zone), {{view.size() - i - 2, view.size() - i - 1}}});
  }
  Record record;
  render(view, assemble(view, segments), record);
  CHECK(record.recipients.size() > 20000);
  Record none;
  const test::Viewed nothing("");
  render(nothing.view(), assemble(nothing.view(), segments), none);
  CHECK(none.recipients.empty());
}
