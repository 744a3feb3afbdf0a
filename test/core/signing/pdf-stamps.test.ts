/** Time stamps of a PDF: on its seal, and on the document before it. */
import assert from 'node:assert/strict';
import { readCertificate } from '../../../core/signing/certificate.js';
import { COMMON_NAME } from '../../../core/signing/name.js';
import { readStampResponse, stampRequest } from '../../../core/signing/stamp-request.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { authorityKey, authorityNamed, identifiedBy, SUBJECTS } from '../../support/identified.js';
import { check, said, sealed, TRUST } from '../../support/judged-seal.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { keyFile } from '../../support/signed-record.js';
import { StampAuthority } from '../../support/stamp-authority.js';

describe('time stamps of a PDF', () => {
  const authority = new StampAuthority();
  after(() => authority.remove());
  const nonce = Uint8Array.of(1, 2, 3, 4);
  const stampOf = async (data: Uint8Array): Promise<Uint8Array> =>
    readStampResponse(authority.answer(await stampRequest(data, nonce)), data, nonce);
  // The authority's clock is this computer's.
  const LATER = { ...TRUST, at: new Date('2048-01-01T00:00:00Z') };

  it('on the seal are checked, and say when it was sealed', async () => {
    const verdict = await sealed({ stamp: stampOf }, LATER);
    assert.deepEqual([verdict.ok, verdict.code], [true, 'trusted']);
    assert.ok(Math.abs(verdict.signer!.at.getTime() - Date.now()) < 600_000);
    assert.deepEqual(await said(sealed({ stamp: (value) => stampOf(value.slice(1)) }, LATER)), [
      false,
      'stamp-of-another',
    ]);
  });

  it('on the seal settle what only a stamp can; where nobody is trusted to stamp, the claimed time stands', async () => {
    const late = { ...LATER, crls: [keyFile('homeroom-revoked-late.crl')] };
    const revoked = await sealedPdf({ certificate: 'homeroom', stamp: stampOf });
    assert.deepEqual(await said(check(revoked, late)), [true, 'revoked-later']);
    const other = await authorityNamed([[COMMON_NAME, 'Nhà cung cấp']]);
    const der = await identifiedBy(other, 'seal', SUBJECTS.seal);
    const days = { thisUpdate: new Date('2026-01-01T00:00:00Z'), nextUpdate: new Date('2049-01-01T00:00:00Z') };
    const list = await buildCrl({ certificate: other, pkcs8: authorityKey() }, { number: 1, revoked: [], ...days });
    const trust = { ...LATER, anchors: [other], crls: [list] };
    assert.deepEqual(await said(sealed({ der, chain: [], stamp: stampOf }, trust)), [true, 'trusted']);
    const { serial } = await readCertificate(der);
    const naming = { number: 2, revoked: [{ serial, at: new Date('2047-01-01T00:00:00Z') }], ...days };
    const crls = [await buildCrl({ certificate: other, pkcs8: authorityKey() }, naming)];
    const open = sealed({ der, chain: [], stamp: stampOf }, { ...trust, crls });
    assert.deepEqual(await said(open), [null, 'revoked-later']);
  });

  it('on the document before the seal are no change of it', async () => {
    const stamped = async (change: (covered: Buffer) => Buffer = (covered) => covered): Promise<Buffer> => {
      const body = `%PDF-1.7
5 0 obj
<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /ByteRange [0 0000000000 0000000000 0000000000] /Contents <${'0'.repeat(12_000)}> >>
endobj
%%EOF
`;
      const from = body.indexOf('<0000');
      const to = body.indexOf('>', from) + 1;
      const number = (value: number): string => String(value).padStart(10, '0');
      const range = `[0 ${number(from)} ${number(to)} ${number(body.length - to)}]`;
      const pdf = Buffer.from(body.replace(/\[0 [\d ]+\]/, range));
      const token = await stampOf(change(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)])));
      pdf.write(Buffer.from(token).toString('hex'), from + 1);
      return pdf;
    };
    const earlier = await stamped();
    assert.deepEqual(await said(sealed({ earlier })), [true, 'trusted']);
    assert.deepEqual(await said(check(earlier)), [null, 'no-seal']);
    const other = await stamped((covered) => covered.subarray(1));
    assert.deepEqual(await said(sealed({ earlier: other })), [false, 'stamp-of-another']);
  });
});
