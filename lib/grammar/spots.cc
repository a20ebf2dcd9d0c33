#include "grammar/spots.h"

#include <algorithm>

namespace vbparse::grammar {
namespace {

using tokens::Before;
using tokens::Token;

class Finder {
 public:
  Finder(const tokens::Tokens& tokens, const Phrases& phrases)
      : t_(tokens),
        phrases_(phrases),
        exact_(phrases.exact()),
        tolerant_(phrases.tolerant()),
        tokens_(tokens.tokens.data()),
        size_(tokens.size()) {
    out_.all.reserve(tokens.size());
    out_.first.resize(tokens.size() + 1);
    near_.resize(tokens.unknown.size());
  }

  Spots find() {
    for (uint32_t at = 0; at < size_; ++at) {
      first_ = out_.first[at] = uint32_t(out_.all.size());
      at_ = at;
      find_exact();
      find_tolerant();
    }
    out_.first[size_] = uint32_t(out_.all.size());
    return std::move(out_);
  }

 private:
  void find_exact() {
    const Token* const t = tokens_ + at_;
    const Automaton::Start& start = exact_.start(t->word);
    if (start.phrase)
      add(start.phrase, 1, Before::nothing, 0, true);
    if (at_ + 1 >= size_ || !(start.seconds & Automaton::second_bit(t[1].word)))
      return;
    Before crosses = Before::nothing;
    uint32_t state = start.state;
    for (uint32_t i = at_ + 1; i < size_; ++i) {
      state = exact_.next(state, tokens_[i].word);
      if (!state)
        return;
      crosses = std::max(crosses, Before(tokens_[i].before));
      if (const PhraseId phrase = exact_[state].phrase)
        add(phrase, i + 1 - at_, crosses, 0, true);
    }
  }

  // ---- by base letters --------------------------------------------------------------------------

  /// A way into the tolerant automaton: what is read of a phrase, and how wrong.
  struct Way {
    uint32_t state = 0, length = 0, edits = 0, letters = 0;
    Before crosses = Before::nothing;
  };

  void find_tolerant() {
    const Token& t = tokens_[at_];
    if (const Automaton::Start& start = tolerant_.start(t.bare);
        start.state && (start.phrase || goes_on(start)))
      step_to(start.state, start.phrase, {}, {t.bare, 0}, t);
    for (const Near& n : near(t))
      if (const Automaton::Start& start = tolerant_.start(n.bare); start.state)
        step_to(start.state, start.phrase, {}, n, t);
    while (!ways_.empty()) {
      const Way way = ways_.back();
      ways_.pop_back();
      if (at_ + way.length < size_)
        follow(way);
    }
  }

  /// Whether the next token may be the second of a phrase that begins so.
  bool goes_on(const Automaton::Start& start) const {
    if (at_ + 1 >= size_)
      return false;
    const Token& second = tokens_[at_ + 1];
    return start.seconds & Automaton::second_bit(second.bare) || may_be_damaged(second);
  }

  void follow(const Way& way) {
    const Token& t = tokens_[at_ + way.length];
    if (const uint32_t state = tolerant_.next(way.state, t.bare))
      step_to(state, tolerant_[state].phrase, way, {t.bare, 0}, t);
    for (const Near& n : near(t))
      if (const uint32_t state = tolerant_.next(way.state, n.bare))
        step_to(state, tolerant_[state].phrase, way, n, t);
  }

  /// Goes on along `way` by token `t`, read as `word`.
  void step_to(uint32_t state, PhraseId phrase, Way way, Near word, const Token& t) {
    if (way.length)
      way.crosses = std::max(way.crosses, Before(t.before));
    way.state = state;
    ++way.length;
    way.edits += word.edits;
    way.letters += uint32_t(phrases_.lexicon().base(word.bare).size());
    if (way.edits > most_edits)
      return;
    if (phrase && fits(phrase, way) && !is_exact(way.length))
      add(phrase, way.length, way.crosses, way.edits, false);
    ways_.push_back(way);
  }

  /// Whether so many letters of the phrase may be wrong.
  bool fits(PhraseId phrase, const Way& way) const {
    if (!way.edits)
      return true;
    const auto meanings = phrases_.meanings(phrase);
    return way.edits <= most_edits_of_phrase(way.letters) &&
           std::any_of(meanings.begin(), meanings.end(),
                       [](const Meaning& m) { return m.tolerance == Meaning::Tolerance::letters; });
  }

  /// Whether the print is a phrase as it is spelled, so that it needs no tolerance.
  bool is_exact(uint32_t length) const {
    for (size_t i = first_; i < out_.all.size(); ++i)
      if (out_.all[i].length == length)
        return true;
    return false;
  }

  /// Whether a word may stand for others: no rule knows it, and it is no syllable. Two right
  /// syllables are too often near to two others (thu đông, thư công).
  static bool may_be_damaged(const Token& t) {
    return t.word == tokens::unknown_word && !t.syllable;
  }
  /// What a word may stand for if it is damaged.
  std::span<const Near> near(const Token& t) {
    if (!may_be_damaged(t))
      return {};
    Looked& looked = near_[t.value];
    if (!looked.done) {
      looked.first = uint32_t(words_.size());
      find_near(phrases_.near(), phrases_.lexicon(), t_.base(t_.unknown[t.value]), words_);
      looked.count = uint32_t(words_.size()) - looked.first;
      looked.done = true;
    }
    return std::span(words_).subspan(looked.first, looked.count);
  }
  struct Looked {
    uint32_t first = 0, count = 0;
    bool done = false;
  };
  void add(PhraseId phrase, uint32_t length, Before crosses, uint32_t edits, bool exact) {
    Spot spot;
    spot.at = at_;
    spot.phrase = phrase;
    spot.length = uint8_t(length);
    spot.crosses = crosses;
    spot.exact = exact;
    spot.edits = edits & most_edits;
    out_.all.push_back(spot);
  }

  static constexpr uint32_t most_edits = 15;  // what Spot::edits holds

  const tokens::Tokens& t_;
  const Phrases& phrases_;
  const Automaton &exact_, &tolerant_;
  const Token* const tokens_;
  const uint32_t size_;
  Spots out_;
  uint32_t at_ = 0;     // the token that is looked at
  uint32_t first_ = 0;  // its first spot
  std::vector<Way> ways_;
  std::vector<Looked> near_;  // by unknown word
  std::vector<Near> words_;
};

}  // namespace

Spots find_spots(const tokens::Tokens& tokens, const Phrases& phrases) {
  return Finder(tokens, phrases).find();
}

}  // namespace vbparse::grammar
