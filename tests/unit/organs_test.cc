#include "extract/who/organs.h"

#include <catch2/catch.hpp>

using namespace vbparse;
using namespace vbparse::extract;

namespace {
std::vector<std::string> organs(std::string_view s) {
  const Reading r = read_words(s);
  uint32_t end = 0;
  std::vector<std::string> out;
  for (const auto& [b, e] : read_organs(Grammar::builtin().rules(), r, 0, &end)) {
    const Span span = r.folded.source(b, e);
    out.emplace_back(s.substr(span.begin, span.size()));
  }
  return out;
}
using Names = std::vector<std::string>;
}  // namespace

TEST_CASE("the name of an organ ends before the verb") {
  CHECK(organs("Sở Xây dựng chủ trì, phối hợp với Sở Tài chính") == Names{"Sở Xây dựng"});
  CHECK(organs("Ban Tuyên giáo và Dân vận Tỉnh ủy tham mưu") ==
        Names{"Ban Tuyên giáo và Dân vận Tỉnh ủy"});
  CHECK(organs("Ủy ban nhân dân các xã, phường báo cáo trước ngày 5/3") ==
        Names{"Ủy ban nhân dân các xã, phường"});
  CHECK(organs("Ban Chỉ đạo 35 tỉnh chủ trì") == Names{"Ban Chỉ đạo 35 tỉnh"});
  CHECK(organs("Các phòng chuyên môn thuộc Sở") == Names{"Các phòng chuyên môn thuộc Sở"});
}

TEST_CASE("lists of organs") {
  CHECK(organs("Sở Y tế, Sở Nội vụ và các đơn vị liên quan chịu trách nhiệm") ==
        Names{"Sở Y tế", "Sở Nội vụ", "các đơn vị liên quan"});
  CHECK(organs("các cơ quan, địa phương, đơn vị thực hiện") ==
        Names{"các cơ quan, địa phương, đơn vị"});
  CHECK(organs("Giám đốc các Sở: Tài chính, Y tế; Chủ tịch UBND huyện") ==
        Names{"Giám đốc các Sở: Tài chính, Y tế", "Chủ tịch UBND huyện"});
}

TEST_CASE("what is no organ") {
  for (const char* s :
       {"Tổ chức hội nghị", "Báo cáo kết quả", "Xây dựng kế hoạch", "Khoa học và công nghệ", ""}) {
    INFO(s);
    CHECK(organs(s).empty());
  }
}
