/** What each stranger is to say, written down before it is asked; where it says otherwise, the run fails. */
interface Foreseen {
  readonly tool: string;
  readonly file: string;
  readonly says: readonly string[];
}

/** Of a signature without a time from others nobody can say in ten years whether it was made while its certificate was good. */
const unproved = (format: string, count: number): string[] =>
  ['10', '20'].flatMap((years) =>
    Array.from({ length: count }, (_, n) => `${years} · ${n + 1} · ${format} · INDETERMINATE · OUT_OF_BOUNDS_NO_POE`),
  );
const today = (format: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `0 · ${n + 1} · ${format} · TOTAL_PASSED · null`);
const both = (format: string, count: number): string[] => [...today(format, count), ...unproved(format, count)];

const DSS = 'EU DSS 6.4';
const by = (years: readonly number[], outcome: string): string[] =>
  years.map((one) => `${one} · 1 · evidence record · ${outcome}`);
/** One stamp counts as long as its authority's certificate; stamped over in the ninth year, by another digest or not, on from there. */
const EVIDENCE = [
  ...['xml', 'pdf'].map((end) => ({
    file: `bang-chung.${end}.ers`,
    // Foreseen as NO_POE of 10 and 20 years: its list says until its end that it was not revoked.
    says: [...by([0, 9], 'PASSED · null'), ...by([10, 20], 'INDETERMINATE · OUT_OF_BOUNDS_NOT_REVOKED')],
  })),
  ...['lam-moi', 'bam-moi'].map((name) => ({ file: `${name}.xml.ers`, says: by([10], 'PASSED · null') })),
  // Foreseen as a wrong digest: as far as it can tell, the right file was not shown.
  { file: 'cua-tep-khac.xml.ers', says: by([0, 9, 10, 20], 'INDETERMINATE · SIGNED_DATA_NOT_FOUND') },
];
export const FORESEEN: readonly Foreseen[] = [
  { tool: DSS, file: 'hoc-ba.xml', says: both('XAdES-BASELINE-B', 3) },
  { tool: DSS, file: 'nguoi-ky.xml', says: both('XAdES-BASELINE-B', 1) },
  { tool: DSS, file: 'hoc-ba.pdf', says: both('PAdES-BASELINE-B', 1) },
  // The time-stamp authority's certificate ends as the others do, and nothing stamps its stamps.
  { tool: DSS, file: 'hoc-ba-co-dau.xml', says: both('XAdES-BASELINE-T', 3) },
  // Its archive stamp holds as long as its authority's certificate, ten years less a few days: somebody has to renew it before.
  // With the authority's answers in place of its list, foreseen as the same.
  ...['hoc-ba-lau-dai.xml', 'hoc-ba-ocsp.xml'].map((file) => ({
    tool: DSS,
    file,
    says: [
      ...['0', '9'].flatMap((years) => [
        ...[1, 2].map((n) => `${years} · ${n} · XAdES-BASELINE-T · TOTAL_PASSED · null`),
        `${years} · 3 · XAdES-BASELINE-LTA · TOTAL_PASSED · null`,
      ]),
      ...['10', '20'].map((years) => `${years} · 3 · XAdES-BASELINE-LTA · INDETERMINATE · OUT_OF_BOUNDS_NO_POE`),
    ],
  })),
  ...EVIDENCE.map(({ file, says }) => ({ tool: DSS, file, says })),
  // Prints as records: stamped, and with what stands behind the seal.
  { tool: DSS, file: 'hoc-ba-co-dau.pdf', says: both('PAdES-BASELINE-T', 1) },
  ...['hoc-ba-lau-dai.pdf', 'hoc-ba-ocsp.pdf'].map((file) => ({
    tool: DSS,
    file,
    says: [
      ...['0', '9'].map((years) => `${years} · 1 · PAdES-BASELINE-LTA · TOTAL_PASSED · null`),
      ...['10', '20'].map((years) => `${years} · 1 · PAdES-BASELINE-LTA · INDETERMINATE · OUT_OF_BOUNDS_NO_POE`),
    ],
  })),
  ...['hoc-ba.pdf', 'hoc-ba-co-dau.pdf', 'hoc-ba-lau-dai.pdf', 'hoc-ba-ocsp.pdf'].map((file) => ({
    tool: 'veraPDF 1.28.2',
    file,
    says: ['PDF profile 3a · isCompliant="true"', 'PDF profile ua1 · isCompliant="true"'],
  })),
  ...['hoc-ba.pdf', 'hoc-ba-co-dau.pdf'].map((file) => ({
    tool: 'pyHanko 0.38.0',
    file,
    says: ['1 · intact · valid · trusted · ENTIRE_FILE · NONE · bottom line: good'],
  })),
  // Behind its seal, what the profile of long-term prints allows there and nothing else; judged by what it carries alone.
  ...['hoc-ba-lau-dai.pdf', 'hoc-ba-ocsp.pdf'].map((file) => ({
    tool: 'pyHanko 0.38.0',
    file,
    says: [
      '1 · intact · valid · trusted · ENTIRE_REVISION · LTA_UPDATES · bottom line: good',
      'long-term · PASSED · OK',
    ],
  })),
  ...[
    ['hoc-ba.pdf', 'seal · Valid · the whole file'],
    ['hoc-ba-co-dau.pdf', 'seal · Valid · the whole file'],
    ['hoc-ba-lau-dai.pdf', 'seal · Valid · up to its own end'],
    ['hoc-ba-ocsp.pdf', 'seal · Valid · up to its own end'],
  ].map(([file, says]) => ({ tool: 'pdfsig', file: file!, says: [says!] })),
  ...['hoc-ba.pdf', 'hoc-ba-co-dau.pdf', 'hoc-ba-lau-dai.pdf', 'hoc-ba-ocsp.pdf'].map((file) => ({
    ...{ tool: 'qpdf', file, says: ['--check · no errors'] },
  })),
  {
    tool: 'python-xmlsec 1.3.17',
    file: 'hoc-ba.xml',
    says: ['signature 1 · verified', 'signature 2 · verified', 'signature 3 · verified'],
  },
  ...['hoc-ba-co-dau.xml', 'hoc-ba-lau-dai.xml', 'hoc-ba-ocsp.xml'].map((file) => ({
    tool: 'python-xmlsec 1.3.17',
    file,
    says: ['signature 1 · verified', 'signature 2 · verified', 'signature 3 · verified'],
  })),
  { tool: 'python-xmlsec 1.3.17', file: 'nguoi-ky.xml', says: ['signature 1 · verified'] },
  ...['EU DSS by VALIDATORS.md', 'pyHanko by VALIDATORS.md'].flatMap((tool) => [
    { tool, file: 'good', says: ['accepted'] },
    { tool, file: 'changed', says: ['refused'] },
    { tool, file: 'long-term', says: ['accepted'] },
  ]),
  {
    tool: 'Together',
    file: 'good and damaged files',
    says: ['valid with us and refused by a stranger: 0', 'not as it was to be: 0'],
  },
  ...['hieutruong', 'quantri'].map((account) => ({
    ...{ tool: 'schemathesis 4.32.5', file: account, says: ['no 5xx, and every answer as the contract says'] },
  })),
];
