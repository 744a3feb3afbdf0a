/** Events read by fetch: EventSource could send no token. */
import type { z } from 'zod';
import { StrangeAnswer } from './failures.js';

/**
 * Each event's data by its schema, until the stream ends; `alive` is called whenever anything comes. Leaving off cancels the
 * request. Throws StrangeAnswer, and what the connection throws.
 */
export async function* eventsOf<Event>(
  stream: ReadableStream<Uint8Array>,
  schema: z.ZodType<Event>,
  alive: () => void,
): AsyncGenerator<Event, void, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      alive();
      const whole = (pending + decoder.decode(value, { stream: true })).split('\n\n');
      pending = whole.pop()!;
      for (const event of whole) {
        const data = dataOf(event);
        if (data !== null) yield parsed(schema, data);
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Null for a comment. */
function dataOf(event: string): string | null {
  const lines = event.split('\n').filter((line) => line.startsWith('data:'));
  return lines.length === 0 ? null : lines.map((line) => line.slice('data:'.length)).join('\n');
}

function parsed<Event>(schema: z.ZodType<Event>, data: string): Event {
  try {
    return schema.parse(JSON.parse(data));
  } catch (cause) {
    throw new StrangeAnswer('an event of another form', { cause });
  }
}
