import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { Duties } from '../../../core/contract/duties.js';
import type { Proposal } from '../../../core/contract/proposals.js';
import { buildClass, buildUser } from '../../support/builders.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';

const TODAY = '2027-06-20';
const YESTERDAY = '2027-06-19';

describe('the table of duties over HTTP', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.server.stop());

  const table = async (account = 'quan'): Promise<Duties> => isDone(await desk.get(account, '/duties')) as Duties;
  const change = (account: string, ...changes: object[]) => desk.post(account, '/duties/changes', { changes });
  const proposals = async (account: string): Promise<Proposal[]> =>
    isDone(await desk.get(account, '/proposals')).proposals;
  const give = (account: string, parts: object = {}) => ({
    ...{ kind: 'give', userId: desk.person(account).id, classId: '4a', subject: 'TOAN', responsible: true },
    ...{ fromDay: TODAY, toDay: null, ...parts },
  });
  const homeroomOf = ({ lines }: Duties) => lines.filter(({ subject }) => subject === null);

  it('shows who holds what, what nobody holds, and whom it may be given', async () => {
    const { lines, gaps, classes, people, confirmedAt, can } = await table();
    assert.deepEqual(
      lines.map(({ subject, userId }) => [subject, userId]),
      [
        [null, desk.person('hoa').id],
        ['TV', desk.person('hoa').id],
      ],
    );
    assert.ok(classes[0]!.subjects.includes('LSDL') && !classes[0]!.subjects.includes('TNXH'));
    assert.equal(gaps.length, classes[0]!.subjects.length - 1);
    assert.ok(gaps.every((gap) => gap.subject !== 'TV' && gap.fromDay === TODAY && gap.toDay === '2027-06-30'));
    assert.ok(people.some(({ name }) => name === 'Cô lan'));
    assert.deepEqual([confirmedAt, can], [null, ['change-duties']]);
    assert.deepEqual((await table('hanh')).can, ['change-duties', 'confirm-duties']);
  });

  it('is set up by the administrator at once; then her changes wait for the principal', async () => {
    assert.deepEqual(isDone(await change('quan', give('lan'))), { waits: null });
    assert.equal((await table()).lines.length, 3);
    isDone(await desk.post('hanh', '/duties/confirmations'));
    const [toan] = (await table()).lines.filter(({ subject }) => subject === 'TOAN');
    const { waits } = isDone(await change('quan', { kind: 'end', id: toan!.id, lastDay: YESTERDAY }, give('hoa')));
    const before = await table();
    assert.deepEqual(
      before.lines.map(({ toDay }) => toDay),
      [null, null, null],
    );
    assert.equal(before.waiting, 1);
    const [waiting] = await proposals('hanh');
    assert.equal(waiting!.id, waits);
    assert.deepEqual(
      waiting!.lines.map(({ kind, what, subject, name, fromDay, toDay }) => [
        kind,
        what,
        subject,
        name,
        fromDay,
        toDay,
      ]),
      [
        ['end', '4A', 'TOAN', 'Cô lan', null, YESTERDAY],
        ['give', '4A', 'TOAN', 'Cô hoa', TODAY, null],
      ],
    );
    assert.deepEqual([waiting!.can, (await proposals('quan'))[0]!.can], [['decide-proposal'], []]);
    isDone(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: true }));
    const after = (await table()).lines.filter(({ subject }) => subject === 'TOAN');
    assert.deepEqual(
      after.map(({ userId, fromDay, toDay }) => [userId, fromDay, toDay]),
      [
        // Held on no day: it ended before the day it began on.
        [desk.person('hoa').id, TODAY, null],
      ],
    );
    isRefused(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: true }), 409, 'already-decided');
    assert.deepEqual(
      (await desk.lastEvents(5)).map(({ kind }) => kind),
      ['duties.changed', 'duties.confirmed', 'change.proposed', 'change.confirmed', 'duties.changed'],
    );
  });

  it('keeps a refused change without effect, with its reason for who proposed it', async () => {
    isDone(await desk.post('hanh', '/duties/confirmations'));
    const { waits } = isDone(await change('quan', give('lan')));
    isRefused(
      await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: false, reason: ' ' }),
      400,
      'bad-request',
    );
    isDone(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: false, reason: 'Cô Lan nghỉ sinh' }));
    assert.equal((await table()).lines.length, 2);
    const [mine] = await proposals('quan');
    assert.deepEqual([mine!.decided?.accepted, mine!.decided?.reason], [false, 'Cô Lan nghỉ sinh']);
    const [event] = await desk.lastEvents(1);
    assert.equal(event!.kind, 'change.refused');
    assert.ok(!JSON.stringify(event).includes('nghỉ sinh'));
  });

  it('lets the principal change at once, and refuses all where one cannot be', async () => {
    isDone(await desk.post('hanh', '/duties/confirmations'));
    assert.deepEqual(isDone(await change('hanh', give('lan'))), { waits: null });
    const [first] = homeroomOf(await table());
    isRefused(
      await change('hanh', give('lan', { subject: 'AN' }), give('lan', { subject: null })),
      422,
      'duty-doubled',
    );
    assert.equal((await table()).lines.length, 3);
    isRefused(await change('hanh', { kind: 'end', id: first!.id, lastDay: '2027-06-18' }), 422, 'duty-ended-before');
    isRefused(await change('phuc', give('lan')), 403, 'not-allowed');
  });

  it('refuses who has left, another year’s class and a class that is not there', async () => {
    const { db } = desk.server;
    await db.schoolYears.create({ id: '2025-2026', current: false, calendar: '{}', settings: '{}' });
    await buildClass(db, { id: '3a', name: '3A', schoolYear: '2025-2026' });
    const gone = await buildUser(db, { name: 'Cô Cúc', active: false });
    isRefused(await change('hanh', give('lan', { userId: gone.id })), 422, 'duty-person-gone');
    const { body } = await change('hanh', give('lan', { classId: '3a' }));
    assert.equal(body.code, 'duty-class-ended');
    assert.match(body.reason, /3A \(2025-2026\)/);
    isRefused(await change('hanh', give('lan', { classId: 'none' })), 404, 'not-found');
    isRefused(await change('hanh', give('lan', { fromDay: '2027-02-30' })), 400, 'bad-request');
  });

  it('judges a change again when it is confirmed', async () => {
    isDone(await desk.post('hanh', '/duties/confirmations'));
    const { waits } = isDone(await change('quan', give('lan')));
    isDone(await change('hanh', give('hoa')));
    isRefused(await desk.post('hanh', `/proposals/${waits}/decisions`, { accept: true }), 422, 'duty-doubled');
    const [open] = await proposals('hanh');
    assert.equal(open!.decided, null);
  });

  it('is confirmed by nobody who proposed it herself', async () => {
    isDone(await desk.post('hanh', '/duties/confirmations'));
    const { waits } = isDone(await change('quan', give('lan')));
    await desk.server.db.userHats.create({ userId: desk.person('quan').id, hat: 'principal' });
    isRefused(await desk.post('quan', `/proposals/${waits}/decisions`, { accept: true }), 422, 'proposal-own');
  });

  it('says forty classes in one answer below 30 KB compressed', async () => {
    const { db } = desk.server;
    const lan = desk.person('lan').id;
    for (let n = 0; n < 39; n++) {
      const { id } = await buildClass(db, { name: `${(n % 5) + 1}.${n}`, pupils: [{ grade: 4, count: 1 }] });
      const subjects = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
      await db.assignments.bulkCreate(
        subjects.map((subject) => ({
          ...{ userId: lan, classId: id, duty: 'subject' as const, subject, responsible: true },
          ...{ fromDay: '2026-09-05', toDay: null },
        })),
      );
    }
    desk.server.statements.length = 0;
    const { bytes, body } = await desk.get('quan', '/duties');
    assert.equal((body as Duties).lines.length, 39 * 12 + 2);
    assert.ok(gzipSync(bytes).length < 30_000, `${gzipSync(bytes).length}`);
    assert.ok(desk.server.statements.length < 15, desk.server.statements.join('\n'));
  });
});
