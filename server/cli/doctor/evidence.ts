/** Examination of what proves for decades that released files were there: is the yearly stamp over all of them there, and still good. */
import { type RenewalStanding, renewalStanding } from '../../acts/evidence/renew.js';
import { openSchool } from '../../place/open-school.js';
import { shownTime } from '../../runner/keep-time.js';
import { readAuthorities } from '../../stamping/authorities-file.js';
import { readFrom } from '../../store/read-from.js';
import { doubt, fail, type Finding, well } from './finding.js';

/** To be asked once the database was found in order. */
export async function examineEvidence(dataDir: string, now: Date): Promise<Finding[]> {
  const isAsked = await readAuthorities(dataDir).then(
    (authorities) => authorities.length > 0,
    // What is wrong with that file is said where it is read to stamp.
    () => true,
  );
  const db = await openSchool({ dataDir });
  try {
    return evidenceFindings(await readFrom(db, (reader) => renewalStanding(reader, now)), { isAsked, now });
  } finally {
    await db.close();
  }
}

/** `isAsked`: a time-stamp authority is set. A school that never had one is told nothing here. */
export function evidenceFindings(
  { last, total, isDue }: RenewalStanding,
  { isAsked, now }: { readonly isAsked: boolean; readonly now: Date },
): Finding[] {
  if (total === 0 || (last === null && !isAsked)) return [];
  const remedy = isAsked ? 'evidence-remedy' : 'evidence-authority-remedy';
  if (last === null) return [doubt('evidence-none', remedy, { count: total })];
  const [at, ends] = [shownTime(new Date(last.stampedAt)), shownTime(new Date(last.endsAt))];
  if (new Date(last.endsAt) <= now) return [fail('evidence-ended', remedy, { at, ends })];
  return [isDue ? doubt('evidence-due', remedy, { at, ends }) : well('evidence-ok', { at, ends })];
}
