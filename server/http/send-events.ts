/** An event stream (WHATWG HTML, 9.2.5), read by fetch, so that the pane's token goes along. It is never packed. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { EVENTS } from '../../core/contract/endpoint.js';

/** What is sent until it ends or whoever asked has gone; null is a sign of life. */
export type Events = (gone: AbortSignal) => AsyncIterable<object | null>;

export async function sendEvents(req: Request, res: Response, events: Events): Promise<void> {
  const gone = new AbortController();
  res.on('close', () => gone.abort());
  res.setHeader('Content-Type', EVENTS);
  // Who stands between must neither pack nor keep back.
  res.setHeader('Cache-Control', 'no-store, no-transform');
  res.setHeader('X-Accel-Buffering', 'no');
  res.flushHeaders();
  if (req.method === 'HEAD') return void res.end();
  try {
    await pipeline(Readable.from(linesOf(events(gone.signal))), res);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}

async function* linesOf(events: AsyncIterable<object | null>): AsyncGenerator<string> {
  for await (const event of events) yield event === null ? ':\n\n' : `data: ${JSON.stringify(event)}\n\n`;
}
