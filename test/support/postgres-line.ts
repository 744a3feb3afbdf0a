/** The line to PostgreSQL, which a test may cut: a socket that carries everything to the server's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresLine {
  /** The same database by this line. */
  readonly through: (url: string) => string;
  /** Cut every connection; nobody gets a new one until `mend`. */
  cut(): void;
  mend(): void;
  /** The next COMMIT arrives and is carried out, but its answer does not: the line is cut instead. */
  cutAfterCommit(): void;
  close(): Promise<void>;
}

/** `server`: an address whose query names the folder of the server's socket. */
export async function postgresLine(server: string): Promise<PostgresLine> {
  const folder = await mkdtemp(join(tmpdir(), 'hocba-line-'));
  const there = join(new URL(server).searchParams.get('host')!, '.s.PGSQL.5432');
  const open = new Set<net.Socket>();
  let isCut = false;
  let armed = false;
  const line = net.createServer((client) => {
    if (isCut) return void client.destroy();
    const own = net.connect(there);
    const end = (): void => {
      client.destroy();
      own.destroy();
    };
    let loses = false;
    for (const socket of [client, own]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      if (armed && bytes.includes('COMMIT')) {
        armed = false;
        loses = true;
      }
      own.write(bytes);
    });
    // The answer is there: what it tells of is written.
    own.on('data', (bytes) => (loses ? end() : client.write(bytes)));
  });
  await new Promise<void>((resolve) => line.listen(join(folder, '.s.PGSQL.5432'), resolve));
  return {
    through: (url) => {
      const other = new URL(url);
      other.searchParams.set('host', folder);
      return other.href;
    },
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => void (isCut = false),
    cutAfterCommit: () => void (armed = true),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => line.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
