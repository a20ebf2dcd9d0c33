#include "zones/prints.h"

#include <algorithm>

#include "zones/drawn.h"
#include "zones/print_form.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Before;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

/// `gap` where `is`, else the least of all gaps.
constexpr Gap gap_if(bool is, Gap gap) { return Gap(uint8_t(is) * uint8_t(gap)); }

/// What stands between token `i` and the one before it on its line.
Gap gap_before(const View& view, uint32_t i) {
  constexpr std::string_view nbsp_end = "\xA0";
  const Token& t = view[i];
  if (t.before == Before::nothing)
    return Gap::none;
  const uint32_t from = view[i - 1].end();
  const std::string_view between = view.tokens.text.substr(from, t.byte - from);
  const bool bar = between.find_first_of("|\t") != between.npos;
  const auto blanks = std::count(between.begin(), between.end(), ' ') +
                      std::count(between.begin(), between.end(), nbsp_end[0]);
  return std::max({Gap::blank, gap_if(blanks == 2, Gap::two),
                   gap_if(t.before == Before::cell, Gap::wide), gap_if(bar, Gap::bar)});
}

/// Whether a capital begins a word where none is expected: phúc|Số, NAM|Độc; not Z|ĐÀ.
bool begins_anew(const Token& before, const Token& t) {
  const bool inside = (before.shape == Shape::lower) | (before.shape == Shape::title);
  const bool begins = (t.shape == Shape::title) | (inside & (t.shape == Shape::upper));
  return begins & before.syllable & t.syllable;
}

class Splitter {
 public:
  Splitter(const View& view, Range line, std::vector<Print>& out)
      : v_(view), line_(line), out_(out), first_(out.size()) {}

  void split() {
    for (uint32_t i = line_.begin; i < line_.end;) {
      const Gap gap = i > line_.begin ? gap_before(v_, i) : Gap::none;
      gap_ = std::max(gap_, gap);
      const Drawn drawn = drawn_at(v_, i, line_.end);
      gap_ = std::max(gap_, drawn.gap);
      if (drawn.tokens == 0)
        add(i);
      i += std::max(drawn.tokens, 1u);
    }
    close();
  }

 private:
  /// Whether token `i` is glued to what it does not belong to: "nhận:-Như", "phúcSố".
  bool is_glued_on(uint32_t i) const {
    if (!v_.is_glued(i))
      return false;
    const bool dot = v_[i].word == tokens::bullet_sign;
    const bool bullet = dot | v_.is_one_of(i, "-+");
    if (v_.is_one_of(i - 1, ":;"))
      return bullet | v_.is_word(i);
    return begins_anew(v_[i - 1], v_[i]);
  }

  void add(uint32_t i) {
    const bool first = out_.size() == first_;
    if (first || gap_ > Gap::none || is_glued_on(i))
      open(i, first ? Gap::start : gap_);
    gap_ = Gap::none;
    out_.back().tokens.end = i + 1;
  }
  void open(uint32_t i, Gap gap) {
    close();
    Print& p = out_.emplace_back();
    p.tokens.begin = i;
    p.gap = gap;
  }
  void close() {
    if (out_.size() > first_)
      read_form(v_, out_.back());
  }

  const View& v_;
  const Range line_;
  std::vector<Print>& out_;
  const size_t first_;
  Gap gap_ = Gap::none;  // since the print before
};

}  // namespace

void append_prints(const View& view, Range line, std::vector<Print>& out) {
  Splitter(view, line, out).split();
}

void find_cues(const View& view, std::span<Print> line) {
  for (Print& p : line) {
    if (p.has(Trait::signs))
      continue;
    const uint32_t end = line.back().tokens.end;
    p.cues = cues_at(view, p.word, end);
    const bool cell = (p.gap == Gap::start) | (p.gap >= Gap::two);
    if (cell && begins_damaged_mark(view, p.word, end))
      p.cues |= cues(Cue::mark, Cue::damaged);
  }
}

}  // namespace vbparse::zones
