// Organs, number, place and date, type and subject, from their zones.
#include <catch2/catch.hpp>

#include "zoned.h"

using namespace vbparse;
using test::record_of;
using zones::Zone;

namespace {

std::string organs(const std::vector<test::Stretch>& stretches) {
  const Header h = record_of(stretches).header;
  return h.issuer_parent.value_or("-") + " / " + h.issuer.value_or("-");
}
std::string issuer(const char* lines) { return organs({{Zone::issuer, lines}}); }

/// Code, number and notation.
std::string code(const char* text) {
  const Record r = record_of({{Zone::code, text}});
  return r.code.value_or("-") + " " + r.number.value_or("-") + " " + r.notation.value_or("-");
}

std::string date(const char* text) {
  const Header h = record_of({{Zone::date, text}}).header;
  return h.place.value_or("-") + " " + h.date.value_or("-") + " " + h.date_printed.value_or("-");
}

std::string subject(const char* text) {
  return record_of({{Zone::subject, text}}).subject.value_or("-");
}

}  // namespace

TEST_CASE("parts: an organ and its parent") {
  CHECK(organs({{Zone::parent, "UBND TỈNH X"}, {Zone::issuer, "SỞ Y TẾ"}}) ==
        "UBND TỈNH X / SỞ Y TẾ");
  CHECK(organs({{Zone::parent, "UBND TỈNH X"}}) == "- / UBND TỈNH X");
  CHECK(organs({{Zone::code, "Số: 1/QĐ-UBND"}}) == "- / -");
  CHECK(organs({{Zone::mark, "TM. CHÍNH PHỦ"}, {Zone::post, "THỦ TƯỚNG"}}) == "- / -");
  CHECK(organs({{Zone::issuer, "SỞ Y TẾ"}, {Zone::parent, "MUI KHAI"}, {Zone::issuer, "LE VAN"}}) ==
        "- / SỞ Y TẾ");
}

TEST_CASE("parts: a name on several lines is one") {
  CHECK(issuer("ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI") == "- / ỦY BAN NHÂN DÂN TỈNH LÀO CAI");
  CHECK(issuer("VĂN PHÒNG\nCHÍNH PHỦ") == "- / VĂN PHÒNG CHÍNH PHỦ");
  CHECK(issuer("ỦY BAN THƯỜNG VỤ\nQUỐC HỘI") == "- / ỦY BAN THƯỜNG VỤ QUỐC HỘI");
  CHECK(issuer("BỘ LAO ĐỘNG -\nTHƯƠNG BINH VÀ XÃ HỘI") ==
        "- / BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI");
  CHECK(issuer("BỘ GIÁO DỤC\nVÀ ĐÀO TẠO") == "- / BỘ GIÁO DỤC VÀ ĐÀO TẠO");
  CHECK(organs({{Zone::parent, "UBND HUYỆN A"},
                {Zone::motto, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
                {Zone::issuer, "PHÒNG GIÁO DỤC"},
                {Zone::tagline, "Độc lập - Tự do - Hạnh phúc"},
                {Zone::issuer, "VÀ ĐÀO TẠO", true}}) == "UBND HUYỆN A / PHÒNG GIÁO DỤC VÀ ĐÀO TẠO");
}

TEST_CASE("parts: two names in one segment are two, marks lost or not") {
  CHECK(issuer("BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ") == "BỘ TÀI CHÍNH / TỔNG CỤC THUẾ");
  CHECK(issuer("BO TAI CHINH\nTONG CUC THUE") == "BO TAI CHINH / TONG CUC THUE");
  CHECK(issuer("TONG CUC THUE\nCUC THUE TINH A") == "TONG CUC THUE / CUC THUE TINH A");
}

TEST_CASE("parts: noise at the ends of an organ is none of it") {
  CHECK(issuer("So UBND TỈNH KIÊN GIANG") == "- / UBND TỈNH KIÊN GIANG");
  CHECK(issuer("SỞ Y TẾ l") == "- / SỞ Y TẾ");
  CHECK(issuer("4` TÔNG CỤC THUẾ") == "- / TÔNG CỤC THUẾ");
  CHECK(issuer("TM. CHÍNH PHỦ") == "- / CHÍNH PHỦ");
  CHECK(organs({{Zone::parent, "BỘ NỘI VỤ"}, {Zone::issuer, "BỘ\nNỘI VỤ"}}) == "- / BỘ NỘI VỤ");
}

TEST_CASE("parts: the motto is the nearest one") {
  const auto motto = [](const char* text) {
    return record_of({{Zone::motto, text}}).header.motto.value_or("-");
  };
  CHECK(motto("CONG HOA XA HQI CHU NGHIA VIET NAM") == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  CHECK(motto("ĐẢNG CỘNG SÁN VIỆT NAM") == "ĐẢNG CỘNG SẢN VIỆT NAM");
  CHECK(motto("Đoàn TNCS Hồ Chí Minh") == "ĐOÀN TNCS HỒ CHÍ MINH");
}

TEST_CASE("parts: the number, its cue damaged or not") {
  CHECK(code("Số: 12/QĐ-UBND") == "12/QĐ-UBND 12 QĐ-UBND");
  CHECK(code("Số 61 - CV/BTG") == "61-CV/BTG 61 CV/BTG");
  CHECK(code("sé: 6204 /TCHQ-TXNK") == "6204/TCHQ-TXNK 6204 TCHQ-TXNK");
  CHECK(code("Só:8171/SYT-TCCB") == "8171/SYT-TCCB 8171 SYT-TCCB");
  CHECK(code("Số:\n2946/TLĐ-TC") == "2946/TLĐ-TC 2946 TLĐ-TC");
  CHECK(code("Luật số: 45/2019/QH14") == "45/2019/QH14 45 QH14");
}

TEST_CASE("parts: a number that is not legible as a whole is none") {
  CHECK(code("Số: /KH-STTTT") == "- - KH-STTTT");
  CHECK(code("Số: QĐ-MTTQ-BTT") == "- - QĐ-MTTQ-BTT");
  CHECK(code("Số: AIG TCT-DNL") == "- - TCT-DNL");
  CHECK(code("Số: 36-2 /QĐ-SYT") == "- - QĐ-SYT");
}

TEST_CASE("parts: a number cut off from its notation by a wrong zone") {
  test::Zoned zoned({{Zone::furniture, "Số 412"}, {Zone::code, "-QĐ/TU"}});
  CHECK(zoned.record().number.value_or("-") == "-");  // of another line
}

TEST_CASE("parts: place and date") {
  CHECK(date("Hà Nội, ngày 05 tháng 01 năm 2020") == "Hà Nội 2020-01-05 2020-01-05");
  CHECK(date("TP. Hồ Chí Minh, ngày 3/4/2025") == "TP. Hồ Chí Minh 2025-04-03 2025-04-03");
  CHECK(date("Hà nội, ngày     tháng 12 năm 2011") == "Hà nội - 2011-12");
  CHECK(date("Quảng Ngãi, ngày tháng 01 năm 2025") == "Quảng Ngãi - 2025-01");
  CHECK(date("Ha Nội, ngàyÖl tháng 8 năm 2016") == "Ha Nội - 2016-08");
  CHECK(date("thuế đối Hà Nội, ngày 1 tháng 2 năm 2024") == "Hà Nội 2024-02-01 2024-02-01");
}

TEST_CASE("parts: prose is no place") {
  CHECK(date("Ông Nguyễn Thành Nam, Trưởng phòng") == "- - -");
  CHECK(date("có hiệu lực từ ngày 15 tháng 12 năm 2025") == "- 2025-12-15 2025-12-15");
}

TEST_CASE("parts: place and date after the number in its own segment") {
  const Header h =
      record_of({{Zone::code, "Số: 5/QĐ-SYT Kiên Giang, ngày 2 tháng 3 năm 2017"}}).header;
  CHECK(h.place.value_or("-") == "Kiên Giang");
  CHECK(h.date.value_or("-") == "2017-03-02");
}

TEST_CASE("parts: urgency, secrecy, received stamp") {
  const Record r = record_of({{Zone::urgency, "HỎA TỐC"},
                              {Zone::urgency, "TUYỆT MẬT"},
                              {Zone::stamp, "ĐẾN\nSố: 790\nNgày: 28/07/2024"}});
  CHECK(r.urgency.value_or("-") == "HỎA TỐC");
  CHECK(r.secrecy.value_or("-") == "TUYỆT MẬT");
  REQUIRE(r.received_stamp);
  CHECK(r.received_stamp->number.value_or("-") == "790");
  CHECK(r.received_stamp->date.value_or("-") == "2024-07-28");
  CHECK_FALSE(
      record_of({{Zone::stamp, "Thời gian ký: 16.03.2015 11:02:35 +07:00"}}).received_stamp);
}

TEST_CASE("parts: the type by its title, letters wrong or not") {
  const auto type = [](const char* title) {
    return record_of({{Zone::type, title}}).type.value_or("-");
  };
  CHECK(type("QUYẾT ĐỊNH") == "QĐ");
  CHECK(type("QUYÉT ĐỊNH") == "QĐ");
  CHECK(type("KÉ HOẠCH") == "KH");
  CHECK(type("THÔNG TƯ LIÊN TỊCH") == "TTLT");
  CHECK(type("MỤC LỤC") == "-");
}

TEST_CASE("parts: the type where no title is printed") {
  CHECK(record_of({{Zone::code, "Số: 12/TTr-SNV"}}).type.value_or("-") == "TTr");
  CHECK(record_of({{Zone::code, "Số: 12/UBND-XD"}}).type.value_or("-") == "CV");
  CHECK(
      record_of({{Zone::code, "Số: 9/CT-TTHT"}, {Zone::subject, "V/v thuế"}}).type.value_or("-") ==
      "CV");
  CHECK(record_of({{Zone::code, "Số: 9/CT-TTHT"}, {Zone::addr_head, "Kính gửi:"}})
            .type.value_or("-") == "CV");
  CHECK(record_of({{Zone::issuer, "CỤC THUẾ TỈNH A"}, {Zone::code, "Số: 9/CT-TTHT"}})
            .type.value_or("-") == "CV");
  CHECK_FALSE(record_of({{Zone::subject, "kế hoạch năm 2025"}}).type);
}

TEST_CASE("parts: the subject without its cue") {
  CHECK(subject("V/v góp ý dự thảo") == "góp ý dự thảo");
  CHECK(subject("Về việc nâng bậc\nlương năm 2019") == "nâng bậc lương năm 2019");
  CHECK(subject("V/v: Về quán triệt") == "quán triệt");
  CHECK(subject("V⁄v hoàn thuế") == "hoàn thuế");
  CHECK(subject("VA trả lời kiến nghị") == "trả lời kiến nghị");
  CHECK(subject("Vụ việc tại xã A") == "Vụ việc tại xã A");
  CHECK(subject("VĂN BẢN") == "VĂN BẢN");
}

TEST_CASE("parts: the subject ends where another part begins") {
  CHECK(subject("Về việc ban hành Quy chế\nCăn cứ Luật A") == "ban hành Quy chế");
  CHECK(record_of({{Zone::subject, "V/v góp ý"},
                   {Zone::date, "Hà Nội, ngày 1 tháng 2 năm 2024"},
                   {Zone::subject, "dự thảo Nghị định"},
                   {Zone::addr_head, "Kính gửi:"},
                   {Zone::subject, "Bộ Nội vụ"}})
            .subject.value_or("-") == "góp ý dự thảo Nghị định");
  CHECK(record_of({{Zone::type, "KẾ HOẠCH\nTriển khai Chỉ thị"}}).subject.value_or("-") ==
        "Triển khai Chỉ thị");
}
