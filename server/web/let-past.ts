import type { IncomingMessage } from 'node:http';

/** Ms between two pieces (64 KB) of a body that nobody reads: megabytes pass in well under a second. */
const BREATH = 5;

/**
 * Let the rest of a refused request's body past without keeping any of it, so that its sender gets to see the answer; slowly,
 * so that whoever sends much of it keeps nobody else waiting.
 */
export function letPast(req: IncomingMessage): void {
  if (req.complete) return;
  req.on('data', () => {
    req.pause();
    setTimeout(() => req.resume(), BREATH);
  });
  req.on('error', () => undefined);
}
