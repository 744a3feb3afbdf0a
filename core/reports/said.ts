/** What an answer of the office says, of the whole message or of each unit, by machine or read from its file. */
import type { FinaliseAnswer } from '../wire/finalising.js';
import type { RecalledAnswer } from '../wire/recalls.js';
import type { SubmittedAnswer } from '../wire/submissions.js';
import { ASKED_BACK, type Outcome, WITHDRAWN } from './kinds.js';
import { isWireFault, WIRE_FAULTS, type WireFault } from '../wire/faults.js';

export interface SaidOfUnit {
  /** Lookup code, small letters. */
  readonly code: string;
  readonly outcome: Outcome;
  /** Of `WIRE_FAULTS`, or another portal's own; null where nothing is wrong. */
  readonly fault: string | null;
  readonly field: string | null;
  /** In the office's words. */
  readonly says: string | null;
  /** Its own moment. */
  readonly at: string | null;
}

export interface Fault {
  readonly code: string;
  readonly field: string | null;
  readonly says: string | null;
}

/** `fault`: of the message as a whole; `lines`: of the units that are decided, others still wait. */
export interface Said {
  readonly fault: Fault | null;
  readonly lines: readonly SaidOfUnit[];
  /** What the office asks back of a request it has not decided; null where it waits for nothing of the school's. */
  readonly question: string | null;
}

interface Faulty {
  readonly error: string;
  readonly error_field_title: string;
  readonly error_description: string;
}

/** The package leaves open how "no error" is written. */
const isNone = (code: string): boolean => ['', '0', '00'].includes(code.trim());
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

export const faultOf = ({ error, error_field_title: field, error_description: says }: Faulty): Fault | null =>
  isNone(error) ? null : { code: error, field: orNull(field), says: orNull(says) };

type Line = Faulty & { readonly ma_tra_cuu_uuid: string; readonly thoi_diem: string };
const lineOf = (line: Line, outcome: SaidOfUnit['outcome'], says: string | null = null): SaidOfUnit => {
  const fault = faultOf(line);
  return {
    ...{ code: line.ma_tra_cuu_uuid.toLowerCase(), outcome, at: orNull(line.thoi_diem) },
    ...{ fault: fault?.code ?? null, field: fault?.field ?? null, says: says ?? fault?.says ?? null },
  };
};
const outcomeOf = (agreed: boolean) => (agreed ? 'agreed' : 'refused');

export const saidOfSubmission = (answer: SubmittedAnswer): Said => ({
  fault: faultOf(answer),
  lines: answer.danh_sach.map((line) => lineOf(line, outcomeOf(line.trang_thai === 1))),
  question: null,
});

export const saidOfFinalising = (answer: FinaliseAnswer): Said => ({
  fault: faultOf(answer),
  lines: answer.danh_sach.map((line) => lineOf(line, outcomeOf(line.trang_thai === 1))),
  question: null,
});

/** The portal holds the unit as recalled already: what was asked is so, and a replacement is the way on. */
const RECALLED_ALREADY: WireFault = 'TH02';

/** 1 waiting, 2 agreed, 3 refused. */
export const saidOfRecall = (answer: RecalledAnswer): Said => ({
  fault: faultOf(answer),
  lines: answer.danh_sach.flatMap((line) => {
    if (line.trang_thai === 1) return [];
    const agreed = line.trang_thai === 2 || line.error === RECALLED_ALREADY;
    const outcome = line.buoc === WITHDRAWN ? 'withdrawn' : outcomeOf(agreed);
    return [lineOf(line, outcome, orNull(line.noi_dung))];
  }),
  question: answer.danh_sach.find(({ trang_thai, buoc }) => trang_thai === 1 && buoc === ASKED_BACK)?.noi_dung ?? null,
});

/**
 * What a fault of the whole message means: `later`: nothing moves, it is tried again (the account is not right, or the portal
 * is); `send`: nothing was sent under this id, it is sent with it; `refused`: its units wait to be sealed, and never for teachers.
 */
export function meaningOf({ code }: Pick<Fault, 'code'>): 'later' | 'send' | 'refused' {
  if (code === 'TN02') return 'send';
  return isWireFault(code) && WIRE_FAULTS[code].touches === 'connection' ? 'later' : 'refused';
}

/** The same unit twice with two outcomes is no answer. */
export function contradicts({ lines }: Said): boolean {
  const known = new Map<string, string>();
  return lines.some(({ code, outcome }) => {
    const before = known.get(code);
    known.set(code, outcome);
    return before !== undefined && before !== outcome;
  });
}
