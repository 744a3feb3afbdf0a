import { readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import type { SentChange } from '../../../core/contract/push.js';
import type { UploadAnswer } from '../../../core/contract/sheet.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { valueAt } from '../../../core/sheet/values.js';
import type { Database } from '../../../server/store/open-database.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { issueTeacherWorkbook } from '../../../server/acts/sheets/issue-teacher-workbook.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { takeUpload } from '../../../server/acts/upload/take-upload.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildTeacher, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { openTestDatabase } from '../../support/server.js';
import { fullValues } from '../../support/sheets.js';
import { editSheet, findingsOf, valuesAt } from '../../support/typing.js';
import { back, cellOf, read, type, uploadsBy } from '../../support/uploads.js';

describe('an uploaded workbook older than what is stored', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  let klass: BuiltClass;
  let thu: BuiltUser;
  let music: BuiltUser;
  let an: string;
  let binh: string;

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    ({ klass, thu, music, an, binh } = await buildClass4A(db));
  });
  afterEach(() => remove());

  const { callerOf, download, upload, stored } = uploadsBy(() => deps);
  const pushValues = (user: BuiltUser, changes: readonly SentChange[], baseRevision: number) =>
    pushChanges(deps, {
      caller: callerOf(user),
      classId: '4a',
      period: 'year-end',
      pushId: deps.newId(),
      baseRevision,
      changes,
      locale: 'vi',
    });
  const rowOf = (cell: string): number => Number(cell.replace(/\D/g, ''));

  it('is a push like every other: it undoes no correction, and her choice between the two is taken', async () => {
    const score = 'subject.TOAN.score';
    await pushValues(thu, [{ pupil: an, base: null, field: score, value: '5' }], 0);
    const old = { pupil: an, field: score, base: '5', value: '7' };
    await pushValues(thu, [old], 1);
    await pushValues(thu, [{ pupil: an, field: score, base: '7', value: '5' }], 2);
    const again = await pushValues(thu, [old], 1);
    assert.deepEqual(
      again.conflicts.map(({ base, mine, theirs, own }) => [base, mine, theirs, own]),
      [['5', '7', '5', true]],
    );
    assert.deepEqual(await stored(), { [an]: { [score]: '5' } });
    // As the page does it: her value against the other one, on the answer's revision.
    const { theirs, mine } = again.conflicts[0]!;
    const chosen = await pushValues(thu, [{ pupil: an, field: score, base: theirs, value: mine }], again.revision);
    assert.deepEqual([chosen.accepted, chosen.conflicts], [1, []]);
    assert.deepEqual(await stored(), { [an]: { [score]: '7' } });
  });

  it('sent again after a correction does not undo it, nor does the file it came back in', async () => {
    const score: FieldKey = 'subject.TOAN.score';
    const five = back(await upload(thu, await type(await download(thu), [[an, score, 5]])));
    const old = await type(five, [[an, score, 7]]);
    await upload(thu, old);
    await upload(thu, await type(await download(thu), [[an, score, 5]]));
    const conflictsOf = ({ parts }: UploadAnswer) =>
      parts[0]!.answer!.conflicts.map(({ mine, theirs, own }) => [mine, theirs, own]);
    const again = await upload(thu, old);
    assert.deepEqual(conflictsOf(again), [['7', '5', true]]);
    const third = await upload(thu, back(again));
    assert.deepEqual(conflictsOf(third), [['7', '5', true]]);
    assert.deepEqual(conflictsOf(await upload(thu, back(third))), [['7', '5', true]]);
    assert.deepEqual(await stored(), { [an]: { [score]: '5' } });
    // Once she has typed what is stored, the cell is hers to change again.
    const settled = await upload(thu, await type(back(third), [[an, score, 5]]));
    assert.equal((await read(back(settled))).parts[0]!.older, undefined);
    await upload(thu, await type(back(settled), [[an, score, 8]]));
    assert.deepEqual(await stored(), { [an]: { [score]: '8' } });
  });

  it('keeps both values of a doubled row, and its base, though somebody else changed the cell', async () => {
    const level: FieldKey = 'subject.TOAN.level';
    const copy = await download(thu);
    const { sheet, cell } = await cellOf(copy, an, level);
    const other = await cellOf(copy, binh, level);
    await upload(thu, await type(copy, [[an, level, 'T']]));
    const doubled = await editSheet(copy, sheet, (rows) => {
      const [from, to] = [rows.getRow(rowOf(cell)), rows.getRow(rowOf(other.cell))];
      from.eachCell({ includeEmpty: true }, (source, column) => (to.getCell(column).value = source.value));
      rows.getCell(cell).value = 'H';
      rows.getCell(other.cell).value = 'C';
    });
    const answer = await upload(thu, doubled);
    assert.ok(answer.issues.some(({ rule }) => rule === 'pupil-doubled'));
    assert.deepEqual(answer.parts[0]!.answer!.othersChanged, []);
    const returned = back(answer);
    const values = await valuesAt(returned, sheet, [cell, other.cell]);
    assert.deepEqual(values, ['H', 'C']);
    const [part] = (await read(returned)).parts;
    assert.equal(valueAt(part!.base, an, level), null);
    assert.equal(part!.older![an]![level], 0);
  });

  it('keeps the base of a row that is absent, so that it is no change when it is back', async () => {
    const level: FieldKey = 'subject.TOAN.level';
    const start = back(await upload(thu, await type(await download(thu), [[an, level, 'T']])));
    await upload(thu, await type(start, [[an, level, 'H']]));
    const places = (await read(start)).parts[0]!.cells.filter(({ pupil, field }) => pupil === an && field === level);
    const absent = await editSheet(start, places[0]!.sheet, (rows) => {
      rows.getRow(rowOf(places[0]!.cell)).eachCell((found) => (found.value = null));
    });
    const answer = await upload(thu, absent);
    assert.ok(answer.issues.some(({ rule, pupil }) => rule === 'pupil-vanished' && pupil === an));
    assert.equal(answer.parts[0]!.changes.deleted, 0);
    const [part] = (await read(back(answer))).parts;
    assert.equal(part!.baseRevision, 2);
    assert.equal(valueAt(part!.base, an, level), 'HTT');
    assert.equal(part!.older![an]![level], 1);
    assert.deepEqual(await stored(), { [an]: { [level]: 'HT' } });
  });

  it('is judged on what is stored by now where the file changes nothing', async () => {
    const context = (await loadSheetContext(readingOn(deps), '4a', 'year-end'))!;
    const values = fullValues(context)[an]!;
    const own = Object.fromEntries(
      Object.entries(values)
        .filter(([field]) => !field.startsWith('result.'))
        .map(([field, value]) => [field, field.endsWith('.score') ? '9' : value]),
    );
    const all = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
    const ly = await buildTeacher(db, klass, { homeroom: true, subjects: all, responsible: false });
    const base = { ...own, 'subject.AN.level': 'HT' };
    await pushValues(
      ly,
      Object.entries(base).map(([field, value]) => ({ pupil: an, field, base: null, value })),
      0,
    );
    const copy = await download(thu);
    await pushValues(music, [{ pupil: an, field: 'subject.AN.level', base: 'HT', value: 'HTT' }], 1);
    const ticked = await type(copy, [[an, 'result.HTXS', 'x']]);
    for (const mode of ['check', 'push'] as const) {
      const answer = await upload(thu, ticked, mode);
      assert.deepEqual(
        answer.issues.filter(({ rule }) => rule === 'result-contradicts'),
        [],
      );
      assert.equal(answer.results.find(({ pupil }) => pupil === an)!.result, 'HTXS');
      if (mode === 'push') assert.equal(answer.parts[0]!.answer!.accepted, 1);
    }
    assert.equal(valueAt(await stored(), an, 'result.HTXS'), 'X');
  });

  it('of a teacher is judged without what she does not see', async () => {
    const { bytes } = await issueTeacherWorkbook(deps, { caller: callerOf(music), period: 'year-end' });
    await upload(
      thu,
      await type(await download(thu), [
        [an, 'subject.TOAN.level', 'T'],
        [an, 'homeroom.remark', 'Em đọc dđọc.'],
      ]),
    );
    const answer = await upload(music, bytes, 'check');
    assert.deepEqual(
      answer.issues.filter(({ field }) => field !== 'subject.AN.level' && field !== 'subject.AN.remark'),
      [],
    );
    assert.deepEqual(answer.results, []);
  });

  it('shows a conflict and a refusal beside other findings at the same cell', async () => {
    const remark: FieldKey = 'homeroom.remark';
    const copy = await download(thu);
    await upload(thu, await type(copy, [[an, remark, 'Em chăm ngoan.']]));
    const formula = { formula: 'CONCATENATE("Em ","giỏi.")', result: 'Em giỏi.' };
    const answer = await upload(
      thu,
      await type(copy, [
        [an, remark, formula],
        [binh, 'subject.TOAN.score', '8,5'],
      ]),
    );
    assert.equal(answer.parts[0]!.answer!.conflicts.length, 1);
    const { cell } = await cellOf(copy, an, remark);
    const listed = await findingsOf(back(answer));
    assert.ok(
      listed.some((line) => line.includes('Em chăm ngoan.') && line.includes(cell)),
      listed.join('\n'),
    );
    assert.equal(listed.filter((line) => line.includes('8,5')).length, 1, 'the same reason is told once');
  });

  it('names the cells it empties before they are deleted', async () => {
    const full = back(
      await upload(
        thu,
        await type(await download(thu), [
          [an, 'subject.TOAN.level', 'T'],
          [binh, 'subject.TOAN.score', 9],
        ]),
      ),
    );
    const emptied = await type(full, [[binh, 'subject.TOAN.score', null]]);
    const { parts, pupils } = await upload(thu, emptied, 'check');
    assert.deepEqual(parts[0]!.deleted, [{ pupil: binh, field: 'subject.TOAN.score' }]);
    assert.deepEqual(parts[0]!.changes, { added: 0, changed: 0, deleted: 1 });
    assert.ok(pupils[binh]);
  });

  it('is taken by the rights of the moment it is written', async () => {
    const other = await buildClass(db, { id: '4b', name: '4B' });
    await assign(db, music, other, { subjects: ['AN'] });
    const { bytes } = await issueTeacherWorkbook(deps, { caller: callerOf(music), period: 'year-end' });
    const filled = await type(bytes, [
      [an, 'subject.AN.level', 'T'],
      [other.pupils[0]!, 'subject.AN.level', 'T'],
    ]);
    // The principal's act stands in the queue before the first part of her file.
    let ended: Promise<unknown> | undefined;
    const inBetween: Deps = {
      ...deps,
      newId: () => {
        ended ??= db.writes.run((transaction) =>
          db.assignments.destroy({ where: { userId: music.id, classId: '4a' }, transaction }),
        );
        return deps.newId();
      },
    };
    const answer = await takeUpload(inBetween, { caller: callerOf(music), bytes: filled, mode: 'push', locale: 'vi' });
    assert.deepEqual(
      answer.parts.map(({ refused, answer: taken }) => [refused?.code, taken?.accepted]),
      [
        ['file-other-class', undefined],
        [undefined, 1],
      ],
    );
    assert.deepEqual(await stored(), {});
  });
});
