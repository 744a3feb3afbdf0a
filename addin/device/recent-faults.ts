/** Codes of what went wrong lately, for a diagnosis: no names, no values, no addresses. Kept over a reload of the page. */
import { ConnectionLost, Refused, SignedOut, Stopped, StrangeAnswer } from '../api/failures.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';

const KEY = 'hocba.faults';
const KEPT = 8;

/** A failure's code; null for what is no fault: somebody stopped, left or has to sign in again. */
export function faultCode(failure: unknown): string | null {
  if (failure instanceof Stopped || failure instanceof SignedOut) return null;
  if (failure instanceof Refused) {
    const { status, body, number } = failure;
    return status === 401 ? null : `${status} ${body.code}${number === null ? '' : ` #${number}`}`;
  }
  if (failure instanceof ConnectionLost) return 'connection-lost';
  if (failure instanceof StrangeAnswer) return 'strange-answer';
  if (failure instanceof ExcelRefusal) {
    const officeCode = (failure.cause as { code?: unknown } | undefined)?.code;
    return typeof officeCode === 'string' ? `${failure.refusal.code} ${officeCode}` : failure.refusal.code;
  }
  // Only the kind: a message may hold anything.
  return failure instanceof Error ? failure.name : typeof failure;
}

/** As `10:15 excel-busy InvalidOperationInCellEditMode` or `10:16 409 conflict #0f1e2d3c4b`, the latest last. */
export function recentFaults(): readonly string[] {
  try {
    return sessionStorage.getItem(KEY)?.split('\n').filter(Boolean) ?? [];
  } catch {
    return [];
  }
}

export function noteFault(failure: unknown): void {
  const code = faultCode(failure);
  if (code === null) return;
  const faults = [...recentFaults(), `${new Date().toTimeString().slice(0, 5)} ${code}`].slice(-KEPT);
  try {
    sessionStorage.setItem(KEY, faults.join('\n'));
  } catch {
    // Not kept; the diagnosis then says less.
  }
}

/** The same act, its failures noted. */
export function noting<Act extends (...given: never[]) => Promise<unknown>>(act: Act): Act {
  return ((...given) =>
    act(...given).catch((failure: unknown) => {
      noteFault(failure);
      throw failure;
    })) as Act;
}
