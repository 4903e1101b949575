export * from './FieldInput';
export * from './InlineEditor';
export * from './reach';
export * from './registry';
export * from './show';
export * from './types';
export { fieldTexts } from './texts';
export { useRegions, regionName } from './regions';
