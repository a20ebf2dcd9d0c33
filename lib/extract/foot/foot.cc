// The foot: recipients (nơi nhận) and signers, one below the other, side by side, or mixed line by
// line.
#include "extract/foot/foot.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/lines/running.h"

namespace vbparse::extract {

using grammar::bits;

SignatureKind signature_kind(const Work& w, uint32_t begin, uint32_t end) {
  const std::string_view folded = w.layout.view(begin, end);
  if (folded.empty() || folded.size() > 160)
    return SignatureKind::none;
  if (w.rules.cue_at(folded, 0, bits(CueKind::signed_note)))
    return SignatureKind::note;
  const std::string_view words = w.layout.words(source(w.layout, begin, end));
  const bool caps = in_capitals(words);
  size_t length = 0;
  if (w.rules.cue_at(folded, 0, bits(CueKind::authority), &length)) {
    // "KT/bộ trưởng" of a font that lost its capitals: the mark itself is printed in capitals
    std::string_view rest = folded.substr(length);
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" .,/:")));
    const bool post = w.rules.position(rest) || w.rules.cue_at(rest, 0, bits(CueKind::organ_head));
    const char sign = folded[length - 1] == '.' || folded[length - 1] == '/' ? folded[length - 1]
                      : length < folded.size()                               ? folded[length]
                                                                             : ' ';
    const bool marked = in_capitals(words.substr(0, 2)) ||
                        ((sign == '.' || sign == '/') && length >= 2 && folded.size() < 80);
    if (rest.size() >= 3 && (caps || (post && marked)))
      return SignatureKind::authority;
  }
  // a mark that lost letters: "T. BỘ TRƯỞNG"
  const size_t dot = folded.substr(0, 4).find_first_of("./,");
  if (caps && dot != std::string_view::npos && dot >= 1) {
    std::string_view rest = folded.substr(dot + 1);
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(" .,/")));
    if (w.rules.position(rest))
      return SignatureKind::authority;
  }
  // a mark glued to what follows: "K/TTRƯỞNG BAN"
  if (caps &&
      (folded.starts_with("k/t") || folded.starts_with("t/m") || folded.starts_with("t/l")) &&
      folded.size() > 6)
    return SignatureKind::authority;
  if (caps && w.rules.position(folded) && folded.back() != ';' && folded.back() != ':')
    return SignatureKind::position;
  if (w.rules.cue_at(folded, 0, bits(CueKind::position)) && folded.back() != ';' &&
      folded.back() != ':') {
    // lower case: only a post by itself, which a list or a sentence is not
    size_t n;
    const std::string_view post = folded;
    if (post.size() < 40 && post.find_first_of(",;:.0123456789") == std::string_view::npos &&
        std::count(post.begin(), post.end(), ' ') < 5 &&
        text::is_letter(text::code_point(words, 0, &n)))
      return SignatureKind::position;
  }
  return SignatureKind::none;
}

namespace {

class FootReader {
 public:
  explicit FootReader(Draft& d) : d_(d), w_(d.work), lines_(w_.layout.lines) {}

  void read() {
    d_.foot_begin = begin();
    find_columns();
    for (uint32_t i = d_.foot_begin; i < d_.extent.last; ++i) {
      if (lines_[i].rule)
        continue;
      if (behind(i)) {
        tail_ = i;
        break;
      }
      line(i);
    }
    if (!named_ && !signers_.empty())
      part_columns();
    read_recipients(d_, recipients_);
    read_signers(d_, signers_);
    for (uint32_t i = tail_; i < d_.extent.last; ++i)
      trailing(i);
  }

 private:
  /// The columns were flattened: the signer's post and name are glued to recipients.
  void part_columns() {
    size_t at = 0;
    std::optional<FootPiece> name;
    while (at < recipients_.size() && !(name = glued_name(w_, recipients_[at])))
      ++at;
    if (!name)
      return;
    for (size_t i = 0; i <= at && i < recipients_.size(); ++i)
      if (const auto post = glued_post(w_, recipients_[i])) {
        signers_.push_back(*post);
        break;
      }
    signers_.push_back(*name);
  }

  bool recipients_at(uint32_t i, uint32_t* cell = nullptr) const {
    const Line& l = lines_[i];
    if (w_.starts(i, CueKind::recipients)) {
      if (cell)
        *cell = 0;
      return true;
    }
    for (uint32_t k = 0; k < l.cells && k < 4; ++k)
      if (w_.rules.cue_at(cell_text(i, k), 0, bits(CueKind::recipients))) {
        if (cell)
          *cell = k;
        return true;
      }
    return false;
  }
  std::string_view cell_text(uint32_t i, uint32_t k) const {
    return w_.layout.folded_text(w_.layout.cells[lines_[i].first_cell + k]);
  }

  /// Whether line i, by one of its cells, is of a signature.
  bool signature_line(uint32_t i) const {
    for (uint32_t k = 0; k < lines_[i].cells; ++k) {
      const Cell& c = w_.layout.cells[lines_[i].first_cell + k];
      const SignatureKind s = signature_kind(w_, c.fold_begin, c.fold_end);
      if (s == SignatureKind::authority || s == SignatureKind::note)
        return true;
      if (s == SignatureKind::position && (in_capitals(w_.layout.words(c.span))))
        return true;
    }
    return false;
  }

  /// The foot's first line.
  uint32_t begin() {
    uint32_t at = d_.extent.last;
    for (uint32_t i = d_.extent.last; i-- > d_.head_end;)
      if (recipients_at(i)) {
        at = i;
        break;
      }
    if (at != d_.extent.last) {
      // a signature above it: marks, posts, names, and what a seal leaves
      uint32_t first = at;
      for (uint32_t i = at; i-- > d_.head_end && at - i <= 16;) {
        const Facts& f = w_.facts[i];
        if (signature_line(i))
          first = i;
        else if (!post(i) && !lines_[i].rule && !is_name(w_.rules, w_.words(i)) &&
                 !(f.caps && f.width < 70 && !f.label && !f.start) && !f.page_number &&
                 !name_cells(i))
          break;
      }
      return first;
    }
    // no Nơi nhận: the signature among the last lines
    uint32_t looked = 0;
    for (uint32_t i = d_.extent.last; i-- > d_.head_end && looked < 40; ++looked) {
      if (!signature_line(i) || w_.facts[i].width > 140)
        continue;
      if (w_.facts[i].label && w_.facts[i].label->kind != LabelKind::roman)
        continue;
      at = i;
      while (at > d_.head_end && signature_line(at - 1) && w_.facts[at - 1].width < 140)
        --at;
      // nothing but a name, a seal or a note may follow
      uint32_t prose = 0;
      for (uint32_t k = i + 1; k < d_.extent.last; ++k)
        prose += w_.facts[k].width > 100 || (w_.facts[k].label && w_.facts[k].letters > 8) ||
                 w_.starts(k, CueKind::base) || w_.starts(k, CueKind::formula);
      return prose > 0 ? d_.extent.last : at;
    }
    return d_.extent.last;
  }

  /// A post by itself, which a font may have left without capitals.
  bool post(uint32_t i) const {
    return signature_kind(w_, lines_[i].fold_begin, lines_[i].fold_end) == SignatureKind::position;
  }

  bool name_cells(uint32_t i) const {
    if (lines_[i].cells < 2)
      return false;
    for (uint32_t k = 0; k < lines_[i].cells; ++k)
      if (!is_name(w_.rules, w_.layout.words(w_.layout.cells[lines_[i].first_cell + k].span)))
        return false;
    return true;
  }

  /// Where the signers' column begins, if they stand beside the recipients.
  void find_columns() {
    for (uint32_t i = d_.foot_begin; i < d_.extent.last; ++i)
      for (uint32_t k = 0; k < lines_[i].cells; ++k) {
        const Cell& c = w_.layout.cells[lines_[i].first_cell + k];
        if (c.column < 20)
          continue;
        const SignatureKind s = signature_kind(w_, c.fold_begin, c.fold_end);
        if (s != SignatureKind::none)
          column_ = std::min(column_, c.column);
      }
  }

  /// Whether the foot is over: a footnote, a long paragraph, an item behind the name, running text
  /// behind the name or an ended item.
  bool behind(uint32_t i) const {
    const Facts& f = w_.facts[i];
    if ((signers_.empty() && recipients_.empty()) || w_.starts(i, CueKind::furniture))
      return false;
    const bool dash = f.label && f.label->kind == LabelKind::dash;
    return w_.folded(i).starts_with("[1]") ||
           (f.width > 150 && !lines_[i].table && lines_[i].cells < 2 && !dash) ||
           (named_ && f.label && ends_foot(f.label->kind)) ||
           (!f.label && (named_ || w_.facts[i - 1].sentence_end) && running(w_, i, d_.extent.last));
  }

  static bool ends_foot(LabelKind k) {
    constexpr std::array kinds{LabelKind::number, LabelKind::bracket, LabelKind::roman,
                               LabelKind::article};
    return std::find(kinds.begin(), kinds.end(), k) != kinds.end();
  }

  std::string_view furniture_rule(uint32_t i) const {
    const Facts& f = w_.facts[i];
    if (f.page_number)
      return "page-number";
    return f.start && (f.start->kind == CueKind::furniture || f.start->kind == CueKind::stamp)
               ? f.start->id
               : "signature-marks";
  }

  void line(uint32_t i) {
    const Facts& f = w_.facts[i];
    if (f.page_number || f.stamp || w_.starts(i, CueKind::furniture))
      return d_.mark(lines_[i].span, "furniture", furniture_rule(i));
    uint32_t recipients_cell = UINT32_MAX;
    recipients_at(i, &recipients_cell);
    for (uint32_t k = 0; k < lines_[i].cells; ++k) {
      const Cell& c = w_.layout.cells[lines_[i].first_cell + k];
      FootPiece p{c.fold_begin, c.fold_end, i, c.column};
      if (k == recipients_cell) {
        size_t length = 0;
        const grammar::Cue* cue =
            w_.rules.cue_at(w_.layout.view(p.begin, p.end), 0, bits(CueKind::recipients), &length);
        if (!cue) {
          cue = f.start;
          length = std::min<size_t>(p.end - p.begin, damaged_length(p));
        }
        uint32_t from = p.begin + uint32_t(length);
        while (from < p.end && std::string_view(" :.;,").find(w_.layout.folded.text[from]) !=
                                   std::string_view::npos)
          ++from;
        d_.mark(source(w_.layout, p.begin, std::max(from, p.begin + 1)), "recipients", cue->id);
        seen_recipients_ = true;
        p.begin = from;
        if (p.begin >= p.end)
          continue;
      }
      cell(p, k);
    }
  }

  /// "Nơi nhân:" found by its shape: up to its colon, or two words.
  size_t damaged_length(const FootPiece& p) const {
    const std::string_view f = w_.layout.view(p.begin, p.end);
    const size_t colon = f.find(':');
    if (colon != std::string_view::npos && colon < 14)
      return colon + 1;
    const size_t blank = f.find(' ', f.find(' ') + 1);
    return blank == std::string_view::npos ? f.size() : blank;
  }

  /// One cell: a recipient, a signer's stretch, or both glued together.
  void cell(FootPiece p, uint32_t index) {
    const std::string_view f = w_.layout.view(p.begin, p.end);
    const bool dash =
        f.starts_with('-') || f.starts_with('+') || f.starts_with('~') || f.starts_with("•");
    const bool signers_side =
        (column_ != UINT32_MAX && p.column + 10 >= column_ && p.column >= 20) ||
        (index > 0 && !dash && seen_recipients_);
    const SignatureKind kind = signature_kind(w_, p.begin, p.end);
    if (!dash && (kind != SignatureKind::none || signers_side)) {
      if (kind == SignatureKind::position && !signers_side &&
          !in_capitals(w_.layout.words(source(w_.layout, p.begin, p.end))) &&
          !recipients_.empty() && signers_.empty()) {
        return left(p);
      }
      return signer(p);
    }
    left(p);
  }

  /// A stretch of the recipients' side: its items one by one ("- Như trên; - Sở X; - Lưu: VT.").
  void left(FootPiece p) {
    const std::string& t = w_.layout.folded.text;
    uint32_t from = p.begin;
    const auto rest = [&](uint32_t end) {
      return FootPiece{from, end, p.line, p.column + (from - p.begin)};
    };
    for (uint32_t at = p.begin + 1; at + 2 < p.end; ++at) {
      if (t[at] != '-' || t[at - 1] != ' ' || t[at + 1] != ' ')
        continue;
      uint32_t b = at - 1;
      while (b > from && t[b] == ' ')
        --b;
      const bool ended = t[b] == ';' || t[b] == '.' || t[b] == ',' || t[b] == ':';
      const uint32_t next = at + 2;
      if (p.end - next <= 160 && signature_kind(w_, next, p.end) != SignatureKind::none &&
          in_capitals(w_.layout.words(source(w_.layout, next, p.end)))) {
        item(rest(at));
        return signer({next, p.end, p.line, p.column + (next - p.begin)});
      }
      if (ended && (t[from] == '-' || !recipients_.empty() || seen_recipients_)) {
        item(rest(at));
        from = at;
      }
    }
    item(rest(p.end));
  }

  /// One item; what a signer's line added to it is cut off.
  void item(FootPiece p) {
    const std::string_view f = w_.layout.view(p.begin, p.end);
    // a signer's words behind the item's end, or a mark of authority within it; `left` counts what
    // is not behind yet
    Letters left = count_letters(w_.layout.words(source(w_.layout, p.begin, p.end)));
    uint32_t counted = p.begin;
    for (size_t at = 1; at < f.size() && f.size() <= 300; ++at) {
      if (f[at] == ' ' || f[at - 1] != ' ')
        continue;
      const uint32_t from = p.begin + uint32_t(at);
      const std::string_view rest = f.substr(at);
      if (rest.size() < 5)
        break;
      const std::string_view words = w_.layout.words(source(w_.layout, from, p.end));
      const size_t last = f.find_last_not_of(' ', at - 1);
      const char before = last == std::string_view::npos ? ' ' : f[last];
      const bool ended = before == ';' || before == '.' || before == ',' || before == ')';
      left -= count_letters(w_.layout.words(source(w_.layout, std::exchange(counted, from), from)));
      const bool caps = left.capitals();
      const SignatureKind kind = caps ? signature_kind(w_, from, p.end) : SignatureKind::none;
      const bool authority = kind == SignatureKind::authority && caps && rest.size() > 8;
      const bool post = kind == SignatureKind::position && caps && (ended || !f.starts_with('-')) &&
                        rest.find(' ') != std::string_view::npos;
      const bool name = before == ';' && is_name(w_.rules, words) && !named_ &&
                        rest.find(' ') != std::string_view::npos;
      if (authority || post || name) {
        recipient({p.begin, from, p.line, p.column});
        return signer({from, p.end, p.line, p.column + uint32_t(at)});
      }
    }
    // sequential: behind the recipients a name or a seal stands alone
    const bool listed = f.back() == ';' && !recipients_.empty() && !last_recipient_ended();
    if (!signers_.empty() && !listed && !f.starts_with('-') &&
        (recipients_.empty() || signers_.back().line > recipients_.back().line))
      return signer(p);
    if (!seen_recipients_ && recipients_.empty() && !f.starts_with('-'))
      return signer(p);
    if (!f.starts_with('-') && !recipients_.empty() && last_recipient_ended() && named(p))
      return signer(p);
    recipient(p);
  }

  void recipient(const FootPiece& p) {
    if (noise(p))
      return d_.leave(source(w_.layout, p.begin, p.end), "foot-noise");
    recipients_.push_back(p);
  }

  /// A few letters that are no item: what a pen or a seal left.
  bool noise(const FootPiece& p) const {
    uint32_t letters = 0;
    size_t n;
    const std::string_view f = w_.layout.view(p.begin, p.end);
    for (size_t i = 0; i < f.size(); i += n)
      letters += text::is_letter(text::code_point(f, i, &n));
    if (letters <= 2 && (recipients_.empty() || last_recipient_ended() || !f.starts_with('-')))
      return true;
    size_t signs = 0, digits = 0;
    for (const char c : f) {
      signs += std::string_view("`~^|{}<>=#$%@_").find(c) != std::string_view::npos;
      digits += c >= '0' && c <= '9';
    }
    return !f.starts_with('-') && !f.starts_with('~') && (signs > 0 || digits > 2) &&
           !text::is_letter(text::code_point(f, 0, &n)) && f[0] != '(' && !named(p);
  }

  /// A name, or one whose first letters are damaged.
  bool named(const FootPiece& p) const {
    uint32_t begin = p.begin, end = p.end;
    return is_name(w_.rules, w_.layout.words(source(w_.layout, begin, end))) ||
           damaged_name(w_, begin, end);
  }

  bool last_recipient_ended() const {
    const FootPiece& r = recipients_.back();
    uint32_t e = r.end;
    while (e > r.begin && w_.layout.folded.text[e - 1] == ' ')
      --e;
    const char c = w_.layout.folded.text[e - 1];
    return c == '.' || c == ';' || c == ')' ||
           w_.layout.folded.text.substr(r.begin, e - r.begin).find("lưu") < 4;
  }

  /// Where in a cell of capitals a name in small letters begins that ends it; p.end if nowhere.
  uint32_t name_begin(const FootPiece& p) const {
    for (uint32_t at = p.begin + 1; at < p.end && p.end - p.begin <= 300; ++at) {
      if (w_.layout.folded.text[at - 1] != ' ' || w_.layout.folded.text[at] == ' ')
        continue;
      const std::string_view words = w_.layout.words(source(w_.layout, at, p.end)),
                             before = w_.layout.words(source(w_.layout, p.begin, at));
      if (!in_capitals(words.substr(0, words.find(' '))) && before.size() > 4 &&
          in_capitals(before) && is_name(w_.rules, words))
        return at;
    }
    return p.end;
  }

  /// Whether a further post or mark begins at `at` in a run of capitals from `from` on.
  bool post_begins(uint32_t from, uint32_t at) const {
    const std::string& t = w_.layout.folded.text;
    if (t[at - 1] != ' ' || t[at] == ' ' || at - from < 4)
      return false;
    uint32_t b = at - 1;
    while (b > from && t[b] == ' ')
      --b;
    if (t[b] == ',' || t[b] == '.' || t[b] == '/')
      return false;
    if (w_.rules.cue_at(w_.layout.view(at, at + 40), 0, bits(CueKind::signed_note)))
      return true;
    size_t length = 0;
    const std::string_view rest = w_.layout.view(at, at + 40);
    if (w_.rules.cue_at(rest, 0, bits(CueKind::authority), &length) && length >= 3)
      return true;
    if (!w_.rules.cue_at(rest, 0, bits(CueKind::position), &length))
      return false;
    const std::string_view post = rest.substr(0, length), before = w_.layout.view(from, b + 1);
    return post.find(' ') != std::string_view::npos && post != "thường trực" &&
           !before.ends_with("phó");
  }

  /// A cell that holds a whole signature: "KT. BỘ TRƯỞNG PHÓ … Nguyễn Văn A" is parted at its
  /// marks, posts and name.
  void signer(FootPiece p) {
    if (const uint32_t name = name_begin(p); name < p.end) {
      uint32_t from = p.begin;
      for (uint32_t at = p.begin + 1; at < name; ++at) {
        if (!post_begins(from, at))
          continue;
        signer({from, at - 1, p.line, p.column});
        from = at;
      }
      signer({from, name - 1, p.line, p.column});
      p.begin = name;
    }
    if (signature_kind(w_, p.begin, p.end) == SignatureKind::none &&
        is_name(w_.rules, w_.layout.words(source(w_.layout, p.begin, p.end))))
      named_ = true;
    signers_.push_back(p);
  }

  /// What stands behind the foot: footnotes, tables, scanner notes. Kept as body.
  void trailing(uint32_t i) {
    if (lines_[i].rule)
      return;
    if (w_.facts[i].page_number || w_.facts[i].stamp || w_.starts(i, CueKind::furniture))
      return d_.mark(lines_[i].span, "furniture", furniture_rule(i));
    d_.mark(lines_[i].span, "body", "behind-foot");
    d_.record.body.push_back({Block::Kind::paragraph, make_text(w_.layout, {lines_[i].span})});
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  std::vector<FootPiece> recipients_, signers_;
  uint32_t column_ = UINT32_MAX;
  uint32_t tail_ = UINT32_MAX;
  bool seen_recipients_ = false, named_ = false;
};

}  // namespace

void read_foot(Draft& d) { FootReader(d).read(); }

}  // namespace vbparse::extract
