/** Builders of year records for tests: say what matters, the rest is ordinary, complete and lawful. */
import type { FieldKey } from '../../core/fields/field-key.js';
import type { Grade } from '../../core/law/law.js';
import type { ClassOnSheet, PupilOnSheet } from '../../core/sheet/context.js';
import type { Value } from '../../core/sheet/values.js';
import { assembleRecord, type RecordSources } from '../../core/record/assemble-record.js';
import type { AwardLine } from '../../core/record/award-lines.js';
import type { SignedSlots } from '../../core/record/record-xml.js';
import type { IssueOnRecord, LeaderOnRecord, YearRecord } from '../../core/record/year-record.js';
import { buildContext, fullValues } from './sheets.js';

export interface RecordParts {
  readonly pupil?: Partial<PupilOnSheet>;
  readonly grade?: Grade;
  readonly class?: Partial<ClassOnSheet>;
  /** Laid over complete year-end values; null takes a value away. */
  readonly values?: Readonly<Partial<Record<FieldKey, Value>>>;
  readonly profile?: Readonly<Partial<Record<FieldKey, Value>>>;
  readonly awards?: readonly AwardLine[];
  readonly sources?: Partial<RecordSources>;
}

export const LOOKUP_CODE = '5f0c2b9e-4d7a-4c31-9a86-1e2f3a4b5c6d';

export const LEADER: LeaderOnRecord = { name: 'Phạm Thị Hạnh', personalId: '037175000123', office: 'Hiệu trưởng' };
export const ISSUE: IssueOnRecord = { place: 'Đồng Sơn', day: '2027-06-22' };

/** The sources of one pupil's record, class 4A unless the grade is another. */
export function buildSources(parts: RecordParts = {}): RecordSources {
  const { grade = 4, class: klass = {} } = parts;
  const [first] = buildContext({ grade, pupils: 1 }).pupils;
  const pupil: PupilOnSheet = { ...first!, ...parts.pupil, grade };
  const context = buildContext({ grade, pupils: [pupil], class: klass });
  const year = buildContext({ grade, pupils: [pupil], class: klass, period: 'year' });
  return {
    context,
    pupil,
    values: fullValues(context, { [pupil.id]: parts.values ?? {} }),
    profile: fullValues(year, { [pupil.id]: { ...PROFILE, ...parts.profile } }),
    school: {
      code: '37000001',
      name: 'Trường Tiểu học Đồng Sơn',
      departmentCode: '37',
      departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình',
      province: 'Ninh Bình',
      district: '',
      commune: 'Đồng Sơn',
    },
    lookupCode: LOOKUP_CODE,
    madeOn: '2027-06-15',
    course: [
      {
        schoolYear: '2026-2027',
        className: context.class.name,
        schoolName: 'Trường Tiểu học Đồng Sơn',
        registrationNumber: '128/2023',
        since: '2023-09-05',
      },
    ],
    codes: {},
    awards: parts.awards ?? [],
    decision: null,
    personalIds: { pupil: '037217004567', homeroomTeacher: '037188000456' },
    ...parts.sources,
  };
}

const PROFILE: Partial<Record<FieldKey, Value>> = {
  'profile.registrationNumber': '128/2023',
  'profile.birthplace': 'Bệnh viện Sản - Nhi Ninh Bình',
  'profile.hometown': 'Xã Đồng Sơn, tỉnh Ninh Bình',
  'profile.address': 'Thôn Đông, xã Đồng Sơn, tỉnh Ninh Bình',
  'profile.ethnicity': 'Kinh',
  'profile.nationality': 'Việt Nam',
  'profile.father': 'Nguyễn Văn Đức',
  'profile.mother': 'Trần Thị Hằng',
  'profile.guardian': null,
};

export const buildRecord = (parts: RecordParts = {}): YearRecord => assembleRecord(buildSources(parts));

/** A signature's place, for documents whose signatures are not what a test is about. */
const mark = (id: string): string =>
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="${id}"></ds:Signature>`;

/** All three slots, signed by nobody. */
export const allSlots = (record: YearRecord): Required<SignedSlots> => ({
  homeroom: { signedAt: '2027-06-18T16:20:05+07:00', signature: mark(`chu-ky-gvcn-${record.lookupCode}`) },
  principal: {
    signedAt: '2027-06-20T09:00:00+07:00',
    leader: LEADER,
    signature: mark(`chu-ky-cbql-${record.lookupCode}`),
  },
  seal: {
    signedAt: '2027-06-22T08:30:00+07:00',
    issue: ISSUE,
    signature: mark(`chu-ky-phat-hanh-${record.lookupCode}`),
  },
});
