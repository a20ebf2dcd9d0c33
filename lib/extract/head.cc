// The head: motto, issuer, number, place and date, the công văn's subject; then the title, if there is one.
#include "extract/head.h"

#include <algorithm>

namespace vbparse::extract {

using grammar::bits;
using grammar::Cue;

namespace {

/// A stretch of the header text and what it is.
struct Found {
  enum class What : uint8_t { motto, tagline, number, date, subject, urgency, secrecy, circulation, stamp } what;
  uint32_t begin, end;
  const Cue* cue = nullptr;
};

class HeadReader {
 public:
  HeadReader(Draft& d, uint32_t last, LineSet& used, bool titled)
      : d_(d), w_(d.work), last_(last), used_(used), titled_(titled), head_(linearize(w_, d.extent.first, last, used)) {}

  /// Returns whether anything of a header was found.
  bool read() {
    find_all();
    if (found_.empty()) return false;
    drop_stamps();
    give_parts();
    return true;
  }

 private:
  using What = Found::What;
  std::string_view folded() const { return head_.folded.text; }
  Span span(uint32_t b, uint32_t e) const { return head_.folded.source(b, e); }
  bool taken(uint32_t at) const { return !found_.empty() && at < found_.back().end; }

  void find_all() {
    for (size_t p = 0; p < head_.pieces.size(); ++p) {
      const auto& piece = head_.pieces[p];
      column_end_ = column_end(p);
      for (uint32_t at = piece.begin; at < piece.end; at += uint32_t(grammar::word_length(folded(), at))) {
        if (taken(at) || folded()[at] == ' ') continue;
        find_at(at, piece);
      }
      if (!has(What::motto) && w_.facts[piece.line].caps) damaged_motto(piece);
    }
  }

  /// Where the column of piece p ends: nothing is read over it, for the other column's lines stand beside these.
  uint32_t column_end(size_t p) const {
    while (p + 1 < head_.pieces.size() && head_.pieces[p + 1].right == head_.pieces[p].right) ++p;
    return head_.pieces[p].end;
  }
  std::string_view column() const { return folded().substr(0, column_end_); }

  bool has(What what) const {
    return std::any_of(found_.begin(), found_.end(), [&](const Found& f) { return f.what == what; });
  }
  void add(What what, uint32_t begin, uint32_t end, const Cue* cue = nullptr) { found_.push_back({what, begin, end, cue}); }

  void find_at(uint32_t at, const HeadText::Piece& piece) {
    const bool at_start = at == piece.begin || (!found_.empty() && found_.back().end >= at - 1 && found_.back().begin >= piece.begin);
    size_t length = 0;
    constexpr uint64_t anywhere = bits(CueKind::motto, CueKind::tagline, CueKind::subject);
    constexpr uint64_t at_starts = anywhere | bits(CueKind::number, CueKind::urgency, CueKind::secrecy, CueKind::circulation, CueKind::stamp);
    const Cue* c = w_.rules.cue_at(column(), at, at_start ? at_starts : anywhere | bits(CueKind::number), &length);
    const auto end = uint32_t(at + length);
    if (c) {
      switch (c->kind) {
        case CueKind::motto:
          // Đoàn's motto is also part of its organs' names: it counts where it stands by itself
          if (c->system == "mass" && (at != piece.begin || end < piece.end)) break;
          if (has(What::motto)) break;
          return add(What::motto, at, end, c);
        case CueKind::tagline:
          return add(What::tagline, at, end, c);
        case CueKind::number:
          if (number(at, end, at_start)) return;
          break;
        case CueKind::subject:
          if (c->id == "subject-about" && (!at_start || titled_)) break;
          // inside a subject "về việc" goes on; "V/v" begins it anew
          if (!at_start && folded().substr(at, 2) != "v/") break;
          if (in_subject() && folded().substr(at, 1) == "v" && folded().substr(at, 2) != "v/") break;
          return add(What::subject, at, end, c);
        case CueKind::urgency:
        case CueKind::secrecy:
        case CueKind::circulation:
          break;
        case CueKind::stamp:
          return add(What::stamp, piece.begin, piece.end, c);
        default:
          break;
      }
    }
    if (at == piece.begin) {
      const std::string_view whole = folded().substr(piece.begin, piece.end - piece.begin);
      if (const Cue* mark = w_.rules.cue_whole(whole, bits(CueKind::urgency, CueKind::secrecy, CueKind::circulation))) {
        // a class of urgency or secrecy is stamped in capitals
        const bool caps = in_capitals(w_.layout.words(span(piece.begin, piece.end)));
        if (caps || mark->kind == CueKind::circulation)
          return add(mark->kind == CueKind::urgency ? What::urgency : mark->kind == CueKind::secrecy ? What::secrecy : What::circulation,
                     piece.begin, piece.end, mark);
      }
      if (w_.facts[piece.line].stamp && !w_.facts[piece.line].motto) return add(What::stamp, piece.begin, piece.end);
    }
    date(at, piece);
  }

  bool in_subject() const {
    for (auto f = found_.rbegin(); f != found_.rend(); ++f) {
      if (f->what == What::subject) return true;
      if (f->what == What::number || f->what == What::motto) return false;
    }
    return false;
  }

  /// "Số: 12/QĐ-UBND": a code, or the place of one left blank.
  bool number(uint32_t at, uint32_t end, bool at_start) {
    if (has(What::number)) return false;
    uint32_t from = end;
    while (from < folded().size() && (folded()[from] == ' ' || folded()[from] == ':')) ++from;
    const bool colon = folded().substr(end - 1, from - end + 1).find(':') != std::string_view::npos;
    const bool behind_star = at >= 2 && folded()[at - 2] == '*';   // the Party's star, all on one line
    if (!at_start && !colon && !behind_star) return false;
    if (in_subject() && !colon) return false;
    const auto code = read_code(head_.folded, d_.buffer(), from, column_end_);
    if (!code) return false;
    code_ = *code;
    add(What::number, at, code->end);
    return true;
  }

  /// "Hà Nội, ngày 05 tháng 01 năm 2020": the place goes with it.
  void date(uint32_t at, const HeadText::Piece& piece) {
    if (has(What::date) || !folded().substr(at).starts_with("ng")) return;
    const auto f = w_.rules.date_reader.at(column(), at);
    if (!f) return;
    // behind it nothing of a sentence: a cell's end, another part, a few signs of noise
    std::string_view rest = folded().substr(f->end, piece.end > f->end ? piece.end - f->end : 0);
    if (rest.size() > 1 && (rest.starts_with(" của") || rest.starts_with(" về") || rest.starts_with(" và"))) return;
    uint32_t from = found_.empty() ? piece.begin : std::max(piece.begin, found_.back().end);
    if (at > from + 120) from = at - 120;   // no place is named longer
    uint32_t end = at;
    while (end > from && (folded()[end - 1] == ' ' || folded()[end - 1] == ',' || folded()[end - 1] == '.')) --end;
    const bool comma = folded().substr(end, at - end).find(',') != std::string_view::npos;
    uint32_t begin = place_begin(from, end);
    if (begin == end && from == piece.begin && at == from && piece.begin > 0) {
      // "Quảng Nam," / "ngày 13 …": the place ends the cell before
      uint32_t e = piece.begin;
      while (e > 0 && (folded()[e - 1] == ' ' || folded()[e - 1] == ',')) --e;
      const uint32_t floor = found_.empty() ? 0 : found_.back().end;
      if (folded().substr(e, piece.begin - e).find(',') != std::string_view::npos) {
        uint32_t b = e;
        for (const auto& p : head_.pieces)
          if (p.begin < e && e <= p.end && p.right == piece.right) b = place_begin(std::max(p.begin, floor), e);
        if (b < e) begin = b, end = e;
      }
    }
    if (in_subject() && begin == end) return;
    if (begin == end && !comma && at != from) return;
    date_ = *f;
    place_ = begin < end ? std::optional(span(begin, end)) : std::nullopt;
    add(What::date, begin < end ? begin : at, f->end);
    // what stood between stays to be given: put in order
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.begin < b.begin; });
  }

  /// The place that ends at `end`: all of it from `from` on, or its last capitalized words.
  uint32_t place_begin(uint32_t from, uint32_t end) const {
    while (from < end && folded()[from] == ' ') ++from;
    if (from >= end) return end;
    const std::string_view words = w_.layout.words(span(from, end));
    if (words.find_first_of("0123456789/:;") == std::string_view::npos && folded().substr(from, end - from).size() <= 40 && capitalized(words)) return from;
    uint32_t begin = end, count = 0;
    for (uint32_t at = end; at > from;) {  // word by word from the right
      uint32_t b = at;
      while (b > from && folded()[b - 1] != ' ') --b;
      size_t n;
      const char32_t c = text::code_point(w_.layout.buffer, head_.folded.source_at(b), &n);
      const std::string_view word = folded().substr(b, at - b);
      if (!text::is_upper(c) || word.find_first_of("0123456789/:;") != std::string_view::npos || ++count > 4) break;
      begin = b;
      at = b;
      while (at > from && folded()[at - 1] == ' ') --at;
    }
    return begin;
  }

  static bool capitalized(std::string_view words) {
    size_t n;
    for (size_t i = 0; i < words.size(); i += n)
      if (const char32_t c = text::code_point(words, i, &n); text::is_letter(c)) return text::is_upper(c);
    return false;
  }

  /// "CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM": found by its shape.
  void damaged_motto(const HeadText::Piece& piece) {
    const std::string line = text::skeleton(folded().substr(piece.begin, piece.end - piece.begin));
    for (const auto& [bare, rule] : w_.rules.tolerant_mottos) {
      const Cue& c = w_.rules.cues[rule];
      // Đoàn's motto is also part of its organs' names: it counts where it stands by itself
      if (c.system == "mass" && edits_between(line, bare, bare.size() / 8) > bare.size() / 8) continue;
      const auto hit = find_approximate(line, bare, bare.size() / 5);
      if (!hit) continue;
      // skeleton and folded text have the same words: map by counting blanks would drift, so map by characters
      const auto back = [&](size_t at) {
        size_t chars = 0, i = piece.begin;
        const std::string_view f = folded();
        for (size_t k = 0; k < at; ++chars) k += (static_cast<unsigned char>(line[k]) < 0x80) ? 1 : length_at(line, k);
        for (size_t k = 0; k < chars && i < piece.end; ++k) i += length_at(f, i);
        return uint32_t(i);
      };
      uint32_t begin = back(hit->begin), end = back(hit->end);
      while (begin > piece.begin && folded()[begin - 1] != ' ') --begin;   // whole words
      while (end < piece.end && folded()[end] != ' ') ++end;
      if (piece.end - end <= 5) end = piece.end;                           // the last letters of a damaged word
      for (const Found& f : found_)
        if (f.begin < end && begin < f.end) return;
      add(What::motto, begin, end, &c);
      std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.begin < b.begin; });
      d_.diagnose("damaged-anchor", Severity::info, "the motto was found only by its shape", span(begin, end));
      return;
    }
  }
  static size_t length_at(std::string_view s, size_t at) {
    size_t n;
    text::code_point(s, at, &n);
    return n;
  }

  /// All that stands above the last stamp line before the motto or number is the stamp's.
  void drop_stamps() {
    uint32_t anchor = UINT32_MAX;
    for (const Found& f : found_)
      if (f.what == What::motto || f.what == What::number) anchor = std::min(anchor, line_of(f.begin));
    stamps_to_ = d_.extent.first;
    for (const Found& f : found_)
      if (f.what == What::stamp && anchor != UINT32_MAX && line_of(f.begin) < anchor) stamps_to_ = std::max(stamps_to_, line_of(f.begin) + 1);
  }
  uint32_t line_of(uint32_t at) const {
    for (const auto& p : head_.pieces)
      if (at >= p.begin && at < p.end + 1) return p.line;
    return d_.extent.first;
  }

  // ---- giving every stretch its part -----------------------------------------------------------------------
  enum class Mode { issuer, after_number, subject, done };

  void give_parts() {
    Mode mode = Mode::issuer;
    const bool numbered = has(What::number);
    size_t next = 0;
    for (const auto& piece : head_.pieces) {
      uint32_t at = piece.begin;
      while (at < piece.end) {
        while (next < found_.size() && found_[next].end <= at) ++next;
        if (next < found_.size() && found_[next].begin <= at) {
          const uint32_t end = std::min(piece.end, found_[next].end);
          special(found_[next], at, end, mode);
          at = end;
        } else {
          const uint32_t end = next < found_.size() ? std::min(piece.end, found_[next].begin) : piece.end;
          plain(piece, at, end, mode, numbered);
          at = end;
        }
      }
    }
    read_issuer(d_, issuer_);
    for (const IssuerLine& l : issuer_) d_.mark(l.span, "issuer", "issuer-lines");
    if (!subject_.empty()) set_subject(d_, subject_);
    for (const Span& s : subject_) d_.mark(s, "subject", subject_rule_);
    scalars();
  }

  void special(const Found& f, uint32_t begin, uint32_t end, Mode& mode) {
    const Span s = span(begin, end);
    switch (f.what) {
      case What::motto:
        seen_header_ = true;
        if (f.cue) {
          d_.record.header.motto = std::string(f.cue->value);
          d_.record.system = std::string(f.cue->system);
          d_.place("header.motto", s);
        }
        d_.mark(s, "motto", f.cue ? f.cue->id : "motto");
        if (mode == Mode::subject) mode = Mode::done;
        break;
      case What::tagline:
        d_.mark(s, "motto", "tagline");
        break;
      case What::number:
        seen_header_ = true;
        d_.mark(s, "code", "number");
        mode = Mode::after_number;
        break;
      case What::date:
        d_.mark(s, "date", date_ ? date_->rule : "date");
        if (mode == Mode::after_number) mode = titled_ ? Mode::done : Mode::after_number;
        break;
      case What::subject:
        // before any header part, with another to come: a portal's heading
        if (mode == Mode::issuer && !seen_header_ && std::count_if(found_.begin(), found_.end(), [&](const Found& g) { return g.what == What::subject && g.begin > f.begin; })) {
          d_.mark(s, "furniture", "repeated-subject");
          skip_line_ = line_of(begin);
          break;
        }
        // a later V/v (behind the number) is the document's own; an earlier one was a portal's heading
        for (const Span& old : subject_) d_.mark(old, "furniture", "repeated-subject");
        subject_.clear();
        subject_.push_back(s);
        last_subject_line_ = line_of(begin);
        subject_rule_ = std::string(f.cue->id);
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
        d_.mark(s, "furniture", f.cue ? f.cue->id : "stamp");
        break;
    }
  }

  void plain(const HeadText::Piece& piece, uint32_t begin, uint32_t end, Mode& mode, bool numbered) {
    trim(folded(), begin, end, mode == Mode::subject ? "" : "-_*.|,:;/)]`'");
    if (begin >= end) return;
    const Span s = span(begin, end);
    if (piece.right && !right_) {
      right_ = true;
      if (mode == Mode::subject) mode = Mode::done;
    }
    const std::string_view words = folded().substr(begin, end - begin);
    const Line& line = w_.layout.lines[piece.line];
    if (piece.line == skip_line_) return d_.mark(s, "furniture", "repeated-subject");
    const bool organ = w_.rules.cue_at(words, 0, bits(CueKind::organ_head)) || w_.rules.organ_named(words);
    switch (mode) {
      case Mode::issuer:
        if (piece.line < stamps_to_ || (issuer_.empty() && !organ && !issuer_above(piece))) break;
        if ((numbered || has(What::motto)) && letters(s) >= 3 && (issuer_.empty() || organ || issuer_goes_on(words, s))) {
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
        if (!titled_ && !w_.facts[piece.line].stamp && letters(s) >= 8 && !in_capitals(w_.layout.words(s)) && subject_.empty()) {
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
    d_.mark(s, "furniture", "header-noise");
  }

  /// A further line of the issuer's name is printed as the first: a line of noise is not.
  bool issuer_goes_on(std::string_view words, Span s) const {
    const bool caps = in_capitals(w_.layout.words(issuer_.back().span));
    if (w_.rules.cue_at(words, 0, bits(CueKind::area))) return true;
    return in_capitals(w_.layout.words(s)) == caps && letters(s) * 2 >= words.size() / 2;
  }

  /// Where the whole header stands on one line, two organs do too: "TỈNH ỦY … BAN TỔ CHỨC".
  void add_issuer(const HeadText::Piece& piece, uint32_t begin, uint32_t end) {
    const bool one_line = std::count_if(found_.begin(), found_.end(), [&](const Found& f) { return line_of(f.begin) == piece.line && (f.what == What::number || f.what == What::motto); }) >= 2 ||
                          w_.layout.lines[piece.line].table;
    uint32_t from = begin;
    for (uint32_t at = begin + 1; one_line && at < end; ++at) {
      if (folded()[at - 1] != ' ' || !in_capitals(w_.layout.words(span(from, end)))) continue;
      const std::string_view before = folded().substr(from, at - from), rest = folded().substr(at, end - at);
      if (std::count(before.begin(), before.end(), ' ') < 3 || before.ends_with("và ") || before.ends_with("của ")) continue;
      if (!w_.rules.cue_at(rest, 0, bits(CueKind::organ_head)) || rest.starts_with("nhân") || w_.rules.cue_at(rest, 0, bits(CueKind::area))) continue;
      issuer_.push_back({span(from, at - 1), folded().substr(from, at - 1 - from)});
      from = at;
    }
    issuer_.push_back({span(from, end), folded().substr(from, end - from)});
  }

  uint32_t letters(Span s) const {
    uint32_t count = 0;
    size_t n;
    for (uint32_t i = s.begin; i < s.end; i += uint32_t(n)) count += text::is_letter(text::code_point(d_.buffer(), i, &n));
    return count;
  }

  /// A line of capitals directly above or beside the motto is an issuer's, whatever it is called.
  bool issuer_above(const HeadText::Piece& piece) const {
    const Facts& f = w_.facts[piece.line];
    if (f.motto) return in_capitals(w_.layout.words(span(piece.begin, piece.end)));
    return false;
  }

  bool subject_gap(const Line& line) {
    if (last_subject_line_ == UINT32_MAX) return false;
    const auto at = uint32_t(&line - w_.layout.lines.data());
    if (at <= last_subject_line_) return false;
    uint32_t gap = 0;
    for (uint32_t i = last_subject_line_ + 1; i <= at; ++i) gap = std::max<uint32_t>(gap, w_.layout.lines[i].blanks_before);
    if (subject_.size() <= 2 && gap == 1 && text::is_upper(first_letter(line)) && !w_.facts[at].caps) return false;  // a blank line of OCR
    const uint32_t usual = double_spaced(w_, d_.extent.first, std::min(d_.extent.last, last_ + 20)) ? 1 : 0;
    return gap > usual;
  }

  char32_t first_letter(const Line& line) const {
    size_t n;
    return text::code_point(d_.buffer(), line.span.begin, &n);
  }

  void scalars() {
    Record& r = d_.record;
    if (code_) {
      r.notation = code_->notation;
      if (code_->number) {
        r.number = code_->number;
        r.code = code_->full;
        d_.place("code", span(code_->begin, code_->end));
      } else {
        d_.diagnose("blank-number", Severity::info, "the number is left blank or cannot be read", span(code_->begin, code_->end));
      }
    }
    if (place_) {
      r.header.place = words_of(w_.layout, {*place_});
      d_.place("header.place", *place_);
    }
    if (date_) {
      const Span s = span(date_->begin, date_->end);
      if (date_->value.full() && !date_->impossible) r.header.date = date_->value.iso();
      if (date_->impossible) d_.diagnose("impossible-date", Severity::warning, "there is no such day", s);
      if (const std::string printed = date_->value.iso(); !printed.empty()) r.header.date_printed = printed;
      d_.place("header.date", s);
    }
  }

  Draft& d_;
  const Work& w_;
  uint32_t last_;
  LineSet& used_;
  bool titled_;
  HeadText head_;
  std::vector<Found> found_;
  std::optional<Code> code_;
  std::optional<grammar::DateReader::Found> date_;
  std::optional<Span> place_;
  std::vector<IssuerLine> issuer_;
  std::vector<Span> subject_;
  std::string subject_rule_;
  uint32_t last_subject_line_ = UINT32_MAX;
  uint32_t stamps_to_ = 0;
  uint32_t column_end_ = 0;
  uint32_t skip_line_ = UINT32_MAX;
  bool seen_header_ = false;
  bool right_ = false;                 // the right column has begun
};

}  // namespace

void set_subject(Draft& d, const std::vector<Span>& spans) {
  Text t = make_text(d.work.layout, spans);
  // V/v, Về việc, Về are its introduction, not its words
  text::Folded folded;
  text::fold(t.text, {0, uint32_t(t.text.size())}, folded);
  size_t length = 0, begin = 0;
  while (begin < folded.text.size() && std::string_view(".,:;-* ").find(folded.text[begin]) != std::string_view::npos) ++begin;
  for (int i = 0; i < 2; ++i)
    if (d.work.rules.cue_at(folded.text, begin, bits(CueKind::subject), &length)) {
      begin += length;
      while (begin < folded.text.size() && std::string_view(".,:;- ").find(folded.text[begin]) != std::string_view::npos) ++begin;
    }
  if (begin >= folded.text.size()) return;
  d.record.subject = t.text.substr(folded.source_at(uint32_t(begin)));
  d.place("subject", t.span);
}

void read_head(Draft& d) {
  const Work& w = d.work;
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
  d.head_end = header ? end : titled ? end : d.extent.first;
  if (titled && !header)  // what stands above a title without any header is noise
    for (uint32_t i = d.extent.first; i < end; ++i)
      if (!used.has(i) && !w.layout.lines[i].rule) d.mark(w.layout.lines[i].span, "furniture", "header-noise");
  if (titled) d.head_end = read_title(d, end, used);
}

}  // namespace vbparse::extract
