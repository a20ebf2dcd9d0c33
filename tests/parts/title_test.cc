// The title: type (loại văn bản) and subject (trích yếu), of a công văn and of documents with a
// title.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

/// A document of the people's committee with this title, and articles below it.
std::string titled(const std::string& number, const std::string& title) {
  return "     ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
         "      TỈNH HẢI LÂM                   Độc lập - Tự do - Hạnh phúc\n\n"
         "   Số: " +
         number + "          Hải Lâm, ngày 05 tháng 02 năm 2021\n\n" + title +
         "\n\nĐiều 1. Mở tủ sách tại các thư viện.\nĐiều 2. Văn phòng thi hành.\n";
}

}  // namespace

TEST_CASE("title: the type it names") {
  struct Form {
    std::string title, symbol, type, name;
  };
  std::vector<Case> cases;
  for (const Form& form : {
           Form{"QUYẾT ĐỊNH", "QĐ", "QĐ", "Quyết định"},
           Form{"KẾ HOẠCH", "KH", "KH", "Kế hoạch"},
           Form{"THÔNG BÁO", "TB", "TB", "Thông báo"},
           Form{"TỜ TRÌNH", "TTr", "TTr", "Tờ trình"},
           Form{"BÁO CÁO", "BC", "BC", "Báo cáo"},
           Form{"CHỈ THỊ", "CT", "CT", "Chỉ thị"},
           Form{"HƯỚNG DẪN", "HD", "HD", "Hướng dẫn"},
           Form{"NGHỊ QUYẾT", "NQ", "NQ", "Nghị quyết"},
           Form{"CHƯƠNG TRÌNH", "CTr", "CTr", "Chương trình"},
           Form{"PHƯƠNG ÁN", "PA", "PA", "Phương án"},
           Form{"ĐỀ ÁN", "ĐA", "ĐA", "Đề án"},
           Form{"BIÊN BẢN", "BB", "BB", "Biên bản"},
           Form{"QUY CHẾ", "QC", "QC", "Quy chế"},
           Form{"QUY ĐỊNH", "QyĐ", "QyĐ", "Quy định"},
           Form{"Kế hoạch", "KH", "KH", "Kế hoạch"},
       }) {
    cases.push_back({"titled " + form.title,
                     titled("41/" + form.symbol + "-UBND", form.title + "\nVề việc mở tủ sách"),
                     {{"/type", form.type},
                      {"/type_name", form.name},
                      {"/subject", "mở tủ sách"},
                      {"/tasks", "[Điều 1. | Điều 2.]"}}});
  }
  check(cases);
}

TEST_CASE("title: the type where no title is printed") {
  const auto letter = [](const std::string& number) {
    return "SỞ Y TẾ\n\nSố: " + number + "\n\nKính gửi: Sở Nội vụ\n\nSở Y tế gửi văn bản./.\n";
  };
  check({
      {"a letter by its number",
       letter("412/SYT-NV"),
       {{"/type", "CV"}, {"/type_name", "Công văn"}}},
      {"a letter of the Party", letter("412-CV/BTG"), {{"/type", "CV"}}},
      {"a letter without number",
       "SỞ Y TẾ\n\nKính gửi: Sở Nội vụ\n\nSở Y tế gửi văn bản./.\n",
       {{"/type", "CV"}}},
      {"by the symbol of the number",
       "SỞ Y TẾ\n\nSố: 12/TTr-SYT\n\nKính gửi: Sở Nội vụ\n\nSở Y tế trình./.\n",
       {{"/type", "TTr"}}},
      {"no type and nobody addressed", "Thư viện mở cửa buổi tối.\n", {{"/type", "null"}}},
  });
}

TEST_CASE("title: the subject of a letter") {
  const auto letter = [](const std::string& subject) {
    return "      SỞ Y TẾ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
           "                                     Độc lập - Tự do - Hạnh phúc\n"
           "  Số: 412/SYT-NV                Hải Lâm, ngày 05 tháng 02 năm 2021\n" +
           subject + "\n\n             Kính gửi: Sở Nội vụ\n\nSở Y tế gửi văn bản./.\n";
  };
  const auto same = [&](const std::string& what, const std::string& printed) {
    return Case{
        what,
        letter(printed),
        {{"/subject", "mở tủ sách thiếu nhi tại các xã"}, {"/addressees/*/text", "[Sở Nội vụ]"}}};
  };
  check({
      same("V/v", "V/v mở tủ sách thiếu nhi tại các xã"),
      same("V/v with a colon", "V/v: mở tủ sách thiếu nhi tại các xã"),
      same("v/v in small letters", "v/v mở tủ sách thiếu nhi tại các xã"),
      same("Về việc", "Về việc mở tủ sách thiếu nhi tại các xã"),
      same("on two lines", " V/v mở tủ sách thiếu nhi\n      tại các xã"),
      same("on three lines", " V/v mở tủ sách\n thiếu nhi\n  tại các xã"),
      same("beside the second line of the other column",
           "V/v mở tủ sách               ---------------\nthiếu nhi tại các xã"),
      {"it names a document of its own",
       letter("V/v thực hiện Chỉ thị số 971/CT-TTg"),
       {{"/subject", "thực hiện Chỉ thị số 971/CT-TTg"}, {"/code", "412/SYT-NV"}}},
      {"none is printed", letter(""), {{"/subject", "null"}}},
      {"a letter of the Party, below its number without V/v",
       R"(
      TỈNH ỦY HẢI LÂM                  ĐẢNG CỘNG SẢN VIỆT NAM
      BAN TUYÊN GIÁO
            *                      Hải Lâm, ngày 05 tháng 02 năm 2021
     Số 61-CV/BTG
 mở tủ sách thiếu nhi tại các xã

             Kính gửi: Các huyện ủy

Ban Tuyên giáo gửi văn bản./.
)",
       {{"/subject", "mở tủ sách thiếu nhi tại các xã"}, {"/code", "61-CV/BTG"}}},
      {"a heading of the portal above it is not the document's",
       R"(
Về việc mở tủ sách
SỞ Y TẾ
Số: 412/SYT-NV
V/v mở tủ sách thiếu nhi tại các xã

Kính gửi: Sở Nội vụ
)",
       {{"/subject", "mở tủ sách thiếu nhi tại các xã"}}},
  });
}

TEST_CASE("title: the subject below the type") {
  const auto same = [](const std::string& what, const std::string& title) {
    return Case{what,
                titled("41/QĐ-UBND", title),
                {{"/type", "QĐ"},
                 {"/subject", "ban hành nội quy mượn sách tại các thư viện xã"},
                 {"/tasks", "[Điều 1. | Điều 2.]"}}};
  };
  check({
      same("Về việc, on one line",
           "QUYẾT ĐỊNH\nVề việc ban hành nội quy mượn sách tại các thư viện xã"),
      same("Về", "QUYẾT ĐỊNH\nVề ban hành nội quy mượn sách tại các thư viện xã"),
      same("V/v", "QUYẾT ĐỊNH\nV/v ban hành nội quy mượn sách tại các thư viện xã"),
      same("on two lines", "QUYẾT ĐỊNH\nVề việc ban hành nội quy mượn sách\ntại các thư viện xã"),
      same("on three lines, set in",
           "                    QUYẾT ĐỊNH\n        Về việc ban hành nội quy\n"
           "            mượn sách tại các\n               thư viện xã"),
      same("a rule below it",
           "QUYẾT ĐỊNH\nVề việc ban hành nội quy mượn sách tại các thư viện xã\n-------"),
      same("a rule between type and subject",
           "QUYẾT ĐỊNH\n-----\nVề việc ban hành nội quy mượn sách tại các thư viện xã"),
      same("a blank line between",
           "QUYẾT ĐỊNH\n\nVề việc ban hành nội quy mượn sách tại các thư viện xã"),
      same("a blank line below every line",
           "QUYẾT ĐỊNH\n\nVề việc ban hành nội quy mượn sách\n\ntại các thư viện xã\n\n"
           "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Thư viện ngày\n\n21 tháng 11 năm "
           "2019;\n\nQUYẾT ĐỊNH:"),
      same("the formula below it",
           "QUYẾT ĐỊNH\nVề việc ban hành nội quy mượn sách tại các thư viện xã\n\n"
           "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI LÂM\n\nCăn cứ Luật Thư viện;\n\nQUYẾT ĐỊNH:"),
      same("the bases below it at once",
           "QUYẾT ĐỊNH\nVề việc ban hành nội quy mượn sách tại các thư viện xã\n\n"
           "Căn cứ Luật Thư viện;\nTheo đề nghị của Chánh Văn phòng,"),
      {"a plan prints it without Về việc",
       titled("41/KH-UBND", "KẾ HOẠCH\nMở tủ sách thiếu nhi tại các xã năm 2021"),
       {{"/type", "KH"}, {"/subject", "Mở tủ sách thiếu nhi tại các xã năm 2021"}}},
      {"in capitals",
       titled("41/KH-UBND", "KẾ HOẠCH\nMỞ TỦ SÁCH THIẾU NHI\nTẠI CÁC XÃ"),
       {{"/subject", "MỞ TỦ SÁCH THIẾU NHI TẠI CÁC XÃ"}}},
      {"none is printed",
       titled("41/QĐ-UBND", "QUYẾT ĐỊNH"),
       {{"/type", "QĐ"}, {"/subject", "null"}}},
  });
}

TEST_CASE("title: type and subject on one line") {
  check({{"a plan",
          titled("41/KH-UBND", "KẾ HOẠCH MỞ TỦ SÁCH THIẾU NHI TẠI CÁC XÃ"),
          {{"/type", "KH"}, {"/subject", "MỞ TỦ SÁCH THIẾU NHI TẠI CÁC XÃ"}}}});
}

TEST_CASE("title: type and “về việc” on one line", "[!shouldfail]") {
  check({{"a decision",
          titled("41/QĐ-UBND", "QUYẾT ĐỊNH về việc mở tủ sách thiếu nhi"),
          {{"/subject", "mở tủ sách thiếu nhi"}}}});
}

TEST_CASE("title: the issuer, the number and the day in it") {
  const std::vector<vbparse::test::Value> said{{"/type", "TT"},
                                               {"/code", "7/2001/TT-BTN"},
                                               {"/header/date", "2001-03-08"},
                                               {"/subject", "hướng dẫn việc mở tủ sách"},
                                               {"/bases/*/text", "[Căn cứ Luật Mẫu]"}};
  const std::string below = "\n\nCăn cứ Luật Mẫu;\n\nI. Quy định chung\n1. Đối tượng.\n";
  check({{"type, then the rest on one line",
          "Thông tư\ncủa Bộ Thử nghiệm số 7/2001/TT-BTN ngày 8 tháng 3 năm 2001 hướng dẫn việc mở "
          "tủ sách" +
              below},
         {"one line each",
          "thông tư của bộ thử nghiệm\nsố 7/2001/TT-BTN ngày 8 tháng 3 năm 2001\nhướng dẫn việc mở "
          "tủ sách" +
              below}},
        said);
  check({{"a law",
          R"(
QUỐC HỘI                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                  Độc lập - Tự do - Hạnh phúc
Luật số: 214/2031/QH19

LUẬT
THƯ VIỆN

Căn cứ Hiến pháp;

Điều 1. Phạm vi
)",
          {{"/type", "L"},
           {"/code", "214/2031/QH19"},
           {"/subject", "THƯ VIỆN"},
           {"/header/issuer", "QUỐC HỘI"},
           {"/system", "legislature"}}}});
}

TEST_CASE("title: where it ends") {
  check({
      {"at the addressees",
       R"(
Số: 41/TTr-SYT

TỜ TRÌNH
Về việc mở tủ sách

Kính gửi: Ủy ban nhân dân tỉnh

Sở Y tế trình Ủy ban nhân dân tỉnh./.
)",
       {{"/subject", "mở tủ sách"}, {"/addressees/*/text", "[Ủy ban nhân dân tỉnh]"}}},
      {"at the first paragraph",
       R"(
Số: 41/KH-SYT

KẾ HOẠCH
Mở tủ sách

Thực hiện chương trình công tác năm, Sở Y tế xây dựng kế hoạch như sau:

I. MỤC ĐÍCH
)",
       {{"/subject", "Mở tủ sách"},
        {"/opening/text",
         "Thực hiện chương trình công tác năm, Sở Y tế xây dựng kế hoạch như sau:"},
        {"/tasks", "[I.]"}}},
      {"at the first item",
       R"(
Số: 41/KH-SYT

KẾ HOẠCH
Mở tủ sách
I. MỤC ĐÍCH
1. Để đọc sách.
)",
       {{"/subject", "Mở tủ sách"}, {"/tasks", "[I. [1.]]"}}},
      {"at a note on what it is issued with",
       R"(
QUY CHẾ
Mượn sách
(Ban hành kèm theo Quyết định số 41/QĐ-SYT ngày 05/02/2021 của Giám đốc Sở Y tế)

Điều 1. Phạm vi
)",
       {{"/type", "QC"}, {"/subject", "Mượn sách"}}},
      {"an invitation without a subject",
       R"(
TỈNH ỦY HẢI LÂM
*
Số 7-GM/TU

GIẤY MỜI

Thực hiện Chương trình công tác tháng, Thường trực Tỉnh ủy
trân trọng kính mời:

- Các đồng chí Tỉnh ủy viên;
- Đại diện Sở Y tế.
)",
       {{"/type", "GM"}, {"/subject", "null"}}},
  });
}

TEST_CASE("title: damage seen through") {
  check({
      {"two letters of the type are wrong",
       titled("41/QĐ-UBND", "QUYÉT ĐỊNH\nVề việc mở tủ sách"),
       {{"/type", "QĐ"}, {"/subject", "mở tủ sách"}}},
      {"letters set apart",
       titled("41/QĐ-UBND", "Q U Y Ế T   Đ Ị N H\nVề việc mở tủ sách"),
       {{"/type", "QĐ"}, {"/subject", "mở tủ sách"}}},
      {"a font that lost its capitals",
       titled("41/QĐ-UBND", "quyết định\nvề việc mở tủ sách"),
       {{"/type", "QĐ"}, {"/subject", "mở tủ sách"}}},
  });
}
