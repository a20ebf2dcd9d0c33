#include "zones/features.h"

#include <algorithm>
#include <array>
#include <bit>

#include "zones/agreement.h"
#include "zones/feature_layout.h"

namespace vbparse::zones {
namespace {

using T = FeatureOf;

/// For each atom the one above it in its column; its own number where there is none.
std::vector<uint32_t> atoms_above(const std::vector<Atom>& atoms) {
  constexpr uint32_t none = UINT32_MAX;
  std::array<uint32_t, 2> last{none, none};  // of either side
  std::vector<uint32_t> above;
  for (uint32_t i = 0; i < atoms.size(); ++i) {
    const bool right = atoms[i].side > 0;
    const uint32_t before = i - uint32_t(i > 0);
    const bool below = !right & (atoms[before].side == 0);
    const bool is_first = last[right] == none;
    above.push_back(below || is_first ? before : last[right]);
    last[right] = i;
  }
  return above;
}

class Writer {
 public:
  Writer(const std::vector<Atom>& atoms, const std::vector<Facts>& facts,
         const std::vector<Agreement>& agreements)
      : atoms_(atoms), facts_(facts), agreements_(agreements), above_(atoms_above(atoms)) {}

  Features write() {
    constexpr size_t usual = 64;  // features of an atom
    out_.all.reserve(atoms_.size() * usual);
    for (uint32_t i = 0; i < atoms_.size(); ++i) {
      out_.first.push_back(uint32_t(out_.all.size()));
      add(T::any);
      if (atoms_[i].run)
        add_run(atoms_[i]);
      else
        add_atom(i);
    }
    out_.first.push_back(uint32_t(out_.all.size()));
    return std::move(out_);
  }

 private:
  void add(T of, size_t first = 0, size_t second = 0) {
    out_.all.push_back(feature(of, first, second));
  }
  template <class F>
  static void each(CueSet set, F f) {
    for (; set; set &= set - 1)
      f(size_t(std::countr_zero(set)));
  }

  void add_run(const Atom& run) {
    add(T::run);
    add(T::run_length, class_of(run.run, 5, 30));
  }

  void add_atom(uint32_t i) {
    add_own(facts_[i]);
    add_place(i);
    add_before(i);
    add_after(i);
    add_above(i);
    add_seen(i);
    add_agreement(agreements_[i]);
  }

  void add_own(const Facts& f) {
    const auto print = size_t(f.print);
    each(f.cues, [&](size_t cue) {
      add(T::cue, cue);
      add(T::cue_in_case, cue, print);
    });
    if (f.cues == 0)
      add(T::no_cue_in_case, print);
    each(f.inside, [&](size_t cue) { add(T::inside, cue); });
    add(T::print, print);
    add(T::length, f.length);
    add(T::words, f.words);
    add(T::ending, size_t(f.ending));
    add(T::beginning, size_t(f.beginning));
    add(T::syllables, f.syllables);
    add(T::letters, f.letters);
  }

  void add_place(uint32_t i) {
    constexpr uint32_t most = 2;
    const Atom& atom = atoms_[i];
    const uint32_t side = std::min<uint32_t>(atom.side, most);
    add(T::side, side);
    add(T::side_in_case, side, size_t(facts_[i].print));
    add(T::gap, size_t(atom.gap));
    add(T::cut, size_t(atom.cut));
    add(T::blanks, std::min<uint32_t>(atom.blanks, most));
    const Atom& next = atoms_[std::min<size_t>(i + 1, atoms_.size() - 1)];
    const bool beside = (next.side > 0) & (next.line <= atom.line + 1);
    if ((atom.side > 0) | beside)
      add(T::columns);
    add(T::blanks_after, std::min<uint32_t>(next.blanks, most) * uint32_t(next.line != atom.line));
  }

  void add_neighbour(T cue, uint32_t i) {
    const Facts& f = facts_[i];
    each(f.cues & ~bit(Cue::damaged), [&](size_t c) { add(cue, c); });
    add(T(size_t(cue) + 1), size_t(f.print));
    add(T(size_t(cue) + 2), f.near_length);
    add(T(size_t(cue) + 3), size_t(f.ending));
  }
  void add_before(uint32_t i) {
    if (!i)
      return add(T::first);
    add_neighbour(T::previous_cue, i - 1);
    if (facts_[i - 1].print == facts_[i].print)
      add(T::same_case, size_t(facts_[i].print));
  }
  void add_after(uint32_t i) {
    if (i + 1 < atoms_.size())
      add_neighbour(T::next_cue, i + 1);
    if (i + 2 < atoms_.size())
      each(seen_of(facts_[i + 2]), [&](size_t s) { add(T::second_next_cue, s); });
  }
  void add_above(uint32_t i) {
    constexpr uint32_t most = 4;
    if (above_[i] == i)
      return;
    const uint32_t line = atoms_[i].line, above = atoms_[above_[i]].line;
    add_neighbour(T::above_cue, above_[i]);
    add(T::above_lines, std::min(line - std::min(line, above), most));
  }

  void add_seen(uint32_t i) {
    each(seen_, [&](size_t s) {
      add(T::seen, s);
      add(T::seen_at, s, class_of(i - seen_at_[s], 2, 3, 5, 9, 16));
    });
    const uint64_t here = seen_of(facts_[i]);
    seen_ |= here;
    each(here, [&](size_t s) { seen_at_[s] = i; });
  }
  /// Which of seen_cues an atom has, as bits.
  static uint64_t seen_of(const Facts& facts) {
    uint64_t all = 0;
    for (size_t s = 0; s < seen_cues.size(); ++s)
      all |= uint64_t((facts.cues & bit(seen_cues[s])) != 0) << s;
    return all;
  }

  void add_agreement(const Agreement& a) {
    if (a.repeated)
      add(T::repeated);
    if (a.with_number)
      add(T::agrees);
    if (a.may_be_named)
      add(T::named, a.named);
  }

  const std::vector<Atom>& atoms_;
  const std::vector<Facts>& facts_;
  const std::vector<Agreement>& agreements_;
  const std::vector<uint32_t> above_;
  uint64_t seen_ = 0;  // bits of seen_cues
  std::array<uint32_t, seen_cues.size()> seen_at_{};
  Features out_;
};

}  // namespace

Step step_between(const Atom& before, const Atom& after) {
  if (after.jump || before.line > after.line)
    return Step::jump;
  if (before.line == after.line)
    return after.gap >= Gap::wide ? Step::gap : Step::cue;
  return after.blanks ? Step::blank : Step::line;
}

Features features_of(const mentions::View& view, const Atoms& atoms,
                     const std::vector<Facts>& facts) {
  return Writer(atoms.all, facts, agreements_of(view, atoms, facts)).write();
}

}  // namespace vbparse::zones
