import assert from 'node:assert/strict';
import { ConnectionLost } from '../../../addin/api/failures.js';
import { placeInSheet } from '../../../core/workbook/address.js';
import type { BuiltUser } from '../../support/builders.js';
import { type ExcelPane, openExcelPane } from '../../support/excel-pane.js';
import type { HostOptions } from '../../support/excel-host/host.js';
import { buildPaneSchool, type PaneSchool } from '../../support/pane-school.js';
import { closeExcel } from '../excel/support.js';

const SCORE = 'subject.TOAN.score';
const LEVEL = 'subject.TOAN.level';

describe('a class workbook in Excel', () => {
  let school: PaneSchool;
  let an: string;
  let binh: string;
  let chau: string;

  beforeEach(async () => {
    school = await buildPaneSchool();
    [an, binh, chau] = school.klass.pupils as [string, string, string];
  });
  afterEach(async () => {
    closeExcel();
    await school.server.stop();
  });

  const open = async (user: BuiltUser = school.thu, bytes?: Uint8Array, options?: HostOptions) =>
    openExcelPane(school.server, user.account, bytes ?? (await school.download(user)), options);
  const unsent = ({ work }: ExcelPane): number => {
    const { book } = work.get();
    assert.equal(book.kind, 'ours');
    return book.unsent;
  };
  const send = async ({ work }: ExcelPane): Promise<void> => {
    await work.preview();
    assert.ok(work.get().previewing, String(work.get().failure?.cause));
    await work.push();
    assert.equal(work.get().failure, null);
  };
  const rowOf = async (pane: ExcelPane, pupil: string) => placeInSheet((await pane.placeOf(pupil, SCORE)).cell)!.row;

  it('is recognised, checked, marked and sent from the oldest Excel there is a pane for', async () => {
    const pane = await open(school.thu, undefined, { excelApi: '1.7' });
    await pane.paste(an, SCORE, '85');
    await pane.work.check();
    const finding = pane.work.get().checked!.issues.find(({ pupil, field }) => pupil === an && field === SCORE)!;
    assert.equal(finding.severity, 'error');
    const look = () => pane.host.look(finding.sheet!, finding.cell!);
    assert.ok(look().underline && look().fill !== null);
    await pane.type(an, SCORE, 8);
    await pane.work.check();
    assert.ok(!look().underline && look().fill === null);
    await send(pane);
    assert.deepEqual(await school.stored(), { [an]: { [SCORE]: '8' } });
    await pane.work.recognise();
    assert.equal(unsent(pane), 0);
    assert.deepEqual(pane.host.complaints, []);
  });

  it('keeps each pupil’s values when rows are sorted, inserted, copied and filtered', async () => {
    const pane = await open();
    const { sheet } = await pane.placeOf(an, SCORE);
    const { person } = pane.host;
    const [first, last] = [await rowOf(pane, an), await rowOf(pane, chau)];
    for (const [pupil, score] of [
      [an, 5],
      [binh, 9],
      [chau, 7],
    ] as const)
      await pane.type(pupil, SCORE, score);
    person.unprotect(sheet);
    const { column } = placeInSheet((await pane.placeOf(an, SCORE)).cell)!;
    person.sortRows(sheet, { first, last, by: column, descending: true });
    person.insertRow(sheet, first + 1);
    // Somebody else's value comes in while only one pupil is shown.
    const other = await openExcelPane(school.server, school.music.account, await school.download(school.music));
    await other.type(chau, 'subject.AN.level', 'T');
    await send(other);
    closeExcel();
    const again = await openExcelPane(school.server, school.thu.account, await pane.host.save());
    again.host.person.filter(sheet, { header: first - 1, last: last + 1, column, keep: (shown) => shown === '9' });
    await send(again);
    assert.deepEqual(await school.stored(), {
      [an]: { [SCORE]: '5' },
      [binh]: { [SCORE]: '9' },
      [chau]: { [SCORE]: '7', 'subject.AN.level': 'HTT' },
    });
    const written = await again.placeOf(chau, 'subject.AN.level');
    assert.equal(written.raw, 'T');
    assert.equal((await again.placeOf(binh, 'subject.AN.level')).raw, null);
    again.host.person.unfilter(sheet);
    again.host.person.insertRow(sheet, first, await rowOf(again, binh));
    await again.work.recognise();
    // A copied row says the same twice: nothing to send, nothing lost.
    assert.equal(unsent(again), 0);
  });

  it('takes nothing away where a merge hides what was sent', async () => {
    const pane = await open(school.thu, undefined, { excelApi: '1.13' });
    await pane.type(an, SCORE, 8);
    await pane.type(binh, SCORE, 9);
    await send(pane);
    const { sheet, cell } = await pane.placeOf(an, SCORE);
    const below = (await pane.placeOf(binh, SCORE)).cell;
    pane.host.person.unprotect(sheet);
    pane.host.sheet(sheet).sheet.mergeCells(`${cell}:${below}`);
    await pane.work.check();
    const merged = pane.work.get().checked!.issues.filter(({ rule }) => rule === 'cells-merged');
    assert.deepEqual(
      merged.map((issue) => [issue.severity, issue.cell]),
      [['error', cell]],
    );
    await pane.work.recognise();
    assert.equal(unsent(pane), 0);
    await pane.work.preview();
    await pane.work.push();
    assert.deepEqual(await school.stored(), { [an]: { [SCORE]: '8' }, [binh]: { [SCORE]: '9' } });
  });

  it('waits while a cell is being typed in, says so, and can be told not to', async () => {
    const pane = await open();
    const { sheet, cell } = await pane.placeOf(an, SCORE);
    pane.host.person.startTyping(sheet, cell, '9');
    const waited = new Promise<void>((resolve) => pane.work.subscribe(() => pane.work.get().waiting && resolve()));
    const checking = pane.work.check();
    await waited;
    pane.host.person.finishTyping();
    await checking;
    assert.ok(pane.work.get().checked);
    assert.equal(pane.work.get().waiting, false);
    assert.equal(unsent(pane), 1);

    pane.host.person.startTyping(sheet, cell, '7');
    const given = pane.work.preview();
    const stopped = new Promise<void>((resolve) => pane.work.subscribe(() => pane.work.get().waiting && resolve()));
    await stopped;
    pane.work.stop();
    await given;
    assert.equal(pane.work.get().note, 'stopped-check');
    pane.host.person.cancelTyping();
    await pane.work.recognise();
    assert.equal(unsent(pane), 1);
  });

  it('keeps what could not be sent, through a lost network, a closed pane and a closed Excel', async () => {
    const pane = await open();
    await pane.type(an, SCORE, 9);
    await pane.work.preview();
    pane.call.lose = new ConnectionLost();
    await pane.work.push();
    assert.ok(pane.work.get().failure);
    pane.host.closePanes();
    closeExcel();
    const tomorrow = await openExcelPane(school.server, school.thu.account, await pane.host.save());
    assert.equal(unsent(tomorrow), 1);
    await send(tomorrow);
    assert.equal(unsent(tomorrow), 0);
    assert.equal(await school.server.db.sheetRevisions.count(), 1);
  });

  it('writes what looks like a formula as text, and takes a fill back', async () => {
    const pane = await open();
    const note = await pane.placeOf(an, 'note');
    await pane.work.fill([{ ...note, value: '=1+1' }]);
    assert.equal(pane.host.value(note.sheet, note.cell), '=1+1');
    assert.equal((await pane.placeOf(an, 'note')).raw, '=1+1');
    await pane.work.undo();
    assert.equal((await pane.placeOf(an, 'note')).raw, null);
  });

  it('lists findings of a sheet somebody protected with a password, which it cannot mark', async () => {
    const pane = await open();
    const { sheet } = await pane.placeOf(an, SCORE);
    await pane.paste(an, SCORE, '85');
    pane.host.person.unprotect(sheet);
    await pane.host.person.protect(sheet, { password: 'mật' });
    await pane.work.check();
    assert.equal(pane.work.get().note, 'marks-left-out');
    assert.ok(pane.work.get().checked!.issues.some(({ pupil, field }) => pupil === an && field === SCORE));
  });

  it('lists again what a paste from anywhere brought, without being asked', async () => {
    const pane = await open();
    await pane.work.start();
    await pane.work.check();
    const { sheet, cell } = await pane.placeOf(an, LEVEL);
    const listed = new Promise<void>((resolve) => {
      pane.work.subscribe(() => {
        const { checked, busy } = pane.work.get();
        if (busy === null && checked?.issues.some(({ field, severity }) => field === LEVEL && severity === 'error'))
          resolve();
      });
    });
    pane.host.person.paste(sheet, cell, [['T'], ['Giỏi'], ['H']]);
    await listed;
    await pane.work.stopListening();
  });
});
