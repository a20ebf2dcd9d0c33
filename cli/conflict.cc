#include "conflict.h"

#include <filesystem>

#include "identity.h"
#include "overwritten.h"

namespace vbparse::cli {

std::string conflict(Output& output, Walk& walk, const std::string& aside) {
  Overwritten overwritten(output);
  Input input;
  for (walk.rewind(); output.many() && walk.next(input);) {
    if (!output.claim(input.relative))
      return "two inputs would both be written to " + output.path_of(input.relative);
    overwritten.add(input);
  }
  if (!aside.empty()) {
    output.claim_file(".");  // `aside` may not be the target itself either
    if (!output.claim_file(resolved(aside).lexically_relative(resolved(output.target()))))
      return "two outputs would both be written to " + aside;
    overwritten.add(aside);
  }
  for (walk.rewind(); !overwritten.nothing() && walk.next(input);)
    if (const std::string how = overwritten.how(input); !how.empty())
      return input.path + how;
  return {};
}

}  // namespace vbparse::cli
