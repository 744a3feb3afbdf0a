/** What the pictures in the docs are made of: no result on them contradicts its levels (TT27 article 9). */
import assert from 'node:assert/strict';
import { isTested, lawFor } from '../../../core/law/law-for.js';
import { RESULTS } from '../../../core/codes/levels.js';
import { allowedResult, rankOf } from '../../../core/results/allowed-result.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { ApprovalSchool } from '../../browser/support/approval-school.js';
import { recordOf } from '../../browser/support/record-of.js';
import { SigningSchool } from '../../browser/support/signing-school.js';
import { undecidedLine } from '../../browser/support/undecided.js';
import { lastYear, yearRecord } from '../../support/printed-years.js';

/** Article 9 over what a record itself says. */
function resultOf({ schoolYear, grade, subjects, traits }: YearRecord) {
  const law = lawFor(schoolYear);
  const allowed = [
    ...subjects.map(({ level }) => allowedResult(law, 'level', level!)),
    ...subjects
      .filter(({ code }) => isTested(law, grade, code, 'year-end'))
      .map(({ score }) => allowedResult(law, 'score', String(score))),
    ...Object.values(traits).map((level) => allowedResult(law, 'trait', level)),
  ];
  return RESULTS[Math.max(...allowed.map((one) => rankOf(one!)))];
}

describe('records on pictures', () => {
  const shown: readonly (readonly [string, YearRecord])[] = [
    ['the printed year', yearRecord()],
    ['the year before', lastYear()],
    ...[...new ApprovalSchool().lines, ...new SigningSchool().lines, undecidedLine(1, true)]
      .filter(({ result }) => result !== null)
      .map((line): [string, YearRecord] => [`${line.name} ${line.result}`, recordOf(line)]),
  ];
  it('have the result of their levels, and an award only where it is allowed', () => {
    for (const [whose, record] of shown) {
      assert.equal(resultOf(record), record.result, whose);
      if (record.result !== 'HTXS' && record.result !== 'HTT') assert.equal(record.awards.yearEnd, null, whose);
      assert.equal(record.promoted, record.result === 'CHT' ? null : true, whose);
    }
  });
  it('say in the lists what the records say', () => {
    for (const made of [new ApprovalSchool(), new SigningSchool()]) {
      for (const { pupil, name, result, because, promoted } of [...made.lines, undecidedLine(1, true)]) {
        if (result === null) continue;
        const record = recordOf({ pupil, name, result, promoted });
        assert.equal(record.result, result);
        const math = record.subjects.find(({ code }) => code === 'TOAN')!;
        assert.ok(because.includes(`điểm ${math.score} môn Toán`), `${name}: ${because.join(', ')}`);
      }
    }
  });
});
