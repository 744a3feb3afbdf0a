/** What a school says of a transfer (XAC_NHAN_CHUYEN_TRUONG) under its own seal. */
import {
  kindOfWord,
  STATEMENT_ROOT,
  STATEMENT_TAGS,
  STATEMENT_VERSION,
  statementIds,
  type TransferStatement,
} from '../../transfer/transfer-statement.js';
import type { XmlElement } from '../../xml/element.js';
import { signatureIds } from './expected-ids.js';
import { textBelow } from './places.js';
import { maybe, one, type Shape } from './shape.js';
import type { Verification, VerifyOptions } from './steps.js';
import { verifySingle } from './verify-single.js';

const SHAPE: Shape = {
  name: STATEMENT_ROOT,
  attributes: ['Id'],
  content: [...STATEMENT_TAGS.map((name) => one({ name, content: 'text' })), maybe({ name: 'ds:Signature' })],
};

const idOf = (root: XmlElement): string => (root.attributes['Id'] ?? '').slice(statementIds('').document.length);

/** Of use once it was found in order; null where it says neither of both. */
export function readStatement(root: XmlElement): TransferStatement | null {
  const said = (tag: (typeof STATEMENT_TAGS)[number]): string => textBelow(root, tag);
  const kind = kindOfWord(said('NOI_DUNG'));
  if (kind === null) return null;
  return {
    ...{ transferId: idOf(root), kind, digest: said('SHA256_DANH_SACH') },
    from: { code: said('MA_TRUONG'), name: said('TEN_TRUONG') },
    to: { code: said('MA_TRUONG_DEN'), name: said('TEN_TRUONG_DEN') },
    ...{ pupil: said('MA_HOC_SINH'), at: said('THOI_DIEM') },
  };
}

export function verifyStatement(root: XmlElement, options: VerifyOptions): Promise<Verification> {
  const code = idOf(root);
  const said = (tag: (typeof STATEMENT_TAGS)[number]): string => textBelow(root, tag);
  // Only the school it happens to can say it: who took the pupil, or who takes her back.
  const old = kindOfWord(said('NOI_DUNG')) !== 'received';
  return verifySingle(root, options, {
    kind: 'transfer-statement',
    code,
    shape: SHAPE,
    ids: [{ id: statementIds(code).document, place: STATEMENT_ROOT }, ...signatureIds('transfer-statement', code)],
    covered: (signature) => ({
      statement: () => ({ ...root, children: root.children.filter((child) => child !== signature) }),
    }),
    line: said('THOI_DIEM'),
    wanted: {
      schoolCode: said(old ? 'MA_TRUONG' : 'MA_TRUONG_DEN'),
      schoolName: said(old ? 'TEN_TRUONG' : 'TEN_TRUONG_DEN'),
      person: null,
    },
    version: { said: said('PHIEN_BAN'), known: [STATEMENT_VERSION] },
  });
}
