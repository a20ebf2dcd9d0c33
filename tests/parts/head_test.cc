// The head: who issues it, place and day, urgency, secrecy, stamps.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::check;

TEST_CASE("head: who issues it") {
  check({
      {"an organ and the one above it",
       R"(
     UBND TỈNH HẢI LÂM           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
         SỞ NỘI VỤ                   Độc lập - Tự do - Hạnh phúc

Số: 412/SNV-TCBC               Hải Lâm, ngày 9 tháng 6 năm 2023
)",
       {{"/header/issuer", "SỞ NỘI VỤ"},
        {"/header/issuer_parent", "UBND TỈNH HẢI LÂM"},
        {"/header/date", "2023-06-09"},
        {"/system", "state"}}},
      {"one organ on two lines, its parent on two",
       R"(
     ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      TỈNH HẢI LÂM                   Độc lập - Tự do - Hạnh phúc
   SỞ GIÁO DỤC VÀ ĐÀO TẠO

Số: 87/SGDĐT-VP                Hải Lâm, ngày 9 tháng 6 năm 2023
)",
       {{"/header/issuer", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"},
        {"/header/issuer_parent", "ỦY BAN NHÂN DÂN TỈNH HẢI LÂM"}}},
      {"a name broken behind a word that ends none",
       R"(
       TỈNH ỦY HẢI LÂM                 ĐẢNG CỘNG SẢN VIỆT NAM
       BAN TUYÊN GIÁO VÀ
           DÂN VẬN                 Hải Lâm, ngày 09 tháng 6 năm 2023
              *
      Số 87-CV/BTGDVTU
)",
       {{"/header/motto", "ĐẢNG CỘNG SẢN VIỆT NAM"},
        {"/header/issuer", "BAN TUYÊN GIÁO VÀ DÂN VẬN"},
        {"/header/issuer_parent", "TỈNH ỦY HẢI LÂM"},
        {"/header/place", "Hải Lâm"},
        {"/code", "87-CV/BTGDVTU"},
        {"/system", "party"}}},
      {"a ministry alone",
       R"(
BỘ NỘI VỤ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                               Độc lập - Tự do - Hạnh phúc
Số: 77/BNV-CCVC               Hà Nội, ngày 14 tháng 8 năm 2019
)",
       {{"/header/issuer", "BỘ NỘI VỤ"}, {"/header/issuer_parent", "null"}, {"/system", "state"}}},
      {"a people's council",
       R"(
  HỘI ĐỒNG NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     TỈNH HẢI LÂM                    Độc lập - Tự do - Hạnh phúc

  Số: 31/NQ-HĐND               Hải Lâm, ngày 10 tháng 12 năm 2022

NGHỊ QUYẾT
Về kế hoạch đầu tư tủ sách
)",
       {{"/header/issuer", "HỘI ĐỒNG NHÂN DÂN TỈNH HẢI LÂM"},
        {"/system", "legislature"},
        {"/type", "NQ"}}},
      {"the Fatherland Front",
       R"(
      ỦY BAN MTTQ VIỆT NAM           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          TỈNH HẢI LÂM                   Độc lập - Tự do - Hạnh phúc

   Số: 19/MTTQ-BTT                 Hải Lâm, ngày 11 tháng 4 năm 2022
)",
       {{"/header/issuer", "ỦY BAN MTTQ VIỆT NAM TỈNH HẢI LÂM"}, {"/system", "mass"}}},
      {"the Youth Union with its own motto",
       R"(
   BCH ĐOÀN TỈNH HẢI LÂM                 ĐOÀN TNCS HỒ CHÍ MINH
           ***
     Số: 45-CV/TĐTN-BPT            Hải Lâm, ngày 26 tháng 3 năm 2022
)",
       {{"/header/motto", "ĐOÀN TNCS HỒ CHÍ MINH"},
        {"/header/issuer", "BCH ĐOÀN TỈNH HẢI LÂM"},
        {"/code", "45-CV/TĐTN-BPT"},
        {"/system", "mass"}}},
      {"small letters, as a font that lost its capitals gives them",
       R"(
bộ thử nghiệm cộng hoà xã hội chủ nghĩa việt nam
Độc lập - Tự do - Hạnh phúc
Số: 40/2000/QĐ-BTN

quyết định
về việc ban hành mẫu

Điều 1. Ban hành mẫu.
)",
       {{"/header/motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
        {"/header/issuer", "bộ thử nghiệm"},
        {"/code", "40/2000/QĐ-BTN"}}},
      {"named in the title alone",
       R"(
THÔNG TƯ
CỦA BỘ THỬ NGHIỆM SỐ 7/2001/TT-BTN NGÀY 8 THÁNG 3 NĂM 2001
HƯỚNG DẪN VIỆC MỞ TỦ SÁCH

Căn cứ Luật Mẫu;

1. Đối tượng: mọi thư viện.
)",
       {{"/header/issuer", "BỘ THỬ NGHIỆM"},
        {"/code", "7/2001/TT-BTN"},
        {"/header/date", "2001-03-08"}}},
      {"nowhere: “của” within a subject names nobody",
       R"(
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

QUY CHẾ
Hoạt động của Ban Quản lý dự án

Điều 1. Phạm vi.
)",
       {{"/header/issuer", "null"}, {"/subject", "Hoạt động của Ban Quản lý dự án"}}},
  });
}

TEST_CASE("head: a motto seen through its damage") {
  const std::string below = R"(

Số: 5/QĐ-SYT

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác

Điều 1. Thành lập Tổ công tác.
)";
  check(
      {
          {"two letters of the motto are wrong",
           "SỞ Y TẾ CỌNG HÒA XÃ HQI CHỦ NGHĨA VIỆT NAM" + below},
          {"old spelling", "SỞ Y TẾ    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" + below},
          {"as a heading writes it", "SỞ Y TẾ    Cộng hòa Xã hội Chủ nghĩa Việt Nam" + below},
      },
      {{"/header/motto", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
       {"/header/issuer", "SỞ Y TẾ"},
       {"/code", "5/QĐ-SYT"},
       {"/type", "QĐ"}});
  check({
      {"no motto is printed",
       "SỞ Y TẾ" + below,
       {{"/header/motto", "null"}, {"/code", "5/QĐ-SYT"}}},
      {"a sentence that names the Party",
       R"(
SỞ Y TẾ

Số: 5/SYT-VP

Kính gửi: Sở Nội vụ

Theo đường lối của Đảng Cộng sản Việt Nam, Sở Y tế đề nghị Sở Nội vụ góp ý.
)",
       {{"/header/motto", "null"}, {"/system", "state"}}},
  });
}

TEST_CASE("head: forms of place and day") {
  const auto head = [](const std::string& day) {
    return "SỞ Y TẾ\n\nSố: 8/SYT-VP\n\n" + day +
           "\n\nKính gửi: Sở Nội vụ\n\nSở Y tế gửi văn bản./.\n";
  };
  struct Form {
    std::string printed, place, date, as_much;
  };
  std::vector<vbparse::test::Case> cases;
  for (const Form& form : {
           Form{"Hải Lâm, ngày 05 tháng 02 năm 2021", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm, ngày 5 tháng 12 năm 2021", "Hải Lâm", "2021-12-05", "2021-12-05"},
           Form{"Hải Lâm , ngày 05 tháng 02 năm 2021.", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm, Ngày 05 tháng 02 năm 2021", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm, ngày 05/02/2021", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Tp. Hải Lâm, ngày 05 tháng 02 năm 2021", "Tp. Hải Lâm", "2021-02-05",
                "2021-02-05"},
           Form{"Xã Tân Lộc, ngày 05 tháng 02 năm 2021", "Xã Tân Lộc", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm,\nngày 05 tháng 02 năm 2021", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm, ngày 05 tháng 02\nnăm 2021", "Hải Lâm", "2021-02-05", "2021-02-05"},
           Form{"Ngày 05 tháng 02 năm 2021", "null", "2021-02-05", "2021-02-05"},
           Form{"Hải Lâm, ngày    tháng 02 năm 2021", "Hải Lâm", "null", "2021-02"},
           Form{"Hải Lâm, ngày … tháng 02 năm 2021", "Hải Lâm", "null", "2021-02"},
           Form{"Hải Lâm, ngày ... tháng ... năm 2021", "Hải Lâm", "null", "2021"},
           Form{"Hải Lâm, ngày     tháng     năm 2021", "Hải Lâm", "null", "2021"},
       }) {
    cases.push_back({"day printed as " + form.printed,
                     head(form.printed),
                     {{"/header/place", form.place},
                      {"/header/date", form.date},
                      {"/header/date_printed", form.as_much},
                      {"/code", "8/SYT-VP"}}});
  }
  cases.push_back(
      {"none is printed", head(""), {{"/header/date", "null"}, {"/header/date_printed", "null"}}});
  check(cases);
}

TEST_CASE("head: a day of which nothing is printed", "[!shouldfail]") {
  check({{"the month and the year stand",
          R"(
SỞ Y TẾ

Số: 8/SYT-VP

Hải Lâm, tháng 02 năm 2021

Kính gửi: Sở Nội vụ
)",
          {{"/header/date_printed", "2021-02"}}}});
}

TEST_CASE("head: urgency, secrecy, stamps") {
  check({
      {"urgency and secrecy in frames of their own",
       R"(
  SỞ Y TẾ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                               Độc lập - Tự do - Hạnh phúc
Số: 8/SYT-VP                Hải Lâm, ngày 05 tháng 02 năm 2021

HỎA TỐC

MẬT

Kính gửi: Sở Nội vụ
)",
       {{"/urgency", "HỎA TỐC"}, {"/secrecy", "MẬT"}, {"/code", "8/SYT-VP"}}},
      {"urgency on top of the page",
       R"(
KHẨN
  SỞ Y TẾ                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                               Độc lập - Tự do - Hạnh phúc
Số: 8/SYT-VP                Hải Lâm, ngày 05 tháng 02 năm 2021

Kính gửi: Sở Nội vụ
)",
       {{"/urgency", "KHẨN"}, {"/header/issuer", "SỞ Y TẾ"}}},
      {"words of a sentence are no class",
       R"(
SỞ Y TẾ

Số: 8/SYT-VP
V/v mật ong khẩn trương tiêu thụ

Kính gửi: Sở Nội vụ
)",
       {{"/urgency", "null"}, {"/secrecy", "null"}, {"/subject", "mật ong khẩn trương tiêu thụ"}}},
      {"a stamp of the receiver is not the document's number",
       R"(
SỞ Y TẾ

Số: 8/SYT-VP

Hải Lâm, ngày 3 tháng 4 năm 2024

UBND HUYỆN ĐÔNG VÂN
ĐẾN
Số: 311
Ngày: 05/4/2024
Chuyển: VP

Kính gửi: UBND huyện Đông Vân.

Sở Y tế đề nghị Ủy ban nhân dân huyện báo cáo./.
)",
       {{"/received_stamp/number", "311"},
        {"/received_stamp/date", "2024-04-05"},
        {"/code", "8/SYT-VP"},
        {"/header/date", "2024-04-03"},
        {"/addressees/*/text", "[UBND huyện Đông Vân]"}}},
      {"a stamp that only says where it goes",
       R"(
SỞ Y TẾ

Số: 790
Ngày: 28/7/2024
Chuyển: VP

Số: 8/SYT-VP
Hải Lâm, ngày 3 tháng 4 năm 2024

Kính gửi: UBND huyện Đông Vân.
)",
       {{"/received_stamp/number", "790"},
        {"/received_stamp/date", "2024-07-28"},
        {"/code", "8/SYT-VP"},
        {"/header/date", "2024-04-03"}}},
  });
}

TEST_CASE("head: a text that is no dispatch has none") {
  for (const char* text :
       {"", " \n\n", "Xin chào.", "The quick brown fox jumps over the lazy dog.\nAgain.\n"}) {
    check({{"no dispatch",
            text,
            {{"/header/motto", "null"},
             {"/header/issuer", "null"},
             {"/header/date", "null"},
             {"/code", "null"},
             {"/type", "null"},
             {"/subject", "null"},
             {"/diagnostics/*/code", "[not-a-dispatch]"}}}});
  }
  check({{"a list is read as items all the same",
          "1. Mua giấy.\n2. Mua mực.\n",
          {{"/tasks", "[1. | 2.]"}}}});
}
