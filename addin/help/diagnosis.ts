/** The diagnosis for somebody who helps from outside: plain text in English, the same in every language. */
import type { Diagnosis } from '../../core/contract/incidents.js';

/** @param server The address of the server she uses, which a report in the program itself need not tell. */
export function diagnosisText(one: Diagnosis, server: string): string {
  const { version, page, language, browser, office, window, online, faults } = one;
  const lines: [string, string][] = [
    ['Hoc Ba', version ?? 'unknown (server not reached)'],
    ['Server', server],
    ['Screen', page ?? 'none'],
    ['Page language', language],
  ];
  if (office) {
    const { host, version: release, platform } = office;
    lines.push(['Host', `${host ?? 'none'} ${release ?? ''} ${platform ?? ''}`.trim()]);
    lines.push(['ExcelApi', office.excelApi ?? 'unknown']);
    lines.push(['Office language', office.language ?? 'unknown']);
  }
  lines.push(['Browser', browser]);
  lines.push(['Window', `${window.width} x ${window.height}, ${window.scale}%`]);
  lines.push(['Connection', online ? 'on' : 'off']);
  lines.push(['Last errors', faults.length === 0 ? 'none' : faults.join('; ')]);
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}
