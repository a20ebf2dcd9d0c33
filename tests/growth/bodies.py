"""Shapes of items, tables, feet, attachments and bytes."""
from pieces import FOOT, HEAD, ORGANS, count, document, head_with, repeat, text

BODIES = {
    "items-1..n": text(count(lambda i: "%d. Việc\n" % i)),
    "items-1..n-body": document(
        count(lambda i: "%d. Giao Sở Nội vụ báo cáo trước ngày 15/12/2025.\n" % i)
    ),
    "deep-nest-num": text(count(lambda i: ".".join(["1"] * min(i, 1000)) + ". a\n")),
    "indent-nest": text(count(lambda i: " " * min(i, 2000) + "- a\n")),
    "recipients-n": text(
        HEAD, "1. Việc.\n\nNơi nhận:\n", count(lambda i: "- Sở A%d (để b/c);\n" % i),
        "- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn A\n"
    ),
    "recipients-oneline": text(
        HEAD, "1. Việc.\n\nNơi nhận: ", count(lambda i: "Sở A%d; " % i),
        "Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn A\n"
    ),
    "signers-n": text(HEAD, "1. Việc.\n", repeat("\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn A\n")),
    "signers-wide": text(
        HEAD, "1. Việc.\n\n", repeat("KT. CHỦ TỊCH    ", parts=3), "\n",
        repeat("PHÓ CHỦ TỊCH    ", parts=3), "\n\n", repeat("Nguyễn Văn A    ", parts=3), "\n"
    ),
    "authority-chain": text(HEAD, "1. Việc.\n\n", repeat("KT. CHỦ TỊCH\n"), "\nNguyễn Văn A\n"),
    "bases-n": document(count(lambda i: "Căn cứ Luật Tổ chức %d;\n" % i)),
    "phuluc-n": text(
        HEAD + "1. Việc\n" + FOOT,
        count(
            lambda i: (
                "PHỤ LỤC %d\nDanh mục\n(Kèm theo Quyết định số 1/QĐ-UBND ngày 05/3/2020)\n1. a\n\n"
                % i
            )
        )
    ),
    "phuluc-n-doc": text(HEAD + "1. Việc\n" + FOOT, count(lambda i: "\x0cPHỤ LỤC %d\n" % i)),
    "docs-n": text(repeat(HEAD + "1. Báo cáo trước ngày 15/12/2025.\n" + FOOT + "\n\x0c")),
    "docs-n-noff": text(repeat(HEAD + "1. Báo cáo trước ngày 15/12/2025.\n" + FOOT + "\n")),
    "columns-alt": document(count(lambda i: ("trái %d" % i).ljust(40) + "phải %d\n" % i)),
    "columns-foot": text(
        HEAD, "1. Việc.\n\n", count(lambda i: ("- Sở A%d;" % i).ljust(40) + "CHỦ TỊCH\n")
    ),
    "million-digit-item": document(repeat("1"), ". Việc.\n"),
    "long-word-caps": document(repeat("A"), "\n"),
    "roman-long": document(repeat("M"), ". Việc\nIIIIIIIIII"),
    "invalid-bytes": text(repeat("\udcff")),
    "invalid-lines": text(repeat("\udcff\n")),
    "invalid-mix": text(repeat("Nghị định\udcc3 ")),
    "nul-1pct": text(repeat("a" * 150 + "\0")),
    "ctl": text(repeat("\x01")),
    "tcvn3-bytes": text(repeat("C\udcb8c S\udceb, ng\udcb5nh, \udcae\udcac\n")),
    "utf16-noise": text(repeat("\x10\x01i\x00\udcc1\x1eu\x00 \x001\x00.\x00 \x00a\x00\n\x00")),
    "utf16-lone": text("\udcff\udcfe", repeat("\x00\udcd8")),
    "blank-after-line": document(count(lambda i: "Việc %d được giao\n\n" % i)),
    "ragged": document(count(lambda i: " " * (i * 7919 % 120) + "việc %d\n" % i)),
    "label-no-end": document(repeat("1. 2. 3. 4. 5. ")),
    "dash-then-long": document("- ", repeat("a - b ")),
    "weird-levels": text(
        count(
            lambda i: (
                ["Phần I\n", "Chương I\n", "Mục 1\n", "Tiểu mục 1\n", "Điều 1. a\n", "I. a\n",
                "1. a\n", "1.1. a\n", "1.1.1. a\n", "a) a\n", "a1) a\n", "- a\n", "+ a\n", "* a\n"
                , "(1) a\n", "(a) a\n", "i) a\n", "A. a\n", "• a\n"][(i * i * 31 + i * 7) % 19]
            )
        )
    ),
    "body-nonitems": document("1. Việc:\n", repeat("đoạn tiếp theo của việc\n\n")),
    "quote-open-lines": document("Điều 1. Sửa đổi:\n", repeat("“a\n")),
    "quote-lines-close": document(
        "Điều 1. Sửa đổi:\n", repeat("“Điều 1. a\n", parts=2), repeat("b”\n", parts=2)
    ),
    "label-shapes": text(
        count(
            lambda i: (
                "%d.%d.%d.%d. a\n" % (i % 9 + 1, i // 9 % 9 + 1, i // 81 % 9 + 1, i // 729 % 9 + 1
                )
            )
        )
    ),
    "paragraph-continued": document("1. Việc\n", repeat("tiếp theo\n")),
    "wrapped-lines": document("1. Việc ", repeat("được giao cho\n")),
    "long-closing": document("1. Việc.\n\n", repeat("Đề nghị các đơn vị thực hiện.\n")),
    "noinhan-many": text(
        HEAD, "1. Việc.\n\n", repeat("Nơi nhận:\n- Như trên;\n"), "CHỦ TỊCH\n\nNguyễn Văn A\n"
    ),
    "segments-tiny": document(repeat("1. a\n")),
    "cells-in-body": document("1. Việc.\n", repeat("a    "), "\n"),
    "cells-in-foot": text(
        HEAD, "1. Việc.\n\nNơi nhận:    CHỦ TỊCH\n", repeat("- Như trên;    "), "\n"
    ),
    "cells-in-foot2": text(HEAD, "1. Việc.\n\n", repeat("CHỦ TỊCH    "), "\n\nNguyễn Văn A\n"),
    "cells-sign-names": text(HEAD, "1. Việc.\n\nCHỦ TỊCH\n\n", repeat("Nguyễn Văn A    "), "\n"),
    "quotes-in-tree": document("Điều 1. Sửa:\n", repeat("1. \"a\n")),
    "fam7-a": document("1. Việc:\n", repeat("- transmits: Kính gửi: kịp thời ban hành, \n")),
    "fam7-b": document("1. Việc:\n", repeat("- Tiến độ thực hiện: trong năm 2026 \n")),
    "fam7-c": document(
        "1. Việc:\n", repeat("- theo đề nghị của: 16 giờ 00 ngày 25 hàng tháng, \n")
    ),
}
