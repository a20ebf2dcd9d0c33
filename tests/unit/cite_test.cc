#include <algorithm>
#include <catch2/catch.hpp>

#include "vbparse/vbparse.h"

using namespace vbparse;

namespace {

std::vector<Citation> cited(std::string_view sentence) {
  const Document d = parse(sentence);
  std::vector<Citation> all;
  for (const Record& r : d.records)
    all.insert(all.end(), r.citations.begin(), r.citations.end());
  return all;
}

using List = std::vector<std::string>;

/// "code type date issuer", what is not printed left out.
List codes(std::string_view sentence) {
  List out;
  for (const Citation& c : cited(sentence)) {
    if (!c.code)
      continue;
    std::string s = *c.code + " " + c.type.value_or("?");
    if (c.date)
      s += " " + *c.date;
    if (c.issuer)
      s += " " + *c.issuer;
    out.push_back(s);
  }
  return out;
}

List named(std::string_view sentence) {
  List out;
  for (const Citation& c : cited(sentence))
    if (c.kind == CitationKind::name)
      out.push_back(c.words.text);
  return out;
}

/// The pinpoints of the first citation.
List pins(std::string_view sentence) {
  List out;
  const auto all = cited(sentence);
  if (all.empty())
    return {"no citation"};
  for (const Pinpoint& path : all.front().pinpoints) {
    out.emplace_back();
    for (const PinStep& step : path)
      out.back() += (out.back().empty() ? "" : "/") + step.unit + " " + step.label;
  }
  return out;
}

List relations(std::string_view sentence) {
  List out;
  for (const Citation& c : cited(sentence))
    out.emplace_back(name(c.relation));
  return out;
}

}  // namespace

TEST_CASE("codes of all dialects") {
  CHECK(codes("theo Nghị định số 11/2021/NĐ-CP ngày 10/02/2021 của Chính phủ.") ==
        List{"11/2021/NĐ-CP NĐ 2021-02-10 Chính phủ"});
  CHECK(
      codes(
          "Thực hiện Công văn số 66/SNV-CCVC ngày 3 tháng 4 năm 2025 của Sở Nội vụ tỉnh Cà Mau.") ==
      List{"66/SNV-CCVC CV 2025-04-03 Sở Nội vụ tỉnh Cà Mau"});
  CHECK(codes("Chỉ thị số 21 -CT/TW, ngày 10/11/2022 của Ban Bí thư khóa XIII") ==
        List{"21-CT/TW CT 2022-11-10 Ban Bí thư"});
  CHECK(codes("Quyết định số 31 QĐ/TWĐTN ngày 05-3-2019") == List{"31QĐ/TWĐTN QĐ 2019-03-05"});
  CHECK(codes("Luật số 29-L/CTN và Nghị định số 91-CP") == List{"29-L/CTN L", "91-CP NĐ"});
  CHECK(codes("Thông tư liên tịch số 19/2014/TTLT-BNV – BTC – BYT ngày 2/6/2014") ==
        List{"19/2014/TTLT-BNV-BTC-BYT TTLT 2014-06-02"});
  CHECK(codes("Quyết định số 65 TC/QĐ/CSTC ngày 12/1/1996 của Bộ Tài chính") ==
        List{"65TC/QĐ/CSTC QĐ 1996-01-12 Bộ Tài chính"});
  CHECK(codes("thông tư số 12/2019/TT-\nBNV ngày 4\ntháng 11 năm 2019") ==
        List{"12/2019/TT-BNV TT 2019-11-04"});
  CHECK(codes("Nghị quyết số 11/2020/NQ-HĐND17 của Hội đồng nhân dân tỉnh") ==
        List{"11/2020/NQ-HĐND17 NQ Hội đồng nhân dân tỉnh"});
  CHECK(codes("nghị định số06/2010/NĐ-CP ngày25/01/2010") == List{"06/2010/NĐ-CP NĐ 2010-01-25"});
  CHECK(codes("căn cứ 44/QĐ-TTg ngày 6/1/2023") == List{"44/QĐ-TTg QĐ 2023-01-06"});
}

TEST_CASE("codes with a dot in the number") {
  CHECK(codes("Nghị quyết số 66.13/2026/NQ-CP ngày 27/01/2026 của Chính phủ") ==
        List{"66.13/2026/NQ-CP NQ 2026-01-27 Chính phủ"});
  CHECK(codes("ngày 20.12/2026, tỷ lệ 1.5/2").empty());
}

TEST_CASE("codes as clerks shorten them") {
  CHECK(codes("Điều 3 TT 78/2021/TT-BTC và QĐ số 5/QĐ-TTg") ==
        List{"78/2021/TT-BTC TT", "5/QĐ-TTg QĐ"});
  CHECK(codes("theo NĐ126/2020/NĐ-CP") == List{"126/2020/NĐ-CP NĐ"});
  CHECK(codes("PL số 20/2014/UBTVQH13") == List{"20/2014/UBTVQH13 PL"});
  CHECK(codes("các Nghị định số 20, 21 và 22/2019/NĐ-CP") ==
        List{"20/2019/NĐ-CP NĐ", "21/2019/NĐ-CP NĐ", "22/2019/NĐ-CP NĐ"});
  CHECK(codes("Công văn ngày 6/5/2024 của Sở Nội vụ số 55/SNV-CC") ==
        List{"55/SNV-CC CV 2024-05-06 Sở Nội vụ"});
  CHECK(codes("thực hiện Quyết định số: 77/QĐ-UBND ngày 5/5/2024 của UBND tỉnh.") ==
        List{"77/QĐ-UBND QĐ 2024-05-05 UBND tỉnh"});
  CHECK(codes("công văn số 318TC/TCT ngày 05 tháng 3 2001") == List{"318TC/TCT CV 2001-03-05"});
}

TEST_CASE("a short name is no longer code's beginning") {
  const auto all = cited(
      "Nghị quyết số 20-NQ/TW ngày 1/11/2012 của Trung ương (gọi tắt là Nghị quyết 20). Nghị quyết "
      "20-NQ/TU của Tỉnh ủy; Nghị quyết 20.");
  REQUIRE(all.size() == 3);
  CHECK(all[1].code == "20-NQ/TU");
  CHECK(all[2].kind == CitationKind::alias);
  CHECK(all[2].work == all[0].work);
}

TEST_CASE("what looks like a code and is none") {
  for (const char* s :
       {"theo Mẫu số 02/BM-UBND ban hành kèm theo Thông tư này", "bản đồ tỷ lệ 1/500, 1/2.000",
        "hạng 2/4 và 3/4", "2/3 tổng số đại biểu", "Km12+300 đến Km15+A",
        "điện thoại: 0269.3824/VP-118", "12 giờ/ngày", "Hồ sơ số 15/HS-TA", "giai đoạn 2021-2025",
        "Quyết định này", "số 12 đường Lê Lợi", "E5RON92-II", "Gói thầu số 03/XL",
        "Tiểu khu số 12/TK-RSX", "trạm số 3-TBA"})
    CHECK(codes(s).empty());
}

TEST_CASE("lists share a type") {
  CHECK(codes("các Quyết định số 12/QĐ-UBND ngày 1/2/2020, số 13/QĐ-UBND ngày 2/2/2020 và số "
              "15/UBND-KT ngày 3/2/2020 của UBND tỉnh.") ==
        List{"12/QĐ-UBND QĐ 2020-02-01", "13/QĐ-UBND QĐ 2020-02-02",
             "15/UBND-KT CV 2020-02-03 UBND tỉnh"});
  CHECK(codes("Các Nghị quyết của Quốc hội: số 33/2016/QH14 ngày 23/11/2016 về tài chính; số "
              "34/2016/QH14 ngày 23/11/2016") ==
        List{"33/2016/QH14 NQ 2016-11-23", "34/2016/QH14 NQ 2016-11-23"});
}

TEST_CASE("issuers are cut at the right word") {
  const auto issuer = [](std::string_view words) {
    const auto all = cited("Quyết định số 5/QĐ-ABC ngày 1/2/2020 của " + std::string(words));
    return all.empty() ? "no citation" : all.front().issuer.value_or("none");
  };
  CHECK(issuer("Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy chế thi") ==
        "Bộ trưởng Bộ Giáo dục và Đào tạo");
  CHECK(issuer("Chính phủ Quy định chi tiết một số điều") == "Chính phủ");
  CHECK(issuer("Ban Chấp hành Đảng bộ tỉnh khóa XV về xây dựng Đảng") ==
        "Ban Chấp hành Đảng bộ tỉnh");
  CHECK(issuer("Bộ Lao động - Thương binh và Xã hội hướng dẫn") ==
        "Bộ Lao động - Thương binh và Xã hội");
  CHECK(issuer("Chủ tịch Ủy ban nhân dân thành phố Huế phê duyệt dự án") ==
        "Chủ tịch Ủy ban nhân dân thành phố Huế");
  CHECK(issuer("UBND tỉnh, Sở Y tế yêu cầu các đơn vị") == "UBND tỉnh");
  CHECK(issuer("Bộ Chính trị, Ban Bí thư về công tác cán bộ") == "Bộ Chính trị, Ban Bí thư");
  CHECK(issuer("Cục Kiểm soát ô nhiễm môi trường về việc quan trắc") ==
        "Cục Kiểm soát ô nhiễm môi trường");
  CHECK(issuer("Ban Chỉ đạo phòng, chống thiên tai tỉnh về kế hoạch") ==
        "Ban Chỉ đạo phòng, chống thiên tai tỉnh");
  CHECK(issuer("Tổ công tác triển khai Đề án 06 về kết quả") == "Tổ công tác triển khai Đề án 06");
  CHECK(issuer("Hội đồng thẩm định ban hành Quy chế") == "Hội đồng thẩm định");
  CHECK(issuer("Cục Phòng, chống HIV/AIDS về việc báo cáo") == "Cục Phòng, chống HIV/AIDS");
  CHECK(issuer("các cơ quan liên quan") == "none");
  CHECK(issuer("Nghị định này") == "none");
}

TEST_CASE("issuers end where a verb begins, and go on where several issue") {
  CHECK(
      codes(
          "Quyết định số 5/QĐ-UBND ngày 1/2/2020 của UBND tỉnh Cà Mau giao Sở Tài chính chủ trì") ==
      List{"5/QĐ-UBND QĐ 2020-02-01 UBND tỉnh Cà Mau"});
  CHECK(codes("Quyết định số 5/QĐ-UBND của UBND thành phố Cà Mau cấp Giấy phép") ==
        List{"5/QĐ-UBND QĐ UBND thành phố Cà Mau"});
  CHECK(codes("Quyết định số 5/QĐ-UBND của UBND huyện Cái Nước chấp thuận chủ trương") ==
        List{"5/QĐ-UBND QĐ UBND huyện Cái Nước"});
  CHECK(codes("Thông tư liên tịch số 6/2015/TTLT-BTC-BXD của Bộ Tài chính, Bộ Xây dựng hướng dẫn "
              "thanh toán") == List{"6/2015/TTLT-BTC-BXD TTLT Bộ Tài chính, Bộ Xây dựng"});
  CHECK(
      codes("theo Thông tư số 6/2015/TT-BTC của Bộ Tài chính, Sở Xây dựng hướng dẫn các đơn vị") ==
      List{"6/2015/TT-BTC TT Bộ Tài chính"});
  CHECK(codes("Nghị quyết số 5/2021/QH15 của Quốc hội khóa XV về đầu tư") ==
        List{"5/2021/QH15 NQ Quốc hội"});
  CHECK(codes("Công văn số 5-CV/BCSCLTW của Ban Chính sách, chiến lược Trung ương về góp ý") ==
        List{"5-CV/BCSCLTW CV Ban Chính sách, chiến lược Trung ương"});
}

TEST_CASE("terms and subjects") {
  const auto party = cited(
      "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương (khóa XII) “về đổi mới "
      "tổ chức bộ máy” và tài liệu kèm theo");
  REQUIRE(party.size() == 1);
  CHECK(party[0].term == "khóa XII");
  REQUIRE(party[0].subject);
  CHECK(party[0].subject->text == "về đổi mới tổ chức bộ máy");
  const auto state = cited(
      "Thực hiện Kế hoạch số 7/KH-UBND ngày 1/2/2024 của UBND tỉnh về chuyển đổi số (sau đây gọi "
      "tắt là Kế hoạch 7), Sở Nội vụ đề nghị các đơn vị báo cáo.");
  REQUIRE(!state.empty());
  REQUIRE(state[0].subject);
  CHECK(state[0].subject->text == "chuyển đổi số");
  CHECK(state[0].words.text == "Kế hoạch số 7/KH-UBND ngày 1/2/2024 của UBND tỉnh");
}

TEST_CASE("pinpoints") {
  CHECK(pins("điểm b khoản 1, khoản 2 và khoản 3 Điều 25 Luật Thú y") ==
        List{"Điều 25/khoản 1/điểm b", "Điều 25/khoản 2", "Điều 25/khoản 3"});
  CHECK(pins("các điều 3, 4 và từ Điều 10 đến Điều 12 của Luật Báo chí") ==
        List{"Điều 3", "Điều 4", "Điều 10", "Điều 11", "Điều 12"});
  CHECK(pins("điểm d, điểm đ khoản 2a Điều 7 Nghị định số 5/2020/NĐ-CP") ==
        List{"Điều 7/khoản 2a/điểm d", "Điều 7/khoản 2a/điểm đ"});
  CHECK(pins("khoản 1 Điều 6; khoản 1 Điều 7; Điều 24 Luật Cư trú") ==
        List{"Điều 6/khoản 1", "Điều 7/khoản 1", "Điều 24"});
  CHECK(pins("Mục II, Phần B Thông tư số 5/2020/TT-BTC") == List{"Phần B/Mục II"});
  CHECK(pins("điểm d, khoản 2, Điều 38, Luật Dược") == List{"Điều 38/khoản 2/điểm d"});
  CHECK(pins("Điều 5 khoản 2 Luật Thanh tra") == List{"Điều 5/khoản 2"});
  CHECK(pins("Điều 1, khoản 2, điểm c Nghị định số 5/2020/NĐ-CP") == List{"Điều 1/khoản 2/điểm c"});
  CHECK(pins("các Điều từ 10 đến 12 Luật Nhà ở") == List{"Điều 10", "Điều 11", "Điều 12"});
  CHECK(pins("các khoản 3, 5 đến 7 Điều 4 Luật Nhà ở") ==
        List{"Điều 4/khoản 3", "Điều 4/khoản 5", "Điều 4/khoản 6", "Điều 4/khoản 7"});
  CHECK(pins("từ Chương V đến Chương VII Luật Nhà ở") ==
        List{"Chương V", "Chương VI", "Chương VII"});
  CHECK(pins("từ điểm c đến điểm e khoản 1 Điều 2 Luật Nhà ở") ==
        List{"Điều 2/khoản 1/điểm c", "Điều 2/khoản 1/điểm d", "Điều 2/khoản 1/điểm đ",
             "Điều 2/khoản 1/điểm e"});
  CHECK(pins("mục III.2 Kế hoạch số 5/KH-UBND") == List{"Mục III.2"});
  CHECK(pins("Phụ lục số 3 của Thông tư số 5/2020/TT-BTC") == List{"Phụ lục 3"});
  CHECK(pins("Phụ lục III ban hành kèm theo Nghị định số 5/2020/NĐ-CP") == List{"Phụ lục III"});
  CHECK(pins("Điều 11 Quy chế làm việc ban hành kèm theo Quyết định số 5/QĐ-UBND ngày 1/2/2020") ==
        List{"Điều 11"});
  CHECK(pins("Điều 41, khoản 2, điểm b khoản 3 Điều 42, khoản 1, khoản 3 Điều 45 Nghị định số "
             "5/2020/NĐ-CP") == List{"Điều 41", "Điều 42/khoản 2", "Điều 42/khoản 3/điểm b",
                                     "Điều 45/khoản 1", "Điều 45/khoản 3"});
  CHECK(pins("điểm a mục 3 phần thứ hai Kế hoạch số 5-KH/TU") == List{"Phần thứ hai/Mục 3/điểm a"});
  CHECK(pins("khoản 2 Điều này và Nghị định số 5/2020/NĐ-CP").empty());
  CHECK(pins("Điều 2. Quyết định số 5/QĐ-UBND ngày 1/2/2020 hết hiệu lực").empty());
  CHECK(pins("Điều 5 Luật Dược trong 30 ngày") == List{"Điều 5"});
  CHECK(pins("từ Điều 1 đến Điều 900 Bộ luật Dân sự").size() == 200);
}

TEST_CASE("laws by name") {
  CHECK(named("Căn cứ Luật Đất đai năm 2024; Bộ luật Dân sự ngày 24/11/2015;") ==
        List{"Luật Đất đai năm 2024", "Bộ luật Dân sự ngày 24/11/2015"});
  CHECK(named("Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Báo chí ngày 20/11/2024") ==
        List{"Luật sửa đổi, bổ sung một số điều của Luật Dược và Luật Báo chí ngày 20/11/2024"});
  CHECK(named("hướng dẫn Luật Đấu thầu về lựa chọn nhà thầu") == List{"Luật Đấu thầu"});
  CHECK(named("Luật Trồng cây xanh, hoa và cỏ năm 2030") ==
        List{"Luật Trồng cây xanh, hoa và cỏ năm 2030"});
  CHECK(named("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và Nghị quyết Trung "
              "ương 4 (khóa XII) được quán triệt") ==
        List{"Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng",
             "Nghị quyết Trung ương 4 (khóa XII)"});
  CHECK(named("xử lý hành vi vi phạm Luật Giao thông đường bộ; các Luật Đất đai, Luật Nhà ở") ==
        List{"Luật Giao thông đường bộ", "Luật Đất đai", "Luật Nhà ở"});
  CHECK(named("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV nhiệm kỳ 2020-2025") ==
        List{"Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV nhiệm kỳ 2020-2025"});
  for (const char* s :
       {"tuyên truyền pháp luật đất đai", "kỷ luật lao động", "Luật này có hiệu lực",
        "Đoàn Luật sư tỉnh", "dự thảo Luật bảo đảm đồng bộ", "khi Luật có hiệu lực"})
    CHECK(named(s).empty());
  CHECK(named("theo Luật Thủ đô của Quốc hội; Pháp lệnh luật sư, của Trung tâm trợ giúp pháp lý") ==
        List{"Luật Thủ đô của Quốc hội", "Pháp lệnh luật sư"});
  CHECK(codes("Luật Đường bộ số 35/2024/QH15 và Pháp lệnh Dân số số 06/2003/PL-UBTVQH11") ==
        List{"35/2024/QH15 L", "06/2003/PL-UBTVQH11 PL"});
}

TEST_CASE("the year of a standard") {
  CHECK(cited("theo GB/T 19001-2016").front().year == 2016u);
  CHECK(cited("theo TCVN 6909:2001").front().year == 2001u);
  for (const char* s : {"theo TCVN 7-1.23", "theo TCVN 18564-12.3", "theo TCVN 2016"}) {
    INFO(s);
    REQUIRE(cited(s).size() == 1);
    CHECK_FALSE(cited(s).front().year);
  }
}

TEST_CASE("standards") {
  CHECK(codes("theo TCVN ISO 9001:2015, QCVN 06:2022/BXD và QCVN01:2019/BCT") ==
        List{"TCVN ISO 9001:2015 TCVN", "QCVN 06:2022/BXD QCVN", "QCVN01:2019/BCT QCVN"});
  CHECK(codes("tiêu chuẩn TCVN ISO/IEC 17025 : 2017 và 22 TCN 211 - 93") ==
        List{"TCVN ISO/IEC 17025:2017 TCVN", "22 TCN 211-93 TCN"});
  CHECK(codes("QCVN 14-MT:2015/BTNMT và 22TCN 334-06") ==
        List{"QCVN 14-MT:2015/BTNMT QCVN", "22TCN 334-06 TCN"});
  CHECK(codes("GB/T 19001-2016").size() == 1);
}

TEST_CASE("pinpoints behind what they point into") {
  CHECK(pins("theo Luật Đất đai năm 2024 (khoản 3 Điều 203), các hộ") == List{"Điều 203/khoản 3"});
  CHECK(pins("theo Luật Đất đai năm 2024, Điều 80, khoản 1, việc thu hồi") ==
        List{"Điều 80/khoản 1"});
  CHECK(pins("Nghị định số 5/2020/NĐ-CP tại khoản 3 Điều 5 thì phải đăng ký") ==
        List{"Điều 5/khoản 3"});
  CHECK(pins("theo Luật Đất đai năm 2024, Điều 9, Nghị định số 5/2020/NĐ-CP").empty());
  CHECK(pins("theo Luật Đất đai năm 2024 và Điều 9 Nghị định số 5/2020/NĐ-CP").empty());
  CHECK(pins("theo Luật Đất đai năm 2024, Điều này").empty());
  CHECK(pins("gạch đầu dòng thứ hai khoản 1 Điều 4 Thông tư số 5/2020/TT-BTC") ==
        List{"Điều 4/khoản 1/gạch đầu dòng thứ hai"});
}

TEST_CASE("laws by what is printed for their names") {
  CHECK(named("Khoản 2 Điều 468 BLDS 2015; Điều 35 BLLĐ, Luật NSNN năm 2015") ==
        List{"Khoản 2 Điều 468 BLDS 2015", "Điều 35 BLLĐ", "Luật NSNN năm 2015"});
  CHECK(named("Điều 70 Hiến pháp; Hiến pháp 1992; bảo vệ Hiến pháp và pháp luật") ==
        List{"Điều 70 Hiến pháp", "Hiến pháp 1992"});
  CHECK(named("Nghị quyết TW 5 khóa VIII") == List{"Nghị quyết TW 5 khóa VIII"});
}

TEST_CASE("a footnote's mark hides nothing") {
  for (const std::string mark : {"[1]", "(1)", "²"})
    CHECK(codes("Nghị định số 5/2020/NĐ-CP" + mark + " ngày 1/2/2020 của Chính phủ") ==
          List{"5/2020/NĐ-CP NĐ 2020-02-01 Chính phủ"});
  CHECK(codes("Nghị định số 5/2020/NĐ-CP (1) như sau") == List{"5/2020/NĐ-CP NĐ"});
}

TEST_CASE("relations") {
  CHECK(relations("Thực hiện Chỉ thị số 5-CT/TU ngày 1/2/2020, Kế hoạch số 6-KH/TU và Công văn số "
                  "7-CV/TU, đề nghị các đơn vị") == List{"implements", "implements", "implements"});
  CHECK(relations("Quyết định này thay thế Quyết định số 5/QĐ-UBND ngày 1/2/2020 của UBND tỉnh về "
                  "việc sửa đổi Quyết định số 3/QĐ-UBND.") == List{"refers", "replaces", "refers"});
  CHECK(relations("Phúc đáp Công văn số 12/STC-NS ngày 1/2/2020 của Sở Tài chính") ==
        List{"replies_to"});
  CHECK(relations("Nghị định số 5/2020/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 6/2022/NĐ-CP; "
                  "Nghị định số 9/2021/NĐ-CP") == List{"refers", "amended_by", "refers"});
  CHECK(relations("Thông tư số 5/2020/TT-BTC hết hiệu lực kể từ ngày Thông tư này có hiệu lực.") ==
        List{"repeals", "refers"});
  CHECK(relations("Bãi bỏ cụm từ “A” tại Điều 5 Thông tư số 5/2020/TT-BTC. Tạm ngưng hiệu lực thi "
                  "hành Thông tư số 6/2020/TT-BTC") == List{"amends", "suspends"});
  CHECK(relations("Bãi bỏ quy định tại Điều 5 Thông tư số 5/2020/TT-BTC; nội dung sửa đổi tại "
                  "Thông tư số 6/2020/TT-BTC") == List{"repeals", "refers"});
  CHECK(relations("QUYẾT ĐỊNH:\nĐiều 1. Bãi bỏ các văn bản sau đây:\na) Quyết định số "
                  "5/2020/QĐ-UBND ngày 1/2/2020;\nb) Điều 3 Quyết định số 6/2020/QĐ-UBND.\nĐiều 2. "
                  "Sở A báo cáo như Kế hoạch số 7/KH-UBND.") ==
        List{"repeals", "repeals", "refers"});
  CHECK(relations(
            "Căn cứ Nghị định số 5/2020/NĐ-CP (sửa đổi, bổ sung bởi Nghị định số 6/2022/NĐ-CP)") ==
        List{"based_on", "amended_by"});
  CHECK(relations("Căn cứ Nghị định số 5/2020/NĐ-CP của Chính phủ sửa đổi, bổ sung bởi Nghị định "
                  "số 6/2022/NĐ-CP") == List{"based_on", "amended_by"});
  CHECK(relations("Quyết định số 5/2020/QĐ-UBND bị bãi bỏ bởi Quyết định số 6/2022/QĐ-UBND") ==
        List{"refers", "refers"});
  CHECK(relations("Đình chỉ việc thi hành Nghị quyết số 5/2020/NQ-HĐND; kéo dài thời gian thực "
                  "hiện Nghị quyết số 6/2022/QH15") == List{"suspends", "extends"});
  CHECK(relations("UBND TỈNH CÀ MAU\nSố: 1/UBND-KT\nKính gửi: Sở Nội vụ.\nTriển khai thực hiện các "
                  "văn bản sau:\n- Luật Đất đai năm 2024;\n- Nghị định số 5/2020/NĐ-CP.\n") ==
        List{"implements", "implements"});
  CHECK(relations("Quy chế này bị thay thế bởi Quyết định số 5/QĐ-UBND") ==
        List{"refers", "replaced_by"});
}

TEST_CASE("works") {
  const auto works = [](std::string_view text) {
    List keys;
    const Document d = parse(text);
    for (const Citation& c : d.records[0].citations)
      keys.push_back(c.work ? d.records[0].works[*c.work].key : "open");
    return keys;
  };
  // a later mention by its number alone, and a short name, are the same work
  CHECK(works("Thực hiện Kế hoạch số 7/KH-UBND ngày 1/2/2024 của UBND tỉnh Cà Mau về chuyển đổi số "
              "(sau đây gọi tắt là Kế hoạch 7). Tiến độ của Kế hoạch 7 và Kế hoạch số 7/KH-UBND "
              "được bảo đảm.") == List(3, "7/KH-UBND@2024-02-01@uy-ban-nhan-dan-tinh-ca-mau"));
  // one number, two days: two works; without a day it may be either
  CHECK(works("Quyết định số 1/QĐ-TTg ngày 2/1/2020, Quyết định số 1/QĐ-TTg ngày 3/1/2021 và Quyết "
              "định số 1/QĐ-TTg") == List{"1/QĐ-TTg@2020-01-02", "1/QĐ-TTg@2021-01-03", "open"});
  CHECK(works("Quyết định số 1/QĐ-UBND của UBND tỉnh Cà Mau và Quyết định số 1/QĐ-UBND của UBND "
              "tỉnh Sơn La") ==
        List{"1/QĐ-UBND@?@uy-ban-nhan-dan-tinh-ca-mau", "1/QĐ-UBND@?@uy-ban-nhan-dan-tinh-son-la"});
  // name and number
  CHECK(works("Luật Đất đai năm 2024 và Luật số 31/2024/QH15") ==
        List{"31/2024/QH15", "31/2024/QH15"});
  CHECK(works("Quyết định số 09/QĐ-TTg ngày 2/1/2020 và Quyết định số 9/QĐ-TTg") ==
        List(2, "9/QĐ-TTg@2020-01-02"));
  CHECK(works("Thông tư số 22/2019/TT-BTC và Thông tư số 78/2021/TT-BTC. Theo Thông tư 22 thì khác "
              "Thông tư 78") ==
        List{"22/2019/TT-BTC", "78/2021/TT-BTC", "22/2019/TT-BTC", "78/2021/TT-BTC"});
  CHECK(works("Luật Tô chức chính quyên địa phương ngày 19/6/2015") == List{"77/2015/QH13"});
  CHECK(works("Luật Đất đai") == List{"luật đất đai"});
  CHECK(works("Công văn số 5/UBND-VX ngày 1/2/2020. Kết quả thực hiện Công văn nêu trên đạt yêu "
              "cầu.") == List{"5/UBND-VX@2020-02-01", "5/UBND-VX@2020-02-01"});
}

TEST_CASE("a reference that may mean two documents stays open and says so") {
  const Document d = parse(
      "Thực hiện Quyết định số 5/QĐ-UBND ngày 1/2/2020 và Quyết định số 6/QĐ-UBND ngày 2/2/2020. "
      "Nội dung của Quyết định nêu trên được giữ nguyên.");
  const Record& r = d.records[0];
  REQUIRE(r.citations.size() == 3);
  CHECK(!r.citations[2].work);
  REQUIRE(r.diagnostics.size() >= 1);
  const bool told = std::any_of(r.diagnostics.begin(), r.diagnostics.end(),
                                [](const Diagnostic& x) { return x.code == "open-reference"; });
  CHECK(told);
}

TEST_CASE("the document's own number is no citation") {
  const Document d = parse(
      "UBND TỈNH CÀ MAU\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nCà Mau, ngày 5 tháng 6 năm 2025\n\nKính gửi: "
      "Các phòng\n\nCông văn số 12/SNV-VP và Công văn số 13/SNV-VP được gửi kèm.\n");
  REQUIRE(d.records[0].citations.size() == 1);
  CHECK(d.records[0].citations[0].code == "13/SNV-VP");
}
