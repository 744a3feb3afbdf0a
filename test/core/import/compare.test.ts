import assert from 'node:assert/strict';
import type { Candidate } from '../../../core/import/candidate.js';
import { compare } from '../../../core/import/compare.js';
import type { Choice } from '../../../core/import/compared-row.js';
import type { KnownPupil, KnownSchool } from '../../../core/import/known-school.js';
import { planImport } from '../../../core/import/plan-import.js';

const candidate = (parts: Partial<Candidate> = {}): Candidate => ({
  sheet: 'S',
  row: 2,
  code: '3700000001',
  name: 'Nguyễn Thị An',
  birthDate: '2017-04-05',
  sex: 'F',
  personalId: null,
  lifelongCode: null,
  className: '4A',
  grade: null,
  campus: null,
  ...parts,
});
const PLACE = { classId: '4a', className: '4A', grade: 4, fromDay: '2026-09-05' } as const;
const known = (parts: Partial<KnownPupil> = {}): KnownPupil => ({
  code: '3700000001',
  name: 'Nguyễn Thị An',
  birthDate: '2017-04-05',
  sex: 'F',
  personalId: null,
  lifelongCode: null,
  place: PLACE,
  signed: false,
  released: false,
  ...parts,
});
const school = (...pupils: KnownPupil[]): KnownSchool => ({
  pupils,
  classes: [
    { id: '4a', name: '4A' },
    { id: '2+3c', name: '2+3C' },
  ],
});
const only = (one: Candidate, ...pupils: KnownPupil[]) => {
  const { rows, refused } = compare([one], school(...pupils));
  return rows[0] ?? refused[0]!.refusal;
};
const kindOf = (one: Candidate, ...pupils: KnownPupil[]) => {
  const found = only(one, ...pupils);
  return 'kind' in found ? [found.kind, found.doubt, ...found.changes.map(({ fact }) => fact)] : found.code;
};

describe('a file is held against the school', () => {
  it('new, the same, changed', () => {
    assert.deepEqual(kindOf(candidate()), ['new', null]);
    assert.deepEqual(kindOf(candidate(), known()), ['same', null]);
    assert.deepEqual(kindOf(candidate({ name: 'NGUYỄN THỊ AN' }), known()), ['same', null]);
    assert.deepEqual(kindOf(candidate({ name: 'Thuỷ' }), known({ name: 'Thủy' })), ['same', null]);
    assert.deepEqual(kindOf(candidate({ className: 'lớp 4 a' }), known()), ['same', null]);
    assert.deepEqual(kindOf(candidate({ personalId: '037317001234' }), known()), ['changed', null, 'personalId']);
    assert.deepEqual(kindOf(candidate({ className: '4B' }), known()), ['changed', null, 'class']);
    assert.deepEqual(kindOf(candidate({ className: '5A' }), known()), ['changed', null, 'class', 'grade']);
    assert.deepEqual(kindOf(candidate(), known({ place: null })), ['changed', null, 'class']);
  });

  it('what the file does not say stays', () => {
    const there = known({ personalId: '037317001234', lifelongCode: 'A1' });
    assert.deepEqual(kindOf(candidate({ className: null }), there), ['same', null]);
  });

  it('zeros in front of a code, there or lost, are no other code', () => {
    assert.deepEqual(kindOf(candidate({ code: '12345' }), known({ code: '0000012345' })), ['same', null]);
  });

  it('is in doubt where a person has to look', () => {
    assert.deepEqual(kindOf(candidate({ birthDate: '2017-05-05' }), known()).slice(0, 2), ['doubtful', 'birth-date']);
    assert.deepEqual(kindOf(candidate({ name: 'Nguyễn Thị Anh' }), known()).slice(0, 2), ['doubtful', 'renamed']);
    const other = candidate({ name: 'Lê Văn Tú', birthDate: '2016-01-01' });
    assert.deepEqual(kindOf(other, known()).slice(0, 2), ['doubtful', 'another-person']);
    const number = candidate({ personalId: '037317001235' });
    assert.deepEqual(kindOf(number, known({ personalId: '037317001234' })).slice(0, 2), ['doubtful', 'personal-id']);
    const moved = only(candidate({ code: '3700000009' }), known());
    assert.ok('choices' in moved);
    assert.deepEqual([moved.doubt, moved.choices], ['moved-code', ['as:3700000001', 'new', 'skip']]);
    const twins = [known(), known({ code: '3700000002' })];
    assert.deepEqual(kindOf(candidate({ code: null }), ...twins).slice(0, 2), ['doubtful', 'same-name']);
  });

  it('two of one name and birth date in one file are asked about', () => {
    const rows = compare([candidate(), candidate({ code: '3700000002', row: 3 })], school()).rows;
    assert.deepEqual(
      rows.map(({ doubt, choices }) => [doubt, choices]),
      [
        ['same-name', ['new', 'skip']],
        ['same-name', ['new', 'skip']],
      ],
    );
  });

  it('refuses what must not be', () => {
    assert.equal(kindOf(candidate({ code: null, name: 'Lê Văn Tú' })), 'import-code-missing');
    assert.equal(kindOf(candidate({ className: null })), 'import-class-missing');
    assert.equal(kindOf(candidate({ className: '2+3C' })), 'import-grade-missing');
    assert.deepEqual(kindOf(candidate({ className: '2+3C', grade: 3 })), ['new', null]);
    const taken = candidate({ code: '3700000009', name: 'Lê Văn Tú', personalId: '037317001234' });
    assert.equal(kindOf(taken, known({ personalId: '037317001234' })), 'import-personal-id-taken');
    const renamed = candidate({ name: 'Nguyễn Thị Anh' });
    assert.equal(kindOf(renamed, known({ released: true })), 'import-identity-released');
    assert.equal(kindOf(candidate({ className: '4B' }), known({ signed: true })), 'import-signed');
    assert.deepEqual(kindOf(candidate(), known({ signed: true, released: true })), ['same', null]);
  });

  it('refuses a pupil who stands twice: the later row, or both where they differ', () => {
    const twice = compare([candidate(), candidate({ row: 3 })], school());
    assert.deepEqual(
      [twice.rows.length, twice.refused.map(({ row, refusal }) => [row, refusal.code])],
      [1, [[3, 'import-doubled']]],
    );
    const differ = compare([candidate(), candidate({ row: 3, name: 'Lê Văn Tú' })], school());
    assert.deepEqual(
      differ.refused.map(({ refusal }) => refusal.code),
      ['import-doubled-differs', 'import-doubled-differs'],
    );
    const numbers = [
      candidate({ personalId: '037317001234' }),
      candidate({ code: '2', row: 3, name: 'Lê Văn Tú', personalId: '037317001234' }),
    ];
    assert.equal(compare(numbers, school()).refused[0]!.refusal.code, 'import-personal-id-taken');
  });

  it('lists who is left out of the file’s classes, and takes nobody away', () => {
    const left = known({ code: '2', name: 'Lê Văn Tú' });
    const elsewhere = known({ code: '3', name: 'Lý Thị Mơ', place: { ...PLACE, classId: '2+3c', className: '2+3C' } });
    const result = compare([candidate()], school(known(), left, elsewhere));
    assert.deepEqual(
      result.leftOut.map(({ code }) => code),
      ['2'],
    );
    assert.deepEqual(planImport(result, new Map(), school(known(), left).pupils).rows, []);
  });

  it('says that most are unknown only to a school that has pupils', () => {
    const there = Array.from({ length: 20 }, (_, at) =>
      known({ code: `9${at}`, name: `Lê Văn ${'A'.repeat(at + 1)}` }),
    );
    assert.equal(compare([candidate()], school(...there)).mostlyUnknown, true);
    assert.equal(compare([candidate()], school()).mostlyUnknown, false);
    assert.equal(compare([candidate({ code: '90', name: there[0]!.name })], school(...there)).mostlyUnknown, false);
  });

  it('proposes the classes that are not there, with their grades', () => {
    const rows = [candidate({ className: '1A' }), candidate({ code: '2', row: 3, name: 'Lê Văn Tú', className: '1a' })];
    assert.deepEqual(compare(rows, school()).newClasses, [{ name: '1A', grades: [1], campus: null, pupils: 2 }]);
  });
});

describe('what is carried out', () => {
  const plan = (one: Candidate, choice: Choice | null, ...pupils: KnownPupil[]) => {
    const there = school(...pupils);
    return planImport(compare([one], there), new Map(choice ? [[0, choice]] : []), there.pupils).rows;
  };

  it('a doubtful row counts as it was decided, and undecided not at all', () => {
    const moved = candidate({ code: '3700000009', personalId: '037317001234' });
    assert.deepEqual(plan(moved, null, known()), []);
    assert.deepEqual(plan(moved, 'skip', known()), []);
    assert.deepEqual(plan(moved, 'new', known())[0]!.pupil, null);
    const same = plan(moved, 'as:3700000001', known())[0]!;
    assert.deepEqual([same.code, same.facts.personalId, same.to], ['3700000001', '037317001234', null]);
  });

  it('keeps the school’s writing of a name that is the same', () => {
    const [row] = plan(candidate({ name: 'NGUYỄN THỊ AN', className: '4B' }), null, known());
    assert.deepEqual([row!.facts.name, row!.to], ['Nguyễn Thị An', { className: '4B', grade: 4 }]);
  });
});
