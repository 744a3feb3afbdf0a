/** Where each line stands on the school's pre-printed paper, and how this computer remembers it. */
import { recall, remember } from '../device/storage.js';

export const CERTIFICATE_LINES = ['name', 'class', 'awards', 'number', 'day', 'office', 'signer'] as const;
export type CertificateLine = (typeof CERTIFICATE_LINES)[number];

/** `top`: millimetres from the upper edge; `size`: points. */
export interface LinePlace {
  readonly top: number;
  readonly size: number;
}

/** A4, landscape. `left`, `top`: millimetres everything is moved, as a printer draws its paper in askew. */
export interface CertificateSetting {
  readonly left: number;
  readonly top: number;
  readonly lines: Readonly<Record<CertificateLine, LinePlace>>;
}

/** As most printed papers have it: name and award in the middle, number below left, day and office below right. */
export const FIRST_SETTING: CertificateSetting = {
  left: 0,
  top: 0,
  lines: {
    name: { top: 95, size: 24 },
    class: { top: 110, size: 16 },
    awards: { top: 122, size: 18 },
    number: { top: 150, size: 12 },
    day: { top: 150, size: 13 },
    office: { top: 158, size: 13 },
    signer: { top: 190, size: 14 },
  },
};

const KEY = 'hocba.certificates';
/** What a printer can still put on A4, in millimetres and points. */
export const LIMITS = { shift: 50, top: 205, smallest: 6, size: 60 } as const;

const within = (value: unknown, most: number, least = 0): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most ? value : null;

/** What was remembered, where it is one: anything else gives the first setting, line by line. */
export function readSetting(text: string | null): CertificateSetting {
  const found = parsed(text);
  const lines = CERTIFICATE_LINES.map((line): [CertificateLine, LinePlace] => {
    const own = (found.lines as Record<string, { top?: unknown; size?: unknown }> | undefined)?.[line];
    const { top, size } = FIRST_SETTING.lines[line];
    return [
      line,
      { top: within(own?.top, LIMITS.top) ?? top, size: within(own?.size, LIMITS.size, LIMITS.smallest) ?? size },
    ];
  });
  return {
    left: within(found.left, LIMITS.shift, -LIMITS.shift) ?? 0,
    top: within(found.top, LIMITS.shift, -LIMITS.shift) ?? 0,
    lines: Object.fromEntries(lines) as CertificateSetting['lines'],
  };
}

function parsed(text: string | null): Partial<Record<keyof CertificateSetting, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export const recallSetting = (): CertificateSetting => readSetting(recall(KEY));
export const rememberSetting = (setting: CertificateSetting): boolean => remember(KEY, JSON.stringify(setting));
