/** The sample school's own trail, as `hocba audit verify` sees it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../server/store/open-database.js';
import { KEY_FILE } from '../../server/ground/audit-key.js';
import { atSampleTime, copySample } from '../support/sample.js';
import { hocba } from './run-hocba.js';

describe('hocba audit verify', function () {
  this.timeout(60_000);
  let dataDir: string;
  before(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-test-'));
    await copySample(dataDir, atSampleTime);
  });
  after(() => rm(dataDir, { recursive: true }));
  const opened = async (act: (db: Database) => Promise<unknown>) => {
    const db = await openDatabase({ dataDir });
    await act(db).finally(() => db.close());
  };

  it('finds that all agrees in a school as it was made', async () => {
    const { code, out } = await hocba(['audit', 'verify', '--data', dataDir]);
    assert.equal(code, 0, out);
    assert.match(out, /Nhật ký có \d+ sự kiện và 2 phiếu đã ký.*Mọi thứ khớp\./s);
  });

  it('tells what differs, for programs and in words, and whose it is', async () => {
    let mark = { pupil: '', field: '', classId: '' };
    await opened(async (db) => {
      const sheet = (await db.sheets.findOne({ where: { period: 'mid-term-1' }, raw: true }))!;
      const document = JSON.parse(sheet.document) as { cells: Record<string, Record<string, unknown[]>> };
      const [pupil, row] = Object.entries(document.cells)[3]!;
      const field = Object.keys(row).find((key) => key.endsWith('.level'))!;
      mark = { pupil, field, classId: sheet.classId };
      row[field]![0] = row[field]![0] === 'T' ? 'H' : 'T';
      await db.sheets.update({ document: JSON.stringify(document) }, { where: { id: sheet.id } });
      await db.users.update({ active: false }, { where: { account: 'hieutruong' } });
      await rm(path.join(db.trailFolder.dir, KEY_FILE));
    });
    const { code, out } = await hocba(['audit', 'verify', '--json', '--lang', 'en', '--data', dataDir]);
    assert.equal(code, 1);
    const { findings } = JSON.parse(out) as { findings: Record<string, string>[] };
    assert.deepEqual(
      findings.map(({ code: one, part = '' }) => `${one} ${part}`),
      ['note-signature ', 'note-signature ', 'key-changed ', 'row-changed active', `sheet-differs ${mark.field}`],
    );
    assert.match(findings[3]!['message']!, /^Table users, row .*: active changed and no event says so$/);
    assert.deepEqual([findings[4]!['pupil'], findings[4]!['classId']], [mark.pupil, mark.classId]);
  });
});
