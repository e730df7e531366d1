/** The chart itself; with Chart.js in a chunk of its own. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import { Bar } from 'react-chartjs-2';
import { useSpeech } from '../ui/locale.ts';
import type { ChartProps } from './result-chart.tsx';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

const css = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** A colour of the page mixed towards its background: earlier waves are lighter. */
function lighter(hex: string, strength: number): string {
  const part = (i: number): number => parseInt(hex.slice(i, i + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${strength})`;
}

export default function Drawing({ bars, markOf, waveAt, waves }: ChartProps) {
  const { t, locale } = useSpeech();
  const ink = css('--ink');
  const datasets = bars.sets.map((set) => {
    const mark = markOf(set.city);
    const colour = css(mark === 0 ? '--brand' : `--city-${mark}`);
    const strength = waves <= 1 ? 1 : 0.35 + (0.65 * waveAt(set.wave)) / (waves - 1);
    return {
      label: set.label,
      data: set.values,
      backgroundColor: lighter(colour, strength),
      borderColor: colour,
      borderWidth: 1,
      maxBarThickness: 20,
    };
  });
  const font = { size: 14 };
  return (
    <Bar
      role="none"
      data={{ labels: bars.labels.map((label) => wrap(label, 26)), datasets }}
      options={{
        indexAxis: 'y',
        animation: false,
        maintainAspectRatio: false,
        locale,
        plugins: { legend: { position: 'bottom', labels: { color: ink, font } } },
        scales: {
          x: {
            beginAtZero: true,
            ...(bars.unit === 'percent' ? { max: 100 } : {}),
            title: {
              display: true,
              text: t(bars.unit === 'people' ? 'results.people' : 'results.percent'),
              color: ink,
              font,
            },
            ticks: { color: ink, font, precision: 0 },
            grid: { color: css('--line') },
          },
          y: { ticks: { color: ink, font, autoSkip: false }, grid: { display: false } },
        },
      }}
    />
  );
}

/** Breaks a long label into lines of about so many characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
