// The body: addressees, bases, opening, items of every kind in their tree, tables, closing.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

std::string letter(const std::string& body) {
  return "SỞ Y TẾ\n\nSố: 5/SYT-VP\nHải Lâm, ngày 05 tháng 02 năm 2021\nV/v mở tủ sách\n\n" + body;
}
std::string plan(const std::string& body) { return "KẾ HOẠCH\nMở tủ sách\n\n" + body; }

Case tree(const std::string& what, const std::string& body, const std::string& tasks) {
  return {what, plan(body), {{"/tasks", tasks}}};
}

}  // namespace

TEST_CASE("body: the addressees") {
  const auto to = [](const std::string& what, const std::string& lines,
                     const std::string& addressees) {
    return Case{what,
                letter(lines + "\n\nSở Y tế đề nghị mở tủ sách thiếu nhi tại các thư viện./.\n"),
                {{"/addressees/*/text", addressees},
                 {"/opening/text", "Sở Y tế đề nghị mở tủ sách thiếu nhi tại các thư viện./."}}};
  };
  check({
      to("one, inline", "Kính gửi: Sở Nội vụ", "[Sở Nội vụ]"),
      to("one, inline, with a full stop", "        Kính gửi: Sở Nội vụ.", "[Sở Nội vụ]"),
      to("one, without a colon", "Kính gửi Sở Nội vụ", "[Sở Nội vụ]"),
      to("one, on the next line", "Kính gửi:\n\nSở Nội vụ", "[Sở Nội vụ]"),
      to("one over two lines",
         "    Kính gửi: Ủy ban nhân dân các xã, phường\n              thuộc tỉnh Hải Lâm",
         "[Ủy ban nhân dân các xã, phường thuộc tỉnh Hải Lâm]"),
      to("a list of dashes", "Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính;\n- Ủy ban nhân dân các xã.",
         "[Sở Nội vụ | Sở Tài chính | Ủy ban nhân dân các xã]"),
      to("dashes with commas", "Kính gửi:\n- Sở Nội vụ,\n- Sở Tài chính,\n- Các xã.",
         "[Sở Nội vụ | Sở Tài chính | Các xã]"),
      to("dashes, the first beside Kính gửi", "Kính gửi: - Sở Nội vụ;\n          - Sở Tài chính.",
         "[Sở Nội vụ | Sở Tài chính]"),
      to("a dash over two lines",
         "Kính gửi:\n    - Sở Nội vụ;\n    - Ủy ban nhân dân các xã, phường\n    thuộc tỉnh Hải "
         "Lâm.",
         "[Sở Nội vụ | Ủy ban nhân dân các xã, phường thuộc tỉnh Hải Lâm]"),
      to("semicolons on one line", "Kính gửi: Sở Nội vụ; Sở Tài chính; Sở Tư pháp.",
         "[Sở Nội vụ | Sở Tài chính | Sở Tư pháp]"),
      to("dashes on one line", "Kính gửi: - Sở Nội vụ; - Sở Tài chính.",
         "[Sở Nội vụ | Sở Tài chính]"),
      to("a line each, set in",
         "              Kính gửi: Sở Nội vụ;\n                        Sở Tài chính.",
         "[Sở Nội vụ | Sở Tài chính]"),
      to("Kính trình", "Kính trình: Ủy ban nhân dân tỉnh", "[Ủy ban nhân dân tỉnh]"),
      to("Kính mời", "Kính mời: Đại diện các trường", "[Đại diện các trường]"),
      to("a comma in a name parts nothing", "Kính gửi: Sở Văn hóa, Thể thao và Du lịch",
         "[Sở Văn hóa, Thể thao và Du lịch]"),
  });
  check({
      {"a telegram",
       R"(
ỦY BAN NHÂN DÂN
TỈNH HẢI LÂM

Số: 3/CĐ-UBND

CÔNG ĐIỆN
Về việc chống bão

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:

- Chủ tịch Ủy ban nhân dân các xã;
- Giám đốc các sở.

Bão đang vào gần bờ, yêu cầu các xã đưa tàu thuyền vào nơi tránh trú./.
)",
       {{"/type", "CĐ"},
        {"/addressees/*/text", "[Chủ tịch Ủy ban nhân dân các xã | Giám đốc các sở]"}}},
      {"who is invited",
       R"(
TỈNH ỦY HẢI LÂM
*
Số 7-GM/TU

GIẤY MỜI

Thực hiện Chương trình công tác tháng, Thường trực Tỉnh ủy
trân trọng kính mời:

- Các đồng chí Tỉnh ủy viên;
- Đại diện Sở Y tế.
)",
       {{"/addressees/*/text", "[Các đồng chí Tỉnh ủy viên | Đại diện Sở Y tế]"},
        {"/tasks", "[]"}}},
      {"none", "KẾ HOẠCH\nMở tủ sách\n\n1. Mua sách.\n", {{"/addressees", "[]"}}},
      {"“kính gửi” in a sentence",
       letter("Sở Y tế kính gửi báo cáo để Sở Nội vụ tổng hợp./.\n"),
       {{"/addressees", "[]"}}},
  });
}

TEST_CASE("body: bases, formula and articles") {
  const auto decision = [](const std::string& bases) {
    return "Số: 5/QĐ-SYT\n\nQUYẾT ĐỊNH\nVề việc thành lập Hội đồng\n\nGIÁM ĐỐC SỞ Y TẾ\n\n" +
           bases +
           "\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Thành lập Hội đồng.\nĐiều 2. Văn phòng Sở chịu trách nhiệm "
           "thi hành./.\n";
  };
  check(
      {
          {"a line each", decision(R"(Căn cứ Luật Thư viện, lưu trữ;
Căn cứ Nghị định số 941/2023/NĐ-CP;
Theo đề nghị của Chánh Văn phòng Sở.)")},
          {"a comma at the end", decision(R"(Căn cứ Luật Thư viện, lưu trữ;
Căn cứ Nghị định số 941/2023/NĐ-CP;
Theo đề nghị của Chánh Văn phòng Sở,)")},
          {"on one line",
           decision("Căn cứ Luật Thư viện, lưu trữ; Căn cứ Nghị định số 941/2023/NĐ-CP; "
                    "Theo đề nghị của Chánh Văn phòng Sở.")},
          {"one over two lines", decision(R"(Căn cứ Luật Thư viện, lưu trữ;
Căn cứ Nghị định
số 941/2023/NĐ-CP;
Theo đề nghị của Chánh Văn phòng Sở.)")},
          {"blank lines between", decision(R"(Căn cứ Luật Thư viện, lưu trữ;

Căn cứ Nghị định số 941/2023/NĐ-CP;

Theo đề nghị của Chánh Văn phòng Sở.)")},
      },
      {{"/bases/*/text",
        "[Căn cứ Luật Thư viện, lưu trữ | Căn cứ Nghị định số 941/2023/NĐ-CP | "
        "Theo đề nghị của Chánh Văn phòng Sở]"},
       {"/subject", "thành lập Hội đồng"},
       {"/opening", "null"},
       {"/tasks", "[Điều 1. | Điều 2.]"},
       {"/tasks/*/text", "[Thành lập Hội đồng. | Văn phòng Sở chịu trách nhiệm thi hành./.]"}});
  check({
      {"a sentence that begins with Căn cứ is the opening",
       letter("Kính gửi: Sở Nội vụ\n\nCăn cứ Luật Thư viện, Sở Y tế đề nghị Sở Nội vụ góp ý các "
              "nội dung sau:\n\n1. Giờ mở cửa.\n2. Số sách.\n"),
       {{"/bases", "[]"},
        {"/opening/text",
         "Căn cứ Luật Thư viện, Sở Y tế đề nghị Sở Nội vụ góp ý các nội dung sau:"},
        {"/tasks", "[1. | 2.]"}}},
      {"Xét",
       decision("Căn cứ Luật Thư viện;\nXét đề nghị của Trưởng phòng Tổ chức."),
       {{"/bases/*/text", "[Căn cứ Luật Thư viện | Xét đề nghị của Trưởng phòng Tổ chức]"}}},
  });
}

TEST_CASE("body: bases behind dashes", "[!shouldfail]") {
  check({{"who decides stands above them, not in the subject",
          R"(
Số: 5/QĐ-SYT

QUYẾT ĐỊNH
Về việc thành lập Hội đồng

GIÁM ĐỐC SỞ Y TẾ

- Căn cứ Luật Thư viện;
- Theo đề nghị của Chánh Văn phòng Sở.

QUYẾT ĐỊNH:

Điều 1. Thành lập Hội đồng.
)",
          {{"/subject", "thành lập Hội đồng"}}}});
}

TEST_CASE("body: labels of every kind") {
  const auto item = [](const std::string& line, const std::string& label, const std::string& text) {
    return Case{"item printed as " + line,
                plan(line + "\n"),
                {{"/tasks/*/label", "[" + label + "]"}, {"/tasks/0/text", text}}};
  };
  check({
      item("Điều 12. Hiệu lực", "Điều 12.", "Hiệu lực"),
      item("ĐIỀU 3: TỔ CHỨC", "ĐIỀU 3:", "TỔ CHỨC"),
      item("Phần thứ nhất", "Phần thứ nhất", "null"),
      item("Chương II", "Chương II", "null"),
      item("Mục 3. Kinh phí", "Mục 3.", "Kinh phí"),
      item("A. MỤC TIÊU", "A.", "MỤC TIÊU"),
      item("B - NHIỆM VỤ", "B -", "NHIỆM VỤ"),
      item("II. NỘI DUNG", "II.", "NỘI DUNG"),
      item("III.TỔ CHỨC", "III.", "TỔ CHỨC"),
      item("IV- GIẢI PHÁP", "IV-", "GIẢI PHÁP"),
      item("III/ Tổ chức thực hiện", "III/", "Tổ chức thực hiện"),
      item("I - TÌNH HÌNH", "I -", "TÌNH HÌNH"),
      item("II NHIỆM VỤ NĂM TỚI", "II", "NHIỆM VỤ NĂM TỚI"),
      item("1. Mục đích", "1.", "Mục đích"),
      item("1.Tuyên truyền", "1.", "Tuyên truyền"),
      item("2- Yêu cầu", "2-", "Yêu cầu"),
      item("2 . Yêu cầu", "2 .", "Yêu cầu"),
      item("1 - Mục tiêu", "1 -", "Mục tiêu"),
      item("3) Kinh phí", "3)", "Kinh phí"),
      item("3, Kinh phí: Sở Mẫu", "3,", "Kinh phí: Sở Mẫu"),
      item("(2) Đối tượng", "(2)", "Đối tượng"),
      item("2.1. Đối tượng", "2.1.", "Đối tượng"),
      item("5.2- Rà soát", "5.2-", "Rà soát"),
      item("1.2.3. Rà soát", "1.2.3.", "Rà soát"),
      item("a) Một tủ", "a)", "Một tủ"),
      item("a ) Một tủ", "a )", "Một tủ"),
      item("b. Hai tủ", "b.", "Hai tủ"),
      item("đ) Năm tủ", "đ)", "Năm tủ"),
      item("e) Sáu tủ", "e)", "Sáu tủ"),
      item("- UBND các xã/phường", "-", "UBND các xã/phường"),
      item("– Rà soát", "-", "Rà soát"),
      item("+ Số tủ", "+", "Số tủ"),
      item("• Số sách", "•", "Số sách"),
      item("**1. Mục đích**", "1.", "Mục đích"),
  });
}

TEST_CASE("body: what begins like a label and is none") {
  std::vector<Case> cases;
  for (const std::string line : {
           "Điều 5 Luật Thư viện quy định việc này.",
           "Điều lệ Đảng quy định việc này.",
           "14/6/2023 của Ban Bí thư",
           "2.500 đồng một cuốn.",
           "2030 và những năm tiếp theo",
           "12/QĐ-UBND",
           "-5 độ",
           "f) không có chữ này",
           "w) không có chữ này",
           "V.I.P",
           "5% số sách",
           "12- CT/TW ngày 14/6/2023",
           "- NQ/TW của Bộ Chính trị",
           "5 - 7 ngày",
           "3, điều 4 và điều 5",
           "7, Điều 8 Luật Mẫu",
           "79, Điều 80",
           "VI VĂN MẪU",
           "a và b",
       }) {
    cases.push_back({"no item is " + line,
                     letter("Kính gửi: Sở Nội vụ\n\n" + line + "\n"),
                     {{"/tasks", "[]"}}});
  }
  check(cases);
}

TEST_CASE("body: levels in their usual order") {
  check({
      tree("Roman, number, decimal, letter, dash, plus",
           "I. MỤC ĐÍCH\n1. Một việc.\n2. Hai việc.\nII. NỘI DUNG\n1. Ba việc:\n1.1. Nhỏ.\n1.2. "
           "Nhỏ nữa.\n"
           "a) Chi tiết;\nb) Chi tiết.\n- Gạch;\n+ Cộng;\n- Gạch.\n2. Bốn việc.\n",
           "[I. [1. | 2.] | II. [1. [1.1. | 1.2. [a) | b) [- [+] | -]]] | 2.]]"),
      tree("articles", "Điều 1. Phạm vi\n1. Một:\na) Hai;\nđ) Ba.\nĐiều 2. Hiệu lực\n",
           "[Điều 1. [1. [a) | đ)]] | Điều 2.]"),
      tree("parts and chapters",
           "Phần thứ nhất\nQUY ĐỊNH CHUNG\n\nChương I\nPHẠM VI\n\nĐiều 1. Phạm vi\n\nChương "
           "II\nMƯỢN SÁCH\n\nMục 1\nTHẺ\n\nĐiều 2. Thẻ mượn\n"
           "\nMục 2\nHẠN\n\nĐiều 3. Hạn trả\n\nPhần thứ hai\nTHI HÀNH\n\nĐiều 4. Hiệu lực\n",
           "[Phần thứ nhất [Chương I [Điều 1.] | Chương II [Mục 1 [Điều 2.] | Mục 2 [Điều 3.]]] | "
           "Phần thứ hai [Điều 4.]]"),
      tree("capitals above Roman numerals",
           "A. TÌNH HÌNH\nI. Kết quả\n1. Một việc.\nII. Hạn chế\nB. NHIỆM VỤ\nI. Mục tiêu\n",
           "[A. [I. [1.] | II.] | B. [I.]]"),
      tree("dashes alone", "- Mua sách.\n- Mở cửa.\n", "[- | -]"),
      tree("pluses below dashes", "- Mua sách:\n+ Sách mới;\n+ Sách cũ.\n- Mở cửa.\n",
           "[- [+ | +] | -]"),
      tree("a gap and a repetition are siblings", "1. Một.\n3. Ba.\n3. Ba nữa.\n4. Bốn.\n",
           "[1. | 3. | 3. | 4.]"),
      tree("a list announced by a colon goes under a dash",
           "- Các phòng thực hiện:\n1. Một.\n2. Hai.\n", "[- [1. | 2.]]"),
      tree("a list announced by a colon begins anew", "1. Giao các đơn vị:\n1. Một.\n2. Hai.\n",
           "[1. [1. | 2.]]"),
      tree("a number follows under each heading anew",
           "I. MỘT\n1. Việc.\nII. HAI\n1. Việc.\n2. Việc.\n", "[I. [1.] | II. [1. | 2.]]"),
  });
}

TEST_CASE("body: provisions quoted in an amending text are no items of it") {
  check({
      {"typewriter's signs",
       plan("Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n\"2. Mức hỗ trợ:\na) Một;\nb) Hai.\".\nĐiều "
            "2. Hiệu lực\n"),
       {{"/tasks", "[Điều 1. | Điều 2.]"}}},
      {"a printer's signs",
       plan("Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mức hỗ trợ:\na) Một;\nb) Hai.”.\nĐiều 2. "
            "Hiệu lực\n"),
       {{"/tasks", "[Điều 1. | Điều 2.]"},
        {"/tasks/0/heading", "Sửa đổi khoản 2 Điều 3 như sau:"},
        {"/tasks/0/text", "“2. Mức hỗ trợ:\na) Một;\nb) Hai.”."}}},
      tree("a word in quotation marks opens none",
           "1. Phong trào “Đọc sách”:\na) Một;\nb) Hai.\n2. Việc khác.\n", "[1. [a) | b)] | 2.]"),
      tree("a sign that is never closed",
           "1. Phong trào “Đọc sách:\na) Một;\nb) Hai.\n2. Việc khác.\n", "[1. [a) | b)] | 2.]"),
  });
}

TEST_CASE("body: tables") {
  check({
      {"a table belongs to no item",
       plan(R"(1. Số sách của các xã như sau:

| STT | Xã | Số sách |
|---|---|---|
| 1 | Tân Lộc | 300 |
| 2 | Đông Vân | 250 |

2. Các xã báo cáo.
)"),
       {{"/tasks", "[1. | 2.]"},
        {"/tasks/0/text", "Số sách của các xã như sau:"},
        {"/body/*/kind", "[table]"},
        {"/body/0/text", "STT Xã Số sách 1 Tân Lộc 300 2 Đông Vân 250"}}},
      {"a label in a cell is no item",
       plan(R"(1. Phân công:

| a) Văn phòng | 1. Mua sách |
|---|---|
| b) Thư viện | 2. Mở cửa |

2. Các xã báo cáo.
)"),
       {{"/tasks", "[1. | 2.]"}, {"/body/*/kind", "[table]"}}},
  });
}

TEST_CASE("body: opening, closing, and what is neither") {
  check({
      {"one paragraph is the opening",
       letter("Kính gửi: Sở Nội vụ\n\nSở Y tế đề nghị Sở Nội vụ góp ý./.\n"),
       {{"/opening/text", "Sở Y tế đề nghị Sở Nội vụ góp ý./."},
        {"/closing", "null"},
        {"/body", "[]"},
        {"/tasks", "[]"}}},
      {"without items the others stay in the body",
       letter("Kính gửi: Sở Nội vụ\n\nSở Y tế gửi dự thảo.\n\nĐề nghị Sở Nội vụ góp ý.\n\nXin cảm "
              "ơn./.\n"),
       {{"/opening/text", "Sở Y tế gửi dự thảo."},
        {"/body/*/text", "[Đề nghị Sở Nội vụ góp ý. | Xin cảm ơn./.]"},
        {"/body/*/kind", "[paragraph | paragraph]"}}},
      {"the last paragraph ends the document, not the item",
       letter("Kính gửi: Sở Nội vụ\n\nSở Y tế đề nghị:\n\n1. Mua sách.\n\n2. Mở cửa.\n\nTrên đây "
              "là ý kiến của Sở Y tế, đề nghị Sở Nội vụ tổng hợp./.\n"),
       {{"/opening/text", "Sở Y tế đề nghị:"},
        {"/tasks/*/text", "[Mua sách. | Mở cửa.]"},
        {"/closing/text", "Trên đây là ý kiến của Sở Y tế, đề nghị Sở Nội vụ tổng hợp./."}}},
      {"several paragraphs before the items are the opening",
       letter("Kính gửi: Sở Nội vụ\n\nSở Y tế đã nhận được dự thảo.\n\nSau khi nghiên cứu, Sở Y tế "
              "có ý kiến như sau:\n\n1. Nhất trí.\n"),
       {{"/opening/text",
         "Sở Y tế đã nhận được dự thảo. Sau khi nghiên cứu, Sở Y tế có ý kiến như sau:"},
        {"/tasks", "[1.]"}}},
  });
}
