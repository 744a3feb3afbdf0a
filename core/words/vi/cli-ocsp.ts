/** What `hocba ocsp` says. */
export const cliOcsp = {
  'ocsp-command': 'hỏi nơi cấp xem chứng thư còn hiệu lực không (OCSP), ghi câu trả lời vào tệp .ors',
  'ocsp-certificate': 'tệp chứng thư cần hỏi (PEM hoặc DER)',
  'ocsp-issuer-option': 'tệp chứng thư của nơi cấp đứng trên (PEM hoặc DER); nhiều tệp được',
  'ocsp-out-option': 'thư mục ghi câu trả lời (mặc định: thư mục đang đứng)',
  'ocsp-more':
    'Chỉ hỏi ở địa chỉ ghi trong chính chứng thư, không bao giờ vào mạng của trường; câu trả lời còn hạn thì không hỏi lại. Tệp .ors nhập ở mục danh sách thu hồi, hoặc đưa cho verify --crl.',
  'ocsp-good': '✓ {name}: còn hiệu lực lúc {made}, câu trả lời dùng đến {until} ({file})',
  'ocsp-good-then': '✓ {name}: còn hiệu lực lúc {made}; nơi cấp không ghi câu trả lời dùng đến bao giờ ({file})',
  'ocsp-revoked': '✕ {name}: đã bị thu hồi từ {since}, trả lời lúc {made} ({file})',
  'ocsp-unknown': '? {name}: nơi cấp không biết chứng thư này, trả lời lúc {made}; không ghi tệp',
  'ocsp-kept': 'không hỏi lại',
  'ocsp-fails': '? {name}: {why}',
  'ocsp-no-address': 'chứng thư không ghi địa chỉ hỏi nào dùng được. Hãy dùng danh sách thu hồi (.crl).',
  'ocsp-no-issuer': 'không tệp nào trong --issuer là nơi cấp chứng thư này. Đưa đúng chứng thư của nơi cấp.',
  'ocsp-unreadable':
    'trả lời của nơi cấp không đọc được. Hãy báo nơi cấp; trong khi chờ, dùng danh sách thu hồi (.crl).',
  'ocsp-not-now': 'nơi cấp đang không trả lời được. Hãy hỏi lại sau.',
  'ocsp-refuses': 'nơi cấp từ chối trả lời về chứng thư này; hỏi lại cũng vậy. Hãy dùng danh sách thu hồi (.crl).',
  'ocsp-of-another': 'câu trả lời nói về chứng thư khác. Hãy báo nơi cấp.',
  'ocsp-of-nobody': 'câu trả lời do người không được nơi cấp giao việc này ký. Hãy báo nơi cấp.',
  'ocsp-doubtful':
    'câu trả lời ký bằng cách đã lỗi thời, hoặc theo quy định mà phần mềm không biết. Hãy dùng danh sách thu hồi (.crl).',
  'ocsp-nonce': 'câu trả lời là của một lần hỏi khác. Hãy hỏi lại.',
  'ocsp-ended': 'câu trả lời đã hết hạn. Hãy hỏi lại sau, hoặc xem đồng hồ của máy này.',
  'ocsp-ahead': 'câu trả lời đề giờ ở phía trước. Hãy xem đồng hồ của máy này.',
  'ocsp-unreachable': 'không tới được nơi cấp. Hãy xem mạng rồi hỏi lại.',
  'ocsp-too-slow': 'nơi cấp trả lời quá chậm. Hãy hỏi lại sau.',
  'ocsp-points-inward': 'địa chỉ trong chứng thư dẫn vào mạng bên trong, nên không hỏi.',
  'ocsp-redirected': 'địa chỉ dẫn sang nơi khác, nên không đi theo. Hãy báo nơi cấp.',
  'ocsp-answers-otherwise': 'địa chỉ này không trả lời OCSP. Hãy báo nơi cấp.',
  'ocsp-answer-too-long': 'câu trả lời dài quá mức. Hãy báo nơi cấp.',
} as const;
