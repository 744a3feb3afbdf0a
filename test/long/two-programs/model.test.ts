/**
 * The model over both real programs: people, officers, a bad network, restarts and repeated messages in any order. So many acts
 * as HOCBA_MODEL_ACTS says; a failing walk is told by its seed and the acts that led there.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PreparedFolders, prepareFolders } from '../../support/two-programs/prepared-folders.js';
import { step, type Step } from '../../support/two-programs/steps.js';
import { type Seen, TwoPrograms } from '../../support/two-programs/walk.js';

const ACTS = Number(process.env['HOCBA_MODEL_ACTS'] ?? 2000);
/** Long enough for a recall to be asked, decided, replaced and asked again. */
const OF_A_WALK = 200;
const TOLD = 40;
const MOST_ROUNDS = 5;

describe('school and portal through the year', function () {
  this.timeout(0);
  let prepared: PreparedFolders;
  before(async () => (prepared = await prepareFolders()));
  after(() => prepared?.remove());

  it(`agree on every unit after ${ACTS} acts; nothing is submitted twice, nothing finalised changes`, async () => {
    const seen: Seen = {
      taken: 0,
      accepted: 0,
      finalised: 0,
      recalled: 0,
      replaced: 0,
      withdrawn: 0,
      restarts: 0,
      replays: 0,
    };
    const steps = fc.array(step, { minLength: OF_A_WALK, maxLength: OF_A_WALK });
    const numRuns = Math.max(1, Math.round(ACTS / OF_A_WALK));
    const walk = async (own: readonly Step[]): Promise<void> => {
      const both = await TwoPrograms.start(prepared, seen);
      try {
        for (const [n, one] of own.entries()) await told(own, n, () => both.take(one));
        await told(own, own.length, () => both.finish());
      } finally {
        await both.stop();
      }
    };
    // A model that met nothing shows nothing: it goes on until everything was met, and fails where that takes far too long.
    const unseen = (): boolean => Object.values(seen).includes(0);
    for (let round = 0; round === 0 || (unseen() && round < MOST_ROUNDS); round += 1)
      await fc.assert(fc.asyncProperty(steps, walk), { numRuns, endOnFailure: true });
    assert.ok(!unseen(), JSON.stringify(seen));
  });
});

async function told(steps: readonly Step[], n: number, what: () => Promise<void>): Promise<void> {
  try {
    await what();
  } catch (error) {
    const led = steps.slice(Math.max(0, n - TOLD), n + 1).map((one) => JSON.stringify(one));
    throw new Error(`act ${n}: ${String(error)}\n${led.join('\n')}`, { cause: error });
  }
}
