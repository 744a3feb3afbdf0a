/** One school: its certificates to decide, its account, what came in, its trail. */
import { type CertificateSeen, certificatesSeen } from '../acts/certificates.js';
import { schoolSeen, type SchoolSeen } from '../acts/officer.js';
import type { PortalDeps } from '../portal-deps.js';
import { descriptionOf } from '../wire/wire-fault.js';
import { commonName } from '../../../core/signing/common-name.js';
import { isWireFault } from '../../../core/wire/faults.js';
import { button, escaped, facts, field, form, hidden, list, moment, OFFICERS_PATH } from './html.js';
import { header } from './home-page.js';
import type { Door } from './officer-door.js';
import { STATES } from './words.js';

interface PackageLine {
  readonly messageid: string;
  readonly receivedAt: string;
  readonly doneAt: string | null;
  readonly fault: string | null;
  readonly accepted: number;
  readonly refused: number;
}

const PACKAGES = `
  SELECT p.messageid, p.received_at AS "receivedAt", p.done_at AS "doneAt", p.fault,
    COALESCE(SUM(CASE WHEN u.place IS NOT NULL AND u.fault IS NULL THEN 1 ELSE 0 END), 0) AS "accepted",
    COALESCE(SUM(CASE WHEN u.fault IS NOT NULL THEN 1 ELSE 0 END), 0) AS "refused"
  FROM packages p LEFT JOIN package_units u ON u.package_seq = p.seq WHERE p.school_code = $1
  GROUP BY p.seq, p.messageid, p.received_at, p.done_at, p.fault ORDER BY p.seq DESC LIMIT 20`;

/** Rejects with OfficerRefused not-found. `said`: what is refused, above all. */
export async function schoolPage({ db }: PortalDeps, door: Door, code: string, said: string): Promise<string> {
  const school = await schoolSeen(db, door.officer, code);
  const certificates = await certificatesSeen(db, code);
  const packages = await db.rows<PackageLine>(PACKAGES, [code]);
  const [note] = await db.rows<{ note: string; at: string }>(
    'SELECT note, at FROM notes WHERE school_code = $1 ORDER BY size DESC LIMIT 1',
    [code],
  );
  const refused = await db.rows<{ at: string; fault: string }>(
    'SELECT at, fault FROM refused_notes WHERE school_code = $1 ORDER BY seq DESC LIMIT 20',
    [code],
  );
  return `${header(door)}
<h1>${escaped(school.name)}</h1>
${said}
${facts([
  ['Mã trường', escaped(school.code)],
  ['Cơ quan quản lý', escaped(school.officeName)],
  ['Tài khoản kết nối', school.closedAt === null ? escaped(school.userName) : 'Đã đóng'],
])}
<h2>Chứng thư</h2>
${certificates.length === 0 ? '<p>Trường chưa đăng ký chứng thư.</p>' : certificates.map((one, at) => certificateSection(door, code, one, at)).join('')}
<h2>Kết nối</h2>
<p>Tệp kết nối mang tài khoản của trường trên cổng. Tệp mới làm tệp cũ hết dùng. Trao tận tay quản trị của trường.</p>
${form(door.token, `${OFFICERS_PATH}/truong/${code}/ket-noi`, button('Tạo tệp kết nối mới'))}
${school.closedAt === null ? form(door.token, `${OFFICERS_PATH}/truong/${code}/dong`, button('Đóng tài khoản kết nối')) : ''}
<h2>Gói đã nhận</h2>
${list(packages.map(packageLine), 'Chưa nhận gói nào.')}
<h2>Nhật ký của trường</h2>
${noteKeySection(door, school)}
${note === undefined ? '<p>Chưa có phiếu nào được ký cùng.</p>' : `<p>Phiếu ký cùng lần cuối, ${escaped(moment(note.at))}:</p><p lang="en">${escaped(note.note).replace(/\n/g, '<br>')}</p>`}
${list(
  refused.map(({ at, fault }) => `<strong>${escaped(moment(at))}: ${escaped(wordsOf(fault))}</strong>`),
  'Chưa có phiếu nào bị từ chối.',
)}`;
}

const wordsOf = (fault: string): string => (isWireFault(fault) ? `${fault}. ${descriptionOf(fault)}` : fault);

function packageLine({ messageid, receivedAt, doneAt, fault, accepted, refused }: PackageLine): string {
  const became =
    fault !== null ? wordsOf(fault) : doneAt === null ? 'đang kiểm tra' : `nhận ${accepted}, không nhận ${refused}`;
  return `${escaped(moment(receivedAt))}, ${escaped(messageid)}: ${escaped(became)}`;
}

function certificateSection({ officer, token }: Door, code: string, one: CertificateSeen, at: number): string {
  const action = `${OFFICERS_PATH}/truong/${code}/chung-thu`;
  const act = (name: string, words: string, reason: boolean): string =>
    form(
      token,
      `${action}/${name}`,
      hidden('dau', one.fingerprint) +
        (reason ? field({ id: `ly-do-${name}-${at}`, name: 'ly-do', label: `Lý do ${words.toLowerCase()}` }) : '') +
        button(words),
    );
  const acts: string[] = [];
  if (one.state === 'waiting') {
    if (one.proposedBy === null) acts.push(act('de-nghi', 'Đề nghị phê duyệt', false));
    else if (one.proposedBy === officer.id) acts.push('<p>Bạn đã đề nghị; chờ cán bộ thứ hai phê duyệt.</p>');
    else acts.push(act('phe-duyet', 'Phê duyệt', false));
    acts.push(act('tu-choi', 'Từ chối', true));
  }
  if (one.state === 'approved') acts.push(act('rut', 'Rút phê duyệt', true));
  return `<h3>${escaped(STATES[one.state])}</h3>${facts([
    ['Chủ thể', escaped(commonName(one.subject))],
    ['Nơi cấp', escaped(commonName(one.issuer))],
    ['Ghi trên chứng thư', `${escaped(one.subject)}; nơi cấp ${escaped(one.issuer)}`],
    ['Số sê-ri', escaped(one.serial)],
    ['Dấu vân tay SHA-256, so với văn bản của trường', escaped(one.fingerprint.replace(/(.{4})(?!$)/g, '$1 '))],
    ['Thời hạn', `${escaped(moment(one.notBefore))} – ${escaped(moment(one.notAfter))}`],
    ['Đăng ký lúc', escaped(moment(one.declaredAt))],
    ...(one.reason === null ? [] : ([['Lý do', escaped(one.reason)]] as const)),
  ])}${acts.join('')}`;
}

function noteKeySection({ officer, token }: Door, { code, noteKey, noteKeyProposed, noteKeyBy }: SchoolSeen): string {
  const action = `${OFFICERS_PATH}/truong/${code}/khoa-nhat-ky`;
  const current = noteKey === null ? 'Chưa có khóa nhật ký.' : `Khóa nhật ký: ${noteKey}`;
  const proposed =
    noteKeyProposed === null
      ? ''
      : `<p>Khóa đang đề nghị: ${escaped(noteKeyProposed)}</p>${
          noteKeyBy === officer.id
            ? '<p>Bạn đã đề nghị; chờ cán bộ thứ hai xác nhận.</p>'
            : form(token, `${action}/xac-nhan`, hidden('khoa', noteKeyProposed) + button('Xác nhận khóa'))
        }`;
  return `<p>${escaped(current)}</p>${proposed}${form(
    token,
    action,
    field({ id: 'khoa', name: 'khoa', label: 'Khóa nhật ký của trường (tệp audit-key.pub)' }) + button('Đề nghị khóa'),
  )}`;
}
