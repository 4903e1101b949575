export * from './TopBar';
export * from './title';
