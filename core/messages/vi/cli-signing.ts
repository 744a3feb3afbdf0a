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
  'signer-refused-act': 'Không ký: {code}.',
} as const;
