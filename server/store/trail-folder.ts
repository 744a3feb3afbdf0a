import path from 'node:path';

/** Where the audit's own key and its notes lie as files, out of reach of whoever has the database alone. */
export class TrailFolder {
  readonly dir: string;
  /** A note was stored since files were last written. */
  due = false;

  constructor(dataDir: string) {
    this.dir = path.join(dataDir, 'trail');
  }
}
