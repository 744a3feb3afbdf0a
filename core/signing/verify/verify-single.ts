/** A document of one signature: the same steps for each of them. */
import type { CanonicalTexts } from '../../xml/canonical.js';
import type { XmlElement } from '../../xml/element.js';
import type { Part } from '../slots.js';
import { type Checked, checkSignature, digestsOf, digestsStep, notSigned } from './check-signature.js';
import { misplaced } from './expected-ids.js';
import type { Wanted } from './holder.js';
import { orderStep } from './order.js';
import { childrenNamed, doubledId, idsIn, nameOf, type PlacedId } from './places.js';
import { departure, type Shape } from './shape.js';
import { standingWhere } from './standing.js';
import {
  type DocumentKind,
  failed,
  passed,
  type Step,
  type StepCode,
  unsaid,
  verdictOf,
  type Verification,
  type VerifyOptions,
} from './steps.js';

export interface Single {
  readonly kind: Exclude<DocumentKind, 'record' | 'cover'>;
  readonly code: string;
  readonly shape: Shape;
  /** Every Id and its place; those below a part that is checked by itself are left out by `inside`. */
  readonly ids: readonly PlacedId[];
  /** Whether an Id at a place is somebody else's to check. */
  readonly inside?: (found: PlacedId) => boolean;
  /** What the reference means, without the signature where it is enveloped. */
  readonly covered: (signature: XmlElement | undefined) => Partial<Record<Part, () => XmlElement | undefined>>;
  /** Texts of parts that are known already. */
  readonly texts?: CanonicalTexts;
  /** The moment the signed part says; null where it says none. */
  readonly line: string | null;
  readonly wanted: Wanted;
  /** The version it says, and those this program knows; absent where its form says none. */
  readonly version?: { readonly said: string; readonly known: readonly string[] };
}

export async function verifySingle(root: XmlElement, options: VerifyOptions, single: Single): Promise<Verification> {
  const { kind, code } = single;
  const form = formSteps(root, single);
  const whole = async (found: readonly Step[], checked: Checked | null): Promise<Verification> => {
    const steps = [...found, ...versionSteps(single)];
    const verdict = verdictOf(steps);
    return {
      ...{ verdict, kind, code, steps },
      standing: await standingWhere(verdict, checked === null ? [] : [checked], single.wanted, options),
      signers: checked?.signer ? [checked.signer] : [],
      about: null,
      records: [],
    };
  };
  if (form.some(({ ok }) => ok !== true)) {
    const later: readonly StepCode[] = ['digests', `signature:${kind}`, `chain:${kind}`, `holder:${kind}`, 'order'];
    return whole([...form, ...later.map((step) => unsaid(step, 'not-reached'))], null);
  }
  const [signature] = childrenNamed(root, 'ds:Signature');
  const checked =
    signature === undefined
      ? notSigned(kind, options)
      : await checkSignature(
          signature,
          kind,
          code,
          { digestOf: digestsOf(single.covered(signature), single.texts), wanted: single.wanted },
          options,
        );
  const order = orderStep([{ checked, line: single.line }], options.at);
  return whole([...form, digestsStep([checked]), ...checked.steps, order], checked);
}

function versionSteps({ version }: Single): Step[] {
  if (version === undefined) return [];
  const { said, known } = version;
  return [known.includes(said) ? passed('version', said) : failed('version', 'unknown-version', said.slice(0, 40))];
}

function formSteps(root: XmlElement, { shape, ids, inside }: Single): Step[] {
  const found = idsIn(root);
  const off = departure(root, shape, nameOf);
  const doubled = doubledId(found);
  const signed = childrenNamed(root, 'ds:Signature').length > 0;
  const expected = ids.filter(({ place }) => signed || !place.includes('ds:Signature'));
  const own = inside === undefined ? found : found.filter((one) => !inside(one));
  const stray = misplaced(own, expected);
  return [
    off === null ? passed('structure') : failed('structure', 'unexpected-content', off),
    doubled === undefined ? passed('unique-ids') : failed('unique-ids', 'doubled-id', doubled),
    stray === null ? passed('expected-places') : failed('expected-places', stray.reason, stray.detail),
  ];
}
