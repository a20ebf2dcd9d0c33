// The title of a document with a named type: the type, then its subject (trích yếu) down to the
// body.
#include <algorithm>
#include <array>

#include "extract/head/head.h"
#include "extract/lines/gap.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

class TitleReader {
 public:
  TitleReader(Draft& d, uint32_t at, LineSet& used)
      : d_(d),
        w_(d.work),
        lines_(w_.layout.lines),
        at_(at),
        used_(used),
        gap_(usual_gap(w_, d.extent.first, std::min(d.extent.last, at + 40))) {}

  uint32_t read() {
    type();
    uint32_t i = at_ + 1;
    for (; i < d_.extent.last; ++i) {
      if (used_.has(i))
        continue;
      if (lines_[i].rule) {
        if (!subject_.empty() && !(lines_[i].span.size() < 3)) {
          ++i;
          break;
        }
        continue;
      }
      if (!take(i))
        break;
    }
    // what follows a rule may still be page furniture; the body sees to it
    if (!subject_.empty()) {
      set_subject(d_, subject_);
      for (const Span& s : subject_)
        d_.mark(s, "subject", "title-subject");
    }
    return i;
  }

 private:
  /// "PHỤ LỤC I: DANH MỤC …"; an appendix may also begin with its title at once.
  void appendix() {
    const Line& line = lines_[at_];
    size_t length = 0;
    const grammar::Cue* cue = w_.rules.cue_at(w_.folded(at_), 0, bits(CueKind::appendix), &length);
    if (!cue) {
      subject_.push_back(line.span);
    } else {
      const std::string_view f = w_.folded(at_);
      size_t end = length;
      // its number: I, 1, số 02, A
      std::string_view rest = f.substr(end);
      if (rest.starts_with(" số"))
        end += std::string_view(" số").size();
      const size_t word = f.find_first_not_of(' ', end);
      if (word != std::string_view::npos) {
        const size_t stop = std::min(f.find_first_of(" .:-;", word), f.size());
        const std::string_view number = f.substr(word, stop - word);
        if (number.find_first_not_of("ivxlc") == std::string_view::npos ||
            number.find_first_not_of("0123456789") == std::string_view::npos || number.size() <= 2)
          end = stop;
      }
      d_.mark(source(w_.layout, line.fold_begin, line.fold_begin + uint32_t(end)), "type", cue->id);
      uint32_t from = line.fold_begin + uint32_t(end), to = line.fold_end;
      trim(w_.layout.folded.text, from, to, ".:;-*");
      if (from < to)
        subject_.push_back(source(w_.layout, from, to));
    }
    d_.record.type = "Phụ lục";
    d_.record.type_name = "Phụ lục";
  }

  void type() {
    if (d_.extent.role == Role::appendix)
      return appendix();
    const Facts& f = w_.facts[at_];
    uint32_t begin = lines_[at_].fold_begin, end = lines_[at_].fold_end;
    trim(w_.layout.folded.text, begin, end, ".:,;-_*'\"");
    size_t length = end - begin;
    const grammar::Type* t = f.heading;
    if (!t)
      t = w_.rules.heading_start(w_.layout.view(begin, end), &length);
    const auto split = uint32_t(begin + length);
    const Span name = source(w_.layout, begin, split);
    d_.record.type = std::string(t->abbr);
    d_.record.type_name = std::string(t->name);
    d_.place("type", name);
    d_.mark(name, "type", t->id);
    if (f.heading && f.tolerant)
      d_.diagnose("damaged-anchor", Severity::info, "the title was found only by its shape", name);
    uint32_t from = split;
    while (from < end && w_.layout.folded.text[from] == ' ')
      ++from;
    if (from >= end || named(from, end))
      return;
    // "GIẤY MỜI HỌP": one or two words more belong to the title, a longer rest is the subject
    const Span rest = source(w_.layout, from, end);
    const std::string_view words = w_.layout.words(rest);
    if (std::count(words.begin(), words.end(), ' ') < 2 &&
        !w_.rules.cue_at(w_.layout.view(from, end), 0, bits(CueKind::subject))) {
      d_.mark(rest, "type", "title-words");
    } else {
      subject_.push_back(rest);
    }
  }

  bool starts(uint32_t i, CueKind k) const { return w_.starts(i, k); }

  /// Takes line i into the title; false where the body begins.
  bool take(uint32_t i) {
    const Facts& f = w_.facts[i];
    const Line& line = lines_[i];
    const std::string_view folded = w_.folded(i);
    if (f.page_number || f.stamp)
      return furniture(i, "title-furniture");
    if (starts(i, CueKind::furniture) || starts(i, CueKind::circulation)) {
      in_furniture_ = true;
      return furniture(i, f.start->id);
    }
    if (in_furniture_ && line.blanks_before <= gap_ && !f.label && f.width < 100 && !f.start)
      return leave(i);
    in_furniture_ = false;
    if (starts(i, CueKind::addressees) || starts(i, CueKind::recipients) ||
        (w_.ends_telegram(i) && f.width < 90))
      return false;
    if (starts(i, CueKind::attached) || in_attached_) {
      in_attached_ = folded.find(')') == std::string_view::npos && f.width < 140 &&
                     (in_attached_ || folded.starts_with('('));
      if (starts(i, CueKind::attached))
        attached_rule_ = f.start->id;
      d_.mark(line.span, "attached", attached_rule_);
      d_.attached.push_back(line.span);
      return true;
    }
    if (subject_.empty() && dashed_subject(i)) {
      subject_.push_back(line.span);
      return true;
    }
    if (f.label && f.letters > 3 && !(subject_.empty() && f.label->kind == LabelKind::letter) &&
        label_counts(i))
      return false;
    if (w_.formula(i) || (starts(i, CueKind::formula) && folded.ends_with(':')))
      return false;
    if (subject_.empty() && !d_.record.header.date && place_date(i))
      return true;
    if (subject_.empty()) {
      if (named(line.fold_begin, line.fold_end))
        return true;
      if (starts(i, CueKind::number))
        return false;
      if (f.heading && f.caps && i == at_ + 1)
        return leave(i);
      if (starts(i, CueKind::base) && !starts(i, CueKind::subject))
        return false;
      if (f.width > 400 || (f.width > 100 && f.sentence_end && line.cells == 1))
        return false;
      if (organ_formula(i) || announces(i))
        return false;
      subject_.push_back(line.span);
      return true;
    }
    if (starts(i, CueKind::base))
      return false;
    const bool lower = f.letters > 0 && !begins_upper(w_.words(i));
    // a line in small letters goes on over one blank line more than is usual
    const bool wrapped = lower && f.upper * 3 < f.letters && !w_.facts[i - 1].sentence_end;
    if (line.blanks_before > gap_ + wrapped)
      return false;
    if (organ_formula(i))
      return false;
    // an appendix's title in capitals is over where the capitals are
    if (d_.extent.role == Role::appendix && in_capitals(w_.layout.words(subject_.front())) &&
        !f.caps)
      return false;
    if (subject_.size() >= 12)
      return false;
    const std::string_view above = w_.layout.words(subject_.back());
    const bool open = ends_open(i - 1);
    if (!lower && !open) {
      if (f.width > 130)
        return false;
      if (f.width > 45 && line.blanks_before <= gap_ && opens(i) && goes_to_sentence_end(i))
        return false;
      if (above.ends_with('.') || above.ends_with('"'))
        return false;
    }
    subject_.push_back(line.span);
    return true;
  }

  /// A label in the title zone is an item's unless a number opens a wrapped line ("năm" / "2030.
  /// …").
  bool label_counts(uint32_t i) const {
    const auto k = w_.facts[i].label->kind;
    return k != LabelKind::dash || !subject_.empty() || lines_[i].blanks_before > 0;
  }

  /// "- Về việc …": what a scan's frame left before the subject is no item's dash.
  bool dashed_subject(uint32_t i) const {
    const Facts& f = w_.facts[i];
    return f.label && f.label->kind == LabelKind::dash &&
           w_.rules.cue_at(w_.folded(i), f.label->length, bits(CueKind::subject));
  }

  bool ends_open(uint32_t i) const {
    constexpr std::array<std::string_view, 12> words{
        " và", " của", ",", " số", " ngày", " về", " theo", " cho", " các", " tại", " năm", " với"};
    const std::string_view f = w_.folded(i);
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view w) { return f.ends_with(w); });
  }

  bool furniture(uint32_t i, std::string_view rule) {
    return d_.mark(lines_[i].span, "furniture", rule), true;
  }
  bool leave(uint32_t i) { return d_.leave(lines_[i].span, "title-noise"), true; }

  // ---- who, what number, what day, as the title itself may say ---------------------------------

  /// "của Bộ Tài chính số 7/2001/TT-BTC ngày 9 tháng 5 năm 2001 hướng dẫn …": its parts, then the
  /// subject. False where the stretch begins with none of them.
  bool named(uint32_t begin, uint32_t end) {
    uint32_t at = begin;
    bool any = false;
    for (bool more = true; more;) {
      while (at < end && std::string_view(" ,.:;-*()").find(w_.layout.folded.text[at]) !=
                             std::string_view::npos)
        ++at;
      const uint32_t stop =
          at >= end ? at : std::max({at, organ(at, end), number(at, end), day(at, end)});
      any |= more = stop > at;
      at = stop;
    }
    if (!any)
      return false;
    if (at < end)
      subject_.push_back(source(w_.layout, at, end));
    return true;
  }

  /// "của Bộ Tài chính": to the number, the day, the subject, or the end.
  uint32_t organ(uint32_t at, uint32_t end) {
    const std::string_view f = w_.layout.view(at, end), word = of.substr(1);
    if (!f.starts_with(word))
      return at;
    const auto from = uint32_t(at + word.size());
    uint32_t to = end;
    for (uint32_t k = from; k < end && to == end; ++k) {
      if (w_.layout.folded.text[k - 1] != ' ')
        continue;
      const std::string_view rest = w_.layout.view(k, end);
      if (w_.rules.cue_at(rest, 0, bits(CueKind::number, CueKind::subject)) ||
          rest.starts_with("ngày "))
        to = k;
    }
    const std::string_view name = w_.layout.view(from, to);
    const bool caps = in_capitals(w_.layout.words(source(w_.layout, at, to)));
    // what no sign ends may be more than a name
    if (!names_organ(w_, name) && !(caps && to - from < 80))
      return at;
    if (to == end && std::count(name.begin(), name.end(), ' ') > 9)
      return at;
    uint32_t b = from, e = to;
    trim(w_.layout.folded.text, b, e, ".,:;-*");
    const Span s = source(w_.layout, b, e);
    if (!d_.record.header.issuer) {
      d_.record.header.issuer = words_of(w_.layout, {s});
      d_.place("header.issuer", s);
    }
    d_.mark(source(w_.layout, at, to), "issuer", "title-issuer");
    return to;
  }

  /// A number in or below the title, as laws and older papers print it.
  uint32_t number(uint32_t at, uint32_t end) {
    size_t length = 0;
    const grammar::Cue* cue =
        w_.rules.cue_at(w_.layout.view(at, end), 0, bits(CueKind::number), &length);
    if (d_.record.notation || !cue)
      return at;
    text::Folded f;
    f.append(w_.layout.folded, at, end);
    while (length < f.text.size() && (f.text[length] == ' ' || f.text[length] == ':'))
      ++length;
    const auto code = read_code(f, d_.buffer(), uint32_t(length), uint32_t(f.text.size()));
    if (!code)
      return at;
    d_.record.notation = code->notation;
    if (code->number) {
      d_.record.number = code->number;
      d_.record.code = code->full;
      d_.place("code", f.source(code->begin, code->end));
    }
    d_.mark(f.source(0, code->end), "code", cue->id);
    in_title_ = true;
    return at + code->end;
  }

  /// The day goes with a number that the title says.
  uint32_t day(uint32_t at, uint32_t end) {
    if (!in_title_ || d_.record.header.date)
      return at;
    const auto date = w_.rules.date_reader.at(w_.layout.view(at, end), 0);
    if (!date || !date->value.full() || date->impossible)
      return at;
    const auto stop = at + uint32_t(date->end);
    d_.record.header.date = d_.record.header.date_printed = date->value.iso();
    d_.place("header.date", source(w_.layout, at, stop));
    d_.mark(source(w_.layout, at, stop), "date", date->rule);
    return stop;
  }

  bool place_date(uint32_t i) {
    const std::string_view folded = w_.folded(i);
    const size_t day = folded.find("ngày");
    if (day == std::string_view::npos || day > 40 || w_.facts[i].width > 90)
      return false;
    const auto date = w_.rules.date_reader.at(folded, day);
    if (!date || date->end + 2 < folded.size() ||
        (day > 0 && folded.substr(0, day).find(',') == std::string_view::npos))
      return false;
    uint32_t begin = lines_[i].fold_begin, end = begin + uint32_t(day);
    trim(w_.layout.folded.text, begin, end, "(,.");
    if (begin < end) {
      const Span s = source(w_.layout, begin, end);
      d_.record.header.place = words_of(w_.layout, {s});
      d_.place("header.place", s);
    }
    set_date(
        d_, *date,
        source(w_.layout, lines_[i].fold_begin + date->begin, lines_[i].fold_begin + date->end));
    d_.mark(lines_[i].span, "date", date->rule);
    return true;
  }

  /// "Thực hiện …", "Để …", "Ngày 05/3/2024, …": as the body's first paragraph begins.
  bool opens(uint32_t i) const {
    const std::string_view f = w_.folded(i);
    if (w_.rules.cue_at(f, 0, bits(CueKind::opening)))
      return true;
    const auto date = w_.rules.date_reader.at(f, 0);
    return date && date->value.full() && f.substr(date->end).starts_with(',');
  }
  /// A subject has no sentence's end, a paragraph does.
  bool goes_to_sentence_end(uint32_t i) const {
    const uint32_t reach = std::min(d_.extent.last, i + 20);
    for (; i < reach; ++i) {
      if (w_.facts[i].sentence_end)
        return true;
      if (i + 1 < reach && (lines_[i + 1].blanks_before > gap_ || lines_[i + 1].rule ||
                            w_.facts[i + 1].label || starts(i + 1, CueKind::base)))
        return false;
    }
    return false;
  }

  /// A paragraph whose end is a colon announces a list: it is the body's, not a subject.
  bool announces(uint32_t i) const {
    if (lines_[i].blanks_before <= gap_ ||
        !w_.rules.cue_at(w_.folded(i), 0, bits(CueKind::opening)))
      return false;
    while (i + 1 < d_.extent.last && lines_[i + 1].blanks_before <= gap_ &&
           !w_.facts[i + 1].label && !lines_[i + 1].rule && !w_.facts[i].sentence_end)
      ++i;
    return w_.folded(i).ends_with(':');
  }

  /// "ỦY BAN NHÂN DÂN TỈNH …" alone before the bases: who decides, not the subject.
  bool organ_formula(uint32_t i) const {
    const std::string_view folded = w_.folded(i);
    if (!names_organ(w_, folded))
      return false;
    for (uint32_t k = i + 1; k < d_.extent.last && k <= i + 3; ++k) {
      if (starts(k, CueKind::base))
        return w_.facts[i].caps || w_.facts[k].width > 40 || lines_[i].blanks_before > gap_;
      if (!w_.facts[k].caps && !lines_[k].rule)
        break;
    }
    return false;
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  uint32_t at_;
  LineSet& used_;
  uint32_t gap_;
  std::vector<Span> subject_;
  bool in_furniture_ = false, in_attached_ = false;
  bool in_title_ = false;  // the number stands in the title
  std::string_view attached_rule_;
};

}  // namespace

uint32_t read_title(Draft& d, uint32_t at, LineSet& used) {
  return TitleReader(d, at, used).read();
}

}  // namespace vbparse::extract
