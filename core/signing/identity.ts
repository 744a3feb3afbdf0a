/** Whom a certificate is for, as its subject says: a person or an organisation, by which name and which numbers. */
import { fold } from '../text/normalise.js';
import { parseCertificate } from './certificate.js';
import { type HolderNumber, holderNumber, type NumberKind } from './holder-numbers.js';
import {
  COMMON_NAME,
  GIVEN_NAME,
  nameAttributes,
  ORGANIZATION,
  ORGANIZATION_ID,
  SERIAL_NUMBER,
  SURNAME,
  UNIT,
  USER_ID,
} from './name.js';
import { rememberedBy } from './remember.js';

/** In the subject of everything a school's own authority issues. */
export const INTERNAL = 'Nội bộ, không có giá trị pháp lý bên ngoài';

export interface Identity {
  /** Null where the subject says neither, or both. */
  readonly holder: 'person' | 'organisation' | null;
  /** CN and O; null where the subject has none. */
  readonly name: string | null;
  readonly organisation: string | null;
  readonly numbers: readonly HolderNumber[];
  /** Labelled as issued by a school's own authority, or as such an authority. */
  readonly internal: boolean;
}

/** A name as people compare them: without case, tones, spaces and signs. */
export const plainName = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');
export const sameName = (a: string, b: string): boolean => plainName(a) !== '' && plainName(a) === plainName(b);

/** Throws CertificateUnreadable. */
export const identityOf = rememberedBy((der: Uint8Array): Identity => {
  const attributes = nameAttributes(new Uint8Array(parseCertificate(der).subject.valueBeforeDecode));
  const first = (type: string): string | null => attributes.find((one) => one.type === type)?.text ?? null;
  const numbers = attributes.flatMap(({ type, text }) =>
    [SERIAL_NUMBER, USER_ID, ORGANIZATION_ID].includes(type) ? (holderNumber(text) ?? []) : [],
  );
  const name = first(COMMON_NAME);
  const organisation = first(ORGANIZATION);
  const internal = attributes.some(({ type, text }) => type === UNIT && text === INTERNAL);
  return {
    holder: holderOf(attributes, numbers, { organisation, internal }),
    name,
    organisation,
    numbers,
    internal,
  };
});

function holderOf(
  attributes: readonly { readonly type: string; readonly text: string }[],
  numbers: readonly HolderNumber[],
  { organisation, internal }: Pick<Identity, 'organisation' | 'internal'>,
): Identity['holder'] {
  const has = (...types: readonly string[]): boolean => attributes.some(({ type }) => types.includes(type));
  const holds = (...kinds: readonly NumberKind[]): boolean => numbers.some(({ kind }) => kinds.includes(kind));
  const names = attributes.flatMap(({ type, text }) => (type === COMMON_NAME ? [text] : []));
  // Each of them, where there are several: whoever else is named beside a school is not the school.
  const ofOrganisations = names.every(
    (name) => ORGANISATION.test(fold(name)) || (organisation !== null && sameName(name, organisation)),
  );
  const namesOrganisation = names.length > 0 && ofOrganisations;
  // A member of staff has her own name and number beside those of her organisation (ETSI EN 319 412-2, -3).
  if (has(SURNAME, GIVEN_NAME) || holds('citizen', 'old-citizen', 'passport'))
    return namesOrganisation ? null : 'person';
  // The number of an organisation stands on its staff's certificates, too.
  const numbered = has(ORGANIZATION_ID) || holds('school', 'office');
  if (namesOrganisation || (numbered && ofOrganisations)) return 'organisation';
  if (numbered) return null;
  // A school's own authority has always named the school in its seal's certificate.
  return internal ? 'person' : null;
}

/** Beginnings of names of organisations that no Vietnamese person's name has; `truong` alone is also a family's. */
const ORGANISATION =
  /^(truong (tieu hoc|th|thcs|thpt|trung hoc|mam non|mn|mau giao|pho thong|pt|ptdt|lien cap|dan toc|dai hoc|cao dang)|so (giao duc|gd)|phong (giao duc|gd|van hoa)|uy ban nhan dan|ubnd|trung tam|cong ty|tieu hoc)\b/;
