/** Where the PCs of a school find its server, and the shared folder that holds the kit. */
import { isIPv4 } from 'node:net';
import { isHost } from '../pki/server-certificate.js';
import { refuse } from '../ground/refused.js';

export interface KitAddress {
  /** DNS or computer name, or IPv4 address, in lower case. */
  readonly host: string;
  readonly port: number;
  /** `https://host:port`, without the port where it is 443. */
  readonly origin: string;
  /** UNC path of the shared folder. */
  readonly share: string;
}

/** Windows gives the share a name of at most 80 characters; a path Excel keeps is at most 259. */
const SHARE = /^\\\\[^\\/:*?"<>|\s]{1,253}(\\[^\\/:*?"<>|]{1,80})+$/;
const SHARE_NAME = 'hocba';

/**
 * The address of a kit. Refuses a host that is not just a name or an IPv4 address (`kit-host`), and a share that is no UNC
 * path (`kit-share`).
 */
export function kitAddress(host: string, port: number, share?: string): KitAddress {
  const name = host.trim().toLowerCase();
  const origin = originOf(name, port);
  if (origin === null) throw refuse('kit-host', { host: host.trim().slice(0, 100) });
  const folder = share?.trim().replaceAll('/', '\\').replace(/\\+$/, '') || defaultShare(name);
  if (!SHARE.test(folder) || folder.length > 259) throw refuse('kit-share', { share: folder.slice(0, 100) });
  return { host: name, port, origin, share: folder };
}

/** The shared folder a school most easily makes: on the server itself. */
export const defaultShare = (host: string): string => `\\\\${host}\\${SHARE_NAME}`;

/** Null for what no PC could reach: other characters, an address that means no machine, a number read as an address. */
function originOf(host: string, port: number): string | null {
  if (!isHost(host) || host === '0.0.0.0' || host === '255.255.255.255') return null;
  const address = `https://${host}:${port}/`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.hostname === host && (isIPv4(host) || /[a-z]/.test(host)) ? url.origin : null;
}
