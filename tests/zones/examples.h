// What the learner learns from: documents as atoms with features and the states that labels allow.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "zones/path.h"

namespace vbparse::learn {

struct Atom {
  zones::Step step;
  zones::StateSet allowed;  ///< what the labels allow; one at least
  std::vector<zones::Feature> features;
};

struct Document {
  std::string name;
  std::string source;  ///< of its layout: folds are by source
  float weight = 1;    ///< how much it counts; 0: it is read only
  std::vector<Atom> atoms;

  /// The name of the document that this one is a copy of: what stands before ~.
  std::string stem() const { return name.substr(0, name.find('~')); }
};

struct Examples {
  std::vector<std::string> features;  ///< their names, by number
  std::vector<Document> documents;
};

/// Reads examples, a line each of what follows, the fields parted by blanks:
///
///     feature cue.motto               in the order of their numbers
///     set motto/begin,tagline/begin   states that labels allow together, numbered from 0
///     document NAME SOURCE WEIGHT     the atoms after it are its own
///     atom line 5 1,7,103             step before it, number of its set, numbers of its features
///
/// Throws std::runtime_error, with the line's number, where a line is none of these.
Examples read_examples(std::istream& in);

}  // namespace vbparse::learn
