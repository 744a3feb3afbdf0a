import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchServer {
  readonly port: number;
  /** Resident memory of the server's process, MB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const next = async <T>(child: ChildProcess): Promise<T> => ((await once(child, 'message')) as [T])[0];

/** The server over a data directory, as a process of its own. */
export async function startServer(dataDir: string): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('./bench-server.js', import.meta.url)), [dataDir], {
    // As `npm start` runs it.
    execArgv: ['--max-semi-space-size=48'],
  });
  const { port } = await next<{ port: number }>(child);
  return {
    port,
    memory: async () => {
      child.send('memory');
      return (await next<{ rss: number }>(child)).rss / 2 ** 20;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}
