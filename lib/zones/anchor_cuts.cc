#include "zones/anchor_cuts.h"

#include <algorithm>

namespace vbparse::zones {
namespace {

using mentions::View;

constexpr CueSet short_anchors = cues(Cue::addressing, Cue::recipients);

void mark(LineCuts& line, const NearCue& found, Cut cut) {
  const CueSet damaged = bit(Cue::damaged) * uint64_t(found.edits > 0);
  line.line[found.first].cues |= bit(found.cue) | damaged;
  line.cuts[found.first] = cut;
}

/// Whether a motto is words of a sentence: small ones, or in capitals after small ones.
bool is_prose(const LineCuts& line, const NearCue& found) {
  if (line.cuts[found.first])
    return !line.line[found.first].has(Trait::capital);
  Letters letters;
  for (const Print& p : line.line.subspan(found.first, found.last - found.first))
    letters.add(p);
  return letters.capitals * 2 <= letters.all || line.follows_prose(found.first);
}

void cut_long_anchor(const NearCues& near, Cue cue, Cut cut, LineCuts& line) {
  const auto found = near.best(cue);
  if (!found || (cue == Cue::motto && is_prose(line, *found)))
    return;
  mark(line, *found, cut);
  line.propose(found->last, Cut::after_cue);
  line.join(found->first, found->last - 1);
}

/// Kính gửi or Nơi nhận at print `i`, damaged or not.
std::optional<NearCue> short_anchor(const View& view, const NearCues& near, const LineCuts& line,
                                    uint32_t i) {
  const Print& p = line.line[i];
  if (const auto found = near.at(i, short_anchors); found || !(p.cues & short_anchors))
    return found;
  const uint32_t end = end_of_cue(view, p.word, line.line.back().tokens.end, short_anchors);
  const Cue cue = p.has(Cue::addressing) ? Cue::addressing : Cue::recipients;
  return NearCue{cue, i, line.print_after(i + 1, end), 0};
}

/// A cut before it, and one before what comes after it and its colon.
void cut_short_anchor(const NearCue& found, LineCuts& line) {
  mark(line, found, found.cue == Cue::addressing ? Cut::addressing : Cut::recipients);
  const auto begin = line.line.begin();
  const auto after = std::find_if_not(begin + found.last, line.line.end(), [](const Print& p) {
    return (p.traits & traits(Trait::signs, Trait::item)) == traits(Trait::signs);
  });
  line.propose(size_t(after - begin), Cut::after_cue);
}

}  // namespace

void cut_at_anchors(const View& view, const NearCues& near, LineCuts& line) {
  cut_long_anchor(near, Cue::motto, Cut::motto, line);
  cut_long_anchor(near, Cue::tagline, Cut::tagline, line);
  for (uint32_t i = 0; i < line.size(); ++i) {
    const bool may = (i == 0) | line.line[i].has(Trait::capital);
    if (const auto found = may ? short_anchor(view, near, line, i) : std::nullopt)
      cut_short_anchor(*found, line);
  }
}

}  // namespace vbparse::zones
