#include "mentions/organs.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse;
using namespace vbparse::mentions;

namespace {

/// What a text prints where names are: "[first][second]".
std::string printed(const test::Viewed& viewed, const std::vector<tokens::Range>& names) {
  std::string out;
  for (const tokens::Range name : names)
    out += "[" + viewed.print(name) + "]";
  return out;
}

/// All names that are found.
std::string found(const std::string& text) {
  const test::Viewed viewed(text);
  const View view = viewed.view();
  std::vector<tokens::Range> names;
  for (const Organ& organ : Organs(view).find())
    names.push_back(organ.tokens);
  return printed(viewed, names);
}

/// The name that begins at "»", or "" for none.
std::string read(std::string text) {
  const std::string mark = "»";
  const size_t at = text.find(mark);
  text.erase(at, mark.size());
  const test::Viewed viewed(text);
  const View view = viewed.view();
  const auto organ = Organs(view).read(viewed.token_at(uint32_t(at)));
  return organ ? printed(viewed, {organ->tokens}) : "";
}

/// The members of a name.
std::string members(const std::string& name) {
  const test::Viewed viewed(name);
  const View view = viewed.view();
  return printed(viewed, Organs(view).members(viewed.all()));
}

}  // namespace

TEST_CASE("a registered name is whole") {
  CHECK(found("Giao Sở Nông nghiệp và Môi trường chủ trì thực hiện.") ==
        "[Sở Nông nghiệp và Môi trường]");
  CHECK(found("theo đề nghị của Bộ Văn hóa, Thể thao và Du lịch tại Tờ trình số 5") ==
        "[Bộ Văn hóa, Thể thao và Du lịch]");
  CHECK(found("SỞ Y TẾ\nSố: 12/QĐ-SYT") == "[SỞ Y TẾ]");
}

TEST_CASE("a name goes on over the end of a line") {
  CHECK(found("Bộ trưởng Bộ Giáo dục\nvà Đào tạo quyết định") ==
        "[Bộ trưởng Bộ Giáo dục và Đào tạo]");
  CHECK(found("BAN VĂN HÓA\n- XÃ HỘI\n\nSố: 5") == "[BAN VĂN HÓA - XÃ HỘI]");
}

TEST_CASE("a name ends with its line where another begins") {
  CHECK(found("ỦY BAN NHÂN DÂN\nTỈNH HÒA BÌNH\nSỞ Y TẾ\nSố: 5/SYT") ==
        "[ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH][SỞ Y TẾ]");
  CHECK(found("SỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == "[SỞ Y TẾ]");
}

TEST_CASE("a kind of body goes on to what picks it out") {
  CHECK(read("»cơ quan nhà nước có thẩm quyền phải trả lời") == "[cơ quan nhà nước có thẩm quyền]");
  CHECK(read("»Người sử dụng lao động có trách nhiệm đóng bảo hiểm") == "[Người sử dụng lao động]");
  CHECK(read("»cơ quan có liên quan tích cực phối hợp") == "[cơ quan có liên quan]");
  CHECK(read("»Chủ tịch Ủy ban nhân dân cấp xã tổ chức kiểm tra") ==
        "[Chủ tịch Ủy ban nhân dân cấp xã]");
}

TEST_CASE("no name goes on over the end of a sentence, an item or a cell") {
  CHECK(read("»Sở Y tế. Sở Tài chính") == "[Sở Y tế]");
  CHECK(read("»Sở Y tế; Sở Tài chính") == "[Sở Y tế]");
  CHECK(read("- »Sở Y tế\n- Sở Tài chính") == "[Sở Y tế]");
  CHECK(read("»Sở Y tế\n\nSở Tài chính") == "[Sở Y tế]");
  CHECK(read("»Sở Y tế\tSở Tài chính") == "[Sở Y tế]");
  CHECK(read("| »Sở Y tế | Sở Tài chính |") == "[Sở Y tế]");
  CHECK(read("»UBND TP. Vinh; UBND thị xã") == "[UBND TP. Vinh]");
}

TEST_CASE("members of a list") {
  CHECK(members("Sở Y tế") == "[Sở Y tế]");
  CHECK(members("các cơ quan, tổ chức (hội, hiệp hội), cá nhân có liên quan") ==
        "[các cơ quan][tổ chức (hội, hiệp hội)][cá nhân có liên quan]");
}

TEST_CASE("fields after a colon are names of their own") {
  CHECK(found("đại diện các Sở: Y tế, Công Thương và Tài chính dự họp").find("[Công Thương]") !=
        std::string::npos);
  CHECK(found("thực hiện như sau: Y tế, Công Thương").empty());
}

TEST_CASE("genera without their marks; a right word is none") {
  CHECK(found("UY BAN NHAN DAN TINH HOA BINH\n").starts_with("[UY BAN NHAN DAN"));
  CHECK(found("Giao Viện kiểm sát nhân dân chủ trì") == "[Viện kiểm sát nhân dân]");
}

TEST_CASE("verbs and parts of words begin no name") {
  CHECK(found("tổ chức thực hiện Quyết định này").empty());
  CHECK(found("ban hành kèm theo").empty());
  CHECK(found("").empty());
}

TEST_CASE("asked after the last token, nothing is read") { CHECK(read("Sở Y tế »").empty()); }
