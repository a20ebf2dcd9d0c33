// The stamp of a document that arrived (dấu đến): its number and day, never the document's own.
#include <algorithm>

#include "extract/head/head.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

/// The cue of "ĐẾN" in capitals, alone or before Số, Ngày, Giờ or dots; of "Chuyển:", "Số và ký
/// hiệu HS".
const grammar::Cue* incoming_line(const Work& w, uint32_t i) {
  const Line& l = w.layout.lines[i];
  for (uint32_t k = 0; k < l.cells && k < 2; ++k) {
    const Cell& c = w.layout.cells[l.first_cell + k];
    const std::string_view f = w.layout.folded_text(c);
    size_t length = 0;
    const grammar::Cue* cue = w.rules.cue_at(f, 0, bits(CueKind::incoming), &length);
    if (!cue)
      continue;
    const std::string_view rest = f.substr(length);
    if (f.starts_with("đến")) {
      const std::string_view printed = w.layout.words(c.span);
      if (!printed.starts_with("ĐẾN") && !printed.starts_with("Đến"))
        continue;
      const size_t next = rest.find_first_not_of(" :");
      const std::string_view tail = next == std::string_view::npos ? "" : rest.substr(next);
      if (tail.empty() || tail.starts_with("số") || tail.starts_with("ngày") ||
          tail.starts_with("giờ") || tail.starts_with("..")) {
        if (tail.starts_with("ngày") && !tail.substr(5).starts_with(':') && tail.size() > 30)
          continue;
        return cue;
      }
      continue;
    }
    return cue;
  }
  return nullptr;
}

bool is_number_only(std::string_view s) {
  size_t digits = 0;
  for (const char c : s) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (c != ' ' && c != '.')
      return false;
  }
  return digits > 0;
}

}  // namespace

void read_incoming(Draft& d, uint32_t first, uint32_t last, LineSet& used) {
  const Work& w = d.work;
  const auto& lines = w.layout.lines;
  uint32_t begin = UINT32_MAX, end = 0;
  std::string_view rule;  // of its first sure line
  for (uint32_t i = first; i < last; ++i) {
    const grammar::Cue* cue = incoming_line(w, i);
    if (!cue)
      continue;
    if (rule.empty())
      rule = cue->id;
    if (begin != UINT32_MAX && i > end + 5)
      break;
    begin = std::min(begin, i);
    end = i + 1;
  }
  if (begin == UINT32_MAX)
    return;
  // Its number and day may stand above the first sure line: "Số: 790" / "Ngày: 28/07/2024" /
  // "Chuyển:".
  ReceivedStamp stamp;
  const auto field = [&](std::string_view f, std::string_view name) -> std::string_view {
    const size_t at = f.find(name);
    if (at == std::string_view::npos)
      return {};
    std::string_view rest = f.substr(at + name.size());
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" :.…")));
    return rest;
  };
  const auto digits_of = [](std::string_view s) {
    return s.substr(0, std::min(s.size(), s.find_first_not_of("0123456789")));
  };
  for (uint32_t up = 0; up < 3 && begin > first; ++up) {
    const std::string_view f = w.folded(begin - 1);
    const bool number = f.starts_with("số") && is_number_only(field(f, "số"));
    const bool day = f.starts_with("ngày:") || f.starts_with("ngày :");
    if (!number && !day)
      break;
    --begin;
  }
  while (end < last && lines[end].blanks_before == 0 && end < begin + 8) {  // its last lines
    const std::string_view f = w.folded(end);
    if (!(f.starts_with("ngày:") || f.starts_with("ngày :") || f.starts_with("giờ") ||
          (f.starts_with("số") && is_number_only(field(f, "số")))))
      break;
    ++end;
  }
  for (uint32_t i = begin; i < end; ++i) {
    const std::string_view f = w.folded(i);
    if (!stamp.number && f.find("ký hiệu") == std::string_view::npos) {
      const std::string_view n = digits_of(field(f, "số"));
      if (!n.empty())
        stamp.number = std::string(n);
    }
    if (!stamp.date)
      if (const auto date = w.rules.date_reader.find(f);
          date && date->value.full() && !date->impossible)
        stamp.date = date->value.iso();
    used.add(i);
    d.mark(lines[i].span, "received_stamp", rule);
  }
  // the receiver's name above it, in the stamp's own column
  if (begin > first && lines[begin].indent > 12 && lines[begin - 1].indent == lines[begin].indent &&
      w.facts[begin - 1].caps) {
    used.add(begin - 1);
    d.mark(lines[begin - 1].span, "received_stamp", rule);
  }
  d.record.received_stamp = stamp;
}

}  // namespace vbparse::extract
