import assert from 'node:assert/strict';
import { valueAt } from '../../../core/sheet/values.js';
import type { Database } from '../../../server/store/open-database.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { issueTeacherWorkbook } from '../../../server/acts/sheets/issue-teacher-workbook.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildTeacher, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { refusedWith } from '../../support/pushes.js';
import { openTestDatabase } from '../../support/server.js';
import { back, cellOf, read, type, uploadsBy } from '../../support/uploads.js';

describe('an uploaded workbook', () => {
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
    ({ klass, thu, music, an, binh } = await buildClass4A(db, { earlierYear: true }));
  });
  afterEach(() => remove());

  const { callerOf, download, upload, stored } = uploadsBy(() => deps);

  it('is taken cell by cell, and comes back with its base renewed', async () => {
    const filled = await type(await download(thu), [
      [an, 'subject.TOAN.level', 'T'],
      [an, 'subject.TOAN.score', 9],
      [binh, 'subject.TV.level', 'h'],
    ]);
    const answer = await upload(thu, filled);
    assert.deepEqual(answer.parts[0]!.changes, { added: 3, changed: 0, deleted: 0 });
    assert.equal(answer.parts[0]!.answer!.accepted, 3);
    assert.deepEqual(await stored(), {
      [an]: { 'subject.TOAN.level': 'HTT', 'subject.TOAN.score': '9' },
      [binh]: { 'subject.TV.level': 'HT' },
    });
    const [part] = (await read(back(answer))).parts;
    assert.equal(part!.baseRevision, 1);
    assert.equal(valueAt(part!.base, an, 'subject.TOAN.score'), '9');
    assert.equal(answer.pupils[an] !== undefined, true);
    assert.equal(answer.results.length, 3);
    const again = await upload(thu, back(answer));
    assert.deepEqual(again.parts[0]!.changes, { added: 0, changed: 0, deleted: 0 });
  });

  it('says when it is checked how many of its changed cells will not be taken, each once', async () => {
    const filled = await type(await download(thu), [
      [an, 'subject.AN.level', 'T'],
      [binh, 'subject.AN.level', 'Giỏi'],
      [an, 'subject.TOAN.score', 85],
      [binh, 'subject.TOAN.score', 85],
    ]);
    const withheld = async (user: typeof thu) => (await upload(user, filled, 'check')).parts[0]!.withheld;
    assert.deepEqual(await withheld(music), { wrong: 1, foreign: 2 });
    assert.deepEqual(await withheld(thu), { wrong: 2, foreign: 2 });
    const pushed = (await upload(thu, filled)).parts[0]!.answer!;
    assert.deepEqual([pushed.accepted, pushed.refused.length], [0, 4]);
  });

  it('sent twice changes nothing the second time', async () => {
    const filled = await type(await download(thu), [[an, 'subject.TOAN.level', 'T']]);
    await upload(thu, filled);
    const twice = await upload(thu, filled);
    assert.deepEqual(twice.parts[0]!.answer!.conflicts, []);
    assert.equal(twice.parts[0]!.answer!.accepted, 1);
    assert.equal(await db.sheetRevisions.count(), 1);
  });

  it('only checked stores nothing and keeps its base', async () => {
    const filled = await type(await download(thu), [[an, 'subject.TOAN.score', '8,5']]);
    const answer = await upload(thu, filled, 'check');
    assert.equal(answer.parts[0]!.answer, null);
    assert.ok(answer.issues.some(({ rule, pupil }) => rule === 'score-not-whole' && pupil === an));
    assert.equal(await db.sheets.count(), 0);
    assert.equal((await read(back(answer))).parts[0]!.baseRevision, 0);
  });

  it('keeps what was typed in a refused cell, on its old base, with the finding', async () => {
    const filled = await type(await download(thu), [
      [an, 'subject.TOAN.score', '8,5'],
      [an, 'subject.TOAN.level', 'T'],
    ]);
    const answer = await upload(thu, filled);
    assert.equal(answer.parts[0]!.answer!.refused[0]!.refusal.code, 'score-not-whole');
    const issue = answer.issues.find(({ rule }) => rule === 'score-not-whole')!;
    assert.ok(issue.cell && issue.sheet && issue.message.includes('8,5') && issue.remedy);
    const returned = back(answer);
    assert.equal((await cellOf(returned, an, 'subject.TOAN.score')).raw, '8,5');
    const [part] = (await read(returned)).parts;
    assert.equal(valueAt(part!.base, an, 'subject.TOAN.score'), null);
    assert.equal(valueAt(part!.base, an, 'subject.TOAN.level'), 'HTT');
  });

  it('takes a formula’s value, with a warning', async () => {
    const filled = await type(await download(thu), [
      [an, 'homeroom.remark', { formula: 'CONCATENATE("Chăm ","ngoan")', result: 'Chăm ngoan' }],
    ]);
    const answer = await upload(thu, filled);
    const found = answer.issues.filter(({ pupil, field }) => pupil === an && field === 'homeroom.remark');
    assert.ok(found.some(({ rule, severity }) => rule === 'cell-formula' && severity === 'warning'));
    assert.ok(found.every(({ severity }) => severity === 'warning'));
    assert.equal(answer.parts[0]!.answer!.accepted, 1);
    assert.deepEqual(await stored(), { [an]: { 'homeroom.remark': 'Chăm ngoan' } });
  });

  it('refuses an error value, which is not the text it shows', async () => {
    const filled = await type(await download(thu), [[an, 'homeroom.remark', { error: '#N/A' }]]);
    const { refused } = (await upload(thu, filled)).parts[0]!.answer!;
    assert.deepEqual(
      refused.map(({ value, refusal }) => [value, refusal.code]),
      [['#N/A', 'cell-error']],
    );
    assert.deepEqual(await stored(), {});
  });

  it('merges two copies, shows a conflict at its cell, and lets her send her choice', async () => {
    const copy = await download(thu);
    const [first, second] = [
      await type(copy, [
        [an, 'subject.TOAN.level', 'T'],
        [binh, 'subject.TV.level', 'T'],
      ]),
      await type(copy, [
        [an, 'subject.TOAN.level', 'H'],
        [binh, 'subject.TOAN.level', 'H'],
      ]),
    ];
    await upload(thu, first);
    const answer = await upload(thu, second);
    const { conflicts, othersChanged } = answer.parts[0]!.answer!;
    assert.deepEqual(
      conflicts.map(({ pupil, mine, theirs, own }) => [pupil, mine, theirs, own]),
      [[an, 'HT', 'HTT', true]],
    );
    assert.deepEqual(
      othersChanged.map(({ pupil, field, value }) => [pupil, field, value]),
      [[binh, 'subject.TV.level', 'HTT']],
    );
    const returned = back(answer);
    // Hers stays in her cell; what she did not touch is brought up to date.
    assert.equal((await cellOf(returned, an, 'subject.TOAN.level')).raw, 'H');
    assert.equal((await cellOf(returned, binh, 'subject.TV.level')).raw, 'T');
    const still = await upload(thu, returned);
    assert.equal(still.parts[0]!.answer!.conflicts.length, 1);
    const settled = await upload(thu, await type(returned, [[an, 'subject.TOAN.level', 'T']]));
    assert.deepEqual(settled.parts[0]!.answer!.conflicts, []);
  });

  it('refuses what is locked for her, though she has opened it', async () => {
    const forced = await type(await download(music), [
      [an, 'subject.TOAN.level', 'T'],
      [an, 'subject.AN.level', 'T'],
    ]);
    const answer = await upload(music, forced);
    assert.deepEqual(
      answer.parts[0]!.answer!.refused.map(({ field, refusal }) => [field, refusal.code]),
      [['subject.TOAN.level', 'not-your-field']],
    );
    assert.deepEqual(await stored(), { [an]: { 'subject.AN.level': 'HTT' } });
  });

  it('of a class, school or year that is not hers is refused as a whole', async () => {
    const other = await buildClass(db, { id: '4b', name: '4B' });
    const lan = await buildTeacher(db, other, { homeroom: true });
    const bytes = await download(thu);
    await assert.rejects(upload(lan, bytes), refusedWith('file-other-class'));
    const past = await buildClass(db, { id: 'old', name: '4A', schoolYear: '2025-2026' });
    await assign(db, thu, past, { homeroom: true });
    const old = await download(thu, 'old');
    await assert.rejects(upload(thu, old), refusedWith('file-other-year'));
    await db.school.update({ code: '37000002' }, { where: { id: 1 } });
    await assert.rejects(upload(thu, bytes), refusedWith('file-other-school'));
    assert.equal(await db.sheets.count(), 0);
  });

  it('that is no workbook is refused as a whole', async () => {
    await assert.rejects(upload(thu, Buffer.from('chào')), refusedWith('file-not-workbook'));
    await assert.rejects(upload(thu, new Uint8Array()), refusedWith('file-not-workbook'));
  });

  it('of a teacher brings all her classes; a class she lost meanwhile is refused by itself', async () => {
    const other = await buildClass(db, { id: '4b', name: '4B' });
    await assign(db, music, other, { subjects: ['AN'] });
    const { bytes } = await issueTeacherWorkbook(deps, { caller: callerOf(music), period: 'year-end' });
    await db.assignments.destroy({ where: { userId: music.id, classId: '4b' } });
    const filled = await type(bytes, [
      [an, 'subject.AN.level', 'T'],
      [other.pupils[0]!, 'subject.AN.level', 'T'],
    ]);
    const answer = await upload(music, filled);
    assert.deepEqual(
      answer.parts.map(({ className, refused }) => [className, refused?.code]),
      [
        ['4A', undefined],
        ['4B', 'file-other-class'],
      ],
    );
    assert.deepEqual(await stored(), { [an]: { 'subject.AN.level': 'HTT' } });
    // Values of other columns are none of this workbook's business.
    await upload(thu, await type(await download(thu), [[an, 'subject.TOAN.level', 'T']]));
    assert.deepEqual((await upload(music, back(answer))).parts[0]!.answer!.othersChanged, []);
    assert.deepEqual(Object.keys(answer.pupils).sort(), [...klass.pupils].sort());
  });
});
