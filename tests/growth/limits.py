"""Shapes of deadlines, of who is charged, and of what stands around both."""
from pieces import FOOT, HEAD, ORGANS, count, document, head_with, repeat, text

LIMITS = {
    "codes-samenum-dates": document(
        count(
            lambda i: (
                "Quyết định số 1/QĐ-UBND ngày %02d/%02d/%d, " % (1 + i % 28, 1 + i // 28 % 12,
                1900 + i // 336 % 150)
            )
        )
    ),
    "deadlines-one-sentence": document(
        "1. Giao Sở Nội vụ báo cáo ",
        count(lambda i: "trước ngày %02d/%02d/2025, " % (1 + i % 28, 1 + i // 28 % 12)), "\n"
    ),
    "deadlines-one-sentence-rel": document(
        "1. Giao Sở Nội vụ báo cáo ",
        repeat("trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này, "), "\n"
    ),
    "deadlines-recur": document(
        "1. Giao Sở Nội vụ báo cáo ", repeat("trước ngày 25 hằng tháng, "), "\n"
    ),
    "deadlines-lines": document(
        count(
            lambda i: (
                "- Báo cáo Sở Nội vụ trước ngày %02d/%02d/2025;\n" % (1 + i % 28, 1 + i // 28 % 12
                )
            )
        )
    ),
    "big-days": document(
        count(lambda i: "trong %d ngày làm việc kể từ ngày ký; " % 10 ** (i % 30))
    ),
    "days-999-work-hd": document(
        repeat("Báo cáo trong thời hạn 999 ngày làm việc kể từ ngày 05/3/2025.\n")
    ),
    "date-lists": document("Báo cáo trước các ngày ", repeat("05/3, "), "hằng năm.\n"),
    "month-list": document(
        "Báo cáo trước ngày 25 các tháng ", repeat("3, 6, 9, 12, "), "hằng năm.\n"
    ),
    "long-action": document(
        "1. Giao Sở Nội vụ ", repeat("tổng hợp báo cáo ", parts=2),
        repeat("trước ngày 15/12/2025, ", parts=2), "\n"
    ),
    "long-action-lines": document(
        "1. Giao Sở Nội vụ ", repeat("tổng hợp báo cáo ", parts=2), "\n",
        repeat("- trước ngày 15/12/2025;\n", parts=2), "\n"
    ),
    "heading-assignees": document(
        "1. Giao ", count(lambda i: "Sở A%d, " % i, parts=2), "thực hiện:\n",
        repeat("- Báo cáo trước ngày 15/12/2025;\n", parts=2)
    ),
    "heading-long": document(
        "1. Giao Sở Nội vụ ", repeat("chủ trì ", parts=2), ":\n",
        repeat("a) Báo cáo trước ngày 15/12/2025;\n", parts=2)
    ),
    "table-bars": document(
        count(lambda i: "| %d | Sở Nội vụ báo cáo trước ngày 15/12/2025 | x |\n" % i)
    ),
    "table-cells-oneline": document("|", repeat(" trước ngày 15/12/2025 |"), "\n"),
    "table-gaps": document(
        count(lambda i: "%d    Sở Nội vụ    trước ngày 15/12/2025    ghi chú\n" % i)
    ),
    "table-header-time": document(
        "STT    Nội dung    Đơn vị    Thời hạn hoàn thành\n",
        count(lambda i: "%d    Việc    Sở Nội vụ    15/12/2025\n" % i)
    ),
    "million-digit-days": document("Báo cáo trong ", repeat("9"), " ngày kể từ ngày ký.\n"),
    "million-digit-date": document("Báo cáo trước ngày ", repeat("1"), "/12/2025.\n"),
    "hours": document("Báo cáo ", repeat("trước 17h00 ngày 05/3/2025, ")),
    "weekdays": document("Báo cáo ", repeat("chậm nhất thứ Sáu tuần này, ")),
    "tet": document("Báo cáo ", repeat("trước Tết Nguyên đán 2026, ")),
    "year-9999": document("Báo cáo ", repeat("trước ngày 31/12/9999, ")),
    "year-range": document("Báo cáo ", repeat("từ năm 1 đến năm 9999, ")),
    "assign64-items": document("1. ", ORGANS, ":\n", repeat("- a\n")),
    "bare-items": document("1. Rà soát:\n", repeat("- a\n")),
    "assign64-items-deadl": document(
        "1. ", ORGANS, ":\n", repeat("- Báo cáo trước ngày 15/12/2025\n")
    ),
    "assign64-sentence-deadl": document(
        "1. Giao ", ORGANS, " báo cáo trước ngày 15/12/2025, ", repeat("trước ngày 15/12/2025, "),
        "\n"
    ),
    "opening64-items": document(
        "Thực hiện Luật, Ủy ban nhân dân tỉnh yêu cầu ", ORGANS, " thực hiện:\n", repeat("- a\n")
    ),
    "action-chain": document(
        "1. Giao Sở Nội vụ báo cáo kết quả trước ngày 15/12/2025",
        repeat(", đợt một hai trước ngày 15/12/2025"), "\n"
    ),
    "item-siblings-due": document("1. Rà soát:\n", repeat("- Thời hạn: trước ngày 15/12/2025;\n")),
    "item-siblings-colon": document(
        "1. Rà soát:\n", repeat("- Nội dung: a\n", parts=2),
        repeat("- Thời hạn: trước ngày 15/12/2025;\n", parts=2)
    ),
    "task-long-deadl": document(
        "1. Giao Sở Nội vụ ", repeat("việc ", parts=2), ".\n",
        repeat("Thời hạn: trước ngày 15/12/2025.\n", parts=2)
    ),
    "heading-long-due": document(
        "1. Giao Sở Nội vụ ", repeat("việc ", parts=2), "\n",
        repeat("- Thời hạn: trước ngày 15/12/2025;\n", parts=2)
    ),
    "bracket-open-deadl": document("Báo cáo ", repeat("( trước ngày 15/12/2025, "), "\n"),
    "brackets-then-close": document(
        "Báo cáo ", repeat("( trước ngày 15/12/2025, ", parts=2), repeat(")", parts=2), "\n"
    ),
    "dates-compat": document(
        count(
            lambda i: (
                "Quyết định số 1/QĐ-UBND ngày %02d/%02d/%d của UBND huyện A%d; " % (1 + i % 28, 1
                + i // 28 % 12, 1950 + i // 336 % 75, i)
            )
        )
    ),
    "cung-ngay": document("Báo cáo trước ngày 15/12/2025, ", repeat("trước 17h00 cùng ngày, ")),
    "name-candidates": text(
        HEAD, "1. Việc.\n\n", repeat("CHỦ TỊCH\n\n", parts=2), repeat("Nguyễn Văn A\n", parts=2)
    ),
    "recur-until": document(repeat("Báo cáo hằng ngày trước 16h30.\n")),
    "days-9999-work-known": document(
        repeat("- Báo cáo trong thời hạn 9999 ngày làm việc kể từ ngày 05/3/2025;\n")
    ),
    "dates-only": text(count(lambda i: "%02d/%02d/2025, " % (1 + i % 28, 1 + i // 28 % 12))),
    "table-rows-wide": document(
        "1. Việc.\n",
        repeat(
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "| a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a | a "
            "|\n"
        )
    ),
    "table-in-appendix": text(
        HEAD, "1. Việc.\n", FOOT, "\nPHỤ LỤC\n",
        repeat(
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    a    "
            "a    a    a    a    \n"
        )
    ),
    "sendto-long": document(
        "1. Báo cáo gửi ", ORGANS, " ", repeat("trước ngày 15/12/2025, "), "\n"
    ),
    "in-charge-list": document(
        "1. Rà soát:\n- Đơn vị chủ trì: ", ORGANS, ".\n", repeat("- Hạn: trước ngày 15/12/2025;\n")
    ),
    "in-charge-deep": document(repeat("1. Rà soát:\n- Thời hạn: trước ngày 15/12/2025;\n")),
    "first-sentence-long": document(
        "1. ", repeat("rà soát ", parts=2), ":\n",
        repeat("- Thời hạn: trước ngày 15/12/2025;\n", parts=2)
    ),
    "first-text-long": document(
        "1. ", repeat("rà soát ", parts=2), ".\n",
        repeat("a) Thời hạn: trước ngày 15/12/2025;\n", parts=2)
    ),
    "task-text-long-due": document(
        "1. ", repeat("rà soát ", parts=2), ". ",
        repeat("Thời hạn: trước ngày 15/12/2025. ", parts=2)
    ),
    "prev-assign-chain": document(
        "1. Giao ", ORGANS, " báo cáo trước ngày 15/12/2025", repeat(", trước ngày 15/12/2025"),
        "\n"
    ),
    "kip-thoi-assign": document("1. Giao ", ORGANS, " báo cáo ", repeat("kịp thời, "), "\n"),
}
