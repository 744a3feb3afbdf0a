/** Every endpoint with every part of its address and body in turn out of order: refused or taken in words, never a fault of ours. */
import assert from 'node:assert/strict';
import { z } from 'zod';
import { type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { HATS } from '../../core/codes/hats.js';
import { beginSession } from '../../server/acts/sessions/begin-session.js';
import { writerOf } from '../../server/store/reader.js';
import { buildClass, buildSchool, buildTeacher, type BuiltUser } from '../support/builders.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { hostileIn, type Shape } from '../support/hostile-values.js';

describe('values nobody would type', function () {
  this.timeout(600_000);
  let server: TestServer;
  let everybody: BuiltUser;
  let known: string[];

  before(async () => {
    server = await startTestServer();
    const { db } = server;
    await buildSchool(db, { earlierYear: true });
    const klass = await buildClass(db, { id: '4a', name: '4A' });
    everybody = await buildTeacher(db, klass, { homeroom: true, subjects: ['TOAN'] }, { hats: HATS });
    const thu = await buildTeacher(db, klass, { subjects: ['TV'] });
    known = ['4a', klass.pupils[0]!, thu.id, everybody.id];
  });
  after(() => server.stop());

  /** Signed in anew with every hat, whatever the endpoint before has done to her. */
  async function signedIn(): Promise<Record<string, string>> {
    const { db, deps } = server;
    const token = deps.newToken();
    await db.writes.run(async (transaction) => {
      const writer = writerOf(db, transaction);
      const { id: userId } = everybody;
      await writer.users.update({ active: true, firstUntil: null }, { where: { id: userId } });
      await writer.secondFactors.destroy({ where: { userId } });
      await writer.userHats.destroy({ where: { userId } });
      await writer.userHats.bulkCreate(HATS.map((hat) => ({ userId, hat })));
      await beginSession(writer, token, { userId, channel: 'bearer', device: null, fromAddress: null }, deps.clock());
    });
    return { Authorization: `Bearer ${token}` };
  }

  const shapeOf = (schema: z.ZodType): Shape =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][]) {
    if (endpoint.body === XLSX) continue;
    it(name, async () => {
      const { method, path, params, query, body } = endpoint;
      const whole = shapeOf(
        z.object({
          params: params ?? z.object({}),
          query: query ?? z.object({}),
          body: (body as z.ZodType | undefined) ?? z.object({}),
        }),
      );
      for (const asked of hostileIn(whole, known)) {
        const { params, query, body: sent } = asked as Record<'params' | 'query' | 'body', Record<string, unknown>>;
        const where = path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(textOf(params[key])) || '-');
        const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, textOf(value)]));
        const answer = await server.send(method.toUpperCase(), `${where}?${search}`, {
          headers: await signedIn(),
          ...(body !== undefined && { body: sent }),
        });
        const asking = `${where}?${search} ${JSON.stringify(sent)}`.slice(0, 600);
        assert.notEqual(answer.status, 500, `${asking}: ${answer.body.reference ?? ''}`);
      }
    });
  }
});

/** As it stands in an address; half a character cannot. */
const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/[\ud800-\udfff]/gu, '?');
