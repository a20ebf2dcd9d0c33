"""What the generated tables hold: headings, tasks, organs, limits with their values, data."""

HEAD = """ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
Số: 15/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Lập, ngày 10 tháng 6 năm 2026

KẾ HOẠCH
Phát triển văn hóa đọc trên địa bàn xã

"""
BEFORE = {"tasks": "Ủy ban nhân dân xã phân công nhiệm vụ như sau:\n\n",
          "data": "Kết quả cụ thể như sau:\n\n"}
FOOT = """
Nơi nhận:
- Các đơn vị có tên trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Bảo Khuê
"""
HEADINGS = [   # what each column holds, and its heading
    "number STT; task Nội dung công việc; lead Đơn vị chủ trì; help Đơn vị phối hợp; "
    "time Thời gian hoàn thành; product Sản phẩm",
    "number TT; task Nhiệm vụ; lead Cơ quan chủ trì; help Cơ quan phối hợp; time Thời hạn",
    "number Stt; task Nội dung; lead Đơn vị thực hiện; time Thời gian thực hiện; note Ghi chú",
    "number STT; task Tên nhiệm vụ; product Kết quả; lead Chủ trì; time Hạn hoàn thành",
    "task Công việc; lead Người phụ trách; time Thời gian",
    "number Số TT; task Nhiệm vụ, giải pháp; time Tiến độ; lead Phân công thực hiện; help Phối hợp",
]
WORDS = {
    "fit": {
        "task": ["Khảo sát nhu cầu đọc sách của người dân", "Mua bổ sung sách cho thư viện xã",
                 "In tờ gấp tuyên truyền",
                 "Tổ chức ngày hội đọc sách tại các trường học trên địa bàn",
                 "Sửa tủ sách nhà văn hóa", "Tập huấn nghiệp vụ"],
        "lead": ["Phòng Văn hóa - Xã hội", "Công an xã", "Văn phòng HĐND và UBND", "Trạm Y tế",
                 "Bà Nông Thị Hạnh"],
        "help": ["Phòng Kinh tế", "Đoàn Thanh niên xã", "Các trưởng thôn", "Các trường học"],
        "product": ["Báo cáo", "Danh sách", "Quyết định", "Tờ gấp"],
    },
    "test": {
        "task": ["Rà soát các điểm ngập úng", "Nạo vét kênh mương nội đồng",
                 "Cắm biển cảnh báo tại ngầm tràn",
                 "Cập nhật phương án sơ tán dân vùng có nguy cơ sạt lở", "Kiểm tra phao cứu sinh",
                 "Diễn tập chữa cháy rừng"],
        "lead": ["Phòng Kinh tế", "Ban Chỉ huy Quân sự xã", "Trung tâm Phục vụ hành chính công",
                 "Ông Sùng A Páo", "Hội Nông dân xã"],
        "help": ["Công an xã", "Hạt Kiểm lâm", "Phòng Văn hóa - Xã hội", "Các hộ gia đình"],
        "product": ["Kế hoạch", "Biên bản", "Phương án", "Tờ trình"],
    },
}
BY, DURING = {"any": ["by", "on"]}, {"any": ["during", "by"]}


def date(iso, bound, **values):
    return {"kind": "date", "date": iso, "bound": bound, **values}


def period(start, end, bound=DURING):
    return {"kind": "period", "start": start, "date": end, "bound": bound}


LIMITS = [     # words, values (None: no limit; "maybe" counts neither way)
    ("Trước ngày 30/6/2026", date("2026-06-30", "before")),
    ("30/7/2026", date("2026-07-30", BY)),
    ("Ngày 20/8/2026", date("2026-08-20", BY)),
    ("Chậm nhất ngày 15/8", date("2026-08-15", "by")),
    ("Trước 17h00 ngày 25/6/2026", date("2026-06-25", "before", time="17:00")),
    ("Tháng 7/2026", period("2026-07-01", "2026-07-31")),
    ("Trong tháng 9 năm 2026", period("2026-09-01", "2026-09-30", "during")),
    ("Quý III/2026", period("2026-07-01", "2026-09-30")),
    ("Từ 01/8 đến 15/8/2026", period("2026-08-01", "2026-08-15")),
    ("01/9/2026 - 20/9/2026", period("2026-09-01", "2026-09-20")),
    ("Ngày 25 hằng tháng", {"kind": "recurring", "rrule": "FREQ=MONTHLY;BYMONTHDAY=25",
                            "date": "2026-06-25", "bound": BY}),
    ("Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ",
     {"kind": "relative", "duration": "P5D", "day_basis": "working", "bound": "within"}),
    ("Thường xuyên", None),
    ("Năm 2026", {"maybe": True}),
    ("Hằng quý", {"maybe": True}),
]
DATA = {       # headings; rows
    "Stt; Họ và tên; Ngày sinh; Chức vụ": [
        "1; Lò Văn Ún; 12/5/1987; Trưởng thôn",
        "2; Bùi Thị Thu; 30/9/1990; Kế toán"],
    "STT; Nội dung chi; Số tiền (đồng); Ghi chú": [
        "1; Mua sách; 12.500.000; Quý I/2026",
        "2; In tờ gấp; 3.200.000; ",
        "; Tổng cộng; 15.700.000; "],
    "TT; Số phép; Ngày cấp; Có giá trị đến": [
        "1; 12/GP; 05/3/2024; 05/3/2029",
        "2; 31/GP; 17/8/2025; 17/8/2030"],
    "Chỉ tiêu; Năm 2024; Năm 2025; 5 tháng 2026": [
        "Số bạn đọc; 1.204; 1.530; 811",
        "Tỷ lệ (%); 21,5; 24,9; 26,1"],
    "Thời gian; Nội dung; Người trình bày": [
        "7h30 - 8h00; Đón tiếp đại biểu; Văn phòng",
        "8h00 - 11h00; Thảo luận; Các đại biểu"],
    "STT; Văn bản; Ngày ban hành; Trích yếu": [
        "1; 07/QĐ-UBND; 20/01/2026; Thành lập tổ công tác",
        "2; 11/TB-UBND; 02/02/2026; Kết luận cuộc họp"],
}
