import { readingOn, tablesOf } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPkcs12 } from '../../../core/signing/pkcs12.js';
import { examineDatabase } from '../../../server/cli/doctor/database.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { KEY_FILES } from '../../../server/sample/certificates/files.js';
import { SIGNERS } from '../../../server/sample/certificates/make.js';
import { SAMPLE_PASSPHRASE, SAMPLE_PIN } from '../../../server/sample/certificates/words.js';
import { removeSample } from '../../../server/sample/remove-sample.js';
import { openAuthority } from '../../../server/acts/certificates/parts/issuing-authority.js';
import { fromBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { signingCertificate } from '../../../server/acts/certificates/parts/signing-certificate.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { loadRegister } from '../../../server/acts/certificates/load-register.js';
import { Refused } from '../../../server/ground/refused.js';
import { atSampleTime, copySample, SAMPLE_TIME } from '../../support/sample.js';

describe('certificates of the sample school', function () {
  this.timeout(60_000);
  const dir = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  const data = join(dir, 'data');
  let db: Database;
  let deps: Deps;
  before(async () => {
    await copySample(data, atSampleTime);
    db = await openDatabase({ dataDir: data });
    deps = depsOf(db, { clock: atSampleTime });
  });
  after(async () => {
    await db.close();
    await removeSample(data);
    assert.equal(existsSync(data), false, 'removed whole');
    rmSync(dir, { recursive: true, force: true });
  });

  const opened = async (file: string) => {
    const known = (await db.certificates.findAll({ raw: true })).map(({ der }) => fromBase64(der));
    return openPkcs12(new Uint8Array(readFileSync(join(data, KEY_FILES, file))), SAMPLE_PIN, known, SAMPLE_TIME);
  };

  it('has a key file for everybody who signs, whose certificate is bound to that account and counts', async () => {
    for (const account of SIGNERS) {
      const signer = await opened(`${account}.p12`);
      const user = (await db.users.findOne({ where: { account }, raw: true }))!;
      const rows = await db.certificates.findAll({ where: { userId: user.id }, raw: true });
      assert.deepEqual(Buffer.from(fromBase64(rows[0]!.der)), Buffer.from(signer.certificate), account);
      const counts = await signingCertificate(readingOn(deps), { userId: user.id }, rows[0]!.fingerprint, SAMPLE_TIME);
      assert.match(counts.subject, /không có giá trị pháp lý bên ngoài,O=Trường Tiểu học Mẫu/);
      assert.equal(signer.chain.length, 2);
    }
    const wearer = await tablesOf(deps.db).userHats.findOne({ where: { hat: 'administrator' }, raw: true });
    const administrator = { userId: wearer!.userId, name: '', hats: [], from: null };
    const { without, ending, authority } = await loadRegister(deps, { caller: administrator });
    assert.deepEqual([without, ending], [[], []]);
    assert.ok(authority);
  });

  it('has a seal that waits for the office above, and an authority its passphrase opens', async () => {
    const signer = await opened('con-dau-truong.p12');
    const row = (await db.certificates.findOne({ where: { kind: 'organisation' }, raw: true }))!;
    assert.deepEqual(Buffer.from(fromBase64(row.der)), Buffer.from(signer.certificate));
    await assert.rejects(
      signingCertificate(readingOn(deps), 'organisation', row.fingerprint, SAMPLE_TIME),
      (error) => error instanceof Refused && error.refusal.code === 'office-not-approved',
    );
    await openAuthority(readingOn(deps), SAMPLE_PASSPHRASE);
    const readme = readFileSync(join(data, KEY_FILES, 'DOC-TRUOC.txt'), 'utf8');
    assert.ok(readme.includes(SAMPLE_PIN) && readme.includes(SAMPLE_PASSPHRASE) && readme.includes('KHÔNG CÓ GIÁ TRỊ'));
    assert.equal(readdirSync(join(data, KEY_FILES)).length, SIGNERS.length + 3);
  });

  it('names the school and its people as the package needs, with numbers nobody has', async () => {
    const school = (await db.school.findByPk(1, { raw: true }))!;
    assert.equal(JSON.parse(school.profile).province, 'Ninh Bình');
    const numbers = [
      ...(await db.users.findAll({ raw: true })).map(({ personalId }) => personalId),
      ...(await db.pupils.findAll({ raw: true })).map(({ personalId }) => personalId),
    ];
    const given = numbers.filter((number) => number !== null);
    assert.ok(given.every((number) => /^99\d{10}$/.test(number)));
    assert.equal(new Set(given).size, given.length);
    const year = (await db.schoolYears.findOne({ where: { current: true }, raw: true }))!;
    const classes = await db.classes.findAll({ where: { schoolYearId: year.id }, raw: true });
    for (const { id, name } of classes) {
      const enrolled = (await db.enrolments.findAll({ where: { classId: id }, raw: true })).map(
        ({ pupilId }) => pupilId,
      );
      const missing = await db.pupils.count({ where: { id: enrolled, personalId: null } });
      assert.equal(missing, name.endsWith('B') ? 1 : 0, name);
    }
  });

  it('tells of it in an unbroken audit trail', async () => {
    const kinds = (await db.auditEvents.findAll({ raw: true, order: ['seq'] })).map(
      ({ data: text }) => JSON.parse(text).kind,
    );
    assert.deepEqual(kinds.slice(0, 2), ['school.created', 'first-run.done']);
    const authority = kinds.indexOf('authority.made');
    assert.deepEqual(kinds.slice(authority + 1, authority + 3), ['anchor.decided', 'certificate.issued']);
    assert.equal(kinds.filter((kind) => kind === 'certificate.decided').length, SIGNERS.length + 1);
    const findings = await examineDatabase(data, SAMPLE_TIME).catch((error: unknown) => [error]);
    assert.ok(!JSON.stringify(findings).includes('audit-broken'));
  });
});
