/** A pupil's covers of every year that were signed and sealed, as their XML. */
import type { Cover } from '../../../../core/covers/cover.js';
import { coverText } from '../../../../core/covers/cover-xml.js';
import { type CoverSlot, type CoverState, isCoverSettled } from '../../../../core/covers/cover-states.js';
import type { LeaderOnRecord } from '../../../../core/record/year-record.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

interface Line {
  readonly id: number;
  readonly state: CoverState;
  readonly slot: CoverSlot;
  readonly document: string;
  readonly leader: string | null;
  readonly signedAt: string;
  readonly signature: string;
}

const SIGNED = `
  SELECT k.id, k.state, s.slot, s.document, s.leader, s.signed_at AS "signedAt", s.signature
  FROM covers k JOIN cover_signatures s ON s.cover_id = k.id AND s.number = k.number
  WHERE k.pupil_id = $1 ORDER BY k.id`;

/** Oldest first. One statement. */
export async function coversOf(db: Reader, pupilId: string): Promise<{ code: string; text: string }[]> {
  const lines = await select<Line>(db, SIGNED, [pupilId]);
  const settled = lines.filter(({ state }) => isCoverSettled(state));
  return [...groupBy(settled, ({ id }) => id).values()].flatMap((own) => {
    const principal = own.find(({ slot }) => slot === 'principal');
    const seal = own.find(({ slot }) => slot === 'seal');
    if (!principal?.leader || !seal) return [];
    const cover = JSON.parse(principal.document) as Cover;
    const { signedAt, signature } = principal;
    const leader = JSON.parse(principal.leader) as LeaderOnRecord;
    const signed = {
      principal: { signedAt, leader, signature },
      seal: { signedAt: seal.signedAt, signature: seal.signature },
    };
    return [{ code: cover.code, text: coverText(cover, signed) }];
  });
}
