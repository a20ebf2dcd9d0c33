// What each line looks like by itself. One look-up of its first words, a few counts; nothing is
// decided here.
#include <algorithm>
#include <array>

#include "extract/lines/furniture.h"
#include "extract/passes.h"
#include "grammar/scanner.h"
#include "text/edits.h"

namespace vbparse::extract {
namespace {

using grammar::bits;

constexpr uint64_t part_cues = bits(
    CueKind::motto, CueKind::tagline, CueKind::number, CueKind::subject, CueKind::urgency,
    CueKind::secrecy, CueKind::circulation, CueKind::addressees, CueKind::base, CueKind::formula,
    CueKind::recipients, CueKind::archive, CueKind::authority, CueKind::signed_note, CueKind::stamp,
    CueKind::incoming, CueKind::appendix, CueKind::attached, CueKind::furniture, CueKind::contact);

/// What a character adds to Letters, in one number: its width, whether it is a letter, whether a
/// capital.
constexpr uint64_t one_wide = uint64_t(1) << 42, one_letter = 1, one_upper = uint64_t(1) << 21;
constexpr uint64_t adds(char32_t c) {
  return one_wide + (text::is_letter(c) ? one_letter : 0) + (text::is_upper(c) ? one_upper : 0);
}
/// The same by the byte, of ASCII, or of U+00C0 to U+01BF (256 of them, as two bytes print them).
constexpr auto added_by = [](char32_t first) {
  std::array<uint64_t, 256> all{};
  for (char32_t i = 0; i < all.size(); ++i)
    all[i] = adds(first + i);
  return all;
};
constexpr std::array<uint64_t, 256> of_ascii = added_by(0), of_latin = added_by(0xC0);

/// "2", "- 2 -", "2/5", and behind a cue "2 of 5": counts pages. Years and long numbers are
/// content, and so is the end of a sentence: "2/9."
bool counts_pages(std::string_view folded, std::string_view signs) {
  size_t digits = 0, others = 0;
  for (const char c : folded) {
    if (c >= '0' && c <= '9')
      ++digits;
    else if (signs.find(c) != signs.npos)
      ++others;
    else
      return false;
  }
  return digits >= 1 && digits <= 3 && others <= 4 &&
         !(folded.ends_with('.') && folded.find('/') != folded.npos);
}

/// A time with seconds; in running text a signature's only with its zone.
bool is_signing_time(std::string_view f, uint32_t letters) {
  constexpr uint32_t few = 12;
  if (f.size() > 220 || (letters > few && f.find("+07") == f.npos))
    return false;
  std::string shape(f);
  std::replace_if(shape.begin(), shape.end(), grammar::digit, '0');
  return shape.find("0:00:00") != shape.npos;
}

/// The marks of a digital signature: a time with seconds or a zone, an e-mail address.
bool is_stamp(std::string_view f, uint32_t letters) {
  return is_signing_time(f, letters) || f.starts_with("+07:00") || f.starts_with("+07'00'") ||
         (f.size() < 60 && f.find('@') != f.npos && f.find(' ') == f.npos);
}

/// A tolerant cue: the line begins with something a few edits from one of its phrases.
const grammar::Cue* damaged_cue(const Grammar::Rules& rules, std::string_view folded) {
  const std::string line = text::skeleton(folded.substr(0, 48));
  const uint32_t letters = grammar::letters_in(line);
  for (const auto& shape : rules.tolerant_cues) {
    const size_t most = shape.text.size() / 7;
    if (grammar::more_missing(shape.letters, letters, most))
      continue;
    const std::string_view head = std::string_view(line).substr(0, shape.text.size());
    if (text::edits_between(head, shape.text, most) <= most &&
        grammar::word_edge(line, std::min(line.size(), shape.text.size())))
      return &rules.cues[shape.rule];
  }
  return nullptr;
}

class Reader {
 public:
  Reader(const Layout& layout, const Grammar::Rules& rules) : layout_(layout), rules_(rules) {}

  Facts read(const Line& line) const {
    Facts f;
    const std::string_view folded = layout_.folded_text(line), words = layout_.words(line.span);
    if (line.rule)
      return f;
    const Letters c = count_letters(words);
    f.letters = c.letters;
    f.width = c.width + line.indent;
    f.upper = c.upper;
    f.caps = c.capitals();
    const char last = folded.back();
    f.sentence_end = last == '.' || last == ';' || last == ':' || last == '!' || last == '?' ||
                     folded.ends_with("./") || folded.ends_with(".\"");
    f.label = read_label(words, folded);
    // signs of damage before the first letter are seen through; dashes and brackets are not
    const size_t lead = std::min(folded.find_first_not_of("'\"`.,:;_^~ "), folded.size());
    const size_t at = lead <= 3 ? lead : 0;
    size_t length = 0;
    f.start = rules_.cue_at(folded, at, part_cues, &length);
    if (f.start && f.start->kind == CueKind::incoming && !begins_upper(words))
      f.start = nullptr;  // "đến năm 2030"
    const bool page = f.start && f.start->value == "page";
    f.page_number =
        page ? counts_pages(folded.substr(std::min(at + length + 1, folded.size())), "/-. |:of=")
             : counts_pages(folded, "/-. |");
    if (page && !f.page_number)
      f.start = nullptr;
    f.stamp = is_stamp(folded, f.letters) || (f.start && f.start->kind == CueKind::stamp);
    heading(line, f);
    motto(line, f);
    const bool title = f.heading && !f.tolerant;  // "NGHỊ ĐỊNH" is no damaged "QUYẾT ĐỊNH:"
    if (!title && !f.start && !f.label && f.width < 90 && (f.caps || c.letters < 40) &&
        (f.start = damaged_cue(rules_, folded)))
      f.tolerant = true;
    return f;
  }

 private:
  /// All of the line is a type's name: "QUYẾT ĐỊNH", "KẾ HOẠCH:", "**THÔNG BÁO**"; in capitals a
  /// letter may be damaged.
  void heading(const Line& line, Facts& f) const {
    if (line.cells > 2 || f.letters < 3 || f.letters > 40)
      return;
    uint32_t begin = line.fold_begin, end = line.fold_end;
    trim(layout_.folded.text, begin, end, ".:,;-_*'\"");
    const std::string_view name = layout_.view(begin, end);
    f.heading = rules_.heading(name);
    if (f.heading && !f.caps && !begins_upper(layout_.words(line.span)))
      f.heading = nullptr;
    if (f.heading || !f.caps || f.letters < 6)
      return;
    const std::string bare = text::skeleton(name);
    const size_t most = 1 + (bare.size() > 9);
    const uint32_t letters = grammar::letters_in(bare);
    for (const auto& shape : rules_.type_shapes) {
      const grammar::Type& t = rules_.types[shape.rule];
      const size_t allowed = t.group == "paper" ? 0 : most;
      if (grammar::more_missing(shape.letters, letters, allowed) ||
          text::edits_between(bare, shape.text, allowed) > allowed)
        continue;
      f.heading = &t;
      f.tolerant = true;
      return;
    }
  }

  /// A motto at the start of a cell that holds nothing more, or behind the capitals of an issuer.
  void motto(const Line& line, Facts& f) const {
    for (uint32_t i = line.first_cell; i < line.first_cell + line.cells && i < line.first_cell + 4;
         ++i) {
      const std::string_view cell = layout_.folded_text(layout_.cells[i]);
      size_t length = 0;
      if (const grammar::Cue* c = rules_.cue_at(cell, 0, bits(CueKind::motto), &length))
        if (c->where == grammar::Where::anywhere &&
            (length + 4 >= cell.size() || behind(cell, length)))
          f.motto = true;
    }
    if (f.motto || !f.caps)
      return;
    const std::string_view folded = layout_.folded_text(line);
    for (size_t at = folded.find("vi"); at != std::string_view::npos && !f.motto;
         at = folded.find("vi", at + 1)) {
      if (!folded.substr(at).starts_with("việt nam") && !folded.substr(at).starts_with("viet nam"))
        continue;
      for (const std::string_view lead : {"cộng hòa xã hội chủ nghĩa ", "đảng cộng sản "})
        f.motto |= folded.substr(0, at).ends_with(lead);
    }
  }

  /// What follows a motto in its cell is more header text.
  bool behind(std::string_view cell, size_t length) const {
    std::string_view rest = cell.substr(length);
    while (!rest.empty() && (rest[0] == ' ' || rest[0] == '-' || rest[0] == '*'))
      rest.remove_prefix(1);
    return rest.empty() || rules_.cue_at(rest, 0, bits(CueKind::tagline, CueKind::number)) ||
           rest.starts_with("độc lập");
  }

  const Layout& layout_;
  const Grammar::Rules& rules_;
};

}  // namespace

std::vector<Facts> read_facts(const Layout& layout, const Grammar::Rules& rules) {
  std::vector<Facts> facts;
  facts.reserve(layout.lines.size());
  const Reader reader(layout, rules);
  for (const Line& l : layout.lines)
    facts.push_back(reader.read(l));
  doubt_furniture(facts);
  return facts;
}

bool Work::formula(uint32_t line) const {
  if (!starts(line, CueKind::formula) || facts[line].width >= 60)
    return false;
  if (facts[line].caps)
    return true;
  std::string_view f = folded(line);
  const bool colon = f.ends_with(':');
  while (!f.empty() && (f.back() == ':' || f.back() == ' '))
    f.remove_suffix(1);
  if (!rules.cue_whole(f, bits(CueKind::formula)))
    return false;
  return colon || (line > 0 && (facts[line - 1].sentence_end || folded(line - 1).ends_with(',')));
}

bool begins_upper(std::string_view words) {
  for (size_t i = 0, n; i < words.size(); i += n)
    if (const char32_t c = text::code_point(words, i, &n); text::is_letter(c))
      return text::is_upper(c);
  return false;
}

Letters count_letters(std::string_view s) {
  constexpr size_t most = 1 << 20;  // bytes whose sum fits
  Letters out;
  for (size_t i = 0; i < s.size();) {
    uint64_t sum = 0;
    const size_t stop = std::min(s.size(), i + most);
    while (i < stop) {
      const auto c = static_cast<unsigned char>(s[i]);
      if (c < 0x80) {
        sum += of_ascii[c];
        ++i;
      } else if (c >= 0xC3 && c <= 0xC6 && i + 1 < s.size()) {
        sum += of_latin[(c - 0xC3) * 64 + (s[i + 1] & 0x3F)];
        i += 2;
      } else if (c == 0xE1 && i + 2 < s.size() &&
                 (s[i + 1] & '\xFE') == '\xBA') {  // U+1E80 to U+1EFF: capitals are even
        sum += one_wide + one_letter + (s[i + 2] & 1 ? 0 : one_upper);
        i += 3;
      } else {
        size_t n;
        sum += adds(text::code_point(s, i, &n));
        i += n;
      }
    }
    out.letters += uint32_t(sum & (one_upper - 1));
    out.upper += uint32_t(sum / one_upper & (one_upper - 1));
    out.width += uint32_t(sum / one_wide);
  }
  return out;
}

bool in_capitals(std::string_view words) { return count_letters(words).capitals(); }

bool is_name(const Grammar::Rules& rules, std::string_view words) {
  std::string folded = text::fold(words);
  // ranks and academic titles before it
  size_t skip = 0, length = 0, cut = 0;
  while (rules.cue_at(folded, skip, bits(CueKind::rank), &length)) {
    skip += length;
    while (skip < folded.size() && (folded[skip] == ' ' || folded[skip] == '.'))
      ++skip;
    cut = skip;
  }
  if (cut && cut >= folded.size())
    return false;
  if (folded.size() == words.size())
    words = words.substr(cut);
  uint32_t parts = 0;
  bool at_start = true;
  for (size_t i = 0; i < words.size();) {
    size_t n;
    const char32_t c = text::code_point(words, i, &n);
    if (text::is_blank(c)) {
      at_start = true;
    } else if (text::is_letter(c)) {
      if (at_start && !text::is_upper(c))
        return false;
      parts += at_start;
      at_start = false;
    } else if (c != '-' && c != '\'' && c != 0x2019 && !(c == '.' && i + n < words.size())) {
      return false;
    } else {
      at_start = true;
    }
    i += n;
  }
  if (parts < 2 || parts > 6)
    return false;
  return !rules.cue_at(folded, 0,
                       bits(CueKind::position, CueKind::authority, CueKind::organ_head,
                            CueKind::area, CueKind::archive, CueKind::recipients));
}

}  // namespace vbparse::extract
