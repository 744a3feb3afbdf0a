/** From what stands over a column to what it means, whichever program wrote it. */
import type { FieldKey } from '../fields/field-key.js';
import { RESULT_NAMES } from '../fields/level-names.js';
import { SUBJECT_NAMES, type SubjectCode, SUBJECTS } from '../fields/subjects.js';
import {
  QUALITIES,
  TRAIT_GROUP_NAMES,
  TRAIT_GROUPS,
  TRAIT_NAMES,
  TRAITS,
  type TraitCode,
  type TraitGroup,
} from '../fields/traits.js';
import { RESULTS } from '../codes/levels.js';
import * as label from '../forms/header-labels.js';
import { acceptedTokens, headerToken } from '../forms/header-words.js';
import { PUPIL_LIST } from '../import/pupil-columns.js';
import type { Meaning, RowFact } from './meaning.js';

const any =
  (...texts: readonly string[]) =>
  (token: string): boolean =>
    texts.some((text) => acceptedTokens(text).has(token));
const spelt = (...texts: readonly string[]): ((token: string) => boolean) => {
  const tokens = new Set(texts.map(headerToken));
  return (token) => tokens.has(token);
};

const PARTS: readonly (readonly ['level' | 'score' | 'remark', (token: string) => boolean])[] = [
  ['level', any(label.LEVEL_LABEL)],
  ['score', any(label.SCORE_LABEL)],
  ['remark', any(label.REMARK_LABEL)],
];
const isRemarkCode = spelt('Mã nhận xét', 'Mã NX', 'Mã nội dung nhận xét');
const isMoment = spelt('Thời điểm đánh giá', 'Thời điểm', 'Kỳ đánh giá', 'Giai đoạn');
const isNumber = any(label.IDENTITY_LABELS.number);
const isCode = any(label.IDENTITY_LABELS.pupil);
const ofTraits = any(label.COMPETENCES_LABEL, ...Object.values(TRAIT_GROUP_NAMES), label.TRAIT_REMARKS_LABEL);
const ofCompetences = any(label.COMPETENCES_LABEL, TRAIT_GROUP_NAMES.GENERAL, TRAIT_GROUP_NAMES.SPECIFIC);
const ofResults = any(label.RESULTS_LABEL);
const ofAwards = any(label.AWARDS_LABEL);

const ROW_FACT: ReadonlyMap<string, RowFact> = new Map(
  (['code', 'name', 'surname', 'given-name', 'birth-date', 'sex', 'female', 'class'] as const).map((fact) => [
    fact,
    fact,
  ]),
);

/** Single fields by their own header, whatever stands over it. */
const SINGLE: readonly (readonly [FieldKey, (token: string) => boolean])[] = [
  ['note', any(label.NOTE_LABEL)],
  ['promotion.NOT_PROMOTED', any(label.NOT_PROMOTED_LABEL)],
  ['homeroom.remark', any(label.HOMEROOM_REMARK_LABEL)],
  ['health.height', any(label.HEIGHT_LABEL)],
  ['health.weight', any(label.WEIGHT_LABEL)],
  ['absence.excused', any(label.EXCUSED_LABEL)],
  ['absence.unexcused', any(label.UNEXCUSED_LABEL)],
];

/**
 * The meaning of a header, or null. `path` from the group down to the leaf; `taken` is what columns to the left mean: `Khoa học`
 * under no group is a subject first and a competence after.
 */
export function readHeader(path: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  const tokens = path.map(headerToken).filter((token) => token !== '');
  const leaf = tokens.at(-1);
  if (leaf === undefined) return null;
  const part = PARTS.find(([, fits]) => fits(leaf))?.[0] ?? null;
  const above = part === null ? tokens : tokens.slice(0, -1);
  if (isRemarkCode(leaf)) return 'remark-code';
  if (isMoment(leaf)) return 'moment';
  const isOfTraits = tokens.slice(0, -1).some(ofTraits);
  if (!isOfTraits) {
    const subject = subjectIn(above);
    const field = subject && subjectField(subject, part, taken);
    if (field) return field;
  }
  const trait = traitIn(tokens, above);
  if (trait && part !== 'score') return `trait.${trait}`;
  const group = groupIn(tokens);
  if (group) return `traits.${group}.remark`;
  const result = tokens.some(ofResults)
    ? RESULTS.find((one) => acceptedTokens(RESULT_NAMES[one]).has(leaf))
    : RESULTS.find((one) => headerToken(RESULT_NAMES[one]) === leaf);
  if (result) return `result.${result}`;
  if (tokens.some(ofAwards)) return awardIn(leaf, tokens);
  const single = SINGLE.find(([, fits]) => fits(leaf));
  if (single) return single[0];
  if (part) return `one.${part}`;
  if (isNumber(leaf)) return 'number';
  if (isCode(leaf)) return 'code';
  return rowFact(path, taken);
}

function rowFact(path: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  const [over, own] = [path.at(-2), path.at(-1)!];
  const column = (over === undefined ? null : PUPIL_LIST.columnOf(`${over} ${own}`)) ?? PUPIL_LIST.columnOf(own);
  const fact = column === null ? null : (ROW_FACT.get(column) ?? null);
  // One header over two columns: what stands in the second goes on with the first.
  return fact === 'name' && taken.has('name') ? 'given-name' : fact;
}

/** The lowest header that names a subject. */
export function subjectIn(tokens: readonly string[]): SubjectCode | null {
  for (const token of [...tokens].reverse()) {
    const found = SUBJECTS.find((subject) => acceptedTokens(SUBJECT_NAMES[subject]).has(token));
    if (found) return found;
  }
  return null;
}

function subjectField(
  subject: SubjectCode,
  part: 'level' | 'score' | 'remark' | null,
  taken: ReadonlySet<Meaning>,
): FieldKey | null {
  const field: FieldKey = `subject.${subject}.${part ?? 'level'}`;
  // The name once more, without a part: of a competence that is called the same.
  return part === null && taken.has(field) && traitIn([], [headerToken(SUBJECT_NAMES[subject])]) ? null : field;
}

function traitIn(tokens: readonly string[], above: readonly string[]): TraitCode | null {
  const last = above.at(-1);
  if (last === undefined) return null;
  const found = TRAITS.filter((trait) => acceptedTokens(TRAIT_NAMES[trait]).has(last));
  const inGroup = found.find((trait) => isQuality(trait) !== tokens.some(ofCompetences));
  return inGroup ?? found[0] ?? SHORT_TRAITS.get(last) ?? null;
}

const isQuality = (trait: TraitCode): boolean => (QUALITIES as readonly string[]).includes(trait);

/** The subjects' own spellings of what is a competence, too. */
const SHORT_TRAITS: ReadonlyMap<string, TraitCode> = new Map([
  [headerToken(SUBJECT_NAMES.TIN), 'TIN_HOC'],
  [headerToken(SUBJECT_NAMES.CN), 'CONG_NGHE'],
]);

/** `Nhận xét NL chung`, `NL đặc thù`, `Phẩm chất`: a remark on the group, where no single one of it is named below. */
function groupIn(tokens: readonly string[]): TraitGroup | null {
  const names = tokens.map((token) => token.replace(/^(?:noi dung )?nhan xet (?:ve )?/, ''));
  const lowest = [...names].reverse().find((token) => !PARTS.some(([, fits]) => fits(token)));
  return TRAIT_GROUPS.find((group) => lowest !== undefined && GROUPS[group](lowest)) ?? null;
}
const GROUPS: Readonly<Record<TraitGroup, (token: string) => boolean>> = {
  QUALITIES: any(TRAIT_GROUP_NAMES.QUALITIES),
  GENERAL: any(TRAIT_GROUP_NAMES.GENERAL),
  SPECIFIC: any(TRAIT_GROUP_NAMES.SPECIFIC),
};

function awardIn(leaf: string, tokens: readonly string[]): FieldKey | null {
  const isContent = tokens.some(any(label.AWARD_CONTENTS_LABEL));
  const kind = any(label.AWARD_LABELS.SUDDEN)(leaf) ? 'SUDDEN' : 'YEAR_END';
  if (kind === 'YEAR_END' && !any(label.AWARD_LABELS.YEAR_END)(leaf) && !ofAwards(leaf)) return null;
  return isContent ? `award.${kind}.content` : `award.${kind}`;
}
