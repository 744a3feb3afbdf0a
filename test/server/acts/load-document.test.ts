import { readerOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { EMPTY_DOCUMENT, type SheetDocument } from '../../../core/merge/document.js';
import type { Database } from '../../../server/store/open-database.js';
import { RecentDocuments } from '../../../server/store/recent-documents.js';
import { depsOf } from '../../../server/runner/deps.js';
import { loadDocument, loadSheets, RENEWED_AFTER } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, TODAY } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';

const LEVELS = ['HTT', 'HT', 'CHT', null] as const;

describe('the document of a sheet, read again', () => {
  let db: Database;
  let klass: BuiltClass;
  let teacher: { id: string; name: string };
  let remove: () => Promise<void>;
  const statements: string[] = [];

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase((sql) => statements.push(sql)));
    await buildSchool(db);
    klass = await buildClass(db);
    teacher = await buildTeacher(db, klass, { homeroom: true, subjects: ['TOAN'] });
  });
  afterEach(() => remove());

  /** A push of one level that knows what stands; `by` another server's view of the same database. */
  const push = async (value: (typeof LEVELS)[number], { by = db, pupil = 0 } = {}) => {
    const id = klass.pupils[pupil]!;
    const { document } = await loadDocument(readerOn(by), klass.id, 'year-end');
    const base = document.cells[id]?.['subject.TOAN.level']?.[0] ?? null;
    await pushChanges(depsOf(by, { clock: () => TODAY }), {
      caller: { userId: teacher.id, name: teacher.name, hats: ['teacher'], from: null },
      classId: klass.id,
      period: 'year-end',
      pushId: randomUUID(),
      baseRevision: document.revision,
      changes: [{ pupil: id, field: 'subject.TOAN.level', base, value }],
      locale: 'vi',
    });
  };
  /** The same database with nothing remembered. */
  const forgetful = (): Database => ({ ...db, recentDocuments: new RecentDocuments() });
  const read = (by: Database) => loadDocument(readerOn(by), klass.id, 'year-end').then(({ document }) => document);
  const row = () => db.sheets.findOne({ where: { classId: klass.id }, raw: true, rejectOnEmpty: true });

  it('is the one kept from the last push, asked by one statement that brings no text', async () => {
    await push('HT');
    statements.length = 0;
    const document = await read(db);
    assert.equal(statements.length, 1);
    assert.equal(document, db.recentDocuments.get(klass.id, 'year-end'));
    assert.deepEqual(document, await read(forgetful()));
    assert.deepEqual(document.cells, { [klass.pupils[0]!]: { 'subject.TOAN.level': ['HT', 1] } });
  });

  it('is empty where nothing was stored', async () => {
    assert.deepEqual(await loadDocument(readerOn(db), klass.id, 'term-1'), {
      id: null,
      document: EMPTY_DOCUMENT,
      documentRevision: 0,
      signedRows: '{}',
    });
    assert.deepEqual(await loadSheets(readerOn(db), [klass.id], ['term-1']), []);
  });

  it('is written whole now and then, and in between only what changed', async () => {
    for (let revision = 1; revision <= 2 * RENEWED_AFTER + 1; revision += 1) {
      await push(LEVELS[revision % 2]!);
      const { documentRevision, document } = await row();
      assert.equal(documentRevision, revision - (revision % RENEWED_AFTER), `after revision ${revision}`);
      assert.equal((JSON.parse(document) as SheetDocument).revision, documentRevision);
    }
  });

  it('goes on from the copy at hand where another server pushed, and from the text where it renewed it', async () => {
    const other = forgetful();
    await push('HT');
    for (let more = 1; more <= RENEWED_AFTER + 2; more += 1) {
      await push(LEVELS[more % 4]!, { by: other, pupil: more % 3 });
      assert.deepEqual(await read({ ...db }), await read(forgetful()), `after ${more} of the other`);
    }
    assert.deepEqual(await read(db), await read(other));
  });

  it('does not trust a copy newer than the database', async () => {
    await push('HT');
    db.recentDocuments.keep(klass.id, 'year-end', { revision: 9, cells: {} });
    assert.equal((await read(db)).revision, 1);
  });

  it('is refused where a revision is missing', async () => {
    for (const value of LEVELS) await push(value);
    await db.sequelize.query('UPDATE sheets SET document_revision = 1');
    await assert.rejects(read(forgetful()), /revision 1 of a sheet is missing/);
  });

  it('is the same however pushes and readers are mixed', async () => {
    const step = fc.record({
      value: fc.constantFrom(...LEVELS),
      pupil: fc.nat(4),
      server: fc.nat(2),
      read: fc.nat(2),
    });
    const servers = [db, forgetful(), forgetful()];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        for (const { value, pupil, server, read: reader } of steps) {
          await push(value, { by: servers[server]!, pupil });
          const whole = await read(forgetful());
          assert.deepEqual(await read(servers[reader]!), whole);
          const [sheet] = await loadSheets(readerOn(db), [klass.id], ['year-end', 'term-1']);
          assert.deepEqual(sheet?.document ?? EMPTY_DOCUMENT, whole);
        }
      }),
      { numRuns: 6 },
    );
  });
});
