import type { RefusalCode } from '../../codes/refusal.js';
import type { RefusalWords } from '../words.js';
import { accountRefusals } from './refusals-accounts.js';
import { archiveRefusals } from './refusals-archive.js';
import { bankRefusals } from './refusals-bank.js';
import { calendarRefusals } from './refusals-calendar.js';
import { certificateRefusals } from './refusals-certificates.js';
import { coverRefusals } from './refusals-covers.js';
import { reportRefusals } from './refusals-reports.js';
import { dutyRefusals } from './refusals-duties.js';
import { handoverRefusals } from './refusals-handover.js';
import { practiceRefusals } from './refusals-practice.js';
import { broughtRefusals } from './refusals-brought-years.js';
import { importRefusals } from './refusals-imports.js';
import { lockRefusals } from './refusals-locks.js';
import { pupilRefusals } from './refusals-pupils.js';
import { copyRefusals } from './refusals-paper-copies.js';
import { familyRefusals } from './refusals-families.js';
import { breachRefusals } from './refusals-breaches.js';
import { incidentRefusals } from './refusals-incidents.js';
import { revocationRefusals } from './refusals-revocations.js';
import { erasureRefusals } from './refusals-erasures.js';
import { transferRefusals } from './refusals-transfers.js';
import { backupRefusals } from './refusals-backups.js';
import { inspectionRefusals } from './refusals-inspections.js';
import { trailRefusals } from './refusals-trail.js';
import { firstRunRefusals } from './refusals-first-run.js';
import { recordRefusals } from './refusals-records.js';
import { remoteRefusals } from './refusals-remote.js';
import { leaderRefusals } from './refusals-leaders.js';
import { rolloverRefusals } from './refusals-rollover.js';
import { schoolRulesRefusals } from './refusals-school-rules.js';
import { schoolRefusals } from './refusals-school.js';
import { sealingRefusals } from './refusals-sealing.js';
import { serverRefusals } from './refusals-server.js';
import { signingRefusals } from './refusals-signing.js';
import { supplementaryRefusals } from './refusals-supplementary.js';

/** Refusals of whole acts, as the user reads them. `{name}` stands for a parameter. */
export const refusals: Readonly<Record<RefusalCode, RefusalWords>> = {
  'signed-out': {
    reason: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn.',
    remedy: 'Đăng nhập lại; những gì bạn đã nhập vẫn còn trong tệp.',
  },
  'wrong-password': {
    reason: 'Tài khoản hoặc mật khẩu không đúng.',
    remedy: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại, hoặc nhờ quản trị đặt lại mật khẩu.',
  },
  'too-many-tries': {
    reason: 'Đã nhập sai nhiều lần nên tài khoản tạm nghỉ.',
    remedy: 'Thử lại sau {seconds} giây.',
  },
  'too-many-requests': {
    reason: 'Máy này gửi quá nhiều yêu cầu trong thời gian ngắn.',
    remedy: 'Chờ một phút rồi thử lại.',
  },
  csrf: {
    reason: 'Yêu cầu không đến từ trang của Học bạ số.',
    remedy: 'Tải lại trang rồi làm lại.',
  },
  'not-allowed': {
    reason: 'Vai trò của bạn không làm việc này.',
    remedy: 'Nhờ người có trách nhiệm thực hiện hoặc hỏi quản trị.',
  },
  'not-found': {
    reason: 'Không tìm thấy lớp, bảng hoặc trang này trong phần việc của bạn.',
    remedy: 'Kiểm tra lại đường dẫn, hoặc hỏi quản trị về phân công của bạn.',
  },
  'bad-request': {
    reason: 'Yêu cầu không đúng dạng: {detail}.',
    remedy: 'Tải lại trang hoặc cập nhật chương trình rồi làm lại.',
  },
  'too-large': {
    reason: 'Dữ liệu gửi lên lớn hơn mức cho phép ({limit}).',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'push-id-reused': {
    reason: 'Lần gửi này trùng mã với một lần gửi khác có nội dung khác.',
    remedy: 'Gửi lại từ bảng đang mở; hệ thống sẽ dùng mã mới.',
  },
  'not-your-field': {
    reason: 'Ô này do người khác phụ trách.',
    remedy: 'Báo cho giáo viên phụ trách, hoặc hỏi quản trị nếu phân công chưa đúng.',
  },
  'field-not-on-sheet': {
    reason: 'Bảng này không có ô như vậy cho học sinh này.',
    remedy: 'Tải lại bảng của lớp rồi nhập vào đúng cột.',
  },
  'pupil-not-in-class': {
    reason: 'Học sinh này không có trong danh sách lớp.',
    remedy: 'Kiểm tra mã học sinh, hoặc nhờ quản trị cập nhật danh sách lớp.',
  },
  'cell-conflict': {
    reason: 'Bạn nhập “{mine}”, trên hệ thống là “{theirs}” ({author}, {at}).',
    remedy: 'Xem hai giá trị, giữ giá trị đúng rồi gửi lại.',
  },
  'file-not-workbook': {
    reason: 'Tệp này không phải bảng tính Excel (.xlsx).',
    remedy: 'Lưu lại dạng Excel Workbook (.xlsx) rồi gửi.',
  },
  'file-broken': {
    reason: 'Tệp bị cắt cụt hoặc hỏng.',
    remedy: 'Mở tệp, lưu lại rồi gửi; nếu không mở được, tải bảng mới.',
  },
  'file-encrypted': {
    reason: 'Tệp có mật khẩu nên không đọc được.',
    remedy: 'Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.',
  },
  'file-macros': {
    reason: 'Tệp có macro.',
    remedy: 'Lưu lại dạng .xlsx không có macro rồi gửi.',
  },
  'file-embedded': {
    reason: 'Tệp có đối tượng nhúng (OLE).',
    remedy: 'Xóa đối tượng nhúng rồi gửi lại, hoặc chép số liệu sang bảng mới tải.',
  },
  'file-external-links': {
    reason: 'Tệp có liên kết tới tệp khác.',
    remedy: 'Chọn Dữ liệu > Sửa liên kết > Ngắt liên kết rồi gửi lại.',
  },
  'file-data-connections': {
    reason: 'Tệp lấy dữ liệu từ nguồn khác (kết nối dữ liệu hoặc truy vấn).',
    remedy: 'Chọn Dữ liệu > Truy vấn và Kết nối, xóa từng kết nối, lưu lại rồi gửi.',
  },
  'file-linked-pictures': {
    reason: 'Tệp có hình ảnh liên kết từ nơi khác, không nằm trong tệp.',
    remedy: 'Xóa hình đó, hoặc chèn lại bằng Chèn > Hình ảnh (không chọn Liên kết đến tệp), lưu lại rồi gửi.',
  },
  'file-too-many-sheets': {
    reason: 'Tệp có quá nhiều trang tính ({count}).',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-bomb': {
    reason: 'Tệp nở ra lớn bất thường khi mở.',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-miscounted': {
    reason: 'Đọc tệp hai cách cho số ô có dữ liệu khác nhau nên không chắc đã đọc đủ; chưa nhận gì từ tệp.',
    remedy: 'Mở tệp bằng Excel, lưu lại rồi gửi; nếu vẫn vậy, chép số liệu sang bảng mới tải.',
  },
  'file-doctype': {
    reason: 'Tệp chứa phần khai báo không được phép (DOCTYPE).',
    remedy: 'Chép số liệu sang bảng mới tải rồi gửi.',
  },
  'file-slow': {
    reason: 'Đọc tệp mất quá lâu nên đã dừng.',
    remedy: 'Gửi đúng tệp bảng lớp tải từ hệ thống.',
  },
  'file-not-returned': {
    reason: 'Máy chủ chưa trả lại được tệp có đánh dấu; những gì đã nhận vẫn được lưu, kết quả từng ô ở trên.',
    remedy: 'Gửi lại đúng tệp này sau ít phút: không ô nào bị ghi hai lần. Hoặc tải bảng mới của lớp để làm tiếp.',
  },
  'file-not-marked': {
    reason: 'Máy chủ chưa trả lại được tệp có đánh dấu. Tệp mới được kiểm tra, chưa lưu gì; kết quả từng ô ở trên.',
    remedy: 'Sửa theo kết quả ở trên rồi gửi, hoặc kiểm tra lại đúng tệp này sau ít phút để lấy tệp có đánh dấu.',
  },
  'file-foreign': {
    reason: 'Tệp này không phải bảng do Học bạ số tạo ra.',
    remedy: 'Tải bảng của lớp, chép số liệu vào rồi gửi.',
  },
  'file-altered': {
    reason: 'Trang ẩn của tệp đã bị sửa nên không tin được.',
    remedy: 'Tải bảng mới, chép số liệu sang rồi gửi.',
  },
  'file-other-school': {
    reason: 'Tệp này của trường khác ({school}).',
    remedy: 'Gửi tệp tải từ hệ thống của trường mình.',
  },
  'file-other-year': {
    reason: 'Tệp này theo mẫu của năm học {year}.',
    remedy: 'Tải bảng của năm học hiện tại rồi chép số liệu sang.',
  },
  'file-other-class': {
    reason: 'Tệp này của lớp {class}, không phải lớp bạn được phân công.',
    remedy: 'Kiểm tra lại tệp, hoặc hỏi quản trị về phân công của bạn.',
  },
  'kit-no-https': {
    reason: 'Máy chủ chưa phục vụ HTTPS nên Excel ở máy khác chưa vào được.',
    remedy: 'Trên máy chủ, dừng rồi chạy lại: npm run -s hocba -- serve --host TÊN_MÁY. Sau đó tải bộ cài.',
  },
  'kit-host': {
    reason: '“{host}” không phải tên máy hoặc địa chỉ IPv4.',
    remedy: 'Chỉ ghi tên, không ghi https://, cổng hay dấu tiếng Việt; ví dụ hocba.lan hoặc 192.168.1.10.',
  },
  'kit-host-other': {
    reason: 'Máy chủ không phục vụ tên “{host}”.',
    remedy: 'Chọn một trong các tên: {hosts}; hoặc chạy lại máy chủ với serve --host {host}.',
  },
  'kit-share': {
    reason: '“{share}” không phải đường dẫn thư mục dùng chung.',
    remedy: 'Ghi theo dạng \\\\TÊN_MÁY\\thư-mục, ví dụ \\\\hocba.lan\\hocba.',
  },
  'excel-cell-edit': {
    reason: 'Một ô trong Excel đang gõ dở nên chưa làm được.',
    remedy: 'Bấm Enter (hoặc Esc để bỏ phần đang gõ) trong ô đó rồi làm lại.',
  },
  'excel-silent': {
    reason: 'Excel chưa trả lời sau {seconds} giây: có ô đang gõ dở, có hộp thoại đang mở hoặc Excel đang bận.',
    remedy: 'Bấm Enter trong ô đang gõ, đóng hộp thoại rồi làm lại; nếu Excel vẫn đứng, lưu sổ và mở lại.',
  },
  'excel-dialog-open': {
    reason: 'Excel đang mở một hộp thoại nên không ghi được vào bảng.',
    remedy: 'Đóng hộp thoại rồi làm lại.',
  },
  'excel-busy': {
    reason: 'Excel đang bận việc khác.',
    remedy: 'Chờ vài giây rồi làm lại; số liệu trong bảng vẫn còn.',
  },
  'excel-protected': {
    reason: 'Trang tính hoặc sổ đang khóa nên không ghi được: có mật khẩu, hoặc sổ mở ở chế độ chỉ đọc.',
    remedy: 'Bấm Cho phép chỉnh sửa nếu Excel hỏi, bỏ mật khẩu ở Xem lại > Bỏ bảo vệ trang tính, rồi làm lại.',
  },
  'excel-inactive': {
    reason: 'Nhiều sổ đang mở và sổ này không ở phía trước.',
    remedy: 'Bấm vào bảng của lớp rồi làm lại.',
  },
  'excel-place-gone': {
    reason: 'Trang tính hoặc ô cần đến không còn ở đó: có thể vừa được đổi tên hoặc xóa.',
    remedy: 'Bấm Soát lỗi để đọc lại bảng rồi làm lại; nếu lỡ xóa, bấm Ctrl+Z.',
  },
  'excel-filtered': {
    reason: 'Bảng đang lọc nên Excel không ghi được vào các hàng ẩn.',
    remedy: 'Bỏ lọc ở Dữ liệu > Xóa rồi làm lại.',
  },
  'excel-in-the-way': {
    reason: 'Vùng cần ghi vướng ô đã trộn, một Bảng (Table) hoặc PivotTable mới thêm.',
    remedy: 'Bỏ trộn ô hoặc chuyển phần thêm sang trang khác rồi làm lại.',
  },
  'excel-no-cells': {
    reason: 'Chỗ đang chọn không phải là ô của bảng.',
    remedy: 'Mở trang của lớp, chọn một ô rồi làm lại.',
  },
  'excel-too-large': {
    reason: 'Sổ này lớn hơn mức Excel cho đọc hoặc ghi một lần.',
    remedy: 'Xóa các trang và số liệu không thuộc bảng của lớp rồi làm lại, hoặc gửi tệp trên trang web.',
  },
  'excel-too-old': {
    reason: 'Bản Excel này không làm được việc này.',
    remedy: 'Cập nhật Excel, hoặc tải và gửi tệp trên trang web của trường.',
  },
  'excel-lost': {
    reason: 'Khung Học bạ số mất liên lạc với Excel.',
    remedy: 'Đóng khung, mở lại từ thẻ Học bạ số; số liệu trong bảng vẫn còn.',
  },
  'excel-links': {
    reason: 'Sổ này lấy số liệu từ tệp hoặc nguồn khác và Excel đang chặn.',
    remedy: 'Bỏ liên kết ở Dữ liệu > Sửa liên kết rồi làm lại.',
  },
  'excel-fault': {
    reason: 'Excel báo sự cố ngoài dự kiến ({code}).',
    remedy: 'Lưu sổ rồi làm lại; nếu vẫn bị, mở Trợ giúp, chép thông tin chẩn đoán và báo sự cố.',
  },
  'shutting-down': {
    reason: 'Máy chủ đang dừng để bảo trì.',
    remedy: 'Giữ nguyên tệp, gửi lại sau vài phút.',
  },
  unexpected: {
    reason: 'Có sự cố ngoài dự kiến, mã tra cứu {reference}.',
    remedy: 'Thử lại; nếu còn lỗi, gửi mã này cho quản trị. Những gì bạn đã nhập không mất.',
  },
  ...accountRefusals,
  ...archiveRefusals,
  ...bankRefusals,
  ...calendarRefusals,
  ...rolloverRefusals,
  ...handoverRefusals,
  ...practiceRefusals,
  ...broughtRefusals,
  ...schoolRulesRefusals,
  ...leaderRefusals,
  ...lockRefusals,
  ...schoolRulesRefusals,
  ...certificateRefusals,
  ...coverRefusals,
  ...reportRefusals,
  ...dutyRefusals,
  ...signingRefusals,
  ...importRefusals,
  ...pupilRefusals,
  ...trailRefusals,
  ...inspectionRefusals,
  ...backupRefusals,
  ...copyRefusals,
  ...transferRefusals,
  ...revocationRefusals,
  ...erasureRefusals,
  ...familyRefusals,
  ...breachRefusals,
  ...incidentRefusals,
  ...recordRefusals,
  ...firstRunRefusals,
  ...remoteRefusals,
  ...schoolRefusals,
  ...sealingRefusals,
  ...serverRefusals,
  ...supplementaryRefusals,
};
