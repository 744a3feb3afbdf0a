/** A workbook goes back from the worker that has read it: with two workers and several people at once. */
import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool, inWorker, THREADS } from '../../../server/files/file-pool.js';
import { readWorkbookFile } from '../../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../../server/files/return-workbook.js';
import type { GivenBack } from '../../../server/files/worker.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const NOTHING: ReturnInput = { parts: [], issues: [], values: [] };
const giveBack = (bytes: Uint8Array): Promise<GivenBack> => inWorker<GivenBack>('giveBack', { bytes, input: NOTHING });

const read = async (bytes: Uint8Array): Promise<void> => {
  const result = await readWorkbookFile(bytes);
  assert.ok(result.ok);
};

describe('giving back by who has read', () => {
  const files: Uint8Array[] = [];
  before(async () => {
    for (let pupils = 2; pupils < 6; pupils += 1)
      files.push(await writeWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils }))], digest)));
  });
  beforeEach(closeFilePool);
  after(closeFilePool);

  it('finds the file open, whichever worker read it and whatever was read in between', async () => {
    const another = await writeWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 6 }))], digest));
    // Once both workers run each takes some of what comes at once.
    await Promise.all(Array.from({ length: 40 }, () => read(another)));
    await Promise.all(files.map(read));
    for (const order of [files, files.toReversed()])
      for (const bytes of order) assert.ok((await giveBack(bytes)).wasKnown);
  });

  it('goes by the bytes: the same file sent again is known, another like it is not', async () => {
    const [bytes, other] = files as [Uint8Array, Uint8Array];
    await read(bytes);
    assert.ok((await giveBack(bytes.slice())).wasKnown);
    assert.ok(!(await giveBack(other)).wasKnown);
    assert.ok((await giveBack(other)).wasKnown);
  });

  it('is the same file by whom it is given back', async () => {
    const [bytes] = files as [Uint8Array];
    const unread = await returnWorkbook(bytes, NOTHING);
    await Promise.all(files.map(read));
    assert.deepEqual(await returnWorkbook(bytes, NOTHING), unread);
  });

  it('comes before what others have sent to be read', async () => {
    const ended: string[] = [];
    const note = (what: string) => () => void ended.push(what);
    const [first, ...others] = files as [Uint8Array, ...Uint8Array[]];
    await read(first);
    const waiting = Array.from({ length: 12 }, () => others.map((bytes) => read(bytes).then(note('read')))).flat();
    const back = giveBack(first).then(note('back'));
    await Promise.all([...waiting, back]);
    // Those that were begun before it are not interrupted, and others end beside it; behind all it would be one of the last.
    assert.ok(ended.indexOf('back') < waiting.length - THREADS, ended.join(' '));
  });
});
