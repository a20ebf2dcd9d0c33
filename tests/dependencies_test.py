#!/usr/bin/env python3
"""What tests/dependencies.sh says and does where packages are missing, with stand-ins for apt-get and dpkg-query."""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
LOCKED = "echo 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)' >&2; exit 100"


class Dependencies(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.bin = Path(folder.name)
        self.calls = self.bin / "calls"
        for tool in ("sh", "env", "grep"):
            (self.bin / tool).symlink_to(shutil.which(tool))
        self.program("id", "echo 0")
        self.program("sleep", "")
        self.program("dpkg-query", "exit 1")

    def program(self, name, script):
        path = self.bin / name
        path.write_text("#!%s\n%s\n" % (shutil.which("sh"), script), encoding="utf-8")
        path.chmod(0o755)

    def apt_get(self, script):
        """A stand-in that notes its arguments; `$times` is how often it has been called."""
        note = 'echo "$*" >> %s; times=$(grep -c "" %s)' % (self.calls, self.calls)
        self.program("apt-get", note + "\n" + script)

    def called(self):
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []

    def need(self, what):
        script = "set -eu; . %s; need_packages %s" % (HERE / "dependencies.sh", what)
        return subprocess.run(["sh", "-c", script], env={"PATH": str(self.bin)}, capture_output=True, text=True)

    def test_lists_are_updated_and_what_is_missing_is_installed(self):
        self.apt_get("exit 0")
        run = self.need("test")
        self.assertEqual(run.returncode, 0, run.stderr)
        update, install = self.called()
        self.assertEqual(update, "-qq update")
        self.assertLessEqual({"cmake", "catch2", "clang-format", "clang-tidy", "jq", "openssl", "valgrind"},
                             set(install.split()))

    def test_nothing_is_called_where_nothing_is_missing(self):
        self.program("dpkg-query", "echo install ok installed")
        self.apt_get("exit 0")
        self.assertEqual((self.need("test").returncode, self.called()), (0, []))

    def test_a_lock_is_waited_for(self):
        self.apt_get("[ $times -gt 3 ] || { %s; }" % LOCKED)
        run = self.need("build")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stderr.count("Waiting for another apt-get or dpkg to end"), 1)
        self.assertEqual([call.split()[1] for call in self.called()], ["update"] * 4 + ["install"])

    def test_a_lock_that_is_never_given_back(self):
        self.apt_get(LOCKED)
        run = self.need("build")
        self.assertEqual(run.returncode, 1)
        self.assertIn("held by process 7", run.stderr)
        self.assertIn("apt-get failed; install by hand: g++ cmake", run.stderr)

    def test_another_failure_is_told_at_once(self):
        self.apt_get("echo 'E: Unable to locate package' >&2; exit 100")
        run = self.need("build")
        self.assertEqual((run.returncode, len(self.called())), (1, 1))
        self.assertIn("E: Unable to locate package\napt-get failed; install by hand: g++ cmake", run.stderr)

    def test_without_the_rights(self):
        self.program("id", "echo 1000")
        run = self.need("test")
        self.assertEqual(run.returncode, 1)
        self.assertIn("Missing packages; as root: apt-get install g++ cmake", run.stderr)

    def test_without_apt(self):
        run = self.need("build")
        self.assertEqual(run.returncode, 1)
        self.assertIn("apt-get failed; install by hand: g++ cmake", run.stderr)

    def test_another_system(self):
        (self.bin / "dpkg-query").unlink()
        run = self.need("test")
        self.assertEqual(run.returncode, 1)
        self.assertIn("This is not Debian.", run.stderr)
        self.assertIn("clang-tidy", run.stderr)


if __name__ == "__main__":
    unittest.main()
