import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { batchText } from '../../../core/record/batch.js';
import { recordText } from '../../../core/record/record-xml.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { xsdOf } from '../../../core/record/xsd.js';
import { needPrograms } from '../../support/programs.js';
import { allSlots, buildRecord, LOOKUP_CODE } from '../../support/records.js';
import { xmllintCanonical, xmllintFaults } from '../../support/xmllint.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const SCHEMA = at('core/record/hoc-ba-1.0.xsd');

/** Whole documents, with empty signatures: bytes that people sign must never change unnoticed. */
const GOLDEN: Readonly<Record<string, YearRecord>> = {
  'grade-1': buildRecord({
    grade: 1,
    pupil: { id: '2600000101', name: 'Đỗ Ngọc Ánh Nguyệt', sex: 'F', birthDate: '2020-10-05' },
    values: {
      'subject.TV.remark': 'Đọc to, rõ; viết đúng "ng/ngh".\nCần luyện thêm chữ hoa.',
      'subject.TOAN.remark': 'So sánh đúng các số < 100 & > 50.',
      'homeroom.remark': 'Ngoan, lễ phép; biết "cảm ơn" & "xin lỗi".',
      'trait.TRUNG_THUC': 'DAT',
      'result.HTT': null,
      'result.HT': 'X',
      'award.SUDDEN.content': 'Giải Ba "Trạng nguyên nhỏ tuổi" cấp xã',
    },
    profile: { 'profile.father': null, 'profile.guardian': 'Đỗ Thị Thuỷ <bà nội>', 'profile.ethnicity': 'Mường' },
    sources: { school: { ...buildRecord().school, district: 'Hoa Lư' } },
  }),
  'grade-5': buildRecord({
    grade: 5,
    pupil: { id: '2600000501', name: 'Phạm Quốc Bảo', sex: 'M', birthDate: '2016-02-29' },
    values: Object.fromEntries([
      ...['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN'].map((code) => [`subject.${code}.score`, '10']),
      ['result.HTT', null],
      ['result.HTXS', 'X'],
      ['award.YEAR_END', 'X'],
    ]),
    awards: [{ kind: 'HSXS', title: 'Học sinh Xuất sắc', reason: '', decision: '45/QĐ-THĐS' }],
    sources: {
      course: ['1C', '2C', '3A', '4A', '5A'].map((className, i) => ({
        schoolYear: `${2022 + i}-${2023 + i}`,
        className,
        schoolName: i < 2 ? 'Trường Tiểu học Tam Điệp' : 'Trường Tiểu học Đồng Sơn',
        registrationNumber: i < 2 ? null : '77/2024',
        since: i < 2 ? '2022-09-05' : '2024-09-03',
      })),
    },
  }),
  'not-assessed': buildRecord({
    grade: 3,
    pupil: { id: '2600000301', name: 'Lê Gia Khôi', sex: 'M', birthDate: '2018-07-14', mode: 'not-assessed' },
    values: {
      'homeroom.remark': 'Vui vẻ đến lớp, hoà đồng với bạn.',
      'health.height': '124',
      'health.weight': '23.5',
      'absence.excused': '12',
      'absence.unexcused': '0',
    },
    sources: { decision: { promoted: true, basis: 'not-assessed' } },
  }),
};

describe('golden transcripts', () => {
  for (const [name, record] of Object.entries(GOLDEN)) {
    const path = at(`test/core/record/golden/${name}.xml`);
    const text = recordText(record, allSlots(record));

    it(`${name}: the same bytes as ever`, () => {
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
      assert.equal(text, readFileSync(path, 'utf8'));
    });
    it(`${name}: canonical and valid for other people’s programs`, function () {
      needPrograms(this, 'xmllint');
      assert.equal(xmllintCanonical(text), text);
      assert.equal(xmllintFaults(text, SCHEMA), '');
    });
  }
});

describe('the XML Schema', () => {
  it('is kept as the table makes it', () => {
    const schema = xsdOf('1.0');
    if (process.env.UPDATE_GOLDEN) writeFileSync(SCHEMA, schema);
    assert.equal(readFileSync(SCHEMA, 'utf8'), schema);
  });

  it('takes a list of records, and a record the homeroom teacher did not sign', function () {
    needPrograms(this, 'xmllint');
    const record = buildRecord();
    const other = { ...record, lookupCode: '0b7e9c1d-2f3a-4b5c-8d6e-7f8091a2b3c4' };
    const { principal, seal } = allSlots(record);
    const texts = [recordText(record, { principal, seal }), recordText(other, allSlots(other))];
    assert.equal(xmllintFaults(batchText('7', texts, seal.signature!.replace(LOOKUP_CODE, '7')), SCHEMA), '');
    assert.match(xmllintFaults(batchText('7', texts), SCHEMA), /DANH_SACH_HOC_BA/);
  });

  it('refuses what the specification does not allow', function () {
    needPrograms(this, 'xmllint');
    const text = recordText(GOLDEN['grade-1']!, allSlots(GOLDEN['grade-1']!));
    const wrong: Readonly<Record<string, string>> = {
      'no ethnicity': text.replace(/<DAN_TOC>[^<]*<\/DAN_TOC>/, ''),
      'an empty tag': text.replace(/<NOI_SINH>[^<]*/, '<NOI_SINH>'),
      'an unknown tag': text.replace('<NAM_HOC>', '<KHAC>x</KHAC><NAM_HOC>'),
      'another order': text.replace(/(<MA_KHOI>.*?<\/MA_KHOI>)(<TEN_LOP>.*?<\/TEN_LOP>)/, '$2$1'),
      'a letter for a level': text.replace('<MUC_DAT_DUOC>Hoàn thành tốt', '<MUC_DAT_DUOC>T'),
      'a trait’s word for a subject': text.replace('<MUC_DAT_DUOC>Hoàn thành tốt', '<MUC_DAT_DUOC>Tốt'),
      'an ISO day': text.replace(/<NGAY_SINH>[^<]*/, '<NGAY_SINH>2020-10-05'),
      'a day for a moment': text.replace(/<NGAY_KY>[^<]*/, '<NGAY_KY>18/06/2027'),
      'a comma in a number': text.replace(/<CAN_NANG>[^<]*/, '<CAN_NANG>24,5'),
      'a lookup code of another kind': text.replace(/<MA_TRA_CUU_UUID>[^<]*/, '<MA_TRA_CUU_UUID>123'),
      'no seal': text.replace(/<KY_PHAT_HANH .*?<\/KY_PHAT_HANH>/, ''),
      'one signature': text.replace(/(<ds:Signature [^>]*><\/ds:Signature>){2}/, ''),
      'an Id twice': text.replace('Id="tong-ket-', 'Id="thong-tin-chung-'),
    };
    for (const [what, changed] of Object.entries(wrong)) {
      assert.notEqual(changed, text, what);
      assert.notEqual(xmllintFaults(changed, SCHEMA), '', what);
    }
  });
});
