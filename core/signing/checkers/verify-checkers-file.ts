/** What stands in a school's file for checkers, where it is the school's. */
import { isDay } from '../../codes/day.js';
import { yesOrNo } from '../../record/record-words.js';
import type { XmlElement } from '../../xml/element.js';
import { parseXml } from '../parse-xml.js';
import { instantOf } from '../verify/instants.js';
import { below, childrenNamed, textBelow } from '../verify/places.js';
import type { Verification, VerifyOptions } from '../verify/steps.js';
import { verifyXml } from '../verify/verify-xml.js';
import { xmlText } from '../verify/xml-text.js';
import type { Checkers, Period } from './checkers-file.js';

export interface CheckedCheckers {
  readonly verification: Verification;
  /** Null unless the file is valid: nothing of another one may be believed. */
  readonly checkers: Checkers | null;
}

/** Never rejects for anything that stands in the file. */
export async function verifyCheckersFile(
  document: string | Uint8Array,
  options: VerifyOptions,
): Promise<CheckedCheckers> {
  const verification = await verifyXml(document, options);
  const sure = verification.kind === 'checkers' && verification.verdict === 'valid';
  return { verification, checkers: sure ? readCheckers(document, verification.code!) : null };
}

const calledIn = (part: XmlElement) => ({ code: textBelow(part, 'MA_TRUONG'), name: textBelow(part, 'TEN_TRUONG') });

function readCheckers(document: string | Uint8Array, fileId: string): Checkers | null {
  const root = parseXml(typeof document === 'string' ? document : xmlText(document));
  const list = below(root, 'DANH_SACH')!;
  const each = <T>(name: string, read: (line: XmlElement) => T): T[] => childrenNamed(list, name).map(read);
  const fingerprint = (line: XmlElement): string => textBelow(line, 'VAN_TAY');
  const orNull = (line: XmlElement, name: string): string | null => textBelow(line, name) || null;
  const period = (line: XmlElement): Period => ({ from: textBelow(line, 'TU_NGAY'), to: orNull(line, 'DEN_NGAY') });
  const former = each('TRUONG_CU', (line) => ({ ...calledIn(line), toDay: textBelow(line, 'DEN_HET_NGAY') }));
  if (!former.every(({ toDay }) => isDay(toDay))) return null;
  const read: Checkers = {
    fileId,
    school: { ...calledIn(list), ...(former.length > 0 && { former }) },
    number: Number(textBelow(list, 'SO_THU_TU')),
    signedAt: textBelow(list, 'NGAY_KY'),
    anchors: each('NOI_CAP', (line) => ({
      fingerprint: fingerprint(line),
      subject: textBelow(line, 'TEN'),
      internal: textBelow(line, 'NOI_BO') === yesOrNo(true),
      ...period(line),
    })),
    lists: each('DANH_SACH_THU_HOI', (line) => ({
      fingerprint: fingerprint(line),
      authority: textBelow(line, 'NOI_CAP'),
      madeAt: textBelow(line, 'NGAY_LAP'),
      nextUpdate: orNull(line, 'NGAY_TIEP'),
    })),
    seals: each('CON_DAU', (line) => ({ fingerprint: fingerprint(line), ...period(line) })),
    signers: each('NGUOI_KY', (line) => ({
      fingerprint: fingerprint(line),
      name: textBelow(line, 'HO_VA_TEN'),
      personalId: orNull(line, 'SO_CCCD'),
      ...period(line),
    })),
  };
  if (!Number.isSafeInteger(read.number) || read.number < 1) return null;
  const times = [...read.anchors, ...read.seals, ...read.signers].flatMap(({ from, to }) => [from, to ?? from]);
  return times.every((time) => instantOf(time) !== null) ? read : null;
}
