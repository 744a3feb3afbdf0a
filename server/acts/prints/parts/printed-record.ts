/** A stored record as it is printed, and as the package's XML. */
import type { PrintedYear } from '../../../../core/record/print/printed-year.js';
import { recordText, type SignedSlots } from '../../../../core/record/record-xml.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { IssueOnRecord, LeaderOnRecord, YearRecord } from '../../../../core/record/year-record.js';

/** A signature on a record's present version. */
export interface PrintedSignature {
  readonly signedAt: string;
  /** The moment the signer's line on the record says. */
  readonly line: string;
  /** What the slot brought in, JSON. */
  readonly brought: string;
  /** Of a seal: the code its print carries. */
  readonly paper?: string | null;
}
export type SignatureOf = (slot: Slot) => PrintedSignature | undefined;

export function printedYear(record: YearRecord, signatureOf: SignatureOf): PrintedYear {
  const [homeroom, principal, seal] = [signatureOf('homeroom'), signatureOf('principal'), signatureOf('seal')];
  return {
    record,
    // Her name as she signed it, whatever her account says by now.
    homeroom: homeroom ? { name: record.homeroomTeacher.name, at: homeroom.signedAt } : null,
    principal: principal ? { leader: broughtBy<LeaderOnRecord>(principal), at: principal.signedAt } : null,
    seal: seal ? { issue: broughtBy<IssueOnRecord>(seal), at: seal.line, paper: seal.paper ?? null } : null,
  };
}

/** A signed record's whole document, as it was signed; without the text of a signature, as it was before that one. */
export function sealedText(
  record: YearRecord,
  signatureOf: SignatureOf,
  textOf: (slot: Slot) => string | undefined,
): string {
  const [homeroom, principal, seal] = [signatureOf('homeroom'), signatureOf('principal'), signatureOf('seal')];
  const part = (slot: Slot, signature: PrintedSignature) => ({
    signedAt: signature.line,
    signature: textOf(slot) ?? '',
  });
  const signed: SignedSlots = {
    ...(homeroom && { homeroom: part('homeroom', homeroom) }),
    ...(principal && { principal: { ...part('principal', principal), leader: broughtBy<LeaderOnRecord>(principal) } }),
    ...(seal && { seal: { ...part('seal', seal), issue: broughtBy<IssueOnRecord>(seal) } }),
  };
  return recordText(record, signed);
}

const broughtBy = <Brought>({ brought }: PrintedSignature): Brought => JSON.parse(brought) as Brought;
