import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface BenchServer {
  readonly port: number;
  /** Resident memory of the server's process, MB. */
  memory(): Promise<number>;
  /** CPU it has taken so far, all threads, ms. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** The next message of a child process. */
export const next = async <T>(child: ChildProcess): Promise<T> => ((await once(child, 'message')) as [T])[0];

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** Node's own options in the script `name`, such as the size of the young generation. */
export function nodeOptionsOf(name: string): string[] {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: Record<string, string> };
  return scripts[name]!.split(' ').filter((word) => word.startsWith('--'));
}

const SERVER = fileURLToPath(new URL('./bench-server.js', import.meta.url));

/** The server over a data directory, as a process of its own; `program`: that of another build; `now`: the moment it begins at. */
export async function startServer(
  dataDir: string,
  { program = SERVER, now }: { readonly program?: string; readonly now?: Date } = {},
): Promise<BenchServer> {
  const child = fork(program, [dataDir, ...(now ? [now.toISOString()] : [])], {
    // As `npm start` runs it.
    execArgv: nodeOptionsOf('start'),
  });
  const { port } = await next<{ port: number }>(child);
  return {
    port,
    memory: async () => {
      child.send('memory');
      return (await next<{ rss: number }>(child)).rss / 2 ** 20;
    },
    cpu: async () => {
      child.send('cpu');
      return (await next<{ cpu: number }>(child)).cpu;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}
