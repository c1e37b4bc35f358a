/** What the language server and its client say to each other beyond the Language Server Protocol. */
import type {
  AdvisoriesJson,
  DistributionRequest,
  EntryRequest,
  Language,
  Lowered,
  PolicyLayer,
  PolicyLevel,
  PolicyLife,
  PolicyOrigin,
  Severity,
  Verdict,
  ViewSeverities,
  Waiver,
} from '#core';

/** `initializationOptions`, and again in `workspace/didChangeConfiguration` when one of them changes. */
export interface ServerSettings {
  /** Policy file of the organisation, named by a machine-scoped setting; null when nobody named one. */
  readonly organisationFile: string | null;
  /** The public key that this file must be signed with; null when a setting names none. */
  readonly organisationKey: string | null;
  /** Where the organisation's signed policy is fetched from by the client; read from the cache here. */
  readonly policyOrigin: PolicyOrigin | null;
  readonly language: Language;
  readonly trusted: boolean;
  /** The client has the command {@link MOVE_TO_VAULT}; without it the fix is a plain edit. */
  readonly movesToVault: boolean;
  /** The client has the command {@link ASK_FOR_APPROVAL}; without it nothing is offered that asks. */
  readonly asksForApproval: boolean;
  /** The client has the command {@link EXPLAIN_RULE} and the documents of {@link RULE_SCHEME}; without it a finding links to the reference of its rule. */
  readonly explainsRules: boolean;
  /** The client has the command {@link REQUEST_WAIVER}; without it nothing is offered that asks for one. */
  readonly requestsWaivers: boolean;
  /** What the developer wants to look less severe in this editor; the verdict is not asked. */
  readonly viewSeverity: ViewSeverities;
  /** Where the client puts samples of the security training; null when it has none. */
  readonly practiceFolder: string | null;
}

export const defaultSettings: ServerSettings = {
  organisationFile: null,
  organisationKey: null,
  policyOrigin: null,
  language: 'en',
  trusted: false,
  movesToVault: false,
  asksForApproval: false,
  explainsRules: false,
  requestsWaivers: false,
  practiceFolder: null,
  viewSeverity: {},
};

/** Client command behind the quick fix of a literal secret; its one argument is {@link MoveToVault}. */
export const MOVE_TO_VAULT = 'botyard.moveToVault';

/** Where the literal stands and how the line reads afterwards; the value itself stays in the document. */
export interface MoveToVault {
  readonly uri: string;
  readonly version: number;
  readonly label: string;
  readonly key: string;
  readonly literal: { readonly start: number; readonly end: number };
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

/** Scheme of the pages of rules, `botyard-rule:/NAME.md`: documents that nobody wrote to a disk. */
export const RULE_SCHEME = 'botyard-rule';

/** Client command that opens the page of a rule; its one argument is the rule's name. */
export const EXPLAIN_RULE = 'botyard.explainRule';

/** Client command behind the action that asks for an approval; its one argument is {@link AskForApproval}. */
export const ASK_FOR_APPROVAL = 'botyard.askForApproval';

/** What would be asked and where it would go. Nothing has been sent: the client shows it first. */
export interface AskForApproval {
  /** More than one: the import is ambiguous, and the user says which. None: the request says what it is about. */
  readonly distributions: readonly string[];
  readonly request: Omit<DistributionRequest, 'distribution' | 'reason'> | Omit<EntryRequest, 'reason'>;
  /** A template of an address, or an absolute folder. */
  readonly destination: { readonly url: string } | { readonly folder: string };
}

/** Client command behind *Request Waiver…*; its one argument is {@link RequestWaiver}. */
export const REQUEST_WAIVER = 'botyard.requestWaiver';

/** The finding that is meant. Nothing has been written: the client asks why, for whom and how long. */
export interface RequestWaiver {
  /** The bot's list of waivers, which may not be there yet. */
  readonly uri: string;
  readonly rule: string;
  /** One waiver each. */
  readonly fingerprints: readonly string[];
  readonly severity: Severity;
  /** What the finding says; it holds no value. */
  readonly message: string;
  readonly path: string;
  /** ISO date. */
  readonly today: string;
  /** How many days ahead the last day may lie; null = nobody said. */
  readonly maxDays: number | null;
  /** Until an approver has signed, it counts at the gate. */
  readonly needsSignature: boolean;
  /** Who may sign, a text a layer of policy; null = nobody. */
  readonly approvers: readonly string[] | null;
}

/** Request: the waivers here that end soon or have ended. No params, result a list of {@link WaiverInEditor}. */
export const WAIVERS = 'botyard/waivers';
export interface WaiverInEditor extends Waiver {
  readonly bot: string;
  readonly uri: string;
  /** 1-based. */
  readonly line: number;
  /** Below zero once it has ended. */
  readonly daysLeft: number;
  /** Why it does not count; null when it may. */
  readonly cause: string | null;
}

/** Request: which bot a file belongs to and what policy holds there. Params {@link BotOfParams}, result {@link BotStatus} or null. */
export const BOT_OF = 'botyard/botOf';
export interface BotOfParams {
  readonly uri: string;
}
export interface PolicyStandingStatus {
  /** The uppermost layer that there is. */
  readonly layer: PolicyLayer;
  /** A file, or the address it was fetched from. */
  readonly path: string;
  /** When it was last known to be the newest, as an ISO moment; null for a file that is read in place. */
  readonly fetched: string | null;
  /** Of all layers the life that is furthest on. */
  readonly life: PolicyLife;
  /** What there is to say and keeps nothing from passing, such as that the source cannot be reached. */
  readonly notices: readonly string[];
}
export interface AdvisoriesStatus extends AdvisoriesJson {
  /** Why the gate lets nothing pass until there are others; null when it does. */
  readonly holdsBack: string | null;
}
export interface BotStatus {
  readonly id: string;
  readonly folderUri: string;
  readonly policy: { readonly name: string | null; readonly level: PolicyLevel };
  /** Errors in the policy documents: with any, nothing is reported as passed. */
  readonly policyProblems: readonly { readonly path: string; readonly line: number; readonly cause: string }[];
  readonly policyFiles: readonly string[];
  /** Who decided, how old that is and until when it holds; absent when nobody decided. */
  readonly standing?: PolicyStandingStatus;
  /** How many waivers end soon or have ended; absent when none. */
  readonly waiversNear?: number;
  /** What looks less severe here than it is at the gate; absent when nothing does. */
  readonly lowered?: Lowered;
  /** Address of the organisation's own course; absent when its policy names none. */
  readonly course?: string;
  /** What is known of vulnerabilities, and of which day; absent while it is being read. */
  readonly advisories?: AdvisoriesStatus;
}

/** Request: the verdict on a whole bot as it stands in the editor, unsaved text included. */
export const CHECK_BOT = 'botyard/checkBot';
export interface CheckBotParams {
  readonly folderUri: string;
}
export interface CheckedInEditor {
  readonly id: string;
  readonly verdict: Verdict;
  readonly policy: string | null;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Of these, what the editor shows less severe than it is. */
  readonly lowered: Lowered;
  /** What kept the check from being complete. */
  readonly problems: readonly { readonly path: string; readonly line: number; readonly message: string }[];
}

/** Notification from the server: bots, files or policies changed; what {@link BOT_OF} said may be old. */
export const BOTS_CHANGED = 'botyard/botsChanged';

/** Notification to the server: a policy was fetched into the cache of this machine, or could not be. */
export const POLICY_FETCHED = 'botyard/policyFetched';

/** Notification to the server: a sample of the security training was written anew. */
export const PRACTICE_WRITTEN = 'botyard/practiceWritten';
