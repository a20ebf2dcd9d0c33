// Who is charged with an item: named by its heading, its own words, the item above, the opening; or
// nobody.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

std::string plan(const std::string& body) { return "KẾ HOẠCH\nMở tủ sách\n\n" + body; }

/// A plan of one item with these words.
Case charged(const std::string& words, const std::string& assignees) {
  return {words, plan("1. " + words + "\n"), {{"/tasks/0/assignees", assignees}}};
}

}  // namespace

TEST_CASE("assignees: the organ an item begins with") {
  check({
      charged("Sở Xây dựng rà soát số tủ sách.", "[Sở Xây dựng]"),
      charged("Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát số tủ sách.",
              "[Sở Xây dựng]"),
      charged("Ban Tuyên giáo và Dân vận Tỉnh ủy tham mưu kế hoạch mở tủ sách.",
              "[Ban Tuyên giáo và Dân vận Tỉnh ủy]"),
      charged("Ủy ban nhân dân các xã, phường báo cáo trước ngày 5/3.",
              "[Ủy ban nhân dân các xã, phường]"),
      charged("Ban Chỉ đạo 35 tỉnh chủ trì tổ chức thực hiện.", "[Ban Chỉ đạo 35 tỉnh]"),
      charged("Các phòng chuyên môn thuộc Sở thực hiện nhiệm vụ được giao.",
              "[Các phòng chuyên môn thuộc Sở]"),
      charged("Văn phòng Sở có trách nhiệm theo dõi, đôn đốc.", "[Văn phòng Sở]"),
      charged("Sở Nội vụ phải hoàn thành việc này trong tháng 6.", "[Sở Nội vụ]"),
      charged("Chánh Văn phòng Sở, Thủ trưởng các đơn vị chịu trách nhiệm thi hành.",
              "[Chánh Văn phòng Sở | Thủ trưởng các đơn vị]"),
  });
}

TEST_CASE("assignees: capitals tell a charge from a briefing") {
  check({
      charged("Giao Ban Quản lý bến xe tổng hợp danh sách.", "[Ban Quản lý bến xe]"),
      charged("Giao Ban Tổ chức Huyện ủy rà soát số tủ sách.", "[Ban Tổ chức Huyện ủy]"),
      charged("Giao ban hằng tuần vào sáng thứ Hai.", "[]"),
      charged("GIAO BAN HẰNG TUẦN", "[]"),
  });
}

TEST_CASE("assignees: lists") {
  check({
      charged("Sở Y tế, Sở Nội vụ và các đơn vị liên quan chịu trách nhiệm thi hành.",
              "[Sở Y tế | Sở Nội vụ | các đơn vị liên quan]"),
      charged("Giám đốc các Sở: Tài chính, Y tế; Chủ tịch UBND huyện báo cáo kết quả.",
              "[Giám đốc các Sở: Tài chính, Y tế | Chủ tịch UBND huyện]"),
      charged("Các cơ quan, địa phương, đơn vị thực hiện nghiêm túc.",
              "[Các cơ quan, địa phương, đơn vị]"),
  });
}

TEST_CASE("assignees: charged by a verb") {
  check({
      charged("Giao Văn phòng Sở theo dõi việc thực hiện.", "[Văn phòng Sở]"),
      charged("Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí.",
              "[Sở Tài chính]"),
      charged("Yêu cầu Ủy ban nhân dân các xã báo cáo kết quả.", "[Ủy ban nhân dân các xã]"),
      charged("Đề nghị Sở Tài chính bố trí kinh phí.", "[Sở Tài chính]"),
      charged("Kinh phí do ngân sách bảo đảm; giao Sở Tài chính bố trí.", "[Sở Tài chính]"),
      charged("Về kinh phí: Sở Tài chính bố trí theo quy định.", "[Sở Tài chính]"),
  });
}

TEST_CASE("assignees: nobody") {
  check({
      charged("Tổ chức hội nghị tại các xã.", "[]"),
      charged("Báo cáo kết quả trước tháng 6.", "[]"),
      charged("Xây dựng kế hoạch mua sách.", "[]"),
      charged("Khoa học và công nghệ phục vụ bạn đọc.", "[]"),
      charged("Nâng cao chất lượng phục vụ bạn đọc nhỏ tuổi.", "[]"),
      {"under a heading of aims",
       plan("I. MỤC ĐÍCH, YÊU CẦU\n1. Nâng cao chất lượng phục vụ.\n2. Bảo đảm đúng quy định.\n"),
       {{"/tasks/0/assignees", "[]"}, {"/tasks/0/items/*/assignees", "[[] | []]"}}},
  });
}

TEST_CASE("assignees: inherited") {
  check({
      {"from the heading",
       plan("1. Sở Tài chính:\n- Bố trí kinh phí.\n- Báo cáo kết quả.\n2. Văn phòng Sở:\n- Theo "
            "dõi, đôn đốc.\n"),
       {{"/tasks/*/assignees", "[[Sở Tài chính] | [Văn phòng Sở]]"},
        {"/tasks/0/items/*/assignees", "[[Sở Tài chính] | [Sở Tài chính]]"},
        {"/tasks/1/items/*/assignees", "[[Văn phòng Sở]]"}}},
      {"from a heading without a colon",
       plan("1. Sở Tài chính\n- Bố trí kinh phí.\n- Báo cáo kết quả.\n"),
       {{"/tasks/0/assignees", "[Sở Tài chính]"},
        {"/tasks/0/items/*/assignees", "[[Sở Tài chính] | [Sở Tài chính]]"}}},
      {"from “Trách nhiệm của”",
       plan("1. Trách nhiệm của Sở Tài chính\n- Bố trí kinh phí.\n"),
       {{"/tasks/0/assignees", "[Sở Tài chính]"},
        {"/tasks/0/items/*/assignees", "[[Sở Tài chính]]"}}},
      {"through a level between",
       plan("1. Sở Tài chính:\na) Kinh phí:\n- Bố trí đủ.\n- Cấp đúng hạn.\n"),
       {{"/tasks/0/items/0/items/*/assignees", "[[Sở Tài chính] | [Sở Tài chính]]"}}},
      {"its own words come before the heading's",
       plan("1. Sở Tài chính:\n- Bố trí kinh phí.\n- Sở Nội vụ phối hợp bố trí người.\n- Cấp đúng "
            "hạn.\n"),
       {{"/tasks/0/items/*/assignees", "[[Sở Tài chính] | [Sở Nội vụ] | [Sở Tài chính]]"}}},
      {"from the opening",
       R"(
SỞ Y TẾ

Số: 5/SYT-VP

Kính gửi: Các trung tâm y tế

Thực hiện kế hoạch năm, Sở Y tế đề nghị các trung tâm y tế thực hiện:

1. Mở tủ sách.
2. Báo cáo kết quả.
)",
       {{"/tasks/*/assignees", "[[các trung tâm y tế] | [các trung tâm y tế]]"}}},
      {"the item's own word comes before the opening's",
       R"(
SỞ Y TẾ

Số: 5/SYT-VP

Kính gửi: Các trung tâm y tế

Thực hiện kế hoạch năm, Sở Y tế đề nghị các trung tâm y tế thực hiện:

1. Mở tủ sách.
2. Giao Văn phòng Sở theo dõi việc thực hiện.
)",
       {{"/tasks/*/assignees", "[[các trung tâm y tế] | [Văn phòng Sở]]"}}},
      {"not from an item beside it",
       plan("1. Sở Tài chính bố trí kinh phí.\n2. Mở tủ sách.\n"),
       {{"/tasks/*/assignees", "[[Sở Tài chính] | []]"}}},
  });
}

TEST_CASE("assignees: articles of a decision") {
  check({{"the last article names who carries it out",
          R"(
QUYẾT ĐỊNH
Về việc thành lập Hội đồng

Căn cứ Luật Thư viện;

QUYẾT ĐỊNH:

Điều 1. Thành lập Hội đồng.
Điều 2. Văn phòng Sở chịu trách nhiệm thi hành./.
)",
          {{"/tasks/*/assignees", "[[] | [Văn phòng Sở]]"}}}});
}
