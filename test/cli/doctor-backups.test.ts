/** What doctor says of backups: never made, made lately, made long ago, and a folder that is not there any more. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { examineBackups } from '../../server/cli/doctor/backups.js';
import type { Finding } from '../../server/cli/doctor/finding.js';
import { setPlan } from '../../server/acts/backups/set-plan.js';
import { depsOf } from '../../server/runner/deps.js';
import { openDatabase } from '../../server/store/open-database.js';
import { buildSchool } from '../support/builders.js';
import { newDir } from '../support/backups.js';

const DAY = 86_400_000;
const COLUMNS = 'id, made_at, way, name, folder, bytes, digest, recipient, made_by';
const MADE = new Date('2027-06-20T14:00:00.000Z');

describe('doctor on backups', () => {
  const dataDir = newDir();
  const folder = newDir();
  const inDatabase = async (act: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<unknown>): Promise<void> => {
    const db = await openDatabase({ dataDir });
    await act(db);
    await db.close();
  };
  const said = async (days: number): Promise<[Finding['state'], Finding['says']][]> =>
    (await examineBackups(dataDir, new Date(MADE.getTime() + days * DAY))).map(({ state, says }) => [state, says]);
  before(() => inDatabase((db) => buildSchool(db)));
  after(() => [dataDir, folder].forEach((one) => rmSync(one, { recursive: true, force: true })));

  it('doubts where there is none', async () => {
    assert.deepEqual(await said(0), [['doubt', 'backup-none']]);
  });

  it('is content till the days that were set are over, then doubts', async () => {
    const row = ['one', MADE.toISOString(), 'command', 'x.hocba', folder, 1, '', null, null];
    await inDatabase((db) =>
      db.sequelize.query(`INSERT INTO backups (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, { bind: row }),
    );
    assert.deepEqual([await said(7), await said(7.01)], [[['well', 'backup-ok']], [['doubt', 'backup-late']]]);
  });

  it('says first that the folder they go to is gone', async () => {
    await inDatabase((db) => setPlan(depsOf(db), { recipient: 'age1', folder, remindDays: 2 }));
    assert.deepEqual(await said(3), [['doubt', 'backup-late']]);
    rmSync(folder, { recursive: true });
    assert.deepEqual(await said(1), [
      ['fail', 'backup-folder-lost'],
      ['well', 'backup-ok'],
    ]);
  });
});
