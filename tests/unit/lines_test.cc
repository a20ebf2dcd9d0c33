#include <catch2/catch.hpp>

#include "text/text.h"

using namespace vbparse;

namespace {
std::vector<std::string> cells(const text::Layout& l, size_t line) {
  std::vector<std::string> out;
  for (uint32_t i = 0; i < l.lines[line].cells; ++i)
    out.emplace_back(l.words(l.cells[l.lines[line].first_cell + i].span));
  return out;
}
}  // namespace

TEST_CASE("lines end at LF, CR LF, CR, FF and VT; blank ones are counted") {
  const std::string s = "một\r\nhai\n\n  \n ba\rbốn\fnăm";
  const auto l = text::lay_out(s);
  REQUIRE(l.lines.size() == 5);
  CHECK(l.words(l.lines[2].span) == "ba");
  CHECK(l.lines[2].blanks_before == 2);
  CHECK(l.lines[2].indent == 1);
  CHECK(l.words(l.lines[3].span) == "bốn");
  CHECK(l.lines[4].page_break);
}

TEST_CASE("wide gaps, tabs and bars part cells") {
  const std::string s = "UBND TỈNH     CỘNG HÒA\na\tb\n| x y | z |\nmột  câu thường";
  const auto l = text::lay_out(s);
  CHECK(cells(l, 0) == std::vector<std::string>{"UBND TỈNH", "CỘNG HÒA"});
  CHECK(l.cells[1].column == 14);
  CHECK(cells(l, 1) == std::vector<std::string>{"a", "b"});
  CHECK(cells(l, 2) == std::vector<std::string>{"x y", "z"});
  CHECK(l.lines[2].table);
  CHECK(cells(l, 3).size() == 1);
  CHECK(l.folded_text(l.lines[0]) == "ubnd tỉnh cộng hòa");
}

TEST_CASE("rules are told from words") {
  for (const char* rule : {"-----", "* * *", "___", "– – –", "+---+---+", "---o0o---", "*"}) {
    const auto l = text::lay_out(rule);
    REQUIRE(l.lines.size() == 1);
    CHECK(l.lines[0].rule);
  }
  for (const char* words : {"- Như trên", "2", "o", "a-b"})
    CHECK_FALSE(text::lay_out(words).lines[0].rule);
}

TEST_CASE("an empty or blank buffer has no lines") {
  CHECK(text::lay_out("").lines.empty());
  CHECK(text::lay_out(" \n\t\r\n\xC2\xA0").lines.empty());
}

TEST_CASE("join folds blanks to one") {
  const std::string s = "12-\n  CT/TW   ngày";
  CHECK(text::join(s, {{0, uint32_t(s.size())}}) == "12- CT/TW ngày");
  CHECK(text::join(s, {{0, 3}, {6, 11}}) == "12-CT/TW");
}

TEST_CASE("joining is the same in blocks and byte by byte") {
  const std::string words = "thực hiện nhiệm vụ – giải pháp, ";
  for (size_t blanks = 1; blanks < 3; ++blanks)
    for (size_t lead = 0; lead < 70; ++lead) {
      const std::string left(lead, 'x'), gap(blanks, ' ');
      const std::string s = left + gap + "đ" + gap + "\xC2\xA0" + words + "\n" + words;
      const std::string joined =
          (lead ? left + " " : "") + "đ " + words + words.substr(0, words.size() - 1);
      CHECK(text::join(s, {{0, uint32_t(s.size())}}) == joined);
    }
}
