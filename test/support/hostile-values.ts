/** Values of a JSON schema with one part in turn out of order. */
export interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly prefixItems?: readonly Shape[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const LONG = 'Đ'.repeat(200);
const TEXTS: readonly string[] = [
  '',
  ' ',
  LONG,
  'a\u0000b',
  'Nguyễn Thị Thủy'.normalize('NFD'),
  '\ud800',
  '=1+1',
  "'; DROP TABLE users; --",
  '__proto__',
  '1900-01-01',
  '9999-12-31',
  '2027-02-29',
  '2027-06-20',
  '123456789012',
  '-1',
  '99999999999',
];
const NUMBERS: readonly number[] = [-1, 0, 1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e308];
const OTHERS: readonly unknown[] = [null, true, [], {}];

/** Something that fits; `at` counts the variants of a choice. */
export function sampleOf(shape: Shape, at = 0): unknown {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[at % shape.enum.length];
  const choice = shape.anyOf ?? shape.oneOf;
  if (choice) return sampleOf(choice[at % choice.length]!, at);
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((one) => sampleOf(one, at)));
  switch (shape.type) {
    case 'object':
      return {
        ...Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, one]) => [key, sampleOf(one, at)])),
        ...(typeof shape.additionalProperties === 'object' && { x: sampleOf(shape.additionalProperties, at) }),
      };
    case 'array':
      if (shape.prefixItems) return shape.prefixItems.map((one) => sampleOf(one, at));
      return shape.items ? [sampleOf(shape.items, at)] : [];
    case 'integer':
    case 'number':
      return Math.max(shape.minimum ?? 1, 1);
    case 'boolean':
      return at % 2 === 0;
    case 'null':
      return null;
    default:
      return textFor(shape);
  }
}

function textFor({ format, pattern, minLength = 1 }: Shape): string {
  if (format === 'date') return '2027-06-20';
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000000';
  if (pattern?.includes('64')) return 'a'.repeat(64);
  if (pattern?.includes('-')) return '2026-2027';
  return 'x'.repeat(Math.max(minLength, 3));
}

const variantsOf = (shape: Shape): number =>
  Math.max(
    1,
    (shape.anyOf ?? shape.oneOf)?.length ?? 1,
    ...(shape.anyOf ?? shape.oneOf ?? []).map(variantsOf),
    ...Object.values(shape.properties ?? {}).map(variantsOf),
    shape.items ? variantsOf(shape.items) : 1,
  );

/** Choices within a body that are tried, each in one body. */
const MOST_VARIANTS = 4;

/** Fits as a whole, then each part in turn replaced by what may hurt; `known` are texts that name something there. */
export function* hostileIn(shape: Shape, known: readonly string[]): Generator<unknown> {
  for (let at = 0; at < Math.min(variantsOf(shape), MOST_VARIANTS); at += 1) {
    const whole = sampleOf(shape, at);
    yield whole;
    for (const path of pathsOf(whole, [])) {
      const was = valueAt(whole, path);
      for (const value of hurting(was, known)) yield withValue(whole, path, value);
    }
  }
}

function hurting(was: unknown, known: readonly string[]): readonly unknown[] {
  if (typeof was === 'string') return [...TEXTS, ...known, 7, null, []];
  if (typeof was === 'number') return [...NUMBERS, 'x', null];
  if (Array.isArray(was)) return [[], [...was, ...was], Array.from({ length: 2000 }, () => was[0] ?? null), {}, null];
  return OTHERS;
}

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path): Generator<Path> {
  if (path.length > 1) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) yield* pathsOf((value as Record<string, unknown>)[key], [...path, key]);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], value);

function withValue(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(whole) ? [...(whole as unknown[])] : { ...(whole as object) }) as Record<string, unknown>;
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
