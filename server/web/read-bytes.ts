/** A body's bytes as they come in, of the length that was announced. */
import type { IncomingMessage } from 'node:http';
import { RequestRefused } from './request-refused.js';

/** How many first bytes tell what a file is. */
const HEAD = 8;

/**
 * Read a body of `length` bytes into memory of its own, which may be handed to a worker. `judge` is shown its first bytes:
 * where it has something against them, nothing more is read. Throws RequestRefused (400) where the sender stopped.
 */
export function readBytes(
  req: IncomingMessage,
  length: number,
  judge?: (head: Uint8Array) => Error | null,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const bytes = new Uint8Array(length);
    let at = 0;
    let judged = judge === undefined;
    const end = (settle: () => void): void => {
      req.off('data', take).off('end', done).off('error', broken).off('close', broken);
      // What is still to come is let past by whoever answers.
      req.pause();
      settle();
    };
    const broken = (): void => end(() => reject(new RequestRefused(400, 'Content-Length')));
    const done = (): void => (at === length ? end(() => resolve(bytes)) : broken());
    const take = (chunk: Uint8Array): void => {
      bytes.set(chunk, at);
      at += chunk.length;
      if (judged || (at < HEAD && at < length)) return;
      judged = true;
      const refused = judge?.(bytes.subarray(0, Math.min(HEAD, at))) ?? null;
      if (refused !== null) end(() => reject(refused));
    };
    req.on('data', take).on('end', done).on('error', broken).on('close', broken);
  });
}
