import os from 'node:os';

export interface Line {
  readonly what: string;
  /** To a reference of the same run; null where the bound is absolute. */
  readonly ratio: number | null;
  readonly bound: string;
  readonly ok: boolean;
  readonly absolute: string;
}

/** The machine, so that absolute figures can be read. */
export const machine = (): string =>
  `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`;

export const row = ({ what, ratio, bound, ok, absolute }: Line): string =>
  `| ${what} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${bound} | ${ok ? '✓' : '✕'} | ${absolute} |`;
