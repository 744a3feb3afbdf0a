import assert from 'node:assert/strict';
import { buildUser } from '../../support/builders.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass } from '../../support/signing-class.js';
import { REASON, type Person } from '../../support/signing-person.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { linesOf, notesOf, tasksOf } from '../../support/work.js';

const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const MINUTE = 60_000;

describe('the work list along a class’s way to the seal', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let vice: Record<string, string>;
  let viceId: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true, overrides: ([first]) => ({ [first!]: FAILED }) });
    const user = await buildUser(server.db, { hats: ['vice-principal'] });
    viceId = user.id;
    vice = await server.signIn(user.account);
  });
  after(() => server.stop());
  beforeEach(() => server.pass(MINUTE));

  const of = async (who: Pick<Person, 'get'>) => linesOf(await tasksOf(who.get));
  const forVice = { get: (path: string) => server.send('GET', path, { headers: vice }) };

  it('asks each teacher for her own lists, and the principal for the decision alone', async () => {
    assert.deepEqual(await of(school.music), ['sign-lists 3: 4A·AN 3']);
    const [line, ...more] = (await tasksOf(school.thu.get)).work!;
    // Who has not completed the year is to be assessed anew, unless the principal decides before.
    assert.deepEqual(
      more.map(({ kind, n, deadline }) => [kind, n, deadline]),
      [['supplementary', 1, '2027-08-15']],
    );
    assert.equal(line!.kind, 'sign-lists');
    assert.deepEqual([line!.n, line!.places.length, line!.deadline, line!.daysLeft], [33, 11, '2027-06-30', 9]);
    assert.deepEqual(await of(school.principal), ['decide 1: 4A 1']);
    assert.deepEqual(await of(school.clerk), []);
  });

  it('never says that a teacher has nothing to do whose lists wait for her, though every cell is full', async () => {
    const { tasks, work } = await tasksOf(school.music.get);
    assert.ok(tasks.filter(({ period }) => period === 'year-end').every(({ cells, filled }) => cells === filled));
    assert.equal(work!.length, 1);
  });

  it('leaves a vice principal without a delegation her looks only, and says what she lacks', async () => {
    const tasks = await tasksOf(forVice.get);
    assert.deepEqual([linesOf(tasks), notesOf(tasks)], [[], ['no-delegation']]);
  });

  it('says whom the homeroom teacher waits for once all her own is done', async () => {
    for (const list of (await tasksOf(school.thu.get)).work![0]!.places)
      await expectOk(school.thu.signSubject('4a', list.subject!));
    const tasks = await tasksOf(school.thu.get);
    assert.deepEqual([linesOf(tasks), notesOf(tasks)], [['supplementary 1: 4A 1'], ['waits-for-others 4A']]);
  });

  it('asks the homeroom teacher for the records that are ready, not for the one that waits for the principal', async () => {
    await expectOk(school.music.signSubject('4a', 'AN'));
    assert.deepEqual(await of(school.thu), ['sign-records 2: 4A 2', 'supplementary 1: 4A 1']);
    await expectOk(school.principal.decide('4a', school.klass.pupils[0]!, true));
    assert.deepEqual(await of(school.thu), ['sign-records 3: 4A 3']);
    assert.deepEqual(await of(school.principal), []);
  });

  it('asks the principal to approve, with a delegation the vice principal too', async () => {
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    assert.deepEqual(await of(school.thu), []);
    assert.deepEqual(await of(school.principal), ['approve 3: 4A 3']);
    const body = { userId: viceId, fromDay: '2027-06-20', toDay: '2027-06-25', document: '12/QĐ-THĐS' };
    await expectOk(school.principal.post('/delegations', body));
    assert.deepEqual([await of(forVice), notesOf(await tasksOf(forVice.get))], [['approve 3: 4A 3'], []]);
  });

  it('puts what was returned before everything, and asks for the signatures again', async () => {
    const [first] = school.klass.pupils;
    const records = [{ pupil: first!, version: 1 }];
    await expectOk(school.principal.post('/classes/4a/returns', { records, reason: REASON, subjects: ['AN'] }));
    assert.deepEqual(
      (await tasksOf(school.music.get)).returned!.map(({ pupil }) => pupil),
      [first],
    );
    assert.deepEqual(await of(school.music), ['sign-lists 1: 4A·AN 1']);
    server.pass(MINUTE);
    await expectOk(school.music.signSubject('4a', 'AN'));
    assert.deepEqual(await of(school.music), []);
    assert.deepEqual(await of(school.thu), ['sign-records 1: 4A 1']);
    server.pass(MINUTE);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });

  it('asks for a second look before it asks the clerk for the seal, and tells her why she waits', async () => {
    await expectOk(school.principal.signRecords('4a', 'principal'));
    assert.deepEqual(await of(school.principal), ['look 3: 4A 3']);
    assert.deepEqual(await of(forVice), ['look 3: 4A 3']);
    const waiting = await tasksOf(school.clerk.get);
    assert.deepEqual([linesOf(waiting), notesOf(waiting)], [[], ['waits-for-look 4A']]);
    await expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!));
    assert.deepEqual(await of(school.principal), []);
    const ready = await tasksOf(school.clerk.get);
    assert.deepEqual([linesOf(ready), notesOf(ready)], [['release 3: 4A 3'], []]);
  });

  it('keeps back from the clerk who cannot be sealed for want of a personal number', async () => {
    await server.db.pupils.update({ personalId: null }, { where: { id: school.klass.pupils[1]! } });
    assert.deepEqual(await of(school.clerk), ['release 2: 4A 2']);
  });
});
