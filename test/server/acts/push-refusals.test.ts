import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/store/open-database.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildUser, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { pushesTo4A, refusedWith } from '../../support/pushes.js';
import { refuseRows } from '../../support/tampering.js';
import { openTestDatabase } from '../../support/server.js';

describe('what a push refuses', () => {
  let db: Database;
  let remove: () => Promise<void>;
  let deps: Deps;
  let time: number;
  let klass: BuiltClass;
  let homeroom: BuiltUser;
  let music: BuiltUser;
  let an: string;
  let binh: string;

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase());
    time = TODAY.getTime();
    deps = depsOf(db, { clock: () => new Date(time) });
    ({ klass, thu: homeroom, music, an, binh } = await buildClass4A(db));
  });
  afterEach(() => remove());

  const { send, stored } = pushesTo4A(
    () => deps,
    () => an,
  );

  it('refuses a bad cell by itself, with the rule’s words, and takes the rest', async () => {
    const answer = await send(homeroom, [
      { field: 'subject.TOAN.score', value: '8,5' },
      { field: 'subject.TOAN.level', value: 'T' },
    ]);
    assert.equal(answer.accepted, 1);
    const [cell] = answer.refused;
    assert.equal(cell?.value, '8,5');
    assert.equal(cell?.refusal.code, 'score-not-whole');
    assert.match(cell.refusal.reason, /8,5/);
    assert.ok(cell.refusal.remedy.length > 0);
    assert.deepEqual(await stored(), { [an]: { 'subject.TOAN.level': 'HTT' } });
  });

  it('refuses cells that are not hers, not on the sheet, not of the class, or of no known field', async () => {
    const answer = await send(music, [
      { field: 'subject.TOAN.level', value: 'T' },
      { field: 'trait.CHAM_CHI', value: 'T' },
      { field: 'subject.TNXH.level', value: 'T' },
      { field: 'subject.AN.score', value: '9' },
      { field: 'subject.__proto__.level', value: 'T' },
      { pupil: '2699999999', field: 'subject.AN.level', value: 'T' },
      { pupil: '__proto__', field: 'subject.AN.level', value: 'T' },
      { field: 'subject.AN.level', value: 'H' },
    ]);
    assert.deepEqual(
      answer.refused.map(({ field, refusal }) => [field, refusal.code]),
      [
        ['subject.TOAN.level', 'not-your-field'],
        ['trait.CHAM_CHI', 'not-your-field'],
        ['subject.TNXH.level', 'field-not-on-sheet'],
        ['subject.AN.score', 'field-not-on-sheet'],
        ['subject.__proto__.level', 'field-not-on-sheet'],
        ['subject.AN.level', 'pupil-not-in-class'],
        ['subject.AN.level', 'pupil-not-in-class'],
      ],
    );
    assert.deepEqual(await stored(), { [an]: { 'subject.AN.level': 'HT' } });
  });

  it('looks at duties on the server’s day', async () => {
    const substitute = await buildUser(db);
    await assign(db, substitute, klass, { subjects: ['MT'], fromDay: '2027-06-01', toDay: '2027-06-20' });
    const level = { field: 'subject.MT.level', value: 'T' };
    assert.equal((await send(substitute, [level])).accepted, 1);
    // Half past midnight in Viet Nam is still the day before in UTC.
    time = Date.parse('2027-06-20T17:30:00.000Z');
    await assert.rejects(send(substitute, [level]), refusedWith('not-found'));
  });

  it('does not know somebody else’s class', async () => {
    const other = await buildClass(db);
    await assert.rejects(send(homeroom, [], { classId: other.id }), refusedWith('not-found'));
    await assert.rejects(send(homeroom, [], { classId: 'nowhere' }), refusedWith('not-found'));
  });

  it('refuses a push id used for other content, another class’s or somebody else’s push', async () => {
    const pushId = randomUUID();
    await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }], { pushId });
    await assert.rejects(
      send(homeroom, [{ field: 'subject.TOAN.level', value: 'H' }], { pushId }),
      refusedWith('push-id-reused'),
    );
    await assert.rejects(
      send(music, [{ field: 'subject.TOAN.level', value: 'T' }], { pushId }),
      refusedWith('push-id-reused'),
    );
    const other = await buildClass(db);
    await assign(db, homeroom, other, { homeroom: true });
    await assert.rejects(
      send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }], { pushId, classId: other.id }),
      refusedWith('push-id-reused'),
    );
  });

  it('refuses a change at whose own cell the sheet would then be wrong', async () => {
    await send(homeroom, [{ field: 'result.HTT', value: 'x' }]);
    const answer = await send(
      homeroom,
      [
        { field: 'result.HT', value: 'x' },
        { field: 'subject.TOAN.level', value: 'T' },
      ],
      { baseRevision: 1 },
    );
    assert.deepEqual(
      answer.refused.map(({ field, value, refusal }) => [field, value, refusal.code]),
      [['result.HT', 'x', 'result-two-ticks']],
    );
    assert.deepEqual(await stored(), { [an]: { 'result.HTT': 'X', 'subject.TOAN.level': 'HTT' } });
  });

  it('stores nothing of a push whose event cannot be written', async () => {
    const mend = await refuseRows(db, 'audit_events');
    await assert.rejects(send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]), (error: unknown) =>
      /append-only/.test((error as Error).message),
    );
    assert.equal(await db.sheets.count(), 0);
    assert.equal(await db.sheetRevisions.count(), 0);
    assert.equal(await db.pushAnswers.count(), 0);
    await mend();
    assert.equal((await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }])).revision, 1);
  });

  it('refuses none of twenty pushes at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        send(i % 2 ? homeroom : music, [
          { pupil: i % 3 ? an : binh, field: i % 2 ? 'subject.TOAN.level' : 'subject.AN.level', value: 'T' },
        ]),
      ),
    );
    assert.ok(answers.every(({ accepted }) => accepted === 1));
    assert.equal((await loadDocument(readerOn(db), klass.id, 'year-end')).document.revision, 4);
  });
});
