/** What a verification's first bad step is called on the wire. */
import { commonName } from '../../../core/signing/common-name.js';
import { isDoubt, type Step, type Verification } from '../../../core/signing/verify/steps.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { ChainCode } from '../../../core/signing/chain.js';
import { ui } from '../../../core/words/vi/ui.js';

export interface Named {
  readonly fault: WireFault;
  /** In words: the step that did not pass, why, and the Id, place or name it is about. */
  readonly title: string;
}

/** The step that decides, as the verdict does: the first that fails, else the first that leaves a doubt. */
function deciding(steps: readonly Step[]): Step | undefined {
  return steps.find(({ code, ok }) => code !== 'status' && ok === false) ?? steps.find(isDoubt);
}

/** Whoever reads a school's report is no program: a certificate is told by its name, a step by what it asks. */
function titleOf({ code, reason, detail }: Step): string {
  const about = commonName(detail);
  const why = [reason === null ? '' : ui[`verify.reason-${reason}`], about && `(${about})`];
  return [`“${ui[`verify.step-${code}`]}”:`, ...why].filter((part) => part !== '').join(' ');
}

/** Null where every step is good. */
export function unitFault({ steps }: Pick<Verification, 'steps'>): Named | null {
  const step = deciding(steps);
  return step === undefined ? null : { fault: unitFaultOf(step), title: titleOf(step) };
}

function unitFaultOf({ code, reason, ok }: Step): WireFault {
  const [kind] = code.split(':');
  switch (kind) {
    case 'structure':
      return 'HB01';
    case 'unique-ids':
    case 'expected-places':
      return 'HB02';
    case 'version':
      return 'HB03';
    case 'digests':
      return 'HB08';
    case 'signature':
      return reason === 'not-signed' ? 'HB09' : reason === 'changed' ? 'HB08' : 'HB10';
    case 'stamp':
      return 'HB11';
    case 'chain':
      return ok === false ? 'HB12' : 'HB13';
    case 'holder':
      return ok === false ? 'HB14' : 'HB15';
    default:
      return 'HB16';
  }
}

/** Steps of the list's own, without those of the records in it; null where they are good. */
export function transactionFault({ steps }: Pick<Verification, 'steps'>): Named | null {
  const step = deciding(steps.filter(({ code }) => code !== 'records'));
  return step === undefined ? null : { fault: transactionFaultOf(step), title: titleOf(step) };
}

/** By a chain's code; whatever else is wrong with it, nobody trusted stands above. */
const OF_CHAIN: Readonly<Partial<Record<ChainCode, WireFault>>> = {
  'not-yet-valid': 'CT05',
  expired: 'CT05',
  revoked: 'CT09',
};

function transactionFaultOf({ code, reason, ok }: Step): WireFault {
  const [kind] = code.split(':');
  switch (kind) {
    case 'structure':
      return 'GD01';
    case 'unique-ids':
    case 'expected-places':
      return 'GD02';
    case 'digests':
      return 'CK02';
    case 'signature':
      return reason === 'not-signed'
        ? 'CK01'
        : reason === 'changed'
          ? 'CK02'
          : reason === 'value-wrong'
            ? 'CK03'
            : 'CK04';
    case 'chain':
      return ok === false || reason === 'no-anchor' ? (OF_CHAIN[reason as ChainCode] ?? 'CT08') : 'CT10';
    case 'holder':
      return ok === null ? 'CT10' : reason === 'person-for-school' ? 'CT06' : 'CT07';
    case 'stamp':
      return 'CK04';
    default:
      return 'CK05';
  }
}
