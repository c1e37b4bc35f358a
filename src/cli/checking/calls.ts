import type { Frame, SourcePath } from './part.ts';

/** What a thread is told or asked. */
export type Call =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'hashes'; readonly sources: readonly SourcePath[] }
  | { readonly kind: 'judge'; readonly sources: readonly SourcePath[]; readonly added: readonly string[] }
  | { readonly kind: 'compiled' };

/** What a thread is started with: its program as an earlier one has compiled it. */
export interface Started {
  readonly compiled: Uint8Array | null;
}

/** A call for some files. */
export type Job = Extract<Call, { readonly sources: readonly SourcePath[] }>;

/** All but the frame is answered. */
export type Asked = Exclude<Call, { readonly kind: 'frame' }>;
