/** What the commands around the server's bad days say: data, clock, rests, HTTPS. */
export const cliServer = {
  'sample-planning': 'đang lập danh sách và bảng điểm…',
  'sample-keys': 'đang tạo khóa ký (máy cũ có thể mất vài phút)…',
  'sample-sheets': 'đang ghi vào cơ sở dữ liệu…',
  'sample-signing': 'đang ký thử vài lớp…',
  'sample-workbook': 'đang tạo tệp Excel mẫu…',

  'clock-command': 'xem giờ máy chủ so với lần ghi gần nhất; chấp nhận lùi giờ',
  'clock-accept-option': 'chấp nhận lùi giờ, đúng một lần; việc này được ghi vào nhật ký',
  'clock-command-more':
    'Khi giờ máy chủ sớm hơn lần ghi gần nhất quá 2 giây, mọi việc ghi bị từ chối cho đến khi giờ đuổi kịp. Chỉ dùng --accept khi giờ cũ là giờ sai và giờ hiện tại đã đúng.',
  'clock-well': 'Giờ máy chủ {now}, lần ghi gần nhất {last}: bình thường.',
  'clock-back': 'Giờ máy chủ {now} sớm hơn lần ghi gần nhất {last} là {seconds} giây: mọi việc ghi đang bị từ chối.',
  'clock-back-remedy': 'Chỉnh đúng giờ máy. Nếu giờ hiện tại đã đúng: hocba clock --accept --data {data}',
  'clock-accepted': 'Đã chấp nhận lùi {seconds} giây, từ {last} về {now}. Nhật ký có ghi việc này.',
  'clock-nothing-to-accept': 'Giờ máy chủ không lùi nên không có gì để chấp nhận.',
  'clock-nothing-remedy': 'Không cần làm gì.',

  'rest-command': 'kết thúc thời gian nghỉ sau nhiều lần nhập sai mật khẩu',
  'rest-account-option': 'tài khoản đang nghỉ',
  'rest-address-option': 'địa chỉ máy đang nghỉ',
  'rest-which': 'Cần biết kết thúc nghỉ cho ai: --account TÊN hoặc --address ĐỊA_CHỈ.',
  'rest-ended': '{who} đăng nhập được ngay bây giờ.',
  'rest-none': '{who} không có lần nhập sai nào đang được đếm.',

  'code-lists-command': 'danh mục mã của Bộ Giáo dục và Đào tạo',
  'code-lists-import': 'nhập danh mục mã từ tệp; danh mục cùng tên được thay, danh mục khác giữ nguyên',
  'code-lists-file': 'tệp Excel (.xlsx) hoặc CSV (UTF-8)',
  'code-lists-spec-option': 'phiên bản chuẩn dữ liệu mà danh mục thuộc về (mặc định {version})',
  'code-lists-more':
    'Tệp .xlsx: đọc trang tính đầu tiên có chữ; các cột mã là Văn bản (Text) để không mất số 0 ở đầu. Hàng đầu là tên cột: list, code, name, và nếu có ours, within. Cột list: subject, grade, level, department, school, commune. Cột ours là tên phần mềm này dùng: TOAN, TV… cho môn; 1 đến 5 cho khối; primary cho cấp tiểu học. Học bạ ký sau đó mang mã của danh mục; học bạ đã ký không đổi.',
  'code-lists-imported': 'Đã nhập danh mục {list}: {n} mã.',

  'database-check-ok': 'Kiểm tra nhanh cơ sở dữ liệu: nguyên vẹn',
  'database-damaged': 'Cơ sở dữ liệu bị hỏng ({detail})',
  'database-damaged-remedy':
    'Dừng máy chủ, chép nguyên thư mục dữ liệu sang nơi khác, rồi lấy lại từ bản sao lưu gần nhất.',
  'database-checking': 'Đang kiểm tra cơ sở dữ liệu trong khi chạy; nếu hỏng sẽ báo ngay.',
  'wal-missing':
    'Lần trước máy chủ dừng đột ngột và tệp ghi trước ({file}) nay không còn: những lần ghi cuối có thể đã mất',
  'wal-damaged': 'Lần trước máy chủ dừng đột ngột và tệp ghi trước ({file}) bị hỏng: những lần ghi cuối có thể đã mất',
  'wal-remedy':
    'Hỏi các giáo viên gửi lại bảng của hôm đó (gửi lại không đổi gì nếu đã có), và so với bản sao lưu. Đừng xóa hay chép riêng tệp -wal khi sao lưu.',

  'data-read-only': 'Không ghi được vào thư mục dữ liệu {data} (chỉ đọc, hoặc tài khoản này không có quyền).',
  'data-full': 'Đĩa chứa {data} đã đầy.',
  'data-locked': 'Chương trình khác đang giữ cơ sở dữ liệu trong {data}.',
  'data-locked-remedy': 'Đóng chương trình ấy (phần mềm sao lưu, công cụ xem SQLite) rồi chạy lại.',
  'data-damaged': 'Cơ sở dữ liệu trong {data} bị hỏng.',
  'data-failing': 'Đĩa chứa {data} đọc hoặc ghi bị lỗi.',
  'data-failing-remedy': 'Kiểm tra đĩa và dây nối, chép dữ liệu sang đĩa khác; đừng nhập thêm cho đến khi xong.',

  'https-command': 'chứng thư HTTPS cho các máy của trường',
  'https-new': 'lập gốc mới cho các tên máy này; khóa gốc bị hủy ngay, khóa cấp được khóa bằng câu mật khẩu',
  'https-renew': 'gia hạn chứng thư của máy chủ bằng câu mật khẩu',
  'https-switch': 'chuyển sang gốc mới, sau khi mọi máy đã cài bộ cài mới',
  'https-host-option': 'các tên máy hoặc địa chỉ mà các máy khác dùng',
  'https-new-more':
    'Đầu vào có một dòng: câu mật khẩu, từ 12 ký tự. Gốc và khóa cấp dùng được mười năm và chỉ cho đúng các tên này; tên khác cần một gốc mới và bộ cài mới. Nếu đã có gốc, gốc mới chờ đến lệnh hocba https switch.',
  'https-made': 'Đã lập chứng thư cho {names}. Khóa gốc đã bị hủy. Máy chủ dùng đến {until}.',
  'https-next':
    'Gốc mới đang chờ. Tạo bộ cài chuyển đổi (hocba install-kit --host {host} -o THƯ_MỤC_MỚI), cài trên mọi máy, rồi chạy hocba https switch và khởi động lại máy chủ.',
  'https-renewed':
    'Đã gia hạn: chứng thư của máy chủ dùng đến {until}. Các máy không phải cài lại. Khởi động lại máy chủ để dùng.',
  'https-switched': 'Đã chuyển sang gốc mới. Khởi động lại máy chủ.',
  'https-needed': 'Chưa có chứng thư HTTPS cho {names}.',
  'https-needed-remedy': 'Lập một lần: hocba https new --host {names} --passphrase-stdin --data {data}, rồi chạy lại.',
  'https-ended': 'Chứng thư HTTPS của máy chủ đã hết hạn ngày {until}.',
  'https-renew-remedy': 'Gia hạn bằng câu mật khẩu: hocba https renew --passphrase-stdin --data {data}',
  'https-soon':
    'Chứng thư HTTPS của máy chủ chỉ còn {days} ngày. Gia hạn: hocba https renew --passphrase-stdin --data {data}',
  'https-root-soon':
    'Gốc HTTPS của trường chỉ còn {days} ngày. Lập gốc mới: hocba https new --host {names} --passphrase-stdin --data {data}',
  'https-passphrase-wrong': 'Câu mật khẩu không mở được khóa cấp chứng thư HTTPS.',
  'https-passphrase-remedy': 'Nhập lại. Nếu đã mất câu mật khẩu: lập gốc mới bằng hocba https new và phát bộ cài mới.',
  'https-nothing-next': 'Không có gốc mới nào đang chờ trong {data}.',
  'https-nothing-next-remedy': 'Lập trước: hocba https new --host TÊN_MÁY --passphrase-stdin',
  'https-any-name': 'TÊN_MÁY',
  'https-give-passphrase': 'Đưa câu mật khẩu qua đầu vào chuẩn với --passphrase-stdin.',
  'https-short': 'Câu mật khẩu ngắn hơn {least} ký tự.',
  'https-short-remedy': 'Chọn một câu dài hơn, dễ nhớ với bạn và khó đoán với người khác.',
  'bad-smtp': 'Dòng HOCBA_SMTP chưa đúng: {detail}.',
  'smtp-is':
    'Viết smtps://TÊN:MẬT_KHẨU@MÁY:465?from=ĐỊA_CHỈ, hoặc smtp://…:587 (STARTTLS); ký tự lạ trong tên và mật khẩu viết dạng %XX.',
  'mail-not-set': 'Không gửi thư điện tử (không có HOCBA_SMTP)',
  'mail-ok': 'Máy gửi thư {host} nhận thư của Học Bạ',
  'mail-away': 'Máy gửi thư {host} không nhận thư: {detail}',
  'mail-away-remedy':
    'unreachable: xem tên máy, cổng, tường lửa; tls: chứng thư của máy gửi thư; sign-in: tên và mật khẩu. Thư chờ và được thử lại trong {days} ngày.',
  'mail-sample': 'Trường mẫu không gửi thư điện tử; HOCBA_SMTP chỉ dùng cho trường thật.',
  'mail-links-here':
    'Thư nhắc việc dẫn tới localhost: chỉ mở được trên máy này. Đặt tên máy bằng --host (HOCBA_HOST) để máy khác mở được.',
  'mails-wait': '{count} thư nhắc việc chờ gửi, lâu nhất từ {since}',
  'mails-wait-remedy': 'Chạy máy chủ; nếu đang chạy, sửa máy gửi thư ở dòng trên.',
} as const;
