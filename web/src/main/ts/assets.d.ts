/** What esbuild packs as text. */

declare module "*.css" {
  const text: string;
  export default text;
}

declare module "*.svg" {
  const text: string;
  export default text;
}

declare module "*.nn" {
  const text: string;
  export default text;
}
