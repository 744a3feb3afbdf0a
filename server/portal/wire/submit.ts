/** Transactions 1 and 2: a package kept, and what became of it. */
import type { Receipt } from '../../../core/wire/envelope.js';
import type { Submit, Submitted, SubmittedAnswer } from '../../../core/wire/submissions.js';
import { PACKAGE_LIMIT } from '../../exports/package.js';
import type { PortalDeps } from '../portal-deps.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { faultFieldsOf, WireRefused } from './wire-fault.js';

export const received = (messageid: string): Receipt => ({
  MessageId: messageid,
  Error: '',
  ErrorDescription: '',
  ResponseCode: '01',
  ResponseDescription: 'Đã nhận, chờ kiểm tra.',
});

/** Rejects with WireRefused where the package is not even kept. */
export async function submit(deps: PortalDeps, sent: Submit): Promise<Receipt> {
  const school = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, nam_hoc: year, function: name } = sent.authenticationRequest;
  if (sent.content.length > PACKAGE_LIMIT) throw new WireRefused('GT04');
  const message = { school: school.code, messageid, function: name, asks: withoutSecrets(sent) };
  const answer = await once(deps, message, async (at, now) => {
    await at.write(
      `INSERT INTO packages (seq, school_code, messageid, year, content, received_at)
       SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, $3, $4, $5 FROM packages`,
      [school.code, messageid, year, sent.content, now],
    );
    return received(messageid);
  });
  deps.packageArrived();
  return answer;
}

interface PackageRow {
  readonly seq: number;
  readonly doneAt: string | null;
  readonly fault: string | null;
  readonly title: string | null;
}
interface LineRow {
  readonly code: string;
  readonly pupilCode: string;
  readonly pupilName: string;
  readonly personalId: string;
  readonly fault: string | null;
  readonly title: string | null;
  readonly at: string | null;
}

/** Rejects with WireRefused TN02 where nothing came under that messageid. */
export async function submitted({ db }: PortalDeps, { messageid, ma_don_vi }: Submitted): Promise<SubmittedAnswer> {
  const [found] = await db.rows<PackageRow>(
    'SELECT seq, done_at AS "doneAt", fault, title FROM packages WHERE school_code = $1 AND messageid = $2',
    [ma_don_vi, messageid],
  );
  if (found === undefined) throw new WireRefused('TN02');
  const lines = await db.rows<LineRow>(
    `SELECT code, pupil_code AS "pupilCode", pupil_name AS "pupilName", personal_id AS "personalId", fault, title, at
     FROM package_units WHERE package_seq = $1 ORDER BY place`,
    [found.seq],
  );
  return {
    messageid,
    ma_don_vi,
    ResponseCode: found.doneAt === null ? '01' : '00',
    ...faultFieldsOf(found.fault, found.title),
    danh_sach: lines.map(({ code, pupilCode, pupilName, personalId, fault, title, at }) => ({
      ma_hoc_sinh: pupilCode,
      ten_hoc_sinh: pupilName,
      so_cccd: personalId,
      ma_tra_cuu_uuid: code,
      ...faultFieldsOf(fault, title),
      trang_thai: fault === null ? 1 : 0,
      thoi_diem: at ?? '',
    })),
  };
}
