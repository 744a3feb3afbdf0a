import { checkSignatureValue } from '../../../../core/signing/signing-certificate.js';
import { prepareUnitPaper, type UnitToPrepare } from '../../../../core/signing/paper/unit-paper.js';
import type { YearSettings } from '../../../store/models/school.js';

/** Whether this year's prints carry the school's signature on what they say (decision 45). */
export const printsPaperCode = ({ settings }: { readonly settings: YearSettings }): boolean =>
  settings.paperCode ?? true;

const NONE = { text: null };

/** `wrong`: a value was sent, and it is not the certificate's. */
export type JudgedPaper = { readonly text: string | null } | 'wrong';

/**
 * The text of the code that was signed with a seal; null where the year prints none, or its page made none. The bytes are made
 * anew, never taken from the request.
 */
export async function judgePaper(
  year: { readonly settings: YearSettings },
  sent: string | undefined,
  unit: UnitToPrepare,
): Promise<JudgedPaper> {
  if (sent === undefined || !printsPaperCode(year)) return NONE;
  const prepared = await prepareUnitPaper(unit);
  if (prepared === null) return NONE;
  const value = new Uint8Array(Buffer.from(sent, 'base64'));
  return (await checkSignatureValue(prepared.toSign, value, unit.certificate))
    ? { text: prepared.finish(value) }
    : 'wrong';
}
