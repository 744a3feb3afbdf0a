import path from 'node:path';

const [TRAIL, NOTES] = ['trail', 'notes'];
/** Where the notes lie below the data directory, with `/`: each is filed after what it is of stands in the database. */
export const NOTES_FOLDER = `${TRAIL}/${NOTES}`;

export const notesDir = (dir: string): string => path.join(dir, NOTES);

/** Where the audit's own key and its notes lie as files, out of reach of whoever has the database alone. */
export class TrailFolder {
  readonly dir: string;
  /** A note was stored since files were last written. */
  due = false;

  constructor(dataDir: string) {
    this.dir = path.join(dataDir, TRAIL);
  }
}
