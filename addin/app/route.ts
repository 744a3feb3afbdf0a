/** Where we are: the hash only, for office.js takes the history API away. */
import { useSyncExternalStore } from 'react';

export const ROUTES = ['tasks', 'upload'] as const;
export type Route = (typeof ROUTES)[number];

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

export const useRoute = (): Route => useSyncExternalStore(subscribe, () => routeOf(location.hash));
