#include "mentions/edges.h"

#include <catch2/catch.hpp>

#include "../viewed.h"

using namespace vbparse;
using namespace vbparse::mentions;
using vbparse::test::Viewed;

namespace {

std::string shed_of(const std::string& text) {
  const Viewed r(text);
  return r.print(shed(r.view(), r.all()));
}
bool ends_open(const std::string& text) {
  const Viewed r(text);
  return cannot_end(r.view(), r.tokens().size() - 1);
}
/// Whether the first line must continue in the second.
bool continues(const std::string& text) {
  const Viewed r(text);
  return must_continue(r.view(), r.tokens().lines.front().tokens.end - 1);
}

}  // namespace

TEST_CASE("noise and stray signs are shed at both ends") {
  CHECK(shed_of("¬ - Như trên _~") == "Như trên");
  CHECK(shed_of("= tk Sở Nội vụ ,;./.") == "Sở Nội vụ");
  CHECK(shed_of("l Sở Y tế ¬") == "Sở Y tế");
  CHECK(shed_of("~ = _ |") == "");
  CHECK(shed_of("") == "");
}

TEST_CASE("letters that belong to a longer print or to a list are no noise") {
  CHECK(shed_of("B<)TAl CHINH") == "B<)TAl CHINH");
  CHECK(shed_of("Lưu: VT, V.") == "Lưu: VT, V");
  CHECK(shed_of("Sở Y tế, l") == "Sở Y tế");
  CHECK(shed_of("KT_((T.Q.Hùng), HCQT (Mến).)") == "KT_((T.Q.Hùng), HCQT (Mến).)");
}

TEST_CASE("words, symbols and amounts stay as they are") {
  for (const char* whole : {"Sở Y tế", "12/QĐ-UBND", "Q. Giám đốc", "giảm 5%", "Nhóm B", "điểm d",
                            "QH15", "1. Sở Y tế", "Kpă Thị Mến", "VP.UBND tỉnh", "b/c"})
    CHECK(shed_of(whole) == whole);
}

TEST_CASE("brackets and quotation marks stay with their partner alone") {
  CHECK(shed_of("Sở Nội vụ (để b/c)") == "Sở Nội vụ (để b/c)");
  CHECK(shed_of("(Bích)") == "(Bích)");
  CHECK(shed_of("Sở Nội vụ)") == "Sở Nội vụ");
  CHECK(shed_of("(Sở Nội vụ") == "Sở Nội vụ");
  CHECK(shed_of("“Luật Đất đai”") == "“Luật Đất đai”");
  CHECK(shed_of("“Luật Đất đai") == "Luật Đất đai");
  CHECK(shed_of("[Sở (Nội vụ)") == "Sở (Nội vụ)");
}

TEST_CASE("marks of footnotes are shed, figures that belong to a word are not") {
  CHECK(shed_of("Sở Nội vụ1") == "Sở Nội vụ");
  CHECK(shed_of("Sở Nội vụ (TP)2") == "Sở Nội vụ (TP)");
  CHECK(shed_of("Sở Nội vụ[1]") == "Sở Nội vụ");
  CHECK(shed_of("Sở Nội vụ(*)") == "Sở Nội vụ");
  CHECK(shed_of("Sở Nội vụ ¹") == "Sở Nội vụ");
  CHECK(shed_of("Quận 1") == "Quận 1");
  CHECK(shed_of("Mẫu số 1 (2)") == "Mẫu số 1 (2)");
}

TEST_CASE("some words end no value and no line") {
  for (const char* open : {"phối hợp giữa", "quy định của", "các", "trực thuộc", "liên quan đến"})
    CHECK(ends_open(open));
  for (const char* closed : {"danh sách kèm theo", "Sở Nội vụ", "như trên", "trở về", "lý do"})
    CHECK_FALSE(ends_open(closed));
}

TEST_CASE("a line continues after such a word, before others, and between a word and its number") {
  CHECK(continues("của\nChính phủ"));
  CHECK(continues("SỞ GIÁO DỤC\nVÀ ĐÀO TẠO"));
  CHECK(continues("ngày 5 tháng\n7 năm 2024"));
  CHECK_FALSE(continues("chuyển đổi số\nNgày 7"));
  CHECK_FALSE(continues("Sở Nội vụ\n1. Sở Y tế"));
  CHECK_FALSE(continues("của"));
}

TEST_CASE("the share of syllables tells text from scraps") {
  const auto percent = [](const std::string& text) {
    const Viewed r(text);
    return legibility(r.tokens(), r.all()).percent();
  };
  CHECK(percent("Ủy ban nhân dân tỉnh yêu cầu các Sở, ngành; UBND xã 12/QĐ-UBND") == 100);
  CHECK(percent("") == 100);
  CHECK(percent("The committee shall govern the council") < least_legible_percent);
  CHECK(percent("Uỷ bạn nhxn dxn tinh Kiêm Gỉang") > least_legible_percent);
}

TEST_CASE("pages are parted by form feeds") {
  const Viewed r("một hai\n\fba\n\f\fbốn");
  const auto all = pages(r.tokens());
  REQUIRE(all.size() == 3);
  CHECK(r.print(all[0]) == "một hai");
  CHECK(r.print(all[1]) == "ba");
  CHECK(r.print(all[2]) == "bốn");
  CHECK(pages(Viewed("").tokens()).empty());
}
