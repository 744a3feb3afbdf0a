/** A finding's words: what is wrong and why in one or two sentences, then what to do now. */
export interface RuleWords {
  readonly message: string;
  readonly remedy: string;
}

/** A refusal's words. `reason` says what and why; `remedy` says what to do now. */
export interface RefusalWords {
  readonly reason: string;
  readonly remedy: string;
}

/** Words for every code of a group, no more and no fewer. */
export type RefusalWordsOf<Codes> = Readonly<Record<keyof Codes, RefusalWords>>;
