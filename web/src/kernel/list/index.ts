export * from './cel';
export * from './extensions';
export * from './useRows';
export * from './view';
