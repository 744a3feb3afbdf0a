/** An event stream of the server's, read as it comes. */
export interface OpenEvents {
  readonly status: number;
  readonly headers: Headers;
  /** The next event's data; null when the stream has ended. Signs of life are passed over. */
  next(): Promise<ReturnType<typeof JSON.parse>>;
  /** Go away. */
  leave(): Promise<void>;
}

export async function openEvents(address: string, headers: Record<string, string>): Promise<OpenEvents> {
  const response = await fetch(address, { headers });
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  return {
    status: response.status,
    headers: response.headers,
    next: async () => {
      for (;;) {
        const end = pending.indexOf('\n\n');
        if (end < 0) {
          const { done, value } = await reader.read();
          if (done) return null;
          pending += decoder.decode(value, { stream: true });
          continue;
        }
        const event = pending.slice(0, end);
        pending = pending.slice(end + 2);
        if (event.startsWith('data: ')) return JSON.parse(event.slice('data: '.length));
      }
    },
    leave: () => reader.cancel(),
  };
}
