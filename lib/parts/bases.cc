#include "parts/bases.h"

#include <utility>

#include "mentions/cues.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::PhraseOf;
using mentions::Reading;
using tokens::Before;
using tokens::Shape;
using tokens::Token;
using zones::Zone;

class BaseReader {
 public:
  explicit BaseReader(const View& view) : v_(view) {}

  /// The bases of one segment.
  void read(const Pieces& pieces) {
    Pieces base;
    for (const uint32_t i : tokens_of(pieces)) {
      if (enacts(i))
        break;
      if (begins(i))
        add(std::exchange(base, {}));
      append(base, {i, i + 1});
    }
    add(base);
  }
  std::vector<Pieces> bases() && { return std::move(bases_); }

 private:
  /// The words at its begin stay, damaged or not: they are what makes it a base.
  void add(const Pieces& base) {
    Pieces words = shed(v_, base);
    if (words.empty())
      return;
    Range& first = words.front();
    first.begin =
        find_in({base.front().begin, first.end - 1}, [&](uint32_t i) { return v_.is_word(i); });
    if (!is_named(first.begin))
      bases_.push_back(std::move(words));
  }
  /// The next base of a segment: after the end of one or on a line of its own.
  bool begins(uint32_t at) const {
    const Token& t = v_[at];
    const bool apart = v_.is_run_of(at - 1, ";.") | (t.before >= Before::line);
    return apart && t.shape == Shape::title &&
           mentions::cue_at(v_, at, bits(CueKind::base)).spot.length > 1;
  }
  /// QUYẾT ĐỊNH: on a line of its own.
  bool enacts(uint32_t at) const {
    const Token& t = v_[at];
    const bool line = (t.before >= Before::line) & (t.shape == Shape::upper);
    return line && mentions::cue_at(v_, at, v_.size(), bits(CueKind::formula), Reading::tolerant);
  }
  /// Whether somebody is named at a token: the sentence says who enacts.
  bool is_named(uint32_t at) const {
    constexpr uint64_t somebody =
        bits(CueKind::organ_head, CueKind::position, CueKind::person_head);
    return mentions::cue_at(v_, at, somebody) ||
           mentions::phrase_at(v_, at, PhraseOf::organ_name).length > 0;
  }

  const View& v_;
  std::vector<Pieces> bases_;
};

}  // namespace

std::vector<Pieces> read_bases(const View& view, std::span<const zones::Segment> segments,
                               const Pieces& before) {
  BaseReader reader(view);
  reader.read(before);
  for (const zones::Segment& s : segments)
    if (s.zone == Zone::base)
      reader.read(s.pieces);
  return std::move(reader).bases();
}

}  // namespace vbparse::parts
