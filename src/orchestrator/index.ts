/** The server in a box. Others start it as a process of its own; see `main.ts`. */

export { type ServeOptions, serveOptions } from './options.ts';
export { type Ready, type Serving, serve } from './serve.ts';
