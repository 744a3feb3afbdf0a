/** The manifest of one server, made from the top-level manifest.xml. */
import { DEFAULT_HTTPS_PORT } from '../ground/https-port.js';

/** What the template has where a server's own origin belongs. */
export const TEMPLATE_ORIGIN = `https://localhost:${DEFAULT_HTTPS_PORT}`;

/** Office wants one to four numbers, and its validation service none below 1.0: 0.1.0 is 1.0.1.0. */
export const manifestVersion = (version: string): string => `1.${version.replace(/[^\d.].*$/, '')}`;

/** The template with another origin and version; nothing else changes, the Id least of all. */
export const manifestFor = (template: string, origin: string, version: string): string =>
  template
    .replaceAll(TEMPLATE_ORIGIN, origin)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
