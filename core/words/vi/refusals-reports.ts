import type { REPORT_REFUSALS } from '../../codes/refusals/reports.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of what is reported to the office above. */
export const reportRefusals: RefusalWordsOf<typeof REPORT_REFUSALS> = {
  'report-nothing': {
    reason: 'Không có gói học bạ nào đã ký và chờ báo cáo.',
    remedy: 'Văn thư ký phát hành và ký gói báo cáo của lớp trước.',
  },
  'report-moved-on': {
    reason: 'Một học bạ trong gói đã đổi từ lúc bạn xem nên chưa gửi gì.',
    remedy: 'Tải lại trang rồi báo cáo lại.',
  },
  'report-answered': {
    reason: 'Báo cáo này đã có trả lời của cấp trên.',
    remedy: 'Tải lại trang để xem trả lời.',
  },
  'report-not-signed': {
    reason: 'Danh sách đề nghị thu hồi chưa có chữ ký số của nhà trường.',
    remedy: 'Văn thư ký danh sách rồi mới gửi hoặc lấy tệp.',
  },
  'report-unit-held': {
    reason: 'Học bạ đang tạm giữ vì khác với nhật ký: {names}.',
    remedy: 'Hiệu trưởng và quản trị xem ở trang Nhật ký; các học bạ khác vẫn báo cáo được.',
  },
  'report-too-large': {
    reason: 'Gói lớn hơn 10 MB nên không gửi được.',
    remedy: 'Văn thư ký gói với ít học bạ hơn.',
  },
  'finalise-nothing': {
    reason: 'Không có học bạ nào đã được cấp trên nhận và chờ chốt dữ liệu.',
    remedy: 'Báo cáo học bạ và chờ cấp trên nhận; rồi chốt dữ liệu học bạ.',
  },
  'recall-state': {
    reason: 'Học bạ của {name} chưa thu hồi được ở bước này: đang chờ cấp trên trả lời, hoặc đã thu hồi.',
    remedy: 'Tải lại trang để xem học bạ đang ở bước nào.',
  },
  'recall-file-needed': {
    reason: 'Học bạ đã chốt dữ liệu hoặc đã quá ngày chốt dữ liệu nên thu hồi phải qua cấp trên.',
    remedy: 'Ghi số văn bản đề nghị và đính kèm văn bản (PDF hoặc ảnh).',
  },
  'completion-early': {
    reason: 'Đợt này còn đến hết ngày {day} nên chưa ký báo cáo hoàn tất được.',
    remedy: 'Ký sau ngày đó; trước mắt báo cáo và chốt dữ liệu học bạ.',
  },
  'completion-nothing': {
    reason: 'Đợt này không có học sinh nào để báo cáo.',
    remedy: 'Chọn đợt khác hoặc năm học khác.',
  },
  'completion-not-final': {
    reason: 'Học bạ cấp trên đã nhận mà chưa chốt dữ liệu xong: {names}.',
    remedy: 'Chốt dữ liệu học bạ và chờ cấp trên xác nhận; rồi ký báo cáo hoàn tất.',
  },
  'completion-reason': {
    reason: 'Học sinh trễ chưa có lý do: {names}.',
    remedy: 'Ghi lý do cho từng em rồi ký lại.',
  },
  'completion-moved-on': {
    reason: 'Số liệu hoặc báo cáo đã đổi từ lúc bạn xem nên chưa ký gì.',
    remedy: 'Tải lại trang, xem lại rồi ký.',
  },
  'completion-same': {
    reason: 'Báo cáo hoàn tất đã ký vẫn đúng: từ đó chưa có gì đổi.',
    remedy: 'Dùng báo cáo đã ký; khi có học bạ thu hồi, thay thế hoặc chốt dữ liệu thêm thì ký báo cáo mới.',
  },
  'stand-in-not-needed': {
    reason: 'Không có học bạ nào đang lập lại chờ chữ ký này, hoặc người giữ nhiệm vụ vẫn đang làm việc.',
    remedy: 'Tải lại danh sách để xem học bạ nào còn chờ người ký thay.',
  },
  'stand-in-person': {
    reason: '{name} không ký thay được: đã nghỉ, hoặc chính là người được thay.',
    remedy: 'Chọn người khác đang làm việc ở trường.',
  },
  'withdrawal-waits': {
    reason: 'Đề nghị này đã được rút, đang chờ cấp trên ghi nhận.',
    remedy: 'Chờ báo cáo kết thúc; không cần rút lại lần nữa.',
  },
  'reply-not-asked': {
    reason: 'Cấp trên hiện không hỏi lại gì về đề nghị này.',
    remedy: 'Tải lại trang để xem đề nghị đang ở bước nào.',
  },
  'reply-waits': {
    reason: 'Đã có một trả lời chờ văn thư ký hoặc chờ gửi.',
    remedy: 'Văn thư ký danh sách của trả lời đó để gửi đi.',
  },
  'answer-unreadable': {
    reason: 'Tệp không phải là trả lời của cổng cho báo cáo này.',
    remedy: 'Chọn đúng tệp trả lời, hoặc ghi từng học bạ theo văn bản.',
  },
  'answer-incomplete': {
    reason: 'Trả lời chưa nói đến {n} học bạ trong báo cáo.',
    remedy: 'Ghi đủ từng học bạ theo văn bản.',
  },
  'answer-twice': {
    reason: 'Trả lời nêu một học bạ hai lần.',
    remedy: 'Ghi mỗi học bạ một lần theo văn bản.',
  },
  'answer-day': {
    reason: 'Ngày của văn bản sau hôm nay, {day}.',
    remedy: 'Xem lại ngày ghi trên văn bản.',
  },
  'answer-of-none': {
    reason: 'Tệp của cổng không nói gì về các học bạ: cổng chưa nhận báo cáo này (lỗi {code}).',
    remedy: 'Mang tệp báo cáo lên cấp trên lần nữa rồi lấy tệp trả lời của lần đó; chưa có gì thay đổi.',
  },
  'answer-by-machine': {
    reason: 'Cấp trên đang trả lời qua cổng, nên trả lời ghi tay có thể khác với cổng.',
    remedy:
      'Chờ cổng trả lời, hoặc lấy tệp trả lời của chính cổng. Nếu cổng ngừng hẳn, nhờ quản trị gỡ tệp kết nối trước.',
  },
  'answer-own': {
    reason: 'Trả lời do chính bạn ghi nên người khác phải xác nhận.',
    remedy: 'Nhờ hiệu trưởng, phó hiệu trưởng hoặc văn thư đối chiếu với văn bản rồi xác nhận.',
  },
  'answer-decided': {
    reason: 'Trả lời này đã được xác nhận hoặc bác bỏ.',
    remedy: 'Tải lại trang để xem.',
  },
  'answer-waits': {
    reason: 'Đã có người ghi trả lời cho báo cáo này và đang chờ xác nhận.',
    remedy: 'Xác nhận hoặc bác bỏ trả lời đó trước.',
  },
  'office-file-kind': {
    reason: 'Bản chụp văn bản phải là tệp PDF, JPEG hoặc PNG, không quá 5 MB.',
    remedy: 'Chọn tệp khác.',
  },
  'office-said': {
    reason: 'Cấp trên chưa nhận và ghi lý do riêng.',
    remedy: 'Đọc lý do cấp trên ghi; nếu là lỗi của gói hoặc chứng thư thì ký phát hành lại rồi báo cáo lại.',
  },
};
