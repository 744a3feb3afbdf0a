/**
 * As much of formulas as the tests need: what Excel would take as one, and the value of the simplest. A function that is
 * not here keeps the value the file brought, or fails loudly where there is none.
 */
import { NotImplemented } from './office-error.js';

export type Scalar = string | number | boolean | { readonly error: string };
type LookUp = (reference: string) => Scalar;

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|(#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!))|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}\$?\d+(?![\p{L}\p{N}_(]))|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(),;:]))/uy;

interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'name' | 'sign';
  readonly text: string;
}

function tokens(source: string): Token[] | null {
  const found: Token[] = [];
  const kinds = ['number', 'text', 'error', 'reference', 'name', 'sign'] as const;
  TOKEN.lastIndex = 0;
  const text = source.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const at = kinds.findIndex((_, index) => match[index + 1] !== undefined);
    found.push({ kind: kinds[at]!, text: match[at + 1]! });
  }
  return found;
}

type Node = (look: LookUp) => Scalar;
class Unreadable extends Error {}
const failed = (value: Scalar): value is { readonly error: string } => typeof value === 'object';
const number = (value: Scalar): Scalar => {
  if (typeof value === 'number' || failed(value)) return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === '') return 0;
  return Number.isFinite(Number(value)) ? Number(value) : { error: '#VALUE!' };
};

const text = (value: Exclude<Scalar, object>): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

function arithmetic(sign: string, a: Scalar, b: Scalar): Scalar {
  if (failed(a) || failed(b)) return failed(a) ? a : b;
  if (sign === '&') return text(a) + text(b);
  if (sign === '=')
    return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
  if (sign === '<>') return a !== b;
  if ('<>='.includes(sign[0]!)) return { '<': a < b, '>': a > b, '<=': a <= b, '>=': a >= b }[sign]!;
  const [x, y] = [number(a), number(b)];
  if (failed(x) || failed(y)) return failed(x) ? x : y;
  if (sign === '/' && y === 0) return { error: '#DIV/0!' };
  const [m, n] = [x as number, y as number];
  return { '+': m + n, '-': m - n, '*': m * n, '/': m / n, '^': m ** n }[sign]!;
}

/** N() is what the marks recognise themselves by. */
function call(name: string, given: readonly Scalar[]): Scalar {
  const [first = 0] = given;
  switch (name.toUpperCase()) {
    case 'N':
      return typeof first === 'string' ? 0 : number(first);
    case 'SUM':
      return given.reduce((sum, value) => arithmetic('+', sum, value), 0);
    default:
      throw new NotImplemented(`function ${name.toUpperCase()}`);
  }
}

const LEVELS = [['=', '<', '>', '<=', '>=', '<>'], ['&'], ['+', '-'], ['*', '/'], ['^']];

class Reader {
  private at = 0;
  constructor(private readonly list: readonly Token[]) {}

  read(): Node {
    const node = this.level(0);
    if (this.at < this.list.length) throw new Unreadable();
    return node;
  }

  private sign(...signs: readonly string[]): string | null {
    const token = this.list[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return null;
    this.at++;
    return token.text;
  }

  private level(depth: number): Node {
    const signs = LEVELS[depth];
    if (!signs) return this.prefixed();
    let left = this.level(depth + 1);
    for (let sign = this.sign(...signs); sign; sign = this.sign(...signs)) {
      const [a, b, by] = [left, this.level(depth + 1), sign];
      left = (look) => arithmetic(by, a(look), b(look));
    }
    return left;
  }

  private prefixed(): Node {
    const sign = this.sign('-', '+');
    if (sign) {
      const inner = this.prefixed();
      return sign === '+' ? inner : (look) => arithmetic('-', 0, inner(look));
    }
    const inner = this.single();
    return this.sign('%') ? (look) => arithmetic('/', inner(look), 100) : inner;
  }

  private single(): Node {
    if (this.sign('(')) {
      const inner = this.level(0);
      if (!this.sign(')')) throw new Unreadable();
      return inner;
    }
    const token = this.list[this.at++];
    switch (token?.kind) {
      case 'number':
        return () => Number(token.text);
      case 'text':
        return () => token.text.replaceAll('""', '"');
      case 'error':
        return () => ({ error: token.text });
      case 'reference':
        if (this.sign(':')) {
          this.at++;
          return () => {
            throw new NotImplemented('a range inside a formula');
          };
        }
        return (look) => look(token.text);
      case 'name':
        return this.named(token.text);
      default:
        throw new Unreadable();
    }
  }

  private named(name: string): Node {
    if (!this.sign('(')) {
      if (/^(true|false)$/i.test(name)) return () => name.toLowerCase() === 'true';
      return () => ({ error: '#NAME?' });
    }
    const given: Node[] = [];
    if (!this.sign(')')) {
      do given.push(this.level(0));
      while (this.sign(',', ';'));
      if (!this.sign(')')) throw new Unreadable();
    }
    return (look) =>
      call(
        name,
        given.map((node) => node(look)),
      );
  }
}

/** How to compute a formula (without its `=`); null where Excel would not take it. */
export function readFormula(source: string): Node | null {
  const list = tokens(source);
  try {
    return list && list.length > 0 ? new Reader(list).read() : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
