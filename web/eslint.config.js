import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

const entityFree = {
  group: ['@/entity/*', '@/pack/*', '@/shell/*', '../entity/*', '../../entity/*', '../../shell/*'],
  message: 'The kernel knows no entity and no shell: register to a slot instead.',
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'src/kernel/api/schema.gen.ts'] },
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { globals: globals.browser },
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/kernel/**'], rules: { 'no-restricted-imports': ['error', { patterns: [entityFree] }] } },
  { files: ['**/*.{mjs,js}'], languageOptions: { globals: globals.node } },
);
