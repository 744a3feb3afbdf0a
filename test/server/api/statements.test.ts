import { readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupChanges } from '../../../core/contract/push.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { loadSheetContext } from '../../../server/acts/sheets/load-sheet-context.js';
import { buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { fullValues } from '../../support/sheets.js';

/** Session; duties, class, enrolments; begin, earlier answer, document, last link; document, revision, answer, link; commit. */
const STATEMENTS = 13;

describe('the SQL statements of a push', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
  });
  after(() => server.stop());

  it('are the same number for one cell and for two thousand, first push or later, one pupil or a class', async () => {
    const klass = await buildClass(server.db, { pupils: [{ grade: 4, count: 36 }] });
    const all = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
    const { account } = await buildTeacher(server.db, klass, { homeroom: true, subjects: all });
    const headers = await server.signIn(account);
    const context = await loadSheetContext(readingOn(server.deps), klass.id, 'year-end');
    const values: SheetValues = fullValues(context!);
    const every = Object.entries(values).flatMap(([pupil, row]) =>
      Object.entries(row).map(([field, value]) => ({ pupil, field, base: null, value })),
    );
    assert.ok(every.length > 1900);
    let baseRevision = 0;
    const push = async (changes: Parameters<typeof groupChanges>[0] & { length: number }) => {
      server.statements.length = 0;
      const { status, body } = await server.send('POST', `/classes/${klass.id}/sheets/year-end/pushes`, {
        headers,
        body: { pushId: randomUUID(), baseRevision, changes: groupChanges(changes) },
      });
      assert.equal(status, 200);
      assert.equal(body.accepted, changes.length);
      baseRevision = body.revision;
      return server.statements.length;
    };
    assert.equal(await push(every.slice(0, 1)), STATEMENTS, server.statements.join('\n'));
    assert.equal(await push(every.slice(1)), STATEMENTS, server.statements.join('\n'));
    const [first] = every;
    assert.equal(await push([{ ...first!, base: first!.value, value: 'H' }]), STATEMENTS);
  });
});
