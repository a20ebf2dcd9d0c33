// Words that fit no part: furniture needs proof, so they become paragraphs of the body.
#include <algorithm>
#include <span>
#include <utility>

#include "extract/body/body.h"

namespace vbparse::extract {
namespace {

/// What a portal's heading or a seal prints again: the subject and the names of the issuer, folded.
/// Longer than any of them is nothing that repeats.
std::string repeatable(const Record& r) {
  constexpr size_t most = 2000;
  std::string all = ' ' + r.subject.value_or("") + ' ' + r.header.issuer.value_or("") + ' ' +
                    r.header.issuer_parent.value_or("") + ' ';
  for (const Signer& s : r.signers)
    for (const Authority& a : s.authority)
      all += a.of + ' ';
  return all.size() > most ? std::string() : ' ' + text::fold(all) + ' ';
}

class Keeper {
 public:
  explicit Keeper(Draft& d)
      : d_(d), w_(d.work), lines_(w_.layout.lines), said_(repeatable(d.record)) {}

  void keep() {
    std::vector<Mark> all = std::exchange(d_.marks, {});
    d_.marks.reserve(all.size());
    std::stable_sort(all.begin(), all.end(),
                     [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
    auto next = all.begin();
    for (uint32_t i = d_.extent.first; i < d_.extent.last; ++i) {
      const uint32_t end = lines_[i].span.end;
      const auto first = next;
      next = std::find_if(first, all.end(), [&](const Mark& m) { return m.span.begin >= end; });
      const std::span<Mark> marks(first, next);
      if (is_kept(i, marks)) {
        add(i, marks.empty() ? "unclaimed" : marks[0].rule);
        continue;
      }
      close(i);
      for (Mark& m : marks)
        settle(std::move(m));
    }
    close(d_.extent.last);
    std::stable_sort(
        d_.record.body.begin(), d_.record.body.end(),
        [](const Block& a, const Block& b) { return a.words.span.begin < b.words.span.begin; });
  }

 private:
  /// Whether what no part took is furniture: words that nobody can read, or that stand in a part.
  bool proven(Span s) const {
    const std::string_view words = w_.layout.words(s);
    return !text::is_legible(words) || said_.find(' ' + text::fold(words) + ' ') != said_.npos;
  }

  /// Whether all of line i, which has these marks, is no part's and no furniture.
  bool is_kept(uint32_t i, std::span<const Mark> marks) const {
    const Span line = lines_[i].span;
    if (marks.empty())
      return taken_to_ <= line.begin && !proven(line);
    return taken_to_ <= line.begin &&
           std::all_of(marks.begin(), marks.end(),
                       [](const Mark& m) { return m.part == unplaced; }) &&
           std::any_of(marks.begin(), marks.end(), [&](const Mark& m) { return !proven(m.span); });
  }

  /// Line i, all of it, to those before it.
  void add(uint32_t i, std::string_view rule) {
    if (run_begin_ == run_end_) {
      run_begin_ = i;
      rule_ = rule;
    }
    run_end_ = i + 1;
  }

  /// Lines that no part took, one below the other, as the body's paragraphs.
  void close(uint32_t at) {
    if (run_begin_ < run_end_)
      for (const Paragraph& p : read_paragraphs(d_, run_begin_, run_end_))
        block(p.table ? Block::Kind::table : Block::Kind::paragraph, spans_of(w_, p), rule_);
    run_begin_ = run_end_ = at;
  }

  /// A mark of a line that other marks share, or of one without words.
  void settle(Mark m) {
    taken_to_ = std::max(taken_to_, m.span.end);
    if (m.part == unplaced && !proven(m.span))
      return block(Block::Kind::paragraph, {m.span}, m.rule);
    if (m.part == unplaced)
      m.part = "furniture";
    if (m.rule == "repeated-subject")
      d_.headings.push_back(m.span);
    d_.marks.push_back(std::move(m));
  }

  void block(Block::Kind kind, const std::vector<Span>& spans, std::string_view rule) {
    for (const Span& s : spans)
      d_.mark(s, "body", rule);
    d_.record.body.push_back({kind, make_text(w_.layout, spans)});
  }

  Draft& d_;
  const Work& w_;
  const std::vector<Line>& lines_;
  const std::string said_;
  uint32_t run_begin_ = 0, run_end_ = 0;  // lines that no part took
  std::string_view rule_;                 // that left the first of them
  uint32_t taken_to_ = 0;                 // where the marks so far end
};

}  // namespace

void keep_words(Draft& d) { Keeper(d).keep(); }

}  // namespace vbparse::extract
