/** Word within this process that a job has changed. What another server changes is seen by looking now and then. */
export class JobChanges {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #closed = new AbortController();

  /** Aborted when the server stops: nobody watches any more. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  say(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }

  /** Returns what ends it. */
  listen(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(id);
    };
  }

  /** How many listen to a job. */
  listening(id: string): number {
    return this.#listeners.get(id)?.size ?? 0;
  }

  close(): void {
    this.#closed.abort();
  }
}
