import type { IMPORT_REFUSALS } from '../../codes/refusals/imports.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of files of pupils, and of their rows. */
export const importRefusals: RefusalWordsOf<typeof IMPORT_REFUSALS> = {
  'import-no-columns': {
    reason: 'Không trang nào trong tệp có cột họ tên học sinh cùng ngày sinh hoặc lớp.',
    remedy: 'Xuất danh sách học sinh từ vnEdu, SMAS hoặc CSDL ngành rồi đưa lại tệp đó, giữ nguyên dòng tiêu đề.',
  },
  'import-of-staff': {
    reason: 'Tệp này là danh sách giáo viên hoặc phân công, không phải danh sách học sinh.',
    remedy: 'Chọn tệp danh sách học sinh.',
  },
  'import-of-pupils': {
    reason: 'Tệp này là danh sách học sinh, không phải giáo viên.',
    remedy: 'Chọn tệp giáo viên, hoặc chọn “Học sinh” ở trên.',
  },
  'import-no-teacher-columns': {
    reason: 'Không trang nào của tệp có cột họ tên giáo viên kèm một cột nữa.',
    remedy:
      'Xuất danh sách cán bộ, giáo viên từ vnEdu, SMAS hoặc CSDL ngành rồi đưa tệp đó vào, giữ nguyên hàng tiêu đề.',
  },
  'import-no-assignment-columns': {
    reason: 'Không trang nào của tệp nói ai dạy môn nào ở lớp nào.',
    remedy: 'Cần các cột Giáo viên, Lớp, Môn; hoặc một bảng có cột Lớp, mỗi môn một cột, trong ô là tên giáo viên.',
  },
  'import-no-profile-columns': {
    reason: 'Không trang nào của tệp có cột lý lịch (nơi sinh, quê quán, dân tộc, cha, mẹ…) kèm mã hoặc tên học sinh.',
    remedy: 'Xuất hồ sơ học sinh từ vnEdu, SMAS hoặc CSDL ngành rồi đưa tệp đó vào, giữ nguyên hàng tiêu đề.',
  },
  'import-not-working': {
    reason: 'Trạng thái ghi “{typed}”.',
    remedy: 'Người đã nghỉ thì kết thúc tài khoản ở trang Nhân sự; không cần nhập hàng này.',
  },
  'import-not-teaching': {
    reason: 'Chức vụ ghi “{typed}”, không phải giáo viên.',
    remedy:
      'Nếu cần tài khoản, thêm người ấy ở trang Nhân sự rồi trao vai ở trang Vai trò trong trường; không cần nhập hàng này.',
  },
  'import-account-odd': {
    reason: 'Tài khoản “{typed}” có ký tự lạ hoặc quá dài.',
    remedy: 'Dùng chữ không dấu, số, dấu chấm; hoặc để trống, hệ thống sẽ đặt.',
  },
  'import-teacher-left': {
    reason: '{name} đã kết thúc tài khoản.',
    remedy: 'Nếu cô/thầy dạy lại, mở lại tài khoản ở trang Nhân sự rồi nhập lại.',
  },
  'import-of-two-people': {
    reason: 'Hàng này mang mã, số hoặc tài khoản của hai người: {name} và {other}.',
    remedy: 'Xem lại hàng này, sửa chỗ sai rồi đưa lại tệp.',
  },
  'import-meant-twice': {
    reason: 'Hai hàng cùng được chọn là {name}.',
    remedy: 'Chọn lại: một hàng là người ấy, hàng kia là người khác hoặc bỏ qua.',
  },
  'import-teacher-missing': {
    reason: 'Thiếu tên giáo viên.',
    remedy: 'Điền tên rồi đưa lại tệp.',
  },
  'import-teacher-unknown': {
    reason: 'Trường chưa có ai tên “{typed}”.',
    remedy: 'Nhập danh sách giáo viên trước, hoặc sửa tên cho đúng như trong hệ thống.',
  },
  'import-class-unknown': {
    reason: 'Năm học này không có lớp “{typed}”.',
    remedy: 'Nhập học sinh trước để có lớp, hoặc sửa tên lớp.',
  },
  'import-subject-odd': {
    reason: 'Không rõ “{typed}” là môn nào.',
    remedy: 'Ghi tên môn như trong học bạ, hoặc “Chủ nhiệm”.',
  },
  'import-subject-missing': {
    reason: 'Thiếu môn.',
    remedy: 'Ghi tên môn, hoặc “Chủ nhiệm”.',
  },
  'import-role-odd': {
    reason: 'Không hiểu vai trò “{typed}”.',
    remedy: 'Ghi “Chịu trách nhiệm” hoặc “Dạy cùng”.',
  },
  'import-days-odd': {
    reason: 'Không đọc được ngày “{typed}”.',
    remedy: 'Ghi như 05/09/2026.',
  },
  'import-duty-doubled': {
    reason: 'Hàng {row} trang {sheet} giao việc này cho {name}: chỉ một người chịu trách nhiệm.',
    remedy: 'Giữ một hàng, hoặc ghi “Dạy cùng” ở cột Vai trò của hàng kia.',
  },
  'import-pupil-unknown': {
    reason: 'Trường không có em này.',
    remedy: 'Nhập danh sách học sinh trước, hoặc sửa mã, tên, ngày sinh cho khớp.',
  },
  'import-pupil-gone': {
    reason: 'Em này không ở lớp nào của năm học.',
    remedy: 'Ghi lớp cho em ở trang Học sinh trước.',
  },
  'import-profile-odd': {
    reason: 'Không dùng được “{typed}”.',
    remedy: 'Xem lại ô đó: có thể quá dài hoặc là lỗi công thức.',
  },
  'import-too-many-rows': {
    reason: 'Tệp có hơn {limit} hàng, nhiều hơn số học sinh của một trường tiểu học.',
    remedy: 'Chia theo khối, hoặc xóa các hàng thừa rồi đưa lại.',
  },
  'import-no-rows': {
    reason: 'Dưới dòng tiêu đề không có học sinh nào.',
    remedy: 'Kiểm tra lại tệp vừa chọn.',
  },
  'import-other-school': {
    reason: 'Hàng này ghi mã trường {school}, trường mình là {own}.',
    remedy: 'Xuất lại danh sách của trường mình; học sinh chuyển đến thì xóa mã trường cũ ở hàng đó.',
  },
  'import-not-studying': {
    reason: 'Cột trạng thái ghi “{typed}”.',
    remedy: 'Học sinh đã đi thì ghi ngày đi ở trang Học sinh, không cần nhập hàng này.',
  },
  'import-name-missing': {
    reason: 'Hàng này thiếu họ tên.',
    remedy: 'Điền họ tên rồi đưa lại tệp.',
  },
  'import-name-long': {
    reason: 'Họ tên dài hơn {limit} chữ.',
    remedy: 'Kiểm tra ô họ tên có dính nội dung khác không.',
  },
  'import-name-odd': {
    reason: 'Ô họ tên không phải tên người.',
    remedy: 'Bỏ số và dấu lạ trong ô họ tên.',
  },
  'import-name-damaged': {
    reason: 'Họ tên gõ bằng phông chữ cũ (TCVN3, VNI) hoặc đã vỡ chữ.',
    remedy: 'Chuyển tệp sang Unicode rồi đưa lại.',
  },
  'import-birth-missing': {
    reason: 'Hàng này thiếu ngày sinh.',
    remedy: 'Điền ngày sinh đủ ngày, tháng, năm.',
  },
  'import-birth-odd': {
    reason: 'Ngày sinh “{typed}” không đọc được.',
    remedy: 'Viết dạng 31/12/2018.',
  },
  'import-birth-future': {
    reason: 'Ngày sinh {typed} chưa tới.',
    remedy: 'Sửa lại năm sinh.',
  },
  'import-birth-unlikely': {
    reason: 'Ngày sinh {typed} không thể là của học sinh tiểu học.',
    remedy: 'Sửa lại năm sinh.',
  },
  'import-sex-missing': {
    reason: 'Hàng này thiếu giới tính.',
    remedy: 'Ghi Nam hoặc Nữ.',
  },
  'import-sex-odd': {
    reason: 'Giới tính “{typed}” không đọc được.',
    remedy: 'Ghi Nam hoặc Nữ.',
  },
  'import-personal-id-odd': {
    reason: 'Số định danh “{typed}” không đủ 12 chữ số.',
    remedy: 'Định dạng cột là Văn bản, gõ lại số theo giấy khai sinh; chưa có thì để trống.',
  },
  'import-personal-id-taken': {
    reason: 'Số định danh này đang là của {name} (mã {code}).',
    remedy: 'Xem lại giấy tờ của hai em; sửa số sai rồi đưa lại.',
  },
  'import-code-missing': {
    reason: 'Học sinh mới mà tệp không có mã học sinh.',
    remedy: 'Xuất lại danh sách có cột mã học sinh.',
  },
  'import-code-odd': {
    reason: 'Mã “{typed}” có dấu lạ hoặc quá dài.',
    remedy: 'Chép lại mã từ CSDL ngành.',
  },
  'import-class-missing': {
    reason: 'Hàng này không ghi lớp, mà em chưa ở lớp nào trong năm.',
    remedy: 'Điền tên lớp.',
  },
  'import-class-odd': {
    reason: 'Tên lớp “{typed}” không đọc được.',
    remedy: 'Ghi tên lớp ngắn như 4A.',
  },
  'import-grade-missing': {
    reason: 'Từ tên lớp {class} chưa biết em học khối mấy.',
    remedy: 'Thêm cột Khối và ghi 1 đến 5.',
  },
  'import-grade-odd': {
    reason: 'Khối “{typed}” không đọc được.',
    remedy: 'Ghi một số từ 1 đến 5.',
  },
  'import-grade-class': {
    reason: 'Hàng này ghi khối {grade} nhưng lớp {class}.',
    remedy: 'Sửa khối hoặc lớp cho khớp.',
  },
  'import-doubled': {
    reason: 'Em này đã có ở hàng {row}, trang {sheet}.',
    remedy: 'Không phải làm gì; xóa hàng thừa nếu muốn.',
  },
  'import-doubled-differs': {
    reason: 'Cùng mã học sinh với hàng {row}, trang {sheet} nhưng nội dung khác nhau.',
    remedy: 'Sửa mã của một trong hai hàng rồi đưa lại; chưa hàng nào được nhận.',
  },
  'import-identity-released': {
    reason: 'Học bạ của em đã phát hành nên họ tên, ngày sinh, giới tính không đổi bằng nhập tệp.',
    remedy: 'Dùng “Cải chính” ở trang Học sinh, kèm số quyết định.',
  },
  'import-signed': {
    reason: 'Học bạ năm nay của em đã được ký nên không đổi bằng nhập tệp.',
    remedy: 'Đề nghị hiệu trưởng trả lại học bạ trước.',
  },
  'import-undecided': {
    reason: 'Còn {n} hàng nghi ngờ chưa chọn.',
    remedy: 'Chọn từng hàng rồi làm lại.',
  },
  'import-nothing': {
    reason: 'Không có gì để ghi: các hàng đều giống hệ thống, bị từ chối hoặc bỏ qua.',
    remedy: 'Sửa các hàng bị từ chối rồi đưa lại tệp.',
  },
  'import-mostly-unknown': {
    reason: 'Hơn nửa số học sinh trong tệp chưa có ở trường; có thể là tệp của trường khác.',
    remedy: 'Xem lại tệp; nếu đúng, đánh dấu “Đúng là danh sách của trường mình” rồi làm lại.',
  },
  'import-moved-on': {
    reason: 'Danh sách của trường đã thay đổi từ lúc xem trước.',
    remedy: 'Bấm “So lại” để xem lần nữa.',
  },
  'import-not-open': {
    reason: 'Lần nhập này đã kết thúc.',
    remedy: 'Đưa tệp vào lại để so và nhập lần nữa.',
  },
  'import-under-way': {
    reason: 'Đang có một lần nhập khác chạy.',
    remedy: 'Chờ lần đó xong rồi làm lại.',
  },
  'import-decision-odd': {
    reason: 'Hàng này không có lựa chọn như vậy.',
    remedy: 'Tải lại trang rồi chọn lại.',
  },
  'import-day-odd': {
    reason: 'Ngày nhập phải trong năm học, từ {begins} đến {ends}.',
    remedy: 'Chọn lại ngày.',
  },
  'import-not-done': {
    reason: 'Lần nhập này chưa ghi gì nên không có gì để hoàn tác.',
    remedy: 'Không cần làm gì.',
  },
  'import-built-on': {
    reason: 'Không hoàn tác được: đã có {what} dựa trên lần nhập này ({names}).',
    remedy: 'Sửa từng em ở trang Học sinh.',
  },
};
