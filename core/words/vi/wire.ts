import type { WireWords } from '../wire-words.js';

const SEAL_AGAIN = 'Đơn vị học bạ trở về chờ ký phát hành: ký phát hành lại rồi gửi; không trả về giáo viên.';
const ASK_OFFICE = 'Hỏi cơ quan quản lý cổng tiếp nhận; chưa có gì bị trả lại.';
const REPACK = 'Đóng gói và ký lại giao dịch bằng phần mềm rồi gửi; các đơn vị trở về chờ ký phát hành.';
const REPORT = 'Báo quản trị: phần mềm gửi sai mẫu; không gửi lại nguyên như vậy.';
const CHECK_STATE = 'Xem tình trạng đơn vị trên cổng trước khi làm tiếp.';

export const wire: WireWords = {
  GT01: { reason: 'Nội dung gửi đến không phải JSON.', remedy: REPORT },
  GT02: { reason: 'Giao dịch thiếu trường hoặc có trường sai kiểu.', remedy: REPORT },
  GT03: { reason: 'Loại giao dịch không khớp với địa chỉ nhận.', remedy: REPORT },
  GT04: {
    reason: 'Giao dịch lớn hơn 10 MB.',
    remedy: 'Chia thành nhiều gói nhỏ hơn rồi gửi từng gói.',
  },
  GT05: { reason: 'Cổng dùng phiên bản giao thức khác.', remedy: 'Cập nhật phần mềm của bên cũ hơn rồi gửi lại.' },
  TK01: {
    reason: 'Tài khoản kết nối của trường không đúng.',
    remedy: 'Quản trị nhập lại tệp kết nối do cơ quan quản lý cấp; chưa có gì bị trả lại.',
  },
  TK02: { reason: 'Mã đơn vị không phải của tài khoản kết nối này.', remedy: ASK_OFFICE },
  TK03: { reason: 'Tài khoản kết nối của trường đã bị đóng.', remedy: ASK_OFFICE },
  TN01: {
    reason: 'Mã giao dịch này đã dùng cho nội dung khác.',
    remedy: 'Tạo giao dịch mới với mã mới; giao dịch cũ giữ nguyên kết quả.',
  },
  TN02: { reason: 'Cổng chưa nhận giao dịch nào có mã này.', remedy: 'Gửi lại giao dịch đó với đúng mã cũ.' },
  DG01: { reason: 'Nội dung gói không phải Base64.', remedy: REPACK },
  DG02: { reason: 'Nội dung gói quá ngắn.', remedy: REPACK },
  DG03: { reason: 'Gói không giải nén được.', remedy: REPACK },
  DG04: { reason: 'Độ dài sau giải nén khác với độ dài ghi trong gói.', remedy: REPACK },
  DG05: { reason: 'Nội dung gói không phải UTF-8.', remedy: REPACK },
  DG06: { reason: 'Gói giải nén ra quá lớn.', remedy: 'Chia thành nhiều gói nhỏ hơn rồi gửi từng gói.' },
  XM01: { reason: 'Nội dung gói không phải XML đọc được.', remedy: REPACK },
  CV01: {
    reason: 'Trường mới đã nhận học sinh theo hồ sơ chuyển trường này.',
    remedy:
      'Không rút được nữa. Xin biên nhận có dấu của trường mới, hoặc nhờ họ báo cổng là thôi nhập nếu em chưa được nhập; em muốn về thì trường mới lập hồ sơ chuyển lại.',
  },
  CV02: {
    reason: 'Trường cũ đã rút hồ sơ chuyển trường này.',
    remedy: 'Không nhập hồ sơ này. Xin trường cũ lập hồ sơ mới nếu em vẫn chuyển đến.',
  },
  CV03: {
    reason: 'Mã hồ sơ chuyển trường này đã dùng cho một hồ sơ khác.',
    remedy: 'Không nhập hồ sơ này. Xin trường cũ gửi lại đúng tệp đã đóng dấu, và báo cán bộ cổng.',
  },
  CV04: {
    reason: 'Trường này không phải trường được nói điều đó về hồ sơ chuyển trường.',
    remedy: 'Trường cũ mới rút được hồ sơ, trường mới mới nhận được.',
  },
  XM02: {
    reason: 'Gói này nặng quá mức cổng kiểm tra được trong một lần.',
    remedy: 'Chia thành các gói nhỏ hơn, mỗi lớp một gói, ký lại rồi gửi.',
  },
  GD01: { reason: 'Danh sách học bạ trong gói sai cấu trúc.', remedy: REPACK },
  GD02: { reason: 'Trong gói có mã Id trùng hoặc đặt sai chỗ.', remedy: REPACK },
  GD03: { reason: 'Mã của danh sách khác mã giao dịch.', remedy: REPACK },
  GD04: { reason: 'Gói có đơn vị của năm học khác năm học của giao dịch.', remedy: 'Gửi mỗi năm học một gói riêng.' },
  GD05: { reason: 'Gói có quá nhiều đơn vị học bạ.', remedy: 'Chia thành nhiều gói nhỏ hơn rồi gửi từng gói.' },
  CT01: {
    reason: 'Chứng thư ký giao dịch chưa được đăng ký.',
    remedy: 'Đăng ký chứng thư của trường, chờ phê duyệt rồi ký phát hành lại.',
  },
  CT02: { reason: 'Chứng thư ký giao dịch còn chờ phê duyệt.', remedy: 'Chờ cơ quan quản lý phê duyệt rồi gửi lại.' },
  CT03: {
    reason: 'Chứng thư ký giao dịch đã bị từ chối.',
    remedy: 'Xem lý do từ chối, đăng ký chứng thư khác rồi ký phát hành lại.',
  },
  CT04: {
    reason: 'Phê duyệt của chứng thư ký giao dịch đã bị rút.',
    remedy: 'Đăng ký chứng thư khác rồi ký phát hành lại.',
  },
  CT05: {
    reason: 'Chứng thư ký giao dịch không trong thời hạn lúc ký.',
    remedy: 'Ký phát hành lại bằng chứng thư còn hạn.',
  },
  CT06: {
    reason: 'Chứng thư ký giao dịch là của cá nhân, không phải của nhà trường.',
    remedy: 'Văn thư ký phát hành lại bằng chứng thư của nhà trường.',
  },
  CT07: {
    reason: 'Chứng thư ký giao dịch là của trường khác.',
    remedy: 'Văn thư ký phát hành lại bằng chứng thư của chính trường mình.',
  },
  CT08: {
    reason: 'Chứng thư ký giao dịch không do tổ chức được cổng tin cậy cấp.',
    remedy: 'Dùng chứng thư do tổ chức được cổng tin cậy cấp rồi ký phát hành lại.',
  },
  CT09: { reason: 'Chứng thư ký giao dịch đã bị thu hồi.', remedy: 'Đăng ký chứng thư khác rồi ký phát hành lại.' },
  CT10: {
    reason: 'Cổng chưa đủ căn cứ để kiểm tra chứng thư ký giao dịch.',
    remedy: 'Cơ quan quản lý nạp danh sách thu hồi mới; sau đó gửi lại.',
  },
  CK01: { reason: 'Giao dịch chưa có chữ ký của nhà trường.', remedy: REPACK },
  CK02: { reason: 'Nội dung giao dịch đã đổi sau khi ký.', remedy: REPACK },
  CK03: { reason: 'Chữ ký giao dịch không đúng.', remedy: REPACK },
  CK04: { reason: 'Chữ ký giao dịch không theo dạng được chấp nhận.', remedy: REPACK },
  CK05: { reason: 'Thời điểm ký giao dịch không hợp lý.', remedy: 'Chỉnh giờ máy ký rồi ký phát hành lại.' },
  HB01: { reason: 'Học bạ sai cấu trúc hoặc thiếu trường bắt buộc.', remedy: SEAL_AGAIN },
  HB02: { reason: 'Trong học bạ có mã Id trùng hoặc đặt sai chỗ.', remedy: SEAL_AGAIN },
  HB03: {
    reason: 'Học bạ theo phiên bản gói tin mà cổng không biết.',
    remedy: 'Cập nhật phần mềm rồi ký phát hành lại.',
  },
  HB04: { reason: 'Học bạ ghi mã của trường khác.', remedy: SEAL_AGAIN },
  HB05: { reason: 'Học bạ của năm học khác năm học của giao dịch.', remedy: SEAL_AGAIN },
  HB06: { reason: 'Mã tra cứu không phải UUID phiên bản 4.', remedy: SEAL_AGAIN },
  HB07: { reason: 'Mã tra cứu có hai lần trong một gói.', remedy: SEAL_AGAIN },
  HB08: { reason: 'Nội dung học bạ đã đổi sau khi ký.', remedy: SEAL_AGAIN },
  HB09: { reason: 'Học bạ thiếu một chữ ký bắt buộc.', remedy: SEAL_AGAIN },
  HB10: { reason: 'Có chữ ký không đúng hoặc không theo dạng được chấp nhận.', remedy: SEAL_AGAIN },
  HB11: { reason: 'Dấu thời gian trên học bạ không đúng.', remedy: SEAL_AGAIN },
  HB12: {
    reason: 'Chứng thư của một chữ ký không được tin cậy, đã thu hồi hoặc hết hạn lúc ký.',
    remedy: SEAL_AGAIN,
  },
  HB13: {
    reason: 'Cổng chưa đủ căn cứ để kiểm tra chứng thư của một chữ ký.',
    remedy: 'Cơ quan quản lý nạp tệp tin cậy hoặc danh sách thu hồi mới; sau đó gửi lại.',
  },
  HB14: { reason: 'Chứng thư không phải của người hoặc trường đứng tên ký.', remedy: SEAL_AGAIN },
  HB15: {
    reason: 'Cổng chưa đủ căn cứ để biết chứng thư là của ai.',
    remedy: 'Trường gửi tệp kiểm tra mới nhất cho cơ quan quản lý; sau đó gửi lại.',
  },
  HB16: { reason: 'Thứ tự hoặc thời điểm các chữ ký không hợp lý.', remedy: SEAL_AGAIN },
  HB17: {
    reason: 'Chữ ký phát hành không bằng chứng thư đã được phê duyệt.',
    remedy: 'Văn thư ký phát hành lại bằng chứng thư đã được phê duyệt.',
  },
  HB18: {
    reason: 'Chứng thư ký phát hành không trong thời gian được phê duyệt.',
    remedy: 'Văn thư ký phát hành lại bằng chứng thư đang được phê duyệt.',
  },
  HB19: { reason: 'Mã tra cứu này đã được tiếp nhận với nội dung khác.', remedy: CHECK_STATE },
  HB20: { reason: 'Mã tra cứu này đã thu hồi; không dùng lại.', remedy: 'Phát hành đơn vị thay thế với mã mới.' },
  HB21: {
    reason: 'Học sinh đã có đơn vị khác của năm học này đang dùng.',
    remedy: 'Thu hồi học bạ cũ trước, rồi gửi đơn vị thay thế.',
  },
  DK01: { reason: 'Nội dung đăng ký không phải chứng thư.', remedy: 'Chọn đúng tệp chứng thư rồi đăng ký lại.' },
  DK02: { reason: 'Số sê-ri khai khác với chứng thư.', remedy: REPORT },
  DK03: { reason: 'Ngày hiệu lực khai khác với chứng thư.', remedy: REPORT },
  DK04: { reason: 'Chứng thư đã hết hạn.', remedy: 'Đăng ký chứng thư còn hạn.' },
  DK05: { reason: 'Chứng thư là của cá nhân.', remedy: 'Đăng ký chứng thư của nhà trường.' },
  DK06: { reason: 'Chứng thư là của trường khác.', remedy: 'Đăng ký chứng thư của chính trường mình.' },
  DK07: {
    reason: 'Chứng thư không do tổ chức được cổng tin cậy cấp.',
    remedy: 'Dùng chứng thư do tổ chức được cổng tin cậy cấp.',
  },
  DK08: { reason: 'Cổng chưa có trường này.', remedy: 'Đề nghị cơ quan quản lý ghi trường vào cổng trước.' },
  DK09: { reason: 'Chưa có đăng ký nào với mã này.', remedy: 'Đăng ký chứng thư trước rồi hỏi lại.' },
  DK10: { reason: 'Cơ quan quản lý đã từ chối chứng thư.', remedy: 'Xem lý do, sửa rồi đăng ký chứng thư khác.' },
  DK11: { reason: 'Trường có quá nhiều đăng ký đang chờ.', remedy: 'Chờ cơ quan quản lý xem các đăng ký trước.' },
  TH01: { reason: 'Cổng không có đơn vị học bạ này của trường.', remedy: CHECK_STATE },
  TH02: { reason: 'Đơn vị học bạ này đã thu hồi.', remedy: 'Không cần thu hồi nữa; có thể phát hành đơn vị thay thế.' },
  TH03: { reason: 'Thông tin trong đề nghị khác với học bạ đã tiếp nhận.', remedy: CHECK_STATE },
  TH04: { reason: 'Đơn vị học bạ này đã có đề nghị thu hồi đang chờ.', remedy: 'Chờ trả lời của đề nghị trước.' },
  TH05: { reason: 'Đề nghị thu hồi chưa có lý do.', remedy: 'Hiệu trưởng ghi lý do rồi gửi lại.' },
  TH06: {
    reason: 'Tệp đính kèm không phải PDF, JPEG hay PNG.',
    remedy: 'Đính kèm tệp PDF hoặc ảnh chụp rồi gửi đề nghị mới.',
  },
  TH07: { reason: 'Cơ quan quản lý không hỏi lại đề nghị này.', remedy: 'Xem tình trạng đề nghị.' },
  TH08: { reason: 'Câu trả lời nói về đơn vị khác với đề nghị.', remedy: 'Trả lời đúng các đơn vị đã đề nghị.' },
  TH09: {
    reason: 'Cơ quan quản lý đã trả lời đề nghị này, không rút được nữa.',
    remedy: 'Xem tình trạng đề nghị.',
  },
  CH01: { reason: 'Cổng chưa tiếp nhận đơn vị học bạ này.', remedy: 'Báo cáo học bạ, chờ tiếp nhận rồi chốt dữ liệu.' },
  CH02: {
    reason: 'Đơn vị học bạ này đã thu hồi, không chốt dữ liệu được.',
    remedy: 'Ký phát hành và báo cáo đơn vị thay thế.',
  },
  CH03: { reason: 'Đơn vị học bạ này đang có đề nghị thu hồi.', remedy: 'Chờ trả lời đề nghị rồi chốt dữ liệu.' },
  CH04: { reason: 'Thời điểm chốt dữ liệu ở tương lai.', remedy: 'Chỉnh giờ máy chủ của trường rồi chốt dữ liệu lại.' },
  NK01: { reason: 'Phiếu nhật ký sai dạng.', remedy: REPORT },
  NK02: { reason: 'Phiếu là của nhật ký khác.', remedy: ASK_OFFICE },
  NK03: {
    reason: 'Phiếu không do khóa nhật ký của trường ký.',
    remedy: 'Nếu trường đã thay khóa nhật ký, báo cơ quan quản lý bằng văn bản.',
  },
  NK04: {
    reason: 'Nhật ký ngắn hơn lần trước: đã mất hoặc bị cắt.',
    remedy: 'Hiệu trưởng và quản trị xem ngay nhật ký; cơ quan quản lý cũng thấy điều này.',
  },
  NK05: {
    reason: 'Nhật ký không nối tiếp lần trước: đã bị viết lại.',
    remedy: 'Hiệu trưởng và quản trị xem ngay nhật ký; cơ quan quản lý cũng thấy điều này.',
  },
  NK06: {
    reason: 'Chứng minh không bắt đầu từ phiếu cổng giữ lần cuối.',
    remedy: 'Phần mềm lập lại chứng minh từ phiếu trong câu trả lời rồi gửi.',
  },
  NK07: { reason: 'Cổng chưa có khóa nhật ký của trường.', remedy: 'Gửi tệp audit-key.pub cho cơ quan quản lý.' },
};
