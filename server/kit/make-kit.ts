/** Everything a school needs to install the add-in, as files; pure of disk and clock. */
import { X509Certificate } from 'node:crypto';
import { KIT_FILES, type KitFileKey } from '../../core/words/kit-words.js';
import type { KitAddress } from './address.js';
import { catalogueId, catalogueReg } from './catalogue.js';
import { instructionsPage } from './instructions/page.js';
import type { Drawings } from './instructions/pictures.js';
import { manifestFor, manifestVersion } from './manifest-for.js';
import { clearCacheScript, trustScript } from './scripts.js';

export interface KitParts {
  readonly address: KitAddress;
  readonly school: { readonly code: string; readonly name: string };
  /** PEM of the certificate PCs have to trust. */
  readonly authorityPem: string;
  /** The top-level manifest.xml. */
  readonly manifestTemplate: string;
  readonly drawings: Drawings;
  /** package.json's version. */
  readonly version: string;
  readonly now: Date;
}

export interface InstallKit {
  readonly address: KitAddress;
  /** SHA-1 of the certificate to trust, as Windows shows it. */
  readonly thumbprint: string;
  /** By file name; the names never change, for Excel knows a shared folder's add-in by its file. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function makeKit({
  address,
  school,
  authorityPem,
  manifestTemplate,
  drawings,
  version,
  now,
}: KitParts): InstallKit {
  const certificate = new X509Certificate(authorityPem);
  const thumbprint = certificate.fingerprint.replaceAll(':', '').replace(/.{8}(?=.)/g, '$& ');
  const about = {
    ...{ address, school: school.name, thumbprint, version: manifestVersion(version), made: now },
    validTo: new Date(certificate.validTo),
  };
  const contents: Readonly<Record<KitFileKey, Uint8Array>> = {
    instructions: Buffer.from(instructionsPage(about, drawings)),
    manifest: Buffer.from(manifestFor(manifestTemplate, address.origin, version)),
    certificate: certificate.raw,
    trust: trustScript(KIT_FILES.certificate, thumbprint),
    catalogue: catalogueReg(catalogueId(school.code), address.share),
    clearCache: clearCacheScript(),
  };
  const keys = Object.keys(KIT_FILES) as KitFileKey[];
  return { address, thumbprint, files: new Map(keys.map((key) => [KIT_FILES[key], contents[key]])) };
}
