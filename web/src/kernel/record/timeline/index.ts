export * from './Composer';
export * from './entries';
export * from './Timeline';
