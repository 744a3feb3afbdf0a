/** Released files as they are handed out, byte for byte, some units or covers at a time: nothing of them is kept. */
import type { Cover } from '../../../../core/covers/cover.js';
import { coverText } from '../../../../core/covers/cover-xml.js';
import type { Slot } from '../../../../core/record/record-states.js';
import type { LeaderOnRecord, YearRecord } from '../../../../core/record/year-record.js';
import type { EvidenceFileName } from '../../../../core/audit/evidence-events.js';
import { binaryText } from '../../../../core/signing/verify/pdf-ranges.js';
import { behindSeal } from '../../../../core/signing/verify/pdf-updates.js';
import { pdfDigest, sealedPart } from '../../../exports/pdf/byte-range.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { groupBy } from '../../../ground/group-by.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { type PrintedSignature, sealedText } from '../../prints/parts/printed-record.js';

/** A file by its digest, SHA-256 in Base64; null where what is stored is not what was sealed. */
export interface DigestedFile extends EvidenceFileName {
  readonly digest: string | null;
}

export interface Batch {
  readonly files: readonly DigestedFile[];
  /** How many units or covers, and the last one's id. */
  readonly read: number;
  readonly last: number;
}

interface UnitLine {
  readonly id: number;
  readonly recordId: number;
  readonly version: number;
  readonly digest: string | null;
  readonly issue: string;
  readonly line: string;
  readonly document: string;
}
interface SignatureLine extends PrintedSignature {
  readonly unitId: number;
  readonly slot: Slot;
  readonly signature: string;
}
interface SealLine {
  readonly unitId: number;
  readonly number: number;
  readonly signedAt: string;
  readonly signature: string;
}
interface PrintLine {
  readonly unitId: number;
  readonly number: number;
  readonly pdf: Buffer;
  readonly digest: string;
}

const UNITS = `
  SELECT u.id, u.record_id AS "recordId", u.version, u.digest, u.issue, u.released_at AS "line", v.document
  FROM units u JOIN record_versions v ON v.record_id = u.record_id AND v.version = u.version
  WHERE u.id > $1 AND u.seal IS NOT NULL ORDER BY u.id LIMIT $2`;
const SIGNATURES = `
  SELECT u.id AS "unitId", s.slot, s.signed_at AS "signedAt", s.signed_at AS "line", s.brought, s.signature
  FROM units u JOIN record_signatures s ON s.record_id = u.record_id AND s.version = u.version
  WHERE u.id >= $1 AND u.id <= $2 AND u.seal IS NOT NULL`;
const SEALS = `
  SELECT unit_id AS "unitId", number, signed_at AS "signedAt", signature FROM unit_seals
  WHERE unit_id >= $1 AND unit_id <= $2 ORDER BY unit_id, number`;
const PRINTS = `
  SELECT unit_id AS "unitId", number, pdf, digest FROM prints
  WHERE unit_id >= $1 AND unit_id <= $2 ORDER BY unit_id, number`;

/** Every seal and every print of the next units. Five statements. */
export async function unitFiles(db: Reader, after: number, most: number): Promise<Batch> {
  const units = await select<UnitLine>(db, UNITS, [after, most]);
  if (units.length === 0) return { files: [], read: 0, last: after };
  const among = [units[0]!.id, units.at(-1)!.id];
  const signatures = groupBy(await select<SignatureLine>(db, SIGNATURES, among), ({ unitId }) => unitId);
  const seals = groupBy(await select<SealLine>(db, SEALS, among), ({ unitId }) => unitId);
  const prints = groupBy(await select<PrintLine>(db, PRINTS, among), ({ unitId }) => unitId);
  const files = units.flatMap((unit): DigestedFile[] => [
    ...recordsOf(unit, signatures.get(unit.id) ?? [], seals.get(unit.id) ?? []),
    ...(prints.get(unit.id) ?? []).map((print) => ({
      ...{ what: 'print' as const, of: unit.id, number: print.number, digest: printDigest(print) },
    })),
  ]);
  return { files, read: units.length, last: among[1]! };
}

function recordsOf(
  unit: UnitLine,
  people: readonly SignatureLine[],
  seals: readonly SealLine[],
): readonly DigestedFile[] {
  const own = new Map(people.map((line) => [line.slot, line]));
  const textUnder = (seal: SealLine | null): string | null => {
    try {
      const record = JSON.parse(unit.document) as YearRecord;
      const sealed = { signedAt: seal?.signedAt ?? '', line: unit.line, brought: unit.issue };
      return sealedText(
        record,
        (slot) => (slot === 'seal' ? sealed : own.get(slot)),
        (slot) => (slot === 'seal' ? seal?.signature : own.get(slot)?.signature),
      );
    } catch {
      // What is stored is no record any more.
      return null;
    }
  };
  const covered = textUnder(null);
  const isWhole = covered !== null && sha256Base64(covered) === unit.digest;
  return seals.map((seal) => {
    const text = isWhole ? textUnder(seal) : null;
    return { what: 'record', of: unit.id, number: seal.number, digest: text === null ? null : sha256Base64(text) };
  });
}

function printDigest({ pdf, digest }: PrintLine): string | null {
  try {
    const sealed = sealedPart(pdf);
    // Lists and stamps stand behind the seal, and nothing else does.
    const isWhole = pdfDigest(sealed) === digest && typeof behindSeal(pdf, binaryText(pdf), sealed.length) !== 'string';
    return isWhole ? sha256Base64(pdf) : null;
  } catch {
    // Whatever stands there now, it is no print any more: the others are renewed all the same.
    return null;
  }
}

interface CoverLine {
  readonly id: number;
  readonly number: number;
  readonly slot: 'principal' | 'seal';
  readonly document: string;
  readonly leader: string | null;
  readonly signedAt: string;
  readonly signature: string;
}

/** Of each cover the versions that were sealed. */
const COVERS = `
  SELECT s.cover_id AS "id", s.number, s.slot, s.document, s.leader, s.signed_at AS "signedAt", s.signature
  FROM cover_signatures s
  WHERE s.cover_id IN (
      SELECT DISTINCT cover_id FROM cover_signatures WHERE cover_id > $1 AND slot = 'seal' ORDER BY cover_id LIMIT $2)
    AND EXISTS (
      SELECT 1 FROM cover_signatures k WHERE k.cover_id = s.cover_id AND k.number = s.number AND k.slot = 'seal')
  ORDER BY s.cover_id, s.number, s.id`;

/** Every sealed version of the next covers. One statement. */
export async function coverFiles(db: Reader, after: number, most: number): Promise<Batch> {
  const lines = await select<CoverLine>(db, COVERS, [after, most]);
  const covers = groupBy(lines, ({ id }) => id);
  const files = [...covers].flatMap(([id, own]) =>
    [...groupBy(own, ({ number }) => number)].map(([number, signed]): DigestedFile => ({
      what: 'cover',
      of: id,
      number,
      digest: coverDigest(signed),
    })),
  );
  return { files, read: covers.size, last: lines.at(-1)?.id ?? after };
}

function coverDigest(signed: readonly CoverLine[]): string | null {
  const [principal, seal] = (['principal', 'seal'] as const).map((slot) => signed.find((one) => one.slot === slot));
  try {
    const { signedAt, signature } = principal!;
    const text = coverText(JSON.parse(principal!.document) as Cover, {
      principal: { signedAt, leader: JSON.parse(principal!.leader!) as LeaderOnRecord, signature },
      seal: { signedAt: seal!.signedAt, signature: seal!.signature },
    });
    return sha256Base64(text);
  } catch {
    return null;
  }
}
