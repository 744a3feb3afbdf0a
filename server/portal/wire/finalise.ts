/** Transactions 7 and 8: what the principal finalised, confirmed; what the portal holds of units. */
import type { Finalise, FinaliseAnswer } from '../../../core/wire/finalising.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { Units, UnitsAnswer } from '../../../core/wire/units.js';
import type { PortalDeps } from '../portal-deps.js';
import type { Reading, Writing } from '../store/portal-database.js';
import { once, schoolBy, withoutSecrets } from './messages.js';
import { faultFieldsOf, WireRefused } from './wire-fault.js';

/** Clocks differ, ms. */
const TOLERATED = 10 * 60_000;

/** Rejects with WireRefused for what is wrong with the message as a whole. */
export async function finalise(deps: PortalDeps, sent: Finalise): Promise<FinaliseAnswer> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const { messageid, function: name } = sent.authenticationRequest;
  if (Date.parse(sent.thoi_diem) > deps.clock().getTime() + TOLERATED) throw new WireRefused('CH04', sent.thoi_diem);
  const message = { school, messageid, function: name, asks: withoutSecrets(sent) };
  return once(deps, message, async (at, now) => {
    const lines: FinaliseAnswer['danh_sach'] = [];
    for (const code of new Set(sent.ma_tra_cuu_uuid)) lines.push(await finaliseOne(at, { school, code, now }));
    return { messageid, ma_don_vi: school, ...faultFieldsOf(null), danh_sach: lines };
  });
}

interface UnitRow {
  readonly code: string;
  readonly digest: string;
  readonly acceptedAt: string;
  readonly finalisedAt: string | null;
  readonly recalledAt: string | null;
}

const unitOf = async (at: Reading, school: string, code: string): Promise<UnitRow | undefined> =>
  (
    await at.rows<UnitRow>(
      `SELECT code, digest, accepted_at AS "acceptedAt", finalised_at AS "finalisedAt", recalled_at AS "recalledAt"
       FROM units WHERE code = $1 AND school_code = $2`,
      [code, school],
    )
  )[0];

const WAITING = `
  SELECT r.messageid FROM recalls r JOIN recall_units u ON u.recall_seq = r.seq
  WHERE r.state = 'waiting' AND u.fault IS NULL AND u.code = $1 LIMIT 1`;

async function finaliseOne(
  at: Writing,
  { school, code, now }: { readonly school: string; readonly code: string; readonly now: string },
): Promise<FinaliseAnswer['danh_sach'][number]> {
  const line = (fault: WireFault | null, since: string) => ({
    ma_tra_cuu_uuid: code,
    trang_thai: fault === null ? (1 as const) : (0 as const),
    thoi_diem: since,
    ...faultFieldsOf(fault),
  });
  const unit = await unitOf(at, school, code);
  if (unit === undefined) return line('CH01', '');
  if (unit.recalledAt !== null) return line('CH02', '');
  if (unit.finalisedAt !== null) return line(null, unit.finalisedAt);
  const [waiting] = await at.rows<{ messageid: string }>(WAITING, [code]);
  if (waiting !== undefined) return line('CH03', '');
  await at.write('UPDATE units SET finalised_at = $1 WHERE code = $2', [now, code]);
  return line(null, now);
}

/** Rejects with WireRefused for an account that is not right. */
export async function unitsHeld(deps: PortalDeps, sent: Units): Promise<UnitsAnswer> {
  const { code: school } = await schoolBy(deps, sent.authenticationRequest);
  const lines = await Promise.all(
    sent.ma_tra_cuu_uuid.map(async (code) => heldLine(code, await unitOf(deps.db, school, code))),
  );
  const { messageid } = sent.authenticationRequest;
  return { messageid, ma_don_vi: school, ...faultFieldsOf(null), danh_sach: lines };
}

function heldLine(code: string, unit: UnitRow | undefined): UnitsAnswer['danh_sach'][number] {
  const state = (): UnitsAnswer['danh_sach'][number]['trang_thai'] => {
    if (unit === undefined) return 'KHONG_CO';
    if (unit.recalledAt !== null) return 'DA_THU_HOI';
    return unit.finalisedAt === null ? 'DA_TIEP_NHAN' : 'DA_CHOT';
  };
  return {
    ma_tra_cuu_uuid: code,
    trang_thai: state(),
    gia_tri_bam: unit?.digest ?? '',
    tiep_nhan_luc: unit?.acceptedAt ?? '',
    chot_luc: unit?.finalisedAt ?? '',
    thu_hoi_luc: unit?.recalledAt ?? '',
  };
}
