/** conformance-texts.js: texts with what came of them, written by the build from those of neurone-dsl. */
export const small: string;
export const large: string;
