/** `npm start -- --portal`: the sample school and the portal know each other by files alone. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONNECTION_FILE, type Connection, connectionSchema } from '../../../core/wire/connection.js';
import { startPortalProcess } from '../../../server/cli/portal-process.js';
import { introduceSamplePortal, moveConnection, OWN_HOSTS } from '../../../server/cli/sample-portal.js';
import { OfficeTrouble, postJson } from '../../../server/office/post-json.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { openPortal, SchoolsFolder } from '../../../server/portal/store/portal-database.js';
import { tablesOf } from '../../support/connections.js';
import { freePort } from '../../support/free-port.js';
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

  const portalDir = `${data}-portal`;
  const begin = async () => {
    const accounts = await introduceSamplePortal({ dataDir: data, portalDir }, NAMES, asSchool);
    const portal = await startPortalProcess([
      '--data',
      portalDir,
      '--port',
      String(await freePort()),
      '--host',
      ...OWN_HOSTS,
    ]);
    assert.ok(portal);
    await moveConnection(data, portal.wireUrl);
    return { accounts, portal };
  };

  it('has its seal approved there and nowhere else, and is known again at the next start', async () => {
    const first = await begin();
    const { token, dia_chi: address, chung_thu_may: authority } = connection();
    assert.deepEqual([address, first.portal.pid === process.pid], [first.portal.wireUrl, false]);
    assert.match(address, /^https:\/\/localhost:/);
    // By the file alone: this machine trusts no such certificate.
    const url = new URL('nop-hoc-ba', address);
    const asked = { patience: 20_000, mostBytes: 10_000 };
    const answer = (await postJson(url, {}, { ...asked, ca: authority })) as { readonly Error: string };
    assert.equal(answer.Error, 'GT02');
    await assert.rejects(postJson(url, {}, asked), OfficeTrouble);
    await first.portal.stop();
    assert.equal(await first.portal.ended, 0);
    assert.deepEqual([first.accounts.length, new Set(first.accounts.map(({ account }) => account)).size], [4, 4]);
    const offices = await asSchool(({ db }) =>
      tablesOf(db).certificates.findAll({ where: { kind: 'organisation' }, attributes: ['office'], raw: true }),
    );
    assert.deepEqual(
      offices.map(({ office }) => office),
      ['approved'],
    );
    assert.ok(existsSync(join(`${data}-portal`, 'tin-cay', 'goc-1.cer')));

    const second = await begin();
    try {
      assert.deepEqual(second.accounts, []);
      assert.notEqual(connection().token, token);
    } finally {
      await second.portal.stop();
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
