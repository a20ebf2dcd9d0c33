#!/usr/bin/env python3
"""Every name of grammars/organs.toml in ten sentences and ten headers: is it found, and whole?

usage: frames.py FEATURES [--misses FILE]      prints the share found whole in each frame

FEATURES: the program of features.cc.
"""
import argparse, os, sys, tomllib

HERE = os.path.dirname(os.path.abspath(__file__))
sys.dont_write_bytecode = True
sys.path.insert(0, HERE)
from program import Program, Text

SENTENCES = [
    "Giao {name} chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện.",
    "{name} có trách nhiệm báo cáo kết quả trước ngày 15 tháng 12.",
    "Căn cứ Công văn số 12/CV-VP ngày 02 tháng 3 năm 2024 của {name} về việc tăng cường"
    " quản lý tài sản công;",
    "Đề nghị {name} xem xét, giải quyết theo thẩm quyền.",
    "Kính gửi: {name}.",
    "Nơi nhận:\n- Như trên;\n- {name};\n- Lưu: VT.",
    "Theo đề nghị của {name} tại Tờ trình số 15/TTr-VP ngày 02 tháng 3 năm 2024;",
    "Kết quả thực hiện gửi về {name} để tổng hợp trước ngày 20.",
    "Việc kiểm tra do {name} thực hiện theo quy định của pháp luật.",
    "{name} và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành"
    " Quyết định này.",
]
MOTTO, MOTTO2 = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
# {upper}: the name in capitals; {two}: broken over two lines; {left} and {right}: its two halves
HEADERS = [
    "{upper}\n-------\nSố: 12/QĐ-VP\n",
    "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH\n{upper}\n-------\nSố: 12/QĐ-VP\n",
    "{upper}          " + MOTTO + "\nSố: 12/QĐ-VP          " + MOTTO2 + "\n",
    "{upper}\t" + MOTTO + "\n-------\t" + MOTTO2
    + "\nSố: 12/QĐ-VP\tHòa Bình, ngày 02 tháng 3 năm 2024\n",
    "| {upper} | " + MOTTO + " |\n| Số: 12/QĐ-VP | " + MOTTO2 + " |\n",
    "{two}\n-------\nSố: 12/QĐ-VP\n",
    MOTTO + "\n" + MOTTO2 + "\n---------------\n\n{upper}\n\nSố: 12/QĐ-VP\n",
    "            {upper}\n                 *\n            Số 12-CV/VP\n",
    "ĐẢNG CỘNG SẢN VIỆT NAM\n\n{upper}\n*\nHòa Bình, ngày 02 tháng 3 năm 2024\n",
    "{name}\nSố: 12/QĐ-VP\nHòa Bình, ngày 02 tháng 3 năm 2024\n",
]


def registered_names(path=os.path.join(HERE, "..", "..", "..", "grammars", "organs.toml")):
    """The written-out names of grammars/organs.toml, each once, in their order."""
    with open(path, "rb") as f:
        return list(dict.fromkeys(x["name"] for x in tomllib.load(f)["organ"]))


def filled(frame, name):
    words = name.split(" ")
    half = (len(words) + 1) // 2
    broken = " ".join(words[:half]) + ("\n" if len(words) > 1 else "") + " ".join(words[half:])
    return frame.format(name=name, upper=name.upper(), two=broken.upper())


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("features")
    ap.add_argument("--misses", metavar="FILE")
    a = ap.parse_args()
    program = Program(a.features)
    misses, totals = [], {}
    names = registered_names()
    for title, frames in (("sentence", SENTENCES), ("header", HEADERS)):
        totals[title] = 0
        for number, frame in enumerate(frames, 1):
            right = 0
            for name in names:
                t = Text(program, filled(frame, name))
                wanted = " ".join(name.split()).lower()
                spans = [t.span(b, e) for b, e, _ in program.ask("find", t.text)]
                ok = wanted in [x.lower() for x in spans]
                right += ok
                if not ok:
                    misses.append((title, str(number), name, " | ".join(spans)))
            totals[title] += right
            print("%-8s %2d  %.3f of %d" % (title, number, right / len(names), len(names)))
        print("%-8s all %.4f" % (title, totals[title] / len(names) / len(frames)), flush=True)
    if a.misses:
        with open(a.misses, "w", encoding="utf-8") as f:
            for row in misses:
                f.write("\t".join(row) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
