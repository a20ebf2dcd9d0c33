// A reader written as a grammar: steps that go on or fail, in rows and choices.
//
//     bool time() { return row({&R::hour, &R::colon, &R::minute}); }
//     bool date() { return choice({&R::in_words, &R::in_figures}); }
#pragma once

#include <algorithm>
#include <initializer_list>

namespace vbparse::mentions {

/// For a class Reader whose member `s_` is all that its steps change.
template <class Reader>
class Steps {
 protected:
  /// Goes past what it reads and returns true; or returns false.
  using Step = bool (Reader::*)();

  /// All steps, one after the other. Nothing is read where one of them fails.
  bool row(std::initializer_list<Step> steps) {
    const auto before = reader().s_;
    const bool read =
        std::all_of(steps.begin(), steps.end(), [&](Step step) { return (reader().*step)(); });
    if (!read)
      reader().s_ = before;
    return read;
  }
  /// The first of the steps that can be taken.
  bool choice(std::initializer_list<Step> steps) {
    return std::any_of(steps.begin(), steps.end(), [&](Step step) { return row({step}); });
  }
  /// A step that may be missing.
  bool maybe(Step step) { return row({step}), true; }

 private:
  Reader& reader() { return static_cast<Reader&>(*this); }
};

}  // namespace vbparse::mentions
