import { type SignedSlots, unitText } from '../../record/record-xml.js';
import type { YearRecord } from '../../record/year-record.js';
import { sha256, utf8 } from '../platform.js';
import { type PreparedPaper, preparePaper } from './prepare-paper.js';

export interface UnitToPrepare {
  readonly record: YearRecord;
  /** Everything under the seal, and what the release says. */
  readonly signed: Required<SignedSlots>;
  /** The moment this seal claims: of a first one, that of the release. */
  readonly signedAt: string;
  /** DER of the school’s. */
  readonly certificate: Uint8Array;
}

/** The paper code that goes with a seal on a unit. Null as `preparePaper`. */
export async function prepareUnitPaper({
  record,
  signed: { seal, ...before },
  signedAt,
  certificate,
}: UnitToPrepare): Promise<PreparedPaper | null> {
  const digest = await sha256(utf8(unitText(record, before, seal)));
  return preparePaper({ record, digest, signedAt, certificate });
}
