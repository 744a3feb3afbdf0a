/** Profiles of a file beside those of the school's pupils. */
import { type Refusal, refusal } from '../codes/refusal.js';
import { PROFILE_FIELDS, type ProfileField } from '../fields/field-key.js';
import type { RefusedRow } from './candidate.js';
import { sameName } from './changes.js';
import {
  type Choice,
  type ComparedRow,
  type Decisions,
  meantBy,
  refuseDoubled,
  type RowChange,
} from './compared-row.js';
import { indexOf, type SchoolIndex } from './known-index.js';
import type { KnownPupil, KnownSchool } from './known-school.js';
import type { RowDoubt } from './kinds.js';
import { classKey } from './read-facts.js';
import type { ProfileCandidate } from './read-profiles.js';

export type ProfileFacts = Readonly<Partial<Record<ProfileField, string>>>;

export interface KnownProfiles extends KnownSchool {
  /** What the year's profiles say, by the pupil's code. */
  readonly profiles: Readonly<Record<string, ProfileFacts>>;
}

export interface ComparedProfile extends ComparedRow<ProfileCandidate> {
  /** Who is meant; of a doubtful row who may be. */
  readonly pupil: KnownPupil | null;
}

export interface ProfileComparison {
  readonly rows: readonly ComparedProfile[];
  readonly refused: readonly RefusedRow[];
  /** In one of the classes of the file's pupils, and not in the file; what is known of her stays. */
  readonly leftOut: readonly KnownPupil[];
}

export function compareProfiles(candidates: readonly ProfileCandidate[], known: KnownProfiles): ProfileComparison {
  const doubled = refuseDoubled(candidates, ({ code, name, birthDate, className }) =>
    code === null ? [`${name} ${birthDate ?? ''} ${birthDate === null ? (className ?? '') : ''}`] : [code],
  );
  const index = indexOf(known);
  const rows: ComparedProfile[] = [];
  const refused: RefusedRow[] = [];
  candidates.forEach((candidate, at) => {
    const { sheet, row, name } = candidate;
    const judged = doubled(at) ?? judge(candidate, index, known);
    if ('code' in judged) refused.push({ sheet, row, name, refusal: judged });
    else rows.push({ at, sheet, row, candidate, ...judged });
  });
  const named = new Set(rows.flatMap(({ pupil, choices }) => [pupil?.code, ...choices.map(meantBy)]));
  const classes = new Set(rows.flatMap(({ pupil }) => pupil?.place?.classId ?? []));
  return {
    rows,
    refused,
    leftOut: known.pupils.filter(({ code, place }) => place && classes.has(place.classId) && !named.has(code)),
  };
}

type Judged = Pick<ComparedProfile, 'kind' | 'pupil' | 'changes' | 'doubt' | 'choices'>;

function judge(candidate: ProfileCandidate, index: SchoolIndex, known: KnownProfiles): Judged | Refusal {
  const { pupils, doubt } = whoIs(candidate, index, known);
  const [only] = pupils;
  if (!only) return refusal('import-pupil-unknown');
  const pupil = pupils.length === 1 ? only : null;
  const changes = pupil ? profileChanges(candidate, known.profiles[pupil.code] ?? {}) : [];
  if (pupil && !pupil.place) return refusal('import-pupil-gone');
  if (pupil?.signed && changes.length > 0) return refusal('import-signed');
  if (doubt !== null) {
    const choices: Choice[] = [...pupils.map(({ code }): Choice => `as:${code}`), 'skip'];
    return { kind: 'doubtful', pupil, changes, doubt, choices };
  }
  if (changes.length === 0) return { kind: 'same', pupil: only, changes, doubt: null, choices: [] };
  const kind = Object.keys(known.profiles[only.code] ?? {}).length === 0 ? 'new' : 'changed';
  return { kind, pupil: only, changes, doubt: null, choices: [] };
}

function whoIs(
  { code, name, birthDate, className }: ProfileCandidate,
  index: SchoolIndex,
  { pupils }: KnownProfiles,
): { readonly pupils: readonly KnownPupil[]; readonly doubt: RowDoubt | null } {
  const byCode = code === null ? null : index.byCode(code);
  if (byCode) {
    const isOther = name !== '' && !sameName(name, byCode.name);
    const isBornElse = birthDate !== null && birthDate !== byCode.birthDate;
    const doubt = isOther ? (isBornElse ? 'another-person' : 'renamed') : isBornElse ? 'birth-date' : null;
    return { pupils: [byCode], doubt };
  }
  if (name === '') return { pupils: [], doubt: null };
  if (birthDate !== null) {
    const alike = index.alike({ name, birthDate }).filter(({ place }) => place !== null);
    const doubt = alike.length > 1 ? 'same-name' : code === null ? null : 'moved-code';
    return { pupils: alike, doubt };
  }
  // A name alone proves little, even in its class.
  const named = pupils.filter(
    (one) =>
      one.place !== null &&
      sameName(one.name, name) &&
      (className === null || classKey(className) === classKey(one.place.className)),
  );
  return { pupils: named, doubt: named.length > 1 ? 'same-name' : 'name-only' };
}

/** What the file would make of a profile; what it does not say stays. */
export const profileChanges = ({ facts }: ProfileCandidate, now: ProfileFacts): RowChange[] =>
  PROFILE_FIELDS.flatMap((field): RowChange[] => {
    const after = facts[field];
    if (after === undefined || after === now[field]) return [];
    return [{ fact: `profile.${field}`, before: now[field] ?? null, after }];
  });

export interface PlannedProfile {
  readonly pupil: KnownPupil;
  readonly before: Readonly<Partial<Record<ProfileField, string | null>>>;
  readonly after: ProfileFacts;
}

/** Only what changes something. Refuses where two rows came to mean one pupil, and what must not change any more. */
export function planProfiles(
  rows: readonly ComparedProfile[],
  decisions: Decisions,
  known: KnownProfiles,
): readonly PlannedProfile[] | Refusal {
  const byCode = new Map(known.pupils.map((pupil) => [pupil.code, pupil]));
  const meant = new Set<string>();
  const planned: PlannedProfile[] = [];
  for (const { at, kind, candidate, pupil: taken } of rows) {
    const choice = kind === 'doubtful' ? meantBy(decisions.get(at) ?? 'skip') : null;
    const pupil = kind === 'doubtful' ? (choice === null ? undefined : byCode.get(choice)) : taken;
    if (!pupil) continue;
    if (meant.has(pupil.code)) return refusal('import-meant-twice', { name: pupil.name });
    meant.add(pupil.code);
    const now = known.profiles[pupil.code] ?? {};
    const changes = profileChanges(candidate, now);
    if (changes.length === 0) continue;
    if (pupil.signed) return refusal('import-signed');
    const fields = PROFILE_FIELDS.filter((field) => changes.some(({ fact }) => fact === `profile.${field}`));
    planned.push({
      pupil,
      before: Object.fromEntries(fields.map((field) => [field, now[field] ?? null])),
      after: Object.fromEntries(fields.map((field) => [field, candidate.facts[field]!])),
    });
  }
  return planned;
}
