/**
 * What a version of the Ministry's specification (CV 2088/BGDĐT-GDTH, appendix 1) says of the XML, as data: a newer
 * edition is a further table, chosen by school year, not a new `if`.
 */
import type { Slot } from './record-states.js';
import type { CourseLine, IssueOnRecord, LeaderOnRecord, SubjectOnRecord, YearRecord } from './year-record.js';

/**
 * - `yes`: never left out of a released record.
 * - `assessed`: mandatory in the specification, but there is nothing to say of a pupil whom article 8 exempts from it,
 *   so that only a pupil assessed like everybody must have it (decision 26).
 * - `known`: mandatory in the specification; left out where there is none and the principal releases without it (H14).
 * - `no`: optional in the specification.
 */
export type Mandatory = 'yes' | 'assessed' | 'known' | 'no';

/** What may stand in a tag. The specification knows string and number; the XSD is told what we write. */
export const TAG_KINDS = [
  'text',
  'uuid',
  'day',
  'moment',
  'count',
  'measure',
  'sex',
  'subject-level',
  'trait-level',
  'result',
  'answer',
] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** One line of the specification's table, and how its value comes from ours. */
export interface TagSpec<Source> {
  readonly tag: string;
  readonly mandatory: Mandatory;
  readonly kind: TagKind;
  /** Text of the tag; null or empty for an absent value, which then has no tag. */
  readonly value: (source: Source) => string | null;
  /** Where a missing value is entered: a field key, or the path of a fact that is no field (`pupil.personalId`). */
  readonly field: string;
  /** What the specification leaves open or gets wrong, and what was chosen. */
  readonly choice?: string;
}

/** A subject's row, with the record it stands in. */
export interface ScoreRow {
  readonly record: YearRecord;
  readonly subject: SubjectOnRecord;
}

/** What a signer's line says. */
export interface SlotFacts {
  /** `2027-06-20T09:00:00+07:00`. */
  readonly signedAt: string;
  readonly personalId: string | null;
  /** The homeroom teacher's line: in whose place she signs. */
  readonly inPlaceOf?: string | undefined;
}

/** Elements that group tags. */
export interface GroupNames {
  readonly record: string;
  readonly data: string;
  readonly general: string;
  readonly course: string;
  readonly courseLine: string;
  readonly summary: string;
  readonly scores: string;
  readonly scoreRow: string;
  readonly traits: string;
  readonly leader: string;
  readonly issue: string;
  readonly signers: string;
  readonly slots: Readonly<Record<Slot, string>>;
  readonly batch: string;
}

export interface Spec {
  /** PHIEN_BAN. */
  readonly version: string;
  readonly source: string;
  readonly groups: GroupNames;
  /** Choices about the groups themselves. */
  readonly choices: readonly string[];
  readonly general: readonly TagSpec<YearRecord>[];
  readonly courseLine: readonly TagSpec<CourseLine>[];
  /** Attributes of the line's own group, for what the specification has no tag for. */
  readonly courseLineAttributes: readonly TagSpec<CourseLine>[];
  readonly summary: readonly TagSpec<YearRecord>[];
  readonly scoreRow: readonly TagSpec<ScoreRow>[];
  readonly traits: readonly TagSpec<YearRecord>[];
  readonly leader: readonly TagSpec<LeaderOnRecord>[];
  readonly issue: readonly TagSpec<IssueOnRecord>[];
  readonly slots: Readonly<Record<Slot, readonly TagSpec<SlotFacts>[]>>;
}
