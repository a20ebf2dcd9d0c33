#include "mentions/law_words.h"

#include <algorithm>

#include "mentions/cues.h"
#include "mentions/first_true.h"

namespace vbparse::mentions {

using grammar::bits;
using grammar::CueKind;
using grammar::PhraseOf;
using grammar::WordRole;
using tokens::Before;
using tokens::Shape;

namespace {

constexpr uint32_t longest = 60;  // tokens

/// Tokens of a phrase that holds a word which stops names and does not stop one: hàng không.
uint32_t shielded(const View& view, uint32_t i) {
  const CueSpot shield = cue_at(view, i, bits(CueKind::none));
  const bool shields = shield && shield.cue->value == name(CueKind::law_end);
  return shield.spot.length * shields;
}

}  // namespace

LawWords::LawWords(const View& view, uint32_t at) : v_(view), at_(at) {
  const uint32_t end = std::min(at + longest, view.size());
  for (uint32_t i = at; i < end && view.is_near(i); i = at_ + uint32_t(text_.size())) {
    const uint32_t length = shielded(view, i);
    text_.append(length, 'w');
    if (!length)
      text_ += i == at ? first() : next(i);
  }
}

uint32_t LawWords::end_of(const Pattern& pattern) const {
  Pattern::Groups found;
  pattern.match(text_, found);
  return at_ + uint32_t(found[1].size());
}

uint32_t LawWords::cue(uint32_t i, uint64_t kinds) const {
  return cue_at(v_, i, kinds).spot.length;
}

/// With a capital any word begins a name ("Luật Các tổ chức tín dụng"), also the plural and what
/// else stops one.
char LawWords::first() const {
  const CueSpot about = cue_at(v_, at_, bits(CueKind::subject_of));
  if (about && about.cue->value.empty())
    return 'a';
  const uint32_t issued = cue(at_, bits(CueKind::issued_on));
  const bool plural = cue(at_, bits(CueKind::plural)), capital = v_[at_].shape != Shape::lower;
  const bool begins = capital | plural | ((issued > 0) & v_.is_word(at_ + issued));
  const char sign = next(at_);
  return sign == 'o' || (begins && v_.is_word(at_) && !counts(at_)) ? 'w' : sign;
}

char LawWords::next(uint32_t i) const {
  if (v_.is_number(i))
    return "ny"[v_.is_year(i)];
  return v_.is_sign(i) ? sign(i) : word(i);
}

char LawWords::sign(uint32_t i) const {
  constexpr std::string_view kept = ",)";
  const bool within = v_.is_glued(i) && v_.is_glued(i + 1) && v_.is_word(i + 1);
  const auto found = kept.find(char(v_[i].word));
  return first_true({{v_.is_sign(i, '-') & within, 'h'},
                     {v_.is_sign(i, '-'), '-'},
                     {v_.is_sign(i, '(') && cue(i + 1, bits(CueKind::term)) > 0, '('},
                     {found == kept.npos, '~'},
                     {true, kept[std::min(found, kept.size() - 1)]}});
}

char LawWords::word(uint32_t i) const {
  const auto is = [&](WordRole role) { return spelled_at(v_, i, role) > 0; };
  const auto has = [&](uint64_t kinds) { return cue(i, kinds) > 0; };
  const auto names = [&](PhraseOf what) { return phrase_at(v_, i, what).length > 0; };
  const bool capital = v_[i].shape != Shape::lower;
  constexpr uint64_t stops = bits(CueKind::law_end, CueKind::this_one, CueKind::relation_end);
  const bool law = has(bits(CueKind::law)) || names(PhraseOf::law_name);
  const bool party =
      is(WordRole::of_party) || spelled_at(v_, i - (i > at_), WordRole::of_party) > 0;
  return first_true({{leaves_heading(i), '|'},
                     {party & (i > at_), 'P'},
                     {counts(i), 'd'},
                     {is(WordRole::number) && is(WordRole::year_word), 'z'},
                     {has(bits(CueKind::modal)), 'm'},
                     {has(bits(CueKind::issued_on)), 'i'},
                     {has(stops) && continues(i), 'p'},
                     {has(stops), 'x'},
                     {is(WordRole::conjunction), 'v'},
                     {capital & law, 'L'},
                     {capital & names(PhraseOf::type_name), 'T'},
                     {opens_another(i), 'o'},
                     {true, 'w'}});
}

/// Whether a number follows, whose unit the word is: "ngày 19/6/2015", "năm 2013", "số 35".
bool LawWords::counts(uint32_t i) const {
  const uint32_t number = cue(i, bits(CueKind::number_word));
  const bool unit =
      (number + spelled_at(v_, i, WordRole::day_word) + spelled_at(v_, i, WordRole::year_word)) > 0;
  return unit & v_.is_number(i + std::max(number, 1u));
}

/// "thủ tục giải quyết các vụ án": a plural after a verb.
bool LawWords::continues(uint32_t i) const {
  constexpr uint64_t verbs = bits(CueKind::task_verb, CueKind::due_verb, CueKind::subject_of);
  const bool verb = cue(i - 1, verbs) == 1 || cue(i - 2, verbs) == 2;
  return verb & (cue(i, bits(CueKind::plural)) > 0);
}

/// Whether a heading in capitals ends before the line that token `i` begins.
bool LawWords::leaves_heading(uint32_t i) const {
  const bool heading =
      v_.token(i - 1).shape == Shape::upper && v_.token(i - 2).shape == Shape::upper;
  return heading && v_[i].before == Before::line && v_[i].shape != Shape::upper && i > at_ + 1;
}

/// "Luật Thú y, Bộ Nông nghiệp …", "Luật Quản lý thuế và hướng dẫn thi hành".
bool LawWords::opens_another(uint32_t i) const {
  const bool capital = v_[i].shape != Shape::lower;
  const uint64_t kinds =
      bits(CueKind::law, CueKind::pin_unit, CueKind::passed_over, CueKind::any_document) |
      bit(capital ? CueKind::organ_head : CueKind::subject_of);
  const bool organ = phrase_at(v_, i, PhraseOf::organ_name).length > 0;
  return (cue(i, kinds) > 0) | (capital & organ);
}

}  // namespace vbparse::mentions
