/** What came after its lawful day is reported as late, pupil by pupil (H2). */
import assert from 'node:assert/strict';
import { reportLinesSchema } from '../../../core/contract/reports.js';
import { changesText } from '../../../server/store/changes-text.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { expectOk } from '../../support/signing-class.js';

const SCORE = 'subject.TOAN.score';

describe('values received after 30/6', function () {
  this.timeout(240_000);
  let at: Reporting;
  before(async () => {
    at = await startReporting();
  });
  after(() => at.stop());

  const received = async (pupil: string, field: 'subject.TOAN.score' | 'profile.birthPlace', receivedAt: string) => {
    const [sheet] = await at.server.db.sheets.findAll({ where: { classId: '4a', period: 'year-end' }, raw: true });
    const before = { where: { sheetId: sheet!.id }, order: [['number', 'DESC']], raw: true } as never;
    const [last] = await at.server.db.sheetRevisions.findAll(before);
    await at.server.db.sheetRevisions.create({
      ...{ sheetId: sheet!.id, number: last!.number + 1, pushId: `${pupil} ${receivedAt}`, author: last!.author },
      ...{ receivedAt, changes: changesText([{ pupil, field: field as typeof SCORE, before: '8', after: '9' }]) },
    });
  };

  it('are named with the group, and in the report: theirs alone, and only from the end of the day on', async () => {
    const [late, inTime, profile] = at.school.klass.pupils as [string, string, string];
    assert.deepEqual((await at.read()).groups[0]!.late, []);
    await received(inTime, SCORE, '2027-06-30T16:59:59.999Z');
    await received(late, SCORE, '2027-06-30T17:00:00.000Z');
    await received(profile, 'profile.birthPlace', '2027-07-01T02:00:00.000Z');
    const [group] = (await at.read()).groups;
    const name = (await at.server.db.pupils.findByPk(late, { raw: true }))!.name;
    assert.deepEqual(
      group!.late.map((one) => [one.name, one.className]),
      [[name, '4A']],
    );
    const [report] = await at.submit();
    const body = (await expectOk(at.school.principal.get(`/reports/${report}`))).body;
    const { lines } = reportLinesSchema.parse(body);
    assert.deepEqual(
      lines.map((line) => [line.pupil, line.late]).sort(),
      at.school.klass.pupils.map((pupil) => [pupil, pupil === late ? '2027-06-30' : null]).sort(),
    );
  });
});
