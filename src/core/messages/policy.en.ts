import type { Facts, ProblemCode } from '../bot.ts';
import { fileWords } from './files.en.ts';
import { networkWords } from './network.en.ts';
import { wordsAt } from './words-at.ts';

type PolicyCode =
  | 'policy-owner'
  | 'policy-key-invalid'
  | 'policy-unsigned'
  | 'policy-wrong-key'
  | 'policy-bad-signature'
  | 'policy-replayed'
  | 'policy-never-seen'
  | 'policy-stale'
  | 'policy-grace'
  | 'policy-closed'
  | 'clock-behind';
/** One sentence maker a problem with where a policy comes from, in each language. */
export type PolicyProblems = { readonly [Code in Extract<ProblemCode, PolicyCode>]: (d: Facts) => string };

const owners = {
  'not-owned': 'it does not belong to root or an administrator',
  writable: 'others than root or an administrator may write it',
  'folder-not-owned': 'its folder does not belong to root or an administrator',
  'folder-writable': 'others than root or an administrator may write its folder',
  unknown: 'who owns it could not be found out',
} as const;

/** Where a source could not be reached: a file system's word or a network's. */
export const reachWords = (d: Facts): string => (d.what === 'file' ? fileWords(d.cause) : networkWords(d.cause));

const refusals = {
  'policy-key-invalid': 'the key named for it is none',
  'policy-unsigned': 'what is there now is not signed',
  'policy-wrong-key': 'what is there now is signed by another key',
  'policy-bad-signature': 'what is there now is not what was signed',
  'policy-replayed': 'what is there now is older',
  'policy-invalid': 'what is there now has errors',
} as const;

/** The tables inside these sentences, in each language. */
export type PolicyOwners = { readonly [Cause in keyof typeof owners]: string };
export type PolicyRefusals = { readonly [Code in keyof typeof refusals]: string };

const whyNot = (d: Facts): string =>
  typeof d.refused === 'string' ? (wordsAt(refusals, d.refused) ?? 'what is there now cannot be read') : reachWords(d);

/** Sentences about where a policy comes from and how long it holds: cause, place, next step. */
export const policyProblemsEn: PolicyProblems = {
  'policy-owner': (d) =>
    `The policy of this machine is not believed: ${wordsAt(owners, d.cause) ?? d.cause}. An administrator mends that.`,
  'policy-key-invalid': (d) =>
    d.cause === 'missing'
      ? `No public key is named for the policy at ${d.source}. Name the one of whoever keeps it, with --policy-key or in the setting botyard.policy.publicKey.`
      : `What is named as the public key of ${d.source} is no Ed25519 key. Copy it again from whoever keeps the policy.`,
  'policy-unsigned': (d) =>
    `The policy at ${d.source} is not signed, and a key is named for it. Ask who keeps it for the *.dsse.json.`,
  'policy-wrong-key': (d) =>
    `The policy at ${d.source} is signed by another key than the one named here. Ask who keeps it which one is right.`,
  'policy-bad-signature': (d) =>
    d.cause === 'wrong-type'
      ? `What is at ${d.source} is signed, but as ${d.type}, not as a policy.`
      : `The policy at ${d.source} is not what was signed: it was changed afterwards. Fetch it again; if it stays so, tell who keeps it.`,
  'policy-replayed': (d) =>
    `The policy at ${d.source} is an old one: serial ${d.serial}, and ${d.seen} was seen already. Ask who keeps it.`,
  'policy-never-seen': (d) =>
    `The policy at ${d.source} was never fetched${d.cause ? ` (${reachWords(d)})` : ''}. Fetch it with \`botyard policy update\`.`,
  'policy-stale': (d) =>
    `The policy at ${d.source} could not be renewed (${whyNot(d)}); the one of ${d.fetched} holds.`,
  'policy-grace': (d) =>
    `The policy ended on ${d.expires}; after ${d.closes} nothing more is deployed or released under it. Ask who keeps it for a new one.`,
  'policy-closed': (d) => `The policy ended on ${d.expires} and its grace is over: ask who keeps it for a new one.`,
  'clock-behind': (d) =>
    `By the clock of this machine it is ${d.today}, before the day of the policy (${d.of}). Set the clock; whether the policy still holds is not known.`,
};
