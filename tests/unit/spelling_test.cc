#include "tokens/spelling.h"

#include <catch2/catch.hpp>

using namespace vbparse::tokens;

TEST_CASE("one word is spelled in one way, whatever way it is printed") {
  const auto letters = [](const char* print) { return spell(print).letters; };
  // case
  CHECK(letters("QUYẾT") == "quyết");
  CHECK(letters("Đồng") == "đồng");
  // where the tone stands: old and new usage, and slips
  for (const char* print : {"hoà", "hòa", "HÒA", "Hoà"})
    CHECK(letters(print) == "hòa");
  CHECK(letters("thuỷ") == "thủy");
  CHECK(letters("khỏan") == "khoản");
  CHECK(letters("gìa") == "già");
  CHECK(letters("toàn") == "toàn");
  CHECK(letters("tíên") == "tiến");
  CHECK(letters("của") == "của");
  CHECK(letters("rượu") == "rượu");
  CHECK(letters("thuở") == "thuở");
  // i and y
  CHECK(letters("quý") == letters("quí"));
  CHECK(letters("qúy") == letters("quí"));
  CHECK(letters("kỳ") == letters("kì"));
  CHECK(letters("Mỹ") == letters("MĨ"));
  CHECK(letters("ủy") == "ủy");
  CHECK(letters("vi") != letters("vy"));
  CHECK(letters("thúi") != letters("thúy"));
  // look-alikes
  CHECK(letters("Ðiều") == "điều");       // eth
  CHECK(letters("Ɖiều") == "điều");       // Ewe's D
  CHECK(letters("ƣơng") == "ương");       // broken font maps
  CHECK(letters("\u041DĐND") == "hđnd");  // a Cyrillic Н
  CHECK(letters("Уфа") == "Уфа");         // a Russian name
  // marks out of order: e, acute, circumflex; NFC makes é and leaves the circumflex
  CHECK(letters("quy\u00e9\u0302t") == "quyết");
  CHECK(letters("\u00e9\u0302") == "ế");
  // what is not seen
  CHECK(letters("tr\u00ADường") == "trường");
  CHECK(letters("ngày\u200B") == "ngày");
}

TEST_CASE("base letters are without marks and tones") {
  CHECK(spell("Quyết").base == "quyet");
  CHECK(spell("ĐƯỜNG").base == "duong");
  CHECK(spell("GIÁM").base == "giam");
  CHECK(spell("phü").base == "phu");  // ü: what OCR makes of ủ
  CHECK(spell("30").base == "30");
  CHECK(spell("字").base == "字");
}

TEST_CASE("a word's shape is how it is printed") {
  CHECK(spell("nghị").shape == Shape::lower);
  CHECK(spell("Nghị").shape == Shape::title);
  CHECK(spell("NGHỊ").shape == Shape::upper);
  CHECK(spell("Đ").shape == Shape::letter);
  CHECK(spell("QyĐ").shape == Shape::mixed);
  CHECK(spell("nGhị").shape == Shape::mixed);
}

TEST_CASE("a spelling knows whether it can be a syllable") {
  for (const char* print : {"nghiêng", "hoà", "quý", "ỦY", "gì", "toán"})
    CHECK(spell(print).syllable);
  for (const char* print : {"UBND", "Thdng", "quyt", "tưsố", "ng", "nghiêngg"})
    CHECK_FALSE(spell(print).syllable);
}
