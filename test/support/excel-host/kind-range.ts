/** Excel.Range, as far as the gateway uses it, and what the library adds by itself for large writes. */
import { cellCount, gridOf, overlap, sheetAddress } from './address.js';
import { conditionalFormats } from './kind-conditional-format.js';
import { ENGLISH } from './entry.js';
import { type HostState, type Kind, type Place, type RangeThing, type Thing, isThing } from './kinds.js';
import { NotImplemented, OfficeError } from './office-error.js';

/** Values are read in blocks up to this many cells on the web. */
const MOST_CELLS = 5_000_000;

const rows = ({ rect }: Place): number[] => gridOf({ ...rect, left: 1, right: 1 }, (row) => row).flat();

function read(self: Place, member: 'value' | 'formula' | 'valueType', host: HostState): unknown {
  if (host.nullValues || cellCount(self.rect) > MOST_CELLS) return null;
  return self.sheet.contents(self.rect).map((row) => row.map((cell) => cell[member]));
}

function write(self: Place, value: unknown, host: HostState): void {
  const entries = self.sheet.entries(self.rect, value, ENGLISH, host.year);
  self.sheet.write(self.rect, entries);
  host.changed(self, 'RangeEdited', 'add-in');
}

/** What is kept for later batches is known by its reference. */
function referred(self: Thing, host: HostState): Record<string, unknown> {
  const reference = host.referenceOf(self);
  return reference ? { _ReferenceId: reference } : {};
}

/** Excel tells no merges of a range with more of them. */
const MOST_MERGES = 512;

interface AreasThing extends Thing {
  readonly ranges: readonly RangeThing[];
}

const RANGES: Kind<AreasThing> = {
  name: 'RangeCollection',
  properties: {},
  methods: {},
  items: ({ ranges }) => ranges,
};

const RANGE_AREAS: Kind<AreasThing> = {
  name: 'RangeAreas',
  identity: referred,
  properties: { areas: { since: '1.9', get: ({ ranges }) => ({ kind: RANGES, ranges }) } },
  methods: { _KeepReference: { since: '1.9', call: (self, _, host) => host.keep(self) } },
};

/** Whether cells are locked, once their sheet is protected. */
const PROTECTION: Kind<RangeThing> = {
  name: 'FormatProtection',
  properties: {
    locked: {
      since: '1.2',
      get: ({ sheet, rect }) => {
        const locked = new Set(gridOf(rect, (row, column) => sheet.isLocked(row, column)).flat());
        return locked.size > 1 ? null : locked.has(true);
      },
      set: ({ sheet, rect }, value) => sheet.setLocked(rect, value),
    },
  },
  methods: {},
};

const RANGE_FORMAT: Kind<RangeThing> = {
  name: 'RangeFormat',
  properties: { protection: { since: '1.2', get: (self) => ({ ...self, kind: PROTECTION }) } },
  methods: {},
};

export const RANGE: Kind<RangeThing> = {
  name: 'Range',
  identity: referred,
  properties: {
    address: { since: '1.1', get: ({ sheet, rect }) => sheetAddress(sheet.name, rect) },
    rowIndex: { since: '1.1', get: ({ rect }) => rect.top - 1 },
    columnIndex: { since: '1.1', get: ({ rect }) => rect.left - 1 },
    rowCount: { since: '1.1', get: ({ rect }) => rect.bottom - rect.top + 1 },
    columnCount: { since: '1.1', get: ({ rect }) => rect.right - rect.left + 1 },
    values: { since: '1.1', get: (self, host) => read(self, 'value', host), set: write },
    formulas: { since: '1.1', get: (self, host) => read(self, 'formula', host), set: write },
    valueTypes: { since: '1.1', get: (self, host) => read(self, 'valueType', host) },
    numberFormat: {
      since: '1.1',
      get: ({ sheet, rect }, host) => (host.nullValues ? null : sheet.numberFormats(rect)),
      set: ({ sheet, rect }, value) => sheet.setNumberFormats(rect, value),
    },
    rowHidden: {
      since: '1.2',
      get: (self) => {
        const hidden = new Set(rows(self).map(self.sheet.isRowHidden));
        return hidden.size > 1 ? null : hidden.has(true);
      },
    },
    format: { since: '1.1', get: (self) => ({ ...self, kind: RANGE_FORMAT }) },
    worksheet: { since: '1.1', get: ({ sheet }, host) => host.worksheet(sheet) },
    conditionalFormats: { since: '1.6', get: ({ sheet, rect }) => conditionalFormats(sheet, rect) },
  },
  methods: {
    select: { since: '1.1', call: (self, _, host) => host.select(self) },
    clear: {
      since: '1.1',
      call: (self, [applyTo], host) => {
        if (applyTo !== 'Contents') throw new NotImplemented(`Range.clear(${JSON.stringify(applyTo)})`);
        self.sheet.refuseLocked(self.rect);
        gridOf(self.rect, (row, column) => {
          const cell = self.sheet.find(row, column);
          if (cell) cell.value = null;
        });
        host.changed(self, 'RangeEdited', 'add-in');
      },
    },
    getRow: {
      since: '1.1',
      call: ({ sheet, rect }, [index], host) =>
        host.range(sheet, { ...rect, top: rect.top + Number(index), bottom: rect.top + Number(index) }),
    },
    getBoundingRect: {
      since: '1.1',
      call: ({ sheet, rect }, [other], host) => {
        if (!isThing(other)) throw new NotImplemented('Range.getBoundingRect of an address');
        const { rect: second } = other as RangeThing;
        return host.range(sheet, {
          top: Math.min(rect.top, second.top),
          left: Math.min(rect.left, second.left),
          bottom: Math.max(rect.bottom, second.bottom),
          right: Math.max(rect.right, second.right),
        });
      },
    },
    getUsedRangeOrNullObject: {
      since: '1.4',
      call: ({ sheet, rect }, [valuesOnly], host) => {
        const used = sheet.usedRect(valuesOnly === true, rect);
        return used ? host.range(sheet, used) : null;
      },
    },
    getMergedAreasOrNullObject: {
      since: '1.13',
      call: ({ sheet, rect }, _, host): AreasThing | null => {
        const ranges = sheet.merges.filter((merge) => overlap(merge, rect)).map((merge) => host.range(sheet, merge));
        if (ranges.length > MOST_MERGES) throw new OfficeError('GeneralException');
        return ranges.length > 0 ? { kind: RANGE_AREAS, ranges } : null;
      },
    },
    _ValidateArraySize: {
      since: '1.3',
      call: ({ rect }, [height, width]) => {
        if (height !== rect.bottom - rect.top + 1 || width !== rect.right - rect.left + 1)
          throw new OfficeError('InvalidArgument');
      },
    },
    _KeepReference: { since: '1.1', call: (self, _, host) => host.keep(self) },
  },
};
