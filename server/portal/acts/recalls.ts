/** Requests to recall, as the office that has to decide sees them. */
import { tidy } from '../../../core/text/normalise.js';
import type { RECALL_STEPS } from '../../../core/wire/recalls.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';
import { noteEvent, type Officer, OfficerRefused, reasonOf } from './officer.js';

export interface RecallSeen {
  readonly seq: number;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly officeId: string;
  readonly reason: string;
  readonly document: string;
  readonly receivedAt: string;
  readonly level: Officer['office'];
  readonly step: (typeof RECALL_STEPS)[number];
  readonly state: 'waiting' | 'agreed' | 'refused' | 'withdrawn';
  readonly words: string;
  readonly decidedAt: string | null;
}

const SEEN = `
  SELECT r.seq, r.school_code AS "schoolCode", s.name AS "schoolName", s.office_id AS "officeId", r.reason, r.document,
    r.received_at AS "receivedAt", r.level, r.step, r.state, r.words, r.decided_at AS "decidedAt"
  FROM recalls r JOIN schools s ON s.code = r.school_code WHERE r.answers IS NULL`;

/** Those waiting first, oldest first. */
export const recallsSeen = (db: Reading, { office, officeId }: Officer): Promise<RecallSeen[]> => {
  const order = `ORDER BY CASE r.state WHEN 'waiting' THEN 0 ELSE 1 END, r.received_at, r.seq LIMIT 200`;
  return office === 'province'
    ? db.rows<RecallSeen>(`${SEEN} ${order}`)
    : db.rows<RecallSeen>(`${SEEN} AND s.office_id = $1 ${order}`, [officeId]);
};

/** Rejects with OfficerRefused not-found, also for a request of another commune. */
export async function recallSeen(db: Reading, { office, officeId }: Officer, seq: number): Promise<RecallSeen> {
  const [found] = await db.rows<RecallSeen>(`${SEEN} AND r.seq = $1`, [seq]);
  if (found === undefined || (office === 'commune' && found.officeId !== officeId))
    throw new OfficerRefused('not-found');
  return found;
}

export interface RecallUnitSeen {
  readonly code: string;
  readonly pupilName: string;
  readonly fault: string | null;
}
export const unitsOfRecall = (db: Reading, seq: number): Promise<RecallUnitSeen[]> =>
  db.rows<RecallUnitSeen>(
    'SELECT code, pupil_name AS "pupilName", fault FROM recall_units WHERE recall_seq = $1 ORDER BY place',
    [seq],
  );

export interface WordsSeen {
  readonly seq: number;
  readonly reason: string;
  readonly receivedAt: string;
}
/** What the school answered when it was asked back. */
export const answersOfRecall = (db: Reading, seq: number): Promise<WordsSeen[]> =>
  db.rows<WordsSeen>('SELECT seq, reason, received_at AS "receivedAt" FROM recalls WHERE answers = $1 ORDER BY seq', [
    seq,
  ]);

export interface AttachmentSeen {
  readonly seq: number;
  readonly place: number;
  readonly name: string;
  readonly kind: string;
}
/** Of a request and its answers. */
export const attachmentsOfRecall = (db: Reading, seq: number): Promise<AttachmentSeen[]> =>
  db.rows<AttachmentSeen>(
    `SELECT a.recall_seq AS "seq", a.place, a.name, a.kind FROM attachments a JOIN recalls r ON r.seq = a.recall_seq
     WHERE COALESCE(r.answers, r.seq) = $1 ORDER BY a.recall_seq, a.place`,
    [seq],
  );

/** Bytes of one. Rejects with OfficerRefused not-found, also where it hangs on somebody else's request. */
export async function attachment(
  db: Reading,
  officer: Officer,
  { recall, seq, place }: { readonly recall: number; readonly seq: number; readonly place: number },
): Promise<{ readonly name: string; readonly kind: string; readonly bytes: Buffer }> {
  await recallSeen(db, officer, recall);
  const [found] = await db.rows<{ name: string; kind: string; content: string }>(
    `SELECT a.name, a.kind, a.content FROM attachments a JOIN recalls r ON r.seq = a.recall_seq
     WHERE COALESCE(r.answers, r.seq) = $1 AND a.recall_seq = $2 AND a.place = $3`,
    [recall, seq, place],
  );
  if (found === undefined) throw new OfficerRefused('not-found');
  return { name: found.name, kind: found.kind, bytes: Buffer.from(found.content, 'base64') };
}

export type RecallDecision = 'agree' | 'refuse' | 'ask-back' | 'forward';

/** What the decision makes of a request. */
const BECOMES = {
  agree: { step: 'DA_TRA_LOI', state: 'agreed' },
  refuse: { step: 'DA_TRA_LOI', state: 'refused' },
  'ask-back': { step: 'HOI_LAI', state: 'waiting' },
  forward: { step: 'CHO_SO', state: 'waiting' },
} as const;

/** Whether an officer decides a request as it is: the office it waits for, a commune's not any more once it went on. */
export const decides = ({ office }: Officer, { level, state }: Pick<RecallSeen, 'level' | 'state'>): boolean =>
  state === 'waiting' && office === level;

/** Rejects with OfficerRefused not-found, moved-on, not-yours, reason-missing (agreeing alone needs none). */
export const decideRecall = (
  deps: PortalDeps,
  officer: Officer,
  { seq, decision, words }: { readonly seq: number; readonly decision: RecallDecision; readonly words: string },
): Promise<void> =>
  deps.db.write(async (at) => {
    const found = await recallSeen(at, officer, seq);
    if (found.state !== 'waiting') throw new OfficerRefused('moved-on');
    if (!decides(officer, found) || (decision === 'forward' && found.level !== 'commune')) {
      throw new OfficerRefused('not-yours');
    }
    const said = decision === 'agree' ? tidy(words).slice(0, 1000) : reasonOf(words);
    const { step, state } = BECOMES[decision];
    const now = deps.clock().toISOString();
    await at.write(
      'UPDATE recalls SET step = $1, state = $2, level = $3, words = $4, decided_by = $5, decided_at = $6 WHERE seq = $7',
      [
        step,
        state,
        decision === 'forward' ? 'province' : found.level,
        said,
        officer.id,
        state === 'waiting' ? null : now,
        seq,
      ],
    );
    if (decision === 'agree') await recallUnits(at, seq, now);
    await noteEvent(at, deps, {
      officer: officer.id,
      school: found.schoolCode,
      kind: `recall.${decision}`,
      about: { seq },
    });
  });

/** Those the request was right about. */
async function recallUnits(at: Writing, seq: number, now: string): Promise<void> {
  const units = await unitsOfRecall(at, seq);
  for (const { code, fault } of units) {
    if (fault === null) {
      await at.write('UPDATE units SET recalled_at = $1 WHERE code = $2 AND recalled_at IS NULL', [now, code]);
    }
  }
}
