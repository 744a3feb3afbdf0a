/**
 * Waits until Office has told us where we are. Rejects where office.js is not there (the page then shows its own sentence)
 * and waits for as long as Office does.
 */

/** What the screens may know of the host; no personal data in it. */
export interface OfficeFacts {
  /** Null in a browser's own window, `other` in Word and its like. */
  readonly host: 'excel' | 'other' | null;
  /** Of Excel's menus, such as `vi-VN`; null outside Office. */
  readonly language: string | null;
  /** Office's own theme; null where it does not say (Excel on the web). */
  readonly theme: 'light' | 'dark' | null;
  /** What keys of localStorage have to begin with; empty where Office asks for nothing. */
  readonly partitionKey: string;
  /** `PC`, `Mac`, `OfficeOnline`; null outside Office. */
  readonly platform: string | null;
  /** Of Excel, such as `16.0.14332.20763`; null outside Office. */
  readonly version: string | null;
  /** The highest ExcelApi set Excel has, such as `1.14`; null outside Excel. */
  readonly excelApi: string | null;
}

/** The highest ExcelApi set there may be by the time this is used. */
const NEWEST = 25;

export async function officeReady(): Promise<OfficeFacts> {
  if (typeof Office === 'undefined') throw new Error('office.js is not there');
  // In a browser's own window there are neither; the library's types leave that out.
  const { host, platform } = (await Office.onReady()) as { host: Office.HostType | null; platform: unknown };
  // The types do not know the key of Excel on the web.
  const context = Office.context as Partial<Office.Context & { partitionKey: string }> | undefined;
  const inExcel = host === Office.HostType.Excel;
  return {
    host: inExcel ? 'excel' : host ? 'other' : null,
    language: context?.displayLanguage ?? null,
    theme: themeOf(context?.officeTheme?.bodyBackgroundColor),
    partitionKey: context?.partitionKey ?? '',
    platform: typeof platform === 'string' ? platform : null,
    version: context?.diagnostics?.version ?? null,
    excelApi: inExcel ? highestExcelApi() : null,
  };
}

function highestExcelApi(): string | null {
  for (let minor = NEWEST; minor > 0; minor--) {
    if (Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`)) return `1.${minor}`;
  }
  return null;
}

/** By the lightness of what lies behind the text, which tells high contrast too. */
function themeOf(background: string | undefined): 'light' | 'dark' | null {
  const [, ...parts] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? '') ?? [];
  if (parts.length !== 3) return null;
  const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
