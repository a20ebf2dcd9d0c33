// A consolidated text (văn bản hợp nhất) prints the head of the text that it goes back to. Its own
// number stands at its end, with who vouches for it, place and day: "XÁC THỰC VĂN BẢN HỢP NHẤT".
#include <algorithm>

#include "extract/head/head.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr std::string_view consolidated = "VBHN";

bool is_consolidated(const Work& w, std::string_view notation) {
  return type_of_code(w.rules, notation, false)->abbr == consolidated;
}

class AuthenticationReader {
 public:
  explicit AuthenticationReader(Draft& d) : d_(d), w_(d.work), lines_(w_.layout.lines) {}

  void read() {
    for (uint32_t i = d_.extent.last; i-- > d_.head_end;)
      if (number(i)) {
        begin_ = i, end_ = i + 1;
        issuer(i);
        for (uint32_t k = i; k < std::min(d_.extent.last, i + reach); ++k)
          day(k);
        return take_from_body();
      }
  }

 private:
  static constexpr uint32_t reach = 6;  // lines above the number, and below it

  const Cell& cell(uint32_t line, uint32_t k = 0) const {
    return w_.layout.cells[lines_[line].first_cell + k];
  }
  std::string_view folded(const Cell& c) const { return w_.layout.folded_text(c); }
  bool is_heading(const Cell& c) const {
    uint32_t begin = 0;
    return w_.rules.type_before(folded(c), uint32_t(folded(c).size()), &begin) ==
           w_.rules.type(consolidated);
  }

  /// "Số: 15/VBHN-BTC", all of a line's first cell.
  bool number(uint32_t i) {
    const Cell& c = cell(i);
    size_t length = 0;
    const grammar::Cue* cue = w_.rules.cue_at(folded(c), 0, bits(CueKind::number), &length);
    if (!cue)
      return false;
    const size_t at = std::min(folded(c).find_first_not_of(" :", length), folded(c).size());
    const auto code =
        read_code(w_.layout.folded, d_.buffer(), c.fold_begin + uint32_t(at), c.fold_end);
    if (!code || !code->number || code->end < c.fold_end || !is_consolidated(w_, code->notation))
      return false;
    d_.record.notation = code->notation;
    d_.record.number = code->number;
    d_.record.code = code->full;
    d_.place("code", source(w_.layout, code->begin, code->end));
    marks_.push_back({c.span, "code", cue->id});
    return true;
  }

  /// The lines in capitals above it, but for the heading, which may stand between.
  void issuer(uint32_t number) {
    std::vector<IssuerLine> lines;
    for (uint32_t i = number - std::min(reach, number - d_.head_end); i < number; ++i) {
      const Cell& c = cell(i);
      if (!in_capitals(w_.layout.words(c.span))) {  // the lines so far are of something else
        lines.clear(), marks_.resize(1);
        begin_ = number;
        continue;
      }
      marks_.push_back({c.span, "issuer", "authentication"});
      begin_ = std::min(begin_, i);
      if (!is_heading(c))
        lines.push_back({c.span, folded(c)});
    }
    if (!d_.record.header.issuer)
      read_issuer(d_, lines);
  }

  /// "Hà Nội, ngày 22 tháng 3 năm 2024", all of a cell.
  void day(uint32_t line) {
    const Cell& c = cell(line, lines_[line].cells - 1);
    const auto date = w_.rules.date_reader.find(folded(c));
    if (d_.record.header.date || !date || !date->begin || date->end < folded(c).size() ||
        !Day::parse(date->value.iso()))
      return;
    uint32_t begin = c.fold_begin, end = c.fold_begin + date->begin;
    trim(w_.layout.folded.text, begin, end, ",");
    d_.record.header.place = words_of(w_.layout, {source(w_.layout, begin, end)});
    d_.place("header.place", source(w_.layout, begin, end));
    d_.record.header.date = d_.record.header.date_printed = date->value.iso();
    d_.place("header.date", source(w_.layout, c.fold_begin + date->begin, c.fold_end));
    marks_.push_back({c.span, "date", date->rule});
    end_ = line + 1;
  }

  /// Where the signature follows, these lines are no words of the body.
  void take_from_body() {
    while (end_ < d_.foot_begin && is_heading(cell(end_)))
      ++end_;
    if (end_ != d_.foot_begin)
      return;
    d_.foot_begin = begin_;
    for (const Mark& m : marks_)
      d_.mark(m.span, m.part, m.rule);
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  std::vector<Mark> marks_;
  uint32_t begin_ = 0, end_ = 0;  // its lines
};

}  // namespace

void read_authentication(Draft& d) {
  Record& r = d.record;
  if (d.extent.role != Role::appendix && !r.notation)
    AuthenticationReader(d).read();
  if (!r.notation || !is_consolidated(d.work, *r.notation))
    return;
  r.type = std::string(consolidated);
  r.type_name = std::string(d.work.rules.type(consolidated)->name);
}

}  // namespace vbparse::extract
