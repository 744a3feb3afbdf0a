/** A portal beside the school's server that started it: it says where it listens, and ends with whoever started it. */
import type { ServedPortal } from '../portal/serve-portal.js';

/** What it says once it listens. */
export interface PortalListens extends Pick<ServedPortal, 'urls' | 'wireUrl'> {
  readonly kind: 'listens';
}
/** What it is told: where the sample school publishes its file for checkers. */
export interface SchoolListens {
  readonly kind: 'school';
  readonly address: string;
}

export interface Beside {
  /** Null until it is told. */
  readonly school: () => string | null;
  readonly listens: (served: Pick<ServedPortal, 'urls' | 'wireUrl'>) => void;
  /** Resolves when whoever started it lets it go, or is no more. */
  readonly left: Promise<void>;
  /** Nothing holds the process any longer. */
  readonly end: () => void;
}

/** Of this process, which was forked. Ctrl+C reaches both at once: the school stops first, and then lets go. */
export function besideSchool(): Beside {
  let school: string | null = null;
  process.on('message', (told: SchoolListens) => void (school = told.address));
  const left = new Promise<void>((gone) => process.once('disconnect', gone));
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  return {
    school: () => school,
    listens: ({ urls, wireUrl }) => void process.send?.({ kind: 'listens', urls, wireUrl } satisfies PortalListens),
    left,
    end: () => {
      if (process.connected) process.disconnect();
    },
  };
}
