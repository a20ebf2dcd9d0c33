#include "zones/facts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "mentions/labels.h"
#include "zones/code_form.h"
#include "zones/line_traits.h"

namespace vbparse::zones {
namespace {

using mentions::View;
using tokens::Range;
using tokens::Shape;
using tokens::Token;

/// Cues that mean something within a text.
constexpr CueSet told_inside = cues(
    Cue::motto, Cue::tagline, Cue::addressing, Cue::recipients, Cue::post, Cue::archive,
    Cue::subject, Cue::number, Cue::gazette, Cue::organ, Cue::area, Cue::appendix, Cue::enacting,
    Cue::sentence, Cue::purpose, Cue::closing, Cue::date, Cue::person, Cue::base);
constexpr uint32_t most_inside = 20;   // prints looked at
constexpr uint32_t longest_place = 6;  // prints before a date

/// What a sign is where a text begins with it, and where it ends with it.
struct EdgeSign {
  char sign;
  Beginning beginning;
  Ending ending;
};
constexpr std::array edge_signs{EdgeSign{'.', Beginning::other, Ending::dot},
                                EdgeSign{',', Beginning::other, Ending::comma},
                                EdgeSign{';', Beginning::other, Ending::semicolon},
                                EdgeSign{':', Beginning::other, Ending::colon},
                                EdgeSign{'(', Beginning::bracket, Ending::word},
                                EdgeSign{')', Beginning::other, Ending::bracket},
                                EdgeSign{'/', Beginning::other, Ending::slash},
                                EdgeSign{'"', Beginning::quote, Ending::quote},
                                EdgeSign{'-', Beginning::dash, Ending::dash},
                                EdgeSign{'+', Beginning::plus, Ending::word},
                                EdgeSign{'*', Beginning::bullet, Ending::word}};
constexpr auto by_sign = [] {
  std::array<EdgeSign, tokens::any_sign> all{};
  for (const EdgeSign& of : edge_signs)
    all[size_t(of.sign)] = of;
  return all;
}();
const EdgeSign& edge_sign(const Token& t) {
  return by_sign[t.word * size_t(t.word < tokens::any_sign)];
}

/// By Shape.
constexpr std::array<Beginning, 7> by_shape{
    Beginning::small,   Beginning::capital, Beginning::capital, Beginning::capital,
    Beginning::capital, Beginning::figure,  Beginning::other};
Beginning beginning_of(const Token& t) {
  if (t.word == tokens::bullet_sign)
    return Beginning::bullet;
  return t.shape == Shape::sign ? edge_sign(t).beginning : by_shape[size_t(t.shape)];
}

class Reader {
 public:
  Reader(const View& view, const Atom& atom, std::span<const Print> prints)
      : v_(view), range_(atom.tokens), prints_(prints) {}

  Facts read() {
    const auto word = std::find_if(prints_.begin(), prints_.end() - 1,
                                   [](const Print& p) { return !p.has(Trait::signs); });
    words_ = prints_.subspan(size_t(word - prints_.begin()));
    read_cues();
    read_form();
    f_.ending = edge_sign(v_[range_.end - 1]).ending;
    f_.beginning = beginning_of(v_[range_.begin]);
    f_.cues |= bit(Cue::name) * uint64_t(f_.print == Case::name);
    read_type();
    f_.cues |= cue_of_code(v_, range_, f_.cues);
    read_label();
    return f_;
  }

 private:
  void read_cues() {
    f_.cues = words_[0].cues & ~bit(Cue::type_start);
    for (size_t i = 1; i < std::min<size_t>(words_.size(), most_inside); ++i) {
      f_.inside |= words_[i].cues & told_inside;
      f_.cues |= words_[i].cues & bit(Cue::date) * uint64_t(i <= longest_place);
    }
  }

  void read_form() {
    Letters letters;
    uint32_t characters = 0, syllables = 0;
    for (const Print& p : prints_) {
      letters.add(p);
      characters += p.characters;
      syllables += p.has(Trait::syllable);
    }
    const auto prints = uint32_t(prints_.size()), length = characters + prints - 1;
    f_.length = class_of(length, 5, 12, 25, 45, 70, 110, 200);
    f_.near_length = class_of(length, 12, 30, 60, 90);
    f_.words = class_of(prints, 2, 3, 4, 6, 9, 14);
    f_.syllables = class_of(syllables * 100 / prints, 1, 40, 70, 95);
    f_.letters = class_of(letters.all * 100 / std::max(1u, characters), 1, 40, 70, 90);
    f_.print = case_of(letters);
  }
  Case case_of(const Letters& letters) const {
    if (letters.all == 0)
      return Case::none;
    if (letters.are_capitals())
      return Case::capitals;
    if (are_name(words_))
      return Case::name;
    const auto word =
        std::find_if(prints_.begin(), prints_.end(), [](const Print& p) { return p.letters > 0; });
    return word->has(Trait::capital) ? Case::small : Case::lower;
  }

  /// The title that the atom is, or in capitals begins with.
  void read_type() {
    if (!words_[0].has(Cue::type_start))
      return;
    uint32_t end = range_.end;
    while (v_.is_sign(end - 1))
      --end;
    const bool whole = end_of_cue(v_, words_[0].word, end, bit(Cue::type_start)) == end;
    const bool begins = !whole & (f_.print == Case::capitals);
    f_.cues |= bit(Cue::type) * uint64_t(whole) | bit(Cue::type_start) * uint64_t(begins);
  }

  /// 1. 1.1. a) I. Điều 5.
  void read_label() {
    constexpr uint32_t longest = 5;  // bytes: XVIII
    const Token& first = v_[range_.begin];
    const bool article = (f_.cues & bit(Cue::article)) != 0;
    if (!(article | (first.size <= longest)))
      return;
    const auto labels = mentions::read_labels(v_, range_.begin);
    const bool found =
        std::any_of(labels.begin(), labels.end(), [&](const mentions::ItemLabel& label) {
          return (label.kind < mentions::ItemKind::dash) & (label.tokens.end <= range_.end);
        });
    f_.cues |= bit(Cue::label) * uint64_t(found);
  }

  const View& v_;
  const Range range_;
  const std::span<const Print> prints_;
  std::span<const Print> words_;  // from the first word or number on
  Facts f_;
};

}  // namespace

std::vector<Facts> facts_of(const View& view, const Atoms& atoms) {
  std::vector<Facts> all(atoms.all.size());
  for (size_t i = 0; i < all.size(); ++i)
    if (const Range prints = atoms.prints_of[i]; prints.size())
      all[i] =
          Reader(view, atoms.all[i], std::span(atoms.prints).subspan(prints.begin, prints.size()))
              .read();
  return all;
}

}  // namespace vbparse::zones
