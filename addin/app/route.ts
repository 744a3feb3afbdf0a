/** Where we are: the hash only, for office.js takes the history API away. */
import { useSyncExternalStore } from 'react';
import type { Can } from '../../core/contract/can.js';

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

/** What she may do anywhere, and whether Excel is there. */
export interface Visitor {
  readonly can: Can;
  readonly inExcel: boolean;
}

/** The acts a screen is for: whoever may do one of them has it; who enters no values has no sheet and no file to hand in. */
const FOR: Readonly<Partial<Record<Route, Can>>> = {
  sheet: ['enter-class-values', 'enter-subject-values'],
  sign: ['sign-subject', 'sign-homeroom'],
  approve: ['approve'],
  seal: ['seal'],
  bank: ['read-remarks'],
  upload: ['enter-class-values', 'enter-subject-values'],
  // Who signs with one, imports or confirms them.
  certificates: ['sign-homeroom', 'approve', 'seal', 'import-certificate', 'confirm-certificate'],
  kit: ['make-kit'],
};

/** The screens there are for a person. */
export const routesOf = ({ can, inExcel }: Visitor): readonly Route[] =>
  ROUTES.filter((route) => {
    if (route === 'sheet' && !inExcel) return false;
    // A file is downloaded, which the pane cannot do everywhere.
    if (route === 'kit' && inExcel) return false;
    return FOR[route]?.some((act) => can.includes(act)) ?? true;
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
