import type { CERTIFICATE_REFUSALS } from '../../codes/refusals/certificates.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals around certificates, the school's authority, trust and delegations. */
export const certificateRefusals: RefusalWordsOf<typeof CERTIFICATE_REFUSALS> = {
  'certificate-not-bound': {
    reason: 'Chứng thư này chưa có trong sổ chứng thư của trường, nên chữ ký chưa được nhận.',
    remedy: 'Nhờ quản trị đưa chứng thư vào sổ và hiệu trưởng xác nhận, rồi ký lại.',
  },
  'certificate-of-another': {
    reason: 'Chứng thư này gắn với một tài khoản khác, nên chữ ký không được nhận.',
    remedy: 'Chọn tệp khóa của chính bạn. Nếu chứng thư bị gắn nhầm, nhờ quản trị sửa trong sổ chứng thư.',
  },
  'certificate-waiting': {
    reason: 'Chứng thư này còn chờ hiệu trưởng xác nhận là của người giữ.',
    remedy: 'Nhờ hiệu trưởng xác nhận trong sổ chứng thư rồi ký lại.',
  },
  'certificate-refused': {
    reason: 'Hiệu trưởng đã không xác nhận chứng thư này.',
    remedy: 'Hỏi quản trị để xin chứng thư mới.',
  },
  'certificate-revoked': {
    reason: 'Chứng thư này đã bị thu hồi từ {at}.',
    remedy: 'Xin chứng thư mới rồi ký lại bằng chứng thư ấy.',
  },
  'certificate-not-begun': {
    reason: 'Chứng thư này chưa đến ngày dùng được ({at}).',
    remedy: 'Kiểm tra đồng hồ máy, hoặc ký bằng chứng thư khác.',
  },
  'certificate-ended': {
    reason: 'Chứng thư này đã hết hạn ({at}).',
    remedy: 'Xin chứng thư mới rồi ký lại bằng chứng thư ấy.',
  },
  'certificate-untrusted': {
    reason: 'Nơi cấp chứng thư ({issuer}) chưa được trường tin cậy, hoặc chứng thư không khớp với nơi cấp.',
    remedy: 'Nhờ quản trị thêm chứng thư của nơi cấp và hiệu trưởng xác nhận tin cậy, rồi làm lại.',
  },
  'certificate-altered': {
    reason: 'Dòng của chứng thư này trong sổ không còn khớp với chính chứng thư, nên chữ ký không được nhận.',
    remedy: 'Báo ngay quản trị: sổ chứng thư cần được đối chiếu với bản sao lưu, rồi ký lại.',
  },
  'certificate-of-school': {
    reason: 'Đây là chứng thư của một tổ chức, không phải của một người, nên không ký thay người được.',
    remedy: 'Ký bằng chứng thư cá nhân; chứng thư của trường chỉ dùng để ký phát hành.',
  },
  'certificate-of-person': {
    reason: 'Đây là chứng thư của một người, không phải của trường, nên không ký phát hành được.',
    remedy: 'Ký phát hành bằng chứng thư cấp cho trường; nhờ quản trị đưa chứng thư ấy vào sổ.',
  },
  'certificate-other-number': {
    reason: 'Số định danh ghi trong chứng thư khác số định danh trong tài khoản của người giữ.',
    remedy: 'Nhờ quản trị đối chiếu: sửa số trong tài khoản nếu ghi sai, hoặc dùng chứng thư của đúng người.',
  },
  'certificate-other-school': {
    reason: 'Mã trường ghi trong chứng thư khác mã của trường này.',
    remedy: 'Nhờ quản trị đối chiếu mã trường; dùng chứng thư cấp cho chính trường này.',
  },
  'office-not-approved': {
    reason: 'Cơ quan quản lý cấp trên chưa chấp thuận chứng thư của trường, nên chưa ký phát hành được.',
    remedy: 'Trong sổ chứng thư, gửi đăng ký rồi hỏi trả lời của cấp trên.',
  },
  'certificate-unreadable': {
    reason: 'Tệp này không phải chứng thư số đọc được (X.509).',
    remedy: 'Chọn tệp .cer, .crt hoặc .der mà nơi cấp đã đưa, rồi làm lại.',
  },
  'certificate-not-rsa': {
    reason: 'Chứng thư dùng khóa {kind}, mà học bạ số chỉ ký bằng khóa RSA.',
    remedy: 'Xin nơi cấp chứng thư với khóa RSA từ 2048 bit.',
  },
  'certificate-key-short': {
    reason: 'Khóa của chứng thư chỉ dài {bits} bit, ngắn hơn mức tối thiểu {least} bit.',
    remedy: 'Xin nơi cấp chứng thư với khóa RSA từ {least} bit.',
  },
  'certificate-is-authority': {
    reason: 'Đây là chứng thư của một nơi cấp, không phải của người ký hay của trường.',
    remedy: 'Nếu muốn tin cậy nơi cấp này, thêm nó ở mục nơi cấp được tin cậy.',
  },
  'certificate-not-for-signing': {
    reason: 'Chứng thư này không được cấp để ký.',
    remedy: 'Xin nơi cấp chứng thư dùng cho chữ ký số.',
  },
  'certificate-doubled': {
    reason: 'Chứng thư này đã có trong sổ.',
    remedy: 'Tìm nó trong sổ chứng thư; mỗi chứng thư chỉ gắn với một người.',
  },
  'holder-needed': {
    reason: 'Chứng thư cá nhân cần có người giữ; chứng thư của trường thì không.',
    remedy: 'Chọn người giữ, hoặc chọn loại chứng thư của trường, rồi làm lại.',
  },
  'holder-gone': {
    reason: 'Tài khoản của người giữ không còn, hoặc đã ngừng dùng.',
    remedy: 'Chọn người khác, hoặc mở lại tài khoản rồi làm lại.',
  },
  'request-unreadable': {
    reason: 'Yêu cầu cấp chứng thư không đọc được, hoặc không do chính khóa của nó ký.',
    remedy: 'Tạo lại yêu cầu trong khung Học bạ số.',
  },
  'request-doubled': {
    reason: 'Khóa này đã được dùng trong một yêu cầu khác.',
    remedy: 'Tạo khóa mới rồi gửi lại yêu cầu.',
  },
  'requests-waiting': {
    reason: 'Bạn đã có {limit} yêu cầu đang chờ.',
    remedy: 'Chờ quản trị cấp, hoặc nhờ quản trị xem lại các yêu cầu cũ.',
  },
  'request-gone': {
    reason: 'Yêu cầu này không còn chờ cấp.',
    remedy: 'Tải lại sổ chứng thư.',
  },
  'key-unfit': {
    reason: 'Khóa trong yêu cầu không phải RSA từ {bits} bit.',
    remedy: 'Tạo lại yêu cầu trong khung Học bạ số.',
  },
  'no-authority': {
    reason: 'Trường chưa lập nơi cấp chứng thư nội bộ.',
    remedy: 'Nhờ quản trị chạy lệnh: npm run -s hocba -- authority init',
  },
  'passphrase-wrong': {
    reason: 'Câu mật khẩu của nơi cấp chứng thư không đúng, nên chưa làm gì.',
    remedy: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  },
  'already-decided': {
    reason: 'Chứng thư này đã được quyết định trước đó.',
    remedy: 'Tải lại sổ chứng thư; muốn thay đổi thì thu hồi và cấp chứng thư mới.',
  },
  'already-revoked': {
    reason: 'Chứng thư này đã bị thu hồi từ {at}.',
    remedy: 'Không cần làm gì thêm.',
  },
  'revocation-time': {
    reason: 'Thời điểm thu hồi phải từ khi chứng thư có hiệu lực ({from}) đến bây giờ.',
    remedy: 'Chọn lại thời điểm rồi làm lại.',
  },
  'anchor-not-authority': {
    reason: 'Chứng thư này không phải của một nơi cấp chứng thư.',
    remedy: 'Chọn chứng thư gốc, hoặc chứng thư của nơi cấp đã cấp chứng thư cho người ký.',
  },
  'anchors-full': {
    reason: 'Sổ đã có {limit} nơi cấp.',
    remedy: 'Xem lại những nơi cấp không còn dùng.',
  },
  'list-unreadable': {
    reason: 'Tệp này không phải danh sách thu hồi chứng thư (.crl), cũng không phải câu trả lời OCSP (.ors).',
    remedy: 'Tải lại tệp từ trang của nơi cấp rồi nhập lại.',
  },
  'list-of-nobody': {
    reason: 'Tệp này không do nơi cấp nào mà trường tin ký.',
    remedy: 'Thêm nơi cấp đó trước, rồi nhập lại tệp.',
  },
  'list-foreign': {
    reason: 'Danh sách này chỉ nói về chứng thư thuộc tính (không dùng để ký), không nói gì về chứng thư của người ký.',
    remedy: 'Tải danh sách thu hồi chứng thư chữ ký số từ trang của nơi cấp rồi nhập lại.',
  },
  'list-doubtful': {
    reason:
      'Danh sách hoặc câu trả lời này được ký bằng cách đã lỗi thời, đề ngày còn ở phía trước, hoặc có quy định riêng mà phần mềm không biết; câu trả lời cũng không nhận khi nói về nhiều chứng thư, hoặc nói rằng nơi cấp không biết chứng thư đó.',
    remedy:
      'Tải danh sách mới nhất từ trang của nơi cấp, hoặc hỏi lại về từng chứng thư; nếu vẫn vậy, gửi tệp cho nơi cấp và hỏi.',
  },
  'list-ended': {
    reason: 'Danh sách hoặc câu trả lời này đã hết hạn từ {at}, nên không nói được gì về hôm nay.',
    remedy: 'Tải danh sách mới nhất từ trang của nơi cấp, hoặc hỏi lại nơi cấp.',
  },
  'list-older': {
    reason: 'Trường đã có bản mới hơn, lập lúc {at}.',
    remedy: 'Không cần làm gì thêm; lần sau tải bản mới nhất.',
  },
  'list-contradicts': {
    reason:
      'Câu trả lời nơi cấp lập lúc {at} mà trường đang giữ nói chứng thư này bị thu hồi; tệp này nói khác, nên không thay.',
    remedy: 'Giữ câu trả lời đang có; gửi tệp này cho nơi cấp và hỏi vì sao hai câu trả lời khác nhau.',
  },
  'office-not-set': {
    reason: 'Trường chưa đặt địa chỉ cổng của cơ quan cấp trên.',
    remedy: 'Nhờ quản trị chạy máy chủ với --office ĐỊA_CHỈ, rồi làm lại.',
  },
  'office-file-unreadable': {
    reason: 'Tệp kết nối với cổng của cơ quan cấp trên ở máy chủ không đọc được.',
    remedy: 'Quản trị nhập lại tệp kết nối do cơ quan cấp, rồi làm lại. Ở trường chưa có gì thay đổi.',
  },
  'office-not-declared': {
    reason: 'Chứng thư này chưa được gửi đăng ký lên cấp trên.',
    remedy: 'Bấm gửi đăng ký trước, rồi hỏi trả lời.',
  },
  'office-unreachable': {
    reason: 'Không kết nối được cổng của cơ quan cấp trên.',
    remedy: 'Kiểm tra mạng và địa chỉ cổng rồi thử lại; chưa có gì thay đổi.',
  },
  'office-unreadable': {
    reason: 'Trả lời của cổng cấp trên không đọc được, hoặc không phải của chứng thư này.',
    remedy: 'Thử lại sau; nếu vẫn vậy, báo cho cơ quan cấp trên.',
  },
  'not-a-vice-principal': {
    reason: 'Người này không phải phó hiệu trưởng đang làm việc.',
    remedy: 'Chọn một phó hiệu trưởng, hoặc nhờ quản trị sửa vai trò.',
  },
  'delegation-days': {
    reason: 'Thời gian giao ký thay phải bắt đầu từ hôm nay ({today}) trở đi và kết thúc không sớm hơn ngày bắt đầu.',
    remedy: 'Chọn lại ngày rồi lưu.',
  },
  'delegation-overlaps': {
    reason: '{name} đã được giao ký thay từ {from} đến {to}, trùng với thời gian này.',
    remedy: 'Chọn ngày khác, hoặc kết thúc lần giao cũ trước.',
  },
  'authority-exists': {
    reason: 'Trường đã có nơi cấp chứng thư nội bộ.',
    remedy: 'Dùng nơi cấp đang có; lập nơi cấp khác sẽ làm các chứng thư cũ không còn đối chiếu được.',
  },
  'passphrase-short': {
    reason: 'Câu mật khẩu ngắn hơn {least} ký tự.',
    remedy: 'Chọn một câu dài, dễ nhớ, rồi làm lại.',
  },
};
