import type { BundleWords } from '../bundle-words.js';

/** Trang kiểm tra bộ hồ sơ, mở không cần mạng. */
export const bundle: BundleWords = {
  title: 'Kiểm tra bộ hồ sơ của đoàn thanh tra, kiểm tra',
  lead: 'Chọn tệp ho-so.age nằm cạnh trang này rồi nhập cụm từ mà trường báo riêng. Không có gì gửi đi đâu cả.',
  file: 'Chọn tệp ho-so.age',
  passphrase: 'Cụm từ mở tệp',
  open: 'Mở và kiểm tra',
  working: 'Đang mở và kiểm tra…',
  lacks: 'Chọn tệp và nhập cụm từ trước.',
  wrong: 'Cụm từ không đúng, hoặc tệp đã bị sửa. Gõ lại; nếu vẫn vậy, hỏi trường đã lập bộ hồ sơ.',
  broken: 'Tệp này không phải bộ hồ sơ do Học Bạ lập.',
  decision: 'Quyết định {decision} ngày {day} của {authority}',
  made: '{school} lập lúc {at}',
  covers: 'Phạm vi: {classes}',
  whole: 'Có đủ {n} học bạ đã phát hành trong phạm vi.',
  sample: 'Rút ngẫu nhiên {n} trong {among} học bạ, số gieo {seed}.',
  leftOutFacts: 'Không kèm (vì không được yêu cầu đích danh): {what}.',
  records: 'Học bạ',
  verdicts: {
    valid: 'Chữ ký hợp lệ',
    internal: 'Chữ ký đúng, chứng thư nội bộ',
    invalid: 'Chữ ký KHÔNG hợp lệ',
    unknown: 'Chưa kiểm tra được chữ ký',
    partial: 'Đã bỏ bớt dữ liệu nên không tự kiểm được chữ ký; trường đã kiểm lúc lập',
  },
  leftOut: 'Không có trong bộ này',
  certificates: 'Chứng thư đã ký và trạng thái trong sổ của trường lúc lập',
  certificate: '{fingerprint}: {state}',
  trail: 'Nhật ký',
  noTrail: 'Bộ này không kèm nhật ký.',
  trailGood: 'Khớp phiếu đã ký: {events} sự kiện của các lớp này nằm đúng chỗ trong {size} sự kiện của nhật ký.',
  trailBad: 'KHÔNG khớp: nhật ký trong bộ này đã bị sửa hoặc không thuộc phiếu kèm theo. Sự kiện sai: {broken}.',
  key: 'Khóa của phiếu; so với khóa trường đã gửi cấp trên: {key}',
  unknown:
    'Trang này không biết học bạ có bị thu hồi sau khi lập bộ hồ sơ hay không, và tin nơi cấp chứng thư theo danh sách của trường.',
  language: 'English',
};
