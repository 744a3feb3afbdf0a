/** What checking the trail finds. */
export const TRAIL_FINDINGS = [
  /** Of the chain: a number left out, a link that does not follow, a time before the one before. */
  'chain-gap',
  'chain-broken',
  'chain-time',
  /** Of the notes: more events than there are, another log, no signature of the audit's key, no note, another file. */
  'note-beyond',
  'note-root',
  'note-signature',
  'note-unreadable',
  'note-missing',
  'note-differs',
  'key-changed',
  /** Of what the tables were: never looked over, changed themselves, the shape touched. */
  'never-pinned',
  'pins-changed',
  'shape-touched',
  'trigger-missing',
  'trigger-changed',
  'trigger-foreign',
  /** Of rows without an event that says so. */
  'row-changed',
  'row-new',
  'row-missing',
  /** An event says a row was erased that no order let go. */
  'erasure-foreign',
  'revision-missing',
  'revision-changed',
  'revision-foreign',
  'sheet-differs',
  'state-differs',
  /** Of what was signed. */
  'record-altered',
  'record-signature-altered',
  'record-signer-altered',
  'record-certificate-bad',
  'record-unreadable',
] as const;
export type TrailFindingCode = (typeof TRAIL_FINDINGS)[number];

export interface TrailFinding {
  readonly code: TrailFindingCode;
  /** Event, or a note's size. */
  readonly seq?: number;
  readonly table?: string;
  /** Of the row. */
  readonly key?: string;
  /** Columns that differ together, by their name in the explained table; of a sheet, the field. */
  readonly part?: string;
  /** What stands there now, Base64 or a state's name: found again it is the same finding. */
  readonly now?: string;
  /** What leads to the records it touches. */
  readonly record?: number;
  readonly unit?: number;
  readonly pupil?: string;
  readonly classId?: string;
}
