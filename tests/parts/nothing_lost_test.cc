// Words that fit no part stay in the body; only what is proven to be furniture is left out.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

TEST_CASE("nothing lost: in the head") {
  check({
      {"between the number and the addressees",
       R"(
SỞ XÂY DỰNG
Số: 5/SXD-VP
V/v mở tủ sách


Áp dụng cho năm học mới

Kính gửi: Các xã.

Đề nghị các xã mở tủ sách.
)",
       {{"/subject", "mở tủ sách"},
        {"/addressees/*/text", "[Các xã]"},
        {"/body/*/text", "[Áp dụng cho năm học mới]"},
        {"/opening/text", "Đề nghị các xã mở tủ sách."}}},
      {"a portal's heading above a title",
       R"(
VĂN BẢN PHÁP LUẬT KHÁC

KẾ HOẠCH
Mở tủ sách

1. Các xã mở tủ sách.
)",
       {{"/subject", "Mở tủ sách"}, {"/body/*/text", "[VĂN BẢN PHÁP LUẬT KHÁC]"}}},
      {"the subject once more, above everything",
       R"(
V/v mở tủ sách

SỞ XÂY DỰNG
Số: 5/SXD-VP
V/v mở tủ sách

Kính gửi: Các xã.

Đề nghị các xã mở tủ sách.
)",
       {{"/subject", "mở tủ sách"}, {"/body", "[]"}}},
      {"signs that nobody can read",
       R"(
SỞ XÂY DỰNG
¬ _ "—. `:
Số: 5/SXD-VP
V/v mở tủ sách

Kính gửi: Các xã.

Đề nghị các xã mở tủ sách.
)",
       {{"/header/issuer", "SỞ XÂY DỰNG"}, {"/body", "[]"}}},
  });
}

TEST_CASE("nothing lost: in the foot") {
  const std::string body =
      "Số: 5/KH-SYT\n\nKẾ HOẠCH\nMở tủ sách\n\n1. Các xã mở tủ sách.\n\nNơi nhận:\n- Các xã;\n- "
      "Lưu: "
      "VT.\n\nGIÁM ĐỐC\n\nNgô Bảo Trâm\n\n";
  check({
      {"notes behind the name",
       body + "(1) Tên cơ quan cấp trên.\n(2) Tên cơ quan đề xuất kế hoạch.\n",
       {{"/recipients/*/text", "[Các xã | Lưu: VT]"},
        {"/signers/*/name", "[Ngô Bảo Trâm]"},
        {"/body/*/text", "[(1) Tên cơ quan cấp trên. | (2) Tên cơ quan đề xuất kế hoạch.]"}}},
      {"running text behind the name",
       body + "Tủ sách mở cửa mỗi ngày trong tuần, các xã phân công người trực và báo cáo\n"
              "về phòng văn hóa số lượt người đọc trong tháng.\n",
       {{"/signers/*/name", "[Ngô Bảo Trâm]"}, {"/recipients/*/text", "[Các xã | Lưu: VT]"}}},
      {"what a seal leaves", body + "|~ ^^ {}\n", {{"/body", "[]"}}},
  });
}

TEST_CASE("nothing lost: lines that begin as furniture does") {
  const auto with = [](const std::string& line) {
    return "Số: 5/KH-SYT\n\nKẾ HOẠCH\nMở tủ sách\n\n1. Các xã nhận sách từ ngày lễ Quốc khánh năm "
           "nay "
           "là ngày nghỉ\n" +
           line + "\n2. Các xã mở tủ sách.\n";
  };
  const std::string text = "Các xã nhận sách từ ngày lễ Quốc khánh năm nay là ngày nghỉ ";
  for (const std::string line :
       {"2/9.", "trang bị, trang hoàng phòng đọc;", "Cơ quan: mỗi cơ quan một tủ sách;",
        "ngày ký biên bản bàn giao;", "tình trạng: sách còn mới;", "nguồn: ngân sách xã;",
        "đăng nhập vào Cổng Dịch vụ công quốc gia;"})
    check({{line, with(line), {{"/tasks/0/text", text + line}, {"/body", "[]"}}}});
}

TEST_CASE("nothing lost: furniture that is proven") {
  const auto broken_by = [](const std::string& furniture) {
    return "Số: 5/KH-SYT\n\nKẾ HOẠCH\nMở tủ sách\n\n1. Các xã mở tủ sách cho người đọc rồi\n" +
           furniture + "báo cáo kết quả.\n2. Các xã nhận sách.\n";
  };
  for (const std::string furniture :
       {"2\n", "Trang 2/5\n", "Page 2 of 5\n", "Được quét bằng CamScanner\n",
        "Nguồn: https://vanban.example.vn/5\n",
        "Ký bởi: Sở Y tế\nCơ quan: Tỉnh A\nThời gian ký: 16.03.2015 11:02:35 +07:00\n"})
    check({{furniture,
            broken_by(furniture),
            {{"/tasks/0/text", "Các xã mở tủ sách cho người đọc rồi báo cáo kết quả."},
             {"/body", "[]"}}}});
}
