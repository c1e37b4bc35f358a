/** Run-time strings in the language of VS Code, handed to code that knows no VS Code. */
export type Translate = (message: string, ...words: (string | number)[]) => string;
