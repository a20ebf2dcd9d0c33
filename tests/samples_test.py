#!/usr/bin/env python3
"""Each kind of difference between two records is found, listed and merged by samples.py."""
import copy
import json
import tempfile
import unittest
from pathlib import Path

import samples


def citation(start, work):
    span = [start, start + 9]
    return {"text": "Quyết định số 5/QĐ-TTg", "span": span, "work": work, "in": "/tasks/1"}


GOLDEN = {
    "tool": "vbparse 1.0.0",
    "code": "59-CV/BTG",
    "header": {"issuer": "BAN TUYÊN GIÁO"},
    "tasks": [
        {"text": "Quán triệt", "assignees": ["Sở Y tế"], "span": [10, 19],
         "pieces": [[10, 12], [14, 19]]},
        {"text": "Báo cáo", "assignees": [], "span": [30, 39], "pieces": None},
        {"text": "Sơ kết", "assignees": [], "span": [50, 59], "pieces": None},
    ],
    "citations": [citation(32, 0), citation(52, 0), citation(54, 1)],
    "works": [{"key": "a", "mentions": [0, 1]}, {"key": "b", "mentions": [2]}],
    "deadlines": [],
    "attachments": [],
}
DEADLINE = {"text": "trước ngày 15/11", "span": [33, 39], "in": "/tasks/1"}


class Samples(unittest.TestCase):
    def setUp(self):
        self.found = copy.deepcopy(GOLDEN)

    def places(self):
        golden = copy.deepcopy(GOLDEN)
        return [d.place for d in samples.compare(golden, copy.deepcopy(self.found))]

    def complaints(self, *listed):
        golden, found = samples.formatted(GOLDEN), samples.formatted(self.found)
        return list(samples.complaints(golden, found, set(listed)))

    def updated(self, *listed):
        golden, found = samples.formatted(GOLDEN), samples.formatted(self.found)
        return json.loads(samples.updated(golden, found, set(listed)))

    def test_equal_records_but_for_the_tool_are_right(self):
        self.found["tool"] = "vbparse 1.1.0"
        self.assertEqual((self.places(), self.complaints()), ([], []))

    def test_values_lists_of_strings_and_spans_are_single_places(self):
        self.found["code"] = None
        self.found["header"]["issuer"] = "BAN"
        self.found["tasks"][0]["assignees"] = ["Sở", "Y tế"]
        self.found["tasks"][1]["span"] = [30, 40]
        self.found["tasks"][0]["pieces"] = None
        self.assertEqual(self.places(), ["/code", "/header/issuer", "/tasks/0/assignees",
                                         "/tasks/0/pieces", "/tasks/1/span"])

    def test_a_missing_key_is_a_place(self):
        del self.found["code"]
        self.assertEqual(self.places(), ["/code"])

    def test_a_missing_element_is_one_place_and_moves_no_link(self):
        del self.found["tasks"][0]
        for linked in self.found["citations"]:
            linked["in"] = "/tasks/0"
        self.assertEqual(self.places(), ["/tasks/0"])

    def test_an_element_too_many_is_one_place_with_the_programs_index(self):
        self.found["deadlines"].append(DEADLINE)
        self.assertEqual(self.places(), ["+/deadlines/0"])

    def test_links_that_lead_elsewhere_are_places(self):
        self.found["citations"][1] |= {"work": 1, "in": "/tasks/2"}
        self.found["works"][0]["mentions"] = [0]
        self.found["works"][1]["mentions"] = [1, 2]
        self.assertEqual(self.places(), ["/citations/1/work", "/citations/1/in",
                                         "/citations/2/work", "/works/0/mentions",
                                         "/works/1", "+/works/1"])

    def test_off_the_list_and_no_longer_failing_are_complaints(self):
        self.found["code"] = None
        [differs, settled] = self.complaints("/header/issuer")
        self.assertEqual(differs, '/code differs\n    golden: "59-CV/BTG"\n    found:  null')
        self.assertEqual(settled, "/header/issuer is listed but does not differ")
        self.assertEqual(self.complaints("/code"), [])

    def test_other_bytes_are_a_complaint(self):
        golden = samples.formatted(GOLDEN)
        reordered = samples.formatted(dict(reversed(GOLDEN.items())))
        self.assertEqual(len(list(samples.complaints(golden, reordered, set()))), 1)
        self.assertEqual(len(list(samples.complaints(json.dumps(GOLDEN), golden, set()))), 2)

    def test_update_takes_over_what_is_not_listed(self):
        self.found["code"] = "60-CV/BTG"
        self.found["tasks"][2]["text"] = "Tổng kết"
        self.found["deadlines"].append(DEADLINE)
        del self.found["tasks"][0]
        for linked in self.found["citations"] + self.found["deadlines"]:
            linked["in"] = "/tasks/0"
        self.assertEqual(self.updated(), self.found)
        kept = self.updated("/tasks/0", "/code", "+/deadlines/0")
        self.assertEqual((kept["code"], kept["tasks"][0], kept["citations"], kept["deadlines"]),
                         (GOLDEN["code"], GOLDEN["tasks"][0], GOLDEN["citations"], []))
        self.assertEqual(kept["tasks"][2]["text"], "Tổng kết")
        self.assertEqual(self.updated("/code"), self.found | {"code": GOLDEN["code"]})

    def test_the_list_knows_its_samples(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "list.txt"
            path.write_text("# why\n01-a /code\n01-a +/works/0\n", encoding="utf-8")
            self.assertEqual(samples.read_list(path, ["01-a"]), {"01-a": {"/code", "+/works/0"}})
            for wrong in ("02-b /code\n", "01-a /code\n01-a /code\n"):
                path.write_text(wrong, encoding="utf-8")
                self.assertRaises(ValueError, samples.read_list, path, ["01-a"])


if __name__ == "__main__":
    unittest.main()
