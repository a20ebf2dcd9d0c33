"""Shapes of a header and a title."""
from pieces import FOOT, HEAD, ORGANS, count, document, head_with, repeat, text

HEADS = {
    "addressees-n": text(
        head_with("Sở Nội vụ\n", "\n"), count(lambda i: "- Sở A%d;\n" % i), "\n1. Việc.\n", FOOT
    ),
    "addressees-oneline": text(
        head_with("Sở Nội vụ\n", ""), count(lambda i: "Sở A%d, " % i), "\n\n1. Việc.\n", FOOT
    ),
    "subject-long": text(head_with("V/v thử", "V/v ", repeat("thử ")), FOOT),
    "issuer-long": text(head_with("TỈNH X", repeat("TỈNH X ")), FOOT),
    "issuer-many-lines": text(repeat("ỦY BAN NHÂN DÂN TỈNH X\n"), HEAD, FOOT),
    "columns-head": text(
        count(lambda i: "ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")
    ),
    "million-digit-head": text(head_with("12/UBND", repeat("1"), "/UBND"), FOOT),
    "long-notation": text(head_with("UBND-VX", "UBND-", repeat("VX")), FOOT),
    "notation-dashes": text(head_with("UBND-VX", "UBND", repeat("-VX")), FOOT),
    "subject-long-deadl": text(
        head_with("V/v thử", "V/v ", repeat("thử ", parts=2)), "1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "issuer-long-deadl": text(
        head_with("TỈNH X", repeat("TỈNH X ", parts=2)), "1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "code-long-deadl": text(
        head_with("UBND-VX", "UBND", repeat("-VX", parts=2)), "1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "issuer-long-cite": document(
        repeat("Quyết định số 1/QĐ-UBND của " + "Ủy ban nhân dân tỉnh Lào Cai " * 8 + ", ")
    ),
    "head-many-codes": text("ỦY BAN NHÂN DÂN\nTỈNH X\n", repeat("Số: 12/UBND-VX\n"), FOOT),
    "head-many-dates": text(
        "ỦY BAN NHÂN DÂN\nTỈNH X\nSố: 12/UBND-VX\n", repeat("X, ngày 05 tháng 3 năm 2025\n"), FOOT
    ),
    "head-many-vv": document(repeat("V/v thử\n")),
    "head-dates-oneline": text(
        "ỦY BAN NHÂN DÂN Số: 12/UBND-VX ", repeat("X, ngày 05 tháng 3 năm 2025 "), "\n", FOOT
    ),
    "head-so-oneline": text("ỦY BAN NHÂN DÂN ", repeat("Số: 12/UBND-VX "), "\n", FOOT),
    "head-motto-oneline": text(
        "ỦY BAN NHÂN DÂN ", repeat("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM "), "\n", FOOT
    ),
    "head-tag-oneline": text(
        "ỦY BAN NHÂN DÂN ", repeat("Độc lập - Tự do - Hạnh phúc "), "\n", FOOT
    ),
    "head-issuer-oneline": text(
        repeat("ỦY BAN NHÂN DÂN TỈNH "), " Số: 12/UBND-VX CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
        FOOT
    ),
    "head-issuer-caps-oneline": text(
        "ỦY BAN NHÂN DÂN ", repeat("TỈNH ABC DEF "),
        " Số: 12/UBND-VX CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", FOOT
    ),
    "head-oneline-all": text(
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Số: 12/UBND-VX ", repeat("ABC DEF "),
        "\n", FOOT
    ),
    "head-cells": text(
        "ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM    Số: 12/UBND-VX    ",
        repeat("ABC DEF    "), "\n", FOOT
    ),
    "head-cells-lines": text(repeat("ỦY BAN NHÂN DÂN    CỘNG HÒA    \n"), FOOT),
    "head-pipes": text(repeat("| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI |"), "\n", FOOT),
    "head-hoatoc-oneline": text(repeat("HỎA TỐC "), HEAD, FOOT),
    "head-stamps-lines": text(repeat("ĐẾN Số: 1 Ngày: 1/1/2025\n"), HEAD, FOOT),
    "vv-so": text(head_with("V/v thử", repeat("V/v thử Số: 12/UBND-VX ")), FOOT),
    "ve-viec-oneline": text(repeat("Về việc "), "\n", HEAD, FOOT),
    "vv-lines": text(repeat("V/v thử\n"), HEAD, FOOT),
    "subject2-long-deadl": text(
        head_with("V/v thử", "V/v ", repeat("triển khai công tác ", parts=2)),
        "1. Giao Sở Nội vụ:\n", repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "subject-short-deadl": document(
        "1. Giao Sở Nội vụ:\n", repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2)
    ),
    "title-long-deadl": text(
        HEAD[: HEAD.index("V/v")], "KẾ HOẠCH\n", repeat("Triển khai công tác ", parts=2),
        "\n\n1. Giao Sở Nội vụ:\n", repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "title-lines-deadl": text(
        HEAD[: HEAD.index("V/v")], "KẾ HOẠCH\n", repeat("Triển khai công tác\n", parts=2),
        "\n\n1. Giao Sở Nội vụ:\n", repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "title-long-cite": text(
        HEAD[: HEAD.index("V/v")], "KẾ HOẠCH\n", repeat("Triển khai công tác ", parts=2),
        "\n\n1. Giao Sở Nội vụ:\n", repeat("- Theo 1/QĐ-UBND;\n", parts=2), FOOT
    ),
    "issuer-lines-deadl": text(
        repeat("ỦY BAN NHÂN DÂN\n", parts=2), "Số: 12/UBND\n\nKính gửi: Sở\n\n1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "issuer-oneline-deadl": text(
        repeat("ỦY BAN NHÂN DÂN TỈNH ", parts=2),
        "\nSố: 12/UBND\n\nKính gửi: Sở\n\n1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "code-oneline-deadl": text(
        "ỦY BAN NHÂN DÂN\nSố: 12/UB", repeat("-ND", parts=2),
        "\n\nKính gửi: Sở\n\n1. Giao Sở Nội vụ:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2), FOOT
    ),
    "vv-tab": text(HEAD[: HEAD.index("Kính")], repeat("V/v \t"), "\nKính gửi: Sở\n", FOOT),
    "head-cubic": text(
        "Số: 12/UBND    ", repeat("ỦY BAN    ", parts=2),
        repeat("Độc lập - Tự do - Hạnh phúc    ", parts=2), "\nKính gửi: Sở\n\n1. Việc\n", FOOT
    ),
    "head-cubic2": text(
        repeat("ỦY BAN NHÂN DÂN    ", parts=2), repeat("Độc lập - Tự do - Hạnh phúc    ", parts=2),
        "    Số: 12/UBND\nKính gửi: Sở\n\n1. Việc\n", FOOT
    ),
    "head-cubic3": text(
        repeat("ỦY BAN\t", parts=2), repeat("MẬT\t", parts=2),
        "\tSố: 12/UBND\nKính gửi: Sở\n\n1. Việc\n", FOOT
    ),
}
