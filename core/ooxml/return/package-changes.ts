/** What changes of a package, part by part. */
import type { PartSource } from '../package.js';
import { partKey } from '../part-names.js';
import type { PatchedBytes } from '../patch/sheet-plan.js';

export class PackageChanges {
  /** Parts whose text was changed where it stood; they keep the encoding they have. */
  readonly patched = new Map<string, string | PatchedBytes>();
  /** Parts written anew, and parts that were not there, in UTF-8. */
  readonly written = new Map<string, string>();
  readonly removed = new Set<string>();

  constructor(private readonly source: PartSource) {}

  /** Nothing where the text is the same. */
  patch(part: string, before: string, after: string): void {
    if (after !== before) this.patched.set(part, after);
  }

  write(part: string, text: string): void {
    this.written.set(part, text);
  }

  /** Take a part away, if it is there. */
  remove(part: string): void {
    const name = this.source.names.get(partKey(part));
    if (name !== undefined) this.removed.add(name);
  }

  /** A name no part has: `sheet1.xml`, `sheet2.xml` … in a folder. */
  freeName(folder: string, base: string): string {
    for (let n = 1; ; n++) {
      const name = `${folder}${base}${n}.xml`;
      if (!this.source.names.has(partKey(name)) && !this.written.has(name)) return name;
    }
  }
}
