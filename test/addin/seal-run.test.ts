/** One run for signing, approving and sealing: what a sealing run over several classes tells of its parts and records. */
import assert from 'node:assert/strict';
import type { Send } from '../../addin/api/transport.js';
import { type Parts, sealClasses } from '../../addin/seal/use-seal.js';
import type { Certificate } from '../../core/contract/certificates.js';
import { certificateOf } from '../support/signed-record.js';

const why = { code: 'print-changed', reason: 'Bản in đã khác.', remedy: 'Mở lại.' };

describe('a sealing run over two classes', () => {
  it('tells each part of each record apart, by class, with its name, and sums up what is really there', async () => {
    // The same pupil stands in both classes: one came back to a class she left.
    const answers: Record<string, (classId: string) => unknown> = {
      records: (classId) => ({ records: [{ pupil: 'an', name: `An ${classId}` }] }),
      recordsToSign: () => ({ records: [] }),
      unitsToSealAgain: () => ({ units: [] }),
      checkersToSign: () => ({ due: false, checkers: null }),
      printsToSeal: (classId) => ({
        signedAt: '2027-06-20T09:00:00+07:00',
        prints: [],
        refused: classId === '4a' ? [{ pupil: 'an', refused: why }] : [],
      }),
      transactionToSign: (classId) => ({
        transactionId: 'x',
        records: [],
        refused: classId === '4b' ? [{ pupil: 'an', refused: why }] : [],
      }),
    };
    const call = ((name: string, input: { params?: { classId: string } }) =>
      Promise.resolve(answers[name]!(input.params?.classId ?? ''))) as unknown as Send;
    const items: [string, object][] = [];
    const results: [string, unknown][] = [];
    const parts: Parts[] = [];
    const steps: [number, number][] = [];
    await sealClasses({
      call,
      key: {
        certificate: { fingerprint: 'ab' } as Certificate,
        signer: {
          certificate: certificateOf('seal'),
          chain: [],
          sign: () => assert.fail('nothing is there to sign'),
          close: () => undefined,
        },
      },
      classes: [
        { classId: '4a', className: '4A', expected: 2 },
        { classId: '4b', className: '4B', expected: 3 },
      ],
      signal: new AbortController().signal,
      onAsking: () => undefined,
      onProgress: (done, of) => steps.push([done, of]),
      onResult: (item, refused) => results.push([item, refused]),
      onParts: (now) => parts.push(now),
      onItem: (key, item) => items.push([key, item]),
    });
    assert.deepEqual(
      items.map(([, item]) => item),
      [
        { className: '4A', name: 'An 4a', part: 'prints' },
        { className: '4B', name: 'An 4b', part: 'transaction' },
      ],
    );
    assert.deepEqual(
      results,
      items.map(([key]) => [key, why]),
    );
    assert.equal(new Set(items.map(([key]) => key)).size, 2);
    // Expected were five of each part; the server knew of none to sign.
    assert.deepEqual(parts[0], {
      records: { done: 0, of: 5 },
      prints: { done: 0, of: 5 },
      transaction: { done: 0, of: 5 },
    });
    assert.deepEqual(
      [steps[0], steps.at(-1)],
      [
        [0, 15],
        [0, 0],
      ],
    );
  });
});
