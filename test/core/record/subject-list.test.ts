import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { SUBJECT_LEVELS } from '../../../core/codes/levels.js';
import {
  type SubjectList,
  subjectListElement,
  subjectListIds,
  subjectListText,
} from '../../../core/record/subject-list.js';
import { subjectRowElement, subjectRowText, type SubjectRowValues } from '../../../core/record/subject-row.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { needPrograms } from '../../support/programs.js';
import { words } from '../../support/record-arbitraries.js';
import { xmllintCanonical } from '../../support/xmllint.js';

const ROW: SubjectRowValues = {
  pupil: '2600000001',
  subject: 'TOAN',
  level: 'HT',
  score: 0,
  remark: 'Tính đúng "a < b".',
};

describe('a subject teacher’s row', () => {
  it('says whose values these are, in words', () => {
    const inner =
      '<MA_HOC_SINH>2600000001</MA_HOC_SINH><MA_MON_HOC>TOAN</MA_MON_HOC><MUC_DAT_DUOC>Hoàn thành</MUC_DAT_DUOC>' +
      '<DIEM_KIEM_TRA_DINH_KY>0</DIEM_KIEM_TRA_DINH_KY><NHAN_XET>Tính đúng "a &lt; b".</NHAN_XET>';
    assert.equal(subjectRowText(ROW), `<DONG_MON_HOC>${inner}</DONG_MON_HOC>`);
    assert.equal(
      canonicalText(subjectRowElement(ROW, 'c2FsdA==')),
      `<DONG_MON_HOC>${inner}<CHUOI_NGAU_NHIEN>c2FsdA==</CHUOI_NGAU_NHIEN></DONG_MON_HOC>`,
    );
  });

  it('has no tag for what is absent', () => {
    assert.equal(
      subjectRowText({ ...ROW, level: null, score: null, remark: null }),
      '<DONG_MON_HOC><MA_HOC_SINH>2600000001</MA_HOC_SINH><MA_MON_HOC>TOAN</MA_MON_HOC></DONG_MON_HOC>',
    );
  });

  it('reads the same only when everything is the same', () => {
    const row: fc.Arbitrary<SubjectRowValues> = fc.record({
      pupil: fc.constantFrom('1', '2'),
      subject: fc.constantFrom(...SUBJECTS.slice(0, 2)),
      level: fc.option(fc.constantFrom(...SUBJECT_LEVELS)),
      score: fc.option(fc.integer({ min: 0, max: 1 })),
      remark: fc.option(fc.oneof(fc.constantFrom('a', 'b', '</NHAN_XET>'), words)),
    });
    fc.assert(
      fc.property(row, row, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        assert.equal(subjectRowText(a) === subjectRowText(b), same);
        assert.notEqual(
          canonicalText(subjectRowElement(a, 'c2FsdA==')),
          canonicalText(subjectRowElement(a, 'c2FsdB==')),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('a subject teacher’s list', () => {
  const list: SubjectList = {
    listId: '9f3b1c52-7a4e-4d0b-8c11-5a6b7c8d9e0f',
    schoolCode: '37000001',
    schoolYear: '2026-2027',
    classId: 'class-4a',
    className: '4A',
    subject: 'NN1',
    number: 2,
    signer: { name: 'Vũ Thị "Lan"', personalId: '037190000789' },
    signedAt: '2027-06-10T10:00:00+07:00',
    rows: [
      { pupil: '2600000001', digest: 'AAAA' },
      { pupil: '2600000002', digest: 'BBBB' },
    ],
  };
  const inner =
    `<DANH_SACH Id="danh-sach-${list.listId}"><MA_TRUONG>37000001</MA_TRUONG><TEN_NAM_HOC>2026-2027</TEN_NAM_HOC>` +
    '<MA_LOP>class-4a</MA_LOP><TEN_LOP>4A</TEN_LOP><MA_MON_HOC>NN1</MA_MON_HOC><TEN_MON_HOC>Ngoại ngữ 1</TEN_MON_HOC>' +
    '<SO_THU_TU>2</SO_THU_TU><NGUOI_KY><HO_VA_TEN>Vũ Thị "Lan"</HO_VA_TEN><SO_CCCD>037190000789</SO_CCCD>' +
    '<NGAY_KY>2027-06-10T10:00:00+07:00</NGAY_KY></NGUOI_KY>' +
    '<DONG><MA_HOC_SINH>2600000001</MA_HOC_SINH><GIA_TRI_BAM>AAAA</GIA_TRI_BAM></DONG>' +
    '<DONG><MA_HOC_SINH>2600000002</MA_HOC_SINH><GIA_TRI_BAM>BBBB</GIA_TRI_BAM></DONG></DANH_SACH>';

  it('is a signed part with its signature beside it', () => {
    assert.equal(canonicalText(subjectListElement(list)), inner);
    assert.equal(subjectListText(list), `<KY_MON_HOC Id="ky-mon-hoc-${list.listId}">${inner}</KY_MON_HOC>`);
    const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"></ds:Signature>';
    assert.equal(
      subjectListText(list, signature),
      `<KY_MON_HOC Id="ky-mon-hoc-${list.listId}">${inner}${signature}</KY_MON_HOC>`,
    );
    assert.equal(new Set(Object.values(subjectListIds(list.listId))).size, 3);
  });

  it('leaves out what the signer did not tell', () => {
    const { signedAt: _, ...unsigned } = list;
    const text = subjectListText({ ...unsigned, signer: { name: 'Lan', personalId: null } });
    assert.ok(text.includes('<NGUOI_KY><HO_VA_TEN>Lan</HO_VA_TEN></NGUOI_KY>'));
  });

  it('is what libxml2 makes of it', function () {
    needPrograms(this, 'xmllint');
    assert.equal(xmllintCanonical(subjectListText(list)), subjectListText(list));
  });
});
