import assert from 'node:assert/strict';
import type { Checked } from '../../../core/signing/verify/check-signature.js';
import { type InOrder, orderStep } from '../../../core/signing/verify/order.js';

const NOW = new Date('2027-06-10T00:00:00Z');
const MINUTE = 60_000;
const from = (minutes: number, ms = 0): Date => new Date(NOW.getTime() + minutes * MINUTE + ms);

/** A signature of which only its times matter: claimed, on its line, stamped. */
function signature(claimed: Date, { line, stamped }: { line?: string | null; stamped?: Date } = {}): InOrder {
  const signedAt = claimed.toISOString();
  const found = { signedAt, claimed };
  const checked = { found, signer: { stampedAt: stamped?.toISOString() ?? null } } as Checked;
  return { checked, line: line === undefined ? signedAt : line };
}
const said = (...signatures: InOrder[]): string => {
  const { ok, reason, detail } = orderStep(signatures, NOW);
  return `${ok} ${reason ?? ''} ${detail}`.trim();
};

describe('the times of signatures', () => {
  it('may be equal, and follow each other', () => {
    assert.equal(said(signature(from(-3)), signature(from(-3)), signature(from(-2))), 'true');
    assert.equal(
      said(signature(from(-3)), signature(from(-3, -1))),
      `false time-backwards ${from(-3, -1).toISOString()}`,
    );
  });
  it('are held against the latest before, also where one between cannot be read', () => {
    const unread: InOrder = { checked: { found: null, signer: null } as Checked, line: null };
    assert.equal(said(unread, signature(from(-3))), 'true');
    assert.match(said(signature(from(-3)), unread, signature(from(-4))), /time-backwards/);
  });
  it('are ten minutes ahead at most', () => {
    assert.equal(said(signature(from(10))), 'true');
    assert.equal(said(signature(from(10, 1))), `false time-ahead ${from(10, 1).toISOString()}`);
  });
  it('are ten minutes after their stamp at most; before it as long as anybody likes', () => {
    assert.equal(said(signature(from(-10), { stamped: from(-20) })), 'true');
    assert.equal(said(signature(from(-9999), { stamped: from(-20) })), 'true');
    const late = signature(from(-10, 1), { stamped: from(-20) });
    assert.equal(said(late), `false stamp-unlike-claim ${from(-10, 1).toISOString()} ${from(-20).toISOString()}`);
  });
  it('are those of their lines, to the letter; a document without lines has none to compare', () => {
    const claimed = from(-3);
    assert.equal(said(signature(claimed, { line: null })), 'true');
    const earlier = from(-4).toISOString();
    assert.equal(said(signature(claimed), signature(from(-4), { line: null })), `false time-backwards ${earlier}`);
    const other = claimed.toISOString().replace('Z', '+00:00');
    assert.equal(said(signature(claimed, { line: other })), `false time-unlike-line ${other} ${claimed.toISOString()}`);
    assert.match(said(signature(claimed, { line: '' })), /time-unlike-line/);
  });
  it('may be later than the line where a seal was put on again, which keeps the moment of the release', () => {
    const released = from(-60).toISOString();
    const again = (line: string): InOrder => ({ ...signature(from(-3), { line }), again: true });
    assert.equal(said(signature(from(-61)), again(released)), 'true');
    assert.equal(said(again(from(-3).toISOString())), 'true');
    assert.match(said(signature(from(-3), { line: released })), /time-unlike-line/);
    assert.match(said(again(from(-2).toISOString())), /time-unlike-line/);
    assert.match(said(again('')), /time-unlike-line/);
    // Nothing was released before it was approved, however late the seal is that lies on it now.
    assert.equal(said(signature(from(-59)), again(released)), `false time-backwards ${released}`);
  });
});
