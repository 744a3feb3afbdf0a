/** Báo sự cố: sent once however often, bounded, answered, found by who reported, gone after its days; nobody's name in its diagnosis. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Incidents, OwnIncidents } from '../../../core/contract/incidents.js';
import {
  ANSWERED_DAYS,
  CLOSED_DAYS,
  MOST_CHANGES,
  MOST_INCIDENTS,
  MOST_PICTURE,
  UNANSWERED_DAYS,
} from '../../../core/contract/incidents.js';
import type { Tasks } from '../../../core/contract/session.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { lapseIncidents } from '../../../server/acts/incidents/lapse-incidents.js';
import { prune } from '../../../server/acts/school/prune.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { DIAGNOSIS } from '../api/rights-incidents.js';

const DAY = 24 * 3_600_000;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const SECRET = 'Em Nguyễn Văn Kín bị điểm 4';

type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

describe('what people report', function () {
  this.timeout(60_000);
  let server: TestServer;
  const people = new Map<string, { id: string; send: Send }>();
  const as = (hat: string): Send => people.get(hat)!.send;
  const signIn = async (hat: string): Promise<void> => {
    const { account, id } = await buildUser(server.db, {
      hats: [hat.split(' ')[0] as 'teacher'],
      name: `Người ${hat}`,
    });
    const headers = await server.signIn(account);
    const send: Send = (method, path, body) =>
      server.send(method, path, { headers, ...(body !== undefined && { body }) });
    people.set(hat, { id, send });
  };
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    for (const hat of ['teacher', 'teacher two', 'administrator', 'principal', 'vice-principal', 'clerk'])
      await signIn(hat);
    await pinTables(server.deps);
  });
  after(() => server?.stop());

  const report = (more: object = {}, who = 'teacher') =>
    as(who)('POST', '/incidents', { id: randomUUID(), text: SECRET, diagnosis: DIAGNOSIS, picture: null, ...more });
  const reported = async (more: object = {}, who = 'teacher'): Promise<string> => {
    const id = randomUUID();
    await expectOk(report({ id, ...more }, who));
    return id;
  };
  const own = async (who = 'teacher') =>
    ((await expectOk(as(who)('GET', '/incidents/own'))).body as OwnIncidents).incidents;
  const one = async (id: string, who = 'teacher') => (await own(who)).find((incident) => incident.id === id)!;
  const all = async () => ((await expectOk(as('administrator')('GET', '/incidents'))).body as Incidents).incidents;
  /** A second after what was before: letters stand in the order of their time. */
  const later = <T>(send: () => T): T => {
    server.pass(1000);
    return send();
  };
  const answer = (id: string, more: object = {}) =>
    later(() =>
      as('administrator')('POST', `/incidents/${id}/answers`, {
        ...{ id: randomUUID(), text: 'Đã sửa rồi', close: false, ...more },
      }),
    );
  const again = (id: string, more: object = {}, who = 'teacher') =>
    later(() => as(who)('POST', `/incidents/${id}/letters`, { id: randomUUID(), text: 'Vẫn chưa được', ...more }));
  const work = async (who: string): Promise<Record<string, number>> => {
    const { work: lines = [] } = (await expectOk(as(who)('GET', '/tasks'))).body as Tasks;
    return Object.fromEntries(lines.filter(({ kind }) => /incident/.test(kind)).map(({ kind, n }) => [kind, n]));
  };

  it('is there once however often it is sent, in its later words, and under one person’s number alone', async () => {
    const id = await reported();
    await expectOk(report({ id }));
    assert.deepEqual(
      (await own()).map((incident) => [incident.id, incident.text, incident.picture]),
      [[id, SECRET, false]],
    );
    await expectOk(report({ id, text: 'Viết lại cho rõ', picture: PNG.toString('base64') }));
    assert.deepEqual(
      (await own()).map((incident) => [incident.text, incident.picture]),
      [['Viết lại cho rõ', true]],
    );
    assert.equal((await report({ id }, 'teacher two')).status, 404);
    assert.deepEqual(await own('teacher two'), []);
    await expectOk(answer(id));
    assert.equal((await report({ id, text: 'Viết nữa nữa' })).body.code, 'incident-answered', 'not lost unsaid');
  });

  it('lets no more in than the form of a diagnosis: no names, no personal number, nothing besides', async () => {
    const odd = [
      { ...DIAGNOSIS, user: 'nguyenvana' },
      { ...DIAGNOSIS, browser: 'Nguyễn Văn Kín' },
      { ...DIAGNOSIS, browser: 'Chrome 001305012345' },
      { ...DIAGNOSIS, faults: ['10:15 409 conflict 0913123456'] },
      { ...DIAGNOSIS, page: 'classes/4a?pupil=26001' },
      {
        ...DIAGNOSIS,
        office: { host: 'excel', version: null, platform: null, excelApi: null, language: null, file: 'x' },
      },
    ];
    for (const diagnosis of odd) assert.equal((await report({ diagnosis })).status, 400, JSON.stringify(diagnosis));
    for (const text of ['', '    ', 'x', 'x'.repeat(2001)]) assert.equal((await report({ text })).status, 400);
  });

  it('takes a picture by its bytes, whatever it is called, and not a larger one', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(MOST_PICTURE)]);
    for (const bytes of [Buffer.from('%PDF-1.4'), Buffer.from('<svg onload=alert(1)>'), large])
      assert.equal((await report({ picture: bytes.toString('base64') })).body.code, 'incident-picture');
    const id = await reported({ picture: PNG.toString('base64') }, 'clerk');
    const shown = await as('administrator')('GET', `/incidents/${id}/picture`);
    assert.deepEqual(shown.bytes, PNG);
    assert.match(shown.headers.get('Content-Disposition') ?? '', /Su-co-.*\.png/);
    // The same words with a name covered: who sent it must not see the first one go.
    const covered = Buffer.concat([PNG, Buffer.of(0)]);
    await reported({ id, picture: covered.toString('base64') }, 'clerk');
    assert.deepEqual((await as('administrator')('GET', `/incidents/${id}/picture`)).bytes, covered);
    assert.equal((await as('administrator')('GET', `/incidents/${randomUUID()}/picture`)).status, 404);
  });

  it('waits in the administrator’s work list, and its answer in the reporter’s until she has read it', async () => {
    const before = (await work('administrator'))['answer-incidents'] ?? 0;
    const id = await reported({}, 'teacher two');
    assert.equal((await work('administrator'))['answer-incidents'], before + 1);
    assert.deepEqual(await work('teacher two'), {});
    assert.equal((await as('administrator')('POST', `/incidents/${id}/closings`)).body.code, 'incident-not-answered');
    const letter = { id: randomUUID() };
    await expectOk(answer(id, letter));
    await expectOk(answer(id, letter));
    assert.equal((await answer(id)).body.code, 'incident-answered', 'a second administrator is told');
    assert.equal((await work('administrator'))['answer-incidents'] ?? 0, before);
    assert.deepEqual(await work('teacher two'), { 'incidents-answered': 1 });
    const [letters] = [(await one(id, 'teacher two')).letters];
    assert.deepEqual(
      letters.map(({ kind, by, text, readAt }) => [kind, by, text, readAt]),
      [['answer', 'Người administrator', 'Đã sửa rồi', null]],
    );
    const read = () => as('teacher two')('POST', `/incidents/${id}/readings`);
    assert.equal((await as('teacher')('POST', `/incidents/${id}/readings`)).status, 404);
    await expectOk(read());
    await expectOk(read());
    assert.deepEqual(await work('teacher two'), {});
  });

  it('is written about once more, also after it was closed, and is new again', async () => {
    const id = await reported();
    assert.equal((await again(id)).body.code, 'incident-not-answered');
    await expectOk(answer(id, { close: true }));
    assert.deepEqual([(await one(id)).state, (await one(id)).mayWriteAgain], ['closed', true]);
    assert.equal((await again(id, {}, 'clerk')).status, 404);
    const letter = { id: randomUUID() };
    await expectOk(again(id, letter));
    await expectOk(again(id, letter));
    assert.deepEqual([(await one(id)).state, (await one(id)).mayWriteAgain], ['new', false]);
    assert.equal((await all())[0]!.state, 'new', 'new ones stand first');
    await expectOk(answer(id));
    assert.equal((await again(id)).body.code, 'incident-written');
    assert.deepEqual(
      (await one(id)).letters.map(({ kind }) => kind),
      ['answer', 'again', 'answer'],
    );
  });

  it('names the decision on Ban Quản trị its answer rests on', async () => {
    const decision = { number: '12/QĐ-TH', day: '2026-08-20' };
    const members = [{ userId: people.get('administrator')!.id, task: 'Trả lời sự cố', deputy: false }];
    await expectOk(as('principal')('POST', '/committee/decisions', { ...decision, members }));
    const id = await reported({}, 'clerk');
    await expectOk(answer(id));
    assert.deepEqual((await one(id, 'clerk')).letters[0]!.decision, decision);
  });

  it('is bounded a day and a person', async () => {
    for (let n = 0; n < MOST_INCIDENTS; n++) await reported({}, 'vice-principal');
    const more = await report({}, 'vice-principal');
    assert.deepEqual([more.status, more.body.code], [422, 'incidents-many']);
    await reported({}, 'clerk');
    const [first] = await own('vice-principal');
    await expectOk(report({ id: first!.id, text: first!.text }, 'vice-principal'));
  });

  it('leaves events without a word of it, and nothing the trail finds', async () => {
    const events = await server.db.auditEvents.findAll({ raw: true });
    const said = events.filter(({ data }) => data.includes('"incident.'));
    const kinds = new Set(said.map(({ data }) => (JSON.parse(data) as { kind: string }).kind));
    for (const kind of ['reported', 'written-again', 'answered', 'answers-read', 'picture-shown'])
      assert.ok(kinds.has(`incident.${kind}`), kind);
    for (const { data } of said) assert.doesNotMatch(data, /Kín|Đã sửa|Vẫn chưa|Mozilla/);
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('is changed so often and no oftener, what is sent again unchanged not counting', async () => {
    const id = await reported({}, 'principal');
    for (let n = 1; n <= MOST_CHANGES.minute; n += 1) {
      await expectOk(report({ id, text: `Viết lại lần ${n}` }, 'principal'));
      await expectOk(report({ id, text: `Viết lại lần ${n}` }, 'principal'));
    }
    assert.equal((await report({ id, text: 'Viết lại nữa' }, 'principal')).body.code, 'incident-changes');
    assert.equal((await one(id, 'principal')).text, `Viết lại lần ${MOST_CHANGES.minute}`, 'nothing is half done');
  });

  it('that nobody answers is closed after its days, and its reporter is told', async () => {
    const id = await reported({}, 'teacher two');
    // As if it had been reported so long ago: another clock would leave events of days to come.
    const since = (days: number) =>
      server.db.sequelize.query('UPDATE incidents SET changed_at = $1 WHERE id = $2', {
        bind: [new Date(server.deps.clock().getTime() - days * DAY).toISOString(), id],
      });
    await since(UNANSWERED_DAYS + 1);
    await expectOk(report({ id, text: 'Nay vẫn vậy' }, 'teacher two'));
    assert.equal(await lapseIncidents(server.deps), 0, 'what she wrote on today is of today');
    await since(UNANSWERED_DAYS - 1);
    assert.equal(await lapseIncidents(server.deps), 0);
    await since(UNANSWERED_DAYS + 1);
    assert.equal(await lapseIncidents(server.deps), 1);
    assert.equal(await lapseIncidents(server.deps), 0);
    assert.equal((await one(id, 'teacher two')).state, 'closed');
    const account = (await expectOk(as('teacher two')('GET', '/my-account'))).body;
    assert.deepEqual(
      account.news.map(({ kind }: { kind: string }) => kind),
      ['incident-lapsed'],
    );
    await expectOk(again(id, {}, 'teacher two'));
    assert.equal((await one(id, 'teacher two')).state, 'new', 'she may still say that it is not solved');
  });

  it('goes with its letters and its picture after its days, and not before', async () => {
    const [closed, answered, waits] = [
      await reported({}, 'clerk'),
      await reported({}, 'clerk'),
      await reported({}, 'clerk'),
    ];
    await expectOk(answer(closed, { close: true }));
    await expectOk(answer(answered));
    const ours = [closed, answered, waits];
    // By hand: pruning ends sign-ins too.
    const left = async () => {
      const [rows] = await server.db.sequelize.query('SELECT id FROM incidents');
      return ours.filter((id) => (rows as { id: string }[]).some((row) => row.id === id));
    };
    const after = (days: number) => ({
      ...server.deps,
      clock: () => new Date(server.deps.clock().getTime() + days * DAY),
    });
    await prune(after(CLOSED_DAYS - 1));
    assert.equal((await left()).length, 3);
    await prune(after(CLOSED_DAYS + 1));
    assert.deepEqual(await left(), [answered, waits]);
    await prune(after(ANSWERED_DAYS + 1));
    assert.deepEqual(await left(), [waits]);
    const [{ n }] = (
      await server.db.sequelize.query(
        'SELECT COUNT(*) AS n FROM incident_letters WHERE incident_id NOT IN (SELECT id FROM incidents)',
      )
    )[0] as [{ n: number }];
    assert.equal(Number(n), 0);
    assert.deepEqual(await findingsOf(server.deps), []);
  });
});
