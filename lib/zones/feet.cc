#include "zones/feet.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

}  // namespace

FootFinder::FootFinder(const View& view, NearCues& near) : v_(view), near_(near) {
  for (const grammar::Shape& shape : view.rules.tolerant_cues)
    if (view.rules.cues[shape.rule].kind == grammar::CueKind::recipients)
      first_words_.push_back(
          view.rules.phrases.lexicon().bare(shape.text.substr(0, shape.text.find(' '))));
}

bool FootFinder::is_foot(Range line) {
  for (uint32_t i = line.begin; i < line.end; ++i)
    if (tells(i, line))
      return true;
  return tells_archive(line) || tells_damaged(line);
}

/// Nơi nhận anywhere in the line; a mark before capitals, if few words follow.
bool FootFinder::tells(uint32_t i, Range line) const {
  constexpr uint32_t longest_mark = 3, most_after = 30;
  const Token& t = v_[i];
  const auto first = std::find(first_words_.begin(), first_words_.end(), t.bare);
  const bool recipients = (first != first_words_.end()) & (t.shape != Shape::lower);
  const bool capital = (t.shape == Shape::upper) | (t.shape == Shape::letter);
  const bool apart = (t.before > tokens::Before::nothing) & (line.end - i <= most_after);
  const bool mark = capital & apart & (t.size <= longest_mark);
  if (!(recipients | mark))
    return false;
  const CueSet cues = cues_at(v_, i, line.end);
  uint32_t after = end_of_cue(v_, i, line.end, bit(Cue::mark));
  while ((after < line.end) & v_.is_sign(after))
    ++after;
  const bool capitals = (after < line.end) & (v_.token(after).shape == Shape::upper);
  return (recipients && cues & bit(Cue::recipients)) || (capitals && cues & bit(Cue::mark));
}

/// "- Lưu: VT"
bool FootFinder::tells_archive(Range line) const {
  const uint32_t word = line.begin + uint32_t(v_.is_sign(line.begin));
  const bool colon = (word + 1 < line.end) & v_.is_sign(word + 1, ':');
  return colon && cues_at(v_, word, line.end) & bit(Cue::archive);
}

/// A damaged Nơi nhận, where a word is damaged or a colon tells.
bool FootFinder::tells_damaged(Range line) {
  constexpr uint32_t looked_at = 5;
  const Range begin{line.begin, std::min(line.end, line.begin + looked_at)};
  bool may = false;
  for (uint32_t i = begin.begin; i < begin.end; ++i)
    may |= v_[i].word == (v_.is_word(i) ? tokens::unknown_word : tokens::sign_id(':'));
  if (!may)
    return false;
  prints_.clear();
  append_prints(v_, begin, prints_);
  near_.read(prints_);
  return !prints_.empty() && near_.at(0, bit(Cue::recipients));
}

}  // namespace vbparse::zones
