// The head: motto, issuer, number, place and date, the công văn's subject; then the title, if there
// is one.
#include "extract/head/head.h"

#include <algorithm>

#include "extract/lines/gap.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

class HeadReader {
 public:
  HeadReader(Draft& d, uint32_t last, const LineSet& used, bool titled)
      : d_(d),
        w_(d.work),
        last_(last),
        titled_(titled),
        head_(linearize(w_, d.extent.first, last, used)) {}

  /// Returns whether anything of a header was found.
  bool read() {
    findings_ = find_in_head(d_, head_, titled_);
    if (found_.empty())
      return false;
    look_over();
    give_parts();
    return true;
  }

 private:
  using What = HeadFound::What;
  std::string_view folded() const { return head_.folded.text; }
  Span span(uint32_t b, uint32_t e) const { return head_.folded.source(b, e); }
  uint32_t line_of(uint32_t at) const { return head_.piece_at(at).line; }
  uint32_t anchor_line() const { return std::min(motto_line_, number_line_); }

  /// Where motto, number and the last subject stand. There is one motto and one number at most.
  /// All that stands above the last stamp line before them is the stamp's.
  void look_over() {
    std::vector<uint32_t> stamps;
    for (const HeadFound& f : found_) {
      const uint32_t line = line_of(f.begin);
      if (f.what == What::motto)
        motto_line_ = line;
      if (f.what == What::number)
        number_line_ = line;
      if (f.what == What::subject)
        last_subject_ = f.begin;
      if (f.what == What::stamp)
        stamps.push_back(line);
    }
    const uint32_t anchor = anchor_line();
    stamps_to_ = d_.extent.first;
    for (const uint32_t line : stamps)
      if (anchor != no_line && line < anchor) {
        stamps_from_ = std::min(stamps_from_, line);
        stamps_to_ = std::max(stamps_to_, line + 1);
      }
  }

  // ---- giving every stretch its part -----------------------------------------------------------
  enum class Mode { issuer, after_number, subject, done };

  void give_parts() {
    Mode mode = Mode::issuer;
    size_t next = 0;
    for (const auto& piece : head_.pieces) {
      uint32_t at = piece.begin;
      while (at < piece.end) {
        while (next < found_.size() && found_[next].end <= at)
          ++next;
        if (next < found_.size() && found_[next].begin <= at) {
          const uint32_t end = std::min(piece.end, found_[next].end);
          special(found_[next], at, end, mode);
          at = end;
        } else {
          const uint32_t end =
              next < found_.size() ? std::min(piece.end, found_[next].begin) : piece.end;
          plain(piece, at, end, mode);
          at = end;
        }
      }
    }
    read_issuer(d_, issuer_);
    for (const IssuerLine& l : issuer_)
      d_.mark(l.span, "issuer", "issuer-lines");
    if (!subject_.empty())
      set_subject(d_, subject_);
    for (const Span& s : subject_)
      d_.mark(s, "subject", subject_rule_);
    scalars();
  }

  void special(const HeadFound& f, uint32_t begin, uint32_t end, Mode& mode) {
    const Span s = span(begin, end);
    switch (f.what) {
      case What::motto:
        seen_header_ = true;
        d_.record.header.motto = std::string(f.cue->value);
        d_.record.system = std::string(f.cue->system);
        d_.place("header.motto", s);
        d_.mark(s, "motto", f.cue->id);
        if (mode == Mode::subject)
          mode = Mode::done;
        break;
      case What::tagline:
        d_.mark(s, "motto", f.cue->id);
        break;
      case What::number:
        seen_header_ = true;
        d_.mark(s, "code", f.cue->id);
        mode = Mode::after_number;
        break;
      case What::date:
        d_.mark(s, "date", findings_.date ? findings_.date->rule : "date");
        if (mode == Mode::after_number)
          mode = titled_ ? Mode::done : Mode::after_number;
        break;
      case What::subject:
        // before any header part, with another to come: a portal's heading
        if (mode == Mode::issuer && !seen_header_ && (titled_ || f.begin < last_subject_)) {
          d_.leave(s, "repeated-subject");
          skip_line_ = line_of(begin);
          break;
        }
        // a later V/v (behind the number) is the document's own; an earlier one was a portal's
        // heading
        for (const Span& old : subject_)
          d_.leave(old, "repeated-subject");
        subject_.clear();
        subject_.push_back(s);
        last_subject_line_ = line_of(begin);
        subject_rule_ = f.cue->id;
        mode = Mode::subject;
        break;
      case What::urgency:
        d_.record.urgency = words_of(w_.layout, {s});
        d_.place("urgency", s);
        d_.mark(s, "urgency", f.cue->id);
        break;
      case What::secrecy:
        d_.record.secrecy = words_of(w_.layout, {s});
        d_.place("secrecy", s);
        d_.mark(s, "secrecy", f.cue->id);
        break;
      case What::circulation:
        d_.mark(s, "furniture", f.cue->id);
        break;
      case What::stamp:
        d_.mark(s, "furniture", f.cue ? f.cue->id : "signature-marks");
        break;
    }
  }

  /// Whether the line is no part of the head: a portal's heading, or among a signature's lines.
  bool set_aside(uint32_t line, Span s) {
    if (line == skip_line_)
      return d_.leave(s, "repeated-subject"), true;
    if (line < stamps_from_ || line >= stamps_to_)
      return false;
    d_.mark(s, "furniture", "signature-marks");
    return true;
  }

  void plain(const HeadText::Piece& piece, uint32_t begin, uint32_t end, Mode& mode) {
    trim(folded(), begin, end, mode == Mode::subject ? "" : "-_*.|,:;/)]`'");
    if (begin >= end)
      return;
    const Span s = span(begin, end);
    if (piece.right && !right_) {
      right_ = true;
      if (mode == Mode::subject)
        mode = Mode::done;
    }
    const std::string_view words = folded().substr(begin, end - begin);
    const Line& line = w_.layout.lines[piece.line];
    if (set_aside(piece.line, s))
      return;
    const bool organ =
        w_.rules.cue_at(words, 0, bits(CueKind::organ_head)) || w_.rules.organ_named(words);
    switch (mode) {
      case Mode::issuer:
        if (piece.line < stamps_to_ || (issuer_.empty() && !organ && !issuer_above(piece)))
          break;
        if (anchor_line() != no_line && letters(s) >= 3 &&
            (issuer_.empty() || organ || issuer_goes_on(words, s))) {
          add_issuer(piece, begin, end);
          return;
        }
        break;
      case Mode::subject:
        // a gap wider than the text's own ends it, and so does a line of an issuer beside the motto
        if (subject_gap(line)) {
          mode = Mode::done;
          break;
        }
        subject_.push_back(s);
        last_subject_line_ = piece.line;
        return;
      case Mode::after_number:
        // Party letters print the subject without V/v; two letters are noise of a pen
        if (!titled_ && !w_.facts[piece.line].stamp && letters(s) >= 8 &&
            !in_capitals(w_.layout.words(s)) && subject_.empty()) {
          subject_.push_back(s);
          subject_rule_ = "subject-below-number";
          mode = Mode::subject;
          last_subject_line_ = piece.line;
          return;
        }
        break;
      case Mode::done:
        if (issuer_.empty() && organ && in_capitals(w_.layout.words(s))) {
          add_issuer(piece, begin, end);
          return;
        }
        break;
    }
    d_.leave(s, "header-noise");
  }

  /// A further line of the issuer's name is printed as the first: a line of noise is not.
  bool issuer_goes_on(std::string_view words, Span s) const {
    if (w_.rules.cue_at(words, 0, bits(CueKind::area)))
      return true;
    return in_capitals(w_.layout.words(s)) == issuer_in_capitals_ &&
           letters(s) * 2 >= words.size() / 2;
  }

  /// Where the whole header stands on one line, two organs do too: "TỈNH ỦY … BAN TỔ CHỨC".
  void add_issuer(const HeadText::Piece& piece, uint32_t begin, uint32_t end) {
    const bool one_line = (motto_line_ == piece.line && number_line_ == piece.line) ||
                          w_.layout.lines[piece.line].table;
    uint32_t from = begin, words = 0;
    // of what stands from `from` on: counted once, for the line may be long
    Letters left = count_letters(w_.layout.words(span(begin, end)));
    for (uint32_t at = begin + 1; one_line && at < end; ++at) {
      if (folded()[at - 1] != ' ')
        continue;
      const std::string_view before = folded().substr(from, at - from),
                             rest = folded().substr(at, end - at);
      if (++words < 3 || !left.capitals() || before.ends_with("và ") || before.ends_with("của "))
        continue;
      if (!w_.rules.cue_at(rest, 0, bits(CueKind::organ_head)) || rest.starts_with("nhân") ||
          w_.rules.cue_at(rest, 0, bits(CueKind::area)))
        continue;
      issuer_.push_back({span(from, at - 1), folded().substr(from, at - 1 - from)});
      left -= count_letters(w_.layout.words(span(from, at)));
      from = at;
      words = 0;
    }
    issuer_.push_back({span(from, end), folded().substr(from, end - from)});
    issuer_in_capitals_ = left.capitals();
  }

  uint32_t letters(Span s) const { return count_letters(w_.layout.words(s)).letters; }

  /// A line of capitals directly above or beside the motto is an issuer's, whatever it is called.
  bool issuer_above(const HeadText::Piece& piece) const {
    return motto_line_ == piece.line && in_capitals(w_.layout.words(span(piece.begin, piece.end)));
  }

  bool subject_gap(const Line& line) {
    if (last_subject_line_ == no_line)
      return false;
    const auto at = uint32_t(&line - w_.layout.lines.data());
    if (at <= last_subject_line_)
      return false;
    uint32_t gap = 0;
    for (uint32_t i = last_subject_line_ + 1; i <= at; ++i)
      gap = std::max<uint32_t>(gap, w_.layout.lines[i].blanks_before);
    if (subject_.size() <= 2 && gap == 1 && text::is_upper(first_letter(line)) &&
        !w_.facts[at].caps)
      return false;  // a blank line of OCR
    const uint32_t usual = usual_gap(w_, d_.extent.first, std::min(d_.extent.last, last_ + 20));
    return gap > usual;
  }

  char32_t first_letter(const Line& line) const {
    size_t n;
    return text::code_point(d_.buffer(), line.span.begin, &n);
  }

  void scalars() {
    Record& r = d_.record;
    if (findings_.code) {
      r.notation = findings_.code->notation;
      if (findings_.code->number) {
        r.number = findings_.code->number;
        r.code = findings_.code->full;
        d_.place("code", span(findings_.code->begin, findings_.code->end));
      } else {
        d_.diagnose("blank-number", Severity::info, "the number is left blank or cannot be read",
                    span(findings_.code->begin, findings_.code->end));
      }
    }
    if (findings_.place) {
      r.header.place = words_of(w_.layout, {*findings_.place});
      d_.place("header.place", *findings_.place);
    }
    if (const auto& date = findings_.date)
      set_date(d_, *date, span(date->begin, date->end));
  }

  Draft& d_;
  const Work& w_;
  uint32_t last_;
  bool titled_;
  HeadText head_;
  HeadFindings findings_;
  std::vector<HeadFound>& found_ = findings_.found;
  std::vector<IssuerLine> issuer_;
  bool issuer_in_capitals_ = false;  // its last line
  std::vector<Span> subject_;
  std::string_view subject_rule_;
  static constexpr uint32_t no_line = UINT32_MAX;
  uint32_t motto_line_ = no_line, number_line_ = no_line;
  uint32_t last_subject_ = 0;  // where it begins
  uint32_t last_subject_line_ = no_line;
  uint32_t stamps_from_ = no_line, stamps_to_ = 0;
  uint32_t skip_line_ = no_line;
  bool seen_header_ = false;
  bool right_ = false;  // the right column has begun
};

}  // namespace

void set_date(Draft& d, const grammar::DateReader::Found& date, Span at) {
  if (date.impossible)
    d.diagnose("impossible-date", Severity::warning, "there is no such day", at);
  else if (date.value.full())
    d.record.header.date = date.value.iso();
  if (const std::string printed = date.value.iso(); !printed.empty())
    d.record.header.date_printed = printed;
  d.place("header.date", at);
}

void set_subject(Draft& d, const std::vector<Span>& spans) {
  Text t = make_text(d.work.layout, spans);
  // V/v, Về việc, Về are its introduction, not its words
  text::Folded folded;
  text::fold(t.text, {0, uint32_t(t.text.size())}, folded);
  size_t length = 0, begin = 0;
  while (begin < folded.text.size() &&
         std::string_view(".,:;-* ").find(folded.text[begin]) != std::string_view::npos)
    ++begin;
  for (int i = 0; i < 2; ++i)
    if (d.work.rules.cue_at(folded.text, begin, bits(CueKind::subject), &length)) {
      begin += length;
      while (begin < folded.text.size() &&
             std::string_view(".,:;- ").find(folded.text[begin]) != std::string_view::npos)
        ++begin;
    }
  if (begin >= folded.text.size())
    return;
  d.subject = t.pieces;
  d.record.subject = t.text.substr(folded.source_at(uint32_t(begin)));
  d.place("subject", t.span);
}

void read_head(Draft& d) {
  LineSet used(d.extent.first);
  const uint32_t reach = std::min(d.extent.last, d.extent.first + 60);
  read_incoming(d, d.extent.first, reach, used);
  if (d.extent.role == Role::appendix) {
    d.head_end = read_title(d, d.extent.first, used);
    return;
  }
  bool titled = false;
  const uint32_t end = head_zone_end(d, used, &titled);
  HeadReader reader(d, end, used, titled);
  const bool header = reader.read();
  if (titled)
    d.head_end = read_title(d, end, used);
  else
    d.head_end = header ? end : d.extent.first;
}

}  // namespace vbparse::extract
