#include <catch2/catch.hpp>

#include <algorithm>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {
std::vector<std::string> texts(const std::vector<Text>& all) {
  std::vector<std::string> out;
  for (const Text& t : all) out.push_back(t.text);
  return out;
}
std::vector<std::string> texts(const std::vector<Recipient>& all) {
  std::vector<std::string> out;
  for (const Recipient& r : all) out.push_back(r.words.text);
  return out;
}
using List = std::vector<std::string>;
}  // namespace

TEST_CASE("a header in two columns, mixed line by line") {
  const Record r = parse("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH THỬ NGHIỆM Độc lập - Tự do - Hạnh phúc\n"
                         "Số: 88/UBND-KT Thử Nghiệm, ngày 04 tháng 3 năm 2025\nV/v góp ý dự thảo\nQuy hoạch vùng\n\nKính gửi: Sở Xây dựng\n\nỦy ban nhân dân tỉnh đề nghị Sở Xây dựng góp ý dự thảo trước ngày 20/3/2025./.\n").records[0];
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
  const Record r = parse("     SỞ Y TẾ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n TRUNG TÂM KIỂM NGHIỆM              Độc lập - Tự do - Hạnh phúc\n"
                         "    Số:      /TTKN-HC              Hà Nam, ngày     tháng 5 năm 2025\n V/v mời thầu mua\n    hóa chất\n\n             Kính gửi: Các nhà thầu.\n\nTrung tâm mời các nhà thầu quan tâm gửi báo giá về Trung tâm./.\n").records[0];
  CHECK(r.header.issuer == "TRUNG TÂM KIỂM NGHIỆM");
  CHECK(r.header.issuer_parent == "SỞ Y TẾ");
  CHECK_FALSE(r.code);
  CHECK(r.notation == "TTKN-HC");
  CHECK_FALSE(r.header.date);
  CHECK(r.header.date_printed == "2025-05");
  CHECK(r.subject == "mời thầu mua hóa chất");
}

TEST_CASE("damage in the motto, the title and Nơi nhận is seen through") {
  const Document d = parse("SỞ Y TẾ CỌNG HÒA XÃ HQI CHỦ NGHĨA VIỆT NAM\n\nSố: 5/QĐ-SYT\n\nQUYÉT ĐỊNH\nVề việc thành lập Tổ công tác\n\nĐiều 1. Thành lập Tổ công tác.\n\nNơi nhân:\n- Như trên;\n- Lưu: VT.\n");
  CHECK(d.records[0].header.motto == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(d.records[0].type == "QĐ");
  CHECK(texts(d.records[0].recipients) == List{"Như trên", "Lưu: VT"});
  CHECK(std::any_of(d.records[0].diagnostics.begin(), d.records[0].diagnostics.end(), [](const Diagnostic& x) { return x.code == "damaged-anchor"; }));
}

TEST_CASE("bases, formula, articles") {
  const Record r = parse("QUYẾT ĐỊNH\nVề việc thành lập Hội đồng\n\nGIÁM ĐỐC SỞ Y TẾ\n\nCăn cứ Luật Khám bệnh, chữa bệnh;\nTheo đề nghị của Chánh Văn phòng Sở,\n\nQUYẾT ĐỊNH:\n\n"
                         "Điều 1. Thành lập Hội đồng.\nĐiều 2. Văn phòng Sở chịu trách nhiệm thi hành./.\n").records[0];
  CHECK(texts(r.bases) == List{"Căn cứ Luật Khám bệnh, chữa bệnh", "Theo đề nghị của Chánh Văn phòng Sở"});
  CHECK(r.subject == "thành lập Hội đồng");
  REQUIRE(r.tasks.size() == 2);
  CHECK(r.tasks[1].assignees == List{"Văn phòng Sở"});
  CHECK_FALSE(r.opening);
}

TEST_CASE("recipients beside the signer, with purposes") {
  const Record r = parse("Số: 5/SYT-VP\n\nKính gửi: Sở Nội vụ.\n\nSở Y tế gửi báo cáo./.\n\n"
                         "Nơi nhận:                                KT. GIÁM ĐỐC\n- Như trên;                              PHÓ GIÁM ĐỐC\n- UBND tỉnh (để b/c);\n- Các phòng (th/h);\n- Lưu: VT, VP (Mai).\n\n                                     Lý Thị Thử\n").records[0];
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
  const Record r = parse("Số 5-CV/TU\n\nKính gửi: Các huyện ủy.\n\nTỉnh ủy gửi văn bản./.\n\nNơi nhận:\n- Như trên,\n- Lưu VP.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nBAN CHẤP HÀNH\nĐẢNG BỘ TỈNH THỬ\n\nĐào Văn Thử\n").records[0];
  REQUIRE(r.signers.size() == 1);
  CHECK(r.signers[0].position == "PHÓ BÍ THƯ");
  CHECK(r.signers[0].name == "Đào Văn Thử");
  CHECK(r.system == "party");
}

TEST_CASE("a stamp of the receiver is not the document's number") {
  const Record r = parse("SỞ Y TẾ\n\nSố: 8/SYT-VP\n\nHà Nam, ngày 3 tháng 4 năm 2024\n\nUBND HUYỆN THỬ\nĐẾN\nSố: 311\nNgày: 05/4/2024\nChuyển: VP\n\nKính gửi: UBND huyện Thử.\n\nSở Y tế đề nghị Ủy ban nhân dân huyện báo cáo./.\n").records[0];
  REQUIRE(r.received_stamp);
  CHECK(r.received_stamp->number == "311");
  CHECK(r.received_stamp->date == "2024-04-05");
  CHECK(r.code == "8/SYT-VP");
  CHECK(r.header.date == "2024-04-03");
}

TEST_CASE("what is no dispatch has null parts and says so") {
  for (const char* text : {"", " \n\n", "Xin chào.", "The quick brown fox jumps over the lazy dog.\nAgain and again.\n"}) {
    const Record r = parse(text).records[0];
    CHECK_FALSE(r.header.motto);
    CHECK_FALSE(r.code);
    CHECK_FALSE(r.type);
    REQUIRE_FALSE(r.diagnostics.empty());
    CHECK(r.diagnostics[0].code == "not-a-dispatch");
  }
  CHECK(parse("1. Mua giấy.\n2. Mua mực.\n").records[0].tasks.size() == 2);
}
