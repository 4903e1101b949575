export * from './language';
export * from './texts';
export { common } from './common.texts';
export * as format from './format';
