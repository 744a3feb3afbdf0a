import assert from 'node:assert/strict';
import type { Certificate } from '../../core/contract/certificates.js';
import type { RecordsToSign } from '../../core/contract/signing.js';
import { Stopped } from '../../addin/api/failures.js';
import type { Send } from '../../addin/api/transport.js';
import { type Signer, SigningRefused } from '../../core/signing/signer.js';
import { signRecords } from '../../addin/signer/sign-records.js';
import { certificateOf, signBy } from '../support/signed-record.js';
import { buildYearRecord } from '../support/year-record.js';

const START = Date.parse('2027-06-20T02:00:00Z');

/** A class of 75, a server whose calls last as long as they are told; the number of records in each call. */
async function sizesOf(
  lasts: (call: number) => number,
  { signal = new AbortController().signal, ...signer }: Partial<Signer> & { signal?: AbortSignal } = {},
): Promise<number[]> {
  const sizes: number[] = [];
  let at = START;
  const call = ((_name: string, { body }: { body: { records: { pupil: string }[] } }) => {
    sizes.push(body.records.length);
    at += lasts(sizes.length);
    return Promise.resolve({ records: body.records.map(({ pupil }) => ({ pupil, refused: null })) });
  }) as unknown as Send;
  const signed: string[] = [];
  const pupils = Array.from({ length: 75 }, (_, n) => `p${n}`);
  const records = pupils.map((pupil) => ({
    ...{ pupil, version: 1, subjectRows: [], homeroom: null, principal: null },
    record: buildYearRecord() as RecordsToSign['records'][number]['record'],
  }));
  await signRecords({
    ...{ call, classId: '4a', slot: 'homeroom', signal, now: () => new Date(at) },
    toSign: { leader: null, place: null, records },
    key: {
      certificate: { fingerprint: 'ab' } as Certificate,
      signer: {
        certificate: certificateOf('homeroom'),
        chain: [],
        sign: (datas) => Promise.resolve(datas.map((data) => signBy('homeroom', data))),
        close: () => undefined,
        ...signer,
      },
    },
    onProgress: () => undefined,
    onResult: (pupil) => signed.push(pupil),
  });
  assert.deepEqual(signed, pupils);
  return sizes;
}

describe('records sent for signing', () => {
  it('go in a few calls where the server answers at once', async () => {
    assert.deepEqual(await sizesOf(() => 40), [10, 50, 15]);
    assert.deepEqual(await sizesOf(() => 0), [10, 50, 15]);
  });
  it('go a few at a time where a call lasts, never fewer than ten', async () => {
    assert.deepEqual(await sizesOf(() => 2000), [10, 10, 10, 10, 10, 10, 10, 5]);
    assert.deepEqual(await sizesOf((call) => (call === 1 ? 250 : 900)), [10, 20, 11, 10, 10, 10, 4]);
  });
  it('are not sent once it was stopped', async () => {
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(
      sizesOf(() => 0, { signal: stop.signal }),
      Stopped,
    );
  });
  it('ask the owner of a key once for all, and go while the rest is signed where nobody is asked', async () => {
    const asked: number[] = [];
    const sign = (datas: readonly Uint8Array[]) => {
      asked.push(datas.length);
      return Promise.resolve(datas.map((data) => signBy('homeroom', data)));
    };
    await sizesOf(() => 0, { sign });
    assert.deepEqual(asked.splice(0), [75]);
    await sizesOf(() => 0, { sign, asksNobody: true });
    assert.deepEqual(asked.splice(0), Array<number>(75).fill(1));

    const sent: number[] = [];
    let data = 0;
    let firstSent: () => void;
    const first = new Promise<void>((resolve) => (firstSent = resolve));
    const closing: Signer['sign'] = async (datas) => {
      if ((data += 1) <= 10) return sign(datas);
      await first;
      throw new SigningRefused('cancelled');
    };
    const lasts = (call: number): number => {
      firstSent();
      return sent.push(call);
    };
    await assert.rejects(sizesOf(lasts, { sign: closing, asksNobody: true }), SigningRefused);
    assert.deepEqual(sent, [1], 'the first ten did not wait for the others');
  });
});
