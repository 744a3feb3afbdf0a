import assert from 'node:assert/strict';
import { stampRequest } from '../../../core/signing/timestamp.js';
import { type StampAsked, takeStamp } from '../../../core/signing/take-stamp.js';
import { sequence } from '../../../core/signing/der.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { StampAuthority } from '../../support/stamp-authority.js';
import { hasOpenssl } from './openssl.js';

const DATA = new TextEncoder().encode('Học bạ');
const NONCE = Uint8Array.of(7, 1, 2, 3, 4, 5, 6);
const TRUST = { anchors: [keyFile('authority.der')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
const MINUTE = 60_000;

(hasOpenssl() ? describe : describe.skip)('an answer to a request for a stamp', () => {
  let authority: StampAuthority;
  let answer: Uint8Array;
  let now: Date;
  before(async () => {
    authority = new StampAuthority();
    now = new Date();
    answer = authority.answer(await stampRequest(DATA, NONCE));
  });
  after(() => authority.remove());

  const taken = async (given: Uint8Array, asked: Partial<StampAsked> = {}): Promise<string> => {
    const outcome = await takeStamp(given, {
      ...{ stamped: DATA, nonce: NONCE, asked: now, answered: now, trust: TRUST },
      policy: null,
      certificates: [certificateOf('stamper')],
      ...asked,
    });
    return 'token' in outcome ? 'taken' : outcome.fault;
  };
  const after5 = (minutes: number): Date => new Date(now.getTime() + minutes * MINUTE);

  it('is taken as it was asked for, under the policy agreed on, by any of the authority’s certificates', async () => {
    assert.equal(await taken(answer), 'taken');
    assert.equal(await taken(answer, { policy: '1.2.3.4.1' }), 'taken');
    const both = [certificateOf('teacher'), certificateOf('stamper')];
    assert.equal(await taken(answer, { certificates: both }), 'taken');
  });

  it('is refused by name for everything else', async () => {
    const modified = answer.slice();
    const status = Buffer.from(answer).indexOf(Buffer.from('020100', 'hex')) + 2;
    modified[status] = 1;
    const refusals = [
      [modified, {}, 'stamp-modified'],
      [answer, { policy: '1.2.3.4.2' }, 'stamp-policy'],
      [answer, { stamped: NONCE }, 'stamp-of-another'],
      [answer, { nonce: Uint8Array.of(9) }, 'stamp-nonce'],
      [DATA, {}, 'stamp-unreadable'],
      [sequence(), {}, 'stamp-unreadable'],
      [answer, { certificates: [certificateOf('teacher')] }, 'stamp-other-authority'],
      [answer, { trust: { ...TRUST, anchors: [] } }, 'no-anchor'],
      [answer, { trust: { ...TRUST, crls: [] } }, 'no-crl'],
      [answer, { asked: after5(5), answered: after5(5) }, 'stamp-old'],
      [answer, { asked: after5(-5), answered: after5(-5) }, 'stamp-ahead'],
    ] as const;
    for (const [given, asked, fault] of refusals) assert.equal(await taken(given, asked), fault, fault);
  });

  it('may be minutes from our own clock', async () => {
    assert.equal(await taken(answer, { asked: after5(3), answered: after5(3) }), 'taken');
    assert.equal(await taken(answer, { asked: after5(-4), answered: after5(-3) }), 'taken');
  });

  it('of a key that stamps nothing is none, whoever named it', async () => {
    const teacher = new StampAuthority('sha256', 'sha256', 'stamper');
    const bare = await takeStamp(teacher.answer(await stampRequest(DATA, NONCE)), {
      ...{ stamped: DATA, nonce: NONCE, asked: now, answered: now, policy: null, trust: TRUST },
      certificates: [],
    });
    teacher.remove();
    assert.deepEqual(bare, { fault: 'stamp-other-authority' });
  });

  it('that fails for another reason than its form is told', async () => {
    await assert.rejects(taken(answer, { stamped: null as unknown as Uint8Array }), TypeError);
  });
});
