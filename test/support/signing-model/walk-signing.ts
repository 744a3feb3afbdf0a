/** Walks of the model of signing, each in a school of its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildUser } from '../builders.js';
import { type Child } from '../lock-reference.js';
import { startTestServer } from '../server.js';
import { buildSigningClass, signSubjects } from '../signing-class.js';
import { SigningReference } from './signing-reference.js';
import { begin, step, type Step } from './signing-steps.js';
import { SigningWalk } from './signing-walk.js';

const TOLD = 30;

interface Asked {
  readonly walks: number;
  readonly acts: number;
  /** Where what is met has to be the same each time. */
  readonly seed?: number;
}

/** So many walks of so many acts; a failing one is told by its seed and with the acts that led there. Resolves to what was met. */
export async function walkSigning({ walks, acts, seed }: Asked) {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(begin, fc.array(step, { minLength: acts, maxLength: acts }), (from, steps) =>
      walk(from, steps, seen),
    ),
    { numRuns: walks, endOnFailure: true, ...(seed !== undefined && { seed }) },
  );
  return seen;
}

async function walk(from: Date, steps: readonly Step[], seen: Map<string, number>): Promise<void> {
  // Everything is entered and signed by the subjects' teachers while the year is open.
  const server = await startTestServer({ now: new Date('2026-09-20T01:00:00.000Z') });
  try {
    const school = await buildSigningClass(server);
    const administrator = await buildUser(server.db, { hats: ['administrator'] });
    server.pass(2000);
    await signSubjects(school);
    const { values: sheet } = (await school.thu.get('/classes/4a/sheets/year-end')).body;
    const { values: profile } = (await school.thu.get('/classes/4a/sheets/year')).body;
    const children = school.klass.pupils.map((id): Child => ({ id, classId: '4a', grade: 4 }));
    const reference = new SigningReference(
      children,
      ({ id }, field) => (sheet[id]?.[field] ?? profile[id]?.[field] ?? null) as string | null,
    );
    const walker = new SigningWalk(server, school, administrator, reference, seen);
    await walker.take({ act: 'pass', hours: (from.getTime() - server.deps.clock().getTime()) / 3_600_000 });
    for (const [n, one] of steps.entries()) {
      try {
        await walker.take(one);
      } catch (error) {
        const led = steps.slice(Math.max(0, n - TOLD), n + 1).map((each) => JSON.stringify(each));
        const at = server.deps.clock().toISOString();
        throw new Error(`act ${n} at ${at}: ${String(error)}\n${led.join('\n')}`, { cause: error });
      }
    }
    await walker.finish();
  } finally {
    await server.stop();
  }
}

/** Every act there is was done, and every refusal the model knows was met. */
export function holdSigned(seen: ReadonlyMap<string, number>): void {
  for (const what of MET) assert.ok((seen.get(what) ?? 0) > 0, `nobody came as far as ${what}`);
}
const MET = [
  ...['pushed', 'rows', 'homeroom', 'principal', 'seal', 'returned', 'lock', 'strict', 'open'],
  ...['cover confirm', 'cover sign', 'cover seal', 'cover reopen'],
  ...['record-signed', 'record-released', 'record-incomplete', 'closed-by-calendar', 'closed-by-order'],
  ...['cover-state', 'cover-lacking', 'cover-moved-on', 'cover-late'],
];
