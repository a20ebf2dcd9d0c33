#include "parts/items.h"

#include "mentions/cues.h"
#include "mentions/edges.h"
#include "mentions/labels.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using tokens::Before;
using tokens::Shape;
using zones::Segment;

/// Whether a dash or bullet of a list stands at a token: at the begin of a line, or after a sign
/// that ends the entry before.
bool is_item_mark(const View& view, uint32_t at) {
  const tokens::Token& t = view.token(at);
  const bool dash = view.is_sign(at, '-') | (t.word == tokens::bullet_sign);
  if ((at == 0) | (t.before >= Before::line))
    return dash || view.is_run_of(at, "+~*");
  const std::string_view ends = dash ? ";.,)" : view.is_sign(at, '+') ? ";." : "";
  return (t.before >= Before::blank) & view.is_run_of(at - 1, ends);
}

class Splitter {
 public:
  Splitter(const View& view, Split split) : v_(view), split_(split) {}

  void take(const Segment& s) {
    const bool first = items_.empty();
    bool fresh = first | !goes_on(s.pieces.front());
    for (const uint32_t i : tokens_of(s.pieces)) {
      take(i, fresh || begins(i));
      fresh = false;
    }
  }
  std::vector<Pieces> items() && { return std::move(items_); }

 private:
  /// Whether a segment is the rest of the entry before it: "Bộ Lao động -" / "Thương binh và Xã
  /// hội".
  bool goes_on(Range piece) const {
    if (is_item_mark(v_, piece.begin))
      return false;
    const Range words = mentions::shed(v_, piece);
    const bool small = v_.token(words.begin).shape == Shape::lower;
    const bool open = v_.is_sign(last_, '-') || mentions::cannot_end(v_, last_);
    const bool ended = v_.is_run_of(last_, ";,.)");
    return is_below_name(piece.begin) || ((depth_ == 0) & open) || (small & !ended);
  }
  /// A bracket; below an addressee whose end is not printed all that begins with nobody: the rest
  /// of his name, his address.
  bool is_below_name(uint32_t at) const {
    constexpr uint64_t somebody =
        bits(CueKind::organ_head, CueKind::position, CueKind::person_head);
    if (v_.is_sign(at, '(') | (split_ == Split::lines))
      return v_.is_sign(at, '(');
    const bool area = bool(mentions::cue_at(v_, at, bits(CueKind::area)));
    const auto name = mentions::cue_at(v_, at, v_.size(), somebody, mentions::Reading::tolerant);
    return !v_.is_run_of(last_, ";,") && (area || !name);
  }
  /// Whether an entry begins with token `i`, after `last_`.
  bool begins(uint32_t i) const {
    const bool line = v_[i].before >= Before::line;
    if (is_item_mark(v_, i))
      return line | (depth_ == 0);
    const bool may = (split_ == Split::semicolons) | (v_[i].before >= Before::cell);
    return may & !dashed_ & (depth_ == 0) & v_.is_sign(last_, ';');
  }
  void take(uint32_t i, bool begins) {
    if (begins) {
      items_.emplace_back();
      dashed_ = is_item_mark(v_, i);
      depth_ = 0;
    }
    append(items_.back(), {i, i + 1});
    depth_ += v_.is_sign(i, '(');
    depth_ -= (depth_ > 0) & v_.is_sign(i, ')');
    last_ = i;
  }

  const View& v_;
  Split split_;
  std::vector<Pieces> items_;
  uint32_t last_ = 0;    // the token before
  uint32_t depth_ = 0;   // of brackets
  bool dashed_ = false;  // the entry begins with a dash
};

}  // namespace

std::vector<Pieces> items_of(const View& view, std::span<const Segment> segments, zones::Zone zone,
                             Split split) {
  Splitter splitter(view, split);
  for (const Segment& s : segments)
    if (s.zone == zone)
      splitter.take(s);
  return std::move(splitter).items();
}

Pieces without_label(const View& view, const Pieces& pieces) {
  if (pieces.empty())
    return {};
  const auto labels = mentions::read_labels(view, pieces.front().begin);
  const Range label = labels.empty() ? Range{} : labels.front().tokens;
  const bool whole = label.end >= pieces.front().end;
  return shed(view, slice(pieces, whole ? 0 : label.size(), count(pieces)));
}

}  // namespace vbparse::parts
