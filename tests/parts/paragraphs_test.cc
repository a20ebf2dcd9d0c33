// Lines into paragraphs, paragraphs into items: headings, text, what goes on and what page
// furniture is.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

std::string plan(const std::string& body) { return "KẾ HOẠCH\nMở tủ sách\n\n" + body; }

Case texts(const std::string& what, const std::string& body, const std::string& wanted) {
  return {what, plan(body), {{"/tasks/*/text", wanted}}};
}
Case tree(const std::string& what, const std::string& body, const std::string& tasks) {
  return {what, plan(body), {{"/tasks", tasks}}};
}

}  // namespace

TEST_CASE("paragraphs: headings, text and further paragraphs of an item") {
  check({
      {"a heading and two paragraphs",
       plan("1. Mục tiêu\nĐoạn thứ nhất nói về mục tiêu.\nĐoạn thứ hai nói thêm.\n2. Việc này xong "
            "trước tháng 6.\n"),
       {{"/tasks/*/heading", "[Mục tiêu | null]"},
        {"/tasks/*/text",
         "[Đoạn thứ nhất nói về mục tiêu.\nĐoạn thứ hai nói thêm. | Việc này xong trước tháng "
         "6.]"}}},
      {"a heading over items has no text",
       plan("I. MỤC TIÊU\n1. Mua sách.\n"),
       {{"/tasks/0/heading", "MỤC TIÊU"},
        {"/tasks/0/text", "null"},
        {"/tasks/0/items/*/text", "[Mua sách.]"}}},
      {"what ends with a full stop is text, items or not",
       plan("1. Các xã mua sách.\n- Sách mới;\n- Sách cũ.\n"),
       {{"/tasks/0/heading", "null"}, {"/tasks/0/text", "Các xã mua sách."}}},
      {"what ends with a colon over items is a heading",
       plan("1. Các xã mua:\n- Sách mới;\n- Sách cũ.\n"),
       {{"/tasks/0/heading", "Các xã mua:"}, {"/tasks/0/text", "null"}}},
      {"nothing follows: no heading",
       plan("1. Mục tiêu\n2. Kinh phí\n"),
       {{"/tasks/*/heading", "[null | null]"}, {"/tasks/*/text", "[Mục tiêu | Kinh phí]"}}},
      {"a heading, a paragraph, then items",
       plan("1. Mua sách\nCác xã mua sách như sau:\n- Sách mới;\n- Sách cũ.\n"),
       {{"/tasks/0/heading", "Mua sách"},
        {"/tasks/0/text", "Các xã mua sách như sau:"},
        {"/tasks/0/items/*/text", "[Sách mới; | Sách cũ.]"}}},
      {"a chapter's title on a line of its own",
       plan("Chương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\nQuy chế này quy định việc mượn sách.\n"),
       {{"/tasks", "[Chương I [Điều 1.]]"},
        {"/tasks/0/heading", "QUY ĐỊNH CHUNG"},
        {"/tasks/0/text", "null"},
        {"/tasks/0/items/0/heading", "Phạm vi"},
        {"/tasks/0/items/0/text", "Quy chế này quy định việc mượn sách."}}},
  });
}

TEST_CASE("paragraphs: wrapped lines go on") {
  check({
      texts("a line of small letters",
            "1. Các xã tổ chức mở tủ sách và\nbáo cáo kết quả về Sở.\n2. Hai.\n",
            "[Các xã tổ chức mở tủ sách và báo cáo kết quả về Sở. | Hai.]"),
      texts("a word that nothing ends with",
            "1. Thực hiện kế hoạch của\nChính phủ đã ban hành.\n2. Hai.\n",
            "[Thực hiện kế hoạch của Chính phủ đã ban hành. | Hai.]"),
      texts("a day over three lines", "1. Nộp trước ngày 05 tháng\n7\nnăm 2025.\n2. Hai.\n",
            "[Nộp trước ngày 05 tháng 7 năm 2025. | Hai.]"),
      texts("a code broken at its dash",
            "1. Thực hiện Quyết định số 41/QĐ-\nUBND của tỉnh.\n2. Hai.\n",
            "[Thực hiện Quyết định số 41/QĐ-UBND của tỉnh. | Hai.]"),
      tree("a word that items may follow", "1. Rà soát hằng tháng\na) Một;\nb) Hai.\n",
           "[1. [a) | b)]]"),
      tree("a period broken at its dash is no item",
           "1. Triển khai thực hiện đầy đủ các nhiệm vụ, giải pháp đã đề ra trong giai đoạn 2021\n"
           "- 2030 và tầm nhìn đến năm 2045 của các cơ quan, đơn vị trên địa bàn toàn tỉnh ta.\n2. "
           "Việc khác.\n",
           "[1. | 2.]"),
      tree("a name broken at its dash is no item",
           "1. Phối hợp chặt chẽ với các cơ quan liên quan và Ngân hàng Mẫu\n"
           "- Chi nhánh tỉnh thực hiện thí điểm việc nộp thuế tại các điểm.\n2. Báo cáo.\n",
           "[1. | 2.]"),
  });
}

TEST_CASE("paragraphs: the same items, however the lines are set") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> items{
      {"1.",
       {"Các xã tổ chức mở tủ sách thiếu nhi tại thư viện",
        "và cử người trông coi vào các buổi tối trong tuần."}},
      {"2.",
       {"Các trường cho mượn sách, ghi sổ mượn đầy đủ và",
        "báo cáo số lượt mượn về Phòng Văn hóa theo quy định."}},
      {"3.",
       {"Phòng Văn hóa theo dõi, đôn đốc việc thực hiện tại",
        "các xã, tổng hợp và báo cáo Ủy ban nhân dân huyện."}},
  };
  std::string lines, spaced, set_in, whole, crlf;
  for (int round = 0; round < 3; ++round) {
    for (const auto& [label, words] : items) {
      lines += label + " " + words[0] + "\n" + words[1] + "\n";
      spaced += label + " " + words[0] + "\n\n" + words[1] + "\n\n";
      set_in += "    " + label + " " + words[0] + "\n" + words[1] + "\n";
      whole += label + " " + words[0] + " " + words[1] + "\n";
      crlf += label + " " + words[0] + "\r\n" + words[1] + "\r\n";
    }
  }
  const std::string first = items[0].second[0] + " " + items[0].second[1];
  check({{"wrapped lines", plan(lines)},
         {"a blank line below every line", plan(spaced)},
         {"first lines set in", plan(set_in)},
         {"one line a paragraph", plan(whole)},
         {"line ends of Windows", plan(crlf)}},
        {{"/tasks", "[1. | 2. | 3. | 1. | 2. | 3. | 1. | 2. | 3.]"},
         {"/tasks/0/text", first},
         {"/tasks/6/text", first}});
}

TEST_CASE("paragraphs: two blank lines below every line") {
  std::string text;
  for (const std::string line :
       {"SỞ MẪU", "Số: 5/SM-VP", "V/v triển khai thực hiện", "Chỉ thị về mẫu",
        "Kính gửi: Phòng Thử nghiệm",
        "Sở Mẫu nhận được văn bản của Phòng Thử nghiệm về việc xin ý kiến,", "nay có ý kiến",
        "như sau:", "1. Đồng ý với nội dung mà Phòng Thử nghiệm", "đã nêu.",
        "2. Phòng Thử nghiệm thực hiện./."}) {
    text += line + "\n\n\n";
  }
  check(
      {{"subject and items",
        text,
        {{"/subject", "triển khai thực hiện Chỉ thị về mẫu"},
         {"/tasks/*/text",
          "[Đồng ý với nội dung mà Phòng Thử nghiệm đã nêu. | Phòng Thử nghiệm thực hiện./.]"}}}});
}

TEST_CASE("paragraphs: text in narrow lines is text in lines") {
  std::string body;
  for (int i = 1; i <= 6; ++i) {
    body += std::to_string(i);
    body +=
        ". Các cơ quan, đơn vị tổ chức\nquán triệt và thực hiện\nnghiêm túc Chỉ thị của Ban Bí\n"
        "thư Trung ương, gắn với nhiệm vụ\nchính trị được giao tại Sở Nội\nvụ, Sở Tài chính, các "
        "huyện.\n";
  }
  check({{"no line is a paragraph",
          plan(body),
          {{"/tasks", "[1. | 2. | 3. | 4. | 5. | 6.]"},
           {"/tasks/3/text",
            "Các cơ quan, đơn vị tổ chức quán triệt và thực hiện nghiêm túc Chỉ thị của Ban Bí thư "
            "Trung ương, "
            "gắn với nhiệm vụ chính trị được giao tại Sở Nội vụ, Sở Tài chính, các huyện."}}}});
}

TEST_CASE("paragraphs: furniture of the page is seen through") {
  const auto broken_by = [](const std::string& furniture) {
    return "1. Tổ chức thực hiện nghiêm túc các nội dung đã nêu trong văn bản này và các văn "
           "bản\n" +
           furniture + "liên quan khác.\n- Một;\n- Hai.\n2. Việc khác.\n";
  };
  check(
      {
          {"a page number", plan(broken_by("\n2\n\n"))},
          {"a page number between dashes", plan(broken_by("\n- 2 -\n\n"))},
          {"a page number and a form feed", plan(broken_by("\n2\n\f\n"))},
          {"a form feed alone", plan(broken_by("\f"))},
          {"a rule", plan(broken_by("____________\n"))},
          {"a scanner's line", plan(broken_by("\nĐược quét bằng CamScanner\n\n"))},
          {"a converter's line", plan(broken_by("\n--- PAGE BREAK ---\n\n"))},
          {"a converter's line with the number", plan(broken_by("\n=== Page 2 ===\n\n"))},
      },
      {{"/tasks", "[1. [- | -] | 2.]"},
       {"/tasks/0/text",
        "Tổ chức thực hiện nghiêm túc các nội dung đã nêu trong văn bản này và các văn bản liên "
        "quan khác."}});
}

TEST_CASE("paragraphs: a scanner's line in English") {
  check(
      {{"in the middle of a paragraph",
        plan(R"(1. Tổ chức thực hiện nghiêm túc các nội dung đã nêu trong văn bản này và các văn bản

Scanned with CamScanner

liên quan khác.
)"),
        {{"/tasks/0/text",
          "Tổ chức thực hiện nghiêm túc các nội dung đã nêu trong văn bản này và các văn bản liên "
          "quan khác."}}}});
}

TEST_CASE("paragraphs: footnotes stand outside the items they interrupt") {
  check({{"the paragraph goes on over the page",
          plan(R"(1. Các xã mở tủ sách thiếu nhi theo mẫu tủ do Thư viện tỉnh cấp 1 và cử người

[1] Mẫu tủ năm 2021.

2

trông coi.
2. Việc khác.
)"),
          {{"/tasks/1/text", "Việc khác."}, {"/body/*/text", "[[1] Mẫu tủ năm 2021.]"}}}});
}

TEST_CASE("paragraphs: a tree of a large plan, whatever its lines are like") {
  constexpr std::string_view romans[]{"I",   "II",   "III", "IV", "V",  "VI",
                                      "VII", "VIII", "IX",  "X",  "XI", "XII"};
  constexpr std::string_view letters[]{"a", "b", "c", "d", "đ"};
  const std::string work =
      " Rà soát, tổng hợp các nội dung được giao và báo cáo kết quả thực hiện về cơ quan thường "
      "trực theo đúng "
      "biểu mẫu đã ban hành, bảo đảm đầy đủ, kịp thời;";
  const auto add = [](std::string& list, const std::string& item) {
    if (!list.empty()) {
      list += " | ";
    }
    list += item;
  };
  std::vector<std::string> lines;
  std::string all;
  for (const auto roman : romans) {
    lines.push_back(std::string(roman) + ". NHÓM NHIỆM VỤ VỀ CÔNG TÁC MẪU");
    std::string numbers;
    for (int number = 1; number <= 6; ++number) {
      lines.push_back(std::to_string(number) + ". Phòng Mẫu" + work.substr(0, work.size() - 1) +
                      " như sau:");
      std::string under;
      for (const auto letter : letters) {
        lines.push_back(std::string(letter) + ")" + work);
        const bool bullets = letter == "b";
        if (bullets) {
          lines.push_back("-" + work);
          lines.push_back("-" + work);
        }
        add(under, std::string(letter) + ")" + (bullets ? " [- | -]" : ""));
      }
      add(numbers, std::to_string(number) + ". [" + under + "]");
    }
    add(all, std::string(roman) + ". [" + numbers + "]");
  }
  const auto wrapped = [](const std::string& line, size_t width) {
    std::string out;
    for (size_t at = 0; at < line.size();) {
      const size_t end = at + width >= line.size() ? line.size() : line.rfind(' ', at + width);
      out += line.substr(at, end - at) + '\n';
      at = std::min(line.size(), end + 1);
    }
    return out;
  };
  std::string whole, narrow, spaced, paged;
  size_t count = 0;
  for (const std::string& line : lines) {
    whole += line + '\n';
    narrow += wrapped(line, 90);
    for (const char c : wrapped(line, 90)) {
      spaced += c == '\n' ? "\n\n" : std::string(1, c);
    }
    paged += wrapped(line, 90);
    if (++count % 12 == 0) {
      paged += "\n" + std::to_string(count / 12 + 1) + "\n\f";
    }
  }
  REQUIRE(whole.size() > 60000);
  check({{"whole lines", plan(whole)},
         {"wrapped lines", plan(narrow)},
         {"a blank line below every line", plan(spaced)},
         {"pages", plan(paged)}},
        {{"/tasks", "[" + all + "]"}});
}
