#include <catch2/catch.hpp>

#include "text/text.h"
#include "vbparse/vbparse.h"

using namespace vbparse;

TEST_CASE("a span of normalized text covers whole units of its source") {
  const std::string nfd = "bo\xCC\xA3\xCC\x82 ba";  // b ộ(decomposed) ␠ ba
  std::vector<Document::Change> changes;
  const std::string nfc = text::normalize(nfd, changes);
  REQUIRE(nfc == "bộ ba");
  CHECK(text::to_source(changes, {0, 4}) == Span{0, 6});  // bộ
  CHECK(text::to_source(changes, {0, 1}) == Span{0, 1});  // b
  CHECK(text::to_source(changes, {1, 4}) == Span{1, 6});  // ộ as a whole
  CHECK(text::to_source(changes, {5, 7}) == Span{7, 9});  // ba
  CHECK(text::to_source(changes, {7, 7}) == Span{9, 9});
}

TEST_CASE("normalized text needs no changes") {
  std::vector<Document::Change> changes;
  CHECK(text::normalize("Kế hoạch số 5", changes) == "Kế hoạch số 5");
  CHECK(changes.empty());
}

TEST_CASE("a run of marks longer than any language's is parted, and nothing else moves") {
  const std::string below = "\u0323", acute = "\u0301", joiner = "\u034F";
  std::string marks;
  for (int i = 0; i < 20; ++i)
    marks += acute + below;
  const std::string text = "a" + marks + "b";
  std::vector<Document::Change> changes;
  const std::string nfc = text::normalize(text, changes);
  const size_t part = nfc.find(joiner);
  REQUIRE(part != std::string::npos);
  CHECK(nfc.find(joiner, part + 1) == std::string::npos);
  CHECK(vbparse::nfc(nfc) == nfc);
  // 30 of the marks stand before it; the first below and a are one letter
  CHECK(text::to_source(changes, {0, uint32_t(part)}) == Span{0, 1 + 30 * 2});
  const auto size = uint32_t(nfc.size());
  CHECK(text::to_source(changes, {size - 1, size}) ==
        Span{uint32_t(text.size()) - 1, uint32_t(text.size())});
  CHECK(text::normalize("a" + marks.substr(0, 60) + "b", changes).find(joiner) ==
        std::string::npos);
}

TEST_CASE("spans of a decomposed document point into the document as it was given") {
  const std::string nfc = "Số: 12/QĐ-UBND\nKính gửi: Sở Nội vụ;\n";
  std::string nfd;
  for (size_t i = 0; i < nfc.size(); ++i) {
    if (nfc.compare(i, 3, "ộ") == 0)
      nfd += "o\xCC\xA3\xCC\x82", i += 2;
    else if (nfc.compare(i, 3, "ở") == 0)
      nfd += "o\xCC\x9B\xCC\x89", i += 2;
    else
      nfd += nfc[i];
  }
  REQUIRE(nfd.size() > nfc.size());
  const Document d = parse(nfd);
  REQUIRE(d.records[0].addressees.size() == 1);
  const Span s = d.to_source(d.records[0].addressees[0].span);
  CHECK(d.decoded() == nfd);
  CHECK(vbparse::nfc(nfd.substr(s.begin, s.size())) == "Sở Nội vụ");
}
