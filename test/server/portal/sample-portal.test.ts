/** `npm start -- --portal`: the sample school and the portal know each other by files alone. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONNECTION_FILE, type Connection, connectionSchema } from '../../../core/wire/connection.js';
import { startSamplePortal } from '../../../server/cli/sample-portal.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { openPortal, SchoolsFolder } from '../../../server/portal/store/portal-database.js';
import { tablesOf } from '../../support/connections.js';
import { copySample } from '../../support/sample.js';

const NAMES = { commune: 'Phòng VHXH (DỮ LIỆU MẪU)', province: 'Sở GDĐT (DỮ LIỆU MẪU)' };

describe('the sample school beside the portal', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'hocba-both-'));
  const data = join(folder, 'data');
  before(() => copySample(data));
  after(() => rm(folder, { recursive: true, force: true }));

  const asSchool = async <T>(job: (deps: Deps) => Promise<T>): Promise<T> => {
    const db = await openDatabase({ dataDir: data, throwAway: true });
    try {
      return await job(depsOf(db));
    } finally {
      await db.close();
    }
  };
  const connection = (): Connection =>
    connectionSchema.parse(JSON.parse(readFileSync(join(data, CONNECTION_FILE), 'utf8')));

  it('has its seal approved there and nowhere else, and is known again at the next start', async () => {
    const first = await startSamplePortal(data, 0, NAMES, asSchool);
    const { token } = connection();
    assert.equal(connection().dia_chi, first.wireUrl);
    await first.close();
    assert.deepEqual([first.accounts.length, new Set(first.accounts.map(({ account }) => account)).size], [4, 4]);
    const offices = await asSchool(({ db }) =>
      tablesOf(db).certificates.findAll({ where: { kind: 'organisation' }, attributes: ['office'], raw: true }),
    );
    assert.deepEqual(
      offices.map(({ office }) => office),
      ['approved'],
    );
    assert.ok(existsSync(join(`${data}-portal`, 'tin-cay', 'goc-1.cer')));

    const second = await startSamplePortal(data, 0, NAMES, asSchool);
    try {
      assert.deepEqual(second.accounts, []);
      assert.notEqual(connection().token, token);
    } finally {
      await second.close();
    }
    const portal = await openPortal({ dataDir: `${data}-portal`, throwAway: true });
    const rows = await portal.rows<{ state: string; noteKey: string | null }>(
      'SELECT c.state, s.note_key AS "noteKey" FROM certificates c JOIN schools s ON s.code = c.school_code',
    );
    await portal.close();
    assert.deepEqual([rows.length, rows[0]!.state], [1, 'approved']);
    assert.match(rows[0]!.noteKey ?? '', /^hocba\/\d+\+/);
  });

  it('keeps its folder to itself', async () => {
    await assert.rejects(openPortal({ dataDir: data }), SchoolsFolder);
  });
});
