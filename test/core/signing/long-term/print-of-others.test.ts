/** Long-term prints as other authorities make them good, and as somebody who means harm makes them. */
import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { berOf, partsOf } from '../../../../core/signing/ber.js';
import { COMMON_NAME } from '../../../../core/signing/name.js';
import { type CheckedFile, verifyFile } from '../../../../core/signing/verify/verify-file.js';
import type { VerifyOptions } from '../../../../core/signing/verify/steps.js';
import { buildCrl } from '../../../../server/pki/authority/build.js';
import { inflate } from '../../../../server/exports/inflate.js';
import { AUTHORITY, issued, PERSON, SUBJECTS } from '../../../support/identified.js';
import { longTermPrint } from '../../../support/long-term-print.js';
import { longTermRecord, stamperElsewhere, TRUST } from '../../../support/long-term-record.js';
import { certificateOf, keyFile, signedRecord, type TestSigner } from '../../../support/signed-record.js';
import { OPTIONS } from '../../../support/verification.js';

const check = (pdf: Uint8Array, options: Partial<VerifyOptions> = {}): Promise<CheckedFile> =>
  verifyFile(new Uint8Array(pdf), { ...OPTIONS, ...options }, inflate);
const said = ({ verdict, seal, steps }: CheckedFile): unknown[] => [
  verdict,
  ...[seal!.ok, seal!.code, seal!.level],
  ...steps.flatMap(({ code, ok, reason }) => (code === 'archive' ? [`${ok} ${reason}`] : [])),
];
const whole = (...parts: (Uint8Array | string)[]): Buffer =>
  Buffer.concat(parts.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)));

/** What holds the signed parts with lengths that are not said, as OpenSSL writes it on the way (X.690, 8.1.3.6). */
function withoutLengths(der: Uint8Array, deep = 3): Uint8Array {
  const parts = partsOf(berOf(der)).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView.slice());
  const last = parts.pop()!;
  const inner = deep > 1 ? withoutLengths(last, deep - 1) : last;
  return whole(Uint8Array.of(der[0]!, 0x80), ...parts, inner, Uint8Array.of(0, 0));
}

describe('a long-term print of other hands', () => {
  let xml: string;
  before(async () => {
    xml = (await longTermRecord()).text;
  });
  const room = (pdf: Buffer): number => pdf.lastIndexOf('/Contents <') + '/Contents <'.length;

  it('holds with tokens whose lengths are not said, with nothing in the room behind them', async () => {
    const { pdf } = await longTermPrint({ xml, encoded: withoutLengths });
    assert.match(pdf.toString('latin1', room(pdf), room(pdf) + 4), /^3080/);
    assert.deepEqual(said(await check(pdf)), ['valid', true, 'trusted', 'B-LTA', 'true null']);
    const more = Buffer.from(pdf);
    more.write('1', room(pdf) + 8190);
    assert.deepEqual(said(await check(more)).slice(0, 3), ['invalid', false, 'room-not-empty']);
  });

  it('with a token that is none is refused, however its end is looked for', async () => {
    const { pdf } = await longTermPrint({ xml });
    // A moment that is none, on which the library gives up; and no end.
    for (const digits of ['30801801ff0000', '3080300102']) {
      const other = Buffer.from(pdf);
      other.write(digits.padEnd(8192, '0'), room(pdf));
      const found = said(await check(other));
      assert.deepEqual(found, ['invalid', true, 'trusted', 'B-LT', 'false stamp-unreadable'], digits);
    }
  });

  it('brings as its attachments what its seal covers, not what looks like one behind it', async () => {
    const { text } = await signedRecord();
    const bytes = Buffer.from(text);
    const file = whole(`<< /Type /EmbeddedFile /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');
    const { pdf } = await longTermPrint({
      xml,
      store: (data) => ({ ...data, certificates: [...data.certificates, file] }),
    });
    const found = await check(pdf);
    assert.deepEqual([found.seal!.ok, found.documents.length], [true, 1]);
    assert.equal(found.documents[0]!.signers.at(-1)!.level, 'B-LTA');
    const alone = await longTermPrint({ xml: 'no attachment', store: (data) => ({ ...data, certificates: [file] }) });
    assert.deepEqual((await check(alone.pdf)).unreadable, 'no-attachment');
  });

  it('is judged by a way that only what it keeps knows', async () => {
    const root = certificateOf('authority');
    const middle = await issued('stranger', [[COMMON_NAME, 'Cấp giữa']], root, AUTHORITY);
    const issuing = await issued('second', [[COMMON_NAME, 'Cấp chứng thư']], middle, AUTHORITY, 'stranger');
    const der = await issued('seal', SUBJECTS.seal, issuing, PERSON, 'second');
    const listOf = (certificate: Uint8Array, signer: TestSigner): Promise<Uint8Array> => {
      const key = createPrivateKey(Buffer.from(keyFile(`${signer}.key.pem`)));
      const pkcs8 = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
      const days = { thisUpdate: new Date('2027-01-01T00:00:00Z'), nextUpdate: new Date('2049-01-01T00:00:00Z') };
      return buildCrl({ certificate, pkcs8 }, { number: 1, revoked: [], ...days });
    };
    const crls = [...TRUST.crls, await listOf(middle, 'stranger'), await listOf(issuing, 'second')];
    const trust = { ...TRUST, intermediates: [middle, issuing], crls };
    const ways = { xml, certificate: der, chain: [issuing], trust };
    const sealOf = async (pdf: Buffer): Promise<unknown[]> => said(await check(pdf)).slice(1, 4);
    assert.deepEqual(await sealOf((await longTermPrint(ways)).pdf), [true, 'trusted', 'B-LTA']);
    // Without the stamp over all nobody says since when it was there.
    assert.deepEqual(await sealOf((await longTermPrint({ ...ways, over: () => null })).pdf), [
      null,
      'no-anchor',
      'B-LT',
    ]);
    const without = await longTermPrint({ ...ways, store: ({ lists }) => ({ certificates: [issuing], lists }) });
    assert.deepEqual((await sealOf(without.pdf)).slice(0, 2), [null, 'no-anchor']);
  });

  it('stamped by a school’s own authority says so, by another not', async () => {
    const at = new Date('2028-01-01T00:00:00Z');
    for (const internal of [true, false]) {
      const { key, anchor, list } = await stamperElsewhere({ internal });
      const trust = { ...TRUST, anchors: [...TRUST.anchors, anchor], crls: [...TRUST.crls, list] };
      const { pdf } = await longTermPrint({ xml, stampedBy: key, trust, store: () => null, over: () => null });
      const { seal } = await check(pdf, { ...trust, at });
      assert.deepEqual([seal!.level, seal!.stampedInternally ?? false], ['B-T', internal]);
    }
  });
});
