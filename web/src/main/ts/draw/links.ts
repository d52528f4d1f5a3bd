import type { Plan } from '../worker/model';
import type { View } from '../state/view';
import type { Frame } from '../worker/protocol';
import { featureList, type Drawing, type Node } from './layout';
import { css, weightColour, type Palette } from './palette';

/** One link of the drawing: from a node to a unit, with the weight's place in its layer. */
export interface Link {
  layer: number;
  from: number;
  unit: number;
  index: number;
  a: Node;
  b: Node;
}

/** All links between drawn nodes of fully connected layers that follow each other. */
export function linksOf(plan: Plan, drawing: Drawing): Link[] {
  const links: Link[] = [];
  for (let at = 1; at < drawing.columns.length; at++) {
    const column = drawing.columns[at];
    const before = drawing.columns[at - 1];
    const planned = column?.planned;
    if (column === undefined || before === undefined || planned?.kind !== 'dense') {
      continue;
    }
    if (before.planned === null ? plan.picture !== null : before.planned.kind !== 'dense') {
      continue;
    }
    const sources = before.planned === null ? activeFeatures(plan, before.nodes) : before.nodes;
    sources.forEach((a, from) => {
      column.nodes.forEach((b, unit) => {
        links.push({ layer: column.layer, from, unit, index: from * planned.units + unit, a, b });
      });
    });
  }
  return links;
}

/** The features in use, in the order in which the first layer takes them. */
function activeFeatures(plan: Plan, nodes: Node[]): Node[] {
  const list = featureList(plan);
  return plan.features.flatMap((name) => {
    const at = list.findIndex((one) => one.name === name);
    const node = nodes[at];
    return node === undefined ? [] : [node];
  });
}

/** How strong a weight looks: 0 to 1, square root so that small ones still show. */
export function strength(weight: number): number {
  return Number.isFinite(weight) ? Math.min(1, Math.sqrt(Math.abs(weight) / 4)) : 1;
}

/** Links beyond which they hide one another: then each is pale, until a neuron is pointed at. */
const MANY = 60;

/** How much of a link's colour shows: those of the neuron that is pointed at stand out, the fewer there are the less the others fade. */
export function opacity(link: Link, number: number, pointed: View['pointed']): number {
  if (pointed !== null) {
    return touches(link, pointed) ? 1 : number > MANY ? 0.07 : 0.25;
  }
  return number > MANY ? Math.max(0.3, Math.sqrt(MANY / number)) : 1;
}

function touches({ a, b }: Link, { layer, unit }: { layer: number; unit: number }): boolean {
  return (a.layer === layer && a.unit === unit) || (b.layer === layer && b.unit === unit);
}

export function drawLinks(
  context: CanvasRenderingContext2D,
  links: Link[],
  frame: Frame | null,
  palette: Palette,
  chosen: Link | null,
  pointed: View['pointed'],
): void {
  context.lineCap = 'butt';
  for (const link of links) {
    if (link !== chosen) {
      context.globalAlpha = opacity(link, links.length, pointed);
      drawLink(context, link, weightOf(link, frame), palette, false);
    }
  }
  context.globalAlpha = 1;
  if (chosen !== null) {
    drawLink(context, chosen, weightOf(chosen, frame), palette, true);
  }
}

export function weightOf(link: Link, frame: Frame | null): number {
  return frame?.weights[link.layer]?.[link.index] ?? 0;
}

function drawLink(context: CanvasRenderingContext2D, link: Link, weight: number, palette: Palette, chosen: boolean): void {
  const share = strength(weight);
  trace(context, link);
  if (chosen) {
    context.strokeStyle = palette.ink;
    context.lineWidth = 3 + 5 * share;
    context.stroke();
  }
  context.strokeStyle = Number.isFinite(weight) ? css(weightColour(palette, weight, share)) : '#888';
  context.lineWidth = 0.5 + 5 * share;
  context.stroke();
}

function trace(context: CanvasRenderingContext2D, link: Link): void {
  const [x0, y0, x1, y1] = ends(link);
  const middle = (x0 + x1) / 2;
  context.beginPath();
  context.moveTo(x0, y0);
  context.bezierCurveTo(middle, y0, middle, y1, x1, y1);
}

function ends(link: Link): [number, number, number, number] {
  return [link.a.x + link.a.size / 2, link.a.y, link.b.x - link.b.size / 2, link.b.y];
}

/** The link nearest to a point, within a few pixels; null where none is near. */
export function linkAt(links: Link[], x: number, y: number, reach: number): Link | null {
  let best: Link | null = null;
  let nearest = reach;
  for (const link of links) {
    const [x0, y0, x1, y1] = ends(link);
    if (x < x0 || x > x1) {
      continue;
    }
    const distance = Math.abs(heightAt(x0, y0, x1, y1, x) - y);
    if (distance < nearest) {
      nearest = distance;
      best = link;
    }
  }
  return best;
}

/** Where the curve stands at x: its parameter by bisection, since x grows along it. */
function heightAt(x0: number, y0: number, x1: number, y1: number, x: number): number {
  const middle = (x0 + x1) / 2;
  let low = 0;
  let high = 1;
  for (let round = 0; round < 14; round++) {
    const t = (low + high) / 2;
    const at = cubic(x0, middle, middle, x1, t);
    if (at < x) {
      low = t;
    } else {
      high = t;
    }
  }
  return cubic(y0, y0, y1, y1, (low + high) / 2);
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}
