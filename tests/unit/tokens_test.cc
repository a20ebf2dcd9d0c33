#include <catch2/catch.hpp>

#include "tokens/cut.h"

using namespace vbparse;
using namespace vbparse::tokens;

namespace {

/// A lexicon of these words.
class Words {
 public:
  Words(std::initializer_list<const char*> words) {
    for (const char* w : words)
      builder_.add(w);
    lexicon_ = Lexicon(builder_.seal());
  }
  const Lexicon& lexicon() const { return lexicon_; }

 private:
  LexiconBuilder builder_;
  Lexicon lexicon_;
};
const Words some{"thông", "tư",     "số",   "điều", "ngày", "của", "bộ",  "hòa", "kỳ",
                 "quý",   "nghiêm", "chức", "thực", "hiện", "10",  "gửi", "kính"};

/// The prints of all tokens, a bar between two; what parts them is left out.
std::string cut_up(std::string_view text) {
  const Tokens t = cut(text, some.lexicon());
  std::string out;
  for (const Token& token : t.tokens)
    out += (out.empty() ? "" : "|") + std::string(t.print(token));
  return out;
}
Token first(std::string_view text) { return cut(text, some.lexicon())[0]; }
std::vector<std::string> cells(const Tokens& t, size_t line) {
  std::vector<std::string> out;
  for (uint32_t i = 0; i < t.lines[line].cells; ++i) {
    const Span s = t.span(t.cells[t.lines[line].first_cell + i].tokens);
    out.emplace_back(t.text.substr(s.begin, s.size()));
  }
  return out;
}

}  // namespace

TEST_CASE("words, numbers and signs are tokens") {
  CHECK(cut_up("Số: 12/QĐ-UBND, ngày 05.") == "Số|:|12|/|QĐ|-|UBND|,|ngày|05|.");
  CHECK(cut_up("") == "");
  CHECK(cut_up(" \n\t\n") == "");
  CHECK(cut_up("“Điều” – 5…") == "“|Điều|”|–|5|…");
  const Tokens t = cut("ngày 05 tháng……", some.lexicon());
  CHECK(t[1].shape == Shape::number);
  CHECK(t[1].value == 5);
  CHECK(t[1].word == any_number);
  CHECK(t[3].word == '.');
  CHECK(t[3].value == 3);
  CHECK(first("99999999999").value == most_value);
  CHECK(first("10").word == some.lexicon().word("10"));
}

TEST_CASE("a run of one sign is one token") {
  CHECK(cut_up("Số: ..../QĐ---") == "Số|:|....|/|QĐ|---");
  CHECK(cut("____", {})[0].value == 4);
}

TEST_CASE("signs that print the same have one number") {
  for (const char* dash : {"-", "–", "—", "−", "‑"})
    CHECK(first(dash).word == '-');
  for (const char* quote : {"\"", "“", "”", "«", "„"})
    CHECK(first(quote).word == '"');
  CHECK(first("⁄").word == '/');
  CHECK(first("•").word == bullet_sign);
  CHECK(first("°").word == any_sign);
  CHECK(first("°").value == 0xB0);
}

TEST_CASE("a token knows what stands before it") {
  const Tokens t = cut("a b   c\td\ne\n\ff,g", {});
  std::vector<Before> before;
  for (const Token& token : t.tokens)
    before.push_back(token.before);
  CHECK(before == std::vector<Before>{Before::line, Before::blank, Before::cell, Before::cell,
                                      Before::line, Before::page, Before::nothing,
                                      Before::nothing});
}

TEST_CASE("a word has one number in every print, and another without its tone") {
  const WordId word = some.lexicon().word("hòa");
  REQUIRE(word != unknown_word);
  for (const char* print : {"hòa", "hoà", "HOÀ", "Hòa", "ho\u00ADà"})
    CHECK(first(print).word == word);
  CHECK(first("hóa").word == unknown_word);
  CHECK(first("hóa").bare == first("hòa").bare);
  CHECK(first("quí").word ==
        some.lexicon().word(cut("quý", some.lexicon()).tokens.empty() ? "" : "quí"));
  CHECK(first("Kì").word == first("KỲ").word);
}

TEST_CASE("a word that no rule has is kept once for each print") {
  const Tokens t = cut("Vẻn vẻn VẺN kẻ", some.lexicon());
  REQUIRE(t.size() == 4);
  CHECK(t[0].word == unknown_word);
  CHECK(t.unknown[t[0].value].hash == t.unknown[t[2].value].hash);
  CHECK(t.unknown[t[0].value].hash != t.unknown[t[3].value].hash);
  CHECK(t.base(t.unknown[t[0].value]) == "ven");
  CHECK(cut("kẻ kẻ kẻ", some.lexicon()).unknown.size() == 1);
}

TEST_CASE("no-break spaces part words, zero-width signs do not") {
  CHECK(cut_up("ngày\u00A005") == "ngày|05");
  CHECK(cut_up("th\u200Bông") == "th\u200Bông");
  CHECK(cut("ngày\u00A0\u00A0\u00A005", {})[1].before == Before::cell);
  CHECK(cut("hòa \u00A0\u00A005", some.lexicon())[1].before == Before::cell);
  CHECK(cut("\uFEFFngày\u200B 05\u00AD", {}).hidden.size() == 3);
}

TEST_CASE("words without a blank between them are found again") {
  CHECK(cut_up("Thông tưsố") == "Thông|tư|số");
  CHECK(cut_up("Sởytế") == "Sở|y|tế");
  CHECK(cut_up("Đieu") == "Đieu");
  CHECK(cut_up("Điều1") == "Điều|1");
  CHECK(cut_up("ngay30") == "ngay|30");
  CHECK(cut_up("củaBộ") == "của|Bộ");
  CHECK(cut_up("thựchiện") == "thực|hiện");
  CHECK(cut_up("THÔNGTƯ") == "THÔNG|TƯ");
  CHECK(cut("tưsố", some.lexicon())[1].before == Before::nothing);
  CHECK(cut("tưsố", some.lexicon())[1].byte == 3);
  // what is one word stays one
  for (const char* word : {"nghiêng", "UBND", "download", "QyĐ", "Vietcombank", "KTTH", "Krông"})
    CHECK(cut_up(word) == word);
}

TEST_CASE("a word over the end of a line is one token") {
  CHECK(cut_up("thực hi-\n  ện") == "thực|hi-\n  ện");
  CHECK(cut_up("nghi\nêm") == "nghi\nêm");
  CHECK(cut_up("TH\nỰC") == "TH\nỰC");
  const Tokens t = cut("Tổ ch\nức ngày", some.lexicon());
  REQUIRE(t.size() == 3);
  CHECK(t[1].broken);
  CHECK(t[1].word == some.lexicon().word("chức"));
  REQUIRE(t.lines.size() == 2);
  CHECK(t.lines[0].tokens.end == 2);
  CHECK(t.lines[1].tokens.begin == 2);
  CHECK(t[2].before == Before::line);
  CHECK(cut("ch\nức", {}).lines.size() == 1);
  CHECK(cut("ch\n\fức", {})[0].broken);
  // whole words, other lines, other case, scrap
  for (const char* text :
       {"kinh tế\nt", "của\nbộ", "ch\n\nức", "ch\nỨc", "l\nu", "tra\nnh4n", "QĐ\na)"})
    for (const Token& token : cut(text, some.lexicon()).tokens)
      CHECK_FALSE(token.broken);
}

TEST_CASE("lines and cells are cut at line ends, wide gaps and bars") {
  const Tokens t = cut("UBND TỈNH     CỘNG HÒA\r\na\tb\n| x y | z |\n\n  một  câu\n-   ba", {});
  REQUIRE(t.lines.size() == 5);
  CHECK(cells(t, 0) == std::vector<std::string>{"UBND TỈNH", "CỘNG HÒA"});
  CHECK(t.cells[1].column == 14);
  CHECK(cells(t, 1) == std::vector<std::string>{"a", "b"});
  CHECK(cells(t, 2) == std::vector<std::string>{"x y", "z"});
  CHECK(t.lines[2].table);
  CHECK(cells(t, 3) == std::vector<std::string>{"một  câu"});
  CHECK(t.lines[3].blanks_before == 1);
  CHECK(t.lines[3].indent == 2);
  CHECK(cells(t, 4) == std::vector<std::string>{"-   ba"});  // a sign before an item
}

TEST_CASE("rules are told from words in tokens") {
  for (const char* rule : {"-----", "* * *", "___", "– – –", "+---+---+", "---o0o---", "─────"}) {
    INFO(rule);
    CHECK(cut(rule, {}).lines.at(0).rule);
  }
  for (const char* words : {"- a", "o", "1.", "---ooooo---", "(*)"}) {
    INFO(words);
    CHECK_FALSE(cut(words, {}).lines.at(0).rule);
  }
}

TEST_CASE("Markdown's marks are not seen") {
  CHECK(cut_up("**Kính gửi:** *a*") == "Kính|gửi|:|a");
  CHECK(cut_up("## Điều 1") == "Điều|1");
  CHECK(cut_up("1\\. a\\_b") == "1|.|a|_|b");
  CHECK(cut_up("5*3 (*) * a") == "5|*|3|(|*|)|*|a");
}

TEST_CASE("a long run of letters is cut, nothing is lost") {
  const std::string word(1000, 'a');
  const Tokens t = cut(word, {});
  uint32_t size = 0;
  for (const Token& token : t.tokens)
    size += token.size;
  CHECK(size == 1000);
  CHECK(t.size() > 8);
}
