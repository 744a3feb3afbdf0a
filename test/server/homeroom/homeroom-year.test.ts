/** The class's homeroom year: who is in, who came and left, what each still needs. */
import assert from 'node:assert/strict';
import { homeroomYearSchema } from '../../../core/contract/homeroom.js';
import { buildUser } from '../../support/builders.js';
import {
  buildSigningClass,
  expectOk,
  type SigningClass,
  signSubjects,
  THU_TEACHES,
} from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('a class’s homeroom year', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
  });
  after(() => server.stop());

  const year = async (who = school.thu) =>
    homeroomYearSchema.parse((await expectOk(who.get('/classes/4a/homeroom-year'))).body);
  const lineOf = async (pupil: string) => (await year()).pupils.find((line) => line.pupil === pupil)!;
  const at = (n: number) => school.klass.pupils[n]!;

  it('says of each pupil what her record needs: number, facts, values by period, signatures', async () => {
    await expectOk(school.thu.push('4a', { [at(0)]: { 'profile.birthplace': null } }, 'year'));
    await expectOk(school.thu.push('4a', { [at(0)]: { 'subject.TOAN.score': null, 'homeroom.remark': null } }));
    await server.db.pupils.update({ personalId: null }, { where: { id: at(0) } });
    const { needs, state } = await lineOf(at(0));
    assert.equal(state, 'entering');
    assert.deepEqual([needs.personalId, needs.facts, needs.decision], [true, ['profile.birthplace'], false]);
    assert.deepEqual(needs.values.at(-1), { period: 'year-end', n: 2 });
    // Nothing was ever entered at the earlier periods, and that is told of each of them.
    assert.deepEqual(
      needs.values.map(({ period }) => period),
      ['mid-term-1', 'term-1', 'mid-term-2', 'year-end'],
    );
    assert.deepEqual([...needs.signatures].sort(), [...THU_TEACHES, 'AN'].sort());
    const other = await lineOf(at(1));
    assert.deepEqual([other.needs.personalId, other.needs.facts], [false, []]);
    assert.ok(!other.needs.values.some(({ period }) => period === 'year-end'), 'one pupil’s gaps are hers alone');
  });

  it('needs nothing more of a signed one but the next signature, which its state says', async () => {
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [at(1)] }));
    const { state, needs } = await lineOf(at(1));
    assert.equal(state, 'homeroom-signed');
    assert.deepEqual(needs, { personalId: false, facts: [], values: [], signatures: [], decision: false });
  });

  it('names who came after the year began, and who left; who left is no longer in the list', async () => {
    const { enrolments } = server.db;
    await enrolments.update({ fromDay: '2027-01-11' }, { where: { pupilId: at(1) } });
    await enrolments.update({ toDay: '2027-03-01' }, { where: { pupilId: at(2) } });
    const { pupils, left, today } = await year();
    assert.equal(today, '2027-06-20');
    assert.deepEqual(
      pupils.map(({ pupil, joined }) => [pupil, joined]),
      [
        [at(0), null],
        [at(1), '2027-01-11'],
      ],
    );
    assert.deepEqual(
      left.map(({ pupil, to }) => [pupil, to]),
      [[at(2), '2027-03-01']],
    );
  });

  it('is for the homeroom teacher and the leaders: a subject’s teacher hears of no such class', async () => {
    assert.equal((await school.music.get('/classes/4a/homeroom-year')).status, 404);
    assert.equal((await year(school.principal)).homeroomTeacher, 'Trần Thị Thu');
    assert.equal((await school.thu.get('/classes/none/homeroom-year')).status, 404);
    const administrator = await buildUser(server.db, { hats: ['administrator'] });
    const headers = await server.signIn(administrator.account);
    assert.equal((await server.send('GET', '/classes/4a/homeroom-year', { headers })).status, 404);
  });
});
