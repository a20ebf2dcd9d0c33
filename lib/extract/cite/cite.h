// What the files of the citation pass share. All offsets are of the stream's folded text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/record/stream.h"
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
  uint32_t word(uint32_t i) const {
    return i < view.size() ? uint32_t(grammar::word_length(view, i)) : 0;
  }
  uint32_t skip(uint32_t i) const { return i < view.size() && view[i] == ' ' ? i + 1 : i; }
  uint32_t back(uint32_t i, std::string_view signs = " ") const {
    while (i > 0 && signs.find(view[i - 1]) != std::string_view::npos)
      --i;
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

// ---- pinpoints (pins.cc) -----------------------------------------------------------------------

struct PinList {
  uint32_t begin, end;
  std::vector<Pinpoint> paths;
  bool here = false;  ///< ends with "Điều này": of the text that speaks
};
/// The pinpoints that begin with the unit at `at`: "điểm b khoản 1, khoản 2 và khoản 3 Điều 25".
std::optional<PinList> read_pins(const Context&, uint32_t at);
/// Whether `gap`, between pinpoints and a mention, ties them: nothing, "của", "ban hành kèm theo".
bool pins_connect(const Context&, std::string_view gap);

// ---- numbers (number.cc) -----------------------------------------------------------------------

/// What stands before a number: "Quyết định số", "các văn bản số", "số".
struct Lead {
  uint32_t begin;  ///< of the type's name, of "số", or the number itself
  const grammar::Type* type = nullptr;
  bool number_word = false, any_document = false, plural = false;
  bool glued = false;        ///< "số06", "NĐ30"
  bool abbreviated = false;  ///< "NĐ" for the type's name
};
Lead read_lead(const Context&, uint32_t at);
/// "số 10, 11 và 12/2020/NĐ-CP": the numbers before the one at `at` that share its notation.
std::vector<Stretch> numbers_before(const Context&, uint32_t at);
/// Whether the sign before the number at `at` leaves it free to be a code's.
bool stands_free(const Context&, uint32_t at);
/// "QCVN01": where the series that sticks to the number at `at` begins; `at` for none.
uint32_t standard_before(const Context&, uint32_t at, const grammar::Cue** cue);
/// Code, number, notation, year and rule of a mention.
void take_code(const Context&, const grammar::CodeForms::Found&, Citation&);
/// Without "số" and without a type before it a number is a code's only where its notation is known.
bool familiar(const Context&, const grammar::CodeForms::Found&);
/// The type that a notation tells; of several groups that tell one the first, or the last.
const grammar::Type* type_of_notation(const Grammar::Rules&, std::string_view notation,
                                      bool last_group);

/// Behind "Mẫu số" and the like, which ends at `at`: where the form's number ends; `at` for none.
uint32_t behind_form(const Context&, uint32_t at);

/// "các Nghị quyết của Quốc hội gồm: số …": the type of a list that is announced before `number`,
/// not before `from`.
const grammar::Type* listed_type(const Context&, uint32_t from, uint32_t number);
/// Whether a notation is of Quốc hội or its standing bodies: laws and resolutions print no type in
/// their numbers.
bool is_legislature(std::string_view notation);
/// Whether a notation is an organ's with the unit that drafted it, as a công văn prints: UBND-KT.
bool is_dispatch(const Grammar::Rules&, std::string_view notation);

// ---- behind a number or name (tail.cc, issuer.cc) ----------------------------------------------

struct Tail {
  uint32_t end;  ///< of date, issuer and term; where reading began if there is none
  std::optional<std::string> date;
  std::optional<Stretch> issuer, term, subject;
  bool dated = false;  ///< a date is printed, legible or not
};
/// `joint`: of a document that several organs issue (liên tịch).
Tail read_tail(const Context&, uint32_t at, bool joint = false);
/// Where the name of the issuing organ or person that begins at `at` ends; `at` for none.
uint32_t issuer_end(const Context&, uint32_t at, bool joint = false);

// number.cc
struct FarType {
  uint32_t begin;
  const grammar::Type* type;
  Tail between;  ///< date and issuer where they stand before the number
};
/// A type, not before `from`, that does not stand next to its number: "Nghị định của Chính phủ số
/// …", "Báo cáo đề xuất chủ trương số …".
std::optional<FarType> far_type(const Context&, uint32_t from, uint32_t number,
                                const grammar::Type* by_symbol);

// ---- laws by name (law.cc) ---------------------------------------------------------------------

struct LawName {
  uint32_t begin, name_end;  ///< without year, date and number
  uint32_t end;
  std::string_view type;
  const grammar::Law* known = nullptr;
  std::optional<uint32_t> year;
  /// Where the digits of its number stand ("Luật Đường bộ số 35/2024/QH15"); 0: none.
  uint32_t number = 0;
};
/// What is printed after a law's name: date, term, and the organ that has issued it; no subject.
Tail read_law_tail(const Context&, uint32_t at);
/// The law named at `at`, where `cue` stands. `pinned`: pinpoints stand before it.
std::optional<LawName> read_law(const Context&, uint32_t at, const grammar::Cue& cue,
                                uint32_t length, bool pinned);

/// "Luật 18-L/CTN Dầu khí ban hành ngày …": where the name of a law ends that stands behind its
/// number, which ends at `at`; `at` for none. `name` becomes the law's.
uint32_t name_behind(const Context&, uint32_t at, const grammar::Type*, std::string* name);

// ---- standards (standard.cc) -------------------------------------------------------------------

struct Standard {
  uint32_t begin, end;
  std::string type, code, number;
  std::optional<uint32_t> year;
  std::optional<std::string> notation;
};
/// The standard named at `at`: "TCVN ISO/IEC 17025 : 2007", "94 TCN 8 - 91" (`at` is of TCN).
std::optional<Standard> read_standard(const Context&, uint32_t at, const grammar::Cue& cue,
                                      uint32_t length);

// ---- short names (short_names.cc) --------------------------------------------------------------

/// Short names that a document gives to those it cites (tên viết tắt).
class ShortNames {
 public:
  struct Found {
    uint32_t end;  ///< where it was looked for: none stands there
    uint32_t mention;
  };
  /// Reads the name behind "sau đây gọi tắt là", which ends at `at`, for the mention; returns the
  /// name's end, or `at`.
  uint32_t add(const Context&, uint32_t at, uint32_t mention);
  /// The short name at `at`.
  Found at(const Context&, uint32_t at) const;
  bool empty() const { return names_.empty(); }

 private:
  struct Name {
    std::string folded;
    uint32_t mention;
  };
  std::vector<Name> names_;
};

// ---- order (order.cc) --------------------------------------------------------------------------

/// Sorts the draft's citations by where they stand; of two that overlap the later one is dropped.
void put_in_order(Draft&);

// ---- relations (relation.cc) -------------------------------------------------------------------

/// Follows the cues of a text and tells each mention its relation.
class Relations {
 public:
  explicit Relations(const Context& c) : c_(c) {}
  /// `in`: the part's JSON Pointer; `at`: where it begins.
  void begin_part(const std::string& in, uint32_t at);
  void end_sentence(uint32_t at);
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
  bool led(uint32_t begin) const;

  const Context& c_;
  bool base_ = false;          // a part of Căn cứ
  std::vector<Found> cues_;    // of the sentence
  uint32_t last_end_ = 0;      // of its last mention; 0: none yet
  uint32_t opened_ = 0;        // the bracket that the mention stands in directly; 0: none
  uint32_t last_subject_ = 0;  // where that one's subject ends
  Told last_, list_;           // of the last mention; of the last in the outer list
  Told announced_;             // by a sentence that ended with a colon
  bool documents_ = false;     // which spoke of documents
  std::string in_;             // the part
  uint32_t begin_ = 0;
  struct {
    std::string items;  // pointers of the items begin so; empty: nothing is announced
    Told told;
  } leading_;
};

// ---- into the record (mentions.cc) -------------------------------------------------------------

/// Takes mentions into the record and keeps what the next ones need to know of those before.
class Mentions {
 public:
  Mentions(Draft& d, const Context& c) : d_(d), c_(c), relations_(c) {}

  void begin_part(std::string in, uint32_t at);
  void begin_sentence();
  void end_sentence(uint32_t at) { relations_.end_sentence(at); }
  void relation(const grammar::Cue& cue, uint32_t at, uint32_t end) {
    relations_.cue(cue, at, end);
  }
  /// "… hết hiệu lực": said of what the sentence has cited so far, not of what stands in the cited
  /// documents' subjects.
  void expire(std::string_view rule);
  /// Keeps pinpoints for the mention that they stand before.
  void hold(PinList pins) { pins_ = std::move(pins); }
  /// Where those end; none: UINT32_MAX.
  uint32_t pins_end() const { return pins_ ? pins_->end : UINT32_MAX; }
  /// Whether they belong to what begins at `at`.
  bool pinned(uint32_t at) const;

  /// Adds the mention whose type word or number begins at `begin`, whose words have been read up to
  /// `reached`, and what stands behind them. Returns its end. `name`, `target`: for References.
  uint32_t add(Citation&, uint32_t begin, uint32_t reached, const grammar::Type*, const Tail&,
               std::string name, std::optional<uint32_t> target);

  bool any() const { return !places_.empty(); }
  uint32_t last_end() const { return last_end_; }
  /// Where the subject of the last mention ends, or the mention itself; 0 for none.
  uint32_t subject_end() const { return any() ? places_.back().subject_end : 0; }
  /// Whether a document of the type has been cited.
  bool cited(const grammar::Type*) const;

 private:
  struct Place {
    uint32_t begin, end, subject_end;
  };
  void share_issuer();
  std::optional<Text> subject(Stretch);
  uint32_t take_pins(Citation&, uint32_t begin);
  std::vector<Pinpoint> pins_behind(uint32_t end) const;

  Draft& d_;
  const Context& c_;
  Relations relations_;
  std::string in_;  // the part
  uint32_t last_end_ = 0;
  size_t sentence_first_ = 0;  // of the sentence's mentions
  std::optional<PinList> pins_;
  std::vector<uint32_t> around_;             // ends of the subjects that may hold what follows
  std::vector<Place> places_;                // of the mentions
  std::vector<const grammar::Type*> types_;  // of the documents cited so far
};

}  // namespace vbparse::extract
