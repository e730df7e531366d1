/** Themes as plain values that phones of 2018 understand. */
import { resolveTheme, resolveValue } from '../../client/theme/resolve-theme.ts';

it('works out variables, products and relative colours', () => {
  const variables = {
    '--unit': '8px',
    '--wide': 'calc(var(--unit) * 1.5)',
    '--brand': '#0b5d5e',
    '--faint': 'rgba(from var(--brand) r g b / var(--part))',
    '--part': 'calc(1% * 15)',
    '--shadow': '0 0 0 var(--wide) var(--faint)',
  };
  expect(resolveTheme(variables, ['--shadow', '--unknown'])).toEqual({
    '--shadow': '0 0 0 12px rgba(11, 93, 94, 0.15)',
  });
});

it('darkens as CSS does', () => {
  // hsl(180 100% 50%) at 0.75 of its lightness is hsl(180 100% 37.5%).
  expect(resolveValue('hsl(from #00ffff h s calc(l * 0.75))', {})).toBe('rgba(0, 191, 191, 1)');
});

it('uses the fallback of an unknown variable, and refuses circles and odd colours', () => {
  expect(resolveValue('var(--x, var(--y, 1px))', {})).toBe('1px');
  expect(() => resolveValue('var(--a)', { '--a': 'var(--b)', '--b': 'var(--a)' })).toThrow('stands for itself');
  expect(() => resolveValue('rgba(from teal r g b / 10%)', {})).toThrow('no colour');
});
