// What stands in a header's text, wherever a converter has put it.
#include <algorithm>

#include "extract/head/head.h"
#include "text/edits.h"

namespace vbparse::extract {

using grammar::bits;
using grammar::Cue;

namespace {

class HeadFinder {
 public:
  HeadFinder(Draft& d, const HeadText& head, bool titled)
      : d_(d), w_(d.work), head_(head), titled_(titled) {}

  HeadFindings find() {
    find_all();
    out_.found = std::move(found_);
    return std::move(out_);
  }

 private:
  using What = HeadFound::What;
  std::string_view folded() const { return head_.folded.text; }
  Span span(uint32_t b, uint32_t e) const { return head_.folded.source(b, e); }
  bool taken(uint32_t at) const { return !found_.empty() && at < found_.back().end; }

  void find_all() {
    for (const auto& piece : head_.pieces) {
      column_end_ = column_end(piece.right);
      for (uint32_t at = piece.begin; at < piece.end;
           at += uint32_t(grammar::word_length(folded(), at))) {
        if (taken(at) || folded()[at] == ' ')
          continue;
        find_at(at, piece);
      }
      // in small letters it may also be part of a sentence
      if (!has(What::motto) && (w_.facts[piece.line].caps || piece.line < d_.extent.first + 6))
        damaged_motto(piece);
    }
  }

  /// Where a column ends: nothing is read over it, for the other column's lines stand beside these.
  uint32_t column_end(bool right) const {
    const auto next =
        std::partition_point(head_.pieces.begin(), head_.pieces.end(),
                             [&](const HeadText::Piece& p) { return p.right <= right; });
    return std::prev(next)->end;
  }
  /// Whether something of the piece is found in [begin, end); what was found in it is the last.
  bool found_within(const HeadText::Piece& piece, uint32_t begin, uint32_t end) const {
    for (auto f = found_.rbegin(); f != found_.rend() && f->end > piece.begin; ++f)
      if (f->begin < end && begin < f->end)
        return true;
    return false;
  }
  std::string_view column() const { return folded().substr(0, column_end_); }

  bool has(What what) const { return kinds_ >> unsigned(what) & 1; }
  void add(What what, uint32_t begin, uint32_t end, const Cue* cue = nullptr) {
    found_.push_back({what, begin, end, cue});
    kinds_ |= 1u << unsigned(what);
    const bool divides = what == What::subject || what == What::number || what == What::motto;
    if (divides && begin >= divided_by_.begin)
      divided_by_ = found_.back();
  }

  void find_at(uint32_t at, const HeadText::Piece& piece) {
    const bool at_start = at == piece.begin || (!found_.empty() && found_.back().end >= at - 1 &&
                                                found_.back().begin >= piece.begin);
    size_t length = 0;
    constexpr uint64_t anywhere = bits(CueKind::motto, CueKind::tagline, CueKind::subject);
    constexpr uint64_t at_starts =
        anywhere | bits(CueKind::number, CueKind::urgency, CueKind::secrecy, CueKind::circulation,
                        CueKind::stamp);
    const Cue* c = w_.rules.cue_at(
        column(), at, at_start ? at_starts : anywhere | bits(CueKind::number), &length);
    const auto end = uint32_t(at + length);
    if (c) {
      switch (c->kind) {
        case CueKind::motto:
          // Đoàn's motto is also part of its organs' names: it counts where it stands by itself
          if (c->system == "mass" && (at != piece.begin || end < piece.end))
            break;
          if (has(What::motto))
            break;
          if (in_sentence(at, end, piece))
            break;
          return add(What::motto, at, end, c);
        case CueKind::tagline:
          return add(What::tagline, at, end, c);
        case CueKind::number:
          if (number(at, end, at_start, c))
            return;
          break;
        case CueKind::subject:
          if (!begins_subject(at, at_start, *c))
            break;
          return add(What::subject, at, end, c);
        case CueKind::stamp:
          if (!c->value.empty())
            break;  // what needs a line beside it: the line's facts tell
          return add(What::stamp, piece.begin, piece.end, c);
        default:
          break;
      }
    }
    if (at == piece.begin) {
      const std::string_view whole = folded().substr(piece.begin, piece.end - piece.begin);
      if (const Cue* mark = w_.rules.cue_whole(
              whole, bits(CueKind::urgency, CueKind::secrecy, CueKind::circulation))) {
        // a class of urgency or secrecy is stamped in capitals
        const bool caps = in_capitals(w_.layout.words(span(piece.begin, piece.end)));
        if (caps || mark->kind == CueKind::circulation)
          return add(mark->kind == CueKind::urgency   ? What::urgency
                     : mark->kind == CueKind::secrecy ? What::secrecy
                                                      : What::circulation,
                     piece.begin, piece.end, mark);
      }
      if (w_.facts[piece.line].stamp && !w_.facts[piece.line].motto)
        return add(What::stamp, piece.begin, piece.end);
    }
    date(at, piece);
  }

  /// "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam" of running text: a motto in small letters
  /// behind small letters.
  bool in_sentence(uint32_t begin, uint32_t end, const HeadText::Piece& piece) const {
    uint32_t word = begin;
    while (word > piece.begin && folded()[word - 1] == ' ')
      --word;
    while (word > piece.begin && folded()[word - 1] != ' ')
      --word;
    return word < begin && begins_upper(w_.layout.words(span(begin, end))) &&
           !in_capitals(w_.layout.words(span(begin, end))) &&
           !begins_upper(w_.layout.words(span(word, begin)));
  }

  bool begins_subject(uint32_t at, bool at_start, const Cue& cue) const {
    if (cue.value == "about" && (!at_start || titled_))
      return false;
    // inside a subject "về việc" goes on; "V/v" begins it anew
    if (folded().substr(at, 2) == "v/")
      return true;
    return at_start && !(in_subject() && folded().substr(at, 1) == "v");
  }
  bool in_subject() const { return divided_by_.what == What::subject; }

  /// "Số: 12/QĐ-UBND": a code, or the place of one left blank.
  bool number(uint32_t at, uint32_t end, bool at_start, const Cue* cue) {
    if (has(What::number))
      return false;
    uint32_t from = end;
    while (from < folded().size() && (folded()[from] == ' ' || folded()[from] == ':'))
      ++from;
    const bool colon = folded().substr(end - 1, from - end + 1).find(':') != std::string_view::npos;
    const bool behind_star =
        at >= 2 && folded()[at - 2] == '*';  // the Party's star, all on one line
    if (!at_start && !colon && !behind_star)
      return false;
    if (in_subject() && !colon)
      return false;
    const auto code = read_code(head_.folded, d_.buffer(), from, column_end_);
    if (!code)
      return false;
    out_.code = *code;
    add(What::number, at, code->end, cue);
    return true;
  }

  /// "Hà Nội, ngày 05 tháng 01 năm 2020": the place goes with it.
  void date(uint32_t at, const HeadText::Piece& piece) {
    if (has(What::date) || !folded().substr(at).starts_with("ng"))
      return;
    const auto f = w_.rules.date_reader.at(column(), at);
    if (!f)
      return;
    // behind it nothing of a sentence: a cell's end, another part, a few signs of noise
    std::string_view rest = folded().substr(f->end, piece.end > f->end ? piece.end - f->end : 0);
    if (rest.size() > 1 &&
        (rest.starts_with(" của") || rest.starts_with(" về") || rest.starts_with(" và")))
      return;
    uint32_t from = found_.empty() ? piece.begin : std::max(piece.begin, found_.back().end);
    if (at > from + 120)
      from = at - 120;  // no place is named longer
    uint32_t end = at;
    while (end > from &&
           (folded()[end - 1] == ' ' || folded()[end - 1] == ',' || folded()[end - 1] == '.'))
      --end;
    const bool comma = folded().substr(end, at - end).find(',') != std::string_view::npos;
    uint32_t begin = place_begin(from, end);
    if (begin == end && from == piece.begin && at == from && piece.begin > 0) {
      // "Quảng Nam," / "ngày 13 …": the place ends the cell before
      uint32_t e = piece.begin;
      while (e > 0 && (folded()[e - 1] == ' ' || folded()[e - 1] == ','))
        --e;
      const uint32_t floor = found_.empty() ? 0 : found_.back().end;
      if (folded().substr(e, piece.begin - e).find(',') != std::string_view::npos) {
        const HeadText::Piece& cell = head_.piece_at(e > 0 ? e - 1 : 0);
        uint32_t b = e;
        if (cell.right == piece.right)
          b = place_begin(std::max(cell.begin, floor), e);
        if (b < e)
          begin = b, end = e;
      }
    }
    if (in_subject() && begin == end)
      return;
    if (begin == end && !comma && at != from)
      return;
    if (found_.empty() && ((!comma && within_sentence(begin, piece)) || !names_place(begin, end)))
      return;
    out_.date = *f;
    out_.place = begin < end ? std::optional(span(begin, end)) : std::nullopt;
    add(What::date, begin < end ? begin : at, f->end);
    // what stood between stays to be given: put in order
    std::sort(found_.begin(), found_.end(),
              [](const HeadFound& a, const HeadFound& b) { return a.begin < b.begin; });
  }

  /// "Gửi báo cáo trước ngày …", "thứ Ba, ngày …": small words are in a sentence; of a place's name
  /// only "thành phố", "xã".
  bool names_place(uint32_t begin, uint32_t end) const {
    if (begin < end && w_.rules.time_forms.at(folded(), begin))
      return false;  // "Đến ngày …"
    for (uint32_t at = begin; at < end;) {
      size_t n, length = std::max<size_t>(1, grammar::word_length(folded(), at));
      const bool small = text::is_letter(text::code_point(folded(), at, &n)) &&
                         !begins_upper(w_.layout.words(span(at, end)));
      if (small && !w_.rules.cue_at(folded(), at, bits(CueKind::area), &length))
        return false;
      at += uint32_t(length);
    }
    return true;
  }

  /// Whether what begins at `at` goes on from small letters before it, on its line or the one
  /// above.
  bool within_sentence(uint32_t at, const HeadText::Piece& piece) const {
    if (at > piece.begin)
      return !in_capitals(w_.layout.words(span(piece.begin, at)));
    const uint32_t line = piece.line;
    return line > d_.extent.first && w_.layout.lines[line].blanks_before == 0 &&
           !w_.facts[line - 1].sentence_end &&
           w_.facts[line - 1].upper * 2 < w_.facts[line - 1].letters;
  }

  /// The place that ends at `end`: all of it from `from` on, or its last capitalized words.
  uint32_t place_begin(uint32_t from, uint32_t end) const {
    while (from < end && folded()[from] == ' ')
      ++from;
    if (from >= end)
      return end;
    const std::string_view words = w_.layout.words(span(from, end));
    if (words.find_first_of("0123456789/:;") == std::string_view::npos &&
        folded().substr(from, end - from).size() <= 40 && begins_upper(words))
      return from;
    uint32_t begin = end, count = 0;
    for (uint32_t at = end; at > from;) {  // word by word from the right
      uint32_t b = at;
      while (b > from && folded()[b - 1] != ' ')
        --b;
      size_t n;
      const char32_t c = text::code_point(w_.layout.buffer, head_.folded.source_at(b), &n);
      const std::string_view word = folded().substr(b, at - b);
      if (!text::is_upper(c) || word.find_first_of("0123456789/:;") != std::string_view::npos ||
          ++count > 4)
        break;
      begin = b;
      at = b;
      while (at > from && folded()[at - 1] == ' ')
        --at;
    }
    return begin;
  }

  /// "CỌNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM": found by its shape.
  void damaged_motto(const HeadText::Piece& piece) {
    const std::string line = text::skeleton(folded().substr(piece.begin, piece.end - piece.begin));
    const uint32_t letters = grammar::letters_in(line);
    for (const auto& [bare, rule, motto_letters] : w_.rules.tolerant_mottos) {
      if (grammar::more_missing(motto_letters, letters, bare.size() / 5))
        continue;
      const Cue& c = w_.rules.cues[rule];
      // Đoàn's motto is also part of its organs' names: it counts where it stands by itself
      if (c.system == "mass" && text::edits_between(line, bare, bare.size() / 8) > bare.size() / 8)
        continue;
      const auto hit = find_approximate(line, bare, bare.size() / 5);
      if (!hit)
        continue;
      // skeleton and folded text have the same words: map by counting blanks would drift, so map by
      // characters
      const auto back = [&](size_t at) {
        size_t chars = 0, i = piece.begin;
        const std::string_view f = folded();
        for (size_t k = 0; k < at; ++chars)
          k += (static_cast<unsigned char>(line[k]) < 0x80) ? 1 : length_at(line, k);
        for (size_t k = 0; k < chars && i < piece.end; ++k)
          i += length_at(f, i);
        return uint32_t(i);
      };
      uint32_t begin = back(hit->begin), end = back(hit->end);
      while (begin > piece.begin && folded()[begin - 1] != ' ')
        --begin;  // whole words
      while (end < piece.end && folded()[end] != ' ')
        ++end;
      if (piece.end - end <= 5)
        end = piece.end;  // the last letters of a damaged word
      if (found_within(piece, begin, end))
        return;
      if (in_sentence(begin, end, piece))
        return;
      add(What::motto, begin, end, &c);
      std::sort(found_.begin(), found_.end(),
                [](const HeadFound& a, const HeadFound& b) { return a.begin < b.begin; });
      d_.diagnose("damaged-anchor", Severity::info, "the motto was found only by its shape",
                  span(begin, end));
      return;
    }
  }
  static size_t length_at(std::string_view s, size_t at) {
    size_t n;
    text::code_point(s, at, &n);
    return n;
  }

  Draft& d_;
  const Work& w_;
  const HeadText& head_;
  bool titled_;
  uint32_t column_end_ = 0;
  std::vector<HeadFound> found_;
  uint32_t kinds_ = 0;                       // What is among them, a bit each
  HeadFound divided_by_{What::motto, 0, 0};  // the last motto, number or subject
  HeadFindings out_;
};

}  // namespace

HeadFindings find_in_head(Draft& d, const HeadText& head, bool titled) {
  return HeadFinder(d, head, titled).find();
}

}  // namespace vbparse::extract
