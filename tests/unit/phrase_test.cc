#include "grammar/phrase.h"

#include <catch2/catch.hpp>

using namespace vbparse::grammar;
using Readings = std::vector<std::string>;

TEST_CASE("a phrase is folded and spelled out") {
  CHECK(expand("Kính Gửi") == Readings{"kính gửi"});
  CHECK(expand("(kính gửi|kính trình)[:]") ==
        Readings{"kính gửi:", "kính gửi", "kính trình:", "kính trình"});
  CHECK(expand("[các] sở") == Readings{"các sở", "sở"});
  CHECK(expand("uỷ ban") == Readings{"ủy ban"});
  CHECK(expand("\\(đã ký\\)") == Readings{"(đã ký)"});
}

TEST_CASE("a phrase that cannot be read says where") {
  const auto at = [](const char* phrase) {
    try {
      expand(phrase);
    } catch (const PhraseError& e) {
      return int(e.at);
    }
    return -1;
  };
  CHECK(at("a (b|c") == 2);
  CHECK(at("a)") == 1);
  CHECK(at("giao {organ}") == 6);  // no such slot
  CHECK(at("") == 0);
  CHECK(at("[x]") == 0);         // can be empty
  CHECK(at("ngày {day}") == 0);  // slots do not spell out
  CHECK(at("a\\") == 1);
  CHECK_THROWS_AS(expand("(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)"), PhraseError);
}

TEST_CASE("brackets nest a long way but not for ever") {
  std::string deep;
  for (int i = 0; i < 5000; ++i)
    deep += '(';
  CHECK_THROWS_AS(expand(deep), PhraseError);
  for (const char* stray : {"a } b", "a ) b", "a ] b", "}"})
    CHECK_THROWS_AS(expand(stray), PhraseError);
}
