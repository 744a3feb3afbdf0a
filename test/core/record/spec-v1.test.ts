import assert from 'node:assert/strict';
import { specForYear, SPEC_VERSIONS, specOf } from '../../../core/record/spec-for.js';
import type { TagSpec } from '../../../core/record/spec.js';
import { xsdOf } from '../../../core/record/xsd.js';

/** CV 2088 appendix 1 as it stands there, copied by hand: `!` where it says mandatory. */
const PACKAGE = {
  general:
    'PHIEN_BAN! THONG_TU! MA_TRA_CUU_UUID! TEN_NAM_HOC! MA_SO_GIAO_DUC! TEN_SO_GD! MA_TRUONG! TEN_TRUONG! ' +
    'TEN_QUAN_HUYEN! TEN_XA_PHUONG! TEN_TINH_THANH_PHO! MA_CAP_HOC! SO_SO_DANG_BO! HO_VA_TEN! SO_CCCD! MA_HOC_SINH! ' +
    'GIOI_TINH! NGAY_SINH! CAN_NANG! CHIEU_CAO! TONG_SO_BUOI_NGHI_CO_PHEP! THONG_SO_BUOI_NGHI_KHONG_PHEP! NOI_SINH! ' +
    'QUE_QUAN! CHO_O_HIEN_NAY! DAN_TOC! QUOC_TICH! HO_VA_TEN_CHA HO_VA_TEN_ME! HO_VA_TEN_NGUOI_GIAM_HO ' +
    'TEN_GIAM_HIEU_KY_HOC_BA! SO_CCCD_GIAM_HIEU_KY_HOC_BA! DIA_DANH_PHAT_HANH_HOC_BA! NGAY_TAO_HOC_BA! ' +
    'NGAY_KY_PHAT_HANH_HOC_BA! CHUC_VU_GIAM_HIEU_KY_HOC_BA! TEN_GIAO_VIEN_CHU_NHIEM SO_CCCD_GIAO_VIEN_CHU_NHIEM ' +
    'MA_KHOI! TEN_LOP! NAM_HOC!',
  course: 'TEN_LOP! TEN_TRUONG! NGAY_TRANG_THAI_CHUYEN_DEN!',
  summary:
    'KET_QUA_XEP_LOAI! DUOC_LEN_LOP! NOI_DUNG_HOAN_THANH_CHUONG_TRINH DA_HOAN_THANH_CHUONG_TRINH_LOP_HOC! ' +
    'DA_HOAN_THANH_CHUONG_TRINH_TIEU_HOC NOI_DUNG_KHEN_THUONG NOI_DUNG_KHEN_THUONG_DOT_XUAT NHAN_XET_GVCN!',
  scores: 'MA_MON_HOC! TEN_MON_HOC! MUC_DAT_DUOC! DIEM_KIEM_TRA_DINH_KY',
  traits:
    'NANG_LUC_TU_CHU_TU_HOC! NANG_LUC_GIAO_TIEP_HOC_TAC! NANG_LUC_GIAI_QUYET_VAN_DE_SANG_TAO! NANG_LUC_NGON_NGU! ' +
    'NANG_LUC_TINH_TOAN! NANG_LUC_KHOA_HOC! NANG_LUC_CONG_NGHE NANG_LUC_TIN_HOC NANG_LUC_THAM_MI! NANG_LUC_THE_CHAT! ' +
    'PHAM_CHAT_YEU_NUOC! PHAM_CHAT_NHAN_AI! PHAM_CHAT_CHAM_CHI! PHAM_CHAT_TRUNG_THUC! PHAM_CHAT_TRACH_NHIEM! ' +
    'NHAN_XET_PHAM_CHAT! NHAN_XET_NANG_LUC_CHUNG! NHAN_XET_NANG_LUC_DAC_THU!',
};

/** What the package has no tag for, and a record may say. */
const OURS = ['GIAY_TO_THAY_SO_CCCD'];

const spec = specOf('1.0');
const written = (specs: readonly TagSpec<never>[]): string[] =>
  specs.map(({ tag, mandatory }) => tag + (mandatory === 'no' ? '' : '!'));

describe('specification 1.0', () => {
  it('has every tag of the appendix, mandatory or not as it says', () => {
    // What is known only when the principal signs and the school releases stands in groups of its own.
    const later = [...written(spec.leader), ...written(spec.issue)];
    const general = PACKAGE.general.split(' ');
    assert.deepEqual(
      written(spec.general),
      general.filter((tag) => !later.includes(tag)),
    );
    assert.deepEqual(
      later.filter((tag) => !OURS.includes(tag)).toSorted(),
      general.filter((tag) => later.includes(tag)).toSorted(),
    );
    assert.deepEqual(written(spec.slots.homeroom), ['NGAY_KY!', 'SO_CCCD', 'KY_THAY_CHO']);
    assert.deepEqual(written(spec.courseLine), PACKAGE.course.split(' '));
    assert.deepEqual(written(spec.summary), PACKAGE.summary.split(' '));
    assert.deepEqual(written(spec.scoreRow), PACKAGE.scores.split(' '));
    assert.deepEqual(written(spec.traits), PACKAGE.traits.split(' '));
    assert.deepEqual(written(spec.slots.principal), ['NGAY_KY!', 'SO_CCCD!']);
    assert.deepEqual(written(spec.slots.seal), ['NGAY_KY!']);
  });

  it('never leaves out for anybody what does not come from an assessment', () => {
    const { general, courseLine, scoreRow, leader, issue } = spec;
    for (const { tag, mandatory } of [general, courseLine, scoreRow, leader, issue].flat() as TagSpec<never>[]) {
      assert.notEqual(mandatory, 'assessed', tag);
    }
  });

  it('writes the text of its own version', () => {
    assert.equal(spec.general[0]!.value(null as never), '1.0');
    assert.deepEqual(SPEC_VERSIONS, ['1.0']);
  });

  it('says what was chosen wherever the appendix leaves something open', () => {
    const all = Object.values(spec).flatMap((part): TagSpec<never>[] => (Array.isArray(part) ? part : []));
    const chosen = all.filter(({ choice }) => choice).map(({ tag }) => tag);
    for (const open of ['TEN_QUAN_HUYEN', 'SO_CCCD', 'NGAY_SINH', 'DUOC_LEN_LOP', 'NHAN_XET_GVCN', 'MUC_DAT_DUOC']) {
      assert.ok(chosen.includes(open), open);
    }
    assert.ok(spec.choices.some((choice) => choice.includes('BANG_DIEM')));
  });
});

describe('the specification', () => {
  it('is refused in a version nobody knows', () => {
    for (const version of ['', '1', '1.1', '2.0', '__proto__']) {
      assert.throws(() => specOf(version), new RangeError(`unknown specification version ${version}`));
      assert.throws(() => xsdOf(version), RangeError);
    }
  });
  it('is chosen by school year', () => {
    assert.equal(specForYear('2023-2024').version, '1.0');
    assert.equal(specForYear('2026-2027').version, '1.0');
    assert.throws(() => specForYear('2022-2023'), new RangeError('no specification for school year 2022-2023'));
  });
});
