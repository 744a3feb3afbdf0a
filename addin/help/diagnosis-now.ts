/** What goes along with a report: made of these facts and of no others, each in letters the contract lets in. */
import {
  type Diagnosis,
  LONGEST_BROWSER,
  LONGEST_FAULT,
  LONGEST_WORD,
  MOST_FAULTS,
} from '../../core/contract/incidents.js';
import type { Locale } from '../../core/words/render.js';
import type { OfficeFacts } from '../excel/office-ready.js';
import type { Route } from '../frame/route.js';

export interface Facts {
  readonly version: string | null;
  readonly page: Route | null;
  readonly language: Locale;
  readonly browser: string;
  readonly office: OfficeFacts | null;
  readonly window: { readonly width: number; readonly height: number; readonly ratio: number };
  readonly online: boolean;
  readonly faults: readonly string[];
}

/** Other letters and long numbers are left out: whatever a machine calls itself, nobody's name or number is in it. */
const word = (text: string, most: number): string =>
  text
    .replace(/[^\w .,:;()/+#-]/g, ' ')
    .replace(/\d{9,}/g, '-')
    .slice(0, most)
    .trim();
const orNone = (text: string | null): string | null => (text === null ? null : word(text, LONGEST_WORD));
const side = (pixels: number): number => Math.min(100_000, Math.max(0, Math.round(pixels)));

export const diagnosisOf = ({
  version,
  page,
  language,
  browser,
  office,
  window,
  online,
  faults,
}: Facts): Diagnosis => ({
  version: orNone(version),
  page,
  language,
  browser: word(browser, LONGEST_BROWSER),
  office: office && {
    host: office.host,
    version: orNone(office.version),
    platform: orNone(office.platform),
    excelApi: orNone(office.excelApi),
    language: orNone(office.language),
  },
  window: {
    width: side(window.width),
    height: side(window.height),
    scale: Math.min(10_000, Math.max(1, Math.round(window.ratio * 100))),
  },
  online,
  faults: faults.slice(-MOST_FAULTS).map((fault) => word(fault, LONGEST_FAULT)),
});
