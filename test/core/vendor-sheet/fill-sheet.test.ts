/** Our values go into a vendor's own sheet by child, or not at all (issue 14.3). */
import assert from 'node:assert/strict';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { factsOf } from '../../../core/vendor-sheet/facts.js';
import { fillSheet, type OwnSheet } from '../../../core/vendor-sheet/fill-sheet.js';
import { locateSheets, type LocatedVendorSheet } from '../../../core/vendor-sheet/locate-sheet.js';
import { saidIn } from '../../../core/vendor-sheet/said-period.js';
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

function locate(bytes: Uint8Array): LocatedVendorSheet {
  const read = readBytes(bytes);
  assert.ok(read.ok);
  return locateSheets(read.book)[0]!;
}
function fill(bytes: Uint8Array, own: OwnSheet = OWN) {
  const located = locate(bytes);
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

  it('of class 4/1 is known by 4_1, as the name of a sheet has it', async () => {
    const sheet = await subjectImport({ className: '4_1' });
    assert.ok(fill(sheet, { ...OWN, className: '4/1' }).ok);
    assert.deepEqual(refused(fill(sheet, { ...OWN, className: '4/2' })), ['class', '4_1']);
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

  it('keeps what a formula shows as an error or a day', async () => {
    const [first, second, ...others] = CHILDREN;
    const located = locate(
      await subjectImport({
        empty: true,
        children: [
          { ...first!, values: { Điểm: { formula: '1/0', result: { error: '#DIV/0!' } as unknown as string } } },
          { ...second!, values: { Điểm: { formula: 'TODAY()', result: new Date(0) as unknown as string } } },
          ...others,
        ],
      }),
    );
    assert.deepEqual(
      [3, 4].map((row) => Object.keys(located.sheet.rows[row]![6] as object)),
      [['error'], ['date']],
    );
    const filled = fillSheet(located, factsOf(located, 'a.xlsx'), 'TOAN', OWN);
    assert.ok(filled.ok);
    assert.equal(filled.left, 2);
    assert.deepEqual(
      filled.cells.filter(({ column }) => column === 7).map(({ row }) => row),
      [6, 7],
    );
  });

  it('says which column gets what, which it is not sure of, and which of ours it has none for', async () => {
    const filled = fill(await vneduClassSheet({ title: 'CUỐI NĂM', empty: true }));
    assert.ok(filled.ok);
    assert.deepEqual(
      filled.columns.slice(2, 4).map(({ at, header, field }) => `${at} ${header} ${field}`),
      [
        '9 Môn học và hoạt động giáo dục › Toán › Mức đạt được subject.TOAN.level',
        '10 Môn học và hoạt động giáo dục › Toán › Điểm KTĐK subject.TOAN.score',
      ],
    );
    assert.deepEqual(filled.lacks, ['subject.TOAN.remark']);
    assert.deepEqual(filled.unsure, []);
  });

  it('gets nothing where its column is of another time', async () => {
    const located = locate(await subjectImport({ moment: '', empty: true }));
    const said = saidIn('Giữa học kì I');
    const columns = located.columns.map((column) => (column.at === 7 ? { ...column, said } : column));
    const filled = fillSheet({ ...located, columns }, factsOf(located, 'a.xlsx'), 'TOAN', OWN);
    assert.ok(filled.ok);
    assert.deepEqual([...new Set(filled.cells.map(({ column }) => column))], [6, 9]);
    assert.deepEqual(
      filled.unsure.map(({ at }) => at),
      [7],
    );
  });

  it('whose rows say several times, or half of another, is refused', async () => {
    const located = locate(await subjectImport());
    const rows = located.sheet.rows.map((row, i) => (i === 6 ? [...row.slice(0, 9), 'Giữa học kì II'] : row));
    const mixed = { ...located, sheet: { ...located.sheet, rows } };
    assert.deepEqual(refused(fillSheet(mixed, factsOf(mixed, 'a.xlsx'), 'TOAN', OWN)), [
      'periods',
      'Cuối năm – Giữa học kì II',
    ]);
    assert.deepEqual(refused(fill(await subjectImport({ moment: 'Giữa kì' }))), ['period', 'Giữa kì']);
  });

  it('of another grade is refused', async () => {
    const children = CHILDREN.map((child) => ({ ...child }));
    const bytes = await subjectImport({ title: 'MÔN: TOÁN KHỐI 3', className: '', children });
    assert.deepEqual(refused(fill(bytes)), ['grade', '3']);
  });

  it('says where the children’s ages fit none of our grades', async () => {
    const filled = fill(await subjectImport({ className: '' }), { ...OWN, className: '3A', schoolYear: '2026-2027' });
    assert.ok(filled.ok);
    assert.equal(filled.ages, 4);
  });

  it('in which a code is nobody’s beside ours is refused, one without any of ours is not', async () => {
    const [first, ...others] = CHILDREN;
    const foreign = { ...first!, code: '0999999999' };
    assert.deepEqual(refused(fill(await subjectImport({ children: [foreign, ...others] }))), [
      'ambiguous',
      '',
      first!.name,
    ]);
    const theirs = CHILDREN.map((child, i) => ({ ...child, code: `VN${i}` }));
    const filled = fill(await subjectImport({ empty: true, children: theirs }));
    assert.ok(filled.ok && filled.pupils === 4);
  });

  it('whose one subject nobody has said is not filled', async () => {
    assert.deepEqual(refused(fill(await subjectImport({ title: '', tab: 'Sheet1' }))), ['subject', '']);
  });
});
