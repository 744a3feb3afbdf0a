/** The seal of a PDF as the checking page reads it. */
import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { COMMON_NAME } from '../../../core/signing/name.js';
import { readSealCms } from '../../../core/signing/verify/pdf-cms.js';
import { buildCrl } from '../../../server/pki/authority/build.js';
import { fingerprintOf } from '../../support/checkers-file.js';
import { AUTHORITY, issued, nameOf, PERSON, SUBJECTS } from '../../support/identified.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { check, said, sealed, TRUST } from '../../support/judged-seal.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { unreadableOf } from '../../support/unreadable-certificate.js';

const SCHOOL = 'Trường Tiểu học Đoàn Thị Điểm';
const AT = '2027-06-05T14:30:00+07:00';
const replaced = (pdf: Buffer, from: string | RegExp, to: string): Buffer => {
  const text = pdf.toString('latin1');
  const changed = text.replace(from, () => to);
  assert.notEqual(changed, text);
  return Buffer.from(changed, 'latin1');
};

/** Take the SignedData apart and put it together again with a change. */
const changed =
  (change: (data: pkijs.SignedData, signer: pkijs.SignerInfo) => void) =>
  (der: Uint8Array): Uint8Array => {
    const info = pkijs.ContentInfo.fromBER(der.slice());
    const data = new pkijs.SignedData({ schema: info.content });
    change(data, data.signerInfos[0]!);
    const { contentType } = info;
    const whole = new pkijs.ContentInfo({ contentType, content: data.toSchema(true) });
    return new Uint8Array(whole.toSchema().toBER());
  };
const bytes = (hex: string) => (): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

describe('the seal of a PDF', () => {
  it('is the school’s where nothing was changed and its chain is trusted', async () => {
    const { signer, ...verdict } = await sealed();
    const unstamped = { stampedAt: null, level: 'B-B', archive: null };
    assert.deepEqual(verdict, { ok: true, code: 'trusted', name: SCHOOL, signedAt: AT, ...unstamped });
    assert.equal(signer?.fingerprint, fingerprintOf(certificateOf('seal')));
    assert.deepEqual([signer?.at, signer?.subject], [new Date(AT), `CN=${SCHOOL},C=VN`]);
  });

  it('says the moment as the file does; one that claims none is none of ours', async () => {
    const moment = async (text: string) => (await sealed({ moment: text })).signedAt;
    assert.equal(await moment('/M (D:20270605073000Z)'), '2027-06-05T07:30:00Z');
    assert.equal(await moment('/M (D:20270605143000+07)'), '2027-06-05T14:30:00+07:00');
    assert.equal(await moment('/M (D:20270605073000)'), '2027-06-05T07:30:00Z');
    for (const text of [
      '',
      '/M (D:20271345073000Z)',
      '/M (D:20270230073000Z)',
      '/M (D:20270605243000Z)',
      '/M (hôm qua)',
      '/#4D (D:20270605073000Z)',
    ]) {
      const without = await sealed({ moment: text });
      assert.deepEqual([without.ok, without.code, without.signedAt], [false, 'no-moment', null], text);
      assert.equal(without.signer?.fingerprint, fingerprintOf(certificateOf('seal')));
    }
  });

  it('falls with a changed byte, a value of another key, and a time to come', async () => {
    const pdf = await sealedPdf();
    assert.deepEqual(await said(check(replaced(pdf, '20270605', '20270606'))), [false, 'changed']);
    assert.deepEqual(await said(sealed({ key: 'stranger' })), [false, 'value-wrong']);
    assert.deepEqual(await said(sealed({ moment: '/M (D:20280605143000Z)' })), [false, 'time-ahead']);
    assert.deepEqual(await said(sealed({ certificate: 'short' })), [false, 'key-unusable']);
    assert.deepEqual(await said(sealed({ der: unreadableOf('seal'), chain: [] })), [false, 'unreadable']);
  });

  it('falls with what was written behind it, however harmless it looks', async () => {
    const pdf = await sealedPdf();
    for (const more of [
      '\n3 0 obj << >> endobj\n',
      '% more\n',
      // A page in another page's place, a second catalog, and the old one again.
      '\n1 0 obj << /Type /Page /Contents 9 0 R >> endobj\nxref\n0 1\ntrailer << /Root 1 0 R /Prev 10 >>\n%%EOF\n',
      '\n7 0 obj << /Type /Catalog /Pages 8 0 R >> endobj\ntrailer << /Root 7 0 R >>\n%%EOF\n',
    ]) {
      const { ok, code, name } = await check(Buffer.concat([pdf, Buffer.from(more)]));
      assert.deepEqual([ok, code, name], [false, 'written-after', SCHOOL]);
    }
  });

  it('falls where another program saved the file again, or bytes were put in or taken out', async () => {
    const pdf = await sealedPdf();
    // As qpdf and mutool write the same range, at other places of the file.
    for (const range of ['[ 0 $1 $2 $3 ]', '[0 $1 $2 $3]']) {
      const again = pdf
        .toString('latin1')
        .replace('%PDF-1.7\n', '%PDF-1.7\n%\u00bf\u00f7\u00a2\u00fe\n')
        .replace(/\[0 (\d+) (\d+) (\d+) *\]/, range);
      assert.deepEqual(await said(check(Buffer.from(again, 'latin1'))), [false, 'saved-again']);
    }
    const [, first, to] = /\/ByteRange \[0 (\d+) (\d+)/.exec(pdf.toString('latin1')) as unknown as [
      string,
      string,
      string,
    ];
    for (const range of ['1 10 20 30', `0 ${to} ${first} 1`, `0 ${first} ${to} 9999999`, '0 10 20 5'])
      assert.deepEqual(await said(check(replaced(pdf, /\/ByteRange \[[\d ]+\]/, `/ByteRange [${range}]`))), [
        false,
        'saved-again',
      ]);
    assert.deepEqual(await said(check(replaced(pdf, '%%EOF', '% %EOF'))), [false, 'saved-again']);
    assert.deepEqual(await said(check(replaced(pdf, '/ByteRange', '/ByteRangf'))), [false, 'saved-again']);
  });

  it('falls with another seal beside it, and with a range that is in no signature', async () => {
    const pdf = await sealedPdf();
    assert.deepEqual(await said(sealed({ earlier: pdf })), [false, 'two-seals']);
    const forged = await sealedPdf({ earlier: pdf, certificate: 'stranger', chain: [] });
    assert.deepEqual(await said(check(forged)), [false, 'two-seals']);
    const shadow = await sealedPdf({ before: '\n9 0 obj << /ByteRange [0 10 20 30] >> endobj\n' });
    assert.deepEqual(await said(check(shadow)), [false, 'saved-again']);
  });

  it('is doubtful without anybody to trust, and refused before its certificate begins', async () => {
    assert.deepEqual(await said(sealed({}, { ...TRUST, anchors: [] })), [null, 'no-anchor']);
    assert.deepEqual(await said(sealed({ moment: '/M (D:20010605143000Z)' })), [false, 'not-yet-valid']);
  });

  it('of a certificate that was revoked later is doubtful: only a stamp would show the time', async () => {
    const late = { ...TRUST, crls: [keyFile('homeroom-revoked-late.crl')] };
    assert.deepEqual(await said(sealed({ certificate: 'homeroom' }, late)), [null, 'revoked-later']);
    const revoked = { ...TRUST, crls: [keyFile('homeroom-revoked.crl')] };
    assert.deepEqual(await said(sealed({ certificate: 'homeroom' }, revoked)), [false, 'revoked']);
  });

  it('names a signer without a common name by its subject', async () => {
    const { name } = await sealed({ certificate: 'nameless' });
    assert.match(name, /=/);
  });

  it('is not there in a file without one', async () => {
    const nothing = { ok: null, code: 'no-seal', name: '', signedAt: null, signer: null };
    const more = { stampedAt: null, level: null, archive: null };
    assert.deepEqual(await check(Buffer.from('%PDF-1.7\n%%EOF')), { ...nothing, ...more });
  });

  it('is written as we write it, with nothing in the room behind it', async () => {
    const pdf = await sealedPdf();
    const small = /\/Contents <[0-9a-f]*?([a-f])/.exec(pdf.toString('latin1'))!;
    const capital = Buffer.from(pdf);
    capital.write(small[1]!.toUpperCase(), small.index + small[0].length - 1, 'latin1');
    assert.deepEqual(await said(check(capital)), [false, 'not-the-profile']);
    for (const room of ['1', '00000a', '30820000']) {
      assert.deepEqual(await said(sealed({ room })), [false, 'room-not-empty']);
    }
  });

  it('brings the certificates of its chain and no other, in whatever order', async () => {
    const [authority, stranger] = [certificateOf('authority'), certificateOf('stranger')];
    assert.deepEqual(await said(sealed({ chain: [] })), [true, 'trusted']);
    for (const chain of [[stranger], [authority, stranger], [authority, authority], [certificateOf('seal')]]) {
      assert.deepEqual(await said(sealed({ chain })), [false, 'foreign-certificate']);
    }
  });

  it('brings them as their issuers signed them: nobody else’s signature covers them', async () => {
    const [authority, stranger] = [certificateOf('authority'), certificateOf('stranger')];
    const altered = (at: number): Uint8Array => {
      const der = authority.slice();
      der[at] = der[at]! ^ 1;
      return der;
    };
    // Its own signature, and the parameters of the algorithm outside of what it signs.
    const outside = Buffer.from(authority).lastIndexOf(Buffer.from('0500', 'hex'));
    const issuerName = Buffer.from(authority).indexOf('VN');
    for (const at of [authority.length - 1, outside, outside - 1, issuerName]) {
      assert.deepEqual(await said(sealed({ chain: [altered(at)] })), [false, 'foreign-certificate'], String(at));
    }
    // Issued by one that is at hand, by one that is not, and by one that only bears the name.
    const issuing = await issued('stranger', [[COMMON_NAME, 'Cấp chứng thư']], authority, AUTHORITY);
    const der = await issued('seal', SUBJECTS.seal, issuing, PERSON, 'stranger');
    const trust = (anchors: Uint8Array[]) => ({ ...TRUST, anchors: [Uint8Array.of(7), ...anchors] });
    assert.deepEqual(await said(sealed({ der, chain: [issuing] }, trust([authority]))), [null, 'no-crl']);
    assert.deepEqual(await said(sealed({ der, chain: [issuing] }, trust([stranger]))), [null, 'no-anchor']);
    const namesake = await issued('seal', [...nameOf(authority)], null, AUTHORITY, 'seal');
    assert.deepEqual(await said(sealed({ der, chain: [issuing] }, trust([namesake]))), [false, 'foreign-certificate']);
    // Its own way is another one, known to whoever checks: nobody says that this one belongs there.
    const elsewhere = await issued('stranger', nameOf(issuing), stranger, AUTHORITY, 'stranger');
    const key = createPrivateKey(Buffer.from(keyFile('stranger.key.pem')));
    const pkcs8 = new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));
    const days = { thisUpdate: new Date('2027-01-01T00:00:00Z'), nextUpdate: new Date('2049-01-01T00:00:00Z') };
    const list = await buildCrl({ certificate: issuing, pkcs8 }, { number: 1, revoked: [], ...days });
    const own = { ...TRUST, anchors: [issuing], crls: [list] };
    assert.deepEqual(await said(sealed({ der, chain: [] }, own)), [true, 'trusted']);
    assert.deepEqual(await said(sealed({ der, chain: [elsewhere] }, own)), [false, 'foreign-certificate']);
    // Trusted itself, it needs nobody above; with one bit of its own signature changed it is not what is trusted.
    assert.deepEqual(await said(sealed({ der, chain: [issuing] }, own)), [true, 'trusted']);
    const bent = issuing.slice();
    bent[bent.length - 1]! ^= 1;
    assert.deepEqual(await said(sealed({ der, chain: [bent] }, own)), [false, 'foreign-certificate']);
  });

  it('is refused whatever stands in the place of its chain', async () => {
    const other = Buffer.from('a30706022a03020100', 'hex');
    for (const chain of [[other], [certificateOf('authority'), other]])
      assert.deepEqual(await said(sealed({ chain })), [false, 'foreign-certificate']);
    const pdf = await sealedPdf();
    const known = [certificateOf('authority')];
    const room = /<(3082[0-9a-f]+)>/.exec(pdf.toString('latin1'))![1]!;
    const at = room.indexOf(Buffer.from(known[0]!).toString('hex'));
    assert.ok(at > 0);
    const values = ['00', 'ff', 'a3'];
    for (let byte = 0; byte < known[0]!.length; byte += 17) {
      const changed = at + 2 * byte;
      const digits = room.slice(0, changed) + values[byte % 3]! + room.slice(changed + 2);
      const read = await readSealCms(`<${digits}>`, known);
      // Where it names another issuer, it is nobody's yet.
      assert.equal(typeof read === 'string' || read.loose, digits !== room, `at ${byte}`);
    }
  });

  it('is none of ours where the CMS is something else', async () => {
    const refused = async (cms: (der: Uint8Array) => Uint8Array): Promise<void> =>
      assert.deepEqual(await said(sealed({ cms })), [false, 'not-the-profile']);
    for (const hex of ['', '30', '3082', '3003020101', '300b06092a864886f70d010701']) await refused(bytes(hex));
    const ways: readonly (readonly [string, Parameters<typeof changed>[0]])[] = [
      ['no signed attributes', (_, signer) => delete (signer as { signedAttrs?: unknown }).signedAttrs],
      ['two signers', (data, signer) => data.signerInfos.push(signer)],
      ['another digest', (_, signer) => (signer.digestAlgorithm.algorithmId = '1.3.14.3.2.26')],
      ['another algorithm', (_, signer) => (signer.signatureAlgorithm.algorithmId = '1.2.840.10045.4.3.2')],
      ['no certificates', (data) => delete (data as { certificates?: unknown }).certificates],
      ['the certificate of somebody else', (data) => data.certificates!.shift()],
      ['its certificates in another order', (data) => data.certificates!.reverse()],
      [
        'a signer by key identifier',
        (_, signer) => {
          signer.version = 3;
          signer.sid = new asn1js.Primitive({
            idBlock: { tagClass: 3, tagNumber: 0 },
            valueHex: new Uint8Array(20),
          });
        },
      ],
      [
        'no message digest',
        (_, signer) => {
          const attributes = signer.signedAttrs!.attributes;
          signer.signedAttrs = new pkijs.SignedAndUnsignedAttributes({
            type: 0,
            attributes: attributes.filter(({ type }) => type !== '1.2.840.113549.1.9.4'),
          });
        },
      ],
      [
        'something nobody signed beside it',
        (_, signer) => {
          signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
            type: 1,
            attributes: [new pkijs.Attribute({ type: '1.2.3', values: [new asn1js.Null()] })],
          });
        },
      ],
    ];
    for (const [, change] of ways) await refused(changed(change));
  });
});
