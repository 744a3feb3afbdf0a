import type { BANK_REFUSALS } from '../../codes/refusals/bank.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the remark bank. */
export const bankRefusals: RefusalWordsOf<typeof BANK_REFUSALS> = {
  'bank-level': {
    reason: 'Mức này không dùng cho môn hoặc phẩm chất đã chọn.',
    remedy: 'Chọn mức của môn học (T, H, C), của phẩm chất, năng lực (T, Đ, C), hoặc để trống cho mọi mức.',
  },
  'bank-level-unknown': {
    reason: 'Không hiểu mức “{typed}” của {about}.',
    remedy: 'Ghi {levels}, hoặc để trống cho mọi mức.',
  },
  'bank-grades': {
    reason: 'Lớp phải từ 1 đến 5, lớp đầu không lớn hơn lớp cuối.',
    remedy: 'Chọn lại lớp, hoặc để trống cho mọi lớp.',
  },
  'bank-grades-unknown': {
    reason: 'Không hiểu lớp “{typed}”.',
    remedy: 'Ghi một số từ 1 đến 5, hoặc “4 đến 5”; để trống cho mọi lớp. Viết 4-5 thì Excel tự đổi thành ngày tháng.',
  },
  'bank-about-unknown': {
    reason: 'Không hiểu môn hoặc phẩm chất “{typed}”.',
    remedy: 'Chép đúng tên ở trang “Cách điền”, ví dụ Toán, Phẩm chất Chăm chỉ, Năng lực chung.',
  },
  'bank-about-missing': {
    reason: 'Thiếu môn hoặc phẩm chất.',
    remedy: 'Ghi câu này dùng cho môn, phẩm chất hay năng lực nào; xem tên ở trang “Cách điền”.',
  },
  'bank-scope-unknown': {
    reason: 'Không hiểu phạm vi “{typed}”.',
    remedy: 'Ghi “Trường” hoặc “Của tôi”, hoặc để trống.',
  },
  'bank-not-school': {
    reason: 'Câu của trường do hiệu trưởng và phó hiệu trưởng giữ.',
    remedy: 'Đổi phạm vi thành “Của tôi” để đưa vào kho của bạn, hoặc nhờ nhà trường thêm.',
  },
  'bank-not-own': {
    reason: 'Kho riêng dành cho giáo viên.',
    remedy: 'Đổi phạm vi thành “Trường” để đưa vào kho của trường.',
  },
  'bank-text-missing': {
    reason: 'Chưa có câu nhận xét.',
    remedy: 'Viết câu nhận xét rồi lưu.',
  },
  'bank-text-long': {
    reason: 'Câu dài {length} ký tự, nhiều hơn {limit} ký tự một nhận xét được có.',
    remedy: 'Viết gọn lại hoặc tách thành hai câu.',
  },
  'bank-text-unreadable': {
    reason: 'Ô nhận xét không chứa chữ đọc được (lỗi công thức, TRUE/FALSE hoặc công thức chưa có kết quả).',
    remedy: 'Gõ lại câu nhận xét vào ô này.',
  },
  'bank-slot': {
    reason: 'Không hiểu {slot} trong câu.',
    remedy: 'Chỉ dùng {tên} để thay tên gọi của học sinh; bỏ các dấu ngoặc nhọn khác.',
  },
  'bank-doubled': {
    reason: 'Kho đã có câu này cho cùng môn, cùng mức.',
    remedy: 'Không cần thêm; tìm trong danh sách để sửa câu cũ.',
  },
  'bank-full': {
    reason: 'Kho đã đủ {limit} câu.',
    remedy: 'Xóa những câu không còn dùng rồi thêm.',
  },
  'bank-file-headers': {
    reason: 'Không thấy hàng tiêu đề “Môn hoặc phẩm chất”, “Nhận xét” trong tệp.',
    remedy: 'Tải kho về để có tệp mẫu, chép các câu vào đó rồi nhập lại.',
  },
  'bank-file-long': {
    reason: 'Tệp có hơn {limit} dòng.',
    remedy: 'Chia thành nhiều tệp rồi nhập từng tệp.',
  },
};
