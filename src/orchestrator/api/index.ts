export { createApp } from './app.ts';
export type { Services } from './services.ts';
