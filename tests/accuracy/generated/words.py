"""The words of heads and feet (heads_words.txt), and what a document says by its type."""
from pathlib import Path

CONTINUED = " " * 8                         # begins a line that goes on with the one above


def read_words(path):
    """{name: {"fit": words, "test": words}} and {office: cells of its line} of heads_words.txt."""
    words, offices = {}, {}
    name = None
    text = path.read_text(encoding="utf-8").replace("\n" + CONTINUED, " ")
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            name = line.strip()
        elif name == "office":
            office, *cells = [cell.strip() for cell in line.split("|")]
            offices[office] = cells
        else:
            half, text = line.split(None, 1)
            words.setdefault(name, {})[half] = [word.strip() for word in text.split(";")]
    return words, offices


WORDS, OFFICES = read_words(Path(__file__).parent / "heads_words.txt")
JOINT = {office for office in OFFICES if office.startswith("joint")}
OLD = {"district", "district division", "party district"}           # gone since July 2025
NEW = {"commune", "commune council", "commune division", "party commune", "front"}
COMMITTEES = {"party province", "party district", "party commune"}
# whose numbers read 12-KH/TU
PARTY = {office for office, cells in OFFICES.items() if cells[0] == "party"} | {"youth union"}
CENTRAL = {"ministry", "government office", "bureau", "party central"}
RULING = {"ministry", "province", "district", "commune"}

TYPES = {"CV": "Công văn", "QĐ": "Quyết định", "KH": "Kế hoạch", "TB": "Thông báo",
         "TTr": "Tờ trình", "BC": "Báo cáo", "CT": "Chỉ thị", "NQ": "Nghị quyết", "HD": "Hướng dẫn",
         "GM": "Giấy mời", "CĐ": "Công điện", "CTr": "Chương trình", "KL": "Kết luận",
         "QyĐ": "Quy định", "TTri": "Thông tri", "BB": "Biên bản"}
MISPRINTS = {"QĐ": "QUYÉT ĐỊNH", "KH": "KÉ HOẠCH", "TTr": "TÒ TRÌNH", "HD": "HƯỚNG DÃN",
             "BC": "BẢO CÁO", "NQ": "NGHỊ QUYÉT", "KL": "KÉT LUẬN", "TB": "THÔNG BẢO"}
MOTTOES = {"state": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "party": "ĐẢNG CỘNG SẢN VIỆT NAM",
           "youth": "ĐOÀN TNCS HỒ CHÍ MINH"}
# what the number prints where it is not the abbreviation
SYMBOLS = {"QyĐ": "QĐ", "TTri": "TT"}
VERBS = {"TB": "kết quả thực hiện", "BC": "kết quả thực hiện", "TTr": "cấp kinh phí thực hiện",
         "CT": "tăng cường thực hiện", "HD": "thực hiện", "GM": "họp triển khai",
         "CĐ": "tập trung thực hiện", "CTr": "thực hiện", "KL": "thực hiện",
         "QyĐ": "trách nhiệm thực hiện", "TTri": "lãnh đạo thực hiện"}
OLD_TONES = [pair for low in "òa oà;óa oá;ỏa oả;õa oã;ọa oạ;ủy uỷ;úy uý;ùy uỳ".split(";")
             for pair in (low.split(), low.upper().split(), low.title().split())]

ORDERS = {"": "Công văn số %d/UBND-TH ngày %s của Ủy ban nhân dân tỉnh",
          "central ": "Công văn số %d/KTNN-TH ngày %s của Kiểm toán nhà nước",
          "party ": "Công văn số %d-CV/VPTW ngày %s của Văn phòng Trung ương Đảng"}
DISPATCH = """Thực hiện {order}, {organ} đề nghị các cơ quan, đơn vị thực hiện:
    1. Phổ biến nội dung văn bản đến cán bộ, công chức, người lao động.
    2. Phân công đơn vị đầu mối theo dõi, tổng hợp kết quả.
    Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh để được hướng dẫn"""
DECISION = """{chief}
    Căn cứ {order};
    Theo đề nghị của Chánh Văn phòng,
    QUYẾT ĐỊNH:
    Điều 1. Phê duyệt các nội dung kèm theo.
    Điều 2. Văn phòng và các đơn vị có liên quan chịu trách nhiệm thi hành"""
INVITATION = """{organ} trân trọng kính mời dự họp:
    1. Thời gian: 8 giờ 00 ngày {later}.
    2. Địa điểm: Phòng họp số 2.
    Đề nghị các đại biểu dự họp đúng thành phần"""
MINUTES = """Hôm nay, tại trụ sở {organ} đã tiến hành cuộc họp, gồm các nội dung:
    1. Thông qua chương trình làm việc.
    2. Thống nhất kế hoạch công tác.
    Cuộc họp kết thúc cùng ngày"""
BODIES = {"CV": DISPATCH, "QĐ": DECISION, "QyĐ": DECISION, "GM": INVITATION, "BB": MINUTES,
          "NQ": DECISION.replace("QUYẾT ĐỊNH:", "QUYẾT NGHỊ:")}
OTHER_BODY = DISPATCH.replace("đề nghị các cơ quan, đơn vị thực hiện:", "nêu một số nội dung sau:")
