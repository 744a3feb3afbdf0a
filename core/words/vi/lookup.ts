import type { LookupWords } from '../lookup-words.js';

/** Trang tra cứu, for whoever holds a print. */
export const lookup: LookupWords = {
  title: 'Tra cứu học bạ',
  lead: 'Nhập mã tra cứu in trên học bạ, ngày sinh của học sinh và bốn ký tự cuối của mã học sinh hoặc số định danh.',
  fields: {
    code: {
      label: 'Mã tra cứu',
      hint: 'Gồm 32 chữ và số, in cạnh hình vuông trên học bạ. Quét hình thì mã đã có sẵn ở đây.',
    },
    birthDay: { label: 'Ngày sinh của học sinh', hint: 'Ngày, tháng, năm như trên học bạ. Ví dụ: 05/09/2016.' },
    lastFour: {
      label: 'Bốn ký tự cuối của mã học sinh hoặc số định danh',
      hint: 'Như in trên học bạ, ở trang có họ tên và ngày sinh.',
    },
  },
  faults: {
    code: {
      lacks: 'Chưa có mã tra cứu. Hãy nhập mã in cạnh hình vuông trên học bạ.',
      malformed: 'Mã tra cứu chưa đủ hoặc có ký tự lạ. Mã có 32 chữ số và chữ cái từ a đến f; hãy so lại với học bạ.',
    },
    birthDay: {
      lacks: 'Chưa có ngày sinh. Hãy nhập ngày sinh in trên học bạ.',
      malformed: 'Không có ngày này. Hãy nhập ngày, tháng, năm, ví dụ 05/09/2016.',
    },
    lastFour: {
      lacks: 'Chưa có bốn ký tự cuối. Hãy nhập bốn ký tự cuối của mã học sinh hoặc số định danh.',
      malformed: 'Chưa đủ bốn ký tự. Hãy nhập bốn ký tự cuối của mã học sinh hoặc số định danh.',
    },
  },
  faultsTitle: 'Chưa tra cứu được',
  ask: 'Tra cứu',
  askAgain: 'Tra cứu mã khác',
  privacy: 'Trang này không giữ lại những gì thầy cô, phụ huynh đã nhập.',
  validity: {
    'in-effect': {
      first: 'Có hiệu lực',
      meaning: 'Nhà trường đã phát hành học bạ này và đã chốt dữ liệu học bạ.',
    },
    'not-final': {
      first: 'Chưa có hiệu lực',
      meaning:
        'Nhà trường đã ký và phát hành học bạ này nhưng chưa chốt dữ liệu học bạ. Sau khi chốt dữ liệu học bạ, học bạ có hiệu lực.',
    },
    replaced: {
      first: 'Đã thay thế',
      meaning: 'Nhà trường đã phát hành bản khác thay bản này. Hãy xin bản mới của gia đình học sinh hoặc nhà trường.',
    },
    recalled: {
      first: 'Đã thu hồi học bạ',
      meaning: 'Bản này không còn giá trị sử dụng. Hãy hỏi nhà trường nếu cần bản đang có hiệu lực.',
    },
  },
  notFound: {
    first: 'Không tìm thấy',
    meaning:
      'Không có học bạ nào với mã và thông tin đã nhập. Hãy so từng ô với học bạ rồi thử lại; nếu vẫn không thấy, hãy hỏi trường đã cấp.',
  },
  held: {
    first: 'Chưa trả lời được',
    meaning: 'Nhà trường đang kiểm tra lại dữ liệu của học bạ này. Hãy hỏi trường đã cấp.',
  },
  rests: {
    first: 'Hãy thử lại sau',
    meaning: 'Mã này đã được thử nhiều lần. Hãy chờ {seconds} giây rồi thử lại; những gì đã nhập vẫn còn ở dưới.',
  },
  trouble: 'Chưa tra cứu được',
  since: 'Từ ngày {day}.',
  pupil: 'Học sinh (tên viết tắt)',
  schoolYear: 'Năm học',
  className: 'Lớp',
  school: 'Trường',
  result: 'Kết quả giáo dục',
  signed: { homeroom: 'Giáo viên chủ nhiệm ký', principal: 'Lãnh đạo trường ký', school: 'Nhà trường phát hành' },
  signedOn: 'ngày {day}',
  compare: 'Hãy so những dòng này với tờ giấy: khác một dòng thì tờ giấy không phải học bạ này.',
  copies: 'Nhà trường đã cấp bản giấy có dấu mang các số sau; tờ giấy mang số khác không phải do trường cấp.',
  copy: 'Bản giấy số {number}, cấp ngày {day}',
  signatures: 'Trang này nói về hiệu lực của học bạ. Chữ ký trên tệp được kiểm tra ở trang',
  softCopy: 'Cần bản mềm thì gửi yêu cầu kèm giấy tờ đến nhà trường; xem nhà trường trả lời ở trang',
  otherLanguage: 'English',
};
