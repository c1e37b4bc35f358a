import { fileURLToPath } from 'node:url';

/** The Python starter: beside this source, and beside the bundle. */
export const starterFile = (): string => fileURLToPath(new URL('./starter.py', import.meta.url));
