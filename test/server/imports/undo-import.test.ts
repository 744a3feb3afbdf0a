import assert from 'node:assert/strict';
import fc from 'fast-check';
import { QueryTypes } from 'sequelize';
import { STANDS_IN } from '../../../server/acts/imports/parts/built-on.js';
import { buildTeacher, buildUser } from '../../support/builders.js';
import { openOffice } from '../../support/import-office.js';
import { type FileCell, listOf, many, rowOf } from '../../support/pupil-files.js';

/** Tables that refer to pupils, as each database tells them. */
const FOREIGN_SQLITE = `
  SELECT m.name AS "table" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE f."table" = 'pupils'`;
const FOREIGN_POSTGRES = `
  SELECT c.conrelid::regclass::text AS "table" FROM pg_constraint c
  WHERE c.contype = 'f' AND c.confrelid = 'pupils'::regclass`;

describe('an import is taken back', () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.server.stop());

  const imported = async (rows: FileCell[][], query = '') =>
    office.carryOut(await office.bring(listOf(...rows), query));

  it('as a whole, and the school is as it was', async () => {
    await imported(many(3));
    const before = await office.school();
    office.server.pass(1000);
    const { id } = await imported([rowOf(1, { class: '4B' }), rowOf(2), ...many(2, 10)], '?day=2027-01-11');
    assert.notDeepEqual(await office.school(), before);
    const { status, body } = await office.undo(id);
    assert.deepEqual([status, body.state, body.sheets], [200, 'undone', []]);
    assert.deepEqual(await office.school(), before);
    assert.equal((await office.undo(id)).body.code, 'import-not-done');
  });

  it('not while a later import builds on it, and then the later first', async () => {
    const first = await imported(many(2));
    office.server.pass(1000);
    const second = await imported([rowOf(1, { class: '4B' })], '?day=2027-01-11');
    const { body } = await office.undo(first.id);
    assert.equal(body.code, 'import-built-on');
    assert.match(body.reason, /lần nhập sau.*Trần/);
    assert.equal((await office.undo(second.id)).status, 200);
    assert.equal((await office.undo(first.id)).status, 200);
    assert.deepEqual(await office.school(), { pupils: [], enrolments: [], classes: [] });
  });

  it('not after values were sent for one of its pupils', async () => {
    const { id } = await imported(many(2));
    office.server.pass(1000);
    const { classes } = await office.school();
    const klass = { id: classes[0]!.id, name: '4A', pupils: [] };
    const teacher = await buildTeacher(office.server.db, klass, { homeroom: true, subjects: ['TOAN'] });
    const headers = await office.server.signIn(teacher.account);
    const changes = { '3700000001': { 'subject.TOAN.level': [null, 'T'] } };
    const sent = await office.server.send('POST', `/classes/${klass.id}/sheets/year-end/pushes`, {
      headers,
      body: { pushId: crypto.randomUUID(), baseRevision: 0, changes },
    });
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    assert.equal(sent.body.accepted, 1);
    const { body } = await office.undo(id);
    assert.equal(body.code, 'import-built-on');
    assert.match(body.reason, /điểm, nhận xét/);
  });

  it('not after a slip for its family was printed: her row could not go', async () => {
    const { id } = await imported(many(2));
    const { db } = office.server;
    const clerk = await buildUser(db, { hats: ['clerk'] });
    const year = (await db.schoolYears.findOne({ where: { current: true }, raw: true }))!;
    const notedAt = office.server.deps.clock().toISOString();
    const line = { schoolYearId: year.id, step: 'printed', seen: 'a'.repeat(64), notedBy: clerk.id, notedAt } as const;
    await db.coverSlips.create({ id: 's', pupilId: '3700000001', ...line });
    const { status, body } = await office.undo(id);
    assert.deepEqual([status, body.code], [422, 'import-built-on']);
    assert.match(body.reason, /bìa học bạ hoặc phiếu/);
  });

  it('knows every table in which a pupil stands', async () => {
    const { sequelize } = office.server.db;
    const tables = await sequelize.query<{ table: string }>(
      sequelize.getDialect() === 'sqlite' ? FOREIGN_SQLITE : FOREIGN_POSTGRES,
      { type: QueryTypes.SELECT },
    );
    const known = STANDS_IN.map(([table]) => table);
    // Her times in classes go with her.
    assert.deepEqual([...new Set(tables.map(({ table }) => table))].sort(), [...known, 'enrolments'].sort());
  });

  it('not after its class was given a teacher', async () => {
    const { id } = await imported(many(2));
    const { classes } = await office.school();
    await buildTeacher(office.server.db, { id: classes[0]!.id, name: '4A', pupils: [] }, { homeroom: true });
    const { body } = await office.undo(id);
    assert.match(body.reason, /phân công.*4A/);
  });

  it('not after somebody changed one of its pupils by herself', async () => {
    const { id } = await imported(many(2));
    await office.server.db.pupils.update({ personalId: '037200000077' }, { where: { id: '3700000002' } });
    const { body } = await office.undo(id);
    assert.match(body.reason, /việc sửa sau đó.*Lê/);
  });
});

/** Of whom a file says what. */
const FILE = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 6 }),
    class: fc.constantFrom('4A', '4B', '5A'),
    number: fc.boolean(),
  }),
  { selector: ({ n }) => n, minLength: 1, maxLength: 5 },
);
const linesOf = (rows: ReturnType<typeof FILE.generate>['value']) =>
  rows.map((one) => rowOf(one.n, { class: one.class, ...(!one.number && { personalId: null }) }));

describe('imports in any order', function () {
  this.timeout(120_000);
  it('and taken back from the last to the first leave the school as it was, and each can be carried out again', async () => {
    const office = await openOffice();
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(FILE, { minLength: 1, maxLength: 4 }), async (files) => {
          const states = [await office.school()];
          const done: string[] = [];
          for (const rows of files) {
            office.server.pass(1000);
            const lines = linesOf(rows);
            const seen = await office.bring(listOf(...lines), '?day=2027-01-11');
            if (seen.counts.new + seen.counts.changed === 0) continue;
            await office.carryOut(seen);
            const again = await office.bring(listOf(...lines), '?day=2027-01-11');
            assert.equal(again.counts.same, lines.length, 'the same file again changes nothing');
            done.push(seen.id!);
            states.push(await office.school());
          }
          while (done.length > 0) {
            assert.deepEqual(await office.school(), states.pop());
            const { status, body } = await office.undo(done.pop()!);
            assert.equal(status, 200, JSON.stringify(body));
          }
          assert.deepEqual(await office.school(), states.pop());
        }),
        { numRuns: 12 },
      );
    } finally {
      await office.server.stop();
    }
  });

  it('and taken back in whatever order come to the same school: what a later one builds on waits for that one, and nothing moves', async () => {
    const office = await openOffice();
    try {
      const tries = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 });
      let waited = 0;
      let outOfTurn = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(FILE, { minLength: 2, maxLength: 4 }), tries, async (files, order) => {
          const before = await office.school();
          const done: string[] = [];
          for (const rows of files) {
            office.server.pass(1000);
            const seen = await office.bring(listOf(...linesOf(rows)), '?day=2027-01-11');
            if (seen.counts.new + seen.counts.changed === 0) continue;
            await office.carryOut(seen);
            done.push(seen.id!);
          }
          const takeBack = async (at: number): Promise<void> => {
            const stood = await office.school();
            const { status, body } = await office.undo(done[at]!);
            if (status === 200) {
              if (at < done.length - 1) outOfTurn += 1;
              return void done.splice(at, 1);
            }
            waited += 1;
            assert.ok(at < done.length - 1, `the last one is never in the way of itself: ${JSON.stringify(body)}`);
            assert.equal(body.code, 'import-built-on');
            assert.deepEqual(await office.school(), stood);
          };
          for (const one of order) if (done.length > 0) await takeBack(one % done.length);
          while (done.length > 0) await takeBack(done.length - 1);
          assert.deepEqual(await office.school(), before);
        }),
        {
          numRuns: 12,
          examples: [
            // Of two files about different pupils the first goes before the second; of two about one it waits for it.
            [[[{ n: 1, class: '4A', number: true }], [{ n: 2, class: '4B', number: true }]], [0]],
            [[[{ n: 1, class: '4A', number: false }], [{ n: 1, class: '4A', number: true }]], [0]],
            // Nobody stands in the class any more that a later file, taken back, needs again.
            [
              [
                [{ n: 1, class: '4A', number: false }],
                [{ n: 2, class: '4A', number: false }],
                [{ n: 1, class: '4A', number: true }],
                [{ n: 2, class: '4B', number: false }],
              ],
              [2, 0],
            ],
          ],
        },
      );
      assert.ok(waited > 0);
      assert.ok(outOfTurn > 0);
    } finally {
      await office.server.stop();
    }
  });
});
