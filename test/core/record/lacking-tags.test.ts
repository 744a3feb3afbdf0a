import assert from 'node:assert/strict';
import { lackingTags } from '../../../core/record/lacking-tags.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { buildRecord } from '../../support/records.js';

const record = buildRecord();
const lacking = (change: Partial<YearRecord>): string[] =>
  lackingTags({ ...record, ...change }).map(({ pupil, tag, field }) => {
    assert.equal(pupil, '2600000001');
    return `${tag} ${field}`;
  });

describe('what a record lacks before the seal', () => {
  it('is nothing for a complete one', () => {
    assert.deepEqual(lacking({}), []);
    for (const grade of [1, 2, 3, 5] as const) assert.deepEqual(lackingTags(buildRecord({ grade })), []);
  });

  it('is each mandatory tag without a value, with where it is entered', () => {
    const { pupil, school } = record;
    assert.deepEqual(lacking({ pupil: { ...pupil, personalId: null } }), ['SO_CCCD pupil.personalId']);
    assert.deepEqual(
      lacking({
        school: { ...school, departmentCode: '', commune: '' },
        pupil: { ...pupil, mother: null, father: null, guardian: null, birthplace: null, registrationNumber: null },
        weight: null,
        absences: { excused: 0, unexcused: null },
        homeroomTeacher: { name: 'Trần Thị Thu', personalId: null },
      }),
      [
        'MA_SO_GIAO_DUC school.departmentCode',
        'TEN_XA_PHUONG school.commune',
        'SO_SO_DANG_BO profile.registrationNumber',
        'CAN_NANG health.weight',
        'THONG_SO_BUOI_NGHI_KHONG_PHEP absence.unexcused',
        'NOI_SINH profile.birthplace',
        'HO_VA_TEN_ME profile.mother',
      ],
    );
  });

  it('is asked of assessment and course of study too', () => {
    const [line] = record.course;
    assert.deepEqual(lacking({ course: [{ ...line!, schoolName: '', registrationNumber: null }] }), [
      'TEN_TRUONG course.schoolName',
    ]);
    assert.deepEqual(lacking({ course: [{ ...line!, schoolYear: '' }] }), ['NAM_HOC course.schoolYear']);
    assert.deepEqual(lacking({ course: [] }), ['LOP_HOC course']);
    const [first, ...others] = record.subjects;
    assert.deepEqual(lacking({ subjects: [{ ...first!, level: null }, ...others] }), ['MUC_DAT_DUOC subject.TV.level']);
    assert.deepEqual(lacking({ subjects: [{ ...first!, level: null, score: null }] }), ['BANG_DIEM subject']);
    assert.deepEqual(lacking({ result: null, completed: null, promoted: null }), [
      'KET_QUA_XEP_LOAI result',
      'DUOC_LEN_LOP promoted',
      'DA_HOAN_THANH_CHUONG_TRINH_LOP_HOC completed',
    ]);
    assert.deepEqual(lacking({ traits: { ...record.traits, NHAN_AI: undefined as never } }), [
      'PHAM_CHAT_NHAN_AI trait.NHAN_AI',
    ]);
    assert.deepEqual(
      lacking({ subjects: record.subjects.map((s) => ({ ...s, remark: null })), homeroomRemark: null }),
      ['NHAN_XET_GVCN homeroom.remark'],
    );
  });

  it('is no assessment where article 8 asks for none', () => {
    const bare = { subjects: [], traits: {}, traitRemarks: { QUALITIES: null, GENERAL: null, SPECIFIC: null } };
    assert.deepEqual(
      lacking({ ...bare, mode: 'not-assessed', homeroomRemark: null, result: null, completed: null, promoted: true }),
      [],
    );
    for (const mode of ['adjusted', 'special'] as const) {
      assert.deepEqual(lacking({ ...bare, mode, homeroomRemark: null }), []);
      assert.deepEqual(lacking({ ...bare, mode, result: null }), ['KET_QUA_XEP_LOAI result']);
    }
  });
});
