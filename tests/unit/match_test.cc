#include <catch2/catch.hpp>

#include "grammar/match.h"

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
