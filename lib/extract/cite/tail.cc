// What a mention prints behind its number or name: date, issuer, term, and the cited document's own
// subject.
#include <algorithm>

#include "extract/cite/cite.h"

namespace vbparse::extract {

using grammar::bits;

namespace {

// bytes; more is no subject, and the search stays linear
constexpr uint32_t longest_subject = 3000;

class TailReader {
 public:
  TailReader(const Context& c, bool joint) : c_(c), s_(c.view), joint_(joint) {}

  Tail read(uint32_t at) {
    out_.end = footnote_mark(at);
    bool more = false;
    while (date() || issuer() || term())
      more = true;
    if (!more)
      out_.end = at;
    subject();
    return out_;
  }

 private:
  /// "số 45/2020/QĐ-TTg[1] ngày", "(2)", "²": where it ends; `at` for none.
  uint32_t footnote_mark(uint32_t at) const {
    const char open = c_.at(at);
    uint32_t i = at + (open == '[' || open == '(');
    const uint32_t label = i;
    if (i > at) {
      while (i < label + 2 && c_.at(i) >= '0' && c_.at(i) <= '9')
        ++i;
      return i > label && c_.at(i) == (open == '[' ? ']' : ')') ? i + 1 : at;
    }
    for (const std::string_view sign : {"¹", "²", "³"})
      if (s_.substr(i).starts_with(sign))
        return i + uint32_t(sign.size());
    return at;
  }

  /// Behind blanks, a comma and what opens a bracket; `open` tells of the bracket.
  uint32_t lead(bool* open) const {
    uint32_t i = c_.skip(out_.end);
    if (c_.at(i) == ',')
      i = c_.skip(i + 1);
    *open = c_.at(i) == '(';
    return *open ? c_.skip(i + 1) : i;
  }
  /// Takes the bracket that closes at `end`; a bracket that holds more is none of ours.
  bool close(bool open, uint32_t* end) const {
    if (!open)
      return true;
    if (c_.at(*end) != ')')
      return false;
    ++*end;
    return true;
  }

  bool date() {
    if (out_.dated)
      return false;
    bool open;
    uint32_t i = lead(&open);
    if (const uint32_t n = c_.cue(i, bits(CueKind::issued_on)))
      i = c_.skip(i + n);
    else if (!s_.substr(i).starts_with("ngày"))
      return false;
    const auto found = i < s_.size() ? c_.rules.date_reader.at(s_, i) : std::nullopt;
    uint32_t end = found && found->value.year ? found->end : unread_day(i);
    if (end == i)
      return false;
    if (!close(open, &end))
      return false;
    out_.dated = true;
    if (found && found->value.full() && !found->impossible)
      out_.date = found->value.iso();
    out_.end = end;
    return true;
  }

  /// "ngày 42/02/2018": figures that are no day; where they end.
  uint32_t unread_day(uint32_t at) const {
    if (!s_.substr(at).starts_with("ngày"))
      return at;
    uint32_t i = c_.skip(at + uint32_t(std::string_view("ngày").size()));
    const uint32_t begin = i;
    while (i < s_.size() && std::string_view("0123456789/.-").find(s_[i]) != std::string_view::npos)
      ++i;
    return i >= begin + 6 &&
                   s_.substr(begin, i - begin).find_first_of("/-") != std::string_view::npos
               ? i
               : at;
  }

  bool issuer() {
    if (out_.issuer)
      return false;
    bool open;
    uint32_t i = lead(&open);
    const uint32_t n = c_.cue(i, bits(CueKind::issued_by));
    if (!n || open)
      return false;
    i = c_.skip(i + n);
    const uint32_t end = issuer_end(c_, i, joint_);
    if (end == i)
      return false;
    out_.issuer = Stretch{i, end};
    out_.end = end;
    return true;
  }

  /// "khóa XIII", "(khóa IV)", "khóa I, nhiệm kỳ 2025 - 2030"
  bool term() {
    if (out_.term)
      return false;
    bool open;
    const uint32_t begin = lead(&open), n = c_.cue(begin, bits(CueKind::term));
    if (!n)
      return false;
    uint32_t end = c_.skip(begin + n);
    const uint32_t label = end;
    while (end < s_.size() && (std::string_view("ivxlc").find(s_[end]) != std::string_view::npos ||
                               (s_[end] >= '0' && s_[end] <= '9')))
      ++end;
    if (end == label)
      return false;
    for (const std::string_view dash : {" - 20", "-20"})  // nhiệm kỳ 2025 - 2030
      if (s_.substr(end).starts_with(dash))
        end += uint32_t(dash.size()) - 2 + c_.word(end + uint32_t(dash.size()) - 2);
    const uint32_t stop = end;
    if (!close(open, &end))
      return false;
    out_.term = Stretch{begin, stop};
    out_.end = end;
    return true;
  }

  void subject() {
    uint32_t i = c_.skip(out_.end);
    const bool comma = c_.at(i) == ',';
    if (comma)
      i = c_.skip(i + 1);
    const bool quoted = c_.at(i) == '"';
    uint32_t n;
    if (const grammar::Cue* v =
            c_.at(i) == '(' ? c_.cue(i + 1, bits(CueKind::subject_of), &n) : nullptr;
        v && v->value != "verb")
      ++i;  // "(v/v …)"
    const grammar::Cue* cue = quoted ? nullptr : c_.cue(i, bits(CueKind::subject_of), &n);
    const bool verb = !cue && !quoted && out_.issuer && !comma && !c_.upper(i) &&
                      c_.cue(i, bits(CueKind::task_verb)) && !s_.substr(i).starts_with("gửi ");
    if (verb)
      cue = c_.cue(i, bits(CueKind::task_verb), &n);
    // "…, Quyết định số 7" is the next document; "…, có hiệu lực" a clause
    if (!quoted && (!cue || (comma && cue->value == "verb") || another(i)))
      return;
    // "thực hiện theo …", "sửa đổi, bổ sung bởi …": a clause
    if (!quoted && s_.substr(i + n).starts_with(" theo "))
      return;
    uint32_t told;
    if (const grammar::Cue* r = quoted ? nullptr : c_.cue(i, bits(CueKind::relation), &told);
        r && r->value == "amended_by")
      return;
    uint32_t begin = quoted ? i + 1 : verb || cue->value == "verb" ? i : c_.skip(i + n);
    bool inner = quoted;
    if (c_.at(begin) == '"')
      ++begin, inner = true;
    const std::string_view here = s_.substr(
        0, grammar::word_cut(s_, begin, std::min<size_t>(s_.size(), begin + longest_subject)));
    const auto end = uint32_t(inner ? std::min(here.find_first_of("\"\n", begin), here.size())
                                    : subject_end(begin, here));
    if (inner && c_.at(end) != '"')
      return;
    if (end > begin + 1)
      out_.subject = Stretch{begin, end};
  }

  /// The subject's true end: a delimiter, or a comma behind which another clause begins.
  uint32_t subject_end(uint32_t at, std::string_view here) const {
    int depth = 0;
    for (uint32_t i = at; i < here.size(); ++i) {
      const char c = here[i];
      if (c == '"' && c_.at(i - 1) == ' ' &&
          c_.at(i + 1) != ' ')  // phê duyệt Đề án "…": a title within
        if (const size_t close = s_.substr(i + 1, 400).find_first_of("\"\n");
            close != std::string_view::npos && c_.at(uint32_t(i + 1 + close)) == '"') {
          i += uint32_t(close) + 1;
          if (c_.at(i + 1) == ',')
            return i + 1;
          continue;
        }
      if (c == '\n' || c == ';' || c == '"')
        return i;
      if (c == '(') {
        // a short name, or the number again, stands behind the subject
        if (depth == 0 && (c_.cue(c_.skip(i + 1), bits(CueKind::short_name)) || another(i + 1)))
          return c_.back(i);
        ++depth;
      }
      if (c == ')' && --depth < 0)
        return i;
      if (depth > 0)
        continue;
      if (c == ':' && !(c_.at(i + 1) >= '0' && c_.at(i + 1) <= '9') && !titled(i))
        return i;
      if (c == '.' && (i + 1 >= s_.size() || s_[i + 1] == '/' ||
                       (s_[i + 1] == ' ' && c_.upper(i + 2)) || s_[i + 1] == '\n'))
        return i;
      if (c == ',' && c_.at(i + 1) == ' ' && main_clause(i + 2))
        return i;
      // ", gửi Sở Y tế": what somebody is to do with it
      if (uint32_t n; c == ',' && c_.cue(c_.skip(i + 1), bits(CueKind::task_verb), &n) &&
                      c_.cue(c_.skip(c_.skip(i + 1) + n), bits(CueKind::organ_head)))
        return i;
      constexpr std::string_view and_word = " và ";
      if (const auto next = uint32_t(i + and_word.size());
          s_.substr(i).starts_with(and_word) && (another(next) || clause(next)))
        return i;
      if (c == ',' && (another(c_.skip(i + 1)) || here.substr(i).starts_with(", như sau")))
        return i;
    }
    return uint32_t(here.size());
  }
  /// "dự án: Trường Mầm non …": what it is called stands behind the colon.
  bool titled(uint32_t colon) const {
    static constexpr std::string_view what[]{"công trình", "dự án",  "đề án",    "gói thầu",
                                             "hạng mục",   "đề tài", "nhiệm vụ", "chuyên đề",
                                             "chủ đề",     "đồ án"};
    const std::string_view before = s_.substr(0, colon);
    return c_.at(colon + 1) == ' ' && (c_.upper(colon + 2) || c_.at(colon + 2) == '"') &&
           std::any_of(std::begin(what), std::end(what),
                       [&](std::string_view w) { return before.ends_with(w); });
  }
  /// ", Ủy ban nhân dân tỉnh yêu cầu": an organ with a capital, and what it does.
  bool main_clause(uint32_t at) const {
    if (!c_.upper(at) ||
        !c_.cue(at, bits(CueKind::organ_head, CueKind::person_head, CueKind::position)))
      return false;
    const uint32_t end = issuer_end(c_, at);
    if (end == at)
      return false;
    const uint32_t next = c_.skip(end);
    return c_.at(end) == ',' || c_.at(end) == ':' || s_.substr(end).starts_with(" và ") ||
           c_.cue(next, bits(CueKind::task_verb, CueKind::modal, CueKind::charge,
                             CueKind::subject_of)) > 0;
  }
  /// Behind "và": somebody is charged ("đề nghị các đơn vị"), or another ground is named ("theo
  /// Điều 11 …").
  bool clause(uint32_t at) const {
    // "và Quy chế … ban hành kèm theo Quyết định số …"
    size_t length = 0;
    const std::string_view ahead = s_.substr(at, 200);
    if (c_.upper(at) && c_.rules.heading_start(ahead, &length) &&
        ahead.substr(0, ahead.find_first_of(".;\n")).find("ban hành kèm theo") !=
            std::string_view::npos)
      return true;
    uint32_t n;
    if (const grammar::Cue* r = c_.cue(at, bits(CueKind::relation), &n);
        r && r->value == "based_on")
      return true;
    if (!c_.cue(at, bits(CueKind::charge), &n))
      return false;
    const uint32_t next = c_.skip(at + n);
    return c_.at(at + n) == ':' || c_.cue(next, bits(CueKind::organ_head, CueKind::plural)) > 0;
  }
  /// Another document with its number begins here.
  bool another(uint32_t at) const {
    size_t length = 0;
    uint32_t i = at;
    if (c_.rules.heading_start(s_.substr(at), &length))
      i = c_.skip(at + uint32_t(length));
    else if (const uint32_t n = c_.cue(at, bits(CueKind::any_document)))
      i = c_.skip(at + n);
    const uint32_t n = c_.cue(i, bits(CueKind::number_word));
    if (!n && i == at)
      return false;
    const uint32_t digit = n ? c_.skip(i + n) : i;
    return c_.at(digit) >= '0' && c_.at(digit) <= '9';
  }

  const Context& c_;
  std::string_view s_;
  bool joint_;
  Tail out_{};
};

}  // namespace

Tail read_tail(const Context& c, uint32_t at, bool joint) { return TailReader(c, joint).read(at); }

}  // namespace vbparse::extract
