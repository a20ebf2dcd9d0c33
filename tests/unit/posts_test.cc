#include "mentions/posts.h"

#include <catch2/catch.hpp>

#include "../viewed.h"
#include "mentions/marks.h"

using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

std::string post(const std::string& text) {
  const Viewed r(text);
  const auto found = read_post(r.view(), 0, Reading::tolerant);
  return found ? r.print(found->tokens) : "";
}
std::string head(const std::string& text) {
  const Viewed r(text);
  const auto found = read_post(r.view(), 0, Reading::tolerant);
  return found ? r.print(found->head) : "";
}
std::string post_in(const std::string& slot) {
  const Viewed r(slot);
  const auto found = read_post_in(r.view(), r.all());
  return found ? r.print(found->tokens) : "";
}
/// "KT «KT.»"; "" for nothing.
std::string mark(const std::string& text) {
  const Viewed r(text);
  const auto found = read_mark(r.view(), 0);
  return found ? std::string(found->value) + " «" + r.print(found->tokens) + "»" : "";
}

}  // namespace

TEST_CASE("posts as signatures print them") {
  for (const char* whole :
       {"PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "TỔNG CỤC TRƯỞNG",
        "BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ BÍ THƯ THƯỜNG TRỰC", "VỤ TRƯỞNG VỤ CHÍNH SÁCH",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "Q. GIÁM ĐỐC", "QUYỀN TRƯỞNG BAN"})
    CHECK(post(whole) == whole);
  for (const char* none : {"Sở Nội vụ", "quyền lợi", "KT. GIÁM ĐỐC", "Nguyễn Văn An", ""})
    CHECK(post(none) == "");
}

TEST_CASE("a post in capitals ends with its line unless the next one continues it") {
  CHECK(post("PHÓ TRƯỞNG BAN\nTHƯỜNG TRỰC") == "PHÓ TRƯỞNG BAN THƯỜNG TRỰC");
  CHECK(post("PHÓ CHỦ\nTỊCH") == "PHÓ CHỦ TỊCH");
  CHECK(post("PHÓ CHỦ TỊCH\nNguyễn Văn An") == "PHÓ CHỦ TỊCH");
  CHECK(post("GIÁM ĐỐC\nNGUYỄN VĂN AN") == "GIÁM ĐỐC");
  CHECK(post("CHỦ TỊCH    GIÁM ĐỐC") == "CHỦ TỊCH");
  CHECK(post("CHỦ TỊCH GIÁM ĐỐC") == "CHỦ TỊCH");
}

TEST_CASE("in prose the organ belongs to the post, and a verb ends it") {
  CHECK(post("Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau chịu trách nhiệm") ==
        "Phó Chủ tịch Ủy ban nhân dân tỉnh Cà Mau");
  CHECK(post("Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ") ==
        "Chánh Văn phòng Ủy ban nhân dân tỉnh");
  CHECK(post("Thứ trưởng Bộ Nội vụ và Chủ tịch") == "Thứ trưởng Bộ Nội vụ");
  CHECK(post("Q. Giám đốc Sở Giáo dục và Đào tạo chủ trì") == "Q. Giám đốc Sở Giáo dục và Đào tạo");
  CHECK(post("Giám đốc Sở Y tế Nguyễn Văn Anh") == "Giám đốc Sở Y tế");
  CHECK(post("Phó Bí thư Thường trực Tỉnh ủy") == "Phó Bí thư Thường trực Tỉnh ủy");
  CHECK(head("Phó Bí thư Thường trực Tỉnh ủy") == "Phó Bí thư Thường trực");
  CHECK(head("Thứ trưởng Bộ Nội vụ") == "Thứ trưởng");
}

TEST_CASE("damaged posts are read by their letters") {
  CHECK(post("PHO GIẤM ĐỌC") == "PHO GIẤM ĐỌC");
  CHECK(post("GLÁM ĐÓC") == "GLÁM ĐÓC");
  CHECK(post("PH]Ó CHỦ NHIỆM") == "PH]Ó CHỦ NHIỆM");
  CHECK(post("PHO TONG-CUC TRƯỞNG") == "PHO TONG-CUC TRƯỞNG");
  CHECK(post("CHỦ TĨÍCH") == "CHỦ TĨÍCH");
  CHECK(post("PHO CHI CỤC TRU") == "PHO CHI CỤC TRU");
  CHECK(post("BAN BÍ") == "");
  CHECK(post("HÀ NỘI") == "");
  CHECK(post("MÔI TRƯỜNG") == "");
}

TEST_CASE("in a signer's line the post is found between noise and the other column") {
  CHECK(post_in("¬ CHÁNH VĂN PHÒNG _") == "CHÁNH VĂN PHÒNG");
  CHECK(post_in("- Như trên; THỨ TRƯỞNG") == "THỨ TRƯỞNG");
  CHECK(post_in("- Thủ tướng Chính phủ (để b/c); PHÓ CHỦ NHIỆM") == "PHÓ CHỦ NHIỆM");
  CHECK(post_in("- Văn phòng TW Đảng thứ trưởng") == "thứ trưởng");
  CHECK(post_in("KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn An") == "THỨ TRƯỞNG");
  for (const char* none : {"- Ban Giám đốc Sở;", "- Các đồng chí Tỉnh ủy viên,", "KT. BỘ TRƯỞNG",
                           "- Thường trực Tỉnh ủy;", "Nguyễn Văn An", ""})
    CHECK(post_in(none) == "");
}

TEST_CASE("marks of authority in all prints") {
  CHECK(mark("TM. ỦY BAN NHÂN DÂN") == "TM «TM.»");
  CHECK(mark("T/M BAN THƯỜNG VỤ") == "TM «T/M»");
  CHECK(mark("T.M BAN CHẤP HÀNH") == "TM «T.M»");
  CHECK(mark("KT, GIÁM ĐỐC") == "KT «KT,»");
  CHECK(mark("K.T CHỦ TỊCH") == "KT «K.T»");
  CHECK(mark("KT.BỘ TRƯỞNG") == "KT «KT.»");
  CHECK(mark("KÝ THAY GIÁM ĐỐC") == "KT «KÝ THAY»");
  CHECK(mark("TL CHỦ TỊCH") == "TL «TL»");
  CHECK(mark("TUQ. GIÁM ĐỐC") == "TUQ «TUQ.»");
  CHECK(mark("Q. Giám đốc") == "Q «Q.»");
  CHECK(mark("Quyền Trưởng ban") == "Q «Quyền»");
}

TEST_CASE("what is left of a mark before a post, and what is no mark") {
  CHECK(mark("2T. GIÁM ĐỐC") == " «2T.»");
  CHECK(mark("T. BỘ TRƯỞNG") == " «T.»");
  for (const char* none : {"quyền lợi", "TMĐT phát triển", "V. Nội dung", "A. Mục tiêu", ""})
    CHECK(mark(none) == "");
}

TEST_CASE("in running text the words of a post are whole") {
  const Viewed damaged("PH]Ó CHỦ NHIỆM"), whole("Phó Chủ nhiệm");
  CHECK_FALSE(read_post(damaged.view(), 0, Reading::strict));
  CHECK(read_post(whole.view(), 0, Reading::strict));
}
