/** What a rehearsal says of records that came back and of the second group: as Việc của tôi does. */
import assert from 'node:assert/strict';
import type { Rehearsal } from '../../../core/contract/rehearsal.js';
import type { Supplementary } from '../../../core/contract/supplementary.js';
import type { Tasks } from '../../../core/contract/session.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';

const DAY = 86_400_000;
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;

describe('what is owed of records that came back, and of the second group', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      pupils: [
        { grade: 4, count: 3 },
        { grade: 5, count: 2 },
      ],
      overrides: ([first, , , , last]) => ({ [first!]: FAILED, [last!]: FAILED }),
    });
    server.pass(1000);
    await signSubjects(school);
  });
  after(() => server.stop());

  const debts = async (query = '') => {
    const { rows } = (await expectOk(school.principal.get(`/lock-rehearsals${query}`))).body as Rehearsal;
    return rows.map(({ grade, signed, debts: owed }) => ({
      ...{ grade, signed },
      owed: owed.map(({ kind, period, subject, n, name, office }) => [kind, period, subject, n, office ?? name]),
    }));
  };
  const workOf = async (who: Person, kind: string) =>
    ((await expectOk(who.get('/tasks'))).body as Tasks).work!.find((line) => line.kind === kind)?.n ?? 0;
  const THU = 'Trần Thị Thu';

  it('the second group is to be planned by its homeroom teacher, of either grade', async () => {
    assert.deepEqual(await debts(), [
      {
        ...{ grade: 4, signed: 0 },
        owed: [
          ['sign-records', null, null, 3, THU],
          ['plan-anew', null, null, 1, THU],
          ['decide', null, null, 1, 'principal'],
        ],
      },
      {
        ...{ grade: 5, signed: 0 },
        owed: [
          ['sign-records', null, null, 2, THU],
          ['plan-anew', null, null, 1, THU],
          ['decide', null, null, 1, 'principal'],
        ],
      },
    ]);
    assert.deepEqual([await workOf(school.thu, 'supplementary'), await workOf(school.principal, 'decide')], [2, 2]);
  });

  it('a signed record waits for the principal, one that came back for whom she named', async () => {
    const [, second, third] = school.klass.pupils;
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [second!, third!] }));
    server.pass(1000);
    const reason = 'Xem lại điểm Âm nhạc';
    await expectOk(
      school.principal.post('/classes/4a/returns', {
        records: [{ pupil: third, version: 1 }],
        subjects: ['AN'],
        reason,
      }),
    );
    const [grade4] = await debts();
    assert.equal(grade4!.signed, 1);
    assert.deepEqual(
      grade4!.owed.filter(([kind]) => ['returned', 'approve', 'sign-list'].includes(kind as string)),
      [
        ['returned', null, null, 1, THU],
        ['returned', null, 'AN', 1, 'Lê Văn Nhạc'],
        ['sign-list', null, 'AN', 1, 'Lê Văn Nhạc'],
        ['approve', null, null, 1, 'principal'],
      ],
    );
    server.pass(1000);
    await expectOk(school.music.signSubject('4a', 'AN'));
    const again = (await debts())[0]!.owed.filter(([kind]) => kind === 'returned');
    assert.deepEqual(again, [['returned', null, null, 1, THU]]);
  });

  it('once planned, what is assessed anew is to be entered, on a sheet of its own', async () => {
    const { pupils } = (await expectOk(school.thu.get('/classes/4a/supplementary'))).body as Supplementary;
    const body = { pupil: pupils[0]!.pupil, plan: 'Ôn phép nhân, chia mỗi sáng thứ Ba.', seen: pupils[0]!.fields };
    await expectOk(school.thu.post('/classes/4a/supplementary/plans', body));
    server.pass(12 * DAY);
    for (const { user, headers } of [school.principal, school.thu]) {
      Object.assign(headers, await server.signIn(user.account));
    }
    const [grade4, grade5] = await debts('?day=2027-07-09');
    const anew = grade4!.owed.filter(([, period]) => period === 'supplementary');
    assert.deepEqual(anew, [['enter', 'supplementary', 'TOAN', 1, THU]]);
    assert.ok(!grade4!.owed.some(([kind]) => kind === 'plan-anew' || kind === 'decide'));
    assert.deepEqual(
      grade5!.owed.filter(([kind, period]) => kind === 'plan-anew' || period === 'supplementary'),
      [['plan-anew', null, null, 1, THU]],
    );
  });
});
