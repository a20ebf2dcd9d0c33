// The occurrences of a recurring deadline in the window of DueOptions.
#pragma once

#include <functional>

#include "write/due.h"
#include "write/recurrence.h"

namespace vbparse::write {

/// Calls f for the first `most` occurrences of `due` in the window, in order; returns how many
/// there were. `day` is the last day on time of the first occurrence at all. Without
/// DueOptions::until the deadline is not split: `most` is then 1, and the deadline begins with that
/// occurrence.
size_t each_occurrence(Due& due, Day day, const Recurrence&, const DueOptions&, size_t most,
                       const std::function<void(const Due&)>& f);

}  // namespace vbparse::write
