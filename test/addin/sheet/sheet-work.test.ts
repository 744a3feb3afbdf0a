import assert from 'node:assert/strict';
import { ExcelRefusal } from '../../../addin/excel/excel-refusal.js';
import { refusal } from '../../../core/codes/refusal.js';
import { type BuiltClass, type BuiltUser } from '../../support/builders.js';
import { openPane, type Pane } from '../../support/pane.js';
import { buildPaneSchool, cellOf, ours, type PaneSchool, settled } from '../../support/pane-school.js';
import type { TestServer } from '../../support/server.js';

const SCORE = 'subject.TOAN.score';
const LEVEL = 'subject.TOAN.level';
const NOTE = 'note';

describe('the work on the open workbook', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let thu: BuiltUser;
  let pane: PaneSchool['pane'];
  let an: string;
  let binh: string;

  beforeEach(async () => {
    ({ server, klass, an, binh, thu, pane } = await buildPaneSchool());
  });
  afterEach(() => server.stop());

  it('recognises class and period, how full it is and what was not sent', async () => {
    const first = await pane();
    assert.deepEqual(
      ours(first).parts.map(({ classId, className, period }) => [classId, className, period]),
      [
        ['4a', '4A', 'year-end'],
        ['4a', '4A', 'year'],
      ],
    );
    const { cells, missing } = ours(first);
    assert.equal(missing.length, cells);
    await first.type(an, LEVEL, 'T');
    await first.work.recognise();
    assert.equal(ours(first).filled, 1);
    assert.equal(ours(first).unsent, 1);
  });

  it('knows a workbook of somebody else from one of ours that was altered', async () => {
    const foreign = await openPane(server, thu.account, { sheets: [{ name: 'Sheet1', hidden: false, rows: [['x']] }] });
    await foreign.work.start();
    assert.equal(foreign.work.get().book.kind, 'none');
    const altered = await pane();
    const hidden = altered.door.sheets.find(({ name }) => name === '_hocba')!;
    hidden.rows.at(-1)![2] = '{}';
    await altered.work.recognise();
    const { book } = altered.work.get();
    assert.equal(book.kind === 'refused' && book.refusal.code, 'file-altered');
  });

  it('sends the other cells where one holds a control character', async () => {
    const first = await pane();
    await first.type(an, SCORE, '85\u0001');
    await first.type(binh, SCORE, '9\u0007');
    await first.work.recognise();
    await first.work.preview();
    await first.work.push();
    assert.equal(first.work.get().failure, null);
    const { answer } = first.work.get().pushed!.parts[0]!;
    assert.deepEqual([answer!.accepted, answer!.refused.map(({ pupil, value }) => [pupil, value])], [1, [[an, '85']]]);
  });

  it('keeps to the newest selection, in whichever order Excel answers', async () => {
    const opened = await pane();
    const { door, work } = opened;
    await door.goTo(await cellOf(opened, an, SCORE));
    let late = (): void => undefined;
    const held = await door.selection();
    door.selection = () => new Promise((resolve) => (late = () => resolve(held)));
    door.tell('selected');
    await door.goTo(await cellOf(opened, binh, SCORE));
    door.selection = () => Promise.resolve(door.selected);
    door.tell('selected');
    await settled(opened);
    late();
    await settled(opened);
    assert.deepEqual(
      work.get().selected.map(({ pupil }) => pupil),
      [binh],
    );
  });

  it('lists findings, marks them at their cells, and takes marks away when they are mended', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, '8,5');
    await opened.work.check();
    const { checked } = opened.work.get();
    const finding = checked!.issues.find(({ pupil, field }) => pupil === an && field === SCORE)!;
    assert.equal(finding.severity, 'error');
    assert.ok(opened.door.marks.some(({ cell, severity }) => cell === finding.cell && severity === 'error'));
    await opened.type(an, SCORE, 8);
    opened.door.tell('changed');
    await settled(opened);
    assert.ok(!opened.work.get().checked!.issues.some(({ pupil, field }) => pupil === an && field === SCORE));
    assert.ok(!opened.door.marks.some(({ cell }) => cell === finding.cell));
  });

  it('does what is asked although it was just looking at the workbook itself', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, '8,5');
    const looking = opened.work.recognise();
    await opened.work.check();
    await looking;
    assert.ok(opened.work.get().checked);
  });

  it('does what is asked although it was still asking what is selected, which Excel tells nobody while a cell is typed in', async () => {
    const opened = await pane();
    const { door, work } = opened;
    await door.goTo(await cellOf(opened, an, SCORE));
    const selected = await door.selection();
    const answers: (() => void)[] = [];
    const looking = await new Promise<{ readonly ended: Promise<void> }>((resolve) => {
      door.selection = () =>
        new Promise((answer) => {
          answers.push(() => answer(selected));
          resolve({ ended });
        });
      const ended = work.renewLocks();
    });
    const checked = new Promise<void>((resolve) => work.subscribe(() => work.get().checked && resolve()));
    const checking = work.check();
    await checked;
    for (const answer of answers) answer();
    door.selection = () => Promise.resolve(selected);
    await Promise.all([looking.ended, checking]);
    assert.deepEqual(
      work.get().selected.map(({ pupil }) => pupil),
      [an],
    );
  });

  it('writes what was pressed while it was checking, after that', async () => {
    const opened = await pane();
    const checking = opened.work.check();
    await opened.work.fill([{ ...(await cellOf(opened, an, SCORE)), value: '9' }]);
    await checking;
    assert.equal(await opened.at(an, SCORE), 9);
  });

  it('still lists what it cannot mark', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, '8,5');
    opened.door.fails.set('mark', new ExcelRefusal(refusal('unexpected', { reference: '' })));
    await opened.work.check();
    assert.equal(opened.work.get().note, 'marks-left-out');
    assert.ok(opened.work.get().checked!.issues.length > 0);
  });

  it('fixes what is safe, one by one or all, and takes it back where nobody typed since', async () => {
    const opened = await pane();
    await opened.type(an, NOTE, 'Ddã tiến bộ');
    await opened.type(binh, NOTE, 'Ddọc tốt');
    await opened.type(binh, LEVEL, 'H');
    await opened.work.check();
    const fixable = opened.work.get().checked!.issues.flatMap((issue) => {
      const { fix, sheet, cell: place } = issue;
      return typeof fix === 'string' && sheet !== null && place !== null ? [{ ...issue, fix, sheet, cell: place }] : [];
    });
    assert.deepEqual(
      fixable.map(({ pupil }) => pupil),
      [an, binh],
    );
    await opened.work.fix(fixable.slice(0, 1));
    assert.equal(await opened.at(an, NOTE), 'Đã tiến bộ');
    assert.equal(await opened.at(binh, NOTE), 'Ddọc tốt');
    await opened.work.fix(fixable.slice(1));
    assert.ok(!opened.work.get().checked!.issues.some(({ fix }) => fix));
    await opened.work.undo();
    assert.equal(await opened.at(binh, NOTE), 'Ddọc tốt');
    await opened.work.fill([{ ...(await cellOf(opened, an, SCORE)), value: '9' }]);
    assert.equal(await opened.at(an, SCORE), 9);
    await opened.work.fill([
      { ...(await cellOf(opened, an, LEVEL)), value: 'HTT' },
      { ...(await cellOf(opened, binh, LEVEL)), value: 'HT' },
    ]);
    assert.deepEqual([await opened.at(an, LEVEL), await opened.at(binh, LEVEL)], ['T', 'H']);
    await opened.type(binh, LEVEL, 'C');
    await opened.work.undo();
    assert.equal(await opened.at(binh, LEVEL), 'C');
    assert.notEqual(await opened.at(an, LEVEL), 'T');
    assert.equal(opened.work.get().undoable, 0);
  });

  it('tells which cells are selected, moves down and jumps to what is missing', async () => {
    const opened = await pane();
    const place = await cellOf(opened, an, SCORE);
    await opened.work.goTo(place);
    opened.door.tell('selected');
    await settled(opened);
    assert.deepEqual(
      opened.work.get().selected.map(({ pupil, field, own }) => [pupil, field, own]),
      [[an, SCORE, true]],
    );
    await opened.work.moveDown(opened.work.get().selected[0]!);
    assert.deepEqual(
      opened.work.get().selected.map(({ pupil }) => pupil),
      [binh],
    );
    const column = await opened.work.columnOf(opened.work.get().selected[0]!);
    assert.deepEqual(
      column.map(({ pupil }) => pupil),
      klass.pupils,
    );
    await opened.work.nextMissing();
    const [next] = opened.work.get().selected;
    assert.ok(ours(opened).missing.some((missing) => missing.cell === next!.cell && missing.sheet === next!.sheet));
    assert.notEqual(next!.cell, column[1]!.cell);
  });

  it('knows what was selected before it began to listen', async () => {
    const { work, door } = await pane();
    await work.stopListening();
    await door.goTo(await cellOf({ work, door } as Pane, an, SCORE));
    await work.start();
    assert.deepEqual(
      work.get().selected.map(({ pupil }) => pupil),
      [an],
    );
  });

  it('forgets everything it was shown when another person signs in, and nothing that was typed', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await opened.work.check();
    opened.work.forget();
    const { checked, pushed, undoable } = opened.work.get();
    assert.deepEqual([checked, pushed, undoable], [null, null, 0]);
    assert.equal(ours(opened).unsent, 1);
    assert.equal(await opened.at(an, SCORE), 9);
  });
});
