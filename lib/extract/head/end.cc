// Where a head ends: at a title, addressees, a base, an item or a paragraph.
#include <algorithm>

#include "extract/head/head.h"
#include "extract/lines/running.h"

namespace vbparse::extract {

using grammar::bits;

bool names_organ(const Work& w, std::string_view folded) {
  return w.rules.cue_at(folded, 0,
                        bits(CueKind::organ_head, CueKind::position, CueKind::person_head)) ||
         w.rules.organ_named(folded);
}

namespace {

/// A type's name, all of the line, whose capitals a font has lost: "thông tư".
bool type_alone(const Work& w, uint32_t line) {
  const std::string_view f = w.folded(line);
  return w.rules.heading(f.substr(0, f.find_last_not_of(" .:*-") + 1)) != nullptr;
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
    if (header && f.width < 90 && w.ends_telegram(i))
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
