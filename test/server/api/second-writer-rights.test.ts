/** Every act by who loses all her hats and duties meanwhile, at every chance there is: it is never done, and judged inside. */
import assert from 'node:assert/strict';
import type { Endpoint } from '../../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { Duty } from '../../../core/rights/actor.js';
import { assign, type BuiltClass, buildClass, buildSchool, type BuiltUser, buildUser } from '../../support/builders.js';
import { SecondWriter } from '../../support/second-writer.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { HATS, type Role, TABLE } from './rights-by-hand.js';
import { statusByTable } from './rights-by-table.js';
import { type Request, requestsAbout } from './rights-request.js';

/** Who may do more stands first: one of them may do each act there is. */
const WHO = ['principal', 'administrator', 'clerk', 'vice principal', 'homeroom teacher', 'subject teacher'] as const;
const DUTIES: Partial<Record<Role, readonly Duty[]>> = {
  'homeroom teacher': [{ classId: '4a', kind: 'homeroom' }],
  'subject teacher': [{ classId: '4a', kind: 'subject', subject: 'AN' }],
};

/** They only show, what she might see as they began. */
const SHOWS: ReadonlySet<EndpointName> = new Set(['endings', 'previewLawfulDay']);
/** Its job begins beside the answer and takes chances of its own. */
const GOES_ON: ReadonlySet<EndpointName> = new Set(['startPrintJob']);

describe('every act by who loses her hats and duties meanwhile', () => {
  const second = new SecondWriter();
  const people = new Map<Role, BuiltUser>();
  const signedIn = new Map<Role, Record<string, string>>();
  let server: TestServer;
  let klass: BuiltClass;
  let request: Request;

  before(async () => {
    server = await startTestServer({ around: second.around });
    const { db } = server;
    await buildSchool(db);
    klass = await buildClass(db, { id: '4a', name: '4A', pupils: [{ grade: 4, count: 3 }] });
    for (const role of WHO) people.set(role, await buildUser(db, { hats: [HATS[role] ?? 'teacher'] }));
    await assign(db, people.get('homeroom teacher')!, klass, { homeroom: true });
    await assign(db, people.get('subject teacher')!, klass, { subjects: ['AN'] });
    const headers = await server.signIn(people.get('homeroom teacher')!.account);
    const workbook = await server.send('GET', '/classes/4a/workbooks/year-end', { headers });
    request = requestsAbout(klass, workbook.bytes);
  });
  after(() => server.stop());

  const sql = (...texts: readonly string[]) =>
    server.db.writes.run(async (transaction) => {
      for (const text of texts) await server.db.plain(text, [], transaction);
    });
  const lose = ({ id }: BuiltUser) =>
    sql(
      `DELETE FROM user_hats WHERE user_id = '${id}'`,
      `UPDATE assignments SET to_day = '2027-01-01' WHERE user_id = '${id}'`,
    );
  const regain = async (role: Role): Promise<void> => {
    const { id } = people.get(role)!;
    await sql(
      `INSERT INTO user_hats (user_id, hat) VALUES ('${id}', '${HATS[role] ?? 'teacher'}')`,
      `UPDATE assignments SET to_day = NULL WHERE user_id = '${id}'`,
    );
  };

  const acts = (Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]).flatMap(([name, endpoint]) => {
    // What needs no hat and no duty is hers still.
    if (endpoint.method === 'get' || GOES_ON.has(name) || statusByTable(name, [], []) === null) return [];
    const role = WHO.find((one) => statusByTable(name, [HATS[one] ?? 'teacher'], DUTIES[one] ?? []) === null);
    return [{ name, endpoint, role }];
  });

  for (const { name, endpoint, role } of acts) {
    it(`${endpoint.method.toUpperCase()} ${endpoint.path}`, async () => {
      assert.ok(role, 'somebody here may');
      const headers = signedIn.get(role) ?? (await server.signIn(people.get(role)!.account));
      signedIn.set(role, headers);
      for (let at = 0; ; at += 1) {
        assert.ok(at < 100, 'there is an end to chances');
        const { method, path, sent } = request(name, endpoint, headers);
        second.arm(at, () => lose(people.get(role)!));
        const { status, body } = await server.send(method, path, sent);
        assert.equal(second.past, 0, 'read past the transaction');
        // Nobody came in between, at all chances there are.
        if (!second.disarm()) return assert.ok(at > 0);
        assert.ok(
          [403, 404, 409, 422].includes(status) || (SHOWS.has(name) && status === 200),
          `at ${at}: ${status} ${JSON.stringify(body)}`,
        );
        await regain(role);
      }
    });
  }

  it('are all of them', () => assert.ok(acts.length > Object.keys(TABLE).length / 4, String(acts.length)));
});
