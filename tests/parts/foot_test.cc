// The foot as a whole: where the body ends, what stands behind the signature.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

TEST_CASE("foot: where the body ends") {
  check({
      {"the last item is not the recipients'",
       R"(
Số: 5/KH-SYT

KẾ HOẠCH
Mở tủ sách

1. Các xã mở tủ sách.
2. Các phòng báo cáo:
- Số tủ;
- Số sách.

Nơi nhận:
- Các xã;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)",
       {{"/tasks", "[1. | 2. [- | -]]"},
        {"/tasks/1/items/*/text", "[Số tủ; | Số sách.]"},
        {"/recipients/*/text", "[Các xã | Lưu: VT]"}}},
      {"recipients at the top of a page of their own",
       "Số: 5/KH-SYT\n\nKẾ HOẠCH\nMở tủ sách\n\n1. Các xã mở tủ sách.\n\n2\n\f\nNơi nhận:\n- Các "
       "xã;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNgô Bảo Trâm\n",
       {{"/tasks/*/text", "[Các xã mở tủ sách.]"},
        {"/recipients/*/text", "[Các xã | Lưu: VT]"},
        {"/signers/*/name", "[Ngô Bảo Trâm]"}}},
      {"the closing stands before it",
       R"(
Số: 5/KH-SYT

KẾ HOẠCH
Mở tủ sách

1. Các xã mở tủ sách.

Trên đây là Kế hoạch mở tủ sách, đề nghị các xã thực hiện./.

Nơi nhận:
- Các xã;
- Lưu: VT.
)",
       {{"/closing/text", "Trên đây là Kế hoạch mở tủ sách, đề nghị các xã thực hiện./."},
        {"/tasks/*/text", "[Các xã mở tủ sách.]"}}},
  });
}

TEST_CASE("foot: words behind the signature stay") {
  check({{"a footnote",
          R"(
SỞ Y TẾ

Số: 5/SYT-VP

Kính gửi: Sở Nội vụ.

Sở Y tế gửi báo cáo [1]./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm

[1] Số sách tính đến hết tháng 12, gồm cả sách do các trường cho mượn và sách được tặng trong năm.
)",
          {{"/signers/*/name", "[Ngô Bảo Trâm]"},
           {"/recipients/*/text", "[Như trên | Lưu: VT]"},
           {"/body/*/text",
            "[[1] Số sách tính đến hết tháng 12, gồm cả sách do các trường cho mượn và sách được "
            "tặng trong năm.]"}}}});
}

TEST_CASE("foot: marks of the file are nobody's words") {
  check({
      {"a scanner's line and page numbers",
       R"(
SỞ Y TẾ

Số: 5/SYT-VP

Kính gửi: Sở Nội vụ.

Sở Y tế gửi báo cáo./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm

Scanned with CamScanner
)",
       {{"/signers/*/name", "[Ngô Bảo Trâm]"},
        {"/recipients/*/text", "[Như trên | Lưu: VT]"},
        {"/attachments", "[]"},
        {"/body", "[]"}}},
      {"a digital signature's stamp",
       R"(
Ký bởi: Sở Y tế
Ngày ký: 05/02/2021 09:12:33
SỞ Y TẾ

Số: 5/SYT-VP
Hải Lâm, ngày 05 tháng 02 năm 2021

Kính gửi: Sở Nội vụ.

Sở Y tế gửi báo cáo./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)",
       {{"/header/issuer", "SỞ Y TẾ"},
        {"/header/date", "2021-02-05"},
        {"/signers/*/name", "[Ngô Bảo Trâm]"}}},
  });
}
