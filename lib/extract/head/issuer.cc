// The issuing organ (cơ quan ban hành) and the one above it, from the lines on the header's left.
#include <array>

#include "extract/head/head.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

/// The line cannot end an organ's name: "… CƠ QUAN VÀ", "BỘ LAO ĐỘNG - THƯƠNG BINH,".
bool is_open(std::string_view folded) {
  constexpr std::array<std::string_view, 12> words{" và",    " của", " các", " với",
                                                   " cho",   " -",   ",",    " trực thuộc",
                                                   " thuộc", " về",  " tại", " cấp"};
  for (const auto w : words)
    if (folded.ends_with(w))
      return true;
  return false;
}

/// The line goes on from the one above: "TỈNH LÀO CAI", "VÀ ĐÀO TẠO", "TRUNG ƯƠNG".
bool goes_on(const Grammar::Rules& rules, std::string_view folded, std::string_view above) {
  if (folded.starts_with("và ") || folded.starts_with("- ") || folded.starts_with("trung ương"))
    return true;
  if (is_open(above))
    return true;
  if (rules.cue_at(folded, 0, bits(CueKind::area)))
    return true;
  return !rules.cue_at(folded, 0, bits(CueKind::organ_head)) && !rules.organ_named(folded);
}

}  // namespace

void read_issuer(Draft& d, const std::vector<IssuerLine>& lines) {
  if (lines.empty())
    return;
  std::vector<std::vector<Span>> organs;
  std::string_view above;
  for (const IssuerLine& line : lines) {
    // two organs on one line: "UBND TỈNH NINH THUẬN SỞ GIÁO DỤC VÀ ĐÀO TẠO" cannot be told from one
    // name; kept whole
    if (organs.empty() || !goes_on(d.work.rules, line.folded, above))
      organs.push_back({line.span});
    else
      organs.back().push_back(line.span);
    above = line.folded;
  }
  const auto name = [&](const std::vector<Span>& spans) {
    return make_text(d.work.layout, spans, "-*_,");
  };
  const Text issuer = name(organs.back());
  if (!issuer.text.empty()) {
    d.record.header.issuer = issuer.text;
    d.place("header.issuer", issuer.span);
  }
  if (organs.size() > 1) {
    const Text parent = name(organs[organs.size() - 2]);
    d.record.header.issuer_parent = parent.text;
    d.place("header.issuer_parent", parent.span);
  }
}

const grammar::Type* type_of_code(const Grammar::Rules& rules, std::string_view notation,
                                  bool dash) {
  const size_t sign = notation.find_first_of("-/");
  const std::string_view first = notation.substr(0, sign);
  const std::string_view second =
      sign == std::string_view::npos ? std::string_view() : notation.substr(sign + 1);
  const auto types = rules.types_by_symbol(first);
  if (types.empty() || second.empty())
    return rules.type("CV");
  // "CT-CS" is a công văn of Cục Thuế: its second group is a drafting unit and the first an organ
  const std::string_view organ = second.substr(0, second.find_first_of("-/"));
  if (!dash && rules.organs_by_abbr(organ).empty() && rules.is_unit(organ) &&
      !rules.organs_by_abbr(first).empty())
    return rules.type("CV");
  for (const grammar::Type* t : types) {
    if (dash && first == "TT" && t->abbr == "TTri")
      return t;
    if (t->group != "copy" && t->abbr == first)
      return t;
  }
  return types.front();
}

}  // namespace vbparse::extract
