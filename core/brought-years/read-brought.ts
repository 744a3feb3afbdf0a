/** What a year at another school, or before the product, says of a pupil: its fields, and what was typed of them read. */
import { withoutControl } from '../codes/control-characters.js';
import { PERIODS, type Period } from '../codes/periods.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import { RESULTS } from '../codes/levels.js';
import { type FieldKey, FIELDS, isFieldKey } from '../fields/field-key.js';
import { SUBJECT_NAMES, SUBJECTS } from '../fields/subjects.js';
import { TRAIT_GROUPS, TRAIT_NAMES, TRAITS } from '../fields/traits.js';
import { WIDEST } from '../law/widest.js';
import { parseCell } from '../rules/parse-cell.js';
import { tidy } from '../text/normalise.js';

const RESULT_FIELDS: readonly FieldKey[] = RESULTS.map((result): FieldKey => `result.${result}`);

/** What paper of whatever school says, in the order of the transcript; facts of who she is are her cover's. */
export const BROUGHT_FIELDS: readonly FieldKey[] = [
  ...SUBJECTS.flatMap((subject): FieldKey[] => [`subject.${subject}.level`, `subject.${subject}.score`]),
  ...TRAITS.map((trait): FieldKey => `trait.${trait}`),
  ...TRAIT_GROUPS.map((group): FieldKey => `traits.${group}.remark`),
  'homeroom.remark',
  ...RESULT_FIELDS,
  'award.YEAR_END.content',
  'promotion.NOT_PROMOTED',
];

export type BroughtValues = Readonly<Partial<Record<FieldKey, string>>>;

/** As the transcript prints it; a field there is none of stays as it came. */
function whatOf(field: string): string {
  const spec = FIELDS.get(field);
  if (spec?.subject) return SUBJECT_NAMES[spec.subject];
  return spec?.trait ? TRAIT_NAMES[spec.trait] : field.slice(0, 60);
}

const REMARK = 'homeroom.remark';
/** A record writes the remarks of all subjects below the homeroom teacher's, a line each, in one tag. */
const LONGEST_REMARK = (SUBJECTS.length + 1) * WIDEST.remark;

const whole = (text: string): { readonly ok: true; readonly value: string | null } => ({
  ok: true,
  value: tidy(withoutControl(text)) || null,
});

/** Canonical values in the order of the transcript. Refuses with brought-year-value, brought-year-result, brought-year-empty. */
export function readBrought(
  typed: readonly { readonly field: string; readonly value: string }[],
): { readonly ok: true; readonly values: BroughtValues } | { readonly ok: false; readonly refusal: Refusal } {
  const found = new Map<FieldKey, string>();
  for (const { field, value } of typed) {
    const odd = refusal('brought-year-value', { what: whatOf(field), typed: value.slice(0, 60) });
    if (!isFieldKey(field) || !BROUGHT_FIELDS.includes(field)) return { ok: false, refusal: odd };
    const parsed = field === REMARK && value.length <= LONGEST_REMARK ? whole(value) : parseCell(field, value);
    if (!parsed.ok) return { ok: false, refusal: odd };
    if (parsed.value !== null) found.set(field, parsed.value);
  }
  if (RESULT_FIELDS.filter((field) => found.has(field)).length > 1)
    return { ok: false, refusal: refusal('brought-year-result') };
  if (found.size === 0) return { ok: false, refusal: refusal('brought-year-empty') };
  const ordered = BROUGHT_FIELDS.flatMap((field) => (found.has(field) ? [[field, found.get(field)!] as const] : []));
  return { ok: true, values: Object.fromEntries(ordered) };
}

/** The assessment times somebody may bring: of an earlier year its end, of this one what came before she did. */
export const periodsOf = (schoolYear: string, now: string): readonly Period[] =>
  schoolYear < now ? ['year-end'] : schoolYear === now ? PERIODS.filter((period) => period !== 'year-end') : [];
