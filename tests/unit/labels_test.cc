#include <catch2/catch.hpp>

#include "extract/passes.h"

using namespace vbparse;
using namespace vbparse::extract;

namespace {
std::string label(std::string_view line) {
  const std::string folded = text::fold(line);
  const auto l = read_label(line, folded);
  if (!l)
    return "none";
  constexpr std::string_view names[]{"part",    "chapter", "section", "subsection", "article",
                                     "capital", "roman",   "number",  "decimal",    "letter",
                                     "bracket", "dash",    "plus",    "dot"};
  return std::string(names[size_t(l->kind)]) + " " + std::to_string(l->value) + " | " +
         folded.substr(l->length);
}
}  // namespace

TEST_CASE("labels of every kind") {
  CHECK(label("Điều 12. Hiệu lực") == "article 12 | hiệu lực");
  CHECK(label("ĐIỀU 3: TỔ CHỨC") == "article 3 | tổ chức");
  CHECK(label("Chương II") == "chapter 2 | ");
  CHECK(label("Phần thứ nhất") == "part 1 | ");
  CHECK(label("Mục 3. Kinh phí") == "section 3 | kinh phí");
  CHECK(label("II. NỘI DUNG") == "roman 2 | nội dung");
  CHECK(label("III.TỔ CHỨC") == "roman 3 | tổ chức");
  CHECK(label("IV- GIẢI PHÁP") == "roman 4 | giải pháp");
  CHECK(label("III/ Tổ chức thực hiện") == "roman 3 | tổ chức thực hiện");
  CHECK(label("A. MỤC TIÊU") == "capital 1 | mục tiêu");
  CHECK(label("1. Mục đích") == "number 1 | mục đích");
  CHECK(label("1.Tuyên truyền") == "number 1 | tuyên truyền");
  CHECK(label("2- Yêu cầu") == "number 2 | yêu cầu");
  CHECK(label("3) Ba") == "number 3 | ba");
  CHECK(label("(2) Hai") == "bracket 2 | hai");
  CHECK(label("2.1. Đối tượng") == "decimal 1 | đối tượng");
  CHECK(label("5.2- Rà soát") == "decimal 2 | rà soát");
  CHECK(label("a) Một") == "letter 1 | một");
  CHECK(label("đ) Năm") == "letter 5 | năm");
  CHECK(label("e) Sáu") == "letter 6 | sáu");
  CHECK(label("b. Hai") == "letter 2 | hai");
  CHECK(label("- Như trên") == "dash 0 | như trên");
  CHECK(label("– Rà soát") == "dash 0 | rà soát");
  CHECK(label("+ Cộng") == "plus 0 | cộng");
  CHECK(label("• Chấm") == "dot 0 | chấm");
  // the sign may stand apart
  CHECK(label("1 - Mục tiêu") == "number 1 | mục tiêu");
  CHECK(label("2 . Yêu cầu") == "number 2 | yêu cầu");
  CHECK(label("I - TÌNH HÌNH") == "roman 1 | tình hình");
  CHECK(label("B - NHIỆM VỤ") == "capital 2 | nhiệm vụ");
  CHECK(label("II NHIỆM VỤ NĂM TỚI") == "roman 2 | nhiệm vụ năm tới");
  CHECK(label("3, Kinh phí: Sở Mẫu") == "number 3 | kinh phí: sở mẫu");
  CHECK(label("a ) Một") == "letter 1 | một");
  CHECK(label("- UBND các xã/phường") == "dash 0 | ubnd các xã/phường");
}

TEST_CASE("what begins like a label and is none") {
  for (const char* line : {"Điều 5 Luật Đất đai",
                           "Điều lệ Đảng",
                           "14/6/2023 của Ban Bí thư",
                           "2.500 đồng",
                           "2030 và những năm",
                           "12/QĐ-UBND",
                           "-5 độ",
                           "f) không có chữ này",
                           "w) nor this",
                           "Kế hoạch",
                           "V.I.P",
                           "***",
                           "1",
                           "",
                           "(Kèm theo",
                           "5%",
                           "12- CT/TW ngày 14/6/2023",
                           "- NQ/TW của Bộ Chính trị",
                           "5 - 7 ngày",
                           "3, điều 4 và điều 5",
                           "7, Điều 8 Luật Mẫu",
                           "79, Điều 80",
                           "VI VĂN MẪU",
                           "a và b"})
    CHECK(label(line) == "none");
}
