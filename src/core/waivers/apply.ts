import type { Finding, Problem } from '../bot.ts';
import { waiverFingerprints } from './fingerprints.ts';
import { daysUntil, type WaiverFrame, type Worth, worthOf } from './judge.ts';
import { type Waived, type Waiver, type WaiverCause, waiverFile } from './model.ts';
import { approversOf, type PolicyWaivers } from './policy.ts';
import type { StandingWaiver } from './read.ts';

/** From here on a waiver is told to be near its end. */
export const nearDays = 14;

/** One waiver and what it comes to. */
export interface WaiverState extends StandingWaiver {
  /** `near`: it counts, and not for long any more. `idle`: it would be worth something, and there is no such finding. */
  readonly state: 'counts' | 'near' | 'idle' | WaiverCause;
  /** No finding matches it, as far as was looked. */
  readonly isIdle: boolean;
  /** Why it is no more than a request; null where it is more, or nothing at all. */
  readonly open: WaiverCause | null;
  readonly approvers: readonly string[];
  readonly daysLeft: number;
}

export interface AppliedWaivers {
  /** In the order in which they came. */
  readonly findings: readonly Finding[];
  readonly states: readonly WaiverState[];
}

/** Marks what waivers excuse, or ask to; the findings of a rule in a file must all be there, or none. */
export const applyWaivers = (
  waivers: readonly StandingWaiver[],
  frame: WaiverFrame,
  findings: readonly Finding[],
): AppliedWaivers => {
  if (waivers.length === 0) return { findings, states: [] };
  const known = new Map(waivers.map((one) => [keyOf(one.waiver), { ...one, worth: worthOf(one.waiver, frame) }]));
  const causes = new Map<Waiver, WaiverCause | null>();
  const prints = waiverFingerprints(findings);
  const marked = findings.map((finding, i) => {
    const about = (prints[i] ?? []).map((fingerprint) => known.get(keyOf({ rule: finding.rule, fingerprint })));
    for (const one of about)
      if (one) causes.set(one.waiver, causes.get(one.waiver) ?? causeFor(one.worth, finding, frame));
    return about.length === 0 || about.includes(undefined)
      ? finding
      : {
          ...finding,
          ...markOf(
            about.flatMap((one) => one ?? []),
            finding,
            frame,
          ),
        };
  });
  return { findings: marked, states: [...known.values()].map((one) => stateOf(one, causes, frame)) };
};

const keyOf = ({ rule, fingerprint }: Pick<Waiver, 'rule' | 'fingerprint'>): string => `${rule}\n${fingerprint}`;

/** Why a waiver of this worth does not excuse this finding; null when it does. */
const causeFor = (worth: Worth, { severity }: Finding, { policy }: WaiverFrame): WaiverCause | null => {
  if ('refused' in worth) return worth.refused;
  if ('approvers' in worth) return null;
  const { unsigned } = policy.waivers;
  return unsigned === 'allow' || (unsigned === 'warnings' && severity !== 'error') ? null : worth.open;
};

/** A finding about several things is excused when each of them is, and until the first of the waivers ends. */
const markOf = (
  about: readonly { readonly waiver: Waiver; readonly worth: Worth }[],
  finding: Finding,
  frame: WaiverFrame,
): Pick<Finding, 'waived' | 'requested'> => {
  const cause = about.map(({ worth }) => causeFor(worth, finding, frame)).find((one) => one !== null);
  if (cause !== undefined) return { requested: cause };
  const [first] = [...about].sort((a, b) => (a.waiver.expiry < b.waiver.expiry ? -1 : 1));
  return first === undefined ? {} : { waived: waivedBy(first) };
};

const waivedBy = ({ waiver, worth }: { readonly waiver: Waiver; readonly worth: Worth }): Waived => {
  const { rule: _, fingerprint: __, ...said } = waiver;
  return { ...said, approvers: 'approvers' in worth ? worth.approvers : [] };
};

const stateOf = (
  { worth, ...one }: StandingWaiver & { readonly worth: Worth },
  causes: ReadonlyMap<Waiver, WaiverCause | null>,
  { today }: WaiverFrame,
): WaiverState => {
  const daysLeft = daysUntil(one.waiver.expiry, today);
  const cause = 'refused' in worth ? worth.refused : causes.get(one.waiver);
  const state = cause ?? (cause === undefined ? 'idle' : daysLeft <= nearDays ? 'near' : 'counts');
  const isIdle = !causes.has(one.waiver);
  const open = 'open' in worth ? worth.open : null;
  return { ...one, state, isIdle, open, approvers: 'approvers' in worth ? worth.approvers : [], daysLeft };
};

/** What there is to say of waivers. None keeps a check from passing: the findings that they do not excuse do. */
export const waiverProblems = (
  states: readonly WaiverState[],
  sawAll: boolean,
  waivers: PolicyWaivers,
): readonly Problem[] =>
  states.flatMap(({ waiver, line, column, state, daysLeft }): readonly Problem[] => {
    if (state === 'counts' || (state === 'idle' && !sawAll)) return [];
    const { rule, fingerprint, owner, expiry } = waiver;
    const code =
      state === 'near'
        ? 'waiver-near-expiry'
        : state === 'idle'
          ? 'waiver-matches-nothing'
          : (`waiver-${state}` as const);
    const approvers = approversOf(waivers, rule) ?? [];
    const { maxDays } = waivers;
    const data = { rule, fingerprint, owner, expiry, daysLeft, approvers, ...(maxDays !== null && { maxDays }) };
    return [{ code, path: waiverFile, line, column, data, blocks: false }];
  });
