/** Builders of class sheets for tests: say what matters, the rest is ordinary and lawful. */
import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import type { Grade } from '../../core/law/law.js';
import type { SheetPeriod } from '../../core/codes/periods.js';
import type { ClassOnSheet, PupilOnSheet, SchoolOnSheet, SheetContext } from '../../core/sheet/context.js';
import { fieldsOf } from '../../core/sheet/sheet-fields.js';
import type { PupilId, SheetValues, Value } from '../../core/sheet/values.js';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ'];
const MIDDLE = ['Minh', 'Thị', 'Đức', 'Ngọc', 'Gia', 'Bảo', 'Quốc'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hà', 'Khôi', 'Lan', 'Mai', 'Nam', 'Phúc'];

let pupilsBuilt = 0;

/** A pupil with an id and a name of her own; `part` says what the test cares about. */
export function buildPupil(part: Partial<PupilOnSheet> = {}): PupilOnSheet {
  const n = ++pupilsBuilt;
  return { ...numbered(n, 4), id: `29${String(n).padStart(8, '0')}`, ...part };
}

/** The n-th pupil of a class list (from 1); ids `2600000001`, … as the sector database issues them. */
function numbered(n: number, grade: Grade): PupilOnSheet {
  return {
    id: `26${String(n).padStart(8, '0')}`,
    // Lengths without a common divisor: 693 different names.
    name: `${FAMILY[n % FAMILY.length]} ${MIDDLE[n % MIDDLE.length]} ${GIVEN[n % GIVEN.length]}`,
    birthDate: `${2026 - 5 - grade}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    sex: n % 2 ? 'F' : 'M',
    grade,
    mode: 'normal',
  };
}

export interface ContextParts {
  readonly schoolYear?: string;
  readonly grade?: Grade;
  readonly period?: SheetPeriod;
  /** How many, or exactly these. */
  readonly pupils?: number | readonly PupilOnSheet[];
  readonly class?: Partial<ClassOnSheet>;
  readonly school?: Partial<SchoolOnSheet>;
}

/** A class sheet's context; by default class 4A at year end with three pupils. */
export function buildContext(parts: ContextParts = {}): SheetContext {
  const { schoolYear = '2026-2027', grade = 4, period = 'year-end', pupils = 3 } = parts;
  return {
    schoolYear,
    period,
    school: {
      code: '37000001',
      name: 'Trường Tiểu học Đồng Sơn',
      authority: 'Ủy ban nhân dân xã Đồng Sơn',
      place: 'Đồng Sơn',
      principal: 'Phạm Thị Hạnh',
      sample: true,
      ...parts.school,
    },
    class: {
      id: `class-${grade}a`,
      name: `${grade}A`,
      optionalSubjects: [],
      foreignLanguage: 'Tiếng Anh',
      optionalSubjectsCount: true,
      homeroomTeacher: 'Trần Thị Thu',
      ...parts.class,
    },
    pupils: typeof pupils === 'number' ? Array.from({ length: pupils }, (_, i) => numbered(i + 1, grade)) : pupils,
  };
}

const REMARKS = [
  'Nắm vững kiến thức, tích cực phát biểu xây dựng bài.',
  'Có tiến bộ rõ rệt so với đầu năm, chữ viết sạch đẹp.',
  'Tiếp thu bài nhanh, biết giúp đỡ bạn trong nhóm.',
  'Chăm chỉ, hăng hái; nên đọc thêm sách ở nhà.',
  'Thực hiện tốt các nhiệm vụ học tập, mạnh dạn trình bày ý kiến.',
];

/** Values to lay over; null takes a value away. */
export type Overrides = Readonly<Record<PupilId, Readonly<Partial<Record<FieldKey, Value>>>>>;

/**
 * Canonical values of a complete sheet without any finding: every subject HTT with score 8, every trait TOT,
 * so that each pupil's result is HTT. Pupils not assessed get only a note. Overrides are taken as they are.
 */
export function fullValues(context: SheetContext, overrides: Overrides = {}): SheetValues {
  const values: Record<PupilId, Partial<Record<FieldKey, string>>> = {};
  context.pupils.forEach((pupil, row) => {
    const cells: Partial<Record<FieldKey, string>> = {};
    fieldsOf(context, pupil.grade).forEach((field, column) => {
      const value = pupil.mode === 'not-assessed' ? null : ordinary(field, row, column);
      if (value !== null) cells[field] = value;
    });
    if (pupil.mode === 'not-assessed' && context.period !== 'year') cells.note = 'Học sinh khuyết tật, không đánh giá.';
    for (const [field, value] of Object.entries(overrides[pupil.id] ?? {}) as [FieldKey, Value][]) {
      if (value === null) delete cells[field];
      else cells[field] = value;
    }
    values[pupil.id] = cells;
  });
  return values;
}

function ordinary(field: FieldKey, row: number, column: number): Value {
  switch (fieldSpec(field).kind) {
    case 'subject-level':
      return 'HTT';
    case 'score':
      return '8';
    case 'trait-level':
      return 'TOT';
    case 'tick':
      return field === 'result.HTT' ? 'X' : null;
    case 'remark':
      return REMARKS[(row + column) % REMARKS.length]!;
    case 'measure':
      return field === 'health.height' ? String(125 + (row % 12)) : `${24 + (row % 10)}.5`;
    case 'count':
      return String(row % 3);
    case 'text':
      return field.startsWith('profile.') ? (PROFILE[field] ?? null) : null;
  }
}

const PROFILE: Partial<Record<FieldKey, string>> = {
  'profile.registrationNumber': '125/2023',
  'profile.birthplace': 'Ninh Bình',
  'profile.hometown': 'Xã Đồng Sơn, tỉnh Ninh Bình',
  'profile.address': 'Xóm 3, xã Đồng Sơn, tỉnh Ninh Bình',
  'profile.ethnicity': 'Kinh',
  'profile.nationality': 'Việt Nam',
  'profile.father': 'Nguyễn Văn Hùng',
  'profile.mother': 'Trần Thị Nga',
};
