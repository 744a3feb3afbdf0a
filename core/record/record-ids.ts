/** Ids of the parts of a record that are signed. Each ends in the lookup code, so that they stay unique in a batch. */
import type { Slot } from './record-states.js';

export interface RecordIds {
  readonly record: string;
  readonly general: string;
  readonly course: string;
  readonly summary: string;
  readonly leader: string;
  readonly issue: string;
  readonly homeroom: string;
  readonly principal: string;
  readonly seal: string;
  /** The list of subject teachers' row digests inside the homeroom signature. */
  readonly subjectRows: string;
  /** The ds:Signature elements. */
  readonly signature: Readonly<Record<Slot, string>>;
}

/** Ids of the record with a lookup code (UUID v4); a word stands before it because an XML Id cannot begin with a digit. */
export const recordIds = (lookupCode: string): RecordIds => ({
  record: `hoc-ba-${lookupCode}`,
  general: `thong-tin-chung-${lookupCode}`,
  course: `qua-trinh-hoc-tap-${lookupCode}`,
  summary: `tong-ket-${lookupCode}`,
  leader: `nguoi-ky-${lookupCode}`,
  issue: `phat-hanh-${lookupCode}`,
  homeroom: `gvcn-${lookupCode}`,
  principal: `cbql-${lookupCode}`,
  seal: `ky-phat-hanh-${lookupCode}`,
  subjectRows: `mon-hoc-${lookupCode}`,
  signature: {
    homeroom: `chu-ky-gvcn-${lookupCode}`,
    principal: `chu-ky-cbql-${lookupCode}`,
    seal: `chu-ky-phat-hanh-${lookupCode}`,
  },
});
