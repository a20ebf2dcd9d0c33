// Mentions into the record, each with its pinpoints and its relation, in the order in which they
// are found.
#include <algorithm>

#include "extract/cite/cite.h"
#include "extract/record/bounded.h"
#include "vbparse/bounds.h"

namespace vbparse::extract {

void Mentions::begin_part(std::string in, uint32_t at) {
  relations_.begin_part(in, at);
  in_ = std::move(in);
}

void Mentions::begin_sentence() {
  pins_.reset();
  sentence_first_ = places_.size();
}

void Mentions::expire(std::string_view rule) {
  uint32_t reach = 0;
  for (size_t i = sentence_first_; i < places_.size(); ++i) {
    Citation& m = d_.record.citations[i];
    const bool nested = places_[i].begin < reach;
    reach = std::max(reach, places_[i].subject_end);
    if (nested || m.relation != Relation::refers || m.kind == CitationKind::self)
      continue;
    m.relation = Relation::repeals;
    m.relation_rule = rule;
  }
  sentence_first_ = places_.size();  // each is looked at once
}

uint32_t Mentions::add(Citation& m, uint32_t begin, uint32_t reached, const grammar::Type* type,
                       const Tail& tail, std::string name, std::optional<uint32_t> target) {
  const uint32_t end = std::max(tail.end, reached);
  begin = take_pins(m, begin);
  if (m.pinpoints.empty() && m.kind != CitationKind::self)
    m.pinpoints = pins_behind(tail.end);
  if (begin < last_end_)
    begin = std::min(reached, last_end_);  // never over the mention before
  if (type) {
    m.type = std::string(type->abbr);
    m.type_name = std::string(type->name);
    if (!cited(type))
      types_.push_back(type);
  }
  m.date = tail.date;
  if (tail.issuer)
    m.issuer = c_.words(tail.issuer->begin, tail.issuer->end);
  if (tail.term)
    m.term = c_.words(tail.term->begin, tail.term->end);
  if (tail.subject)
    m.subject = subject(*tail.subject);
  if (m.code && m.kind == CitationKind::full && !m.date && !m.issuer && !tail.subject)
    m.kind = CitationKind::brief;
  d_.cited.emplace_back(begin, end);
  places_.push_back({begin, end, tail.subject ? tail.subject->end : end});
  if (m.kind != CitationKind::self)
    m.relation = relations_.of(begin, end, places_.back().subject_end, &m.relation_rule);
  m.words = make_text(d_.work.layout, c_.stream.spans(begin, end));
  m.in = in_;
  bound_pinpoints(d_, m);
  d_.record.citations.push_back(std::move(m));
  d_.references.names.push_back(std::move(name));
  d_.references.targets.push_back(target);
  d_.references.issuers.emplace_back();
  share_issuer();
  pins_.reset();
  return last_end_ = end;
}

/// "Nghị định số 1/2020/NĐ-CP sửa đổi Nghị định số 2/2015/NĐ-CP về …": a subject's end is also that
/// of those within it.
std::optional<Text> Mentions::subject(Stretch words) {
  std::erase_if(around_, [&](uint32_t end) { return end <= words.begin; });
  std::optional<Text> kept = nested(
      d_, around_.size(), make_text(d_.work.layout, c_.stream.spans(words.begin, words.end)));
  around_.push_back(words.end);
  around_.resize(std::min(around_.size(), bounds::nested_subjects));
  return kept;
}

bool Mentions::cited(const grammar::Type* type) const {
  return std::find(types_.begin(), types_.end(), type) != types_.end();
}

/// "số 57-NQ/TW và số 68-NQ/TW của Bộ Chính trị": the issuer of the last is that of those before it
/// in its list.
void Mentions::share_issuer() {
  const std::vector<Citation>& all = d_.record.citations;
  const Citation& last = all.back();
  if (!last.issuer || !last.notation)
    return;
  for (size_t i = all.size() - 1; i-- > sentence_first_ && all[i].notation == last.notation &&
                                  !all[i].issuer && !d_.references.issuers[i];) {
    const std::string_view gap =
        c_.view.substr(places_[i].end, places_[i + 1].begin - places_[i].end);
    if (gap.size() > 24 || gap.find_first_of(".(\n") != std::string_view::npos)
      return;
    d_.references.issuers[i] = last.issuer;
  }
}

bool Mentions::pinned(uint32_t at) const {
  return pins_ && !pins_->here && pins_->end <= at &&
         pins_connect(c_, c_.view.substr(pins_->end, at - pins_->end));
}

/// "Luật Đất đai năm 2024 (khoản 3 Điều 203)", "Nghị định số … tại Điều 5": pinpoints behind the
/// mention that ends at `end`, where they are not another one's.
std::vector<Pinpoint> Mentions::pins_behind(uint32_t end) const {
  uint32_t at = c_.skip(end);
  const bool bracket = c_.at(at) == '(', comma = c_.at(end) == ',';
  if (bracket || comma)
    at = c_.skip((bracket ? at : end) + 1);
  const bool place = c_.view.substr(at).starts_with("tại ");
  if (place)
    at += uint32_t(std::string_view("tại ").size());
  if (!bracket && !comma && !place)
    return {};
  if (!c_.cue(at, grammar::bits(CueKind::pin_unit)))
    return {};
  auto pins = read_pins(c_, at);
  if (!pins || pins->here)
    return {};
  const std::string_view rest = c_.view.substr(pins->end);
  const bool over = rest.empty() ||
                    std::string_view(",;.:)\n").find(rest[0]) != std::string_view::npos ||
                    rest.starts_with(" thì ") || rest.starts_with(" và ");
  if (bracket ? !rest.starts_with(')') : !over)
    return {};
  // ", Điều 9, Nghị định số …": of the next one
  size_t n = 0;
  const uint32_t next = c_.skip(pins->end + rest.starts_with(','));
  if (!bracket && next > pins->end + 1 &&
      (c_.cue(next, grammar::bits(CueKind::law, CueKind::any_document)) ||
       c_.rules.heading_start(c_.view.substr(next), &n)))
    return {};
  return std::move(pins->paths);
}

/// The pinpoints before `begin`, where nothing but a connector parts them from it.
uint32_t Mentions::take_pins(Citation& m, uint32_t begin) {
  if (!pinned(begin) || pins_->begin < last_end_)
    return begin;
  m.pinpoints = std::move(pins_->paths);
  return pins_->begin;
}

}  // namespace vbparse::extract
