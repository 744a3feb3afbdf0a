/** Where we are: the hash only, for office.js takes the history API away. */
import { useSyncExternalStore } from 'react';
import type { Me } from '../../core/contract/session.js';

export const ROUTES = ['tasks', 'upload'] as const;
export type Route = (typeof ROUTES)[number];

/** The screens a person's duties call for: who enters no values has no file to hand in. */
export const routesOf = ({ hats }: Pick<Me, 'hats'>): readonly Route[] =>
  hats.includes('teacher') ? ROUTES : ROUTES.filter((route) => route !== 'upload');

export const hashOf = (route: Route): string => `#/${route}`;

/** An unknown or empty hash is the first screen. */
export const routeOf = (hash: string): Route => ROUTES.find((route) => hash === hashOf(route)) ?? 'tasks';

export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Where the person is; her first screen where the hash leads to one that is not hers. */
export function useRoute(me: Pick<Me, 'hats'>): Route {
  const route = useSyncExternalStore(subscribe, () => routeOf(location.hash));
  return routesOf(me).includes(route) ? route : 'tasks';
}
