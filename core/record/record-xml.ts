/** A year record as the package's XML: its signed parts, and the whole canonical document with the signatures on it. */
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';
import { recordIds } from './record-ids.js';
import { type Slot, SLOTS } from './record-states.js';
import { SPEC_V1 } from './spec-v1.js';
import { specForYear } from './spec-for.js';
import type { SlotFacts, Spec, TagSpec } from './spec.js';
import type { CourseLine, IssueOnRecord, LeaderOnRecord, SubjectOnRecord, YearRecord } from './year-record.js';

/** A slot that is, or is about to be, signed: without `signature` the document reads as its signer sees it. */
interface Signed {
  /** The moment claimed, with its offset. */
  readonly signedAt: string;
  /** Canonical text of the ds:Signature. */
  readonly signature?: string;
}

/** How far a record has been signed, and what each signature brought in. */
export interface SignedSlots {
  readonly homeroom?: Signed;
  readonly principal?: Signed & { readonly leader: LeaderOnRecord };
  /** `signedAt` is the moment of the release, which the school's line says; a seal put on again claims a later one itself. */
  readonly seal?: Signed & { readonly issue: IssueOnRecord };
}

/** The three parts every signature on the record covers. */
export interface RecordParts {
  readonly general: XmlElement;
  readonly course: XmlElement;
  readonly summary: XmlElement;
}

/** Tags in the table's order; an absent value has none. */
export const tagsOf = <Source>(specs: readonly TagSpec<Source>[], source: Source): XmlElement[] =>
  specs.flatMap(({ tag, value }) => {
    const text = value(source);
    return text ? [element(tag, {}, [text])] : [];
  });

/** A group that is left out when nothing is in it. */
const group = (name: string, children: readonly XmlElement[]): XmlElement[] =>
  children.length > 0 ? [element(name, {}, children)] : [];

/** What the homeroom teacher knows and signs. Throws RangeError for a school year no specification is known for. */
export function recordParts(record: YearRecord): RecordParts {
  const spec = specForYear(record.schoolYear);
  const { groups } = spec;
  const ids = recordIds(record.lookupCode);
  return {
    general: element(groups.general, { Id: ids.general }, tagsOf(spec.general, record)),
    course: element(
      groups.course,
      { Id: ids.course },
      record.course.map((line) => courseLineElement(spec, line)),
    ),
    summary: element(groups.summary, { Id: ids.summary }, [
      ...tagsOf(spec.summary, record),
      ...group(
        groups.scores,
        record.subjects
          .filter(hasScoreRow)
          .map((subject) => element(groups.scoreRow, {}, tagsOf(spec.scoreRow, { record, subject }))),
      ),
      ...group(groups.traits, tagsOf(spec.traits, record)),
    ]),
  };
}

/** A subject with a remark only has no row: its remark stands among the remarks. */
export const hasScoreRow = ({ level, score }: SubjectOnRecord): boolean => level !== null || score !== null;

/** A line of the course of schooling. */
export const courseLineElement = (spec: Spec, line: CourseLine): XmlElement =>
  element(
    spec.groups.courseLine,
    Object.fromEntries(
      spec.courseLineAttributes.flatMap(({ tag, value }) => {
        const text = value(line);
        return text ? [[tag, text]] : [];
      }),
    ),
    tagsOf(spec.courseLine, line),
  );

/** Who signs for the leadership, as the principal's signature brings it in. */
export const leaderPart = (lookupCode: string, leader: LeaderOnRecord, spec: Spec = SPEC_V1): XmlElement =>
  element(spec.groups.leader, { Id: recordIds(lookupCode).leader }, tagsOf(spec.leader, leader));

/** Place and day of the release, as the seal brings them in. */
export const issuePart = (lookupCode: string, issue: IssueOnRecord, spec: Spec = SPEC_V1): XmlElement =>
  element(spec.groups.issue, { Id: recordIds(lookupCode).issue }, tagsOf(spec.issue, issue));

/** A signer's line: GVCN, CBQL or KY_PHAT_HANH. */
export const slotPart = (lookupCode: string, slot: Slot, facts: SlotFacts, spec: Spec = SPEC_V1): XmlElement =>
  element(spec.groups.slots[slot], { Id: recordIds(lookupCode)[slot] }, tagsOf(spec.slots[slot], facts));

/**
 * The whole document, canonical, as far as it has been signed. Signatures are taken as they are stored: a ds:Signature
 * declares its own namespace and therefore reads the same here as alone.
 */
export function recordText(record: YearRecord, signed: SignedSlots): string {
  const spec = specForYear(record.schoolYear);
  const { groups } = spec;
  const { lookupCode } = record;
  const parts = recordParts(record);
  const data = [parts.general, parts.course, parts.summary];
  const { homeroom, principal, seal } = signed;
  if (principal) data.push(leaderPart(lookupCode, principal.leader, spec));
  if (seal) data.push(issuePart(lookupCode, seal.issue, spec));
  const personalId = {
    homeroom: record.homeroomTeacher.personalId,
    principal: principal?.leader.personalId,
    seal: null,
  };
  const inPlaceOf = { homeroom: record.homeroomTeacher.inPlaceOf, principal: undefined, seal: undefined };
  const facts = { homeroom, principal, seal };
  const signers = SLOTS.flatMap((slot) => {
    const signedAt = facts[slot]?.signedAt;
    return signedAt
      ? [
          slotPart(
            lookupCode,
            slot,
            { signedAt, personalId: personalId[slot] ?? null, inPlaceOf: inPlaceOf[slot] },
            spec,
          ),
        ]
      : [];
  });
  const inner = [element(groups.data, {}, data), ...group(groups.signers, signers)].map(canonicalText);
  const signatures = SLOTS.map((slot) => facts[slot]?.signature ?? '');
  return around(groups.record, { Id: recordIds(lookupCode).record }, [...inner, ...signatures].join(''));
}

/**
 * What the school's seal covers, and what the unit's digest is of (Reference `#hoc-ba-{code}`): the whole record without the
 * seal's own signature. Every seal of a unit signs the same, for place, day and the school's line stay those of its release.
 */
export function unitText(
  record: YearRecord,
  before: Pick<SignedSlots, 'homeroom' | 'principal'>,
  { signedAt, issue }: { readonly signedAt: string; readonly issue: IssueOnRecord },
): string {
  return recordText(record, { ...before, seal: { signedAt, issue } });
}

/** Canonical text of an element in no namespace around content that is canonical text already. */
export function around(name: string, attributes: Readonly<Record<string, string>>, inner: string): string {
  const empty = canonicalText(element(name, attributes, []));
  const end = empty.lastIndexOf('</');
  return empty.slice(0, end) + inner + empty.slice(end);
}
