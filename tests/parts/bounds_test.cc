// What is inherited, repeated or computed ends at its bound, and a diagnostic tells so; what is
// printed is kept.
#include <array>
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;
using vbparse::test::Value;

namespace {

std::string times(int n, const std::string& words) {
  std::string all;
  for (int i = 0; i < n; ++i) {
    all += words;
  }
  return all;
}

/// The names of so many organs, each another one.
std::string organs(int n, const std::string& sign) {
  constexpr std::array first{"An", "Bình", "Đông", "Hòa", "Lâm", "Nam", "Phú", "Tân", "Yên"};
  constexpr std::array second{"Châu", "Hải", "Khê", "Lộc", "Mỹ", "Phong", "Sơn", "Thủy"};
  std::string all;
  for (size_t i = 0; i < size_t(n); ++i)
    all += std::string(i ? sign : "") + "Phòng Nội vụ huyện " + first[i / second.size()] + ' ' +
           second[i % second.size()];
  return all;
}

std::string letter(const std::string& subject, const std::string& body) {
  return "SỞ Y TẾ\n\nSố: 12/SYT-VP\n\nHải Lâm, ngày 5 tháng 3 năm 2024\n\nV/v " + subject +
         "\n\nKính gửi: Sở Nội vụ.\n\n" + body +
         "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nNgô Bảo Trâm\n";
}

const std::string none = "missing";

/// The diagnostic `cut` as the only one, or none at all.
std::vector<Value> cut(const std::string& message) {
  return {{"/diagnostics/*/code", "[cut]"},
          {"/diagnostics/0/severity", "warning"},
          {"/diagnostics/0/message", message}};
}

}  // namespace

TEST_CASE("bounds: a list has 64 assignees") {
  const auto charged = [](int count) {
    return letter("mở tủ sách", "1. Giao " + organs(count, ", ") + " mở tủ sách.\n2. Việc khác.");
  };
  const std::string message = "only the first 64 assignees of a list are kept";
  check({{"64", charged(64), {{"/diagnostics", "[]"}}},
         {"65", charged(65), cut(message)},
         {"the first are kept",
          charged(65),
          {{"/tasks/0/assignees", '[' + organs(64, " | ") + ']'}}}});
}

TEST_CASE("bounds: what is inherited is at most 16 times the document") {
  // each item inherits 32 times the bytes that it is printed with
  const std::string named = organs(10, ", ");
  const auto under = [&](int items) {
    return letter("mở tủ sách",
                  "1. " + named + ":\n" + times(items, "- a\n") + "- Giao Văn phòng Sở tổng hợp.");
  };
  const std::string list = '[' + organs(10, " | ") + ']';
  const std::string message =
      "items and deadlines inherit more than 16 times the document's size: it is left out from "
      "here on";
  check({{"few", under(20), {{"/diagnostics", "[]"}, {"/tasks/0/items/19/assignees", list}}},
         {"many", under(400), cut(message)},
         {"the first inherit, the last do not, their own are kept",
          under(400),
          {{"/tasks/0/items/0/assignees", list},
           {"/tasks/0/items/20/assignees", list},
           {"/tasks/0/items/399/assignees", "[]"},
           {"/tasks/0/items/400/assignees", "[Văn phòng Sở]"}}}});
}

TEST_CASE("bounds: deadlines inherit, too") {
  const std::string named = organs(10, ", ");
  const std::string text = letter(
      "mở tủ sách", "1. " + named + ":\n- Báo cáo trước ngày 15/4" + times(400, ", 15/4") + '.');
  check({{"a list of days",
          text,
          {{"/deadlines/0/assignees", '[' + organs(10, " | ") + ']'},
           {"/deadlines/0/action", "Báo cáo"}}}});
}

TEST_CASE("bounds: an action holds its own words and those of the clause, not all between") {
  check({{"three rounds",
          letter("mở tủ sách",
                 "1. Giao Sở Nội vụ báo cáo kết quả trước ngày 15/4/2024, đợt hai trước ngày "
                 "15/5/2024, đợt ba trước ngày 15/6/2024."),
          {{"/deadlines/*/action",
            "[báo cáo kết quả | báo cáo kết quả, đợt hai | báo cáo kết quả, đợt ba]"}}}});
}

TEST_CASE("bounds: a mention has 200 pinpoints") {
  const auto citing = [](int last) {
    return letter("mở tủ sách",
                  "Sở Y tế thực hiện Điều 1 đến Điều " + std::to_string(last) + " Luật Thư viện.");
  };
  check(
      {{"200", citing(200), {{"/diagnostics", "[]"}, {"/citations/0/pinpoints/199", "[Điều 200]"}}},
       {"201", citing(201), cut("only the first 200 pinpoints of a mention are kept")},
       {"the first are kept",
        citing(999),
        {{"/citations/0/pinpoints/199", "[Điều 200]"}, {"/citations/0/pinpoints/200", none}}}});
}

TEST_CASE("bounds: 8 subjects stand one within the other") {
  const auto citing = [](int mentions) {
    return letter("mở tủ sách", "Sở Y tế thực hiện " +
                                    times(mentions, "Quyết định số 7/QĐ-SYT về việc sửa đổi ") +
                                    "Luật Thư viện.\n\nSở Y tế thực hiện Quyết định số 8/QĐ-SYT về "
                                    "việc mở tủ sách.");
  };
  check({{"8",
          citing(8),
          {{"/diagnostics", "[]"}, {"/citations/7/subject/text", "sửa đổi Luật Thư viện"}}},
         {"9", citing(9),
          cut("more than 8 subjects of mentions stand one within the other: inner ones are left "
              "out")},
         {"the outer ones are kept, and those of another sentence",
          citing(9),
          {{"/citations/8/code", "7/QĐ-SYT"},
           {"/citations/8/kind", "full"},
           {"/citations/8/subject", "null"},
           {"/citations/10/subject/text", "mở tủ sách"}}}});
}

TEST_CASE("bounds: a document has 10,000 pinpoints") {
  const auto citing = [](int mentions) {
    return letter("mở tủ sách", "Sở Y tế thực hiện " +
                                    times(mentions, "Điều 1 đến Điều 200 Luật Thư viện, ") +
                                    "Điều 7 Luật Thư viện.");
  };
  check({{"all fit", citing(49), {{"/diagnostics", "[]"}}},
         {"some do not", citing(51),
          cut("the document has more than 10000 pinpoints: they are left out from here on")},
         {"the mentions stay",
          citing(51),
          {{"/citations/49/pinpoints/199", "[Điều 200]"},
           {"/citations/50/pinpoints", "[]"},
           {"/citations/51/text", "Điều 7 Luật Thư viện"},
           {"/citations/51/pinpoints", "[]"}}}});
}

TEST_CASE("bounds: rows and entries repeat 500 characters") {
  const auto numbered_by = [](const std::string& number, const std::string& body) {
    std::string text = letter("mở tủ sách", body);
    return text.replace(text.find("12/SYT-VP"), std::string("12/SYT-VP").size(), number);
  };
  const std::string due = "Sở Y tế đề nghị Sở Nội vụ báo cáo trước ngày 15/4/2024.";
  const std::string most = "12/SYT" + times(98, "-ABCD") + "-VPX", more = most + 'Y';
  check(
      {{"500", numbered_by(most, due), {{"/diagnostics", "[]"}}},
       {"501", numbered_by(more, due),
        cut("rows and entries repeat only the first 500 characters of the number")},
       {"the record has all of it", numbered_by(more, due), {{"/code", more}}},
       {"there are no rows", numbered_by(more, "Sở Y tế mở tủ sách."), {{"/diagnostics", "[]"}}}});
}
