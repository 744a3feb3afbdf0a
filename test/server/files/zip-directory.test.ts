/** Our reading of archives beside a kept library's: good ones and damaged ones, byte by byte. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromBufferPromise } from 'yauzl';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { readDirectory } from '../../../server/files/zip-directory.js';
import { zipOf } from '../../support/hostile-files.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';
import { zip64Of } from '../../support/zip64.js';
import { runs } from '../../support/run/whole.js';

interface Read {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly isUtf8: boolean;
  readonly times: readonly [number, number];
  readonly externalAttributes: number;
  /** Where its data lies. */
  readonly start: number;
  readonly end: number;
}

/** What yauzl says an archive holds; null where it refuses it or finds it encrypted. */
async function theirs(bytes: Buffer): Promise<Read[] | null> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
    const entries: Read[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return null;
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      entries.push({
        name: entry.fileNameRaw.toString('latin1'),
        method: entry.compressionMethod,
        crc: entry.crc32,
        size: entry.uncompressedSize,
        isUtf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
        times: [entry.lastModFileTime, entry.lastModFileDate],
        externalAttributes: entry.externalFileAttributes,
        start: fileDataStart,
        end: fileDataStart + entry.compressedSize,
      });
    }
    return entries;
  } catch {
    return null;
  }
}

function ours(bytes: Buffer): Read[] | null {
  const directory = readDirectory(bytes);
  if (!directory.ok) return null;
  return directory.entries.map(({ rawName, method, crc, size, isUtf8, time, date, externalAttributes, data }) => ({
    name: Buffer.from(rawName).toString('latin1'),
    method,
    crc,
    size,
    isUtf8,
    times: [time, date],
    externalAttributes,
    start: data.byteOffset - bytes.byteOffset,
    end: data.byteOffset - bytes.byteOffset + data.length,
  }));
}

/** Refused by us alone, and rightly: names that are none, two parts of one name, and entries that share bytes. */
function isRefusedByUsAlone(entries: readonly Read[], bytes: Buffer): boolean {
  const keys = entries.map(({ name }) => name.toLowerCase());
  const share = entries.some((a, i) => entries.some((b, k) => i !== k && a.start < b.end && b.start < a.end));
  return (
    new Set(keys).size < keys.length ||
    keys.some((key) => /\.\.|^[a-z]:|[\\%]|^\/|[^\0-\x7f]/.test(key)) ||
    share ||
    !bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
    entries.length > 3000
  );
}

describe('the directory of an archive', () => {
  const parts = ['a.xml', 'b/c.xml', 'b/d.bin'].map((name, i) => ({ name, bytes: Buffer.alloc(40 * i, `text ${i}`) }));
  let workbook: Buffer;
  before(async () => {
    workbook = Buffer.from(
      await buildWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 2 }))], digest)),
    );
  });

  it('is read as yauzl reads it', async () => {
    for (const bytes of [workbook, Buffer.from(zipOf(parts)), zip64Of(parts), zip64Of(parts, { comment: 'PK' })]) {
      const expected = await theirs(bytes);
      assert.ok(expected && expected.length >= 3);
      assert.deepEqual(ours(bytes), expected);
    }
  });

  it('is refused, or read as yauzl reads it, wherever a byte or two are others', async () => {
    let [both, neither, alone] = [0, 0, 0];
    const archives = [Buffer.from(zipOf(parts)), zip64Of(parts)];
    const change = fc.record({ at: fc.nat(1_000_000), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...archives), fc.array(change, { minLength: 1, maxLength: 2 }), async (good, changes) => {
        const bytes = Buffer.from(good);
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        const [expected, found] = [await theirs(bytes), ours(bytes)];
        if (expected === null) neither++;
        else if (found === null) alone++;
        else both++;
        if (found === null && expected !== null) assert.ok(isRefusedByUsAlone(expected, bytes));
        else assert.deepEqual(found, expected);
      }),
      { numRuns: runs(6000), seed: 64 },
    ); // prettier-ignore
    assert.ok(both > runs(1000) && neither > runs(500) && alone > runs(5), `${both} ${neither} ${alone}`);
  }).timeout(60_000);

  it('is refused wherever the archive is cut short, and with something behind it', async () => {
    const good = zip64Of(parts);
    for (let end = 0; end < good.length; end++) assert.equal(readDirectory(good.subarray(0, end)).ok, false);
    const longer = Buffer.concat([good, Buffer.from('x')]);
    assert.deepEqual([ours(longer), await theirs(longer)], [null, null]);
  });

  it('is refused as yauzl refuses it where a stored entry has two sizes', async () => {
    const bytes = Buffer.from(zipOf(parts));
    const second = bytes.indexOf(Buffer.from('PK\x01\x02'), bytes.indexOf(Buffer.from('PK\x01\x02')) + 4);
    bytes.writeUInt16LE(0, second + 10);
    assert.deepEqual([ours(bytes), await theirs(bytes)], [null, null]);
  });

  it('refuses one stream that stands for two parts', async () => {
    const bytes = Buffer.from(zipOf([{ name: 'a.xml', bytes: Buffer.from('1') }, { name: 'b.xml', bytes: Buffer.from('1') }])); // prettier-ignore
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    bytes.writeUInt32LE(0, second + 42);
    const directory = readDirectory(bytes);
    assert.equal((await theirs(bytes))?.length, 2);
    assert.equal(!directory.ok && directory.refusal.code, 'file-broken');
  });
});
