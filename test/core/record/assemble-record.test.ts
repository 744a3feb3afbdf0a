import assert from 'node:assert/strict';
import { yearRecordSchema } from '../../../core/contract/year-record.js';
import { assembleRecord, type RecordSources } from '../../../core/record/assemble-record.js';
import { RecordUnwritable } from '../../../core/record/writable.js';
import { buildContext } from '../../support/sheets.js';
import { buildRecord, buildSources, LOOKUP_CODE } from '../../support/records.js';

const NOT_PROMOTED = { 'promotion.NOT_PROMOTED': 'X' } as const;

describe('a year record', () => {
  it('holds what the sheets say, each value in its place', () => {
    const record = buildRecord({
      pupil: { id: '2600000007', name: 'Nguyễn Minh An', sex: 'F', birthDate: '2017-02-03' },
      profile: { 'profile.guardian': 'Bùi Văn Sơn' },
      values: {
        'subject.TV.level': 'HT',
        'subject.TV.score': '6',
        'subject.TV.remark': 'Đọc to, rõ.',
        'subject.AN.remark': null,
        'trait.TRUNG_THUC': 'DAT',
        'traits.GENERAL.remark': 'Biết hợp tác.',
        'homeroom.remark': 'Ngoan.',
        'health.height': '130.5',
        'health.weight': '26',
        'absence.excused': '2',
        'absence.unexcused': '0',
        'result.HTT': null,
        'result.HT': 'X',
      },
    });
    assert.deepEqual(
      {
        ...record,
        subjects: record.subjects.slice(0, 2),
        traits: record.traits.TRUNG_THUC,
        traitRemarks: record.traitRemarks.GENERAL,
      },
      {
        shape: 1,
        lookupCode: LOOKUP_CODE,
        schoolYear: '2026-2027',
        madeOn: '2027-06-15',
        law: 'TT27',
        school: {
          code: '37000001',
          name: 'Trường Tiểu học Đồng Sơn',
          departmentCode: '37',
          departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình',
          province: 'Ninh Bình',
          district: '',
          commune: 'Đồng Sơn',
        },
        className: '4A',
        grade: 4,
        mode: 'normal',
        foreignLanguage: 'Tiếng Anh',
        homeroomTeacher: { name: 'Trần Thị Thu', personalId: '037188000456' },
        pupil: {
          id: '2600000007',
          name: 'Nguyễn Minh An',
          personalId: '037217004567',
          sex: 'F',
          birthDate: '2017-02-03',
          registrationNumber: '128/2023',
          birthplace: 'Bệnh viện Sản - Nhi Ninh Bình',
          hometown: 'Xã Đồng Sơn, tỉnh Ninh Bình',
          address: 'Thôn Đông, xã Đồng Sơn, tỉnh Ninh Bình',
          ethnicity: 'Kinh',
          nationality: 'Việt Nam',
          father: 'Nguyễn Văn Đức',
          mother: 'Trần Thị Hằng',
          guardian: 'Bùi Văn Sơn',
        },
        height: '130.5',
        weight: '26',
        absences: { excused: 2, unexcused: 0 },
        course: [
          {
            schoolYear: '2026-2027',
            className: '4A',
            schoolName: 'Trường Tiểu học Đồng Sơn',
            registrationNumber: '128/2023',
            since: '2023-09-05',
          },
        ],
        subjects: [
          { code: 'TV', level: 'HT', score: 6, remark: 'Đọc to, rõ.' },
          { code: 'TOAN', level: 'HTT', score: 8, remark: record.subjects[1]!.remark },
        ],
        traits: 'DAT',
        traitRemarks: 'Biết hợp tác.',
        homeroomRemark: 'Ngoan.',
        result: 'HT',
        completed: true,
        promoted: true,
        awards: { yearEnd: null, sudden: null },
      },
    );
    assert.deepEqual(
      record.subjects.map(({ code }) => code),
      ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'],
    );
    assert.deepEqual(record.subjects[9], { code: 'AN', level: 'HTT', score: null, remark: null });
    assert.equal(Object.keys(record.traits).length, 15);
    assert.deepEqual(yearRecordSchema.parse(JSON.parse(JSON.stringify(record))), record);
  });

  it('leaves missing values missing', () => {
    const sources = buildSources();
    const empty = assembleRecord({
      ...sources,
      values: {},
      profile: {},
      personalIds: { pupil: null, homeroomTeacher: null },
    });
    assert.deepEqual(empty.subjects, []);
    assert.deepEqual(empty.traits, {});
    assert.deepEqual(empty.traitRemarks, { QUALITIES: null, GENERAL: null, SPECIFIC: null });
    assert.deepEqual([empty.result, empty.completed, empty.promoted], [null, null, null]);
    assert.deepEqual([empty.height, empty.weight, empty.homeroomRemark], [null, null, null]);
    assert.deepEqual(empty.absences, { excused: null, unexcused: null });
    assert.deepEqual(
      [empty.pupil.mother, empty.pupil.personalId, empty.homeroomTeacher.personalId],
      [null, null, null],
    );
  });

  it('takes no value that is none, and none of a subject the class is not taught', () => {
    const record = buildRecord({
      values: { 'subject.TV.level': 'T', 'subject.TDT.level': 'HTT', 'trait.NHAN_AI': 'X' },
    });
    assert.equal(record.subjects[0]!.level, null);
    assert.equal(record.traits.NHAN_AI, undefined);
    assert.ok(!record.subjects.some(({ code }) => code === 'TDT'));
  });

  it('is made at year end', () => {
    const sources = { ...buildSources(), context: buildContext({ period: 'term-1' }) };
    assert.throws(
      () => assembleRecord(sources),
      new RangeError('a record is made of the sheet of year-end, not of term-1'),
    );
  });

  it('is in NFC whatever it is made of', () => {
    const sources = buildSources({ pupil: { name: 'Nguyễn Thế Đạt'.normalize('NFD') } });
    const { pupil, school } = assembleRecord({
      ...sources,
      school: { ...sources.school, commune: 'Đồng Sơn'.normalize('NFD') },
    });
    assert.equal(pupil.name, 'Nguyễn Thế Đạt');
    assert.equal(school.commune, 'Đồng Sơn');
  });

  it('is refused with a character nobody can see or no XML can hold', () => {
    for (const bad of ['a\u0007b', 'a\tb', 'a\rb', '\u0085', 'a\ud800', '\uffff']) {
      const refused = (error: unknown): boolean => {
        assert.ok(error instanceof RecordUnwritable);
        assert.deepEqual(error.refusal, {
          code: 'record-unwritable',
          params: { pupil: '2600000001', path: 'pupil.mother' },
        });
        return true;
      };
      assert.throws(() => buildRecord({ profile: { 'profile.mother': bad } }), refused, JSON.stringify(bad));
    }
    const [line] = buildSources().course;
    assert.throws(
      () => buildRecord({ sources: { course: [line!, { ...line!, schoolName: '\u0000' }] } }),
      /^RecordUnwritable: course\.1\.schoolName of 2600000001 cannot be written$/,
    );
    assert.equal(buildRecord({ values: { 'homeroom.remark': 'Ngoan.\nChăm.' } }).homeroomRemark, 'Ngoan.\nChăm.');
  });
});

describe('result, completion and promotion', () => {
  const facts = (parts: Parameters<typeof buildRecord>[0]) => {
    const { result, completed, promoted } = buildRecord(parts);
    return [result, completed, promoted];
  };
  const FAILED = { 'subject.TOAN.level': 'CHT' } as const;
  const BASIS = 'CHT:subject.TOAN.level=CHT';

  it('are three facts', () => {
    assert.deepEqual(facts({}), ['HTT', true, true]);
    for (const values of [FAILED, { ...FAILED, ...NOT_PROMOTED }]) {
      assert.deepEqual(facts({ values }), ['CHT', false, null], 'neither a blank nor a tick decides');
      for (const promoted of [true, false]) {
        assert.deepEqual(facts({ values, sources: { decision: { promoted, basis: BASIS } } }), [
          'CHT',
          false,
          promoted,
        ]);
      }
    }
  });
  it('have no promotion in grade 5', () => {
    assert.deepEqual(facts({ grade: 5 }), ['HTT', true, null]);
    assert.deepEqual(facts({ grade: 5, values: { ...FAILED, ...NOT_PROMOTED } }), ['CHT', false, null]);
  });
  it('are not made up while values are missing', () => {
    assert.deepEqual(facts({ values: { 'subject.TOAN.level': null } }), [null, null, null]);
  });
  it('follow the values, not the tick, of a pupil assessed like everybody', () => {
    assert.deepEqual(facts({ values: { 'result.HTT': null, 'result.HTXS': 'X' } }), ['HTT', true, true]);
  });
  it('follow the one tick where the teacher may judge otherwise', () => {
    for (const mode of ['adjusted', 'special'] as const) {
      const pupil = { mode };
      assert.deepEqual(facts({ pupil, values: { 'result.HTT': null, 'result.HT': 'X' } }), ['HT', true, true]);
      assert.deepEqual(facts({ pupil, values: { 'result.HTT': null } }), ['HTT', true, true]);
      assert.deepEqual(facts({ pupil, values: { 'result.CHT': 'X' } }), [null, null, null]);
    }
  });
});

describe('a pupil who is not assessed', () => {
  it('has a record without assessment, whatever the sheet still holds', () => {
    const record = buildRecord({
      pupil: { mode: 'not-assessed' },
      values: {
        'subject.TV.level': 'HTT',
        'trait.NHAN_AI': 'TOT',
        'traits.QUALITIES.remark': 'Tốt.',
        'homeroom.remark': 'Vui vẻ đến lớp.',
        'result.HTT': 'X',
        'health.height': '120',
        'absence.excused': '4',
      },
    });
    assert.deepEqual(record.subjects, []);
    assert.deepEqual(record.traits, {});
    assert.equal(record.traitRemarks.QUALITIES, null);
    assert.deepEqual([record.result, record.completed, record.promoted], [null, null, null]);
    assert.deepEqual([record.height, record.absences.excused, record.homeroomRemark], ['120', 4, 'Vui vẻ đến lớp.']);
  });
  it('goes up or stays as the principal decides, whatever is ticked', () => {
    for (const promoted of [true, false]) {
      for (const values of [{}, NOT_PROMOTED]) {
        const sources = { decision: { promoted, basis: 'not-assessed' } };
        assert.equal(buildRecord({ pupil: { mode: 'not-assessed' }, values, sources }).promoted, promoted);
      }
    }
  });
});

describe('awards', () => {
  const register: RecordSources['awards'] = [
    { kind: 'TIEU_BIEU', title: 'Học sinh Tiêu biểu', reason: 'tiến bộ ở môn Toán', decision: '12/QĐ-THĐS' },
    { kind: 'SUDDEN', title: 'Nhặt được của rơi', reason: '', decision: '' },
    { kind: 'ABOVE', title: 'Đề nghị xã khen', reason: '', decision: '' },
    { kind: 'ABOVE', title: 'Giấy khen của xã', reason: '', decision: '5/QĐ-UBND' },
  ];

  it('are the sheet’s words, then the register’s lines; a proposal only once decided', () => {
    const { awards } = buildRecord({
      values: { 'award.YEAR_END.content': 'Giải Nhì cờ vua', 'award.SUDDEN.content': 'Cứu bạn' },
      awards: register,
    });
    assert.deepEqual(awards, {
      yearEnd: 'Giải Nhì cờ vua\nHọc sinh Tiêu biểu: tiến bộ ở môn Toán (12/QĐ-THĐS)\nGiấy khen của xã (5/QĐ-UBND)',
      sudden: 'Cứu bạn\nNhặt được của rơi',
    });
  });
  it('stand once when both say the same', () => {
    const { awards } = buildRecord({ values: { 'award.SUDDEN.content': 'Nhặt được của rơi' }, awards: register });
    assert.equal(awards.sudden, 'Nhặt được của rơi');
  });
  it('have the title of the result when nothing but a tick says so', () => {
    const tick = { 'award.YEAR_END': 'X' } as const;
    const of = (parts: Parameters<typeof buildRecord>[0]) => buildRecord(parts).awards.yearEnd;
    assert.equal(of({ values: tick }), 'Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện');

    const scores = Object.fromEntries(
      ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN'].map((code) => [`subject.${code}.score`, '10']),
    );
    assert.equal(of({ values: { ...tick, ...scores } }), 'Học sinh Xuất sắc');
    assert.equal(of({ values: { ...tick, 'subject.TV.level': 'HT' } }), null);
    assert.equal(of({ values: { ...tick, 'subject.TV.level': null } }), null);
    assert.equal(of({ values: scores }), null);
    assert.equal(of({ values: tick, awards: [register[0]!] }), 'Học sinh Tiêu biểu: tiến bộ ở môn Toán (12/QĐ-THĐS)');
  });
});
