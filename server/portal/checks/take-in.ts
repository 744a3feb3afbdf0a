/** A checked package taken in: each unit against what the portal holds already, all in one transaction. */
import type { WireFault } from '../../../core/wire/faults.js';
import { sha256 } from '../../ground/digests.js';
import type { Writing } from '../store/portal-database.js';
import type { UnitChecked } from './check-package.js';
import type { Named } from './faults-of-steps.js';
import type { UnitRead } from './read-unit.js';

export interface PackageAtHand {
  readonly seq: number;
  readonly schoolCode: string;
}

export async function takeIn(
  at: Writing,
  { seq, schoolCode }: PackageAtHand,
  checked: readonly UnitChecked[],
  now: string,
): Promise<void> {
  for (const [place, { pupil, fault: own, unit }] of checked.entries()) {
    const known = unit === null ? null : await knownUnit(at, schoolCode, unit);
    const fault = own ?? known?.fault ?? null;
    if (fault === null && unit !== null && known === null) await insertUnit(at, { seq, schoolCode }, unit, now);
    await at.write(
      `INSERT INTO package_units (package_seq, place, code, pupil_code, pupil_name, personal_id, fault, title, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        seq,
        place,
        pupil.code.slice(0, 100),
        pupil.pupilCode.slice(0, 100),
        pupil.pupilName.slice(0, 200),
        pupil.personalId.slice(0, 40),
        fault?.fault ?? null,
        fault?.title.slice(0, 500) ?? null,
        fault === null ? (known?.acceptedAt ?? now) : null,
      ],
    );
  }
}

interface Known {
  /** Null for the same unit again, which stays accepted since then. */
  readonly fault: Named | null;
  readonly acceptedAt: string | null;
}

const refused = (fault: WireFault, title: string): Known => ({ fault: { fault, title }, acceptedAt: null });

/** Null where nothing of it is known. */
async function knownUnit(at: Writing, schoolCode: string, unit: UnitRead): Promise<Known | null> {
  const [same] = await at.rows<{ digest: string; school: string; acceptedAt: string; recalledAt: string | null }>(
    `SELECT digest, school_code AS "school", accepted_at AS "acceptedAt", recalled_at AS "recalledAt" FROM units WHERE code = $1`,
    [unit.code],
  );
  if (same !== undefined) {
    if (same.recalledAt !== null) return refused('HB20', unit.code);
    const isSame = same.digest === unit.digest && same.school === schoolCode;
    return isSame ? { fault: null, acceptedAt: same.acceptedAt } : refused('HB19', unit.code);
  }
  const [other] = await at.rows<{ code: string }>(
    `SELECT code FROM units WHERE school_code = $1 AND school_year = $2 AND pupil_code = $3 AND recalled_at IS NULL LIMIT 1`,
    [schoolCode, unit.schoolYear, unit.pupilCode],
  );
  return other === undefined ? null : refused('HB21', other.code);
}

/** What is compared when a code is looked up; the code makes equal facts of two children differ. */
export const factDigest = (code: string, fact: string): string => sha256(`${code}\n${fact}`);

async function insertUnit(at: Writing, { seq, schoolCode }: PackageAtHand, unit: UnitRead, now: string): Promise<void> {
  const [earlier] = await at.rows<{ code: string }>(
    'SELECT code FROM units WHERE school_code = $1 AND school_year = $2 AND pupil_code = $3 LIMIT 1',
    [schoolCode, unit.schoolYear, unit.pupilCode],
  );
  const [fact, other] = unit.facts;
  await at.write(
    `INSERT INTO units (code, school_code, school_year, pupil_code, digest, package_seq, accepted_at, first, said, shown, fact, other_fact)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      unit.code,
      schoolCode,
      unit.schoolYear,
      unit.pupilCode,
      unit.digest,
      seq,
      now,
      earlier === undefined ? 1 : 0,
      JSON.stringify(unit.said),
      JSON.stringify(unit.shown),
      factDigest(unit.code, fact),
      factDigest(unit.code, other),
    ],
  );
}
