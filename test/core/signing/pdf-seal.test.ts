/** The seal of a PDF as the checking page reads it. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { checkPdfSeal, type SealVerdict } from '../../../core/signing/verify/pdf-seal.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { sealedPdf, type SealedPdf } from '../../support/sealed-pdf.js';

const TRUST = {
  anchors: [certificateOf('authority')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
  at: new Date('2027-07-01T09:00:00+07:00'),
};
const check = async (pdf: Buffer, trust = TRUST): Promise<SealVerdict> => checkPdfSeal(new Uint8Array(pdf), trust);
const sealed = async (asked: SealedPdf = {}): Promise<SealVerdict> => check(await sealedPdf(asked));
const SCHOOL = 'Trường Tiểu học Đoàn Thị Điểm';

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
    assert.deepEqual(await sealed(), {
      ok: true,
      code: 'trusted',
      name: SCHOOL,
      signedAt: '2027-06-05T14:30:00+07:00',
    });
  });

  it('says the moment as the file does, or none', async () => {
    const moment = async (text: string) => (await sealed({ moment: text })).signedAt;
    assert.equal(await moment('/M (D:20270605073000Z)'), '2027-06-05T07:30:00Z');
    assert.equal(await moment('/M (D:20270605143000+07)'), '2027-06-05T14:30:00+07:00');
    assert.equal(await moment('/M (D:20270605073000)'), '2027-06-05T07:30:00Z');
    const without = await sealed({ moment: '' });
    assert.deepEqual([without.ok, without.signedAt], [true, null]);
  });

  it('falls with a changed byte, and with a value of another key', async () => {
    const pdf = await sealedPdf();
    const other = Buffer.from(pdf.toString('latin1').replace('20270605', '20270606'), 'latin1');
    assert.deepEqual(await check(other), {
      ok: false,
      code: 'changed',
      name: SCHOOL,
      signedAt: '2027-06-06T14:30:00+07:00',
    });
    const { ok, code } = await sealed({ key: 'stranger' });
    assert.deepEqual([ok, code], [false, 'value-wrong']);
  });

  it('cannot speak for what was written after it', async () => {
    const pdf = await sealedPdf();
    const more = Buffer.concat([pdf, Buffer.from('\n3 0 obj << >> endobj\n')]);
    const { ok, code, name } = await check(more);
    assert.deepEqual([ok, code, name], [null, 'covers-part', SCHOOL]);
  });

  it('is doubtful without anybody to trust, and refused before its certificate begins', async () => {
    const nobody = await check(await sealedPdf(), { ...TRUST, anchors: [] });
    assert.deepEqual([nobody.ok, nobody.code], [null, 'no-anchor']);
    const early = await sealed({ moment: '/M (D:20010605143000Z)' });
    assert.deepEqual([early.ok, early.code], [false, 'not-yet-valid']);
  });

  it('names a signer without a common name by its subject', async () => {
    const { name } = await sealed({ certificate: 'nameless' });
    assert.notEqual(name, '');
    assert.match(name, /=/);
  });

  it('is not there in a file without one', async () => {
    assert.deepEqual(await check(Buffer.from('%PDF-1.7\n%%EOF')), {
      ok: null,
      code: 'no-seal',
      name: '',
      signedAt: null,
    });
  });

  const unreadable = async (verdict: Promise<SealVerdict>): Promise<void> => {
    const { ok, code } = await verdict;
    assert.deepEqual([ok, code], [null, 'seal-unreadable']);
  };

  it('cannot be read where the range is none of ours', async () => {
    const pdf = (await sealedPdf()).toString('latin1');
    const [, first, to] = /\/ByteRange \[0 (\d+) (\d+)/.exec(pdf) as unknown as [string, string, string];
    const ranges = ['1 10 20 30', `0 ${to} ${first} 1`, `0 ${first} ${to} 9999999`, '0 10 20 5'];
    for (const range of ranges)
      await unreadable(check(Buffer.from(pdf.replace(/\/ByteRange \[[\d ]+\]/, `/ByteRange [${range}]`), 'latin1')));
  });

  it('cannot be read where the CMS is something else', async () => {
    for (const hex of ['', '30', '3082', '3003020101', '300b06092a864886f70d010701']) {
      await unreadable(sealed({ cms: bytes(hex) }));
    }
    const ways: readonly (readonly [string, Parameters<typeof changed>[0]])[] = [
      ['no signed attributes', (_, signer) => delete (signer as { signedAttrs?: unknown }).signedAttrs],
      ['two signers', (data, signer) => data.signerInfos.push(signer)],
      ['another digest', (_, signer) => (signer.digestAlgorithm.algorithmId = '1.3.14.3.2.26')],
      ['another algorithm', (_, signer) => (signer.signatureAlgorithm.algorithmId = '1.2.840.10045.4.3.2')],
      ['no certificates', (data) => delete (data as { certificates?: unknown }).certificates],
      ['the certificate of somebody else', (data) => data.certificates!.shift()],
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
    ];
    for (const [, change] of ways) await unreadable(sealed({ cms: changed(change) }));
  });
});
