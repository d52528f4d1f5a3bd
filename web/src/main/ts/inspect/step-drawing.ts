import { sharp } from '../draw/canvas';
import { layOut, type Drawing, type Node } from '../draw/layout';
import { drawLinks, linkAt, linksOf, type Link } from '../draw/links';
import type { Palette } from '../draw/palette';
import { inkScale, paintPixels, reachOf, signScale } from '../draw/pixels';
import { h, setAttribute, setText } from '../element/dom';
import { panelWords } from '../i18n/panels';
import { readable, type Locale } from '../i18n';
import type { Frame } from '../worker/protocol';
import type { Plan } from '../worker/model';
import { roomOnLink, type Box } from './link-room';
import type { StepParts } from './step-parts';
import type { Seen, Stop } from './stops';

/** Pixels of a neuron's card, its height with all its numbers and with one; with more neurons than ROOMY in a layer it has one. */
const WIDE = 88;
const TALL = 54;
const FLAT = 24;
const ROOMY = 5;
/** A number's card on a link: its height, and its width by its signs. */
const HIGH = 15;
const SIGN = 6;
/** From one layer to the next, at least. */
const APART = 150;

export interface Chosen {
  layer: number;
  unit: number;
}

/** The network of one step with the numbers that have come so far, on neurons and, where there is room, on links. */
export class StepDrawing {
  private readonly canvas = h('canvas', { 'aria-hidden': 'true' });
  private readonly cards = h('div', {});
  private readonly labels = h('div', { 'aria-hidden': 'true' });
  private readonly stage = h('div', { class: 'step-stage' }, this.canvas, this.labels, this.cards);
  readonly element = h('div', { class: 'step-scroll' }, this.stage);
  private drawing: Drawing | null = null;
  private links: Link[] = [];
  private roomy = true;
  private builtFor = '';
  /** What a link's number is at the stop that is shown. */
  private numberOf: (link: Link) => number | undefined = () => undefined;

  /**
   * @param choose is told which neuron somebody pointed at
   * @param chooseLink which weight
   */
  constructor(
    private readonly plan: Plan,
    private readonly locale: Locale,
    private readonly choose: (chosen: Chosen) => void,
    private readonly chooseLink: (link: Link) => void,
  ) {
    this.stage.addEventListener('click', (event) => {
      const link = this.linkUnder(event);
      if (link !== null) {
        this.chooseLink(link);
      }
    });
    this.stage.addEventListener('pointermove', (event) => {
      const link = this.linkUnder(event);
      const value = link === null ? undefined : this.numberOf(link);
      this.stage.classList.toggle('over-link', link !== null);
      setAttribute(this.stage, 'title', value === undefined ? '' : readable(value, this.locale, 5));
    });
  }

  private linkUnder(event: MouseEvent): Link | null {
    if ((event.target as Element).closest('button') !== null) {
      return null;
    }
    const box = this.stage.getBoundingClientRect();
    return linkAt(this.links, event.clientX - box.left, event.clientY - box.top, 9);
  }

  show(parts: StepParts, stop: Stop, seen: Seen, chosen: Chosen, palette: Palette): void {
    this.build();
    const { drawing } = this;
    if (drawing === null) {
      return;
    }
    this.paintLinks(parts, palette);
    this.writeLinks(parts, stop, seen, drawing);
    const nodes = drawing.columns.flatMap((column) => column.nodes);
    nodes.forEach((node, at) => this.fill(this.cards.children[at] as HTMLElement, node, parts, stop, seen, chosen, palette));
  }

  private build(): void {
    // What is on offer and not in use takes no part in a step.
    const plan = { ...this.plan, offered: [] };
    const most = Math.max(plan.picture === null ? plan.features.length : 1, ...plan.layers.map((layer) => layer.picture?.channels ?? layer.units));
    this.roomy = most <= ROOMY;
    const columns = 1 + plan.layers.filter((layer) => layer.kind !== 'pass' && layer.kind !== 'reshape').length;
    const width = Math.max(this.element.clientWidth, columns * APART);
    const height = (Math.min(most, 12) + 0.35) * (this.roomy ? 58 : 30) + (most > 12 ? 16 : 0);
    const key = `${width} ${height}`;
    if (key === this.builtFor || this.element.clientWidth === 0) {
      return;
    }
    this.builtFor = key;
    this.stage.style.width = `${width}px`;
    this.stage.style.height = `${height}px`;
    this.drawing = layOut(plan, width, height, 0);
    this.links = linksOf(plan, this.drawing);
    const cards = this.drawing.columns.flatMap((column) => column.nodes.map((node) => this.card(node)));
    const more = this.drawing.columns
      .filter((column) => column.hidden > 0)
      .map((column) => {
        const note = h('span', { class: 'step-more' }, panelWords(this.locale).more(column.hidden));
        note.style.left = `${column.x}px`;
        return note;
      });
    this.cards.replaceChildren(...cards, ...more);
  }

  private card(node: Node): HTMLElement {
    const { plan } = this;
    const layer = plan.layers[node.layer];
    const name = layer === undefined ? (plan.features[node.unit] ?? panelWords(this.locale).table.input) : panelWords(this.locale).unit(layer.label, node.unit + 1);
    const picture = layer === undefined ? plan.picture : layer.picture;
    const card = h(
      layer === undefined ? 'div' : 'button',
      { class: `step-card${this.roomy ? '' : ' flat'}`, 'data-name': name, onclick: () => layer !== undefined && this.choose({ layer: node.layer, unit: node.unit }) },
      layer === undefined && picture === null ? h('b', {}, name) : null,
      picture === null ? h('span', {}) : h('canvas', {}),
    );
    if (layer !== undefined) {
      card.setAttribute('type', 'button');
    }
    const tall = this.roomy ? TALL : FLAT;
    card.style.left = `${node.x - WIDE / 2}px`;
    card.style.top = `${node.y - tall / 2}px`;
    card.style.width = `${WIDE}px`;
    card.style.height = `${tall}px`;
    return card;
  }

  private fill(card: HTMLElement, node: Node, parts: StepParts, stop: Stop, seen: Seen, chosen: Chosen, palette: Palette): void {
    const here = stop.layer === node.layer && node.layer >= 0;
    card.classList.toggle('here', here);
    const planned = this.plan.layers[node.layer];
    const picture = planned === undefined ? this.plan.picture : planned.picture;
    const lines = this.lines(node, parts, stop, seen);
    const canvas = card.querySelector('canvas');
    if (canvas !== null && picture !== null) {
      const values = lines[lines.length - 1]?.[1] as Float64Array | undefined;
      canvas.hidden = values === undefined;
      if (values !== undefined) {
        const scale = planned === undefined ? inkScale(palette, Math.min(...values), Math.max(...values)) : signScale(palette, reachOf(values));
        paintPixels(canvas, picture.width, picture.height, (row, column) => values[(row * picture.width + column) * picture.channels + node.unit] ?? 0, scale);
      }
    } else {
      const written = lines.map(([name, value]) => `${name === '' ? '' : `${name} = `}${readable(value as number, this.locale, 3)}`);
      setText(card.querySelector('span') as Element, (this.roomy ? written : written.slice(-1)).join('\n'));
    }
    const all = picture === null ? lines.map(([name, value]) => `${name === '' ? '' : `${name} = `}${readable(value as number, this.locale, 5)}`) : [];
    const label = [card.dataset['name'] ?? '', ...all].join(', ');
    setAttribute(card, 'title', label);
    if (planned !== undefined) {
      setAttribute(card, 'aria-label', label);
      setAttribute(card, 'aria-pressed', String(chosen.layer === node.layer && chosen.unit === node.unit));
    }
  }

  /** What stands on a neuron, the newest last: a number, or the numbers of a picture with all its channels. */
  private lines(node: Node, parts: StepParts, stop: Stop, seen: Seen): [string, number | Float64Array][] {
    const layer = parts.layers[node.layer];
    const planned = this.plan.layers[node.layer];
    const pick = (values: Float64Array): number | Float64Array => ((planned ?? this.plan).picture === null ? (values[node.unit] ?? Number.NaN) : values);
    if (layer === undefined || planned === undefined) {
      return [['', pick(parts.input)]];
    }
    const lines: [string, number | Float64Array][] = [];
    if (seen.forward >= node.layer) {
      if (planned.activation !== null) {
        lines.push(['z', pick(layer.sums)]);
      }
      lines.push(['a', pick(layer.outputs)]);
    }
    if (stop.kind === 'error' && node.layer === parts.layers.length - 1) {
      lines.push(['d', parts.desired[node.unit] ?? Number.NaN]);
    }
    if (seen.back <= node.layer && layer.deltas.length > 0) {
      lines.push(['δ', pick(layer.deltas)]);
    }
    return lines;
  }

  private paintLinks(parts: StepParts, palette: Palette): void {
    const { drawing } = this;
    const fit = drawing === null ? null : sharp(this.canvas, drawing.width, drawing.height);
    if (fit !== null) {
      fit.context.clearRect(0, 0, fit.width, fit.height);
      drawLinks(fit.context, this.links, { weights: parts.layers.map((layer) => layer.before) } as unknown as Frame, palette, null, null);
    }
  }

  /** The weights on their links; while a gradient comes about, what becomes of it, and in the end the new weights. */
  private writeLinks(parts: StepParts, stop: Stop, seen: Seen, drawing: Drawing): void {
    const taken: Box[] = drawing.columns.flatMap((column) =>
      column.nodes.map(({ x, y }) => ({ left: x - WIDE / 2, right: x + WIDE / 2, top: y - TALL / 2, bottom: y + TALL / 2 })),
    );
    const told = seen.update ? 'after' : stop.kind === 'gradient' ? 'slopes' : stop.kind === 'adds' ? 'adds' : 'before';
    this.numberOf = (link) => parts.layers[link.layer]?.[told][link.index];
    const labels = this.links.flatMap((link) => {
      const value = this.numberOf(link);
      const written = value === undefined ? '' : readable(value, this.locale, 3);
      const room = written === '' ? null : roomOnLink(link, { width: (written.length + 1) * SIGN, height: HIGH }, taken);
      if (room === null) {
        return [];
      }
      taken.push(room);
      const label = h('span', { class: `step-weight ${told}` }, written);
      label.style.width = `${room.right - room.left}px`;
      label.style.left = `${room.left}px`;
      label.style.top = `${room.top}px`;
      return [label];
    });
    this.labels.replaceChildren(...labels);
  }
}
