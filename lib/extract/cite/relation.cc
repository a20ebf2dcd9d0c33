// What the document does with what it cites (quan hệ): the cue that governs a mention, and lists that share one.
#include "extract/cite/cite.h"

#include <algorithm>

namespace vbparse::extract {

namespace {

/// What a document does to another's text. By a cited document's own subject it is not this document that does it.
bool is_deed(Relation r) {
  return r == Relation::amends || r == Relation::replaces || r == Relation::repeals || r == Relation::suspends || r == Relation::extends || r == Relation::guides;
}

}  // namespace

void Relations::begin_part(const std::string& in) {
  end_sentence();
  base_ = in.starts_with("/bases/");
}

void Relations::end_sentence() {
  cues_.clear();
  last_end_ = last_subject_ = 0;
  last_ = list_ = {};
}

void Relations::cue(const grammar::Cue& c, uint32_t at, uint32_t end) {
  if (c.kind == CueKind::relation_end) return cues_.clear();
  if (const auto relation = relation_named(c.value)) cues_.push_back({at, end, {*relation, c.id}});
}

/// The nearest cue between the last mention and the one at `begin`; null for none.
const Relations::Found* Relations::governing(uint32_t begin) const {
  const auto usable = [&](const Found& f) { return f.end <= begin && f.begin >= last_end_; };
  for (auto f = cues_.rbegin(); f != cues_.rend(); ++f) {
    if (!usable(*f)) continue;
    // "Căn cứ quy định tại …": the weak cue only says where
    const auto before = f + 1;
    if (f->told.relation == Relation::refers && before != cues_.rend() && usable(*before) && f->begin <= before->end + 1) return &*before;
    return &*f;
  }
  return nullptr;
}

Relation Relations::of(uint32_t begin, uint32_t end, uint32_t subject_end, std::string_view* rule) {
  Told told{};
  const Found* cue = governing(begin);
  const bool nested = last_end_ && begin < last_subject_;
  if (cue) {
    told = cue->told;
    const bool at_place = c_.view.substr(0, c_.back(begin)).ends_with(" tại");   // "nội dung sửa đổi tại Luật số …"
    if (is_deed(told.relation) && (nested || at_place)) told.relation = Relation::refers;
  } else if (last_end_ && !nested) {
    std::string_view gap = c_.view.substr(std::min(last_subject_, begin), begin - std::min(last_subject_, begin));
    while (!gap.empty() && std::string_view(" \")").find(gap.front()) != std::string_view::npos) gap.remove_prefix(1);
    if (gap.starts_with(';')) told = list_;
    else if (gap.empty() || gap.starts_with(',') || gap.starts_with("và ") || gap.starts_with("hoặc ") || gap.starts_with('(')) told = last_;
  } else if (base_ && !last_end_) {
    told = {Relation::based_on, "base"};
  }
  last_ = told;
  if (!nested && told.relation != Relation::amended_by) list_ = told;
  last_end_ = end;
  last_subject_ = subject_end;
  *rule = told.rule;
  return told.relation;
}

}  // namespace vbparse::extract
