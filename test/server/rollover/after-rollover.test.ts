/** After a rollover, on a real database: places that were not decided, and the year that begins. */
import assert from 'node:assert/strict';
import type { Tasks } from '../../../core/contract/session.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { NEXT, placesOf, type RolloverDesk, startRollover } from '../../support/rollover.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

describe('after a rollover', () => {
  let at: RolloverDesk;
  beforeEach(async () => {
    at = await startRollover();
  });
  afterEach(() => at.server.stop());

  it('settles a place dự kiến by what was decided, and by nothing else', async () => {
    const { up, open, stays, late } = at;
    await at.openNext();
    await expectOk(at.carryOut(4));
    const settle = (...pupils: string[]) => at.post('settlements', { pupils });
    assert.equal((await settle(open)).body.code, 'rollover-not-decided');
    assert.equal((await settle(up)).body.code, 'rollover-done');
    await expectOk(at.school.thu.push('4a', { [late]: { 'trait.CHAM_CHI': 'TOT' } }));
    await expectOk(at.school.principal.decide('4a', open, false));
    const waiting = (await at.line(4)).pupils.map(({ settles }) => settles?.kind ?? null);
    assert.deepEqual(waiting, [null, 'moves', null, 'stays']);
    const { work = [] } = (await expectOk(at.get('/tasks'))).body as Tasks;
    assert.deepEqual(
      work.filter(({ kind }) => kind === 'settle-rollover').map(({ n, schoolYear }) => [n, schoolYear]),
      [[2, SCHOOL_YEAR]],
    );
    await expectOk(settle(open, late));
    const after = (await at.line(4)).pupils;
    assert.deepEqual(
      placesOf(after),
      [up, open, stays, late].map((pupil) => [pupil, '4+5A', false]),
    );
    assert.deepEqual(
      after.map(({ placed }) => placed!.grade),
      [5, 4, 4, 5],
    );
    const times = await at.server.db.enrolments.findAll({ where: { pupilId: open }, order: ['id'], raw: true });
    assert.deepEqual(
      times.map(({ grade, toDay }) => [grade, toDay]),
      [
        [4, null],
        [4, null],
      ],
    );
    assert.deepEqual(await findingsOf(at.server.deps), []);
    const { id } = (await at.see()).parts[0]!;
    assert.match((await at.post(`parts/${id}/undoing`, {})).body.reason, /xếp lớp chính thức/);
  });

  it('begins the next year’s class with what the one of its name was taught, and how it was changed', async () => {
    const taught = { optionalSubjects: ['TDT'], foreignLanguage: 'Tiếng Pháp', optionalSubjectsCount: false };
    await expectOk(
      at.server.send('POST', '/classes', {
        headers: await at.server.signIn(at.school.clerk.user.account),
        body: { classId: '4a', name: '4+5A', campus: null, taught },
      }),
    );
    await at.openNext();
    await expectOk(at.carryOut(4));
    const next = await at.server.db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
    assert.deepEqual(
      next.map(({ name, settings }) => [name, JSON.parse(settings)]),
      [['4+5A', taught]],
    );
  });

  it('promotes nobody by the calendar: after every day has passed an open place is still dự kiến', async () => {
    await at.openNext();
    await expectOk(at.carryOut(4));
    at.server.pass(400 * 24 * 3_600_000);
    await at.signInAgain();
    assert.deepEqual(
      (await at.line(4)).pupils.map(({ placed }) => placed!.provisional),
      [false, true, false, true],
    );
  });

  it('begins the next year at the principal’s word, once the former is over', async () => {
    const begin = (year: string) => at.school.principal.post(`/school-years/${year}/beginning`, {});
    assert.equal((await begin(NEXT)).body.code, 'year-not-next');
    await at.openNext();
    assert.equal((await begin(NEXT)).body.code, 'year-not-over');
    at.server.pass(11 * 24 * 3_600_000);
    const principal = await at.server.signIn(at.school.principal.user.account);
    const send = (year: string) =>
      at.server.send('POST', `/school-years/${year}/beginning`, { headers: principal, body: {} });
    assert.equal((await expectOk(send(NEXT))).body.year.current, true);
    assert.equal((await send(NEXT)).body.code, 'year-not-next');
    const years = await at.server.db.schoolYears.findAll({ where: { current: true }, raw: true });
    assert.deepEqual(
      years.map(({ id }) => id),
      [NEXT],
    );
    // What was not taken over yet goes on.
    await at.signInAgain();
    await expectOk(at.carryOut(4));
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });
});
