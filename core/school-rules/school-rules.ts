/** What a school decides for itself about its records (regulation 6.3, G16): data of a decision with number and days. */

/** Who may carry out an order to lock or open: the administrator, deputies named by Ban Quản trị, or wearers of a hat. */
export const EXECUTORS = ['administrator', 'deputies', 'vice-principal', 'clerk'] as const;
export type Executor = (typeof EXECUTORS)[number];

export interface SchoolRules {
  /** Whether subject teachers sign their rows; homeroom teacher and principal always sign (decision 20). */
  readonly subjectTeachersSign: boolean;
  /** At least one. */
  readonly executors: readonly Executor[];
  /** Days before a period's named day from which its sheet is to be entered; null where it is open the whole year before. */
  readonly windowDays: number | null;
  /** Minutes without use after which a sign-in ends (decision 30). */
  readonly idleMinutes: number;
  /** Days after which an order to open that nobody carried out lapses (decision 39). */
  readonly lapseDays: number;
  /** Whether prints carry the code that proves them without a server, where nobody says otherwise (decision 45). */
  readonly paperCode: boolean;
}

/** What holds until a school decides otherwise. */
export const DEFAULT_RULES: SchoolRules = {
  subjectTeachersSign: true,
  executors: ['administrator', 'deputies'],
  windowDays: null,
  idleMinutes: 15,
  lapseDays: 7,
  paperCode: true,
};

/** Both ends included. A sign-in that never ended would leave a key open on a shared PC. */
export const RULE_LIMITS = {
  windowDays: { from: 1, to: 90 },
  idleMinutes: { from: 5, to: 60 },
  lapseDays: { from: 1, to: 30 },
} as const;
