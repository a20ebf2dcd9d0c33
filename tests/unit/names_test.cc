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
  for (const char* whole : {"Nguyễn Văn A", "TRẦN THỊ B", "Danh Thị Sa Rinh", "Giàng A Páo",
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
  CHECK(name("Huỳnh Thị\nBích Ngà") == "Huỳnh Thị Bích Ngà");
  CHECK(name("Nguyễn\nVăn An") == "Nguyễn Văn An");
  CHECK(name("Giàng A\nPáo") == "Giàng A");
  CHECK(name("Huỳnh Thị\nTrưởng phòng Nội vụ") == "Huỳnh Thị");
}

TEST_CASE("signs in the place of letters are read over") {
  CHECK(name("NGUYỄN VĂN Đ!NH") == "NGUYỄN VĂN Đ!NH");
  CHECK(name("£ê Hoàng Anh") == "£ê Hoàng Anh");
  CHECK(name("guyên Trúc Giang") == "guyên Trúc Giang");
  CHECK(name("Phùø£ Tô Long") == "Phùø£ Tô Long");
}

TEST_CASE("in a signer's line the name is found between noise") {
  CHECK(name_in("Nguyễn Văn An") == "Nguyễn Văn An");
  CHECK(name_in("` __ Đỉnh Xuân Dũng ~") == "Đỉnh Xuân Dũng");
  CHECK(name_in(". MS” Hà Văn Phúc") == "Hà Văn Phúc");
  CHECK(name_in("TS. Lê Văn An") == "Lê Văn An");
  CHECK(name_in("CHỦ TỊCH Nguyễn Văn An") == "Nguyễn Văn An");
}

TEST_CASE("in a signer's line the name is found after a piece of the other column") {
  CHECK(name_in("- Sở Giáo dục và Đào tạo, Vi Quang Thưởng") == "Vi Quang Thưởng");
  CHECK(name_in("- Lưu: VT, TTHT(2). Mai Son") == "Mai Son");
  CHECK(name_in("- Công báo Vũ Văn Ninh") == "Vũ Văn Ninh");
}

TEST_CASE("other lines hold no signer's name") {
  for (const char* none :
       {"PHÓ CHỦ TỊCH", "- Sở Nội vụ", "- UBND các thành phố: Hà Nội", "- Lưu Văn phòng Tỉnh ủy.",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH", "- Công ty TNHH Hiệp Phú", "- Thủ tướng, PTTg Trần Hồng Hà",
        "- Đồng chí Trần Hồng Hà", "Bà Trần Hồng Hà", "Chương V", "│Phiên │",
        "Trường THPT Lê Hồng Phong", "(Đã ký)", ""})
    CHECK(name_in(none) == "");
}

TEST_CASE("in running text a name has all its capitals") {
  const Viewed damaged("guyên Trúc Giang"), whole("Nguyễn Trúc Giang");
  CHECK_FALSE(read_name(damaged.view(), 0, Reading::strict));
  CHECK(read_name(whole.view(), 0, Reading::strict));
}
