/** A request to recall looked at: its list under the school's signature, its files. */
import { RECALL_TAGS, type RecallItem } from '../../../core/record/recall-item.js';
import { SPEC_V1 } from '../../../core/record/spec-v1.js';
import { childrenNamed, textBelow } from '../../../core/signing/verify/places.js';
import { withBudget } from '../../../core/signing/verify/steps.js';
import { verifyRecallList } from '../../../core/signing/verify/verify-recall-list.js';
import { MOST_CODES } from '../../../core/wire/finalising.js';
import type { Recall } from '../../../core/wire/recalls.js';
import { PACKAGE_LIMIT } from '../../exports/package.js';
import { tidy } from '../../../core/text/normalise.js';
import { WireRefused } from '../wire/wire-fault.js';
import { type Believed, refuseTransaction } from './check-package.js';
import { openList } from './open-list.js';

/** What is asked to be recalled. Rejects with WireRefused. */
export async function checkRecall(
  { content, authenticationRequest: { messageid, ma_don_vi } }: Pick<Recall, 'content' | 'authenticationRequest'>,
  { options, known }: Believed,
): Promise<RecallItem[]> {
  const root = await openList(content, messageid);
  const found = await verifyRecallList(root, withBudget(options));
  refuseTransaction(found, known);
  const elements = childrenNamed(root, SPEC_V1.groups.record);
  if (elements.length > MOST_CODES) throw new WireRefused('GD05', String(elements.length));
  const items = elements.map(
    (element) =>
      Object.fromEntries(
        RECALL_TAGS.flatMap((tag) => (textBelow(element, tag) === '' ? [] : [[tag, textBelow(element, tag)]])),
      ) as RecallItem,
  );
  const other = items.find(({ MA_TRUONG: school }) => school !== ma_don_vi);
  if (other !== undefined) throw new WireRefused('HB04', other.MA_TRUONG ?? '');
  const codes = items.map(({ MA_TRA_CUU_UUID: code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) throw new WireRefused('HB07', twice);
  return items;
}

/** First bytes of what may be attached. */
const MAGIC: Readonly<Record<Recall['dinh_kem'][number]['kieu'], string>> = {
  'application/pdf': '25504446',
  'image/jpeg': 'ffd8ff',
  'image/png': '89504e47',
};

/** Throws WireRefused for a request without a reason, or with files that are not what they say. */
export function refuseWords({ ly_do, dinh_kem, content }: Recall): void {
  if (tidy(ly_do) === '') throw new WireRefused('TH05', 'ly_do');
  for (const { ten, kieu, noi_dung } of dinh_kem) {
    const head = Buffer.from(noi_dung.slice(0, 16), 'base64').toString('hex');
    if (!head.startsWith(MAGIC[kieu])) throw new WireRefused('TH06', ten);
  }
  const size = dinh_kem.reduce((sum, { noi_dung }) => sum + noi_dung.length, content.length);
  if (size > PACKAGE_LIMIT) throw new WireRefused('GT04', 'dinh_kem');
}
