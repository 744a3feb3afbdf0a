import type { CodeListName, OwnCodes } from '../../../core/law/code-lists.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';

interface Line {
  readonly version: string;
  readonly list: CodeListName;
  readonly ours: string;
  readonly code: string;
}

const OWN = 'SELECT version, list, ours, code FROM code_lists WHERE ours IS NOT NULL';

/** The Ministry's codes for what we have names of our own for, by version of its specification. One statement, of some twenty lines. */
export async function loadOwnCodes(db: Reader): Promise<(version: string) => OwnCodes> {
  const lines = await select<Line>(db, OWN, []);
  return (version) => {
    const codes: Record<string, Record<string, string>> = {};
    for (const line of lines) if (line.version === version) (codes[line.list] ??= {})[line.ours] = line.code;
    return codes;
  };
}
