// Items into a tree, by the kind and the sequence of their labels.
#include <algorithm>
#include <span>
#include <utility>

#include "extract/body/body.h"
#include "vbparse/bounds.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr uint32_t none = UINT32_MAX;

/// The items that are under one, or at the top.
struct Below {
  uint32_t first = none, last = none, count = 0;
  uint32_t last_numbered = none;  // the last that is no bullet
};

/// An item. Documents of nothing but labels have one for every three bytes: it is kept small.
struct Node {
  const Paragraph* paragraph;
  uint32_t parent, level;
  uint32_t more;         // where the paragraphs behind the first begin
  uint32_t next = none;  // of the items under the same one
  Below below{};

  const Label& label() const { return *paragraph->label; }
};

class TreeReader {
 public:
  TreeReader(Draft& d, const std::vector<Paragraph>& paragraphs, size_t first)
      : d_(d), w_(d.work), all_(paragraphs), first_(first) {}

  size_t read() {
    const auto items_end =
        std::find_if(all_.rbegin(), all_.rend() - ptrdiff_t(first_), [](const Paragraph& p) {
          return p.label != nullptr;
        }).base();
    const size_t last_item = std::max(first_ + 1, size_t(items_end - all_.begin())) - 1;
    nodes_.reserve(last_item + 1 - first_);
    const size_t end = closing_begin(last_item);
    uses_.assign(end - first_, Use::block);
    bool quoted = false;
    for (size_t i = first_; i < end; ++i) {
      const Paragraph& p = all_[i];
      if (p.footnote || (p.table && nodes_.empty()))
        continue;
      const bool ends_quote = quoted && closes_quote(p);
      if (p.label && !quoted) {
        add(p);
        uses_[i - first_] = Use(p.label->kind);
      } else if (!p.table && !nodes_.empty()) {
        more_.push_back(&p);
        uses_[i - first_] = Use(uint8_t(Use::paragraph) + quoted);
      }
      if (quoted)
        quoted = !ends_quote;
      else
        quoted = opens_quote(p) && quote_ends_below(i, end);
    }
    d_.record.tasks = tasks(top_);
    nodes_ = std::vector<Node>();  // their memory is the marks'
    for (size_t i = first_; i < end; ++i)
      use(all_[i], uses_[i - first_]);
    return end;
  }

 private:
  /// What becomes of a paragraph: an item, by the kind of its label; more of the one before; or a
  /// paragraph of the body.
  enum class Use : uint8_t { paragraph = uint8_t(LabelKind::dot) + 1, quoted, block };

  void use(const Paragraph& p, Use use) {
    constexpr std::string_view rules[]{
        "label-part",    "label-chapter", "label-section", "label-subsection",
        "label-article", "label-capital", "label-roman",   "label-number",
        "label-decimal", "label-letter",  "label-bracket", "label-dash",
        "label-plus",    "label-dot",     "paragraph",     "quoted-provision"};
    if (use == Use::block)
      block(p);
    else
      mark(p, "task", rules[size_t(use)]);
  }

  void mark(const Paragraph& p, std::string_view part, std::string_view rule) {
    for (const Span& s : spans_of(w_, p))
      d_.mark(s, part, rule);
  }

  void block(const Paragraph& p) {
    mark(p, "body", p.footnote ? "footnote" : p.table ? "table" : "paragraph");
    d_.record.body.push_back({p.table ? Block::Kind::table : Block::Kind::paragraph,
                              make_text(w_.layout, spans_of(w_, p))});
  }

  /// The first paragraph behind the last item that ends the document rather than the item.
  size_t closing_begin(size_t last_item) const {
    // below a title ("Điều 3. Hiệu lực thi hành") the first paragraph is its text
    const bool title = !w_.facts[all_[last_item].last()].sentence_end;
    for (size_t i = last_item + 1 + title; i < all_.size(); ++i) {
      if (all_[i].table || all_[i].footnote)
        continue;
      const std::string_view f = w_.folded(all_[i].first());
      if (w_.rules.cue_at(f, 0, bits(CueKind::closing)))
        return i;
      if (i + 1 == all_.size() && folded_words(w_, all_[i]).ends_with("./."))
        return i;
    }
    return all_.size();
  }

  // ---- quoted provisions of amended law --------------------------------------------------------
  bool opens_quote(const Paragraph& p) const {
    const Line& l = w_.layout.lines[p.first()];
    const std::string_view f = w_.folded(p.first());
    if (!f.starts_with('"') || closes_quote(p))
      return false;
    const std::string_view rest = f.substr(1);
    const auto label = read_label(
        w_.layout.words(
            {std::min(l.span.end, l.span.begin + (w_.words(p.first())[0] == '"' ? 1 : 3)),
             l.span.end}),
        rest);
    return label && label->kind < LabelKind::dash;
  }
  bool closes_quote(const Paragraph& p) const {
    std::string_view f = w_.folded(p.last());
    while (!f.empty() && (f.back() == '.' || f.back() == ';' || f.back() == ',' ||
                          f.back() == ' ' || f.back() == '/'))
      f.remove_suffix(1);
    if (f.empty() || f.back() != '"')
      return false;
    return p.lines.size() > 1 || std::count(f.begin(), f.end(), '"') % 2 == 0 ||
           !f.starts_with('"');
  }
  /// A quotation that never ends within sixty paragraphs is a stray sign.
  bool quote_ends_below(size_t i, size_t end) const {
    for (size_t k = i + 1; k < end && k <= i + 60; ++k)
      if (closes_quote(all_[k]))
        return true;
    return false;
  }

  // ---- the place of a label --------------------------------------------------------------------
  bool ends_with_colon(const Node& n) const {
    const auto more = more_of(n);
    const Paragraph& p = more.empty() ? *n.paragraph : *more.back();
    return w_.folded(p.last()).ends_with(':');
  }

  static bool bullet(LabelKind k) { return k >= LabelKind::dash; }

  void add(const Paragraph& p) {
    const Label& l = *p.label;
    uint32_t parent = nodes_.empty() ? none : place(l);
    Node n{&p, parent, parent == none ? 0 : nodes_[parent].level + 1, uint32_t(more_.size())};
    if (n.level >= bounds::levels) {
      n.parent = nodes_[parent].parent;
      n.level = bounds::levels - 1;
      if (!deep_)
        d_.diagnose("deep-tree", Severity::warning,
                    "items are nested deeper than 32 levels; deeper ones became siblings",
                    w_.layout.lines[p.first()].span);
      deep_ = true;
    }
    sequence(n);
    append(n);
  }

  Below& below(uint32_t parent) { return parent == none ? top_ : nodes_[parent].below; }

  /// Behind the items that are under the same one.
  void append(const Node& n) {
    const auto index = uint32_t(nodes_.size());
    nodes_.push_back(n);
    Below& with = below(n.parent);
    (with.count++ ? nodes_[with.last].next : with.first) = index;
    with.last = index;
  }

  /// The item that a new label goes under, `none` for the top.
  uint32_t place(const Label& l) const {
    const auto top = uint32_t(nodes_.size() - 1);
    // the innermost open item of the same kind
    uint32_t same = none;
    for (uint32_t n = top; n != none; n = nodes_[n].parent)
      if (nodes_[n].label().kind == l.kind && nodes_[n].label().depth == l.depth) {
        same = n;
        break;
      }
    if (same != none) {
      const Node& s = nodes_[same];
      if (bullet(l.kind))
        return s.parent;
      // numbering that begins anew under a heading or a colon is a list within
      if (l.value == 1 && s.label().value >= 1 &&
          (same == top || nodes_[top].label().kind > l.kind)) {
        const Node& t = nodes_[top];
        if (same == top && (ends_with_colon(t) || is_heading(t)))
          return top;
      }
      return s.parent;
    }
    // a list announced by a colon goes under what announces it
    const Node& t = nodes_[top];
    const bool first = bullet(l.kind) || l.value == 1;
    if (first && l.kind > LabelKind::article && ends_with_colon(t) && t.label().kind != l.kind)
      return top;
    // "a - những quy định chung" lost its capitals: Roman numerals that begin below it are its own
    if (l.kind == LabelKind::roman && l.value == 1 && t.label().kind == LabelKind::letter &&
        t.parent == none)
      return top;
    // otherwise by rank: inner kinds go under outer ones
    uint32_t n = top;
    while (n != none && rank(nodes_[n].label()) >= rank(l))
      n = nodes_[n].parent;
    return n;
  }

  static uint32_t rank(const Label& l) {
    if (l.kind == LabelKind::decimal)
      return 80 + l.depth;
    if (l.kind == LabelKind::number)
      return 80;
    if (l.kind > LabelKind::decimal)
      return 100 + uint32_t(l.kind);
    return 10 * uint32_t(l.kind);
  }

  bool is_heading(const Node& n) const {
    const Facts& f = w_.facts[n.paragraph->first()];
    return f.caps && n.paragraph->lines.size() <= 3 && more_of(n).empty();
  }

  /// Gaps and repetitions in a numbering are worth a look.
  void sequence(const Node& n) {
    const Label& l = n.label();
    if (bullet(l.kind) || !l.value)
      return;
    const uint32_t before = std::exchange(below(n.parent).last_numbered, uint32_t(nodes_.size()));
    if (before == none || nodes_[before].label().kind != l.kind)
      return;
    const uint32_t had = nodes_[before].label().value;
    if (l.value == had + 1 || l.value == 1)
      return;
    const Span where = w_.layout.lines[n.paragraph->first()].span;
    if (l.value == had)
      d_.diagnose("repeated-number", Severity::info, "a number stands twice in a row", where);
    else
      d_.diagnose("numbering-gap", Severity::info, "the numbering leaps", where);
  }

  /// The paragraphs of one of the nodes behind the first.
  std::span<const Paragraph* const> more_of(const Node& n) const {
    const size_t end = &n == &nodes_.back() ? more_.size() : (&n + 1)->more;
    return std::span(more_).subspan(n.more, end - n.more);
  }

  // ---- records ---------------------------------------------------------------------------------
  std::vector<Task> tasks(const Below& items) {
    std::vector<Task> all;
    all.reserve(items.count);
    for (uint32_t i = items.first; i != none; i = nodes_[i].next)
      all.push_back(task(nodes_[i]));
    return all;
  }

  Task task(const Node& n) {
    const Paragraph& p = *n.paragraph;
    const Label& label = n.label();
    const auto more = more_of(n);
    const Line& line = w_.layout.lines[p.first()];
    Task t;
    d_.label_lengths.push_back(label.length);
    t.label =
        words_of(w_.layout, {source(w_.layout, line.fold_begin, line.fold_begin + label.printed)});
    if (label.kind == LabelKind::dash)
      t.label = "-";  // whatever OCR made of it
    Text own = make_text(w_.layout, spans_of(w_, p, label.length));
    size_t first_more = 0;
    // "Chương I" / "QUY ĐỊNH CHUNG": the title stands on a line of its own
    if (own.text.empty() && !more.empty() && w_.facts[more[0]->first()].caps)
      own = make_text(w_.layout, spans_of(w_, *more[first_more++]));
    const bool follows = n.below.count || more.size() > first_more;
    const char last = own.text.empty() ? '.' : own.text.back();
    const bool heading = follows && last != '.' && last != ';' && !own.text.empty();
    if (heading)
      t.heading = own.text;
    else if (!own.text.empty())
      t.text = own.text;
    for (const Paragraph* paragraph : more.subspan(first_more)) {
      const std::string words = words_of(w_.layout, spans_of(w_, *paragraph));
      if (words.empty())
        continue;
      if (t.text)
        *t.text += '\n' + words;
      else
        t.text = words;
    }
    std::vector<Span> all = spans_of(w_, p);
    for (const Paragraph* paragraph : more)
      for (const Span& s : spans_of(w_, *paragraph))
        all.push_back(s);
    t.pieces = make_pieces(w_.layout, all, &t.span);
    t.extent = t.span;
    t.items = tasks(n.below);
    for (const Task& item : t.items)
      t.extent.end = std::max(t.extent.end, item.extent.end);
    return t;
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Paragraph>& all_;
  size_t first_;
  std::vector<Node> nodes_;
  std::vector<const Paragraph*> more_;  // of all nodes, in order
  std::vector<Use> uses_;               // of the paragraphs from `first_` on
  Below top_;
  bool deep_ = false;
};

}  // namespace

size_t read_tree(Draft& d, const std::vector<Paragraph>& paragraphs, size_t first) {
  return TreeReader(d, paragraphs, first).read();
}

}  // namespace vbparse::extract
