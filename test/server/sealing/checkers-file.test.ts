/** The file that the school publishes for whoever checks its transcripts elsewhere, from sealing to publishing. */
import assert from 'node:assert/strict';
import { trustSchema } from '../../../core/contract/elsewhere.js';
import { checkersToSignSchema } from '../../../core/contract/checkers.js';
import { sealingSchema } from '../../../core/contract/sealing.js';
import { prepareCheckersSignature } from '../../../core/signing/checkers/sign-checkers.js';
import { verifyCheckersFile } from '../../../core/signing/checkers/verify-checkers-file.js';
import { verifyXml } from '../../../core/signing/verify/verify-xml.js';
import { outsideLists } from '../../../server/store/migrations/0006-outside-lists.js';
import { publishedTrust } from '../../../server/store/migrations/0014-published-trust.js';
import { certificateOf, keyFile, signBy, type TestSigner } from '../../support/signed-record.js';
import { lastEvents } from '../../support/signed-tables.js';
import {
  bindCertificate,
  buildSigningClass,
  expectOk,
  lookAt,
  type SigningClass,
  signSubjects,
} from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { tamper } from '../../support/tampering.js';

const MINUTE = 60_000;

describe('the school’s file for checkers', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await server.db.users.update({ personalId: '001175009876' }, { where: { id: school.principal.user.id } });
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    server.pass(MINUTE);
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
    server.pass(MINUTE);
  });
  after(() => server.stop());
  beforeEach(() => server.pass(MINUTE));

  const toSign = async () => checkersToSignSchema.parse((await expectOk(school.clerk.get('/checkers/next'))).body);
  const state = async () => sealingSchema.parse((await expectOk(school.clerk.get('/sealing'))).body).checkers;
  const now = () => momentInVietnam(server.deps.clock());
  async function signed(
    changes: object = {},
    { signedAt = now(), key = 'seal' }: { readonly signedAt?: string; readonly key?: TestSigner } = {},
  ) {
    const { checkers } = await toSign();
    const prepared = await prepareCheckersSignature({ ...checkers, signedAt, ...changes }, certificateOf('seal'));
    const signature = Buffer.from(signBy(key, prepared.toSign)).toString('base64');
    const { fileId, number } = checkers;
    return { fileId, number, certificate: school.clerk.fingerprint, signedAt, signature };
  }
  const post = (body: object) => school.clerk.post('/checkers/signatures', body);
  const published = () => fetch(new URL('/kiem-tra/nguoi-ky.xml', server.url));
  const trust = async () => trustSchema.parse((await expectOk(server.send('GET', '/trust'))).body);
  const options = async () => ({
    anchors: [certificateOf('authority')],
    intermediates: [],
    crls: [keyFile('none-revoked.crl')],
    seals: (await trust()).seals,
    at: server.deps.clock(),
  });
  const opened = async () => {
    const { checkers, verification } = await verifyCheckersFile(await (await published()).text(), await options());
    assert.equal(verification.verdict, 'valid', JSON.stringify(verification.steps));
    return checkers!;
  };

  it('is not due before anything is released, and not there', async () => {
    assert.deepEqual(await state(), { number: null, signedAt: null, due: false });
    assert.equal((await published()).status, 404);
  });

  it('is due once something is, and names exactly seal and signers of what was released', async () => {
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    assert.deepEqual(await state(), { number: null, signedAt: null, due: true });
    await expectOk(post(await signed()));
    const file = await opened();
    const thu = (await server.db.users.findByPk(school.thu.user.id, { raw: true }))!;
    assert.deepEqual(
      file.signers.map(({ fingerprint, name, personalId, to }) => [fingerprint, name, personalId, to]).sort(),
      [
        [school.principal.fingerprint, 'Phạm Thị Hạnh', '001175009876', null],
        [school.thu.fingerprint, 'Trần Thị Thu', thu.personalId, null],
      ].sort(),
    );
    assert.deepEqual(
      file.seals.map(({ fingerprint, to }) => [fingerprint, to]),
      [[school.clerk.fingerprint, null]],
    );
    assert.equal(file.number, 1);
    assert.deepEqual(
      file.anchors.map(({ internal, to }) => [internal, to]),
      [[true, null]],
    );
    assert.ok(file.signers.every(({ from }) => Date.parse(from) <= server.deps.clock().getTime()));
    assert.deepEqual(
      (await lastEvents(server.db)).map(({ kind, number }) => [kind, number]),
      [['checkers.signed', 1]],
    );
    assert.equal((await state()).due, false);
  });

  it('holds no lookup code, no pupil and no subject teacher', async () => {
    const text = await (await published()).text();
    const told = [
      ...(await server.db.records.findAll({ raw: true })).map(({ pupilId }) => pupilId),
      ...(await server.db.units.findAll({ raw: true })).map(({ lookupCode }) => lookupCode),
    ];
    assert.ok(told.length > 1);
    for (const word of told) assert.ok(!text.includes(word));
    assert.ok(!text.includes('Lê Văn Nhạc'));
  });

  it('settles whose the certificates of a released record are, for whoever checks it elsewhere', async () => {
    const [an] = school.klass.pupils;
    const { bytes } = await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/xml`));
    const asked = await options();
    const without = await verifyXml(new Uint8Array(bytes), asked);
    assert.equal(without.verdict, 'unknown');
    assert.deepEqual(
      without.steps.filter(({ ok, code }) => ok !== true && code !== 'status').map(({ code }) => code),
      ['holder:homeroom', 'holder:principal'],
    );
    const { verdict, steps } = await verifyXml(new Uint8Array(bytes), { ...asked, checkers: [await opened()] });
    assert.equal(verdict, 'valid', JSON.stringify(steps.filter(({ ok }) => ok !== true)));
  });

  it('goes out with what a school says of its trust', async () => {
    const { checkers, seals, licensed } = await trust();
    assert.equal(checkers, await (await published()).text());
    assert.deepEqual(
      seals.map(({ fingerprint }) => fingerprint),
      [school.clerk.fingerprint],
    );
    assert.deepEqual(licensed, []);
  });

  it('is there for anybody, with a tag to ask again by', async () => {
    const { status, headers } = await published();
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^application\/xml/);
    assert.match(headers.get('cache-control') ?? '', /public, max-age=3600/);
    const again = await fetch(new URL('/kiem-tra/nguoi-ky.xml', server.url), {
      // Without a Cache-Control of its own, fetch would ask for no answer from any cache.
      headers: { 'If-None-Match': headers.get('etag')!, 'Cache-Control': 'max-age=0' },
    });
    assert.equal(again.status, 304);
  });

  it('is refused with another key, other words, a number or time that is gone, and by anybody else', async () => {
    const code = async (body: object) => (await post(body)).body.code as string;
    assert.equal(await code(await signed({}, { key: 'principal' })), 'signature-wrong');
    assert.equal(await code(await signed({ signers: [] })), 'signature-wrong');
    assert.equal(await code(await signed({ school: { code: '1', name: 'Trường khác' } })), 'signature-wrong');
    assert.equal(await code({ ...(await signed()), number: 1 }), 'checkers-moved-on');
    assert.equal(await code({ ...(await signed()), certificate: school.thu.fingerprint }), 'certificate-of-another');
    const at = (minutes: number) => momentInVietnam(new Date(server.deps.clock().getTime() + minutes * MINUTE));
    assert.equal(await code(await signed({}, { signedAt: at(20) })), 'signed-in-future');
    assert.equal(await code(await signed({}, { signedAt: at(-10) })), 'signed-before-previous');
    assert.equal((await school.principal.get('/checkers/next')).status, 403);
    assert.equal(await server.db.checkersFiles.count(), 1);
    assert.deepEqual(
      (await lastEvents(server.db)).map(({ kind, what }) => [kind, what]),
      [['sealing.refused', 'checkers']],
    );
  });

  it('is due again when a released signer’s binding changes, and tells until when it held', async () => {
    const revokedAt = server.deps.clock().toISOString();
    const row = { state: 'revoked' as const, revokedAt, revokedReason: 'Mất máy' };
    await server.db.certificates.update(row, { where: { fingerprint: school.music.fingerprint } });
    assert.equal((await state()).due, false, 'she has signed nothing that a record shows');
    await server.db.certificates.update(row, { where: { fingerprint: school.thu.fingerprint } });
    assert.equal((await state()).due, true);
    const body = await signed();
    await expectOk(post(body));
    assert.equal((await expectOk(post(body))).body.number, 2, 'sent again, it is the same');
    const file = await opened();
    assert.equal(file.number, 2);
    assert.equal(file.signers.find(({ fingerprint }) => fingerprint === school.thu.fingerprint)!.to, revokedAt);
    assert.equal(await server.db.checkersFiles.count(), 2, 'earlier ones stay');
    await assert.rejects(server.db.sequelize.query("UPDATE checkers_files SET xml = ''"));
  });

  it('is due again when the school is renamed, an authority no longer trusted or a seal renewed', async () => {
    const { db } = server;
    await db.school.update({ name: 'Trường Tiểu học Mới' }, { where: {} });
    assert.equal((await state()).due, true);
    await expectOk(post(await signed()));
    assert.equal((await opened()).school.name, 'Trường Tiểu học Mới');
    await bindCertificate(server, 'stranger', 'organisation');
    assert.equal((await state()).due, true);
    assert.equal((await toSign()).checkers.seals.length, 2);
  });

  it('names the same after an upgrade of a school that has released records before', async () => {
    const { db } = server;
    const signers = async () => (await toSign()).checkers.signers;
    const before = await signers();
    assert.equal(before.length, 2);
    const query = db.sequelize.getQueryInterface();
    await db.sequelize.transaction(async (transaction) => {
      for (const table of ['outside_list_parts', 'released_signers']) await query.dropTable(table, { transaction });
      await outsideLists.up(query, transaction);
      await publishedTrust.up(query, transaction);
    });
    assert.deepEqual(await signers(), before);
  });

  it('asks the database the same few statements however much was released', async () => {
    const asked = async () => {
      await state();
      server.statements.length = 0;
      await state();
      return server.statements.length;
    };
    const few = await asked();
    const at = '2027-06-20T09:00:00+07:00';
    const rows = Array.from({ length: 300 }, (_, n) => ({
      ...{ certificate: school.thu.fingerprint, slot: 'homeroom', name: `Người ${n}`, personal_id: '' },
      ...{ first_at: at, last_at: at },
    }));
    await server.db.sequelize.getQueryInterface().bulkInsert('released_signers', rows);
    assert.equal(await asked(), few);
    await server.db.sequelize.query(`DELETE FROM released_signers WHERE name LIKE 'Người %'`);
  });

  it('vouches for no certificate whose bytes were changed', async () => {
    const other = (await server.db.certificates.findByPk(school.music.fingerprint, { raw: true }))!.der;
    await tamper(server.db, 'certificates', 'UPDATE certificates SET der = $1 WHERE fingerprint = $2', [
      other,
      school.principal.fingerprint,
    ]);
    assert.deepEqual(
      (await toSign()).checkers.signers.map(({ fingerprint }) => fingerprint),
      [school.thu.fingerprint],
    );
  });
});
