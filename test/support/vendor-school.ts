/** A made-up school of 23 classes and 700 pupils at two places, as its people know it; the same at every run. */
import { GRADES, type Grade } from '../../core/law/law.js';
import { makeName, type Sex } from '../../server/sample/names.js';
import { randomFrom } from '../../server/sample/random.js';

export const MAIN_CAMPUS = 'Điểm trường Trung tâm';
export const OTHER_CAMPUS = 'Điểm trường Thôn Đông';
export const SCHOOL_CODE = '37000001';

export interface ListedPupil {
  readonly code: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  /** Null for the few who have none yet. */
  readonly personalId: string | null;
  readonly className: string;
  readonly grade: Grade;
  readonly campus: string;
  readonly status: 'Đang học' | 'Chuyển đi';
}

export interface ListedTeacher {
  readonly code: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly personalId: string;
  readonly position: string;
}

export interface ListedClass {
  readonly name: string;
  readonly grade: Grade;
  readonly campus: string;
  /** By the column's name: who has it. */
  readonly duties: Readonly<Record<string, string>>;
}

export interface VendorSchool {
  readonly classes: readonly ListedClass[];
  /** 700 who study here, and three who have left. */
  readonly pupils: readonly ListedPupil[];
  /** 40, the principal and the administrator among them. */
  readonly teachers: readonly ListedTeacher[];
}

export const PRINCIPAL = 'Phạm Thị Hạnh';
export const ADMINISTRATOR = 'Trần Thị Thu';

/** Five classes of the first three grades, four of the others. */
const CLASSES: Readonly<Record<Grade, string>> = { 1: 'ABCDE', 2: 'ABCDE', 3: 'ABCDE', 4: 'ABCD', 5: 'ABCD' };
/** The last two of a grade sit at the other place; of the first three grades, the last one does too. */
const atOther = (letter: string): boolean => 'DE'.includes(letter);
const PUPILS = 700;

const OWN = ['Tiếng Việt', 'Toán', 'Đạo đức', 'Hoạt động trải nghiệm'];
/** Who teaches a subject of her own, and how many of them there are. */
const SPECIALISTS = { 'Tiếng Anh': 4, 'Giáo dục thể chất': 3, 'Âm nhạc': 2, 'Mĩ thuật': 2, 'Tin học': 1 } as const;
type Special = keyof typeof SPECIALISTS;
const isSpecial = (subject: string): subject is Special => subject in SPECIALISTS;

const subjectsOf = (grade: Grade): readonly string[] => [
  ...OWN,
  ...(grade <= 3 ? ['Tự nhiên và Xã hội'] : ['Khoa học', 'Lịch sử và Địa lí']),
  ...(grade >= 3 ? ['Tiếng Anh', 'Tin học', 'Công nghệ'] : []),
  'Giáo dục thể chất',
  'Âm nhạc',
  'Mĩ thuật',
];

const two = (n: number): string => String(n).padStart(2, '0');

/** Whose school year begins in `year`. */
export function vendorSchool(year: number): VendorSchool {
  const random = randomFrom(23);
  const named = new Set<string>([PRINCIPAL, ADMINISTRATOR]);
  const teachers: ListedTeacher[] = [];
  const teacher = (position: string, name?: string): string => {
    const sex: Sex = name !== undefined || random.chance(0.8) ? 'F' : 'M';
    let chosen = name ?? makeName(random, sex);
    while (name === undefined && named.has(chosen)) chosen = makeName(random, sex);
    named.add(chosen);
    const born = random.whole(1972, 1999);
    const n = teachers.length + 1;
    teachers.push({
      code: `37100000${two(n)}`,
      name: chosen,
      sex,
      birthDate: `${born}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
      personalId: `037${sex === 'F' ? 1 : 0}${two(born % 100)}${String(n).padStart(6, '0')}`,
      position,
    });
    return chosen;
  };
  teacher('Hiệu trưởng', PRINCIPAL);
  teacher('Phó Hiệu trưởng');
  teacher('Giáo viên', ADMINISTRATOR);
  teacher('Nhân viên văn thư');
  teacher('Nhân viên kế toán');
  const specialists = new Map<Special, string[]>(
    (Object.keys(SPECIALISTS) as Special[]).map((subject) => [
      subject,
      Array.from({ length: SPECIALISTS[subject] }, () => teacher('Giáo viên')),
    ]),
  );

  const classes: ListedClass[] = [];
  for (const grade of GRADES) {
    for (const letter of CLASSES[grade]) {
      const at = classes.length;
      const leads = teacher('Giáo viên');
      const duties: Record<string, string> = { 'Giáo viên chủ nhiệm': leads };
      for (const subject of subjectsOf(grade)) {
        const several = isSpecial(subject) ? specialists.get(subject)! : [leads];
        // The one who teaches computing to so many classes leaves technology to the administrator.
        duties[subject] = subject === 'Công nghệ' ? ADMINISTRATOR : several[at % several.length]!;
      }
      classes.push({ name: `${grade}${letter}`, grade, campus: atOther(letter) ? OTHER_CAMPUS : MAIN_CAMPUS, duties });
    }
  }

  const pupils: ListedPupil[] = [];
  const pupil = (klass: ListedClass, status: ListedPupil['status'] = 'Đang học'): void => {
    const n = pupils.length + 1;
    const sex: Sex = random.chance(0.48) ? 'F' : 'M';
    const born = year - 5 - klass.grade;
    pupils.push({
      code: `37${String(n).padStart(8, '0')}`,
      name: makeName(random, sex),
      sex,
      birthDate: `${born}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`,
      personalId: n % 140 === 0 ? null : `037${sex === 'F' ? 3 : 2}${two(born % 100)}${String(n).padStart(6, '0')}`,
      className: klass.name,
      grade: klass.grade,
      campus: klass.campus,
      status,
    });
  };
  const least = Math.floor(PUPILS / classes.length);
  const more = PUPILS - least * classes.length;
  classes.forEach((klass, at) => {
    for (let n = 0; n < least + (at < more ? 1 : 0); n += 1) pupil(klass);
  });
  for (const at of [3, 9, 17]) pupil(classes[at]!, 'Chuyển đi');
  return { classes, pupils, teachers };
}
