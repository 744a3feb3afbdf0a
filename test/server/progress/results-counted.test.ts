/** Whom results are counted of: by grade, of who is assessed, as they are once somebody was assessed anew. */
import assert from 'node:assert/strict';
import { type ResultCounts, resultCountsSchema } from '../../../core/contract/result-counts.js';
import type { Supplementary } from '../../../core/contract/supplementary.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;

describe('results counted of a combined class', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      pupils: [
        { grade: 4, count: 3 },
        { grade: 4, count: 1, mode: 'not-assessed' },
        { grade: 5, count: 2 },
      ],
      overrides: ([a, , , , e]) => ({ [a!]: FAILED, [e!]: { 'subject.AN.level': 'HT' } }),
    });
  });
  after(() => server.stop());

  const rowOf = async (grade: number): Promise<ResultCounts['rows'][number]> => {
    const { body } = await expectOk(school.principal.get('/progress/results?period=year-end'));
    return resultCountsSchema.parse(body).rows.find((row) => row.grade === grade)!;
  };
  /** Of one thing: levels of which there is any, and how many have none. */
  const of = async (grade: number, code: string): Promise<Record<string, number>> => {
    const { levels, none } = (await rowOf(grade)).counts.find((one) => one.of.code === code)!;
    const some = levels.flatMap(({ level, n }) => (n > 0 ? [[level, n] as const] : []));
    return { ...Object.fromEntries(some), none };
  };

  it('are of each grade by itself', async () => {
    assert.deepEqual([(await rowOf(4)).pupils, (await rowOf(5)).pupils], [4, 2]);
    assert.deepEqual(await of(5, 'AN'), { HTT: 1, HT: 1, none: 0 });
    assert.deepEqual(await of(4, 'AN'), { HTT: 3, none: 0 });
    assert.deepEqual(await of(5, 'TOAN'), { HTT: 2, none: 0 });
  });

  it('leave out who is not assessed, of a subject and of the year', async () => {
    assert.deepEqual(await of(4, 'TOAN'), { HTT: 2, CHT: 1, none: 0 });
    assert.deepEqual(await of(4, 'YEAR'), { HTT: 2, CHT: 1, none: 0 });
  });

  it('leave out who is no longer assessed, whatever stands on the sheet', async () => {
    const [, , third] = school.klass.pupils;
    const set = (mode: 'normal' | 'not-assessed') =>
      server.db.enrolments.update({ mode }, { where: { pupilId: third! } });
    await set('not-assessed');
    assert.deepEqual(await of(4, 'TOAN'), { HTT: 1, CHT: 1, none: 0 });
    assert.deepEqual(await of(4, 'YEAR'), { HTT: 1, CHT: 1, none: 0 });
    await set('normal');
  });

  it('are those of the year once somebody has been assessed anew', async () => {
    const [failed] = school.klass.pupils as [string];
    const { body } = await expectOk(school.thu.get('/classes/4a/supplementary'));
    const { fields } = (body as Supplementary).pupils.find(({ pupil }) => pupil === failed)!;
    const plan = 'Ôn phép nhân, chia mỗi sáng thứ Ba và thứ Sáu trong tháng 7.';
    await expectOk(school.thu.post('/classes/4a/supplementary/plans', { pupil: failed, plan, seen: fields }));
    assert.deepEqual(await of(4, 'TOAN'), { HTT: 2, CHT: 1, none: 0 }, 'planned is not assessed yet');
    await expectOk(school.thu.push('4a', { [failed]: { 'subject.TOAN.level': 'HT' } }, 'supplementary'));
    assert.deepEqual(await of(4, 'TOAN'), { HTT: 2, HT: 1, none: 0 });
    assert.deepEqual(await of(4, 'YEAR'), { HTT: 2, HT: 1, none: 0 });
  });
});
