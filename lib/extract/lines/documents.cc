// Several documents in one file: a second header, an appendix, a document issued with another.
#include <algorithm>

#include "extract/passes.h"

namespace vbparse::extract {
namespace {

class Splitter {
 public:
  explicit Splitter(const Work& work) : work_(work), lines_(work.layout.lines) {}

  std::vector<Extent> split() {
    std::vector<Extent> out{{0, 0, Role::main}};
    uint32_t floor = 0;  // the current document's first line
    Progress seen;
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      if (i > floor) {
        uint32_t begin = i;
        if (const auto role = starts_document(i, floor, out.back().role, seen, &begin)) {
          out.back().last = begin;
          out.push_back({begin, 0, *role});
          floor = begin;
          seen = {};
          for (uint32_t k = begin; k < i; ++k)
            note(k, seen);
        }
      }
      note(i, seen);
    }
    out.back().last = uint32_t(lines_.size());
    return out;
  }

 private:
  /// What of a document has passed by.
  struct Progress {
    bool body = false;  // an addressee, a base, an item, a long paragraph
    bool title = false;
    bool foot = false;  // Nơi nhận, or a mark of authority with a post
    bool motto = false;
    uint32_t foot_at = 0;
  };

  void note(uint32_t i, Progress& seen) const {
    const Facts& f = work_.facts[i];
    if (work_.starts(i, CueKind::recipients) || recipients_cell(i)) {
      seen.foot = true;
      seen.foot_at = i;
    } else if (authority_line(i) && seen.body) {
      seen.foot = true;
      seen.foot_at = i;
    }
    seen.motto |= f.motto;
    seen.title |= f.heading != nullptr;
    seen.body |= work_.starts(i, CueKind::addressees) || work_.starts(i, CueKind::base) ||
                 f.width > 160 || (f.label && f.label->kind <= LabelKind::number && f.letters > 12);
  }

  bool recipients_cell(uint32_t i) const {
    const Line& l = lines_[i];
    for (uint32_t c = l.first_cell; c < l.first_cell + l.cells && c < l.first_cell + 3; ++c)
      if (work_.rules.cue_at(work_.layout.folded_text(work_.layout.cells[c]), 0,
                             grammar::bits(CueKind::recipients)))
        return true;
    return false;
  }

  /// "TM. ỦY BAN NHÂN DÂN" and the like, alone on its line.
  bool authority_line(uint32_t i) const {
    const Facts& f = work_.facts[i];
    return work_.starts(i, CueKind::authority) && f.width < 90 && f.caps && f.letters >= 6;
  }

  std::optional<Role> starts_document(uint32_t i, uint32_t floor, Role current,
                                      const Progress& seen, uint32_t* begin) const {
    const Facts& f = work_.facts[i];
    if (f.motto && (seen.foot || (seen.body && seen.motto)) && (content_follows(i))) {
      *begin = header_start(i, floor);
      return *begin > floor ? std::optional(role_at(i)) : std::nullopt;
    }
    if (appendix_heading(i) && (seen.foot || current != Role::main ||
                                (seen.body && attached_below(i)) || lines_[i].page_break)) {
      *begin = i;
      return Role::appendix;
    }
    if (seen.foot && i > seen.foot_at && (f.heading || place_date(i)) && document_below(i)) {
      *begin = i;
      return role_at(i);
    }
    if (work_.starts(i, CueKind::attached) && (seen.foot || seen.body)) {
      const uint32_t title = title_above(i, std::max(floor, seen.foot ? seen.foot_at + 1 : floor));
      if (title < i && (seen.foot || heading_between(title, i))) {
        *begin = title;
        return heading_between(title, i) ? Role::issued_with : Role::appendix;
      }
    }
    return std::nullopt;
  }

  /// The role of a document whose header or title is near line i.
  Role role_at(uint32_t i) const {
    for (uint32_t k = i; k < lines_.size() && k < i + 14; ++k) {
      if (work_.starts(k, CueKind::attached))
        return Role::issued_with;
      if (work_.facts[k].width > 160 || work_.starts(k, CueKind::addressees))
        break;
    }
    return Role::separate;
  }

  /// Behind a header there is more than the header: a title, addressees, items or a paragraph.
  bool content_follows(uint32_t i) const {
    for (uint32_t k = i + 1; k < lines_.size() && k < i + 40; ++k) {
      const Facts& f = work_.facts[k];
      if (f.heading || f.label || f.width > 70 || work_.starts(k, CueKind::addressees) ||
          work_.starts(k, CueKind::base))
        return true;
    }
    return false;
  }

  /// The first line of the header that line i stands in: issuer lines, rules and the number above
  /// it.
  uint32_t header_start(uint32_t i, uint32_t floor) const {
    uint32_t first = i;
    for (uint32_t k = i; k-- > floor + 1;) {
      const Facts& f = work_.facts[k];
      const bool header_like =
          lines_[k].rule || lines_[k].table || work_.starts(k, CueKind::number) ||
          work_.starts(k, CueKind::tagline) || f.motto ||
          (f.caps && f.width < 80 && !f.start && !is_name(work_.rules, work_.words(k)) &&
           !work_.rules.cue_at(work_.folded(k), 0, grammar::bits(CueKind::position)));
      if (!header_like || i - k > 12)
        break;
      if (!lines_[k].rule)
        first = k;
    }
    return first;
  }

  /// "PHỤ LỤC", "Phụ lục I", "PHỤ LỤC SỐ 02: DANH MỤC": a heading, not a mention.
  bool appendix_heading(uint32_t i) const {
    const Facts& f = work_.facts[i];
    if (!work_.starts(i, CueKind::appendix) || lines_[i].cells > 1 || f.width > 110)
      return false;
    size_t length = 0;
    const std::string_view folded = work_.folded(i);
    work_.rules.cue_at(folded, 0, grammar::bits(CueKind::appendix), &length);
    std::string_view rest = folded.substr(length);
    const char last = folded.back();
    if (last == ';' || last == ',')
      return false;
    if (f.caps)
      return true;
    size_t n;
    if (!text::is_upper(
            text::code_point(work_.words(i), work_.words(i).find_first_not_of("*_ "), &n)))
      return false;
    return rest.size() <= 12 && rest.find(',') == std::string_view::npos;
  }

  bool attached_below(uint32_t i) const {
    for (uint32_t k = i + 1; k < lines_.size() && k < i + 8; ++k)
      if (work_.starts(k, CueKind::attached))
        return true;
    return false;
  }

  /// A short line that ends with a full date behind a place: "Hà Nội, ngày 12 tháng 3 năm 2021".
  bool place_date(uint32_t i) const {
    if (work_.facts[i].width > 90 || lines_[i].cells > 2)
      return false;
    const std::string_view folded = work_.folded(i);
    const size_t day = folded.find("ngày");
    if (day == std::string_view::npos || day > 40 || day == 0)
      return false;
    const auto d = work_.rules.date_reader.at(folded, day);
    return d && d->end + 2 >= folded.size() && folded.find_first_of("0123456789") >= day &&
           work_.facts[i].label == std::nullopt;
  }

  /// A title and something to follow it: a foot may print a type's name among its recipients.
  bool document_below(uint32_t i) const {
    bool title = work_.facts[i].heading != nullptr;
    for (uint32_t k = i + 1; k < lines_.size() && k < i + 30; ++k) {
      const Facts& f = work_.facts[k];
      if (k < i + 5 && f.heading)
        title = true;
      if (title && (f.label || f.width > 90 || work_.starts(k, CueKind::attached)))
        return true;
    }
    return false;
  }

  bool heading_between(uint32_t first, uint32_t last) const {
    for (uint32_t k = first; k < last; ++k)
      if (work_.facts[k].heading)
        return true;
    return false;
  }

  /// The title above "(Kèm theo …)": short lines without a sentence's end, up to a name, a list, or
  /// a wide gap.
  uint32_t title_above(uint32_t i, uint32_t floor) const {
    uint32_t first = i;
    for (uint32_t k = i; k-- > floor;) {
      const Facts& f = work_.facts[k];
      const bool titled = first < i && (work_.facts[first].heading || work_.facts[first].caps);
      if (lines_[k].rule)
        continue;
      if (f.start || f.label || f.page_number || lines_[k].cells > 1)
        break;
      if ((!f.heading && is_name(work_.rules, work_.words(k))) || f.sentence_end || f.width > 130)
        break;
      if (titled && lines_[first].blanks_before >= 2)
        break;
      if (i - k > 8)
        break;
      if (titled && !f.caps && !f.heading)
        break;
      first = k;
    }
    while (first < i && lines_[first].rule)
      ++first;
    return first;
  }

  const Work& work_;
  const std::vector<Line>& lines_;
};

}  // namespace

std::vector<Extent> split(const Work& work) { return Splitter(work).split(); }

}  // namespace vbparse::extract
