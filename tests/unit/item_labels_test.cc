#include <catch2/catch.hpp>

#include "../viewed.h"
#include "mentions/labels.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

constexpr const char* kinds[]{"part",   "chapter", "section", "subsection",  "article",
                              "clause", "point",   "step",    "capital",     "roman",
                              "number", "decimal", "letter",  "small_roman", "dash",
                              "plus",   "dot"};

/// All readings of the label a text begins with: "number 1 «1.»", "letter 11~"; ~ for damage.
std::string readings(const std::string& text) {
  const Viewed r(text);
  std::string out;
  for (const ItemLabel& l : read_labels(r.view(), 0)) {
    out += (out.empty() ? "" : ", ") + std::string(kinds[int(l.kind)]);
    for (uint32_t i = 0; i < l.levels; ++i)
      out += (i ? "." : " ") + std::to_string(l.path[i]);
    out += l.inserted ? "+" + std::to_string(l.inserted) : "";
    out += l.damaged ? "~" : "";
  }
  return out;
}
/// The print of the likeliest.
std::string print(const std::string& text) {
  const Viewed r(text);
  const auto found = read_labels(r.view(), 0);
  return found.empty() ? "" : r.print(found.front().tokens);
}
/// How many steps the label of the second line follows that of the first; 0 for none.
int step(const std::string& first, const std::string& second) {
  const Viewed a(first + " Nội dung"), b(second + " Nội dung");
  const auto found = continue_series(read_labels(a.view(), 0), read_labels(b.view(), 0));
  return found ? found->steps : 0;
}

}  // namespace

TEST_CASE("numbers and their signs") {
  CHECK(readings("1. Mục tiêu") == "number 1");
  CHECK(readings("12) Mục tiêu") == "number 12");
  CHECK(readings("(3) Mục tiêu") == "number 3");
  CHECK(readings("1 - Mục tiêu") == "number 1");
  CHECK(readings("1/ Mục tiêu") == "number 1");
  CHECK(print("1.- Mục tiêu") == "1.-");
  CHECK(readings("3, Kinh phí") == "number 3~");
  CHECK(readings("1.1. Đối tượng") == "decimal 1.1");
  CHECK(readings("1.1.2 Phạm vi") == "decimal 1.1.2");
  CHECK(print("1.1.2 Phạm vi") == "1.1.2");
}

TEST_CASE("letters and Roman numerals") {
  CHECK(readings("a) Nội dung") == "letter 1");
  CHECK(readings("đ) Nội dung") == "letter 5");
  CHECK(readings("e. Nội dung") == "letter 6");
  CHECK(readings("a1) Nội dung") == "letter 1+1");
  CHECK(readings("A. QUY ĐỊNH") == "capital 1");
  CHECK(readings("IX. KẾT LUẬN") == "roman 9");
  CHECK(readings("I. TÌNH HÌNH") == "roman 1, capital 9, number 1~");
  CHECK(readings("(ii) nội dung") == "small_roman 2, number 11~");
  CHECK(readings("II NHIỆM VỤ NĂM TỚI") == "roman 2~");
}

TEST_CASE("names of units") {
  CHECK(readings("Điều 5. Phạm vi") == "article 5");
  CHECK(readings("Điều 5a. Phạm vi") == "article 5+1");
  CHECK(readings("Đieu 5. Phạm vi") == "article 5~");
  CHECK(readings("Chương II\nQUY ĐỊNH CHUNG") == "chapter 2");
  CHECK(readings("CHƯƠNG II QUY ĐỊNH CHUNG") == "chapter 2");
  CHECK(readings("Phần thứ nhất\nQUY ĐỊNH") == "part 1");
  CHECK(readings("Phần thứ tư\nQUY ĐỊNH") == "part 4");
  CHECK(readings("Tiểu mục 2. Hồ sơ") == "subsection 2");
  CHECK(readings("Bước 1: Nộp hồ sơ") == "step 1");
  CHECK(readings("Khoản 2. Sửa đổi") == "clause 2");
}

TEST_CASE("bullets") {
  CHECK(readings("- Sở Y tế") == "dash");
  CHECK(readings("-Sở Y tế") == "dash");
  CHECK(readings("¬ Sở Y tế") == "dash~");
  CHECK(readings("+ Sở Y tế") == "plus");
  CHECK(readings("• Sở Y tế") == "dot");
  CHECK(readings("* Ghi chú") == "dot");
}

TEST_CASE("dates, amounts, symbols, references and words are no labels") {
  for (const char* none : {"30/7 là hạn",
                           "2021-2025 là",
                           "12-CT/TW",
                           "-5 độ",
                           "- TB/UBND",
                           "1.000.000 đồng",
                           "1.5 triệu",
                           "2025. Năm",
                           "V.I.P",
                           "v.v. là",
                           "w) nội dung",
                           "Q. Giám đốc",
                           "Điều 5 Luật Đất đai",
                           "điều 5. Luật",
                           "Mức 1    Mức 2",
                           "E-mô-rốt",
                           "----",
                           "-",
                           "(1",
                           ""})
    CHECK(readings(none) == "");
}

TEST_CASE("an item follows another in its series") {
  CHECK(step("1.", "2.") == 1);
  CHECK(step("9.", "10.") == 1);
  CHECK(step("IX.", "X.") == 1);
  CHECK(step("d)", "đ)") == 1);
  CHECK(step("đ)", "e)") == 1);
  CHECK(step("d)", "e)") == 2);
  CHECK(step("1.9.", "1.10.") == 1);
  CHECK(step("Điều 5.", "Điều 5a.") == 1);
  CHECK(step("Điều 5a.", "Điều 6.") == 1);
  CHECK(step("II-", "III/") == 1);
  CHECK(step("-", "-") == 1);
}

TEST_CASE("the series decides between readings") {
  CHECK(step("l.", "2.") == 1);
  CHECK(step("k)", "l)") == 1);
  CHECK(step("H.", "I.") == 1);
  CHECK(step("I.", "II.") == 1);
}

TEST_CASE("items of other series do not follow") {
  CHECK(step("2.", "1.") == 0);
  CHECK(step("2.", "2.") == 0);
  CHECK(step("1.", "2)") == 0);
  CHECK(step("1)", "(2)") == 0);
  CHECK(step("1.1.", "2.2.") == 0);
  CHECK(step("1.", "b)") == 0);
  CHECK(step("-", "+") == 0);
}
