// The organ or person behind "của": where its name ends and the cited document's subject or the
// next clause begins.
#include <algorithm>
#include <array>

#include "extract/cite/cite.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

constexpr uint32_t longest = 260;
constexpr uint64_t heads = bits(CueKind::organ_head, CueKind::person_head, CueKind::position);
// what ends a name where it is printed small
constexpr uint64_t ends = bits(
    CueKind::subject_of, CueKind::task_verb, CueKind::modal, CueKind::stop_word, CueKind::relation,
    CueKind::law_end, CueKind::issued_on, CueKind::law, CueKind::this_one, CueKind::charge);

class IssuerReader {
 public:
  IssuerReader(const Context& c, bool joint) : c_(c), s_(c.view), joint_(joint) {}

  uint32_t list(uint32_t at) {
    uint32_t end = one(at);
    if (end == at)
      return at;
    // "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ": a post that is still without its organ
    if (constexpr uint64_t posts = bits(CueKind::person_head, CueKind::position);
        c_.at(end) == ',' && c_.cue(at, posts) == end - at && c_.cue(end + 2, posts))
      end = one(end + 2);
    // "Bộ Chính trị, Ban Bí thư", "liên Bộ A, Bộ B và Bộ C": more organs, where the clause does not
    // go on with the last one
    uint32_t last = end, next = end;
    bool comma = false;
    for (;;) {
      const bool by_comma = c_.at(next) == ',' && c_.at(next + 1) == ' ';
      const bool by_word = s_.substr(next).starts_with(" và ");
      if (!by_comma && !by_word)
        break;
      const uint32_t begin = next + (by_comma ? 2 : uint32_t(std::string_view(" và ").size()));
      if (!c_.upper(begin) || !head(begin))
        break;
      const uint32_t stop = one(begin);
      if (stop == begin)
        break;
      comma = comma || by_comma;
      last = next = stop;
      // "và" before the last one closes a list; without it what follows a comma may be the next
      // clause
      if (by_word)
        end = stop;
    }
    return comma && (joint_ || closes(last)) ? last : end;
  }

 private:
  /// Behind a list of issuers the subject begins, or the clause ends.
  bool closes(uint32_t at) const {
    if (at >= s_.size() || std::string_view(";.)\n\"").find(s_[at]) != std::string_view::npos)
      return true;
    const grammar::Cue* cue = c_.rules.cue_at(s_, c_.skip(at), bits(CueKind::subject_of));
    return cue && cue->value != "verb";
  }

  uint32_t head(uint32_t at) const {
    const uint32_t cue = c_.cue(at, heads);
    const grammar::Organ* o = c_.upper(at) ? c_.rules.organ_named(s_.substr(at)) : nullptr;
    if (!o)
      return cue;
    const std::string name = text::fold(o->name);
    // a term is no part of the issuer
    return std::max(cue, uint32_t(std::min(name.find(" khóa "), name.size())));
  }
  bool complete_name(uint32_t at) const {
    return c_.upper(at) && c_.rules.organ_named(s_.substr(at)) != nullptr;
  }

  uint32_t one(uint32_t at) {
    uint32_t i = at;
    const bool liaison = s_.substr(i).starts_with("liên ");
    if (liaison)
      i += uint32_t(std::string_view("liên ").size());
    if (s_.substr(i).starts_with("các ") || s_.substr(i).starts_with("những "))
      return at;
    const uint32_t first = head(i);
    const uint32_t area = c_.cue(i, bits(CueKind::area));
    if (!first && !area && !c_.upper(i) && !damaged_head(i))
      return at;
    if (!first && c_.cue(i, bits(CueKind::law, CueKind::any_document, CueKind::subject_of,
                                 CueKind::pin_unit)))
      return at;
    size_t type = 0;
    if (!first && c_.rules.heading_start(s_.substr(i), &type))
      return at;
    uint32_t length;
    const grammar::Cue* cue = c_.cue(i, bits(CueKind::organ_head), &length);
    unfinished_ = cue && cue->value == "unfinished" && length == first;
    complete_ = (complete_name(i) && !unfinished_) || (area && !first);
    capital_ = !first && !area && c_.upper(i);
    i += std::max({first, area, first || area ? 0 : c_.word(i)});
    return go_on(i, uint32_t(grammar::word_cut(s_, at, std::min<size_t>(s_.size(), at + longest))));
  }

  /// "ử ban Quốc gia …": a head that lost its first letter; a capital follows soon.
  bool damaged_head(uint32_t at) const {
    if (!letter(at) || c_.cue(at, ends) || ends_in_shape(at))
      return false;
    uint32_t next = at;
    for (int i = 0; i < 2; ++i) {
      next += c_.word(next);
      if (c_.at(next) != ' ')
        return false;
      ++next;
      if (c_.upper(next))
        return true;
      if (!letter(next) || c_.cue(next, ends))
        return false;
    }
    return false;
  }

  uint32_t go_on(uint32_t i, uint32_t limit) {
    while (i < limit) {
      if (c_.at(i) == '.' && (s_.substr(0, i).ends_with("tp") ||
                              s_.substr(0, i).ends_with("tx"))) {  // TP. Hà Nội, TP.HCM
        i = c_.skip(i + 1);
        i += c_.word(i);
        continue;
      }
      if (c_.at(i) == '&' || (c_.at(i) == '.' && i + 1 < limit && c_.upper(i + 1))) {
        i += 1 + c_.word(i + 1);
        continue;
      }
      // "phòng cháy, chữa cháy và cứu nạn": a name in small letters that cannot stand by itself
      // goes over a comma
      if (c_.at(i) == ',' && !complete_ && (small_ || unfinished_) && c_.at(i + 1) == ' ' &&
          !c_.upper(i + 2) && letter(i + 2) &&
          !c_.cue(i + 2, (unfinished_ ? ends & ~bits(CueKind::task_verb) : ends) | heads) &&
          (unfinished_ || listed_ || joined(i + 2))) {
        listed_ = true;
        i += 2 + c_.word(i + 2);
        continue;
      }
      if (c_.at(i) == '/' && c_.upper(i - 1) && c_.upper(i + 1)) {  // HIV/AIDS
        i += 1 + c_.word(i + 1);
        continue;
      }
      if (c_.at(i) != ' ' && c_.at(i) != '-')
        return i;
      if (const uint32_t next = dash(i)) {
        i = next;
        capital_ = true;
        complete_ = false;
        continue;
      }
      if (c_.at(i) != ' ')
        return i;
      const uint32_t next = i + 1, stop = letter(next) || digits(next) ? word_in_name(next) : next;
      if (stop == next)
        return i;
      i = stop;
    }
    return std::min(i, limit);
  }

  /// "Bộ Lao động - Thương binh và Xã hội": behind the dash; 0 where it does not go on.
  uint32_t dash(uint32_t i) const {
    uint32_t d = c_.skip(i);
    if (c_.at(d) != '-')
      return 0;
    d = c_.skip(d + 1);
    if (d >= c_.size() || !c_.upper(d) || c_.cue(d, bits(CueKind::subject_of)))
      return 0;
    return d + std::max(head(d), c_.word(d));
  }

  /// Behind a comma within a name: "và" comes before the clause ends, as in a list of what the
  /// organ does.
  bool joined(uint32_t at) const {
    const std::string_view rest = s_.substr(at, 60);
    const size_t word = rest.find(" và ");
    return word != std::string_view::npos &&
           rest.substr(0, word).find_first_of(";.:()\"\n0123456789") == std::string_view::npos;
  }

  /// The end of the word at `at` if it belongs to the name; else `at`.
  uint32_t word_in_name(uint32_t at) {
    const std::string_view rest = s_.substr(at);
    if (c_.cue(at, bits(CueKind::term, CueKind::issued_on)))
      return at;
    if (rest.starts_with("ngày") || (rest.starts_with("số ") && rest.find_first_of("0123456789") ==
                                                                    std::string_view("số ").size()))
      return at;
    if (rest.starts_with("và ")) {
      const uint32_t next = at + uint32_t(std::string_view("và ").size());
      if (small_ && !complete_ && !c_.upper(next) && letter(next) && !c_.cue(next, ends | heads))
        return next + c_.word(next);
      size_t type = 0;
      if (!c_.upper(next) || head(next) || named(next) ||
          c_.rules.heading_start(s_.substr(next), &type))
        return at;
      capital_ = true;
      return next + c_.word(next);
    }
    const uint32_t area = c_.cue(at, bits(CueKind::area));
    if (c_.upper(at)) {
      if (c_.cue(at, bits(CueKind::subject_of)) && complete_ && !head(at))
        return at;
      if (!unfinished_ && named(at))
        return at;  // but "Tổ công tác triển khai Đề án 06"
      const uint32_t h = head(at);
      complete_ = complete_name(at) || after_area_;
      capital_ = !h;
      after_area_ = area > 0 || (after_area_ && !h);
      area_words_ = area ? 0 : area_words_ + 1;
      if (area)
        return at + area;
      const uint32_t pair = c_.cue(at, bits(CueKind::organ_word));  // "Phòng, chống"
      return at + std::max({h, c_.word(at),
                            s_.substr(at, pair).find(',') != std::string_view::npos ? pair : 0});
    }
    if (area) {
      complete_ = after_area_ = true;
      area_words_ = 0;
      unfinished_ = false;
      capital_ = false;
      return at + area;
    }
    const uint32_t stop = c_.cue(at, ends & ~bits(CueKind::law)),
                   own = c_.cue(at, bits(CueKind::organ_word));
    // the second syllable of a compound that is printed with one capital: "Chính phủ", "Vận tải"
    // names of places print each syllable with a capital: what follows two of them in small letters
    // is no part
    const bool placed = after_area_ && area_words_ > 1;
    const bool second = capital_ && !placed &&
                        (!stop || (stop == c_.word(at) && c_.cue(at, bits(CueKind::task_verb))));
    capital_ = false;
    if (second)
      return at + c_.word(at);
    if (placed || (stop > own && !(unfinished_ && purpose(at))))
      return at;
    if (own)
      return at + own;
    if (digits(at))
      return at + c_.word(at);
    if (complete_ || ends_in_shape(at))
      return at;
    small_ = true;
    // a small word that nothing tells of belongs to a name that cannot stand by itself yet: "Cục
    // Kiểm soát thủ tục hành chính"
    return at + c_.word(at);
  }

  bool letter(uint32_t at) const {
    size_t n;
    return at < s_.size() && text::is_letter(text::code_point(s_, at, &n));
  }
  bool digits(uint32_t at) const {
    return c_.at(at) >= '0' && c_.at(at) <= '9' && c_.word(at) <= 4 &&
           c_.at(at + c_.word(at)) != '/';
  }
  /// "sửa đối" for "sửa đổi": what ends a name has lost a diacritic.
  bool ends_in_shape(uint32_t at) const {
    return c_.rules.set(grammar::SetOf::subject_shapes)
               .longest(text::skeleton(s_.substr(at, 40)), 0)
               .length > 0;
  }
  /// "phòng, chống", "triển khai": a word of what the organ is for, and no verb of the cited
  /// document's subject.
  bool purpose(uint32_t at) const {
    return !c_.cue(at, ends & ~bits(CueKind::task_verb, CueKind::law));
  }
  /// A document's type or a law begins here: the name is over.
  bool named(uint32_t at) const {
    size_t length = 0;
    if (c_.cue(at, bits(CueKind::law, CueKind::any_document)))
      return true;
    if (!c_.rules.heading_start(s_.substr(at), &length))
      return false;
    const uint32_t next = c_.skip(at + uint32_t(length));
    return c_.cue(next, bits(CueKind::number_word)) || (c_.at(next) >= '0' && c_.at(next) <= '9');
  }

  const Context& c_;
  std::string_view s_;
  bool joint_;             // several organs issue it: a list of them needs no "và"
  bool complete_ = false;  // what has been read can stand by itself
  // the word before is printed with a capital, and its second syllable may follow
  bool capital_ = false;
  bool small_ = false;       // small words that nothing tells of are in the name
  bool listed_ = false;      // a comma has been passed
  bool after_area_ = false;  // a name of a place is being read
  int area_words_ = 0;       // its words with a capital
  bool unfinished_ = false;  // what the organ is for still comes, in small letters that may be
                             // verbs: "Ban Chỉ đạo phòng, chống …"
};

}  // namespace

uint32_t issuer_end(const Context& c, uint32_t at, bool joint) {
  return IssuerReader(c, joint).list(at);
}

}  // namespace vbparse::extract
