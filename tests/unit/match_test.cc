#include "grammar/match.h"

#include <catch2/catch.hpp>

using namespace vbparse::grammar;

TEST_CASE("the longest phrase that ends at a word's edge is found") {
  PhraseSet set;
  set.add("ban", 1);
  set.add("ban tổ chức", 2);
  set.add("ban tổ", 3);
  set.add("v/v", 4);
  set.add("(kèm theo", 5);
  set.seal();
  CHECK(set.longest("ban tổ chức tỉnh ủy", 0).rule == 2);
  CHECK(set.longest("ban tổ chứcx", 0).rule == 3);
  CHECK(set.longest("ban hành", 0).rule == 1);
  CHECK(set.longest("bang", 0).length == 0);
  CHECK(set.longest("x v/v: góp ý", 2).rule == 4);
  CHECK(set.longest("(kèm theo quyết định", 0).rule == 5);
  CHECK(set.whole("ban tổ") == 3);
  CHECK(set.whole("ban tổ chức tỉnh") == -1);
  CHECK(set.longest("", 0).length == 0);
}

TEST_CASE("of two equal phrases the later rule wins") {
  PhraseSet set;
  set.add("lưu", 1);
  set.add("lưu", 7);
  set.seal();
  CHECK(set.longest("lưu: vt", 0).rule == 7);
}

TEST_CASE("an empty set finds nothing") {
  PhraseSet set;
  set.seal();
  CHECK(set.longest("lưu", 0).length == 0);
  CHECK(PhraseSet().longest("lưu", 0).length == 0);
}

TEST_CASE("the length of a word is the same wherever it stands before the text's end") {
  for (size_t size = 1; size < 40; ++size)
    for (const std::string_view behind : {"", " ", ".", "; và các sở, ngành", "\n"}) {
      const std::string word = std::string(size - 1, 'b') + 'a',
                        text = "(" + word + std::string(behind);
      CHECK(word_length(text, 1) == size);
      CHECK(word_length(text, 0) == 1);
    }
  CHECK(word_length("Ủy ban", 0) == std::string_view("Ủy").size());
  CHECK(word_length("số06/2020", 0) == std::string_view("số06").size());
  for (int c = 0; c < 256; ++c)
    CHECK((word_stops(uint64_t(c)) & 0x80) == (in_word(char(c)) ? 0 : 0x80));
}

TEST_CASE("words are never cut within") {
  const std::string text = "một hai ba";
  CHECK(word_cut(text, 0, text.find("hai") + 1) == text.find("hai"));
  CHECK(word_cut(text, 0, text.find(' ')) == text.find(' '));
  CHECK(word_cut(text, 0, text.size()) == text.size());
  CHECK(word_cut(text, 0, 1) == 0);
}

TEST_CASE("the kinds of what begins with a word") {
  PhraseSet set;
  set.add("giao", 1, 3);
  set.add("giao cho", 2, 5);
  set.seal();
  size_t length = 0;
  CHECK(set.kinds_at("giao ban", 0, &length) == (1u << 3 | 1u << 5));
  CHECK(length == 4);
  CHECK(set.kinds_at("giaothông", 0, &length) == 0);
  CHECK(length == std::string_view("giaothông").size());
}
