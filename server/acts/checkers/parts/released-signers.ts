/** Who signed the records the school has released, and with which certificate, as those records name them. */
import type { CheckersSigner } from '../../../../core/signing/checkers/checkers-file.js';
import { select } from '../../../store/sql.js';
import type { Reading } from '../../../runner/deps.js';

const LINES = `
  SELECT certificate, name, NULLIF(personal_id, '') AS "personalId", first_at AS first, last_at AS last
  FROM released_signers ORDER BY slot, certificate, name, personal_id`;

interface Line {
  readonly certificate: string;
  readonly name: string;
  readonly personalId: string | null;
  /** Earliest and latest moment claimed. */
  readonly first: string;
  readonly last: string;
}

/** When the register bound a certificate, and since when it is revoked. */
export interface Binding {
  readonly from: string;
  readonly to: string | null;
}

/** By fingerprint, then in the order of time. One statement, of as many lines as people have signed. */
export async function releasedSigners(
  { db }: Pick<Reading, 'db'>,
  bindingOf: (fingerprint: string) => Binding | null,
): Promise<CheckersSigner[]> {
  const lines = await select<Line>(db, LINES, []);
  const byCertificate = new Map<string, Line[]>();
  for (const line of lines)
    byCertificate.set(line.certificate, merged([...(byCertificate.get(line.certificate) ?? []), line]));
  return [...byCertificate].sort(byKey).flatMap(([fingerprint, names]) => {
    const binding = bindingOf(fingerprint);
    return binding ? namesOf(fingerprint, names, binding) : [];
  });
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const earlier = (a: string, b: string): string => (Date.parse(a) <= Date.parse(b) ? a : b);
const later = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);

/** One line a name: records that show a number and records that do not tell of the same person. */
function merged(lines: readonly Line[]): Line[] {
  const byName = new Map<string, Line>();
  for (const line of lines) {
    const known = byName.get(line.name);
    byName.set(
      line.name,
      known
        ? {
            ...known,
            personalId: known.personalId ?? line.personalId,
            first: earlier(known.first, line.first),
            last: later(known.last, line.last),
          }
        : line,
    );
  }
  return [...byName.values()];
}

/** A name lasts until the next one is signed under; a claim may be a little before the binding, as clocks are. */
function namesOf(fingerprint: string, lines: readonly Line[], binding: Binding): CheckersSigner[] {
  const inOrder = [...lines].sort((a, b) => Date.parse(a.first) - Date.parse(b.first));
  return inOrder.map(({ name, personalId, first, last }, at) => {
    const next = inOrder[at + 1]?.first;
    const ended = next !== undefined && Date.parse(last) < Date.parse(next) ? next : binding.to;
    return { fingerprint, name, personalId, from: at === 0 ? earlier(binding.from, first) : first, to: ended };
  });
}
