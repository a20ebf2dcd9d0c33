#include <catch2/catch.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {
const std::string letter =
    "UBND TỈNH A\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
    "phúc\n\nSố: 12/SYT-VP\n\nHà Nam, ngày 5 tháng 3 năm 2024\n\n"
    "V/v góp ý\n\nKính gửi: Sở Nội vụ.\n\nSở Y tế gửi văn bản để quý Sở góp ý theo quy "
    "định./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Thử\n";
}

TEST_CASE("one document is one record") { CHECK(parse(letter).records.size() == 1); }

TEST_CASE("a second header begins a second document") {
  const Document d = parse(letter + "\n" + letter);
  REQUIRE(d.records.size() == 2);
  CHECK(d.records[1].role == Role::separate);
  CHECK(d.records[1].code == "12/SYT-VP");
  CHECK(d.records[0].extent.end <= d.records[1].extent.begin);
}

TEST_CASE("appendices follow their document") {
  const Document d = parse(letter +
                           "\nPHỤ LỤC I\nDANH MỤC TÀI LIỆU\n(Kèm theo Công văn số 12/SYT-VP ngày "
                           "5/3/2024 của Sở Y tế)\n\n1. Sổ thứ nhất.\n2. Sổ thứ hai.\n"
                           "\nPHỤ LỤC II\nBIỂU SỐ LIỆU\n\n1. Số giường bệnh.\n");
  REQUIRE(d.records.size() == 3);
  CHECK(d.records[1].role == Role::appendix);
  CHECK(d.records[1].subject == "DANH MỤC TÀI LIỆU");
  CHECK(d.records[1].tasks.size() == 2);
  CHECK(d.records[2].subject == "BIỂU SỐ LIỆU");
  CHECK(d.records[0].diagnostics.empty());
}

TEST_CASE("a document issued with another") {
  const Document d =
      parse(letter +
            "\nQUY CHẾ\nLàm việc của Tổ công tác\n(Ban hành kèm theo Quyết định số 3/QĐ-SYT ngày "
            "5/3/2024 của Sở Y tế)\n\nĐiều 1. Phạm vi\n\nQuy chế này quy định cách làm việc.\n");
  REQUIRE(d.records.size() == 2);
  CHECK(d.records[1].role == Role::issued_with);
  CHECK(d.records[1].type == "QC");
  CHECK(d.records[1].subject == "Làm việc của Tổ công tác");
}

TEST_CASE("a mention of an appendix or a motto in a sentence splits nothing") {
  const Document d = parse(letter + "\n");
  std::string body = letter;
  body.insert(body.find("Nơi nhận"),
              "Phụ lục kèm theo văn bản này nêu rõ, theo đường lối của Đảng Cộng sản Việt Nam, các "
              "nội dung cần góp ý.\n\n");
  CHECK(parse(body).records.size() == 1);
}
