// The law that a bare name means, by the day of the document.
#include <catch2/catch.hpp>

#include "values.h"

using namespace vbparse::test;

namespace {

/// A letter of that day ("ngày 05 tháng 3 năm 2012") that says `words`.
std::string letter(const std::string& day, const std::string& words) {
  return "ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
         "phúc\nSố: 15/UBND-VX\nCà Mau, " +
         day + "\nV/v chuyển đổi số\nKính gửi: Sở Nội vụ.\n" + words + "\n";
}

/// What the law that such a letter names in its last mention is called in `works`.
Case law(const std::string& day, const std::string& words, const std::string& number,
         const std::string& adopted) {
  return {day + ": " + words,
          letter(day, words),
          {{"/works/*/code", "[" + number + "]"}, {"/works/*/date", "[" + adopted + "]"}}};
}

}  // namespace

TEST_CASE("a bare name means the law in force on the document's day") {
  const std::string words = "Thực hiện quy định của Luật Đất đai, đề nghị Sở báo cáo.";
  check({law("ngày 05 tháng 3 năm 2012", words, "13/2003/QH11", "2003-11-26"),
         law("ngày 05 tháng 3 năm 2019", words, "45/2013/QH13", "2013-11-29"),
         law("ngày 31 tháng 7 năm 2024", words, "45/2013/QH13", "2013-11-29"),
         law("ngày 01 tháng 8 năm 2024", words, "31/2024/QH15", "2024-01-18"),
         law("ngày 05 tháng 3 năm 2025", words, "31/2024/QH15", "2024-01-18"),
         law("ngày 05 tháng 3 năm 2026", words, "31/2024/QH15", "2024-01-18")});
  // a name within a longer one: each is the law of its time
  check({law("ngày 05 tháng 3 năm 2004", "Thực hiện Luật Khiếu nại, tố cáo.", "09/1998/QH10",
             "1998-12-02"),
         law("ngày 05 tháng 3 năm 2014", "Thực hiện Luật Khiếu nại.", "02/2011/QH13", "null")});
  const std::string tax = "Thực hiện Luật Quản lý thuế, đề nghị Sở báo cáo.";
  check({law("ngày 30 tháng 6 năm 2026", tax, "38/2019/QH14", "2019-06-13"),
         law("ngày 01 tháng 7 năm 2026", tax, "108/2025/QH15", "2025-12-10")});
}

TEST_CASE("a name whose law the day does not tell stays open") {
  const std::string land = "Thực hiện Luật Đất đai, đề nghị Sở báo cáo.";
  check({
      // without a day; of a year in which the law changed
      law("ngày     tháng     năm", land, "null", "null"),
      law("ngày     tháng     năm 2024", land, "null", "null"),
      law("ngày     tháng     năm 2025", land, "31/2024/QH15", "2024-01-18"),
      // the day in force of the later law is not known
      law("ngày 05 tháng 3 năm 2026", "Thực hiện Luật Phòng, chống ma túy.", "null", "null"),
      // older than all laws of that name that are known, and than the only one
      law("ngày 05 tháng 3 năm 1990", land, "null", "null"),
      law("ngày 05 tháng 3 năm 2012", "Thực hiện Luật Tiếp cận thông tin.", "null", "null"),
      law("ngày 05 tháng 3 năm 2019", "Thực hiện Luật Tiếp cận thông tin.", "104/2016/QH13",
          "null"),
  });
}

TEST_CASE("a name with its year, its day or its number means that law") {
  const std::string day = "ngày 05 tháng 3 năm 2026";
  check({
      law(day, "Thực hiện Luật Quản lý thuế năm 2025.", "108/2025/QH15", "2025-12-10"),
      law(day, "Thực hiện Luật Quản lý thuế ngày 10/12/2025.", "108/2025/QH15", "2025-12-10"),
      law(day, "Thực hiện Luật Quản lý thuế ngày 29/11/2006.", "78/2006/QH11", "2006-11-29"),
      // once said, it holds for the bare name, too
      law(day, "Thực hiện Luật Quản lý thuế. Theo Luật Quản lý thuế năm 2025 thì khác.",
          "108/2025/QH15", "2025-12-10"),
      law(day, "Thực hiện Luật Quản lý thuế số 108/2025/QH15. Theo Luật Quản lý thuế thì khác.",
          "108/2025/QH15", "2025-12-10"),
      // two laws of one year and name
      law(day, "Thực hiện Luật Tổ chức chính quyền địa phương ngày 16/6/2025.", "72/2025/QH15",
          "2025-06-16"),
      law(day, "Thực hiện Luật Tổ chức chính quyền địa phương ngày 19/02/2025.", "65/2025/QH15",
          "2025-02-19"),
      law(day, "Thực hiện Luật Tổ chức chính quyền địa phương năm 2025.", "72/2025/QH15",
          "2025-06-16"),
      // a year without a law of that name
      law(day, "Thực hiện Luật Quản lý thuế năm 2024.", "null", "null"),
  });
}

TEST_CASE("a bill is not the law that it is to replace") {
  const std::string day = "ngày 05 tháng 3 năm 2023";
  check({law(day, "Góp ý dự án Luật Đất đai (sửa đổi).", "null", "null"),
         law(day, "Góp ý dự án Luật Đất đai (sửa đổi). Luật Đất đai hiện hành chưa đủ.",
             "null | 45/2013/QH13", "null | 2013-11-29"),
         law(day, "Thực hiện Luật Đất đai (sửa đổi) năm 2024.", "31/2024/QH15", "2024-01-18")});
}

TEST_CASE("a law names itself") {
  check({{"a law that repeals the one before",
          R"(
QUỐC HỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Luật số: 129/2025/QH15
Hà Nội, ngày 10 tháng 12 năm 2025
LUẬT
VIÊN CHỨC
Quốc hội ban hành Luật Viên chức.
Điều 1. Phạm vi điều chỉnh
Luật này quy định về viên chức.
Điều 2. Hiệu lực thi hành
Luật Viên chức số 58/2010/QH12 hết hiệu lực kể từ ngày Luật này có hiệu lực thi hành.
)",
          {{"/citations/0/text", "Luật Viên chức"},
           {"/works/0/code", "129/2025/QH15"},
           {"/works/1/code", "58/2010/QH12"}}}});
}

TEST_CASE("what is issued with a document has its day") {
  check({{"an appendix",
          letter("ngày 05 tháng 3 năm 2019", "Đề nghị Sở báo cáo theo phụ lục.") +
              "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nCHỦ TỊCH\nNguyễn Văn Mẫu\n"
              "PHỤ LỤC\nDANH MỤC THỦ TỤC\n(Kèm theo Công văn số 15/UBND-VX ngày 05 tháng 3 năm "
              "2019 của Ủy ban nhân dân tỉnh Cà Mau)\n1. Thủ tục theo Luật Đất đai.\n",
          {{"/attachments/0/works/1/code", "45/2013/QH13"}}}});
}
