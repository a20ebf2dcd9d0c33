// Where a head ends, in what order its cells are read, and what is a stamp in it.
#include <algorithm>
#include <array>
#include <numeric>

#include "extract/head/head.h"

namespace vbparse::extract {

using grammar::bits;

bool names_organ(const Work& w, std::string_view folded) {
  return w.rules.cue_at(folded, 0,
                        bits(CueKind::organ_head, CueKind::position, CueKind::person_head)) ||
         w.rules.organ_named(folded);
}

uint32_t usual_gap(const Work& w, uint32_t first, uint32_t last) {
  // lines that do not end a sentence tell: what follows them is mostly the rest of it
  std::array<size_t, 5> gaps{};
  for (uint32_t i = first + 1; i < last; ++i) {
    if (w.facts[i - 1].sentence_end || w.layout.lines[i - 1].rule || w.layout.lines[i].rule)
      continue;
    ++gaps[std::min<size_t>(w.layout.lines[i].blanks_before, gaps.size() - 1)];
  }
  const size_t wide = std::accumulate(gaps.begin() + 1, gaps.end(), size_t(0));
  if (wide <= gaps[0] || wide < 3)
    return 0;
  return uint32_t(std::max_element(gaps.begin() + 1, gaps.end()) - gaps.begin());
}

namespace {

/// A wide gap that is a blank to be filled, not the space between columns: "Số:      /QĐ-UBND",
/// "ngày     tháng".
bool left_blank(std::string_view before, std::string_view after) {
  for (const std::string_view open : {"số:", "số", "số :", "ngày", "tháng", "năm", ","})
    if (before.ends_with(open)) {
      const char c = after[0];
      return c == '/' || c == '-' || (c >= '0' && c <= '9') || after.starts_with("tháng") ||
             after.starts_with("năm") || after.starts_with("ngày");
    }
  const char last = before.back();
  return (after.starts_with("tháng") || after.starts_with("năm")) &&
         (before.find("ngày") != std::string_view::npos || (last >= '0' && last <= '9'));
}

/// The first of the cells at a line's end that belong together.
uint32_t last_cell(const Work& w, const Line& l) {
  uint32_t k = l.first_cell + l.cells - 1;
  while (k > l.first_cell && left_blank(w.layout.folded_text(w.layout.cells[k - 1]),
                                        w.layout.folded_text(w.layout.cells[k])))
    --k;
  return k;
}

}  // namespace

HeadText linearize(const Work& w, uint32_t first, uint32_t last, const LineSet& used) {
  const auto& lines = w.layout.lines;
  // Two columns where a line has two cells; the right one begins where the last cells do.
  uint32_t split = UINT32_MAX;
  for (uint32_t i = first; i < last; ++i) {
    if (lines[i].cells < 2 || lines[i].rule || used.has(i))
      continue;
    const uint32_t at = last_cell(w, lines[i]);
    if (at > lines[i].first_cell)
      split = std::min(split, w.layout.cells[at].column);
  }
  HeadText head;
  const auto add = [&](uint32_t line, uint32_t fold_begin, uint32_t fold_end, uint32_t column,
                       bool right) {
    const auto begin = uint32_t(head.folded.text.size());
    head.folded.append(w.layout.folded, fold_begin, fold_end);
    const auto end = uint32_t(head.folded.text.size());
    const uint32_t next = head.folded.source(end - 1, end).end;
    head.pieces.push_back({begin, end, line, column, right});
    head.folded.append(" ", next, next + 1);
  };
  for (const bool right : {false, true})
    for (uint32_t i = first; i < last; ++i) {
      if (used.has(i) || lines[i].rule)
        continue;
      const uint32_t end = lines[i].first_cell + lines[i].cells, final = last_cell(w, lines[i]);
      for (uint32_t k = lines[i].first_cell; k < end;) {
        uint32_t stop = k + 1;
        while (stop < end && left_blank(w.layout.folded_text(w.layout.cells[stop - 1]),
                                        w.layout.folded_text(w.layout.cells[stop])))
          ++stop;
        const Cell& c = w.layout.cells[k];
        const bool of_right =
            split != UINT32_MAX &&
            (final > lines[i].first_cell ? k >= final && c.column >= split : c.column + 4 >= split);
        if (of_right == right)
          add(i, c.fold_begin, w.layout.cells[stop - 1].fold_end, c.column, right);
        k = stop;
      }
    }
  return head;
}

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

namespace {

/// A type's name, all of the line, whose capitals a font has lost: "thông tư".
bool type_alone(const Work& w, uint32_t line) {
  const std::string_view f = w.folded(line);
  return w.rules.heading(f.substr(0, f.find_last_not_of(" .:*-") + 1)) != nullptr;
}

/// Whether line i and the one below are of running text: long, in small letters, the sentence goes
/// over the line's end.
bool running(const Work& w, uint32_t i, uint32_t end) {
  if (i + 1 >= end)
    return false;
  const auto wide = [&](uint32_t line, uint32_t width) {
    const Facts& f = w.facts[line];
    return w.layout.lines[line].cells == 1 && !w.layout.lines[line].table && f.width >= width &&
           f.upper * 2 < f.letters && !f.stamp;
  };
  return wide(i, 60) && wide(i + 1, 30) && !w.facts[i].sentence_end &&
         w.layout.lines[i + 1].blanks_before == 0 && w.layout.lines[i].indent < 20 &&
         !w.starts(i, CueKind::subject) && !w.starts(i, CueKind::number) &&
         !w.starts(i + 1, CueKind::subject);
}

/// "thực hiện Quyết định số: 123/QĐ-UBND": a sentence that the text begins within. A heading's type
/// stands first.
bool within_sentence(const Work& w, uint32_t i) {
  const std::string_view f = w.folded(i);
  if (f.empty() || begins_upper(w.words(i)))
    return false;
  for (size_t at = f.find(" số"); at != std::string_view::npos; at = f.find(" số", at + 1)) {
    uint32_t begin = 0;
    if (w.rules.cue_at(f, at + 1, bits(CueKind::number_word)) &&
        w.rules.type_before(f, uint32_t(at), &begin) && begin > 0)
      return true;
  }
  return false;
}

}  // namespace

bool title_of_organ(const Work& w, uint32_t line) {
  const Line& l = w.layout.lines[line];
  if (l.cells > 1 || w.facts[line].width > 120 || w.facts[line].sentence_end)
    return false;
  size_t length = 0;
  const std::string_view f = w.folded(line);
  if (f.find(';') != std::string_view::npos)
    return false;  // a list of documents
  return w.rules.heading_start(f, &length) && f.substr(length).starts_with(of) &&
         names_organ(w, f.substr(length + of.size()));
}

uint32_t head_zone_end(const Draft& d, const LineSet& used, bool* title) {
  const Work& w = d.work;
  const auto& lines = w.layout.lines;
  *title = false;
  bool header = false;  // a motto, a number or a subject has passed
  bool subject = false;
  bool above = false;  // some words
  for (uint32_t i = d.extent.first; i < d.extent.last && i < d.extent.first + 150; ++i) {
    if (used.has(i) || lines[i].rule)
      continue;
    const Facts& f = w.facts[i];
    const Line& l = lines[i];
    const auto starts = [&](CueKind k) { return w.starts(i, k); };
    if (f.heading || (!subject && header && l.cells == 1 && type_alone(w, i)) ||
        (!subject && title_of_organ(w, i) && (header || !above)))
      return *title = true, i;
    if (!above && within_sentence(w, i))
      return i;
    above |= f.letters > 0;
    if (f.caps && header && !f.motto && !starts(CueKind::number)) {
      size_t length = 0;
      const grammar::Type* t = w.rules.heading_start(w.folded(i), &length);
      if (t && t->group != "standard" && l.cells == 1 && l.blanks_before > 0 &&
          w.folded(i).find('/') == std::string_view::npos)
        return *title = true, i;
    }
    for (uint32_t k = 0; k < l.cells; ++k)
      if (w.rules.cue_at(w.layout.folded_text(w.layout.cells[l.first_cell + k]), 0,
                         bits(CueKind::addressees)))
        return i;
    if (starts(CueKind::addressees))
      return i;
    if (header && f.width < 90 && w.folded(i).ends_with("điện:"))
      return i;
    if (!header && running(w, i, d.extent.last))
      return i;
    size_t at = 0, length = 0;
    const bool motto =
        f.motto ||
        w.rules.cue_in(w.folded(i), 0, bits(CueKind::motto, CueKind::tagline), &at, &length);
    if (motto || starts(CueKind::number))
      header = true;
    if (starts(CueKind::subject))
      subject = header = true;
    if (l.table || (motto && (at < 80 || f.motto)) || starts(CueKind::subject) ||
        starts(CueKind::number) || starts(CueKind::furniture))
      continue;
    if (starts(CueKind::base) && f.width > 40 && !(subject && l.blanks_before == 0))
      return i;
    if (starts(CueKind::formula) && f.caps)
      return i;
    if (starts(CueKind::recipients))
      return i;
    if (f.label && f.label->kind < LabelKind::dash && f.letters > 3)
      return i;
    if (f.label && f.letters > 12 && !header)
      return i;
    if (l.cells == 1 && f.width > 100 + l.indent && !f.caps && !f.stamp)
      return i;
    if (header && f.width > 60 && l.blanks_before > 0 &&
        w.rules.cue_at(w.folded(i), 0, bits(CueKind::opening)) && !f.motto) {
      size_t n;
      if (text::is_upper(text::code_point(w.words(i), 0, &n)) && l.cells == 1)
        return i;
    }
  }
  return std::min(d.extent.last, d.extent.first + 150);
}

}  // namespace vbparse::extract
