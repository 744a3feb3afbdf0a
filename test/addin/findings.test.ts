import assert from 'node:assert/strict';
import { countFindings, groupFindings } from '../../addin/findings/group.js';
import type { IssueBody } from '../../core/contract/cells.js';

const finding = (pupil: string | null, rule: string, severity: IssueBody['severity'], cell = 'A1'): IssueBody => ({
  rule,
  severity,
  pupil,
  cell,
  field: null,
  sheet: '4A',
  message: '',
  remedy: '',
});
const FINDINGS = [
  finding('an', 'value-missing', 'warning', 'A1'),
  finding('an', 'score-not-whole', 'error', 'A2'),
  finding('binh', 'value-missing', 'warning', 'B1'),
  finding('chi', 'score-not-whole', 'error', 'C1'),
  finding(null, 'column-unknown', 'warning', 'D1'),
];

describe('findings in groups', () => {
  it('count errors, warnings and the pupils they are about', () => {
    assert.deepEqual(countFindings(FINDINGS), { errors: 2, warnings: 3, pupils: 3 });
  });

  it('by pupil: pupils with errors first, the rest in the order of the sheet', () => {
    assert.deepEqual(
      groupFindings(FINDINGS, 'pupil').map(({ key }) => key),
      ['an', 'chi', 'binh', ''],
    );
  });

  it('put the errors of a pupil before her warnings', () => {
    assert.deepEqual(
      groupFindings(FINDINGS, 'pupil')[0]!.findings.map(({ cell }) => cell),
      ['A2', 'A1'],
    );
  });

  it('by kind: kinds of errors first', () => {
    const groups = groupFindings(FINDINGS, 'kind');
    assert.deepEqual(
      groups.map(({ key, findings }) => [key, findings.length]),
      [
        ['score-not-whole', 2],
        ['value-missing', 2],
        ['column-unknown', 1],
      ],
    );
  });

  it('lose nothing', () => {
    for (const by of ['pupil', 'kind'] as const) {
      assert.equal(groupFindings(FINDINGS, by).flatMap(({ findings }) => findings).length, FINDINGS.length);
    }
  });
});
