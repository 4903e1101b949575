export * from './http';
export * from './problem';
export * from './records';
export * from './session';
export * from './events';
