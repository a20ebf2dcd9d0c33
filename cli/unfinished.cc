#include "unfinished.h"

#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <set>
#include <thread>

namespace vbparse::cli {

namespace {

/// How long a signal waits for a file system that does not respond. A file that is left then does
/// no harm: the next run uses it again.
constexpr std::chrono::seconds patience(3);

struct Unfinished {
  std::mutex mutex;
  std::condition_variable settled;  // `opening` has fallen to 0
  std::set<std::string> paths;
  size_t opening = 0;
  bool ending = false;
};

/// Never destroyed, because a signal may arrive while the program exits.
Unfinished& unfinished() {
  static auto& all = *new Unfinished;
  return all;
}

/// Ends the program by the signal itself, so that its parent sees the usual exit status.
void end_by(const sigset_t& signals, int signal) {
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  raise(signal);
}

void tidy_up_and_end_by(const sigset_t& signals, int signal) {
  Unfinished& all = unfinished();
  std::unique_lock lock(all.mutex);  // never released: no file may be renamed or begun after this
  all.ending = true;
  all.settled.wait(lock, [&] { return all.opening == 0; });
  for (const std::string& path : all.paths)
    unlink(path.c_str());
  end_by(signals, signal);
}

}  // namespace

void tidy_up_on_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGHUP, SIGINT, SIGTERM}) {
    struct sigaction before;
    const bool ignored =
        sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN;  // under nohup
    if (!ignored)
      sigaddset(&signals, signal);
  }
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread([signals] {
    int signal = 0;
    if (sigwait(&signals, &signal) != 0)
      return;
    std::thread(tidy_up_and_end_by, signals, signal).detach();
    std::this_thread::sleep_for(patience);
    end_by(signals, signal);
  }).detach();
}

Opening::Opening() {
  Unfinished& all = unfinished();
  std::unique_lock lock(all.mutex);
  all.settled.wait(lock, [&] { return !all.ending; });
  ++all.opening;
}

Opening::~Opening() {
  Unfinished& all = unfinished();
  const std::lock_guard lock(all.mutex);
  --all.opening;
  all.settled.notify_all();
}

void Opening::opened(const std::string& path) {
  Unfinished& all = unfinished();
  const std::lock_guard lock(all.mutex);
  all.paths.insert(path);
}

bool rename_unfinished(const std::string& path, const std::string& to) {
  Unfinished& all = unfinished();
  const std::lock_guard lock(all.mutex);
  if (std::rename(path.c_str(), to.c_str()) != 0)
    return false;
  all.paths.erase(path);
  return true;
}

void remove_unfinished(const std::string& path) {
  Unfinished& all = unfinished();
  const std::lock_guard lock(all.mutex);
  unlink(path.c_str());
  all.paths.erase(path);
}

}  // namespace vbparse::cli
