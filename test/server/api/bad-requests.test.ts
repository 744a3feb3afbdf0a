import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupChanges, MOST_CHANGES } from '../../../core/contract/push.js';
import fc from 'fast-check';
import { controlPlace } from '../../../core/codes/control-characters.js';
import { XLSX } from '../../../core/contract/endpoint.js';
import { LIMITS } from '../../../server/http/limits.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, buildUser, PASSWORD } from '../../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';

describe('bad requests', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let headers: Record<string, string>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    headers = await server.signIn('thu');
  });
  after(() => server.stop());

  const JSON_TYPE = { 'Content-Type': 'application/json' };
  const path = '/classes/4a/sheets/year-end/pushes';
  const post = (raw: string | Uint8Array, more: Record<string, string> = JSON_TYPE) =>
    server.send('POST', path, { headers: { ...headers, ...more }, raw });
  const isProblem = ({ status, body, headers: answered }: Reply, expected: number, code: string) => {
    assert.equal(status, expected, JSON.stringify(body));
    assert.match(answered.get('Content-Type') ?? '', /^application\/problem\+json/);
    assert.equal(body.code, code);
    assert.equal(body.status, expected);
    for (const word of ['type', 'title', 'reason', 'remedy']) assert.ok(body[word].length > 0, word);
    assert.ok(!/[{}]/.test(body.reason), body.reason);
  };

  it('that are no JSON, or no JSON at all, are 400', async () => {
    isProblem(await post('{"pushId":'), 400, 'bad-request');
    isProblem(await post(Buffer.from([0xff, 0xfe, 0x00])), 400, 'bad-request');
    isProblem(await post(''), 400, 'bad-request');
    isProblem(await post('null'), 400, 'bad-request');
    isProblem(await post('[]'), 400, 'bad-request');
  });

  it('say where they do not fit', async () => {
    const refused = await post(
      JSON.stringify({
        pushId: randomUUID(),
        baseRevision: 0,
        changes: { 1: { note: [null, 7] } },
      }),
    );
    isProblem(refused, 400, 'bad-request');
    assert.match(refused.body.reason, /body\.changes/);
  });

  it('of another media type or encoding are 415', async () => {
    isProblem(await post('{}', { 'Content-Type': 'text/plain' }), 415, 'bad-request');
    isProblem(await post('{}', { ...JSON_TYPE, 'Content-Encoding': 'zip' }), 415, 'bad-request');
    const file = await server.send('POST', '/uploads', { headers: { ...headers, ...JSON_TYPE }, raw: '{}' });
    isProblem(file, 415, 'bad-request');
  });

  it('that are too large are 413 and say what is allowed', async () => {
    const refused = await post(`"${'x'.repeat(9 * 2 ** 20)}"`);
    isProblem(refused, 413, 'too-large');
    assert.match(refused.body.reason, /2 MB/);
    const file = await server.send('POST', '/uploads', {
      headers: { ...headers, 'Content-Type': XLSX },
      raw: Buffer.alloc(6 * 2 ** 20),
    });
    isProblem(file, 413, 'too-large');
  });

  it('with as many changes as there may be are taken, with one more refused', async () => {
    const changes = Array.from({ length: MOST_CHANGES }, (_, i) => ({
      pupil: `26${i}`,
      field: 'subject.TOAN.remark',
      base: null,
      value: 'Nắm vững kiến thức. '.repeat(10),
    }));
    const body = { pushId: randomUUID(), baseRevision: 0, changes: groupChanges(changes) };
    const { status, body: answer } = await server.send('POST', path, { headers, body });
    assert.equal(status, 200);
    assert.equal(answer.refused.length, MOST_CHANGES);
    isProblem(
      await server.send('POST', path, {
        headers,
        body: { ...body, changes: { ...body.changes, more: { note: [null, 'x'] } } },
      }),
      400,
      'bad-request',
    );
  });

  it('for unknown paths and periods are 404 and 400, whatever stands in them', async () => {
    isProblem(await server.send('GET', '/nothing'), 404, 'not-found');
    isProblem(await server.send('GET', '/classes/4a/sheets/someday', { headers }), 400, 'bad-request');
    isProblem(await server.send('GET', '/classes/4a/sheets/year-end?since=1&since=2', { headers }), 400, 'bad-request');
    isProblem(await server.send('GET', '/classes/..%2f..%2fetc/sheets/year-end', { headers }), 404, 'not-found');
    isProblem(await server.send('GET', "/classes/4a'%20OR%201=1--/sheets/year-end", { headers }), 404, 'not-found');
    isProblem(await server.send('GET', '/classes/%E0%A4%A/sheets/year-end', { headers }), 400, 'bad-request');
    isProblem(await server.send('GET', `/classes/${'x'.repeat(100)}/sheets/year-end`, { headers }), 400, 'bad-request');
    const upload = await server.send('POST', '/uploads?mode=eat', {
      headers: { ...headers, 'Content-Type': XLSX },
      raw: 'x',
    });
    isProblem(upload, 400, 'bad-request');
  });

  it('by another method are 405 with what is allowed, HEAD is GET without a body', async () => {
    const refused = await server.send('DELETE', '/me', { headers });
    isProblem(refused, 405, 'bad-request');
    assert.equal(refused.headers.get('Allow'), 'GET, HEAD');
    const head = await server.send('HEAD', '/me', { headers });
    assert.equal(head.status, 200);
    assert.equal(head.bytes.length, 0);
  });

  it('with broken credentials are 401 and never 500', async () => {
    for (const bad of [
      'Bearer',
      'Bearer ',
      `Bearer ${'x'.repeat(43)}`,
      'Basic dGh1OnRodQ==',
      `Bearer ${'x'.repeat(5000)}`,
      'Bearer a b',
    ]) {
      const refused = await server.send('GET', '/me', { headers: { Authorization: bad } });
      isProblem(refused, 401, 'signed-out');
      assert.equal(refused.headers.get('WWW-Authenticate'), 'Bearer');
    }
    isProblem(await server.send('GET', '/me', { headers: { Cookie: 'hocba=; hocba=%; =;;' } }), 401, 'signed-out');
  });

  it('speak Vietnamese unless English is asked for', async () => {
    const words = async (where: string, language?: string) =>
      (await server.send('GET', where, { headers: language === undefined ? {} : { 'Accept-Language': language } })).body
        .reason as string;
    const vi = await words('/me', 'vi');
    const en = await words('/me', 'en-US,en;q=0.9,vi;q=0.5');
    assert.notEqual(vi, en);
    assert.equal(await words('/me'), vi);
    assert.equal(await words('/me', 'fr'), vi);
    assert.equal(await words('/me?lang=en', 'vi'), en);
    assert.equal(await words('/me?lang=xx', 'en'), en);
  });

  it('never break the server, whatever JSON they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json().map((json) => `{"pushId":"${randomUUID()}","baseRevision":0,"changes":${json}}`),
        ),
        async (raw) => {
          const { status } = await post(raw);
          assert.ok(status === 200 || status === 400, `${status}`);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('take any text in any cell for what it is: taken or refused by itself', async () => {
    const cell = fc.record({
      pupil: fc.oneof(fc.constantFrom(...klass.pupils), fc.string({ minLength: 1, maxLength: 32, unit: 'binary' })),
      field: fc.oneof(
        fc.constantFrom('subject.TOAN.level', 'subject.TOAN.score', 'note', 'homeroom.remark', 'health.height'),
        fc.string({ minLength: 1, maxLength: 64, unit: 'binary' }),
      ),
      base: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
      value: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { maxLength: 20 }), async (changes) => {
        const { status, body } = await server.send('POST', path, {
          headers,
          body: { pushId: randomUUID(), baseRevision: 0, changes: groupChanges(changes) },
        });
        // A control character anywhere is refused before any cell is looked at.
        const control = controlPlace(groupChanges(changes)) !== null;
        assert.equal(status, control ? 400 : 200, JSON.stringify(body));
        if (status === 400) return;
        const cells = new Set(changes.map(({ pupil, field }) => `${pupil}\n${field}`));
        assert.equal(body.accepted + body.refused.length + body.conflicts.length, cells.size);
      }),
      { numRuns: 100 },
    );
  });

  it('logged nothing unexpected', () => {
    assert.deepEqual(
      server.logged.filter(({ level }) => level === 'error'),
      [],
    );
  });
});

describe('a mistake of our own', () => {
  it('is a 500 with a reference that the log has too, and no word about what it was', async () => {
    const newToken = () => {
      throw new Error('a token out of the database');
    };
    const server = await startTestServer({ more: { newToken } });
    await buildSchool(server.db);
    await buildUser(server.db, { account: 'thu' });
    const signIn = { account: 'thu', password: PASSWORD, channel: 'bearer' };
    const { status, body } = await server.send('POST', '/sign-in', { body: signIn });
    assert.equal(status, 500);
    assert.equal(body.code, 'unexpected');
    const [entry] = server.logged.filter(({ level }) => level === 'error');
    const { reference } = entry!.fields as { reference: string };
    assert.ok(body.reason.includes(reference));
    assert.ok(!JSON.stringify(body).includes('database'));
    await server.stop();
  });
});

describe('too many requests', () => {
  it('are refused by area, signing in by address and pushing by person', async () => {
    const server = await startTestServer({ limits: { ...LIMITS, signIn: 3, push: 2 } });
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a' });
    for (const account of ['thu', 'lan']) await buildTeacher(server.db, klass, { homeroom: true }, { account });
    const thu = await server.signIn('thu');
    const lan = await server.signIn('lan');
    const push = (headers: Record<string, string>) =>
      server.send('POST', '/classes/4a/sheets/year-end/pushes', {
        headers,
        body: { pushId: randomUUID(), baseRevision: 0, changes: {} },
      });
    assert.deepEqual([(await push(thu)).status, (await push(thu)).status], [200, 200]);
    const refused = await push(thu);
    assert.equal(refused.status, 429);
    assert.equal(refused.body.code, 'too-many-requests');
    assert.ok(Number(refused.headers.get('Retry-After')) > 0);
    assert.equal((await push(lan)).status, 200);
    await server.signIn('lan');
    await assert.rejects(server.signIn('lan'), /429/);
    await server.stop();
  });
});
