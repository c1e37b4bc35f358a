/**
 * One way in. `module` is absolute and as deep as the code names it (`from a.b import c as d` is `a.b.c`, a star `a.b.*`);
 * a relative import keeps its dots; null when only run time knows it. `use`: no way in by itself but an attribute of an
 * imported module that is called or read (`import x.y as z; z.f()` gives `x.y.f`), at its first use.
 */
export interface ImportFact {
  readonly module: string | null;
  readonly how: 'static' | 'optional' | 'type-checking' | 'dynamic' | 'dynamic-unresolved';
  readonly use: boolean;
  /** The dotted name in the text, for the squiggle. */
  readonly start: number;
  readonly end: number;
  /** The whole statement, for the fix; `sole` when nothing else is imported by it. */
  readonly statement: { readonly start: number; readonly end: number; readonly sole: boolean };
}

/** A string literal that is the value of something with a name. */
export interface StringFact {
  /** The literal with its quotes and prefix. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** `password` in `password = "…"`, `self.password = "…"`, `f(password="…")`, `{"password": "…"}`, `d["password"] = "…"`. */
  readonly name: string;
  readonly context:
    | 'assignment'
    | 'attribute'
    | 'keyword'
    | 'dict'
    | 'subscript'
    | 'default'
    | 'comparison'
    | 'argument';
}

export interface PythonProblem {
  readonly code: 'syntax-error';
  readonly offset: number;
  /** True when what follows could not be read, so that something may be hidden. */
  readonly hides: boolean;
}
