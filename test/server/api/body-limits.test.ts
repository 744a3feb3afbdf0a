import assert from 'node:assert/strict';
import { accessOf } from '../../../core/rights/access.js';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BODY, type Endpoint } from '../../../core/contract/endpoint.js';
import { ENDPOINTS } from '../../../core/contract/endpoints.js';
import { jsonOf } from '../../../server/web/json-body.js';
import { parseBody, parseHead } from '../../../server/routes/parse-request.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, PASSWORD } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const OFFICE = ['administrator', 'principal', 'clerk'] as const;
const JSON_TYPE = { 'Content-Type': 'application/json' };

describe('what a request may bring', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let headers: Record<string, string>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a' });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    headers = await server.signIn('thu');
  });
  after(() => server.stop());

  it('is a few kilobytes where anybody may send it, and bounded by its endpoint everywhere', () => {
    for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
      if (endpoint.body === undefined || typeof endpoint.body === 'string') continue;
      const most = endpoint.most ?? BODY.usual;
      const access = accessOf(endpoint.acts);
      // Lists and scans come from the few who answer for the school.
      const few = access !== 'anybody' && OFFICE.some((hat) => access.includes(hat));
      assert.ok(most <= (few ? BODY.list : BODY.sheet), name);
      if (access === 'anybody') assert.ok(most <= 4096, name);
    }
  });

  it('is refused above that with the size that is allowed, before anything of it is built', async () => {
    const signIn = { account: 'thu', password: PASSWORD, channel: 'bearer' };
    const send = (path: string, body: object, more = {}) =>
      server.send('POST', path, { headers: { ...headers, ...JSON_TYPE, ...more }, raw: JSON.stringify(body) });
    assert.equal((await send('/sign-in', { ...signIn, more: 'x'.repeat(3000) })).status, 200);
    const refused = await send('/sign-in', { ...signIn, more: 'x'.repeat(4100) });
    assert.equal(refused.status, 413);
    assert.match(refused.body.reason, /4 KB/);
    assert.equal((await send('/sign-out', { more: 'x'.repeat(70_000) })).status, 413);
  });

  it('is never nested deeper than the contract needs, whatever stands in its texts', () => {
    const nested = (depth: number) => Buffer.from(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    assert.ok(Array.isArray(jsonOf(nested(16))));
    for (const depth of [17, 1000, 2_000_000]) assert.throws(() => jsonOf(nested(depth)), /bad-request/);
    assert.throws(() => jsonOf(Buffer.from('{"a":'.repeat(40))), /bad-request/);
    const text = `${'['.repeat(50)}\\"${'{'.repeat(50)}\\\\`;
    assert.deepEqual(jsonOf(Buffer.from(`["${text}",["x"]]`)), JSON.parse(`["${text}",["x"]]`));
    assert.throws(() => jsonOf(Buffer.from(`["\\\\",${'['.repeat(20)}`)), /bad-request/);
    // An unending text is no JSON, and looked at once.
    assert.throws(() => jsonOf(Buffer.from(`"${'\\"'.repeat(1_000_000)}`)), /bad-request/);
  });

  it('has no more parts than a full push', () => {
    assert.throws(() => jsonOf(Buffer.from(`[${'0,'.repeat(70_000)}0]`)), /bad-request/);
    assert.equal((jsonOf(Buffer.from(`[${'0,'.repeat(50_000)}0]`)) as unknown[]).length, 50_001);
  });

  it('holds no control character in any text, however it was written', async () => {
    const path = '/classes/4a/sheets/year-end/pushes';
    const push = (value: string) =>
      server.send('POST', path, {
        headers: { ...headers, ...JSON_TYPE },
        raw: `{"pushId":"${randomUUID()}","baseRevision":0,"changes":{"1":{"note":[null,"${value}"]}}}`,
      });
    for (const written of ['\\u0000', 'a\\u0001b', '\\b', '\\f', '\\u000B', '\\u001f', '\x7f', '\\u007f']) {
      const { status, body } = await push(written);
      assert.equal(status, 400, written);
      assert.equal(body.code, 'bad-request');
      assert.match(body.reason, /body\.changes\.1\.note\.1/);
    }
    for (const written of ['\\t', '\\n', '\\r\\n', '\\\\u0000', '\\\\b', 'Thu\\u1ef7']) {
      assert.equal((await push(written)).status, 200, written);
    }
    const name = await server.send('POST', path, {
      headers,
      body: { pushId: randomUUID(), baseRevision: 0, changes: { 'a\u0000': { note: [null, 'x'] } } },
    });
    assert.equal(name.status, 400);
    const nul = { account: 'thu\u0000', password: PASSWORD, channel: 'bearer' };
    assert.equal((await server.send('POST', '/sign-in', { body: nul })).status, 400);
    assert.equal((await server.send('GET', '/classes/4a%00/sheets/year-end', { headers })).status, 400);
  });

  it('is looked over for them at every endpoint, by path, query and body', () => {
    for (const part of ['params', 'query', 'body'] as const) {
      const endpoint = { [part]: z.object({ text: z.string(), list: z.array(z.string()).optional() }) };
      const parse = (text: string, list?: string[]) =>
        part === 'body'
          ? parseBody(endpoint as unknown as Endpoint, { text, list })
          : parseHead(endpoint as unknown as Endpoint, { params: undefined, query: undefined, [part]: { text, list } });
      assert.throws(() => parse('\u0000'), /bad-request/);
      assert.throws(() => parse('x', ['x', '\u0007']), /bad-request/);
      assert.doesNotThrow(() => parse('Thuỷ\n', ['x']));
    }
  });
});
