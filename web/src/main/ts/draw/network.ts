import { h } from '../element/dom';
import { replaceKeepingFocus } from '../element/focus';
import type { Does, Reads } from '../state/state';
import { readable } from '../i18n';
import type { Plan } from '../worker/model';
import { followSize, sharp } from './canvas';
import { heads, HEAD_HEIGHT } from './heads';
import { layOut, type Drawing, type Node } from './layout';
import { drawLinks, linkAt, linksOf, weightOf, type Link } from './links';
import { nodeButtons, unitNumbers, type NodeButtons } from './nodes';
import type { Palette } from './palette';
import { Tip } from './tip';

type Needs = Reads<'reading' | 'vocabulary' | 'loaded' | 'plan' | 'frame' | 'features' | 'turn' | 'view' | 'locale' | 'strings' | 'locked'> & Does<'change' | 'look' | 'say'>;

/** The network, drawn live: links on one canvas, a button with its map for each feature and unit. */
export function network(app: Needs, palette: () => Palette, until: AbortSignal): HTMLElement {
  const canvas = h('canvas', { class: 'links', 'aria-hidden': 'true' });
  const overlay = h('div', { class: 'nodes' });
  const headings = h('div', { class: 'heads' });
  const tip = new Tip();
  const stage = h('div', { class: 'stage' }, canvas, overlay, headings, tip.element);
  const [above, below, thick] = app.strings.linkLegend;
  const legend = h('p', { class: 'legend link-legend', 'aria-hidden': 'true' }, h('span', { class: 'legend-class' }, h('i', { class: 'above' }), above), h('span', { class: 'legend-class' }, h('i', { class: 'below' }), below), h('span', {}, thick));
  const section = h('section', { class: 'network', role: 'group', 'aria-label': app.strings.networkLabel }, stage, legend);

  let size = { width: 0, height: 0 };
  let drawing: Drawing | null = null;
  let links: Link[] = [];
  let buttons: NodeButtons | null = null;
  let hovered: Link | null = null;
  let drawnFor = '';

  const paintLinks = (): void => {
    const fit = sharp(canvas, size.width, size.height);
    if (fit === null || drawing === null) {
      return;
    }
    fit.context.clearRect(0, 0, size.width, size.height);
    fans(fit.context, drawing, palette());
    drawLinks(fit.context, links, app.frame.value, palette(), hovered ?? chosenLink(links, app), app.view.value.pointed);
  };
  const paint = (): void => {
    paintLinks();
    buttons?.paint(app.frame.value, palette());
  };

  const build = (plan: Plan): void => {
    const key = JSON.stringify([plan.layers, plan.features, plan.picture, size, app.locale.value]);
    if (key === drawnFor || size.width === 0) {
      return;
    }
    drawnFor = key;
    drawing = layOut(plan, size.width, size.height, HEAD_HEIGHT);
    links = linksOf(plan, drawing);
    hovered = null;
    tip.hide();
    buttons = nodeButtons(app, plan, drawing);
    replaceKeepingFocus(overlay, ...buttons.elements);
    replaceKeepingFocus(headings, ...heads(app, plan, drawing));
    paint();
  };

  followSize(stage, until, (width, height) => {
    size = { width, height };
    if (app.plan.value !== null) {
      build(app.plan.value);
    }
    paint();
  });
  app.plan.follow(until, (plan) => {
    if (plan !== null) {
      build(plan);
    }
  });
  app.frame.changes(until, (frame) => {
    tip.refresh();
    if (!frame?.running) {
      paint();
    } else if (app.turn % 2 === 1) {
      buttons?.paint(frame, palette());
    } else {
      paintLinks();
    }
  });
  app.view.changes(until, () => {
    buttons?.mark(app.view.value.selection);
    paint();
  });

  const point = (node: Node | null): void => {
    if (node !== app.view.value.pointed) {
      app.look({ pointed: node });
    }
  };
  const tell = (node: Node): void => tip.show(node.x + node.size / 2 - 4, node.y - node.size / 2 + 4, size.width, () => unitNumbers(app, node));
  stage.addEventListener('pointermove', (event) => {
    const place = pointIn(stage, event);
    const target = event.target as Element;
    const over = target.closest('button, select') === null ? linkAt(links, place.x, place.y, 6) : null;
    const unit = buttons?.unitOf(target) ?? null;
    point(unit);
    if (over !== hovered) {
      hovered = over;
      paint();
    }
    stage.classList.toggle('over-link', over !== null);
    if (over !== null) {
      tip.show(place.x, place.y, size.width, () => `${app.strings.weight} ${readable(weightOf(over, app.frame.value), app.locale.value)}`);
    } else if (unit !== null) {
      tell(unit);
    } else {
      tip.hide();
    }
  });
  stage.addEventListener('pointerleave', () => {
    point(null);
    tip.hide();
    hovered = null;
    paint();
  });
  overlay.addEventListener('focusin', (event) => {
    const unit = buttons?.unitOf(event.target as Element) ?? null;
    if (unit !== null && (event.target as Element).matches(':focus-visible')) {
      tell(unit);
    }
  });
  overlay.addEventListener('focusout', () => tip.hide());
  stage.addEventListener('click', (event) => {
    if ((event.target as Element).closest('button, select') !== null) {
      return;
    }
    const place = pointIn(stage, event);
    const link = linkAt(links, place.x, place.y, event.detail === 0 ? 0 : 9);
    if (link !== null) {
      app.look({ selection: { layer: link.layer, unit: link.unit, from: link.from }, details: 'inspector' });
    }
  });
  return section;
}

function pointIn(stage: HTMLElement, event: MouseEvent): { x: number; y: number } {
  const box = stage.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

function chosenLink(links: Link[], app: Needs): Link | null {
  const chosen = app.view.value.selection;
  if (chosen === null || chosen.from < 0) {
    return null;
  }
  return links.find((link) => link.layer === chosen.layer && link.unit === chosen.unit && link.from === chosen.from) ?? null;
}

/** Where every pixel of one layer reaches every unit of the next, a pale fan stands for all the links. */
function fans(context: CanvasRenderingContext2D, drawing: Drawing, palette: Palette): void {
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  for (let at = 1; at < drawing.columns.length; at++) {
    const column = drawing.columns[at];
    const before = drawing.columns[at - 1];
    if (column === undefined || before === undefined || (column.planned?.picture == null && before.planned?.picture == null && before.planned !== null)) {
      continue;
    }
    if (before.planned === null && column.planned?.picture == null && before.nodes.length > 1) {
      continue;
    }
    context.beginPath();
    for (const a of before.nodes) {
      for (const b of column.nodes) {
        // A pool looks at one channel and leaves the others alone.
        if (column.planned?.kind !== 'pool' || a.unit === b.unit) {
          join(context, a, b);
        }
      }
    }
    context.stroke();
  }
}

function join(context: CanvasRenderingContext2D, a: Node, b: Node): void {
  const x0 = a.x + a.size / 2;
  const x1 = b.x - b.size / 2;
  const middle = (x0 + x1) / 2;
  context.moveTo(x0, a.y);
  context.bezierCurveTo(middle, a.y, middle, b.y, x1, b.y);
}
