/** The words of the page that checks an inspection's bundle. `{name}` stands for a parameter. */
export interface BundleWords {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly passphrase: string;
  readonly open: string;
  readonly working: string;
  readonly lacks: string;
  readonly wrong: string;
  readonly broken: string;
  readonly decision: string;
  readonly made: string;
  readonly covers: string;
  readonly whole: string;
  readonly sample: string;
  readonly leftOutFacts: string;
  readonly records: string;
  readonly verdicts: Readonly<Record<'valid' | 'internal' | 'invalid' | 'unknown' | 'partial', string>>;
  readonly leftOut: string;
  readonly certificates: string;
  readonly certificate: string;
  readonly trail: string;
  readonly noTrail: string;
  readonly trailGood: string;
  readonly trailBad: string;
  readonly key: string;
  readonly unknown: string;
  readonly language: string;
}
