import type { RECORD_REFUSALS } from '../../codes/refusals/records.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of acts on subject lists, year records and awards. */
export const recordRefusals: RefusalWordsOf<typeof RECORD_REFUSALS> = {
  'record-signed': {
    reason: 'Học bạ của học sinh này đã được giáo viên chủ nhiệm ký nên số liệu không sửa được nữa.',
    remedy: 'Nếu cần sửa, đề nghị hiệu trưởng trả lại học bạ rồi gửi lại.',
  },
  'no-delegation': {
    reason: 'Phó hiệu trưởng chỉ ký thay khi được giao ký thay bằng văn bản còn hiệu lực trong ngày.',
    remedy: 'Đề nghị hiệu trưởng ghi việc giao ký thay vào hệ thống rồi làm lại.',
  },
  'not-responsible': {
    reason: 'Người chịu trách nhiệm ký môn này ở lớp này là {name}.',
    remedy: 'Nhờ người đó ký, hoặc hỏi quản trị nếu phân công chưa đúng.',
  },
  'record-moved-on': {
    reason: 'Học bạ này đã qua bước đó: đã có người ký hoặc trả lại trước bạn.',
    remedy: 'Tải lại danh sách để xem học bạ đang ở bước nào.',
  },
  'record-too-early': {
    reason: 'Học bạ này chưa đến bước đó: người ký trước chưa ký.',
    remedy: 'Xem còn thiếu gì, của ai; làm lại khi người đó đã ký.',
  },
  'record-incomplete': {
    reason: 'Học bạ này chưa đủ: {owed}.',
    remedy: 'Bổ sung hoặc nhắc người phụ trách rồi ký lại.',
  },
  'promotion-not-asked': {
    reason:
      'Lớp 5 là lớp cuối cấp nên không xét lên lớp, chỉ xác nhận hoàn thành chương trình tiểu học (TT27, Điều 11).',
    remedy:
      'Không cần quyết định lên lớp cho em này; em còn chờ đánh giá bổ sung thì chỉ quyết định được là chưa hoàn thành.',
  },
  'promotion-no-result': {
    reason: 'Số liệu của em chưa đủ nên chưa có kết quả để xét lên lớp (TT27, Điều 11).',
    remedy: 'Nhắc thầy cô nhập đủ; có kết quả rồi hãy quyết định.',
  },
  'promotion-completed': {
    reason: 'Em đã hoàn thành chương trình lớp học nên được lên lớp, không cần quyết định (TT27, Điều 11).',
    remedy: 'Tải lại danh sách; nếu kết quả chưa đúng, đề nghị giáo viên xem lại số liệu.',
  },
  'promotion-signed': {
    reason: 'Giáo viên chủ nhiệm đã ký học bạ với việc lên lớp đã ghi nên không quyết định lại được.',
    remedy: 'Nếu cần quyết định khác, trả lại học bạ rồi quyết định; giáo viên sẽ ký lại.',
  },
  'promotion-moved-on': {
    reason: 'Từ khi mở ra xem, số liệu của em đã đổi hoặc đã có người quyết định.',
    remedy: 'Tải lại danh sách, xem lại rồi quyết định.',
  },
  'record-other-version': {
    reason: 'Chữ ký này là của bản {given}, còn học bạ đang ở bản {version}.',
    remedy: 'Tải lại danh sách, xem bản mới rồi ký.',
  },
  'record-former-code': {
    reason: 'Học bạ này được ký khi trường mang mã {code}; nay mã trường là {now} nên chữ ký tiếp theo không khớp.',
    remedy: 'Trả lại học bạ để giáo viên chủ nhiệm ký lại dưới mã mới, rồi làm tiếp.',
  },
  'rows-not-ready': {
    reason: 'Chưa ký được cho {names}: còn thiếu, còn lỗi, hoặc học bạ đã được giáo viên chủ nhiệm ký.',
    remedy: 'Tải lại bảng ký; những học sinh khác vẫn ký được.',
  },
  'list-number-taken': {
    reason: 'Đã có một lần ký khác của môn này vừa được nhận trước.',
    remedy: 'Tải lại bảng ký rồi ký lại.',
  },
  'list-id-reused': {
    reason: 'Lần ký này trùng mã với một lần ký khác có nội dung khác.',
    remedy: 'Tải lại bảng ký; hệ thống sẽ dùng mã mới.',
  },
  'signature-wrong': {
    reason: 'Chữ ký không khớp với nội dung và chứng thư đã nêu.',
    remedy: 'Kiểm tra đã chọn đúng chứng thư rồi ký lại.',
  },
  'signed-in-future': {
    reason: 'Giờ ký ({signedAt}) đi trước giờ của máy chủ ({now}).',
    remedy: 'Chỉnh lại ngày giờ của máy tính rồi ký lại.',
  },
  'signed-before-values': {
    reason: 'Giờ ký ({signedAt}) sớm hơn lần cuối số liệu được sửa ({changedAt}).',
    remedy: 'Chỉnh lại ngày giờ của máy tính, xem lại số liệu rồi ký lại.',
  },
  'signed-before-return': {
    reason: 'Giờ ký ({signedAt}) sớm hơn lúc học bạ được trả lại ({returnedAt}).',
    remedy: 'Chỉnh lại ngày giờ của máy tính, xem lại học bạ rồi ký lại.',
  },
  'signed-long-ago': {
    reason: 'Giờ ký ({signedAt}) cách giờ của máy chủ ({now}) hơn một giờ.',
    remedy: 'Chỉnh lại ngày giờ của máy tính rồi ký lại.',
  },
  'signed-before-previous': {
    reason: 'Giờ ký ({signedAt}) sớm hơn chữ ký trước đó trên học bạ ({previous}).',
    remedy: 'Chỉnh lại ngày giờ của máy tính rồi ký lại.',
  },
  'signer-personal-id-missing': {
    reason: 'Học bạ phải ghi số định danh cá nhân của người ký, mà tài khoản của bạn chưa có.',
    remedy: 'Nhờ quản trị ghi số định danh cá nhân vào tài khoản rồi ký lại.',
  },
  'pupil-personal-id-missing': {
    reason: 'Học bạ đã ký không có số định danh cá nhân của học sinh nên chưa phát hành được.',
    remedy:
      'Nhờ quản trị bổ sung số, rồi đề nghị hiệu trưởng trả lại để ký lại. Em chưa thể có số thì hiệu trưởng ghi lý do để phát hành; học bạ khác vẫn ký được.',
  },
  'waiver-not-needed': {
    reason: 'Học sinh này đã có số định danh cá nhân, hoặc học bạ đã phát hành.',
    remedy: 'Tải lại danh sách. Học bạ đã ký khi chưa có số thì trả lại để ký lại.',
  },
  'waiver-too-early': {
    reason: 'Giáo viên chủ nhiệm chưa ký học bạ này.',
    remedy: 'Chờ giáo viên chủ nhiệm ký rồi quyết định.',
  },
  'look-missing': {
    reason: 'Chưa có người thứ hai xem một bản in mẫu của lớp này.',
    remedy: 'Nhờ một người khác mở bản in, xem rồi xác nhận; sau đó ký phát hành.',
  },
  'school-facts-missing': {
    reason: 'Nhà trường chưa khai báo đủ thông tin phải ghi trong học bạ: mã và tên Sở, tỉnh, xã.',
    remedy: 'Nhờ quản trị khai báo thông tin của trường rồi ký lại; chưa có gì được ký.',
  },
  'record-lacks': {
    reason: 'Học bạ còn thiếu mục bắt buộc: {fields}.',
    remedy: 'Bổ sung trong bảng hoặc hồ sơ học sinh, gửi lại, rồi ký. Học bạ khác vẫn ký được.',
  },
};
