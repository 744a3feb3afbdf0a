import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupChanges } from '../../../core/contract/push.js';
import type { ReceivedPush } from '../../../server/acts/sheets/push/take-push.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { tablesOf } from '../../support/connections.js';
import { openDesk } from '../../support/import-office.js';
import { carriedOut } from '../../support/locks.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('no way round a lock', () => {
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    an = school.klass.pupils[0]!;
  });
  afterEach(() => server.stop());

  const lockAn = () => carriedOut(server.db, { kind: 'lock', scope: { kind: 'pupil', pupil: an }, until: null });
  const sheetOf = async (period: string) =>
    (await school.thu.get(`/classes/4a/sheets/${period}`)).body as {
      revision: number;
      values: Record<string, Record<string, string>>;
    };

  it('an import of profiles changes no closed field, nor does taking one back', async () => {
    const desk = await openDesk(server, 'profiles', ['clerk']);
    const rows = (place: string) => [
      ['Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Nơi sinh'],
      [an, 'Nguyễn Thị An', '04/05/2017', '4A', place],
    ];
    const first = await desk.carryOut(await desk.bring(rows('Phủ Lý')));
    const birthplace = async () => (await sheetOf('year')).values[an]?.['profile.birthplace'] ?? null;
    assert.equal(await birthplace(), 'Phủ Lý');
    await lockAn();
    const undone = await desk.undo(first.id);
    assert.deepEqual([undone.status, undone.body.code], [422, 'closed-by-order']);
    assert.equal(await birthplace(), 'Phủ Lý');
    const second = await desk.carryOut(await desk.bring(rows('Hà Nội')));
    assert.deepEqual([second.state, second.job?.why?.code], ['open', 'closed-by-order']);
    assert.equal(await birthplace(), 'Phủ Lý');
  });

  it('an award of who has left the class is locked like hers who has not', async () => {
    const award = {
      id: randomUUID(),
      pupil: an,
      kind: 'SUDDEN',
      title: 'Khen',
      reason: 'x',
      decision: '',
      day: '2027-05-05',
    };
    await expectOk(school.thu.post('/classes/4a/awards', award));
    await tablesOf(server.db).enrolments.update({ toDay: '2027-06-18' }, { where: { pupilId: an } });
    await lockAn();
    const removed = await school.thu.post('/classes/4a/awards/removals', { id: award.id });
    assert.equal(removed.body.code, 'closed-by-order');
    const given = await school.thu.post('/classes/4a/awards', { ...award, pupil: school.klass.pupils[1]! });
    assert.equal(given.body.code, 'closed-by-order');
    const row = await tablesOf(server.db).awards.findByPk(award.id, { raw: true });
    assert.deepEqual([row!.pupilId, row!.removedAt], [an, null]);
  });

  for (const until of [
    '2027-06-21T02:00:00Z',
    '2027-06-21T02:00Z',
    '2027-06-21T02:00:00.0000Z',
    '2027-06-21T09:00:00+07:00',
  ])
    it(`an end is compared as text, so that none is taken that is written ${until}`, async () => {
      const order = {
        ...{ kind: 'open', schoolYear: '2026-2027', scope: { kind: 'school' }, period: null, until, minutes: null },
        reopen: false,
      };
      const ordered = await school.principal.post('/lock-orders', { order, reason: 'Mở lại', urgent: false });
      const returned = await school.principal.post('/classes/4a/returns', {
        ...{ records: [{ pupil: an, version: 1 }], reason: 'Xem lại', subjects: [], until },
      });
      assert.deepEqual([ordered.status, returned.status], [400, 400]);
    });

  describe('at the last moment of the window', () => {
    const LAST = Date.parse('2027-06-30T16:59:59.999Z');
    /** Received at an instant, taken a second later: it waited its turn. */
    const pushAt = async (received: number) => {
      const { revision, values } = await sheetOf('year-end');
      const base = values[an]!['subject.TOAN.score']!;
      const instants = [received];
      const clock = () => new Date(instants.shift() ?? received + 1000);
      const { headers: _, user } = school.thu;
      const changes = [{ pupil: an, field: 'subject.TOAN.score', base, value: base === '5' ? '6' : '5' }];
      const push: Omit<ReceivedPush, 'receivedAt' | 'digest'> = {
        caller: { userId: user.id, from: null } as unknown as ReceivedPush['caller'],
        ...{ classId: '4a', period: 'year-end', pushId: randomUUID(), baseRevision: revision, changes, locale: 'vi' },
      };
      const { refused } = await pushChanges({ ...server.deps, clock }, push);
      return refused.map(({ refusal }) => (refusal as { code?: string } | null)?.code);
    };

    it('what was received before it counts, however long it waited; what came after does not', async () => {
      assert.deepEqual(await pushAt(LAST), []);
      assert.deepEqual(await pushAt(LAST + 1), ['closed-by-calendar']);
    });
  });

  it('a return opens what it names to the millisecond of its end: no other subject, no other pupil', async () => {
    await signSubjects(school);
    server.pass(60_000);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [an] }));
    const signIn = async () => {
      for (const { headers, user } of [school.thu, school.principal])
        Object.assign(headers, await server.signIn(user.account));
    };
    server.pass(11 * DAY);
    await signIn();
    const until = new Date(server.deps.clock().getTime() + HOUR).toISOString();
    const { body: returned } = await school.principal.post('/classes/4a/returns', {
      ...{ records: [{ pupil: an, version: 1 }], reason: 'Xem lại điểm Toán', subjects: ['TOAN'], until },
    });
    assert.equal(returned.returned, 1);
    const refused = async (pupil: string, field: string, value: string) => {
      const { body } = await school.thu.push('4a', { [pupil]: { [field]: value } });
      return (body.refused as { refusal: { code: string } }[]).map(({ refusal }) => refusal.code);
    };
    assert.deepEqual(await refused(an, 'subject.TV.score', '5'), ['closed-by-calendar']);
    assert.deepEqual(await refused(school.klass.pupils[1]!, 'subject.TOAN.score', '5'), ['closed-by-calendar']);
    server.pass(HOUR - 1);
    await signIn();
    assert.deepEqual(await refused(an, 'subject.TOAN.score', '5'), []);
    server.pass(1);
    assert.deepEqual(await refused(an, 'subject.TOAN.score', '6'), ['closed-by-calendar']);
  });

  it('a lock of every period closes the sheets of all of them, and of a group’s no other column', async () => {
    const lock = { kind: 'lock', until: null, period: null } as const;
    await carriedOut(server.db, { ...lock, scope: { kind: 'group', classId: '4a', group: 'TV' } });
    const push = async (period: 'year' | 'year-end', field: string, value: string) =>
      ((await school.thu.push('4a', { [an]: { [field]: value } }, period)).body.refused as object[]).length;
    assert.equal(await push('year', 'profile.birthplace', 'Hà Nội'), 0);
    await carriedOut(server.db, { ...lock, scope: { kind: 'class', classId: '4a' } });
    assert.equal(await push('year', 'profile.birthplace', 'Huế'), 1);
    assert.equal(await push('year-end', 'homeroom.remark', 'Chăm'), 1);
  });

  it('a lock counts though the clock has been set back before its execution', async () => {
    await carriedOut(server.db, {
      ...{ kind: 'lock', scope: { kind: 'pupil', pupil: an }, until: null },
      from: new Date(server.deps.clock().getTime() + 1500).toISOString(),
    });
    const { revision, values } = await sheetOf('year-end');
    const { body } = await school.thu.post('/classes/4a/sheets/year-end/pushes', {
      ...{ pushId: randomUUID(), baseRevision: revision },
      changes: groupChanges([
        { pupil: an, field: 'subject.TOAN.score', base: values[an]!['subject.TOAN.score']!, value: '5' },
      ]),
    });
    assert.equal(body.refused[0]?.refusal.code, 'closed-by-order');
  });
});
