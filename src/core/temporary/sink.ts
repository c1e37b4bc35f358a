import type { HandOver } from './model.ts';

/** Where the value of an expression goes: to whoever removes it, to a name, away, or nowhere. */
export type Sink =
  | { readonly kind: 'removed' | 'stored' | 'used' | 'returned' | 'yielded' }
  /** `isPart`: what the names stand for lies in it, or is made of its name. */
  | { readonly kind: 'named'; readonly names: readonly string[]; readonly isPart: boolean }
  | { readonly kind: 'handed'; readonly handOver: HandOver };

/** What is known of a value on its way. */
export interface Way {
  readonly node: number;
  /** It is no longer the thing itself, but something below it or made of its name. */
  readonly isPart: boolean;
  /** It lies in a list, a tuple or a dictionary. */
  readonly isHeld: boolean;
}

export const used: Sink = { kind: 'used' };
export const removed: Sink = { kind: 'removed' };
export const stored: Sink = { kind: 'stored' };
