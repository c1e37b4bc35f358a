/** What a new bot looks like: the catalogue of approved templates, and rendering. Pure. */
export { catalogue } from './catalogue.ts';
export { type RenderValues, render } from './render.ts';
export type { Template, TemplateFile } from './template.ts';
