/** The lint rule by which no state is spelt outside core/record. */
import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { RECORD_STATES } from '../../core/record/record-states.js';

const { STATES, statesAreAsked } = (await import(
  new URL('../../../lint/states-are-asked.mjs', import.meta.url).href
)) as { STATES: readonly string[]; statesAreAsked: never };

const HEAD = `
  interface Array<T> { includes(one: T): boolean }
  type State = 'entering' | 'homeroom-signed' | 'approved' | 'sealed';
  type Office = 'none' | 'sent' | 'approved' | 'refused';
  declare const state: State, some: State | undefined, office: Office, text: string;
  declare const ask: (state: State) => boolean;
`;
const FILE = 'asked.ts';

/** Lines of the code, from 1, that the rule finds fault with. */
function found(code: string): number[] {
  const text = HEAD + code;
  const source = ts.createSourceFile(FILE, text, ts.ScriptTarget.ES2022, true);
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (name) => (name === FILE ? source : undefined),
    fileExists: (name) => name === FILE,
    readFile: () => text,
  };
  const program = ts.createProgram([FILE], { noLib: true, strict: true, target: ts.ScriptTarget.ES2022 }, host);
  const messages = new Linter().verify(
    text,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      plugins: { hocba: { rules: { 'states-are-asked': statesAreAsked } } },
      rules: { 'hocba/states-are-asked': 'error' },
    },
    FILE,
  );
  assert.deepEqual(
    messages.filter(({ fatal }) => fatal),
    [],
  );
  return messages.map(({ line }) => line - HEAD.split('\n').length + 1);
}

describe('the lint rule “states are asked, never spelt”', () => {
  it('knows the states there are', () => {
    assert.deepEqual([...STATES].sort(), [...RECORD_STATES].sort());
  });
  const spelt = [
    `export const a = state === 'sealed';`,
    `export const a = 'approved' !== state;`,
    `export const a = some === 'approved';`,
    `switch (state) { case 'approved': }`,
    `export const a = ['approved', 'sealed'].includes(state);`,
    `export const a = ask('approved');`,
    `export const a = text === 'sealed';`,
    `export const a: State = some ?? 'entering';`,
    `export const a: { state: State } = { state: 'entering' };`,
    "export const a = `SELECT * FROM units WHERE state = 'sealed'`;",
    "export const a = `SELECT * FROM units WHERE state IN ('approved', ${text})`;",
    `export const a = "state <> 'entering'";`,
  ];
  for (const code of spelt) it(`finds ${code}`, () => assert.ok(found(code).includes(1)));
  const asked = [
    `export const a = office === 'approved';`,
    `switch (office) { case 'approved': }`,
    `export const a: Office = 'approved';`,
    `export const a: Record<State, string> = { entering: '', 'homeroom-signed': '', approved: '', sealed: '' };
     interface Record<K, T> { approved: T; entering: T; sealed: T; 'homeroom-signed': T }`,
    `export const a = ask(state);`,
    `export const a = text === 'returned';`,
    'export const a = `the ${text} is sealed`;',
    `export type Early = 'entering';`,
  ];
  for (const code of asked) it(`leaves ${code.split('\n')[0]}`, () => assert.deepEqual(found(code), []));
});
