#!/usr/bin/env python3
"""The command line of vbdue: its formats, calendars read by a real reader (icalendar, dateutil), windows, what it leaves
out. What it shares with vbparse is tested there (tools_test.py).

    VBPARSE=build/dev/cli/vbparse python3 tests/due_test.py"""
import csv
import fcntl
import io
import json
import os
import pty
import re
import struct
import subprocess
import tempfile
import termios
import unittest
from datetime import date, datetime
from pathlib import Path

from dateutil.rrule import rrulestr
from icalendar import Calendar

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "samples"
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(os.environ["VBPARSE"])), "vbdue")
TEXTS = sorted(SAMPLES.glob("*.txt"))

DISPATCH = """ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HƯƠNG GIANG                  Độc lập - Tự do - Hạnh phúc
Số: 715/UBND-NC               Hương Giang, ngày 10 tháng 11 năm 2025
V/v rà soát hồ sơ cán bộ; báo cáo, thống kê

Kính gửi: Các sở, ban, ngành.

Ủy ban nhân dân tỉnh yêu cầu:
1. Sở Nội vụ tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12/2025.
2. Các sở, ban, ngành gửi danh sách về Sở Nội vụ trước 17 giờ 00 ngày 25/11/2025.
3. Sở Tài chính gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 15/11 hằng năm.
4. Thanh tra tỉnh gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 05 hằng tháng.
5. Văn phòng Ủy ban nhân dân tỉnh gửi báo cáo nhanh trước 16 giờ 30 hằng ngày.
6. Sở Y tế hoàn thành việc kiểm tra trong tháng 12/2025.
7. Sở Tư pháp có văn bản trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn này.
8. Các đơn vị khẩn trương, kịp thời triển khai thực hiện.

Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
- Như trên;                                       CHỦ TỊCH
- Lưu: VT, NC.
                                               Trần Văn Hòa
"""
UNDATED = """1. Phòng Giáo dục gửi báo cáo về Ủy ban nhân dân huyện trước ngày 15/11 hằng năm.
2. Phòng Nội vụ hoàn thành việc rà soát trước ngày 30/11/2025.
"""
KEYS = ("schema source document text span pieces kind start date time bound due due_working_day duration direction day_basis "
        "counted_from rrule due_rrule year_inferred action assignees send_to in").split()


class Due(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.dir = Path(self.folder.name)
        self.put("a.txt", DISPATCH)
        self.put("b.txt", UNDATED)

    def put(self, name, text):
        path = self.dir / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run_tool(self, *args, stdin=b""):
        return subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, cwd=self.dir)

    def good(self, *args, stdin=b"", said=""):
        r = self.run_tool(*args, stdin=stdin)
        self.assertEqual((r.returncode, r.stderr.decode()), (0, said))
        return r.stdout

    def quiet(self, *args):
        """Standard output where something is left out."""
        return self.good("-q", *args)

    def lines(self, *args, stdin=b""):
        return [json.loads(line) for line in self.good("-c", "-q", *args, stdin=stdin).splitlines()]

    def calendar(self, *args):
        return Calendar.from_ical(self.quiet("-f", "ics", *args))

    def entries(self, *args, kind="VEVENT"):
        return self.calendar(*args).walk(kind)


class Records(Due):
    def test_a_deadline(self):
        found = self.lines("a.txt")
        self.assertEqual(list(found[0]), KEYS)
        d = found[0]
        self.assertEqual((d["schema"], d["source"], d["due"], d["due_working_day"], d["send_to"]), ("vbdue/1", "a.txt", "2025-12-19", "2025-12-19", "Ủy ban nhân dân tỉnh"))
        self.assertEqual(list(d["document"].items()), [("type", "CV"), ("code", "715/UBND-NC"), ("date", "2025-11-10"), ("issuer", "ỦY BAN NHÂN DÂN TỈNH HƯƠNG GIANG"), ("part", None)])
        self.assertEqual([x["kind"] for x in found], ["date", "date", "recurring", "recurring", "recurring", "period", "relative"])

    def test_vague_ones_are_asked_for(self):
        self.assertNotIn("vague", {d["kind"] for d in self.lines("a.txt")})
        self.assertIn("vague", {d["kind"] for d in self.lines("--vague", "a.txt")})

    def test_the_deadlines_are_those_of_vbparse(self):
        for path in TEXTS:
            with self.subTest(path.name):
                record = json.loads(subprocess.run([os.environ["VBPARSE"], path], capture_output=True, check=True).stdout)
                want = [d for r in [record] + record["attachments"] for d in r["deadlines"]]
                found = self.lines("--vague", path)
                self.assertEqual([{k: d[k] for k in KEYS[3:]} for d in found], want)
                parts = [None] * len(record["deadlines"]) + ["/attachments/%d" % i for i, r in enumerate(record["attachments"]) for _ in r["deadlines"]]
                self.assertEqual([d["document"]["part"] for d in found], parts)

    def test_a_folder_is_its_files_one_after_another(self):
        self.assertEqual(self.good("-c", "--include", "*.txt", SAMPLES), b"".join(self.good("-c", p) for p in TEXTS))

    def test_tables_of_rows(self):
        for name, sign in (("csv", ","), ("tsv", "\t")):
            with self.subTest(name):
                rows = list(csv.reader(io.StringIO(self.good("-f", name, "a.txt", "b.txt").decode()), delimiter=sign, strict=True,
                                       quoting=csv.QUOTE_MINIMAL if sign == "," else csv.QUOTE_NONE))
                self.assertEqual({len(r) for r in rows}, {len(rows[0])})
                self.assertEqual(len(set(rows[0])), len(rows[0]))
                records = self.lines("a.txt", "b.txt")
                table = [dict(zip(rows[0], r)) for r in rows[1:]]
                for key in ("text", "kind", "bound", "start", "date", "time", "due", "due_working_day", "duration", "counted_from", "rrule", "due_rrule", "action", "send_to", "in"):
                    self.assertEqual([r[key] for r in table], [d[key] or "" for d in records], key)
                self.assertEqual([r["assignees"] for r in table], ["; ".join(d["assignees"]) for d in records])
                self.assertEqual([[int(r["text_start"]), int(r["text_end"])] for r in table], [d["span"] for d in records])
                self.assertEqual([r["document_code"] for r in table], [d["document"]["code"] or "" for d in records])

    def test_a_table_without_rows_has_its_header(self):
        for args in ((), ("--sort", "date")):
            self.assertTrue(self.good("-f", "csv", *args, stdin=b"no limit here\n").startswith(b"source,part,"))
        self.assertEqual(self.good("-c", stdin=b"no limit here\n"), b"")

    def test_explain(self):
        shown = self.good("--explain", "a.txt").decode()
        self.assertIn("(rule ", shown)
        self.assertRegex(shown, r"(?m)^ +9  .*20/12/2025$")
        self.assertIn("2025-12-19", shown)

    def test_explain_by_value(self):
        text = """1. Sở Tư pháp trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận được Công văn này.
2. Sở Tài chính gửi báo cáo về Ủy ban nhân dân tỉnh trước 17 giờ ngày 15/11 hằng năm.
3. Sở Y tế hoàn thành việc kiểm tra trong tháng 12/2025.
"""
        told = [["kind=relative (rule within)", "bound=within", "due=open", "length=P5D",
                 "counted=ngày nhận được Công văn này", "what=trả lời", "who=Sở Tư pháp", "found in=/tasks/0"],
                ["kind=recurring (rule before)", "hour=17:00", "bound=before", "due=open",
                 "repeats=FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15", "due again=FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
                 "what=gửi báo cáo", "who=Sở Tài chính", "to=Ủy ban nhân dân tỉnh", "found in=/tasks/1"],
                ["kind=period (rule during)", "from=2025-12-01", "day=2025-12-31 (rule month)", "bound=during",
                 "due=2025-12-31", "worked=2025-12-31", "what=hoàn thành việc kiểm tra", "who=Sở Y tế",
                 "found in=/tasks/2"]]
        shown = re.split(r"(?m)^ +\d  .*\n", self.good("--explain", stdin=text.encode()).decode())[1:]
        self.assertEqual([re.findall(r"(?m)^ {7}(.*)$", one) for one in shown],
                         [["%-10s%s" % tuple(line.split("=", 1)) for line in one] for one in told])

    def test_formats(self):
        self.assertEqual([line.split()[0] for line in self.good("--formats").decode().splitlines()], ["json", "jsonl", "csv", "tsv", "ics", "table"])
        self.assertTrue(self.good("--version").startswith(b"vbdue "))

    def test_wrong_use(self):
        for args in (["-f", "text"], ["--sort", "name"], ["--from", "2025-02-30"], ["--until", "20251231"], ["--from", "2026-01-02", "--until", "2026-01-01"], ["--date", "x"]):
            with self.subTest(args):
                r = self.run_tool(*args, "a.txt")
                self.assertEqual((r.returncode, r.stdout), (2, b""))
                self.assertTrue(r.stderr.startswith(b"vbdue: "))

    def test_one_bad_file_stops_nothing(self):
        self.put("c.pdf", "%PDF-1.7")
        for args in ((), ("--sort", "date")):
            with self.subTest(args):
                r = self.run_tool("-c", *args, "c.pdf", "a.txt", "missing")
                self.assertEqual(r.returncode, 1)
                schemas = [json.loads(line)["schema"] for line in r.stdout.splitlines()]
                self.assertEqual((schemas.count("vbparse-error/1"), schemas.count("vbdue/1")), (2, 7))
        for name in ("csv", "ics", "table"):
            r = self.run_tool("-q", "-f", name, "c.pdf", "a.txt")
            self.assertEqual(r.returncode, 1)
            self.assertNotIn(b"vbparse-error", r.stdout)


class Order(Due):
    def test_sorted_over_all_inputs(self):
        self.put("c.txt", UNDATED)
        want = sorted(self.lines("a.txt", "b.txt", "c.txt"), key=lambda d: (d["due"] is None, d["due"] or ""))   # stable
        self.assertEqual(self.lines("--sort", "date", "a.txt", "b.txt", "c.txt"), want)
        self.assertIsNone(want[-1]["due"])
        rows = list(csv.DictReader(io.StringIO(self.good("-f", "csv", "--sort", "date", "a.txt", "b.txt", "c.txt").decode())))
        self.assertEqual([(r["source"], r["text"]) for r in rows], [(d["source"], d["text"]) for d in want])

    def test_window(self):
        all_due = [d for d in self.lines("a.txt", "b.txt") if d["due"] and not d["rrule"]]
        found = self.lines("--from", "2025-11-29", "--until", "2025-12-19", "a.txt", "b.txt")
        self.assertEqual([d["text"] for d in found if not d["rrule"]], [d["text"] for d in all_due if "2025-11-29" <= d["due"] <= "2025-12-19"])
        self.assertTrue(all("2025-11-29" <= d["due"] <= "2025-12-19" for d in found))

    def test_what_comes_again_is_spelled_out(self):
        series = {d["text"]: d for d in self.lines("a.txt") if d["rrule"]}
        self.assertEqual(len(series), 3)
        for begin, end in (("2026-02-01", "2027-12-31"), (None, "2026-12-31"), ("2025-11-05", "2025-12-05")):
            args = (["--from", begin] if begin else []) + ["--until", end]
            found = [d for d in self.lines(*args, "a.txt") if d["rrule"]]
            for text, d in series.items():
                rule = rrulestr(d["due_rrule"], dtstart=datetime.fromisoformat(d["due"]))
                want = [t.date().isoformat() for t in rule.between(datetime.fromisoformat(begin or d["due"]), datetime.fromisoformat(end), inc=True)]
                got = [x for x in found if x["text"] == text]
                self.assertEqual([x["due"] for x in got], want)
                gap = date.fromisoformat(d["date"]) - date.fromisoformat(d["due"])
                self.assertEqual([x["date"] for x in got], [(date.fromisoformat(w) + gap).isoformat() for w in want])
                for x in got:
                    self.assertEqual((x["kind"], x["rrule"], x["due_rrule"]), ("recurring", d["rrule"], d["due_rrule"]))
                    self.assertLessEqual(x["due_working_day"], x["due"])
                    self.assertNotEqual(date.fromisoformat(x["due_working_day"]).weekday(), 6)   # some Saturdays are swapped

    def test_a_series_without_end_stays_one(self):
        yearly = [d for d in self.lines("--from", "2026-12-01", "a.txt") if d["text"] == "trước ngày 15/11 hằng năm"]
        self.assertEqual([(d["due"], d["date"]) for d in yearly], [("2027-11-14", "2027-11-15")])

    def test_what_has_no_day_is_told(self):
        r = self.run_tool("-c", "--until", "2025-12-31", "b.txt")
        self.assertEqual(r.returncode, 0)
        self.assertEqual(len(r.stdout.splitlines()), 1)
        self.assertEqual(r.stderr.decode().splitlines()[0], "vbdue: b.txt:1:56: warning: left out, its day is not known: trước ngày 15/11 hằng năm")
        self.assertTrue(r.stderr.decode().splitlines()[1].startswith("vbdue: 1 deadline is left out; --date "))
        self.assertEqual(self.run_tool("-c", "b.txt").stderr, b"")


class Calendars(Due):
    def test_events(self):
        c = self.calendar("a.txt")
        self.assertEqual((c["VERSION"], c["CALSCALE"]), ("2.0", "GREGORIAN"))
        events = {str(e["DESCRIPTION"]).split("Thời hạn: ")[1].split("\n")[0]: e for e in c.walk("VEVENT")}
        self.assertEqual(len(events), 6)
        day = events["trước ngày 20/12/2025"]
        self.assertEqual((day.decoded("DTSTART"), day.decoded("DTEND")), (date(2025, 12, 19), date(2025, 12, 20)))
        self.assertEqual(day.decoded("DTSTAMP").isoformat(), "2025-11-10T00:00:00+00:00")
        self.assertEqual(str(day["TRANSP"]), "TRANSPARENT")
        told = str(day["DESCRIPTION"])
        for part in ("Công văn số 715/UBND-NC ngày 10/11/2025 của ỦY BAN NHÂN DÂN TỈNH HƯƠNG GIANG", "Trích yếu: rà soát hồ sơ cán bộ; báo cáo, thống kê", "Thực hiện: Sở Nội vụ", "Gửi: Ủy ban nhân dân tỉnh", "Tệp: a.txt"):
            self.assertIn(part, told)
        hour = next(e for w, e in events.items() if "25/11/2025" in w)
        self.assertEqual((hour["DTSTART"].params["TZID"], hour.decoded("DTSTART").isoformat()), ("Asia/Ho_Chi_Minh", "2025-11-25T17:00:00+07:00"))
        self.assertNotIn("DTEND", hour)
        yearly = events["trước ngày 15/11 hằng năm"]
        self.assertEqual((yearly.decoded("DTSTART"), dict(yearly["RRULE"])), (date(2025, 11, 14), {"FREQ": ["YEARLY"], "BYMONTH": [11], "BYMONTHDAY": [14]}))
        month = next(e for w, e in events.items() if "tháng 12/2025" in w)
        self.assertEqual(month.decoded("DTSTART"), date(2025, 12, 31))
        self.assertIn("Từ ngày: 01/12/2025", str(month["DESCRIPTION"]))

    def test_midnight_is_the_end_of_its_day(self):
        self.put("m.txt", "1. Sở Nội vụ gửi báo cáo về Ủy ban nhân dân tỉnh trước 24 giờ 00 ngày 20/12/2025.\n")
        self.assertEqual(self.lines("m.txt")[0]["time"], "24:00")
        e, = self.entries("m.txt")
        self.assertEqual((e.decoded("DTSTART"), e.decoded("DTEND")), (date(2025, 12, 20), date(2025, 12, 21)))

    def test_the_zone_is_there_where_it_is_used(self):
        self.assertEqual(len(self.calendar("a.txt").walk("VTIMEZONE")), 1)
        self.assertEqual(len(self.calendar("a.txt", "--todo").walk("VTIMEZONE")), 1)
        self.assertEqual(len(self.calendar("b.txt").walk("VTIMEZONE")), 0)

    def test_todos(self):
        todos = self.entries("--todo", "a.txt", kind="VTODO")
        self.assertEqual(len(todos), 6)
        self.assertEqual(todos[0].decoded("DUE"), date(2025, 12, 19))
        self.assertEqual(todos[1].decoded("DUE").isoformat(), "2025-11-25T17:00:00+07:00")
        for t in todos:
            self.assertNotIn("TRANSP", t)
            if "RRULE" in t:   # RFC 5545: a series has DTSTART, of the type of DUE and before it
                self.assertLess(t.decoded("DTSTART"), t.decoded("DUE"))
                self.assertEqual(t.decoded("DTSTART").date(), t.decoded("DUE").date())

    def test_a_window_has_single_events(self):
        events = [e for e in self.entries("--from", "2026-01-01", "--until", "2026-12-31", "a.txt") if "hằng năm" in e["DESCRIPTION"] or "hằng tháng" in e["DESCRIPTION"]]
        self.assertEqual(len(events), 13)
        for e in events:
            self.assertNotIn("RRULE", e)
            self.assertTrue(e["UID"].endswith(e.decoded("DTSTART").strftime("-%Y%m%d@vbparse")), e["UID"])
        series = {e["UID"].split("@")[0] for e in self.entries("a.txt")}
        self.assertLess({e["UID"].split("-")[0] for e in events}, series)

    def test_uids(self):
        self.put("copy/a.txt", DISPATCH)
        self.put("c.txt", UNDATED.replace("Phòng", "Trạm"))   # the same words of another document
        both = self.entries("a.txt", "b.txt", "c.txt")
        uids = [e["UID"] for e in both]
        self.assertEqual(len(set(uids)), len(uids))
        self.assertTrue(all(re.fullmatch(r"[0-9a-f]{16}@vbparse", u) for u in uids))
        self.assertEqual(sum("30/11/2025" in e["DESCRIPTION"] for e in both), 2)
        alone = [e["UID"] for e in self.entries("a.txt")]
        self.assertEqual(uids[:len(alone)], alone)
        self.assertEqual([e["UID"] for e in self.entries("copy/a.txt")], alone)
        self.assertEqual([e["UID"] for e in self.entries("a.txt", "copy/a.txt")], alone)   # filed twice, shown once
        self.assertEqual(self.quiet("-f", "ics", "a.txt"), self.quiet("-f", "ics", "a.txt"))

    def test_one_calendar_of_many_inputs(self):
        out = self.quiet("-f", "ics", "a.txt", "b.txt")
        self.assertEqual(out.count(b"BEGIN:VCALENDAR\r\n"), 1)
        self.assertEqual(len(Calendar.from_ical(out).walk("VEVENT")), 7)
        self.quiet("-f", "ics", "a.txt", "b.txt", "-o", "out/")
        self.assertEqual((self.dir / "out/a.txt.ics").read_bytes(), self.quiet("-f", "ics", "a.txt"))
        self.assertEqual((self.dir / "out/b.txt.ics").read_bytes(), self.quiet("-f", "ics", "b.txt"))

    def test_lines_of_the_calendar(self):
        for p in TEXTS:
            out = self.quiet("-f", "ics", "--date", "2025-11-10", p)
            self.assertTrue(out.endswith(b"\r\n"))
            for line in out.split(b"\r\n"):
                self.assertLessEqual(len(line), 75)
                self.assertNotIn(b"\n", line)
                line.decode("utf-8")   # no letter is cut

    def test_samples_are_read(self):
        """Every deadline with a day has its entry, on that day, as a reader understands it."""
        for p in TEXTS:
            with self.subTest(p.name):
                want = [d for d in self.lines("--date", "2025-11-10", p) if d["due"]]
                events = self.entries("--date", "2025-11-10", p)
                self.assertEqual(len(events), len(want))
                for e, d in zip(events, want):
                    start = e.decoded("DTSTART")
                    self.assertEqual(start.isoformat()[:10], d["due"])
                    self.assertEqual(str(e["SUMMARY"]), d["action"] or d["text"])
                    if d["due_rrule"]:
                        first = datetime(start.year, start.month, start.day)
                        self.assertEqual(rrulestr(e["RRULE"].to_ical().decode(), dtstart=first)[0], first)

    def test_what_has_no_day_is_left_out_and_told(self):
        r = self.run_tool("-f", "ics", "b.txt", "a.txt")
        said = r.stderr.decode().splitlines()
        self.assertEqual(r.returncode, 0)
        self.assertEqual([s.split(": ")[1] for s in said[:-1]], ["b.txt:1:56", "a.txt:15:34"])
        self.assertTrue(said[-1].startswith("vbdue: 2 deadlines are left out"))
        self.assertEqual(self.run_tool("-q", "-f", "ics", "b.txt", "a.txt").stderr, b"")
        self.good("-f", "ics", "--date", "2025-11-10", "b.txt")
        count = sum(d["due"] is None for d in self.lines("--vague", "a.txt"))
        self.assertGreater(count, 1)   # with the vague one
        self.assertIn("vbdue: %d deadlines are left out" % count, self.run_tool("--vague", "-f", "ics", "a.txt").stderr.decode())

    def test_names_and_texts_that_need_escapes(self):
        self.put("a;b,c\\d\ne.txt", DISPATCH)
        told = str(self.entries("a;b,c\\d\ne.txt")[0]["DESCRIPTION"])
        self.assertTrue(told.endswith("Tệp: a;b,c\\d\ne.txt"), told)


class Tables(Due):
    """Lengths are columns here: the texts hold no combining marks and no wide letters."""

    def test_as_wide_as_asked(self):
        shown = self.good("-f", "table", "--include", "*.txt", SAMPLES).decode().splitlines()
        self.assertEqual(shown[0].split(), ["due", "what", "who", "to", "document"])
        self.assertEqual(max(map(len, shown)), 100)
        self.assertEqual(len(shown) - 1, len(self.lines("--include", "*.txt", SAMPLES)))
        self.assertFalse([s for s in shown if s != s.rstrip()])

    def terminal(self, columns, *args):
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = subprocess.Popen([PROGRAM, *args], stdout=slave, cwd=self.dir)
        os.close(slave)
        out = b""
        try:
            while block := os.read(master, 4096):
                out += block
        except OSError:   # the other end is closed
            pass
        os.close(master)
        self.assertEqual(process.wait(), 0)
        return out.decode().replace("\r\n", "\n")

    def test_on_a_terminal(self):
        for columns in (60, 140):
            shown = self.terminal(columns, "a.txt").splitlines()
            self.assertTrue(shown[0].startswith("due "))
            self.assertLessEqual(max(map(len, shown)), columns)
            self.assertTrue(any(s.startswith("2025-11-25 17:00") for s in shown))
            self.assertTrue(any(s.startswith("2025-11-14 yearly") for s in shown))
            self.assertEqual(columns == 60, any("…" in s and s.startswith("2025-12-19") for s in shown))
        self.assertEqual(self.terminal(0, "a.txt"), self.good("-f", "table", "a.txt").decode(), "of unknown width")
        self.assertTrue(self.terminal(80, "-c", "a.txt").startswith('{"schema":"vbdue/1"'))
        self.assertTrue(self.terminal(80, "-f", "json", "a.txt").startswith('{\n'))
        self.assertEqual(self.terminal(80, "a.txt", "-o", "out.json"), "")
        self.assertEqual((self.dir / "out.json").read_bytes(), self.good("-f", "json", "a.txt"))


if __name__ == "__main__":
    unittest.main()
