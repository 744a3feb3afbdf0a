import { refuseDocument } from '../../../core/calendar/lawful-moves.js';
import { SCAN_MOST, scanEnding } from '../../../core/codes/scans.js';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { LawfulAct } from '../../../core/law/lawful-days.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { judgeLawfulMove } from './parts/judge-lawful-move.js';

interface ProposeInput {
  readonly caller: Caller;
  readonly year: string;
  readonly act: LawfulAct;
  readonly toDay: string;
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
  readonly fileName: string;
  /** Base64. */
  readonly file: string;
}

/** $1 year, $2 act. */
const WAITING = `
  SELECT COUNT(*) AS n FROM lawful_moves m
  WHERE m.school_year_id = $1 AND m.act = $2
    AND NOT EXISTS (SELECT 1 FROM lawful_decisions d WHERE d.move_id = m.id)`;

/**
 * Enter the document of the office above that moves a lawful date (H4); nothing moves before the second person's word. Refuses
 * as `judgeLawfulMove` does, with lawful-document-day, lawful-document-file, lawful-day-waiting.
 */
export const proposeLawfulDay = act({
  act: 'propose-lawful-day',
  run: async (at, { caller, year, act: what, toDay, file, ...document }: ProposeInput): Promise<{ id: string }> => {
    const { fromDay } = await judgeLawfulMove(at, year, { act: what, toDay });
    const odd = refuseDocument(document, dayInVietnam(at.clock()));
    if (odd) throw new Refused(odd);
    const bytes = Buffer.from(file, 'base64');
    if (bytes.length > SCAN_MOST || scanEnding(bytes) === null)
      throw refuse('lawful-document-file', { mb: SCAN_MOST / 2 ** 20 });
    const [line] = await select<{ n: number | string }>(at.db, WAITING, [year, what]);
    if (Number(line!.n) > 0) throw refuse('lawful-day-waiting');
    const id = at.newId();
    const fileDigest = sha256Base64(bytes);
    await at.db.lawfulMoves.create({
      ...{ id, schoolYearId: year, act: what, fromDay, toDay, ...document, file: bytes, fileDigest },
      ...{ proposedBy: caller.userId, proposedAt: at.clock().toISOString() },
    });
    const { number, day, issuer } = document;
    await at.note({
      kind: 'lawful-day.proposed',
      ...{ moveId: id, schoolYear: year, act: what, from: fromDay, to: toDay, number, day, issuer, fileDigest },
    });
    return { id };
  },
});
