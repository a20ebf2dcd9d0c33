#include <algorithm>
#include <catch2/catch.hpp>

#include "text/text.h"
#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {
std::vector<std::string> texts(const std::vector<Text>& all) {
  std::vector<std::string> out;
  for (const Text& t : all)
    out.push_back(t.text);
  return out;
}
std::vector<std::string> texts(const std::vector<Recipient>& all) {
  std::vector<std::string> out;
  for (const Recipient& r : all)
    out.push_back(r.words.text);
  return out;
}
using List = std::vector<std::string>;
}  // namespace

TEST_CASE("a header in two columns, mixed line by line") {
  const Record r = parse(
                       "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH THỬ NGHIỆM Độc "
                       "lập - Tự do - Hạnh phúc\n"
                       "Số: 88/UBND-KT Thử Nghiệm, ngày 04 tháng 3 năm 2025\nV/v góp ý dự "
                       "thảo\nQuy hoạch vùng\n\nKính gửi: Sở Xây dựng\n\nỦy ban nhân dân tỉnh đề "
                       "nghị Sở Xây dựng góp ý dự thảo trước ngày 20/3/2025./.\n")
                       .records[0];
  CHECK(r.header.motto == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(r.header.issuer == "ỦY BAN NHÂN DÂN TỈNH THỬ NGHIỆM");
  CHECK_FALSE(r.header.issuer_parent);
  CHECK(r.code == "88/UBND-KT");
  CHECK(r.header.place == "Thử Nghiệm");
  CHECK(r.header.date == "2025-03-04");
  CHECK(r.subject == "góp ý dự thảo Quy hoạch vùng");
  CHECK(r.type == "CV");
  CHECK(r.system == "state");
}

TEST_CASE("a header side by side") {
  const Record r = parse(
                       "     SỞ Y TẾ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n TRUNG "
                       "TÂM KIỂM NGHIỆM              Độc lập - Tự do - Hạnh phúc\n"
                       "    Số:      /TTKN-HC              Hà Nam, ngày     tháng 5 năm 2025\n V/v "
                       "mời thầu mua\n    hóa chất\n\n             Kính gửi: Các nhà "
                       "thầu.\n\nTrung tâm mời các nhà thầu quan tâm gửi báo giá về Trung tâm./.\n")
                       .records[0];
  CHECK(r.header.issuer == "TRUNG TÂM KIỂM NGHIỆM");
  CHECK(r.header.issuer_parent == "SỞ Y TẾ");
  CHECK_FALSE(r.code);
  CHECK(r.notation == "TTKN-HC");
  CHECK_FALSE(r.header.date);
  CHECK(r.header.date_printed == "2025-05");
  CHECK(r.subject == "mời thầu mua hóa chất");
}

TEST_CASE("damage in the motto, the title and Nơi nhận is seen through") {
  const Document d = parse(
      "SỞ Y TẾ CỌNG HÒA XÃ HQI CHỦ NGHĨA VIỆT NAM\n\nSố: 5/QĐ-SYT\n\nQUYÉT ĐỊNH\nVề việc thành lập "
      "Tổ công tác\n\nĐiều 1. Thành lập Tổ công tác.\n\nNơi nhân:\n- Như trên;\n- Lưu: VT.\n");
  CHECK(d.records[0].header.motto == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(d.records[0].type == "QĐ");
  CHECK(texts(d.records[0].recipients) == List{"Như trên", "Lưu: VT"});
  CHECK(std::any_of(d.records[0].diagnostics.begin(), d.records[0].diagnostics.end(),
                    [](const Diagnostic& x) { return x.code == "damaged-anchor"; }));
}

TEST_CASE("bases, formula, articles") {
  const Record r =
      parse(
          "QUYẾT ĐỊNH\nVề việc thành lập Hội đồng\n\nGIÁM ĐỐC SỞ Y TẾ\n\nCăn cứ Luật Khám bệnh, "
          "chữa bệnh;\nTheo đề nghị của Chánh Văn phòng Sở,\n\nQUYẾT ĐỊNH:\n\n"
          "Điều 1. Thành lập Hội đồng.\nĐiều 2. Văn phòng Sở chịu trách nhiệm thi hành./.\n")
          .records[0];
  CHECK(texts(r.bases) ==
        List{"Căn cứ Luật Khám bệnh, chữa bệnh", "Theo đề nghị của Chánh Văn phòng Sở"});
  CHECK(r.subject == "thành lập Hội đồng");
  REQUIRE(r.tasks.size() == 2);
  CHECK(r.tasks[1].assignees == List{"Văn phòng Sở"});
  CHECK_FALSE(r.opening);
}

TEST_CASE("recipients beside the signer, with purposes") {
  const Record r =
      parse(
          "Số: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nSở Y tế gửi báo cáo./.\n\n"
          "Nơi nhận:                                KT. GIÁM ĐỐC\n- Như trên;                      "
          "        PHÓ GIÁM ĐỐC\n- UBND tỉnh (để b/c);\n- Các phòng (th/h);\n- Lưu: VT, VP "
          "(Mai).\n\n                                     Lý Thị Thử\n")
          .records[0];
  CHECK(texts(r.recipients) == List{"Như trên", "UBND tỉnh", "Các phòng", "Lưu: VT, VP (Mai)"});
  CHECK(r.recipients[1].purpose == "để b/c");
  CHECK(r.recipients[2].purpose == "th/h");
  CHECK(r.recipients[3].archive);
  REQUIRE(r.signers.size() == 1);
  REQUIRE(r.signers[0].authority.size() == 1);
  CHECK(r.signers[0].authority[0].mark == "KT");
  CHECK(r.signers[0].authority[0].of == "GIÁM ĐỐC");
  CHECK(r.signers[0].position == "PHÓ GIÁM ĐỐC");
  CHECK(r.signers[0].name == "Lý Thị Thử");
}

TEST_CASE("a seal between post and name is nobody's name") {
  const Record r = parse(
                       "Số 5-CV/TU\n\nKính gửi: Các huyện ủy.\n\nTỉnh ủy gửi văn bản./.\n\nNơi "
                       "nhận:\n- Như trên,\n- Lưu VP.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nBAN CHẤP "
                       "HÀNH\nĐẢNG BỘ TỈNH THỬ\n\nĐào Văn Thử\n")
                       .records[0];
  REQUIRE(r.signers.size() == 1);
  CHECK(r.signers[0].position == "PHÓ BÍ THƯ");
  CHECK(r.signers[0].name == "Đào Văn Thử");
  CHECK(r.system == "party");
}

TEST_CASE("a stamp of the receiver is not the document's number") {
  const Record r = parse(
                       "SỞ Y TẾ\n\nSố: 8/SYT-VP\n\nHà Nam, ngày 3 tháng 4 năm 2024\n\nUBND HUYỆN "
                       "THỬ\nĐẾN\nSố: 311\nNgày: 05/4/2024\nChuyển: VP\n\nKính gửi: UBND huyện "
                       "Thử.\n\nSở Y tế đề nghị Ủy ban nhân dân huyện báo cáo./.\n")
                       .records[0];
  REQUIRE(r.received_stamp);
  CHECK(r.received_stamp->number == "311");
  CHECK(r.received_stamp->date == "2024-04-05");
  CHECK(r.code == "8/SYT-VP");
  CHECK(r.header.date == "2024-04-03");
}

TEST_CASE("what is no dispatch has null parts and says so") {
  for (const char* text : {"", " \n\n", "Xin chào.",
                           "The quick brown fox jumps over the lazy dog.\nAgain and again.\n"}) {
    const Record r = parse(text).records[0];
    CHECK_FALSE(r.header.motto);
    CHECK_FALSE(r.code);
    CHECK_FALSE(r.type);
    REQUIRE_FALSE(r.diagnostics.empty());
    CHECK(r.diagnostics[0].code == "not-a-dispatch");
  }
  CHECK(parse("1. Mua giấy.\n2. Mua mực.\n").records[0].tasks.size() == 2);
}

TEST_CASE("a title names its organ, number and day") {
  for (const char* text :
       {"Thông tư\ncủa Bộ Thử nghiệm số 7/2001/TT-BTN ngày 8 tháng 3 năm 2001 hướng dẫn thực hiện "
        "quy định về mẫu\n\nCăn cứ Luật Mẫu;\n\nI. Quy định chung\n1. Đối tượng.\n",
        "thông tư của bộ thử nghiệm\nsố 7/2001/TT-BTN ngày 8 tháng 3 năm 2001\nhướng dẫn thực hiện "
        "quy định về mẫu\n\nCăn cứ Luật Mẫu;\n\nI. Quy định chung\n1. Đối tượng.\n"}) {
    CAPTURE(text);
    const Record r = parse(text).records[0];
    CHECK(r.type == "TT");
    CHECK(text::fold(r.header.issuer.value_or("")) == "bộ thử nghiệm");
    CHECK(r.code == "7/2001/TT-BTN");
    CHECK(r.header.date == "2001-03-08");
    CHECK(text::fold(r.subject.value_or("")) == "hướng dẫn thực hiện quy định về mẫu");
    CHECK(texts(r.bases) == List{"Căn cứ Luật Mẫu"});
  }
  // "của" within a subject names nobody who issues
  const Record r = parse(
                       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY "
                       "CHẾ\nHoạt động của Ban Quản lý dự án\n\nĐiều 1. Phạm vi.\n")
                       .records[0];
  CHECK(r.subject == "Hoạt động của Ban Quản lý dự án");
  CHECK_FALSE(r.header.issuer);
}

TEST_CASE("a font that lost its capitals: title, formula, signature") {
  const Record r =
      parse(
          "bộ thử nghiệm cộng hoà xã hội chủ nghĩa việt nam\nĐộc lập - Tự do - Hạnh phúc\nSố: "
          "40/2000/QĐ-BTN\n\nquyết định\n\nvề việc ban hành mẫu\n\nbộ trưởng bộ thử nghiệm\n\n"
          "Căn cứ Luật Mẫu ngày 12 tháng 5 năm 1998 của Quốc hội;\nTheo đề nghị của Vụ Pháp "
          "chế,\n\nquyết định:\n\nĐiều 1. Ban hành mẫu.\nĐiều 2. Vụ Pháp chế thi hành./.\n\n"
          "kt/bộ trưởng bộ thử nghiệm\n\nthứ trưởng\n\nNơi nhận:\n\n- Như điều 2;\n\n- Công báo "
          "Trần Văn Mẫu\n\n- Trường THPT Lê Thị Mẫu\n\n- Lưu: VP.\n")
          .records[0];
  CHECK(r.header.motto == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(r.header.issuer == "bộ thử nghiệm");
  CHECK(r.type == "QĐ");
  CHECK(r.subject == "ban hành mẫu");
  CHECK(texts(r.bases) == List{"Căn cứ Luật Mẫu ngày 12 tháng 5 năm 1998 của Quốc hội",
                               "Theo đề nghị của Vụ Pháp chế"});
  REQUIRE(r.signers.size() == 1);
  REQUIRE(r.signers[0].authority.size() == 1);
  CHECK(r.signers[0].authority[0].mark == "KT");
  CHECK(r.signers[0].position == "thứ trưởng");
  CHECK(r.signers[0].name == "Trần Văn Mẫu");
  CHECK(texts(r.recipients) == List{"Như điều 2", "Công báo", "Trường THPT Lê Thị Mẫu", "Lưu: VP"});
}

TEST_CASE("rows that bars begin, without blanks beside them") {
  const Record r = parse(
                       "|Sở Thử nghiệm        |Cộng hòa xã hội chủ nghĩa Việt Nam|\n|Số: 5/STN-VP  "
                       "       |Hà Mẫu, ngày 8 tháng 12 năm 1998   |\n\nKính gửi: Sở Mẫu\n\nSở Thử "
                       "nghiệm đề nghị Sở Mẫu góp ý./.\n\n"
                       "|Nơi nhận             |KT. Giám đốc        |\n|- Như trên           |Phó "
                       "giám đốc        |\n|- Lưu: VP            |Lê Thị Mẫu          |\n")
                       .records[0];
  CHECK(r.header.issuer == "Sở Thử nghiệm");
  CHECK(r.header.place == "Hà Mẫu");
  CHECK(texts(r.recipients) == List{"Như trên", "Lưu: VP"});
  REQUIRE(r.signers.size() == 1);
  CHECK(r.signers[0].name == "Lê Thị Mẫu");
}

TEST_CASE("two blank lines below every line") {
  std::string text;
  for (const char* line :
       {"SỞ MẪU", "Số: 5/SM-VP", "V/v triển khai thực hiện", "Chỉ thị về mẫu",
        "Kính gửi: Phòng Thử nghiệm",
        "Sở Mẫu nhận được văn bản của Phòng Thử nghiệm về việc xin ý kiến,", "nay có ý kiến",
        "như sau:", "1. Đồng ý với nội dung mà Phòng Thử nghiệm", "đã nêu.",
        "2. Phòng Thử nghiệm thực hiện./."})
    text += std::string(line) + "\n\n\n";
  const Record r = parse(text).records[0];
  CHECK(r.subject == "triển khai thực hiện Chỉ thị về mẫu");
  REQUIRE(r.tasks.size() == 2);
  CHECK(r.tasks[0].text == "Đồng ý với nội dung mà Phòng Thử nghiệm đã nêu.");
}

TEST_CASE("an invitation without a subject") {
  const Record r = parse(
                       "TỈNH ỦY MẪU\n*\nSố 7-GM/TU\n\nGIẤY MỜI\n\nThực hiện Chương trình công tác "
                       "tháng, Thường trực Tỉnh ủy\ntrân trọng kính mời:\n\n- Các đồng chí Tỉnh ủy "
                       "viên;\n- Đại diện Sở Mẫu.\n")
                       .records[0];
  CHECK(r.type == "GM");
  CHECK_FALSE(r.subject);
  CHECK(texts(r.addressees) == List{"Các đồng chí Tỉnh ủy viên", "Đại diện Sở Mẫu"});
  CHECK(r.tasks.empty());
}

TEST_CASE("a name broken at its dash is no item") {
  const Record r =
      parse(
          "KẾ HOẠCH\nThử\n\n1. Phối hợp chặt chẽ với các cơ quan liên quan và Ngân hàng Mẫu\n- Chi "
          "nhánh tỉnh thực hiện thí điểm việc nộp thuế tại các điểm.\n2. Báo cáo.\n")
          .records[0];
  REQUIRE(r.tasks.size() == 2);
  CHECK(r.tasks[0].items.empty());
}
