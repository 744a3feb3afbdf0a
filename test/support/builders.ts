/** Builders of stored schools, people, classes and pupils: say what matters, the rest is ordinary. */
import { hash } from '@node-rs/argon2';
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { Grade } from '../../core/law/law.js';
import type { Hat } from '../../core/rights/actor.js';
import type { AssessmentMode } from '../../core/sheet/context.js';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import type { SchoolProfile } from '../../server/store/models/school.js';
import type { Database } from '../../server/store/open-database.js';

export const SCHOOL_YEAR = '2026-2027';
/** A day of that year on which everything built here is in force: Vietnamese morning of 20 June 2027. */
export const TODAY = new Date('2027-06-20T02:00:00.000Z');
export const CALENDAR: SchoolCalendar = {
  begins: '2026-09-05',
  ends: '2027-06-30',
  closes: { 'mid-term-1': '2026-11-15', 'term-1': '2027-01-15', 'mid-term-2': '2027-03-31', 'year-end': '2027-06-30' },
};

export const PASSWORD = 'Mật khẩu của cô Thu';
/** Everybody built here has the same password, hashed as cheaply as argon2 can: each sign-in hashes it again. */
let passwordHash: Promise<string> | undefined;
const CHEAP = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

let built = 0;
const next = (): number => ++built;

/** What a transcript names the school by. */
export const SCHOOL_PROFILE: SchoolProfile = {
  departmentCode: '37',
  departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình',
  province: 'Ninh Bình',
  district: '',
  commune: 'Đồng Sơn',
};

/** The school and its current year; an earlier year beside it where asked for. */
export async function buildSchool(db: Database, { calendar = CALENDAR, earlierYear = false } = {}): Promise<void> {
  await db.school.create({
    id: 1,
    code: '37000001',
    name: 'Trường Tiểu học Đồng Sơn',
    authority: 'Ủy ban nhân dân xã Đồng Sơn',
    place: 'Đồng Sơn',
    principal: 'Phạm Thị Hạnh',
    sample: true,
    profile: JSON.stringify(SCHOOL_PROFILE),
  });
  await db.schoolYears.create({ id: SCHOOL_YEAR, current: true, calendar: JSON.stringify(calendar), settings: '{}' });
  if (earlierYear) {
    const past = { begins: '2025-09-05', ends: '2026-06-30', closes: {} };
    await db.schoolYears.create({ id: '2025-2026', current: false, calendar: JSON.stringify(past), settings: '{}' });
  }
}

export interface BuiltUser {
  readonly id: string;
  readonly account: string;
  readonly name: string;
}

export interface UserParts {
  readonly account?: string;
  readonly name?: string;
  readonly hats?: readonly Hat[];
  readonly active?: boolean;
  /** Twelve digits of her own unless said otherwise. */
  readonly personalId?: string | null;
}

export async function buildUser(db: Database, parts: UserParts = {}): Promise<BuiltUser> {
  const n = next();
  const { account = `user${n}`, name = `Người dùng ${n}`, hats = ['teacher'], active = true } = parts;
  passwordHash ??= hash(PASSWORD.normalize('NFC'), CHEAP);
  const id = `user-${n}`;
  const createdAt = '2026-09-01T00:00:00.000Z';
  const { personalId = `037${String(n).padStart(9, '0')}` } = parts;
  await db.users.create({ id, account, name, passwordHash: await passwordHash, active, createdAt, personalId });
  await db.userHats.bulkCreate(hats.map((hat) => ({ userId: id, hat })));
  return { id, account, name };
}

export interface ClassParts {
  readonly id?: string;
  readonly name?: string;
  readonly schoolYear?: string;
  /** How many pupils of which grade; several grades make a combined class. */
  readonly pupils?: readonly { readonly grade: Grade; readonly count: number; readonly mode?: AssessmentMode }[];
  readonly optionalSubjects?: readonly SubjectCode[];
}

export interface BuiltClass {
  readonly id: string;
  readonly name: string;
  /** Pupil ids in the order of the class list. */
  readonly pupils: readonly string[];
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khôi', 'Lan', 'Mai', 'Nam', 'Phúc'];

/** A class with its pupils, all enrolled since the year began. */
export async function buildClass(db: Database, parts: ClassParts = {}): Promise<BuiltClass> {
  const n = next();
  const { name = `4.${n}`, schoolYear = SCHOOL_YEAR, pupils = [{ grade: 4, count: 3 }], optionalSubjects = [] } = parts;
  const id = parts.id ?? `class-${n}`;
  const settings = { optionalSubjects, foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true };
  await db.classes.create({ id, schoolYearId: schoolYear, name, position: n, settings: JSON.stringify(settings) });
  const lines = pupils.flatMap(({ grade, count, mode = 'normal' }) =>
    Array.from({ length: count }, () => ({ grade, mode })),
  );
  const ids = lines.map(() => `26${String(next()).padStart(8, '0')}`);
  await db.pupils.bulkCreate(
    ids.map((pupilId, i) => ({
      id: pupilId,
      name: `${FAMILY[i % FAMILY.length]} Thị ${GIVEN[i % GIVEN.length]}`,
      sex: 'F' as const,
      birthDate: '2017-05-04',
      personalId: `0372${pupilId.slice(2)}`,
    })),
  );
  await db.enrolments.bulkCreate(
    lines.map(({ grade, mode }, i) => ({
      pupilId: ids[i]!,
      classId: id,
      grade,
      mode,
      position: i + 1,
      fromDay: `${schoolYear.slice(0, 4)}-09-05`,
    })),
  );
  return { id, name, pupils: ids };
}

export interface DutyParts {
  readonly homeroom?: boolean;
  readonly subjects?: readonly SubjectCode[];
  readonly responsible?: boolean;
  readonly fromDay?: string;
  readonly toDay?: string | null;
}

/** Give somebody duties in a class, since the year began unless other days are said. */
export async function assign(db: Database, user: BuiltUser, klass: BuiltClass, parts: DutyParts): Promise<void> {
  const { homeroom = false, subjects = [], responsible = true, fromDay = CALENDAR.begins, toDay = null } = parts;
  const common = { userId: user.id, classId: klass.id, responsible, fromDay, toDay };
  await db.assignments.bulkCreate([
    ...(homeroom ? [{ ...common, duty: 'homeroom' as const }] : []),
    ...subjects.map((subject) => ({ ...common, duty: 'subject' as const, subject })),
  ]);
}

/** A teacher with duties in a class. */
export async function buildTeacher(
  db: Database,
  klass: BuiltClass,
  duties: DutyParts,
  parts: UserParts = {},
): Promise<BuiltUser> {
  const user = await buildUser(db, parts);
  await assign(db, user, klass, duties);
  return user;
}
