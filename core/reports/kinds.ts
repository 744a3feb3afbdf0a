/** What is reported to the office above, and the moves of units its answers make. */
import type { OfficeAct, RecordAct, UnitAct } from '../record/record-states.js';
import type { RECALL_STEPS } from '../wire/recalls.js';

export const REPORT_KINDS = ['submit', 'finalise', 'recall'] as const satisfies readonly RecordAct[];
export type ReportKind = (typeof REPORT_KINDS)[number];

/** `withdrawn`: of a request to recall, which the school took back before the office decided. */
export const OUTCOMES = ['agreed', 'refused', 'withdrawn'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ANSWERED_BY: Readonly<Record<ReportKind, Readonly<Record<'agreed' | 'refused', OfficeAct>>>> = {
  submit: { agreed: 'accept', refused: 'refuse' },
  finalise: { agreed: 'confirm-final', refused: 'refuse-final' },
  recall: { agreed: 'agree-recall', refused: 'refuse-recall' },
};

/** What an outcome makes of a unit. */
export const actOf = (what: ReportKind, outcome: Outcome): UnitAct =>
  outcome === 'withdrawn' ? 'withdraw-recall' : ANSWERED_BY[what][outcome];

/** The step of a request at which the office waits for the school. */
export const WITHDRAWN = 'DA_RUT' satisfies (typeof RECALL_STEPS)[number];
export const ASKED_BACK = 'HOI_LAI' satisfies (typeof RECALL_STEPS)[number];

/** `waiting`: to go out, or to be taken away by hand; `sent`: an answer is owed; the other has one for each of its units. */
export const REPORT_STATES = ['waiting', 'sent', 'answered'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
