import { zipSync } from 'fflate';
import { kitAddress } from '../../kit/address.js';
import type { ExcelSite } from '../../kit/excel-site.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSchoolEver } from '../school/load-school.js';
import { makeInstallKit } from './make-install-kit.js';
import { noteKit } from './note-kit.js';
import { refuse } from '../../ground/refused.js';
import type { IssuedWorkbook } from '../sheets/workbook/write-issued.js';

export interface ExcelKitRequest {
  readonly caller: Caller;
  readonly host: string;
  readonly share?: string | undefined;
  readonly site: ExcelSite | null;
  readonly version: string;
}

/**
 * The install kit as a .zip with one folder in it. Refuses without HTTPS (`kit-no-https`) and for a name the certificate
 * is not for (`kit-host-other`): Excel would not open what is at such an address.
 */
export const excelKitZip = act({
  act: 'make-kit',
  prepare: async (at, { host, share, site, version }: ExcelKitRequest) => {
    if (site === null) throw refuse('kit-no-https');
    const address = kitAddress(host, site.port, share);
    const served = site.hosts.map((each) => each.toLowerCase());
    if (!served.includes(address.host))
      throw refuse('kit-host-other', { host: address.host, hosts: site.hosts.join(', ') });
    const school = await at.read(({ db }) => loadSchoolEver(db, at.clock()));
    const request = { address, dataDir: site.dataDir, version };
    const { files } = await makeInstallKit({ school, clock: at.clock }, request);
    const folder = `hocba-excel-${address.host}`;
    const entries = Object.fromEntries([...files].map(([name, bytes]) => [`${folder}/${name}`, bytes]));
    const file = { name: `${folder}.zip`, bytes: zipSync(entries, { mtime: at.clock() }) };
    return { host: address.host, file };
  },
  run: async (at, _request, { prepared: { host, file } }): Promise<IssuedWorkbook> => {
    await noteKit(at, host);
    return file;
  },
});
