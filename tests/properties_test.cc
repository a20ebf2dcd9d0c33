// What holds for any text: the promises of a Document, no throw, no word of its line ends in the
// record. The same words in another layout: metamorphic/run.py.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <random>

#include "support.h"

using namespace vbparse;
using test::broken_promise;
using test::without_offsets;

namespace {

std::string crlf(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' && (i == 0 || text[i - 1] != '\r'))
      out += '\r';
    out += text[i];
  }
  return out;
}

std::string lf(const std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 >= text.size() || text[i + 1] != '\n')
      out += text[i];
  return out;
}

}  // namespace

TEST_CASE("every promise holds on every sample") {
  for (const std::string& path : test::samples()) {
    INFO(path);
    CHECK(broken_promise(parse(test::read_file(path))) == "");
  }
}

TEST_CASE("no letter of a sample is unclaimed") {
  for (const std::string& path : test::samples()) {
    const Document d = parse(test::read_file(path));
    for (const Mark& m : d.marks)
      if (m.rule == "unclaimed") {
        INFO(path << ": " << d.text.substr(m.span.begin, m.span.size()));
        CHECK(std::none_of(d.text.begin() + m.span.begin, d.text.begin() + m.span.end,
                           [](char c) { return std::isalpha(static_cast<unsigned char>(c)); }));
      }
  }
}

TEST_CASE("marks are made where they are asked for, and change no record") {
  const std::string text = test::read_file(test::samples().front());
  const Document with = parse(text), without = parse(text, {.marks = false});
  CHECK(!with.marks.empty());
  CHECK(without.marks.empty());
  CHECK((without_offsets(with) == without_offsets(without)));
}

TEST_CASE("line ends do not matter") {
  for (const std::string& path : test::samples()) {
    const std::string text = lf(test::read_file(path));
    INFO(path);
    CHECK((without_offsets(parse(crlf(text))) == without_offsets(parse(text))));
  }
}

TEST_CASE("any prefix of a sample gives a valid record") {
  for (const std::string& path : test::samples()) {
    const std::string text = test::read_file(path);
    for (size_t n = 0; n < text.size(); n += 37) {
      INFO(path << " cut at " << n);
      REQUIRE(broken_promise(parse(std::string_view(text).substr(0, n))) == "");
    }
  }
}

TEST_CASE("bytes changed, cut out and doubled at random break no promise") {
  std::mt19937 random(20240730);
  const auto all = test::samples();
  for (int round = 0; round < 400; ++round) {
    std::string text = test::read_file(all[random() % all.size()]);
    for (int k = 0; k < 12; ++k) {
      const size_t at = random() % text.size(),
                   n = std::min<size_t>(1 + random() % 80, text.size() - at);
      switch (random() % 4) {
        case 0:
          text[at] = char(random());
          break;
        case 1:
          text.erase(at, n);
          break;
        case 2:
          text.insert(at, text.substr(random() % text.size(), n));
          break;
        case 3:
          text.insert(at, 1, "\n|-*.;:()\t"[random() % 10]);
          break;
      }
      if (text.empty())
        text = "x";
    }
    INFO("round " << round);
    REQUIRE(broken_promise(parse(text)) == "");
  }
}

TEST_CASE("every pair of samples in one file keeps the promises") {
  const auto all = test::samples();
  for (size_t i = 0; i + 1 < all.size(); ++i) {
    INFO(all[i]);
    CHECK(broken_promise(parse(test::read_file(all[i]) + "\n\n" + test::read_file(all[i + 1]))) ==
          "");
  }
}
