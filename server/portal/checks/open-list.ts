/** What travels in `content`: unpacked, parsed, and the list it must be. */
import { SPEC_V1 } from '../../../core/record/spec-v1.js';
import { batchId } from '../../../core/record/batch.js';
import { parseXml, XmlRefused } from '../../../core/signing/parse-xml.js';
import { nameOf } from '../../../core/signing/verify/places.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { XmlElement } from '../../../core/xml/element.js';
import { type PackageFault, PackageUnreadable, unpackContent } from '../../exports/package.js';
import { WireRefused } from '../wire/wire-fault.js';

const UNREADABLE: Readonly<Record<PackageFault, WireFault>> = {
  'too-large': 'DG06',
  'not-base64': 'DG01',
  'too-short': 'DG02',
  'not-gzip': 'DG03',
  'wrong-length': 'DG04',
  'not-utf8': 'DG05',
};

/** The root of the list under a messageid. Rejects with WireRefused. */
export async function openList(content: string, messageid: string): Promise<XmlElement> {
  const root = parsed(await unpacked(content));
  if (nameOf(root) !== SPEC_V1.groups.batch) throw new WireRefused('GD01', nameOf(root));
  if (root.attributes['id'] !== batchId(messageid)) throw new WireRefused('GD03', root.attributes['id'] ?? '');
  return root;
}

async function unpacked(content: string): Promise<string> {
  try {
    return await unpackContent(content);
  } catch (error) {
    if (error instanceof PackageUnreadable) throw new WireRefused(UNREADABLE[error.fault]);
    throw error;
  }
}

function parsed(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlRefused) throw new WireRefused('XM01', `${error.code} ${error.detail}`);
    throw error;
  }
}
