/** Transaction 6: what became of a request. */
import type { RECALL_STEPS, RecalledAnswer } from '../../../core/wire/recalls.js';
import type { Recalled } from '../../../core/wire/submissions.js';
import type { PortalDeps } from '../portal-deps.js';
import { faultFieldsOf, WireRefused } from './wire-fault.js';

interface RecallRow {
  readonly seq: number;
  readonly step: (typeof RECALL_STEPS)[number];
  readonly state: 'waiting' | 'agreed' | 'refused' | 'withdrawn';
  readonly words: string;
  readonly decidedAt: string | null;
}

/** An answer to what was asked back speaks of the request it answers. */
const REQUEST = `
  SELECT r.seq, r.step, r.state, r.words, r.decided_at AS "decidedAt" FROM recalls s
  JOIN recalls r ON r.seq = COALESCE(s.answers, s.seq) WHERE s.school_code = $1 AND s.messageid = $2`;

interface LineRow {
  readonly code: string;
  readonly pupilCode: string;
  readonly pupilName: string;
  readonly personalId: string;
  readonly fault: string | null;
  readonly title: string | null;
}

/** Withdrawn is not agreed, and nothing waits: its step says which. */
const STATES = { waiting: 1, agreed: 2, refused: 3, withdrawn: 3 } as const;

/** Rejects with WireRefused TN02 where nothing came under that messageid. */
export async function recalled({ db }: PortalDeps, { messageid, ma_don_vi }: Recalled): Promise<RecalledAnswer> {
  const [request] = await db.rows<RecallRow>(REQUEST, [ma_don_vi, messageid]);
  if (request === undefined) throw new WireRefused('TN02');
  const lines = await db.rows<LineRow>(
    `SELECT code, pupil_code AS "pupilCode", pupil_name AS "pupilName", personal_id AS "personalId", fault, title
     FROM recall_units WHERE recall_seq = $1 ORDER BY place`,
    [request.seq],
  );
  return {
    messageid,
    ma_don_vi,
    ResponseCode: request.state === 'waiting' ? '01' : '00',
    ...faultFieldsOf(null),
    danh_sach: lines.map(({ code, pupilCode, pupilName, personalId, fault, title }) => ({
      ma_hoc_sinh: pupilCode,
      ten_hoc_sinh: pupilName,
      so_cccd: personalId,
      ma_tra_cuu_uuid: code,
      ...faultFieldsOf(fault, title),
      trang_thai: fault === null ? STATES[request.state] : 3,
      buoc: fault === null ? request.step : 'DA_TRA_LOI',
      noi_dung: request.words,
      thoi_diem: request.decidedAt ?? '',
    })),
  };
}
