/** One way out: proxies and certificate authorities, given the environment. */
export { createFetch } from './create-fetch.ts';
