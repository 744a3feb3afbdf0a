/** What somebody who helps has to know, and nothing about persons: plain text in English, the same in every language. */
import type { OfficeFacts } from '../excel/office-ready.js';

export interface DiagnosisFacts {
  /** The server's version; null while it cannot be asked. */
  readonly version: string | null;
  readonly server: string;
  /** Null in a browser's own window. */
  readonly office: OfficeFacts | null;
  readonly browser: string;
  readonly language: string;
  readonly faults: readonly string[];
}

export function diagnosis({ version, server, office, browser, language, faults }: DiagnosisFacts): string {
  const lines: [string, string][] = [
    ['Hoc Ba', version ?? 'unknown (server not reached)'],
    ['Server', server],
    ['Page language', language],
  ];
  if (office) {
    lines.push(['Host', `${office.host ?? 'none'} ${office.version ?? ''} ${office.platform ?? ''}`.trim()]);
    lines.push(['ExcelApi', office.excelApi ?? 'unknown']);
    lines.push(['Office language', office.language ?? 'unknown']);
    lines.push(['Office theme', office.theme ?? 'not told']);
  }
  lines.push(['Browser', browser]);
  lines.push(['Last errors', faults.length === 0 ? 'none' : faults.join('; ')]);
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}
