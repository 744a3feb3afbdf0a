/** Where we are: the hash only, for office.js takes the history API away. */
import { useSyncExternalStore } from 'react';
import type { Me } from '../../core/contract/session.js';
import { mayReadRemarks } from '../../core/rights/remark-policy.js';

export const ROUTES = [
  'tasks',
  'sheet',
  'sign',
  'approve',
  'seal',
  'bank',
  'upload',
  'certificates',
  'kit',
  'help',
] as const;
export type Route = (typeof ROUTES)[number];

/** Who asks, and whether Excel is there. */
export interface Visitor {
  readonly hats: Me['hats'];
  readonly inExcel: boolean;
}

/** Who asks for, imports, confirms or watches certificates. */
const CERTIFICATE_HATS = ['teacher', 'principal', 'vice-principal', 'clerk', 'administrator'] as const;

/** The screens a person's duties call for: who enters no values has no sheet and no file to hand in; phrases are for who writes or leads. */
export const routesOf = ({ hats, inExcel }: Visitor): readonly Route[] =>
  ROUTES.filter((route) => {
    if (route === 'tasks' || route === 'help') return true;
    // A file is downloaded, which the pane cannot do everywhere.
    if (route === 'kit') return hats.includes('administrator') && !inExcel;
    if (route === 'bank') return mayReadRemarks({ hats });
    if (route === 'sign') return hats.includes('teacher');
    if (route === 'approve') return hats.includes('principal') || hats.includes('vice-principal');
    if (route === 'seal') return hats.includes('clerk');
    if (route === 'certificates') return CERTIFICATE_HATS.some((hat) => hats.includes(hat));
    return hats.includes('teacher') && (route !== 'sheet' || inExcel);
  });

/** Where a person's own signature is given, in the order they are asked. */
const SIGNING: readonly Route[] = ['sign', 'approve', 'seal'];

/** The screen a person sees who asks for one: a principal who presses Ký approves, a clerk seals; else her first screen. */
export function shownTo(routes: readonly Route[], asked: Route): Route {
  if (routes.includes(asked)) return asked;
  return (SIGNING.includes(asked) && SIGNING.find((route) => routes.includes(route))) || 'tasks';
}

export const hashOf = (route: Route): string => `#/${route}`;

/** Whether a hash is one of ours: nobody has chosen a screen yet where it is not. */
export const isRoute = (hash: string): boolean => ROUTES.some((route) => hash === hashOf(route));

/** An unknown or empty hash is the first screen. */
export const routeOf = (hash: string): Route => ROUTES.find((route) => hash === hashOf(route)) ?? 'tasks';

export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

/** Go where nobody asked to go: the focus stays where it is. */
export function appear(route: Route): void {
  quiet = true;
  goTo(route);
}

/** Nobody has chosen a screen: for the next person on this computer. */
export function goNowhere(): void {
  location.hash = '';
}

export interface Place {
  readonly route: Route;
  /** Whether the person came here by an act of her own; the first screen of a page leaves the focus alone. */
  readonly moved: boolean;
}

let quiet = false;
let place: Place | null = null;

function here(): Place {
  const route = routeOf(location.hash);
  if (place?.route !== route) {
    place = { route, moved: place !== null && !quiet };
    quiet = false;
  }
  return place;
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** What the address asks for, whoever may see it. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, here);
