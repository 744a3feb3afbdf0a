import assert from 'node:assert/strict';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { batchText } from '../../../core/record/batch.js';
import { recordText } from '../../../core/record/record-xml.js';
import {
  PACKAGE_LIMIT,
  packContent,
  type PackageFault,
  PackageUnreadable,
  unpackContent,
  UNPACKED_LIMIT,
} from '../../../server/exports/package.js';
import { allSlots, buildRecord } from '../../support/records.js';

const packed = (length: number, bytes: Uint8Array): string => {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(length);
  return Buffer.concat([head, bytes]).toString('base64');
};
const faultOf = (fault: PackageFault) => (error: unknown) =>
  error instanceof PackageUnreadable && error.fault === fault && error.message === fault;

describe('the content of a transaction', () => {
  const record = buildRecord();
  const text = batchText('12', [recordText(record, allSlots(record))]);

  it('is the length in four bytes, then gzip, in Base64', async () => {
    const bytes = Buffer.from(await packContent(text), 'base64');
    assert.equal(bytes.readUInt32LE(), Buffer.byteLength(text));
    assert.equal(gunzipSync(bytes.subarray(4)).toString('utf8'), text);
  });

  it('is the same for the same text, and gives it back', async () => {
    assert.equal(await packContent(text), await packContent(text));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (any) => {
        assert.equal(await unpackContent(await packContent(any)), any);
      }),
    );
  });

  it('keeps a byte order mark, which a signature may cover', async () => {
    assert.equal(await unpackContent(await packContent('\ufeffa')), '\ufeffa');
  });

  it('is at most 10 MB', async () => {
    await assert.rejects(packContent(randomText(PACKAGE_LIMIT / 2)), faultOf('too-large'));
  });

  it('refuses what is no such content', async () => {
    const zipped = gzipSync(text);
    const length = Buffer.byteLength(text);
    const faults: readonly (readonly [string, PackageFault])[] = [
      ['', 'too-short'],
      [packed(0, Buffer.alloc(0)), 'too-short'],
      ['<HOC_BA/>', 'not-base64'],
      ['AAAA=AAA', 'not-base64'],
      [packed(length, Buffer.from(text)), 'not-gzip'],
      [packed(length, zipped.subarray(0, -9)), 'not-gzip'],
      [packed(length - 1, zipped), 'wrong-length'],
      [packed(length + 1, zipped), 'wrong-length'],
      [packed(1, gzipSync(Buffer.alloc(2 ** 24))), 'wrong-length'],
      [packed(UNPACKED_LIMIT + 1, zipped), 'too-large'],
      ['A'.repeat(PACKAGE_LIMIT + 4), 'too-large'],
      [packed(2, gzipSync(Buffer.from([0xc3, 0x28]))), 'not-utf8'],
    ];
    for (const [content, fault] of faults) {
      await assert.rejects(unpackContent(content), faultOf(fault), `${fault}: ${content.slice(0, 20)}`);
    }
  });
});

/** Text that hardly compresses, from a fixed seed. */
function randomText(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += String.fromCodePoint(0x4e00 + ((state >>> 8) % 20000));
  }
  return text;
}
