/** What the portal's checking threads do, by name. What a school brought wrongly is told and not thrown, since it has to leave the thread. */
import type { RecallItem } from '../../../core/record/recall-item.js';
import { checkChain, type ChainVerdict } from '../../../core/signing/chain.js';
import type { WireFault } from '../../../core/wire/faults.js';
import type { Recall } from '../../../core/wire/recalls.js';
import { WireRefused } from '../wire/wire-fault.js';
import { checkPackage, type PackageToCheck, type UnitChecked } from './check-package.js';
import { checkRecall } from './check-recall.js';
import { type KnownCertificate, sealsOf } from './school-certificates.js';
import { optionsFor, type TrustFolder, trustFolder } from './trust-folder.js';

/** What goes with every task. */
export interface Standing {
  /** Folder of the files the portal believes. */
  readonly trustDir: string;
  readonly at: Date;
}

export interface BySchool extends Standing {
  readonly known: readonly KnownCertificate[];
}

export type Told<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly fault: WireFault; readonly title: string };

/** Read once in each thread, and anew where a file has changed. */
let believed: { readonly dir: string; readonly folder: TrustFolder } | null = null;

function trustIn(dir: string): ReturnType<TrustFolder['read']> {
  if (believed?.dir !== dir) believed = { dir, folder: trustFolder(dir) };
  return believed.folder.read();
}

const optionsBy = async ({ trustDir, at, known }: BySchool) => optionsFor(await trustIn(trustDir), sealsOf(known), at);

async function told<Found>(found: Promise<Found>): Promise<Told<Found>> {
  try {
    return { ok: true, found: await found };
  } catch (error) {
    if (error instanceof WireRefused) return { ok: false, fault: error.fault, title: error.title };
    throw error;
  }
}

export const submission = async ({
  asked,
  ...by
}: BySchool & { readonly asked: PackageToCheck }): Promise<Told<UnitChecked[]>> =>
  told(checkPackage(asked, { options: await optionsBy(by), known: by.known }));

export type RecallToCheck = Pick<Recall, 'content' | 'authenticationRequest'>;

export const recallList = async ({
  asked,
  ...by
}: BySchool & { readonly asked: RecallToCheck }): Promise<Told<RecallItem[]>> =>
  told(checkRecall(asked, { options: await optionsBy(by), known: by.known }));

export const declared = async ({
  trustDir,
  at,
  der,
}: Standing & { readonly der: Uint8Array }): Promise<Told<ChainVerdict>> => {
  const { anchors, intermediates, crls } = await trustIn(trustDir);
  return { ok: true, found: await checkChain(der, { anchors, intermediates, crls, at }) };
};
