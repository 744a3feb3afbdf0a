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

const NUMBER = '037317001234';
const COMBINED = { ...PLACE, classId: '2+3c', className: '2+3C', grade: 2 } as const;

describe('who a row is', () => {
  it('without a code, told by name and birth date, unless two of the file are alike', () => {
    assert.deepEqual(kindOf(candidate({ code: null }), known()), ['same', null]);
    const twins = compare(
      [candidate({ code: null }), candidate({ code: null, row: 3, className: '4B' })],
      school(known()),
    );
    assert.deepEqual(
      twins.rows.map(({ doubt, choices }) => [doubt, choices]),
      [0, 1].map(() => ['moved-code', ['as:3700000001', 'skip']]),
    );
  });

  it('by her code as it stands before one whose zeros are lost, and by no guess between two', () => {
    const two = [known({ code: '012', name: 'Lê Văn Tú' }), known({ code: '12' })];
    assert.deepEqual(kindOf(candidate({ code: '12' }), ...two), ['same', null]);
    assert.deepEqual(kindOf(candidate({ code: '0012', name: 'Lý Thị Mơ' }), ...two), ['new', null]);
    assert.deepEqual(kindOf(candidate({ code: 'hs1' }), known({ code: 'HS1' })), ['same', null]);
  });

  it('with her own number is herself; with her name and number she is no new pupil, whatever her birth date', () => {
    const there = known({ personalId: NUMBER });
    assert.deepEqual(kindOf(candidate({ personalId: NUMBER }), there), ['same', null]);
    const other = only(candidate({ code: '9', birthDate: '2017-05-05', personalId: NUMBER }), there);
    assert.ok('choices' in other);
    assert.deepEqual([other.kind, other.choices], ['doubtful', ['as:3700000001', 'skip']]);
  });

  it('of two alike, one with her number, is asked about and not refused', () => {
    const twins = [known({ personalId: NUMBER }), known({ code: '3700000002' })];
    assert.deepEqual(kindOf(candidate({ code: '9', personalId: NUMBER }), ...twins), ['doubtful', 'same-name']);
  });

  it('and no two rows have one number, with codes or without', () => {
    const rows = [
      candidate({ code: null, personalId: NUMBER }),
      candidate({ code: null, row: 3, name: 'Lê Văn Tú', personalId: NUMBER }),
    ];
    const { refused } = compare(rows, school(known(), known({ code: '2', name: 'Lê Văn Tú' })));
    assert.deepEqual(
      refused.map(({ row, refusal }) => [row, refusal.code]),
      [[3, 'import-personal-id-taken']],
    );
  });

  it('is not left out where only the zeros of her code are lost', () => {
    assert.deepEqual(compare([candidate({ code: '12345' })], school(known({ code: '0000012345' }))).leftOut, []);
  });
});

describe('what changes', () => {
  it('sex; and where she is of a pupil whose transcript has left the school', () => {
    assert.deepEqual(kindOf(candidate({ sex: 'M' }), known()), ['changed', null, 'sex']);
    assert.deepEqual(kindOf(candidate({ className: '4B' }), known({ released: true })), ['changed', null, 'class']);
  });

  it('no grade in a combined class where the file says none', () => {
    assert.deepEqual(kindOf(candidate({ className: '2+3c' }), known({ place: COMBINED })), ['same', null]);
    const now = candidate({ className: '2+3C', grade: 3 });
    assert.deepEqual(kindOf(now, known({ place: COMBINED })), ['changed', null, 'grade']);
  });

  it('grades of a new combined class stand in their order', () => {
    const rows = [3, 2].map((grade, at) =>
      candidate({ code: `${at}`, row: at + 2, name: `Lê ${'AB'[at]}`, className: '2+3D', grade: grade as 2 | 3 }),
    );
    assert.deepEqual(compare(rows, school()).newClasses[0]!.grades, [2, 3]);
  });

  it('one unknown of three is not most of a file', () => {
    const there = Array.from({ length: 20 }, (_, at) => known({ code: `9${at}`, name: `Lê ${'A'.repeat(at + 1)}` }));
    const rows = [0, 1].map((at) => candidate({ code: `9${at}`, row: at + 2, name: there[at]!.name }));
    assert.equal(compare([...rows, candidate({ row: 4 })], school(...there)).mostlyUnknown, false);
  });
});

describe('carrying out', () => {
  const plan = (one: Candidate, choice: Choice | null, ...pupils: KnownPupil[]) => {
    const there = school(...pupils);
    return planImport(compare([one], there), new Map(choice ? [[0, choice]] : []), there.pupils);
  };

  it('keeps the numbers the file does not say', () => {
    const there = known({ personalId: NUMBER, lifelongCode: 'SD1' });
    const { facts } = plan(candidate({ className: '4B' }), null, there).rows[0]!;
    assert.deepEqual([facts.personalId, facts.lifelongCode], [NUMBER, 'SD1']);
  });

  it('moves a pupil to another grade of her class', () => {
    const { rows } = plan(candidate({ className: '2+3C', grade: 3 }), null, known({ place: COMBINED }));
    assert.deepEqual(rows[0]!.to, { className: '2+3C', grade: 3 });
  });

  it('writes nothing where a decided row changes nothing, and makes no class for a row passed over', () => {
    assert.deepEqual(plan(candidate({ code: '9' }), 'as:3700000001', known()).rows, []);
    const away = plan(candidate({ code: '9', className: '1A' }), 'skip', known());
    assert.deepEqual([away.rows, away.newClasses], [[], []]);
  });
});
