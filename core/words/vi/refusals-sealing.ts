import type { SEALING_REFUSALS } from '../../codes/refusals/sealing.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the look, the seal on prints, transactions and print jobs. */
export const sealingRefusals: RefusalWordsOf<typeof SEALING_REFUSALS> = {
  'look-by-clerk': {
    reason: 'Người ký phát hành không tự xem thay người thứ hai.',
    remedy: 'Nhờ hiệu trưởng, phó hiệu trưởng hoặc giáo viên chủ nhiệm xem một bản in rồi xác nhận.',
  },
  'look-entered-alone': {
    reason: 'Mọi số liệu của học sinh này do một mình bạn nhập, nên cần người khác xem bản in.',
    remedy: 'Nhờ người khác xem, hoặc xem bản in của một học sinh có người khác cùng nhập.',
  },
  'look-not-approved': {
    reason: 'Học bạ của học sinh này chưa được duyệt, nên bản in của em chưa dùng làm mẫu được.',
    remedy: 'Chọn một học sinh đã được duyệt rồi xem bản in của em ấy.',
  },
  'record-altered': {
    reason: 'Nội dung học bạ đang lưu không còn khớp với chữ ký trên đó, nên hệ thống không đưa ra.',
    remedy: 'Báo ngay quản trị và hiệu trưởng; dữ liệu cần được khôi phục từ bản sao lưu. Học bạ khác vẫn dùng được.',
  },
  'record-signature-altered': {
    reason: 'Chữ ký đang lưu của học bạ này không còn đúng, nên hệ thống không đưa ra.',
    remedy: 'Báo ngay quản trị và hiệu trưởng; dữ liệu cần được khôi phục từ bản sao lưu. Học bạ khác vẫn dùng được.',
  },
  'record-signer-altered': {
    reason:
      'Người ký hoặc chứng thư ghi trong hệ thống không khớp với chữ ký trên học bạ này, nên hệ thống không đưa ra.',
    remedy:
      'Báo ngay quản trị và hiệu trưởng; sổ chứng thư và dữ liệu cần được đối chiếu với bản sao lưu. Học bạ khác vẫn dùng được.',
  },
  'record-certificate-bad': {
    reason:
      'Chứng thư của một chữ ký trên học bạ này đã bị thu hồi từ trước lúc ký, hoặc nơi cấp không còn được trường tin cậy.',
    remedy: 'Hỏi quản trị về chứng thư ấy trong sổ chứng thư trước khi dùng học bạ này. Học bạ khác vẫn dùng được.',
  },
  'print-altered': {
    reason: 'Bản in đang lưu không còn đúng như lúc được đóng dấu, nên hệ thống không đưa ra.',
    remedy: 'Báo ngay quản trị và hiệu trưởng; bản in cần được khôi phục từ bản sao lưu. Bản in khác vẫn dùng được.',
  },
  'look-not-shown': {
    reason: 'Bản in này chưa được mở ra cho bạn xem.',
    remedy: 'Bấm mở bản in, xem từng trang rồi xác nhận.',
  },
  'school-certificate-missing': {
    reason: 'Trường chưa có chứng thư của cơ quan trong sổ chứng thư, nên chưa ký phát hành được.',
    remedy: 'Nhờ quản trị đưa chứng thư của trường vào sổ và gửi đăng ký lên cấp trên.',
  },
  'record-not-sealed': {
    reason: 'Học bạ này chưa được ký phát hành.',
    remedy: 'Ký phát hành học bạ trước, rồi làm lại.',
  },
  'print-changed': {
    reason: 'Bản in đã khác lúc bạn mở để ký, nên chữ ký này chưa được nhận.',
    remedy: 'Mở lại danh sách bản in chờ ký rồi ký lại.',
  },
  'seal-same-certificate': {
    reason: 'Học bạ này đang mang dấu ký bằng chính chứng thư này của trường.',
    remedy: 'Không cần ký lại. Chỉ ký phát hành lại khi trường đã có chứng thư khác.',
  },
  'seal-stamp-missed': {
    reason: 'Vẫn chưa lấy được dấu thời gian, nên học bạ giữ nguyên dấu số đang có.',
    remedy: 'Thử lại sau, khi nơi cấp dấu thời gian trả lời. Học bạ vẫn có hiệu lực như trước.',
  },
  'print-other-seal': {
    reason: 'Học bạ này đã được ký phát hành bằng một chứng thư khác của trường; bản in phải mang đúng chứng thư ấy.',
    remedy:
      'Ký phát hành lại học bạ này bằng chứng thư mới (nội dung không đổi), rồi ký bản in; hoặc ký bản in bằng chứng thư cũ nếu còn hiệu lực.',
  },
  'seal-too-long': {
    reason: 'Chứng thư của trường kèm chuỗi chứng thư quá dài so với chỗ dành cho chữ ký trên bản in.',
    remedy: 'Nhờ quản trị đưa vào sổ chuỗi chứng thư ngắn hơn (không gồm chứng thư gốc), rồi ký lại.',
  },
  'transaction-taken': {
    reason: 'Một số học bạ ở đây đã nằm trong một giao dịch khác.',
    remedy: 'Mở lại danh sách chờ gửi rồi ký lại những học bạ còn lại.',
  },
  'checkers-moved-on': {
    reason: 'Danh sách người ký để kiểm tra đã có bản mới hơn.',
    remedy: 'Mở lại trang Phát hành rồi ký lại nếu còn được nhắc.',
  },
  'print-job-unfinished': {
    reason: 'Bản in chưa làm xong ({done}/{total}).',
    remedy: 'Chờ đến khi xong rồi tải về.',
  },
  'print-job-gone': {
    reason: 'Bản in này đã dừng, hoặc đã được dọn sau khi làm xong.',
    remedy: 'Bắt đầu in lại.',
  },
  'print-jobs-full': {
    reason: 'Bạn đang có một lượt in chưa xong.',
    remedy: 'Chờ lượt ấy xong hoặc dừng nó, rồi bắt đầu lượt mới.',
  },
};
