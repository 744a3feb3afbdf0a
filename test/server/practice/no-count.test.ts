import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Endpoint, XLSX } from '../../../core/contract/endpoint.js';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import type { Hat } from '../../../core/codes/hats.js';
import { assign, buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { bodiesAbout, QUERIES } from '../api/rights-by-hand.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const LOOKERS: readonly Hat[] = ['principal', 'vice-principal', 'clerk', 'administrator', 'inspector', 'teacher'];
/** Shows it, or grows by everything that is done, practised or not. */
const SHOWS: readonly EndpointName[] = ['practice', 'tasks', 'trail', 'trailState', 'health', 'openapi'];
/** In the practice class itself; everything else that is done in a class is refused there. */
const TRIES: readonly EndpointName[] = [
  'sheet',
  'classWorkbook',
  'sheetBook',
  'sheetHistory',
  'push',
  'sheetLocks',
  'endings',
  'retests',
];

interface CountedArticle {
  readonly article: string;
  readonly lines: readonly { readonly n: number }[];
}

describe('the practice class stands in no count', () => {
  let server: TestServer;
  const accounts = new Map<Hat, Record<string, string>>();
  let classId: string;
  let pupils: string[];

  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db, { earlierYear: true });
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    await buildClass(server.db, { id: '4b', name: '4B' });
    for (const hat of LOOKERS) {
      const user = await buildUser(server.db, { hats: [hat] });
      if (hat === 'teacher') await assign(server.db, user, klass, { homeroom: true, subjects: ['TV'] });
      accounts.set(hat, await server.signIn(user.account));
    }
    minutesBefore = await minutes();
    await look();
  });
  after(() => server.stop());

  const before4a = new Map<string, unknown>();
  let minutesBefore: readonly CountedArticle[];
  const asked = (Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]).filter(
    ([name, { method, path }]) =>
      method === 'get' && !SHOWS.includes(name) && !/events|\{fingerprint\}|\{classId\}.*(print|workbook)/.test(path),
  );

  /** What the school's minutes of checking itself count. */
  async function minutes(): Promise<readonly CountedArticle[]> {
    const as = { headers: accounts.get('principal')! };
    const body = { fromDay: '2026-09-01', toDay: '2027-06-20' };
    const made = await server.send('POST', '/self-checks', { ...as, body });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    const read = await server.send('GET', `/self-checks/${(made.body as { id: string }).id}`, as);
    return (read.body as { articles: readonly CountedArticle[] }).articles;
  }

  /** What a path says of 4A and of the school. */
  async function look(): Promise<void> {
    for (const [name, { path }] of asked) {
      for (const hat of LOOKERS) before4a.set(`${name} ${hat}`, await answer(name, path, hat));
    }
  }

  async function answer(name: EndpointName, path: string, hat: Hat): Promise<unknown> {
    const place = path
      .replace('{classId}', '4a')
      .replace('{period}', 'year-end')
      .replace('{pupilId}', 'none')
      .replace('{subject}', 'TV')
      .replace('{year}', SCHOOL_YEAR)
      .replace(/\{\w+\}/g, 'none');
    const { status, body, bytes, headers } = await server.send('GET', place + (QUERIES[name] ?? ''), {
      headers: accounts.get(hat)!,
    });
    const type = headers.get('Content-Type') ?? '';
    return [
      status,
      type.includes('json') ? withoutIds(body) : /zip|sheet|pdf/.test(type) ? sizeOf(bytes) : bytes.length,
    ];
  }
  /** What an answer makes up for the next act is new each time. */
  const withoutIds = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'));
  /** A file's clock and salts move a few bytes of it; ten more pupils are some hundred. */
  const sizeOf = (bytes: Buffer): number => Math.round(bytes.length / 400);

  it('is made by the administrator, filled in by a teacher who has no duty in it, and everything else stays as it was', async () => {
    const made = await server.send('POST', '/practice', {
      headers: accounts.get('administrator')!,
      body: { grade: 4 },
    });
    assert.equal(made.status, 200, JSON.stringify(made.body));
    classId = (made.body as { classId: string }).classId;
    const sheet = await server.send('GET', `/classes/${classId}/sheets/year-end`, {
      headers: accounts.get('teacher')!,
    });
    assert.equal(sheet.status, 200, JSON.stringify(sheet.body));
    const {
      pupils: list,
      practice,
      className,
      schoolYear,
      own,
    } = sheet.body as {
      pupils: { id: string }[];
      practice: boolean;
      className: string;
      schoolYear: string;
      own: string[];
    };
    assert.deepEqual([practice, className, schoolYear, list.length], [true, 'tập (không tính)', SCHOOL_YEAR, 10]);
    assert.ok(own.includes('subject.TOAN.score') && own.some((field) => field.startsWith('result.')));
    pupils = list.map(({ id }) => id);
    const changes = Object.fromEntries(
      pupils.map((id) => [id, { 'subject.TOAN.score': [null, '8'], 'subject.TV.level': [null, 'T'] }]),
    );
    const pushed = await server.send('POST', `/classes/${classId}/sheets/year-end/pushes`, {
      headers: accounts.get('teacher')!,
      body: { pushId: randomUUID(), baseRevision: 0, changes },
    });
    assert.deepEqual([pushed.status, pushed.body.accepted], [200, 20], JSON.stringify(pushed.body));
    let compared = 0;
    for (const [name, { path }] of asked) {
      for (const hat of LOOKERS) {
        const now = await answer(name, path, hat);
        assert.deepEqual(now, before4a.get(`${name} ${hat}`), `${name} as ${hat}`);
        assert.ok(!JSON.stringify(now).includes('Học sinh tập'), name);
        if ((now as [number])[0] === 200) compared += 1;
      }
    }
    assert.ok(compared > 150, String(compared));
    // That it was made is training given (regulation 6.4); what was sent to it is no sheet of the school's.
    const practised = await minutes();
    const others = (all: readonly CountedArticle[]) => all.filter(({ article }) => article !== '6.4');
    assert.deepEqual(others(practised), others(minutesBefore));
    assert.equal(practised.find(({ article }) => article === '6.4')!.lines[0]!.n, 1);
  });

  it('lets nothing be done in it but to fill in, whoever asks', async () => {
    const bodies = bodiesAbout(() => pupils[0]!);
    const done: string[] = [];
    for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
      if (!endpoint.path.includes('{classId}') || endpoint.body === XLSX) continue;
      const path = endpoint.path
        .replace('{classId}', classId)
        .replace('{period}', 'year-end')
        .replace('{pupilId}', pupils[0]!)
        .replace('{pupil}', pupils[0]!)
        .replace('{subject}', 'TV')
        .replace('{slot}', 'homeroom')
        .replace('{by}', 'principal')
        .replace('{year}', SCHOOL_YEAR)
        .replace(/\{\w+\}/g, 'none');
      for (const hat of LOOKERS) {
        const { status, body } = await server.send(endpoint.method.toUpperCase(), path + (QUERIES[name] ?? ''), {
          headers: accounts.get(hat)!,
          body: endpoint.method === 'get' ? undefined : bodies[name]?.(),
        });
        if (TRIES.includes(name) && hat !== 'inspector') continue;
        if (status < 400 || status >= 500) done.push(`${name} as ${hat}: ${status} ${JSON.stringify(body)}`);
      }
    }
    assert.deepEqual(done, []);
    const { db } = server;
    for (const table of ['records', 'subject_lists', 'covers', 'archived_sheets', 'lock_requests', 'awards']) {
      const [rows] = await db.sequelize.query(`SELECT COUNT(*) AS n FROM ${table}`);
      assert.equal(Number((rows as { n: number }[])[0]!.n), 0, table);
    }
  });

  it('has pupils whom nothing finds that asks for a pupil of the school', async () => {
    for (const [name, endpoint] of Object.entries(ENDPOINTS) as [EndpointName, Endpoint][]) {
      if (!/\{pupil(Id)?\}/.test(endpoint.path) || endpoint.path.includes('{classId}')) continue;
      const path = endpoint.path.replace(/\{pupil(Id)?\}/, pupils[0]!).replace(/\{\w+\}/g, 'none');
      const body = endpoint.method === 'get' ? undefined : bodiesAbout(() => pupils[0]!)[name]?.();
      for (const hat of LOOKERS) {
        const { status } = await server.send(endpoint.method.toUpperCase(), path, {
          headers: accounts.get(hat)!,
          body,
        });
        assert.ok(status >= 400 && status < 500, `${name} as ${hat}: ${status}`);
      }
    }
  });
});
