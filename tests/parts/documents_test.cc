// Documents of one file: a second one, appendices, what is issued with another.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

namespace {

const std::string letter = R"(UBND TỈNH HẢI LÂM
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/SYT-VP

Hải Lâm, ngày 5 tháng 3 năm 2024

V/v góp ý

Kính gửi: Sở Nội vụ.

Sở Y tế gửi văn bản để quý Sở góp ý theo quy định./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)";

}  // namespace

TEST_CASE("documents: one document is one record") {
  check({{"a letter", letter, {{"/attachments", "[]"}, {"/diagnostics", "[]"}}},
         {"a mention of an appendix or a motto in a sentence splits nothing",
          R"(
SỞ Y TẾ

Số: 12/SYT-VP

Kính gửi: Sở Nội vụ.

Phụ lục kèm theo văn bản này nêu rõ, theo đường lối của Đảng
Cộng sản Việt Nam, các nội dung cần góp ý.

Nơi nhận:
- Như trên;
- Lưu: VT.
)",
          {{"/attachments", "[]"}}}});
}

TEST_CASE("documents: a second header begins a second document") {
  check({{"two letters",
          letter + "\n" + letter,
          {{"/code", "12/SYT-VP"},
           {"/attachments/*/role", "[separate]"},
           {"/attachments/*/code", "[12/SYT-VP]"},
           {"/attachments/*/subject", "[góp ý]"},
           {"/attachments/*/signers/*/name", "[[Ngô Bảo Trâm]]"},
           {"/signers/*/name", "[Ngô Bảo Trâm]"}}}});
}

TEST_CASE("documents: appendices follow their document") {
  check({{"two of them",
          letter + R"(
PHỤ LỤC I
DANH MỤC TÀI LIỆU
(Kèm theo Công văn số 12/SYT-VP ngày 5/3/2024 của Sở Y tế)

1. Sổ thứ nhất.
2. Sổ thứ hai.

PHỤ LỤC II
BIỂU SỐ LIỆU

1. Số giường bệnh.
)",
          {{"/attachments/*/role", "[appendix | appendix]"},
           {"/attachments/*/type", "[Phụ lục | Phụ lục]"},
           {"/attachments/*/subject", "[DANH MỤC TÀI LIỆU | BIỂU SỐ LIỆU]"},
           {"/attachments/*/tasks", "[[1. | 2.] | [1.]]"},
           {"/tasks", "[]"},
           {"/diagnostics", "[]"}}},
         {"its title on the line of its number",
          letter + "\nPHỤ LỤC 01: DANH MỤC TÀI LIỆU\n\n1. Sổ thứ nhất.\n",
          {{"/attachments/*/subject", "[DANH MỤC TÀI LIỆU]"}}},
         {"one without a number",
          letter + "\nPHỤ LỤC\nDanh mục tài liệu\n(Kèm theo Công văn số 12/SYT-VP ngày 5/3/2024 "
                   "của Sở Y tế)\n\n1. Sổ thứ nhất.\n",
          {{"/attachments/*/role", "[appendix]"},
           {"/attachments/*/subject", "[Danh mục tài liệu]"}}}});
}

TEST_CASE("documents: one that is issued with another") {
  check({{"a regulation",
          letter + R"(
QUY CHẾ
Làm việc của Tổ công tác
(Ban hành kèm theo Quyết định số 3/QĐ-SYT ngày 5/3/2024 của Sở Y tế)

Điều 1. Phạm vi

Quy chế này quy định cách làm việc.
)",
          {{"/attachments/*/role", "[issued_with]"},
           {"/attachments/*/type", "[QC]"},
           {"/attachments/*/subject", "[Làm việc của Tổ công tác]"},
           {"/attachments/*/tasks", "[[Điều 1.]]"}}}});
}
