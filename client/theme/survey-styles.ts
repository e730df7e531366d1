/** The stylesheet of the questions: SurveyJS's own without fonts, and its contrast themes as plain values. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { resolveTheme } from './resolve-theme.ts';

const require = createRequire(import.meta.url);
const { BaseTheme, createBoxShadowReset } = require('survey-core') as {
  BaseTheme: { cssVariables: Record<string, string> };
  createBoxShadowReset: (shadow: string) => string;
};
const { ContrastLightPanelless, ContrastDarkPanelless } = require('survey-core/themes') as Record<
  string,
  { cssVariables: Record<string, string> }
>;

/** Ours in both themes: sizes follow the reader's own font size, and nothing is smaller than 16 px. */
const shared: Record<string, string> = {
  '--sjs2-base-unit-font-size': '0.5625rem',
  '--sjs2-base-unit-line-height': '0.5625rem',
  '--sjs2-typography-font-size-small': '1rem',
  '--sjs2-typography-font-size-x-small': '1rem',
  '--sjs2-typography-line-height-small': '1.5rem',
  '--sjs2-typography-line-height-x-small': '1.5rem',
  '--sjs2-typography-font-size-component-page-title': '1.5rem',
  '--sjs2-typography-line-height-component-page-title': '2rem',
  '--sjs2-layout-component-panel-content-area-padding-horizontal': '0px',
  '--sjs2-typography-font-family-text':
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
};
const light: Record<string, string> = {
  '--sjs2-color-project-brand-600': '#0b5d5e',
  '--sjs2-color-utility-surface-survey': '#fbfaf7',
  // Borders of what can be filled in stand out by 3:1 at least.
  '--sjs2-color-border-basic-secondary': '#66747a',
  '--sjs2-color-fg-alert-primary': '#a3212b',
};
const dark: Record<string, string> = {
  '--sjs2-color-utility-surface-survey': '#14191a',
  '--sjs2-color-project-brand-600': '#6fd0c8',
  '--sjs2-color-border-basic-secondary': '#8c9a9c',
  '--sjs2-color-fg-alert-primary': '#ff9aa0',
  '--sjs2-color-fg-basic-primary': '#eef2f1',
  '--sjs2-color-fg-basic-secondary': '#b5c1c0',
};

const focusShadows = [
  '--sjs2-border-effect-surface-default',
  '--sjs2-border-effect-surface-focused',
  '--sjs2-border-effect-component-formbox-default',
  '--sjs2-border-effect-component-formbox-focused',
];

function themeOf(theme: Record<string, string>, ours: Record<string, string>, names: string[]): Record<string, string> {
  const all = { ...BaseTheme.cssVariables, ...theme, ...shared, ...ours };
  const resolved = resolveTheme(all, [...names, ...focusShadows]);
  for (const name of focusShadows) resolved[`${name}-reset`] = createBoxShadowReset(resolved[name] ?? '');
  return resolved;
}

const block = (variables: Record<string, string>): string =>
  `.sd-theme-root {\n${Object.entries(variables)
    .map(([name, value]) => `${name}: ${value};`)
    .join('\n')}\n}`;

/** The whole stylesheet as text. */
export function surveyStyles(): string {
  const css = readFileSync(require.resolve('survey-core/survey-core.fontless.css'), 'utf8').replace(
    /\/\*# sourceMapping.*$/m,
    '',
  );
  const names = [...new Set([...css.matchAll(/var\((--sjs2-[a-z0-9-]+)/g)].map((match) => match[1] ?? ''))];
  const bright = themeOf(ContrastLightPanelless?.cssVariables ?? {}, light, names);
  const dim = themeOf(ContrastDarkPanelless?.cssVariables ?? {}, dark, names);
  const differing = Object.fromEntries(Object.entries(dim).filter(([name, value]) => bright[name] !== value));
  return `${css}\n${block(bright)}\n@media (prefers-color-scheme: dark) {\n${block(differing)}\n}\n`;
}

const name = 'virtual:survey-styles.css';

/** Lets the client import {@link surveyStyles} as `virtual:survey-styles.css`. */
export function surveyStylesPlugin(): Plugin {
  return {
    name: 'survey-styles',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? surveyStyles() : null),
  };
}
