// Mentions of other documents (viện dẫn văn bản): one walk over the anchors of a record's words,
// stopping at digits and at the words of SetOf::citing. What a mention refers to is told by
// resolve.cc.
#include "extract/cite/cite.h"

#include <algorithm>
#include <bitset>
#include <utility>

#include "grammar/scanner.h"

namespace vbparse::extract {

using grammar::Anchor;
using grammar::bits;
using grammar::digit;

std::string Context::words(uint32_t begin, uint32_t end) const {
  return words_of(layout, stream.spans(begin, end));
}

namespace {

/// 05 and 5 are one number.
bool same_number(std::string_view a, std::string_view b) {
  while (a.starts_with('0'))
    a.remove_prefix(1);
  while (b.starts_with('0'))
    b.remove_prefix(1);
  return a == b;
}

class Citer {
 public:
  Citer(Draft& d, const Stream& stream)
      : d_(d),
        stream_(stream),
        c_{d.work.rules, stream, stream.view(), {stream.folded, stream.buffer}, d.work.layout},
        s_(c_.view),
        mentions_(d, c_) {}

  void cite() {
    constexpr uint32_t wanted = bit(Anchor::citing) | bit(Anchor::number) | bit(Anchor::stop);
    for (const Stream::Anchor& a : stream_.anchors) {
      if (a.at < at_ || !(a.what & wanted))
        continue;
      go_on(a.at);
      if (a.at < at_)
        continue;
      at_ = a.at;
      step(a.what);
      at_ = std::max(at_, a.at + 1);
    }
    go_on(c_.size());
  }

 private:
  /// From at_ to an anchor: parts begin, and short names may stand there.
  void go_on(uint32_t to) {
    for (;;) {
      const bool begins = part_ < stream_.segments.size() && stream_.segments[part_].begin <= to;
      short_names(begins ? std::max(at_, stream_.segments[part_].begin) : to);
      if (!begins)
        return;
      at_ = std::max(at_, stream_.segments[part_].begin);
      mentions_.begin_part(stream_.pointer(stream_.segments[part_++]), at_);
      begin_sentence();
    }
  }
  void begin_sentence() {
    mentions_.begin_sentence();
    shared_ = nullptr;
    sentence_ = at_;
  }

  void step(uint32_t what) {
    const char c = s_[at_];
    if (what & bit(Anchor::stop)) {
      const bool ends = c == '\n' || (c == '.' && c_.at(at_ + 1) == ' ' && c_.upper(at_ + 2) &&
                                      !abbreviated() && mentions_.pins_end() != at_);
      if (!ends)
        return;
      mentions_.end_sentence(at_++);
      begin_sentence();
    } else if (what & bit(Anchor::number)) {
      if (number())
        return;
      while (at_ < s_.size() && digit(s_[at_]))
        ++at_;
    } else if (!short_name_here()) {
      word();
    }
  }

  /// "TP. Hà Nội": a dot that ends no sentence, behind two or three capitals.
  bool abbreviated() const {
    uint32_t begin = at_;
    while (begin > 0 && at_ - begin < 4 && s_[begin - 1] >= 'a' && s_[begin - 1] <= 'z' &&
           c_.upper(begin - 1))
      --begin;
    return at_ - begin >= 1 && at_ - begin <= 3 && (begin == 0 || grammar::word_edge(s_, begin));
  }

  void word() {
    const grammar::Cue* cue = nullptr;
    uint32_t length = 0;
    c_.rules.set(grammar::SetOf::citing).at(s_, at_, [&](grammar::PhraseSet::Hit h) {
      cue = &c_.rules.cues[h.rule];
      length = h.length;
      return true;
    });
    if (!cue)
      return;
    const uint32_t end = at_ + length;
    switch (cue->kind) {
      case CueKind::no_code:
        at_ = std::max(end, behind_form(c_, end));
        return;
      case CueKind::pin_unit:
        if (auto pins = read_pins(c_, at_)) {
          at_ = pins->end;
          mentions_.hold(std::move(*pins));
        } else {
          at_ = end;
        }
        return;
      case CueKind::law:
        if (!law(*cue, length))
          at_ = end;
        return;
      case CueKind::standard:
        if (!standard(*cue, length))
          at_ = end;
        return;
      case CueKind::relation:
      case CueKind::relation_end:
        mentions_.relation(*cue, at_, end);
        at_ = end;
        return;
      case CueKind::expired:
        mentions_.expire(cue->id);
        at_ = end;
        return;
      case CueKind::this_one:
        pointing(*cue, end);
        at_ = std::max(at_, end);
        return;
      case CueKind::short_name:
        // in brackets behind a mention or its subject
        if (!mentions_.any() || c_.back(at_, " (*\"") > mentions_.subject_end())
          at_ = end;
        else
          at_ = std::max(end, short_names_.add(c_, end, uint32_t(d_.record.citations.size() - 1)));
        return;
      case CueKind::passed_over:
        // "vi phạm pháp luật", but "vi phạm Luật Đất đai"
        at_ = cue->value == "small" && capital_within(at_, end) ? at_ + c_.word(at_) : end;
        return;
      default:
        at_ = end;
    }
  }
  /// Whether a word behind the first one is printed with a capital, and the first is not.
  bool capital_within(uint32_t begin, uint32_t end) const {
    for (uint32_t i = begin + 1; i < end; ++i)
      if (s_[i - 1] == ' ' && c_.upper(i))
        return !c_.upper(begin);
    return false;
  }

  // ---- by number -------------------------------------------------------------------------------

  /// A number that begins at at_: a code's or something else's. Whether it was a mention; then at_
  /// is behind it.
  bool number() {
    const uint32_t at = at_;
    if (counts(at) && !cited_number(at))
      return false;
    const Lead l = read_lead(c_, at);
    if (!l.number_word && !(l.glued && l.type) && !stands_free(c_, at))
      return glued_standard(at);
    const auto code = c_.rules.code_forms.at(c_.printed, at, l.number_word || l.type);
    if (!code)
      return (l.glued && !l.number_word) || series_behind(at) ? glued_standard(at) : bare_number(l);
    if (!l.number_word && !l.type && !l.any_document && !familiar(c_, *code))
      return false;
    Citation m;
    take_code(c_, *code, m);
    if (!l.number_word && !l.type)
      share_code(m, at);
    at_ = code->end;
    if (d_.record.code && text::fold(*m.code) == text::fold(*d_.record.code))
      return true;  // the document's own
    uint32_t begin = l.begin;
    const bool joint = (l.type && l.type->name.ends_with("liên tịch")) ||
                       m.notation->find("LT") != std::string::npos;
    Tail tail = read_tail(c_, name_behind(c_, code->end, l.type, &name_), joint);
    const grammar::Type* by_symbol =
        type_of_notation(c_.rules, *m.notation, code->rule == "spaced");
    const grammar::Type* type = l.abbreviated && by_symbol ? by_symbol : l.type;
    if (!l.type && !l.any_document && l.number_word) {
      if (const auto far =
              far_type(c_, std::max(sentence_, mentions_.last_end()), l.begin, by_symbol)) {
        begin = far->begin;
        type = far->type;
        if (!tail.issuer)
          tail.issuer = far->between.issuer;
        if (!tail.dated)
          tail.date = far->between.date, tail.dated = far->between.dated;
      }
      // "Gói thầu số 03/XL", "lô số 5/KCN": what is no document has numbers too
      if (!type && !tail.dated && !shared_ && mentions_.last_end() <= sentence_ &&
          !familiar(c_, *code))
        return true;
    }
    const bool legislature = is_legislature(*m.notation);
    if (!type && !by_symbol && !shared_)
      shared_ = listed_type(c_, sentence_, l.begin);
    if (!type && !by_symbol && !legislature && is_dispatch(c_.rules, *m.notation))
      type = c_.rules.type("CV");
    if (!type && shared_ && (legislature || code->rule == "spaced"))
      type = shared_;  // TC in "số 53 TC/TCT" is an organ
    if (!type)
      type = by_symbol ? by_symbol : shared_;
    if (!type && legislature && mentions_.last_end() > sentence_)
      type = c_.rules.type(d_.record.citations.back().type.value_or(""));
    if (type && l.plural)
      shared_ = type;
    if (!type && !legislature)
      type = c_.rules.type("CV");
    finish(m, begin, type, tail);
    return true;
  }

  /// Whether the number at `at` only counts something: no sign or capital behind it can make it a
  /// code.
  bool counts(uint32_t at) const {
    if (!grammar::word_edge(s_, at))
      return false;
    uint32_t i = at;
    while (digit(c_.at(i)))
      ++i;
    if (grammar::in_word(c_.at(i)))
      return false;
    i = c_.skip(i);
    return std::string_view("/-.").find(c_.at(i)) == std::string_view::npos && !c_.upper(i);
  }
  /// Whether a document with that number may have been cited: then it may be told by it alone.
  bool cited_number(uint32_t at) const {
    uint32_t end = at;
    while (digit(c_.at(end)))
      ++end;
    return cited_numbers_[figure(s_.substr(at, end - at))];
  }
  static constexpr size_t figures = 4096;
  /// `number` as a figure; several share one.
  static size_t figure(std::string_view number) {
    size_t n = 0;
    for (size_t i = 0; i < number.size() && digit(number[i]); ++i)
      n = (n * 10 + size_t(number[i] - '0')) % figures;
    return n;
  }

  /// "Nghị định số 10, 11 và 12/2020/NĐ-CP": a mention for each number before the one at `at`,
  /// which has the code `last`.
  void share_code(const Citation& last, uint32_t at) {
    const std::vector<Stretch> before = numbers_before(c_, at);
    if (before.empty() || before.front().begin < mentions_.last_end())
      return;
    const Lead l = read_lead(c_, before.front().begin);
    if (!l.number_word || !l.type)
      return;
    for (const Stretch& n : before) {
      Citation m = last;
      m.number = c_.words(n.begin, n.end);
      m.code = *m.number + last.code->substr(last.number->size());
      at_ = n.end;
      finish(m, &n == &before.front() ? l.begin : n.begin, l.type,
             Tail{n.end, {}, {}, {}, {}, false});
    }
    shared_ = l.type;
  }

  /// "Nghị quyết 57", "Nghị quyết liên tịch số 102 của …": a number without its notation, where the
  /// document has cited such a one in full.
  bool bare_number(const Lead& l) {
    if (!l.type)
      return false;
    uint32_t end = at_;
    while (digit(c_.at(end)))
      ++end;
    if (end - at_ > 5 || !grammar::word_edge(s_, end) ||
        std::string_view("/-.:%").find(c_.at(end)) != std::string_view::npos)
      return false;
    const std::string number(s_.substr(at_, end - at_));
    if (!c_.upper(l.begin) || !mentions_.cited(l.type))
      return false;
    constexpr size_t reach = 1000;  // mentions back; the search stays linear
    const auto& all = d_.record.citations;
    const auto known = [&](const Citation& m) {
      return m.code && m.type == l.type->abbr && m.number && same_number(*m.number, number);
    };
    if (std::none_of(all.end() - long(std::min(reach, all.size())), all.end(), known))
      return false;
    Citation m;
    m.rule = "number-alone";
    m.kind = CitationKind::alias;
    m.number = number;
    if (l.number_word)
      m.code = number;
    const Tail tail = read_tail(c_, end);
    at_ = end;
    finish(m, l.begin, l.type, tail);
    return true;
  }

  /// "22TCN": where a series sticks to the digits before it; 0 for none.
  uint32_t series_behind(uint32_t at) const {
    while (digit(c_.at(at)))
      ++at;
    return c_.upper(at) && c_.cue(at, bits(CueKind::standard)) ? at : 0;
  }

  /// "QCVN01:2019", "22TCN 211-06": the series sticks to the number at `at`.
  bool glued_standard(uint32_t at) {
    const grammar::Cue* cue;
    uint32_t length, begin = standard_before(c_, at, &cue);
    if (begin < at)
      length = at - begin;
    else if (begin = series_behind(at); begin)
      cue = c_.cue(begin, bits(CueKind::standard), &length);
    else
      return false;
    at_ = begin;
    if (standard(*cue, length))
      return true;
    at_ = at;
    return false;
  }

  // ---- by name, standards ----------------------------------------------------------------------

  bool law(const grammar::Cue& cue, uint32_t length) {
    const auto name = read_law(c_, at_, cue, length, mentions_.pinned(at_));
    if (!name)
      return false;
    const grammar::Type* type = c_.rules.type(name->type);
    name_ = c_.words(name->begin, name->name_end);
    Citation m;
    m.rule = name->known ? name->known->id : cue.id;
    if (name->number) {
      if (const auto code = c_.rules.code_forms.at(c_.printed, name->number, true)) {
        take_code(c_, *code, m);
        at_ = code->end;
        finish(m, name->begin, type, read_tail(c_, code->end));
        return true;
      }
    }
    m.kind = CitationKind::name;
    m.year = name->year;
    at_ = name->end;
    finish(m, name->begin, type, read_law_tail(c_, name->end));
    return true;
  }

  bool standard(const grammar::Cue& cue, uint32_t length) {
    const auto found = read_standard(c_, at_, cue, length);
    if (!found)
      return false;
    Citation m;
    m.rule = cue.id;
    m.code = found->code;
    m.number = found->number;
    m.year = found->year;
    m.notation = found->notation;
    at_ = found->end;
    Tail tail{};
    tail.end = found->end;
    if (const Tail behind = read_tail(c_, found->end); behind.issuer || behind.term || behind.dated)
      tail = behind;
    tail.subject.reset();
    const grammar::Type* type = c_.rules.type(found->type);
    finish(m, found->begin, type, tail);
    if (!type)
      d_.record.citations.back().type = d_.record.citations.back().type_name = found->type;
    return true;
  }

  // ---- pointing --------------------------------------------------------------------------------

  /// "Công văn này", "Kế hoạch nêu trên": at_ stands on the last word.
  void pointing(const grammar::Cue& cue, uint32_t end) {
    uint32_t begin;
    const uint32_t type_end = c_.back(at_);
    const grammar::Type* t = c_.rules.type_before(s_, type_end, &begin);
    const bool any = !t && c_.rules.cue_before(s_, type_end, bits(CueKind::any_document), &begin);
    if (!t && !any)
      return;
    if (begin < mentions_.last_end())
      return;
    uint32_t several;
    if (c_.rules.cue_before(s_, c_.back(begin), bits(CueKind::draft), &several))
      return;  // "dự thảo Quyết định nêu trên"
    const bool plural = c_.rules.cue_before(s_, c_.back(begin), bits(CueKind::plural), &several);
    Citation m;
    m.rule = cue.id;
    // "này" speaks of the document itself, unless that is of another type
    const bool self =
        cue.value == "self" && !plural &&
        (any || !d_.record.type || d_.record.type == t->abbr || d_.extent.role != Role::main);
    m.kind = self ? CitationKind::self : CitationKind::alias;
    if (!self && !c_.upper(begin))
      return;  // "các báo cáo nêu trên": nothing in particular
    if (!self && cue.value == "self" && !mentions_.cited(t))
      return;  // "Quy định này": a provision
    finish(m, begin, t, Tail{end, {}, {}, {}, {}, false});
  }

  /// Short names between at_ and `to`.
  void short_names(uint32_t to) {
    if (short_names_.empty())
      return;
    while (at_ < to) {
      const bool begins =
          (static_cast<unsigned char>(s_[at_]) >= 0x80 || (s_[at_] >= 'a' && s_[at_] <= 'z')) &&
          grammar::word_edge(s_, at_);
      if (!begins || !short_name_here())
        at_ = std::min(to, at_ + c_.word(at_));
    }
  }
  /// A short name that stands at at_.
  bool short_name_here() {
    const ShortNames::Found known = short_names_.at(c_, at_);
    if (known.end == at_)
      return false;
    Citation m;
    m.rule = "short-name";
    m.kind = CitationKind::alias;
    target_ = known.mention;
    const std::optional<std::string>& type = d_.record.citations[known.mention].type;
    finish(m, std::exchange(at_, known.end), type ? c_.rules.type(*type) : nullptr,
           Tail{known.end, {}, {}, {}, {}, false});
    return true;
  }

  /// Adds the mention whose type word or number begins at `begin` and whose tail has been read.
  void finish(Citation& m, uint32_t begin, const grammar::Type* type, const Tail& tail) {
    if (m.number)
      cited_numbers_.set(figure(*m.number));
    at_ = mentions_.add(m, begin, at_, type, tail, std::exchange(name_, {}),
                        std::exchange(target_, {}));
  }

  Draft& d_;
  const Stream& stream_;
  const Context c_;
  std::string_view s_;
  Mentions mentions_;
  uint32_t at_ = 0, sentence_ = 0;
  size_t part_ = 0;                        // the next of the stream's segments
  const grammar::Type* shared_ = nullptr;  // "các Quyết định số A, số B": the type of the list
  std::string name_;                       // of the mention in the making, for References
  std::optional<uint32_t> target_;
  ShortNames short_names_;
  std::bitset<figures> cited_numbers_;  // of the documents cited so far
};

}  // namespace

void cite(Draft& d, const Stream& stream) {
  Citer(d, stream).cite();
  put_in_order(d);
}

}  // namespace vbparse::extract
