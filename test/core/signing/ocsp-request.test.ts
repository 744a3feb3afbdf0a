/** Asking an authority about one certificate (OCSP), and what of its answer is taken. */
import assert from 'node:assert/strict';
import { CertificateUnreadable } from '../../../core/signing/certificate.js';
import { issuerOf, type OcspAsked, ocspRequest, ocspUrls, takeAnswer } from '../../../core/signing/ocsp-request.js';
import { day, NOW } from '../../support/chain-certificates.js';
import { AUTHORITY, type Chain, chainOf, keyOf } from '../../support/chain-asking.js';
import { time } from '../../../core/signing/der.js';
import {
  dn,
  EXT,
  ext,
  general,
  NULL,
  rawCertificate,
  sequence,
  signatory,
  tlv,
} from '../../support/raw-certificates.js';
import {
  access,
  certId,
  moment,
  OCSP,
  type RawAnswer,
  rawAnswer,
  type RawResponse,
  rawResponse,
  SAID,
} from '../../support/raw-responses.js';

const SERIAL = tlv(2, Uint8Array.of(0x41, 7));
const HERE = 'http://ocsp.example/';

describe('asking an authority about one certificate', () => {
  let chain: Chain;
  let der: Uint8Array;
  let issuer: Uint8Array;
  before(async () => {
    chain = await chainOf();
    issuer = rawCertificate(chain.sub, chain.root, { extensions: AUTHORITY() });
    der = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL });
  });

  it('is done where the certificate itself says', () => {
    const urls = (...extensions: Uint8Array[]) => ocspUrls(rawCertificate(chain.leaf, chain.sub, { extensions }));
    assert.deepEqual(urls(), []);
    const uri = general.uri(HERE);
    assert.deepEqual(urls(access(['issuers', general.uri('http://ca.example/')], ['ocsp', uri])), [HERE]);
    assert.deepEqual(urls(access(['ocsp', general.directory(chain.sub.name)])), []);
    assert.deepEqual(urls(ext('1.3.6.1.5.5.7.1.1', NULL)), []);
    assert.throws(() => ocspUrls(Uint8Array.of(1)), CertificateUnreadable);
  });

  it('is about whoever issued it', async () => {
    const other = rawCertificate({ ...chain.sub, key: chain.root.key }, chain.root, { extensions: AUTHORITY() });
    assert.deepEqual(await issuerOf(der, [Uint8Array.of(1), der, other, issuer]), issuer);
    assert.equal(await issuerOf(der, [other]), null);
    assert.equal(await issuerOf(Uint8Array.of(1), [issuer]), null);
  });

  it('names the certificate, and asks for an answer made now where it says so', async () => {
    const id = certId(chain.sub, SERIAL);
    const plain = sequence(sequence(sequence(sequence(id))));
    assert.deepEqual(Buffer.from(await ocspRequest(der, issuer, null)), Buffer.from(plain));
    const name = dn(['2.5.4.3', tlv(0x1e, Buffer.from('Cấp', 'utf16le').swap16())]);
    const written = rawCertificate(chain.leaf, chain.sub, { serial: SERIAL, issuer: name });
    const otherwise = sequence(sequence(sequence(sequence(certId({ ...chain.sub, name }, SERIAL)))));
    assert.deepEqual(
      Buffer.from(await ocspRequest(written, issuer, null)),
      Buffer.from(otherwise),
      'as it writes the name',
    );
    const asking = sequence(sequence(sequence(sequence(id)), tlv(0xa2, sequence(OCSP.nonce(1, 2, 3)))));
    assert.deepEqual(Buffer.from(await ocspRequest(der, issuer, Uint8Array.of(1, 2, 3))), Buffer.from(asking));
  });

  it('takes an answer no longer than the certificate of whoever gave it', async () => {
    const helper = signatory('Trả lời', await keyOf(3));
    const given = rawCertificate(helper, chain.sub, {
      extensions: [EXT.purposes(OCSP.purpose), OCSP.noCheck()],
      validity: sequence(time(day(-9)), time(day(2))),
    });
    const bytes = rawResponse(helper, [rawAnswer(certId(chain.sub, SERIAL))], { certificates: [given] });
    const asked = { der, issuer, nonce: null };
    assert.deepEqual(await takeAnswer(bytes, { ...asked, at: NOW }), {
      status: 'good',
      revokedAt: null,
      madeAt: day(-1),
      until: day(2),
    });
    assert.equal(await takeAnswer(bytes, { ...asked, at: day(3) }), 'ended');
  });

  it('takes what is an answer to it, and says why anything else is none', async () => {
    const answer = (more: RawAnswer = {}, parts: RawResponse = {}, id = certId(chain.sub, SERIAL)): Uint8Array =>
      rawResponse(chain.sub, [rawAnswer(id, more)], parts);
    const taken = async (bytes: Uint8Array, more: Partial<OcspAsked> = {}): Promise<string> => {
      const found = await takeAnswer(bytes, { der, issuer, nonce: null, at: NOW, ...more });
      return typeof found === 'string' ? found : `${found.status} ${found.until.toISOString()}`;
    };
    const until = day(6).toISOString();
    assert.equal(await taken(answer()), `good ${until}`);
    assert.equal(await taken(answer({ said: SAID.revoked() })), `revoked ${until}`);
    assert.equal(await taken(answer({ said: SAID.unknown })), `unknown ${until}`);
    assert.equal(await taken(new Uint8Array()), 'unreadable');
    assert.equal(await taken(answer({}, { status: tlv(0x0a, Uint8Array.of(3)) })), 'unreadable', 'try later');
    assert.equal(await taken(answer({}, {}, certId(chain.sub, tlv(2, Uint8Array.of(1))))), 'of-another');
    assert.equal(await taken(answer({}, {}, certId(chain.root, SERIAL))), 'of-another');
    const two = rawResponse(
      chain.sub,
      [SERIAL, SERIAL].map((one) => rawAnswer(certId(chain.sub, one))),
    );
    assert.equal(await taken(two), 'of-another', 'about more than it was asked');
    const forged = rawResponse({ ...chain.sub, key: chain.root.key }, [rawAnswer(certId(chain.sub, SERIAL))]);
    assert.equal(await taken(forged), 'of-nobody');
    assert.equal(await taken(answer({}, { extensions: [ext('1.2.3', NULL, true)] })), 'doubtful');
    const nonce = Uint8Array.of(1, 2);
    assert.equal(await taken(answer({}, { extensions: [OCSP.nonce(1, 2)] }), { nonce }), `good ${until}`);
    assert.equal(await taken(answer({}, { extensions: [OCSP.nonce(1, 3)] }), { nonce }), 'nonce');
    assert.equal(await taken(answer({}, { extensions: [ext('1.3.6.1.5.5.7.48.1.2', NULL)] }), { nonce }), 'nonce');
    assert.equal(await taken(answer({}, { extensions: [OCSP.nonce(1, 3)] })), `good ${until}`, 'none was sent');
    assert.equal(await taken(answer(), { nonce }), `good ${until}`, 'made beforehand');
    assert.equal(await taken(answer({ next: day(-0.5) })), 'ended');
    assert.equal(await taken(answer({ next: null })), 'ended', 'of its own moment');
    const minutes = (count: number): RawAnswer => ({ next: null, at: new Date(NOW.getTime() - count * 60_000) });
    const now = { produced: moment(NOW) };
    assert.equal(await taken(answer(minutes(9), now)), `good ${minutes(9).at!.toISOString()}`, 'made just now');
    assert.equal(await taken(answer(minutes(11), now)), 'ended');
    const own = { ...minutes(9), next: minutes(9).at! };
    assert.equal(await taken(answer(own, now)), 'ended', 'with an end, that of its own moment');
    const gone = { said: SAID.revoked(day(-5)) };
    for (const next of [null, day(-0.5)]) {
      const found = await takeAnswer(answer({ ...gone, next }), { der, issuer, nonce: null, at: NOW });
      const [madeAt, revokedAt] = [day(-1), day(-5)];
      assert.deepEqual(found, { status: 'revoked', revokedAt, madeAt, until: next ?? madeAt }, 'revoked it stays');
    }
    assert.equal(await taken(answer({ next: null }), { at: day(-1) }), `good ${day(-1).toISOString()}`);
    assert.equal(await taken(answer({ at: day(1) }, { produced: moment(day(2)) })), 'ahead');
  });
});
