// Lines into paragraphs: which line goes on from the one above, which begins anew, what is
// furniture between them.
#include <algorithm>
#include <array>
#include <iterator>

#include "extract/body/body.h"
#include "extract/head/head.h"
#include "extract/lines/gap.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

class Joiner {
 public:
  Joiner(Draft& d, uint32_t first, uint32_t last)
      : d_(d), w_(d.work), lines_(w_.layout.lines), first_(first), last_(last) {
    measure();
    usual_gap_ = usual_gap(w_, first, last);
    // lines without gaps between them are wrapped alike: those that are too wide tell of the others
    wrapped_.assign(last - first, true);
    for (uint32_t i = first, end; i < last; i = end) {
      uint32_t wide = 0, filled = 0;
      for (end = i; end < last && (end == i || lines_[end].blanks_before <= usual_gap_); ++end) {
        if (lines_[end].table)
          continue;
        wide += w_.facts[end].width > widest_wrapped;
        filled += full(end) && w_.facts[end].width <= widest_wrapped;
      }
      if (wide * 4 > filled)
        std::fill(wrapped_.begin() + (i - first), wrapped_.begin() + (end - first), false);
    }
  }

  std::vector<Paragraph> read() {
    uint32_t gap = 0;
    for (uint32_t i = first_; i < last_; ++i) {
      const Facts& f = w_.facts[i];
      gap += lines_[i].blanks_before;
      if (furniture(i)) {
        // a page's end parts a paragraph by furniture, not by a gap
        gap = 0;
        broken_page_ = true;
        continue;
      }
      if (footnote(i)) {
        Paragraph p{i};
        p.footnote = true;
        while (i + 1 < last_ && !w_.facts[i + 1].page_number && !lines_[i + 1].page_break &&
               !w_.facts[i + 1].label && p.lines.size() < 12 && !next_footnote(i + 1) &&
               lines_[i + 1].blanks_before <= 1)
          p.lines.push_back(++i);
        notes_.push_back(std::move(p));
        gap = 0;
        broken_page_ = true;
        continue;
      }
      const bool item = f.label && accept(i, gap);
      if (out_.empty() || item || starts_anew(i, gap)) {
        Paragraph p{i};
        if (item) {
          p.label = &*f.label;
          note(*f.label);
        }
        p.table = lines_[i].table;
        if (p.table && !out_.empty() && out_.back().table)
          out_.back().lines.push_back(i);
        else
          out_.push_back(std::move(p));
      } else {
        out_.back().lines.push_back(i);
      }
      gap = 0;
      broken_page_ = false;
    }
    // footnotes stand behind the paragraphs they interrupt
    const auto split = out_.insert(out_.end(), std::make_move_iterator(notes_.begin()),
                                   std::make_move_iterator(notes_.end()));
    std::inplace_merge(out_.begin(), split, out_.end(), [](const Paragraph& a, const Paragraph& b) {
      return a.first() < b.first();
    });
    return std::move(out_);
  }

 private:
  static constexpr uint32_t widest_wrapped = 150;

  /// The width at which most of the text is broken into lines.
  void measure() {
    std::array<uint32_t, widest_wrapped + 1> letters{};  // by the width of the line they stand on
    uint64_t all = 0, seen = 0;
    for (uint32_t i = first_; i < last_; ++i)
      if (const uint32_t width = w_.facts[i].width;
          width > 20 && width <= widest_wrapped && !lines_[i].table)
        letters[width] += width, all += width;
    uint32_t width = 0;
    while (width < widest_wrapped && (seen += letters[width]) * 10 < all * 9)
      ++width;
    if (width > 40 || all > 40 * 20)
      wrap_ = width;  // a few short lines are whole
  }

  uint32_t above() const { return out_.back().last(); }
  bool wrapped(uint32_t i) const { return wrapped_[i - first_]; }

  bool furniture(uint32_t i) {
    const Facts& f = w_.facts[i];
    std::string_view rule;
    if (lines_[i].rule)
      rule = "rule";
    else if (f.page_number && lines_[i].cells == 1 && !lines_[i].table && !goes_on(i))
      rule = "page-number";
    else if (f.stamp)
      rule = w_.starts(i, CueKind::stamp) ? f.start->id : "signature-marks";
    else if (w_.starts(i, CueKind::furniture) && f.width < 100)
      rule = f.start->id;
    else if (f.letters <= 1 && !f.label && f.width < (f.letters ? 4 : 12) && !lines_[i].table &&
             w_.folded(i).find_first_of("0123456789") == std::string_view::npos)
      rule = "noise";
    if (rule.empty())
      return false;
    d_.mark(lines_[i].span, "furniture", rule);
    return true;
  }

  bool next_footnote(uint32_t i) const {
    const std::string number = std::to_string(footnotes_ + 1);
    const std::string_view f = w_.folded(i);
    return f.starts_with(number + " ") || f.starts_with("[" + number + "]");
  }

  /// "1 Hồ sơ được quy định tại …": the next number, a blank, a capital; below a gap.
  bool footnote(uint32_t i) {
    if (!next_footnote(i))
      return false;
    const std::string_view f = w_.folded(i), words = w_.words(i);
    if (f[0] != '[') {
      const size_t blank = words.find(' ');
      size_t n;
      if (blank == std::string_view::npos ||
          !text::is_upper(text::code_point(words, blank + 1, &n)))
        return false;
      if (lines_[i].blanks_before <= usual_gap_ &&
          !(footnotes_ && !notes_.empty() && notes_.back().last() + 1 == i))
        return false;
      if (out_.empty() || (usual_gap_ && !w_.facts[above()].sentence_end))
        return false;
    }
    ++footnotes_;
    return true;
  }

  bool begins_lower(uint32_t i, uint32_t skip = 0) const {
    const std::string_view b = w_.layout.buffer;
    size_t n;
    for (uint32_t at = skip ? w_.layout.folded.source_at(
                                  std::min(lines_[i].fold_begin + skip, lines_[i].fold_end - 1))
                            : lines_[i].span.begin;
         at < lines_[i].span.end; at += uint32_t(n)) {
      const char32_t c = text::code_point(b, at, &n);
      if (text::is_letter(c))
        return text::is_lower(c);
      if (text::is_digit(c))
        return true;
    }
    return false;
  }

  bool full(uint32_t i) const { return w_.facts[i].width * 100 >= wrap_ * 82; }

  /// Whether the line above ends in a word that nothing ends with: "của" / "Chính phủ", "tháng" /
  /// "7".
  bool goes_on(uint32_t i) const {
    static constexpr std::string_view before_words[]{" của", " và",   " hoặc", " do", " bởi",
                                                     " tại", " theo", " về",   " từ", " đến",
                                                     " với", " cho",  " để"};
    static constexpr std::string_view before_numbers[]{" số",   " ngày",  " tháng", " năm",
                                                       " điều", " khoản", " mục"};
    if (out_.empty() || lines_[i].blanks_before > usual_gap_ || lines_[i].table ||
        out_.back().table)
      return false;
    const std::string_view up = w_.folded(above()), own = w_.folded(i);
    const auto ends = [&](std::string_view w) { return up.ends_with(w); };
    return std::any_of(std::begin(before_words), std::end(before_words), ends) ||
           (!own.empty() && own[0] >= '0' && own[0] <= '9' && !w_.facts[i].label &&
            std::any_of(std::begin(before_numbers), std::end(before_numbers), ends));
  }

  /// Whether the label begins an item, or a wrapped line happens to begin like one ("2021" / "-
  /// 2030").
  bool accept(uint32_t i, uint32_t gap) const {
    const Facts& f = w_.facts[i];
    const Label& l = *f.label;
    if (lines_[i].table)
      return false;
    if (out_.empty())
      return true;
    const uint32_t a = above();
    const bool mid = wrapped(i) && full(a) && !w_.facts[a].sentence_end && !out_.back().table &&
                     gap <= usual_gap_;
    if (l.length >= lines_[i].fold_end - lines_[i].fold_begin && l.kind >= LabelKind::capital)
      return !mid;
    switch (l.kind) {
      case LabelKind::dash:
      case LabelKind::plus:
      case LabelKind::dot:
        // "Ngân hàng Nhà nước" / "- Chi nhánh …": a name goes on, unless items of such a list stand
        // around
        return !(mid && (begins_lower(i, l.length) ||
                         (lines_[i].indent <= lines_[a].indent && !listed(i))));
      case LabelKind::number:
      case LabelKind::bracket:
      case LabelKind::roman:
      case LabelKind::capital:
      case LabelKind::letter:
      case LabelKind::article: {
        const uint32_t expected = latest_[size_t(l.kind)] + 1;
        if (l.kind == LabelKind::number && l.value > expected + 30 && mid)
          return false;
        if (!mid)
          return true;
        return l.value == expected &&
               (!begins_lower(i, l.length) ||
                (l.kind == LabelKind::letter && lines_[i].indent != lines_[a].indent));
      }
      default:
        return !mid || lines_[i].indent > lines_[a].indent;
    }
  }

  /// Whether the item above or the next one has a label of the same kind.
  bool listed(uint32_t i) const {
    const LabelKind kind = w_.facts[i].label->kind;
    if (out_.back().label && out_.back().label->kind == kind)
      return true;
    for (uint32_t k = i + 1; k < last_ && k < i + 12; ++k)
      if (w_.facts[k].label)
        return w_.facts[k].label->kind == kind;
    return false;
  }

  void note(const Label& l) {
    latest_[size_t(l.kind)] = l.value;
    for (size_t k = size_t(l.kind) + 1; k < latest_.size(); ++k)
      latest_[k] = 0;  // inner numbering begins anew
  }

  bool starts_anew(uint32_t i, uint32_t gap) const {
    const uint32_t a = above();
    const Facts& f = w_.facts[i];
    const Facts& up = w_.facts[a];
    if (lines_[i].table != lines_[a].table || lines_[i].table)
      return true;
    const bool lower = begins_lower(i);
    const bool open = !up.sentence_end;
    if (gap <= usual_gap_ && (w_.folded(a).ends_with('-') || w_.folded(a).ends_with('/')) &&
        w_.folded(a).size() > 2 && !w_.folded(a).ends_with("./"))
      return false;  // a broken code
    if (w_.formula(i) || w_.formula(a))
      return true;
    if (goes_on(i))
      return false;
    if (w_.starts(i, CueKind::base) && !lower && (!open || gap > 0 || w_.folded(a).ends_with(',')))
      return true;
    if (gap > usual_gap_)
      return !(open && lower) && !(broken_page_ && open);
    if (broken_page_ && open)
      return false;
    if (!wrapped(i))
      return !(open && lower);
    if (up.caps && !f.caps && !lower && up.letters > 6)
      return true;
    if (!up.caps && f.caps && f.letters > 12 && !open)
      return true;
    if (lower && open)
      return false;
    if (!open && !full(a))
      return true;
    if (!open && lines_[i].indent > lines_[a].indent + 2)
      return true;
    if (open && !lower && w_.facts[a].width * 10 < wrap_ * 6)
      return true;
    return false;
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  uint32_t first_, last_;
  uint32_t wrap_ = 80;
  uint32_t usual_gap_ = 0;
  bool broken_page_ = false;
  std::vector<bool> wrapped_;  // by line: of a text broken into lines of one width
  uint32_t footnotes_ = 0;
  std::array<uint32_t, 14> latest_{};
  std::vector<Paragraph> out_, notes_;
};

}  // namespace

std::vector<Paragraph> read_paragraphs(Draft& d, uint32_t first, uint32_t last) {
  return Joiner(d, first, last).read();
}

std::vector<Span> spans_of(const Work& w, const Paragraph& p, uint32_t skip) {
  std::vector<Span> spans;
  spans.reserve(p.lines.size());
  for (size_t k = 0; k < p.lines.size(); ++k) {
    const Line& l = w.layout.lines[p.lines[k]];
    if (k == 0 && (skip || p.skip)) {
      const uint32_t from = l.fold_begin + std::max(skip, p.skip);
      if (from < l.fold_end)
        spans.push_back(source(w.layout, from, l.fold_end));
    } else if (l.table) {
      for (uint32_t c = l.first_cell; c < l.first_cell + l.cells; ++c)
        spans.push_back(w.layout.cells[c].span);
    } else {
      spans.push_back(l.span);
    }
  }
  return spans;
}

std::string folded_words(const Work& w, const Paragraph& p) {
  std::string out;
  for (size_t k = 0; k < p.lines.size(); ++k) {
    if (k)
      out += ' ';
    std::string_view f = w.folded(p.lines[k]);
    if (k == 0)
      f.remove_prefix(std::min<size_t>(p.skip, f.size()));
    out += f;
  }
  return out;
}

}  // namespace vbparse::extract
