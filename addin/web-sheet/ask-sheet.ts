/** What the server says of a sheet, asked for by the screen or ahead of it as the page begins at its address. */
import { isPeriod, type Period } from '../../core/codes/periods.js';
import type { SheetLocks } from '../../core/contract/locks.js';
import type { SheetBook } from '../../core/contract/sheet-book.js';
import type { Send } from '../api/transport.js';

export interface SheetPlace {
  readonly classId: string;
  readonly period: Period;
}

/** The sheet, and what is closed on it: null where nobody could say. */
export type AskedSheet = readonly [SheetBook, SheetLocks | null];

export function askSheet(call: Send, params: SheetPlace, signal?: AbortSignal): Promise<AskedSheet> {
  const input = { params: { ...params } };
  return Promise.all([call('sheetBook', input, { signal }), call('sheetLocks', input, { signal }).catch(() => null)]);
}

let ahead: { readonly place: SheetPlace; readonly asked: Promise<AskedSheet> } | null = null;

/** Ask for the sheet that the address names. Nobody is signed in on this page yet: a refusal is the screen's to hear. */
export function askAhead({ call }: { readonly call: Send }): void {
  const [, classId = '', wanted = ''] = /^#\/classes\/([^/]+)\/enter\?period=([\w-]+)$/.exec(location.hash) ?? [];
  if (classId === '' || !isPeriod(wanted)) return;
  const place = { classId: decodeURIComponent(classId), period: wanted };
  const asked = askSheet(call, place);
  asked.catch(() => (ahead = null));
  ahead = { place, asked };
}

/** What was asked ahead for this place, once; null where it was not, or was refused. */
export function askedAhead({ classId, period }: SheetPlace): Promise<AskedSheet> | null {
  const mine = ahead?.place.classId === classId && ahead.place.period === period ? ahead.asked : null;
  ahead = null;
  return mine;
}
