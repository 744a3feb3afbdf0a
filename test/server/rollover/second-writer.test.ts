/** Pupils taken over, settled and taken back while another clerk does the same: each part once, at every chance there is. */
import assert from 'node:assert/strict';
import type { Rollover } from '../../../core/contract/rollover.js';
import { type RolloverDesk, startRollover } from '../../support/rollover.js';
import { SecondWriter } from '../../support/second-writer.js';
import type { Reply } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

describe('a rollover while somebody else writes', function () {
  this.timeout(240_000);
  const second = new SecondWriter();
  let desk: RolloverDesk;
  before(async () => {
    desk = await startRollover({ around: second.around });
    await desk.openNext();
  });
  after(() => desk?.server.stop());

  const part = ({ body }: Reply): string => (body as Rollover).parts[0]!.id;
  const undo = (id: string) => desk.post(`parts/${id}/undoing`, {});
  const take = async () => {
    const { classId, grade, seen } = await desk.line(4);
    return () => desk.post('parts', { lines: [{ classId, grade, seen }] });
  };
  /** Where somebody who stays goes; null takes it back. */
  const choose = (className: string | null) =>
    desk.post('choices', {
      pupils: [{ pupil: desk.stays, to: className === null ? null : { kind: 'class', className, grade: 4 } }],
    });
  const enrolled = () => desk.server.db.enrolments.count();

  /** `make`: what both are about to do, and how it is taken back. */
  const twice = async (
    make: () => Promise<{ readonly act: () => Promise<Reply>; readonly back: (done: Reply) => Promise<unknown> }>,
    ...codes: readonly string[]
  ): Promise<void> => {
    for (let at = 0; ; at += 1) {
      assert.ok(at < 200, 'there is an end to chances');
      const { act, back } = await make();
      let first: Reply | null = null;
      let then = 0;
      second.arm(at, async () => {
        first = await expectOk(act());
        then = await enrolled();
      });
      const reply = await act();
      assert.equal(second.past, 0, 'read past the transaction');
      // Nobody came in between, at all chances there are.
      if (!second.disarm()) return assert.ok(at > 0);
      // After it was done there may be a chance yet: then the other came second.
      assert.ok(codes.includes(reply.body.code as string), `at ${at}: ${JSON.stringify(reply.body).slice(0, 300)}`);
      assert.equal(await enrolled(), then);
      await back(first!);
    }
  };

  it('carries a part out once', () =>
    twice(async () => ({ act: await take(), back: async (done) => expectOk(undo(part(done))) }), 'rollover-done'));

  it('takes a part back once', async () => {
    // It was carried out at the end of the test before.
    const standing = async (): Promise<string> => {
      const [found] = (await desk.see()).parts;
      return found?.id ?? part(await expectOk((await take())()));
    };
    await twice(async () => {
      const id = await standing();
      return { act: () => undo(id), back: () => Promise.resolve() };
    }, 'rollover-undone');
  });

  it('is not carried out by what was chosen otherwise meanwhile', async () => {
    for (let at = 0; ; at += 1) {
      assert.ok(at < 200, 'there is an end to chances');
      const act = await take();
      const before = await enrolled();
      second.arm(at, async () => void (await expectOk(choose('4C'))));
      const reply = await act();
      assert.equal(second.past, 0, 'read past the transaction');
      if (!second.disarm()) return assert.ok(at > 0);
      assert.equal(reply.body.code, 'rollover-moved-on', `at ${at}`);
      assert.equal(await enrolled(), before);
      await expectOk(choose(null));
    }
  });
});
