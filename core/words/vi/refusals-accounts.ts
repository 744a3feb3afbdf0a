import type { ACCOUNT_REFUSALS } from '../../codes/refusals/accounts.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around accounts. */
export const accountRefusals: RefusalWordsOf<typeof ACCOUNT_REFUSALS> = {
  'first-password-used': {
    reason: 'Mật khẩu lần đầu này đã được dùng một lần rồi.',
    remedy: 'Nhờ quản trị in phiếu mới. Nếu lần trước không phải bạn dùng, báo quản trị và hiệu trưởng ngay.',
  },
  'first-password-ended': {
    reason: 'Mật khẩu lần đầu này chỉ dùng được đến {until}.',
    remedy: 'Nhờ quản trị in phiếu mới.',
  },
  'password-first': {
    reason: 'Bạn cần đặt mật khẩu của riêng mình trước khi làm việc khác.',
    remedy: 'Đặt mật khẩu mới ở trang đang hiện; nếu không thấy, tải lại trang.',
  },
  'factor-first': {
    reason: 'Vai trò của bạn cần lớp bảo vệ thứ hai, và bạn chưa lập.',
    remedy: 'Lập lớp bảo vệ thứ hai ở trang đang hiện; nếu không thấy, tải lại trang.',
  },
  'code-needed': {
    reason: 'Tài khoản này có lớp bảo vệ thứ hai.',
    remedy: 'Nhập 6 số đang hiện trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng đã in.',
  },
  'factor-unreadable': {
    reason:
      'Máy chủ không đọc được khóa của lớp bảo vệ thứ hai: tệp khóa bên cạnh cơ sở dữ liệu bị mất hoặc của máy khác.',
    remedy:
      'Nhập một mã dự phòng đã in, rồi lập lại lớp bảo vệ thứ hai. Báo quản trị để lấy lại tệp khóa từ bản sao lưu.',
  },
  'code-wrong': {
    reason: 'Mã không đúng, đã hết giờ hoặc đã dùng rồi.',
    remedy:
      'Chờ ứng dụng hiện mã mới rồi nhập lại, hoặc dùng một mã dự phòng chưa dùng. Mất cả hai thì nhờ quản trị đặt lại.',
  },
  'own-password-wrong': {
    reason: 'Mật khẩu hiện nay không đúng.',
    remedy: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  },
  'password-short': {
    reason: 'Mật khẩu phải có ít nhất {least} ký tự.',
    remedy: 'Ghép ba, bốn từ không liên quan với nhau: dài dễ nhớ hơn và khó đoán hơn.',
  },
  'password-same': {
    reason: 'Mật khẩu mới trùng với mật khẩu cũ.',
    remedy: 'Chọn một mật khẩu khác.',
  },
  'password-names-her': {
    reason: 'Mật khẩu không được là tên tài khoản, họ tên hay tên trường.',
    remedy: 'Chọn một mật khẩu không đoán được từ tên của bạn.',
  },
  'password-common': {
    reason: 'Mật khẩu này dễ đoán: nhiều người dùng, hoặc gõ theo hàng phím, lặp lại.',
    remedy: 'Ghép ba, bốn từ không liên quan với nhau.',
  },
  'factor-not-begun': {
    reason: 'Chưa bắt đầu lập lớp bảo vệ thứ hai, hoặc đã bắt đầu lại ở nơi khác.',
    remedy: 'Bắt đầu lại và quét mã mới.',
  },
  'factor-code-wrong': {
    reason: '6 số không khớp với mã vừa quét.',
    remedy: 'Kiểm tra giờ của điện thoại (đặt tự động), chờ số mới rồi nhập lại.',
  },
  'factor-required': {
    reason: 'Vai trò của bạn phải có lớp bảo vệ thứ hai nên không bỏ được.',
    remedy: 'Nếu đổi điện thoại, chọn “Lập lại” để thay điện thoại mới.',
  },
  'factor-missing': {
    reason: 'Bạn chưa có lớp bảo vệ thứ hai.',
    remedy: 'Lập trước, rồi in mã dự phòng.',
  },
  'session-gone': {
    reason: 'Phiên đăng nhập này không còn nữa.',
    remedy: 'Tải lại danh sách.',
  },
  'name-unreadable': {
    reason: 'Họ tên phải có chữ và dài không quá {limit} ký tự.',
    remedy: 'Ghi họ tên như trong quyết định tuyển dụng.',
  },
  'account-unreadable': {
    reason: 'Tên tài khoản chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, dài 2 đến {limit} ký tự.',
    remedy: 'Dùng tên hệ thống đề xuất, hoặc sửa lại.',
  },
  'account-taken': {
    reason: 'Tên tài khoản {account} đã có người dùng.',
    remedy: 'Dùng tên khác, ví dụ {proposed}.',
  },
  'hats-wait': {
    reason: 'Khi trường đã có hiệu trưởng, tài khoản mới chỉ có vai giáo viên.',
    remedy: 'Tạo tài khoản với vai giáo viên, rồi đề nghị vai khác ở trang Vai trò để hiệu trưởng quyết định.',
  },
  'account-own': {
    reason: 'Không ai tự cho mình nghỉ.',
    remedy: 'Nhờ một quản trị khác làm.',
  },
  'account-ended': {
    reason: 'Tài khoản này đã kết thúc.',
    remedy: 'Mở lại tài khoản trước.',
  },
  'account-not-ended': {
    reason: 'Tài khoản này đang dùng.',
    remedy: 'Tải lại danh sách.',
  },
  'last-administrator': {
    reason: 'Đây là quản trị cuối cùng: kết thúc thì không ai quản lý tài khoản được nữa.',
    remedy: 'Giao vai quản trị cho người khác trước.',
  },
  'last-principal': {
    reason: 'Đây là hiệu trưởng duy nhất của trường.',
    remedy: 'Ghi văn bản bổ nhiệm người đứng đầu mới trước.',
  },
  'reset-needs-two': {
    reason: '{name} là lãnh đạo, văn thư hoặc quản trị: đặt lại mật khẩu cần hai người.',
    remedy: 'Bấm “Đề nghị đặt lại”; một người khác xác nhận.',
  },
  'reset-not-needed': {
    reason: 'Đặt lại cho {name} không cần hai người.',
    remedy: 'In phiếu mật khẩu mới cho người này.',
  },
  'reset-own': {
    reason: 'Không ai đề nghị hay xác nhận đặt lại cho chính mình.',
    remedy: 'Đổi mật khẩu ở trang Tài khoản của tôi, hoặc nhờ hai người khác.',
  },
  'reset-same-person': {
    reason: 'Người đề nghị không được là người xác nhận.',
    remedy: 'Nhờ một lãnh đạo hoặc quản trị khác xác nhận.',
  },
  'reset-waiting': {
    reason: 'Đã có một đề nghị đặt lại đang chờ xác nhận.',
    remedy: 'Chờ xác nhận, hoặc từ chối đề nghị cũ trước.',
  },
  'accounts-moved-on': {
    reason: 'Danh sách tài khoản vừa thay đổi sau khi bạn mở.',
    remedy: 'Xem lại danh sách mới rồi xác nhận.',
  },
  'factor-rule-own': {
    reason: 'Bạn chưa có lớp bảo vệ thứ hai nên chưa bắt buộc người khác được.',
    remedy: 'Lập lớp bảo vệ của mình ở trang Tài khoản của tôi trước.',
  },
  'mail-not-set': {
    reason: 'Máy chủ của trường không gửi thư điện tử.',
    remedy: 'Cần gửi thì người quản lý máy chủ khai báo máy gửi thư (HOCBA_SMTP). Tin để chép vẫn dùng được.',
  },
  'mail-address': {
    reason: 'Địa chỉ thư chưa đúng dạng.',
    remedy: 'Nhập một địa chỉ, không kèm tên và không có dấu cách, ví dụ thu.tran@truong.edu.vn.',
  },
};
