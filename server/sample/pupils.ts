/** Pupils: who they are, what does not change with the year, and how well they do. */
import type { ProfileField } from '../../core/fields/field-key.js';
import type { Grade } from '../../core/law/law.js';
import type { AssessmentMode } from '../../core/sheet/context.js';
import { byGivenName } from '../../core/text/by-given-name.js';
import { makeName, type Sex } from './names.js';
import { type Random, randomFor } from './random.js';

/** What a pupil's year tends to: the values are made so that Article 9 comes to it. */
export type Standing = 'excellent' | 'good' | 'done' | 'not-done';

export interface SamplePupil {
  /** Ten digits, beginning with 99: no real code does. */
  readonly id: string;
  /** Full name, NFC. */
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex;
  /** Twelve digits, beginning with 9999: no real number does. Null for one child of every second class (decision 27). */
  readonly personalId: string | null;
  readonly grade: Grade;
  readonly mode: AssessmentMode;
  readonly standing: Standing;
  readonly profile: Readonly<Partial<Record<ProfileField, string>>>;
}

const VILLAGES = ['Thôn Đông', 'Thôn Đoài', 'Thôn Thượng', 'Thôn Hạ', 'Xóm Bến', 'Xóm Chùa', 'Xóm Mới', 'Tổ dân phố 3'];
const HOMETOWNS = ['Ninh Bình', 'Ninh Bình', 'Ninh Bình', 'Thanh Hóa', 'Hưng Yên', 'Hà Nội', 'Nghệ An', 'Phú Thọ'];
const ETHNICITIES = ['Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Kinh', 'Mường', 'Tày'];

function standing(random: Random): Standing {
  const draw = random.next();
  if (draw < 0.2) return 'excellent';
  if (draw < 0.52) return 'good';
  return draw < 0.96 ? 'done' : 'not-done';
}

/** Parents share the family name as families do: the father's is the child's. */
function profile(random: Random, name: string, registrationNumber: string): SamplePupil['profile'] {
  const mother = makeName(random, 'F');
  const father = makeName(random, 'M', name.split(' ')[0]);
  const orphan = random.chance(0.03);
  const hometown = random.pick(HOMETOWNS);
  return {
    registrationNumber,
    birthplace: random.chance(0.8) ? 'Ninh Bình' : hometown,
    hometown,
    address: `${random.pick(VILLAGES)}, xã Mẫu, tỉnh Ninh Bình`,
    ethnicity: random.pick(ETHNICITIES),
    nationality: 'Việt Nam',
    ...(orphan ? { guardian: makeName(random, random.chance(0.5) ? 'F' : 'M') } : { father }),
    mother,
  };
}

/** Children who began school in one year in one class and move up together. */
export interface Cohort {
  /** `A`, `B`, and `C` for the combined class. */
  readonly letter: 'A' | 'B' | 'C';
  /** Calendar year in which they began grade 1. */
  readonly began: number;
}

const SIZES = [34, 35, 35, 36, 33] as const;

const sizeOf = ({ letter, began }: Cohort): number =>
  letter === 'C' ? 10 : (SIZES[(began + letter.charCodeAt(0)) % SIZES.length] as number);

/** One child of most second classes is taught by an individual plan; one of some first classes is not assessed. */
function modeOf({ letter, began }: Cohort, index: number): AssessmentMode {
  if (letter === 'B' && index === 11) return 'adjusted';
  return letter === 'A' && began % 5 === 0 && index === 17 ? 'not-assessed' : 'normal';
}

/** The pupils of one cohort in class-list order, the same children in whichever year they are asked for. */
export function makePupils(seed: number, cohort: Cohort, grade: Grade): SamplePupil[] {
  const { letter, began } = cohort;
  const random = randomFor(seed, `pupils ${letter} ${began}`);
  const made = Array.from({ length: sizeOf(cohort) }, (_, index): SamplePupil => {
    const sex: Sex = random.chance(0.48) ? 'F' : 'M';
    const name = makeName(random, sex);
    const order = String(index + 1).padStart(3, '0');
    const month = String(random.whole(1, 12)).padStart(2, '0');
    const day = String(random.whole(1, 28)).padStart(2, '0');
    const id = `99${began}${letter.charCodeAt(0) - 64}${order}`;
    return {
      id,
      name,
      birthDate: `${began - 6}-${month}-${day}`,
      sex,
      personalId: letter === 'B' && index === 5 ? null : `99${id}`,
      grade,
      mode: modeOf(cohort, index),
      standing: standing(random),
      profile: profile(random, name, `${began}/${letter}${order}`),
    };
  });
  return made.sort((a, b) => byGivenName(a.name, b.name));
}
