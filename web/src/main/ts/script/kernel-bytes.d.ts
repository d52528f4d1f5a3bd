/** kernel-bytes.js: kernels.wasm in base64, so that scripts have it wherever a bundler puts them. */
export const bytes: string;
