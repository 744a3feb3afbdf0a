/** Where each record stands, by the events alone: what the stored states are held against. */
import {
  ACT_OF_SLOT,
  FIRST_STATE,
  isRecalled,
  moveOf,
  type RecordState,
  TRANSITIONS,
  type UnitAct,
} from '../record/record-states.js';
import { ANSWERED_BY } from '../reports/kinds.js';
import type { AuditData } from './event.js';

export interface ReplayedRecord {
  readonly state: RecordState;
  readonly version: number;
  /** Numbers of the seal and the print in force; null before there is one. */
  readonly seal: number | null;
  readonly print: number | null;
  /** Prints so far. */
  readonly prints: number;
}

export const UNTOUCHED: ReplayedRecord = { state: FIRST_STATE, version: 0, seal: null, print: null, prints: 0 };

/**
 * Kinds of events that carry out each act on a record; empty where it moves none. An act that is added to core/record does not
 * compile without its line here, and moves nothing without its case below.
 */
export const TOLD_BY: Readonly<Record<UnitAct, readonly AuditData['kind'][]>> = {
  'sign-subject': [],
  'decide-promotion': [],
  'sign-homeroom': ['records.signed'],
  approve: ['records.signed'],
  seal: ['records.signed'],
  'seal-again': ['units.sealed-again'],
  return: ['records.returned'],
  submit: ['report.asked'],
  finalise: ['report.asked'],
  recall: ['report.asked', 'units.recalled'],
  accept: ['report.answered'],
  refuse: ['report.answered'],
  'confirm-final': ['report.answered'],
  'refuse-final': ['report.answered'],
  'agree-recall': ['report.answered'],
  'refuse-recall': ['report.answered'],
  'withdraw-recall': ['report.answered'],
};

/** Records by their number, and what an event makes of them. */
export function replayed(known: (record: number) => ReplayedRecord, data: AuditData): [number, ReplayedRecord][] {
  switch (data.kind) {
    case 'records.signed': {
      const act = ACT_OF_SLOT[data.slot];
      const seal = act === 'seal' ? { seal: 1 } : {};
      return data.records.map(({ record, version }) => [record, { ...moved(known(record), act), version, ...seal }]);
    }
    case 'records.returned':
      return data.records.map(({ record, version }) => [record, { ...moved(known(record), 'return'), version }]);
    case 'units.sealed-again':
      return data.units.map(({ record, number }) => [
        record,
        { ...moved(known(record), 'seal-again'), seal: number, print: null },
      ]);
    case 'prints.sealed':
      return data.records.map(({ record }) => {
        const was = known(record);
        return [record, { ...was, print: was.prints + 1, prints: was.prints + 1 }];
      });
    case 'report.asked':
      return data.records.map(({ record }) => [record, moved(known(record), data.what)]);
    case 'report.answered': {
      const { agreed, refused } = ANSWERED_BY[data.what];
      return [
        ...data.agreed.map(({ record }): [number, ReplayedRecord] => [record, movedOn(known(record), agreed)]),
        ...data.refused.map(({ record }): [number, ReplayedRecord] => [record, movedOn(known(record), refused)]),
        ...(data.withdrawn ?? []).map(({ record }): [number, ReplayedRecord] => [
          record,
          movedOn(known(record), 'withdraw-recall'),
        ]),
      ];
    }
    case 'units.recalled':
      return data.records.map(({ record }) => [record, movedOn(known(record), 'recall')]);
    default:
      return [];
  }
}

/** Of a unit that was recalled the record goes on with its next one, in the same transaction. */
function movedOn(was: ReplayedRecord, act: UnitAct): ReplayedRecord {
  const now = moved(was, act);
  return isRecalled(now.state) ? { ...UNTOUCHED, version: was.version } : now;
}

/** Where an act is not possible from what events say so far, they say where it leads. */
function moved(was: ReplayedRecord, act: UnitAct): ReplayedRecord {
  const move = moveOf(was.state, act) ?? TRANSITIONS.find((one) => one.act === act)!;
  return { ...was, state: move.to };
}
