// Decomposed letters (NFD) are the same text: what is found out of it is the same, and good
// Unicode is not changed.
#include <unicode/normalizer2.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "../support.h"
#include "text/legacy.h"
#include "text/text.h"

using namespace vbparse;
using text::decode;

namespace {

std::string decomposed(const std::string& utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfd->normalizeUTF8(0, utf8, sink, nullptr, status);
  REQUIRE(U_SUCCESS(status));
  return out;
}

/// What is repaired of a text is repaired of its decomposed twin, too; all else stays as it is.
void check_twin(const std::string& composed) {
  const std::string twin = decomposed(composed);
  const text::Decoded one = decode(composed, ""), other = decode(twin, "");
  CHECK(name(other.encoding) == name(one.encoding));
  CHECK((nfc(other.utf8) == nfc(one.utf8)));
  if (one.encoding == Encoding::utf8)
    CHECK((other.utf8 == twin));
}

}  // namespace

TEST_CASE("decomposed samples are not repaired") {
  for (const std::string& path : test::samples()) {
    INFO(path);
    check_twin(nfc(test::read_file(path)));
  }
}

TEST_CASE("decomposed letters beside signs and other languages are not repaired") {
  const std::string good =
      "Ủy ban nhân dân tỉnh báo cáo: nhiệt độ 25 °C, diện tích 5 m², «đã ký».\n";
  for (const std::string odd :
       {"sai số ±2µm, 3×4, ½, ©2020, ®, «x»y, a¹b², §5¶\n", "L'été dernier, à côté de l'église\n",
        "Größe, Häuser, Straße, Österreich, Übung\n", "Ñandú, mañana, ¿qué?, ¡sí!, niño\n"}) {
    std::string text;
    for (int i = 0; i < 12; ++i)
      text += good + odd + odd;
    INFO(odd);
    check_twin(text);
    check_twin(good + text + text);
  }
}

TEST_CASE("a legacy line is repaired beside decomposed ones, which stay") {
  const std::string good =
      decomposed("Danh mục các dự án được phê duyệt trong năm 2004 như sau:\n");
  const std::string pasted = "X©y dùng tr\xC2\xADêng häc ë c¸c x· vïng cao, biªn giíi;\n";
  const text::Decoded d = decode(good + pasted + good + pasted + pasted, "");
  const std::string read = "Xây dựng trường học ở các xã vùng cao, biên giới;\n";
  CHECK(d.utf8 == good + read + good + read + read);
  CHECK(d.encoding == Encoding::mixed);
}

TEST_CASE("what converters make of Windows-1258 is good Unicode") {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text +=
        "C\xC4\x83n c\xC6\xB0\xCC\x81 Nghi\xCC\xA3 \xC4\x91i\xCC\xA3nh cu\xCC\x89"
        "a Chi\xCC\x81nh phu\xCC\x89\n";
  CHECK(decode(text, "").utf8 == text);
  CHECK(decode(text, "").encoding == Encoding::utf8);
}

TEST_CASE("the decomposed corpus is not repaired") {
  const std::filesystem::path corpus = test::source_path("../shared/corpus");
  for (const char* part : {"dev", "party", "public", "rendered"}) {
    if (!std::filesystem::is_directory(corpus / part))
      continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus / part)) {
      if (entry.path().extension() != ".txt")
        continue;
      INFO(entry.path());
      check_twin(nfc(test::read_file(entry.path().string())));
    }
  }
}
