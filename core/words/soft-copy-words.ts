/** The words of the page where whoever asked for a soft copy sees how it stands. `{name}` stands for a parameter. */
export const SHOWN_GRANTS = ['open', 'granted', 'over', 'withdrawn', 'refused'] as const;
/** `over`: its last day has passed. */
export type ShownGrant = (typeof SHOWN_GRANTS)[number];

interface Said {
  readonly first: string;
  readonly meaning: string;
}

export interface SoftCopyWords {
  readonly title: string;
  readonly lead: string;
  readonly field: { readonly label: string; readonly hint: string };
  readonly ask: string;
  /** Of a form sent without a code. */
  readonly lacks: { readonly title: string; readonly fault: string };
  readonly states: Readonly<Record<ShownGrant, Said>>;
  readonly notFound: Said;
  readonly trouble: string;
  readonly lookup: string;
  readonly otherLanguage: string;
}
