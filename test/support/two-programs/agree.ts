/** Both databases held together: every unit, what was handed in, what was finalised. */
import assert from 'node:assert/strict';
import type { Deps } from '../../../server/runner/deps.js';
import type { PortalDeps } from '../../../server/portal/portal-deps.js';
import { openReports, unitsOf } from './school-side.js';

/** What the portal said of a unit when it was finalised, by code. */
export type Remembered = Map<string, { readonly said: string; readonly digest: string }>;

export interface PortalUnit {
  readonly code: string;
  readonly digest: string;
  readonly said: string;
  readonly finalised: boolean;
  readonly recalled: boolean;
}

export async function portalUnits({ db }: Pick<PortalDeps, 'db'>): Promise<PortalUnit[]> {
  const rows = await db.rows<{
    code: string;
    digest: string;
    said: string;
    finalisedAt: string | null;
    recalledAt: string | null;
  }>('SELECT code, digest, said, finalised_at AS "finalisedAt", recalled_at AS "recalledAt" FROM units ORDER BY code');
  return rows.map(({ finalisedAt, recalledAt, ...unit }) => ({
    ...unit,
    finalised: finalisedAt !== null,
    recalled: recalledAt !== null,
  }));
}

interface Both {
  readonly school: Pick<Deps, 'db'>;
  readonly portal: Pick<PortalDeps, 'db'>;
  readonly remembered: Remembered;
  /** Of what was handed in under each id; empty where nobody listened. */
  readonly contents: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the portal has of a unit that the school says is in a state. */
const AT_PORTAL: Readonly<Record<string, (unit: PortalUnit | undefined) => boolean>> = {
  entering: (unit) => unit === undefined,
  'homeroom-signed': (unit) => unit === undefined,
  approved: (unit) => unit === undefined,
  sealed: (unit) => unit === undefined,
  refused: (unit) => unit === undefined,
  accepted: (unit) => unit !== undefined && !unit.finalised && !unit.recalled,
  finalised: (unit) => unit !== undefined && unit.finalised && !unit.recalled,
  // The school takes back by itself what was never accepted.
  recalled: (unit) => unit === undefined || unit.recalled,
};

export async function agree({ school, portal, remembered, contents }: Both) {
  assert.equal(await openReports(school), 0, 'a message never came to its end');
  const held = new Map((await portalUnits(portal)).map((unit) => [unit.code, unit]));
  const units = await unitsOf(school);
  for (const { code, state, digest } of units) {
    const unit = held.get(code);
    assert.ok(AT_PORTAL[state]?.(unit), `${code} is ${state} at the school and at the portal ${JSON.stringify(unit)}`);
    if (unit) assert.equal(unit.digest, digest, `${code} is another document`);
  }
  const codes = new Set(units.map(({ code }) => code));
  for (const code of held.keys()) assert.ok(codes.has(code), `the school knows nothing of ${code}`);
  // Of a pupil’s year one unit counts at most.
  const counting = units.filter(({ code }) => held.has(code) && !held.get(code)!.recalled);
  const pupils = counting.map(({ document }) => (JSON.parse(document) as { pupil: { id: string } }).pupil.id);
  assert.equal(new Set(pupils).size, pupils.length, 'two units of one pupil count');
  await submittedOnce(portal);
  for (const [key, digests] of contents) assert.equal(digests.size, 1, `${key} came with two contents`);
  for (const [code, then] of remembered) {
    const { said, digest } = held.get(code)!;
    assert.deepEqual({ said, digest }, then, `${code} changed after it was finalised`);
  }
  const all = [...held.values()];
  return {
    accepted: all.length,
    finalised: all.filter(({ finalised }) => finalised).length,
    recalled: all.filter(({ recalled }) => recalled).length,
  };
}

/** Nothing was accepted out of two packages, and no message was done twice. */
async function submittedOnce({ db }: Pick<PortalDeps, 'db'>): Promise<void> {
  const twice = await db.rows<{ code: string }>(
    'SELECT code FROM package_units WHERE fault IS NULL GROUP BY code HAVING COUNT(*) > 1',
  );
  assert.deepEqual(twice, [], 'a unit was accepted twice');
  const doubled = await db.rows<{ messageid: string }>(
    'SELECT messageid FROM packages GROUP BY school_code, messageid HAVING COUNT(*) > 1',
  );
  assert.deepEqual(doubled, []);
}
