/** What waits for an office, and its schools. */
import type { Officer } from '../acts/officer.js';
import { schoolsSeen } from '../acts/officer.js';
import { recallsSeen } from '../acts/recalls.js';
import type { PortalDeps } from '../portal-deps.js';
import { button, escaped, field, form, link, list, moment, OFFICERS_PATH } from './html.js';
import type { Door } from './officer-door.js';
import { DECIDED, RECALL_WORDS } from './words.js';

interface WaitingRow {
  readonly code: string;
  readonly name: string;
  readonly waiting: number;
}

const own = ({ office, officeId }: Officer) =>
  office === 'province' ? { where: '', bind: [] } : { where: 'AND s.office_id = $1', bind: [officeId] };

export async function homePage({ db }: PortalDeps, { officer, token }: Door): Promise<string> {
  const { where, bind } = own(officer);
  const waiting = await db.rows<WaitingRow>(
    `SELECT s.code, s.name, COUNT(*) AS "waiting" FROM certificates c JOIN schools s ON s.code = c.school_code
     WHERE c.state = 'waiting' ${where} GROUP BY s.code, s.name ORDER BY s.name`,
    bind,
  );
  const refused = await db.rows<{ code: string; name: string; at: string; fault: string }>(
    `SELECT s.code, s.name, n.at, n.fault FROM refused_notes n JOIN schools s ON s.code = n.school_code
     WHERE 1 = 1 ${where} ORDER BY n.seq DESC LIMIT 20`,
    bind,
  );
  const recalls = await recallsSeen(db, officer);
  const schools = await schoolsSeen(db, officer);
  const school = (code: string, name: string): string => link(`${OFFICERS_PATH}/truong/${code}`, `${name} (${code})`);
  return `${header({ officer, token })}
<h1>${escaped(officer.officeName)}</h1>
${
  refused.length === 0
    ? ''
    : `<div class="answer bad" role="alert"><h2>Nhật ký bị cắt hoặc viết lại</h2>${list(
        refused.map(({ code, name, at, fault }) => `${school(code, name)}: ${escaped(fault)}, ${escaped(moment(at))}`),
        '',
      )}</div>`
}
<h2>Chứng thư chờ phê duyệt</h2>
${list(
  waiting.map(({ code, name, waiting: count }) => `${school(code, name)}: ${count}`),
  'Không có.',
)}
<h2>Đề nghị thu hồi</h2>
${list(
  recalls.map(
    ({ seq, schoolName, receivedAt, step, state }) =>
      `${link(`${OFFICERS_PATH}/thu-hoi/${seq}`, `${schoolName}, ${moment(receivedAt)}`)}: ${escaped(DECIDED[state] || RECALL_WORDS[step])}`,
  ),
  'Không có.',
)}
<h2>Trường</h2>
${list(
  schools.map(({ code, name }) => school(code, name)),
  'Chưa có trường nào.',
)}
${officer.office === 'commune' ? enterSchoolForm(token, '', '') : `<p>${link(`${OFFICERS_PATH}/don-vi`, 'Các Phòng VHXH')}</p>`}`;
}

export const enterSchoolForm = (token: string, code: string, name: string): string =>
  `<h2>Ghi trường vào cổng</h2>${form(
    token,
    `${OFFICERS_PATH}/truong`,
    field({ id: 'ma', name: 'ma', label: 'Mã trường', value: code }) +
      field({ id: 'ten', name: 'ten', label: 'Tên trường', value: name }) +
      button('Ghi trường'),
  )}`;

/** Who is signed in, always in sight. */
export const header = ({
  officer,
  token,
}: Door): string => `<p class="note">${escaped(officer.name)} (${escaped(officer.account)})</p>
<nav>${link(OFFICERS_PATH, 'Trang chính')}${link(`${OFFICERS_PATH}/doi-mat-khau`, 'Đổi mật khẩu')}</nav>
${form(token, `${OFFICERS_PATH}/dang-xuat`, button('Đăng xuất'))}`;
