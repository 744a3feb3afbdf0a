/** The remote signing service, from the signer's page to her phone, over our API and the service's. */
import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, type KeyObject, randomUUID, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readCertificate } from '../../../core/signing/certificate.js';
import { type RemoteDoor, remoteSigner, type RemoteState } from '../../../core/signing/remote/remote-signer.js';
import { SigningRefused } from '../../../core/signing/signer.js';
import { RemoteRequests } from '../../../server/remote-signing/requests.js';
import { openService, readContract, REMOTE_SIGNING_FILE } from '../../../server/remote-signing/service.js';
import { type BuiltUser, buildSchool, buildUser } from '../../support/builders.js';
import { CSC_CLIENT, type CscServer, startCscServer } from '../../support/csc-server.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf } from '../../support/signed-record.js';

const PERSONAL_ID = '000000000017';
const refusedWith = (code: string) => (error: unknown) => error instanceof SigningRefused && error.code === code;

describe('the contract with a remote service', () => {
  it('names it by HTTPS, unless it is on this very machine', async () => {
    const dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-contract-'));
    const read = async (url: string) => {
      await writeFile(path.join(dataDir, REMOTE_SIGNING_FILE), JSON.stringify({ url, ...CSC_CLIENT }));
      return (await readContract(dataDir))?.url;
    };
    for (const url of ['https://ky.example/csc/v2/', 'http://127.0.0.1:81/csc/v2/', 'http://localhost:81/csc/v2/']) {
      assert.equal(await read(url), url);
    }
    for (const url of [
      'http://ky.example/',
      'http://localhost.ky.example/',
      'http://localhost@ky.example/',
      'ftp://ky/',
    ]) {
      await assert.rejects(read(url), url);
    }
    await rm(dataDir, { recursive: true });
  });
});

describe('signing through a remote service', () => {
  let service: CscServer;
  let server: TestServer;
  let teacher: BuiltUser;
  let stranger: BuiltUser;
  let publicKey: KeyObject;
  /** How far the clock that requests wait by is ahead, ms. */
  let later = 0;
  // The service knows certificates by their bytes only: its key is another one.
  const certificate = Buffer.from(certificateOf('homeroom'));
  const fingerprint = createHash('sha256').update(certificate).digest('hex');

  before(async () => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    publicKey = pair.publicKey;
    service = await startCscServer([
      { userId: PERSONAL_ID, certificate: Buffer.from('an older one'), key: pair.privateKey, status: 'disabled' },
      { userId: PERSONAL_ID, certificate, key: pair.privateKey },
    ]);
    const clock = () => new Date(Date.parse('2027-06-20T02:00:00Z') + later);
    const remoteSigning = new RemoteRequests(
      openService({ url: service.url, ...CSC_CLIENT }, clock),
      randomUUID,
      clock,
    );
    server = await startTestServer({ more: { remoteSigning } });
    await buildSchool(server.db);
    teacher = await buildUser(server.db);
    stranger = await buildUser(server.db);
    await server.db.users.update({ personalId: PERSONAL_ID }, { where: { id: teacher.id } });
    const day = '2027-01-01T00:00:00.000Z';
    const { subject, issuer, serial, notBefore, notAfter } = await readCertificate(new Uint8Array(certificate));
    await server.db.certificates.create({
      fingerprint,
      der: certificate.toString('base64'),
      chain: '[]',
      ...{ subject, issuer, serial, notBefore, notAfter },
      kind: 'personal',
      userId: teacher.id,
      carrier: 'REMOTE_SIGNING',
      internal: false,
      state: 'bound',
      addedAt: day,
      office: 'none',
    });
  });
  after(async () => {
    await server.stop();
    await service.stop();
  });

  const start = async (user: BuiltUser, hashes: readonly string[], of = fingerprint) =>
    server.send('POST', '/remote-signing/requests', {
      headers: await server.signIn(user.account),
      body: { fingerprint: of, hashes, description: 'Ký 2 học bạ lớp 4A' },
    });
  const doorOf = (user: BuiltUser, whenWaiting: () => void): RemoteDoor => ({
    start: async (hashes) => (await start(user, hashes)).body.id as string,
    ask: async (id) =>
      (await server.send('GET', `/remote-signing/requests/${id}`, { headers: await server.signIn(user.account) }))
        .body as RemoteState,
    pause: () => Promise.resolve(whenWaiting()),
  });
  const datas = [Buffer.from('một'), Buffer.from('hai')];

  it('signs once its owner has confirmed what her phone shows', async () => {
    const signer = remoteSigner({ certificate, chain: [], door: doorOf(teacher, () => service.decide('yes')) });
    const signatures = await signer.sign(datas);
    assert.deepEqual(
      signatures.map((signature, at) => verify('sha256', datas[at]!, publicKey, signature)),
      [true, true],
    );
    const shown = service.asked().at(-1);
    assert.equal(shown?.description, 'Ký 2 học bạ lớp 4A');
    assert.equal(shown?.hashes.length, 2);
  });

  it('signs nothing when she declines', async () => {
    const signer = remoteSigner({ certificate, chain: [], door: doorOf(teacher, () => service.decide('no')) });
    await assert.rejects(signer.sign(datas), refusedWith('remote-refused'));
  });

  it('stops waiting for the phone when the page is left', async () => {
    const signer = remoteSigner({ certificate, chain: [], door: doorOf(teacher, () => signer.close()) });
    await assert.rejects(signer.sign(datas), refusedWith('cancelled'));
    service.decide('no');
  });

  it('stops waiting when it is told to, and can be asked again', async () => {
    const stop = { aborted: false };
    const door = doorOf(teacher, () => {
      if (stop.aborted) service.decide('yes');
      else stop.aborted = true;
    });
    const signer = remoteSigner({ certificate, chain: [], door });
    await assert.rejects(signer.sign(datas, stop), refusedWith('cancelled'));
    assert.equal(service.calls.at(-1), 'credentials/authorizeCheck', 'nothing was signed');
    assert.equal((await signer.sign(datas)).length, 2);
  });

  it('forgets a request after five minutes', async () => {
    const { id } = (await start(teacher, [createHash('sha256').update('bảy').digest('base64')])).body;
    const ask = async () =>
      server.send('GET', `/remote-signing/requests/${id}`, { headers: await server.signIn(teacher.account) });
    later = 5 * 60_000;
    assert.equal((await ask()).body.state, 'waiting');
    later += 1;
    assert.equal((await ask()).status, 404);
    later = 0;
    service.decide('no');
    const door: RemoteDoor = {
      start: () => Promise.resolve('1'),
      ask: () => Promise.resolve({ state: 'expired' }),
      pause: () => Promise.resolve(),
    };
    await assert.rejects(remoteSigner({ certificate, chain: [], door }).sign(datas), refusedWith('remote-timeout'));
  });

  it('tells a service that fails while the phone is waited for from her “no”', async () => {
    const { id } = (await start(teacher, [createHash('sha256').update('tám').digest('base64')])).body;
    const headers = await server.signIn(teacher.account);
    const ask = async () => (await server.send('GET', `/remote-signing/requests/${id}`, { headers })).body;
    service.failNext = { status: 500, body: '<html>' };
    assert.equal((await ask()).code, 'remote-signing-refused');
    assert.equal((await ask()).state, 'waiting');
    service.decide('no');
    assert.equal((await ask()).state, 'refused');
  });

  it('gives the same signatures again to a page that lost the answer', async () => {
    const hash = createHash('sha256').update('ba').digest('base64');
    const headers = await server.signIn(teacher.account);
    const { id } = (await start(teacher, [hash])).body;
    service.decide('yes');
    const first = await server.send('GET', `/remote-signing/requests/${id}`, { headers });
    const again = await server.send('GET', `/remote-signing/requests/${id}`, { headers });
    assert.equal(first.body.state, 'signed');
    assert.deepEqual(again.body, first.body);
  });

  it('is nobody else’s: neither her certificate nor her request', async () => {
    const hash = createHash('sha256').update('bốn').digest('base64');
    assert.equal((await start(stranger, [hash])).status, 404);
    const { id } = (await start(teacher, [hash])).body;
    const asked = await server.send('GET', `/remote-signing/requests/${id}`, {
      headers: await server.signIn(stranger.account),
    });
    assert.equal(asked.status, 404);
    service.decide('no');
  });

  it('renews a token the service has forgotten', async () => {
    service.forgetTokens();
    const { status } = await start(teacher, [createHash('sha256').update('năm').digest('base64')]);
    assert.equal(status, 200);
    service.decide('no');
  });

  it('follows no redirect', async () => {
    // Followed, an answer without a Location would be one of the service's, which refuses.
    service.failNext = { status: 302, body: '' };
    const { status, body } = await start(teacher, [createHash('sha256').update('sáu').digest('base64')]);
    assert.deepEqual([status, body.code], [422, 'remote-signing-unreachable']);
  });

  it('says in words what a service that fails, answers nonsense, or has no such key means', async () => {
    const hash = [createHash('sha256').update('sáu').digest('base64')];
    service.failNext = { status: 500, body: '<html>' };
    assert.equal((await start(teacher, hash)).body.code, 'remote-signing-refused');
    service.failNext = { status: 200, body: '{"credentialIDs":"all"}' };
    assert.equal((await start(teacher, hash)).body.code, 'remote-signing-refused');
    await server.db.users.update({ personalId: '000000000018' }, { where: { id: teacher.id } });
    assert.equal((await start(teacher, hash)).body.code, 'remote-signing-no-key');
    await server.db.users.update({ personalId: null }, { where: { id: teacher.id } });
    assert.equal((await start(teacher, hash)).body.code, 'remote-signing-no-id');
  });

  it('says so where the school has no such service', async () => {
    const other = await startTestServer();
    try {
      await buildSchool(other.db);
      const user = await buildUser(other.db);
      const row = await server.db.certificates.findByPk(fingerprint);
      await other.db.certificates.create({ ...row!.get(), userId: user.id });
      const { body } = await other.send('POST', '/remote-signing/requests', {
        headers: await other.signIn(user.account),
        body: { fingerprint, hashes: [Buffer.alloc(32).toString('base64')], description: 'x' },
      });
      assert.equal(body.code, 'remote-signing-off');
    } finally {
      await other.stop();
    }
  });
});
