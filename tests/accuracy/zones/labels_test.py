#!/usr/bin/env python3
"""Labels and marks on atoms: what they allow each atom to be."""
import sys
import unicodedata
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from atoms import Atom  # noqa: E402
from labels import Labels  # noqa: E402
from marks import Marks  # noqa: E402
from states import of_zones  # noqa: E402

LETTER = """CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ
~~ ' -
TỈNH LÀO CAI
Số: 12/SNV-VP
V/v báo cáo
Kính gửi: Sở Tài chính
Sở Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 05 tháng 6 năm 2026.
Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
Nguyễn Văn A"""
CUES = {0: ["motto"], 4: ["number", "code"], 5: ["subject"], 6: ["addressing"], 8: ["recipients"]}
RECORD = {"header": {"motto": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "place": None, "date": None,
                     "issuer": "SỞ NỘI VỤ TỈNH LÀO CAI", "issuer_parent": None},
          "type": "CV", "number": "12", "notation": "SNV-VP", "subject": "báo cáo",
          "addressees": ["Sở Tài chính"], "bases": [], "recipients": ["Như trên", "Lưu: VT"],
          "signers": [{"authority": [], "position": "GIÁM ĐỐC", "name": "Nguyễn Văn A"}]}


def atoms_of(text):
    """An atom a line."""
    atoms, at = [], 0
    for number, line in enumerate(text.split("\n")):
        end = at + len(line.encode())
        atoms.append(Atom({
            "text": line, "begin": at, "end": end, "line": number, "blanks": 0, "run": 0,
            "class": 2, "features": [], "cues": CUES.get(number, []), "inside": [],
            "case": "capitals" if line.isupper() else "small", "gap": "start", "cut": "none",
            "side": 0, "order": 0, "column": 0, "jump": False}))
        at = end + 1
    return atoms


def allowed(**changed):
    return Labels(atoms_of(LETTER), RECORD | changed).allowed


class LabelsTest(unittest.TestCase):
    def test_a_value_over_lines_is_one_segment_with_its_noise(self):
        self.assertEqual(allowed()[1:4], [{"issuer/begin"}, {"issuer/gap"}, {"issuer/more"}])

    def test_each_item_begins_anew(self):
        self.assertEqual(allowed()[8:11], [{"rec-head/begin"}] + 2 * [{"recipient/begin"}])
        self.assertEqual(allowed()[11:], [{"post/begin"}, {"name/begin"}])

    def test_what_precedes_a_value_on_its_line_belongs_to_it(self):
        self.assertEqual(allowed()[4:7],
                         [{"code/begin"}, {"subject/begin"}, {"addressee/begin"}])

    def test_an_atom_that_prints_no_value_is_none_of_the_labelled_zones(self):
        self.assertEqual(allowed()[7], {"body/begin"})
        self.assertNotIn("issuer/begin", allowed(signers=[], recipients=[])[11])

    def test_a_value_that_is_not_found_leaves_its_zone_open(self):
        self.assertIn("subject/begin", allowed(subject="đôn đốc thực hiện chỉ thị")[5])
        self.assertNotIn("subject/begin", allowed(subject=None)[5])

    def test_a_part_that_is_not_printed_is_no_zone(self):
        absent = {"header": dict.fromkeys(RECORD["header"]), "number": None, "notation": None,
                  "subject": None, "addressees": []}
        for states in allowed(**absent)[:7]:
            self.assertFalse(states & of_zones("issuer", "parent", "code", "subject", "addressee"))


class MarksTest(unittest.TestCase):
    def allowed(self, *lines):
        return Marks(LETTER, lines).allowed(atoms_of(LETTER))

    def test_marks_are_exact(self):
        states = self.allowed("1 motto", "2-4 issuer", "5 code", "6 subject", "7:1-9 addr-head",
                              "7:11-22 addressee", "8 opening", "9 rec-head", "10 recipient",
                              "11 archive", "12 post", "13 name")
        self.assertEqual(states[1], {"issuer/begin"})
        self.assertEqual(states[2], {"issuer/gap", "issuer/more"})      # signs alone
        self.assertEqual(states[3], {"issuer/more"})
        self.assertEqual(states[6], {"addressee/begin"})    # most of its letters
        self.assertEqual(states[7], {"body/begin"})
        self.assertEqual(states[9:11], 2 * [{"recipient/begin"}])

    def test_a_segment_goes_on_after_noise_but_not_after_another_zone(self):
        states = self.allowed("2 issuer", "5 furniture", "6 issuer+")
        self.assertEqual(states[4:6], [{"issuer/gap"}, {"issuer/more"}])
        self.assertEqual(self.allowed("2 issuer", "5 code", "6 issuer+")[5], {"issuer/begin"})

    def test_letters_are_counted_alike_however_they_are_composed(self):
        decomposed = unicodedata.normalize("NFD", "Sở Nội vụ\nHuế")
        atoms = atoms_of("Sở Nội vụ\nHuế")
        states = Marks(decomposed, ["1 issuer", "2 date"]).allowed(atoms)
        self.assertEqual(states, [{"issuer/begin"}, {"date/begin"}])


if __name__ == "__main__":
    unittest.main()
