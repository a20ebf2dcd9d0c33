#include "zones/near.h"

#include <algorithm>
#include <array>

namespace vbparse::zones {
namespace {

using grammar::CueKind;
using mentions::View;

constexpr size_t longest_phrase = 64, longest_text = longest_phrase + longest_phrase / 8 + 2;

/// What the kinds of grammar::anchor_cues are here.
Cue cue_of(CueKind kind) {
  constexpr std::array<std::pair<CueKind, Cue>, 4> anchors{
      {{CueKind::motto, Cue::motto},
       {CueKind::tagline, Cue::tagline},
       {CueKind::addressees, Cue::addressing},
       {CueKind::recipients, Cue::recipients}}};
  return std::find_if(anchors.begin(), anchors.end(),
                      [kind](const auto& anchor) { return anchor.first == kind; })
      ->second;
}

/// The better of two fits: with fewer edits, the first of equal ones.
void keep_better(std::optional<NearCue>& best, const std::optional<NearCue>& found) {
  const uint32_t most = best ? best->edits : UINT32_MAX;
  if (found && found->edits < most)
    best = found;
}

}  // namespace

NearCues::NearCues(const View& view) : view_(view) {
  for (const grammar::Shape& shape : view.rules.anchor_letters) {
    if (shape.text.size() > longest_phrase || phrases_.size() == most_phrases)
      continue;
    pairs_.add(shape.text, phrases_.size());
    phrases_.emplace_back(shape.text, cue_of(view.rules.cues[shape.rule].kind));
  }
}

void NearCues::read(std::span<const Print> line) {
  line_ = line;
  letters_.clear();
  begins_.clear();
  for (const Print& p : line) {
    begins_.push_back(uint32_t(letters_.size()));
    for (uint32_t i = p.tokens.begin; i < p.tokens.end; ++i)
      letters_ += letters_of(view_, i);
  }
  begins_.push_back(uint32_t(letters_.size()));
  std::transform(letters_.begin(), letters_.end(), letters_.begin(),
                 [](char c) { return char(letter_number(c)); });
  PairCounts sum;
  shared_.assign(1, sum);
  for (size_t i = 1; i < letters_.size(); ++i) {
    sum.add(pairs_.of(letters_[i - 1], letters_[i]));
    shared_.push_back(sum);
  }
  shared_.push_back(sum);
}

std::optional<NearCue> NearCues::at(uint32_t at, CueSet cues) const {
  std::optional<NearCue> best;
  for (size_t i = 0; i < phrases_.size(); ++i)
    if ((bit(phrases_[i].cue()) & cues) && shares_pairs(i, begins_[at]))
      keep_better(best, fit(phrases_[i], at));
  return line_[at].has(Trait::signs) ? std::nullopt : best;
}

std::optional<NearCue> NearCues::best(Cue cue) const {
  std::optional<NearCue> best;
  for (uint32_t i = 0; i < line_.size(); ++i)
    if (may_begin_long(i))
      keep_better(best, at(i, bit(cue)));
  return best;
}

/// Whether a motto or tagline may begin with a print: it is no small word, and one of the next few
/// has a capital too.
bool NearCues::may_begin_long(uint32_t at) const {
  constexpr Traits begins = traits(Trait::capital, Trait::no_word);
  constexpr size_t near = 5;
  const auto next = line_.subspan(at + 1, std::min<size_t>(near, line_.size() - at - 1));
  const bool may = (line_[at].traits & begins) != 0;
  return may && (line_[at].capitals > 1 ||
                 std::any_of(next.begin(), next.end(),
                             [](const Print& p) { return p.has(Trait::capital); }));
}

/// Whether so many pairs of letters after a place are the phrase's that it may stand there: an edit
/// changes two of them.
bool NearCues::shares_pairs(size_t i, size_t from) const {
  const NearPhrase& phrase = phrases_[i];
  const size_t end = std::min(letters_.size(), from + phrase.size() + phrase.most_more());
  const size_t last = std::max(end, from + 1) - 1;
  const uint32_t pairs = shared_[last].since(shared_[from], i);
  return pairs + 2 * phrase.most_edits(true) + 1 >= phrase.size();
}

std::optional<NearCue> NearCues::fit(const NearPhrase& phrase, uint32_t at) const {
  const size_t size = phrase.size(), from = begins_[at];
  const std::string_view rest = std::string_view(letters_).substr(from, size + phrase.most_more());
  std::array<uint32_t, longest_text + 1> edits;
  phrase.edits_of_begins(rest, edits);
  std::optional<NearCue> best;
  for (uint32_t last = at; last < line_.size() && begins_[last] - from < size + 2; ++last) {
    const size_t said = begins_[last + 1] - from;
    const bool is_long = said + phrase.most_more() >= size;
    if (is_long && said <= rest.size() &&
        edits[said] <= phrase.most_edits(line_[last].has(Trait::colon)))
      keep_better(best, NearCue{phrase.cue(), at, last + 1, edits[said]});
  }
  return best;
}

}  // namespace vbparse::zones
