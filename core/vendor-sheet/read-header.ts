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
import { isPeriodAlone } from './said-period.js';

const any =
  (...texts: readonly string[]) =>
  (token: string): boolean =>
    texts.some((text) => acceptedTokens(text).has(token));
const spelt = (...texts: readonly string[]): ((token: string) => boolean) => {
  const tokens = new Set(texts.map(headerToken));
  return (token) => tokens.has(token);
};

type Part = 'level' | 'score' | 'remark';
const PARTS: readonly (readonly [Part, (token: string) => boolean])[] = [
  ['level', any(label.LEVEL_LABEL)],
  ['score', any(label.SCORE_LABEL)],
  ['remark', any(label.REMARK_LABEL)],
];
const partOf = (token: string): Part | null => PARTS.find(([, fits]) => fits(token))?.[0] ?? null;
/** Over subjects, over traits: what stands below is a remark. */
const ofRemarks = any(label.SUBJECT_REMARKS_LABEL, label.TRAIT_REMARKS_LABEL);
const ofSubjects = any(label.SUBJECTS_LABEL, label.SUBJECT_REMARKS_LABEL);
/** Over a column without a part of its own: it may hold anything. */
const isOther = (token: string): boolean => /\b(?:diem|nhan xet|xep loai|ti le|so luong|tong)\b/.test(token);
const isOtherThanRemark = (token: string): boolean => isOther(token.replace(/\bnhan xet\b/g, ''));
/** Of no assessment time, whatever part it says. */
const isElsewhen = (token: string): boolean =>
  /\b(?:thuong xuien|bo sung|trung binh|thang \d+|tuan \d+|lan \d+)\b/.test(token);
/** Over the level, score and remark of the one subject. */
const isPlain = (token: string): boolean => /\b(?:danh gia|ket qua|mon hoc|dinh ki)\b/.test(token) && !isOther(token);
const isRemarkCode = spelt('Mã nhận xét', 'Mã NX', 'Mã nội dung nhận xét');
const isMoment = spelt('Thời điểm đánh giá', 'Thời điểm', 'Kỳ đánh giá', 'Giai đoạn');
const isNumber = any(label.IDENTITY_LABELS.number);
const isCode = any(label.IDENTITY_LABELS.pupil);
const ofTraits = (token: string): boolean =>
  /\b(?:nang luc|pham chat|nl|pc|nlpc)\b/.test(token) && !/\bmon hoc\b/.test(token);
const ofCompetences = (token: string): boolean => /\b(?:nang luc|nl)\b/.test(token);
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
 * The meaning of a header, or null where it is not certain. `path` from the group down to the leaf; `taken` is what columns to the
 * left mean: `Khoa học` under no group is a subject first and a competence after. Times of assessment in it are passed over.
 */
export function readHeader(path: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  const all = path.map(headerToken).filter((token) => token !== '');
  const leaf = all.at(-1);
  if (leaf === undefined) return null;
  if (isRemarkCode(leaf)) return 'remark-code';
  if (isMoment(leaf)) return 'moment';
  const kinds = new Set(all.flatMap((token) => (ofRemarks(token) ? 'remark' : (partOf(token) ?? []))));
  if (kinds.size > 1) return null;
  const [part = null] = kinds;
  if (all.some(isElsewhen)) return rowFact(path, taken);
  const tokens = all.filter((token) => !isPeriodAlone(token));
  const isOfTraits = tokens.some(ofTraits);
  if (!isOfTraits && tokens.some((token) => subjectNamed(token) !== null)) {
    const read = readSubject(tokens, leaf, part, taken);
    if (read !== 'a trait') return read;
  }
  const trait = traitIn(tokens, leaf, part);
  if (trait) return `trait.${trait}`;
  const group = groupIn(tokens, leaf, part);
  if (group) return `traits.${group}.remark`;
  const result = all.some(ofResults)
    ? RESULTS.find((one) => acceptedTokens(RESULT_NAMES[one]).has(leaf))
    : RESULTS.find((one) => headerToken(RESULT_NAMES[one]) === leaf);
  if (result) return `result.${result}`;
  if (all.some(ofAwards)) return awardIn(leaf, all);
  const single = SINGLE.find(([, fits]) => fits(leaf));
  if (single) return single[0];
  if (part) return isOnesOwn(tokens) && !isOfTraits ? `one.${part}` : null;
  if (isNumber(leaf)) return 'number';
  if (isCode(leaf)) return 'code';
  return rowFact(path, taken);
}

/** No group above that may be a half of the subject ("Đọc"), or a subject nobody knows. */
const isOnesOwn = (tokens: readonly string[]): boolean =>
  partOf(tokens.at(-1) ?? '') !== null &&
  tokens.every((token) => partOf(token) !== null || ofSubjects(token) || isPlain(token));

function rowFact(path: readonly string[], taken: ReadonlySet<Meaning>): Meaning | null {
  const [over, own] = [path.at(-2), path.at(-1)!];
  const column = (over === undefined ? null : PUPIL_LIST.columnOf(`${over} ${own}`)) ?? PUPIL_LIST.columnOf(own);
  const fact = column === null ? null : (ROW_FACT.get(column) ?? null);
  // One header over two columns: what stands in the second goes on with the first.
  return fact === 'name' && taken.has('name') ? 'given-name' : fact;
}

/** The subject that a header names and nothing else: "Toán", "Môn Toán". */
export function subjectNamed(token: string): SubjectCode | null {
  const name = token.replace(/^mon (?:hoc )?/, '');
  return SUBJECTS.find((subject) => acceptedTokens(SUBJECT_NAMES[subject]).has(name)) ?? null;
}

/** A header's path without what says part or time, of which the last names what the column is of. */
export const namesIn = (path: readonly string[]): readonly string[] =>
  path.map(headerToken).filter((token) => partOf(token) === null && !isPeriodAlone(token));

/** Below the subject's name, or the part over it, nothing unknown may stand: "Toán › Xếp loại" is no level, "Đọc" none of Tiếng Việt. */
function readSubject(
  tokens: readonly string[],
  leaf: string,
  part: Part | null,
  taken: ReadonlySet<Meaning>,
): FieldKey | 'a trait' | null {
  const subjects = new Set(tokens.flatMap((token) => subjectNamed(token) ?? []));
  const [subject] = subjects;
  const first = tokens.findIndex((token) => partOf(token) !== null || ofRemarks(token) || subjectNamed(token) !== null);
  const isKnown = (token: string): boolean =>
    partOf(token) !== null || subjectNamed(token) !== null || ofSubjects(token);
  if (!subject || subjects.size > 1 || !tokens.slice(first).every(isKnown)) return null;
  if (part === null && (subjectNamed(leaf) === null || tokens.slice(0, first).some(isOther))) return null;
  const field: FieldKey = `subject.${subject}.${part ?? 'level'}`;
  // The name once more, without a part: of a competence that is called the same.
  return part === null && taken.has(field) && traitCalled(leaf) ? 'a trait' : field;
}

/** Only a level is said of a single one. */
function traitIn(tokens: readonly string[], leaf: string, part: Part | null): TraitCode | null {
  const names = tokens.filter((token) => partOf(token) === null);
  const last = names.at(-1);
  if (last === undefined || (part !== null && part !== 'level')) return null;
  if (part === null && (last !== leaf || names.slice(0, -1).some(isOther))) return null;
  return traitCalled(last, tokens);
}

export function traitCalled(name: string, tokens: readonly string[] = []): TraitCode | null {
  const found = TRAITS.filter((trait) => acceptedTokens(TRAIT_NAMES[trait]).has(name));
  const inGroup = found.find((trait) => isQuality(trait) !== tokens.some(ofCompetences));
  return inGroup ?? found[0] ?? SHORT_TRAITS.get(name) ?? null;
}

const isQuality = (trait: TraitCode): boolean => (QUALITIES as readonly string[]).includes(trait);

/** The subjects' own spellings of what is a competence, too. */
const SHORT_TRAITS: ReadonlyMap<string, TraitCode> = new Map([
  [headerToken(SUBJECT_NAMES.TIN), 'TIN_HOC'],
  [headerToken(SUBJECT_NAMES.CN), 'CONG_NGHE'],
]);

/** `Nhận xét NL chung`, `NL đặc thù`, `Phẩm chất`: a remark on the group, where no single one of it is named below. */
function groupIn(tokens: readonly string[], leaf: string, part: Part | null): TraitGroup | null {
  if (part !== null && part !== 'remark') return null;
  const names = tokens.filter((token) => partOf(token) === null);
  const own = names.at(-1);
  if (own === undefined) return null;
  if (part === null && (own !== leaf || names.slice(0, -1).some(isOtherThanRemark))) return null;
  const lowest = own.replace(/^(?:noi dung )?nhan xet (?:ve )?/, '');
  return TRAIT_GROUPS.find((group) => GROUPS[group](lowest)) ?? null;
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
