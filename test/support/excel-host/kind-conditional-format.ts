/**
 * Excel.ConditionalFormat: custom formats can be made, read and deleted; others are seen with their type, and stay.
 * They live in the exceljs workbook, so they are saved with it.
 */
import type ExcelJS from 'exceljs';
import { type Rect, overlap, readAddress, writeAddress } from './address.js';
import type { HostSheet } from './host-sheet.js';
import type { Kind, Thing } from './kinds.js';
import { NotImplemented, OfficeError } from './office-error.js';

/** A rule as exceljs keeps it. */
export interface Rule {
  type: string;
  priority?: number;
  formulae?: string[];
  style?: { fill?: ExcelJS.FillPattern; font?: Partial<ExcelJS.Font>; border?: Partial<ExcelJS.Borders> };
}
export interface Formatting {
  ref: string;
  rules: Rule[];
}

interface FormatThing extends Thing {
  readonly sheet: HostSheet;
  readonly rule: Rule;
}
interface FormatsThing extends Thing {
  readonly sheet: HostSheet;
  readonly rect: Rect;
}

/** exceljs' list; its types do not show it. */
export const formattingsOf = ({ sheet }: HostSheet): Formatting[] =>
  (sheet as unknown as { conditionalFormattings: Formatting[] }).conditionalFormattings;

/** The areas of a rule, `A1:A5 C3`. */
export const areas = (ref: string): Rect[] => ref.split(/\s+/).flatMap((area) => readAddress(area) ?? []);

const TYPES: Record<string, string> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  containsText: 'ContainsText',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
};

const ids = new WeakMap<Rule, string>();
let lastId = 0;
function idOf(rule: Rule): string {
  const id = ids.get(rule) ?? `{00000000-0000-4000-8000-${String(++lastId).padStart(12, '0')}}`;
  ids.set(rule, id);
  return id;
}

const COLOUR = /^#([0-9a-f]{6})$/i;
function argb(colour: unknown): string {
  const match = typeof colour === 'string' ? COLOUR.exec(colour) : null;
  if (!match) throw new OfficeError('InvalidArgument');
  return `FF${match[1]!.toUpperCase()}`;
}
const hash = (colour: Partial<ExcelJS.Color> | undefined): string => (colour?.argb ? `#${colour.argb.slice(2)}` : '');

const styleOf = (rule: Rule): NonNullable<Rule['style']> => (rule.style ??= {});
const fontOf = (rule: Rule): Partial<ExcelJS.Font> => (styleOf(rule).font ??= {});

const UNDERLINES = { None: false, Single: true, Double: 'double' } as const;

const FONT: Kind<FormatThing> = {
  name: 'ConditionalRangeFont',
  properties: {
    color: {
      since: '1.6',
      get: ({ rule }) => hash(rule.style?.font?.color),
      set: ({ rule }, value) => void (fontOf(rule).color = { argb: argb(value) }),
    },
    italic: {
      since: '1.6',
      get: ({ rule }) => rule.style?.font?.italic ?? false,
      set: ({ rule }, value) => {
        if (typeof value !== 'boolean') throw new OfficeError('InvalidArgument');
        fontOf(rule).italic = value;
      },
    },
    underline: {
      since: '1.6',
      get: ({ rule }) => {
        const underline = rule.style?.font?.underline ?? false;
        return underline === 'double' ? 'Double' : underline ? 'Single' : 'None';
      },
      set: ({ rule }, value) => {
        const underline = UNDERLINES[value as keyof typeof UNDERLINES];
        if (underline === undefined) throw new OfficeError('InvalidArgument');
        fontOf(rule).underline = underline;
      },
    },
  },
  methods: {},
};

const FILL: Kind<FormatThing> = {
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      since: '1.6',
      get: ({ rule }) => hash(rule.style?.fill?.bgColor),
      set: ({ rule }, value) =>
        void (styleOf(rule).fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(value) } }),
    },
  },
  methods: {},
};

const SIDES = ['top', 'left', 'bottom', 'right'] as const;
type Side = (typeof SIDES)[number];
interface BorderThing extends FormatThing {
  readonly side: Side;
}

const BORDER_STYLES: Readonly<Record<string, ExcelJS.BorderStyle>> = {
  Continuous: 'thin',
  Dash: 'dashed',
  Dot: 'dotted',
};
const borderOf = ({ rule, side }: BorderThing): Partial<ExcelJS.Border> =>
  ((styleOf(rule).border ??= {})[side] ??= { style: 'thin' });

const BORDER: Kind<BorderThing> = {
  name: 'ConditionalRangeBorder',
  properties: {
    color: {
      since: '1.6',
      get: ({ rule, side }) => hash(rule.style?.border?.[side]?.color),
      set: (self, value) => void (borderOf(self).color = { argb: argb(value) }),
    },
    style: {
      since: '1.6',
      set: (self, value) => {
        const style = BORDER_STYLES[value as string];
        if (style === undefined) throw new OfficeError('InvalidArgument');
        borderOf(self).style = style;
      },
    },
  },
  methods: {},
};

const BORDERS: Kind<FormatThing> = {
  name: 'ConditionalRangeBorderCollection',
  properties: Object.fromEntries(
    SIDES.map((side) => [side, { since: '1.6', get: (self: FormatThing) => ({ ...self, kind: BORDER, side }) }]),
  ),
  methods: {},
};

const FORMAT: Kind<FormatThing> = {
  name: 'ConditionalRangeFormat',
  properties: {
    borders: { since: '1.6', get: (self) => ({ ...self, kind: BORDERS }) },
    fill: { since: '1.6', get: (self) => ({ ...self, kind: FILL }) },
    font: { since: '1.6', get: (self) => ({ ...self, kind: FONT }) },
  },
  methods: {},
};

const RULE: Kind<FormatThing> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      since: '1.6',
      get: ({ rule }) => `=${rule.formulae?.[0] ?? ''}`,
      set: ({ rule }, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw new OfficeError('InvalidArgument');
        rule.formulae = [value.slice(1)];
      },
    },
  },
  methods: {},
};

const CUSTOM: Kind<FormatThing> = {
  name: 'CustomConditionalFormat',
  properties: {
    rule: { since: '1.6', get: (self) => ({ ...self, kind: RULE }) },
    format: { since: '1.6', get: (self) => ({ ...self, kind: FORMAT }) },
  },
  methods: {},
};

const CONDITIONAL_FORMAT: Kind<FormatThing> = {
  name: 'ConditionalFormat',
  identity: ({ rule }) => ({ Id: idOf(rule) }),
  properties: {
    id: { since: '1.6', get: ({ rule }) => idOf(rule) },
    type: { since: '1.6', get: ({ rule }) => TYPES[rule.type] ?? unknownType(rule.type) },
    custom: {
      since: '1.6',
      get: (self) => {
        if (self.rule.type !== 'expression') throw new OfficeError('ItemNotFound');
        return { ...self, kind: CUSTOM };
      },
    },
    customOrNullObject: {
      since: '1.6',
      get: (self) => (self.rule.type === 'expression' ? { ...self, kind: CUSTOM } : null),
    },
  },
  methods: {
    delete: {
      since: '1.6',
      call: ({ sheet, rule }) => {
        sheet.refuseFormatting();
        const formattings = formattingsOf(sheet);
        for (const formatting of formattings) formatting.rules = formatting.rules.filter((other) => other !== rule);
        formattings.splice(0, formattings.length, ...formattings.filter(({ rules }) => rules.length > 0));
      },
    },
  },
};

function unknownType(type: string): never {
  throw new NotImplemented(`a conditional format of type ${type}`);
}

function add({ sheet, rect }: FormatsThing, type: unknown): Thing {
  if (type !== 'Custom') throw new NotImplemented(`ConditionalFormatCollection.add(${JSON.stringify(type)})`);
  sheet.refuseFormatting();
  const formattings = formattingsOf(sheet);
  // The newest comes first, as in Excel.
  for (const rule of formattings.flatMap(({ rules }) => rules)) rule.priority = (rule.priority ?? 0) + 1;
  const rule: Rule = { type: 'expression', priority: 1, formulae: [], style: {} };
  formattings.push({ ref: writeAddress(rect), rules: [rule] });
  return { kind: CONDITIONAL_FORMAT, sheet, rule } as FormatThing;
}

const rulesOn = ({ sheet, rect }: FormatsThing): FormatThing[] =>
  formattingsOf(sheet)
    .filter(({ ref }) => areas(ref).some((area) => overlap(area, rect)))
    .flatMap(({ rules }) => rules)
    .map((rule) => ({ kind: CONDITIONAL_FORMAT, sheet, rule }));

const CONDITIONAL_FORMATS: Kind<FormatsThing> = {
  name: 'ConditionalFormatCollection',
  properties: {},
  methods: { add: { since: '1.6', call: (self, [type]) => add(self, type) } },
  items: rulesOn,
  item: (self, key) => {
    const found = rulesOn(self).find(({ rule }) => idOf(rule) === key);
    if (!found) throw new OfficeError('ItemNotFound');
    return found;
  },
};

export const conditionalFormats = (sheet: HostSheet, rect: Rect): FormatsThing => ({
  kind: CONDITIONAL_FORMATS,
  sheet,
  rect,
});
