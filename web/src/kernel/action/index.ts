export * from './open';
export * from './wish';
