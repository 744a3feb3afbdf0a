import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/store/open-database.js';
import { changesOf } from '../../../server/store/changes-text.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { assign, type BuiltClass, type BuiltUser, buildClass, buildTeacher, TODAY } from '../../support/builders.js';
import { buildClass4A } from '../../support/class-4a.js';
import { pushesTo4A } from '../../support/pushes.js';
import { openTestDatabase } from '../../support/server.js';

describe('pushing changes', () => {
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

  it('takes what is right and says what is stored', async () => {
    const answer = await send(homeroom, [
      { field: 'subject.TOAN.level', value: 'Hoàn thành tốt' },
      { field: 'subject.TOAN.score', value: '9' },
    ]);
    assert.equal(answer.revision, 1);
    assert.equal(answer.accepted, 2);
    // She knows what she typed; only what is stored in another form is told.
    assert.deepEqual(answer.base, { revision: 1, values: { [an]: { 'subject.TOAN.level': 'HTT' } } });
    const event = await db.auditEvents.findOne({ raw: true });
    const { kind, cells, revision } = JSON.parse(event!.data) as Record<string, unknown>;
    assert.deepEqual([event!.actor, kind, cells, revision], [homeroom.id, 'sheet.pushed', 2, 1]);
    assert.deepEqual(await stored(), { [an]: { 'subject.TOAN.level': 'HTT', 'subject.TOAN.score': '9' } });
  });

  it('answers the same push the same again, in the language asked, and changes nothing', async () => {
    const pushId = randomUUID();
    const changes = [
      { field: 'subject.TOAN.level', value: 'T' },
      { field: 'subject.TOAN.score', value: '11' },
    ];
    const first = await send(homeroom, changes, { pushId });
    await send(homeroom, [{ field: 'subject.TOAN.level', base: 'HTT', value: 'H' }], { baseRevision: 1 });
    const again = await send(homeroom, changes, { pushId });
    assert.deepEqual(again, first);
    const english = await send(homeroom, changes, { pushId, locale: 'en' });
    assert.equal(english.refused[0]?.refusal.code, first.refused[0]?.refusal.code);
    assert.notEqual(english.refused[0]?.refusal.reason, first.refused[0]?.refusal.reason);
    assert.deepEqual(await stored(), { [an]: { 'subject.TOAN.level': 'HT' } });
    assert.equal(await db.sheetRevisions.count(), 2);
    assert.equal(await db.auditEvents.count(), 2);
  });

  it('deletes an emptied cell and keeps what was there before', async () => {
    await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]);
    const answer = await send(homeroom, [{ field: 'subject.TOAN.level', base: 'HTT', value: null }], {
      baseRevision: 1,
    });
    assert.deepEqual(answer.base.values, {});
    assert.deepEqual(await stored(), { [an]: {} });
    const revision = await db.sheetRevisions.findOne({ where: { number: 2 } });
    assert.deepEqual(changesOf(revision!.changes), [
      { pupil: an, field: 'subject.TOAN.level', before: 'HTT', after: null },
    ]);
    assert.equal(revision!.author, homeroom.id);
  });

  it('names a conflict with both values, author and time, and stores neither anew', async () => {
    await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]);
    time += 60_000;
    const colleague = await buildTeacher(db, klass, { subjects: ['TOAN'], responsible: false });
    const answer = await send(colleague, [
      { field: 'subject.TOAN.level', value: 'H' },
      { pupil: binh, field: 'subject.TOAN.level', value: 'H' },
    ]);
    assert.deepEqual(answer.conflicts, [
      {
        pupil: an,
        field: 'subject.TOAN.level',
        base: null,
        mine: 'HT',
        theirs: 'HTT',
        author: 'Trần Thị Thu',
        at: TODAY.toISOString(),
        own: false,
      },
    ]);
    assert.equal(answer.base.values[an], undefined);
    assert.deepEqual(await stored(), { [an]: { 'subject.TOAN.level': 'HTT' }, [binh]: { 'subject.TOAN.level': 'HT' } });
  });

  it('says kindly that the other value is her own, from an older copy', async () => {
    await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]);
    const answer = await send(homeroom, [{ field: 'subject.TOAN.level', value: 'H' }]);
    assert.equal(answer.conflicts[0]?.own, true);
  });

  it('takes a value that is already so as accepted, without a new revision', async () => {
    await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]);
    const answer = await send(homeroom, [{ field: 'subject.TOAN.level', value: 't' }]);
    assert.equal(answer.revision, 1);
    assert.equal(answer.accepted, 1);
    assert.equal(await db.sheetRevisions.count(), 1);
  });

  it('tells what others changed meanwhile, and lays it over her base', async () => {
    await send(music, [{ field: 'subject.AN.level', value: 'H' }]);
    const answer = await send(homeroom, [{ field: 'subject.TOAN.level', value: 'T' }]);
    assert.deepEqual(answer.othersChanged, [
      { pupil: an, field: 'subject.AN.level', value: 'HT', author: 'Lê Văn Nhạc', at: TODAY.toISOString() },
    ]);
    assert.deepEqual(answer.base.values, { [an]: { 'subject.TOAN.level': 'HTT', 'subject.AN.level': 'HT' } });
    const next = await send(homeroom, [], { baseRevision: answer.revision });
    assert.deepEqual(next.othersChanged, []);
  });

  it('gives a combined class each pupil’s own columns', async () => {
    const combined = await buildClass(db, {
      name: '2+3C',
      pupils: [
        { grade: 2, count: 1 },
        { grade: 3, count: 1 },
      ],
    });
    await assign(db, homeroom, combined, { subjects: ['TIN'] });
    const [second, third] = combined.pupils as [string, string];
    const answer = await send(
      homeroom,
      [
        { pupil: second, field: 'subject.TIN.level', value: 'T' },
        { pupil: third, field: 'subject.TIN.level', value: 'T' },
      ],
      { classId: combined.id },
    );
    assert.equal(answer.accepted, 1);
    assert.deepEqual(answer.base.values, { [third]: { 'subject.TIN.level': 'HTT' } });
    assert.equal(answer.refused[0]?.refusal.code, 'field-not-on-sheet');
  });
});
