/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.YOUKE_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react(), tailwind()],
  resolve: {
    alias: {
      '@': here('./src'),
      // The server forbids inline style sheets; this keeps the same rules in a constructed one.
      'react-style-singleton': here('./src/kernel/kit/styleSingleton.ts'),
    },
  },
  // The origin stays that of the page, which the server compares with the address it was asked at.
  server: { proxy: { '/api': { target: server, changeOrigin: false } } },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 700, manifest: true, modulePreload: { polyfill: false } },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/*.test.ts'] },
});
