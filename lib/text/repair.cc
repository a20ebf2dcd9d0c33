// Which encoding a text is in, and its repair line by line.
#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

#include "text/chunks.h"
#include "text/legacy.h"
#include "text/text.h"

namespace vbparse::text {
namespace {

struct Reader {
  std::string_view name;  // of --encoding
  Encoding encoding;
  Reading reading;
  uint8_t marks;  // of Evidence: a line that has none of them is not read
};
constexpr std::array readers{
    Reader{"tcvn3", Encoding::tcvn3, Reading::tcvn3, Evidence::beyond_ascii},
    Reader{"vni", Encoding::vni, Reading::vni, Evidence::beyond_ascii},
    // VISCII also prints letters at control codes
    Reader{"viscii", Encoding::viscii, Reading::viscii, Evidence::beyond_ascii | Evidence::control},
    Reader{"windows-1258", Encoding::windows1258, Reading::windows1258, Evidence::beyond_ascii},
    Reader{"mojibake", Encoding::mojibake, Reading::mojibake, Evidence::beyond_ascii},
    Reader{"viqr", Encoding::viqr, Reading::viqr, Evidence::viqr},
};

Reading reading_of(const Reader& r, const Evidence& line) {
  return r.reading == Reading::tcvn3 && line.line_of_capitals() ? Reading::tcvn3_capitals
                                                                : r.reading;
}

/// Too many signs, or letters of the Latin-1 block, beside Vietnamese's own. A soft hyphen or a
/// degree sign here and there is no encoding.
bool odd_letters(size_t signs, size_t latin, size_t own) {
  return (signs >= 3 && signs * 20 > own) || (latin >= 5 && own * 10 < latin);
}

/// Whether a second look is worth the time: signs within words, letters of the Latin-1 block and
/// few of Vietnamese's own, or the marks of VIQR. Good Vietnamese passes here with one scan.
bool suspicious(std::string_view s) {
  size_t signs = 0, latin = 0, own = 0, viqr = 0;
  const auto letter = [&](size_t i) {
    return i < s.size() && ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z');
  };
  for (size_t i = 0; i < s.size(); ++i) {
    const auto c = static_cast<unsigned char>(s[i]);
    if (c < 0x80) {
      if ((c == '^' || c == '(' || c == '+') && i && letter(i - 1) &&
          std::strchr("aeouAEOU", s[i - 1]))
        ++viqr;
      continue;
    }
    // no-break: stands by words in good texts
    const bool space = i + 1 < s.size() && static_cast<unsigned char>(s[i + 1]) == 0xA0;
    if (c == 0xC2)
      signs += !space && ((i && letter(i - 1)) || letter(i + 2) ||
                          (i + 2 < s.size() && static_cast<unsigned char>(s[i + 2]) >= 0xC2));
    else if (c == 0xC3)
      ++latin;
    else if (c == 0xE1 || (c >= 0xC4 && c <= 0xC6))
      ++own;
    if (c >= 0xC2)
      i += c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
  }
  return odd_letters(signs, latin, own) || (viqr >= 5 && own == 0);
}

using Lines = std::vector<std::string_view>;

Lines split_lines(std::string_view text) {
  Lines lines;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

void add(Likeness& sum, Likeness l) { sum.good += l.good, sum.bad += l.bad; }

int64_t worth(Likeness l) { return int64_t(l.good) - int64_t(l.bad); }

/// A Vietnamese text's words with ASCII letters only tell nothing: VIQR is told by the share of
/// marked words.
bool enough(Likeness as_is, Likeness read, Encoding e) {
  if (e == Encoding::viqr)
    return read.good >= 8 && read.good >= 6 * read.bad && as_is.good == 0;
  return (read.clear() && read.good > as_is.good + as_is.good / 2) ||
         (read.good >= 3 && read.good > 2 * as_is.good &&
          read.good * 10 > (read.good + read.bad) * 6);
}

/// What lines are like as they stand and by each reader, and how many each alone reads well.
struct Tally {
  Likeness as_is;
  std::array<Likeness, readers.size()> read{};
  std::array<size_t, readers.size()> alone{};

  void add(const Evidence& line) {
    text::add(as_is, line.of(Reading::as_is));
    size_t winner = readers.size();
    int64_t most = worth(line.of(Reading::as_is));
    for (size_t k = 0; k < readers.size(); ++k) {
      if (!(line.marks & readers[k].marks))
        continue;
      const Likeness l = line.of(reading_of(readers[k], line));
      text::add(read[k], l);
      if (worth(l) > most)
        most = worth(l), winner = l.good >= 3 && l.bad == 0 ? k : readers.size();
      else if (worth(l) == most)
        winner = readers.size();
    }
    if (winner < readers.size())
      ++alone[winner];
  }
};

std::string to_utf8(std::u32string_view text) {
  std::string out;
  append_utf8(out, text);
  return out;
}

/// U+FFFD for bytes that are no UTF-8.
std::string valid(std::string_view utf8) { return to_utf8(to_code_points(utf8)); }

/// Of the last line of a text.
void restore_u_horn_from(size_t begin, std::string& utf8) {
  std::u32string line = to_code_points(std::string_view(utf8).substr(begin));
  restore_u_horn(line);
  utf8.replace(begin, utf8.npos, to_utf8(line));
}

/// `composed`: the same text in NFC.
class Repair {
 public:
  Repair(std::string_view text, std::string_view composed, std::string_view name)
      : text_(composed),
        lines_(split_lines(composed)),
        kept_(split_lines(text)),
        chunks_(composed.size()),
        told_(!name.empty()) {
    for (const Reader& r : readers)
      if (told_ && r.name == name)
        main_ = &r, used_.push_back(&r);
    if (!told_)
      sample();
  }

  /// The repaired text; empty where nothing was to be repaired.
  std::string run(Encoding* was) {
    // ư is TCVN3's soft hyphen, which converters drop: then no line has one
    const bool lost_horn =
        main_ && main_->encoding == Encoding::tcvn3 && text_.find("\u00AD") == text_.npos;
    std::string out;
    out.reserve(text_.size() + text_.size() / 4);
    size_t changed = 0, kept = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::string_view line = lines_[i];
      const Chunks::Line looked = sampled_.empty() ? chunks_.look(line) : sampled_[i];
      const Evidence& evidence = looked.evidence;
      const Likeness as_is = evidence.of(Reading::as_is);
      const Reader* reader = of_line(evidence);
      const size_t begin = out.size();
      if (reader)
        chunks_.append(looked, reading_of(*reader, evidence), out);
      else
        out += line;
      if (lost_horn && (reader ? reader == main_ : as_is.good + as_is.bad == 0))
        restore_u_horn_from(begin, out);
      if (std::string_view(out).substr(begin) != line) {
        ++changed, ++by_[reader ? reader->encoding : main_->encoding];
      } else {
        out.replace(begin, line.size(), kept_[i]);
        kept += as_is.good + as_is.bad > 0;
      }
      if (i + 1 < lines_.size())
        out += '\n';
    }
    if (!changed)
      return {};
    *was = encoding_of(changed, kept);
    return out;
  }

 private:
  /// The encodings in use, by a sample of the lines: the one that reads most of them best, and
  /// those that alone read some.
  void sample() {
    const size_t step = 1 + lines_.size() / 3000;
    Tally tally;
    for (size_t i = 0; i < lines_.size(); i += step) {
      const Chunks::Line line = chunks_.look(lines_[i]);
      tally.add(line.evidence);
      if (step == 1)
        sampled_.push_back(line);
    }
    size_t best = readers.size();
    for (size_t k = 0; k < readers.size(); ++k)
      if (enough(tally.as_is, tally.read[k], readers[k].encoding) &&
          (best == readers.size() || worth(tally.read[k]) > worth(tally.read[best])))
        best = k;
    if (best < readers.size())
      main_ = &readers[best];
    for (size_t k = 0; k < readers.size(); ++k)
      if (&readers[k] == main_ ||
          (readers[k].encoding != Encoding::viqr && tally.alone[k] >= (main_ ? 3 : 1)))
        used_.push_back(&readers[k]);
  }

  /// The encoding that a line reads best in, null for none; the line before and the whole text
  /// break ties.
  const Reader* of_line(const Evidence& line) {
    if (told_)
      return main_ && (line.marks & main_->marks) ? main_ : nullptr;
    const Likeness as_is = line.of(Reading::as_is);
    if (!main_ && (as_is.bad < 2 || as_is.good * 3 > as_is.bad))
      return nullptr;  // good Unicode is never changed
    const Reader* best = nullptr;
    int64_t most = 4 * worth(as_is) - (main_ ? 1 : 0);
    for (const Reader* r : used_) {
      if (!(line.marks & r->marks))
        continue;
      const Likeness l = line.of(reading_of(*r, line));
      if (!main_ && (l.good < 3 || l.bad))
        continue;
      const int64_t here = 4 * worth(l) + (r == last_ ? 2 : 0) + (r == main_ ? 1 : 0);
      if (here > most)
        most = here, best = r;
    }
    if (best)
      last_ = best;
    return best;
  }

  /// The encoding of most lines, unless many others were changed, or good as they stand.
  Encoding encoding_of(size_t changed, size_t kept) const {
    size_t most = 0;
    Encoding encoding = Encoding::utf8;
    for (const auto& [of_lines, count] : by_)
      if (count > most)
        most = count, encoding = of_lines;
    const bool mixed = !told_ && (changed - most + kept) * 8 > changed + 4;
    return mixed ? Encoding::mixed : encoding;
  }

  std::string_view text_;
  Lines lines_;
  Lines kept_;  // as they stand in the text
  Chunks chunks_;
  std::vector<Chunks::Line> sampled_;  // of each line, unless only some are sampled
  bool told_;
  const Reader* main_ = nullptr;
  const Reader* last_ = nullptr;
  std::vector<const Reader*> used_;
  std::map<Encoding, size_t> by_;
};

}  // namespace

// without letters of Vietnamese's own it may be VIQR
bool may_be_legacy(const Census& c) { return odd_letters(c.signs, c.latin, c.own) || c.own == 0; }

Encoding repair_letters(std::string& utf8, std::string_view name) {
  if (name == "auto")
    name = "";
  // composed and decomposed letters are the same text: what is found out is the same, too
  const Census census = take_census(utf8);
  std::vector<Document::Change> changes;
  const std::string composed = census.nfc ? utf8 : normalize(utf8, changes);
  const bool few_own = census.nfc && odd_letters(0, census.latin, census.own);
  if (name.empty() && !few_own && !suspicious(composed))
    return Encoding::utf8;
  Encoding was = Encoding::utf8;
  std::string repaired = census.nfc ? Repair(utf8, composed, name).run(&was)
                                    : Repair(valid(utf8), valid(composed), name).run(&was);
  if (!repaired.empty())
    utf8 = std::move(repaired);
  return was;
}

}  // namespace vbparse::text
