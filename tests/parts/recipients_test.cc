// Nơi nhận: the items of the recipients, what each copy is for, the archive line.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

namespace {

std::string letter(const std::string& foot) {
  return "SỞ Y TẾ\n\nSố: 5/SYT-VP\nHải Lâm, ngày 05 tháng 02 năm 2021\n\nKính gửi: Sở Nội "
         "vụ.\n\nSở Y tế gửi báo cáo./.\n\n" +
         foot;
}

}  // namespace

TEST_CASE("recipients: the same items, however they are printed") {
  check(
      {
          {"a dash and a semicolon each", letter(R"(Nơi nhận:
- Như trên;
- Các phòng thuộc Sở;
- Lưu: VT, VP.
)")},
          {"wide gaps behind the dashes", letter(R"(Nơi nhận:
-   Như trên;
-     Các phòng thuộc Sở;
-)"
                                                 "\tLưu: VT, VP.\n")},
          {"commas at the ends", letter(R"(Nơi nhận:
- Như trên,
- Các phòng thuộc Sở,
- Lưu: VT, VP.
)")},
          {"nothing at the ends", letter(R"(Nơi nhận:
- Như trên
- Các phòng thuộc Sở
- Lưu: VT, VP
)")},
          {"without colon and in capitals", letter(R"(NƠI NHẬN
- Như trên;
- Các phòng thuộc Sở;
- Lưu: VT, VP.
)")},
          {"the first one on the line of Nơi nhận", letter(R"(Nơi nhận: - Như trên;
- Các phòng thuộc Sở;
- Lưu: VT, VP.
)")},
          {"all on one line",
           letter("Nơi nhận: - Như trên; - Các phòng thuộc Sở; - Lưu: VT, VP.\n")},
          {"without dashes", letter(R"(Nơi nhận:
Như trên;
Các phòng thuộc Sở;
Lưu: VT, VP.
)")},
          {"en dashes", letter(R"(Nơi nhận:
– Như trên;
– Các phòng thuộc Sở;
– Lưu: VT, VP.
)")},
          {"bullets", letter(R"(Nơi nhận:
• Như trên;
• Các phòng thuộc Sở;
• Lưu: VT, VP.
)")},
          {"dashes without a blank", letter(R"(Nơi nhận:
-Như trên;
-Các phòng thuộc Sở;
-Lưu: VT, VP.
)")},
          {"a blank line below each", letter(R"(Nơi nhận:

- Như trên;

- Các phòng thuộc Sở;

- Lưu: VT, VP.
)")},
          {"an item over two lines", letter(R"(Nơi nhận:
- Như trên;
- Các phòng
thuộc Sở;
- Lưu: VT, VP.
)")},
          {"rows of a table", letter(R"(| Nơi nhận: | GIÁM ĐỐC |
|---|---|
| - Như trên; | |
| - Các phòng thuộc Sở; | |
| - Lưu: VT, VP. | Ngô Bảo Trâm |
)")},
          {"letters of Nơi nhận are wrong", letter(R"(Nơi nhân:
- Như trên;
- Các phòng thuộc Sở;
- Lưu: VT, VP.
)")},
      },
      {{"/recipients/*/text", "[Như trên | Các phòng thuộc Sở | Lưu: VT, VP]"},
       {"/recipients/*/role", "[null | null | archive]"},
       {"/recipients/*/purpose", "[null | null | null]"},
       {"/addressees/*/text", "[Sở Nội vụ]"}});
}

TEST_CASE("recipients: what a copy is for") {
  check({
      {"in brackets at the end",
       letter(R"(Nơi nhận:
- Như trên;
- Thường trực Tỉnh ủy (để b/c);
- UBND tỉnh (để báo cáo);
- Các phòng (th/h);
- Sở Tài chính (phối hợp);
- Lưu: VT.
)"),
       {{"/recipients/*/text",
         "[Như trên | Thường trực Tỉnh ủy | UBND tỉnh | Các phòng | Sở Tài chính | Lưu: VT]"},
        {"/recipients/*/purpose", "[null | để b/c | để báo cáo | th/h | phối hợp | null]"}}},
      {"a bracket broken over two lines",
       letter(R"(Nơi nhận:
- Như trên;
- Sở Tài chính (để phối
hợp);
- Lưu: VT.
)"),
       {{"/recipients/*/text", "[Như trên | Sở Tài chính | Lưu: VT]"},
        {"/recipients/*/purpose", "[null | để phối hợp | null]"}}},
      {"a bracket that is no purpose stays",
       letter(R"(Nơi nhận:
- Như trên;
- Phòng Tổ chức (Trâm);
- Lưu: VT, VP (Khuê).
)"),
       {{"/recipients/*/text", "[Như trên | Phòng Tổ chức (Trâm) | Lưu: VT, VP (Khuê)]"},
        {"/recipients/*/purpose", "[null | null | null]"}}},
  });
}

TEST_CASE("recipients: one dash is one item") {
  check({
      {"a semicolon inside",
       letter(R"(Nơi nhận:
- Như trên;
- Sở Tài chính; Sở Nội vụ;
- Lưu: VT.
)"),
       {{"/recipients/*/text", "[Như trên | Sở Tài chính; Sở Nội vụ | Lưu: VT]"}}},
      {"the archive line over two lines",
       letter(R"(Nơi nhận:
- Như trên;
- Lưu: VT, VP,
  TCKT (3).
)"),
       {{"/recipients/*/text", "[Như trên | Lưu: VT, VP, TCKT (3)]"},
        {"/recipients/*/role", "[null | archive]"}}},
      {"archived without a colon",
       letter(R"(Nơi nhận:
- Như trên,
- Lưu Văn phòng.
)"),
       {{"/recipients/*/text", "[Như trên | Lưu Văn phòng]"},
        {"/recipients/*/role", "[null | archive]"}}},
  });
}

TEST_CASE("recipients: where they stand") {
  check(
      {
          {"above the signer", letter(R"(Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)")},
          {"below the signer", letter(R"(GIÁM ĐỐC

Ngô Bảo Trâm

Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT.
)")},
          {"beside the signer", letter(R"(Nơi nhận:                                    GIÁM ĐỐC
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT.
                                           Ngô Bảo Trâm
)")},
          {"beside the signer, the name on an item's line",
           letter(R"(Nơi nhận:                                    GIÁM ĐỐC
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT.                                 Ngô Bảo Trâm
)")},
          {"beside the signer, columns parted by a tab",
           letter("Nơi nhận:\tGIÁM ĐỐC\n- Như trên;\t\n- UBND tỉnh (để b/c);\t\n- Lưu: VT.\tNgô "
                  "Bảo Trâm\n")},
          {"beside the signer in a table",
           letter(
               R"(| Nơi nhận: - Như trên; - UBND tỉnh (để b/c); - Lưu: VT. | GIÁM ĐỐC Ngô Bảo Trâm |
|---|---|
)")},
          {"beside the signer, bars without blanks",
           letter(R"(|Nơi nhận:           |GIÁM ĐỐC            |
|- Như trên;         |                    |
|- UBND tỉnh (để b/c);|                   |
|- Lưu: VT.          |Ngô Bảo Trâm        |
)")},
          {"a page number between", letter(R"(Nơi nhận:
- Như trên;

2

- UBND tỉnh (để b/c);
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)")},
      },
      {{"/recipients/*/text", "[Như trên | UBND tỉnh | Lưu: VT]"},
       {"/recipients/*/purpose", "[null | để b/c | null]"},
       {"/signers/*/position", "[GIÁM ĐỐC]"},
       {"/signers/*/name", "[Ngô Bảo Trâm]"}});
}

TEST_CASE("recipients: the signer glued to an item's line") {
  check({{"one blank between the columns",
          letter(R"(Nơi nhận: GIÁM ĐỐC
- Như trên;
- UBND tỉnh;
- Lưu: VT. Ngô Bảo Trâm
)"),
          {{"/recipients/*/text", "[Như trên | UBND tỉnh | Lưu: VT]"},
           {"/signers/*/position", "[GIÁM ĐỐC]"},
           {"/signers/*/name", "[Ngô Bảo Trâm]"}}}});
}

TEST_CASE("recipients: none") {
  check({
      {"no Nơi nhận",
       letter("GIÁM ĐỐC\n\nNgô Bảo Trâm\n"),
       {{"/recipients", "[]"}, {"/signers/*/name", "[Ngô Bảo Trâm]"}}},
      {"words of a sentence",
       "SỞ Y TẾ\n\nSố: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nCác trường báo nơi nhận sách về Sở Y "
       "tế./.\n",
       {{"/recipients", "[]"}}},
  });
}
