import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recordChanges } from '../../../core/record/record-changes.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { anyRecord } from '../../support/record-arbitraries.js';
import { buildYearRecord } from '../../support/year-record.js';

const record = buildYearRecord();
const { pupil, school, homeroomTeacher, absences, awards, traitRemarks, traits } = record;
const math = record.subjects.findIndex(({ code }) => code === 'TOAN');
const inMath = (changes: Partial<YearRecord['subjects'][number]>): Partial<YearRecord> => ({
  subjects: record.subjects.with(math, { ...record.subjects[math]!, ...changes }),
});

/** Each fact with one thing said otherwise, and with nothing said where that can be. */
const CASES: readonly (readonly [fact: string, change: Partial<YearRecord>])[] = [
  ['subject.TOAN.level', inMath({ level: 'CHT' })],
  ['subject.TOAN.level', inMath({ level: null })],
  ['subject.TOAN.score', inMath({ score: 9 })],
  ['subject.TOAN.score', inMath({ score: null })],
  ['subject.TOAN.remark', inMath({ remark: 'Khác' })],
  ['subject.TOAN.remark', inMath({ remark: null })],
  ['trait.CHAM_CHI', { traits: { ...traits, CHAM_CHI: 'CCG' } }],
  ['traits.QUALITIES.remark', { traitRemarks: { ...traitRemarks, QUALITIES: 'Khác' } }],
  ['traits.SPECIFIC.remark', { traitRemarks: { ...traitRemarks, SPECIFIC: null } }],
  ['homeroom.remark', { homeroomRemark: 'Khác' }],
  ['result', { result: 'HTXS' }],
  ['result', { result: null }],
  ['promoted', { promoted: false }],
  ['promoted', { promoted: null }],
  ['awards.yearEnd', { awards: { ...awards, yearEnd: null } }],
  ['awards.sudden', { awards: { ...awards, sudden: 'Khác' } }],
  ['health.height', { height: '133' }],
  ['health.weight', { weight: null }],
  ['absence.excused', { absences: { ...absences, excused: 4 } }],
  ['absence.unexcused', { absences: { ...absences, unexcused: null } }],
  ['pupil.name', { pupil: { ...pupil, name: 'Khác' } }],
  ['pupil.personalId', { pupil: { ...pupil, personalId: null } }],
  ['pupil.sex', { pupil: { ...pupil, sex: 'F' } }],
  ['pupil.birthDate', { pupil: { ...pupil, birthDate: '2017-03-10' } }],
  ['profile.registrationNumber', { pupil: { ...pupil, registrationNumber: '0148' } }],
  ['profile.mother', { pupil: { ...pupil, mother: null } }],
  ['class', { className: '4B' }],
  ['class', { grade: 5 }],
  ['class', { mode: 'adjusted' }],
  ['class', { foreignLanguage: 'Tiếng Pháp' }],
  ['homeroomTeacher', { homeroomTeacher: { ...homeroomTeacher, name: 'Khác' } }],
  ['homeroomTeacher', { homeroomTeacher: { ...homeroomTeacher, personalId: null } }],
  ['course', { course: record.course.slice(1) }],
  ['course', { course: record.course.with(0, { ...record.course[0]!, since: '2023-08-29' }) }],
  ['school', { school: { ...school, commune: 'Khác' } }],
];

describe('what two records say differently', () => {
  it('is nothing for the same content under another code, day and law', () => {
    const again = { ...structuredClone(record), lookupCode: 'other', madeOn: '2027-01-01', law: 'TT99' };
    assert.deepEqual(recordChanges(record, again), []);
  });
  it('is each fact by its own name, whichever of the two says it', () => {
    for (const [fact, change] of CASES) {
      const after = { ...record, ...change };
      assert.deepEqual(recordChanges(record, after), [fact], JSON.stringify(change));
      assert.deepEqual(recordChanges(after, record), [fact], JSON.stringify(change));
    }
  });
  it('is every part of a subject that only one of them has', () => {
    const without = { ...record, subjects: record.subjects.toSpliced(math, 1) };
    const parts = ['subject.TOAN.level', 'subject.TOAN.score', 'subject.TOAN.remark'];
    assert.deepEqual(recordChanges(record, without), parts);
    assert.deepEqual(recordChanges(without, record), parts);
  });
  it('is nothing where one says nothing, and the other has no place for it', () => {
    const bare = inMath({ level: null, score: null, remark: null });
    const without = { ...record, subjects: record.subjects.toSpliced(math, 1) };
    assert.deepEqual(recordChanges({ ...record, ...bare }, without), []);
  });
  it('comes in the order of the older one’s transcript', () => {
    const after = { ...record, ...inMath({ score: 1 }), height: '1', pupil: { ...pupil, name: 'Khác' }, course: [] };
    assert.deepEqual(recordChanges(record, after), ['subject.TOAN.score', 'health.height', 'pupil.name', 'course']);
  });
  it('is the same set in either direction, each once, and nothing beside itself', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const there = recordChanges(one, other);
        assert.deepEqual([...there].sort(), [...recordChanges(other, one)].sort());
        assert.equal(new Set(there).size, there.length);
        assert.deepEqual(recordChanges(one, structuredClone(one)), []);
      }),
    );
  });
});
