import type { SoftCopyWords } from '../soft-copy-words.js';

/** Trang xem yêu cầu bản mềm, for whoever asked for one. */
export const softCopy: SoftCopyWords = {
  title: 'Yêu cầu bản mềm học bạ',
  lead: 'Gia đình, trường tiếp nhận, cơ quan có quyền thì gửi yêu cầu đến nhà trường kèm giấy tờ; nhà trường ghi vào sổ và đưa mã yêu cầu. Nhập mã đó để xem nhà trường trả lời.',
  field: { label: 'Mã yêu cầu', hint: 'Gồm 32 chữ và số, do nhà trường đưa khi nhận yêu cầu.' },
  ask: 'Xem trả lời',
  lacks: { title: 'Chưa xem được', fault: 'Chưa có mã yêu cầu. Hãy nhập mã nhà trường đã đưa.' },
  states: {
    open: { first: 'Đang chờ trả lời', meaning: 'Nhà trường trả lời trước hết ngày {day}.' },
    granted: { first: 'Được lấy bản mềm', meaning: 'Đến hết ngày {day}, nhận ở văn phòng nhà trường.' },
    over: { first: 'Đã hết hạn lấy bản mềm', meaning: 'Hạn cuối là ngày {day}. Còn cần thì gửi yêu cầu mới.' },
    withdrawn: {
      first: 'Không còn được lấy bản mềm',
      meaning: 'Nhà trường đã rút sự đồng ý của yêu cầu này ngày {day}. Hãy hỏi nhà trường.',
    },
    refused: { first: 'Không được lấy bản mềm', meaning: 'Nhà trường đã từ chối ngày {day}. Hãy hỏi nhà trường.' },
  },
  notFound: {
    first: 'Không tìm thấy',
    meaning: 'Không có yêu cầu nào với mã đã nhập. Hãy so lại với mã nhà trường đưa.',
  },
  trouble: 'Chưa xem được',
  lookup: 'Tra cứu học bạ',
  otherLanguage: 'English',
};
