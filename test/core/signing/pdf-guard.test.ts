/**
 * What other programs, or somebody who means harm, make of a sealed print: names with escapes, signatures in object streams,
 * hybrid cross-references, an update of every kind. Never valid, and never in doubt either.
 */
import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { binaryText, signedRanges } from '../../../core/signing/verify/pdf-ranges.js';
import { verifyFile } from '../../../core/signing/verify/verify-file.js';
import { inflate } from '../../../server/exports/inflate.js';
import { sealedPdf } from '../../support/sealed-pdf.js';
import { signedRecord } from '../../support/signed-record.js';
import { OPTIONS } from '../../support/verification.js';

const said = async (pdf: Buffer): Promise<string[]> => {
  const at = new Date('2027-07-01T02:00:00Z');
  const { verdict, seal } = await verifyFile(new Uint8Array(pdf), { ...OPTIONS, at }, inflate);
  return [verdict, seal!.code];
};
const stream = (head: string, body: Buffer | string, order: 'first' | 'last' = 'first'): string => {
  const bytes = Buffer.from(body);
  const rest = `${head} /Length ${bytes.length}`;
  const [before, behind] = order === 'first' ? ['', rest] : [rest, ''];
  return `<<${before} /Type /ObjStm /N 1 /First 4 ${behind}>>\nstream\n${bytes.toString('latin1')}\nendstream\nendobj\n`;
};
/** A name with each of its letters as # and two digits. */
const escaped = (name: string, digits: (hex: string) => string = (hex) => hex): string =>
  `/${[...name].map((letter) => `#${digits(letter.charCodeAt(0).toString(16))}`).join('')}`;
const PAGE = '<< /Type /Page /Parent 8 0 R /Contents 9 0 R >>';
const TRAILER = 'trailer << /Size 12 /Root 1 0 R /Prev 10 >>\nstartxref\n20\n%%EOF\n';
const table = (more = ''): string => `xref\n0 1\n0000000000 65535 f \n${TRAILER.replace('/Prev', `${more} /Prev`)}`;
const xrefStream =
  '11 0 obj\n<< /Type /XRef /Size 12 /W [1 2 1] /Root 1 0 R /Prev 10 /Length 4 >>\nstream\n\0\0\0\0\nendstream\nendobj\n';
const signature = (range: string): string =>
  `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ${range} /Contents <00> >>`;

/** By what an incremental update brings (PDF 1.7, 7.5.6). */
const UPDATES: Readonly<Record<string, string>> = {
  'another page content': `\n3 0 obj\n${PAGE}\nendobj\n${table()}`,
  'a cross-reference stream': `\n3 0 obj\n${PAGE}\nendobj\n${xrefStream}startxref\n20\n%%EOF\n`,
  'a hybrid cross-reference, hidden objects and all': `\n11 0 obj\n${stream('', `3 0 ${PAGE}`)}${table('/XRefStm 300')}`,
  'an object stream': `\n11 0 obj\n${stream('/Filter /FlateDecode', deflateSync(`3 0 ${PAGE}`))}${xrefStream}startxref\n20\n%%EOF\n`,
  'a note on a page': `\n12 0 obj\n<< /Type /Annot /Subtype /FreeText /Contents (10) /Rect [0 0 90 90] >>\nendobj\n${table()}`,
  'another look of the seal': `\n5 0 obj\n<< /Type /Annot /Subtype /Widget /FT /Sig /AP << /N 12 0 R >> >>\nendobj\n${table()}`,
  'a filled field': `\n6 0 obj\n<< /FT /Tx /V (HTT) >>\nendobj\n${table()}`,
  'another catalog': `\n1 0 obj\n<< /Type /Catalog /Pages 8 0 R >>\nendobj\n${table()}`,
  'what checks it later (DSS)': `\n13 0 obj\n<< /Type /DSS /Certs [] /CRLs [] >>\nendobj\n${table()}`,
  'a document time-stamp': `\n14 0 obj\n<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161 /Contents <00> >>\nendobj\n${table()}`,
  'another name of its author': `\n15 0 obj\n<< /Author (X) >>\nendobj\n${table('/Info 15 0 R')}`,
  'another attachment': `\n16 0 obj\n<< /Type /Filespec /F (x.txt) /EF << /F 17 0 R >> >>\nendobj\n${table()}`,
  'objects called free': `\nxref\n2 1\n0000000000 00001 f \n${TRAILER}`,
  'an end alone': '%%EOF\n',
  'a line break': '\n',
  'a zero byte': '\0',
};

describe('a sealed print in other hands', () => {
  let good: Buffer;
  let unsealed: readonly [before: string, behind: string];
  before(async () => {
    const { text } = await signedRecord();
    good = await sealedPdf({ xml: text });
    const whole = good.toString('latin1');
    const from = whole.indexOf('2 0 obj\n<< /Type /Sig');
    unsealed = [whole.slice(0, from), whole.slice(whole.indexOf('trailer', from))];
  });
  const again = (object: string): Buffer => Buffer.from(unsealed.join(object), 'latin1');
  const renamed = (change: (text: string) => string): Buffer => {
    const text = good.toString('latin1');
    const changed = change(text);
    assert.notEqual(changed, text);
    return Buffer.from(changed, 'latin1');
  };

  it('is valid as it came', async () => {
    assert.deepEqual(await said(good), ['valid', 'trusted']);
    assert.deepEqual(await said(again('')), ['unknown', 'no-seal'], 'without any trace of a seal nothing is known');
  });

  for (const [what, update] of Object.entries(UPDATES))
    it(`is invalid with ${what} behind its seal`, async () => {
      const pdf = Buffer.concat([good, Buffer.from(update, 'latin1')]);
      assert.deepEqual(await said(pdf), ['invalid', 'written-after']);
    });

  const SAVED = ['invalid', 'saved-again'];
  it('is invalid with a second seal behind its own, in whatever letters', async () => {
    const [first, odd] = ['[0 10 20 30]', '9 0 R'];
    for (const range of [first, odd])
      assert.deepEqual(
        await said(Buffer.concat([good, Buffer.from(`\n7 0 obj\n${signature(range)}\nendobj\n`)])),
        SAVED,
      );
    const name = escaped('ByteRange');
    assert.deepEqual(
      await said(Buffer.concat([good, Buffer.from(`\n7 0 obj\n<< ${name} [0 1 2 3] >>\nendobj\n`)])),
      SAVED,
    );
  });

  it('has too many of them at once where it has ten, and none is looked at', async () => {
    const more = (count: number): Buffer =>
      Buffer.concat([good, Buffer.from(`\n7 0 obj\n${signature('[0 10 20 30]')}\nendobj\n`.repeat(count))]);
    assert.deepEqual([await said(more(8)), await said(more(9))], [SAVED, ['invalid', 'two-seals']]);
  });

  it('covers the file from its first byte, whatever its range says', () => {
    const pdf = Buffer.from('0123<00>89 /ByteRange [0 4 8 2]');
    assert.equal(signedRanges(pdf, binaryText(pdf))[0]?.gap, '<00>');
    const later = Buffer.from('0123<00>89 /ByteRange [1 4 8 2]');
    assert.deepEqual(signedRanges(later, binaryText(later)), [null]);
  });

  it('cannot be said to have no seal where more is packed than anybody looks at', async () => {
    const ours = stream('/Filter /FlateDecode', deflateSync(`3 0 ${PAGE}`));
    const many = (count: number): Buffer => again(`11 0 obj\n${ours}`.repeat(count));
    assert.deepEqual(
      [await said(many(64)), await said(many(65))],
      [
        ['unknown', 'no-seal'],
        ['unknown', 'too-much-work'],
      ],
    );
  });

  it('is saved by another program where the names of its seal are escaped, one letter or all', async () => {
    const names = ['ByteRange', 'Sig', 'Adobe.PPKLite', 'ETSI.CAdES.detached'];
    const all = (digits?: (hex: string) => string) => (text: string) =>
      names.reduce((one, name) => one.replaceAll(`/${name}`, escaped(name, digits)), text);
    assert.deepEqual(await said(renamed(all())), SAVED);
    assert.deepEqual(await said(renamed(all((hex) => hex.toUpperCase()))), SAVED);
    for (const name of ['/Byte#52ange', '/#42yteRange', '/ByteRang#65'])
      assert.deepEqual(await said(renamed((text) => text.replace('/ByteRange', name))), SAVED, name);
    // Each of them alone still tells of a seal.
    for (const kept of names) {
      const others = names.filter((name) => name !== kept);
      const without = (text: string) => others.reduce((one, name) => one.replaceAll(`/${name}`, '/X'), text);
      assert.deepEqual(await said(renamed((text) => without(text).replace(`/${kept}`, escaped(kept)))), SAVED, kept);
    }
  });

  it('is saved by another program where its range is written in another way', async () => {
    for (const range of ['9 0 R', '[ %\n0 1 2 3]', '[0 +1 2 3]', '[0 1 2]', '[0 1 2 3 4 5]', '[0.0 1 2 3]'])
      assert.deepEqual(await said(renamed((text) => text.replace(/\[0 \d+ \d+ \d+ *\]/, range))), SAVED, range);
  });

  it('is saved by another program where its signature lies in an object stream, however packed', async () => {
    const plain = `2 0 ${signature('[0 10 20 30]')}`;
    const strange = `2 0 ${signature('[0 10 20 30]').replace('/ByteRange', escaped('ByteRange'))}`;
    const hex = (text: string): string => `${Buffer.from(text).toString('hex')}>`;
    const streams = [
      stream('', plain),
      stream('/Filter /FlateDecode', deflateSync(plain)),
      stream('/Filter /FlateDecode', deflateSync(plain), 'last'),
      stream('/Filter /FlateDecode', deflateSync(strange)),
      stream('/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 4>>', deflateSync('any')),
      stream('/Filter [/ASCIIHexDecode /FlateDecode]', hex('any')),
      stream('/Filter /ASCIIHexDecode', hex(plain)),
      stream('/Filter /LZWDecode', 'any'),
      stream(`/Filter ${escaped('FlateDecode')}`, deflateSync(plain)),
      stream('/Filter /FlateDecode', 'no zlib at all'),
      stream('', plain).replace('/ObjStm', escaped('ObjStm')),
      stream('', plain).replace('/Type', '/#54ype'),
    ];
    for (const [at, object] of streams.entries()) {
      assert.deepEqual(await said(again(`11 0 obj\n${object}`)), SAVED, String(at));
    }
    const ours = stream('/Filter /FlateDecode', deflateSync(`3 0 ${PAGE}`));
    assert.deepEqual(await said(again(`11 0 obj\n${ours}`)), ['unknown', 'no-seal'], 'as we pack pages');
  });
});
