/** A printed code looked up at the portal: the same question, rest and answer as at the school, over what was accepted here. */
import { timingSafeEqual } from 'node:crypto';
import { dayInVietnam } from '../../../core/codes/day.js';
import type { LookupOutcome } from '../../../core/lookup/outcome.js';
import { factOf } from '../../../core/lookup/second-fact.js';
import type { ShownContent } from '../../../core/lookup/shown-unit.js';
import type { LookupQuestion } from '../../../core/lookup/typed-question.js';
import { showsContent, type Validity } from '../../../core/record/validity.js';
import { LOOKUP_RULE } from '../../../core/rights/rests.js';
import { lookupKey } from '../../limits/limit-keeper.js';
import { factDigest } from '../checks/take-in.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading } from '../store/portal-database.js';

interface UnitRow {
  readonly code: string;
  readonly finalisedAt: string | null;
  readonly recalledAt: string | null;
  readonly replacedAt: string | null;
  readonly shown: string;
  readonly fact: string;
  readonly otherFact: string;
}

const COLUMNS = `
  u.code, u.finalised_at AS "finalisedAt", u.recalled_at AS "recalledAt", u.shown, u.fact, u.other_fact AS "otherFact",
  (SELECT MIN(n.accepted_at) FROM units n WHERE n.school_code = u.school_code AND n.school_year = u.school_year
    AND n.pupil_code = u.pupil_code AND n.accepted_at >= u.recalled_at AND n.code <> u.code) AS "replacedAt"`;

/** The unit with a code, or else its neighbour: what is asked and read is the same whether there is one or not. */
const NEAREST = `SELECT ${COLUMNS} FROM units u WHERE u.code = COALESCE(
  (SELECT MIN(code) FROM units WHERE code >= $1), (SELECT MIN(code) FROM units))`;

/** Recalled first, then replaced, by what came in after it was recalled; else in effect once it was finalised. */
export function validityOf({ recalledAt, replacedAt, finalisedAt }: UnitRow): Validity {
  if (recalledAt !== null) return replacedAt === null ? 'recalled' : 'replaced';
  return finalisedAt === null ? 'not-final' : 'in-effect';
}

export async function lookUp({ db, clock, limits }: PortalDeps, question: LookupQuestion): Promise<LookupOutcome> {
  const now = clock();
  const key = lookupKey(question.code);
  const rest = await db.write(async ({ transaction }) => {
    const ms = await limits.restOf(key, now, LOOKUP_RULE, transaction);
    if (ms === 0) await limits.countWrong(key, now, LOOKUP_RULE, transaction);
    return ms;
  });
  if (rest > 0) return { kind: 'rests', seconds: Math.ceil(rest / 1000) };
  const [unit] = await db.rows<UnitRow>(NEAREST, [question.code]);
  if (unit === undefined) return { kind: 'not-found' };
  const asked = Buffer.from(factDigest(unit.code, factOf(question)));
  const same = [unit.fact, unit.otherFact].map((fact) => timingSafeEqual(Buffer.from(fact), asked));
  const found = same.includes(true) && unit.code === question.code;
  // Nothing is forgotten where nothing is found, and it takes as long.
  const forgotten = found ? key : lookupKey(`${question.code} -`);
  await db.write(({ transaction }) => limits.forget(forgotten, transaction));
  if (!found) return { kind: 'not-found' };
  const validity = validityOf(unit);
  const since = validity === 'recalled' ? unit.recalledAt : validity === 'replaced' ? unit.replacedAt : null;
  return {
    kind: 'found',
    unit: {
      validity,
      since: since === null ? null : dayInVietnam(new Date(since)),
      content: showsContent(validity) ? (JSON.parse(unit.shown) as ShownContent) : null,
    },
  };
}

/** What machines are told of a code: no pupil, no school; null for one that was never accepted. */
export async function validityOfCode(db: Reading, code: string): Promise<Validity | null> {
  const [unit] = await db.rows<UnitRow>(`SELECT ${COLUMNS} FROM units u WHERE u.code = $1`, [code]);
  return unit === undefined ? null : validityOf(unit);
}
