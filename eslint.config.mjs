// The walls of the house, held by lint where the compiler cannot: who may import what, and beside it, by lint/import-cycles.mjs, no import cycles.
import tseslint from 'typescript-eslint';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
// Its rules only: the plugin's own entry asks for eslint 9's packages, the rules run under 10 as they are.
import office from 'eslint-plugin-office-addins/lib/rules/index.js';
import { walls } from './eslint.walls.mjs';
import { statesAreAsked } from './lint/states-are-asked.mjs';

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', 'data/', 'test/bench/node_modules/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        project: [
          'core/tsconfig.json',
          'core/signing/tsconfig.json',
          'server/tsconfig.json',
          'addin/tsconfig.json',
          'test/tsconfig.json',
          'test/support/excel-host/tsconfig.json',
          'test/support/office/tsconfig.json',
        ],
      },
    },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          extensions: ['.ts', '.tsx', '.js', '.json'],
        }),
      ],
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'import-x/no-self-import': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // mocha's describe/it return nothing worth awaiting; tests may read loosely typed JSON.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['core/**/*.ts', 'server/**/*.ts', 'addin/**/*.ts', 'addin/**/*.tsx'],
    ignores: ['core/record/**'],
    plugins: { hocba: { rules: { 'states-are-asked': statesAreAsked } } },
    rules: { 'hocba/states-are-asked': 'error' },
  },
  ...walls,
  {
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Excel',
        'Office',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
        'crypto',
        'performance',
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is an argument.' },
        { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock is an argument.' },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Randomness is an argument.',
        },
      ],
    },
  },
  {
    files: ['addin/**/*.ts', 'addin/**/*.tsx'],
    ignores: ['addin/excel/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Excel', message: 'Only addin/excel/ names Excel.' },
        { name: 'Office', message: 'Only addin/excel/ names Office.' },
      ],
    },
  },
  {
    files: ['addin/excel/**/*.ts'],
    plugins: { 'office-addins': { rules: office.default } },
    rules: Object.fromEntries(Object.keys(office.default).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
);
