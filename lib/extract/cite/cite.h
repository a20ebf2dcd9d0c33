// What the files of the citation pass share. All offsets are of the stream's folded text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/reading.h"
#include "grammar/codes.h"

namespace vbparse::extract {

/// The text that mentions are looked for in, and the rules.
struct Context {
  const Grammar::Rules& rules;
  const Stream& stream;
  std::string_view view;
  grammar::Printed printed;

  uint32_t size() const { return uint32_t(view.size()); }
  char at(uint32_t i) const { return i < view.size() ? view[i] : '\0'; }
  bool upper(uint32_t i) const { return stream.upper(i); }
  uint32_t word(uint32_t i) const { return i < view.size() ? uint32_t(grammar::word_length(view, i)) : 0; }
  uint32_t skip(uint32_t i) const { return i < view.size() && view[i] == ' ' ? i + 1 : i; }
  uint32_t back(uint32_t i, std::string_view signs = " ") const {
    while (i > 0 && signs.find(view[i - 1]) != std::string_view::npos) --i;
    return i;
  }
  /// The cue of one of `kinds` at `i`; its length in bytes, 0 for none.
  const grammar::Cue* cue(uint32_t i, uint64_t kinds, uint32_t* length) const {
    size_t n = 0;
    const grammar::Cue* c = i < view.size() ? rules.cue_at(view, i, kinds, &n) : nullptr;
    *length = c ? uint32_t(n) : 0;
    return c;
  }
  uint32_t cue(uint32_t i, uint64_t kinds) const {
    uint32_t n;
    cue(i, kinds, &n);
    return n;
  }
  /// The words [begin, end) as they are printed.
  std::string words(uint32_t begin, uint32_t end) const;
  const Layout& layout;
};

struct Stretch {
  uint32_t begin, end;
};

// ---- pinpoints (pins.cc) ------------------------------------------------------------------------------------

struct PinList {
  uint32_t begin, end;
  std::vector<Pinpoint> paths;
  bool here = false;             ///< ends with "Điều này": of the text that speaks
};
/// The pinpoints that begin with the unit at `at`: "điểm b khoản 1, khoản 2 và khoản 3 Điều 25".
std::optional<PinList> read_pins(const Context&, uint32_t at);

// ---- behind a number or name (tail.cc, issuer.cc) -----------------------------------------------------------

struct Tail {
  uint32_t end;                  ///< of date, issuer and term; where reading began if there is none
  std::optional<std::string> date;
  std::optional<Stretch> issuer, term, subject;
  bool dated = false;            ///< a date is printed, legible or not
};
Tail read_tail(const Context&, uint32_t at);
/// Where the name of the issuing organ or person that begins at `at` ends; `at` for none.
uint32_t issuer_end(const Context&, uint32_t at);

// ---- laws by name (law.cc) ----------------------------------------------------------------------------------

struct LawName {
  uint32_t begin, name_end;      ///< without year, date and number
  uint32_t end;
  std::string_view type;
  const grammar::Law* known = nullptr;
  std::optional<uint32_t> year;
  uint32_t number = 0;           ///< where the digits of its number stand ("Luật Đường bộ số 35/2024/QH15"); 0: none
};
/// The law named at `at`, where `cue` stands.
std::optional<LawName> read_law(const Context&, uint32_t at, const grammar::Cue& cue, uint32_t length);

// ---- standards (standard.cc) --------------------------------------------------------------------------------

struct Standard {
  uint32_t begin, end;
  std::string type, code, number;
  std::optional<uint32_t> year;
  std::optional<std::string> notation;
};
/// The standard named at `at`: "TCVN ISO/IEC 17025 : 2007", "94 TCN 8 - 91" (`at` is of TCN).
std::optional<Standard> read_standard(const Context&, uint32_t at, const grammar::Cue& cue, uint32_t length);

// ---- relations (relation.cc) --------------------------------------------------------------------------------

/// Follows the cues of a text and tells each mention its relation.
class Relations {
 public:
  explicit Relations(const Context& c) : c_(c) {}
  void begin_part(const std::string& in);
  void end_sentence();
  void cue(const grammar::Cue&, uint32_t at, uint32_t end);
  /// For the mention [begin, end); `subject_end`: of its own subject, or `end`.
  Relation of(uint32_t begin, uint32_t end, uint32_t subject_end, std::string_view* rule);

 private:
  struct Told {
    Relation relation = Relation::refers;
    std::string_view rule;
  };
  struct Found {
    uint32_t begin, end;
    Told told;
  };
  const Found* governing(uint32_t begin) const;

  const Context& c_;
  bool base_ = false;            // a part of Căn cứ
  std::vector<Found> cues_;      // of the sentence
  uint32_t last_end_ = 0;        // of its last mention; 0: none yet
  uint32_t opened_ = 0;          // the bracket that the mention stands in directly; 0: none
  uint32_t last_subject_ = 0;    // where that one's subject ends
  Told last_, list_;             // of the last mention; of the last in the outer list
};

}  // namespace vbparse::extract
