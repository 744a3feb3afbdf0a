/** Our values go into a vendor's own sheet by child, or not at all (issue 14.3). */
import assert from 'node:assert/strict';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { factsOf } from '../../../core/vendor-sheet/facts.js';
import { fillSheet, type OwnSheet } from '../../../core/vendor-sheet/fill-sheet.js';
import { locateSheets } from '../../../core/vendor-sheet/locate-sheet.js';
import { readBytes } from '../../../server/files/read-bytes.js';
import { CHILDREN, subjectImport, vneduClassSheet } from '../../support/vendor-sheets.js';

const VALUES: Partial<Record<FieldKey, string>> = {
  'subject.TOAN.level': 'HTT',
  'subject.TOAN.score': '9',
  'subject.TOAN.remark': '=1+1 là phép tính em thích.',
};
const OWN: OwnSheet = {
  schoolYear: '2026-2027',
  className: '4A',
  period: 'year-end',
  pupils: CHILDREN.map(({ code, name, born }) => ({ id: code, name, birthDate: born.split('/').reverse().join('-') })),
  values: Object.fromEntries(CHILDREN.map(({ code }, i) => [code, { ...VALUES, 'subject.TOAN.score': `${6 + i}` }])),
};

function fill(bytes: Uint8Array, own: OwnSheet = OWN) {
  const read = readBytes(bytes);
  assert.ok(read.ok);
  const located = locateSheets(read.book)[0]!;
  const facts = factsOf(located, 'a.xlsx');
  return fillSheet(located, facts, facts.subject, own);
}
const refused = (filled: ReturnType<typeof fill>) => (filled.ok ? null : [filled.why, filled.said, ...filled.names]);

describe('a vendor’s empty sheet', () => {
  it('gets each child’s values in its own row, whatever the order; what is empty with us stays', async () => {
    const filled = fill(await subjectImport({ empty: true, children: [...CHILDREN].reverse() }));
    assert.ok(filled.ok);
    assert.deepEqual(
      filled.cells.map(({ row, column, value }) => `${row} ${column} ${value}`).sort(),
      CHILDREN.flatMap((_, i) => [
        `${4 + 3 - i} 6 T`,
        `${4 + 3 - i} 7 ${6 + i}`,
        `${4 + 3 - i} 9 =1+1 là phép tính em thích.`,
      ]).sort(),
    );
    assert.deepEqual([filled.pupils, filled.same, filled.replaced, filled.left], [4, 0, 0, 0]);
  });

  it('knows children without a code, or whose code lost its zeros, by name and day of birth', async () => {
    const children = CHILDREN.map((child, i) => ({ ...child, code: i === 0 ? '' : child.code.replace(/^0/, '') }));
    const filled = fill(await subjectImport({ empty: true, children }));
    assert.ok(filled.ok && filled.pupils === 4);
  });

  it('keeps formulas, and says what it replaces', async () => {
    const [first, ...others] = CHILDREN;
    const children = [
      { ...first!, values: { Điểm: { formula: '3+3', result: 6 }, Mức: 'H', 'Nội dung': null } },
      ...others.map((child) => ({ ...child, values: { Mức: 'T', Điểm: null, 'Nội dung': null } })),
    ];
    const filled = fill(await subjectImport({ children }));
    assert.ok(filled.ok);
    assert.deepEqual([filled.left, filled.replaced, filled.same], [1, 1, 3]);
  });

  it('of the year before is refused, by its year, and by its children', async () => {
    const earlier = { ...OWN, schoolYear: '2027-2028' };
    assert.deepEqual(refused(fill(await vneduClassSheet({ title: 'CUỐI NĂM' }), earlier)), ['year', '2026-2027']);
    const others = CHILDREN.map((child, i) => ({ ...child, code: `098765430${i}`, name: `Hồ Văn ${'ABCD'[i]}` }));
    const filled = fill(await subjectImport({ children: [...others, CHILDREN[0]!] }));
    assert.deepEqual(refused(filled), ['strangers', '', ...others.map(({ name }) => name)]);
    assert.ok(!filled.ok && filled.among === 5);
  });

  it('of another class or another time is refused', async () => {
    assert.deepEqual(refused(fill(await subjectImport({ className: '4B' }))), ['class', '4B']);
    assert.deepEqual(refused(fill(await subjectImport({ moment: 'Giữa học kì II' }))), ['period', 'mid-term-2']);
  });

  it('in which a row may be two children’s is refused by name', async () => {
    const [first, second, ...others] = CHILDREN;
    const swapped = [{ ...first!, code: second!.code }, { ...second!, code: first!.code }, ...others];
    assert.deepEqual(refused(fill(await subjectImport({ children: swapped }))), [
      'ambiguous',
      '',
      first!.name,
      second!.name,
    ]);
    const noDay = [{ ...first!, code: '', born: '' }, second!, ...others];
    assert.deepEqual(refused(fill(await subjectImport({ children: noDay }))), ['ambiguous', '', first!.name]);
    const twice = [...CHILDREN, { ...first!, code: '' }];
    assert.deepEqual(refused(fill(await subjectImport({ children: twice }))), ['ambiguous', '', first!.name]);
  });

  it('whose one subject nobody has said is not filled', async () => {
    assert.deepEqual(refused(fill(await subjectImport({ title: '', tab: 'Sheet1' }))), ['subject', '']);
  });
});
