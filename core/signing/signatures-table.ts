/** `docs/SIGNATURES.md`, made of the table that signs and verifies; a test says that file and table agree. */
import { EXC_C14N, ENVELOPED, LEAST_RSA_BITS, RSA_SHA256, SHA256 } from './algorithms.js';
import { ALL_KINDS, type AnyKind, ruleOf } from './cover-slots.js';
import { ownIds, SLOT_RULES, type SignatureKind, TRANSFORMS } from './slots.js';

/** Stands for a record's lookup code, or the id of a list or transaction. */
const CODE = '{code}';

const SHORT: Readonly<Record<string, string>> = { [ENVELOPED]: 'enveloped-signature', [EXC_C14N]: 'exc-c14n' };

const BEFORE = `# What each signature covers

Made of \`core/signing/slots.ts\` by \`signaturesTable()\`; to change it, change the table. \`${CODE}\` is the record's lookup
code (UUID v4), or the id of the list or transaction; so Ids stay unique when records travel together, and a place then
starts with \`DANH_SACH_HOC_BA/\`.

- W3C XML Signature with the properties of XAdES baseline B (ETSI EN 319 132-1), baseline T with a time stamp.
- Canonicalization \`${EXC_C14N}\`, digest \`${SHA256}\`, signature \`${RSA_SHA256}\`, RSA of at least ${LEAST_RSA_BITS} bits.
  Nothing else is written, and nothing else is accepted.
- KeyInfo holds X509SubjectName (RFC 4514) and X509Certificate. SigningCertificateV2 in the signed properties names the
  certificate by its digest, so that KeyInfo cannot be changed; IssuerSerialV2, a hint, is left out.
- The claimed time stands twice, equal: where CV 2088 looks for it, Object/SignatureProperties/SignatureProperty/SigningTime
  (in the XAdES namespace, because the schema of XML Signature wants a foreign one there), and in the signed properties.
- A signature made on a record is one of three, in this order in document and time: homeroom, principal, seal. An RFC 3161
  stamp of a signature's value stands in its unsigned properties and is put in before the next signature, which covers it.
- A seal may be put on again under a later certificate of the school: the record stays to the letter, its line and day of
  release included, so that every seal of a unit signs the same digest (\`#hoc-ba-{code}\`). Only such a seal may claim a later
  moment than its line, never an earlier one.
- The verifier rebuilds each signature with the writer and accepts only an equal text; every Id must stand exactly once, at
  the place given here.
`;

/** What a form is besides its References. */
const NOTES: Readonly<Partial<Record<AnyKind, string>>> = {
  checkers: `
Version 1.1 is the form of a school that was called otherwise once: after \`NGAY_KY\`, oldest first, a \`TRUONG_CU\` with \`MA_TRUONG\`,
\`TEN_TRUONG\` and \`DEN_HET_NGAY\` (its last day, in Viet Nam) for each earlier name or code. Other schools write 1.0 as before.
`,
};

/** Markdown as Prettier leaves it. */
export const signaturesTable = (): string => [BEFORE, ...ALL_KINDS.map(section), unsigned(), breakages()].join('\n');

function section(kind: AnyKind): string {
  const { signer, signatureId, place, covers } = ruleOf(kind);
  const own = ownIds(signatureId(CODE));
  const rows = [
    ...covers.map(({ uri, coverage, place: at, about }) => [
      `\`${uri(CODE) ? uri(CODE) : 'URI=""'}\``,
      `\`${at}\``,
      TRANSFORMS[coverage].map((one) => SHORT[one]!).join(', '),
      about,
    ]),
    [`\`#${own.time}\``, `\`${place}/ds:Object/…/ds:SignatureProperty\``, 'exc-c14n', 'the moment claimed'],
    [
      `\`#${own.properties}\``,
      `\`${place}/ds:Object/…/xades:SignedProperties\``,
      'exc-c14n',
      'the moment claimed, the certificate by its digest, the type of each data part',
    ],
  ];
  return `## ${kind}: ${signer}

Signature \`${signatureId(CODE)}\` at \`${place}\`.

${table(['Reference', 'place', 'transforms', 'what it is'], rows)}
${NOTES[kind] ?? ''}`;
}

/** Who covers each signature with all it holds: what was put in beside its value is safe from then on. */
const COVERED_BY: Readonly<Record<AnyKind, string>> = {
  homeroom: 'principal, seal',
  principal: 'seal',
  seal: 'transaction',
  'subject-list': 'nothing but the digest of its list in the homeroom signature',
  transaction: 'nothing',
  checkers: 'nothing',
  completion: 'nothing',
  transfer: 'nothing',
  'transfer-statement': 'nothing',
  cover: 'cover-seal',
  'cover-seal': 'nothing',
};

function unsigned(): string {
  const rows = ALL_KINDS.map((kind) => [
    kind,
    `\`${ruleOf(kind).place}/ds:Object/…/xades:UnsignedSignatureProperties/xades:SignatureTimeStamp\``,
    COVERED_BY[kind],
  ]);
  return `## Where unsigned properties stand

Of most signatures one there may be, and no other: an RFC 3161 token of the canonical \`ds:SignatureValue\` (\`${SHORT[EXC_C14N]}\`). It is put in when
the signature is taken, or never: nothing that is stored is changed. Without it the time is the one claimed.

${table(['signature', 'place', 'covered by'], rows)}

A record's seal with a stamp may hold more, in this order and each once (XAdES baseline LTA), put in before print and transaction
are made: \`xades:CertificateValues\` and \`xades:RevocationValues\` with the authorities and lists of all three signatures (answers about a
single certificate, \`xades:OCSPValues\`, where an authority has no list at hand or one over 16 KB), in
\`xades141:TimeStampValidationData\` what their stamps need besides, and \`xades141:ArchiveTimeStamp\`, a stamp of what the seal
covers, its SignedInfo, SignatureValue and KeyInfo, all unsigned properties before it and the other Object. At most 96 KB of
certificates, lists and answers; where they cannot be had, the seal stays at its stamp. The Ministry's fields are none of these.

## The seal of a print

A print (PDF/A-3a) bears the school's seal as PAdES (\`ETSI.CAdES.detached\`, ETSI EN 319 142-1), over everything in the file but the
seal's own place. Where the school has set a time-stamp authority, before the print is stored, each part only where it can be had:

- B-T: an RFC 3161 token of the signature's value, an unsigned attribute of its CMS; covered by the document time-stamp.
- B-LT: behind the seal, \`/DSS\` with certificates, lists (\`/CRLs\`) and answers (\`/OCSPs\`, as in a record) of the seal's chain and of its
  stamp's; covered by it, too.
- B-LTA: behind that, \`/DocTimeStamp\` (\`ETSI.RFC3161\`) in a field of no page, over all of the file before it.

The two behind the seal are incremental updates of our own form. The verifier writes them again and accepts equal bytes only; whatever
else stands there was written after the seal, and the print is invalid. At most 96 KB of certificates, lists and answers.
A Học Bạ from before \`/OCSPs\` and \`xades:OCSPValues\` calls prints and records that hold them invalid: [portals first](PORTAL.md).
`;
}

/** Parts of a record in the document's order, with what ends when they change. */
function breakages(): string {
  const parts = (['homeroom', 'principal'] as const).flatMap((kind) => SLOT_RULES[kind].covers);
  const rows = [...new Map(parts.map((covered) => [covered.part, covered.about])).entries()].map(([part, about]) => [
    about,
    ...(['homeroom', 'principal', 'seal'] as const).map((slot) => (breaks(part).includes(slot) ? 'ends' : '')),
  ]);
  const late = [
    ['place and day of release, and the school’s own line', '', '', 'ends'],
    ['the principal’s signature', '', 'ends', 'ends'],
  ];
  return `## What a change ends

${table(['changed on a sealed record', 'homeroom', 'principal', 'seal'], [...rows, ...late])}
`;
}

/** Slots whose signature no longer verifies when a part of a record changes. */
export function breaks(part: string): SignatureKind[] {
  const direct = (kind: SignatureKind): boolean => SLOT_RULES[kind].covers.some((covered) => covered.part === part);
  // The homeroom signature carries the subject rows, and the principal covers it as a whole.
  const inHomeroom = part === 'subjectRows' || part === 'homeroomSignature';
  return (['homeroom', 'principal', 'seal'] as const).filter((slot) => slot === 'seal' || direct(slot) || inHomeroom);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => [...row[column]!].length), 3));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
