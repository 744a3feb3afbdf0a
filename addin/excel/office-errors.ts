/**
 * Every error code Office is documented or seen to answer with, and the refusal of ours that a person reads instead of it.
 * Sources: Microsoft's "Error handling with the application-specific JavaScript APIs", `Excel.ErrorCodes`, and the codes
 * inside office.js. `docs/HOST-ERRORS.md` lists them with their words.
 */
import { type Refusal, refusal, type RefusalCode } from '../../core/codes/refusal.js';
import { ExcelRefusal } from './excel-refusal.js';

export type ExcelRefusalCode = Extract<RefusalCode, `excel-${string}`>;
/** That Excel is silent is never said by Excel. */
type OfficeRefusal = Exclude<ExcelRefusalCode, 'excel-silent'>;

export const OFFICE_ERRORS = {
  InvalidOperationInCellEditMode: 'excel-cell-edit',
  WriteNotSupportedWhenModalDialogOpen: 'excel-dialog-open',

  ActivityLimitReached: 'excel-busy',
  Conflict: 'excel-busy',
  RequestAborted: 'excel-busy',
  ServiceNotAvailable: 'excel-busy',
  Timeout: 'excel-busy',

  AccessDenied: 'excel-protected',
  BadPassword: 'excel-protected',

  InactiveWorkbook: 'excel-inactive',

  InvalidBinding: 'excel-place-gone',
  InvalidObjectPath: 'excel-place-gone',
  InvalidReference: 'excel-place-gone',
  ItemNotFound: 'excel-place-gone',

  FilteredRangeConflict: 'excel-filtered',

  InsertDeleteConflict: 'excel-in-the-way',
  MergedRangeConflict: 'excel-in-the-way',
  NonBlankCellOffSheet: 'excel-in-the-way',
  PivotTableRangeConflict: 'excel-in-the-way',

  InvalidSelection: 'excel-no-cells',
  UnsupportedSheet: 'excel-no-cells',

  MemoryLimitReached: 'excel-too-large',
  OperationCellsExceedLimit: 'excel-too-large',
  RangeExceedsLimit: 'excel-too-large',
  RangeImageExceedsLimit: 'excel-too-large',
  RequestPayloadSizeLimitExceeded: 'excel-too-large',
  ResponsePayloadSizeLimitExceeded: 'excel-too-large',

  ApiNotAvailable: 'excel-too-old',
  ApiNotFound: 'excel-too-old',
  NotImplemented: 'excel-too-old',
  UnsupportedFeature: 'excel-too-old',
  UnsupportedOperation: 'excel-too-old',

  ConnectionFailure: 'excel-lost',
  HostRestartNeeded: 'excel-lost',
  InvalidOrTimedOutSession: 'excel-lost',
  InvalidRequestContext: 'excel-lost',
  Unauthenticated: 'excel-lost',

  OpenWorkbookLinksBlocked: 'excel-links',
  PowerQueryRefreshResourceChallenge: 'excel-links',
  RefreshWorkbookLinksBlocked: 'excel-links',

  // What a person cannot mend: ours to find, by the code she reads to us.
  CannotRegisterEvent: 'excel-fault',
  CannotUpdateReadOnlyProperty: 'excel-fault',
  'Client Error': 'excel-fault',
  ContentLengthRequired: 'excel-fault',
  EmptyChartSeries: 'excel-fault',
  FormulaLengthExceedsLimit: 'excel-fault',
  GeneralException: 'excel-fault',
  InvalidArgument: 'excel-fault',
  InvalidOperation: 'excel-fault',
  InvalidRequest: 'excel-fault',
  InvalidRibbonDefinition: 'excel-fault',
  ItemAlreadyExists: 'excel-fault',
  PropertyNotLoaded: 'excel-fault',
  RunMustReturnPromise: 'excel-fault',
  ValueNotLoaded: 'excel-fault',
} as const satisfies Record<string, OfficeRefusal>;

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code !== '' ? code : '';
};

/** A failure of Office in our words; a slip of ours stays what it is, for the code of a fault would say nothing. */
export function refusalOf(error: unknown): Error {
  const code = codeOf(error);
  if (code === '') return error instanceof Error ? error : new Error(String(error));
  return new ExcelRefusal(wordsFor(code), { cause: error });
}

function wordsFor(code: string): Refusal {
  const known = (OFFICE_ERRORS as Readonly<Record<string, OfficeRefusal>>)[code] ?? 'excel-fault';
  return known === 'excel-fault' ? refusal(known, { code }) : refusal(known);
}

/** A cell is being typed in; Excel did nothing of what was asked. */
export const isCellEdit = (error: unknown): boolean => codeOf(error) === 'InvalidOperationInCellEditMode';

/** Protection could not be lifted. */
export function isBarred(error: unknown): boolean {
  const at = (error as { debugInfo?: { errorLocation?: unknown } } | null)?.debugInfo?.errorLocation;
  return at === 'WorksheetProtection.unprotect';
}

const NO_CELLS = new Set(['InvalidSelection', 'ItemNotFound', 'InvalidReference', 'UnsupportedSheet']);

/** No range of cells is selected. */
export const hasNoCells = (error: unknown): boolean => NO_CELLS.has(codeOf(error));
