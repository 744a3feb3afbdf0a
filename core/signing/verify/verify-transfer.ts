/** The listing of a transfer (CHUYEN_TRUONG) under the old school's seal; the files it names are held against it by whoever has them. */
import {
  FILE_TAG,
  FILE_TAGS,
  TRANSFER_ROOT,
  TRANSFER_TAGS,
  TRANSFER_VERSION,
  transferIds,
  type TransferList,
} from '../../transfer/transfer-list.js';
import type { XmlElement } from '../../xml/element.js';
import { signatureIds } from './expected-ids.js';
import { childrenNamed, textBelow } from './places.js';
import { many, maybe, one, type Shape } from './shape.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

const leaf = (name: string): Shape => ({ name, content: 'text' });
const SHAPE: Shape = {
  name: TRANSFER_ROOT,
  attributes: ['Id'],
  content: [
    ...TRANSFER_TAGS.map((name) => one(leaf(name))),
    many({ name: FILE_TAG, content: FILE_TAGS.map((name) => one(leaf(name))) }, 1),
    maybe({ name: 'ds:Signature' }),
  ],
};

const idOf = (root: XmlElement): string => (root.attributes['Id'] ?? '').slice(transferIds('').document.length);

/** What a listing says; of use once it was found in order. */
export function readTransfer(root: XmlElement): TransferList {
  const said = (tag: string): string => textBelow(root, tag);
  return {
    transferId: idOf(root),
    from: { code: said('MA_TRUONG'), name: said('TEN_TRUONG') },
    to: { code: said('MA_TRUONG_DEN'), name: said('TEN_TRUONG_DEN') },
    madeAt: said('NGAY_LAP'),
    files: childrenNamed(root, FILE_TAG).map((file) => ({
      path: textBelow(file, FILE_TAGS[0]),
      digest: textBelow(file, FILE_TAGS[1]),
    })),
  };
}

export function verifyTransfer(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = idOf(root);
  const said = (tag: string): string => textBelow(root, tag);
  return verifySingle(root, options, {
    kind: 'transfer',
    code,
    shape: SHAPE,
    ids: [{ id: transferIds(code).document, place: TRANSFER_ROOT }, ...signatureIds('transfer', code)],
    covered: (signature) => ({
      transfer: () => ({ ...root, children: root.children.filter((child) => child !== signature) }),
    }),
    line: null,
    wanted: { schoolCode: said('MA_TRUONG'), schoolName: said('TEN_TRUONG'), person: null },
    version: { said: said('PHIEN_BAN'), known: [TRANSFER_VERSION] },
  });
}
