import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  embedSeal,
  NoSealPlace,
  pdfDigest,
  SealTooLong,
  withByteRange,
} from '../../../server/exports/pdf/byte-range.js';
import { SEAL_ROOM } from '../../../server/exports/pdf/seal-field.js';
import { transcriptPdf } from '../../../server/exports/pdf/transcript-pdf.js';
import { signedYear, unsignedYear } from '../../support/printed-years.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';

const make = (toSeal = true, years = [signedYear()]): Promise<Buffer> =>
  transcriptPdf({
    print: { years, sample: false, lookupPage: null },
    xml: [],
    madeAt: new Date('2027-06-20T03:31:00Z'),
    sealAt: toSeal ? new Date('2027-06-20T04:00:00Z') : null,
  });

/** The ranges a reader would sign, by the file's own words. */
function rangesOf(pdf: Buffer): Buffer {
  const [, a, b, c, d] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+) *\]/.exec(pdf.toString('latin1'))!.map(Number);
  assert.equal(c! + d!, pdf.length);
  return Buffer.concat([pdf.subarray(a, a! + b!), pdf.subarray(c)]);
}

describe('the seal of a PDF', function () {
  this.timeout(60_000);
  let pdf: Buffer;
  before(async () => void (pdf = await make()));

  it('covers everything but its own place', () => {
    const covered = rangesOf(pdf);
    assert.equal(pdfDigest(pdf), createHash('sha256').update(covered).digest('base64'));
    assert.equal(covered.length, pdf.length - 2 * SEAL_ROOM - 2);
    const sealed = embedSeal(pdf, new Uint8Array([0x30, 0x01, 0xff]));
    assert.equal(sealed.length, pdf.length);
    assert.equal(pdfDigest(sealed), pdfDigest(pdf));
    assert.ok(sealed.includes('/Contents <3001ff00'));
  });

  it('is valid for pdfsig, names the school in Vietnamese, and a change is found', async function () {
    needPrograms(this, 'openssl', 'pdfsig', 'qpdf');
    await withFolder(async (folder) => {
      const [key, certificate, cms] = ['key.pem', 'cert.pem', 'cms.der'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const subject = '/C=VN/O=Trường Tiểu học Đồng Sơn/CN=Trường Tiểu học Đồng Sơn (chữ ký thử)';
      run('openssl', [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-utf8',
        '-days',
        '30',
        '-subj',
        subject,
        '-keyout',
        key,
        '-out',
        certificate,
      ]);
      const covered = await fileIn(folder, 'covered', rangesOf(pdf));
      run('openssl', [
        'cms',
        '-sign',
        '-binary',
        '-cades',
        '-md',
        'sha256',
        '-in',
        covered,
        '-signer',
        certificate,
        '-inkey',
        key,
        '-outform',
        'DER',
        '-out',
        cms,
      ]);
      const sealed = embedSeal(pdf, await readFile(cms));
      const path = await fileIn(folder, 'sealed.pdf', sealed);
      const words = run('pdfsig', ['-nocert', path]);
      assert.match(words, /Signature is Valid/);
      assert.match(words, /Total document signed/);
      assert.match(words, /ETSI\.CAdES\.detached/);
      assert.ok(sealed.includes('/M (D:20270620040000Z)'));
      assert.match(words, /Trường Tiểu học Đồng Sơn/);
      run('qpdf', ['--check', path]);
      const fields = JSON.parse(run('qpdf', ['--json', path])) as unknown;
      const text = JSON.stringify(fields);
      for (const wanted of ['u:Trường Tiểu học Đồng Sơn', 'u:Ký phát hành học bạ số'])
        assert.ok(text.includes(wanted), wanted);

      const tampered = Buffer.from(sealed);
      const at = tampered.lastIndexOf('/Type /XRef');
      tampered[at + 1] = 0x55;
      const changed = run('pdfsig', ['-nocert', await fileIn(folder, 'tampered.pdf', tampered)], { mayFail: true });
      assert.doesNotMatch(changed, /Signature is Valid/);
      const later = await fileIn(folder, 'later.pdf', Buffer.concat([sealed, Buffer.from('% more\n')]));
      assert.match(run('pdfsig', ['-nocert', later], { mayFail: true }), /Not total document signed/);
    });
  });

  it('refuses a file without exactly one place, and a seal that does not fit', async () => {
    const plain = await make(false);
    assert.throws(() => pdfDigest(plain), NoSealPlace);
    assert.throws(() => withByteRange(plain), NoSealPlace);
    assert.throws(() => pdfDigest(Buffer.concat([pdf, pdf])), NoSealPlace);
    assert.throws(() => pdfDigest(Buffer.from('/ByteRange [0 1 2 3]')), NoSealPlace);
    assert.throws(() => embedSeal(pdf, new Uint8Array(SEAL_ROOM + 1)), SealTooLong);
    assert.equal(embedSeal(pdf, new Uint8Array(SEAL_ROOM)).length, pdf.length);
    await assert.rejects(make(true, [unsignedYear()]), RangeError);
  });
});
