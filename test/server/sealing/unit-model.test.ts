/** Issued units on a random way through every act, on a real database; what has to be so is held after each step. */
import fc from 'fast-check';
import { startTestServer } from '../../support/server.js';
import { buildSigningClass, signSubjects } from '../../support/signing-class.js';
import { UNIT_ACTS, type UnitAct, UnitWalk } from '../../support/unit-walk.js';

const PUPILS = 4;
/** Prints are drawn by the second; the others take milliseconds. */
const WEIGHTS: Readonly<Partial<Record<UnitAct, number>>> = {
  sign: 4,
  approve: 4,
  seal: 3,
  'seal-again': 3,
  return: 2,
};

const step = fc.record({
  act: fc.oneof(...UNIT_ACTS.map((act) => ({ weight: WEIGHTS[act] ?? 1, arbitrary: fc.constant(act) }))),
  pupil: fc.nat(PUPILS - 1),
  seal: fc.nat(1),
});

describe('issued units, whatever is done in whatever order', function () {
  this.timeout(180_000);

  it('keep code and digest, and have one seal and at most one print in force', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 60 }), async (steps) => {
        const server = await startTestServer();
        try {
          const school = await buildSigningClass(server, { pupils: [{ grade: 4, count: PUPILS }] });
          await signSubjects(school);
          const walk = await UnitWalk.begin(server, school);
          const { pupils } = school.klass;
          for (const { act, pupil, seal } of steps) await walk.act(act, pupils[pupil]!, walk.seals[seal]!);
          // Wherever chance has left them, two come to the end of the way, each seal and each print of it.
          for (const pupil of pupils.slice(0, 2)) {
            for (const act of ['sign', 'approve', 'look', 'seal'] as const) await walk.act(act, pupil, walk.seals[0]!);
            for (const act of ['print', 'seal-again', 'print', 'return', 'change'] as const) {
              for (const seal of walk.seals) await walk.act(act, pupil, seal);
            }
          }
        } finally {
          await server.stop();
        }
      }),
      // One long way a run; another each time, told by its seed.
      { numRuns: 1, endOnFailure: true },
    ));
});
