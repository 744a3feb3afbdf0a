/** Where each value of a record stands in its text, and how values that are no text are said. */
import assert from 'node:assert/strict';
import { recordText } from '../../../core/record/record-xml.js';
import type { YearRecord } from '../../../core/record/year-record.js';
import { buildRecord } from '../../support/records.js';
import { withLeaf } from '../../support/with-leaf.js';

const record = buildRecord();

describe('a value of the record', () => {
  /** Where each text is to be found, told again by hand. */
  const TAG_OF: Readonly<Record<string, string>> = {
    'school.code': 'MA_TRUONG',
    'school.name': 'TEN_TRUONG',
    'school.departmentCode': 'MA_SO_GIAO_DUC',
    'school.departmentName': 'TEN_SO_GD',
    'school.province': 'TEN_TINH_THANH_PHO',
    'school.district': 'TEN_QUAN_HUYEN',
    'school.commune': 'TEN_XA_PHUONG',
    className: 'TEN_LOP',
    'homeroomTeacher.name': 'TEN_GIAO_VIEN_CHU_NHIEM',
    'homeroomTeacher.personalId': 'SO_CCCD_GIAO_VIEN_CHU_NHIEM',
    'pupil.id': 'MA_HOC_SINH',
    'pupil.name': 'HO_VA_TEN',
    'pupil.personalId': 'SO_CCCD',
    'pupil.registrationNumber': 'SO_SO_DANG_BO',
    'pupil.birthplace': 'NOI_SINH',
    'pupil.hometown': 'QUE_QUAN',
    'pupil.address': 'CHO_O_HIEN_NAY',
    'pupil.ethnicity': 'DAN_TOC',
    'pupil.nationality': 'QUOC_TICH',
    'pupil.father': 'HO_VA_TEN_CHA',
    'pupil.mother': 'HO_VA_TEN_ME',
    'pupil.guardian': 'HO_VA_TEN_NGUOI_GIAM_HO',
    height: 'CHIEU_CAO',
    weight: 'CAN_NANG',
    'course.0.className': 'TEN_LOP',
    'course.0.schoolName': 'TEN_TRUONG',
    'traitRemarks.QUALITIES': 'NHAN_XET_PHAM_CHAT',
    'traitRemarks.GENERAL': 'NHAN_XET_NANG_LUC_CHUNG',
    'traitRemarks.SPECIFIC': 'NHAN_XET_NANG_LUC_DAC_THU',
    homeroomRemark: 'NHAN_XET_GVCN',
    'awards.yearEnd': 'NOI_DUNG_KHEN_THUONG',
    'awards.sudden': 'NOI_DUNG_KHEN_THUONG_DOT_XUAT',
  };
  const paths = Object.keys(TAG_OF);
  const told = buildRecord({ values: { 'homeroom.remark': null }, sources: { course: [...buildRecord().course] } });
  const silent: YearRecord = { ...told, subjects: [] };

  for (const path of paths) {
    it(`stands under ${TAG_OF[path]} and nowhere else: ${path}`, () => {
      const text = recordText(withLeaf(silent, path.split('.'), 'Chỉ ở đây'), {});
      assert.equal(text.split('Chỉ ở đây').length, 2);
      assert.ok(text.includes(`<${TAG_OF[path]}>Chỉ ở đây</${TAG_OF[path]}>`));
      const absent = recordText(withLeaf(silent, path.split('.'), null), {});
      assert.ok(!/<[^/>]*><\//.test(absent), 'an absent value has no tag');
    });
  }

  it('that is no text stands in words or numbers', () => {
    const text = recordText(
      buildRecord({
        grade: 3,
        pupil: { sex: 'M', birthDate: '2018-11-02' },
        values: {
          'subject.NN1.level': 'HT',
          'subject.NN1.score': '0',
          'subject.NN1.remark': 'Nghe tốt.',
          'homeroom.remark': 'Ngoan.',
          'trait.NHAN_AI': 'CCG',
          'trait.GIAO_TIEP_HOP_TAC': 'DAT',
          'absence.excused': '0',
          'absence.unexcused': '3',
        },
      }),
      {},
    );
    for (const part of [
      '<PHIEN_BAN>1.0</PHIEN_BAN><THONG_TU>TT 27/2020/TT-BGDĐT</THONG_TU>',
      '<TEN_NAM_HOC>2026-2027</TEN_NAM_HOC>',
      '<TEN_QUAN_HUYEN>Không có</TEN_QUAN_HUYEN>',
      '<MA_CAP_HOC>1</MA_CAP_HOC>',
      '<GIOI_TINH>Nam</GIOI_TINH><NGAY_SINH>02/11/2018</NGAY_SINH>',
      '<TONG_SO_BUOI_NGHI_CO_PHEP>0</TONG_SO_BUOI_NGHI_CO_PHEP><THONG_SO_BUOI_NGHI_KHONG_PHEP>3</THONG_SO_BUOI_NGHI_KHONG_PHEP>',
      '<NGAY_TAO_HOC_BA>15/06/2027</NGAY_TAO_HOC_BA>',
      '<MA_KHOI>3</MA_KHOI><TEN_LOP>3A</TEN_LOP><NAM_HOC>2026</NAM_HOC>',
      '<LOP_HOC NAM_HOC="2026-2027" SO_SO_DANG_BO="128/2023"><TEN_LOP>3A</TEN_LOP>',
      '<NGAY_TRANG_THAI_CHUYEN_DEN>05/09/2023</NGAY_TRANG_THAI_CHUYEN_DEN></LOP_HOC>',
      '<BANG_DIEM><MA_MON_HOC>NN1</MA_MON_HOC><TEN_MON_HOC>Ngoại ngữ 1 (Tiếng Anh)</TEN_MON_HOC>' +
        '<MUC_DAT_DUOC>Hoàn thành</MUC_DAT_DUOC><DIEM_KIEM_TRA_DINH_KY>0</DIEM_KIEM_TRA_DINH_KY></BANG_DIEM>',
      '<NANG_LUC_GIAO_TIEP_HOC_TAC>Đạt</NANG_LUC_GIAO_TIEP_HOC_TAC>',
      '<PHAM_CHAT_NHAN_AI>Cần cố gắng</PHAM_CHAT_NHAN_AI>',
      '<NHAN_XET_GVCN>Ngoan.\nTiếng Việt: ',
      '\nNgoại ngữ 1 (Tiếng Anh): Nghe tốt.\n',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('of an orphan’s mother does not keep her record back', () => {
    const mother = (pupil: Partial<YearRecord['pupil']>): string | undefined =>
      /<HO_VA_TEN_ME>(.*?)</.exec(
        recordText({ ...record, pupil: { ...record.pupil, mother: null, father: null, guardian: null, ...pupil } }, {}),
      )?.[1];
    assert.equal(mother({ guardian: 'Bà Tư' }), 'Không có thông tin');
    assert.equal(mother({ father: 'Vũ Văn Tư' }), 'Không có thông tin');
    assert.equal(mother({ mother: 'Vũ Thị Tư', father: 'Vũ Văn Tư' }), 'Vũ Thị Tư');
    assert.equal(mother({}), undefined);
  });

  it('is told apart: result, completion, promotion', () => {
    const outcome = (change: Partial<YearRecord>): string =>
      /<TONG_KET[^>]*>(.*?)<NHAN_XET_GVCN>/s.exec(recordText({ ...record, ...change }, {}))![1]!;
    const said = (result: string, promoted: string, line: string, done: string, primary = ''): string =>
      `<KET_QUA_XEP_LOAI>${result}</KET_QUA_XEP_LOAI><DUOC_LEN_LOP>${promoted}</DUOC_LEN_LOP>` +
      (line && `<NOI_DUNG_HOAN_THANH_CHUONG_TRINH>${line}</NOI_DUNG_HOAN_THANH_CHUONG_TRINH>`) +
      `<DA_HOAN_THANH_CHUONG_TRINH_LOP_HOC>${done}</DA_HOAN_THANH_CHUONG_TRINH_LOP_HOC>` +
      (primary && `<DA_HOAN_THANH_CHUONG_TRINH_TIEU_HOC>${primary}</DA_HOAN_THANH_CHUONG_TRINH_TIEU_HOC>`);
    assert.equal(outcome({}), said('Hoàn thành tốt', 'Có', 'Hoàn thành chương trình lớp 4', 'Có'));
    assert.equal(
      outcome({ result: 'CHT', completed: false, promoted: false }),
      said('Chưa hoàn thành', 'Không', 'Chưa hoàn thành chương trình lớp 4', 'Không'),
    );
    assert.equal(
      outcome({ result: 'CHT', completed: false, promoted: true }),
      said('Chưa hoàn thành', 'Có', 'Chưa hoàn thành chương trình lớp 4', 'Không'),
    );
    assert.equal(
      outcome({ grade: 5, result: 'HTXS', promoted: null }),
      said('Hoàn thành xuất sắc', 'Không xét', 'Hoàn thành chương trình tiểu học', 'Có', 'Có'),
    );
    assert.equal(
      outcome({ mode: 'not-assessed', result: null, completed: null, promoted: true }),
      said('Không đánh giá', 'Có', '', 'Không xét'),
    );
    assert.equal(
      outcome({ mode: 'not-assessed', grade: 5, result: null, completed: null, promoted: null }),
      said('Không đánh giá', 'Không xét', '', 'Không xét'),
    );
  });

  it('is not shown as a row for a subject with a remark only', () => {
    const only = buildRecord({
      pupil: { mode: 'adjusted' },
      values: { 'subject.AN.level': null, 'subject.AN.remark': 'Hát to.' },
    });
    const text = recordText(only, {});
    assert.ok(!text.includes('<MA_MON_HOC>AN<'));
    assert.ok(text.includes('Nghệ thuật (Âm nhạc): Hát to.'));
  });
});
