import { account } from './ui-account.js';
import { approval } from './ui-approval.js';
import { sealing } from './ui-sealing.js';
import { archive } from './ui-archive.js';
import { bank } from './ui-bank.js';
import { calendar } from './ui-calendar.js';
import { certificates } from './ui-certificates.js';
import { classes } from './ui-classes.js';
import { covers } from './ui-covers.js';
import { reports } from './ui-reports.js';
import { duties } from './ui-duties.js';
import { firstRun } from './ui-first-run.js';
import { pane } from './ui-pane.js';
import { locks } from './ui-locks.js';
import { readiness } from './ui-readiness.js';
import { leaderWords } from './ui-leaders.js';
import { schoolRulesWords } from './ui-school-rules.js';
import { people } from './ui-people.js';
import { imports } from './ui-imports.js';
import { pupils } from './ui-pupils.js';
import { homeroom } from './ui-homeroom.js';
import { school } from './ui-school.js';
import { signer } from './ui-signer.js';
import { signing } from './ui-signing.js';
import { rehearsal } from './ui-rehearsal.js';
import { practiceWords } from './ui-practice.js';
import { webSheetWords } from './ui-web-sheet.js';
import { retests } from './ui-retests.js';
import { handover } from './ui-handover.js';
import { broughtWords } from './ui-brought-years.js';
import { awardPaperWords } from './ui-award-papers.js';
import { heatMapWords } from './ui-heat-map.js';
import { selfCheckWords } from './ui-self-check.js';
import { resultSlipWords } from './ui-result-slips.js';
import { rollover } from './ui-rollover.js';
import { backupWords } from './ui-backups.js';
import { copyWords } from './ui-paper-copies.js';
import { familyWords } from './ui-families.js';
import { breachWords } from './ui-breaches.js';
import { incidentWords } from './ui-incidents.js';
import { revocationWords } from './ui-revocations.js';
import { erasureWords } from './ui-erasures.js';
import { transferWords } from './ui-transfers.js';
import { trailWords } from './ui-trail.js';
import { supplementary } from './ui-supplementary.js';
import { tasks } from './ui-tasks.js';
import { together } from './ui-together.js';
import { vendorWords } from './ui-vendor.js';
import { verify } from './ui-verify.js';
import { verifyHolders } from './ui-verify-holders.js';
import { work } from './ui-work.js';

/**
 * Words of the screens. `{name}` stands for a parameter; `{name|one|many}` (used by languages with plurals) for a
 * word that follows a number. Pane and page share them.
 */
export const ui = {
  'app.name': 'Học bạ số',
  'app.skip': 'Tới nội dung chính',
  'app.sample': 'Để dùng thử: tên người và kết quả đều không có thật.',
  'app.sample-short': 'Trường mẫu',
  'app.other-language': 'English',
  'app.other-language-failed': 'Chưa tải được English, bấm để thử lại',
  'app.nav': 'Các trang',
  'app.school': 'Trường',
  'app.user': 'Đang đăng nhập: {name}',
  'app.change-user': 'Đổi người dùng',
  'app.starting': 'Đang mở…',
  'app.crash': 'Trang gặp sự cố nên không hiện được.',
  'app.crash-remedy': 'Tải lại trang. Kết quả đã gửi vẫn còn trên máy chủ, số liệu bạn điền vẫn còn trong tệp.',
  'app.reload': 'Tải lại trang',

  'sign-in.title': 'Đăng nhập',
  'sign-in.again': 'Đăng nhập lại',
  'sign-in.account': 'Tài khoản',
  'sign-in.password': 'Mật khẩu',
  'sign-in.show': 'Hiện mật khẩu',
  'sign-in.hide': 'Ẩn mật khẩu',
  'sign-in.show-short': 'Hiện',
  'sign-in.hide-short': 'Ẩn',
  'sign-in.submit': 'Đăng nhập',
  'sign-in.busy': 'Đang đăng nhập…',
  'sign-in.account-missing': 'Nhập tài khoản.',
  'sign-in.password-missing': 'Nhập mật khẩu.',
  'sign-in.code': 'Mã của lớp bảo vệ thứ hai',
  'sign-in.code-hint': '6 số trong ứng dụng xác thực trên điện thoại, hoặc một mã dự phòng.',
  'sign-in.code-missing': 'Nhập mã.',
  'sign-in.sample-accounts': 'Tài khoản mẫu được in ở cửa sổ đã chạy lệnh khởi động.',
  'sign-in.expired': 'Phiên làm việc đã hết hạn.',
  'sign-in.expired-remedy': 'Nhập mật khẩu để làm tiếp đúng chỗ đang dở. Tệp và lựa chọn của bạn vẫn còn nguyên.',
  'sign-in.idle': 'Đã tự đăng xuất sau {minutes} phút không thao tác.',
  'sign-in.taken': '{other} vừa đăng nhập trên trình duyệt này nên trang của {owner} đã dừng.',
  'sign-in.taken-remedy':
    'Những gì {owner} đã chọn và đã gõ ở đây vẫn còn, người khác không thấy. {owner} nhập mật khẩu để làm tiếp; ai khác thì bấm nút dưới, những thứ ấy sẽ bỏ.',
  'sign-in.as-other': 'Dùng trang này với tên {other}',
  'sign-in.idle-soon': 'Sắp tự đăng xuất vì không có thao tác. Bấm một phím bất kỳ để ở lại.',
  'sign-in.unconfirmed': 'Mất kết nối nên máy chủ chưa nhận được yêu cầu đăng xuất.',
  'sign-in.unconfirmed-remedy': 'Trên máy dùng chung, hãy đóng hẳn trình duyệt trước khi rời máy.',

  'progress.title': 'Tiến độ',
  'tasks.title': 'Việc của tôi',

  'upload.title': 'Gửi tệp',
  'upload.lead': 'Soát lỗi không lưu gì. Chỉ Gửi kết quả mới lưu lên hệ thống.',
  'upload.drop': 'Kéo tệp .xlsx vào đây',
  'upload.or': 'hoặc',
  'upload.choose': 'Chọn tệp',
  'upload.choose-other': 'Chọn tệp khác',
  'upload.file': 'Tệp đã chọn',
  'upload.size': '{kb} KB',
  'upload.check': 'Soát lỗi',
  'upload.check-again': 'Soát lại',
  'upload.push': 'Gửi kết quả',
  'upload.checking': 'Đang soát lỗi {file}…',
  'upload.pushing': 'Đang gửi {file}…',
  'upload.cancel': 'Dừng',
  'upload.stopped-check': 'Đã dừng soát lỗi. Không có gì được lưu.',
  'upload.stopped-push': 'Đã dừng chờ. Nếu máy chủ kịp nhận thì gửi lại tệp này cũng không ghi hai lần.',
  'upload.stale': 'Tệp {file} đã được lưu lại hoặc chuyển chỗ sau khi bạn chọn.',
  'upload.stale-remedy': 'Chọn lại tệp để soát và gửi đúng bản mới nhất.',
  'upload.one-file': 'Mỗi lần chỉ gửi một tệp; đã lấy tệp đầu tiên.',
  'upload.marked': 'Tải tệp đã đánh dấu',
  'upload.marked-hint': 'Vẫn tệp của bạn: ô có lỗi được tô màu, lý do ở trang “Kết quả soát”. Sửa rồi gửi lại tệp này.',
  'upload.marked-hint-pushed': 'Vẫn tệp của bạn, đã cập nhật theo lần gửi này. Lần sau hãy điền tiếp vào tệp này.',

  'check.title': 'Kết quả soát',
  'check.clean': 'Không có lỗi nào. Có thể gửi.',
  'check.ready': 'Sẵn sàng gửi. Chưa có gì được lưu.',
  'check.errors': '{n} lỗi',
  'check.warnings': '{n} lưu ý',
  'check.pupils': 'ở {n} học sinh',
  'check.errors-pass': 'Ô có lỗi sẽ không được nhận; các ô khác vẫn gửi được.',
  'check.missing-pass': 'Ô còn thiếu không cản việc gửi; có thể bổ sung sau.',

  'preview.title': 'Sẽ gửi',
  'preview.lead': 'Xem lại rồi bấm gửi. Chưa có gì được lưu.',
  'preview.added': '{n} mới',
  'preview.changed': '{n} sửa',
  'preview.deleted': '{n} xóa',
  'preview.deleted-hint': 'Ô bạn để trống trong bảng sẽ bị xóa trên hệ thống.',
  'preview.deleted-list': 'Ô sẽ bị xóa, {sheet}',
  'preview.deleted-all': 'Xem cả {n} ô bị xóa',
  'preview.same': 'không có gì thay đổi',
  'preview.nothing': 'Bảng này không có gì khác với bản đã lưu. Không cần gửi.',
  'preview.with-errors': '{n} ô có lỗi sẽ không được nhận; các ô khác vẫn gửi được.',
  'preview.foreign': '{n} ô thuộc cột của người khác, hệ thống sẽ không nhận; các ô khác vẫn gửi được.',
  'preview.foreseen': '{n} ô đã được đổi trên hệ thống sau khi bạn nhận bảng',
  'preview.foreseen-hint':
    'Gửi xong, bạn chọn giá trị cho từng ô này; hệ thống không tự chọn thay bạn. Các ô khác vẫn được nhận.',
  'preview.send': 'Gửi {n} ô',
  'preview.back': 'Chưa gửi',
  'part.name': 'Lớp {class}, {period}',
  'part.refused': 'Không nhận phần này',

  'outcome.title': 'Đã gửi',
  'outcome.accepted': 'Đã nhận {n} ô',
  'outcome.nothing': 'Không có ô nào mới để ghi; số liệu trên hệ thống vẫn đúng như bảng.',
  'outcome.refused': 'Không nhận {n} ô',
  'outcome.conflicts': '{n} ô khác với hệ thống, chờ bạn chọn',
  'outcome.others': '{n} ô mới được đổi trên hệ thống',
  'outcome.refused-title': 'Ô không được nhận',
  'outcome.refused-lead': 'Các ô khác đã được lưu. Sửa những ô này rồi gửi lại.',
  'outcome.others-title': 'Mới được đổi trên hệ thống',
  'outcome.others-lead':
    'Người khác, hoặc chính bạn từ một bản khác, đã đổi những ô này sau khi bạn tải tệp. Giá trị mới đã có trong tệp tải ở mục Việc tiếp theo.',
  'outcome.others-written':
    'Người khác, hoặc chính bạn từ một bản khác, đã đổi những ô này. Giá trị mới đã được ghi vào bảng.',
  'outcome.by': '{author}, {when}',
  'outcome.value': 'Bạn nhập: {value}',
  'outcome.next': 'Việc tiếp theo',
  'outcome.new-sheet': 'Tải bảng mới: {sheet}',
  'outcome.another-file': 'Gửi tệp khác',
  'outcome.to-tasks': 'Về Việc của tôi',

  'conflict.title': 'Số liệu khác nhau',
  'conflict.lead': 'Có người đã đổi những ô này sau khi bạn nhận bảng. Hệ thống không tự chọn thay bạn.',
  'conflict.lead-some-own': 'Có ô do chính bạn đã gửi từ một bản khác của bảng.',
  'conflict.lead-own':
    'Chính bạn đã gửi giá trị khác cho những ô này từ một bản khác của bảng. Hệ thống không tự chọn thay bạn.',
  'conflict.mine': 'Tôi nhập',
  'conflict.theirs': 'Trên hệ thống',
  'conflict.self': 'chính bạn, bản khác',
  'conflict.all-mine': 'Tất cả: tôi nhập',
  'conflict.all-theirs': 'Tất cả: trên hệ thống',
  'conflict.column-mine': 'Cả cột: tôi nhập',
  'conflict.column-theirs': 'Cả cột: trên hệ thống',
  'conflict.of-column': '{action} ({column})',
  'conflict.chosen': 'Đã chọn {chosen}/{all} ô',
  'conflict.send': 'Gửi {n} lựa chọn',
  'conflict.send-none': 'Gửi lựa chọn',
  'conflict.none-chosen': 'Chọn ít nhất một ô rồi gửi.',
  'conflict.sending': 'Đang gửi lựa chọn…',
  'conflict.settled': 'Đã xong: {mine} ô lấy giá trị bạn nhập, {theirs} ô giữ giá trị trên hệ thống.',
  'conflict.settled-hint':
    'Tệp cũ không còn đúng với số liệu trên hệ thống sau khi bạn chọn. Lần sau hãy điền tiếp vào bảng mới.',
  'conflict.again': 'Trong lúc bạn chọn, {n} ô lại được đổi. Xem và chọn lại các ô đó.',
  'conflict.refused': '{n} lựa chọn không được nhận; xem lý do bên dưới.',

  'findings.title': 'Lỗi và lưu ý',
  'findings.group': 'Xếp theo',
  'findings.by-pupil': 'Học sinh',
  'findings.by-kind': 'Loại lỗi',
  'findings.error': 'Lỗi',
  'findings.warning': 'Lưu ý',
  'findings.whole-file': 'Cả tệp',
  'findings.more': 'Xem thêm {n} dòng',

  'list.find': 'Tìm theo tên',
  'list.find-line': 'Tìm trong danh sách',
  'list.found': 'Thấy {n}/{all}.',
  'list.none-found': 'Không thấy dòng nào như vậy.',

  'findings.cell': 'Trang {sheet}, ô {cell}',
  'findings.sheet': 'Trang {sheet}',
  'findings.cell-only': 'Ô {cell}',
  'findings.fix': 'Có thể sửa thành: {value}',
  'findings.fix-one': 'Sửa',
  'findings.fix-cell': 'Sửa ô {cell}',
  'findings.fix-kind': 'Sửa mọi lỗi cùng loại ({n})',
  'findings.show-all': 'Xem mọi lỗi và lưu ý của tệp',

  'cell.name': '{pupil} · {field}',

  'results.title': 'Kết quả từng học sinh',
  'results.because': 'Vì: {list}',
  'results.missing': 'Còn thiếu {n}: {list}',
  'results.missing-more': '{list} và {n} mục nữa',
  'results.awards': 'Khen thưởng: {list}',
  'results.unknown': 'Chưa đủ dữ liệu',
  'results.count': '{result}: {n}',

  'failure.network': 'Không kết nối được với máy chủ.',
  'failure.network-remedy': 'Những gì bạn đã nhập và đã chọn vẫn còn nguyên. Kiểm tra mạng rồi thử lại.',
  'failure.answer': 'Máy chủ trả lời không đúng dạng mà trang này hiểu.',
  'failure.answer-remedy': 'Thử lại; nếu vẫn vậy, tải lại trang rồi báo quản trị.',
  'failure.unexpected': 'Trang gặp sự cố ngoài dự kiến.',
  'failure.retry': 'Thử lại',
  'failure.code': 'Mã: {code}',

  'sign.error': 'Lỗi',
  'sign.warning': 'Lưu ý',
  'sign.done': 'Xong',
  'sign.waiting': 'Đang chờ',
  'sign.info': 'Thông tin',

  'when.today': '{time} hôm nay',
  'when.yesterday': '{time} hôm qua',
  'when.day': '{time} ngày {date}',

  'period.mid-term-1': 'Giữa học kỳ I',
  'period.term-1': 'Cuối học kỳ I',
  'period.mid-term-2': 'Giữa học kỳ II',
  'period.year-end': 'Cuối năm',
  'period.supplementary': 'Đánh giá bổ sung',
  'period.year': 'Hồ sơ cả năm',

  // Names of places, in every head; their other words come with them.
  'locks.title': 'Khóa và lịch',
  'reports.title': 'Báo cáo học bạ số',
  'readiness.title': 'Còn thiếu gì',
  'approve.title': 'Xét duyệt',
  'seal.title': 'Phát hành',
  'duties.title': 'Phân công',
  'changes.title': 'Chờ xác nhận',
  'certificates.title': 'Chứng thư số',
  'backups.title': 'Sao lưu',
  'trail.title': 'Nhật ký',
  'people.title': 'Nhân sự',
  'account.title': 'Tài khoản của tôi',
  ...archive,
  ...bank,
  ...calendar,
  ...imports,
  ...pupils,
  ...firstRun,
  ...locks,
  ...readiness,
  ...homeroom,
  ...school,
  ...schoolRulesWords,
  ...leaderWords,
  ...pane,
  ...signing,
  ...signer,
  ...account,
  ...approval,
  ...sealing,
  ...certificates,
  ...covers,
  ...reports,
  ...people,
  ...duties,
  ...vendorWords,
  ...verify,
  ...verifyHolders,
  ...classes,
  ...rehearsal,
  ...retests,
  ...practiceWords,
  ...webSheetWords,
  ...rollover,
  ...handover,
  ...broughtWords,
  ...resultSlipWords,
  ...awardPaperWords,
  ...heatMapWords,
  ...selfCheckWords,
  ...supplementary,
  ...trailWords,
  ...copyWords,
  ...backupWords,
  ...transferWords,
  ...revocationWords,
  ...erasureWords,
  ...{ ...familyWords, ...breachWords, ...incidentWords },
  ...tasks,
  ...together,
  ...work,
} as const;

export type UiCode = keyof typeof ui;
