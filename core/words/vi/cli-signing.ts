/** What the commands `signer` and `verify` say. */
export const cliSigning = {
  'signer-command': 'giúp trang Học bạ số ký bằng USB token trên máy này',
  'signer-origin-option': 'địa chỉ trang của trường được phép dùng, ví dụ https://hocba.truong.lan:8443',
  'signer-module-option': 'thư viện PKCS#11 của hãng token (.dll, .so, .dylib)',
  'signer-more':
    'Chạy trên máy của người ký, để cửa sổ này mở trong lúc ký. Chỉ trang ở địa chỉ đã cho mới dùng được token; mã PIN không được lưu.',
  'signer-no-module': 'Không mở được thư viện của token: {file}.',
  'signer-find-module':
    'Cài phần mềm của hãng token rồi chỉ đúng tệp thư viện bằng --module. Nếu thiếu gói pkcs11js, chạy npm install.',
  'signer-bad-origin': '“{origin}” không phải địa chỉ trang web.',
  'signer-origins-are': 'Ghi đủ https:// và cổng như trên thanh địa chỉ, ví dụ https://hocba.truong.lan:8443.',
  'signer-ready': 'Sẵn sàng ký cho {origin}, ở {address}. Token đang cắm có {n} chứng thư. Nhấn Ctrl+C để dừng.',
  'signer-signed': 'Đã ký {n} mục.',
  'signer-refused-act': 'Không ký. {reason} {remedy}',
  'signer-foreign': 'Đã từ chối một trang không phải của trường: {page}.',
  'verify-command': 'kiểm tra một học bạ số (.xml hoặc .pdf) mà không cần tin máy chủ nào',
  'verify-file': 'tệp .xml hoặc .pdf của học bạ',
  'verify-trust-option': 'chứng thư của nơi cấp tôi tin (.pem, .crt, .cer); nhiều tệp được',
  'verify-crl-option': 'danh sách thu hồi của nơi cấp (.crl); nhiều tệp được',
  'verify-server-option': 'hỏi thêm máy chủ của trường: tin nơi cấp trường công bố, và hỏi học bạ còn hiệu lực không',
  'verify-more':
    'Mã thoát: 0 chữ ký hợp lệ, 1 không hợp lệ, 2 chưa kiểm tra được hoặc không đọc được tệp.\n--json in đúng: { verdict, standing, steps: [{ code, ok, detail }] }; ok là null khi chưa kiểm tra được; standing là licensed (nơi cấp được cấp phép), internal (chứng thư nội bộ của trường) hoặc null. Không có --trust hoặc --server thì không rõ chứng thư có đáng tin không.',
  'verify-paper-option':
    'chữ đọc được từ hình lớn trên học bạ giấy (HB1:…), hoặc tệp chứa chữ ấy, thay cho tệp học bạ; chứng thư của trường lấy từ --seal hoặc --server',
  'verify-signer': '{slot}: {name}, {when}',
  'verify-claimed': '{when} (giờ tự khai)',
  'verify-stamped': '{when} (có dấu thời gian)',
  'verify-stamped-internally': '{when} (dấu thời gian nội bộ của trường, không có giá trị pháp lý bên ngoài)',
  'verify-not-a-certificate': 'Tệp {file} không chứa chứng thư đọc được.',
  'verify-too-large': 'Tệp {file} lớn hơn mọi học bạ.',
  'verify-licensed-option':
    'chứng thư của nơi cấp được Nhà nước cấp phép (hoặc của Chính phủ) mà tôi tin; nhiều tệp được',
  'verify-seal-option':
    'chứng thư tôi biết chắc là con dấu của trường (khi chứng thư không ghi mã trường); nhiều tệp được',
  'verify-checkers-option': 'tệp kiểm tra nhà trường công bố: chứng thư nào của ai, lúc nào; dùng nhiều lần được',
  'verify-checkers-unused':
    'Một tệp kiểm tra không dùng được: không phải của trường, đã bị sửa, hoặc chưa rõ ai ký. Kiểm tra riêng tệp ấy để biết vì sao.',
  'verify-asked': 'Máy chủ cho biết học bạ chưa bị thay thế hay thu hồi.',
  'verify-not-asked': 'Chưa hỏi máy chủ xem học bạ có hiệu lực không.',
  'verify-do-anchor': 'Thêm tệp chứng thư của nơi cấp bằng --trust.',
  'verify-do-list': 'Thêm tệp danh sách thu hồi của nơi cấp bằng --crl.',
  'verify-do-checkers': 'Thêm tệp kiểm tra nhà trường công bố bằng --checkers.',
  'verify-do-seal': 'Nếu biết chắc đây là con dấu của trường, thêm chứng thư bằng --seal.',
} as const;
