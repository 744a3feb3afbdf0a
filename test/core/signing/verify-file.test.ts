/** A file as somebody hands it in: XML, a PDF with XML in it, or something else altogether. */
import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { xmlAttached } from '../../../core/signing/verify/pdf-attachments.js';
import { verifyFile } from '../../../core/signing/verify/verify-file.js';
import { inflate } from '../../../server/exports/inflate.js';
import { certificateOf, keyFile, signedRecord } from '../../support/signed-record.js';
import { sealedPdf } from '../../support/sealed-pdf.js';

const OPTIONS = {
  anchors: [certificateOf('authority')],
  intermediates: [],
  crls: [keyFile('none-revoked.crl')],
  at: new Date('2027-07-01T02:00:00Z'),
};
const check = (bytes: Uint8Array | string) =>
  verifyFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes), OPTIONS, inflate);

/** An attachment as PDF writers put it. */
const attachment = (body: Buffer, head: string): Buffer =>
  Buffer.concat([
    Buffer.from(`1 0 obj\n<< /Type /EmbeddedFile ${head} >>\nstream\n`),
    body,
    Buffer.from('\nendstream\n'),
  ]);
const packed = (text: string): Buffer => {
  const bytes = deflateSync(Buffer.from(text));
  return attachment(bytes, `/Filter /FlateDecode /Length ${bytes.length}`);
};
const textsIn = async (...parts: Buffer[]): Promise<string[]> =>
  (await xmlAttached(new Uint8Array(Buffer.concat(parts)), inflate)).map((bytes) => Buffer.from(bytes).toString());

describe('a file to be checked', () => {
  let text: string;
  before(async () => {
    ({ text } = await signedRecord());
  });

  it('is valid as XML, also with a byte order mark', async () => {
    assert.deepEqual([(await check(text)).verdict, (await check(`\u{FEFF}${text}`)).verdict], ['valid', 'valid']);
  });

  it('is valid as PDF where both seal and attached XML are', async () => {
    const { verdict, seal, documents, unreadable } = await check(await sealedPdf({ xml: text }));
    assert.deepEqual([verdict, seal?.ok, documents.length, unreadable], ['valid', true, 1, null]);
  });

  it('is invalid where one of both is, and in doubt where one of both cannot be said', async () => {
    const forged = text.replace('<DIEM_KIEM_TRA_DINH_KY>7<', '<DIEM_KIEM_TRA_DINH_KY>8<');
    assert.equal((await check(await sealedPdf({ xml: forged }))).verdict, 'invalid');
    assert.equal(
      (await check(await sealedPdf({ xml: text, key: 'stranger', certificate: 'seal' }))).verdict,
      'invalid',
    );
    assert.equal(
      (await check(Buffer.concat([await sealedPdf({ xml: text }), Buffer.from('% more\n')]))).verdict,
      'unknown',
    );
  });

  it('is told from what is no transcript', async () => {
    assert.deepEqual(await check('%PDF-1.7\n%%EOF\n').then(({ verdict, unreadable }) => [verdict, unreadable]), [
      'unknown',
      'no-attachment',
    ]);
    assert.equal((await check('Kính gửi')).unreadable, 'neither');
    assert.equal((await check('')).unreadable, 'neither');
  });
});

describe('files attached to a PDF', () => {
  it('are found packed or not, XML only, a dozen at most', async () => {
    const plain = attachment(Buffer.from('<B/>'), '/Length 4');
    const letter = attachment(Buffer.from('thư'), '/Length 4');
    assert.deepEqual(await textsIn(packed('<A/>'), letter, plain), ['<A/>', '<B/>']);
    assert.equal((await textsIn(...Array.from({ length: 15 }, () => plain))).length, 12);
  });

  it('are passed over where they are broken, lie about their length, or unpack to too much', async () => {
    const broken = attachment(Buffer.from('no zlib'), '/Filter /FlateDecode /Length 7');
    const long = attachment(Buffer.from('<C/>'), '/Length 4000');
    const without = attachment(Buffer.from('<D/>'), '');
    const referred = attachment(Buffer.from('<E/>'), '/Length 4 0 R');
    const bomb = packed(`<F>${' '.repeat(6 * 1024 * 1024)}</F>`);
    assert.deepEqual(await textsIn(broken, without, referred, bomb, packed('<G/>'), long), ['<G/>']);
  });
});
