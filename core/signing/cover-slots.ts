/** What each signature on a cover covers; the table of `slots.ts` goes on here, for covers leave the school in no transaction. */
import { coverIds } from '../covers/cover-xml.js';
import { SIGNATURE_KINDS, SLOT_RULES, type SignatureKind, type SlotRule } from './slots.js';

/** The principal's, and the school's seal. */
export const COVER_KINDS = ['cover', 'cover-seal'] as const;
export type CoverKind = (typeof COVER_KINDS)[number];

const COVER_RULES: Readonly<Record<CoverKind, SlotRule<CoverKind>>> = {
  cover: {
    kind: 'cover',
    signer: 'hiệu trưởng, or a vice principal for her (KT.)',
    signatureId: (code) => coverIds(code).signature.principal,
    place: 'BIA_HOC_BA/ds:Signature',
    covers: [
      {
        part: 'cover',
        uri: (code) => `#${coverIds(code).data}`,
        coverage: 'part',
        place: 'BIA_HOC_BA/DU_LIEU_BIA',
        about: 'identity and course of schooling, with the version of the cover',
      },
      {
        part: 'coverLeader',
        uri: (code) => `#${coverIds(code).leader}`,
        coverage: 'part',
        place: 'BIA_HOC_BA/THONG_TIN_NGUOI_KY',
        about: 'who signs for the leadership: name, personal number, office',
      },
      {
        part: 'coverLine',
        uri: (code) => `#${coverIds(code).line.principal}`,
        coverage: 'part',
        place: 'BIA_HOC_BA/DANH_SACH_THONG_TIN_KY/CBQL',
        about: 'her own line: day and personal number',
      },
    ],
  },
  'cover-seal': {
    kind: 'cover-seal',
    signer: 'the school, by the clerk',
    signatureId: (code) => coverIds(code).signature.seal,
    place: 'BIA_HOC_BA/ds:Signature',
    covers: [
      {
        part: 'coverWhole',
        uri: (code) => `#${coverIds(code).cover}`,
        coverage: 'enveloped',
        place: 'BIA_HOC_BA',
        about: 'the whole cover: data, both lines, the principal’s signature',
      },
    ],
  },
};

/** Every kind of signature there is. */
export type AnyKind = SignatureKind | CoverKind;
export const ALL_KINDS: readonly AnyKind[] = [...SIGNATURE_KINDS, ...COVER_KINDS];
export const ruleOf = (kind: AnyKind): SlotRule<AnyKind> => RULES[kind];
const RULES: Readonly<Record<AnyKind, SlotRule<AnyKind>>> = { ...SLOT_RULES, ...COVER_RULES };
