import { COMPLETION_GROUPS } from '../../../../core/reports/completion.js';
import type { Reader } from '../../../store/reader.js';
import { newestCompletion } from '../../reports/parts/signed-completions.js';

/** The newest signed Báo cáo hoàn tất of each group of years (G10), byte for byte, by path in a bundle. */
export async function completionFiles(db: Reader, years: readonly string[]): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const year of years) {
    for (const [place, group] of COMPLETION_GROUPS.entries()) {
      const found = await newestCompletion(db, year, group);
      if (found) files[`bao-cao-hoan-tat/${year}-dot-${place + 1}.xml`] = new TextEncoder().encode(found.xml);
    }
  }
  return files;
}
