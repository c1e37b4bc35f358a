/** What a new bot looks like. Data and pure functions: whoever calls writes the files. */
export interface Template {
  /** Stands in the lineage of every bot made from it; never changes. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Raised with every change of a file. */
  readonly version: string;
  readonly files: readonly TemplateFile[];
}

/** Path and text may hold `{{botId}}`; nothing else is replaced. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}
