// What the document does with what it cites (quan hệ): the cue that governs a mention, and lists
// that share one.
#include <algorithm>

#include "extract/cite/cite.h"

namespace vbparse::extract {

namespace {

// how far behind its cue a mention may stand, in bytes
constexpr uint32_t near = 90, far = 220;

/// What a document does to another's text. By a cited document's own subject it is not this
/// document that does it.
bool is_deed(Relation r) {
  return r == Relation::amends || r == Relation::replaces || r == Relation::repeals ||
         r == Relation::suspends || r == Relation::extends || r == Relation::guides;
}

}  // namespace

void Relations::begin_part(const std::string& in, uint32_t at) {
  // below an opening stand tasks, unless it has said that documents come: "Thực hiện các văn bản:"
  if (announced_.relation != Relation::refers)
    leading_ = {in_ == "/opening" && documents_ ? "/tasks/" : in_ + "/items/", announced_};
  else if (!in.starts_with(leading_.items))
    leading_ = {};
  announced_ = {};
  in_ = in;
  begin_ = at;
  base_ = in.starts_with("/bases/");
}

/// Whether the mention at `begin` stands first in an item of what `leading_` announces: behind its
/// label.
bool Relations::led(uint32_t begin) const {
  constexpr uint32_t label = 12;
  return !leading_.items.empty() && in_.starts_with(leading_.items) && begin - begin_ <= label;
}

void Relations::end_sentence(uint32_t at) {
  // "Bãi bỏ các văn bản sau đây:" says what is done to those that the items below begin with
  const uint32_t end = c_.back(at);
  const bool announces =
      end > 0 && c_.at(end - 1) == ':' && !cues_.empty() && cues_.back().begin >= last_end_;
  announced_ = announces ? cues_.back().told : Told{};
  documents_ =
      announces && c_.view.substr(cues_.back().end, end - cues_.back().end).find("văn bản") !=
                       std::string_view::npos;
  cues_.clear();
  last_end_ = last_subject_ = 0;
  last_ = list_ = {};
}

void Relations::cue(const grammar::Cue& c, uint32_t at, uint32_t end) {
  if (c.kind == CueKind::relation_end)
    return cues_.clear();
  if (const auto relation = relation_named(c.value))
    cues_.push_back({at, end, {*relation, c.id}});
}

/// The nearest cue between the last mention and the one at `begin`; null for none.
const Relations::Found* Relations::governing(uint32_t begin) const {
  // what is said before a bracket does not reach into it
  const uint32_t from = std::max(last_end_, opened_);
  const auto usable = [&](const Found& f) {
    const uint32_t reach = f.told.relation == Relation::based_on ? base_ ? UINT32_MAX : near : far;
    return f.begin < begin && begin - f.begin <= reach &&
           c_.view.substr(f.begin, begin - f.begin).find(';') == std::string_view::npos;
  };
  for (auto f = cues_.rbegin(); f != cues_.rend() && f->begin >= from; ++f) {
    if (!usable(*f))
      continue;
    const auto before = f + 1;
    if (before == cues_.rend() || before->begin < from || !usable(*before))
      return &*f;
    // "Căn cứ quy định tại …": the weak cue only says where; "bãi bỏ Quy chế ban hành kèm theo …":
    // what is done to it
    const bool where = f->told.relation == Relation::refers && f->begin <= before->end + 1;
    if (where || (f->told.relation == Relation::attaches && is_deed(before->told.relation)))
      return &*before;
    return &*f;
  }
  return nullptr;
}

Relation Relations::of(uint32_t begin, uint32_t end, uint32_t subject_end, std::string_view* rule) {
  Told told{};
  const uint32_t before = c_.back(begin, " *\"");
  uint32_t opening = before;
  const bool in_brackets =
      before > 0 &&
      (c_.at(before - 1) == '(' ||
       c_.rules.cue_before(c_.view, before, grammar::bits(CueKind::short_name), &opening));
  opened_ = in_brackets ? begin : 0;
  const Found* cue = governing(begin);
  bool nested = last_end_ && begin < last_subject_;
  if (cue) {
    // "(kèm theo Chỉ thị số 38)" within a subject is this document's word
    if (nested) {
      const std::string_view between = c_.view.substr(last_end_, cue->begin + 1 - last_end_);
      const size_t bracket = between.rfind('(');
      if (bracket != std::string_view::npos &&
          c_.view.substr(last_end_ + bracket, begin - last_end_ - bracket).find(')') ==
              std::string_view::npos)
        nested = false;
    }
    told = cue->told;
    // "nội dung sửa đổi tại Luật số …", "thủ tục thay thế được công bố tại …"; but "bãi bỏ quy định
    // tại …" is a deed
    const std::string_view gap = c_.view.substr(cue->end, begin - cue->end);
    const std::string_view plain = gap.substr(0, gap.find('"'));  // quoted words are no clause
    const bool at_place = gap.ends_with(" tại ") && (gap.starts_with(" tại ") ||
                                                     gap.find(" được ") != std::string_view::npos ||
                                                     plain.find(',') != std::string_view::npos);
    // what a cited document does by its own subject this one only refers to
    if (nested ? told.relation != Relation::amended_by && told.relation != Relation::replaced_by
               : is_deed(told.relation) && at_place)
      told.relation = Relation::refers;
  } else if (last_end_ && in_brackets) {
    if (c_.back(opening, " (*\"") <= last_subject_)
      told = last_;  // "(Chỉ thị số 38)": the same again
  } else if (last_end_ && !nested) {
    std::string_view gap =
        c_.view.substr(std::min(last_subject_, begin), begin - std::min(last_subject_, begin));
    while (!gap.empty() && std::string_view(" \")").find(gap.front()) != std::string_view::npos)
      gap.remove_prefix(1);
    if (gap.find(';') != std::string_view::npos)
      told = list_;
    else if (gap.empty() || gap.starts_with(',') || gap.starts_with("và ") ||
             gap.starts_with("hoặc "))
      told = last_;
  } else if (led(begin)) {
    told = leading_.told;
  } else if (base_ && !last_end_) {
    told = {Relation::based_on, "base"};
  }
  last_ = told;
  if (!nested && told.relation != Relation::amended_by)
    list_ = told;
  last_end_ = end;
  last_subject_ = nested ? std::max(last_subject_, subject_end) : subject_end;
  *rule = told.rule;
  return told.relation;
}

}  // namespace vbparse::extract
