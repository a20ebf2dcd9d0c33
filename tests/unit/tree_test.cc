#include <algorithm>
#include <catch2/catch.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {
void print(const std::vector<Task>& tasks, std::string& out) {
  for (const Task& t : tasks) {
    out += t.label;
    if (t.items.empty()) {
      out += ' ';
      continue;
    }
    out += "( ";
    print(t.items, out);
    out += ") ";
  }
}
/// The tree of a body as "I.( 1. 2. ) II. ".
std::string tree(const std::string& body) {
  std::string out;
  print(parse("KẾ HOẠCH\nThử nghiệm\n\n" + body).records[0].tasks, out);
  return out;
}
}  // namespace

TEST_CASE("levels in their usual order") {
  CHECK(tree("I. MỤC ĐÍCH\n1. Một việc.\n2. Hai việc.\nII. NỘI DUNG\n1. Ba việc:\n1.1. Nhỏ.\n1.2. "
             "Nhỏ nữa.\na) Chi tiết;\nb) Chi tiết.\n- Gạch;\n+ Cộng;\n- Gạch.\n2. Bốn việc.\n") ==
        "I.( 1. 2. ) II.( 1.( 1.1. 1.2.( a) b)( -( + ) - ) ) ) 2. ) ");
  CHECK(tree("Điều 1. Phạm vi\n1. Một:\na) Hai;\nđ) Ba.\nĐiều 2. Hiệu lực\n") ==
        "Điều 1.( 1.( a) đ) ) ) Điều 2. ");
}

TEST_CASE("gaps and repetitions stay siblings and are told") {
  CHECK(tree("1. Một.\n3. Ba.\n3. Ba nữa.\n4. Bốn.\n") == "1. 3. 3. 4. ");
  const auto d = parse("1. Một.\n3. Ba.\n3. Ba nữa.\n").records[0].diagnostics;
  REQUIRE(d.size() >= 2);
}

TEST_CASE("a list announced by a colon goes under it") {
  CHECK(tree("- Các phòng thực hiện:\n1. Một.\n2. Hai.\n") == "-( 1. 2. ) ");
  CHECK(tree("1. Giao các đơn vị:\n1. Một.\n2. Hai.\n") == "1.( 1. 2. ) ");
}

TEST_CASE("wrapped lines that begin like a label are no items") {
  CHECK(tree("1. Triển khai thực hiện đầy đủ các nhiệm vụ, giải pháp đã đề ra trong giai đoạn "
             "2021\n- 2030 và tầm nhìn đến năm 2045 của các cơ quan, đơn vị trên địa bàn toàn tỉnh "
             "ta.\n2. Việc khác.\n") == "1. 2. ");
}

TEST_CASE("page numbers and rules between are seen through") {
  CHECK(tree("1. Tổ chức thực hiện nghiêm túc các nội dung đã nêu trong văn bản này và các văn "
             "bản\n\n2\n\nliên quan khác.\n- Một;\n- Hai.\n2. Việc khác.\n") == "1.( - - ) 2. ");
}

TEST_CASE("a line that ends in a word that nothing ends with goes on") {
  const auto text = [](std::string_view body) {
    const auto tasks = parse("KẾ HOẠCH\nThử\n\n" + std::string(body)).records[0].tasks;
    return tasks.empty() ? std::string() : tasks[0].text.value_or("");
  };
  CHECK(text("1. Thực hiện kế hoạch của\nChính phủ đã ban hành.\n2. Hai.\n") ==
        "Thực hiện kế hoạch của Chính phủ đã ban hành.");
  CHECK(text("1. Nộp trước ngày 05 tháng\n7\nnăm 2025.\n2. Hai.\n") ==
        "Nộp trước ngày 05 tháng 7 năm 2025.");
  CHECK(tree("1. Rà soát hằng tháng\na) Một;\nb) Hai.\n") == "1.( a) b) ) ");
}

TEST_CASE("text in narrow lines is text in lines") {
  std::string body =
      "1. Các cơ quan, đơn vị tổ chức\nquán triệt và thực hiện\nnghiêm túc Chỉ thị của Ban Bí\nthư "
      "Trung ương, gắn với nhiệm vụ\nchính trị được giao tại Sở Nội\nvụ, Sở Tài chính, các "
      "huyện.\n";
  std::string all;
  for (int i = 0; i < 6; ++i)
    all += body;
  const Document d = parse("KẾ HOẠCH\nThử\n\n" + all);
  CHECK(d.records[0].tasks.size() == 6);
  for (const Task& t : d.records[0].tasks)
    CHECK(t.text.value_or("").find('\n') == std::string::npos);
}

TEST_CASE("provisions quoted in an amending text are no items of it") {
  CHECK(tree("Điều 1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Mức hỗ trợ:\na) Một;\nb) Hai.”.\nĐiều "
             "2. Hiệu lực\n") == "Điều 1. Điều 2. ");
}

TEST_CASE("headings, text and paragraphs of an item") {
  const auto tasks = parse(
                         "KẾ HOẠCH\nThử\n\n1. Mục tiêu\nĐoạn thứ nhất nói về mục tiêu.\nĐoạn thứ "
                         "hai nói thêm.\n2. Việc này xong trước tháng 6.\n")
                         .records[0]
                         .tasks;
  REQUIRE(tasks.size() == 2);
  CHECK(tasks[0].heading == "Mục tiêu");
  CHECK(tasks[0].text == "Đoạn thứ nhất nói về mục tiêu.\nĐoạn thứ hai nói thêm.");
  CHECK_FALSE(tasks[1].heading);
  CHECK(tasks[1].text == "Việc này xong trước tháng 6.");
}

TEST_CASE("a tree is at most 32 deep") {
  std::string body;
  for (int i = 1; i <= 60; ++i) {
    body += "1";
    for (int k = 0; k < 4; ++k)
      body += ".1";
    body += ". mục:\n";
  }
  CHECK(parse(body).records.size() == 1);
  std::string nested = "1. a:\n";
  for (int i = 0; i < 100; ++i)
    nested += "1. a:\n";
  const Document d = parse(nested);
  int depth = 0;
  for (const std::vector<Task>* t = &d.records[0].tasks; !t->empty(); t = &t->back().items)
    ++depth;
  CHECK(depth == 32);
}

TEST_CASE("a plan of 60 KB keeps its tree, whatever the lines are like") {
  constexpr std::string_view romans[]{"I",   "II",   "III", "IV", "V",  "VI",
                                      "VII", "VIII", "IX",  "X",  "XI", "XII"};
  constexpr std::string_view letters[]{"a", "b", "c", "d", "đ"};
  const std::string work =
      " Rà soát, tổng hợp các nội dung được giao và báo cáo kết quả thực hiện về cơ quan thường "
      "trực theo đúng biểu mẫu đã ban hành, bảo đảm đầy đủ, kịp thời;";
  std::vector<std::string> lines;
  std::string expected;
  for (const auto roman : romans) {
    lines.push_back(std::string(roman) + ". NHÓM NHIỆM VỤ VỀ CÔNG TÁC MẪU");
    expected += std::string(roman) + ".( ";
    for (int i = 1; i <= 6; ++i) {
      lines.push_back(std::to_string(i) + ". Phòng Mẫu" + work.substr(0, work.size() - 1) +
                      " như sau:");
      expected += std::to_string(i) + ".( ";
      for (const auto letter : letters) {
        lines.push_back(std::string(letter) + ")" + work);
        expected += std::string(letter) + ")";
        if (letter == "b") {
          lines.push_back("-" + work);
          lines.push_back("-" + work);
          expected += "( - - )";
        }
        expected += ' ';
      }
      expected += ") ";
    }
    expected += ") ";
  }
  const auto wrapped = [](const std::string& line, size_t width) {
    std::string out;
    for (size_t at = 0; at < line.size();) {
      size_t end = at + width >= line.size() ? line.size() : line.rfind(' ', at + width);
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
    for (const char c : wrapped(line, 90))
      spaced += c == '\n' ? "\n\n" : std::string(1, c);
    paged += wrapped(line, 90);
    if (++count % 12 == 0)
      paged += "\n" + std::to_string(count / 12 + 1) + "\n\f";
  }
  REQUIRE(whole.size() > 60000);
  CHECK(tree(whole) == expected);
  CHECK(tree(narrow) == expected);
  CHECK(tree(spaced) == expected);
  CHECK(tree(paged) == expected);
}
