import type { Rollover, RolloverPart, RolloverPupil } from '../../../../core/contract/rollover.js';
import type { Grade } from '../../../../core/law/law.js';
import {
  type ClassLine,
  numbersOf,
  type PlacedLine,
  propose,
  settles,
  waits,
} from '../../../../core/rollover/proposal.js';
import { canAmong } from '../../../../core/rights/allow.js';
import { sha256 } from '../../../ground/digests.js';
import type { Looking } from '../../../runner/act.js';
import { select } from '../../../store/sql.js';
import { loadYearFacts, type RolloverYear } from './load-year-facts.js';

const PARTS = `
  SELECT r.id, c.name AS "className", r.grade, u.name AS "by", r.done_at AS "at"
  FROM rollover_parts r JOIN users u ON u.id = r.done_by LEFT JOIN classes c ON c.id = r.class_id
  WHERE r.school_year_id = $1 AND r.undone_at IS NULL ORDER BY r.done_at DESC, r.id`;

/** What stands of a rollover now. Refuses with not-found. */
export async function showRollover(at: Pick<Looking, 'db' | 'clock' | 'asker'>, from: string): Promise<Rollover> {
  return shown(at, await loadYearFacts(at, from));
}

async function shown({ db, asker }: Pick<Looking, 'db' | 'asker'>, year: RolloverYear): Promise<Rollover> {
  const parts = await select<Omit<RolloverPart, 'pupils'>>(db, PARTS, [year.from]);
  const { lines, loose, left } = propose(year.facts);
  const everybody = [...lines.flatMap(({ pupils }) => pupils), ...loose];
  return {
    from: year.from,
    former: year.former,
    to: year.to.id,
    opened: year.to.calendar !== null,
    lines: lines.map(({ pupils, ...line }) => ({
      ...line,
      numbers: numbersOf(line.grade, pupils),
      seen: seenOf(pupils),
      pupils: pupils.map((one) => pupilOf(one, line.grade)),
    })),
    loose: loose.map((one) => ({ ...pupilOf(one, null), seen: seenOf([one]) })),
    left: left.map(({ id, name }) => ({ pupil: id, name })),
    parts: parts.map((part) => ({
      ...part,
      pupils: everybody.filter(({ placed }) => placed?.part === part.id).map(({ name }) => name),
    })),
    can: canAmong(asker, ['roll-over']),
  };
}

/** A digest of what carrying it out would do; it does exactly that, or nothing. */
export const seenOf = (pupils: readonly PlacedLine[]): string =>
  sha256(JSON.stringify(pupils.filter(waits).map(({ id, to, provisional }) => [id, to, provisional])));

function pupilOf({ id, ...one }: PlacedLine, from: Grade | null): RolloverPupil {
  const { name, birthDate, standing, to, provisional, isChosen, placed } = one;
  return { pupil: id, name, birthDate, standing, to, provisional, isChosen, placed, settles: settlesOf(one, from) };
}

function settlesOf(
  { standing, placed, to }: Pick<PlacedLine, 'standing' | 'placed' | 'to'>,
  from: Grade | null,
): RolloverPupil['settles'] {
  if (!placed?.provisional || from === null) return null;
  const { kind } = settles(standing, from, placed.grade);
  return kind === 'waits' ? null : { kind, to: kind === 'moves' ? to : null };
}

/** A line by its class and grade. */
export const lineOf = (lines: readonly ClassLine[], classId: string, grade: Grade): ClassLine | undefined =>
  lines.find((line) => line.classId === classId && line.grade === grade);
