// What lies between head and foot: addressees, bases, the formula, the opening, the items, the
// closing.
#include "extract/body/body.h"

#include <algorithm>

namespace vbparse::extract {

using grammar::bits;

namespace {

class BodyReader {
 public:
  explicit BodyReader(Draft& d) : d_(d), w_(d.work), lines_(w_.layout.lines) {}

  void read() {
    uint32_t at = addressees(d_.head_end);
    paragraphs_ = read_paragraphs(d_, at, d_.foot_begin);
    for (const Paragraph& p : paragraphs_) {
      if (!p.table)
        d_.paragraphs.push_back(lines_[p.first()].span.begin);
      else
        for (const Span& cell : spans_of(w_, p))
          d_.paragraphs.push_back(cell.begin);
    }
    size_t i = 0;
    i = bases(i);
    // the opening: up to the first item
    size_t item = i;
    while (item < paragraphs_.size() && !paragraphs_[item].label)
      ++item;
    item = invited(i, item);
    const bool items = item < paragraphs_.size();
    opening(i, items ? item : std::min(i + 1, paragraphs_.size()));
    i = items ? item : std::min(i + 1, paragraphs_.size());
    if (items)
      i = read_tree(d_, paragraphs_, i);
    rest(i, items);
  }

 private:
  const Paragraph& paragraph(size_t i) const { return paragraphs_[i]; }
  void mark(const Paragraph& p, std::string_view part, std::string_view rule) {
    for (const Span& s : spans_of(w_, p))
      d_.mark(s, part, rule);
  }
  void block(const Paragraph& p, std::string_view rule) {
    mark(p, "body", rule);
    d_.record.body.push_back({p.table ? Block::Kind::table : Block::Kind::paragraph,
                              make_text(w_.layout, spans_of(w_, p))});
  }

  // ---- kính gửi --------------------------------------------------------------------------------

  /// Reads the addressees that begin at or shortly below `from`; returns the first line behind
  /// them.
  uint32_t addressees(uint32_t from) {
    uint32_t at = from, cell = 0;
    bool found = false, telegram = false;
    for (uint32_t i = from; i < d_.foot_begin && i < from + 8 && !found; ++i) {
      for (uint32_t k = 0; k < lines_[i].cells && !found; ++k)
        if (w_.rules.cue_at(w_.layout.folded_text(w_.layout.cells[lines_[i].first_cell + k]), 0,
                            bits(CueKind::addressees)))
          found = true, at = i, cell = k;
      if (!found && w_.starts(i, CueKind::addressees))
        found = true, at = i;
      if (!found && w_.ends_telegram(i) && w_.facts[i].width < 90)
        found = telegram = true, at = i;
      if (found || w_.facts[i].width > 90 || (w_.facts[i].label && w_.facts[i].letters > 3))
        break;
    }
    if (!found)
      return from;
    if (telegram) {
      d_.mark(lines_[at].span, "addressees", "telegram");
      return items(at + 1, 0, true);
    }
    const Cell& c = w_.layout.cells[lines_[at].first_cell + cell];
    const std::string_view f = w_.layout.folded_text(c);
    size_t length = 0;
    const grammar::Cue* cue = w_.rules.cue_at(f, 0, bits(CueKind::addressees), &length);
    if (!cue) {
      cue = w_.facts[at].start;  // found in spite of damage
      length = std::min(f.find(':'), f.find(' ', f.find(' ') + 1));
      if (length == std::string_view::npos)
        length = f.size();
    }
    uint32_t begin = c.fold_begin + uint32_t(length);
    while (begin < lines_[at].fold_end &&
           std::string_view(" :.,;").find(w_.layout.folded.text[begin]) != std::string_view::npos)
      ++begin;
    d_.mark(source(w_.layout, c.fold_begin, std::max(begin, c.fold_begin + 1)), "addressees",
            cue->id);
    if (cell > 0)
      d_.leave(w_.layout.cells[lines_[at].first_cell].span, "noise");
    return items(at, begin, false);
  }

  /// One entry an item: a dash, a line, or what ";" parts. `begin`: where on line `at` the first
  /// one starts.
  uint32_t items(uint32_t at, uint32_t begin, bool telegram) {
    std::vector<std::vector<Span>> all;
    bool ended = false, dashes = false;
    uint32_t i = at;
    const uint32_t indent = begin ? w_.layout.cells[lines_[at].first_cell].column : 0;
    for (; i < d_.foot_begin && i < at + 60; ++i) {
      const Line& l = lines_[i];
      if (l.rule) {
        // a rule of signs ends them, a table's border does not
        if (!l.table && !all.empty() && l.span.size() > 2)
          break;
        continue;
      }
      uint32_t from = i == at && begin ? begin : l.fold_begin;
      if (from >= l.fold_end)
        continue;
      const std::string_view f = w_.layout.view(from, l.fold_end);
      const Facts& facts = w_.facts[i];
      const bool dash =
          f.starts_with('-') || f.starts_with('+') || f.starts_with('~') || f.starts_with("•");
      if (i > at || !begin) {
        if (facts.page_number)
          continue;
        if (dash) {
          if (ended && all.size() > 1 && !dashes)
            break;
          if (facts.width > 170 && !l.table)
            break;
        } else {
          if (facts.label && !telegram)
            break;
          if (!goes_on(i, all, ended, dashes, indent))
            break;
        }
      }
      const uint32_t end = l.fold_end;
      if (dash)
        dashes = true;
      one_line(from, end, dash, all, ended, i, dashes);
      ended = f.ends_with('.') || f.ends_with("./.");
      d_.mark(source(w_.layout, from, end), "addressees",
              dash ? "addressee-dash" : "addressee-line");
      if (ended && !dashes && !next_is_dash(i)) {
        ++i;
        break;
      }
    }
    for (auto& spans : all) {
      Text t = make_text(w_.layout, spans, ".;,:");
      if (!t.text.empty())
        d_.record.addressees.push_back(std::move(t));
    }
    return i;
  }

  bool next_is_dash(uint32_t i) const {
    return i + 1 < d_.foot_begin && w_.folded(i + 1).starts_with('-');
  }

  /// A line without a dash below the addressees: more of the last one, another one, or the body.
  bool goes_on(uint32_t i, const std::vector<std::vector<Span>>& all, bool ended, bool dashes,
               uint32_t indent) const {
    const Facts& f = w_.facts[i];
    const std::string_view folded = w_.folded(i);
    if (all.empty())
      return f.width < 110;
    size_t n;
    const bool lower = text::is_lower(text::code_point(w_.words(i), 0, &n));
    if (ended)
      return false;
    if (folded.starts_with('(') && f.width < 110 && lines_[i].indent > 4)
      return true;
    const std::string_view above = w_.folded(i - 1);
    const bool comma = above.ends_with(',') || above.ends_with(" và") || above.ends_with(" các");
    if (lower)
      return f.width < 130;
    if (w_.starts(i, CueKind::base) || w_.rules.cue_at(folded, 0, bits(CueKind::opening)))
      return false;
    if (above.ends_with(';') || comma)
      return f.width < 130 && !(dashes && lines_[i].blanks_before > 1);
    if (dashes)
      return lines_[i].blanks_before == 0 && f.width < 80 && lines_[i].indent > 0 &&
             !f.sentence_end;
    // addressees one below the other without any sign: short and set in
    return f.width < 80 && lines_[i].indent >= indent && lines_[i].indent > 4 && !f.sentence_end &&
           lines_[i].blanks_before <= 1;
  }

  void one_line(uint32_t from, uint32_t end, bool dash, std::vector<std::vector<Span>>& all, bool,
                uint32_t i, bool dashes) {
    const auto add = [&](uint32_t b, uint32_t e, bool fresh) {
      trim(w_.layout.folded.text, b, e, fresh ? "-+~;" : ";");
      if (b >= e)
        return;
      // two or three signs behind an item's end are noise
      if (e - b <= 2 && fresh && !all.empty())
        return;
      // an address in brackets is no addressee
      const std::string_view words = w_.layout.view(b, e);
      if (words.starts_with('(') && w_.rules.cue_at(words, 1, bits(CueKind::contact)))
        return;
      if (fresh || all.empty())
        all.emplace_back();
      all.back().push_back(source(w_.layout, b, e));
    };
    const std::string_view above = i > 0 ? w_.folded(i - 1) : std::string_view();
    const bool more =
        !dash && !all.empty() && !above.ends_with(';') && (dashes || !continues_as_new(i));
    // without dashes ";" parts the items of a line
    uint32_t b = from;
    bool fresh = !more;
    if (!dashes && !dash) {
      for (uint32_t at = from; at < end; ++at) {
        if (w_.layout.folded.text[at] != ';')
          continue;
        add(b, at, fresh);
        fresh = true;
        b = at + 1;
      }
    } else {
      // "- A; - B" on one line
      for (uint32_t at = from + 1; at + 2 < end; ++at) {
        const std::string& t = w_.layout.folded.text;
        if (t[at] != '-' || t[at - 1] != ' ' || t[at + 1] != ' ')
          continue;
        uint32_t k = at - 1;
        while (k > from && t[k] == ' ')
          --k;
        if (t[k] != ';' && t[k] != ',')
          continue;
        add(b, at, fresh);
        fresh = true;
        b = at;
      }
    }
    add(b, end, fresh);
  }

  /// A line without dash or ";" above it: a new addressee where it begins like an organ and the
  /// line above could end.
  bool continues_as_new(uint32_t i) const {
    const std::string_view folded = w_.folded(i), above = w_.folded(i - 1);
    if (folded.starts_with('('))
      return true;
    size_t n;
    if (text::is_lower(text::code_point(w_.words(i), 0, &n)))
      return false;
    if (above.ends_with(',') || above.ends_with(" và") || above.ends_with(" -"))
      return false;
    return w_.rules.cue_at(folded, 0, bits(CueKind::organ_head, CueKind::person_head)) != nullptr;
  }

  /// "… trân trọng kính mời:" and a list of dashes below: who is invited. Returns the first
  /// paragraph that is an item.
  size_t invited(size_t first, size_t item) {
    if (item == first || item >= paragraphs_.size() || !d_.record.addressees.empty())
      return item;
    const std::string_view lead = w_.folded(paragraphs_[item - 1].last());
    if (!lead.ends_with("mời:") && !lead.ends_with("mời :"))
      return item;
    size_t k = item;
    for (; k < paragraphs_.size() && paragraphs_[k].label &&
           paragraphs_[k].label->kind == LabelKind::dash;
         ++k) {
      Paragraph& p = paragraphs_[k];
      Text t = make_text(w_.layout, spans_of(w_, p, p.label->length), ".;,");
      if (!t.text.empty())
        d_.record.addressees.push_back(std::move(t));
      mark(p, "addressees", "invited");
    }
    paragraphs_.erase(paragraphs_.begin() + long(item), paragraphs_.begin() + long(k));
    size_t next = item;
    while (next < paragraphs_.size() && !paragraphs_[next].label)
      ++next;
    return next;
  }

  // ---- căn cứ ----------------------------------------------------------------------------------

  /// "đn cứ Luật …" of OCR: the first letters of Căn cứ are gone, but bases follow.
  bool damaged_base(size_t i) const {
    const Paragraph& p = paragraphs_[i];
    if (p.label || p.table || i + 1 >= paragraphs_.size() ||
        !w_.starts(paragraphs_[i + 1].first(), CueKind::base))
      return false;
    const std::string_view f = w_.folded(p.first());
    const size_t at = f.find("cứ ");
    return at != std::string_view::npos && at >= 1 && at <= 8 && f[at - 1] == ' ';
  }

  /// The rule by which paragraph i stands on its own as a base: it begins with a base's word and is
  /// no main sentence. Empty: it is none.
  std::string_view base_rule(size_t i) const {
    const Paragraph& p = paragraphs_[i];
    if (p.table || p.footnote)
      return {};
    std::string f = folded_words(w_, p);
    if (p.label) {
      if (p.label->kind != LabelKind::dash)
        return {};
      f.erase(0, p.label->length);
    }
    const grammar::Cue* cue = w_.rules.cue_at(f, 0, bits(CueKind::base));
    if (!cue && w_.starts(p.first(), CueKind::base) && !p.label)
      cue = w_.facts[p.first()].start;
    const bool base = cue != nullptr;
    if (damaged_base(i))
      return base ? cue->id : "damaged-base";
    if (!cue)
      cue = w_.rules.cue_at(f, 0, bits(CueKind::opening));
    return cue && ends_as_base(i, f, base) ? cue->id : std::string_view();
  }
  bool is_base(size_t i) const { return !base_rule(i).empty(); }

  /// Whether paragraph i, of words `f` that begin as a base or as an opening, ends as a base does.
  bool ends_as_base(size_t i, std::string_view f, bool base) const {
    const Paragraph& p = paragraphs_[i];
    if (f.ends_with(':'))
      return base && !p.label && next_is_base_or_formula(i) && i + 1 < paragraphs_.size() &&
             w_.facts[paragraphs_[i].last()].width < 140 && !charges(f);
    if (base) {
      if (f.ends_with("./."))
        return false;
      return f.ends_with(';') || f.ends_with(',') || f.ends_with('.') || next_is_base_or_formula(i);
    }
    return f.ends_with(';') && i + 1 < paragraphs_.size();
  }

  /// "… yêu cầu:" announces what follows; a base whose ";" was read as ":" does not.
  static bool charges(std::string_view f) {
    for (const std::string_view end : {"sau:", "yêu cầu:", "đề nghị:", "như sau :", "thực hiện:",
                                       "mời:", "kiến:", "dung:", "báo:"})
      if (f.ends_with(end))
        return true;
    return false;
  }

  bool next_is_base_or_formula(size_t i) const {
    if (i + 1 >= paragraphs_.size())
      return false;
    const uint32_t l = paragraphs_[i + 1].first();
    return w_.starts(l, CueKind::base) || formula(i + 1) || w_.facts[l].caps;
  }

  /// "QUYẾT ĐỊNH:", "BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH", or the organ in capitals above the bases.
  bool formula(size_t i) const {
    const Paragraph& p = paragraphs_[i];
    if (p.lines.size() > 3 || p.label)
      return false;
    std::string f = folded_words(w_, p);
    while (!f.empty() && (f.back() == ':' || f.back() == ' ' || f.back() == '.'))
      f.pop_back();
    if (w_.facts[p.first()].start && w_.starts(p.first(), CueKind::formula) && f.size() < 60)
      return true;
    return w_.facts[p.first()].caps && (f.ends_with("quyết định") || f.ends_with("quyết nghị") ||
                                        f.ends_with("nghị quyết") || f.ends_with("ra lệnh"));
  }

  std::string_view formula_rule(const Paragraph& p) const {
    return w_.starts(p.first(), CueKind::formula) ? w_.facts[p.first()].start->id
                                                  : "formula-capitals";
  }

  bool organ_line(size_t i) const {
    const Paragraph& p = paragraphs_[i];
    return !p.label && p.lines.size() <= 4 && w_.facts[p.first()].caps &&
           w_.facts[p.first()].letters >= 6 && !w_.facts[p.last()].sentence_end;
  }

  size_t bases(size_t i) {
    size_t last = i;  // behind the last base or formula
    bool any = false;
    for (size_t k = i; k < paragraphs_.size() && k < i + 60; ++k) {
      if (is_base(k) && !(any && formula_seen_ && paragraphs_[k].label)) {
        any = true;
        last = k + 1;
        continue;
      }
      if (formula(k)) {
        formula_seen_ = true;
        last = k + 1;
        continue;
      }
      if (organ_line(k) && k + 1 < paragraphs_.size() &&
          (is_base(k + 1) || formula(k + 1) ||
           (k + 2 < paragraphs_.size() && organ_line(k + 1) && is_base(k + 2)))) {
        last = k + 1;
        continue;
      }
      if (paragraphs_[k].label || k > last + 1)
        break;
      // one paragraph may stand between the bases and the formula: "Thủ tướng ban hành Quyết định
      // …"
      bool more = false;
      for (size_t m = k + 1; m < paragraphs_.size() && m <= k + 2; ++m)
        more = more || is_base(m) || formula(m);
      if (!more)
        break;
    }
    for (size_t k = i; k < last; ++k) {
      const Paragraph& p = paragraphs_[k];
      if (const std::string_view rule = base_rule(k); !rule.empty())
        base(p, rule);
      else
        block(p, formula(k) ? formula_rule(p) : "organ-line");
    }
    return last;
  }

  /// One paragraph of bases; several on one line are parted before each "Căn cứ".
  void base(const Paragraph& p, std::string_view rule) {
    mark(p, "bases", rule);
    const uint32_t skip = std::max(p.skip, p.label ? p.label->length : 0);
    std::vector<std::vector<Span>> parts(1);
    for (size_t k = 0; k < p.lines.size(); ++k) {
      const Line& l = lines_[p.lines[k]];
      uint32_t from = l.fold_begin + (k == 0 ? skip : 0);
      for (uint32_t at = from + 1; at < l.fold_end; ++at) {
        const std::string& t = w_.layout.folded.text;
        if (t[at - 1] != ' ' || at < from + 3 || t[at - 2] != ';')
          continue;
        if (!w_.rules.cue_at(w_.layout.view(at, l.fold_end), 0, bits(CueKind::base)))
          continue;
        size_t n;
        if (!text::is_upper(text::code_point(d_.buffer(), w_.layout.folded.source_at(at), &n)))
          continue;
        parts.back().push_back(source(w_.layout, from, at - 1));
        parts.emplace_back();
        from = at;
      }
      if (from < l.fold_end)
        parts.back().push_back(source(w_.layout, from, l.fold_end));
    }
    for (const auto& spans : parts) {
      Text t = make_text(w_.layout, spans, ";,.");
      if (!t.text.empty())
        d_.record.bases.push_back(std::move(t));
    }
  }

  // ---- opening, closing ------------------------------------------------------------------------

  void opening(size_t first, size_t last) {
    std::vector<Span> spans;
    for (size_t i = first; i < last; ++i) {
      const Paragraph& p = paragraphs_[i];
      if (p.table || p.footnote) {
        block(p, p.table ? "table" : "footnote");
        continue;
      }
      mark(p, "opening", "before-items");
      for (const Span& s : spans_of(w_, p))
        spans.push_back(s);
    }
    Text t = make_text(w_.layout, spans);
    if (!t.text.empty())
      d_.record.opening = std::move(t);
  }

  std::string_view closing_rule(const Paragraph& p) const {
    const grammar::Cue* cue = w_.rules.cue_at(w_.folded(p.first()), 0, bits(CueKind::closing));
    return cue ? cue->id : "behind-items";
  }

  void rest(size_t first, bool closing) {
    std::vector<Span> spans;
    for (size_t i = first; i < paragraphs_.size(); ++i) {
      const Paragraph& p = paragraphs_[i];
      if (!closing || p.table || p.footnote) {
        block(p, p.table ? "table" : p.footnote ? "footnote" : "paragraph");
        continue;
      }
      mark(p, "closing", closing_rule(p));
      for (const Span& s : spans_of(w_, p))
        spans.push_back(s);
    }
    Text t = make_text(w_.layout, spans);
    if (!t.text.empty())
      d_.record.closing = std::move(t);
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  std::vector<Paragraph> paragraphs_;
  bool formula_seen_ = false;
};

}  // namespace

void read_body(Draft& d) { BodyReader(d).read(); }

}  // namespace vbparse::extract
