#include "mentions/names.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

/// "name", with the ranks before it in brackets; "" for nothing.
std::string name(const std::string& text) {
  const Viewed r(text);
  const auto found = read_name(r.view(), 0, Reading::tolerant);
  if (!found)
    return {};
  const std::string ranks = r.print({found->tokens.begin, found->name.begin});
  return (ranks.empty() ? "" : "(" + ranks + ") ") + r.print(found->name);
}
std::string name_in(const std::string& slot) {
  const Viewed r(slot);
  const auto found = read_name_in(r.view(), r.all());
  return found ? r.print(found->name) : "";
}

}  // namespace

TEST_CASE("a name is two to six words with a capital, or all in capitals") {
  for (const char* whole : {"Nguyễn Văn A", "TRẦN THỊ B", "Danh Thị Sa Rinh", "Giàng A Tủa",
                            "Y Blô Niê", "Tôn Nữ Thị Ninh", "Lê An"})
    CHECK(name(whole) == whole);
  CHECK(name("H'Yim Kđoh") == "H'Yim Kđoh");
  CHECK(name("H’Yim Kđoh") == "H’Yim Kđoh");
  for (const char* none : {"nguyễn văn a", "Nguyễn", "12 Nguyễn", ""})
    CHECK(name(none) == "");
}

TEST_CASE("ranks and degrees stand before it") {
  CHECK(name("TS. Nguyễn Văn An") == "(TS.) Nguyễn Văn An");
  CHECK(name("Thượng tá, ThS. Lê Văn Cường") == "(Thượng tá, ThS.) Lê Văn Cường");
  CHECK(name("PGS.TS Trần Văn Bình") == "(PGS.TS) Trần Văn Bình");
  CHECK(name("Đại tá") == "");
}

TEST_CASE("a name ends before what is none") {
  CHECK(name("Nguyễn Văn An, Giám đốc") == "Nguyễn Văn An");
  CHECK(name("Nguyễn Văn An Phó Chủ tịch") == "Nguyễn Văn An");
  CHECK(name("Nguyễn Văn An chủ trì") == "Nguyễn Văn An");
  CHECK(name("NGUYỄN VĂN AN Chủ tịch") == "NGUYỄN VĂN AN");
  CHECK(name("Nguyễn Văn An    Trần Thị Bình") == "Nguyễn Văn An");
}

TEST_CASE("posts, organs and kinds of documents are no names") {
  for (const char* none :
       {"Phó Giám đốc", "Sở Nội vụ", "Quyết Định", "Lưu Văn phòng", "Ủy Ban Nhân Dân", "CHỦ TỊCH"})
    CHECK(name(none) == "");
}

TEST_CASE("a name that breaks off is read on in the next line") {
  CHECK(name("Huỳnh Thị\nNgọc Yến") == "Huỳnh Thị Ngọc Yến");
  CHECK(name("Nguyễn\nVăn An") == "Nguyễn Văn An");
  CHECK(name("Giàng A\nTủa") == "Giàng A");
  CHECK(name("Huỳnh Thị\nTrưởng phòng Nội vụ") == "Huỳnh Thị");
}

TEST_CASE("signs in the place of letters are read over") {
  CHECK(name("NGUYỄN VĂN Đ!NH") == "NGUYỄN VĂN Đ!NH");
  CHECK(name("£ê Minh Hải") == "£ê Minh Hải");
  CHECK(name("guyên Khánh Hoài") == "guyên Khánh Hoài");
  CHECK(name("Phùø£ Tô Hoàng") == "Phùø£ Tô Hoàng");
}

TEST_CASE("in a signer's line the name is found between noise") {
  CHECK(name_in("Nguyễn Văn An") == "Nguyễn Văn An");
  CHECK(name_in("` __ Đỉnh Xuân Kiên ~") == "Đỉnh Xuân Kiên");
  CHECK(name_in(". MS” Hà Văn Toại") == "Hà Văn Toại");
  CHECK(name_in("TS. Lê Văn An") == "Lê Văn An");
  CHECK(name_in("CHỦ TỊCH Nguyễn Văn An") == "Nguyễn Văn An");
}

TEST_CASE("in a signer's line the name is found after a piece of the other column") {
  CHECK(name_in("- Sở Giáo dục và Đào tạo, Vi Quang Bảo") == "Vi Quang Bảo");
  CHECK(name_in("- Lưu: VT, TTHT(2). Mai Tân") == "Mai Tân");
  CHECK(name_in("- Công báo Vũ Văn Hợp") == "Vũ Văn Hợp");
}

TEST_CASE("other lines hold no signer's name") {
  for (const char* none :
       {"PHÓ CHỦ TỊCH", "- Sở Nội vụ", "- UBND các thành phố: Hà Nội", "- Lưu Văn phòng Tỉnh ủy.",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH", "- Công ty TNHH Hiệp Phú", "- Thủ tướng, PTTg Trần Minh Hà",
        "- Đồng chí Trần Minh Hà", "Bà Trần Minh Hà", "Chương V", "│Phiên │",
        "Trường THPT Lê Hồng Phong", "(Đã ký)", ""})
    CHECK(name_in(none) == "");
}

TEST_CASE("in running text a name has all its capitals") {
  const Viewed damaged("guyên Khánh Hoài"), whole("Nguyễn Khánh Hoài");
  CHECK_FALSE(read_name(damaged.view(), 0, Reading::strict));
  CHECK(read_name(whole.view(), 0, Reading::strict));
}
