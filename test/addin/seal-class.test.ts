/** What the clerk's page asks the server for in one sealing act, and in which order. */
import assert from 'node:assert/strict';
import { Stopped } from '../../addin/api/failures.js';
import type { Send } from '../../addin/api/transport.js';
import { sealClass } from '../../addin/seal/seal-class.js';
import type { Certificate } from '../../core/contract/certificates.js';
import { buildCheckers } from '../support/checkers-file.js';
import { certificateOf, signBy } from '../support/signed-record.js';
import { buildLeader, buildYearRecord } from '../support/year-record.js';

/** A server with one record to seal; `due`: whether the file for checkers has something new to say. */
async function askedFor(due: boolean, stopAt?: string): Promise<string[]> {
  const asked: string[] = [];
  const stop = new AbortController();
  const before = { signedAt: '2027-06-05T09:00:00+07:00', signature: '<ds:Signature/>' };
  const record = {
    ...{ pupil: 'an', version: 1, subjectRows: [], record: buildYearRecord() },
    ...{ homeroom: before, principal: { ...before, leader: buildLeader() } },
  };
  const answers: Record<string, () => unknown> = {
    recordsToSign: () => ({ leader: null, place: 'Hà Nội', records: [record] }),
    unitsToSealAgain: () => ({ units: [], refused: [] }),
    signRecords: () => ({ records: [{ pupil: 'an', refused: null }] }),
    checkersToSign: () => ({ due, checkers: buildCheckers() }),
    signCheckers: () => ({ number: 3 }),
    printsToSeal: () => ({ signedAt: '2027-06-20T09:00:00+07:00', prints: [], refused: [] }),
    transactionToSign: () => ({ transactionId: 'x', records: [], refused: [] }),
  };
  const call = ((name: string) => {
    asked.push(name);
    if (name === stopAt) stop.abort();
    return Promise.resolve(answers[name]!());
  }) as unknown as Send;
  const act = sealClass({
    ...{ call, classId: '4a', signal: stop.signal, onProgress: () => undefined, onResult: () => undefined },
    key: {
      certificate: { fingerprint: 'ab' } as Certificate,
      signer: {
        certificate: certificateOf('seal'),
        chain: [],
        sign: (datas) => Promise.resolve(datas.map((data) => signBy('seal', data))),
        close: () => undefined,
      },
    },
  });
  if (stopAt === undefined) await act;
  else await assert.rejects(act, Stopped);
  return asked;
}

describe('a sealing act', () => {
  it('signs the file for checkers as soon as a class’s records are released, before prints and transaction', async () => {
    const [records, rest] = [
      ['recordsToSign', 'unitsToSealAgain', 'signRecords', 'checkersToSign'],
      ['printsToSeal', 'transactionToSign'],
    ] as const;
    assert.deepEqual(await askedFor(true), [...records, 'signCheckers', ...rest]);
    assert.deepEqual(await askedFor(false), [...records, ...rest], 'not where it says all there is to say');
  });
  it('has signed it where the act is stopped in its later parts', async () => {
    assert.ok((await askedFor(true, 'printsToSeal')).includes('signCheckers'));
  });
});
