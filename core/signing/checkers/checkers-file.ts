/**
 * What a school publishes for whoever checks its transcripts (H9): which certificate was bound to whom and when, by
 * fingerprint, and the authorities and revocation lists it went by. Our own document, signed with the school's seal; no
 * lookup code stands in it, and of a person no more than a record shows.
 */
import { yesOrNo } from '../../record/record-words.js';
import type { FormerName } from '../../record/school-facts.js';
import { around } from '../../record/record-xml.js';
import { canonicalText } from '../../xml/canonical.js';
import { element, type XmlElement } from '../../xml/element.js';

/** The second one names what the school was called before. */
export const CHECKERS_VERSIONS = ['1.0', '1.1'] as const;

/** From when and until when something counted; ISO 8601 instants with an offset, `to` null while it still does. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** SHA-256 of a DER, hex in small letters. */
interface Named {
  readonly fingerprint: string;
}

/** An authority whose certificates the school accepted. */
export interface CheckersAnchor extends Named, Period {
  /** RFC 4514. */
  readonly subject: string;
  /** The school's own: without legal value outside. */
  readonly internal: boolean;
}

/** A revocation list the school went by. */
export interface CheckersList extends Named {
  /** RFC 4514 of the authority. */
  readonly authority: string;
  readonly madeAt: string;
  readonly nextUpdate: string | null;
}

/** A certificate of the school's seal. */
export interface CheckersSeal extends Named, Period {}

/** A person's certificate; the same one stands again where her name changed, with the times of each. */
export interface CheckersSigner extends Named, Period {
  /** As the records of that time name her. */
  readonly name: string;
  /** Only where records show it: the leader's always, a homeroom teacher's by the year's setting. */
  readonly personalId: string | null;
}

/** A school as it is called, and what it was called before. */
export interface SchoolKnown {
  readonly code: string;
  readonly name: string;
  /** Oldest first, none empty; left out by schools that were always called so. */
  readonly former?: readonly FormerName[] | undefined;
}

export interface Checkers {
  /** UUID v4. */
  readonly fileId: string;
  readonly school: SchoolKnown;
  /** From 1 on; the newest file tells everything the earlier ones told. */
  readonly number: number;
  /** The moment claimed, with its offset: what it says is known up to then. */
  readonly signedAt: string;
  readonly anchors: readonly CheckersAnchor[];
  readonly lists: readonly CheckersList[];
  readonly seals: readonly CheckersSeal[];
  readonly signers: readonly CheckersSigner[];
}

export interface CheckersIds {
  readonly document: string;
  /** What the signature refers to. */
  readonly list: string;
  readonly signature: string;
}

export const checkersIds = (fileId: string): CheckersIds => ({
  document: `kiem-tra-${fileId}`,
  list: `danh-sach-kiem-tra-${fileId}`,
  signature: `chu-ky-kiem-tra-${fileId}`,
});

type Tags = readonly (readonly [tag: string, text: string | null])[];

const group = (name: string, tags: Tags): XmlElement =>
  element(
    name,
    {},
    tags.flatMap(([tag, text]) => (text === null ? [] : [element(tag, {}, [text])])),
  );
const period = ({ from, to }: Period): Tags => [
  ['TU_NGAY', from],
  ['DEN_NGAY', to],
];

/** The signed part, DANH_SACH. */
export function checkersElement(checkers: Checkers): XmlElement {
  const { fileId, school, number, signedAt, anchors, lists, seals, signers } = checkers;
  const head = group('', [
    ['PHIEN_BAN', CHECKERS_VERSIONS[school.former ? 1 : 0]],
    ['MA_TRUONG', school.code],
    ['TEN_TRUONG', school.name],
    ['SO_THU_TU', String(number)],
    ['NGAY_KY', signedAt],
  ]).children;
  return element('DANH_SACH', { Id: checkersIds(fileId).list }, [
    ...head,
    ...(school.former ?? []).map(({ code, name, toDay }) =>
      group('TRUONG_CU', [
        ['MA_TRUONG', code],
        ['TEN_TRUONG', name],
        ['DEN_HET_NGAY', toDay],
      ]),
    ),
    ...anchors.map((one) =>
      group('NOI_CAP', [
        ['VAN_TAY', one.fingerprint],
        ['TEN', one.subject],
        ['NOI_BO', yesOrNo(one.internal)],
        ...period(one),
      ]),
    ),
    ...lists.map((one) =>
      group('DANH_SACH_THU_HOI', [
        ['VAN_TAY', one.fingerprint],
        ['NOI_CAP', one.authority],
        ['NGAY_LAP', one.madeAt],
        ['NGAY_TIEP', one.nextUpdate],
      ]),
    ),
    ...seals.map((one) => group('CON_DAU', [['VAN_TAY', one.fingerprint], ...period(one)])),
    ...signers.map((one) =>
      group('NGUOI_KY', [
        ['VAN_TAY', one.fingerprint],
        ['HO_VA_TEN', one.name],
        ['SO_CCCD', one.personalId],
        ...period(one),
      ]),
    ),
  ]);
}

/** The whole document, canonical; `signature` is the canonical text of its ds:Signature. */
export const buildCheckersFile = (checkers: Checkers, signature = ''): string =>
  around(
    'KIEM_TRA',
    { Id: checkersIds(checkers.fileId).document },
    canonicalText(checkersElement(checkers)) + signature,
  );
