/** School and portal over HTTPS, trusted by the connection file alone: whoever else answers there is given nothing. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONNECTION_FILE } from '../../../core/wire/connection.js';
import { readConnection } from '../../../server/office/read-connection.js';
import { serverCertificate } from '../../../server/pki/server-certificate.js';
import { connectionFor, enterSchool } from '../../../server/portal/acts/schools.js';
import { approve, proposeApproval } from '../../../server/portal/acts/certificates.js';
import { fingerprintOf, signedCheckers } from '../../support/checkers-file.js';
import { declarationOf, startPortal, type TestPortal } from '../../support/portal.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { registerOf } from '../../support/school-checkers.js';
import { certificateOf } from '../../support/signed-record.js';
import { register } from '../../../server/portal/wire/certificates.js';

const HOUR = 3_600_000;

describe('a school and the portal over HTTPS', function () {
  this.timeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'hocba-https-'));
  let at: Reporting;
  let portal: TestPortal;
  before(async () => {
    [at, portal] = await Promise.all([startReporting(), startPortal(undefined, ['localhost'])]);
    portal.at = new Date(at.server.deps.clock().getTime() + HOUR);
    const { checkers } = await registerOf(at.server.deps);
    writeFileSync(join(portal.trustDir, 'school.xml'), await signedCheckers(checkers![0]));
  });
  after(async () => {
    await Promise.all([at?.stop(), portal?.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  /** The file an officer carries to the school, as it lies there. */
  const carried = async (change: object = {}) => {
    const code = (await at.server.db.school.findByPk(1, { raw: true }))!.code;
    const connection = await connectionFor(portal.served.deps, portal.officers[2]!, code);
    writeFileSync(join(folder, CONNECTION_FILE), JSON.stringify({ ...connection, ...change }));
    const read = await readConnection(folder);
    assert.ok(read);
    at.connect(read);
    return read;
  };
  const packages = async () => (await portal.served.deps.db.rows('SELECT seq FROM packages')).length;

  it('gives nothing to whoever shows a certificate of another authority', async () => {
    const { deps } = portal.served;
    const code = (await at.server.db.school.findByPk(1, { raw: true }))!.code;
    const [, , first, second] = portal.officers;
    await enterSchool(deps, first!, { code, name: 'Trường Tiểu học Đồng Sơn' });
    await register(deps, { ...(await declarationOf('seal', code)), messageid: randomUUID() } as never);
    const deciding = { school: code, fingerprint: fingerprintOf(certificateOf('seal')) };
    await proposeApproval(deps, { ...deciding, officer: first! });
    await approve(deps, { ...deciding, officer: second! });

    const { authorityFile } = await serverCertificate(join(folder, 'other'), ['localhost'], new Date());
    const { dia_chi: address } = await carried({ chung_thu_may: readFileSync(authorityFile, 'utf8') });
    assert.match(address, /^https:\/\/localhost:\d+\/giao-dich\/$/);
    await at.submit();
    await at.sendLater();
    const [report] = (await at.read()).reports;
    assert.deepEqual([report!.trouble?.code, await packages()], ['unreachable', 0]);
    assert.deepEqual(new Set(await at.states()), new Set(['submitted']));
  });

  it('goes through by the authority in the file the officer gave, and is sent once', async () => {
    await carried();
    await at.sendLater();
    await portal.served.settled();
    portal.at = new Date(portal.at.getTime() + HOUR);
    await at.sendLater();
    assert.deepEqual([await at.states(), await packages()], [['accepted', 'accepted', 'accepted'], 1]);
  });
});
