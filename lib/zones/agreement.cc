#include "zones/agreement.h"

#include <algorithm>
#include <string>
#include <utility>

#include "zones/names_again.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Range;

/// The words of an atom in one number, and how many letters they have.
struct Said {
  uint64_t words = 0;
  uint32_t letters = 0;
};
Said said(const View& view, Range range) {
  constexpr uint64_t mixer = 0x9E3779B97F4A7C15u;
  Said all;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const uint64_t key = word_key(view, i);
    all.words = key ? (all.words ^ key) * mixer : all.words;
    all.letters += uint32_t(letters_of(view, i).size());
  }
  return all;
}

/// The first letters of words, and abbreviations whole: UBND TỈNH → ubndt.
std::string initials(const View& view, Range range) {
  std::string all;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const std::string_view letters = letters_of(view, i);
    const tokens::Token& t = view[i];
    const bool whole = (t.shape == tokens::Shape::upper) & !t.syllable;
    all += letters.substr(0, whole ? letters.size() : 1);
  }
  return all;
}

/// The parts of a number's notation: of 12/QĐ-UBND they are qd, ubnd.
std::vector<std::string> notation(const View& view, Range code) {
  std::vector<std::string> parts;
  uint32_t i = code.begin;
  while (i < code.end && !view.is_run_of(i, "/-"))
    ++i;
  for (; i < code.end; ++i)
    if (view.is_word(i) && letters_of(view, i).size() > 1)
      parts.emplace_back(letters_of(view, i));
  return parts;
}

class Reader {
 public:
  Reader(const View& view, const Atoms& atoms, const std::vector<Facts>& facts)
      : v_(view), atoms_(atoms), facts_(facts), names_(view), all_(facts.size()) {}

  std::vector<Agreement> read() {
    find_notation();
    for (uint32_t i = 0; i < all_.size(); ++i)
      if (atoms_.all[i].run == 0)
        read_atom(i);
    std::sort(words_.begin(), words_.end());
    for (size_t i = 1; i < words_.size(); ++i)
      if (words_[i].first == words_[i - 1].first)
        all_[words_[i].second].repeated = all_[words_[i - 1].second].repeated = true;
    const std::vector<uint32_t> times = names_.count();
    for (size_t i = 0; i < times.size(); ++i)
      all_[named_[i]].named = class_of(times[i], 2, 3, 6);
    return std::move(all_);
  }

 private:
  /// That of the first code in the head.
  void find_notation() {
    constexpr size_t head = 40;    // atoms
    constexpr uint8_t widest = 4;  // class of length
    const auto end = facts_.begin() + ptrdiff_t(std::min(head, facts_.size()));
    const auto code = std::find_if(facts_.begin(), end, [&](const Facts& f) {
      return (f.length <= widest) & ((f.cues & cues(Cue::code, Cue::notation)) != 0);
    });
    if (code != end)
      notation_ = notation(v_, atoms_.all[size_t(code - facts_.begin())].tokens);
  }
  bool agrees(const std::string& own) const {
    return std::any_of(notation_.begin(), notation_.end(), [&](const std::string& part) {
      const size_t in_own = own.find(part), in_part = part.find(own);
      return std::min(in_own, in_part) != own.npos;
    });
  }

  void read_atom(uint32_t i) {
    constexpr uint32_t shortest = 4, shortest_name = 7, longest_name = 59;  // letters
    constexpr size_t most_names = 40;
    const Range range = atoms_.all[i].tokens;
    const Said s = said(v_, range);
    if (s.letters >= shortest)
      words_.emplace_back(s.words, i);
    if ((facts_[i].print != Case::capitals) | (s.letters < shortest))
      return;
    const std::string own = initials(v_, range);
    all_[i].with_number = own.size() > 1 && agrees(own);
    const bool fits = (s.letters >= shortest_name) & (s.letters <= longest_name);
    all_[i].may_be_named = fits & (named_.size() < most_names);
    if (!all_[i].may_be_named)
      return;
    names_.add(range);
    named_.push_back(i);
  }

  const View& v_;
  const Atoms& atoms_;
  const std::vector<Facts>& facts_;
  NameCounter names_;
  std::vector<uint32_t> named_;  // atoms that names_ counts
  std::vector<std::string> notation_;
  std::vector<std::pair<uint64_t, uint32_t>> words_;  // of atoms
  std::vector<Agreement> all_;
};

}  // namespace

std::vector<Agreement> agreements_of(const View& view, const Atoms& atoms,
                                     const std::vector<Facts>& facts) {
  return Reader(view, atoms, facts).read();
}

}  // namespace vbparse::zones
