/** What `hocba upgrade` says, and whoever meets data of another version. */
export const cliUpgrade = {
  'upgrade-command':
    'nâng cấp dữ liệu của trường lên bản chương trình này: sao lưu trước, làm trên bản sao, hỏng thì dữ liệu vẫn như cũ',
  'upgrade-more':
    'Dừng máy chủ cũ, rồi chạy lệnh này trong thư mục của bản chương trình mới; thư mục chương trình cũ cứ giữ lại.\nBản sao lưu khóa bằng khóa sao lưu của trường (backup-key); chưa có khóa thì hỏi câu mật khẩu.\nQuay lại bản cũ: upgrade --back, rồi chạy chương trình từ thư mục cũ.',
  'upgrade-to-option': 'thư mục nhận bản sao lưu (mặc định: thư mục của lịch sao lưu, không có thì thư mục hiện tại)',
  'upgrade-back-option': 'đưa dữ liệu trở lại như trước lần nâng cấp vừa rồi',
  'upgrade-lose-option': 'cùng --back: số thao tác làm sau khi nâng cấp mà chấp nhận bỏ',
  'upgrade-none': 'Dữ liệu đã đúng bản chương trình {version}; không có gì phải nâng cấp.',
  'upgrade-done': 'Đã nâng cấp dữ liệu lên bản {version} ({count} bước); dữ liệu trước khi nâng cấp còn giữ lại.',
  'upgrade-trail-well': 'Nhật ký khớp với dữ liệu sau khi nâng cấp.',
  'upgrade-next': 'Chạy máy chủ từ thư mục này: npm run -s hocba -- serve --data {data}',
  'upgrade-needed': 'Dữ liệu trong {data} là của bản chương trình cũ hơn ({count} bước nâng cấp đang chờ).',
  'upgrade-needed-remedy':
    'Dừng máy chủ cũ rồi chạy: npm run -s hocba -- upgrade --data {data} (lệnh này sao lưu trước).',
  'data-newer': 'Dữ liệu trong {data} là của bản chương trình mới hơn bản này.',
  'data-newer-remedy':
    'Chạy bằng bản chương trình mới hơn; muốn trở lại bản này thì ở thư mục bản mới chạy: npm run -s hocba -- upgrade --back --data {data}',
  'upgrade-to-remedy': 'Dữ liệu chưa bị động tới. Chọn thư mục ghi được cho bản sao lưu: thêm --to THƯ_MỤC.',
  'upgrade-not-owner': 'Dữ liệu trong {data} là của một tài khoản khác trên máy này.',
  'upgrade-not-owner-remedy':
    'Chạy bằng tài khoản chạy máy chủ, nếu không máy chủ không mở được dữ liệu nữa: sudo -u "#{uid}" npm run -s hocba -- upgrade --data {data}',
  'upgrade-failed': 'Không nâng cấp được: {detail}',
  'upgrade-failed-remedy':
    'Dữ liệu trong {data} vẫn như trước; chạy tiếp bằng bản chương trình cũ và gửi dòng trên cho người hỗ trợ. Bản sao lưu vừa làm cứ giữ.',
  'upgrade-back-done': 'Dữ liệu đã trở lại như trước lần nâng cấp lên bản {version} lúc {at}.',
  'upgrade-back-next': 'Chạy máy chủ từ thư mục của bản chương trình cũ: npm run -s hocba -- serve --data {data}',
  'upgrade-back-nothing': 'Không có lần nâng cấp nào để quay lại trong {data}.',
  'upgrade-back-nothing-remedy':
    'Dùng bản sao lưu làm trước khi nâng cấp: npm run -s hocba -- restore TỆP --data THƯ_MỤC_TRỐNG',
  'upgrade-back-since': 'Từ lúc nâng cấp đã có {count} thao tác; quay lại thì các thao tác đó không còn.',
  'upgrade-back-since-remedy':
    'Nếu vẫn muốn quay lại, chạy: npm run -s hocba -- upgrade --back --lose {count} --data {data} (dữ liệu hiện nay được giữ ở {data}/upgrade/after.sqlite).',
};
