import assert from 'node:assert/strict';
import { stampRequest } from '../../../core/signing/stamp-request.js';
import { type StampAsked, takeStamp } from '../../../core/signing/take-stamp.js';
import { berOf, type derOf, partsOf } from '../../../core/signing/ber.js';
import { context, octetString, sequence, smallInteger } from '../../../core/signing/der.js';
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
      [sequence(sequence(octetString(DATA))), {}, 'stamp-unreadable'],
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

  it('of nobody is taken where nobody’s was agreed on', async () => {
    const bare = await takeStamp(answer, {
      ...{ stamped: DATA, nonce: NONCE, asked: now, answered: now, policy: null, trust: TRUST },
      certificates: [],
    });
    assert.deepEqual(bare, { fault: 'stamp-other-authority' });
  });

  it('may bring more certificates than anybody has', async () => {
    const [status, token] = partsOf(berOf(answer));
    const [type, wrapped] = partsOf(token);
    const [version, digests, content, certificates, signers] = partsOf(partsOf(wrapped)[0]);
    const asIs = (block: Parameters<typeof derOf>[0] | undefined): Uint8Array => block!.valueBeforeDecodeView.slice();
    const more = Array.from({ length: 100 }, (_, n) => sequence(smallInteger(n)));
    const set = context(0, ...partsOf(certificates).map(asIs), ...more);
    const data = sequence(...[version, digests, content].map(asIs), set, asIs(signers));
    const crowded = sequence(asIs(status), sequence(asIs(type), context(0, data)));
    assert.equal(await taken(crowded), 'taken');
    assert.equal(await taken(answer), 'taken');
  });

  it('that fails for another reason than its form is told', async () => {
    await assert.rejects(taken(answer, { stamped: null as unknown as Uint8Array }), TypeError);
  });
});
