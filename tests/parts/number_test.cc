// The number (số, ký hiệu): its forms, one left blank, where it stands.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

TEST_CASE("number: forms of a number") {
  const auto head = [](const std::string& number) {
    return "UBND TỈNH HẢI LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
           "    SỞ Y TẾ                    Độc lập - Tự do - Hạnh phúc\n\n" +
           number +
           "\n\nHải Lâm, ngày 3 tháng 4 năm 2021\n\nKính gửi: Sở Nội vụ\n\nSở Y tế gửi văn "
           "bản./.\n";
  };
  struct Form {
    std::string printed, code, number, notation;
  };
  std::vector<vbparse::test::Case> cases;
  for (const Form& form : {
           Form{"Số: 3541/SYT-NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số:3541/SYT-NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số 3541/SYT-NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"SỐ: 3541/SYT-NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số : 3541 / SYT - NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số: 3541  /SYT-NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số: 3541/SYT- NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số: 3541/SYT-\nNV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số: 3541/SYT – NV", "3541/SYT-NV", "3541", "SYT-NV"},
           Form{"Số: 05/QĐ-SYT", "05/QĐ-SYT", "05", "QĐ-SYT"},
           Form{"Số: 10c/QĐ-SYT", "10c/QĐ-SYT", "10c", "QĐ-SYT"},
           Form{"Số: 214/2031/QH19", "214/2031/QH19", "214", "QH19"},
           Form{"Số: 30/2020/QĐ-SYT", "30/2020/QĐ-SYT", "30", "QĐ-SYT"},
           Form{"Số: 118  /2000/QĐ-SYT", "118/2000/QĐ-SYT", "118", "QĐ-SYT"},
           Form{"Số: 7/HD-SYT-SNV-STC", "7/HD-SYT-SNV-STC", "7", "HD-SYT-SNV-STC"},
           Form{"Số: 7/HD-SYT – SNV - STC", "7/HD-SYT-SNV-STC", "7", "HD-SYT-SNV-STC"},
           Form{"Số 61 - CV/BTG", "61-CV/BTG", "61", "CV/BTG"},
           Form{"Số 12 –KH/TU", "12-KH/TU", "12", "KH/TU"},
           Form{"Số 1007-CV/ĐU", "1007-CV/ĐU", "1007", "CV/ĐU"},
           Form{"Số: 84 QĐ/TWĐTN", "84QĐ/TWĐTN", "84", "QĐ/TWĐTN"},
           Form{"Số:       /SYT-NV", "null", "null", "SYT-NV"},
           Form{"Số: …/SYT-NV", "null", "null", "SYT-NV"},
           Form{"Số: ....../KH-SYT", "null", "null", "KH-SYT"},
           Form{"Số:     -KH/TU", "null", "null", "KH/TU"},
           Form{"Số: 4€ lj /GP-SYT", "null", "null", "GP-SYT"},
       }) {
    cases.push_back({"number printed as " + form.printed,
                     head(form.printed),
                     {{"/code", form.code},
                      {"/number", form.number},
                      {"/notation", form.notation},
                      {"/header/issuer", "SỞ Y TẾ"},
                      {"/header/place", "Hải Lâm"},
                      {"/header/date", "2021-04-03"}}});
  }
  for (const std::string none : {"Số 12 phố Thợ Rèn", "Nhà 5/7 ngõ 3"}) {
    cases.push_back(
        {"no number is " + none, head(none), {{"/code", "null"}, {"/notation", "null"}}});
  }
  check(cases);
}

TEST_CASE("number: blanks to be filled are no gap between columns") {
  check({{"number and day left blank",
          R"(
     SỞ Y TẾ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 TRUNG TÂM KIỂM NGHIỆM              Độc lập - Tự do - Hạnh phúc
    Số:      /TTKN-HC              Hải Lâm, ngày     tháng 5 năm 2025
 V/v mời thầu mua
    hóa chất

             Kính gửi: Các nhà thầu.

Trung tâm mời các nhà thầu quan tâm gửi báo giá về Trung tâm./.
)",
          {{"/header/issuer", "TRUNG TÂM KIỂM NGHIỆM"},
           {"/header/issuer_parent", "SỞ Y TẾ"},
           {"/code", "null"},
           {"/notation", "TTKN-HC"},
           {"/header/place", "Hải Lâm"},
           {"/header/date", "null"},
           {"/header/date_printed", "2025-05"},
           {"/subject", "mời thầu mua hóa chất"}}}});
}

TEST_CASE("number: of a consolidated text, at its end") {
  const std::string head =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nTHÔNG TƯ\nQuy định về tủ "
      "sách\n\nThông tư số 3/2020/TT-BYT ngày 04 tháng 5 năm 2020 của Bộ trưởng Bộ Y tế quy định "
      "về tủ sách, được sửa đổi, bổ sung bởi Thông tư số 4/2023/TT-BYT.\n\nĐiều 1. Tủ sách\nMỗi "
      "xã có một tủ sách./.\n\n";
  const std::string signature = "\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nNgô Bảo Trâm\n";
  const std::vector<vbparse::test::Value> values{{"/type", "VBHN"},
                                                 {"/code", "15/VBHN-BYT"},
                                                 {"/header/issuer", "BỘ Y TẾ"},
                                                 {"/header/place", "Hà Nội"},
                                                 {"/header/date", "2024-03-22"},
                                                 {"/subject", "Quy định về tủ sách"},
                                                 {"/tasks/0/text", "Mỗi xã có một tủ sách./."},
                                                 {"/signers/0/name", "Ngô Bảo Trâm"}};
  check(
      {
          {"one below the other", head +
                                      "BỘ Y TẾ\n\nSố: 15/VBHN-BYT\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n"
                                      "\nHà Nội, ngày 22 tháng 3 năm 2024\n" +
                                      signature},
          {"the heading above the number",
           head +
               "BỘ Y TẾ\n\nXÁC THỰC VĂN BẢN HỢP NHẤT\n\nSố: 15/VBHN-BYT\nHà Nội, ngày 22 tháng 3 "
               "năm 2024\n" +
               signature},
          {"side by side",
           head +
               "    BỘ Y TẾ                     XÁC THỰC VĂN BẢN HỢP NHẤT\n\n"
               "    Số: 15/VBHN-BYT             Hà Nội, ngày 22 tháng 3 năm 2024\n" +
               signature},
      },
      values);
  check({{"another document's", head + "Số: 15/TB-BYT\n" + signature, {{"/code", "null"}}}});
}

TEST_CASE("number: with a dot, as the Government's") {
  check({{"66.13",
          "CHÍNH PHỦ\n\nSố: 66.13/2026/NQ-CP\n\nHà Nội, ngày 27 tháng 01 năm 2026\n\nNGHỊ "
          "QUYẾT\nVề tủ sách\n\nĐiều 1. Mở tủ sách.\n",
          {{"/code", "66.13/2026/NQ-CP"}, {"/number", "66.13"}, {"/notation", "NQ-CP"}}}});
}

TEST_CASE("number: where the number stands") {
  check({
      {"the place and the day on its line",
       R"(
SỞ Y TẾ
Số: 898 /SYT-TTHC Hải Lâm, ngày 3 tháng 4 năm 2021

Kính gửi: Sở Nội vụ
)",
       {{"/code", "898/SYT-TTHC"}, {"/header/place", "Hải Lâm"}, {"/header/date", "2021-04-03"}}},
      {"the subject on its line",
       R"(
SỞ Y TẾ
Số: 898/SYT-TTHC V/v mở tủ sách

Kính gửi: Sở Nội vụ
)",
       {{"/code", "898/SYT-TTHC"}, {"/subject", "mở tủ sách"}}},
      {"below the day",
       R"(
SỞ Y TẾ
Hải Lâm, ngày 3 tháng 4 năm 2021
Số: 898/SYT-TTHC

Kính gửi: Sở Nội vụ
)",
       {{"/code", "898/SYT-TTHC"}, {"/header/date", "2021-04-03"}}},
      {"in the body only: another document's",
       R"(
SỞ Y TẾ

Kính gửi: Sở Nội vụ

Sở Y tế đã nhận Công văn số 898/SNV-TTHC ngày 03/4/2021 của Sở Nội vụ và gửi ý kiến như sau:

1. Nhất trí.
)",
       {{"/code", "null"}, {"/notation", "null"}, {"/header/date", "null"}}},
  });
}
