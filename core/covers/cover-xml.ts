/**
 * A cover as XML, with the tags the package has for what stands on it (CV 2088 appendix 1): its signed parts, and the whole
 * canonical document with the signatures on it. The package sends no cover by itself, so the groups around are our own.
 */
import { courseLineElement, tagsOf, around } from '../record/record-xml.js';
import { specForYear } from '../record/spec-for.js';
import type { Spec } from '../record/spec.js';
import type { LeaderOnRecord, YearRecord } from '../record/year-record.js';
import { canonicalText } from '../xml/canonical.js';
import { element, type XmlElement } from '../xml/element.js';
import type { Cover } from './cover.js';
import { COVER_SLOTS, type CoverSlot } from './cover-states.js';

export interface CoverIds {
  readonly cover: string;
  readonly data: string;
  readonly leader: string;
  readonly line: Readonly<Record<CoverSlot, string>>;
  /** The ds:Signature elements. */
  readonly signature: Readonly<Record<CoverSlot, string>>;
}

/** Ids of the cover with a code; a word stands before it because an XML Id cannot begin with a digit. */
export const coverIds = (code: string): CoverIds => ({
  cover: `bia-${code}`,
  data: `du-lieu-bia-${code}`,
  leader: `nguoi-ky-bia-${code}`,
  line: { principal: `cbql-bia-${code}`, seal: `ky-phat-hanh-bia-${code}` },
  signature: { principal: `chu-ky-cbql-bia-${code}`, seal: `chu-ky-phat-hanh-bia-${code}` },
});

export const COVER_GROUPS = { cover: 'BIA_HOC_BA', data: 'DU_LIEU_BIA' } as const;

/** What of the general part is known only at the year's end, or is of the year's unit and not of the cover. */
export const LATER: ReadonlySet<string> = new Set([
  'lookupCode',
  'madeOn',
  'health.weight',
  'health.height',
  'absence.excused',
  'absence.unexcused',
]);

/** The tags' table asks a year's record: of one that nobody has entered anything in, it says what stands on a cover. */
const unentered = ({ code, number: _, shape: __, ...facts }: Cover): YearRecord => ({
  shape: 1,
  lookupCode: code,
  madeOn: facts.course.at(-1)?.since ?? '',
  mode: 'normal',
  foreignLanguage: '',
  height: null,
  weight: null,
  absences: { excused: null, unexcused: null },
  subjects: [],
  traits: {},
  traitRemarks: { QUALITIES: null, GENERAL: null, SPECIFIC: null },
  homeroomRemark: null,
  result: null,
  completed: null,
  promoted: null,
  awards: { yearEnd: null, sudden: null },
  ...facts,
});

/** Identity and course of schooling: what the principal signs. Throws RangeError for a year no specification is known for. */
export function coverData(cover: Cover): XmlElement {
  const spec = specForYear(cover.schoolYear);
  const { groups } = spec;
  return element(COVER_GROUPS.data, { Id: coverIds(cover.code).data, SO: String(cover.number) }, [
    element(
      groups.general,
      {},
      tagsOf(
        spec.general.filter(({ field }) => !LATER.has(field)),
        unentered(cover),
      ),
    ),
    element(
      groups.course,
      {},
      cover.course.map((line) => courseLineElement(spec, line)),
    ),
  ]);
}

/** Who signs for the leadership. */
export const coverLeader = ({ code, schoolYear }: Cover, leader: LeaderOnRecord): XmlElement => {
  const spec = specForYear(schoolYear);
  return element(spec.groups.leader, { Id: coverIds(code).leader }, tagsOf(spec.leader, leader));
};

export interface CoverLine {
  /** The moment claimed, with its offset. */
  readonly signedAt: string;
  readonly personalId: string | null;
}

/** A signer's line: CBQL or KY_PHAT_HANH. */
export const coverLine = ({ code, schoolYear }: Cover, slot: CoverSlot, line: CoverLine): XmlElement => {
  const spec: Spec = specForYear(schoolYear);
  return element(spec.groups.slots[slot], { Id: coverIds(code).line[slot] }, tagsOf(spec.slots[slot], line));
};

interface Signed {
  readonly signedAt: string;
  /** Canonical text of the ds:Signature; without it the document reads as its signer sees it. */
  readonly signature?: string;
}

/** How far a cover has been signed. */
export interface SignedCover {
  readonly principal?: Signed & { readonly leader: LeaderOnRecord };
  readonly seal?: Signed;
}

/** The whole document, canonical, as far as it has been signed. */
export function coverText(cover: Cover, signed: SignedCover): string {
  const { principal, seal } = signed;
  const spec = specForYear(cover.schoolYear);
  const lines = [
    ...(principal
      ? [coverLine(cover, 'principal', { signedAt: principal.signedAt, personalId: principal.leader.personalId })]
      : []),
    ...(seal ? [coverLine(cover, 'seal', { signedAt: seal.signedAt, personalId: null })] : []),
  ];
  const parts = [
    coverData(cover),
    ...(principal ? [coverLeader(cover, principal.leader)] : []),
    ...(lines.length > 0 ? [element(spec.groups.signers, {}, lines)] : []),
  ];
  const signatures = COVER_SLOTS.map((slot) => signed[slot]?.signature ?? '');
  const inner = [...parts.map(canonicalText), ...signatures].join('');
  return around(COVER_GROUPS.cover, { Id: coverIds(cover.code).cover }, inner);
}
