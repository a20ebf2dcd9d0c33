// What the document does with what it cites (quan hệ): the cue that governs a mention, and lists that share one.
#include "extract/cite/cite.h"

namespace vbparse::extract {

void Relations::begin_part(const std::string& in) {
  end_sentence();
  base_ = in.starts_with("/bases/");
}

void Relations::end_sentence() {
  cued_ = false;
  cue_end_ = last_end_ = last_subject_ = 0;
  last_ = relation_ = Relation::refers;
  rule_ = last_rule_ = {};
}

void Relations::cue(const grammar::Cue& c, uint32_t at, uint32_t end) {
  if (c.kind == CueKind::relation_end) {
    if (last_end_) cued_ = false;
    return;
  }
  const auto relation = relation_named(c.value);
  if (!relation) return;
  const bool about_another = last_end_ && at >= last_end_;
  // what a cited document amends or replaces, by its own subject, this document only refers to
  const bool deed = *relation == Relation::amends || *relation == Relation::replaces || *relation == Relation::repeals || *relation == Relation::suspends ||
                    *relation == Relation::extends || *relation == Relation::guides;
  cued_ = true;
  cue_end_ = end;
  relation_ = about_another && deed && at < last_subject_ ? Relation::refers : *relation;
  rule_ = c.id;
}

Relation Relations::of(uint32_t begin, uint32_t end, uint32_t subject_end, std::string_view* rule) {
  Relation found = Relation::refers;
  *rule = {};
  if (cued_ && cue_end_ > last_end_) {
    found = relation_;
    *rule = rule_;
  } else if (last_end_ && begin >= last_end_ && coordinate(last_subject_, begin)) {
    found = last_;
    *rule = last_rule_;
  } else if (base_ && !last_end_) {
    found = Relation::based_on;
    *rule = "base";
  }
  last_ = found;
  last_rule_ = *rule;
  last_end_ = end;
  last_subject_ = subject_end;
  return found;
}

/// Whether a mention at `begin` stands in one list with the one whose subject ended at `subject_end`.
bool Relations::coordinate(uint32_t subject_end, uint32_t begin) const {
  if (begin < subject_end) return false;
  std::string_view gap = c_.view.substr(subject_end, begin - subject_end);
  while (!gap.empty() && (gap.front() == ' ' || gap.front() == '"')) gap.remove_prefix(1);
  return gap.empty() || gap.starts_with(',') || gap.starts_with(';') || gap.starts_with("và ") || gap.starts_with("hoặc ") || gap.starts_with(')') || gap.starts_with('(');
}

}  // namespace vbparse::extract
