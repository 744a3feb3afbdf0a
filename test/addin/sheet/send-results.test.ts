import assert from 'node:assert/strict';
import { ConnectionLost } from '../../../addin/api/failures.js';
import { ExcelRefusal } from '../../../addin/excel/excel-refusal.js';
import { cellKey } from '../../../addin/push/choices.js';
import { refusal } from '../../../core/codes/refusal.js';
import { valueAt } from '../../../core/sheet/values.js';
import { type BuiltUser, buildClass, buildTeacher } from '../../support/builders.js';
import { buildPaneSchool, cellOf, ours, type PaneSchool, send } from '../../support/pane-school.js';
import type { TestServer } from '../../support/server.js';

const SCORE = 'subject.TOAN.score';
const LEVEL = 'subject.TOAN.level';
const NOTE = 'note';

describe('sending results from the open workbook', () => {
  let server: TestServer;
  let thu: BuiltUser;
  let music: BuiltUser;
  let download: PaneSchool['download'];
  let pane: PaneSchool['pane'];
  let stored: PaneSchool['stored'];
  let an: string;
  let binh: string;

  beforeEach(async () => {
    ({ server, an, binh, thu, music, download, pane, stored } = await buildPaneSchool());
  });
  afterEach(() => server.stop());

  it('shows what will be sent, sends it, and carries the new base, so that nothing is left to send', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await opened.type(binh, SCORE, '8,5');
    await opened.work.preview();
    const { checked } = opened.work.get();
    assert.deepEqual(checked!.parts[0]!.changes, { added: 2, changed: 0, deleted: 0 });
    assert.deepEqual(checked!.parts[0]!.withheld, { wrong: 1, foreign: 0 });
    assert.deepEqual(await stored(), {});
    await opened.work.push();
    const { pushed } = opened.work.get();
    assert.equal(pushed!.parts[0]!.answer!.accepted, 1);
    assert.equal(pushed!.parts[0]!.answer!.refused.length, 1);
    assert.deepEqual(await stored(), { [an]: { [SCORE]: '9' } });
    // The refused cell keeps what was typed and stays unsent; the other one is settled.
    assert.equal(ours(opened).unsent, 1);
    assert.equal(await opened.at(binh, SCORE), '8,5');
    assert.ok(opened.door.marks.some(({ severity }) => severity === 'error'));
  });

  it('moves changed cells only, and does not ask twice for what is already sent', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await send(opened);
    await opened.work.preview();
    assert.equal(opened.work.get().note, 'nothing-to-send');
    assert.equal(opened.work.get().previewing, false);
    await opened.type(an, SCORE, null);
    await opened.work.preview();
    assert.deepEqual(opened.work.get().checked!.parts[0]!.deleted, [{ pupil: an, field: SCORE }]);
    await opened.work.push();
    assert.deepEqual(await stored(), { [an]: {} });
  });

  it('shows the preview again when somebody typed after it', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await opened.work.preview();
    await opened.type(an, SCORE, 7);
    await opened.work.push();
    assert.equal(opened.work.get().note, 'changed-since-preview');
    assert.deepEqual(await stored(), {});
    await opened.work.push();
    assert.deepEqual(await stored(), { [an]: { [SCORE]: '7' } });
  });

  it('loses nothing when the answer is lost: the same push again is the same push', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await opened.work.preview();
    opened.call.lose = undefined;
    const lost = new ConnectionLost();
    // The system has taken it, but nobody here knows.
    opened.call.lose = lost;
    await opened.work.push();
    assert.equal(opened.work.get().failure!.cause, lost);
    assert.equal(ours(opened).unsent, 1);
    assert.equal(await server.db.sheetRevisions.count(), 1);
    await opened.work.push();
    assert.equal(opened.work.get().pushed!.parts[0]!.answer!.accepted, 1);
    assert.equal(await server.db.sheetRevisions.count({ where: {} }), 1);
    const sent = await server.db.pushAnswers.findAll({ raw: true });
    assert.equal(sent.length, 1);
    assert.equal(ours(opened).unsent, 0);
  });

  it('survives an Excel that refuses to write the answer down: the next push finds it is already so', async () => {
    const opened = await pane();
    await opened.type(an, SCORE, 9);
    await opened.work.preview();
    opened.door.fails.set('write', new ExcelRefusal(refusal('unexpected', { reference: '' })));
    await opened.work.push();
    assert.ok(opened.work.get().failure);
    assert.equal(opened.work.get().pushed!.parts[0]!.answer!.accepted, 1);
    await opened.work.recognise();
    assert.equal(ours(opened).unsent, 1);
    await send(opened);
    assert.equal(ours(opened).unsent, 0);
    assert.deepEqual(await stored(), { [an]: { [SCORE]: '9' } });
  });

  it('brings in what others changed, but never over what was typed meanwhile', async () => {
    const one = await pane();
    const other = await pane(thu);
    await other.type(an, SCORE, 6);
    await other.type(binh, SCORE, 5);
    await send(other);
    await one.type(an, LEVEL, 'H');
    await one.work.preview();
    // She types into Bình's cell while the push is under way.
    let reads = 0;
    const place = await cellOf(one, binh, SCORE);
    const typeLater = (): void => {
      if (++reads === 2) one.door.put(place, 10);
      else one.door.before.set('read', typeLater);
    };
    one.door.before.set('read', typeLater);
    await one.work.push();
    assert.equal(await one.at(an, SCORE), 6);
    assert.equal(await one.at(binh, SCORE), 10);
    assert.equal(ours(one).unsent, 1);
    assert.equal(one.work.get().pushed!.parts[0]!.answer!.othersChanged.length, 2);
  });

  it('shows conflicts and brings the chosen values into the workbook', async () => {
    const one = await pane();
    const other = await pane();
    for (const [opened, score] of [
      [other, 6],
      [one, 9],
    ] as const) {
      await opened.type(an, SCORE, score);
      await opened.type(binh, SCORE, score);
      await send(opened);
    }
    const { answer, classId, className, period } = one.work.get().pushed!.parts[0]!;
    assert.equal(answer!.conflicts.length, 2);
    assert.equal(ours(one).unsent, 2);
    const sheet = { classId, className, period, revision: answer!.revision, conflicts: answer!.conflicts };
    const [first, second] = answer!.conflicts;
    await one.work.settle(sheet, { [cellKey(sheet, first!)]: 'theirs' }, null);
    assert.equal(await one.at(first!.pupil, SCORE), 6);
    assert.equal(ours(one).unsent, 1);
    // Hers: sent against theirs, on the revision of the answer, as the panel does it.
    const mine = await one.call('push', {
      params: { classId, period },
      body: {
        pushId: server.deps.newId(),
        baseRevision: sheet.revision,
        changes: { [second!.pupil]: { [SCORE]: [second!.theirs, second!.mine] } },
      },
    });
    await one.work.settle({ ...sheet, conflicts: [second!] }, { [cellKey(sheet, second!)]: 'mine' }, mine);
    assert.equal(ours(one).unsent, 0);
    assert.equal(valueAt(await stored(), second!.pupil, SCORE), '9');
    await one.work.preview();
    assert.equal(one.work.get().note, 'nothing-to-send');
  });

  it('does not undo a correction made while a conflict waited', async () => {
    const one = await pane();
    await one.type(an, SCORE, 5);
    await send(one);
    const copy = await pane(thu, await download(thu));
    await copy.type(an, SCORE, 7);
    await one.type(an, SCORE, 8);
    await one.type(an, NOTE, 'x');
    await send(one);
    await one.type(an, SCORE, 5);
    await send(one);
    // The copy's base is 5 again, but of an older revision: a conflict, now and when sent once more.
    await copy.type(binh, SCORE, 6);
    for (let time = 0; time < 2; time++) {
      await send(copy);
      assert.equal(copy.work.get().pushed!.parts[0]!.answer!.conflicts.length, 1, `time ${time}`);
      copy.work.back();
    }
    assert.equal(valueAt(await stored(), an, SCORE), '5');
  });

  it('does not undo a correction made while the other of two conflicts was settled', async () => {
    const one = await pane();
    const other = await pane();
    await other.type(an, SCORE, 6);
    await other.type(binh, SCORE, 6);
    await send(other);
    await one.type(an, SCORE, 9);
    await one.type(binh, SCORE, 9);
    await send(one);
    const { answer, classId, className, period } = one.work.get().pushed!.parts[0]!;
    await other.type(binh, SCORE, null);
    await send(other);
    const sheet = { classId, className, period, revision: answer!.revision, conflicts: answer!.conflicts };
    const [first] = answer!.conflicts;
    const mine = await one.call('push', {
      params: { classId, period },
      body: {
        pushId: server.deps.newId(),
        baseRevision: sheet.revision,
        changes: { [an]: { [SCORE]: [first!.theirs, first!.mine] } },
      },
    });
    await one.work.settle(sheet, { [cellKey(sheet, first!)]: 'mine' }, mine);
    assert.equal(ours(one).unsent, 1);
    await send(one);
    assert.equal(one.work.get().pushed!.parts[0]!.answer!.conflicts.length, 1);
    assert.deepEqual(await stored(), { [an]: { [SCORE]: '9' }, [binh]: {} });
  });

  it('takes the system’s value for a cell given up after a conflict', async () => {
    const one = await pane();
    const other = await pane();
    await other.type(an, SCORE, 6);
    await send(other);
    await one.type(an, SCORE, 9);
    await one.type(binh, SCORE, 9);
    await send(one);
    assert.equal(one.work.get().pushed!.parts[0]!.answer!.conflicts.length, 1);
    // She empties the cell again instead of choosing, and goes on.
    await one.type(an, SCORE, null);
    await one.type(binh, SCORE, 8);
    await send(one);
    assert.equal(await one.at(an, SCORE), 6);
    assert.equal(ours(one).unsent, 0);
    assert.deepEqual(await stored(), { [an]: { [SCORE]: '6' }, [binh]: { [SCORE]: '8' } });
  });

  it('says beforehand how much is not the signed-in person’s, and the system takes none of it', async () => {
    const opened = await pane(music, await download(thu));
    await opened.type(an, SCORE, 9);
    await opened.type(an, 'subject.AN.level', 'T');
    await opened.work.preview();
    assert.deepEqual(opened.work.get().checked!.parts[0]!.withheld, { wrong: 0, foreign: 1 });
    await opened.work.push();
    assert.deepEqual(await stored(), { [an]: { 'subject.AN.level': 'HTT' } });
    assert.equal(ours(opened).unsent, 1);
  });

  it('says when the class is none of the signed-in person’s', async () => {
    const stranger = await buildTeacher(server.db, await buildClass(server.db, { id: '5b', name: '5B' }), {
      homeroom: true,
    });
    const opened = await pane(stranger, await download(thu));
    await opened.type(an, SCORE, 9);
    await opened.work.preview();
    assert.equal(opened.work.get().checked!.parts[0]!.refused!.code, 'file-other-class');
    assert.equal(opened.work.get().previewing, false);
  });
});
