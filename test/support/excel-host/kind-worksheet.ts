/** Excel.Worksheet, its collection and its protection. */
import { readAddress } from './address.js';
import type { SheetProtection } from './host-sheet.js';
import type { Kind, Thing, WorksheetThing } from './kinds.js';
import { NotImplemented, OfficeError } from './office-error.js';

/** Office's names for what exceljs calls otherwise. */
const OPTIONS = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const;
/** These two are kept as what is forbidden. */
const EDITING = { allowEditObjects: 'objects', allowEditScenarios: 'scenarios' } as const;

/** Null where the sheet is not protected, as Excel tells it. */
export function protectionOptions(protection: SheetProtection | null): Record<string, unknown> | null {
  if (!protection) return null;
  const allowed = Object.entries(OPTIONS).map(([office, own]) => [office, protection[own] === true]);
  const editing = Object.entries(EDITING).map(([office, own]) => [office, protection[own] !== false]);
  const mode =
    protection.selectLockedCells !== false ? 'Normal' : protection.selectUnlockedCells !== false ? 'Unlocked' : 'None';
  return { ...Object.fromEntries([...allowed, ...editing]), selectionMode: mode };
}

function protectionFrom(given: unknown): SheetProtection {
  const options = (given ?? {}) as Record<string, unknown>;
  const protection: SheetProtection = { sheet: true, objects: false, scenarios: false };
  for (const [office, value] of Object.entries(options)) {
    if (office in OPTIONS) protection[OPTIONS[office as keyof typeof OPTIONS]] = value === true;
    else if (office in EDITING)
      protection[EDITING[office as keyof typeof EDITING]] = value === true ? undefined : false;
    else if (office === 'selectionMode') {
      protection.selectLockedCells = value === 'Normal' ? undefined : false;
      protection.selectUnlockedCells = value === 'None' ? false : undefined;
    } else throw new OfficeError('InvalidArgument');
  }
  return protection;
}

const PROTECTION: Kind<WorksheetThing> = {
  name: 'WorksheetProtection',
  properties: {
    protected: { since: '1.2', get: ({ sheet }) => sheet.protection !== null },
    options: { since: '1.2', get: ({ sheet }) => protectionOptions(sheet.protection) },
  },
  methods: {
    // Since June 2026 both refuse where nothing would change (office-js#6784).
    protect: {
      since: '1.2',
      call: ({ sheet }, [options, password]) => {
        if (password !== undefined && password !== null)
          throw new NotImplemented('WorksheetProtection.protect with a password');
        if (sheet.protection) throw new OfficeError('AccessDenied');
        sheet.protection = protectionFrom(options);
      },
    },
    unprotect: {
      since: '1.2',
      call: ({ sheet }, [password]) => {
        if (password !== undefined && password !== null)
          throw new NotImplemented('WorksheetProtection.unprotect with a password');
        if (!sheet.protection || sheet.protection.hashValue) throw new OfficeError('AccessDenied');
        sheet.protection = null;
      },
    },
  },
};

export const WORKSHEET: Kind<WorksheetThing> = {
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    id: { since: '1.1', get: ({ sheet }) => sheet.id },
    name: { since: '1.1', get: ({ sheet }) => sheet.name },
    visibility: { since: '1.1', get: ({ sheet }) => sheet.visibility },
    protection: { since: '1.2', get: ({ sheet }) => ({ kind: PROTECTION, sheet }) },
  },
  methods: {
    activate: { since: '1.1', call: ({ sheet }, _, host) => host.activate(sheet) },
    getRange: {
      since: '1.1',
      call: ({ sheet }, [address], host) => {
        if (typeof address !== 'string' || address === '')
          throw new NotImplemented('Worksheet.getRange of a whole sheet');
        const rect = readAddress(address);
        if (rect) return host.range(sheet, rect);
        if (/^\$?([A-Z]{1,3}|\d+):/i.test(address)) throw new NotImplemented(`Worksheet.getRange("${address}")`);
        throw new OfficeError('InvalidArgument');
      },
    },
    getUsedRangeOrNullObject: {
      since: '1.4',
      call: ({ sheet }, [valuesOnly], host) => {
        const used = sheet.usedRect(valuesOnly === true);
        return used ? host.range(sheet, used) : null;
      },
    },
  },
};

export const WORKSHEETS: Kind<Thing> = {
  name: 'WorksheetCollection',
  properties: {},
  methods: {},
  items: (_, host) => host.sheets.map((sheet) => host.worksheet(sheet)),
  item: (_, key, host) => {
    const sheet = host.findSheet(String(key));
    if (!sheet) throw new OfficeError('ItemNotFound');
    return host.worksheet(sheet);
  },
};
