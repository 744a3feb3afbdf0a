/** What somebody typed of a pupil, judged as a file is. */
import { addDays } from '../../../../core/codes/day.js';
import { readCode, readName, readTypedPersonalId } from '../../../../core/import/read-facts.js';
import { tidy } from '../../../../core/text/normalise.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

/** Refuses with pupil-name-odd. */
export function nameOf(typed: string): string {
  const read = readName(typed);
  if ('fault' in read) throw refuse('pupil-name-odd');
  return read.name;
}

/** Refuses with pupil-birth-odd for a day that is still to come or too long ago. */
export function birthOf(typed: string, today: string): string {
  if (typed > addDays(today, -365 * 4) || typed < addDays(today, -365 * 30)) throw refuse('pupil-birth-odd');
  return typed;
}

/** Refuses with pupil-code-odd. */
export function codeOf(typed: string): string {
  const code = readCode(typed);
  if (!code) throw refuse('pupil-code-odd');
  return code;
}

/** Empty is none. Refuses with pupil-personal-id-odd, pupil-personal-id-taken. */
export async function personalIdOf(db: Reader, typed: string | null, pupilId: string): Promise<string | null> {
  if (typed === null || tidy(typed) === '') return null;
  const personalId = readTypedPersonalId(typed);
  if (personalId === undefined) throw refuse('pupil-personal-id-odd');
  const [holder] = await select<{ id: string; name: string }>(
    db,
    'SELECT id, name FROM pupils WHERE personal_id = $1 AND id <> $2 LIMIT 1',
    [personalId, pupilId],
  );
  if (holder) throw refuse('pupil-personal-id-taken', { name: holder.name, code: holder.id });
  return personalId;
}

/** Empty is none. Refuses with pupil-code-odd. */
export function lifelongOf(typed: string | null): string | null {
  const code = typed === null ? null : readCode(typed);
  if (code === undefined) throw refuse('pupil-code-odd');
  return code;
}
