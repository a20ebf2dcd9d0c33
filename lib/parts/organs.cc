#include "parts/organs.h"

#include <algorithm>
#include <array>

#include "mentions/cues.h"
#include "mentions/edges.h"
#include "mentions/marks.h"
#include "parts/bare_words.h"
#include "text/text.h"

namespace vbparse::parts {
namespace {

using grammar::bits;
using grammar::CueKind;
using grammar::PhraseOf;
using mentions::Reading;
using tokens::Before;
using tokens::Shape;
using zones::Zone;

constexpr std::string_view many_levels = "all";  // of an organ that is found on several

/// An organ's name as far as it has been put together.
struct Name {
  Pieces words;
  std::string letters;
  Zone zone;
};

class Block {
 public:
  explicit Block(const View& view) : v_(view), heads_(view, CueKind::organ_head) {}

  void add(const zones::Segment& s) {
    for (const Range& line : lines_of(v_, s.pieces))
      add(name_in({line}), s.zone);
  }

  Organs organs() {
    const auto worth = [&](const Name& n) {
      return 2 * (n.zone == Zone::issuer) + begins_organ(n.words.front().begin);
    };
    const auto issuer = std::ranges::max_element(names_.rbegin(), names_.rend(), {}, worth);
    Organs found;
    if (issuer == names_.rend())
      return found;
    found.issuer = issuer->words;
    for (auto above = issuer + 1; above != names_.rend(); ++above)
      if (above->letters != issuer->letters)  // a gazette prints it twice
        found.parent = join(above->words, found.parent);
    return found;
  }

 private:
  /// An organ's name begins with a word, not with a number or a mark of
  /// authority.
  Pieces name_in(const Pieces& pieces) const {
    const Pieces words = shed_capitals(v_, pieces);
    const Range all = words.empty() ? Range{} : words.front();
    const auto mark = mentions::read_mark(v_, all.begin);
    const uint32_t begin = find_in({mark ? mark->tokens.end : all.begin, all.end},
                                   [&](uint32_t i) { return v_.is_word(i); });
    return shed(v_, tidy(v_, std::array{Range{begin, all.end}}));
  }

  void add(const Pieces& words, Zone zone) {
    constexpr size_t least_letters = 2, most_names = 4;
    const std::string letters = letters_of(v_, words);
    const auto is_same = [&](const Name& n) { return n.letters == letters; };
    if (letters.size() < least_letters || std::ranges::any_of(names_, is_same))
      return;
    if (!names_.empty() && goes_on(names_.back(), words, letters, zone)) {
      Pieces& name = names_.back().words;
      const uint32_t end = name.back().end;
      append(name, {end, end + (joins(end) && !mentions::cannot_begin(v_, words.front().begin))});
      name = join(std::move(name), words);
      names_.back().letters += letters;
    } else if (names_.size() < most_names) {
      names_.push_back({words, letters, zone});
    }
  }

  // ---- whether a line belongs to the name before it
  // -----------------------------------------------

  bool goes_on(const Name& name, const Pieces& words, const std::string& letters, Zone zone) {
    const uint32_t first = words.front().begin, last = name.words.back().end - 1;
    const bool rest = v_[first].shape == Shape::lower || mentions::cannot_end(v_, last) ||
                      mentions::cannot_begin(v_, first) ||
                      mentions::cue_at(v_, first, bits(CueKind::area));
    const auto is_within = [&] {
      return joins(last + 1) || is_unfinished(name.words) || !begins_organ(first);
    };
    return rest || (name.zone == zone && is_within()) || is_known(name.letters, letters);
  }
  /// A hyphen or comma that stands after a name on its line.
  bool joins(uint32_t at) const { return v_.is_one_of(at, "-,") && v_[at].before <= Before::blank; }
  /// Whether the rules have an organ with these letters.
  bool is_known(const std::string& first, const std::string& second) const {
    constexpr size_t most_letters = 120;  // no organ's name has more
    const std::string letters = first.size() < most_letters ? first + second : "";
    const auto is_letter = [](char c) { return (c != ' ') & ((uint8_t(c) & 0xC0) != 0x80); };
    const auto is_name = [&](const grammar::Organ& organ) {
      const bool may_be = organ.name.size() >= letters.size() &&  // counting takes longer
                          size_t(std::ranges::count_if(organ.name, is_letter)) == letters.size();
      std::string name = may_be ? text::skeleton(text::fold(organ.name)) : "";
      std::erase(name, ' ');
      return may_be & (name == letters);
    };
    return std::ranges::any_of(v_.rules.organs, is_name);
  }
  /// Whether a name is no more than what many organs are called: VĂN PHÒNG,
  /// CỤC; CHÍNH PHỦ is one.
  bool is_unfinished(const Pieces& words) const {
    const Range r = words.front();
    const mentions::Phrase named = mentions::phrase_at(v_, r.begin, PhraseOf::organ_name);
    const bool all = named.length == r.size();
    const bool known = all && v_.rules.organs[named.record].level != many_levels;
    return words.size() == 1 && organ_head(r.begin) == r.size() && !known;
  }
  bool begins_organ(uint32_t at) {
    return organ_head(at) > 0 || mentions::phrase_at(v_, at, PhraseOf::organ_name).length > 0 ||
           heads_.has(at);
  }
  uint32_t organ_head(uint32_t at) const {
    return mentions::cue_at(v_, at, v_.size(), bits(CueKind::organ_head), Reading::tolerant)
        .spot.length;
  }

  const View& v_;
  BareWords heads_;
  std::vector<Name> names_;
};

}  // namespace

Organs read_organs(const View& view, std::span<const zones::Segment> segments) {
  Block block(view);
  for (const zones::Segment& s : segments)
    if ((s.zone == Zone::issuer) | (s.zone == Zone::parent))
      block.add(s);
  return block.organs();
}

}  // namespace vbparse::parts
