/** Excel.Workbook, Excel.Application, and the root that Excel on the web answers `Excel.createWorkbook` with. */
import type { Kind, Thing } from './kinds.js';
import { WORKSHEETS } from './kind-worksheet.js';
import { OfficeError } from './office-error.js';

const base64 = (given: unknown): string => {
  if (typeof given !== 'string' || given === '') throw new OfficeError('InvalidArgument');
  return given;
};

interface CreatedThing extends Thing {
  readonly base64: string;
}

const CREATED: Kind<CreatedThing> = {
  name: 'WorkbookCreated',
  properties: {},
  methods: { open: { since: '1.8', call: (self, _, host) => host.opened(self.base64) } },
};

const APPLICATION: Kind<Thing> = {
  name: 'Application',
  properties: {},
  methods: {
    createWorkbook: { since: '1.8', call: (_, [given]) => ({ kind: CREATED, base64: base64(given) }) },
  },
};

export const WORKBOOK: Kind<Thing> = {
  name: 'Workbook',
  properties: {
    application: { since: '1.1', get: () => ({ kind: APPLICATION }) },
    worksheets: { since: '1.1', get: () => ({ kind: WORKSHEETS }) },
  },
  methods: {
    getSelectedRange: {
      since: '1.1',
      call: (_, __, host) => {
        if (!host.selection) throw new OfficeError('InvalidSelection');
        return host.range(host.selection.sheet, host.selection.rect);
      },
    },
  },
};

export const WEB_WORKBOOK: Kind<Thing> = {
  name: 'WacWorkbook',
  properties: {},
  methods: { createAndOpenWorkbook: { since: '1.8', call: (_, [given], host) => host.opened(base64(given)) } },
};
