/**
 * Where we are: the hash only, for office.js takes the history API away. `#/approve/4a?pupil=26001` is a screen, a way
 * inside it and what is chosen there; every place can be reloaded, gone back from and linked to.
 */
import { useSyncExternalStore } from 'react';
import type { Can } from '../../core/contract/can.js';

export const ROUTES = [
  'tasks',
  'sheet',
  'classes',
  'sign',
  'approve',
  'seal',
  'reports',
  'progress',
  'bank',
  'upload',
  'locks',
  'duties',
  'changes',
  'pupils',
  'imports',
  'certificates',
  'readiness',
  'school',
  'people',
  'trail',
  'backups',
  'kit',
  'account',
  'incidents',
  'help',
] as const;
export type Route = (typeof ROUTES)[number];

/** What she may do anywhere, and whether Excel is there. */
export interface Visitor {
  readonly can: Can;
  readonly inExcel: boolean;
}

/** The acts a screen is for: whoever may do one of them has it; who enters no values has no sheet and no file to send. */
const FOR: Readonly<Partial<Record<Route, Can>>> = {
  sheet: ['enter-class-values', 'enter-subject-values'],
  sign: ['sign-subject', 'sign-homeroom'],
  approve: ['approve'],
  seal: ['seal'],
  reports: ['read-reports'],
  // Whoever leads, whoever keeps the software and whoever inspects; a teacher has her own classes elsewhere.
  progress: ['note-check', 'read-self-checks'],
  bank: ['read-remarks'],
  upload: ['enter-class-values', 'enter-subject-values'],
  // Who signs with one, imports or confirms them.
  certificates: ['sign-homeroom', 'approve', 'seal', 'import-certificate', 'confirm-certificate'],
  readiness: ['read-readiness'],
  school: ['read-school'],
  people: ['read-accounts'],
  trail: ['read-trail', 'make-bundle'],
  backups: ['read-backups'],
  locks: ['read-calendar'],
  duties: ['read-duties'],
  changes: ['read-proposals'],
  pupils: ['read-pupils'],
  imports: ['import-pupils', 'import-teachers', 'import-assignments', 'import-profiles'],
  kit: ['make-kit'],
  incidents: ['report-incident'],
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

/** What is chosen at a place, by name: an open pupil, a filter. */
export type Chosen = Readonly<Record<string, string>>;

/** @param way What is open inside the screen, from the outside in: a class, then a subject of it. */
export function hashOf(route: Route, way: readonly string[] = [], chosen: Chosen = {}): string {
  const query = new URLSearchParams(Object.entries(chosen)).toString();
  return `#/${[route, ...way].map(encodeURIComponent).join('/')}${query === '' ? '' : `?${query}`}`;
}

interface Address {
  readonly route: Route;
  readonly way: readonly string[];
  readonly chosen: Chosen;
}

function addressOf(hash: string): Address | null {
  const [path = '', query = ''] = hash.replace(/^#\//, '').split(/\?(.*)/s);
  const [name, ...way] = path.split('/');
  const route = ROUTES.find((one) => hash.startsWith('#/') && one === name);
  if (route === undefined) return null;
  return { route, way: way.filter(Boolean).map(decoded), chosen: Object.fromEntries(new URLSearchParams(query)) };
}

/** What somebody typed into the address may be no encoding at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether a hash is one of ours: nobody has chosen a screen yet where it is not. */
export const isRoute = (hash: string): boolean => addressOf(hash) !== null;

/** An unknown or empty hash is the first screen. */
export const routeOf = (hash: string): Route => addressOf(hash)?.route ?? 'tasks';

export function goTo(route: Route, way: readonly string[] = [], chosen: Chosen = {}): void {
  location.hash = hashOf(route, way, chosen);
}

/** Choose something at this place; null takes a choice away. Back does not go through every filter somebody tried. */
export function choose(change: Readonly<Record<string, string | null>>): void {
  const { route, way, chosen } = here();
  const next = { ...chosen, ...change };
  const kept = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null && entry[1] !== '');
  const hash = hashOf(route, way, Object.fromEntries(kept));
  if (hash === location.hash) return;
  // `replace` alone is left of the history API in Excel; it tells everybody who listens, as a link does.
  location.replace(hash);
  // The event comes later: a box or a button pressed now must not spring back until then.
  for (const listener of listeners) listener();
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

export interface Place extends Address {
  /** Whether the person came here by an act of her own; the first screen of a page leaves the focus alone. */
  readonly moved: boolean;
}

let quiet = false;
let before: Route | null = null;
let place: Place | null = null;
let placedAt: string | null = null;

function here(): Place {
  const { hash } = location;
  if (place && hash === placedAt) return place;
  const address = addressOf(hash) ?? { route: 'tasks' as const, way: [], chosen: {} };
  const same = place !== null && place.route === address.route && sameWay(place.way, address.way);
  const moved = same ? place!.moved : place !== null && !quiet;
  if (place && place.route !== address.route) before = place.route;
  place = { ...address, moved };
  placedAt = hash;
  quiet = false;
  return place;
}

/** The screen before this one; null where there was none. */
export const cameFrom = (): Route | null => before;

const sameWay = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at]);

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('hashchange', listener);
  };
}

/** What the address asks for, whoever may see it. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, here);
