/** The reference portal as a process of its own beside the school's server: `hocba portal` itself, ended together with it. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PortalListens, SchoolListens } from './portal-beside.js';

const HOCBA = fileURLToPath(new URL('./hocba.js', import.meta.url));

export interface PortalProcess extends Pick<PortalListens, 'urls' | 'wireUrl'> {
  readonly pid: number;
  /** From now on it takes the school's file for checkers from there: it is published with the first seal, and renewed. */
  readonly follow: (school: string) => void;
  /** Resolves with the exit code or signal, whoever ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  /** In order. */
  readonly stop: () => Promise<void>;
}

/** Null where it does not come up; it has said why on the error stream. */
export async function startPortalProcess(args: readonly string[]): Promise<PortalProcess | null> {
  const child = fork(HOCBA, ['portal', '--beside', ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = endOf(child);
  const said = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (said === null) return null;
  const { urls, wireUrl } = said[0] as PortalListens;
  return {
    ...{ pid: child.pid!, urls, wireUrl, ended },
    follow: (address) => {
      if (child.connected) child.send({ kind: 'school', address } satisfies SchoolListens);
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return code ?? signal!;
}
