/** Builds the client into build/client: the respondent's script and the team's, each an entry of its own. */
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { surveyStylesPlugin } from './client/theme/survey-styles.ts';

const root = path.resolve(import.meta.dirname, 'client');

export default defineConfig({
  root,
  base: '/assets/',
  publicDir: path.join(root, 'public'),
  plugins: [react(), surveyStylesPlugin()],
  build: {
    outDir: path.resolve(root, '../build/client'),
    emptyOutDir: true,
    manifest: true,
    assetsDir: '',
    // Phones of 2018 and what they could be updated to: Android 8 with its Chrome, iOS 12, Samsung Internet 8.
    target: ['chrome64', 'firefox62', 'safari12', 'edge79'],
    cssTarget: ['chrome64', 'firefox62', 'safari12'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      input: {
        respond: path.join(root, 'src/respond/main.ts'),
        team: path.join(root, 'src/main.tsx'),
        pages: path.join(root, 'src/pages.css'),
        print: path.join(root, 'src/print.css'),
      },
    },
  },
});
