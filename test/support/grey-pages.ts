/** Printed pages as grey pictures, the way a scanner gives them: turned, stained, read by a program. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './programs.js';

export interface Grey {
  readonly width: number;
  readonly height: number;
  /** A byte a dot, 255 white. */
  readonly dots: Uint8Array;
}

/** Pages of a PDF at so many dots an inch, by poppler. */
export async function greyPages(pdf: string, dpi: number): Promise<Grey[]> {
  const stem = path.join(path.dirname(pdf), 'page');
  run('pdftoppm', ['-r', String(dpi), '-gray', pdf, stem]);
  const names = run('ls', [path.dirname(pdf)])
    .split('\n')
    .filter((name) => name.endsWith('.pgm'))
    .sort();
  return Promise.all(names.map(async (name) => parsePgm(await readFile(path.join(path.dirname(pdf), name)))));
}

function parsePgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 100));
  if (!head) throw new Error('no PGM');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, dots: new Uint8Array(bytes.subarray(head[0].length, head[0].length + width * height)) };
}

export const pgmOf = ({ width, height, dots }: Grey): Buffer =>
  Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots]);

/** Turned about its middle by degrees, white where nothing was. */
export function turned({ width, height, dots }: Grey, degrees: number): Grey {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const out = new Uint8Array(dots.length).fill(255);
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const fx = Math.round(cos * (x - cx) + sin * (y - cy) + cx);
      const fy = Math.round(-sin * (x - cx) + cos * (y - cy) + cy);
      if (fx >= 0 && fx < width && fy >= 0 && fy < height) out[y * width + x] = dots[fy * width + fx]!;
    }
  return { width, height, dots: out };
}

/** As coarser dots see it: each the mean of `by` times `by`. */
export function coarser({ width, height, dots }: Grey, by: number): Grey {
  const [wide, tall] = [Math.floor(width / by), Math.floor(height / by)];
  const out = new Uint8Array(wide * tall);
  for (let y = 0; y < tall; y += 1)
    for (let x = 0; x < wide; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < by; dy += 1)
        for (let dx = 0; dx < by; dx += 1) sum += dots[(y * by + dy) * width + x * by + dx]!;
      out[y * wide + x] = sum / by ** 2;
    }
  return { width: wide, height: tall, dots: out };
}

/** With a round stain, dots from the upper left corner. */
export function stained({ width, height, dots }: Grey, at: { x: number; y: number }, radius: number): Grey {
  const out = dots.slice();
  for (let y = Math.max(0, at.y - radius); y < Math.min(height, at.y + radius); y += 1)
    for (let x = Math.max(0, at.x - radius); x < Math.min(width, at.x + radius); x += 1)
      if ((x - at.x) ** 2 + (y - at.y) ** 2 < radius ** 2) out[y * width + x] = 90;
  return { width, height, dots: out };
}

export const rgbaOf = ({ width, height, dots }: Grey) => {
  const data = new Uint8ClampedArray(width * height * 4);
  dots.forEach((dot, at) => data.set([dot, dot, dot, 255], at * 4));
  return { width, height, data };
};

/** A part of it. */
export function part({ width, dots }: Grey, box: { x: number; y: number; width: number; height: number }): Grey {
  const out = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y += 1)
    out.set(dots.subarray((box.y + y) * width + box.x, (box.y + y) * width + box.x + box.width), y * box.width);
  return { width: box.width, height: box.height, dots: out };
}
