// A deadline that comes again, as the window of DueOptions shows it.
#pragma once

#include <functional>

#include "write/due.h"
#include "write/recurrence.h"

namespace vbparse::write {

/// Calls f for the occurrences of `due` in the window, at most `most`; how many there were. `day`
/// is its own last day on time.
size_t each_occurrence(Due& due, Day day, const Recurrence&, const DueOptions&, size_t most,
                       const std::function<void(const Due&)>& f);

}  // namespace vbparse::write
