/** Builds the letters alone for the browser test. */
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    emptyOutDir: true,
    rolldownOptions: {
      input: path.join(import.meta.dirname, 'main.tsx'),
      output: { entryFileNames: 'letters.js', assetFileNames: 'letters[extname]' },
    },
  },
});
