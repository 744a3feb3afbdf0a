import { lacks } from './lacks.js';
import { cliDoctor } from './cli-doctor.js';
import { cliFirstRun } from './cli-first-run.js';
import { cliPortal } from './cli-portal.js';
import { cliServer } from './cli-server.js';
import { cliBackup } from './cli-backup.js';
import { cliPostgres } from './cli-postgres.js';
import { cliUpgrade } from './cli-upgrade.js';
import { cliTrail } from './cli-trail.js';
import { cliSigning } from './cli-signing.js';
import { cliOcsp } from './cli-ocsp.js';
import { cliStamps } from './cli-stamps.js';

/** What the command line says. `{name}` stands for a parameter. */
export const cli = {
  // help
  program: 'Học Bạ: từ bảng tổng hợp của lớp trong Excel đến học bạ số. Mọi lệnh: hocba LỆNH --help',
  usage: 'Cách dùng:',
  arguments: 'Tham số:',
  options: 'Tùy chọn:',
  'global-options': 'Tùy chọn chung:',
  commands: 'Các lệnh:',
  'options-word': '[tùy chọn]',
  'command-word': '[lệnh]',
  'help-option': 'xem cách dùng của lệnh',
  'version-option': 'xem số phiên bản',
  'lang-option': 'ngôn ngữ: vi (mặc định) hoặc en; mặc định theo biến LANG',
  'json-option': 'in JSON cho chương trình khác đọc',
  'data-option': 'thư mục dữ liệu trên máy chủ này (mặc định: {data})',
  'server-option': 'địa chỉ máy chủ, ví dụ http://127.0.0.1:8080; dùng thay cho --data',
  'user-option': 'tài khoản',
  'password-option': 'đọc mật khẩu từ dòng đầu của đầu vào chuẩn',
  'code-option': 'đọc mã của lớp bảo vệ thứ hai (hoặc mã dự phòng) từ dòng thứ hai của đầu vào chuẩn',
  'no-code': 'Không nhận được mã của lớp bảo vệ thứ hai từ đầu vào chuẩn.',
  'code-needed': 'Tài khoản này có lớp bảo vệ thứ hai.',
  'give-code':
    "Thêm --code-stdin; dòng thứ hai là 6 số trong ứng dụng xác thực hoặc một mã dự phòng: printf 'MẬT_KHẨU\\nMÃ\\n' | npm run -s hocba -- … --password-stdin --code-stdin",

  // usage errors
  'unknown-option': 'Không có tùy chọn hoặc lệnh như vậy: {detail}',
  'missing-argument': 'Lệnh thiếu tham số: {detail}',
  'bad-usage': 'Dòng lệnh chưa đúng: {detail}',
  'see-help': 'Gõ thêm --help để xem cách dùng.',
  'data-or-server': 'Chỉ chọn một trong hai: --data (trên máy chủ này) hoặc --server (qua mạng).',
  'choose-one': 'Bỏ bớt một tùy chọn rồi chạy lại.',
  'user-needed': 'Cần biết ai đang gửi: --user TÊN và --password-stdin.',
  'give-user': 'Ví dụ: echo MẬT_KHẨU | npm run -s hocba -- push TỆP --user gv4a --password-stdin',
  'no-password': 'Không nhận được mật khẩu từ đầu vào chuẩn.',
  'bad-period': 'Không có thời điểm đánh giá “{period}”.',
  'periods-are':
    'Chọn: mid-term-1 (giữa HKI), term-1 (cuối HKI), mid-term-2 (giữa HKII), year-end (cuối năm), year (lý lịch cả năm).',
  'bad-port': 'Cổng “{port}” không dùng được.',
  'ports-are': 'Chọn một số từ 1 đến 65535, ví dụ --port 8080.',

  // anything that went wrong outside the rules
  'cannot-read-file': 'Không đọc được tệp {file}.',
  'check-file-path': 'Kiểm tra lại đường dẫn và quyền đọc tệp.',
  'cannot-write-file': 'Không ghi được tệp {file}.',
  'check-folder': 'Kiểm tra thư mục có tồn tại, còn chỗ và cho phép ghi.',
  'no-data': 'Thư mục {data} chưa có dữ liệu Học Bạ.',
  'make-data':
    'Kiểm tra lại --data. Bắt đầu trường của mình: npm start -- --new --data {data}; xem thử trường mẫu: npm run -s hocba -- sample --data {data}',
  'cannot-reach': 'Không kết nối được tới {server} ({detail}).',
  'check-server':
    'Kiểm tra địa chỉ và máy chủ có đang chạy. Với HTTPS tự cấp, đặt NODE_EXTRA_CA_CERTS bằng chứng thư của máy chủ.',
  'went-wrong': 'Có sự cố ngoài dự kiến: {detail}.',
  'try-doctor': 'Chạy npm run -s hocba -- doctor để tìm nguyên nhân. Tệp và dữ liệu của bạn không bị thay đổi.',
  'no-class': 'Không có lớp {class} trong năm học hiện tại.',
  'classes-are': 'Các lớp: {classes}.',
  'no-account': 'Không có tài khoản {account}, hoặc tài khoản này không dạy lớp nào trong năm học hiện tại.',
  'check-account': 'Kiểm tra lại tên tài khoản, hoặc hỏi quản trị về phân công.',

  // check and push
  'check-command': 'soát một tệp bảng lớp, không cần máy chủ',
  'check-file': 'tệp .xlsx tải từ Học Bạ',
  'check-more':
    'Mã thoát: 0 không có lỗi (có thể có lưu ý), 1 có lỗi, 2 không đọc được tệp.\n--json in đúng: { sheet, issues: [{ rule, severity, pupil, field, sheet, cell, message, remedy }], results: [{ pupil, result, missing, awards, because }] }; sheet là { class, period, schoolYear }, hoặc danh sách như vậy khi tệp có nhiều lớp.',
  'import-command': 'nhập học sinh, giáo viên, phân công hoặc lý lịch từ tệp Excel',
  'import-what': 'pupils: học sinh; teachers: giáo viên; assignments: phân công; profiles: lý lịch',
  'dry-run-option': 'chỉ xem trước, không ghi gì',
  'import-day-option': 'có hiệu lực từ ngày; mặc định là hôm nay',
  'import-more':
    'Không có gì phải hỏi thì ghi ngay; còn hàng nghi ngờ thì giữ lại để chọn trên trang Nhập danh sách. Mã kết thúc: 0 mọi hàng được nhận, 1 có hàng bị từ chối hoặc nghi ngờ, 2 không nhập được.',
  'bad-import': 'Không nhập được “{what}”.',
  'imports-are': 'Dùng: import pupils, teachers, assignments hoặc profiles, rồi TỆP.',
  'import-sheet': 'Trang {sheet}: {rows} hàng; cột nhận ra: {columns}',
  'import-passed-over': 'Cột bỏ qua: {columns}',
  'import-counts':
    'Mới {new} · thay đổi {changed} · giống {same} · nghi ngờ {doubtful} · từ chối {refused} · có ở trường mà không có trong tệp {leftOut}',
  'import-row': '{sheet}, hàng {row}, {name}:',
  'import-doubtful': 'cần người xem và chọn.',
  'import-new-class': 'Lớp mới {class}: {pupils} học sinh',
  'import-done': 'Đã ghi: {created} mới, {changed} thay đổi, {classes} lớp mới.',
  'import-waits': 'Chưa có hiệu lực: chờ hiệu trưởng duyệt.',
  'import-dry': 'Xem trước, chưa ghi gì.',
  'import-to-decide': 'Chưa ghi gì. Mở trang Nhập danh sách để xem và chọn.',
  'push-command': 'gửi một tệp bảng lớp đã điền',
  'push-more':
    'Gửi lại cùng một tệp không thay đổi gì. Mã thoát: 0 mọi ô đã nhận, 1 có ô bị từ chối hoặc khác nhau, 2 không gửi được.',
  counts: '{errors} lỗi, {warnings} lưu ý',
  'no-findings': 'Không có lỗi, không có lưu ý.',
  'whole-file': 'Cả tệp',
  error: 'lỗi',
  warning: 'lưu ý',
  'results-line': 'Kết quả: {counts}',
  'not-enough-data': 'chưa đủ dữ liệu',
  'part-line': 'Lớp {class} · {period} · năm học {year}',
  'push-part':
    'Lớp {class} · {period}: đã nhận {accepted}, từ chối {refused}, khác nhau {conflicts}, người khác đã đổi {others} ô (bản {revision})',
  'push-part-refused': 'Lớp {class} · {period}: không nhận. {reason} {remedy}',
  'push-nothing': 'Không có ô nào thay đổi so với hệ thống.',
  'deleted-cell': '{pupil} · {field}: đã xóa (ô để trống trong tệp)',
  'refused-cell': '{pupil} · {field}: {reason} {remedy}',
  'conflict-cell': '{pupil} · {field}: bạn nhập “{mine}”, trên hệ thống là “{theirs}” ({author}, {at})',
  'conflict-remedy': 'Tải bảng mới rồi chọn từng ô, hoặc gửi tệp trên trang web để chọn giữa hai giá trị.',
  empty: 'trống',

  'period-mid-term-1': 'giữa học kỳ I',
  'period-term-1': 'cuối học kỳ I',
  'period-mid-term-2': 'giữa học kỳ II',
  'period-year-end': 'cuối năm học',
  'period-supplementary': 'đánh giá bổ sung',
  'period-year': 'lý lịch cả năm',

  // workbook
  'workbook-command': 'tạo tệp bảng của một lớp, hoặc của một giáo viên',
  'class-option': 'tên lớp, ví dụ 4A',
  'period-option': 'mid-term-1, term-1, mid-term-2, year-end hoặc year',
  'output-option': 'tệp .xlsx sẽ ghi',
  'teacher-option': 'tài khoản giáo viên: chỉ các cột người ấy nhập (không có --class: mọi lớp người ấy dạy)',
  'workbook-written': 'Đã ghi {file}.',
  'class-or-teacher': 'Cần biết bảng của ai: --class LỚP, hoặc --teacher TÀI_KHOẢN.',

  // serve and start
  'serve-command': 'chạy máy chủ',
  'serve-more':
    'Chỉ đặt bằng biến môi trường (trong tệp môi trường của dịch vụ, để mật khẩu không hiện trên dòng lệnh):\n  HOCBA_SMTP    máy gửi thư nhắc việc, smtps://tên:mật-khẩu@máy:465?from=địa-chỉ\n  DATABASE_URL  cơ sở dữ liệu PostgreSQL thay cho tệp trong thư mục dữ liệu',
  'start-command': 'chạy máy chủ với trường mẫu, hoặc trường đã lập (npm start)',
  'port-option': 'cổng HTTP trên máy này (mặc định: {port})',
  'host-option': 'tên máy hoặc địa chỉ cho máy khác vào bằng HTTPS; chứng thư lập trước bằng lệnh https new',
  'behind-proxy-option':
    'tên mà proxy (nginx) trên máy này phục vụ HTTPS cho mọi người; máy chủ tin địa chỉ khách do proxy chuyển',
  'https-port-option': 'cổng HTTPS (mặc định: 8443)',
  'bad-host': 'Tên máy chưa đúng: {detail}.',
  'hosts-are': 'Cho tên máy hoặc địa chỉ IP mà máy khác dùng, ví dụ --host hocba.lan 192.168.1.10',
  'trust-authority': 'Các máy khác cần tin chứng thư trong tệp {file}.',
  serving: 'Học Bạ đang chạy. Nhấn Ctrl+C để dừng.',
  stopped: 'Đã dừng.',
  stopping: 'Đang dừng…',
  'port-taken': 'Cổng {port} đang được chương trình khác dùng.',
  'other-port': 'Dừng chương trình kia, hoặc chọn cổng khác: {option} {next}',
  'data-held': 'Một máy chủ Học Bạ đang chạy trên thư mục {data}.',
  'stop-server': 'Dừng máy chủ đó (Ctrl+C) rồi làm lại, hoặc chọn thư mục khác bằng --data.',
  addresses: 'Địa chỉ',
  'pane-address': 'Khung trong Excel',
  'trial-page': 'Thử khi không có Excel',
  'pane-manifest': 'Tệp khai báo cho Excel',
  'trust-authority-here':
    'Để Excel trên máy này mở được khung, máy cần tin chứng thư {file} một lần; lệnh và hướng dẫn có trong: npm run -s hocba -- install-kit --host localhost --data {data}',
  'pane-port-taken':
    'Cổng {port} đang được chương trình khác dùng nên chưa mở khung trong Excel. Dừng chương trình kia rồi chạy lại, hoặc chọn cổng khác bằng --https-port.',
  'sample-on-lan':
    'CẢNH BÁO: đây là TRƯỜNG MẪU, mật khẩu in ở trên ai cũng biết, và máy khác trong mạng vào được. Không nhập dữ liệu thật. Bỏ --host nếu chỉ dùng trên máy này.',
  'making-sample': 'Đang tạo trường mẫu…',

  'promoted-undecided':
    '{count} học bạ đã ký ghi “Được lên lớp” cho học sinh chưa hoàn thành mà chưa có quyết định của hiệu trưởng (TT27, Điều 11):',
  'promoted-undecided-class': 'Lớp {class}, năm học {year}: {n} học bạ',
  'promoted-undecided-list':
    '{count} học bạ đã ký ghi “Được lên lớp” cho học sinh chưa hoàn thành mà chưa có quyết định của hiệu trưởng. Mã học sinh theo lớp: {list}',
  'promoted-undecided-remedy':
    'Hiệu trưởng xem mục Cần lưu ý ở trang Xét duyệt: trả lại học bạ chưa phát hành rồi quyết định; học bạ đã ký phát hành thì thu hồi học bạ theo Quy chế. Nội dung đã ký không bị thay đổi.',

  // sample
  'sample-command': 'tạo trường mẫu trong một thư mục trống, hoặc xóa nó',
  'remove-option': 'xóa đúng những gì trường mẫu đã tạo',
  'sample-data-option': 'thư mục dữ liệu',
  'sample-made': 'Đã tạo {school}: {classes} lớp, {pupils} học sinh, {sheets} bảng, trong {seconds} giây.',
  'sample-removed': 'Đã xóa trường mẫu khỏi {data}.',
  'sample-not-empty': 'Thư mục {data} đã có dữ liệu.',
  'choose-empty': 'Chọn một thư mục trống, hoặc xóa trường mẫu cũ bằng --remove.',
  'not-a-sample': 'Thư mục {data} không phải của trường mẫu, nên không xóa gì.',
  'remove-by-hand': 'Kiểm tra lại --data. Lệnh này không bao giờ xóa dữ liệu của trường thật.',
  'role-administrator': 'Quản trị',
  'role-principal': 'Hiệu trưởng',
  'role-vice-principal': 'Phó hiệu trưởng',
  'role-clerk': 'Văn thư',
  'role-inspector': 'Đoàn thanh tra, kiểm tra',
  'role-homeroom': 'Giáo viên chủ nhiệm',
  'role-subject': 'Giáo viên môn học',
  accounts: 'Tài khoản mẫu',
  'password-is': 'Mật khẩu chung (chỉ của trường mẫu)',
  'try-first': 'Thử trước',
  'try-sign-in': 'Mở {address} và đăng nhập bằng gv4a.',
  'try-download': 'Tải bảng lớp 4A cuối năm, điền các ô còn thiếu bằng Excel hoặc LibreOffice, rồi gửi lên.',
  'try-upload': 'Đăng nhập bằng gv4b, gửi {file} để xem các lỗi được chỉ ra thế nào.',
  'try-sign': 'Ký học bạ lớp 2A: gv2a, mục Việc của tôi, nút Ký học bạ; tệp khóa gv2a.p12.',
  'try-approve':
    'Duyệt và ký lớp 5B: hieutruong, trang Xét duyệt; tệp khóa hieutruong.p12. Xem thử một bản in của lớp 1A.',
  'try-seal': 'Ký phát hành lớp 1A: vanthu, trang Phát hành; tệp khóa con-dau-truong.p12. Tải bản ký số và bản in.',
  'try-verify': 'Kiểm tra tệp vừa tải, không cần tài khoản: {address}/kiem-tra',
  'try-check': 'Không cần máy chủ: npm run -s hocba -- check {file}',

  // install-kit
  'kit-command': 'tạo thư mục cài Học bạ số vào Excel cho các máy của trường',
  'kit-host-option': 'tên máy chủ hoặc địa chỉ IPv4 mà các máy khác dùng, ví dụ hocba.lan',
  'kit-output-option': 'thư mục sẽ ghi (mặc định: hocba-excel-TÊN_MÁY)',
  'kit-share-option': 'đường dẫn mạng của thư mục dùng chung (mặc định: \\\\TÊN_MÁY\\hocba)',
  'kit-more':
    'Bộ cài có tệp khai báo, chứng thư, tệp .reg, lệnh cài và trang hướng dẫn. Chạy lại vào cùng thư mục thì cập nhật nó.',
  'kit-written': 'Đã ghi bộ cài vào {folder}:',
  'kit-next': 'Mở {file} và làm theo. Máy chủ phải chạy với tên này: npm run -s hocba -- serve --host {host}',
  'kit-thumbprint': 'Dấu vân tay chứng thư (SHA-1): {thumbprint}',
  'kit-folder-used': 'Thư mục {folder} đã có thứ khác ({file}).',
  'kit-folder-is-file': '{folder} là một tệp, không phải thư mục.',
  'kit-other-folder': 'Chọn một thư mục mới bằng -o; bộ cài chỉ ghi vào thư mục trống hoặc bộ cài cũ.',

  ...cliDoctor,
  ...lacks,
  ...cliFirstRun,
  ...cliServer,
  ...cliPortal,
  ...cliTrail,
  ...cliBackup,
  ...cliUpgrade,
  ...cliPostgres,
  ...cliSigning,
  ...cliOcsp,
  ...cliStamps,

  // authority and office
  'authority-command': 'nơi cấp chứng thư nội bộ của trường',
  'authority-init':
    'lập nơi cấp: khóa gốc ghi ra một tệp để cất riêng, khóa cấp ở lại, cả hai được khóa bằng câu mật khẩu',
  'authority-crl': 'phát hành lại danh sách thu hồi',
  'root-key-option': 'tệp khóa gốc (đã khóa bằng câu mật khẩu)',
  'root-key-renew-option': 'phát hành danh sách của gốc bằng tệp khóa này, thay vì của nơi cấp',
  'url-option': 'địa chỉ mà người ngoài tải danh sách thu hồi, ví dụ https://hocba.truong.vn/pki/',
  'passphrase-option': 'đọc câu mật khẩu từ đầu vào chuẩn',
  'init-more':
    'Đầu vào có hai dòng: câu mật khẩu của khóa gốc, rồi câu mật khẩu của nơi cấp (mỗi câu từ 12 ký tự). Chép tệp khóa gốc ra USB, cất nơi an toàn rồi xóa khỏi máy này. Mọi chứng thư được cấp đều ghi rõ: nội bộ, không có giá trị pháp lý bên ngoài.',
  'crl-more':
    'Danh sách của nơi cấp có hiệu lực 90 ngày, của gốc 3 năm. Ai cũng tải được tại /pki/issuing.crl và /pki/root.crl.',
  'authority-made': 'Đã lập nơi cấp chứng thư. Khóa gốc ở {file}: chép ra USB, cất riêng, rồi xóa khỏi máy này.',
  'authority-root-is':
    'Dấu vân tay của gốc: {fingerprint}. Hiệu trưởng so với số này khi xác nhận tin cậy trong sổ chứng thư.',
  'crl-made': 'Đã phát hành danh sách thu hồi số {number}, có {revoked} chứng thư.',
  'passphrase-needed': 'Cần câu mật khẩu.',
  'give-passphrase': 'Đưa câu mật khẩu qua đầu vào chuẩn với --passphrase-stdin; init cần hai dòng.',
  'bad-url': 'Địa chỉ {url} không dùng được.',
  'urls-are': 'Cho địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ https://hocba.truong.vn/pki/',
  'file-exists': 'Tệp {file} đã có.',
  'choose-new-file': 'Chọn một tên tệp mới; lệnh này không ghi đè khóa nào.',
  'office-option': 'địa chỉ cổng của cơ quan cấp trên nhận đăng ký chứng thư',
  'office-stand-in': 'Cơ quan cấp trên (bản thử)',
  'key-files': 'Tệp khóa để ký thử',
  'key-files-are': '{folder}, mã PIN: {pin}',
} as const satisfies Record<string, string>;

export type CliCode = keyof typeof cli;
