import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Database } from '../../../server/store/open-database.js';
import { depsOf } from '../../../server/acts/deps.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, TODAY } from '../../support/builders.js';
import { openTestDatabase } from '../../support/server.js';

describe('the document of a sheet, read again', () => {
  let db: Database;
  let klass: BuiltClass;
  let remove: () => Promise<void>;
  const statements: string[] = [];

  beforeEach(async () => {
    ({ db, remove } = await openTestDatabase((sql) => statements.push(sql)));
    await buildSchool(db);
    klass = await buildClass(db);
    const { id, name } = await buildTeacher(db, klass, { homeroom: true, subjects: ['TOAN'] });
    await pushChanges(depsOf(db, { clock: () => TODAY }), {
      caller: { userId: id, name, hats: ['teacher'], from: null },
      classId: klass.id,
      period: 'year-end',
      pushId: randomUUID(),
      baseRevision: 0,
      changes: [{ pupil: klass.pupils[0]!, field: 'subject.TOAN.level', base: null, value: 'HT' }],
      locale: 'vi',
    });
    statements.length = 0;
  });
  afterEach(() => remove());

  const row = () => db.sheets.findOne({ where: { classId: klass.id }, raw: true, rejectOnEmpty: true });

  it('is the one kept from the last push, which is the one the database has', async () => {
    const { document } = await loadDocument(db, klass.id, 'year-end');
    assert.equal(statements.length, 1);
    assert.equal(document, db.recentDocuments.get(klass.id, 'year-end'));
    assert.deepEqual(document, JSON.parse((await row()).document));
  });

  it('is the database’s where that is another revision', async () => {
    const newer = { revision: 2, cells: { [klass.pupils[0]!]: { 'subject.TOAN.level': ['HTT', 2] } } };
    await db.sheets.update({ revision: 2, document: JSON.stringify(newer) }, { where: { classId: klass.id } });
    assert.deepEqual((await loadDocument(db, klass.id, 'year-end')).document, newer);
  });

  it('is empty where nothing was stored', async () => {
    assert.deepEqual(await loadDocument(db, klass.id, 'term-1'), { id: null, document: { revision: 0, cells: {} } });
  });
});
