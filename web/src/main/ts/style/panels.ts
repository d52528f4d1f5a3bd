import panels from './panels.css';

let sheet: CSSStyleSheet | null = null;

/** Styles of the parts that are fetched when they are first needed: they come with them, for the tree around a place. */
export function adoptPanelStyles(place: Node): void {
  const root = place.getRootNode();
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(panels);
  }
  if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets.push(sheet);
  }
}
