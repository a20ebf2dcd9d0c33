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
  if (rules.organ_named(folded))
    return false;
  return rules.cue_at(folded, 0, bits(CueKind::area)) ||
         !rules.cue_at(folded, 0, bits(CueKind::organ_head));
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

}  // namespace vbparse::extract
