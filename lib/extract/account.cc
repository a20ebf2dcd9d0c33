// The books: every non-blank byte of an extent in exactly one mark.
#include <algorithm>

#include "extract/passes.h"

namespace vbparse::extract {

void account(Draft& d, std::vector<Mark>& marks) {
  std::vector<Mark>& own = d.marks;
  std::stable_sort(own.begin(), own.end(), [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  const auto& lines = d.work.layout.lines;
  size_t next = 0;
  uint32_t done = 0;             // a mark may reach over a line's end
  for (uint32_t i = d.extent.first; i < d.extent.last; ++i) {
    const Line& line = lines[i];
    uint32_t at = std::max(line.span.begin, done);
    size_t last = marks.size();  // no mark on this line yet
    const auto give = [&](uint32_t begin, uint32_t end) {
      if (begin >= end) return;
      if (last < marks.size()) marks[last].span.end = end;
      else marks.push_back({{begin, end}, "furniture", line.rule ? "rule" : "unclaimed"}), last = marks.size() - 1;
    };
    while (next < own.size() && own[next].span.begin < line.span.end) {
      Mark m = std::move(own[next++]);
      m.span.begin = std::max(m.span.begin, at);
      if (m.span.begin >= m.span.end) continue;   // claimed before
      if (m.span.begin > at) {
        if (last < marks.size()) give(at, m.span.begin);
        else m.span.begin = at;                   // signs before the line's first part go with it
      }
      at = m.span.end;
      marks.push_back(std::move(m));
      last = marks.size() - 1;
    }
    if (at < line.span.end) give(at, line.span.end);
    done = std::max(done, at);
  }
}

void report_damage(const text::Decoded& decoded, Document& doc) {
  Record& main = doc.records.front();
  if (decoded.truncated) main.diagnostics.push_back({"too-large", Severity::error, "only the first 1.3 GiB were read", std::nullopt});
  size_t told = 0;
  uint32_t line = 1, at = 0;
  const std::string& text = doc.decoded();
  for (const text::Damage& damage : decoded.damage) {
    line += uint32_t(std::count(text.begin() + at, text.begin() + damage.at, '\n'));
    at = damage.at;
    if (++told > 20) break;
    const bool control = damage.kind == text::Damage::Kind::control;
    // where a later edit moved the text, the span is that of the replaced sign
    main.diagnostics.push_back({control ? "control-byte" : "invalid-byte", Severity::warning,
                                "line " + std::to_string(line) + (control ? ": a control byte was replaced" : ": a byte that is no text was replaced"), std::nullopt});
  }
  if (decoded.damaged > told) main.diagnostics.push_back({"invalid-bytes", Severity::warning, std::to_string(decoded.damaged) + " bytes in all were replaced", std::nullopt});
}

}  // namespace vbparse::extract
