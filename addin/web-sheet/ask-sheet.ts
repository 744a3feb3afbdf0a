/** What the server says of a sheet, asked for by the screen or ahead of it as the page begins at its address. */
import { isPeriod, type Period } from '../../core/codes/periods.js';
import type { SheetLocks } from '../../core/contract/locks.js';
import type { SheetBook } from '../../core/contract/sheet-book.js';
import type { Send } from '../api/transport.js';
import type { Session } from '../session/session.js';

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

/** As long as a page may take from its beginning to its screen, ms: no class lies in a page's memory for nobody. */
const KEPT = 60_000;

interface Ahead {
  readonly place: SheetPlace;
  readonly asked: Promise<AskedSheet>;
  /** Whose it is; null as long as the page asks who she is. */
  readonly owner: () => string | null;
  /** Kept no more. */
  readonly forget: () => void;
}
let ahead: Ahead | null = null;

/**
 * Ask for the sheet that the address names while the page asks who she is. The cookie may be another person's by now: so it
 * is for the one person whom the page's answer names, and given up with any other answer.
 */
export function askAhead({ call, get, subscribe }: Pick<Session, 'call' | 'get' | 'subscribe'>): void {
  const [, classId = '', wanted = ''] = /^#\/classes\/([^/]+)\/enter\?period=([\w-]+)$/.exec(location.hash) ?? [];
  if (classId === '' || !isPeriod(wanted)) return;
  let owner: string | null = null;
  const isHers = (): boolean => {
    const state = get();
    if (state.kind !== 'signed-in') return state.kind === 'starting' && owner === null;
    return (owner ??= state.me.userId) === state.me.userId;
  };
  if (!isHers()) return;
  const place = { classId: decodeURIComponent(classId), period: wanted };
  const stop = new AbortController();
  const asked = askSheet(call, place, stop.signal);
  const forget = (): void => {
    clearTimeout(timer);
    unsubscribe();
    if (ahead === mine) ahead = null;
  };
  const giveUp = (): void => {
    forget();
    stop.abort();
  };
  const timer = setTimeout(giveUp, KEPT);
  const unsubscribe = subscribe(() => isHers() || giveUp());
  const mine: Ahead = { place, asked, owner: () => owner, forget };
  ahead?.forget();
  ahead = mine;
  asked.catch(forget);
}

/** What was asked ahead of this place for this person, once; null where it was not, or was refused. */
export function askedAhead({ classId, period }: SheetPlace, userId: string): Promise<AskedSheet> | null {
  if (ahead === null) return null;
  const { place, asked, owner, forget } = ahead;
  forget();
  return place.classId === classId && place.period === period && owner() === userId ? asked : null;
}
