import { setText } from '../element/dom';
import { readable, type Locale } from '../i18n';

const SVG = 'http://www.w3.org/2000/svg';
const DIGITS = 3;

/** Draws what a change of one number does: how far it goes, and how far each curve goes with it. The numbers are those that the curves bring along. */
export function connectChange(box: HTMLElement, locale: Locale): void {
  const slider = box.querySelector('input');
  const curves = [...box.querySelectorAll<SVGPathElement>('.curve')];
  const drawn = box.querySelector('.delta');
  if (slider === null || drawn === null) {
    return;
  }
  const at = Number(box.dataset['at']);
  const [from = 0, to = 1] = (box.dataset['ends'] ?? '').split(' ').map(Number);
  const numbers = curves.map((curve) => (curve.dataset['values'] ?? '').split(' ').map(Number));
  const points = curves.map((curve) => (curve.getAttribute('d') ?? '').slice(1).split('L').map((point) => point.split(' ').map(Number)));
  const write = (value: number): string => readable(value, locale, DIGITS);
  const show = (): void => {
    const by = slider.valueAsNumber;
    const width = (by * (to - from)) / ((numbers[0]?.length ?? 2) - 1);
    setText(slider.parentElement?.querySelector('output') ?? box, write(width));
    const told = curves.map((curve, which) => {
      const change = (numbers[which]?.[at + by] ?? 0) - (numbers[which]?.[at] ?? 0);
      return `${curve.dataset['label'] ?? ''}${locale === 'fr' ? '\u00a0' : ''}: ${write(change)}`;
    });
    const facts = box.querySelector<HTMLElement>('.facts');
    if (facts !== null) {
      setText(facts, told.join(' · '));
    }
    drawn.replaceChildren(
      ...points.flatMap((line, which) => {
        const [x = 0, y = 0] = line[at] ?? [];
        const [x1 = 0, y1 = 0] = line[at + by] ?? [];
        return [path('run', `M${x} ${y}H${x1}`), path(`rise k${which}`, `M${x1} ${y}V${y1}`), dot(x, y), dot(x1, y1)];
      }),
    );
  };
  slider.addEventListener('input', show);
  show();
}

function path(kind: string, d: string): SVGElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('class', kind);
  made.setAttribute('d', d);
  return made;
}

function dot(x: number, y: number): SVGElement {
  const made = document.createElementNS(SVG, 'circle');
  made.setAttribute('class', 'ball');
  made.setAttribute('r', '4');
  made.setAttribute('cx', String(x));
  made.setAttribute('cy', String(y));
  return made;
}
