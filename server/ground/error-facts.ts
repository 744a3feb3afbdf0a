/**
 * What the log may hold of an error: its kind, a code, and where it was thrown. Never its message and none of its other
 * fields: a database's error carries the statement with its values, a parser's the text it stumbled over.
 */
export interface ErrorFacts {
  readonly kind: string;
  readonly code: string | null;
  /** Places in the code, the innermost first. */
  readonly at: readonly string[];
  readonly cause: ErrorFacts | null;
}

/** More says nothing more. */
const PLACES = 12;
const DEEPEST = 3;

export function errorFacts(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, at: [], cause: null };
  const { name, stack = '', message } = error;
  const { code, parent, cause } = error as Error & { code?: unknown; parent?: unknown };
  const inner = parent ?? cause;
  // The message stands at the head of the stack, and may have lines that look like places.
  const places = stack.startsWith(`${name}: ${message}`) ? stack.slice(name.length + 2 + message.length) : stack;
  return {
    kind: /^\w{1,60}$/.test(name) ? name : 'Error',
    code: typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : null,
    at: places
      .split('\n')
      .flatMap((line) => /^\s+at (?:[\w.$<># ]+ \()?((?:file:|node:)[\w./:@+-]+:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
      .slice(0, PLACES),
    cause: inner !== undefined && inner !== null && depth < DEEPEST ? errorFacts(inner, depth + 1) : null,
  };
}
