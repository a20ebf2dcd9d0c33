#include "mentions/laws.h"

#include <catch2/catch.hpp>

#include "../viewed.h"
#include "extract/cite/law_meant.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

/// The name that the text begins with; "" for none.
std::string name(const std::string& text) {
  const Viewed r(text);
  const auto law = read_law(r.view(), 0);
  return law ? r.print(law->tokens) : "";
}
/// The number of the law of that name which was in force on a day.
std::string number(const std::string& text, const std::string& day) {
  const Viewed r(text);
  const auto law = read_law(r.view(), 0);
  if (!law || !law->known)
    return {};
  const auto nothing = [](std::string_view) { return false; };
  const auto meant = vbparse::extract::law_meant(*law->known, {"", day, nothing, nothing});
  return meant ? std::string(meant->number) : "";
}

}  // namespace

TEST_CASE("known names are read whole, in any case and with wrong marks") {
  CHECK(name("Luật Thuế xuất khẩu, thuế nhập khẩu ngày 06/4/2016") ==
        "Luật Thuế xuất khẩu, thuế nhập khẩu");
  CHECK(name("Bộ luật Lao động năm 2019") == "Bộ luật Lao động");
  CHECK(name("Luật Ngân sách nhà nước và các văn bản") == "Luật Ngân sách nhà nước");
  CHECK(name("luật quản lý thuế số 38/2019/QH14") == "luật quản lý thuế");
  CHECK(name("LUẬT ĐẤT ĐAI") == "LUẬT ĐẤT ĐAI");
  CHECK(name("Luật Tỏ chức chính quyên địa phương") == "Luật Tỏ chức chính quyên địa phương");
  CHECK(name("Luật Tổ chức\nChính phủ ngày") == "Luật Tổ chức Chính phủ");
  CHECK(name("Luật Tổ chức Chính : phủ ngày") == "Luật Tổ chức Chính : phủ");
  CHECK(name("BLDS 2015") == "BLDS");
  CHECK(name("Hiến pháp năm 2013") == "Hiến pháp");
}

TEST_CASE("unknown names end before what cannot belong to them") {
  CHECK(name("Luật thuế TNDN, Luật thuế GTGT") == "Luật thuế TNDN");
  CHECK(name("Luật Thuế XK, thuế NK, Luật Thuế TTĐB") == "Luật Thuế XK, thuế NK");
  CHECK(name("Luật Hạt nhân có hiệu lực") == "Luật Hạt nhân");
  CHECK(name("Luật Hạt nhân và các văn bản") == "Luật Hạt nhân");
  CHECK(name("Luật Hạt nhân và Nghị định số 5") == "Luật Hạt nhân");
  CHECK(name("Luật Hạt nhân và bức xạ.") == "Luật Hạt nhân và bức xạ");
  CHECK(name("Pháp lệnh về Hạt nhân ngày 30 tháng 7 năm 1998") == "Pháp lệnh về Hạt nhân");
  CHECK(name("PHÁP LỆNH TRỒNG RỪNG\nCăn cứ Hiến pháp") == "PHÁP LỆNH TRỒNG RỪNG");
  CHECK(name("Luật Hàng không dân dụng của Lào") == "Luật Hàng không dân dụng");
  CHECK(name("pháp lệnh Trồng rừng.") == "pháp lệnh Trồng rừng");
}

TEST_CASE("an amending law's name holds the laws it amends") {
  CHECK(name("Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Đấu thầu; "
             "Căn cứ") ==
        "Luật sửa đổi, bổ sung một số điều của Luật Đất đai, Luật Nhà ở và Luật Đấu thầu");
  CHECK(name("Luật sửa đôi, bỗ sung một số điều của Luật Đất đai ngày") ==
        "Luật sửa đôi, bỗ sung một số điều của Luật Đất đai");
  CHECK(name("Luật sửa đổi, bổ sung một số điều của các luật về thuế ngày 26/11/2014") ==
        "Luật sửa đổi, bổ sung một số điều của các luật về thuế");
  CHECK(name("Luật sửa đổi, bổ sung năm 2005, Luật Đất đai") == "Luật sửa đổi, bổ sung");
}

TEST_CASE("resolutions of the Party") {
  CHECK(name("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng và") ==
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng");
  CHECK(name("Nghị quyết Trung ương 6 (khóa XII) về") == "Nghị quyết Trung ương 6 (khóa XII)");
  CHECK(name("Nghị quyết Đại hội lần thứ năm và") == "Nghị quyết Đại hội lần thứ năm");
}

TEST_CASE("what is no name") {
  for (const char* none : {"Luật số 45/2019/QH14", "Luật này", "Luật có liên quan",
                           "luật giao thông", "Luật", "Luật, nghị định", "Đất đai", ""})
    CHECK(name(none) == "");
}

TEST_CASE("a known name leads to the law of its time") {
  CHECK(number("Bộ luật Lao động", "2018-05-02") == "10/2012/QH13");
  CHECK(number("Bộ luật Lao động", "2022-05-02") == "45/2019/QH14");
}
