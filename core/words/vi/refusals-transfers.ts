import type { TRANSFER_REFUSALS } from '../../codes/refusals/transfers.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of pupils who change schools. */
export const transferRefusals: RefusalWordsOf<typeof TRANSFER_REFUSALS> = {
  'transfer-open': {
    reason: 'Em này đang có một hồ sơ chuyển trường chưa xong, đến {school}.',
    remedy: 'Đợi biên nhận của trường đó, hoặc rút hồ sơ ấy rồi làm lại.',
  },
  'transfer-own-school': {
    reason: 'Hồ sơ này do chính trường mình lập.',
    remedy: 'Đưa hồ sơ cho trường mới; trường mình chỉ nhập biên nhận khi họ gửi lại.',
  },
  'transfer-to-itself': {
    reason: 'Mã trường đến là mã của chính trường mình.',
    remedy: 'Ghi mã của trường mới. Đổi lớp trong trường thì dùng Chuyển lớp.',
  },
  'transfer-not-signed': {
    reason: 'Hồ sơ chuyển trường này chưa đóng dấu.',
    remedy: 'Văn thư bấm Đóng dấu hồ sơ, rồi tải lại.',
  },
  'transfer-too-large': {
    reason: 'Hồ sơ chuyển trường lớn hơn 4,5 MB nên trường mới không nhận được.',
    remedy: 'Báo người hỗ trợ kỹ thuật; trong lúc chờ, cấp bản giấy cho em.',
  },
  'transfer-moved-on': {
    reason: 'Hồ sơ chuyển trường này đã khác lúc mở: đã đóng dấu, đã rút, hoặc đã có biên nhận.',
    remedy: 'Tải lại trang để xem hồ sơ đang ở đâu.',
  },
  'transfer-recalled': {
    reason: 'Một học bạ trong hồ sơ chuyển trường này đã bị thu hồi sau khi lập hồ sơ.',
    remedy: 'Hiệu trưởng rút hồ sơ này nếu còn trong danh sách, rồi lập lại khi học bạ thay thế đã phát hành.',
  },
  'transfer-receipt-other': {
    reason: 'Biên nhận này không phải của hồ sơ đang mở.',
    remedy: 'Chọn đúng tệp biên nhận mà trường mới gửi về cho em này.',
  },
  'transfer-receipt-late': {
    reason: 'Em vào lớp đang học từ ngày {day}, sau ngày đóng dấu hồ sơ đã rút này.',
    remedy:
      'Hỏi trường kia em đang học ở đâu. Nếu em thật sự học ở trường đó, cho em thôi học ở lớp hiện nay (mục Học sinh) rồi nhập lại biên nhận.',
  },
  'transfer-settled-here': {
    reason: 'Hiệu trưởng đã ghi em học ở trường này, theo văn bản {document}, nên hồ sơ này đã hết hiệu lực.',
    remedy: 'Không nhập biên nhận cũ. Em nay chuyển sang trường kia thì hiệu trưởng lập hồ sơ chuyển trường mới.',
  },
  'transfer-settled-there': {
    reason: 'Hiệu trưởng đã ghi em học ở trường kia, theo văn bản {document}.',
    remedy: 'Không xác nhận khác văn bản ấy. Em nay về trường này thì xin trường kia lập hồ sơ chuyển trường mới.',
  },
  'transfer-taken': {
    reason: 'Trường mới đã nhận em theo hồ sơ này (cổng tiếp nhận ghi nhận trước khi rút).',
    remedy:
      'Không rút được nữa. Nhờ trường mới nhập hồ sơ cho xong rồi gửi biên nhận có dấu, hoặc ghi “Thôi nhập hồ sơ” trong mục Chuyển đến của họ nếu em không đến.',
  },
  'transfer-nothing-to-state': {
    reason: 'Hồ sơ này chưa có gì để xác nhận với trường kia: chưa đóng dấu, hoặc chưa rút.',
    remedy: 'Chỉ hồ sơ đã đóng dấu rồi rút mới cần xác nhận rút; em đã nhập vào lớp mới có biên nhận.',
  },
  'transfer-portal-silent': {
    reason: 'Cổng tiếp nhận chưa trả lời, nên chưa biết trường kia đã nhận hay đã rút hồ sơ này.',
    remedy:
      'Cổng có thể đã ghi tin này mà chưa kịp trả lời: làm lại đúng việc này cho đến khi xong (làm lại không ghi hai lần); hồ sơ đang nhập dở nằm trong mục Chuyển đến. Nếu gấp, hỏi trường kia bằng điện thoại hoặc công văn, đánh dấu “Đã hỏi trường kia” rồi làm tiếp.',
  },
  'transfer-nothing-to-settle': {
    reason: 'Ở hồ sơ này không còn gì hai bên nói khác nhau.',
    remedy: 'Tải lại trang để xem hồ sơ đang ở đâu.',
  },
  'transfer-still-in-class': {
    reason: 'Ghi là em học ở trường kia, nhưng em vẫn đang trong lớp {class} ở trường này.',
    remedy: 'Cho em thôi học ở lớp đó (mục Học sinh) rồi ghi lại, hoặc chọn em học ở trường này.',
  },
  'transfer-document-day': {
    reason: 'Ngày của văn bản sau hôm nay ({day}).',
    remedy: 'Ghi đúng ngày trên văn bản hai trường đã thống nhất.',
  },
  'transfer-portal-account': {
    reason: 'Cổng tiếp nhận không nhận tài khoản kết nối của trường, nên chưa nghe tin này.',
    remedy: 'Quản trị nhập lại tệp kết nối do cơ quan quản lý cấp, rồi làm lại. Ở trường chưa có gì thay đổi.',
  },
  'transfer-portal-refused': {
    reason: 'Cổng tiếp nhận có trả lời nhưng không nhận tin này (lỗi {fault}).',
    remedy:
      'Gọi trường kia để thống nhất em học ở đâu; báo người hỗ trợ kỹ thuật kèm mã lỗi. Ở trường chưa có gì thay đổi.',
  },
  'statement-unreadable': {
    reason: 'Tệp này không phải biên nhận hay xác nhận rút hồ sơ chuyển trường có dấu.',
    remedy: 'Xin trường kia gửi tệp .zip đã đóng dấu, tải từ mục Chuyển trường của họ.',
  },
  'statement-not-valid': {
    reason: 'Chưa kiểm tra được hết chữ ký trên xác nhận: {step}.',
    remedy:
      'Xem từng bước kiểm tra. Nếu nơi cấp chứng thư chưa được trường tin, nhờ quản trị thêm nơi cấp và hiệu trưởng xác nhận; nếu chữ ký sai, xin trường kia gửi lại.',
  },
  'statement-seal': {
    reason: 'Con dấu đã đối chiếu không phải con dấu trên tệp này.',
    remedy: 'Kiểm tra lại tệp rồi đối chiếu dấu vân tay với giấy của trường kia.',
  },
  'withdrawal-other': {
    reason: 'Tệp này không phải xác nhận rút một hồ sơ gửi cho trường mình.',
    remedy: 'Chọn đúng tệp trường cũ gửi. Biên nhận của trường mới thì nhập ở em đó trong mục Chuyển đi.',
  },
  'withdrawal-late': {
    reason: 'Em {name} đã được nhập vào trường theo hồ sơ này trước khi có tệp rút.',
    remedy: 'Gửi biên nhận có dấu cho trường cũ. Nếu em về trường cũ, hiệu trưởng lập hồ sơ chuyển trường mới.',
  },
  'withdrawal-other-bundle': {
    reason: 'Cổng tiếp nhận biết mã hồ sơ này với nội dung khác, nên chưa rút được.',
    remedy: 'Gọi trường mới, so tệp hồ sơ hai bên đang giữ; báo người hỗ trợ kỹ thuật. Ở trường chưa có gì thay đổi.',
  },
  'arrival-withdrawn': {
    reason: '{school} đã rút hồ sơ chuyển trường này.',
    remedy: 'Không nhập hồ sơ này. Nếu em vẫn chuyển đến, xin trường cũ lập hồ sơ mới.',
  },
  'arrival-other-bundle': {
    reason: 'Cổng tiếp nhận biết mã hồ sơ này với nội dung khác.',
    remedy: 'Không nhập. Xin trường cũ gửi lại đúng tệp đã đóng dấu, và báo hiệu trưởng.',
  },
  'arrival-unreadable': {
    reason: 'Tệp này không phải hồ sơ chuyển trường, hoặc đã hỏng.',
    remedy: 'Xin trường cũ gửi lại tệp .zip đã tải từ phần mềm; đừng giải nén rồi nén lại.',
  },
  'arrival-changed': {
    reason: 'Hồ sơ đã bị thay đổi: {path} không đúng với danh sách trường cũ đã đóng dấu.',
    remedy: 'Không nhập hồ sơ này. Xin trường cũ gửi lại, và báo hiệu trưởng.',
  },
  'arrival-not-valid': {
    reason: 'Chưa kiểm tra được hết chữ ký trong hồ sơ: {step}.',
    remedy:
      'Xem từng bước kiểm tra. Nếu nơi cấp chứng thư chưa được trường tin, nhờ quản trị thêm nơi cấp và hiệu trưởng xác nhận; nếu chữ ký sai, xin trường cũ gửi lại.',
  },
  'arrival-other-school': {
    reason: 'Hồ sơ này gửi cho {school}, không phải trường mình.',
    remedy: 'Trả lại trường cũ để lập hồ sơ đến đúng trường.',
  },
  'arrival-twice': {
    reason: 'Hồ sơ này đã nhập rồi, cho em {name}.',
    remedy: 'Không cần nhập nữa. Mở mục Chuyển đến để xem và tải biên nhận.',
  },
  'arrival-giving-up': {
    reason: 'Trường đang báo cổng tiếp nhận là thôi nhập hồ sơ này.',
    remedy: 'Đợi máy chủ báo xong (dòng ấy mất khỏi mục Chuyển đến), rồi nhập lại hồ sơ.',
  },
  'arrival-seal': {
    reason: 'Con dấu đã đối chiếu không phải con dấu trên hồ sơ này.',
    remedy: 'Kiểm tra lại hồ sơ rồi đối chiếu dấu vân tay với giấy của trường cũ.',
  },
};
