"""Shapes of citations."""
from pieces import FOOT, HEAD, ORGANS, count, document, head_with, repeat, text

MENTIONS = {
    "dieu-1..n": document(count(lambda i: "Điều %d. Việc\n" % i)),
    "chuong-dieu-nest": document(
        count(lambda i: "Chương %d\nĐiều %d. Việc\n1. Khoản\na) Điểm\n- gạch\n+ cộng\n" % (i, i))
    ),
    "khoan-1..n": document(
        "Căn cứ khoản ", count(lambda i: "%d, " % i), " Điều 5 Nghị định số 30/2020/NĐ-CP;\n"
    ),
    "dieu-1..n-list": document(
        "Thực hiện các Điều ", count(lambda i: "%d, " % i), " Nghị định số 30/2020/NĐ-CP.\n"
    ),
    "codes-distinct": document(
        count(lambda i: "Nghị định số %d/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, " % i)
    ),
    "codes-distinct-short": document(count(lambda i: "%d/QĐ-UBND, " % i)),
    "codes-distinct-lines": document(
        count(lambda i: "Căn cứ Quyết định số %d/QĐ-UBND ngày 05/3/2020 của UBND tỉnh;\n" % i)
    ),
    "codes-samenum-issuers": document(
        count(lambda i: "Quyết định số 1/QĐ-UBND của UBND tỉnh A%d, " % i)
    ),
    "nd-then-netren": document(
        count(lambda i: "Quyết định số %d/QĐ-UBND ngày 05/3/2020; Quyết định nêu trên; " % i)
    ),
    "many-then-many-netren": text(
        HEAD, count(lambda i: "Quyết định số %d/QĐ-UBND ngày 05/3/2020; " % i, parts=2),
        repeat("Quyết định nêu trên; ", parts=2)
    ),
    "many-types-netren": text(
        HEAD, count(lambda i: "Quyết định số %d/QĐ-UBND; " % i, parts=2),
        repeat("các văn bản nêu trên; ", parts=2)
    ),
    "aliases": document(
        count(lambda i: "Nghị định số %d/2020/NĐ-CP (sau đây gọi tắt là Nghị định %d). " % (i, i))
    ),
    "aliases-used": document(
        count(
            lambda i: (
                "Nghị định số %d/2020/NĐ-CP (sau đây gọi tắt là Tên gọi %d). "
                "Theo Tên gọi %d, Tên gọi 1. "
                % (i, i, max(1, i // 2))
            )
        )
    ),
    "alias-prefix": document(
        count(
            lambda i: (
                "Nghị định số %d/2020/NĐ-CP (sau đây gọi tắt là %s). " % (i, "A " * (i % 300))
            )
        )
    ),
    "alias-organ": document(
        count(lambda i: "Ủy ban nhân dân tỉnh A%d (sau đây gọi tắt là UB%d) " % (i, i))
    ),
    "opening-long-then-netren": document(
        "Thực hiện Quyết định số 1/QĐ-TTg về ", repeat("việc ", parts=2), ".\n",
        repeat("1. Theo Quyết định nêu trên.\n", parts=2)
    ),
    "docs-cite": text(
        count(
            lambda i: (
                HEAD + "1. Theo Quyết định số %d/QĐ-UBND ngày 05/3/2020, Kế hoạch nêu trên.\n" % i
                + FOOT
            )
        )
    ),
    "docs-cite-same": text(
        repeat(HEAD + "1. Theo Quyết định số 1/QĐ-UBND, Kế hoạch nêu trên.\n" + FOOT)
    ),
    "quoted-dieu": document("Điều 1. Sửa đổi:\n", count(lambda i: "“Điều %d. abc\n1. x\n" % i)),
    "million-digit": document("Nghị định số ", repeat("9"), "/2020/NĐ-CP.\n"),
    "million-digit-khoan": document("khoản ", repeat("9"), " Điều 1 Luật Đất đai.\n"),
    "cite-long-notation": document("Theo Quyết định số 1/", repeat("QĐ-"), ".\n"),
    "cua-chain": document("Theo Quyết định số 1/QĐ-UBND ", repeat("của Sở Nội vụ ")),
    "ve-chain": document("Theo Quyết định số 1/QĐ-UBND ", repeat("về việc ")),
    "cite-subject-long": document(
        repeat("Quyết định số 1/QĐ-UBND ngày 05/3/2020 của UBND tỉnh về việc phê duyệt ")
    ),
    "codes-broken-lines": document(count(lambda i: "số %d/\nQĐ-\nUBND\n" % i)),
    "netren-prior-kinds": document(
        count(
            lambda i: (
                ["Kế hoạch", "Quyết định", "Công văn", "Chỉ thị", "Nghị quyết"][i % 5] +
                " số %d/KH-UBND ngày 05/3/2020; " % i + ["Kế hoạch", "Quyết định", "Công văn",
                "Chỉ thị", "Nghị quyết"][i * 3 % 5] + " nêu trên; "
            )
        )
    ),
    "luat-so-name": document(
        count(lambda i: "Luật Abc%d số %d/2020/QH14; Luật Abc%d; " % (i, i, i))
    ),
    "luat-name-unknown": document(count(lambda i: "Luật Abc%d; " % i)),
    "numbers-shared": document(
        "Theo các Quyết định số ", count(lambda i: "%d, " % i), "và 12/2020/QĐ-UBND.\n"
    ),
    "numbers-shared-many": document(
        "Theo các Quyết định số ", count(lambda i: "%d, %d/2020/QĐ-UBND, " % (i, i)), ".\n"
    ),
    "far-type": document("Nghị định của Chính phủ ", repeat("về việc gì đó số 1/QĐ-UBND "), ".\n"),
    "issuer-compat": document(
        count(
            lambda i: (
                "Quyết định số 1/QĐ-UBND của UBND huyện %s; " % " ".join((chr(65 + (i >> k) % 26)
                + "x" for k in range(12)))
            )
        )
    ),
    "records-same-work": text(
        repeat(
            HEAD +
            "Theo Quyết định số 1/QĐ-UBND ngày 05/3/2020 của UBND tỉnh Lào Cai.\n\n"
            "CHỦ TỊCH\n\nNguyễn Văn A\n\n"
        )
    ),
    "pins200-pretty": document(repeat("Điều 1 đến Điều 200 Luật Đất đai, ")),
    "pins-cross200": document(
        repeat(
            "điểm a, b, c, d, đ, e, g khoản 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 Điều 1, 2, 3 "
            "Luật Đất đai, "
        )
    ),
    "pins-cross200b": document(repeat("khoản 1-200 Điều 1 Luật Đất đai, ")),
    "alias-in-alias": document(
        count(
            lambda i: "Nghị định số %d/2020/NĐ-CP (sau đây gọi là ND%d), ND%d, " % (i, i, i // 2)
        )
    ),
    "alias-nospace": document(
        count(lambda i: "Nghị định số %d/2020/NĐ-CP (gọi tắt là a). a a a a " % (i,))
    ),
    "alias-vocab": document(
        count(lambda i: "Nghị định số %d/2020/NĐ-CP (sau đây gọi là Abc%d). " % (i, i), parts=2),
        repeat("Abc ", parts=2)
    ),
    "numbers-slash": text(count(lambda i: "%d/%d " % (i, i + 1))),
    "listed-colon": document(
        "Thực hiện các Nghị quyết của Quốc hội gồm: ", count(lambda i: "số %d/2020/QH14, " % i),
        "\n"
    ),
    "so-list-long": document("Thực hiện ", count(lambda i: "số %d/QĐ-UBND, " % i), "\n"),
    "so-list-colon-first": document(
        "Thực hiện: ", repeat("việc ", parts=2), count(lambda i: "số %d/QĐ-XYZ, " % i, parts=2),
        "\n"
    ),
    "works-issuer-long": document(
        count(
            lambda i: (
                "Quyết định số %d/QĐ-UBND của %s; " % (i, "Ủy ban nhân dân tỉnh Lào Cai " * 8)
            )
        )
    ),
    "pins-nested-list": document(
        repeat(
            "điểm a, b, c khoản 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 Điều 1, 2, 3, 4, 5, 6, 7 "
            "Chương I, II, III Luật Đất đai, "
        )
    ),
    "qcvn-bare-foot": text(HEAD, "1. Việc.\n", FOOT, repeat("QCVN ")),
    "tcvn-bare-body": document("1. Việc ", repeat("TCVN "), "\n"),
    "qcvn-bare-body": document("1. Việc ", repeat("QCVN "), "\n"),
    "iso-bare-body": document("1. Việc ", repeat("ISO "), "\n"),
}
