#include "parts/addressees.h"

#include <algorithm>

#include "mentions/cues.h"
#include "parts/items.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using mentions::Reading;
using tokens::Shape;
using tokens::Token;

/// Without the words that begin the list: Kính gửi.
Pieces without_cue(const View& view, const Pieces& pieces) {
  const Range r = pieces.front();
  const auto cue =
      mentions::cue_at(view, r.begin, r.end, bits(CueKind::addressees), Reading::tolerant);
  return slice(pieces, cue.spot.length, count(pieces));
}

/// A name found in the zone, which may be none.
class Candidate {
 public:
  Candidate(const View& view, const Pieces& name) : v_(view), tokens_(tokens_of(name)) {}

  /// Whether it has a word of two letters or more, is no word of a received stamp alone (ĐẾN), and
  /// no paragraph of the body.
  bool is_addressee() const {
    const auto is_long_word = [&](uint32_t i) {
      const Token& t = v_[i];
      return (t.shape < Shape::number) & (t.shape != Shape::letter) & (t.size > 1);
    };
    return std::ranges::any_of(tokens_, is_long_word) && !is_stamp() && !is_paragraph();
  }

 private:
  uint32_t cue(size_t n, uint64_t kinds) const {
    return mentions::cue_at(v_, tokens_[n], kinds).spot.length;
  }
  bool is_stamp() const { return cue(0, bits(CueKind::incoming)) == tokens_.size(); }
  /// "Trên cơ sở báo cáo của …", "Tổng cục Thuế nhận được công văn số …"
  bool is_paragraph() const {
    constexpr size_t longest = 40, longest_with_verb = 15;  // tokens
    if (tokens_.size() > longest && cue(0, bits(CueKind::base, CueKind::opening)) > 0)
      return true;
    if (tokens_.size() <= longest_with_verb)
      return false;
    for (size_t n = 1; n < tokens_.size(); ++n)
      if (v_[tokens_[n]].shape == Shape::lower && cue(n, bits(CueKind::opening)) > 1)
        return true;
    return false;
  }

  const View& v_;
  std::vector<uint32_t> tokens_;
};

}  // namespace

std::vector<Pieces> read_addressees(const View& view, std::span<const zones::Segment> segments) {
  std::vector<Pieces> addressees;
  for (const Pieces& item : items_of(view, segments, zones::Zone::addressee, Split::semicolons))
    addressees.push_back(without_label(view, without_cue(view, item)));
  std::erase_if(addressees,
                [&](const Pieces& name) { return !Candidate(view, name).is_addressee(); });
  return addressees;
}

}  // namespace vbparse::parts
