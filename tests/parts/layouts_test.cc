// The same head in every layout that people and converters give it.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

TEST_CASE("head: the same words in any layout") {
  check(
      {
          {"columns side by side", R"(
     ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH HẢI LÂM                    Độc lập - Tự do - Hạnh phúc
      -------                         ---------------
   Số: 951/UBND-VX             Hải Lâm, ngày 05 tháng 02 năm 2021
 V/v mở tủ sách thiếu nhi

                    Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"columns one after the other", R"(
ỦY BAN NHÂN DÂN
TỈNH HẢI LÂM
-------
Số: 951/UBND-VX
V/v mở tủ sách thiếu nhi

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hải Lâm, ngày 05 tháng 02 năm 2021

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"the right column first", R"(
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hải Lâm, ngày 05 tháng 02 năm 2021

ỦY BAN NHÂN DÂN
TỈNH HẢI LÂM

Số: 951/UBND-VX
V/v mở tủ sách thiếu nhi

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"rows of the columns below each other", R"(
ỦY BAN NHÂN DÂN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HẢI LÂM
Độc lập - Tự do - Hạnh phúc
Số: 951/UBND-VX
Hải Lâm, ngày 05 tháng 02 năm 2021
V/v mở tủ sách thiếu nhi

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"rows of the columns on one line, one blank between", R"(
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HẢI LÂM Độc lập - Tự do - Hạnh phúc
Số: 951/UBND-VX Hải Lâm, ngày 05 tháng 02 năm 2021
V/v mở tủ sách thiếu nhi

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"a table, one row a line", R"(
| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|---|---|
| TỈNH HẢI LÂM | Độc lập - Tự do - Hạnh phúc |
| Số: 951/UBND-VX | Hải Lâm, ngày 05 tháng 02 năm 2021 |
| V/v mở tủ sách thiếu nhi | |

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"a table, one cell a column", R"(
| ỦY BAN NHÂN DÂN TỈNH HẢI LÂM | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 951/UBND-VX V/v mở tủ sách thiếu nhi | Hải Lâm, ngày 05 tháng 02 năm 2021 |

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"bars without blanks beside them", R"(
|ỦY BAN NHÂN DÂN         |CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
|TỈNH HẢI LÂM            |Độc lập - Tự do - Hạnh phúc        |
|Số: 951/UBND-VX         |Hải Lâm, ngày 05 tháng 02 năm 2021 |
|V/v mở tủ sách thiếu nhi|                                   |

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"a tab between the columns",
           "ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
           "TỈNH HẢI LÂM\tĐộc lập - Tự do - Hạnh phúc\n"
           "Số: 951/UBND-VX\tHải Lâm, ngày 05 tháng 02 năm 2021\n"
           "V/v mở tủ sách thiếu nhi\t\n\n"
           "Kính gửi: Sở Y tế\n\n"
           "Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.\n"},
          {"a blank line below every line", R"(
ỦY BAN NHÂN DÂN

TỈNH HẢI LÂM

Số: 951/UBND-VX

V/v mở tủ sách thiếu nhi

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

Độc lập - Tự do - Hạnh phúc

Hải Lâm, ngày 05 tháng 02 năm 2021

Kính gửi: Sở Y tế

Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"two blank lines below every line", R"(
ỦY BAN NHÂN DÂN


TỈNH HẢI LÂM


CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM


Độc lập - Tự do - Hạnh phúc


Số: 951/UBND-VX


Hải Lâm, ngày 05 tháng 02 năm 2021


V/v mở tủ sách thiếu nhi


Kính gửi: Sở Y tế


Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.
)"},
          {"all of it on one line",
           "ỦY BAN NHÂN DÂN TỈNH HẢI LÂM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "
           "Độc lập - Tự do - Hạnh phúc Số: 951/UBND-VX Hải Lâm, ngày 05 tháng 02 năm 2021 "
           "V/v mở tủ sách thiếu nhi\n\n"
           "Kính gửi: Sở Y tế\n\n"
           "Ủy ban nhân dân tỉnh đề nghị Sở Y tế mở tủ sách./.\n"},
      },
      {{"/header/motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
       {"/header/issuer", "ỦY BAN NHÂN DÂN TỈNH HẢI LÂM"},
       {"/header/issuer_parent", "null"},
       {"/header/place", "Hải Lâm"},
       {"/header/date", "2021-02-05"},
       {"/header/date_printed", "2021-02-05"},
       {"/code", "951/UBND-VX"},
       {"/number", "951"},
       {"/notation", "UBND-VX"},
       {"/type", "CV"},
       {"/system", "state"},
       {"/subject", "mở tủ sách thiếu nhi"},
       {"/addressees/*/text", "[Sở Y tế]"},
       {"/urgency", "null"},
       {"/secrecy", "null"},
       {"/received_stamp", "null"},
       {"/attachments", "[]"}});
}

TEST_CASE("head: lines in bold of Markdown", "[!shouldfail]") {
  check({{"signs of bold part the lines of a name",
          R"(
**ỦY BAN NHÂN DÂN**
**TỈNH HẢI LÂM**

**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**
**Độc lập - Tự do - Hạnh phúc**

Số: 951/UBND-VX

*Hải Lâm, ngày 05 tháng 02 năm 2021*

Kính gửi: Sở Y tế
)",
          {{"/header/issuer", "ỦY BAN NHÂN DÂN TỈNH HẢI LÂM"}}}});
}
