"""Products of who must do what by when: verbs, objects and orders that a limit stands beside."""
import itertools

from .dispatch import MONTHLY, Dispatch

RANGE = "từ ngày 01/12/2025 đến hết ngày 15/12/2025"
LIMITS = [   # words, values
    ("trước ngày 30/11/2025",
     {"kind": "date", "date": "2025-11-30", "bound": "before", "due": "2025-11-29"}),
    ("trong tháng 12/2025",
     {"kind": "period", "start": "2025-12-01", "date": "2025-12-31", "bound": "during",
      "due": "2025-12-31"}),
    ("trong quý I/2026",
     {"kind": "period", "start": "2026-01-01", "date": "2026-03-31", "bound": "during",
      "due": "2026-03-31"}),
    (RANGE,
     {"kind": "period", "start": "2025-12-01", "date": "2025-12-15", "bound": ("during", "by"),
      "due": "2025-12-15"}),
    ("trong thời hạn 10 ngày kể từ ngày nhận được văn bản này",
     {"kind": "relative", "duration": "P10D", "day_basis": "calendar", "bound": "within",
      "direction": "after", "counted_from": "nhận được văn bản này"})]

FINISH = "Việc %s phải hoàn thành %s."
OBLIGATIONS = [
    "UBND các xã %s %s.", "UBND các xã phải %s %s.", "UBND các xã có trách nhiệm %s %s.",
    "UBND các xã khẩn trương %s %s.", "UBND các xã tập trung %s %s.",
    "UBND các xã chịu trách nhiệm %s %s.", "Yêu cầu UBND các xã %s %s.",
    "Đề nghị UBND các xã %s %s.", "Giao Phòng Kinh tế %s %s.",
    "Phòng Kinh tế chủ trì, phối hợp với Công an xã %s %s.", "%s %s.", FINISH]
VERBS = [
    "lắp đặt camera", "sửa chữa trụ sở", "khơi thông cống rãnh", "phát quang bụi rậm",
    "tiêm phòng gia súc", "phun thuốc khử trùng", "thu gom rác", "kiểm kê kho vật tư",
    "số hóa hồ sơ lưu trữ", "cập nhật dữ liệu dân cư", "công khai thủ tục hành chính",
    "quyết toán công trình", "khóa sổ kế toán", "thẩm định hồ sơ", "nghiệm thu công trình",
    "bàn giao mặt bằng", "giải tỏa lấn chiếm lòng đường", "di dời chợ cũ", "tháo dỡ mái che",
    "phân loại hồ sơ", "tập huấn cán bộ", "ký cam kết", "kiện toàn ban chỉ đạo", "điều động cán bộ",
    "tuyển dụng viên chức", "sắp xếp trụ sở", "trồng cây", "chăm sóc rừng", "tiêu hủy hàng giả",
    "khảo sát hộ nghèo", "đo đạc đất", "chỉnh lý tài liệu", "lập dự toán", "in tài liệu",
    "cấp phát gạo", "thăm hỏi người cao tuổi", "chi trả tiền đền bù", "hoàn trả tạm ứng",
    "thanh lý xe cũ", "đấu giá đất", "mua sắm thiết bị", "lựa chọn nhà thầu", "bảo trì hệ thống",
    "diễn tập chữa cháy", "gia cố kè", "xóa nhà tạm", "bình chọn gia đình văn hóa",
    "xếp loại cán bộ"]
# Each object holds a word that elsewhere says "this is no limit" (validity, past, event, report).
MATTERS = [   # what one reports on
    "kết quả xử phạt vi phạm hành chính", "tình hình phạt tiền trong lĩnh vực xây dựng",
    "tình hình lao động đăng ký thường trú", "chất lượng điều trị tại trạm y tế",
    "kết quả các hoạt động chào mừng Ngày Nhà giáo Việt Nam", "số dư quỹ tiền mặt",
    "việc thực hiện định hướng sử dụng đất", "tình trạng cống thoát nước mùa mưa",
    "kết quả giảm nghèo giai đoạn 2021 - 2025", "số hộ tạm ngừng kinh doanh"]
THINGS = [    # what one draws up and sends
    "danh sách giáo viên đang tập sự", "danh sách khách hàng dùng nước sạch",
    "hồ sơ gia hạn hợp đồng thuê đất", "danh mục kinh phí chuyển nguồn",
    "danh sách người đủ điều kiện nghỉ hưu", "bản dự báo nhu cầu lao động",
    "danh mục tang vật tạm giữ", "danh sách cán bộ đi học lý luận chính trị", "lịch trực Tết",
    "danh mục hợp đồng còn hiệu lực", "danh mục văn bản hết hiệu lực",
    "bảng theo dõi bảo hành máy tính", "danh sách người hưởng lương hưu",
    "danh sách người đủ 18 tuổi", "danh sách công dân nhập ngũ"]
OPEN_FRAME = "UBND các xã, phường báo cáo Sở Nội vụ %s %s."
MATTER_FRAMES = ["UBND các xã, phường gửi báo cáo %s về Sở Nội vụ %s.",
                 "Yêu cầu UBND các xã, phường tổng hợp %s, báo cáo Sở Nội vụ %s.", OPEN_FRAME]
THING_FRAMES = ["UBND các xã, phường gửi %s về Sở Nội vụ %s.",
                "Yêu cầu UBND các xã, phường lập %s, gửi Sở Nội vụ %s."]
OBJECT_LIMITS = LIMITS + [
    ("chậm nhất ngày 25 hằng tháng",
     {"kind": "recurring", "rrule": MONTHLY % 25, "bound": "by", "date": "2025-11-25"}),
    ("trước 17h00 ngày 28/11/2025",
     {"kind": "date", "date": "2025-11-28", "time": "17:00", "bound": "before",
      "due": "2025-11-28"})]
UNCLEAR = ("trong tháng", "trong quý", "từ ngày", "trước ngày")

OPENINGS = [
    "Căn cứ Công văn số 812/UBND-NC ngày 05/11/2025 của Ủy ban nhân dân tỉnh",
    "Căn cứ Công văn số 812/UBND-NC ngày 05/11/2025 của Ủy ban nhân dân tỉnh"
    " về việc rà soát biên chế",
    "Thực hiện Công văn số 812/UBND-NC ngày 05/11/2025 của Ủy ban nhân dân tỉnh"
    " về việc rà soát biên chế",
    "Căn cứ Kế hoạch công tác năm", "Căn cứ chức năng, nhiệm vụ được giao",
    "Theo đề nghị của Chi cục Văn thư - Lưu trữ", "Xét đề nghị của Phòng Tổ chức cán bộ",
    "Trên cơ sở kết quả rà soát của các phòng chuyên môn", "Để chuẩn bị tốt cho kỳ họp cuối năm"]
PARAGRAPH_ORDERS = [
    "Sở Nội vụ đề nghị các xã, phường gửi báo cáo", "Sở Nội vụ yêu cầu các xã, phường nộp hồ sơ",
    "Giám đốc Sở Nội vụ giao các phòng rà soát hồ sơ",
    "đề nghị Ủy ban nhân dân các xã, phường báo cáo số lượng về Sở Nội vụ"]


def obligations():
    for frame, verb, (limit, values) in itertools.product(OBLIGATIONS, VERBS, LIMITS):
        if frame == FINISH and limit == RANGE:
            continue        # nobody finishes from one day to another
        sentence = frame % (verb, limit)
        yield Dispatch({"obligation": frame.replace("%s", "…"), "verb": verb, "limit": limit},
                       sentence[0].upper() + sentence[1:], limit, **values)


def objects():
    for frames, things in ((MATTER_FRAMES, MATTERS), (THING_FRAMES, THINGS)):
        for frame, thing, (limit, values) in itertools.product(frames, things, OBJECT_LIMITS):
            if frame == OPEN_FRAME and limit.startswith(UNCLEAR):
                continue        # "báo cáo số hộ … trước ngày 30/11": perhaps the households' day
            yield Dispatch({"order": frame.replace("%s", "…"), "object": thing, "limit": limit},
                           frame % (thing, limit), limit, **values)


def one_paragraph():
    for opening, order, (limit, values) in itertools.product(OPENINGS, PARAGRAPH_ORDERS, LIMITS):
        yield Dispatch({"opening": opening, "order": order, "limit": limit},
                       f"{opening}, {order} {limit}.", limit, is_alone=True, **values)
