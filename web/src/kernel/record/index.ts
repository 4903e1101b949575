export * from './cache';
export * from './change';
export * from './Chips';
export * from './Fields';
export * from './live';
export * from './locked';
export * from './useRecord';
