// Which encoding a text is in, and its repair line by line.
#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

#include "text/legacy.h"
#include "text/syllable.h"
#include "text/text.h"

namespace vbparse::text {
namespace {

struct Reader {
  std::string_view name;  // of --encoding
  Encoding encoding;
  std::u32string (*read)(std::u32string_view);
};
constexpr std::array readers{
    Reader{"tcvn3", Encoding::tcvn3, read_tcvn3},
    Reader{"vni", Encoding::vni, read_vni},
    Reader{"viscii", Encoding::viscii, read_viscii},
    Reader{"windows-1258", Encoding::windows1258, read_windows1258},
    Reader{"mojibake", Encoding::mojibake, read_mojibake},
    Reader{"viqr", Encoding::viqr, read_viqr},
};

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

using Lines = std::vector<std::u32string_view>;

Lines split_lines(std::u32string_view text) {
  Lines lines;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(U'\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool has_marks(std::u32string_view line, Encoding e) {
  if (e == Encoding::viqr)
    return line.find_first_of(U"^(+`'~?.") != line.npos || line.find(U"dd") != line.npos ||
           line.find(U"DD") != line.npos;
  // VISCII also prints letters at control codes
  return std::any_of(line.begin(), line.end(), [&](char32_t c) {
    return c >= 0x80 || (e == Encoding::viscii && c < 0x20 && c != '\t' && c != '\r');
  });
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

/// `composed`: the same text in NFC.
class Repair {
 public:
  Repair(std::u32string_view text, std::u32string_view composed, std::string_view name)
      : text_(composed),
        lines_(split_lines(composed)),
        kept_(split_lines(text)),
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
        main_ && main_->encoding == Encoding::tcvn3 && text_.find(U'\u00AD') == text_.npos;
    std::string out;
    size_t changed = 0, kept = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const std::u32string_view line = lines_[i];
      const Likeness as_is = likeness(line);
      const Reader* reader = of_line(line, as_is);
      std::u32string read = reader ? reader->read(line) : std::u32string(line);
      if (lost_horn && (!reader || reader->encoding == Encoding::tcvn3) &&
          (reader || as_is.good + as_is.bad == 0))
        restore_u_horn(read);
      if (read != line)
        ++changed, ++by_[reader ? reader->encoding : main_->encoding];
      else
        read = kept_[i], kept += as_is.good + as_is.bad > 0;
      for (const char32_t c : read)
        append_utf8(out, c);
      if (i + 1 < lines_.size())
        out += '\n';
    }
    if (!changed)
      return {};
    size_t most = 0;
    for (const auto& [encoding, count] : by_)
      if (count > most)
        most = count, *was = encoding;
    if (!told_ && (changed - most + kept) * 8 > changed + 4)
      *was = Encoding::mixed;
    return out;
  }

 private:
  /// The encodings in use, by a sample of the lines: the one that reads most of them best, and
  /// those that alone read some.
  void sample() {
    const size_t step = 1 + lines_.size() / 3000;
    Likeness as_is;
    std::array<Likeness, readers.size()> all{};
    std::array<size_t, readers.size()> alone{};
    for (size_t i = 0; i < lines_.size(); i += step) {
      const Likeness plain = likeness(lines_[i]);
      add(as_is, plain);
      size_t winner = readers.size();
      int64_t most = worth(plain);
      for (size_t k = 0; k < readers.size(); ++k) {
        if (!has_marks(lines_[i], readers[k].encoding))
          continue;
        const Likeness l = likeness(readers[k].read(lines_[i]));
        add(all[k], l);
        if (worth(l) > most)
          most = worth(l), winner = l.good >= 3 && l.bad == 0 ? k : readers.size();
        else if (worth(l) == most)
          winner = readers.size();
      }
      if (winner < readers.size())
        ++alone[winner];
    }
    size_t best = readers.size();
    for (size_t k = 0; k < readers.size(); ++k)
      if (enough(as_is, all[k], readers[k].encoding) &&
          (best == readers.size() || worth(all[k]) > worth(all[best])))
        best = k;
    if (best < readers.size())
      main_ = &readers[best];
    for (size_t k = 0; k < readers.size(); ++k)
      if (&readers[k] == main_ ||
          (readers[k].encoding != Encoding::viqr && alone[k] >= (main_ ? 3 : 1)))
        used_.push_back(&readers[k]);
  }

  /// The encoding that a line reads best in, null for none; the line before and the whole text
  /// break ties.
  const Reader* of_line(std::u32string_view line, Likeness as_is) {
    if (told_)
      return main_ && has_marks(line, main_->encoding) ? main_ : nullptr;
    if (!main_ && (as_is.bad < 2 || as_is.good * 3 > as_is.bad))
      return nullptr;  // good Unicode is never changed
    const Reader* best = nullptr;
    int64_t most = 4 * worth(as_is) - (main_ ? 1 : 0);
    for (const Reader* r : used_) {
      if (!has_marks(line, r->encoding))
        continue;
      const Likeness l = likeness(r->read(line));
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

  std::u32string_view text_;
  Lines lines_;
  Lines kept_;  // as they stand in the text
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
  std::vector<Document::Change> changes;
  const std::string composed = normalize(utf8, changes);
  if (name.empty() && !suspicious(composed))
    return Encoding::utf8;
  Encoding was = Encoding::utf8;
  std::string repaired = Repair(to_code_points(utf8), to_code_points(composed), name).run(&was);
  if (!repaired.empty())
    utf8 = std::move(repaired);
  return was;
}

}  // namespace vbparse::text
