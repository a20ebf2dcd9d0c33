#include "grammar/spots.h"

#include <catch2/catch.hpp>

#include "tokens/cut.h"

using namespace vbparse::grammar;
using vbparse::tokens::Before;

namespace {

using Tolerance = Meaning::Tolerance;

/// Phrases of cues, numbered in order.
class Table {
 public:
  struct Say {
    const char* phrase;
    Tolerance tolerance = Tolerance::none;
  };
  Table(std::initializer_list<Say> says) {
    uint16_t record = 0;
    for (const Say& s : says)
      builder_.add(s.phrase, {PhraseOf::cue, s.tolerance, record++});
    sealed_ = builder_.seal();
    phrases_ = Phrases(sealed_);
  }
  /// What is found: "print/record", with ~ where marks are wrong and a number of letters.
  std::string find(std::string_view text) const {
    const auto tokens = vbparse::tokens::cut(text, phrases_.lexicon());
    std::string out;
    for (const Spot& s : find_spots(tokens, phrases_).all) {
      const auto span = tokens.span({s.at, s.end()});
      out += (out.empty() ? "" : ", ") + std::string(text.substr(span.begin, span.size())) + "/" +
             std::to_string(phrases_.meanings(s.phrase).front().record) + (s.exact ? "" : "~") +
             (s.edits ? std::to_string(s.edits) : "");
    }
    return out;
  }
  Spots spots(std::string_view text) const {
    return find_spots(vbparse::tokens::cut(text, phrases_.lexicon()), phrases_);
  }
  const Phrases& phrases() const { return phrases_; }

 private:
  PhrasesBuilder builder_;
  SealedPhraseTable sealed_;
  Phrases phrases_;
};

}  // namespace

TEST_CASE("every phrase is found at every token, also within others") {
  const Table t{{"ban"}, {"ban tổ chức"}, {"tổ chức"}, {"v/v"}, {"(kèm theo"}};
  CHECK(t.find("Ban Tổ chức tỉnh") == "Ban/0, Ban Tổ chức/1, Tổ chức/2");
  CHECK(t.find("ban tổ chứcx") == "ban/0");
  CHECK(t.find("bang") == "");
  CHECK(t.find("V/v góp ý") == "V/v/3");
  CHECK(t.find("v / v") == "v / v/3");
  CHECK(t.find("( kèm  theo") == "( kèm  theo/4");
  CHECK(t.find("") == "");
}

TEST_CASE("records with one phrase share it") {
  const Table t{{"lưu"}, {"LƯU"}, {"lưu"}};
  const Spots s = t.spots("Lưu: VT");
  REQUIRE(s.at(0).size() == 1);
  CHECK(t.phrases().meanings(s.all[0].phrase).size() == 3);
  CHECK(s.at(1).empty());
}

TEST_CASE("a spot tells what it crosses") {
  const Table t{{"nơi nhận"}};
  CHECK(t.spots("nơi nhận").all.at(0).crosses == Before::blank);
  CHECK(t.spots("nơi    nhận").all.at(0).crosses == Before::cell);
  CHECK(t.spots("nơi\nnhận").all.at(0).crosses == Before::line);
}

TEST_CASE("marks and tones may be wrong where a phrase allows it") {
  const Table t{{"kính gửi", Tolerance::marks}, {"kính trình"}};
  CHECK(t.find("KINH GUI") == "KINH GUI/0~");
  CHECK(t.find("Kinh gứi") == "Kinh gứi/0~");
  CHECK(t.find("kính gửi") == "kính gửi/0");
  CHECK(t.find("kinh trinh") == "");
  CHECK(t.find("kính gủl") == "");
}

TEST_CASE("letters may be wrong in what is no syllable, one in six") {
  const Table t{{"quyết định", Tolerance::letters}, {"quy định", Tolerance::letters}};
  CHECK(t.find("quydt dinh") == "quydt dinh/0~1");
  CHECK(t.find("Qugét định") == "Qugét định/0~1");
  CHECK(t.find("quy dfnh") == "quy dfnh/1~1");
  CHECK(t.find("qvydt dimb") == "");  // three letters of nine
  CHECK(t.find("quyên đinh") == "");  // a syllable is another word
}

TEST_CASE("a right print is no damaged other one") {
  const Table t{{"thông báo", Tolerance::marks}, {"thống bảo", Tolerance::marks}};
  CHECK(t.find("thông báo") == "thông báo/0");
  CHECK(t.find("thống bảo") == "thống bảo/1");
}

TEST_CASE("no phrase, no spot") {
  const auto tokens = vbparse::tokens::cut("ban tổ chức", {});
  CHECK(find_spots(tokens, {}).all.empty());
  CHECK(find_spots(tokens, {}).first.size() == 4);
}
