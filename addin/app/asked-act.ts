/**
 * What a ribbon button asked for: it loads the pane anew with `?do=…`. The act is started once, after the sign-in. The
 * query cannot be taken out of the address (office.js takes the history API away), so a hash of ours marks it as done:
 * a reload of the page keeps the hash, a ribbon button does not.
 */
import { goTo, isRoute, type Route } from '../frame/route.js';

export const ASKED = ['classes', 'check', 'push', 'sign', 'remarks', 'help'] as const;
export type Asked = (typeof ASKED)[number];

const SCREENS: Readonly<Record<Asked, Route>> = {
  classes: 'tasks',
  check: 'sheet',
  push: 'sheet',
  sign: 'sign',
  remarks: 'bank',
  help: 'help',
};

/** What is asked for by an address, null once it has been taken up. */
export function askedBy({ search, hash }: Pick<Location, 'search' | 'hash'>): Asked | null {
  const wanted = new URLSearchParams(search).get('do');
  return isRoute(hash) ? null : (ASKED.find((one) => one === wanted) ?? null);
}

let pending: 'check' | 'push' | null = null;

/** Go to the screen a ribbon button leads to and keep its act for later; false where nothing was asked. */
export function takeUpAsked(): boolean {
  const asked = askedBy(location);
  if (asked === null) return false;
  if (asked === 'check' || asked === 'push') pending = asked;
  goTo(SCREENS[asked]);
  return true;
}

/** The act on the open workbook that still has to be started; gives it once. */
export function takePendingAct(): 'check' | 'push' | null {
  const act = pending;
  pending = null;
  return act;
}
