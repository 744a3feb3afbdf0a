/** The instructions of the install kit. `{name}` stands for a parameter, `code` for what is typed, *label* for what Excel shows. */

/** Files of the kit by what they are. */
export const KIT_FILES = {
  instructions: 'huong-dan.html',
  manifest: 'manifest.xml',
  certificate: 'hocba-chung-thu.cer',
  trust: '1-tin-chung-thu.cmd',
  catalogue: '2-them-danh-muc.reg',
  clearCache: 'xoa-bo-nho-dem.cmd',
} as const;
export type KitFileKey = keyof typeof KIT_FILES;

export const KIT_WAYS = ['shared', 'central', 'web', 'mac'] as const;
export type KitWay = (typeof KIT_WAYS)[number];
export const KIT_PICTURES = ['overview', 'shared', 'central', 'web', 'network', 'mac', 'done'] as const;
export type KitPicture = (typeof KIT_PICTURES)[number];

export interface KitSteps {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
}

export interface KitTrouble {
  readonly sign: string;
  readonly remedy: string;
}

export interface KitWords {
  readonly title: string;
  readonly lead: string;
  readonly factsTitle: string;
  readonly facts: Readonly<Record<'server' | 'share' | 'fingerprint' | 'validTo' | 'version' | 'made', string>>;
  readonly filesTitle: string;
  readonly files: Readonly<Record<KitFileKey, string>>;
  readonly server: KitSteps;
  readonly trust: KitSteps;
  readonly chooseTitle: string;
  readonly chooseLead: string;
  readonly ways: Readonly<Record<KitWay, KitSteps & { readonly when: string }>>;
  readonly done: KitSteps;
  readonly troubleTitle: string;
  readonly troubles: readonly KitTrouble[];
  /** What each picture shows, below it and for who cannot see it. */
  readonly pictures: Readonly<Record<KitPicture, string>>;
}
