/** What Excel tells a pane that listens; the numbers are the wire's. */
import { type Rect, writeAddress } from './address.js';

export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted';

/** By the name inside `_Register…Event`. */
export const EVENT_TYPES = { DataChanged: 10, Activated: 11, SelectionChanged: 14 } as const;
export type EventName = keyof typeof EVENT_TYPES;

/** One message of the library's rich API channel. */
export interface HostEvent {
  readonly name: EventName;
  /** A sheet's id, or `Workbook` for the collection of sheets. */
  readonly target: string;
  readonly message: Record<string, unknown>;
}

export const WORKBOOK_TARGET = 'Workbook';

export const changedEvent = (
  { sheet, rect }: { readonly sheet: { readonly id: string }; readonly rect: Rect },
  changeType: ChangeType,
  source: 'person' | 'add-in',
  withTrigger: boolean,
): HostEvent => ({
  name: 'DataChanged',
  target: sheet.id,
  message: {
    worksheetId: sheet.id,
    address: writeAddress(rect),
    changeType,
    source: 'Local',
    shiftDirection: 'None',
    ...(withTrigger && { triggerSource: source === 'add-in' ? 'ThisLocalAddin' : 'Unknown' }),
  },
});

export const selectedEvent = (worksheetId: string, rect: Rect): HostEvent => ({
  name: 'SelectionChanged',
  target: worksheetId,
  message: { worksheetId, address: writeAddress(rect) },
});

export const activatedEvent = (worksheetId: string): HostEvent => ({
  name: 'Activated',
  target: WORKBOOK_TARGET,
  message: { worksheetId },
});
