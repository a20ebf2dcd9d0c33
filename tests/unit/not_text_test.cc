// What is refused before it is parsed, and what must not be.
#include <catch2/catch.hpp>
#include <random>

#include "../support.h"
#include "text/legacy.h"
#include "text/text.h"

using namespace vbparse;

namespace {

/// `size` signs of an alphabet, by chance but always the same.
std::string random(std::string_view alphabet, size_t size) {
  std::mt19937 engine(5);
  std::string out;
  while (out.size() < size)
    out += alphabet[engine() % alphabet.size()];
  return out;
}

std::string signs(int from, int to) {
  std::string out;
  for (int c = from; c <= to; ++c)
    out += char(c);
  return out;
}

const std::string digits = signs('0', '9'), small = signs('a', 'z'), capitals = signs('A', 'Z');

/// So many code points of [from, to], in UTF-8.
std::string random_letters(char32_t from, char32_t to, size_t many) {
  std::mt19937 engine(7);
  std::string out;
  for (size_t i = 0; i < many; ++i)
    text::append_utf8(out, from + engine() % (to - from + 1));
  return out;
}

std::string utf16(std::string_view utf8) {
  std::string out = "\xFF\xFE";
  for (const char32_t c : text::to_code_points(utf8))
    out += {char(c & 0xFF), char(c >> 8)};
  return out;
}

}  // namespace

TEST_CASE("what is no text at all is named, with what to do") {
  const auto told = [](std::string_view bytes, std::string_view look, std::string_view advice) {
    INFO(not_text(bytes));
    CHECK(not_text(bytes).starts_with(look));
    CHECK(not_text(bytes).find(advice) != std::string_view::npos);
  };
  told("%PDF-1.7", "a PDF", "pdftotext -layout");
  told("PK\x03\x04 word/document.xml", "a ZIP container (DOCX", "pandoc -t plain --wrap=none");
  told("\xD0\xCF\x11\xE0\xA1\xB1", "an old Office document (DOC", "libreoffice --convert-to docx");
  told("{\\rtf1\\ansi", "an RTF document", "libreoffice --convert-to docx");
  told(std::string(1000, '\0'), "binary", "extract");
}

TEST_CASE("web pages are told by how they begin") {
  for (const std::string page :
       {"<!DOCTYPE html>\n<p>Số: 5/QĐ-UBND</p>", "<html>", "<HTML lang=\"vi\">", "<html",
        "\xEF\xBB\xBF\r\n  <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html>", "<!-- saved from -->\n<!-- x --><html>",
        "<head><title>x</title>", "<body\nclass=\"x\">"}) {
    INFO(page);
    CHECK(not_text(page).starts_with("a web page (HTML)"));
    CHECK(not_text(utf16(page)).starts_with("a web page (HTML)"));
  }
  CHECK(not_text("<?xml version=\"1.0\"?>\n<TEI>").starts_with("an XML document"));
  for (const std::string page :
       {"Kính gửi:<br>Sở Nội vụ", "<!-- image -->\n\nSỞ Y TẾ",
        "<table><tr><td>SỞ Y TẾ</td></tr></table>",
        "<div align=\"center\">\n\n**SỞ Y TẾ**\n\n</div>", "Mẫu trang: <html><body></body></html>",
        "<br>SỞ Y TẾ", "<header>", "<bodywork>", "<", "<!--", "<!-- <html>", ""}) {
    INFO(page);
    CHECK(not_text(page) == "");
  }
}

TEST_CASE("control codes: a few are damage, more than one in a hundred are no text") {
  const std::string line = "Sở Nội vụ mở tủ sách buổi tối.\n";
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += line;
  for (const char code : {'\0', '\x01', '\x1B', '\x7F'}) {
    CHECK(not_text(text + std::string(text.size() / 101, code)) == "");
    CHECK(not_text(text + std::string(text.size() / 90, code)).starts_with("binary"));
    CHECK(not_text("Số: 5" + std::string(3, code)) == "");
    CHECK(not_text("Số: 5" + std::string(4, code)).starts_with("binary"));
  }
  CHECK(not_text("ok\x01") == "");
  CHECK(not_text("\x01\x01").starts_with("binary"));
  // letters of VISCII
  CHECK(not_text("M\x06U CH\x06M V\x06N D\x06N K\x1E THU\x06T") == "");
  CHECK(not_text(std::string_view("S\0\xD1\x1E:\0 \0"
                                  "5\0",
                                  10)) == "");  // UTF-16 without BOM
}

TEST_CASE("random bytes of all kinds and sizes are no text") {
  const std::string ascii = signs(0x20, 0x7E), high = signs(0x80, 0xFF),
                    latin = ascii + signs(0xA0, 0xFF);
  for (const size_t size : {256, 4096, 100'000, 1'000'000}) {
    CHECK(not_text(random(signs(0, 255), size)) != "");
    CHECK(not_text(random(signs(0, 31), size)) != "");
  }
  for (const size_t size : {4096, 100'000, 1'000'000}) {
    CHECK(not_text("\xFF\xFE" + random(signs(0, 255), size)) != "");
    for (const std::string& alphabet :
         {ascii, high, latin, latin + "\n", small, capitals + small, small + "     ",
          small + capitals + digits + "+/", small + capitals + digits + "    \n"}) {
      INFO(size << " of " << alphabet.size() << " signs");
      CHECK(not_text(random(alphabet, size)) != "");
    }
  }
  CHECK(not_text(random_letters(0x20, 0xD7FF, 40'000)) != "");
  CHECK(not_text(utf16(random_letters(0x20, 0xD7FF, 40'000))) != "");
}

TEST_CASE("what has words, or says nothing of them, is text") {
  const std::string sample = test::read_file(test::samples().front());
  const std::string_view languages[]{
      "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. ",
      "All human beings are born free and equal in dignity and rights. ",
      "Tous les êtres humains naissent libres et égaux en dignité et en droits. ",
      "Все люди рождаются свободными и равными в своем достоинстве и правах. ",
      "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
      "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ "};
  for (const std::string_view sentence : languages) {
    std::string text;
    while (text.size() < 5000)
      text += sentence;
    CHECK(not_text(text) == "");
    CHECK(not_text(utf16(text)) == "");
  }
  for (const size_t size : {10, 1000, 100'000}) {
    CHECK(not_text(random(digits, size)) == "");
    CHECK(not_text(random(digits + "  \n,.", size)) == "");
    CHECK(not_text(std::string(size, '.')) == "");
    CHECK(not_text(std::string(size, 'a')) == "");
  }
  // a page with pictures within
  const std::string picture = random(small + capitals + digits + "+/", 300'000);
  CHECK(not_text(sample + "\n![](data:image/png;base64," + picture + ")\n") == "");
  CHECK(not_text("![](data:image/png;base64," + picture + ")\n" + sample) == "");
}

TEST_CASE("samples are text, also in legacy encodings and damaged at random") {
  for (const std::string& path : test::samples()) {
    std::string text = test::read_file(path);
    INFO(path);
    CHECK(not_text(text) == "");
    CHECK(not_text(utf16(text)) == "");
    std::mt19937 engine(11);
    for (size_t i = 0; i < text.size() / 5; ++i)
      text[engine() % text.size()] = char(0x20 + engine() % 0xDF);
    CHECK(not_text(text) == "");
  }
}
