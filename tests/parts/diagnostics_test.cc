// What a clerk should look at: each diagnostic that no other test or golden record shows.
#include <catch2/catch.hpp>

#include "values.h"

using vbparse::test::Case;
using vbparse::test::check;

namespace {

/// Nothing is lacking.
const std::string whole = R"(SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/SYT-VP

Hải Lâm, ngày 5 tháng 3 năm 2024

V/v mở tủ sách

Kính gửi: Sở Nội vụ.

Sở Y tế đề nghị Sở Nội vụ mở tủ sách./.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Ngô Bảo Trâm
)";

/// The whole letter with one of its parts printed otherwise.
std::string letter(const std::string& part, const std::string& instead) {
  const size_t at = whole.find(part);
  REQUIRE(at != std::string::npos);
  return std::string(whole).replace(at, part.size(), instead);
}

/// The one diagnostic that a text gives.
Case told(const std::string& what, const std::string& text, const std::string& code,
          const std::string& severity, const std::string& message) {
  return {what,
          text,
          {{"/diagnostics/*/code", "[" + code + "]"},
           {"/diagnostics/0/severity", severity},
           {"/diagnostics/0/message", message}}};
}

}  // namespace

TEST_CASE("diagnostics: a letter that lacks nothing has none") {
  check({{"a letter", whole, {{"/diagnostics", "[]"}}}});
}

TEST_CASE("diagnostics: a part that the type must have") {
  check({
      told("missing-subject", letter("V/v mở tủ sách\n", ""), "missing-subject", "warning",
           "no subject (trích yếu) was found"),
      told("missing-addressees", letter("Kính gửi: Sở Nội vụ.\n", ""), "missing-addressees",
           "warning", "no addressee (kính gửi) was found"),
      told("missing-signer", letter("GIÁM ĐỐC\n\nNgô Bảo Trâm\n", ""), "missing-signer", "warning",
           "no signer was found"),
      told("missing-recipients", letter("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", ""),
           "missing-recipients", "warning", "no recipients (nơi nhận) were found"),
      told("missing-code", letter("Số: 12/SYT-VP\n", ""), "missing-code", "warning",
           "no number (số, ký hiệu) was found"),
      told("missing-date", letter("Hải Lâm, ngày 5 tháng 3 năm 2024\n", ""), "missing-date",
           "warning", "no date of issue was found"),
      told("missing-issuer", letter("SỞ Y TẾ\n", ""), "missing-issuer", "warning",
           "no issuing organ was found"),
  });
}

TEST_CASE("diagnostics: what every document must have where its type is not known") {
  const std::string motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n";
  const std::string body = "Mở tủ sách ở thư viện vào buổi tối.\n\n";
  check(
      {{"nothing of it",
        motto + body,
        {{"/type", "null"},
         {"/diagnostics/*/code", "[missing-code | missing-date | missing-issuer | missing-signer]"},
         {"/diagnostics/0/severity", "warning"},
         {"/diagnostics/0/message", "neither a number (số, ký hiệu) nor a title was found"}}},
       {"an issuer and a day",
        "SỞ Y TẾ\n\n" + motto + "Hải Lâm, ngày 5 tháng 3 năm 2024\n\n" + body,
        {{"/type", "null"}, {"/diagnostics/*/code", "[missing-code | missing-signer]"}}},
       {"a signer",
        body + "GIÁM ĐỐC\n\nNgô Bảo Trâm\n",
        {{"/type", "null"},
         {"/diagnostics/*/code", "[missing-code | missing-date | missing-issuer]"}}}});
}

TEST_CASE("diagnostics: a day that there is not") {
  for (const std::string day : {"ngày 31 tháng 02 năm 2024", "ngày 29 tháng 02 năm 2023"}) {
    check({told(day, letter("ngày 5 tháng 3 năm 2024", day), "impossible-date", "warning",
                "there is no such day"),
           {"it is not given",
            letter("ngày 5 tháng 3 năm 2024", day),
            {{"/header/date", "null"}, {"/header/place", "Hải Lâm"}}}});
  }
}

TEST_CASE("diagnostics: a day or a month of a number that none has") {
  const auto dated = [](const std::string& day, const std::string& printed) {
    return Case{day,
                letter("ngày 5 tháng 3 năm 2024", day),
                {{"/diagnostics/*/code", "[impossible-date]"},
                 {"/header/date", "null"},
                 {"/header/date_printed", printed}}};
  };
  check({dated("ngày 32 tháng 3 năm 2024", "2024-03"), dated("ngày 32/3/2024", "2024-03"),
         dated("ngày 05 tháng 13 năm 2024", "2024")});
}

TEST_CASE("diagnostics: a day that there is not, below a title") {
  check(
      {{"it is told there, too",
        "SỞ Y TẾ\n\nSố: 12/QĐ-SYT\n\nQUYẾT ĐỊNH\nHải Lâm, ngày 31 tháng 02 năm 2024\nVề việc mở tủ "
        "sách\n\nĐiều 1. Mở tủ sách.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n"
        "Ngô Bảo Trâm\n",
        {{"/diagnostics/*/code", "[impossible-date]"}, {"/header/date_printed", "2024-02-31"}}}});
}

TEST_CASE("diagnostics: title and number name different types") {
  const auto titled = [](const std::string& number, const std::string& title) {
    std::string text = letter("Số: 12/SYT-VP", "Số: " + number);
    const size_t subject = text.find("V/v mở tủ sách");
    const size_t end = text.find("\n\n", text.find("Kính gửi"));
    return text.replace(subject, end - subject, title + "\nVề việc mở tủ sách");
  };
  check({told("a decision with the number of a plan", titled("12/KH-SYT", "QUYẾT ĐỊNH"),
              "type-number-disagree", "warning", "the title says Quyết định, the number Kế hoạch"),
         {"they agree", titled("12/QĐ-SYT", "QUYẾT ĐỊNH"), {{"/diagnostics", "[]"}}}});
}

TEST_CASE("diagnostics: a title that is whole is no damaged formula") {
  for (const std::string title : {"CHỈ THỊ", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "QUYẾT ĐỊNH"})
    check({{title,
            "HỘI ĐỒNG NHÂN DÂN\nXÃ HẢI LÂM\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do "
            "- Hạnh phúc\n\n" +
                title + "\nVề việc mở tủ sách\n\nĐiều 1. Mở tủ sách.\n",
            {{"/type_name", title == "CHỈ THỊ"      ? "Chỉ thị"
                            : title == "NGHỊ QUYẾT" ? "Nghị quyết"
                            : title == "NGHỊ ĐỊNH"  ? "Nghị định"
                                                    : "Quyết định"},
             {"/diagnostics/0/code", "missing-code"}}}});
}

TEST_CASE("diagnostics: the numbering of items") {
  const auto items = [](const std::string& list) {
    return letter("Sở Y tế đề nghị Sở Nội vụ mở tủ sách./.\n",
                  "Sở Y tế đề nghị Sở Nội vụ:\n\n" + list);
  };
  check({
      told("a number is left out", items("1. Mua sách.\n2. Mở cửa.\n4. Báo cáo.\n"),
           "numbering-gap", "info", "the numbering leaps"),
      told("a letter is left out", items("1. Mua sách:\na) Sách mới;\nc) Sách cũ.\n2. Mở cửa.\n"),
           "numbering-gap", "info", "the numbering leaps"),
      told("a number stands twice", items("1. Mua sách.\n2. Mở cửa.\n2. Báo cáo.\n"),
           "repeated-number", "info", "a number stands twice in a row"),
      {"it begins anew under each heading",
       items("I. MỘT\n1. Mua sách.\n2. Mở cửa.\nII. HAI\n1. Báo cáo.\n"),
       {{"/diagnostics", "[]"}}},
      {"letters go from d over đ to e",
       items("a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy.\n"),
       {{"/diagnostics", "[]"}}},
  });
}

TEST_CASE("diagnostics: a tree deeper than any document's") {
  const auto nested = [](int levels) {
    std::string list;
    for (int i = 0; i < levels; ++i) {
      list += "1. Mua:\n";
    }
    return letter("Sở Y tế đề nghị Sở Nội vụ mở tủ sách./.\n",
                  "Sở Y tế đề nghị Sở Nội vụ:\n\n" + list);
  };
  std::string tree = "[1. | 1.]";
  for (int i = 1; i < 32; ++i) {
    tree = "[1. " + tree + "]";
  }
  check({{"32 levels are kept", nested(32), {{"/diagnostics", "[]"}}},
         told("33 levels", nested(33), "deep-tree", "warning",
              "items are nested deeper than 32 levels; deeper ones became siblings"),
         {"the deepest becomes a sibling", nested(33), {{"/tasks", tree}}}});
}

TEST_CASE("diagnostics: a limit beyond the known holidays") {
  const auto report_before = [](const std::string& day) {
    return letter("mở tủ sách./.", "báo cáo trước ngày " + day + "./.");
  };
  check({told("in 2051", report_before("15/6/2051"), "beyond-calendar", "info",
              "no holidays are known for 2051"),
         {"in 2035, the last year known", report_before("15/6/2035"), {{"/diagnostics", "[]"}}}});
}

namespace {

/// The letter with so many bytes that are no text, a line each.
std::string damaged(int bytes) {
  std::string lines;
  for (int i = 0; i < bytes; ++i) {
    lines += "Sở Nội vụ mở tủ \xFF sách buổi tối.\n";
  }
  return letter("Sở Y tế đề nghị Sở Nội vụ mở tủ sách./.\n", lines);
}

}  // namespace

TEST_CASE("diagnostics: bytes that are no text are counted where they are many") {
  check({{"one",
          damaged(1),
          {{"/diagnostics/*/code", "[invalid-byte]"},
           {"/diagnostics/0/severity", "warning"},
           {"/diagnostics/0/message", "line 14: a byte that is no text was replaced"}}},
         {"twenty are told one by one",
          damaged(20),
          {{"/diagnostics/19/code", "invalid-byte"}, {"/diagnostics/20/code", "missing"}}},
         {"of more, twenty and how many they are",
          damaged(25),
          {{"/diagnostics/19/code", "invalid-byte"},
           {"/diagnostics/19/message", "line 33: a byte that is no text was replaced"},
           {"/diagnostics/20/code", "invalid-bytes"},
           {"/diagnostics/20/severity", "warning"},
           {"/diagnostics/20/message", "25 bytes in all were replaced"}}},
         {"one more than twenty",
          damaged(21),
          {{"/diagnostics/20/message", "21 bytes in all were replaced"}}}});
}
