import assert from 'node:assert/strict';
import { fixableOf, isFixable } from '../../addin/findings/finding-acts.js';
import { countFindings, findingKeys, groupFindings } from '../../addin/findings/group.js';
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

describe('findings that come and go', () => {
  it('keep their names when others go', () => {
    const keys = findingKeys(FINDINGS);
    assert.equal(new Set(keys).size, FINDINGS.length);
    assert.deepEqual(findingKeys(FINDINGS.slice(1)), keys.slice(1));
  });

  it('have names of their own even where two say the same of one cell', () =>
    assert.equal(new Set(findingKeys([FINDINGS[0]!, FINDINGS[0]!])).size, 2));

  it('can be mended where they carry a value and a cell', () => {
    const fixable = { ...FINDINGS[0]!, fix: 'Em' };
    const others = [{ ...fixable, cell: null }, { ...fixable, fix: null }, FINDINGS[0]!];
    assert.deepEqual([fixable, ...others].filter(isFixable), [fixable]);
    assert.deepEqual(fixableOf([fixable, { ...fixable, rule: 'other' }], fixable.rule), [fixable]);
  });
});
