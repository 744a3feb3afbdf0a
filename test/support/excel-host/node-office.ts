/**
 * The Node door: the genuine, unmodified Excel bundle of @microsoft/office-js, bound to an emulated host. What is
 * replaced is what the browser and office.js would be: the window, the context, and the two functions at the very end
 * of the library's way to Excel (one request, one registration for events). No DOM, no genuine Office.onReady.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { ExcelHost } from './host.js';
import type { LinkAnswer } from './pane-link.js';
import { requirementSets } from './requirement-sets.js';

export interface OfficeOptions {
  /** `Office.context.displayLanguage`. */
  readonly language?: string;
  readonly partitionKey?: string;
  readonly platform?: 'OfficeOnline' | 'PC' | 'Mac';
}

/** The library's own namespaces, not shared with any other host. */
export interface NodeOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** As the pane's user closes it. */
  close(): void;
  /** Make them globals, as in a page, until the returned function is called. */
  asGlobals(): () => void;
}

type Namespaces = Pick<NodeOffice, 'Excel' | 'Office' | 'OfficeExtension'>;
type Loaded = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

let run: ((window: Loaded) => void) | undefined;
/** Compiled once; each host gets namespaces of its own. `with` makes the stub window the bundle's global object. */
function bundle(): (window: Loaded) => void {
  if (!run) {
    const file = join(
      dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
      'dist/excel-web-16.00.js',
    );
    const source = `(function (window) { with (window) {\n${readFileSync(file, 'utf8')}\n}})`;
    run = new vm.Script(source, { filename: file, lineOffset: -1 }).runInThisContext() as (window: Loaded) => void;
  }
  return run;
}

const NAMESPACES = [
  'Excel',
  'Office',
  'OfficeCore',
  'OfficeExt',
  'OfficeExtension',
  'OfficeRuntime',
  'Microsoft',
  'OSF',
  'Strings',
  'CustomFunctions',
];

function stubWindow(): Loaded {
  const window: Loaded = Object.fromEntries(NAMESPACES.map((name) => [name, undefined]));
  // The library tries again after seconds to let go of ranges; no test waits for that.
  const patient = (act: () => void, after?: number): NodeJS.Timeout => setTimeout(act, after).unref();
  return Object.assign(window, {
    window,
    self: window,
    document: {},
    navigator: { userAgent: '' },
    location: {},
    localStorage: undefined,
    sessionStorage: undefined,
    setTimeout: patient,
  });
}

export function nodeOffice(
  host: ExcelHost,
  { language = 'vi-VN', partitionKey, platform = 'OfficeOnline' }: OfficeOptions = {},
): NodeOffice {
  const window = stubWindow();
  bundle()(window);
  const { OfficeExt, OSF } = window;
  const handlers: ((message: unknown) => void)[] = [];
  const link = host.connect(([messageCategory, messageType, targetId, message, id, isRemoteOverride]) => {
    const entry = { messageCategory, messageType, targetId, message, id, isRemoteOverride };
    for (const handle of handlers) handle({ entries: [entry] });
  });
  const sets = Object.fromEntries(
    Object.entries(requirementSets(host)).map(([name, version]) => [name.toLowerCase(), version]),
  );
  const context = {
    requirements: new OfficeExt.Requirement.RequirementMatrix({ _sets: sets }),
    displayLanguage: language,
    contentLanguage: language,
    partitionKey,
    host: 'Excel',
    platform,
    diagnostics: { host: 'Excel', platform, version: '16.0.17928.20000' },
  };
  OSF._OfficeAppFactory = { getContext: () => context };
  OSF.DDA.RichApi.executeRichApiRequestAsync = (message: unknown[], done: (result: unknown) => void) =>
    void link.request(message).then(
      (answer) => done(resultOf(answer)),
      (error: Error) => done({ status: 'failed', error: { code: 5001, message: error.message } }),
    );
  OSF.DDA.RichApi.richApiMessageManager = {
    register: (handle: (message: unknown) => void) => Promise.resolve(void handlers.push(handle)),
  };
  window.Office.onReady = (told?: (info: unknown) => void) =>
    Promise.resolve({ host: 'Excel', platform }).then((info) => (told?.(info), info));
  // The bundle sets this on an object that nothing reads; only so is an API above the declared set refused.
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const names = { Excel: window.Excel, Office: window.Office, OfficeExtension: window.OfficeExtension } as Namespaces;
  return { ...names, close: () => link.close(), asGlobals: () => asGlobals(names) };
}

const resultOf = (answer: LinkAnswer): unknown =>
  answer.ok
    ? { status: 'succeeded', value: { data: [200, [], answer.text] } }
    : { status: 'failed', error: { code: answer.error, message: `error ${answer.error}` } };

function asGlobals(names: Namespaces): () => void {
  const global = globalThis as Loaded;
  const before = Object.keys(names).map((name) => [name, Object.getOwnPropertyDescriptor(global, name)] as const);
  Object.assign(global, names);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(global, name, descriptor);
      else delete global[name];
    }
  };
}
