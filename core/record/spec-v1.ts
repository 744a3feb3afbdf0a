/**
 * Version 1.0 of the primary transcript's XML (CV 2088/BGDĐT-GDTH, 8/5/2024, appendix 1). The order is the appendix's;
 * two tags are spelt as it spells them though they look like slips. `choice` says what it leaves open and what was chosen.
 */
import { shownDay } from '../codes/day.js';
import { SUBJECT_NAMES } from '../fields/subjects.js';
import type { TraitCode } from '../fields/traits.js';
import { LEVEL_NAMES } from '../fields/level-names.js';
import {
  completedPrimaryWords,
  completedWords,
  completionLine,
  lawWords,
  levelWords,
  motherWords,
  NO_DISTRICT,
  NOT_ASKED,
  NOT_ASSESSED,
  NOT_TOLD,
  promotedWords,
  remarkLines,
  resultWords,
  SEX_WORDS,
  subjectWords,
} from './record-words.js';
import type { Mandatory, SlotFacts, Spec, TagKind, TagSpec } from './spec.js';
import type { YearRecord } from './year-record.js';

const VERSION = '1.0';
const DAY = { kind: 'day', choice: 'dd/MM/yyyy, as in the only example of a day.' } as const;
const NOT_ASSESSED_NONE = 'Mandatory, but article 8 exempts some pupils from it: then there is no tag.';

type OfRecord = TagSpec<YearRecord>;
const tag = <Source>(
  name: string,
  mandatory: Mandatory,
  field: string,
  value: TagSpec<Source>['value'],
  { kind = 'text', ...more }: { readonly kind?: TagKind; readonly choice?: string } = {},
): TagSpec<Source> => ({ tag: name, mandatory, kind, field, value, ...more });

const general: readonly OfRecord[] = [
  tag('PHIEN_BAN', 'yes', 'version', () => VERSION, { choice: 'The version of the specification.' }),
  tag('THONG_TU', 'yes', 'law', lawWords, { choice: 'The circular the year was assessed by, as it is cited.' }),
  tag('MA_TRA_CUU_UUID', 'yes', 'lookupCode', (r) => r.lookupCode, { kind: 'uuid' }),
  tag('TEN_NAM_HOC', 'yes', 'schoolYear', (r) => r.schoolYear, { choice: 'The year in full, 2026-2027.' }),
  tag('MA_SO_GIAO_DUC', 'yes', 'school.departmentCode', (r) => r.school.departmentCode),
  tag('TEN_SO_GD', 'yes', 'school.departmentName', (r) => r.school.departmentName),
  tag('MA_TRUONG', 'yes', 'school.code', (r) => r.school.code),
  tag('TEN_TRUONG', 'yes', 'school.name', (r) => r.school.name),
  tag('TEN_QUAN_HUYEN', 'yes', 'school.district', (r) => r.school.district || NO_DISTRICT, {
    choice: `Mandatory though districts ended on 1/7/2025: “${NO_DISTRICT}” where the school has none.`,
  }),
  tag('TEN_XA_PHUONG', 'yes', 'school.commune', (r) => r.school.commune),
  tag('TEN_TINH_THANH_PHO', 'yes', 'school.province', (r) => r.school.province),
  tag('MA_CAP_HOC', 'yes', 'level', (r) => r.codes?.level ?? '1', {
    choice: 'Primary school is 1, unless the Ministry’s list has been imported and has a code for it.',
  }),
  tag('SO_SO_DANG_BO', 'yes', 'profile.registrationNumber', (r) => r.pupil.registrationNumber),
  tag('HO_VA_TEN', 'yes', 'pupil.name', (r) => r.pupil.name),
  tag('SO_CCCD', 'known', 'pupil.personalId', (r) => r.pupil.personalId, {
    choice:
      'Mandatory though some pupils have none: may be missing until the seal, never invented (decision 27). Who has none is released ' +
      'without the tag with the principal’s reason, and is not reported until she has one.',
  }),
  tag('MA_HOC_SINH', 'yes', 'pupil.id', (r) => r.pupil.id),
  tag('GIOI_TINH', 'yes', 'pupil.sex', (r) => SEX_WORDS[r.pupil.sex], {
    kind: 'sex',
    choice: 'In words, as printed: Nam, Nữ.',
  }),
  tag('NGAY_SINH', 'yes', 'pupil.birthDate', (r) => shownDay(r.pupil.birthDate), DAY),
  tag('CAN_NANG', 'yes', 'health.weight', (r) => r.weight, {
    kind: 'measure',
    choice: 'In kilograms, the number alone.',
  }),
  tag('CHIEU_CAO', 'yes', 'health.height', (r) => r.height, {
    kind: 'measure',
    choice: 'In centimetres, the number alone.',
  }),
  tag('TONG_SO_BUOI_NGHI_CO_PHEP', 'yes', 'absence.excused', (r) => countWords(r.absences.excused), {
    kind: 'count',
    choice: 'Counted in sessions here and in days on paper: the number the school keeps stands in both.',
  }),
  tag('THONG_SO_BUOI_NGHI_KHONG_PHEP', 'yes', 'absence.unexcused', (r) => countWords(r.absences.unexcused), {
    kind: 'count',
  }),
  tag('NOI_SINH', 'yes', 'profile.birthplace', (r) => r.pupil.birthplace),
  tag('QUE_QUAN', 'yes', 'profile.hometown', (r) => r.pupil.hometown),
  tag('CHO_O_HIEN_NAY', 'yes', 'profile.address', (r) => r.pupil.address),
  tag('DAN_TOC', 'yes', 'profile.ethnicity', (r) => r.pupil.ethnicity),
  tag('QUOC_TICH', 'yes', 'profile.nationality', (r) => r.pupil.nationality),
  tag('HO_VA_TEN_CHA', 'no', 'profile.father', (r) => r.pupil.father),
  tag('HO_VA_TEN_ME', 'yes', 'profile.mother', (r) => motherWords(r.pupil), {
    choice: `Mandatory though some children have no mother to name: “${NOT_TOLD}” where father or guardian is told.`,
  }),
  tag('HO_VA_TEN_NGUOI_GIAM_HO', 'no', 'profile.guardian', (r) => r.pupil.guardian),
  tag('NGAY_TAO_HOC_BA', 'yes', 'madeOn', (r) => shownDay(r.madeOn), DAY),
  tag('TEN_GIAO_VIEN_CHU_NHIEM', 'no', 'homeroomTeacher.name', (r) => r.homeroomTeacher.name),
  tag('SO_CCCD_GIAO_VIEN_CHU_NHIEM', 'no', 'homeroomTeacher.personalId', (r) => r.homeroomTeacher.personalId),
  tag('MA_KHOI', 'yes', 'grade', (r) => r.codes?.grade ?? String(r.grade), {
    choice: 'The digit, unless the Ministry’s list has been imported and has a code for it.',
  }),
  tag('TEN_LOP', 'yes', 'className', (r) => r.className),
  tag('NAM_HOC', 'yes', 'schoolYear', (r) => r.schoolYear.slice(0, 4), {
    choice: 'The calendar year it begins in, as the number nam_hoc of the transactions.',
  }),
];

const countWords = (count: number | null): string | null => (count === null ? null : String(count));

const summary: readonly OfRecord[] = [
  tag('KET_QUA_XEP_LOAI', 'yes', 'result', resultWords, {
    kind: 'result',
    choice: `In words; “${NOT_ASSESSED}” for a pupil who is not assessed.`,
  }),
  tag('DUOC_LEN_LOP', 'yes', 'promoted', promotedWords, {
    kind: 'answer',
    choice: `Có or Không: Có with completion, else as the principal decided (TT27 article 11); no tag until then. Grade 5 has no promotion: “${NOT_ASKED}”.`,
  }),
  tag('NOI_DUNG_HOAN_THANH_CHUONG_TRINH', 'no', 'completed', completionLine, {
    choice: 'The line the transcript prints.',
  }),
  tag('DA_HOAN_THANH_CHUONG_TRINH_LOP_HOC', 'yes', 'completed', completedWords, {
    kind: 'answer',
    choice: `Có or Không; “${NOT_ASKED}” for a pupil who is not assessed.`,
  }),
  tag('DA_HOAN_THANH_CHUONG_TRINH_TIEU_HOC', 'no', 'completed', completedPrimaryWords, {
    kind: 'answer',
    choice: 'Only in grade 5.',
  }),
  tag('NOI_DUNG_KHEN_THUONG', 'no', 'award.YEAR_END.content', (r) => r.awards.yearEnd),
  tag('NOI_DUNG_KHEN_THUONG_DOT_XUAT', 'no', 'award.SUDDEN.content', (r) => r.awards.sudden),
  tag('NHAN_XET_GVCN', 'assessed', 'homeroom.remark', remarkLines, {
    choice: `There is no tag for a subject’s remark, and the form prints one: they follow the homeroom teacher’s, a line each. ${NOT_ASSESSED_NONE}`,
  }),
];

const trait = (name: string, code: TraitCode, mandatory: Mandatory = 'assessed'): OfRecord =>
  tag(name, mandatory, `trait.${code}`, ({ traits: { [code]: level } }) => (level ? LEVEL_NAMES[level] : null), {
    kind: 'trait-level',
  });

const traits: readonly OfRecord[] = [
  trait('NANG_LUC_TU_CHU_TU_HOC', 'TU_CHU_TU_HOC'),
  trait('NANG_LUC_GIAO_TIEP_HOC_TAC', 'GIAO_TIEP_HOP_TAC'),
  trait('NANG_LUC_GIAI_QUYET_VAN_DE_SANG_TAO', 'GIAI_QUYET_VAN_DE'),
  trait('NANG_LUC_NGON_NGU', 'NGON_NGU'),
  trait('NANG_LUC_TINH_TOAN', 'TINH_TOAN'),
  trait('NANG_LUC_KHOA_HOC', 'KHOA_HOC'),
  trait('NANG_LUC_CONG_NGHE', 'CONG_NGHE', 'no'),
  trait('NANG_LUC_TIN_HOC', 'TIN_HOC', 'no'),
  trait('NANG_LUC_THAM_MI', 'THAM_MI'),
  trait('NANG_LUC_THE_CHAT', 'THE_CHAT'),
  trait('PHAM_CHAT_YEU_NUOC', 'YEU_NUOC'),
  trait('PHAM_CHAT_NHAN_AI', 'NHAN_AI'),
  trait('PHAM_CHAT_CHAM_CHI', 'CHAM_CHI'),
  trait('PHAM_CHAT_TRUNG_THUC', 'TRUNG_THUC'),
  trait('PHAM_CHAT_TRACH_NHIEM', 'TRACH_NHIEM'),
  tag('NHAN_XET_PHAM_CHAT', 'assessed', 'traits.QUALITIES.remark', (r) => r.traitRemarks.QUALITIES, {
    choice: NOT_ASSESSED_NONE,
  }),
  tag('NHAN_XET_NANG_LUC_CHUNG', 'assessed', 'traits.GENERAL.remark', (r) => r.traitRemarks.GENERAL),
  tag('NHAN_XET_NANG_LUC_DAC_THU', 'assessed', 'traits.SPECIFIC.remark', (r) => r.traitRemarks.SPECIFIC),
];

const signedOn = tag<SlotFacts>('NGAY_KY', 'yes', 'signedAt', ({ signedAt }) => signedAt, {
  kind: 'moment',
  choice: 'ISO 8601 with its offset, as the specification says of moments.',
});
const signerId = (mandatory: Mandatory): TagSpec<SlotFacts> =>
  tag('SO_CCCD', mandatory, 'personalId', ({ personalId }) => personalId);

export const SPEC_V1: Spec = {
  version: VERSION,
  source: 'CV 2088/BGDĐT-GDTH',
  groups: {
    record: 'HOC_BA',
    data: 'DU_LIEU_HOC_BA',
    general: 'THONG_TIN_CHUNG',
    course: 'QUA_TRINH_HOC_TAP',
    courseLine: 'LOP_HOC',
    summary: 'TONG_KET',
    scores: 'DANH_SACH_BANG_DIEM',
    scoreRow: 'BANG_DIEM',
    traits: 'NANG_LUC_PHAM_CHAT',
    leader: 'THONG_TIN_NGUOI_KY',
    issue: 'THONG_TIN_PHAT_HANH',
    signers: 'DANH_SACH_THONG_TIN_KY',
    slots: { homeroom: 'GVCN', principal: 'CBQL', seal: 'KY_PHAT_HANH' },
    batch: 'DANH_SACH_HOC_BA',
  },
  choices: [
    'LOP_HOC holds a line of the course of study, DANH_SACH_BANG_DIEM the BANG_DIEM of each subject, and ' +
      'NANG_LUC_PHAM_CHAT the traits, the latter two inside TONG_KET: the diagrams that name these groups were not readable.',
    'THONG_TIN_NGUOI_KY and THONG_TIN_PHAT_HANH take from THONG_TIN_CHUNG what is only known when the principal signs ' +
      'and when the school releases, so that the signatures before them cover nothing that is still to come (decision 13).',
    'A pupil’s mode of assessment has no tag: disability is a sensitive fact the form has no place for. ' +
      'Only that a pupil is not assessed shows, in KET_QUA_XEP_LOAI.',
    'MA_MON_HOC is the Ministry’s code where its list has been imported, else the code of this system’s field keys.',
  ],
  general,
  courseLine: [
    tag('TEN_LOP', 'yes', 'course.className', (line) => line.className),
    tag('TEN_TRUONG', 'yes', 'course.schoolName', (line) => line.schoolName),
    tag('NGAY_TRANG_THAI_CHUYEN_DEN', 'yes', 'course.since', (line) => shownDay(line.since), DAY),
  ],
  courseLineAttributes: [
    tag('NAM_HOC', 'yes', 'course.schoolYear', (line) => line.schoolYear, {
      choice:
        'The form prints year and registration number of each line and the specification has no tag for them: they ' +
        'are attributes of the group, which a reader of tags passes over.',
    }),
    tag('SO_SO_DANG_BO', 'no', 'course.registrationNumber', (line) => line.registrationNumber),
    tag('NGUON', 'no', 'course.source', (line) => line.source ?? null, {
      choice:
        'Ours: of a year before the school had this system, or at another school, the paper or the signed file by which it is ' +
        'known, so that nobody takes the line for what the school has issued itself.',
    }),
  ],
  summary,
  scoreRow: [
    tag('MA_MON_HOC', 'yes', 'code', ({ record, subject }) => record.codes?.subjects?.[subject.code] ?? subject.code),
    tag('TEN_MON_HOC', 'yes', 'name', ({ record, subject }) => subjectWords(record, subject), {
      choice: `As printed; “${SUBJECT_NAMES.NN1}” names its language.`,
    }),
    tag('MUC_DAT_DUOC', 'yes', 'level', ({ subject }) => levelWords(subject), {
      kind: 'subject-level',
      choice: 'In words, as appendix 2 prints levels.',
    }),
    tag('DIEM_KIEM_TRA_DINH_KY', 'no', 'score', ({ subject }) => countWords(subject.score), { kind: 'count' }),
  ],
  traits,
  leader: [
    tag('TEN_GIAM_HIEU_KY_HOC_BA', 'yes', 'leader.name', (leader) => leader.name),
    tag('SO_CCCD_GIAM_HIEU_KY_HOC_BA', 'yes', 'leader.personalId', (leader) => leader.personalId),
    tag('CHUC_VU_GIAM_HIEU_KY_HOC_BA', 'yes', 'leader.office', (leader) => leader.office),
  ],
  issue: [
    tag('DIA_DANH_PHAT_HANH_HOC_BA', 'yes', 'issue.place', (issue) => issue.place),
    tag('NGAY_KY_PHAT_HANH_HOC_BA', 'yes', 'issue.day', (issue) => shownDay(issue.day), DAY),
    tag('GIAY_TO_THAY_SO_CCCD', 'no', 'issue.identityPaper', (issue) => issue.identityPaper ?? null, {
      choice: 'Ours: the paper, with its kind, that names a pupil who has no SO_CCCD. The package has no tag for it.',
    }),
  ],
  slots: {
    homeroom: [
      signedOn,
      signerId('no'),
      tag('KY_THAY_CHO', 'no', 'homeroomTeacher.inPlaceOf', ({ inPlaceOf }) => inPlaceOf ?? null, {
        choice: 'Ours: of a replacement, who signed before it, where the principal named another to sign in the place.',
      }),
    ],
    principal: [signedOn, signerId('yes')],
    seal: [signedOn],
  },
};
