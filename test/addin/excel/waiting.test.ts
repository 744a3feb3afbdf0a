import assert from 'node:assert/strict';
import { Stopped } from '../../../addin/api/failures.js';
import { SYNCS } from '../../../addin/excel/open-door.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf, readOk } from '../../support/workbooks.js';
import { bookOf, closeExcel, type Opened, openExcel, refusedAs } from './support.js';

interface Typing extends Opened {
  readonly bytes: Uint8Array;
  readonly other: { readonly sheet: string; readonly cell: string };
}

/** A class workbook in which somebody is typing 7 into a cell. */
async function whileTyping(options: { canWait?: boolean; longest?: number } = {}): Promise<Typing> {
  const { canWait = true, longest = 2_000 } = options;
  const bytes = await buildWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
  const opened = await openExcel(bytes, {}, { moment: 15, again: 5, longest });
  if (!canWait) {
    const { requirements } = (globalThis as unknown as { Office: { context: { requirements: Requirements } } }).Office
      .context;
    const asked = requirements.isSetSupported.bind(requirements);
    requirements.isSetSupported = (name, version) => name !== 'DelayForCellEdit' && asked(name, version);
  }
  const [typed, other] = (await readOk(await bookOf(bytes))).parts[0]!.cells.filter(
    ({ field }) => field === 'subject.TOAN.score',
  );
  opened.host.person.startTyping(typed!.sheet, typed!.cell, '7');
  return { ...opened, bytes, other: other! };
}

interface Requirements {
  isSetSupported(name: string, version?: string): boolean;
}

const told = (): { readonly promise: Promise<void>; readonly tell: () => void } => {
  let tell = (): void => undefined;
  const promise = new Promise<void>((resolve) => (tell = resolve));
  return { promise, tell };
};

describe('while a cell is being typed in', () => {
  afterEach(closeExcel);

  for (const canWait of [true, false]) {
    describe(canWait ? 'in an Excel that waits by itself' : 'in an Excel that refuses at once', () => {
      it('an act waits, says so, and goes on when the cell is left', async () => {
        const { host, door, other } = await whileTyping({ canWait });
        const waiting = told();
        const act = door.write([{ ...other, value: 4 }], undefined, { onWaiting: waiting.tell });
        await waiting.promise;
        assert.notEqual(host.value(other.sheet, other.cell), 4);
        host.person.finishTyping();
        await act;
        assert.equal(host.value(other.sheet, other.cell), 4);
        if (canWait) assert.equal(host.syncs, SYNCS.write, 'asked once and held back');
      });

      it('an act given up writes nothing, also not later', async () => {
        const { host, door, other, saved, bytes } = await whileTyping({ canWait });
        const stop = new AbortController();
        const act = door.write([{ ...other, value: 4 }], undefined, {
          onWaiting: () => stop.abort(),
          signal: stop.signal,
        });
        await assert.rejects(act, Stopped);
        host.person.cancelTyping();
        await door.read();
        assert.deepEqual(await saved(), await bookOf(bytes));
      });

      it('an act is given up after a long time, with a sentence', async () => {
        const { host, door, other, saved, bytes } = await whileTyping({ canWait, longest: 60 });
        await assert.rejects(door.write([{ ...other, value: 4 }]), refusedAs('excel-silent'));
        host.person.cancelTyping();
        await door.read();
        assert.deepEqual(await saved(), await bookOf(bytes));
      });
    });
  }

  it('an act that is stopped beforehand asks nothing', async () => {
    const { door, host } = await whileTyping();
    const before = host.syncs;
    await assert.rejects(door.read({ signal: AbortSignal.abort() }), Stopped);
    host.person.cancelTyping();
    await host.settled();
    assert.equal(host.syncs, before);
  });
});

describe('an Excel that is slow', () => {
  afterEach(closeExcel);

  it('writes all or nothing when the act is given up in the middle', async () => {
    const bytes = await buildWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
    const { host, door, saved } = await openExcel(bytes);
    const cells = (await readOk(await bookOf(bytes))).parts[0]!.cells.filter(
      ({ field }) => field === 'subject.TOAN.score',
    );
    const stop = new AbortController();
    const gate = host.faults.hold();
    const waiting = told();
    const act = door.write(
      cells.map((cell) => ({ ...cell, value: 1 })),
      undefined,
      { onWaiting: waiting.tell, signal: stop.signal },
    );
    await waiting.promise;
    stop.abort();
    await assert.rejects(act, Stopped);
    gate.release();
    await door.read();
    await host.settled();
    assert.deepEqual(await saved(), await bookOf(bytes));
    assert.ok(host.sheet(cells[0]!.sheet).protection);
  });

  it('is not said to make us wait where it answers', async () => {
    const bytes = await buildWorkbook(await planWorkbook('class', [partOf(buildContext())], digest));
    const { door } = await openExcel(bytes, {}, { moment: 1_500, again: 5, longest: 2_000 });
    await door.read({ onWaiting: () => assert.fail('nobody waits') });
  });
});
