/** What a PC meets that opens the pane at a name: the way there, the certificate, the answer, its headers, its version. */
import { doubt, fail, type Finding, well } from './finding.js';
import type { Answered, Network } from './network.js';

export interface PaneQuestion {
  readonly host: string;
  readonly port: number;
  readonly version: string;
  readonly authorityPem: string;
}

export async function examinePane(
  { host, port, version, authorityPem }: PaneQuestion,
  network: Network,
): Promise<Finding[]> {
  const origin = `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const about = { host, port, url: `${origin}/addin/` };
  let pane: Answered;
  let icon: Answered;
  let health: Answered;
  try {
    pane = await network.get(about.url, authorityPem);
    icon = await network.get(`${origin}/addin/icons/hocba-32.png`, authorityPem);
    health = await network.get(`${origin}/api/v1/health`, authorityPem);
  } catch (error) {
    return [unreached((error as NodeJS.ErrnoException).code ?? '', String(error), about)];
  }
  const wrong = wrongAnswer(pane);
  if (wrong !== null) return [fail('excel-pane-wrong', 'excel-pane-wrong-remedy', { ...about, detail: wrong })];
  const running = versionOf(health);
  if (running === null) {
    return [
      fail('excel-pane-wrong', 'excel-pane-wrong-remedy', { ...about, detail: `HTTP ${health.status} /api/v1/health` }),
    ];
  }
  return [
    running === version
      ? well('excel-pane-ok', about)
      : doubt('excel-version-differs', 'excel-version-remedy', { ...about, running, version }),
    ...(icon.status === 200 && !/no-store|no-cache/.test(icon.header('cache-control'))
      ? []
      : [fail('excel-icons-wrong', 'excel-pane-wrong-remedy', about)]),
  ];
}

const TLS = /^(ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/;

function unreached(code: string, detail: string, about: { host: string; port: number; url: string }): Finding {
  const said = { ...about, detail: code || detail };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return fail('excel-name-unknown', 'excel-name-unknown-remedy', said);
  if (code === 'ECONNREFUSED') return doubt('excel-not-running', 'excel-not-running-remedy', said);
  if (TLS.test(code)) return fail('excel-tls', 'excel-tls-remedy', said);
  if (['ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code)) {
    return fail('excel-port-closed', 'excel-port-closed-remedy', said);
  }
  return fail('excel-pane-wrong', 'excel-pane-wrong-remedy', said);
}

/** What keeps Office from showing this page; null where nothing does. */
function wrongAnswer({ status, header }: Answered): string | null {
  if (status !== 200) return `HTTP ${status}`;
  if (!header('content-type').startsWith('text/html')) return `Content-Type ${header('content-type')}`;
  if (header('x-frame-options') !== '') return `X-Frame-Options ${header('x-frame-options')}`;
  const directives = new Map(
    header('content-security-policy')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
  if (!directives.get('frame-ancestors')?.includes('https://*.officeapps.live.com')) return 'frame-ancestors';
  if (!directives.get('script-src')?.includes('https://appsforoffice.microsoft.com')) return 'script-src';
  return null;
}

function versionOf({ status, body }: Answered): string | null {
  if (status !== 200) return null;
  try {
    const { version } = JSON.parse(body) as { version?: unknown };
    return typeof version === 'string' ? version : null;
  } catch {
    return null;
  }
}
